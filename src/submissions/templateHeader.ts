import { isInterim } from "../assess/periods";
import { hasKey } from "../domain/keys";
import type { Role } from "../domain/plan";
import { readHeader, roleNamed } from "../interpret/header/header";
import { comparePeriods, periodText, readPeriod } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { textOf } from "../recognise/grid/grid";
import type { Sheet, Value } from "../sheet/book";
import { keyIn } from "./key";
import { textAt } from "./submittedCell";
import { FIELDS } from "./submission";
import { COLUMNS, columnsFor, HEADERS, type TemplateColumn } from "./templateWords";

/** Columns of a template, counted from 0; absent: it has none. */
export type Columns = Partial<Record<TemplateColumn, number>>;

/** The column of a reworded header, by the role that its words have in any table. */
const ROLES: Partial<Record<Role, TemplateColumn>> = {
  number: "number",
  goal: "title",
  indicator: "title",
  unit: "unit",
  target: "target",
  outcome: "outcome",
  forecast: "forecast",
  grade: "grade",
  comment: "comment",
};
/** Least score of a header's words for a role. */
const CLEAR = 0.75;

/**
 * The column that a header names: by a template's own words, else by the role of the words in any table; undefined
 * where they are not clear.
 */
export function columnOfHeader(text: string): TemplateColumn | undefined {
  const own = COLUMNS.find((name) => textKey(text) === textKey(HEADERS[name]));
  if (own) return own;
  const role = roleNamed(readHeader(text), CLEAR) ?? "";
  return hasKey(ROLES, role) ? ROLES[role] : undefined;
}

/** Every header of a template holds one of these; a row without them need not be looked at further. */
const ANCHORS = new Set([HEADERS.key, HEADERS.title].map(textKey));
const LONGEST_ANCHOR = 24;
const isAnchor = (value: unknown): boolean =>
  typeof value === "string" && value.length <= LONGEST_ANCHOR && ANCHORS.has(textKey(value));

/** The columns of a template's header, even moved or renamed; null for any other row. */
export function headerAt(sheet: Sheet, row: number): Columns | null {
  if (!sheet.values[row]?.some(isAnchor)) return null;
  const texts = Array.from(sheet.values[row] ?? [], textOf);
  const columns = namedColumns(texts);
  if (!isTemplateHeader(sheet, row, columns)) return null;
  const taken = new Set(Object.values(columns));
  texts.forEach((text, column) => {
    const name = text === "" || taken.has(column) ? undefined : columnOfHeader(text);
    if (name) columns[name] ??= column;
  });
  addByPlace(columns);
  const namesRows = columns.title !== undefined || columns.key !== undefined;
  return namesRows && FIELDS.some((field) => columns[field] !== undefined) ? columns : null;
}

/** Whether a header is what a template has over that column: its word, and for outcomes the period. */
export function isOwnHeader(text: string, name: TemplateColumn): boolean {
  const period = name === "outcome" ? readPeriod(text) : null;
  const own = period ? `${HEADERS[name]} ${periodText(period.canonical)}` : HEADERS[name];
  return textKey(text) === textKey(own);
}

/**
 * Adds a column that is missing between two others of a template, where exactly one column stands between them: its
 * header has been changed to one that says nothing.
 */
function addByPlace(columns: Columns): void {
  const order = columnsFor(columns.forecast !== undefined);
  for (const [i, name] of order.entries()) {
    const [left, right] = [columns[order[i - 1] ?? name], columns[order[i + 1] ?? name]];
    const between = left !== undefined && right === left + 2 ? left + 1 : undefined;
    if (columns[name] === undefined && between !== undefined && !Object.values(columns).includes(between))
      columns[name] = between;
  }
}

/** The columns whose headers are a template's own words; of several, the first, but the latest period's outcomes. */
function namedColumns(texts: string[]): Columns {
  const columns: Columns = {};
  const outcome = outcomeColumn(texts);
  if (outcome !== undefined) columns.outcome = outcome;
  texts.forEach((text, column) => {
    const name = COLUMNS.find((one) => one !== "outcome" && textKey(text) === textKey(HEADERS[one]));
    if (name) columns[name] ??= column;
  });
  return columns;
}

/** The column of the latest outcomes: the user may have added an earlier year's. */
function outcomeColumn(texts: string[]): number | undefined {
  const outcomes = texts.flatMap((text, column) => {
    const key = textKey(text);
    const period = readPeriod(text)?.canonical;
    const isOutcome = key === "utfall" || (key.startsWith("utfall ") && period !== undefined);
    return isOutcome ? [{ column, period: period ?? "" }] : [];
  });
  const [latest] = outcomes.sort((a, b) => comparePeriods(b.period, a.period));
  return latest?.column;
}

/** Whether the header has the template's own word for titles, or a column with keys below it. */
function isTemplateHeader(sheet: Sheet, row: number, { title, key }: Columns): boolean {
  if (textAt(sheet, row, title ?? -1) === HEADERS.title) return true;
  return key !== undefined && sheet.values.slice(row + 1).some((cells) => isKey(cells?.[key] ?? null));
}

const isKey = (value: Value): boolean => keyIn(textOf(value)) !== null;

/**
 * The columns of a template without its header: by its keys, in the order in which they are written. Null without keys,
 * and when no title is beside the first one.
 */
export function headerless(sheet: Sheet, period: string): { row: number; columns: Columns } | null {
  const row = sheet.values.findIndex((cells) => cells?.some(isKey));
  const key = sheet.values[row]?.findIndex(isKey) ?? -1;
  if (key < 0) return null;
  const columns: Columns = {};
  for (const [at, name] of columnsFor(isInterim(period)).entries()) columns[name] = key + at;
  return textAt(sheet, row, columns.title ?? -1) === "" ? null : { row: row - 1, columns };
}
