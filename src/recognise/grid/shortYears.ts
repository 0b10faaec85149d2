import { looksLikeHeader } from "../../interpret/header/header";
import { looseGrammar } from "../../interpret/text/grammar";
import { clean } from "../../interpret/text/text";
import type { Sheet, Value } from "../../sheet/book";
import { isYearNumber } from "../layout/couldHead";
import { isBlank } from "./grid";
import { withReplacedRows } from "./replacedRows";
import { LEAST_ROLES, rolesNamed } from "./shownHeaders";

/** One number alone is no row of years. */
const LEAST = 2;

/** Two digits that head a column of a year, and no counts of few. */
const [FIRST, LAST] = [15, 49];

/** A year of two digits: 22, "22"; `signed`: "-22", "’22", and −22, which Excel makes of the first. */
interface ShortYear {
  column: number;
  year: number;
  signed: boolean;
}

/**
 * The sheet with years of two digits among its headers in full. Two or more beside one another follow each other; with a
 * sign ("-23 | -24") they stand in a row that names columns, without one ("23 | 24") right below such a row, under one
 * header for them all, or beside a header that ends with one of them ("19 | 20 | 21 | Mål 21"). The sheet itself where it has none.
 */
export function withShortYears(sheet: Sheet): Sheet {
  return withReplacedRows(sheet, (row, r) => {
    const years = yearsIn(row);
    const isOfHeader = years[0]?.signed
      ? isHeader(row, years)
      : isUnderOne(sheet, r, years) || isBesideYear(row, years);
    if (years.length < LEAST || !isOfHeader) return null;
    return row.map((value, c) => years.find(({ column }) => column === c)?.year ?? value);
  });
}

/** The first run of years in a row, each right beside the one before it. */
function yearsIn(row: readonly Value[]): ShortYear[] {
  const run: ShortYear[] = [];
  for (const [column, value] of row.entries()) {
    const year = shortYear(value, column);
    const last = run.at(-1);
    if (last && year && follows(run, year)) run.push(year);
    else if (run.length >= LEAST) break;
    else run.splice(0, run.length, ...(year ? [year] : []));
  }
  return run;
}

/** Whether a year goes on from a run as it began, up or down. */
function follows(run: readonly ShortYear[], { column, year, signed }: ShortYear): boolean {
  const last = run.at(-1)!;
  const step = run.length > 1 ? run[1]!.year - run[0]!.year : year - last.year;
  return column === last.column + 1 && signed === last.signed && Math.abs(step) === 1 && year - last.year === step;
}

/** "22", "-22", "’22", with spaces around; of a large sheet no longer text is looked at. */
const LONGEST = 12;
const WRITTEN = looseGrammar("^ [sign:(- | – | ' | ´)] y:(D2) $");

function shortYear(value: Value | undefined, column: number): ShortYear | null {
  const written = typeof value === "string" && value.length <= LONGEST ? WRITTEN.exec(clean(value)) : null;
  const short = typeof value === "number" ? Math.abs(value) : Number(written?.group("y"));
  if (!Number.isInteger(short) || short < FIRST || short > LAST) return null;
  const signed = typeof value === "number" ? value < 0 : written?.group("sign") !== undefined;
  return { column, year: CENTURY + short, signed };
}
const CENTURY = 2000;

/** Whether nothing in the row but its years is a value, and it names several roles. */
function isHeader(row: readonly Value[], years: readonly ShortYear[]): boolean {
  const others = row.filter((value, c) => !isBlank(value) && !years.some(({ column }) => column === c));
  return others.every((value) => isYearNumber(value) || typeof value === "string") && namesColumns(others);
}

/** Whether the row above names columns, and one of its headers stands over all the years and nothing else. */
function isUnderOne({ values }: Sheet, r: number, years: readonly ShortYear[]): boolean {
  const above = values[r - 1] ?? [];
  const [first, ...rest] = years.map(({ column }) => above[column]);
  return !isBlank(first) && rest.every(isBlank) && namesColumns(above);
}

/** "Mål 21": a header that ends with a year of two digits. */
const ENDS_IN_YEAR = looseGrammar("^ L [.] [- | – | '] y:(D2) $");

/** Whether another header of a row that names columns ends with one of the years. */
function isBesideYear(row: readonly Value[], years: readonly ShortYear[]): boolean {
  const named = row.flatMap((value) => {
    const found = typeof value === "string" && value.length <= LONGEST ? ENDS_IN_YEAR.exec(clean(value)) : null;
    return found ? [CENTURY + Number(found.group("y"))] : [];
  });
  return years.some(({ year }) => named.includes(year)) && isHeader(row, years);
}

/** How many of the texts could head columns with a role of their own. */
const namesColumns = (row: readonly Value[]): boolean =>
  row.filter((value) => typeof value === "string" && looksLikeHeader(value) && rolesNamed([value]) > 0).length >=
  LEAST_ROLES;
