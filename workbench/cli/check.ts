import { basename } from "node:path";
import { checkBook } from "../../src/commands/check";
import { mapIn, words } from "./arguments";
import { BadUsage } from "./disk";
import { around, done, type CliCommand } from "./surroundings";

const HEADINGS = { error: "Att rätta", warning: "Att se över", note: "Att känna till" } as const;

export const check: CliCommand = {
  usage: "check BOK.xlsx [--json] [--map FIL]             vad som är inaktuellt, saknas eller behöver en förklaring",
  async run(args) {
    const { values, positionals } = words(args, { json: { type: "boolean" }, map: { type: "string" } });
    const [path, ...more] = positionals;
    if (!path || more.length > 0) throw new BadUsage("check behöver en arbetsbok.");
    const checks = done(path, await checkBook.perform({ map: mapIn(values.map) }, around(path, new Date(0)).surroundings));
    if (values.json) process.stdout.write(`${JSON.stringify({ book: basename(path), checks })}\n`);
    else {
      const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
        const found = checks.filter((one) => one.severity === severity);
        return found.length > 0 ? [`${HEADINGS[severity]} (${found.length})\n${found.map(({ cell, message }) => `  ${cell ? `${cell}: ` : ""}${message}`).join("\n")}`] : [];
      });
      process.stdout.write(`${basename(path)}\n\n${parts.length > 0 ? parts.join("\n\n") : "Inget att anmärka på."}\n`);
    }
    return 0;
  },
};
