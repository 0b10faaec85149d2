import { looksLikeHeader, readHeader, roleNamed } from "../../interpret/header/header";
import { isDateFormat } from "../../interpret/number/number";
import { cellKey, type Sheet, type Value } from "../../sheet/book";
import { plainText } from "../../sheet/plain";
import { isYearNumber, makesData } from "../layout/couldHead";
import { isBlank, printed } from "./grid";

/** A sheet with headers that are no texts as the texts that they show, and their cells by `cellKey`. */
export interface ShownHeaders {
  sheet: Sheet;
  cells: ReadonlySet<number>;
}

/** Headers are of several roles; as many texts in the row above that could head columns make it one of data. */
export const LEAST_ROLES = 2;

/** One date below headers may be a row's deadline. */
const LEAST_DATES = 2;

/**
 * The sheet with each date, number, truth value and error among headers as the text that its cell shows: Excel makes a
 * date of "aug-24" and a number of "1", and a formula for a year may fail. A row of headers names
 * roles of columns, has texts that could head columns in half of its cells or more, no text that is a value, and neither
 * such a cell nor another row of headers right above; a row of nothing but dates and years right below it is one more of
 * headers. Years as numbers are left as they are.
 */
export function shownHeaders(sheet: Sheet): ShownHeaders {
  const cells = new Set<number>();
  const values = [...sheet.values];
  sheet.values.forEach((row, r) => {
    const odd = row === undefined ? [] : oddIn(row);
    if (odd.length === 0 || odd.some((c) => isOdd(sheet.values[r - 1]?.[c]))) return;
    if (!isHeaderRow(sheet, r) && !isDatedBelow(sheet, r, odd)) return;
    values[r] = row!.map((value, c) => (isOdd(value) ? shown(value, sheet.formats[r]?.[c]?.numberFormat) : value));
    for (const c of odd) cells.add(cellKey(r, c));
  });
  return cells.size === 0 ? { sheet, cells } : { sheet: { ...sheet, values }, cells };
}

/** What is no text, and no year either. */
const isOdd = (value: Value | undefined): boolean =>
  !isBlank(value) && typeof value !== "string" && !isYearNumber(value);

const shown = (value: Value, format: string | undefined): string =>
  typeof value === "number" ? printed(value, format) : plainText(value);

const oddIn = (row: readonly Value[]): number[] => row.flatMap((value, c) => (isOdd(value) ? [c] : []));

function isHeaderRow({ values }: Sheet, r: number): boolean {
  const row = values[r]!;
  const filled = row.filter((value) => !isBlank(value));
  const texts = textsIn(row);
  if (texts.length * 2 < filled.length || texts.some(makesData)) return false;
  const heading = texts.filter(looksLikeHeader).length + filled.filter(isYearNumber).length;
  return (
    rolesNamed(texts) >= LEAST_ROLES &&
    heading * 2 >= filled.length &&
    textsIn(values[r - 1] ?? []).filter(looksLikeHeader).length < LEAST_ROLES
  );
}

/** Two dates or more, and nothing else than years, right below a row that names the columns. */
function isDatedBelow({ values, formats }: Sheet, r: number, odd: readonly number[]): boolean {
  const others = values[r]!.filter((value) => !isBlank(value) && !isOdd(value));
  return (
    odd.length >= LEAST_DATES &&
    others.every(isYearNumber) &&
    odd.every((c) => typeof values[r]![c] === "number" && isDateFormat(formats[r]?.[c]?.numberFormat)) &&
    rolesNamed(textsIn(values[r - 1] ?? []).filter(looksLikeHeader)) >= LEAST_ROLES
  );
}

const textsIn = (row: readonly Value[]): string[] =>
  row.flatMap((value) => (typeof value === "string" && !isBlank(value) ? [value] : []));

/** How many roles of columns the texts name, each by its own words. */
export const rolesNamed = (texts: readonly string[]): number =>
  new Set(texts.flatMap((text) => roleNamed(readHeader(text), NAMED) ?? [])).size;

/** From here on a header's own words name the role. */
const NAMED = 0.75;
