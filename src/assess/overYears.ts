import { UNITS } from "../lexicon/words/units";
import type { Reading } from "../domain/reading";
import type { Measured } from "./measured";
import { assessing } from "./words";

/** Units of values that are told of one year as of several: of others the years' values are added. */
const OF_ANY_TIME: ReadonlySet<string> = new Set(["share", "points", "index", "rate", "rank", "density"]);
const familyOf = new Map(UNITS.map(({ unit, family }) => [unit, family]));

const BOUNDS: ReadonlySet<Reading["kind"]> = new Set(["min", "max", "range"]);

/**
 * Whether the target is for several years together ("över en femårsperiod"), and neither the measure's name nor the
 * outcome says that the outcome is too (docs/regler.md §2).
 */
export function isOverYears({ reading, targetText = "", indicator = "", measure }: Measured, outcome: string): boolean {
  if (!BOUNDS.has(reading.kind) || measure === "rolling" || !assessing.has(targetText, "overYears")) return false;
  // A goal's sentence with its own target names the measure and the years in one.
  return !(targetText === indicator ? [outcome] : [indicator, outcome]).some((text) =>
    assessing.has(text, "ofSeveralYears"),
  );
}

/** Whether the values of the years are to be added up to the target: not where it is for each year, or a mean. */
export const isSumOfYears = ({ targetText = "", reading, indicator = "" }: Measured): boolean =>
  reading.kind === "min" &&
  reading.unit !== undefined &&
  !OF_ANY_TIME.has(familyOf.get(reading.unit) ?? "") &&
  !assessing.has(`${targetText} ${indicator}`, "eachYear");
