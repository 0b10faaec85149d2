import { depthOf, hasDigit, isSentence } from "../../domain/shapes";
import { isRule } from "../../domain/reading";
import { type HeaderReading, isForeign, readHeader, readHeaderCell, strengthOf } from "../../interpret/header/header";
import { namesLevel } from "../../interpret/header/title";
import { readValue } from "../../interpret/number/number";
import { readTarget } from "../../interpret/targets/target";
import { textKey } from "../../interpret/text/text";
import { isOfAnotherKind } from "../goalTable/otherKind";
import { cellText, filled, isBlank, textOf, type Grid } from "../grid/grid";
import { couldHead, FIGURE, writesYear } from "./couldHead";
import { headerAt, type Header } from "./header";
import { isHeadedAsVerdicts, labelAt, toldVerdictAt, verdictAt } from "./label";
import { isLevel } from "./levelColumn";
import { headerKeys, returning, returnsWhole, type HeaderKeys } from "./returnedHeader";
import type { HeaderCell } from "./tableRegion";

/** A table by its header, whose last row is looked for. */
interface Headed {
  grid: Grid;
  header: Header;
  left: number;
  right: number;
  first: number;
  /** A column of levels beside the headers. */
  level: number | undefined;
}

/** A filled row below those that are the table's so far. */
interface Next extends Headed {
  row: number;
  keys: HeaderKeys;
  /** Those with something in them. */
  columns: readonly number[];
  /** The last row so far. */
  last: number;
  /** The last row above lines of one text that a blank row parts from the table. */
  apart: number | undefined;
  /** The header that begins in the row: the table's own once more, or another's. */
  heads: Header | null;
}

/** What a row below a table's header tells of it. */
interface Sign {
  says: string;
  /** The row is the table's; the table ends above it; or it ended already above the lines before it. */
  so: "goes on" | "has ended" | "had ended";
  holds(next: Next): boolean;
}

/** Where a table ends: the first of these that holds decides, and any other row is the table's. */
const SIGNS: readonly Sign[] = [
  { says: "a level beside the row", so: "goes on", holds: (next) => isNear(next) && isUnderLevels(next) },
  {
    says: "a label with its value, or a verdict on the whole",
    so: "goes on",
    holds: (next) => isNear(next) && isLabel(next),
  },
  {
    says: "a gap, and no row like those above it",
    so: "has ended",
    holds: (next) => !isNear(next) && !isLikeTheRows(next),
  },
  {
    says: "the lowest header row once more",
    so: "goes on",
    holds: ({ grid, keys, row, columns }) => returnsWhole(grid, row, columns, keys),
  },
  {
    says: "the header of another table",
    so: "has ended",
    holds: ({ heads, keys }) => heads !== null && !isSameHeader(heads, keys),
  },
  { says: "after a blank row, words over a table of something else", so: "has ended", holds: headsOthers },
  { says: "after a blank row and a line, a row that opens another table", so: "had ended", holds: opensAnother },
];

/** The last row that belongs to a table, without the titles of the next. */
export function lastRow(table: Headed): number {
  const { grid, left, right, first } = table;
  const keys = headerKeys(table.header.cells);
  let last = first - 1;
  let apart: number | undefined;
  for (let row = first; row <= grid.used!.bottom; row = Math.max(row, last) + 1) {
    const columns = filled(grid, row, left, right);
    if (columns.length === 0) continue;
    const heads = columns.length === 1 ? null : headerIn(table, row, columns);
    const next: Next = { ...table, keys, row, columns, last, apart, heads };
    const sign = SIGNS.find(({ holds }) => holds(next));
    if (sign?.so === "had ended") last = apart ?? last;
    if (sign && sign.so !== "goes on") break;
    if (!sign) apart = apartFrom(next);
    last = sign ? row : (heads?.rows.at(-1) ?? row);
  }
  return beforeTitleOfNext(table, last);
}

/** Where the table ends if lines of one text go on below the row, and another table then. */
function apartFrom({ row, columns, last, apart }: Next): number | undefined {
  if (columns.length > 1) return undefined;
  return row - last > 1 ? (apart ?? last) : apart;
}

/** Fully blank rows that end a table, unless what follows looks like its rows. */
const GAP = 2;
/** So many rows further down nothing is of the table. */
const FAR = 4;

const isNear = ({ row, last }: Next): boolean => row - last <= GAP;
const isAlone = ({ columns }: Next): boolean => columns.length === 1;

/** The row's level is in a column of levels. */
const isUnderLevels = ({ grid, level, row }: Next): boolean =>
  level !== undefined && isLevel(cellText(grid, row, level));

const isLabel = ({ grid, header, left, right, row }: Next): boolean =>
  labelAt(grid, row, left, right) !== null ||
  verdictAt(grid, row, left, right, isHeadedAsVerdicts(header.cells)) !== null ||
  toldVerdictAt(grid, row, left, right) !== null;

/** A header among the rows of a table, of the same or of another. */
function headerIn(
  { grid, header, left, right, first }: Headed,
  row: number,
  columns: readonly number[],
): Header | null {
  if (repeats(grid, row, columns, first)) return null;
  const heads = headerAt(grid, row, left, reach(grid, row, right));
  return heads && !holdsTarget(grid, row, header) ? heads : null;
}

/** The last column of the row's cells that go on without a blank from the column. */
function reach(grid: Grid, row: number, column: number): number {
  let last = column;
  while (!isBlank(grid.sheet.values[row]?.[last]) && !isBlank(grid.sheet.values[row]?.[last + 1])) last++;
  return last;
}

/** A text repeated in the cell above or below belongs to a row, not to a header; a line above it alone is its title. */
function repeats(grid: Grid, row: number, columns: readonly number[], first: number): boolean {
  const { values } = grid.sheet;
  const isTitled = row === first || filled(grid, row - 1, 0, grid.used!.right).length === 1;
  const beside = isTitled ? [row + 1] : [row - 1, row + 1];
  return columns.some((c) => {
    const value = values[row]![c];
    return typeof value === "string" && beside.some((other) => values[other]?.[c] === value);
  });
}

/** A target under the header of targets: the row is data, whatever its words. */
const holdsTarget = (grid: Grid, row: number, header: Header): boolean =>
  header.cells.some((cell) => {
    const value = grid.sheet.values[row]?.[cell.column];
    if (
      typeof value !== "string" ||
      value.length > 60 ||
      couldHead(value) ||
      (readHeaderCell(cell).scores.target ?? 0) < 0.8
    )
      return false;
    return isRule(readTarget({ text: value }).reading);
  });

/**
 * Most columns state the same, or the last part of it: only the lower of two header rows may come back. "Verksamhetsmål"
 * where "Finansiella mål" stood is another table, and so is "Mål 2026" where "Mål 2024" did.
 */
function isSameHeader({ cells }: Header, keys: HeaderKeys): boolean {
  const isRenamed = ({ column, text }: HeaderCell): boolean => {
    const before = keys.get(column);
    if (namesLevel(text)) return before !== textKey(text);
    return (
      strengthOf(readHeader(text), "goal", "indicator", "activity") >= 0.9 && before?.endsWith(textKey(text)) === false
    );
  };
  const isForeseen = ({ scores }: HeaderReading): boolean => (scores.forecast ?? 0) >= 0.9;
  /** Of another year, or what is expected of one where what came of it stood. */
  const isOfOtherTime = ({ column, text }: HeaderCell): boolean => {
    const key = keys.get(column);
    if (key === undefined) return false;
    const [before, now] = [readHeader(key), readHeader(text)];
    const isRedated = before.period !== undefined && now.period !== undefined && before.period !== now.period;
    return isRedated || isForeseen(before) !== isForeseen(now);
  };
  return (
    !cells.some((cell) => isRenamed(cell) || isOfOtherTime(cell)) &&
    returning(keys, cells).length * 10 >= Math.max(cells.length, keys.size) * 6
  );
}

/** Rows of a table that the next ones are compared with. */
const COMPARED = 30;

/**
 * After a gap a row still belongs to the table when it fills the first and some later column as one of the rows above
 * did, or is a heading, as others above, over such a row.
 */
function isLikeTheRows({ grid, left, right, first, last, row, columns }: Next): boolean {
  if (row - last > FAR) return false;
  const above = Array.from({ length: Math.min(COMPARED, last - first + 1) }, (_, i) =>
    filled(grid, last - i, left, right),
  );
  const isLike = (some: readonly number[]): boolean =>
    some.length > 1 &&
    above.some(
      (one) =>
        one.length > 1 && one[0] === some[0] && some.filter((column) => one.includes(column)).length * 2 >= one.length,
    );
  if (columns.length > 1) return isLike(columns);
  const isHeading = above.some((one) => one.length === 1 && one[0] === columns[0]);
  return isHeading && headerAt(grid, row + 1, left, right) === null && isLike(filled(grid, row + 1, left, right));
}

/**
 * After a blank row: words of other kinds of tables, or texts or years where the rows above have numbers, head a table
 * of something else.
 */
function headsOthers(next: Next): boolean {
  const { grid, row, columns, last, heads } = next;
  if (heads || isAlone(next) || row - last <= 1) return false;
  const { values } = grid.sheet;
  if (columns.some((c) => typeof values[row]![c] !== "string" && !isNewYear(next, c))) return false;
  const foreign = columns.filter((c) => isForeign(cellText(grid, row, c)));
  const names = columns.filter((c) => foreign.includes(c) || couldHead(values[row]![c]));
  if (foreign.length * 2 >= columns.length || (columns.length > 2 && names.length === columns.length)) return true;
  return columns.some((c) => isNewYear(next, c) || (isWordAt(grid, row, c) && holdsNumbers(next, c)));
}

/** A year where the last row above has none. */
const isNewYear = ({ grid: { sheet }, row, last }: Next, column: number): boolean =>
  writesYear(sheet.values[row]?.[column]) && !writesYear(sheet.values[last]?.[column]);

function isWordAt(grid: Grid, row: number, column: number): boolean {
  const text = cellText(grid, row, column);
  return text.length <= 40 && !FIGURE.test(text) && readValue(text).kind !== "missing";
}

/** Most of the column's last twenty cells hold numbers. */
function holdsNumbers({ grid: { sheet }, first, last }: Next, column: number): boolean {
  const rows = sheet.values.slice(Math.max(first, last - 20), last + 1);
  const cells = rows.map((row) => row?.[column]).filter((value) => !isBlank(value));
  const numbers = cells.filter(
    (value) => typeof value === "number" || (typeof value === "string" && FIGURE.test(value)),
  );
  return numbers.length > 0 && numbers.length * 10 >= cells.length * 6;
}

/**
 * After a blank row and a line of one text: texts and years alone, of another kind of table, a word over each column of
 * a list, or over most of its columns years where the last row has figures.
 */
function opensAnother(next: Next): boolean {
  const { grid, row, columns, apart } = next;
  if (isAlone(next) || apart === undefined) return false;
  const values = grid.sheet.values[row] ?? [];
  if (!values.every((value) => isBlank(value) || typeof value === "string" || writesYear(value))) return false;
  const years = columns.filter((c) => isNewYear({ ...next, last: apart }, c));
  const cells = values.flatMap((value, column) => (isBlank(value) ? [] : [{ column, text: textOf(value) }]));
  const areWords = cells.length > 2 && cells.every(({ text }) => !hasDigit(text) && readValue(text).kind === "word");
  return years.length * 2 > columns.length || (areWords && isOfAnotherKind(cells)) || headsList(next);
}

/**
 * "Roll | Ansvar": one word over each column, and to the next blank row no figure, no wish and nothing in a column
 * beside them.
 */
function headsList({ grid, header, row, columns }: Next): boolean {
  const { sheet, used } = grid;
  const texts = (at: number): string[] => (sheet.values[at] ?? []).map((value) => textOf(value).trim());
  if (!columns.every((c) => /^\p{L}{3,}$/u.test(texts(row)[c] ?? ""))) return false;
  const rows = [row];
  while (rows.length <= (used?.bottom ?? row) - row && texts(row + rows.length).some(Boolean))
    rows.push(row + rows.length);
  const isOfList = (at: number): boolean =>
    !holdsTarget(grid, at, header) &&
    texts(at).every((text, c) => text === "" || (columns.includes(c) && !hasDigit(text)));
  return rows.length > 1 && rows.every(isOfList);
}

/** Lines right above the next table's header, from the first heading among them, are that table's titles. */
function beforeTitleOfNext(table: Headed, last: number): number {
  const { grid, left, right, first } = table;
  const isHeaded = [last + 1, last + 2].some((row) => headerAt(grid, row, left, right) !== null);
  const heading = isHeaded ? headingAbove(table, last) : null;
  if (heading === null) return last;
  let end = heading - 1;
  while (end > first && filled(grid, end, left, right).length === 0) end--;
  return end;
}

/**
 * The lowest heading among the last rows with a single text or labels; of several in a row, the uppermost, where a blank
 * row parts them from the rows above and none is a sentence, or the upper is numbered as a section, which the lower then
 * tells of. Null without one, or when others are adjacent.
 */
function headingAbove({ grid, left, right, first }: Headed, last: number): number | null {
  const columnsIn = (row: number): number[] => filled(grid, row, left, right);
  const textIn = (row: number): string => cellText(grid, row, columnsIn(row)[0]!);
  const hasLabel = (row: number): boolean => labelAt(grid, row, left, right) !== null;
  const isHeading = (row: number): boolean => columnsIn(row).length === 1 && !hasLabel(row);
  const isSection = (row: number): boolean => isHeading(row) && depthOf(textIn(row)) > 1;
  const uppermost = (row: number): number | null => {
    let upper = row;
    while (isHeading(upper) && upper > first && !isSentence(textIn(upper))) upper--;
    return columnsIn(upper).length === 0 ? upper + 1 : null;
  };
  for (let row = last; row > first; row--) {
    if (isHeading(row) && !isSection(row) && isSection(row - 1) && row - 1 > first) return row - 1;
    if (isHeading(row)) return isHeading(row - 1) ? uppermost(row) : row;
    if (columnsIn(row).length > 1 && !hasLabel(row)) return null;
  }
  return null;
}
