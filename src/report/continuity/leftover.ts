import type { Entry } from "../../domain/assessment";
import { cellRef } from "../../sheet/address";
import type { Sheet, Value } from "../../sheet/book";
import { formulaAt, valueAt } from "../../sheet/book";
import type { ForeignCell } from "./fingerprint";
import { headed, lined, LOOK } from "../look";
import type { Cell, Page } from "../page";
import { CONTINUED } from "../statusWords";
import { blockRow, LEFT_HEADING, textAt } from "./statusTable";

const INTRODUCTION =
  "Det här skrev någon på bladet, och det har ingen plats i det längre. Flytta det du behöver och ta bort raderna när de är klara.";

/** The columns of the block, by their headers. */
const HEADERS = { what: "Vad", text: "Text", period: "Period", who: "Vem", where: "Stod i", key: "Gäller" } as const;
export type LeftField = keyof typeof HEADERS;

/** Something of hers that has lost its place on a sheet of ours: a row of the block. */
export interface Leftover {
  /** "samlad bedömning", "ändrad cell", "egen cell i kolumnen ”Handläggare”". */
  what: string;
  text: Value;
  /** Canonical; for what belongs to a period. */
  period?: string;
  /** The committee. */
  who?: string;
  /** The cell that it stood in. */
  where: string;
  /** The row's key. */
  key?: string;
}

/** What an entry's parts are called in the block. */
const PIECES: { what: string; by: Entry["by"]; field: "grade" | "comment" }[] = [
  { what: "nämndens bedömning", by: "committee", field: "grade" },
  { what: "samlad bedömning", by: "overall", field: "grade" },
  { what: "nämndens kommentar", by: "committee", field: "comment" },
  { what: "kommentar", by: "overall", field: "comment" },
];

const sameJudge = (a: Entry, b: Entry): boolean =>
  a.goal === b.goal && a.period === b.period && a.by === b.by && a.who === b.who;

/** An entry as rows of the block: one per grade and comment. */
export const leftOfEntry = (entry: Entry): Leftover[] =>
  PIECES.filter(({ by, field }) => by === entry.by && entry[field] !== undefined).map(({ what, field }) => ({
    what,
    text: entry[field]!,
    period: entry.period,
    ...(entry.who ? { who: entry.who } : {}),
    where: entry.cell ?? "",
    key: entry.goal,
  }));

/** A cell of hers as rows of the block: what it shows, and its formula as text where it has one. */
export function leftOfCell({ cell, value, formula, key, header, replaced }: Omit<ForeignCell, "twice">): Leftover[] {
  const column = header ? ` i kolumnen ”${header}”` : "";
  const row = (what: string, text: Value): Leftover => ({
    what: `${what}${column}`,
    text,
    where: cell,
    ...(key ? { key } : {}),
  });
  return [
    row(replaced ? "ändrad cell" : "egen cell", value),
    ...(formula === undefined ? [] : [row("formel", formula)]),
  ];
}

/** The entries among the block's rows, to be put in their places again if those are there; the other rows as they are. */
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
      (one) => sameJudge(one, entry) && one[piece.field] === undefined && one.cell === entry.cell,
    );
    if (known) known[piece.field] = row.text;
    else entries.push(entry);
  }
  return { entries, others };
}

/** The rows of the block on a sheet of ours, whoever wrote them, and cells beside and below it that are no part of it. */
export function leftRows(sheet: Sheet): Leftover[] {
  const top = blockRow(sheet);
  const header = sheet.values.findIndex(
    (_, row) => row > top && Object.values(HEADERS).every((word) => sheet.values[row]?.includes(word)),
  );
  const columns = Object.entries(HEADERS).map(
    ([field, word]) => [field as LeftField, header < 0 ? -1 : sheet.values[header]!.indexOf(word)] as const,
  );
  const rows: Leftover[] = [];
  for (let row = top + 1; row < sheet.values.length; row++) {
    if (row === header) continue;
    const field = (name: LeftField): string => textAt(sheet, row, columns.find(([one]) => one === name)![1]);
    const inBlock = row > header && header >= 0;
    const [what, where, period, who, key] = inBlock
      ? [field("what"), field("where"), field("period"), field("who"), field("key")]
      : ["", "", "", "", ""];
    const textColumn = columns.find(([name]) => name === "text")![1];
    const text = inBlock ? valueAt(sheet, row, textColumn) : null;
    const formula = inBlock ? formulaAt(sheet, row, textColumn) : undefined;
    const before = rows.at(-1);
    if (what === CONTINUED && typeof before?.text === "string" && formula === undefined)
      before.text += String(text ?? "");
    else if (what !== "" || (text !== null && text !== "")) {
      rows.push({ what, text, where, ...(period ? { period } : {}), ...(who ? { who } : {}), ...(key ? { key } : {}) });
      if (formula !== undefined)
        rows.push({
          what: "formel",
          text: formula,
          where: cellRef(sheet.name, row, textColumn),
          ...(key ? { key } : {}),
        });
    }
    sheet.values[row]?.forEach((value, column) => {
      const known =
        (inBlock &&
          columns.some(([, one]) => one === column) &&
          (what !== "" || column === textColumn || text !== null)) ||
        value === INTRODUCTION;
      if (known || value === null || value === undefined || value === "") return;
      const own = formulaAt(sheet, row, column);
      rows.push(
        ...leftOfCell({
          cell: cellRef(sheet.name, row, column),
          value,
          ...(own === undefined ? {} : { formula: own }),
          replaced: false,
        }),
      );
    });
  }
  return rows;
}

const LOOKS: Partial<Record<LeftField, Cell["look"]>> = {
  text: { ...LOOK.text, horizontal: "left" },
  key: { ...LOOK.key, wrap: false },
};

/** Writes the block, with its fields in these columns and its texts over the whole width; nothing when there are no rows. */
export function writeLeftovers(page: Page, rows: Leftover[], places: Record<LeftField, number>, last: number): void {
  if (rows.length === 0) return;
  page.heading(LEFT_HEADING, LOOK.section);
  page.across({ value: INTRODUCTION, look: LOOK.muted }, 0, last);
  const fields = Object.entries(places) as [LeftField, number][];
  const width = Math.max(last, ...fields.map(([, column]) => column)) + 1;
  const line = (cellOf: (field: LeftField) => Cell, border: (look: Cell["look"]) => Cell["look"]): Cell[] =>
    Array.from({ length: width }, (_, column) => {
      const field = fields.find(([, place]) => place === column)?.[0];
      const cell = field ? cellOf(field) : { value: null, look: LOOK.text };
      return column <= last ? { ...cell, look: border(cell.look) } : cell;
    });
  page.line(
    line((field) => ({ value: HEADERS[field], look: LOOK.header }), headed),
    { padding: 5 },
  );
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
