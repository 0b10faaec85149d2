import { hasWord } from "../../lexicon/lexicon";
import { rowWords, saysAim } from "../../lexicon/rowWords";
import { bySpaces, depthOf, hasOnlyCapitals, isInCapitals } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { grouped } from "../../domain/grouped";
import { cellText, filled, isBlank } from "../grid/grid";
import { isCommittee } from "../../interpret/header/header";
import type { Region } from "../layout/tableRegion";
import type { RowKind } from "./kind";
import { hasFill, lookOf } from "./rowTable";
import { titleParts } from "../../interpret/header/title";

/**
 * How deep a heading stands among a table's headings, whether it is a goal or an area, and whether all of them begin
 * with a number.
 */
export type GroupLevel = (
  row: number,
  column: number,
  level: string | undefined,
) => { depth: number; isGoal: boolean; numbered: boolean };

/**
 * Decides once for a table what its headings are. A table with a goal column has areas as headings, one with a column
 * or a title of areas has goals, and so has one whose names stand under "Mål och mått". A committee's name heads those below it, and is never one of them. Otherwise two looks
 * are areas with goals under them, and one look is what most of its texts read as. Headings of a look that is judged are goals: an area has no grade. Where every heading is numbered, "2"
 * and "2.1" are looks of their own; so are texts pushed in by blanks, and headings that state a level ("Mål 3: …")
 * under headings that do not; and headings under which the header does not come back, under headings with it.
 */
export function groupLevels(
  region: Region,
  kinds: readonly RowKind[],
  table: { hasGoals: boolean; hasArea: boolean; grades: readonly number[] },
): GroupLevel {
  const { grid, first } = region;
  const all = headingsAmong(region, kinds);
  const heads = all.filter(({ text }) => !isCommittee(text));
  const below = Number(heads.length > 0 && heads.length < all.length);
  const segments = heads.map(({ text }) => depthOf(text));
  const numbered = segments.length > 0 && segments.every((count) => count > 0) && new Set(segments).size > 1;
  const isUpper = upperHeadings(all);
  const repeated = isUpper ? null : overHeaders(all);
  // "VÅRD" is in capitals beside "SKOLA", and "LSS" is an abbreviation beside "Äldreomsorg".
  const inCapitals = heads.some(({ text }) => isInCapitals(text)) ? hasOnlyCapitals : isInCapitals;
  const markOf = (row: number, column: number): string => {
    const text = cellText(grid, row, column);
    if (repeated) return repeated.has(row) || row < first ? OVER : NAMED;
    if (isUpper) return isUpper(text) ? OVER : NAMED;
    return numbered ? String(depthOf(text)) : lookOf(grid, row, column, inCapitals);
  };
  const looks = isUpper || repeated ? [OVER, NAMED] : [...new Set(heads.map(({ row, column }) => markOf(row, column)))];
  const isJudged = ({ row, column: title }: HeadingAmong): boolean =>
    table.grades.some((column) => !isBlank(grid.sheet.values[row]?.[column]) || hasFill(grid, row, column, title));
  const judged = new Set(
    [...grouped(heads, ({ row, column }) => markOf(row, column))].flatMap(([look, same]) =>
      same.filter(isJudged).length * 2 > same.length ? look : [],
    ),
  );
  const goals = heads.filter(({ text }) => readsAsGoal(text)).length;
  const namesArea = heads.some(({ text }) => statesArea(text));
  const oneIsGoal = table.hasArea || goals * 3 >= heads.length || heads.some(({ column }) => namesBoth(region, column));
  return (row, column, level) => {
    if (isCommittee(cellText(grid, row, column))) return { depth: 0, isGoal: false, numbered: false };
    const isField = level !== undefined && columnHeads.has(level, "field");
    const look = markOf(row, column);
    const nth = level && looks.length < 2 ? Number(namesArea && !isField) : looks.indexOf(look);
    const depth = below + Math.min(Math.max(0, nth), 2);
    const isGoalByLooks = looks.length === 1 ? oneIsGoal : table.hasArea || depth > below;
    return { depth, isGoal: level ? !isField : judged.has(look) || (!table.hasGoals && isGoalByLooks), numbered };
  };
}

/** "Mål / mätetal": the header of a column that has goals over their measures. */
const namesBoth = ({ headers }: Region, at: number): boolean =>
  headers.some(({ column, text }) => column === at && hasWord(text, "goalNoun") && hasWord(text, "measureNoun"));

const OVER = "over";
const NAMED = "named";

/** A heading among a table's rows: its first cell, and the kind of the next row that is not blank. */
interface HeadingAmong {
  row: number;
  column: number;
  text: string;
  below: RowKind | undefined;
}

/** The headings among a table's rows, from the top. */
const headingsAmong = ({ grid, area, first }: Region, kinds: readonly RowKind[]): HeadingAmong[] =>
  kinds.flatMap((kind, i) => {
    if (kind !== "group") return [];
    const row = first + i;
    const column = filled(grid, row, area.left, area.right)[0]!;
    let next = i + 1;
    while (kinds[next] === "blank") next++;
    return [{ row, column, text: cellText(grid, row, column), below: kinds[next] }];
  });

/**
 * Headings with the header right below them, where it comes back, and others without: null where all are alike. The
 * others stand under the former.
 */
function overHeaders(all: readonly HeadingAmong[]): ReadonlySet<number> | null {
  const isNamed = ({ text }: HeadingAmong): boolean =>
    statesLevel(text) || titleParts(text).number !== undefined || isCommittee(text);
  if (all.some(isNamed)) return null;
  const over = all.flatMap(({ row, below }) => (below === "header" ? row : []));
  return over.length > 0 && over.length < all.length ? new Set(over) : null;
}

/** Of any level, a measure's too. */
const statesLevel = (text: string): boolean => titleParts(text).level !== undefined;
const statesArea = (text: string): boolean => columnHeads.has(titleParts(text).level ?? "", "field");

/** What tells the upper of two kinds of headings by its words; null where the words do not divide them. */
const upperHeadings = (all: readonly HeadingAmong[]): ((text: string) => boolean) | null =>
  [(text: string) => !statesLevel(text), statesArea].find((isUpper) => areOver(all, isUpper)) ?? null;

/** Whether headings without a level are above headings with one, and have no rows of their own. */
export const areOverNamed = (region: Region, kinds: readonly RowKind[]): boolean =>
  areOver(headingsAmong(region, kinds), (text) => !statesLevel(text));

/** Whether some headings are upper ones, and each of these has one that is not right below it. */
function areOver(all: readonly HeadingAmong[], isUpper: (text: string) => boolean): boolean {
  const marks = all.map(({ text }) => (isCommittee(text) ? "" : isUpper(text) ? OVER : NAMED));
  const over = all.flatMap(({ below }, i) => (marks[i] === OVER ? [below === "group" && marks[i + 1]] : []));
  return over.length > 0 && over.every((next) => next === NAMED);
}

/** A sentence about an obligation, as opposed to the short name of a field; a question is not one. */
export function readsAsGoal(text: string): boolean {
  const { title, level } = titleParts(text);
  if (level) return !columnHeads.has(level, "field");
  if (title.endsWith("?")) return false;
  return statesAim(title) || title.split(" ").length >= 8;
}

/** Words of an obligation: a verb, or one of change. */
export const statesAim = (title: string): boolean =>
  saysAim(title) ||
  rowWords.hits(title, "happens").some(({ from }) => from > 0) ||
  (["en", "ett"].includes(bySpaces(title)[0]?.toLowerCase() ?? "") && bySpaces(title).length > 2);
