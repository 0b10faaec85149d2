import type { Indicator, Plan, RecognisedTable } from "../../domain/plan";
import { wordsOf } from "../../domain/plan";
import { targetLast, targetPromised } from "../../interpret/targets/ownWords";
import { contains, parseArea, parseRef } from "../../sheet/address";

/**
 * Gives the measures of tables without a column of targets the limit that stands last in their names, where their outcomes
 * are in its unit: "NKI bygglov, minst 70"; and in a table whose names are mostly such rules what the others ask for
 * ("Restavfallet under 210 kg per invånare", "Avfallsplanen ska antas").
 */
export function targetsInNames({ indicators }: Plan, tables: readonly RecognisedTable[]): void {
  for (const table of tables) {
    if (table.columns.some(({ role }) => role === "target")) continue;
    const measures = indicators.filter((measure) => holds(table, measure));
    give(measures, targetLast);
    const own = measures.filter(({ cell, targets }) => targets.some((one) => one.cell === cell));
    if (own.length >= FEWEST_RULES && 2 * own.length >= measures.length) give(measures, targetPromised);
  }
}
/** So many names of a table that are rules make it a list of what is promised. */
const FEWEST_RULES = 3;

/** Puts on measures without a target what their names say that it is. */
function give(measures: readonly Indicator[], targetIn: typeof targetLast): void {
  for (const measure of measures) {
    if (measure.targets.length > 0) continue;
    // Outcomes of a large table are made only where they are asked for.
    const units = new Set(measure.outcomes.flatMap(({ value, unit }) => (value === null ? [] : [unit])));
    const [unit] = units;
    const found = units.size <= 1 ? targetIn(wordsOf(measure), unit, units.size === 1) : null;
    if (found)
      measure.targets.push({ text: measure.title, cell: measure.cell, reading: found.reading, why: found.why });
  }
}

function holds({ sheet, range }: RecognisedTable, { cell }: Indicator): boolean {
  const [at, area] = [parseRef(cell), parseArea(range)];
  return at !== null && area !== null && at.sheet === sheet && contains(area, at.area.top, at.area.left);
}
