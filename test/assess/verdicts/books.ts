import { readdirSync, readFileSync } from "node:fs";
import { assessIn } from "../../../src/commands/assessed";
import { indicatorsIn } from "../../../src/domain/assessment";
import { a1, parseArea } from "../../../src/sheet/address";
import { cellKey, newBook, newSheet, setCell, type Book, type Sheet, type Value } from "../../../src/sheet/book";

/** Whether a measure meets its target, as a careful person says; null: nobody can say from what stands there. */
type Said = boolean | null;

/** A workbook as an office keeps it, labelled by somebody who does not build the reader, before it was read. */
export interface LabelledBook {
  name: string;
  organisation: string;
  note?: string;
  /** The period that the workbook reports, as the labeller reads it. */
  period: string;
  sheets: {
    name: string;
    rows: Value[][];
    /** Number formats by address. */
    formats?: Record<string, string>;
    merges?: string[];
    /** Notes of cells by address. */
    comments?: Record<string, string>;
    /** Cells that are struck through whole. */
    struck?: string[];
  }[];
  verdicts: { cell: string; met: Said; why: string }[];
}

/** The sets by name of file: each is one labeller's. */
export const verdictSets = (): { id: string; books: LabelledBook[] }[] => {
  const folder = new URL("./", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      id: name.slice(0, -".json".length),
      books: JSON.parse(readFileSync(new URL(name, folder), "utf8")) as LabelledBook[],
    }));
};

function sheetOf({
  name,
  rows,
  formats = {},
  merges = [],
  comments = {},
  struck = [],
}: LabelledBook["sheets"][0]): Sheet {
  const made = newSheet(name);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const at = a1(r, c);
      const numberFormat = formats[at];
      const format = {
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(struck.includes(at) ? { font: { strike: true } } : {}),
      };
      if (value !== null && value !== "")
        setCell(made, r, c, value, Object.keys(format).length > 0 ? format : undefined);
    }),
  );
  made.merges.push(...merges.map((range) => parseArea(range)!));
  for (const [at, text] of Object.entries(comments)) {
    const { top, left } = parseArea(at)!;
    made.notes.set(cellKey(top, left), text);
  }
  return made;
}

/** The workbook as it is read. */
export const bookOf = ({ sheets }: LabelledBook): Book => ({ ...newBook(), sheets: sheets.map(sheetOf) });

/** A measure's verdict beside the label. `was`: undefined where the measure was not found in its cell. */
export interface Held {
  book: string;
  cell: string;
  met: Said;
  was: Said | undefined;
  why: string;
  reason: string;
}

const unquoted = (cell: string): string => cell.replaceAll("'", "");

/** Each labelled measure of a workbook beside what is said of it without a decided styrmodell. */
export function heldAgainst(labelled: LabelledBook): Held[] {
  const made = assessIn(bookOf(labelled), {});
  const found = new Map(
    made.ok
      ? made.value.assessed.areas.flatMap(indicatorsIn).map(({ node, verdict }) => [unquoted(node.cell), verdict])
      : [],
  );
  return labelled.verdicts.map(({ cell, met, why }) => {
    const verdict = found.get(unquoted(cell));
    return { book: labelled.name, cell, met, why, was: verdict?.met, reason: verdict?.reason ?? "hittades inte" };
  });
}
