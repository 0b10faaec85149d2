import type { AssessedGoal, AssessedPlan } from "../domain/assessment";
import { cellRef, fixedArea, parseCell } from "../sheet/address";
import type { CountsBlock } from "../sheet/document";
import { LIMITS } from "../sheet/limits";
import type { AreaSheet } from "./areaSheet";
import { stepsOf } from "./annual/counts";
import { onSheet } from "./gradeCells";
import { nameOf } from "./nodeName";
import { distinctGoals, isCounted } from "./counted";
import { countFormula, tallied, talliedAt, talliesAt } from "./tally";
import type { Tally } from "./tally";

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
  /** The caption: what is counted. */
  name: string;
  /** Only the goals of this level, with the labels of its scale; absent: all that are counted. */
  level?: string;
}

/** Areas × counts, and the counts over distinct goals; `cells`: those of the last row, one per tally. */
export interface AreaTable {
  block: CountsBlock;
  counts: number[];
  cellsIn: (totals: string[]) => string[];
}

/** An area as a row: the cells of its sheet that hold its counts, and their values. */
interface AreaRow extends Pick<AreaSheet, "area" | "sheet"> {
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
    const { area, sheet } = one;
    const isShown = none ? held.size === 0 || held.has(area.node.id) : area.goals.some(among);
    const own = level === undefined ? undefined : one.levelCounts.find((counted) => counted.level === level);
    const { cells, counts } = own ?? { cells: one.countCells, counts: one.counts };
    return isShown ? [{ area, sheet, cells, counts }] : [];
  });
}

/** What several areas have counted, taken away again so that the rows add up to the distinct goals (`sums`). */
function againRow(again: CountedAgain[], rows: AreaRow[], tallies: Tally[], sums: number[]): CountsBlock["rows"] {
  if (again.length === 0) return [];
  const counting = (tally: Tally): string => again.map(({ cell }) => countFormula(tally, cell)).join("+");
  const others = tallies.filter(({ kind }) => kind !== "rest").map(counting);
  const formulas = tallies.map((tally) =>
    tally.kind === "rest" ? `=-(${again.length}-(${others.join("+")}))` : `=-(${counting(tally)})`,
  );
  return [
    {
      label: "Räknas redan i ett annat område",
      again: true,
      where: {},
      counts: sums.map((sum, at) => sum - rows.reduce((all, { counts }) => all + (counts[at] ?? 0), 0)),
      formulas: formulas.map((one) => (one.length <= LIMITS["Formula.length"].most ? one : undefined)),
    },
  ];
}

/**
 * Areas × counts: each count refers to its area's sheet. A goal in several areas is subtracted again in a row of its
 * own, so that the table adds up to the distinct goals. A single area is its own total.
 */
export function areaTable(input: TableInput): AreaTable {
  const { assessed, areas: all, tallies: columns, level, name } = input;
  const tallies = level === undefined ? columns : talliesAt(columns, level, assessed);
  const among = (goal: AssessedGoal): boolean =>
    level === undefined ? input.counts(goal) : goal.node.level === level && isCounted(goal);
  const counts =
    level === undefined ? tallied(distinctGoals(assessed).filter(among), tallies) : talliedAt(level, columns, assessed);
  // A level has none of the steps that are other levels' alone.
  const used = tallies.flatMap(({ unused }, at) => (unused ? [] : [at]));
  const shown = <T>(items: T[]): T[] => items.filter((_, at) => used.includes(at));
  const rows = areaRows(input, among).map((one) => ({ ...one, cells: shown(one.cells), counts: shown(one.counts) }));
  const again = againRow(countedAgain(all, among), rows, shown(tallies), shown(counts));
  return {
    counts,
    cellsIn: (totals) => tallies.map((_, at) => totals[used.indexOf(at)] ?? "0"),
    block: {
      kind: "counts",
      name,
      of: "Område",
      steps: stepsOf(shown(tallies)),
      rows: [
        ...rows.map(({ area, sheet, cells, counts: own }) => ({
          label: nameOf(area.node),
          ref: cellRef(sheet.name, 0, 0),
          counts: own,
          formulas: cells.map((cell) => `=${onSheet(sheet.name, cell)}`),
          where: {},
        })),
        ...again,
        ...(rows.length + again.length > 1
          ? [{ label: "Alla", total: true as const, counts: shown(counts), where: {} }]
          : []),
      ],
    },
  };
}
