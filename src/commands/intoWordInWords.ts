import { counted } from "../domain/listed";
import { oneLine } from "../domain/shapes";
import type { RefreshLine } from "../bound/refresh";
import type { IntoWordResult } from "./intoWord";

/** The result of a refresh as the lines to show: inserted, changed, left. */
export interface WordLines {
  heading: string;
  lines: WordLine[];
}

export interface WordLine {
  message: string;
  /** The workbook's. */
  cell?: string;
}

/** With its cell, if it has one. */
const withCell = (message: string, cell: string | undefined): WordLine => ({ message, ...(cell ? { cell } : {}) });

/** A text that is shown in a line. */
const LONGEST = 80;
const short = (text: string): string => {
  const line = oneLine(text).trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};
const quoted = (text: string): string => (text === "" ? "tomt" : `”${short(text)}”`);

const under = (heading: string, place = ""): string => {
  const where = [place, heading === "" ? "" : `under ${heading}`].filter(Boolean).join(", ");
  return where === "" ? "" : ` (${where})`;
};

/** How many lines of a part differ. */
function differing(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return now.filter((line) => !old.includes(line)).length + old.filter((line) => !now.includes(line)).length;
}

function changeLine({ name, heading, before = "", after = "", cell }: RefreshLine): WordLine {
  const detail = `${before}${after}`.includes("\n")
    ? counted(differing(before, after), "rad skiljer", "rader skiljer")
    : `${quoted(before)} → ${quoted(after)}`;
  return withCell(`${name}${under(heading)}: ${detail}`, cell);
}

function keptLine({ name, heading, before = "", after, reason = "", cell }: RefreshLine): WordLine {
  const presentText = ` Där står ${quoted(before)}${after === undefined ? "" : `, i arbetsboken ${quoted(after)}`}.`;
  const detail = `${before}${after ?? ""}`.includes("\n") || (before === "" && after === undefined) ? "" : presentText;
  return withCell(`${name}${under(heading)}: ${reason}${detail}`, cell);
}

/** The result of `intoWord` in words; headings only for what there is. */
export function intoWordInWords({ placed, changed, kept, unplaced, turned }: IntoWordResult): WordLines[] {
  const all: WordLines[] = [
    {
      heading: counted(changed.length, "uppgift ändrad", "uppgifter ändrade"),
      lines: changed.map(changeLine),
    },
    {
      heading: counted(placed.length, "uppgift insatt", "uppgifter insatta"),
      lines: placed.map(({ name, heading, cell }) =>
        withCell(`${name}${under(heading === name ? "" : heading)}`, cell),
      ),
    },
    {
      heading: counted(turned.length, "mening att läsa igenom", "meningar att läsa igenom"),
      lines: turned.map(({ heading, before, after }) => ({
        message: `”${after}”${under(heading)}. Förut: ”${before}”`,
      })),
    },
    {
      heading: `${counted(kept.length, "uppgift", "uppgifter")} lämnad${kept.length === 1 ? "" : "e"} som de${kept.length === 1 ? "n" : ""} står`,
      lines: kept.map(keptLine),
    },
    {
      heading: counted(unplaced.length, "uppgift kunde inte placeras", "uppgifter kunde inte placeras"),
      lines: unplaced.map(({ name, heading, place, reason = "" }) => ({
        message: `${name}${under(heading, place)}: ${reason}`,
      })),
    },
  ];
  const shown = all.filter(({ lines }) => lines.length > 0);
  return changed.length + placed.length > 0 ? shown : [{ heading: "Inga uppgifter ändrade", lines: [] }, ...shown];
}
