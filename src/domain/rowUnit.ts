import type { Indicator, Measurement } from "./plan";

/** "5,2 av 5", "10:12": a whole and a clock's form are of the one figure that has them. */
const isOfOneFigure = (unit: string): boolean => unit.startsWith("av ") || unit.includes(":");

/**
 * The unit that holds for each figure of a measure: what its name, a header or a column of units states, or all of its
 * figures; undefined where a single figure alone has it.
 */
export function rowUnit({
  unit,
  unitBy,
  outcomes,
  forecasts,
}: Pick<Indicator, "unit" | "unitBy" | "outcomes" | "forecasts">): string | undefined {
  if (unit === undefined || unitBy !== "figure") return unit;
  const isOther = (one: Measurement): boolean => one.value !== null && one.unit !== unit;
  return isOfOneFigure(unit) || [...outcomes, ...forecasts].some(isOther) ? undefined : unit;
}

/** The unit of one figure of a measure: its own, else its row's. */
export const unitOfFigure = ({ unit }: Pick<Measurement, "unit">, node: Indicator): string | undefined =>
  unit ?? rowUnit(node);
