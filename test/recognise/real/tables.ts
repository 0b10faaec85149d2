import { readdirSync, readFileSync } from "node:fs";
import { parseArea } from "../../../src/sheet/address";
import { newSheet, setCell, type Sheet } from "../../../src/sheet/book";
import { tableOf } from "./drawing";
import type { RealTable, Truth } from "./table";

/** A cell of a carried table: a value, or a number with the format that it is shown in. */
type CarriedCell = string | number | boolean | null | { v: number; f: string };

/** A real table in a stored form: facts and figures of a public page, as a careful reader finds them. */
interface Carried {
  hand: string;
  source: string;
  note?: string;
  sheets: { name: string; rows: CarriedCell[][]; merges?: string[] }[];
  columns: { column: string; role: string }[];
  truth: Truth;
}

const DRAWN = new URL("./tables/", import.meta.url);
const PAGES = {
  1: new URL("./pages/", import.meta.url),
  2: new URL("./pages2/", import.meta.url),
  3: new URL("./pages3/", import.meta.url),
  4: new URL("./pages4/", import.meta.url),
};
const BOARDS = {
  1: new URL("./boards/", import.meta.url),
  2: new URL("./boards2/", import.meta.url),
  3: new URL("./boards3/", import.meta.url),
  4: new URL("./boards4/", import.meta.url),
  5: new URL("./boards5/", import.meta.url),
};
const CARRIED = new URL("./carried/", import.meta.url);
const FRESH = {
  1: new URL("./fresh1/", import.meta.url),
  2: new URL("./fresh2/", import.meta.url),
  3: new URL("./fresh3/", import.meta.url),
  4: new URL("./fresh4/", import.meta.url),
  5: new URL("./fresh5/", import.meta.url),
  6: new URL("./fresh6/", import.meta.url),
  7: new URL("./fresh7/", import.meta.url),
  8: new URL("./fresh8/", import.meta.url),
  9: new URL("./fresh9/", import.meta.url),
};

/** The tables that this project has labelled itself: drawn as text in `tables/`. */
export const drawnTables = (): RealTable[] => drawnIn(DRAWN);

/** Written pages, lists and cards without a row of headers, labelled in this project: drawn as text in `pages/`. */
export const pageTables = (batch: keyof typeof PAGES): RealTable[] => drawnIn(PAGES[batch]);

/** Tables of other hands, labelled by somebody who does not mend the reader; nothing is fitted on them. */
export const freshTables = (batch: keyof typeof FRESH): RealTable[] => drawnIn(FRESH[batch]);

/** Tables of one municipality's boards as the archive's own files cut them, drawn and labelled before any reading. */
export const boardTables = (batch: keyof typeof BOARDS): RealTable[] => drawnIn(BOARDS[batch]);

/** The tables whose labels came with the assignment: in `carried/`. */
export const carriedTables = (): RealTable[] =>
  files(CARRIED, ".json").map((name) =>
    fromCarried(name, JSON.parse(readFileSync(new URL(`${name}.json`, CARRIED), "utf8")) as Carried),
  );

export const realTables = (): RealTable[] => [...carriedTables(), ...drawnTables()];

const drawnIn = (folder: URL): RealTable[] =>
  files(folder, ".txt").map((name) => tableOf(name, readFileSync(new URL(`${name}.txt`, folder), "utf8")));

const files = (folder: URL, ending: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

function fromCarried(name: string, { hand, source, note, sheets, columns, truth }: Carried): RealTable {
  const first = sheets[0]!.name;
  return {
    name,
    hand,
    source,
    ...(note ? { note } : {}),
    sheets: sheets.map(sheetOf),
    truth,
    columns: columns.map((label) => ({ sheet: first, fromRow: 1, ...label })),
    rows: [],
    decoy: truth.areas.length + truth.goals.length + truth.indicators.length === 0,
  };
}

function sheetOf({ name, rows, merges = [] }: Carried["sheets"][number]): Sheet {
  const sheet = newSheet(name);
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (typeof cell === "object") setCell(sheet, row, column, cell.v, { numberFormat: cell.f });
      else setCell(sheet, row, column, cell);
    }),
  );
  for (const range of merges) sheet.merges.push(parseArea(range)!);
  return sheet;
}
