import type { AssessedGoal, AssessedPlan } from "../domain/assessment";
import { a1, cellRef, fixedArea, parseCell } from "../sheet/address";
import type { Format } from "../sheet/format";
import { onSheet } from "./gradeCells";
import { rowHeight } from "./height";
import { nameOf } from "./nodeName";
import { closed, headed, indented, inkOf, lined, LOOK, SIZES } from "./look";
import { GOALS } from "./sentences";
import { link } from "./page";
import type { Cell, Page } from "./page";
import type { AreaSheet } from "./areaSheet";
import type { Noun } from "../assess/wording";
import { capital } from "../interpret/text/text";
import { countFormat, countFormula, tallied, talliedAt, talliesAt } from "./tally";
import { distinctGoals, isCounted } from "./counted";
import type { Tally } from "./tally";

/** Columns of the overview: names, the wide one that holds the bars and reasons, then the counts. */
export const NAME = 0;
export const WIDE = 1;
export const FIRST_COUNT = 2;

/** A row is at least so high, in points. Bars are as high as their rows, so all rows of a table are alike. */
const HEIGHT = 22;
/** A formula may be 8 192 characters long. */
const LONGEST_FORMULA = 8000;

/** A goal's published cell on a sheet after the one where it was counted. */
interface CountedAgain {
  goal: string;
  /** "'3 Miljö'!$M$14". */
  cell: string;
}

/** Goals in several areas: every occurrence after the first. */
export function countedAgain(areas: AreaSheet[], counts: (goal: AssessedGoal) => boolean): CountedAgain[] {
  const seen = new Set<string>();
  return areas.flatMap(({ area, goals }) =>
    area.goals.filter(counts).flatMap(({ node: { id: goal } }) => {
      const cells = goals.get(goal);
      if (!cells) return [];
      const { sheet, published } = cells;
      const isRepeated = seen.has(goal);
      seen.add(goal);
      const at = parseCell(published);
      return isRepeated && at
        ? [
            {
              goal,
              cell: onSheet(sheet, fixedArea({ top: at.row, left: at.column, bottom: at.row, right: at.column })),
            },
          ]
        : [];
    }),
  );
}

interface TableInput {
  assessed: AssessedPlan;
  areas: AreaSheet[];
  tallies: Tally[];
  /** Whether a goal is among those that are counted. */
  counts: (goal: AssessedGoal) => boolean;
  /** What they are. */
  noun: Noun;
  /** Only the goals of this level, with the labels of its scale; absent: all that are counted. */
  level?: string;
}

/** The position of the table of areas, and its totals over distinct goals. */
export interface AreaTable {
  /** Rows of the areas, from 0, both included. */
  top: number;
  bottom: number;
  /** The row of the totals. */
  total: number;
  counts: number[];
  /** The rows, for a chart. */
  areas: { name: string; counts: number[] }[];
}

/** None is a stroke; nothing where the level has no such step. */
const symbolFormat = (tally: Tally): string => `${countFormat(tally)};;"${tally.unused ? "" : "–"}"`;
/** Beside a bar that fills its column, with some air. */
const centred: Format = { ...LOOK.cell, horizontal: "left", indent: 1 };

/** An area as a row: the cells of its sheet that hold its counts, and their values. */
interface AreaRow extends Pick<AreaSheet, "area" | "sheet" | "goals"> {
  cells: string[];
  counts: number[];
}

/**
 * The areas that have any of the goals that are counted, at a level with the counts of that level alone. Where no area
 * has any, all that have goals, or measures in their place.
 */
function areaRows({ areas, assessed, level }: TableInput, among: (goal: AssessedGoal) => boolean): AreaRow[] {
  const none = areas.every(({ area }) => !area.goals.some(among));
  const held = new Set(assessed.areas.flatMap(({ node, goals }) => (goals.length > 0 ? [node.id] : [])));
  return areas.flatMap((one): AreaRow[] => {
    const some = none ? held.size === 0 || held.has(one.area.node.id) : one.area.goals.some(among);
    if (level === undefined) return some ? [{ ...one, cells: one.countCells, counts: one.counts }] : [];
    const own = one.levelCounts.find((counted) => counted.level === level) ?? {
      cells: one.countCells,
      counts: one.counts,
    };
    return some ? [{ ...one, cells: own.cells, counts: own.counts }] : [];
  });
}

/** Writes a row: the name, room for the bar, the counts. */
type WriteLine = (name: Cell, counts: Cell[], border: (look: Format) => Format) => void;

/** The table of areas while it is written. */
interface Writing {
  page: Page;
  tallies: Tally[];
  line: WriteLine;
  /** "=SUM(C8:F8)" */
  rowSum: (row: number) => string;
}

function writeAreas({ page, tallies, line, rowSum }: Writing, areas: AreaRow[]): void {
  areas.forEach(({ area, sheet, cells, counts }, at) => {
    const own = tallies.map((tally, index): Cell => ({
      value: counts[index] ?? 0,
      formula: `=${onSheet(sheet.name, cells[index] ?? "")}`,
      look: { ...inkOf(centred, tally.colors), numberFormat: symbolFormat(tally) },
    }));
    line(
      link(cellRef(sheet.name, 0, 0), nameOf(area.node), { ...LOOK.bold, vertical: "center" }),
      [...own, { value: counts.reduce((sum, count) => sum + count, 0), formula: rowSum(page.row), look: centred }],
      areas.length === 1 ? closed : at === 0 ? (look) => look : lined,
    );
  });
}

/** Takes away again what several areas have counted, so that the rows add up to the distinct goals (`counts`). */
function writeAgain(
  { page: { row }, tallies, line, rowSum }: Writing,
  areas: AreaRow[],
  again: CountedAgain[],
  counts: number[],
): void {
  const look = { ...centred, numberFormat: '0;−0;"–"' };
  const taken = tallies.map((tally, index): Cell => {
    const value = (counts[index] ?? 0) - areas.reduce((sum, area) => sum + (area.counts[index] ?? 0), 0);
    const others = tallies
      .slice(0, -1)
      .map((_, place) => a1(row, FIRST_COUNT + place))
      .join("+");
    const formula =
      tally.kind === "rest"
        ? `=-${again.length}-(${others})`
        : `=-(${again.map(({ cell }) => countFormula(tally, cell)).join("+")})`;
    return { value, ...(formula.length <= LONGEST_FORMULA ? { formula } : {}), look };
  });
  line(
    { value: "Räknas redan i ett annat område", look: { ...LOOK.muted, vertical: "center" } },
    [...taken, { value: -again.length, formula: rowSum(row), look }],
    lined,
  );
}

/** The totals over distinct goals, the sums of the rows from `top`. */
function writeTotals(
  { page: { row: total }, tallies, line }: Writing,
  name: string,
  top: number,
  counts: number[],
): void {
  const sums = [...counts, counts.reduce((sum, count) => sum + count, 0)].map((value, index): Cell => {
    const tally = tallies[index];
    const column = FIRST_COUNT + index;
    const font = { ...LOOK.cell.font, bold: true, ...(tally ? { color: tally.colors.ink } : {}) };
    return {
      value,
      formula: `=SUM(${a1(top, column)}:${a1(total - 1, column)})`,
      look: { ...centred, font, ...(tally ? { numberFormat: symbolFormat(tally) } : {}) },
    };
  });
  line({ value: name, look: { ...LOOK.bold, vertical: "center" } }, sums, closed);
}

/** All rows are as high as the highest name, so that the bars are alike. */
const heightOf = (page: Page, areas: AreaRow[]): number =>
  Math.max(
    HEIGHT,
    ...areas.map(({ area }) =>
      rowHeight([
        { text: nameOf(area.node), look: { size: SIZES.text, bold: true }, characters: page.widths[NAME] ?? 0 },
      ]),
    ),
  );

/**
 * Areas × counts: each count refers to its area's sheet. A goal in several areas is subtracted again in a row of its
 * own, so that the table adds up to the distinct goals. A single area is its own total.
 */
export function areaTable(page: Page, input: TableInput): AreaTable {
  const { assessed, areas: all, tallies: columns, level } = input;
  const tallies = level === undefined ? columns : talliesAt(columns, level, assessed);
  const among = (goal: AssessedGoal): boolean =>
    level === undefined ? input.counts(goal) : goal.node.level === level && isCounted(goal);
  const areas = areaRows(input, among);
  const height = heightOf(page, areas);
  const sumColumn = FIRST_COUNT + tallies.length;
  const writing: Writing = {
    page,
    tallies,
    line: (name, counts, border) => {
      const cells = [name, { value: null, look: LOOK.text }, ...counts];
      page.line(
        cells.map((cell) => ({ ...cell, look: border(cell.look) })),
        { height },
      );
    },
    rowSum: (row) => `=SUM(${a1(row, FIRST_COUNT)}:${a1(row, sumColumn - 1)})`,
  };

  const headers = [
    "Område",
    null,
    ...tallies.map((tally) => (tally.unused ? null : tally.label)),
    level === undefined && input.noun.many === GOALS.many ? capital(GOALS.many) : "Alla",
  ];
  const over = (column: number): Format => (column < FIRST_COUNT ? LOOK.header : indented(LOOK.header, 1));
  page.line(
    headers.map((value, column) => ({ value, look: headed(over(column)) })),
    { padding: 5 },
  );
  const top = page.row;
  writeAreas(writing, areas);
  const bottom = page.row - 1;
  const counts =
    level === undefined ? tallied(distinctGoals(assessed).filter(among), tallies) : talliedAt(level, columns, assessed);
  const made = {
    top,
    bottom,
    counts,
    areas: areas.map(({ area, counts: own }) => ({ name: nameOf(area.node), counts: own })),
  };
  const repeats = countedAgain(all, among);
  if (areas.length === 1 && repeats.length === 0) return { ...made, total: top };
  if (repeats.length > 0) writeAgain(writing, areas, repeats, counts);
  const total = page.row;
  writeTotals(writing, level === undefined ? `Alla ${input.noun.many}` : "Alla", top, counts);
  return { ...made, total };
}
