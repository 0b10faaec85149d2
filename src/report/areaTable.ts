import type { AssessedGoal, AssessedPlan } from "../domain/assessment";
import { a1, cellRef, parseCell } from "../sheet/address";
import type { Format } from "../sheet/format";
import { absolute, onSheet } from "./gradeCells";
import { rowHeight } from "./height";
import { nameOf } from "./nodeName";
import { closed, headed, inkOf, lined, LOOK, SIZES } from "./look";
import { link } from "./page";
import type { Cell, Page } from "./page";
import type { AreaSheet } from "./areaSheet";
import { countFormula, tallied, talliesAt } from "./tally";
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

/** Goals that stand in several areas: every place after the first. */
export function countedAgain(areas: AreaSheet[], counts: (goal: AssessedGoal) => boolean): CountedAgain[] {
  const seen = new Set<string>();
  return areas.flatMap(({ area, goals }) =>
    area.goals.filter(counts).flatMap(({ node: { id: goal } }) => {
      const cells = goals.get(goal);
      if (!cells) return [];
      const { sheet, published } = cells;
      const again = seen.has(goal);
      seen.add(goal);
      const at = parseCell(published)!;
      return again
        ? [{ goal, cell: onSheet(sheet, absolute({ top: at.row, left: at.column, bottom: at.row, right: at.column })) }]
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
  /** Only the goals of this level, with the labels of its scale; absent: all that are counted. */
  level?: string;
}

/** Where the table of areas stands, and its totals over distinct goals. */
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

const symbolFormat = ({ symbol }: Tally): string => `"${symbol} "0;;"–"`;
const centred: Format = { ...LOOK.cell, horizontal: "left" };

/**
 * Areas × counts: each count refers to its area's sheet; a goal that stands in several areas is taken away again in a
 * row of its own, so that the table adds up to the distinct goals. A single area is its own total.
 */
export function areaTable(
  page: Page,
  { assessed, areas: all, tallies: columns, counts: inAll, level }: TableInput,
): AreaTable {
  const tallies = level === undefined ? columns : talliesAt(columns, level, assessed);
  const among = (goal: AssessedGoal): boolean =>
    level === undefined ? inAll(goal) : goal.node.level === level && isCounted(goal);
  const areas = all.flatMap(
    (one): (Pick<AreaSheet, "area" | "sheet" | "goals"> & { cells: string[]; counts: number[] })[] => {
      if (level === undefined)
        return one.area.goals.length > 0 && !one.area.goals.some(among) ? [] : [{ ...one, cells: one.countCells }];
      const goals = one.area.goals.filter(among);
      const own = one.levelCounts.find((counted) => counted.level === level) ?? {
        cells: one.countCells,
        counts: one.counts,
      };
      return goals.length > 0 ? [{ ...one, cells: own.cells, counts: own.counts }] : [];
    },
  );
  const height = Math.max(
    HEIGHT,
    ...areas.map(({ area }) =>
      rowHeight([{ text: nameOf(area.node), look: { size: SIZES.text, bold: true }, characters: page.widths[NAME]! }]),
    ),
  );
  const sumColumn = FIRST_COUNT + tallies.length;
  const rowSum = (row: number): string => `=SUM(${a1(row, FIRST_COUNT)}:${a1(row, sumColumn - 1)})`;
  const line = (name: Cell, counts: Cell[], border: (look: Format) => Format): void => {
    const cells = [name, { value: null, look: LOOK.text }, ...counts];
    page.line(
      cells.map((cell) => ({ ...cell, look: border(cell.look) })),
      { height },
    );
  };

  const headers = ["Område", null, ...tallies.map((tally) => tally.label), level === undefined ? "Mål" : "Alla"];
  page.line(
    headers.map((value) => ({ value, look: headed(LOOK.header) })),
    { padding: 5 },
  );
  const top = page.row;
  for (const { area, sheet, cells, counts } of areas) {
    const own = counts.map((count, index): Cell => ({
      value: count,
      formula: `=${onSheet(sheet.name, cells[index]!)}`,
      look: { ...inkOf(centred, tallies[index]!.colors), numberFormat: symbolFormat(tallies[index]!) },
    }));
    line(
      link(cellRef(sheet.name, 0, 0), nameOf(area.node), { ...LOOK.bold, vertical: "center" }),
      [...own, { value: counts.reduce((sum, count) => sum + count, 0), formula: rowSum(page.row), look: centred }],
      areas.length === 1 ? closed : page.row === top ? (look) => look : lined,
    );
  }
  const bottom = page.row - 1;
  const named = areas.map(({ area, counts: own }) => ({ name: nameOf(area.node), counts: own }));

  const counts = tallied(distinctGoals(assessed).filter(among), tallies);
  const again = countedAgain(all, among);
  if (areas.length === 1 && again.length === 0) return { top, bottom, total: top, counts, areas: named };
  if (again.length > 0) {
    const { row } = page;
    const look = { ...centred, numberFormat: '0;−0;"–"' };
    const taken = tallies.map((tally, index): Cell => {
      const value = counts[index]! - areas.reduce((sum, area) => sum + area.counts[index]!, 0);
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

  const total = page.row;
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
  line({ value: level === undefined ? "Alla mål" : "Alla", look: { ...LOOK.bold, vertical: "center" } }, sums, closed);
  return { top, bottom, total, counts, areas: named };
}
