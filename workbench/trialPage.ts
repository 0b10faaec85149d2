import { writeFileSync } from "node:fs";
import { tryHere } from "../src/excel/tryHere";
import { openHost, PERSONALITIES } from "./host";

/**
 * docs/excel-provning.json: what *Prova i min Excel* gives in each kind of Excel as the host plays it, by a clock that
 * goes ten milliseconds at a look.
 */
async function trials(): Promise<string> {
  const all: Record<string, unknown> = {};
  for (const personality of PERSONALITIES) {
    const host = await openHost({ personality });
    let now = 0;
    const { json } = await tryHere(host.Excel, host.Office, () => (now += 10));
    all[personality.name] = JSON.parse(json);
  }
  return `${JSON.stringify(all, null, 1)}\n`;
}

void trials().then((text) => writeFileSync("docs/excel-provning.json", text));
