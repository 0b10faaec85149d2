import { UNITS } from "../lexicon/words/units";
import type { BoundReading, Reading } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { measureOf } from "./measure";
import type { Measured } from "./measured";
import { assessing } from "../lexicon/assessing";

/** Units of values that are given for one year as for several: of others the years' values are added. */
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

/**
 * Whether a value of one of several years is a part of what they are to reach together: what is counted, and is neither
 * for each year nor a mean.
 */
export function isPartOfSum(of: Measured, outcome: string): boolean {
  const { targetText = "", reading, indicator = "" } = of;
  const isTogether =
    isOverYears(of, outcome) ||
    (factsOf(targetText).hasYearSpan && !assessing.has(`${indicator} ${outcome}`, "ofSeveralYears"));
  return (
    isTogether &&
    reading.kind === "min" &&
    adds(reading, of) &&
    !assessing.has(`${targetText} ${indicator}`, "eachYear")
  );
}

/**
 * Whether a value of one year is held against what a term of office or of a plan is to reach: a later year may make up
 * for it. So many years ("en femårsperiod") end each year.
 */
export const isOfTerm = (of: Measured, outcome: string): boolean =>
  isOverYears(of, outcome) &&
  assessing.has(of.targetText ?? "", "term") &&
  !assessing.has(of.targetText ?? "", "everyYear");

const adds = ({ unit, value }: BoundReading, { indicator, measure }: Measured): boolean =>
  unit === undefined
    ? Number.isInteger(value) && measureOf({ measure, indicator }) === null
    : !OF_ANY_TIME.has(familyOf.get(unit) ?? "");
