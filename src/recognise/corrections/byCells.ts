import { grouped } from "../../domain/grouped";
import type { RecognisedTable } from "../../domain/plan";
import { hasDigit } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import type { CellKind, StatedTable } from "../../domain/statedMap";
import { areaAround, columnIndex, contains, parseArea, within, type Area } from "../../sheet/address";
import { valueAt } from "../../sheet/book";
import { placed, type FoundTable } from "../foundTables";
import { areaOf, gridOf, textOf, type Grid, type Place } from "../grid/grid";
import { claimsOf, hintsOf } from "../labelled/agreement";
import { blocksOf, type Block } from "../labelled/blocks";
import { labelsUnder } from "../labelled/choice";
import { isOfGoals } from "../labels/labeller";
import {
  filledIn,
  givenIn,
  headersIn,
  isBeside,
  keyOf,
  LABEL_OF,
  labelOfRole,
  withGiven,
  type GivenCell,
} from "../labelled/given";
import { labelsRead } from "../labelled/labelsRead";
import { labelledParts } from "../labelled/page";
import { isMeasure, namesNode, isValue, type LabelledSheet } from "../labels/classes";
import { titlesAbove } from "../layout/titlesAbove";
import { turnedGrid } from "../layout/turned";
import { described } from "../plan/table";
import { headedTablesOf } from "../sheetTables";
import { withCorrectedColumns } from "./blockColumns";
import type { TableCorrection } from "./correction";
import { withLevels } from "./levels";
import type { ReadAround, ReadPlan } from "./unsaid";

/**
 * What is said of a sheet besides: corrections of tables, what values are that are like others, by column, and the areas of
 * other stated tables, of which nothing is read.
 */
interface SaidBesides {
  corrections?: readonly TableCorrection[];
  alike?: ReadonlyMap<number, CellKind>;
  others?: readonly Area[];
  /** What is doubtful of the cells that nothing is said of is told. */
  isTold?: boolean;
}

/** A sheet as it is read by what is stated of its cells, and as it is read without. */
export interface ByCells {
  found: FoundTable[];
  around: ReadAround;
  /** The corrections of tables that are about one of those found. */
  held: readonly TableCorrection[];
}

/**
 * The tables of a sheet by what is stated of its cells, rows and columns: these have the labels that are stated. The others
 * have those of the sheet as it is read without (`found`, read by `planOf`): what headers tell stands, and
 * what labels tell is told anew around what is stated.
 */
export function readByCells(
  whole: Grid,
  stated: readonly StatedTable[],
  found: readonly FoundTable[],
  scales: readonly Scale[],
  planOf: (found: readonly FoundTable[]) => ReadPlan,
  { corrections = [], alike = new Map(), others = [], isTold = false }: SaidBesides = {},
): ByCells {
  const grid = withoutOthers(whole, others);
  const isOfOther = (at: Place): boolean => others.some((other) => contains(other, at.row, at.column));
  const here = found.filter(({ region }) => region.grid.sheet.name === grid.sheet.name);
  const before = planOf(here);
  const { plan } = before;
  const headed = here.filter((one) => !isByLabels(one)).map(({ region, columns }) => described(region, columns));
  const told = labelsRead(plan, whole.sheet);
  const tables = here.map(({ region, columns }) => described(region, columns));
  const read = [...told, ...secondValues(told, grid, tables)]
    .filter((one) => !isOfOther(one))
    .map((one) => asAlike(one, alike));
  const given = givenIn(stated, grid.sheet, read, headed);
  const isSideways = sidewaysOf(grid, here, stated);
  const known = { hints: hintsOf(claimsOf(headedTablesOf(grid, scales))), isSideways };
  const isHeaded = !here.every(isByLabels);
  const labels = (isHeaded ? withRead(given, read, grid, here) : given).map((one) => besideAlike(one, alike));
  const labelled = labelsUnder(grid, scales, firstOfEach(labels), known);
  const seen = isOfGoals(labelled) && labelled.sideways ? turnedGrid(grid) : grid;
  const around = {
    ...{ sheet: whole.sheet, tables: stated, others },
    ...{ given, columns: new Set(alike.keys()), before, isHeaded },
  };
  if (!isOfGoals(labelled) || !seen) return { found: [], around, held: [] };
  const sheet = withGiven(labelled, labels);
  const dated = blocksOf(seen, sheet, scales).map((block) => withPeriods(block, stated));
  const { blocks, held } = withCorrectedColumns(dated, corrections);
  const none = new Set(given.flatMap((one) => (one.isStated && one.label === "none" ? [keyOf(one)] : [])));
  const isApart = (at: Place): boolean => none.has(keyOf(at)) || isOfOther(at);
  const inFull = grid === whole ? seen : labelled.sideways ? turnedGrid(whole)! : whole;
  const parts = labelledParts(seen, sheet, blocks, { isStated: true, isTold }).flatMap((part) =>
    boundTo(part, stated, inFull),
  );
  const all = { ...around, given: [...given, ...namedIn(sheet, given)] };
  return {
    found: parts.map(({ region, columns }) => withLevels({ region: { ...region, isApart }, columns }, plan)),
    around: all,
    held,
  };
}

/** A sheet without what stands in other tables of it. */
function withoutOthers(grid: Grid, others: readonly Area[]): Grid {
  if (others.length === 0) return grid;
  const { sheet, merged: _, used: __, ...rest } = grid;
  const isOther = (row: number, column: number): boolean => others.some((other) => contains(other, row, column));
  const values = sheet.values.map((cells, row) => cells?.map((value, column) => (isOther(row, column) ? null : value)));
  return { ...gridOf({ ...sheet, values }), ...rest, sheet: { ...sheet, values } };
}

/** A part of a sheet within the ranges of the tables that state it; none where it is in none. `grid`: the whole of the sheet. */
function boundTo({ region, columns }: FoundTable, stated: readonly StatedTable[], grid: Grid): FoundTable[] {
  const inside = stated.flatMap(({ range }) => {
    const area = parseArea(range);
    return (area && within(placed(region), area)) ?? [];
  });
  if (inside.length === 0) return [];
  const area = areaOf(region.grid, areaAround(inside));
  const isInside = ({ row, column }: Place): boolean => contains(area, row, column);
  const isBetween = ({ column }: Pick<Place, "column">): boolean => column >= area.left && column <= area.right;
  const { page, first, last, headers, headerRows } = region;
  const { top, left, right } = area;
  const titleRows =
    headerRows.length > 0 || grid.turned ? region.titleRows : titlesAbove(region.grid, top, 0, left, right);
  return [
    {
      region: {
        ...{ ...region, grid, area, titleRows, headers: headers.filter(isBetween) },
        ...{ first: Math.max(first, top), last: Math.min(last, area.bottom) },
        ...(page ? { page: { ...page, statements: page.statements.filter(isInside) } } : {}),
      },
      columns: columns.filter(isBetween),
    },
  ];
}

/**
 * Figures in columns of values, in rows with a measure, of which a plan has nothing: it has one value of a period, and what
 * is stated may be that this or the other is something else.
 */
function secondValues(read: readonly GivenCell[], { sheet }: Grid, tables: readonly RecognisedTable[]): GivenCell[] {
  const known = new Set(read.map(keyOf));
  const measured = new Set(read.flatMap(({ label, row }) => (isMeasure(label) ? [row] : [])));
  return tables.flatMap(({ range, orientation, columns }) => {
    if (orientation === "columns") return [];
    const labels = new Map(columns.map(({ column, role }) => [columnIndex(column!), labelOfRole(role)] as const));
    return filledIn(sheet, parseArea(range)).flatMap((at): GivenCell[] => {
      const label = labels.get(at.column) ?? "none";
      const isFigure = FIGURES.has(label) && hasDigit(textOf(valueAt(sheet, at.row, at.column)));
      return isFigure && measured.has(at.row) && !known.has(keyOf(at)) ? [{ ...at, label, isStated: false }] : [];
    });
  });
}

const FIGURES: ReadonlySet<GivenCell["label"]> = new Set(["target", "outcome", "forecast"]);

/** A value in a column of which it is said what its values are. */
function asAlike(one: GivenCell, alike: ReadonlyMap<number, CellKind>): GivenCell {
  const kind = alike.get(one.column);
  const label = kind && LABEL_OF[kind];
  const areValues = label && isValue(label) && isValue(one.label);
  if (!areValues || label === one.label) return one;
  const { row, column, text } = one;
  return { row, column, label, isStated: false, ...(text === undefined ? {} : { text }) };
}

/** What is nothing in a column of which it is said that its cells say something of the titles in their rows. */
function besideAlike(one: GivenCell, alike: ReadonlyMap<number, CellKind>): GivenCell {
  const as = alike.get(one.column);
  const isFree = one.label === "none" && !one.isStated && one.as === undefined;
  return isFree && as !== undefined && isBeside(as) ? { ...one, as } : one;
}

/** The titles of a sheet that nothing is given of: what others are stated to stand under may be one of them. */
function namedIn({ cells, sideways }: LabelledSheet, given: readonly GivenCell[]): GivenCell[] {
  const known = new Set(given.map(keyOf));
  return cells
    .filter(({ label }) => namesNode(label))
    .map(({ row, column, label }): GivenCell => ({
      ...(sideways ? { row: column, column: row } : { row, column }),
      label,
      isStated: false,
    }))
    .filter((one) => !known.has(keyOf(one)));
}

/** By labels, not by headers. */
const isByLabels = ({ region: { page } }: FoundTable): boolean => page !== undefined;

/**
 * Where the tables are read so, or are stated to lie so; undefined: nothing is read of the sheet. A list in one column lies
 * on no side: its titles would be one row, in which none stands under another.
 */
function sidewaysOf({ used }: Grid, here: readonly FoundTable[], stated: readonly StatedTable[]): boolean | undefined {
  if (used && used.left === used.right) return false;
  const lies = stated.filter(({ columns, headerRows }) => columns.length + headerRows.length > 0);
  if (lies.length > 0) return lies.every(({ orientation }) => orientation === "columns");
  return here.length === 0 ? undefined : here.every(({ region }) => region.grid.turned === true);
}

/**
 * What is given with what was read of all other cells. Where something that names is stated, the others' places in the
 * tree are found anew; a value stays with its title where nothing that names is stated of that or of a row between, and
 * what no label speaks of does wherever the title is.
 */
function withRead(
  given: readonly GivenCell[],
  read: readonly GivenCell[],
  { sheet }: Grid,
  here: readonly FoundTable[],
): GivenCell[] {
  const naming = given.filter(({ isStated, label }) => isStated && namesNode(label));
  const told = new Set(given.map(keyOf));
  const stays = ({ row, label, under }: GivenCell): boolean =>
    naming.length === 0 ||
    label === "none" ||
    (!namesNode(label) &&
      under != null &&
      !told.has(keyOf(under)) &&
      !naming.some((one) => one.row >= Math.min(row, under.row) && one.row <= Math.max(row, under.row)));
  const kept = read
    .filter((one) => !told.has(keyOf(one)))
    .map((one): GivenCell => {
      const { under, ...rest } = one;
      return under === undefined || stays(one) ? one : rest;
    });
  const isHeaded = given.some(({ isStated, label }) => isStated && label === "header");
  const heads = isHeaded ? [] : here.flatMap(({ region, columns }) => headersIn(described(region, columns), sheet));
  const known = new Set([...told, ...kept.map(keyOf)]);
  const others = [...heads.map((one): GivenCell => ({ ...one, isStated: false })), ...nothingOf(sheet)].filter(
    (one) => !known.has(keyOf(one)),
  );
  return [...given, ...kept, ...others];
}

const nothingOf = (sheet: Grid["sheet"]): GivenCell[] =>
  filledIn(sheet, null).map((at) => ({ ...at, label: "none", isStated: false }));

const firstOfEach = (given: readonly GivenCell[]): GivenCell[] =>
  [...grouped(given, keyOf).values()].map(([first]) => first!);

/** Columns with the periods that are stated of them. */
function withPeriods(block: Block, stated: readonly StatedTable[]): Block {
  const { headerRows, first, last } = block.region;
  const top = headerRows[0] ?? first;
  const periods = new Map(
    stated
      .filter(({ range }) => {
        const area = parseArea(range);
        return area !== null && area.top <= last && area.bottom >= top;
      })
      .flatMap(({ columns }) =>
        columns.flatMap(({ column, row, period }) =>
          period === undefined ? [] : [[column === undefined ? row! - 1 : columnIndex(column)!, period] as const],
        ),
      ),
  );
  const columns = block.columns.map((one) =>
    periods.has(one.column) ? { ...one, reading: { ...one.reading, period: periods.get(one.column)! } } : one,
  );
  return { ...block, columns };
}
