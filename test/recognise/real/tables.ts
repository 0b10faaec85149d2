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

/** A folder of labelled tables. */
export interface LabelledSet {
  /** The folder's name. */
  id: string;
  /** As `npm run score` prints it. */
  says: string;
  /** Printed once more for those with a row of headers, and those without. */
  byHeader?: true;
  /** Still being learnt from: tests of how tables and lines are written otherwise take those of the other sets. */
  recent?: true;
}

/**
 * All labelled tables: those that came with the assignment, those that this project has labelled itself, written pages
 * by the author of their reader, tables of other hands, and those of one municipality's archive.
 */
export const LABELLED: readonly LabelledSet[] = [
  { id: "carried", says: "medförda (test/recognise/real)" },
  { id: "tables", says: "egna märkta" },
  { id: "pages", says: "egna skrivna sidor" },
  { id: "pages2", says: "egna skrivna sidor, andra omgången" },
  { id: "pages3", says: "egna skrivna sidor, tredje omgången" },
  { id: "pages4", says: "egna skrivna sidor, fjärde omgången" },
  { id: "fresh1", says: "andra händers, första omgången" },
  { id: "fresh2", says: "andra händers, andra omgången" },
  { id: "fresh3", says: "andra händers, tredje omgången", byHeader: true },
  { id: "fresh4", says: "andra händers, fjärde omgången", byHeader: true },
  { id: "fresh5", says: "andra händers, femte omgången", byHeader: true },
  { id: "fresh6", says: "andra händers, sjätte omgången", byHeader: true },
  { id: "fresh7", says: "andra händers, sjunde omgången", byHeader: true },
  { id: "fresh8", says: "andra händers, åttonde omgången", byHeader: true },
  { id: "fresh9", says: "andra händers, nionde omgången", byHeader: true },
  { id: "boards", says: "en kommuns nämnder, enstaka filer" },
  { id: "boards2", says: "en kommuns nämnder, andra omgången", byHeader: true },
  { id: "boards3", says: "en kommuns nämnder, tredje omgången", byHeader: true },
  { id: "boards4", says: "en kommuns nämnder, fjärde omgången", byHeader: true },
  { id: "boards5", says: "nämnder och andra, femte omgången", byHeader: true },
  { id: "boards6", says: "nämnder och andra, sjätte omgången", byHeader: true },
  { id: "boards7", says: "nya organisationer, sjunde omgången", byHeader: true },
  { id: "boards8", says: "nya organisationer, åttonde omgången", byHeader: true },
  { id: "boards9", says: "nya organisationer, nionde omgången", byHeader: true },
  { id: "boards10", says: "nya organisationer, tionde omgången", byHeader: true },
  { id: "boards11", says: "nya organisationer, elfte omgången", byHeader: true },
  { id: "boards12", says: "nya organisationer, tolfte omgången", byHeader: true },
  { id: "boards13", says: "nya organisationer, trettonde omgången", byHeader: true },
  { id: "boards14", says: "nya organisationer, fjortonde omgången", byHeader: true, recent: true },
  { id: "boards15", says: "nya organisationer, femtonde omgången", byHeader: true, recent: true },
  { id: "boards16", says: "nya organisationer, sextonde omgången", byHeader: true, recent: true },
  { id: "boards17", says: "nya organisationer, sjuttonde omgången", byHeader: true, recent: true },
  { id: "boards19", says: "nya organisationer, nittonde omgången", byHeader: true, recent: true },
  { id: "boards20", says: "nya organisationer, tjugonde omgången", byHeader: true, recent: true },
];

/** A labelled table by its name: read once, when it is asked for, and not to be changed. */
export interface NamedTable {
  name: string;
  read: () => RealTable;
}

const known = new Map<string, NamedTable[]>();

function namedIn(id: string): NamedTable[] {
  const found = known.get(id) ?? filesOf(id);
  known.set(id, found);
  return found;
}

/** The tables of a set, by the name of its folder: read once, and not to be changed. */
export const tablesIn = (id: string): RealTable[] => namedIn(id).map(({ read }) => read());

/**
 * Sets whose measures are labelled by whether they meet their targets too. Nothing is learnt from them and no test reads
 * them; what all but the last showed at their first look has been mended since.
 */
export const VERDICT_SETS: readonly string[] = [
  ...["boards50", "boards51", "boards52", "boards53", "boards54", "boards55", "boards56", "boards57"],
  ...[
    "boards58",
    "boards59",
    "boards60",
    "boards61",
    "boards62",
    "boards63",
    "boards64",
    "boards65",
    "boards68",
    "boards69",
  ],
];

/** Sets that nothing is learnt from and no test reads, until the next release. */
export const SEALED: readonly string[] = [
  "boards30",
  "boards31",
  "boards37",
  "boards38",
  "boards39",
  "boards40",
  "boards41",
  "boards42",
  "boards43",
  "boards44",
  "boards45",
  "boards46",
  "boards47",
  "boards48",
  "boards49",
  "boards66",
  "boards67",
];

/** Every labelled table there is; one of them costs less to read than all. */
export const namedTables = (): NamedTable[] => LABELLED.flatMap(({ id }) => namedIn(id));
export const labelledTables = (): RealTable[] => namedTables().map(({ read }) => read());

/** Those of all sets but the recent ones: a new set changes no sample of them. */
export const settledTables = (): RealTable[] => LABELLED.flatMap(({ id, recent }) => (recent ? [] : tablesIn(id)));

/** Those that weights were fitted on: of the assignment, and of this project. */
export const realTables = (): RealTable[] => ["carried", "tables"].flatMap(tablesIn);

function filesOf(id: string): NamedTable[] {
  const folder = new URL(`./${id}/`, import.meta.url);
  const ending = id === "carried" ? ".json" : ".txt";
  const tableFrom = (name: string): RealTable => {
    const text = readFileSync(new URL(`${name}${ending}`, folder), "utf8");
    return id === "carried" ? fromCarried(name, JSON.parse(text) as Carried) : tableOf(name, text);
  };
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
    .map((name) => {
      let table: RealTable | undefined;
      return { name, read: () => (table ??= tableFrom(name)) };
    });
}

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
