import { yearOf } from "../assess/periods";
import type { GoalNode, Indicator, Plan, RecognisedTable } from "../domain/plan";
import { yearsIn } from "../domain/shapes";
import { cellRef, parseRef } from "../sheet/address";

/** Where nodes stand that several sheets state, a year each. */
export interface LatestPlaces {
  /** The latest year that a sheet has, or has room for, an outcome of; undefined without one. */
  yearOn: (sheet: string) => number | undefined;
  /** A cell of the node's row on the sheet of the latest year; its own cell where no sheet is of a later one. */
  cellOf: (node: GoalNode | Indicator) => string;
}

const sheetOf = (cell: string | undefined): string | undefined =>
  cell === undefined ? undefined : parseRef(cell)?.sheet;

/** What is stated of a measure on any sheet. */
const cellsOf = ({ outcomes, targets, forecasts, grades, comments }: Indicator): string[] =>
  [...targets, ...outcomes, ...forecasts, ...grades, ...comments].flatMap(({ cell }) => cell ?? []);

/** "Mål 4": a row of a sheet. */
const rowOf = (cell: string): string | undefined => {
  const ref = parseRef(cell);
  return ref ? `${ref.sheet} ${ref.area.top}` : undefined;
};

/** The year in the name of a table's sheet whose outcomes have none in their header: it may have none of them yet. */
function namedYear({ sheet, columns }: RecognisedTable): number | undefined {
  const [year, other] = yearsIn(sheet);
  const isBare = columns.some(({ role, period }) => role === "outcome" && period === undefined);
  return isBare && year !== undefined && other === undefined ? Number(year) : undefined;
}

/** `tables`: those of sheets that may be empty yet. */
export function latestPlaces(
  { indicators }: Pick<Plan, "indicators">,
  tables: readonly RecognisedTable[] = [],
): LatestPlaces {
  const named = tables.flatMap((table) => {
    const year = namedYear(table);
    return year === undefined ? [] : [[table.sheet, year] as const];
  });
  const years = new Map<string, number>(named);
  for (const { cell, period } of indicators.flatMap(({ outcomes }) => outcomes)) {
    const [sheet, year] = [sheetOf(cell), yearOf(period)];
    if (sheet !== undefined && year !== undefined) years.set(sheet, Math.max(year, years.get(sheet) ?? year));
  }
  const yearOn = (sheet: string | undefined): number => (sheet === undefined ? 0 : (years.get(sheet) ?? 0));
  const latest = ({ cell: own, ...node }: Indicator): string => {
    const first = yearOn(sheetOf(own));
    if (first === 0) return own;
    return [own, ...cellsOf({ cell: own, ...node })].reduce((best, one) =>
      yearOn(sheetOf(one)) > yearOn(sheetOf(best)) ? one : best,
    );
  };
  const onRow = new Map(indicators.flatMap((one) => (rowOf(one.cell) ? [[rowOf(one.cell), one] as const] : [])));
  return {
    yearOn: (sheet) => years.get(sheet),
    cellOf: (node) => {
      if (node.kind === "indicator") return latest(node);
      // A goal whose first measure shares its row does so on every sheet.
      const beside = onRow.get(rowOf(node.cell));
      const [own, moved] = [parseRef(node.cell), parseRef(beside ? latest(beside) : "")];
      return own && moved && moved.sheet !== own.sheet
        ? cellRef(moved.sheet, moved.area.top, own.area.left)
        : node.cell;
    },
  };
}
