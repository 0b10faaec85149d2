import type { Measurement, PlanYears } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import { dueYearOf, isBound, type BoundReading, type Reading } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { assessing } from "../lexicon/assessing";
import { UNITS } from "../lexicon/words/units";
import { wordsKey } from "./cellProof";
import { headerOver, type Heading } from "./heading";
import { isSameEachYear } from "./meanOfYears";
import type { Evaluation } from "./judgement";
import { measureOf } from "./measure";
import { problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { isSettledByPart } from "./ofPeriod";
import { yearOf } from "./periods";
import { answered, settledAs } from "./settled";
import { columnUnit } from "./side";

/** Units of values that are given for one year as for several: of others the years' values are added. */
const OF_ANY_TIME: ReadonlySet<string> = new Set(["share", "points", "index", "rate", "rank", "density"]);
const familyOf = new Map(UNITS.map(({ unit, family }) => [unit, family]));

const BOUNDS: ReadonlySet<Reading["kind"]> = new Set(["min", "max", "range"]);
/** Targets that a level of one year can be held against. */
const LEVELS: ReadonlySet<Reading["kind"]> = new Set([...BOUNDS, "rank", "comparison", "allOf"]);

/** Whether an outcome, or the header over it, says that it is of several years. */
const isOfYears = (text: string): boolean =>
  factsOf(text).yearsTogether !== null || factsOf(text).isMeanOfYears || assessing.has(text, "ofSeveralYears");

/**
 * Whether the target is for several years together ("över en femårsperiod"), and neither the measure's name nor the
 * outcome says that the outcome is too (docs/regler.md §2).
 */
export function isOverYears({ reading, targetText = "", indicator = "", measure }: Measured, outcome: string): boolean {
  if (!BOUNDS.has(reading.kind) || measure === "rolling" || factsOf(targetText).yearsTogether === null) return false;
  // A goal's sentence with its own target names the measure and the years in one.
  return !(targetText === indicator ? [outcome] : [indicator, outcome]).some(isOfYears);
}

/**
 * Whether a value of one of several years is a part of what they are to reach together: what is counted, and is neither
 * for each year nor a mean.
 */
export function isPartOfSum(of: Measured, outcome: string): boolean {
  const { targetText = "", reading, indicator = "" } = of;
  const isTogether =
    isOverYears(of, outcome) || (factsOf(targetText).hasYearSpan && !isOfYears(`${indicator} ${outcome}`));
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

const adds = ({ unit, value }: Pick<BoundReading, "unit" | "value">, { indicator, measure }: Measured): boolean =>
  unit === undefined
    ? Number.isInteger(value) && measureOf({ measure, indicator }) === null
    : !OF_ANY_TIME.has(familyOf.get(unit) ?? "");

/** Whether values of several years, or of several parts, are counted together: a time may be one of each. */
export function isSummed(reading: BoundReading, of: Measured): boolean {
  const unit = reading.unit ?? columnUnit(of);
  return adds({ value: reading.value, ...(unit ? { unit } : {}) }, of) && familyOf.get(unit ?? "") !== "time";
}

/** Words that take several years together, where they stand. */
interface SaidOfYears {
  text: string;
  cell: string | undefined;
  /** They are a plan's title. */
  plan?: PlanYears;
}

/** What an answer says of the targets of a plan that are to be reached in its last year. */
export const IN_LAST_YEAR = "målet ska nås sista året";

/** Whether the name of a measure asks for several years together: a mean that each of its values is does not. */
function asksInName(name: string, outcomes: Measured["outcomes"]): boolean {
  const how = factsOf(name).yearsTogether;
  // "Kvar i yrket under en treårsperiod" is what is measured.
  if (how === null || how === "years") return false;
  const { isMeanOfYears, isRollingMean, yearsMeant } = factsOf(name);
  if (!isMeanOfYears || isRollingMean) return !isMeanOfYears;
  const years = new Set(outcomes.flatMap(({ period, value }) => (value === null ? [] : (yearOf(period) ?? []))));
  // Of fewer years than the mean is of none of the values can be a year's own.
  return years.size >= (yearsMeant?.last === undefined ? (yearsMeant?.count ?? FEWEST) : FEWEST);
}

/** Several are at least so many. */
const FEWEST = 2;

/** Whether the words of a target take several years together, or add up years that they name. */
function asksInTarget(of: Measured): boolean {
  const { targetText = "", reading } = of;
  const { yearsTogether, hasYearSpan } = factsOf(targetText);
  return yearsTogether !== null || (hasYearSpan && isBound(reading) && isSummed(reading, of));
}

/** Whether a header of targets does: a mean or a sum, or a term whose years it does not name. */
function asksInHeader({ text }: Heading, of: Measured): boolean {
  const { yearsTogether, namesTerm } = factsOf(text);
  if (yearsTogether === "mean" || yearsTogether === "sum") return true;
  return of.target?.period === undefined && (yearsTogether !== null || namesTerm);
}

/** Whether words are the title of a plan for several years. */
const isPlan = (said: NonNullable<Heading["together"]>): said is Required<NonNullable<Heading["together"]>> =>
  said.plan !== undefined;

/**
 * Whether a target has a year of its own, or the reported year is not one of a plan's before its last; what a sheet is called
 * says nothing of its targets.
 */
function isOutOfPlan({ first, last, isName }: PlanYears, of: Measured): boolean {
  const { target, targetText = "", targetPeriod, period } = of;
  const reported = yearOf(period) ?? 0;
  const isDated = (target?.period ?? targetPeriod) !== undefined || factsOf(targetText).yearBegun !== undefined;
  return isName === true || isDated || dueYearOf(of.reading) > 0 || reported < first || reported >= last;
}

/** What says that a target is for several years together: its cell, its header, a note or a title, the measure's name. */
function saidOf(of: Measured): SaidOfYears | undefined {
  const { targetText = "", targetCell, indicator = "", around, outcomes, targetSays } = of;
  const heading = around?.headingOf(targetCell ?? "");
  if (asksInTarget(of)) return { text: targetText, cell: targetCell };
  if (heading && asksInHeader(heading, of)) return { text: heading.text, cell: heading.cell };
  const noted = targetSays ?? heading?.together;
  if (noted && !(isPlan(noted) && isOutOfPlan(noted.plan, of))) return noted;
  return asksInName(indicator, outcomes) ? { text: indicator, cell: targetCell } : undefined;
}

/** Each year's value is no more than what they have together: what one year has reached, they have. */
function isReachedByOne(of: Measured, evaluation: Evaluation, how: string): boolean {
  const { reading } = of;
  return (
    isSettledByPart(of, evaluation) &&
    isBound(reading) &&
    factsOf(how).yearsTogether !== "mean" &&
    isSummed(reading, of)
  );
}

/** Whether an outcome, the header over it or the measure's name says that the value is of several years too. */
function isValueOfYears({ around, indicator = "" }: Measured, said: SaidOfYears, { text, cell }: Measurement): boolean {
  const header = factsOf(headerOver(around, cell));
  const isNamed = said.text !== indicator && factsOf(indicator).isMeanOfYears;
  return isNamed || isOfYears(text) || header.isMeanOfYears || header.yearsTogether !== null;
}

/** Whether several years may be asked of a measured value at all: not in a function or a line, nor of a rolling mean. */
const mayBeTogether = ({ isGiven, measure, reading }: Measured, { kind }: Evaluation): boolean =>
  !isGiven && measure !== "rolling" && LEVELS.has(reading.kind) && reading.per !== "år" && kind !== "yesno";

/**
 * What says that the value of one year answers a target for several years together; a stop: nothing does. null: the target
 * is for no more than a year. In a function or a line the value is the user's own.
 */
export function togetherBy(of: Measured, graded: Chosen, evaluation: Evaluation): Evidence | Stop | null {
  const { measurement } = graded;
  const said = mayBeTogether(of, evaluation) ? saidOf(of) : undefined;
  if (!said || (factsOf(said.text).yearsTogether !== "mean" && assessing.has(said.text, "everyYear"))) return null;
  const { text, cell } = measurement;
  if (isValueOfYears(of, said, measurement)) return { by: "cell", cell, text };
  const key = wordsKey(said.cell ?? cell, said.text);
  const answer = settledAs(of.around, "together", key);
  if (answer?.as === IN_LAST_YEAR && said.plan)
    return { stop: "later target", year: said.plan.last, ...(evaluation.met ? { isReached: true } : {}) };
  if (answer) return answered(`”${said.text}”: ${answer.as}`, answer);
  if (isReachedByOne(of, evaluation, said.text) || isSameEachYear(of, graded, evaluation, said.text))
    return { by: "rule" };
  return problemAt(said, "flera-år");
}
