import { areDigits, firstWord } from "../domain/shapes";
import { assessing } from "../lexicon/assessing";
import type { RecognisedTable, TableColumn } from "../domain/plan";

interface RowAndColumn {
  row: number;
  /** Its letters, right in three places: as texts they are in the order of the columns. */
  column: string;
}

const placeOf = (reference: string): RowAndColumn | null => {
  const cell = reference.replaceAll("$", "");
  const letters = firstWord(cell);
  const row = cell.slice(letters.length);
  return letters !== "" && areDigits(row) ? { row: Number(row), column: letters.padStart(3) } : null;
};

/** A cell of a sheet. */
interface SheetCell {
  sheet: string;
  place: RowAndColumn;
}

/** Sheet and place of "'Mål 2024'!B7"; null: it names no cell. */
export function cellOf(reference: string): SheetCell | null {
  const end = reference.lastIndexOf("!");
  const place = placeOf(reference.slice(end + 1));
  const sheet = reference.slice(0, Math.max(0, end));
  return place && { sheet: (sheet.startsWith("'") ? sheet.slice(1, -1) : sheet).replaceAll("''", "'"), place };
}

/** Whether a cell is inside a table. */
export function holds({ sheet, range }: RecognisedTable, cell: SheetCell | null): boolean {
  if (cell?.sheet !== sheet) return false;
  const [from, to = from] = range.split(":").map(placeOf);
  if (!from || !to) return false;
  const { row, column } = cell.place;
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** What stands over a cell. */
export interface Heading {
  /** The header's cell, `Sheet!A1`; on a page of text the cell itself. */
  cell: string;
  /** The header's text; the sheet's name where there is none. */
  text: string;
  sheet: string;
  /** The place of the table, `Mål A1:F9`. */
  table: string;
  /** The period that the header names. */
  period?: string;
  /** What names the table as a plan for a year, where its titles do. */
  plan?: RecognisedTable["plan"];
  /** The year that the table's titles say, where its outcomes are all of an earlier one. */
  saidYear?: number;
  /** The title that says that the table is of a part of a year, and not of which. */
  somePart?: string;
  /** What says that the table's targets are for several years together. */
  together?: RecognisedTable["together"];
  /** The line under the table, or its title, that says in which year its targets hold. */
  aimTime?: RecognisedTable["aimTime"];
  /** The line over or under the table that says that its changes are counted from the year before. */
  changesFrom?: RecognisedTable["changesFrom"];
  /** The line over or under the table that limits all its figures or its targets. */
  limited?: RecognisedTable["limited"];
  /** A column of the table says of which period each row is. */
  hasPeriods?: true;
  /**
   * Of a column of outcomes with a header, what says that it is one: the header alone, the user, or others' values beside it,
   * among which a header may say no more than whose they are.
   */
  outcomesBy?: "header" | "user" | "comparison";
  /** Another column of the table is headed as places ("Rang"), and this one is not. */
  isBesidePlaces?: true;
}

const isOver = ({ column, row }: TableColumn, { place }: SheetCell): boolean =>
  row === undefined ? column?.padStart(3) === place.column : row === place.row;

/** Where in a table's sheet the header of a column stands: below one another, or beside in a table that is turned. */
function headerAt({ range, headerRows }: RecognisedTable, { column = "", row }: TableColumn): string {
  const [first] = range.split(":").map(placeOf);
  const [left, top] = [first?.column.trim() ?? "", first?.row ?? 1];
  return row === undefined ? `${column}${headerRows.at(-1) ?? top}` : `${left}${row}`;
}

/** Whether a period is no more than the years that the title of a plan names: "Nuläge" under "Styrkort 2023–2025". */
export const isPlansOwn = ({ together, period: own }: Heading, period: string): boolean =>
  own === undefined && together?.plan !== undefined && period === `${together.plan.first}–${together.plan.last}`;

function saysOutcome({ columns }: RecognisedTable, { isSaid }: TableColumn): NonNullable<Heading["outcomesBy"]> {
  if (isSaid) return "user";
  return columns.some(({ role }) => role === "comparison") ? "comparison" : "header";
}

/** What the titles, the lines and the columns of a table say of all its cells. */
function saidOfTable({ sheet, range, columns, ...table }: RecognisedTable): Omit<Heading, "cell" | "text"> {
  const { plan, saidYear, somePart, together, aimTime, changesFrom, limited } = table;
  return {
    sheet,
    table: `${sheet} ${range}`,
    ...(plan ? { plan } : {}),
    ...(saidYear === undefined ? {} : { saidYear }),
    ...(somePart === undefined ? {} : { somePart }),
    ...(together ? { together } : {}),
    ...(aimTime ? { aimTime } : {}),
    ...(changesFrom ? { changesFrom } : {}),
    ...(limited ? { limited } : {}),
    ...(columns.some(({ role }) => role === "period") ? { hasPeriods: true as const } : {}),
  };
}

/** The heading of a cell; undefined: it is in no table. */
export function headingOf(tables: readonly RecognisedTable[], reference: string): Heading | undefined {
  const at = cellOf(reference);
  const table = at ? tables.find((one) => holds(one, at)) : undefined;
  if (!at || !table) return undefined;
  const { sheet } = table;
  const column = table.columns.find((one) => isOver(one, at));
  const whole = saidOfTable(table);
  if (!column) return { cell: reference, text: sheet, ...whole };
  const namesPlace = ({ header }: TableColumn): boolean => assessing.has(header, "place");
  const before = reference.slice(0, reference.lastIndexOf("!") + 1);
  return {
    cell: before + headerAt(table, column),
    text: column.header || sheet,
    ...whole,
    ...(column.period ? { period: column.period } : {}),
    ...(column.role === "outcome" && column.header !== "" ? { outcomesBy: saysOutcome(table, column) } : {}),
    ...(!namesPlace(column) && table.columns.some(namesPlace) ? { isBesidePlaces: true } : {}),
  };
}

/** Where headings of cells are found. */
type Headed = { headingOf: (cell: string) => Heading | undefined } | undefined;

/** The text of the header over a cell; "": there is none. */
export const headerOver = (around: Headed, cell = ""): string => around?.headingOf(cell)?.text ?? "";

/** Words of a cell, and those of the header over it. */
export function withHeader<Said extends { text: string; cell?: string | undefined }>(
  around: Headed,
  said: Said,
): (Said | Heading)[] {
  const heading = around?.headingOf(said.cell ?? "");
  return heading ? [said, heading] : [said];
}

/**
 * What names a heading for an answer that is kept: its sheet and its text. It follows a column that is moved, and lapses
 * when either is changed.
 */
export const headingKey = ({ sheet, text }: Pick<Heading, "sheet" | "text">): string => `${sheet} | ${text}`;
