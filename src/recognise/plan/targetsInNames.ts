import type { Indicator, Plan, RecognisedTable } from "../../domain/plan";
import { wordsOf } from "../../domain/plan";
import { targetLast } from "../../interpret/targets/ownWords";
import { contains, parseArea, parseRef } from "../../sheet/address";

/**
 * Gives the measures of tables without a column of targets the limit that stands last in their names, where their outcomes
 * are in its unit: "NKI bygglov, minst 70".
 */
export function targetsInNames({ indicators }: Plan, tables: readonly RecognisedTable[]): void {
  const aimed = tables.filter(({ columns }) => columns.some(({ role }) => role === "target"));
  for (const measure of indicators) {
    if (measure.targets.length > 0 || aimed.some((table) => holds(table, measure))) continue;
    // Outcomes of a large table are made only where they are asked for.
    const units = new Set(measure.outcomes.flatMap(({ value, unit }) => (value === null ? [] : [unit])));
    const [unit] = units;
    const found = units.size === 1 ? targetLast(wordsOf(measure), unit) : null;
    if (found)
      measure.targets.push({ text: measure.title, cell: measure.cell, reading: found.reading, why: found.why });
  }
}

function holds({ sheet, range }: RecognisedTable, { cell }: Indicator): boolean {
  const [at, area] = [parseRef(cell), parseArea(range)];
  return at !== null && area !== null && at.sheet === sheet && contains(area, at.area.top, at.area.left);
}
