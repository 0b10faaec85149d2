import { rowWords, saysAim } from "../../lexicon/rowWords";
import { bySpaces, depthOf } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { cellText, filled } from "../grid/grid";
import { isCommittee } from "../../interpret/header/header";
import type { Region } from "../layout/tableRegion";
import type { RowKind } from "./kind";
import { lookOf } from "./rowTable";
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
 * or a title of areas has goals. A committee's name heads those below it, and is never one of them. Otherwise two looks
 * are areas with goals under them, and one look is what most of its texts read as. Where every heading is numbered, "2"
 * and "2.1" are looks of their own; so are texts pushed in by blanks, and headings that state a level ("Mål 3: …")
 * under headings that do not; and headings under which the header does not come back, under headings with it.
 */
export function groupLevels(
  region: Region,
  kinds: readonly RowKind[],
  table: { hasGoals: boolean; hasArea: boolean },
): GroupLevel {
  const { grid, area, first } = region;
  const all = kinds.flatMap((kind, i) =>
    kind === "group" ? [{ row: first + i, column: filled(grid, first + i, area.left, area.right)[0]! }] : [],
  );
  const isOwner = (row: number, column: number): boolean => isCommittee(cellText(grid, row, column));
  const heads = all.filter(({ row, column }) => !isOwner(row, column));
  const below = Number(heads.length > 0 && heads.length < all.length);
  const segments = heads.map(({ row, column }) => depthOf(cellText(grid, row, column)));
  const numbered = segments.length > 0 && segments.every((count) => count > 0) && new Set(segments).size > 1;
  const isUpper = upperHeadings(region, kinds);
  const repeated = isUpper ? null : overHeaders(region, kinds);
  const markOf = (row: number, column: number): string => {
    const text = cellText(grid, row, column);
    if (repeated) return repeated.has(row) || row < first ? OVER : NAMED;
    if (isUpper) return isUpper(text) ? OVER : NAMED;
    return numbered ? String(depthOf(text)) : lookOf(grid, row, column);
  };
  const looks = isUpper || repeated ? [OVER, NAMED] : [...new Set(heads.map(({ row, column }) => markOf(row, column)))];
  const goals = heads.filter(({ row, column }) => readsAsGoal(cellText(grid, row, column))).length;
  const namesArea = heads.some(({ row, column }) => statesArea(cellText(grid, row, column)));
  const oneIsGoal = table.hasArea || goals * 3 >= heads.length;
  return (row, column, level) => {
    if (isOwner(row, column)) return { depth: 0, isGoal: false, numbered: false };
    const look = markOf(row, column);
    const depth = below + Math.min(Math.max(0, looks.indexOf(look)), 2);
    if (level)
      return {
        depth: looks.length > 1 ? depth : below + Number(namesArea && !columnHeads.has(level, "field")),
        isGoal: !columnHeads.has(level, "field"),
        numbered,
      };
    if (table.hasGoals) return { depth, isGoal: false, numbered };
    if (looks.length === 1) return { depth: below, isGoal: oneIsGoal, numbered };
    return { depth, isGoal: table.hasArea || depth > below, numbered };
  };
}

const OVER = "over";
const NAMED = "named";

/**
 * Headings with the header right below them, where it comes back, and others without: null where all are alike. The
 * others stand under the former.
 */
function overHeaders({ grid, area, first }: Region, kinds: readonly RowKind[]): ReadonlySet<number> | null {
  const notBlank = kinds.flatMap((kind, i) => (kind === "blank" ? [] : [{ kind, row: first + i }]));
  const groups = notBlank.flatMap(({ kind, row }, i) =>
    kind === "group" ? [{ row, isOver: notBlank[i + 1]?.kind === "header" }] : [],
  );
  const isNamed = ({ row }: { row: number }): boolean => {
    const text = cellText(grid, row, filled(grid, row, area.left, area.right)[0]!);
    return statesLevel(text) || titleParts(text).number !== undefined || isCommittee(text);
  };
  if (groups.some(isNamed)) return null;
  const over = groups.flatMap(({ row, isOver }) => (isOver ? row : []));
  return over.length > 0 && over.length < groups.length ? new Set(over) : null;
}

const statesLevel = (text: string): boolean => titleParts(text).level !== undefined;
const statesArea = (text: string): boolean => columnHeads.has(titleParts(text).level ?? "", "field");

/** What tells the upper of two kinds of headings by its words; null where the words do not divide them. */
function upperHeadings(region: Region, kinds: readonly RowKind[]): ((text: string) => boolean) | null {
  if (areOverNamed(region, kinds)) return (text) => !statesLevel(text);
  return areOver(region, kinds, statesArea) ? statesArea : null;
}

/** Whether headings without a level are above headings with one, and have no rows of their own. */
export const areOverNamed = (region: Region, kinds: readonly RowKind[]): boolean =>
  areOver(region, kinds, (text) => !statesLevel(text));

/** Whether some headings are upper ones, and each of these has one that is not right below it. */
function areOver(
  { grid, area, first }: Region,
  kinds: readonly RowKind[],
  isUpper: (text: string) => boolean,
): boolean {
  const rows = kinds.flatMap((kind, i) => {
    if (kind === "blank") return [];
    const text = kind === "group" ? cellText(grid, first + i, filled(grid, first + i, area.left, area.right)[0]!) : "";
    return [{ kind, mark: kind !== "group" || isCommittee(text) ? "" : isUpper(text) ? OVER : NAMED }];
  });
  const over = rows.flatMap(({ mark }, i) => (mark === OVER ? [rows[i + 1]?.mark] : []));
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
