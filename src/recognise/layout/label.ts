import { splitLabel, withoutColon } from "../../domain/shapes";
import { isOneOf } from "../../domain/keys";
import type { Role } from "../../domain/plan";
import { rowWords } from "../../lexicon/rowWords";
import { aloneIn, cellText, filled, type Grid } from "../grid/grid";
import { legendInHeader } from "./legendInHeader";
import { judgementIn, tellsOfGoal, verdictFirst } from "../../interpret/choice/judgement";
import { looksLikeHeader, readHeader, readHeaderCell, roleNamed } from "../../interpret/header/header";
import type { Area } from "../../sheet/address";
import type { HeaderCell } from "./tableRegion";

/**
 * A line beside a table with a label and its value for the goal in that row: "Bedömning: | Målet är uppnått", "Ansvarig
 * nämnd: | Socialnämnden".
 */
export interface Label {
  role: Role;
  /** The label's own words. */
  name: string;
  /** The value's column. */
  column: number;
  text: string;
}

const SAID: Role[] = ["goal", "area", "owner", "grade", "comment"];

/** Asked to end with a colon, or to stand among other labels: else they may head a table. */
const HEADED = new Set<Role>(["goal", "area"]);

const LONGEST = 40;

/** Symbols before a grade's word. */
const MARKS = /^[\p{Extended_Pictographic}●◐○\ufe0f\s]+/u;

/** The label that a row of one or two texts is; null for any other row. */
export function labelAt(grid: Grid, row: number, left: number, right: number): Label | null {
  const here = filled(grid, row, left, right);
  const [first, second] = here;
  if (first === undefined || here.length > 2) return null;
  const text = cellText(grid, row, first);
  if (second === undefined) return labelWithin(text, first);
  const name = withoutColon(text);
  const value = cellText(grid, row, second);
  const role = typeof grid.sheet.values[row]?.[second] === "string" ? roleOf(name) : undefined;
  if (role === undefined) return null;
  const label = { role, name, column: second, text: value };
  if (name !== text || amongLabels(grid, row, left, right)) return label;
  return HEADED.has(role) || name.split(" ").length > 2 || headsMore(value) ? null : label;
}

/**
 * The label in a cell that holds what it states too: "Ansvarig nämnd: Socialnämnden". "Bedömning: 1 = nås, 2 = nås inte"
 * explains marks, and is none.
 */
function labelWithin(text: string, column: number): Label | null {
  const [name, value] = splitLabel(text, 3, LONGEST) ?? ["", ""];
  const role = value === "" || legendInHeader(value).size > 0 ? undefined : roleOf(name);
  return role === undefined || HEADED.has(role) || role === "comment" ? null : { role, name, column, text: value };
}

/**
 * "Sammanvägd bedömning | | | Målen uppnås i huvudsak": a verdict on the rows above, in one of the columns where they have
 * theirs; null for any other row.
 */
export function verdictAt(
  grid: Grid,
  row: number,
  left: number,
  right: number,
  isOfVerdicts: (column: number) => boolean,
): Label | null {
  const [first, second, ...more] = filled(grid, row, left, right);
  if (first === undefined || second === undefined || more.length > 0 || !isOfVerdicts(second)) return null;
  const name = withoutColon(cellText(grid, row, first));
  if (
    !rowWords.has(name, "wholeVerdict") ||
    name.length > LONGEST ||
    typeof grid.sheet.values[row]?.[second] !== "string"
  )
    return null;
  return { role: "grade", name, column: second, text: cellText(grid, row, second) };
}

/**
 * "Målet är uppfyllt eftersom båda indikatorerna når sina värden", alone in its row: a sentence that begins with its
 * verdict on the goal above, or tells without a sure step how it went with it; null for any other row.
 */
export function toldVerdictAt(grid: Grid, row: number, left: number, right: number): Label | null {
  const [only, ...more] = filled(grid, row, left, right);
  if (only === undefined || more.length > 0) return null;
  const sentence = cellText(grid, row, only);
  const text = verdictFirst(sentence) ?? (tellsOfGoal(sentence) ? sentence : null);
  return text === null ? null : { role: "grade", name: "", column: only, text };
}

/** Whether a column's header is a word for grades. */
export const isHeadedAsVerdicts =
  (headers: readonly HeaderCell[]) =>
  (column: number): boolean =>
    headers.some((cell) => cell.column === column && (readHeaderCell(cell).scores.grade ?? 0) > 0.5);

/** Whether the row has labels of cards side by side, each with its value in the next cell. */
export function labelsBeside(grid: Grid, row: number, left: number, right: number): boolean {
  const here = filled(grid, row, left, right);
  return (
    here.length >= 4 &&
    here.length % 2 === 0 &&
    here.every((column, i) => i % 2 === 1 || labelAt(grid, row, column, here[i + 1]!) !== null)
  );
}

/**
 * The rows above and below have labels of other kinds in the same two columns: together they are a card. Two rows are a
 * card only when the goal's value is more than a header's word; otherwise they are a header and its row.
 */
function amongLabels(grid: Grid, row: number, left: number, right: number): boolean {
  const [first, second] = filled(grid, row, left, right);
  const kinds = new Map<Role, string>();
  const joins = (other: number): boolean => {
    const here = filled(grid, other, left, right);
    if (
      here.length !== 2 ||
      here[0] !== first ||
      here[1] !== second ||
      typeof grid.sheet.values[other]?.[second!] !== "string"
    )
      return false;
    const name = withoutColon(cellText(grid, other, first!));
    const role = name.split(" ").length > 3 ? undefined : roleOf(name);
    if (role === undefined || kinds.has(role)) return false;
    kinds.set(role, cellText(grid, other, second!));
    return true;
  };
  if (!joins(row)) return false;
  for (let r = row - 1; joins(r); r--);
  for (let r = row + 1; joins(r); r++);
  if (kinds.size !== 2) return kinds.size > 2;
  return (
    [...kinds].every(([role, value]) => !HEADED.has(role) || !headsMore(value)) &&
    [...kinds.values()].some((value) => !headsMore(value))
  );
}

const headsMore = (text: string): boolean => looksLikeHeader(text.replace(MARKS, ""));

function roleOf(name: string): Role | undefined {
  if (name.length > LONGEST || !looksLikeHeader(name)) return undefined;
  const role = roleNamed(readHeader(name), 0.75);
  return isOneOf(SAID, role) ? role : undefined;
}

/** A caption has no more words: a longer line that speaks of verdicts is the page's title. */
const CAPTION_WORDS = 3;

/** A word for verdicts by itself, over the sentences that give one: "Måluppfyllelse", "Nämndens bedömning". */
export function headsVerdict(grid: Grid, area: Area, row: number): boolean {
  const text = aloneIn(grid, area, row)?.text ?? "";
  const below = aloneIn(grid, area, row + 1)?.text ?? "";
  if (text.split(" ").length > CAPTION_WORDS) return false;
  const isSaid = below.length > text.length || judgementIn(below) !== null;
  return isSaid && looksLikeHeader(text) && (readHeader(text).scores.grade ?? 0) >= 0.75;
}
