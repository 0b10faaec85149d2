import { hasDigit } from "../../domain/shapes";
import type { Column } from "../column";
import { cellText } from "../grid/grid";
import { firstRows, type Region } from "../layout/tableRegion";

/** What the columns of numbers number: at most one of them a title, and the others the rows themselves. */
export interface Numbering {
  numbers: Map<Column | undefined, Column>;
  /** Numbers of the rows, and not of anything that they name. */
  rowNumbers: Column[];
}

/**
 * A number belongs to the title column right after it, else to the last one; when a title's number changes from row to
 * row, to the row.
 */
export function numberingOf(region: Region, columns: readonly Column[], titles: readonly Column[]): Numbering {
  const rowNumbers: Column[] = [];
  const numbers: Numbering["numbers"] = new Map();
  for (const column of columns.filter(({ role }) => role === "number")) {
    const title = titles.find((one) => one.column > column.column) ?? titles.at(-1);
    const lowest = titles.at(-1);
    const own = [title, lowest].find((one) => one && numbersTitle(region, column.column, one.column, lowest?.column));
    if (!own) rowNumbers.push(column);
    else if (!numbers.has(own)) numbers.set(own, column);
  }
  return { numbers, rowNumbers };
}

/**
 * Whether a title has the same number each time that it is written, and none where only the lowest title is: there the
 * number is that one's.
 */
function numbersTitle(region: Region, number: number, title: number, lowest = title): boolean {
  const { grid } = region;
  const known = new Map<string, string>();
  for (const r of firstRows(region)) {
    const [text, printed] = [cellText(grid, r, title), cellText(grid, r, number)];
    if (printed === "") continue;
    if (text === "" && isNumber(printed) && cellText(grid, r, lowest) !== "") return false;
    if (text === "") continue;
    if (known.has(text) && known.get(text) !== printed) return false;
    known.set(text, printed);
  }
  return true;
}

/** So long is a number of a row, and not a text in the same column. */
const LONGEST = 8;
const isNumber = (text: string): boolean => text.length <= LONGEST && hasDigit(text);
