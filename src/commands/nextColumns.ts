import { withYears } from "../domain/shapes";
import { yearOf } from "../assess/periods";
import type { RecognisedTable, Role, TableColumn } from "../domain/plan";
import { areaText, cellRef, contains, MAX_COLUMNS, overlaps, parseArea, type Area } from "../sheet/address";
import { formulaAt, valueAt, type Book, type Sheet } from "../sheet/book";

/** A column for the next period that a table of the user's lacks. */
export interface ProposedColumn {
  sheet: string;
  /** The table's range. */
  table: string;
  /** "Utfall 2025", after the column of the period before. */
  header: string;
  role: Role;
  /** Where its header would go, `Mål!H3`; absent: there is no free place, for the reason in `why`. */
  cell?: string;
  why?: string;
}

/** Roles with a column for each period. */
const BY_PERIOD: readonly Role[] = ["target", "outcome", "forecast", "grade", "comment"];

/** "2023/24", "2023–24": the second year in two digits. */
const SPAN = /(?<!\d)((?:19|20)\d\d)([/–-])(\d\d)(?!\d)/gu;

const twoDigits = (year: number): string => String(year % 100).padStart(2, "0");

/**
 * A text with its years raised by one: "Utfall 2024" → "Utfall 2025", "2023/24" → "2024/25", "delår 2024" → "delår
 * 2025".
 */
export const aYearOn = (text: string): string =>
  withYears(
    text.replace(
      SPAN,
      (_, from: string, dash: string, to: string) => `${Number(from) + 1}${dash}${twoDigits(Number(to) + 1)}`,
    ),
    (year, at) => (isSpanned(text, at) ? year : String(Number(year) + 1)),
  );

/** Whether the year at a position belongs to a span, whose years are already raised. */
const isSpanned = (text: string, at: number): boolean => [...text.matchAll(SPAN)].some((span) => span.index === at);

const sameColumn = (one: TableColumn, other: TableColumn, period: string): boolean =>
  other.role === one.role && other.owner === one.owner && other.period === period;

/** Columns right of a table without anything from its header to its last row. */
function freeColumns(sheet: Sheet, area: Area, count: number): number | string {
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    return "Tabellen är en Exceltabell: skriv rubriken intill den, så växer tabellen.";
  if (area.right + count >= MAX_COLUMNS) return "Till höger om tabellen finns ingen kolumn kvar.";
  for (let column = area.right + 1; column <= area.right + count; column++)
    for (let row = area.top; row <= area.bottom; row++)
      if (
        (valueAt(sheet, row, column) ?? "") !== "" ||
        formulaAt(sheet, row, column) !== undefined ||
        sheet.merges.some((merge) => contains(merge, row, column))
      )
        return `${cellRef(sheet.name, row, column)} till höger om tabellen är inte tom. Infoga tomma kolumner där och försök igen.`;
  return area.right + 1;
}

/** The columns of a year without a counterpart for the next year, with the header that it would have. */
function lacking({ columns }: RecognisedTable, period: string): { header: string; role: Role }[] {
  const year = yearOf(period);
  return columns.flatMap((one) => {
    const { header, role, period: of } = one;
    if (!BY_PERIOD.includes(role) || of === undefined || yearOf(of) !== year || aYearOn(header) === header) return [];
    const next = aYearOn(of);
    return columns.some((other) => sameColumn(one, other, next)) ? [] : [{ header: aYearOn(header), role }];
  });
}

/** The columns of the next period that tables lack, each with its place right of its table. Nothing is written. */
export function proposedColumns(tables: readonly RecognisedTable[], book: Book, period: string): ProposedColumn[] {
  return tables.flatMap((table): ProposedColumn[] => {
    const columns = lacking(table, period);
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    const area = parseArea(table.range);
    if (columns.length === 0 || !sheet || !area) return [];
    const of = { sheet: table.sheet, table: areaText(area) };
    if (table.orientation === "columns")
      return columns.map((one) => ({ ...of, ...one, why: "Tabellen har perioderna i rader: skriv raden för hand." }));
    const first = freeColumns(sheet, area, columns.length);
    return columns.map((one, at) =>
      typeof first === "string"
        ? { ...of, ...one, why: first }
        : { ...of, ...one, cell: cellRef(sheet.name, Math.max(...table.headerRows) - 1, first + at) },
    );
  });
}
