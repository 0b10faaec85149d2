import type { AssessedIndicator } from "../../../src/domain/assessment";
import type { RecognisedTable } from "../../../src/domain/plan";
import { columnIndex, parseArea, parseRef } from "../../../src/sheet/address";
import {
  cellKey,
  formatAt,
  keyColumn,
  keyRow,
  setCell,
  usedArea,
  valueAt,
  type Book,
  type Sheet,
} from "../../../src/sheet/book";
import { wordsOf } from "../../../src/domain/plan";
import { hasDigit, isSentence } from "../../../src/domain/shapes";

/** A graded measure in the workbook that is changed: what was said of it, and the table that it stands in. */
export interface Graded {
  assessed: AssessedIndicator;
  table: RecognisedTable | undefined;
  /** Canonical. */
  period: string;
}

/** A change of a workbook. */
export interface Change {
  name: string;
  /** Makes the change; false: it does not apply to the measure. */
  apply: (book: Book, of: Graded) => boolean;
}

interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

function placeOf(book: Book, cell: string | undefined): Place | undefined {
  const ref = cell === undefined ? null : parseRef(cell);
  const sheet = book.sheets.find(({ name }) => name === ref?.sheet);
  return ref && sheet ? { sheet, row: ref.area.top, column: ref.area.left } : undefined;
}

/** Where the outcome that was graded stands: of the period, or undated, and not where a forecast was graded in its place. */
function outcomeOf(
  book: Book,
  { assessed: { outcome, basis }, period }: Graded,
): (Place & { text: string }) | undefined {
  if (!outcome || basis === "forecast" || (outcome.period !== "" && outcome.period !== period)) return undefined;
  const place = placeOf(book, outcome.cell);
  return place && { ...place, text: outcome.text };
}

const put = ({ sheet, row, column }: Place, text: string): true => {
  setCell(sheet, row, column, text, { ...formatAt(sheet, row, column), numberFormat: "@" });
  return true;
};

/** Writes the outcome's cell anew as a text. */
const outcomeAs =
  (change: (text: string) => string | undefined): Change["apply"] =>
  (book, of) => {
    const place = outcomeOf(book, of);
    const text = place && change(place.text);
    return place !== undefined && text !== undefined && text !== place.text && put(place, text);
  };

const isYear = (text: string): boolean => /^20\d\d$/.test(text);

/** The next year's in the header of the target's column, or beside the target itself where the table has no header. */
function targetOfNextYear(book: Book, { assessed: { target, node }, table, period }: Graded): boolean {
  const place = placeOf(book, target?.cell);
  const year = period.slice(0, 4);
  const header = Math.max(0, ...(table?.headerRows ?? []));
  const isOnly = new Set(node.targets.map(({ cell }) => cell)).size === 1;
  if (!place || !isOnly || !isYear(year) || header === 0 || table?.orientation !== "rows" || header > place.row)
    return false;
  const columns = table.columns.filter(({ column }) => columnIndex(column ?? "") === place.column);
  if (columns.length !== 1 || columns[0]!.role !== "target") return false;
  const at = { ...place, row: header - 1 };
  const words = String(valueAt(at.sheet, at.row, at.column) ?? "");
  // A header of both ("Mål och utfall 2024"), or one that says more of time, is left as it is.
  if (words === "" || /utfall|resultat|delår|\d{4}.*\d{4}/i.test(words)) return false;
  const next = String(Number(year) + 1);
  return put(at, words.includes(year) ? words.replaceAll(year, next) : `${words} ${next}`);
}

/** What only grows over the year, on a sheet that is told to be of a part of it. */
function countAtDelar(book: Book, of: Graded): boolean {
  const place = outcomeOf(book, of);
  const { node } = of.assessed;
  const isCount = /^antal (?!.*(per|andel|medel|genomsnitt))/i.test(wordsOf(node)) && node.measure === undefined;
  const year = of.period.slice(0, 4);
  if (!place || !isCount || !isYear(of.period) || node.forecasts.length > 0 || node.unit === "%") return false;
  place.sheet.name = `Delår ${year}`;
  return true;
}

/** The outcome merged with that of the row below. */
function outcomeMerged(book: Book, of: Graded): boolean {
  const place = outcomeOf(book, of);
  if (!place || of.table?.orientation !== "rows") return false;
  const { sheet, row, column } = place;
  const below = { top: row, left: column, bottom: row + 1, right: column };
  const isFree = sheet.merges.every(({ top, bottom }) => bottom < row || top > row + 1);
  const titleAt = parseRef(of.assessed.node.cell)!.area;
  const hasRowBelow =
    typeof valueAt(sheet, row + 1, titleAt.left) === "string" && valueAt(sheet, row + 1, column) !== null;
  if (!isFree || !hasRowBelow || titleAt.top !== row || row + 1 >= parseArea(of.table.range)!.bottom) return false;
  setCell(sheet, row + 1, column, null);
  sheet.merges.push(below);
  return true;
}

/** Changes after which nobody can say whether the target is met. */
export const HARMFUL: Change[] = [
  { name: "ett märke utan not på utfallet", apply: outcomeAs((text) => `${text}***`) },
  {
    name: "ett okänt ord efter utfallet",
    // After a sentence it is no part of the figure that the sentence tells; without a figure it is in none.
    apply: outcomeAs((text) => (isSentence(text) || !hasDigit(text) ? undefined : `${text} grindvalla`)),
  },
  { name: "målet gäller nästa år", apply: targetOfNextYear },
  { name: "ett antal på ett blad som heter Delår", apply: countAtDelar },
  { name: "utfallet sammanfogat över två mått", apply: outcomeMerged },
];

/** A negated sentence in the place of a printed grade. */
export function negated(book: Book, { assessed: { printed } }: Graded): boolean {
  const place = placeOf(book, printed?.cell);
  return place !== undefined && put(place, "Vi har inte nått målet men är närmare än förra året");
}

/** Moves everything from a row on one row down. Formulas and rules of a sheet are left out: the change is of values. */
function insertRow(sheet: Sheet, row: number): void {
  const down = <T>(cells: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...cells].map(([key, value]) => {
        const at = keyRow(key);
        return [at >= row ? cellKey(at + 1, keyColumn(key)) : key, value];
      }),
    );
  const areaDown = <T extends { top: number; bottom: number }>(area: T): T => ({
    ...area,
    top: area.top >= row ? area.top + 1 : area.top,
    bottom: area.bottom >= row ? area.bottom + 1 : area.bottom,
  });
  sheet.values.splice(row, 0, undefined);
  if (sheet.formats.length > row) sheet.formats.splice(row, 0, undefined);
  sheet.formulas = down(sheet.formulas);
  sheet.notes = down(sheet.notes);
  sheet.merges = sheet.merges.map(areaDown);
  sheet.tables = sheet.tables.map((table) => ({ ...table, area: areaDown(table.area) }));
  sheet.rows = new Map([...sheet.rows].map(([at, properties]) => [at >= row ? at + 1 : at, properties]));
}

/** A blank row above the table. */
function blankRow(book: Book, { table }: Graded): boolean {
  const sheet = book.sheets.find(({ name }) => name === table?.sheet);
  if (!sheet || !table) return false;
  insertRow(sheet, parseArea(table.range)!.top);
  return true;
}

/** A mark of its own on the outcome with a note below the table that names the source. */
function sourceNote(book: Book, of: Graded): boolean {
  const place = outcomeOf(book, of);
  const used = place && usedArea(place.sheet);
  const texts = place?.sheet.values.flatMap((row) => row ?? []).join(" ") ?? "";
  const sign = ["*", "†", "‡"].find((one) => !texts.includes(one));
  if (!place || !used || sign === undefined) return false;
  setCell(place.sheet, used.bottom + 2, used.left, `${sign} Källa: Kolada`);
  return put(place, `${place.text}${sign}`);
}

function otherFont(book: Book, of: Graded): boolean {
  const place = outcomeOf(book, of);
  if (!place) return false;
  const { sheet, row, column } = place;
  const format = formatAt(sheet, row, column);
  setCell(sheet, row, column, valueAt(sheet, row, column), { ...format, font: { ...format?.font, name: "Georgia" } });
  return true;
}

/** Changes that leave the measure as it was. */
export const NEUTRAL: Change[] = [
  { name: "en källnot", apply: sourceNote },
  {
    name: "enheten utskriven",
    apply: outcomeAs((text) => (text.endsWith("%") ? `${text.slice(0, -1).trimEnd()} procent` : undefined)),
  },
  { name: "en tom rad", apply: blankRow },
  { name: "ett annat typsnitt", apply: otherFont },
  { name: "prel.", apply: outcomeAs((text) => (/\d ?%?$/.test(text) ? `${text} (prel.)` : undefined)) },
];
