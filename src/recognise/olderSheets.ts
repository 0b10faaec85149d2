import type { Plan, PlanNode, RecognisedTable } from "../domain/plan";
import { problem, type Problem } from "../domain/problem";
import { isUndated, parsePeriod } from "../interpret/time/period";
import { cellRef, parseRef } from "../sheet/address";

/** Undefined also for a part of a year that nothing states: "helår". */
const yearOf = (period = ""): number | undefined => (isUndated(period) ? undefined : parsePeriod(period)?.year);

/** The latest year that a table's headers state, else the one around it; undefined where none is stated. */
function latestYear({ columns }: RecognisedTable, around: string): number | undefined {
  const years = columns.flatMap(({ period }) => yearOf(period) ?? []);
  return years.length > 0 ? Math.max(...years) : yearOf(around);
}

/** Whether all that is stated of a node stands on the sheet. */
const isOnlyOn = (sheet: string, node: PlanNode): boolean =>
  [
    node.cell,
    ...node.grades.map(({ cell }) => cell),
    ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes].map(({ cell }) => cell) : []),
  ].every((cell) => cell === undefined || parseRef(cell)?.sheet === sheet);

/**
 * Sheets whose tables are of years before the reported one, where another sheet has that year's, and which name goals or
 * measures that no other sheet has: they count among this year's. `around`: the period in each table's titles.
 */
export function olderSheets(
  tables: readonly RecognisedTable[],
  around: readonly string[],
  { goals, indicators }: Plan,
  period: string,
): Problem[] {
  const reported = yearOf(period);
  if (reported === undefined) return [];
  const years = new Map<string, (number | undefined)[]>();
  tables.forEach((table, i) =>
    years.set(table.sheet, [...(years.get(table.sheet) ?? []), latestYear(table, around[i] ?? "")]),
  );
  if (![...years.values()].flat().includes(reported)) return [];
  return [...years].flatMap(([sheet, stated]) => {
    const isOlder = stated.every((year) => year !== undefined && year < reported);
    return isOlder && [...goals, ...indicators].some((node) => isOnlyOn(sheet, node))
      ? [problem("äldre-blad", cellRef(sheet, 0, 0), sheet)]
      : [];
  });
}
