import { cellOf, holds } from "../../assess/heading";
import type { RecognisedTable, Role, TableColumn } from "../../domain/plan";
import { hasLetter } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { assessing } from "../../lexicon/assessing";
import type { Sheet } from "../../sheet/book";
import { isError, valueAt } from "../../sheet/book";
import { cellRef, columnIndex, parseRef } from "../../sheet/address";
import { hasAny } from "./facts";

type Tables = readonly RecognisedTable[];

/** The table with rows that a cell is in, with the cell's place. */
function tableOf(tables: Tables, cell: string): { table: RecognisedTable; row: number; column: number } | null {
  const ref = parseRef(cell);
  const table = tables.find((one) => one.orientation === "rows" && holds(one, cellOf(cell)));
  return ref && table ? { table, row: ref.area.top, column: ref.area.left } : null;
}

const textIn = (sheets: readonly Sheet[], name: string, row: number, column: number): string => {
  const sheet = sheets.find((one) => one.name === name);
  const value = sheet ? valueAt(sheet, row, column) : null;
  return typeof value === "string" && !isError(value) ? value.trim() : "";
};

/** Headers of columns that say who has judged. */
const JUDGED_BY = ["bedömd av", "bedömt av", "bedömts av", "bedömning av", "bedömning gjord av", "bedömare", "satt av"];
const isJudge = ({ header }: TableColumn): boolean => hasAny(header, JUDGED_BY);

/** Who has judged a printed grade, as its table says: in a column of its row, and in the header over it. */
export interface JudgedBy {
  who?: string;
  /** The header, where it says more than that it is a grade. */
  under?: string;
}

/** Who has judged the grade in a cell. Nothing on a page of text and in a table on its side. */
export function judgedBy(tables: Tables, sheets: readonly Sheet[], cell: string): JudgedBy {
  const found = tableOf(tables, cell);
  if (!found) return {};
  const { table, row, column } = found;
  const columns = table.columns.map((one) => ({ ...one, index: columnIndex(one.column ?? "") ?? -1 }));
  const header = columns.find(({ index }) => index === column)?.header.trim();
  const judge = columns.find((one) => one.index !== column && isJudge(one));
  const who = judge ? textIn(sheets, table.sheet, row, judge.index) : "";
  return { ...(who ? { who } : {}), ...(header && header.includes(" ") ? { under: header } : {}) };
}

/**
 * Why a measure has no target, as its place in a column of targets says: that none is set ("–", "Ej målsatt"), or that it is
 * not known ("uppgift saknas"). undefined: the place is blank, or the table has no such column.
 */
export function lackOfTarget(tables: Tables, sheets: readonly Sheet[], cell: string): "none" | "unknown" | undefined {
  const found = tableOf(tables, cell);
  if (!found) return undefined;
  const { table, row } = found;
  const texts = table.columns.flatMap((one) => {
    const index = one.role === "target" ? columnIndex(one.column ?? "") : null;
    return index === null ? [] : textIn(sheets, table.sheet, row, index) || [];
  });
  if (texts.length === 0) return undefined;
  return texts.every((text) => assessing.has(text, "noTarget") || (factsOf(text).isMissing && !factsOf(text).isAwaited))
    ? "none"
    : "unknown";
}

/** Columns whose texts may say what a grade rests on without being read as that. */
const UNREAD_ROLES: ReadonlySet<Role> = new Set(["other", "outcome", "comment"]);
/** As many letters, at least, is more than a code. */
const LEAST = 4;

/** The texts in the row of a cell that are none of its node's own: "Tolkn. | Två vakanser". */
export function unreadBeside(
  tables: Tables,
  sheets: readonly Sheet[],
  cell: string,
  own: ReadonlySet<string>,
): { text: string; cell: string }[] {
  const found = tableOf(tables, cell);
  if (!found) return [];
  const { table, row } = found;
  return table.columns.flatMap((one) => {
    const index = columnIndex(one.column ?? "");
    if (index === null || one.isRead || !UNREAD_ROLES.has(one.role) || isJudge(one)) return [];
    const place = cellRef(table.sheet, row, index);
    const text = textIn(sheets, table.sheet, row, index);
    const letters = [...text].filter(hasLetter).length;
    return own.has(place) || letters < LEAST || factsOf(text).isMissing ? [] : [{ text, cell: place }];
  });
}
