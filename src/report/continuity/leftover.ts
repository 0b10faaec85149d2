import { sameSeat, type Entry } from "../../domain/assessment";
import { keysOf } from "../../domain/keys";
import { cellRef } from "../../sheet/address";
import type { Sheet, Value } from "../../sheet/book";
import { formulaAt, valueAt } from "../../sheet/book";
import type { ForeignCell } from "./fingerprint";
import { headed, lined, LOOK } from "../look";
import type { Cell, Page } from "../page";
import { CONTINUED } from "../statusWords";
import { blockOf, LEFT_HEADERS, LEFT_HEADING, textAt, type LeftBlock } from "./statusTable";

const INTRODUCTION =
  "Det här skrev någon på bladet, och det har ingen plats i det längre. Flytta det du behöver och ta bort raderna när de är klara.";

/** The fields of the block, in the order of their headers (`LEFT_HEADERS`). */
const FIELDS = ["what", "text", "period", "who", "where", "key"] as const;
export type LeftField = (typeof FIELDS)[number];
const HEADERS = new Map<LeftField, string>(FIELDS.map((field, at) => [field, LEFT_HEADERS[at] ?? ""]));

/** Something of the user's that has lost its place on an own sheet: a row of the block. */
export interface Leftover {
  /** "samlad bedömning", "ändrad cell", "egen cell i kolumnen ”Handläggare”". */
  what: string;
  text: Value;
  /** Canonical; for what belongs to a period. */
  period?: string;
  /** The committee. */
  who?: string;
  /** Its former cell. */
  where: string;
  /** The row's key. */
  key?: string;
}

/** Names of an entry's parts in the block. */
const PIECES: { what: string; by: Entry["by"]; field: "grade" | "comment" }[] = [
  { what: "nämndens bedömning", by: "committee", field: "grade" },
  { what: "samlad bedömning", by: "overall", field: "grade" },
  { what: "nämndens kommentar", by: "committee", field: "comment" },
  { what: "kommentar", by: "overall", field: "comment" },
];

/** An entry as rows of the block: one per grade and comment. */
export const leftOfEntry = (entry: Entry): Leftover[] =>
  PIECES.flatMap(({ what, by, field }) => {
    const text = entry[field];
    if (by !== entry.by || text === undefined) return [];
    const who = entry.who ? { who: entry.who } : {};
    return [{ what, text, period: entry.period, ...who, where: entry.cell ?? "", key: entry.goal }];
  });

/** A cell of the user's as rows of the block: what it shows, and its formula as text where it has one. */
export function leftOfCell({ cell, value, formula, key, header, replaced }: Omit<ForeignCell, "twice">): Leftover[] {
  const column = header ? ` i kolumnen ”${header}”` : "";
  const row = (what: string, text: Value): Leftover => ({
    what: `${what}${column}`,
    text,
    where: cell,
    ...(key ? { key } : {}),
  });
  const isUncalculated = formula !== undefined && value === null;
  return [
    ...(isUncalculated ? [] : [row(replaced ? "ändrad cell" : "egen cell", value)]),
    ...(formula === undefined ? [] : [row("formel", formula)]),
  ];
}

/**
 * The entries among the block's rows, to be put in their places again if those are there; the other rows as they are.
 */
export function entriesAmong(rows: Leftover[]): { entries: Entry[]; others: Leftover[] } {
  const entries: Entry[] = [];
  const others: Leftover[] = [];
  for (const row of rows) {
    const piece = PIECES.find(({ what }) => what === row.what);
    if (!piece || row.key === undefined || row.period === undefined || typeof row.text !== "string") {
      others.push(row);
      continue;
    }
    const entry: Entry = {
      goal: row.key,
      period: row.period,
      by: piece.by,
      ...(row.who ? { who: row.who } : {}),
      ...(row.where ? { cell: row.where } : {}),
      [piece.field]: row.text,
    };
    const known = entries.find(
      (one) => sameSeat(one, entry) && one[piece.field] === undefined && one.cell === entry.cell,
    );
    if (known) known[piece.field] = row.text;
    else entries.push(entry);
  }
  return { entries, others };
}

/** The rows of the block, whoever wrote them, and cells in, beside and below it that do not belong to it. */
export function leftRows(sheet: Sheet): Leftover[] {
  const block = blockOf(sheet);
  if (!block) return [];
  const rows: Leftover[] = [];
  const texts: Leftover[] = [];
  for (let row = block.row; row < sheet.values.length; row++) {
    const own = row <= block.header ? furniture(sheet, block, row) : readRow(sheet, block, row, rows);
    texts.push(...besideRow(sheet, row, own));
  }
  return [...rows, ...texts];
}

/** Columns of a row above the block's fields that hold its own words: heading, introduction, headers. */
function furniture(sheet: Sheet, { row: top, header, columns }: LeftBlock, row: number): Set<number> {
  const cells = sheet.values[row] ?? [];
  if (row === header) return new Set(columns);
  return new Set([row === top ? cells.indexOf(LEFT_HEADING) : -1, cells.indexOf(INTRODUCTION)]);
}

/** Reads a row of the block onto the end of those before it; answers with the columns that have been read. */
function readRow(sheet: Sheet, { columns }: LeftBlock, row: number, rows: Leftover[]): Set<number> {
  const columnOf = (name: LeftField): number => columns[FIELDS.indexOf(name)] ?? -1;
  const field = (name: LeftField): string => textAt(sheet, row, columnOf(name));
  const text = valueAt(sheet, row, columnOf("text"));
  const formula = formulaAt(sheet, row, columnOf("text"));
  const before = rows.at(-1);
  if (field("what") === CONTINUED && typeof before?.text === "string" && formula === undefined) {
    before.text += String(text ?? "");
    return new Set([columnOf("what"), columnOf("text")]);
  }
  if (field("what") === "" && (text === null || text === "")) return new Set();
  const of = Object.fromEntries(
    (["period", "who", "key"] as const).flatMap((name) => (field(name) === "" ? [] : [[name, field(name)]])),
  );
  rows.push({ what: field("what"), text, where: field("where"), ...of });
  if (formula !== undefined)
    rows.push({
      what: "formel",
      text: formula,
      where: cellRef(sheet.name, row, columnOf("text")),
      ...(field("key") === "" ? {} : { key: field("key") }),
    });
  const formulas = columns.filter((column) => column !== columnOf("text") && formulaAt(sheet, row, column));
  return new Set(columns.filter((column) => !formulas.includes(column)));
}

/** Cells of a row outside the columns that have been read. */
const besideRow = (sheet: Sheet, row: number, reported: Set<number>): Leftover[] =>
  (sheet.values[row] ?? []).flatMap((value, column) => {
    if (reported.has(column) || value === null || value === "") return [];
    const formula = formulaAt(sheet, row, column);
    const cell = { cell: cellRef(sheet.name, row, column), value, replaced: false };
    return leftOfCell(formula === undefined ? cell : { ...cell, formula });
  });

const LOOKS: Partial<Record<LeftField, Cell["look"]>> = {
  text: { ...LOOK.text, horizontal: "left" },
  key: { ...LOOK.key, wrap: false },
};

/**
 * Writes the block, with its fields in these columns and its texts over the whole width; nothing when there are no
 * rows.
 */
export function writeLeftovers(page: Page, rows: Leftover[], places: Record<LeftField, number>, last: number): void {
  if (rows.length === 0) return;
  page.heading(LEFT_HEADING, LOOK.section);
  const top = page.row - 1;
  page.across({ value: INTRODUCTION, look: LOOK.muted }, 0, last);
  const fields = keysOf(places).map((field) => ({ field, place: places[field] }));
  const width = Math.max(last, ...fields.map(({ place }) => place)) + 1;
  const line = (cellOf: (field: LeftField) => Cell, border: (look: Cell["look"]) => Cell["look"]): Cell[] =>
    Array.from({ length: width }, (_, column) => {
      const field = fields.find(({ place }) => place === column)?.field;
      const cell = field ? cellOf(field) : { value: null, look: LOOK.text };
      return column <= last ? { ...cell, look: border(cell.look) } : cell;
    });
  const header = page.line(
    line((field) => ({ value: HEADERS.get(field) ?? null, look: LOOK.header }), headed),
    { padding: 5 },
  );
  page.sheet.anchors = {
    ...page.sheet.anchors,
    left: { row: top, header, columns: FIELDS.map((field) => places[field]) },
  };
  for (const row of rows) {
    page.line(
      line((field) => ({ value: row[field] ?? null, look: LOOKS[field] ?? LOOK.muted }), lined),
      {
        continued: () =>
          line(
            (field) => ({ value: field === "what" ? CONTINUED : null, look: LOOK.muted }),
            (look) => look,
          ),
      },
    );
  }
}
