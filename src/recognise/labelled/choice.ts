import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import type { FoundTable } from "../foundTables";
import { signalAt } from "../grades/signal";
import { areSigns } from "../../interpret/text/footnote";
import { textKey } from "../../interpret/text/text";
import { columnHeads } from "../../lexicon/columnHeads";
import type { Area } from "../../sheet/address";
import { cellText, columnHidden, filled, isBlank, rowHidden, type Grid } from "../grid/grid";
import { rowsOf } from "../layout/tableRegion";
import { exportsIn } from "../kolada/layout";
import { Facts } from "../labels/cells";
import { MEANINGS, tellsAny, type LabelledCell, type LabelledSheet } from "../labels/classes";
import { isOfGoals, Labeller, type GivenLabel, type Known, type NoGoals } from "../labels/labeller";
import { shippedModel } from "../labels/weights";
import { SURE } from "../labels/decode";
import { isPageEdge } from "../layout/pageEdge";
import { turnedGrid } from "../layout/turned";
import { legendOf } from "../legend/legend";
import { agreementOf, areHeadsMissed, claimsOf, isLostBy } from "./agreement";
import { blocksOf } from "./blocks";
import { asRowsSay, hintsIn } from "./hints";
import { labelledParts } from "./page";

/** A larger sheet is read by its headers alone, and told where they say nothing of goals. Filled cells. */
export const MOST_CELLS = 4000;

/** So many filled cells of a larger sheet tell whether it is one of goals. */
const ASKED_CELLS = 1000;

/** Tables that say the same as the labels of so many of the cells that either reads stand as they are found. */
const AGREED = 0.995;

/** The same where a column of theirs would be lost. */
const AGREED_LESS = 0.65;

const labellers = new WeakMap<readonly Scale[], Labeller>();

/** The tables of a sheet as it is read, and those that a person's corrections of columns and rows may be about. */
export interface Settled {
  found: readonly FoundTable[];
  /** By the headers that labels tell, each a table with columns. */
  columned: readonly FoundTable[];
  /** Those of a sheet that labels tell is surely none of goals, whatever its headers say. */
  left: readonly FoundTable[];
}

/**
 * The tables of a sheet as they were found by their headers, where labels learnt from other tables say the same of its
 * cells; else the sheet by those labels, in parts from one row of headers to the next. `lying`: the tables that headers down
 * the side make where none are on top.
 */
export function settled(
  grid: Grid,
  found: readonly FoundTable[],
  scales: readonly Scale[],
  lying: () => readonly FoundTable[],
): Settled {
  const asFound: Settled = { found, columned: [], left: [] };
  if (!mayBeLabelled(grid, found)) return asFound;
  const apart = apartCells(grid, scales);
  const under = labelsUnder(grid, scales, apart);
  if (!isOfGoals(under))
    return under.isSure && !found.some(hasActivities) && isUnlikeGoals(grid, found, scales)
      ? { found: [], columned: [], left: found }
      : asFound;
  const labelled = withoutNoteSigns(grid, under);
  if (!saysEnough(under, found.length === 0)) return asFound;
  if (isToldAlike(labelled, found)) return asFound;
  const onSide = found.length === 0 && !labelled.sideways ? lying() : [];
  if (lies(onSide, () => labelsUnder(grid, scales, apart, { isSideways: true }))) return { ...asFound, found: onSide };
  return byLabels(grid, labelled, scales) ?? asFound;
}

/** Whether the labels of a sheet say the same as the tables that its headers make, or what labels know nothing of would be lost. */
function isToldAlike(labelled: LabelledSheet, found: readonly FoundTable[]): boolean {
  if (found.length === 0) return false;
  const agreed = agreementOf(claimsOf(found), labelled);
  const isAgreed = agreed >= AGREED || (agreed >= AGREED_LESS && isLostBy(labelled, found));
  return isAgreed && !areHeadsMissed(labelled, found);
}

/** The sheet by its labels, in parts from one row of headers to the next; null: they make no part. */
function byLabels(grid: Grid, labelled: LabelledSheet, scales: readonly Scale[]): Settled | null {
  const seen = labelled.sideways ? turnedGrid(grid) : grid;
  if (!seen) return null;
  const read = { ...labelled, cells: asRowsSay(seen, labelled.cells) };
  const blocks = blocksOf(seen, read, scales);
  const parts = labelledParts(seen, read, blocks);
  return parts.length > 0 ? { found: parts, columned: blocks, left: [] } : null;
}

/**
 * Whether a sheet whose labels do not say that it lies is read on its side all the same: headers down the side name measures
 * or goals, their targets and their outcomes, and the labels of its cells, read that way, say the same.
 */
function lies(lying: readonly FoundTable[], labels: () => LabelledSheet | NoGoals): boolean {
  const has = ({ columns }: FoundTable, ...roles: Role[]): boolean => columns.some(({ role }) => roles.includes(role));
  const follows = (one: FoundTable): boolean =>
    has(one, "indicator", "goal") && has(one, "target") && has(one, "outcome");
  if (lying.length === 0 || !lying.every(follows)) return false;
  const labelled = labels();
  return isOfGoals(labelled) && agreementOf(claimsOf(lying), labelled) >= AGREED;
}

/**
 * Whether the cells that tables read are not surely of goals by themselves. Many columns of other things beside them make
 * any sheet unlike one of goals, and say nothing of the tables. Where they read most of its columns it has been asked.
 */
function isUnlikeGoals(grid: Grid, found: readonly FoundTable[], scales: readonly Scale[]): boolean {
  if (found.some(({ region }) => region.grid.turned)) return true;
  const read = new Set(found.flatMap(({ columns }) => columns.filter(isRead).map(({ column }) => column)));
  const { left, right } = grid.used!;
  if (2 * read.size > right - left + 1) return true;
  const { sheet } = grid;
  const values = sheet.values.map((row) => row?.map((value, column) => (read.has(column) ? value : null)));
  const alone = labellerOf(scales).label({ ...sheet, values });
  return !(isOfGoals(alone) && alone.isSure);
}

/** How many rows hold the first so many filled cells of a sheet that has more; null: it has no more. */
function rowsWithin(grid: Grid, most: number): number | null {
  const { used } = grid;
  if (!used) return null;
  let cells = 0;
  for (let row = used.top; row <= used.bottom; row++) {
    cells += filled(grid, row, used.left, used.right).length;
    if (cells > most) return row;
  }
  return null;
}

const largeOnes = new WeakMap<Grid, boolean>();

/** Whether a sheet is one of goals by its first cells, and has too many to be read one by one. */
export function isTooLarge(grid: Grid, scales: readonly Scale[]): boolean {
  const known = largeOnes.get(grid) ?? (rowsWithin(grid, MOST_CELLS) !== null && isLikeGoals(grid, scales));
  largeOnes.set(grid, known);
  return known;
}

/** Whether labels would read the first cells of a sheet as goals or measures. */
function isLikeGoals(grid: Grid, scales: readonly Scale[]): boolean {
  if (!isKnown(grid, [])) return false;
  const { sheet } = grid;
  const values = sheet.values.slice(0, rowsWithin(grid, ASKED_CELLS) ?? undefined);
  const labelled = labellerOf(scales).label({ ...sheet, values });
  return isOfGoals(labelled) && saysEnough(labelled, true);
}

/** Whether a table's grades are colours alone: of blank cells labels know nothing. */
const isGradedByColour = ({ region: { grid, first, last }, columns }: FoundTable): boolean =>
  columns.some(({ role, column }) => {
    if (role !== "grade") return false;
    const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const written = rows.filter((row) => !isBlank(grid.sheet.values[row]?.[column]));
    const coloured = rows.filter((row) => !written.includes(row) && signalAt(grid, row, column) !== undefined);
    return coloured.length > written.length;
  });

const isRead = ({ role }: FoundTable["columns"][number]): boolean => role !== "other";

/** What is done is no goal, and what is done when and by whom is asked for all the same. */
const hasActivities = ({ columns }: FoundTable): boolean => columns.some(({ role }) => role === "activity");

/** Of how many cells labels must say something, and of a sheet that is surely one of goals. */
const FEWEST = 4;
const FEWEST_SURE = 2;

/**
 * Whether labels say enough to be read by: enough cells, one in three of them surely, or however unsurely in a sheet that
 * is surely one of goals; more than half of them surely where nothing named is to reach anything or was judged, as any
 * list could be. `isAlone`: headers tell nothing of the sheet, and any figure of what it names follows it up.
 */
function saysEnough({ cells, isSure }: LabelledSheet, isAlone: boolean): boolean {
  const read = cells.filter(({ label }) => tellsAny(label));
  const sure = read.filter(({ margin = SURE }) => margin >= SURE);
  const isJudged = ({ label }: LabelledCell): boolean =>
    MEANINGS[label].gives.some((one) => (isSure && isAlone) || (one !== "outcome" && one !== "forecast"));
  if (!read.some(isJudged)) return read.length >= FEWEST && 2 * sure.length > read.length;
  return isSure ? read.length >= FEWEST_SURE : read.length >= FEWEST && 3 * sure.length >= read.length;
}

/** The labels of a sheet's cells where those of some are given, unless it is no sheet of goals and nothing given says otherwise. */
export function labelsUnder(
  grid: Grid,
  scales: readonly Scale[],
  given: readonly GivenLabel[],
  known: Known = {},
): LabelledSheet | NoGoals {
  const hints = [...(known.hints ?? []), ...hintsIn(grid)];
  return labellerOf(scales).label(grid.sheet, given, { ...known, hints });
}

function labellerOf(scales: readonly Scale[]): Labeller {
  const labeller = labellers.get(scales) ?? new Labeller(shippedModel(), new Facts(scales));
  labellers.set(scales, labeller);
  return labeller;
}

/** The cells of a legend, and of the head and foot of a printed page, are nothing of the plan, whatever they look like. */
function apartCells(grid: Grid, scales: readonly Scale[]): GivenLabel[] {
  const { used } = grid;
  if (!used) return [];
  const { top, bottom, left, right } = used;
  const legend = legendOf(grid, scales).rows;
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  return rows
    .filter((row) => legend.has(row) || isPageEdge(grid, row, left, right))
    .flatMap((row) => filled(grid, row, left, right).map((column): GivenLabel => ({ row, column, label: "none" })));
}

/** Labels but for those of cells below a header of notes where all are signs that notes have: no grades, whatever their letters. */
function withoutNoteSigns(grid: Grid, labelled: LabelledSheet): LabelledSheet {
  const heads = labelled.sideways || !grid.used ? [] : headsOfNotes(grid, grid.used);
  const signs = heads.flatMap((head) => {
    const below = labelled.cells.filter(({ row, column }) => column === head.column && row > head.row);
    return areSigns(below.map(({ text }) => text)) ? below : [];
  });
  return signs.length === 0 ? labelled : { ...labelled, cells: labelled.cells.filter((cell) => !signs.includes(cell)) };
}

/** The cells near the top of a sheet that say that what is below them are notes. */
const headsOfNotes = (grid: Grid, { top, bottom, left, right }: Area): { row: number; column: number }[] =>
  rowsOf({ first: top, last: bottom }, ROWS_WITH_HEADS).flatMap((row) =>
    filled(grid, row, left, right)
      .filter((column) => columnHeads.has(textKey(cellText(grid, row, column)), "notes"))
      .map((column) => ({ row, column })),
  );
/** The rows from the top of a sheet that may have the header of such a column. */
const ROWS_WITH_HEADS = 20;

const mayBeLabelled = (grid: Grid, found: readonly FoundTable[]): boolean =>
  rowsWithin(grid, MOST_CELLS) === null && isKnown(grid, found);

/**
 * Not a sheet with grades that are colours alone, with hidden cells, with tables of Excel's, or of an export: what is
 * hidden there, where they end and what heads them, and whose values they are, labels do not know.
 */
function isKnown(grid: Grid, found: readonly FoundTable[]): boolean {
  const { used } = grid;
  if (!used || found.some(isGradedByColour) || grid.sheet.tables.length > 0 || exportsIn(grid).length > 0) return false;
  for (let row = used.top; row <= used.bottom; row++) {
    const here = filled(grid, row, used.left, used.right);
    if (here.length > 0 && rowHidden(grid, row)) return false;
    if (here.some((column) => columnHidden(grid, column))) return false;
  }
  return true;
}
