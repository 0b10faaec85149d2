import type { Column } from "../column";
import { isBlank } from "../grid/grid";
import { rowsOf, type Region } from "../layout/tableRegion";
import { rankOf } from "../rows/outline";
import type { TableColumns } from "./tableColumns";

/** So many nodes of the upper level, and so many rows more below them. */
const FEWEST = 2;

/**
 * The columns of grades that are filled only where the upper of two levels begins, beside others that go on below it,
 * with the titles that they judge: "KF-mål | Nämndmål | Nämndens bedömning | Samlad bedömning".
 */
function upperGrades(region: Region, { titles, grades, indicator, beside }: TableColumns): ReadonlyMap<Column, Column> {
  const isIn = ({ column }: Column, row: number): boolean => !isBlank(region.grid.sheet.values[row]?.[column]);
  const [upper, lower] = titles.slice(-2);
  const found = new Map<Column, Column>();
  if (!upper || !lower || indicator || beside.has(lower) || grades.length < 2) return found;
  const rows = rowsOf(region).filter((row) => isIn(lower, row));
  const [begin, below] = [rows.filter((row) => isIn(upper, row)), rows.filter((row) => !isIn(upper, row))];
  if (begin.length < FEWEST || below.length < FEWEST) return found;
  const goesOn = (column: Column): boolean => below.some((row) => isIn(column, row));
  if (!grades.some(goesOn)) return found;
  for (const column of grades)
    if (!goesOn(column) && begin.filter((row) => isIn(column, row)).length * 2 >= begin.length)
      found.set(column, upper);
  return found;
}

/** The columns among these that judge what another column of titles names than the one that their row is about. */
export function judgedTitles(
  region: Region,
  columns: TableColumns,
  judgements: readonly Column[],
  levelWords: ReadonlyMap<Column, string>,
): ReadonlyMap<Column, Column> {
  const ofUpper = upperGrades(region, columns);
  const found = new Map<Column, Column>();
  for (const one of judgements) {
    const title = ofUpper.get(one) ?? titleJudged(columns, levelWords, one);
    if (title) found.set(one, title);
  }
  return found;
}

/**
 * The titles that a judgement's header names: "Status mål" and "Status uppdrag" beside goals of both levels, by its word
 * or by a word of the same rank ("KF-mål" for "Kommunfullmäktiges mål"). A grade between two columns of goals belongs
 * to the left one; a header that names a level above the only goals judges their parents, and so does a grade between the
 * areas and the goals where the goals have one of their own.
 */
function titleJudged(
  { area, goals, grades }: TableColumns,
  levelWords: ReadonlyMap<Column, string>,
  { role, reading, column }: Column,
): Column | undefined {
  if (role !== "grade" && role !== "comment") return undefined;
  const words = reading.words.split(/[^\p{L}-]+/u);
  const ranks = new Set(words.map(rankOf).filter((rank) => rank >= 0));
  const levelOf = (goal: Column): string => levelWords.get(goal) ?? "";
  const [only, ...lower] = goals;
  if (only && lower.length === 0) {
    const isAbove = ranks.size > 0 && [...ranks].every((rank) => rank < rankOf(levelOf(only)));
    return isAbove || (role === "grade" && area && isAreas(column, area, only, grades)) ? area : undefined;
  }
  const [meant, ...others] =
    [
      goals.filter((goal) => words.includes(levelOf(goal))),
      goals.filter((goal) => ranks.has(rankOf(levelOf(goal)))),
      role === "grade" && goals.some((goal) => goal.column > column)
        ? goals.filter((goal) => goal.column < column).slice(-1)
        : [],
    ].find(({ length }) => length === 1) ?? [];
  return others.length === 0 ? meant : undefined;
}

/** Whether a grade stands between a table's areas and its goals, and another right of the goals. */
const isAreas = (column: number, area: Column, goal: Column, grades: readonly Column[]): boolean =>
  area.column < column && column < goal.column && grades.some((other) => other.column > goal.column);
