import { factsOf } from "../interpret/facts";
import type { Measurement } from "../domain/plan";
import { insteadOfNumber } from "../domain/proof";
import { isChange } from "../domain/reading";
import { byLetters, hasLetter, yearsIn } from "../domain/shapes";
import { measureIn } from "../interpret/choice/measure";
import type { ValueReading } from "../interpret/number/number";
import { unsigned } from "../interpret/text/footnote";
import { monthsTo, periodText } from "../interpret/time/period";
import { footnotes } from "../lexicon/footnotes";
import { hasWord } from "../lexicon/lexicon";
import { compare } from "./compare";
import { problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { measureOf } from "./measure";
import {
  byEnd,
  isCurrent,
  isInterim,
  isMonthBesideSoFar,
  isRolling,
  latestFirst,
  periodOf,
  samePeriod,
  yearOf,
} from "./periods";
import { periodNote, saidPeriod } from "./saidPeriod";
import { assessing } from "../lexicon/assessing";
import { IN_YEAR, partsBeside, type PartValue } from "./yearParts";

/** The text of a value without the sign of its note: "Ja‡" answers as "Ja" does. */
const wordsOf = ({ text, marks = [] }: Measurement): string =>
  marks.some(({ sign }) => sign !== "") ? unsigned(text) : text;

/** A value, or the text in its place; a number that its cell hides, or strikes an unknown part of, is neither (docs/regler.md §1). */
const statedBy = (measurement: Measurement) =>
  measurement.struck === "whole"
    ? ({ kind: "missing", text: measurement.text } as const)
    : measurement.hidden !== undefined
      ? ({ kind: "problem", code: "dolt-tal", text: insteadOfNumber(measurement.hidden) } as const)
      : measurement.value !== null
        ? ({ kind: "number", value: measurement.value, text: measurement.text } as const)
        : measurement.zeroAsDash
          ? ({ kind: "problem", code: "noll-som-streck", text: measurement.text } as const)
          : measurement.struck === "mixed" && !measurement.readBy
            ? ({ kind: "problem", code: "delvis-struket", text: measurement.text } as const)
            : refused(factsOf(wordsOf(measurement)).value, wordsOf(measurement));

/**
 * A text that reads as a number, although the table's reader took no number from it, is a problem; two ends of a span
 * are words until they are held against a target.
 */
const refused = (read: ValueReading, text: string): ValueReading =>
  read.kind === "number"
    ? { kind: "problem", code: "utfall-ej-läst", text }
    : read.kind === "problem" && factsOf(text).span
      ? { kind: "word", text }
      : read;

/** That another cell has the period too; where a remark says so, in its words. */
function twoValues(one: Measurement, rival: string): Stop {
  const said = periodNote(one);
  const period = periodText(one.period) || "utan angivet år";
  const text = said === undefined ? period : `${period}, som också värdet i ${one.cell} gäller enligt ”${said}”`;
  return problemAt({ text, cell: rival }, "dubbelt-värde");
}

const chosen = (measurement: Measurement, by: Chosen["by"], period: string, evident?: boolean): Chosen | Stop => {
  if (measurement.rival !== undefined) return twoValues(measurement, measurement.rival);
  const stated = statedBy(measurement);
  if (stated.kind === "problem") return problemAt({ text: stated.text, cell: measurement.cell }, stated.code);
  const elsewhere =
    measurement.period !== "" &&
    !samePeriod(measurement.period, period) &&
    !(by === "forecast" && yearOf(measurement.period) === yearOf(period));
  const made: Chosen = { measurement, text: factsOf(wordsOf(measurement)).bareValue, by };
  if (stated.kind === "number") made.value = stated.value;
  if (elsewhere) made.refersTo = measurement.period;
  if (evident) made.evident = evident;
  return made;
};

/** Whether a measurement has something to grade or report: a number, a word or a problem. */
const hasValue = (measurement: Measurement): boolean => statedBy(measurement).kind !== "missing";

/** Whether an indicator has an outcome of the period: a number, or words that are one. */
export const isReported = ({ outcomes }: Pick<Measured, "outcomes">, period: string): boolean =>
  outcomes.some((m) => isCurrent(m.period, period) && hasValue(m));

/** Forecasts for the period's year, or without a stated year. */
const ofYear = (all: readonly Measurement[], period: string): Measurement[] =>
  all.filter((m) => m.period === "" || yearOf(m.period) === yearOf(period));

/**
 * The forecast to grade at an interim period: the one made at it, else the year's, else the latest of the year;
 * undefined when none has a value, and at helår.
 */
export function forecastFor(all: readonly Measurement[], period: string): Measurement | undefined {
  const forecasts = isInterim(period) ? ofYear(all, period).filter(hasValue) : [];
  return (
    forecasts.find((m) => samePeriod(m.period, period)) ??
    forecasts.find((m) => !isInterim(m.period)) ??
    forecasts.sort(latestFirst)[0]
  );
}

/** The forecast to show at an interim period: the one to grade, else the year's last as it is written. */
export const shownForecast = (all: readonly Measurement[], period: string): Measurement | undefined =>
  forecastFor(all, period) ?? (isInterim(period) ? ofYear(all, period).at(-1) : undefined);

/** Outcomes up to the reported period, the latest first. */
const outcomesUntil = ({ outcomes, period }: Measured): Measurement[] =>
  outcomes.filter((m) => byEnd(m.period, period) <= 0 || isCurrent(m.period, period)).sort(latestFirst);

/** The same with those of the very period first: "Aug" before "Jan–aug" where August is reported. */
const ofPeriodFirst = (all: readonly Measurement[], period: string): Measurement[] =>
  [...all].sort((a, b) => Number(b.period === period) - Number(a.period === period));

/** The mark of statistics for a value that is too uncertain or too small to be told. */
const DOTS = new Set(["..", "...", "…"]);

/** What stands in the place of the reported period's value; what is struck through is none. */
const textsInstead = (current: readonly Measurement[]): string[] =>
  current.flatMap(({ text, value, struck }) => (value === null && struck !== "whole" ? [text] : []));

/** What is said there: "mäts vartannat år", "för få svar", ".."; a dash has no words. */
const saidInstead = (current: readonly Measurement[]): string | undefined =>
  textsInstead(current).find((text) => hasLetter(text) || DOTS.has(text.trim()));

const DASHES = new Set(["-", "–", "—", "--", "––"]);

/** Whether a dash stands there: the period has no value, which a blank cell does not say. */
const isDashed = (current: readonly Measurement[]): boolean =>
  textsInstead(current).some((text) => DASHES.has(text.trim()));

/**
 * Whether an older outcome may stand in for the reported period's: a full year's for helår, and of an earlier year only
 * where the period's own column is in use, or the measure is stated to lag. None does where the table itself says that
 * the period is not assessed, or the period's cell that it has no value (`isAnswered`).
 */
function mayStandIn(of: Measured, { period }: Measurement, isAnswered: boolean): boolean {
  const year = yearOf(period);
  const isEarlierYear = year !== undefined && year < (yearOf(of.period) ?? year);
  if (of.stated !== undefined || (isEarlierYear && isToCome(of))) return false;
  if (of.measure === "lagging") return true;
  if (isAnswered) return false;
  if (!isEarlierYear) return !(of.isSkipped && isInterim(period)) || measureIn(of.indicator ?? "") === "annual";
  return !of.notReported && (isInterim(of.period) || !isInterim(period));
}

/** At delår a comment says when this year's value comes: "Enkäten görs vartannat år, svar i dec". */
const isToCome = ({ period, comments = [] }: Measured): boolean =>
  isInterim(period) &&
  comments.some(({ text }) => byLetters(text, ",;.").some((clause) => factsOf(clause.trim()).saysWhen));

/**
 * Whether the measure of an outcome for a part of the year, or at delår, can be graded before the year has ended.
 * `evident`: by its unit or words.
 */
function holdsEarly(of: Measured, outcome: Measurement | undefined, unit: string | undefined) {
  const isLate = of.measure === "lagging" && outcome !== undefined && !isCurrent(outcome.period, of.period);
  const measure = measureOf({
    measure: of.measure === "lagging" && !isLate && outcome ? undefined : of.measure,
    unit: (isChange(of.reading) ? undefined : of.reading.unit) ?? of.unit ?? unit,
    indicator: of.indicator,
    kind: of.reading.kind,
  });
  const isOverYear = of.measure === undefined && outcome !== undefined && isRolling(outcome.period);
  return { holds: isOverYear || (measure !== null && measure.measure !== "cumulative"), evident: measure?.evident };
}

/** Whether the values of a measure are counted over a year, so that a part's is no whole year's. */
export const growsOverYear = (of: Measured, { measurement, value }: Chosen): boolean =>
  value !== undefined && of.measure !== "cumulative" && !holdsEarly(of, measurement, measurement.unit).holds;

/** Why nothing can be graded where no outcome has a value. */
function withoutOutcome(of: Measured, past: Measurement[], current: Measurement[], said: string | undefined): Stop {
  const { period, stated } = of;
  if (stated !== undefined && past.some(hasValue))
    return { stop: "stated", text: stated, printed: of.statedIn ?? stated, period, outcome: current[0]?.text };
  if (of.unread !== undefined) return { stop: "unread", header: of.unread };
  if (isInterim(period) && !holdsEarly(of, undefined, current[0]?.unit).holds)
    return { stop: "no forecast", isEmpty: true };
  const part = of.isSkipped ? past.find((m) => hasValue(m) && yearOf(m.period) === yearOf(period)) : undefined;
  if (part) return { stop: "partial", latest: part.period };
  if (of.notReported && current.length === 0 && past.some(hasValue)) return { stop: "not reported", period };
  return { stop: "no outcome", text: said };
}

/**
 * The value that grades (docs/regler.md §2). Helår: the outcome of the period, else an older one of at most `oldest`
 * years. Delår: the forecast; without one, an outcome whose kind of measure does not grow over the year.
 */
export function chooseValue(of: Measured, oldest: number): Chosen | Stop {
  const { period } = of;
  const past = outcomesUntil(of);
  const current = ofPeriodFirst(
    past.filter((m) => isCurrent(m.period, period)),
    period,
  );
  const answer = current.find((m) => m.value === null && assessing.has(m.text, "instead"));
  if (answer) return { stop: "state", text: answer.text };
  const forecast = forecastFor(of.forecasts ?? [], period);
  if (forecast) return chosen(forecast, "forecast", period);
  const answers = (m: Measurement): boolean =>
    hasValue(m) || (of.reading.kind === "yesno" && (assessing.has(m.text, "notDone") || factsOf(m.text).saysWhen));
  const said = saidInstead(isInterim(period) ? [...current, ...ofYear(of.forecasts ?? [], period)] : current);
  const outcome =
    current.find(answers) ??
    inPlaceOf(of, past) ??
    past.find((m) => isPartInPlace(of, m)) ??
    past.find((m) => answers(m) && mayStandIn(of, m, said !== undefined || isDashed(current)));
  if (!outcome) return withoutOutcome(of, past, current, said);
  return (
    gradable(of, outcome, current[0]?.unit) ??
    tooOld(of, outcome, oldest) ??
    insteadOf(said, asChosen(of, outcome, current[0]?.unit))
  );
}

/**
 * What stands in the reported period's place of a measure that lags, with the earlier year that it is of: it is the latest,
 * whatever else is stated of that year. Of another measure one that another value of that year contradicts.
 */
function inPlaceOf(of: Measured, past: readonly Measurement[]): Measurement | undefined {
  if (of.measure !== "lagging") return past.find((one) => isContested(of, one));
  const late = past.find((one) => isInPlace(of, one));
  return late && { ...late, rival: undefined };
}

const isContested = (of: Measured, one: Measurement): boolean => one.rival !== undefined && isInPlace(of, one);

/** Whether a value of an earlier year stands in the reported period's place, of which the table says nothing else. */
const isInPlace = ({ period, stated }: Measured, { headed, value }: Measurement): boolean =>
  headed !== undefined && value !== null && stated === undefined && isCurrent(headed, period);

/**
 * "24 (t.o.m. aug)" for the reported year, by its own words or a comment: where they say that it is of a part, no other part
 * stands for the year.
 */
const isPartInPlace = ({ period: reported }: Measured, outcome: Measurement): boolean =>
  outcome.value !== null && !isInterim(reported) && yearOf(outcome.period) === yearOf(reported) && saysPart(outcome);

/** A lagging measure's older value with the words that stand in its place for the reported period. */
const insteadOf = (said: string | undefined, made: Chosen | Stop): Chosen | Stop =>
  "stop" in made || made.refersTo === undefined || said === undefined ? made : { ...made, instead: said };

/**
 * Whether an outcome answers a yes/no target in words: what is done stays done, whichever part of the year the outcome
 * is for.
 */
const isAnswer = (of: Measured, outcome: Measurement): boolean =>
  of.reading.kind === "yesno" && statedBy(outcome).kind !== "number";

/** Whether the target is for the very part of the year that the outcome is of: "Mål jan–aug" beside "Utfall jan–aug". */
const isAimedAt = ({ targetPeriod = "", period: reported }: Measured, { period }: Measurement): boolean =>
  isInterim(targetPeriod) &&
  samePeriod(targetPeriod, period) &&
  !isMonthBesideSoFar(targetPeriod, period) &&
  samePeriod(period, reported);

/** Why an outcome cannot be graded before the year has ended; null: it can. */
function gradable(of: Measured, outcome: Measurement, unit: string | undefined): Stop | null {
  const interim = isInterim(of.period);
  const isPart = isPartOfYear(of, outcome);
  const fell = isPart ? undefined : fellBefore(of, outcome);
  const soFar = partNamed(of, outcome);
  const isWhole = !interim && !isPart && !fell && !soFar;
  if (isWhole) return varies(of, outcome, unit);
  if (isAnswer(of, outcome) || isAimedAt(of, outcome)) return null;
  const isOfPart = isOfOtherPart(of, outcome);
  if (holdsEarly(of, outcome, unit).holds && !(soFar && asksPerYear(of)) && !isOfPart)
    return interim ? null : varies(of, outcome, unit);
  return interim && !isOfPart ? { stop: "no forecast" } : withoutYear(of, outcome, soFar, fell);
}

/**
 * Whether its own words ("96 % (jan–nov)"), a note or a comment say that the outcome is of a part of the year: it is no
 * value of the whole, whatever is measured. A day, or when in the year something is measured, is no such part.
 */
const saysPart = ({ marks = [], period, text }: Measurement): boolean =>
  isInterim(period) &&
  (factsOf(text).partOfAccount !== undefined ||
    marks.some(
      ({ sign, note }) =>
        note?.about === "period" &&
        (sign === "" || factsOf(note.text).partOfAccount !== undefined) &&
        (!footnotes.has(note.text, "measuring") || hasSoFarAlone(note.text)),
    ));

/** The same of a part that ends before the reported one does. */
const saysEarlierPart = ({ period: reported }: Measured, outcome: Measurement): boolean =>
  saysPart(outcome) &&
  !(isInterim(reported) && (samePeriod(outcome.period, reported) || byEnd(outcome.period, reported) > 0));

/** Whether "36 (2025)" stands in the place of the year's forecast at delår: what decides there is lacking. */
const isForetoldLater = ({ forecasts = [], period: reported }: Measured): boolean =>
  isInterim(reported) &&
  forecasts.some(
    ({ text, value, period }) => value !== null && yearsIn(text).includes(period) && byEnd(period, reported) > 0,
  );

/** Whether a part of the year decides nothing, whatever is measured. */
const isOfOtherPart = (of: Measured, outcome: Measurement): boolean =>
  saysEarlierPart(of, outcome) || isForetoldLater(of);

/** "Avser januari–juni, höstens mätning är inte klar": the measuring is another clause's. */
const hasSoFarAlone = (note: string): boolean =>
  byLetters(note, ",;.").some((one) => factsOf(one).yearSoFar !== undefined && !footnotes.has(one, "measuring"));

const isPartOfYear = ({ parts = [] }: Measured, { period }: Measurement): boolean =>
  isInterim(period) || parts.includes(period);

/** What is lacking where the outcome is no whole year's. `fell`: a part's, and the lower one of the part after it. */
function withoutYear(
  of: Measured,
  outcome: Measurement,
  soFar?: string,
  fell?: [Measurement, Measurement],
): Stop | null {
  if (soFar) return { stop: "partial", latest: soFar };
  if (of.period === "" && outcome.periodBy === undefined && !saysPart(outcome)) return null;
  return { stop: "partial", latest: saidPeriod(outcome), ...(fell ? { fell } : {}) };
}

/**
 * 130 in November before 125 in December, or in October before them: what is counted from the beginning of the year never falls,
 * so each is of its own month. How many there are at a time, such as inhabitants, may fall.
 */
function fellBefore(
  { outcomes, indicator = "" }: Measured,
  { period, group, value: last }: Measurement,
): [Measurement, Measurement] | undefined {
  const part = periodOf(period);
  if (!part || monthsTo(period) === null || last === null || hasWord(indicator, "canBeNegative", "thereAre"))
    return undefined;
  const parts = partsUntil(outcomes, { period, group });
  const at = parts.findIndex(({ value }, i) => i > 0 && value < parts[i - 1]!.value);
  return at > 0 ? [parts[at - 1]!, parts[at]!] : undefined;
}

/** The values of parts of the same kind and year up to one of them, the earliest first. */
const partsUntil = (outcomes: readonly Measurement[], last: Pick<Measurement, "period" | "group">): PartValue[] =>
  partsBeside(outcomes, last).filter(({ period }) => byEnd(period, last.period) <= 0);

/** The last part of a year grades it where no other part says otherwise, or where it has all of the year in it. */
const varies = (of: Measured, outcome: Measurement, unit: string | undefined): Stop | null =>
  holdsEarly(of, outcome, unit).holds && areOnBothSides(of, outcome)
    ? { stop: "partial", latest: saidPeriod(outcome) }
    : null;

/** Quarters of which some reach the bound and some do not: the last is not the year's, and their mean may be on either side. */
function areOnBothSides({ outcomes, reading, indicator = "" }: Measured, { period, group }: Measurement): boolean {
  const part = periodOf(period);
  if (!part || monthsTo(period) === null || (reading.kind !== "min" && reading.kind !== "max")) return false;
  if (hasWord(indicator, "thereAre")) return false;
  const parts = partsUntil(outcomes, { period, group });
  const reached = parts.filter(({ value }) => compare(value, reading.value) !== (reading.kind === "min" ? -1 : 1));
  return parts.length === IN_YEAR[part.kind] && reached.length > 0 && reached.length < parts.length;
}

/**
 * "2,5 % per år": such a share also accumulates over the year, unless the measure is stated to describe one moment.
 */
const asksPerYear = ({ reading, measure }: Measured): boolean =>
  measure === undefined && "per" in reading && reading.per === "år";

/** The part of the year that the measure's name or the outcome states, unless the target is for such a part. */
const partNamed = ({ indicator = "", targetText = "" }: Measured, { text }: Measurement): string | undefined =>
  factsOf(targetText).yearSoFar === undefined ? (factsOf(text).yearSoFar ?? factsOf(indicator).yearSoFar) : undefined;

function tooOld(of: Measured, outcome: Measurement, oldest: number): Stop | null {
  const { period } = outcome;
  if (isContested(of, outcome)) return null;
  const [reported, stated] = [yearOf(of.period), yearOf(period)];
  if (reported === undefined || stated === undefined || of.measure === "lagging") return null;
  const years = reported - stated;
  const atInterim = isInterim(of.period) ? ({ interim: true } as const) : {};
  return years > oldest ? { stop: "too old", latest: period, years, ...atInterim } : null;
}

const asChosen = (of: Measured, outcome: Measurement, unit: string | undefined): Chosen | Stop => {
  const isOfYear = (yearOf(outcome.period) ?? yearOf(of.period)) === yearOf(of.period);
  // A school's term is reported as a whole: no forecast for the year is missed.
  const isPartReported = isInterim(of.period) && periodOf(of.period)?.kind !== "term";
  const isEvident = isPartReported && isOfYear && !isAnswer(of, outcome) && holdsEarly(of, outcome, unit).evident;
  return chosen(outcome, "outcome", of.period, isEvident);
};
