import { factsOf } from "../interpret/facts";
import { CHANGES, dueYearOf, type Reading } from "../domain/reading";
import { endOf, parsePeriod } from "../interpret/time/period";
import type { Evidence } from "../domain/proof";
import type { Evaluation } from "./judgement";
import { problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { isInterim, periodOf, yearOf } from "./periods";
import { answeredOr } from "./settled";
import { assessing } from "../lexicon/assessing";

/** A value and the target that it is held against. */
interface Valued {
  of: Measured;
  graded: Chosen;
}

/** The year that a target is to be reached in, of several parts the first that all of them wait for; 0: none is stated. */
function dueYear({ reading, targetPeriod = "", targetText = "", targetYear = 0 }: Measured): number {
  const ofParts = reading.kind === "allOf" ? Math.min(...reading.parts.map(dueYearOf)) : 0;
  // "Minska från 2021" says from what.
  const begun = CHANGES.has(reading.kind) ? undefined : factsOf(targetText).yearBegun;
  return Math.max(
    dueYearOf(reading) || ofParts || (begun ?? targetYear) || schoolYearOf(targetText),
    yearOf(targetPeriod) ?? 0,
  );
}

/** The year in which the school year begins that a target's own words name, "minst 85 (läsåret 2026/27)"; 0: none. */
function schoolYearOf(text: string): number {
  const period = factsOf(text).period;
  return period?.kind === "schoolYear" ? period.year - 1 : 0;
}

/** Years that a target is for together ("2023–2026"), the first and the last. */
interface Span {
  /** Each of them has the target. */
  isEach: boolean;
  first: number;
  last: number;
}

/** The years that the target's column, or its own words, name from one to another. */
function spanOf({ targetPeriod = "", targetText = "", reading }: Measured): Span | null {
  const period = [periodOf(targetPeriod), factsOf(targetText).period].find((one) => one?.kind === "span");
  if (!period) return null;
  return {
    isEach: reading.per === "år" || assessing.has(targetText, "everyYear"),
    first: Number(period.canonical.slice(0, 4)),
    last: period.year,
  };
}

/** The year that is reported: that of the period, else that of the value. */
const reportedYear = ({ of, graded }: Partial<Valued> & Pick<Valued, "of">): number | undefined =>
  yearOf(of.period) ?? yearOf(graded?.measurement.period ?? "");

/**
 * The year that the target is for, when that is after the reported one: nothing of it is judged before it (docs/regler.md
 * §2). What was to be done and is done stays done.
 */
export function laterYear(valued: Partial<Valued> & Pick<Valued, "of">, evaluation?: Evaluation): number | undefined {
  const [due, reported] = [dueYear(valued.of), reportedYear(valued)];
  const isDone = evaluation?.kind === "yesno" && evaluation.met;
  const isInSpan = (spanOf(valued.of)?.first ?? Infinity) <= (reported ?? 0);
  return reported !== undefined && due > reported && !isDone && !isInSpan ? due : undefined;
}

/** A target for several years together, before the last of them: whether each year has it, nobody says. */
function ofSpan(valued: Valued): Stop | null {
  const { of } = valued;
  const [span, reported] = [spanOf(of), reportedYear(valued)];
  if (!span || span.isEach || reported === undefined || span.first > reported || reported >= span.last) return null;
  const heading = of.around?.headingOf(of.targetCell ?? "");
  const text = heading && of.targetPeriod ? heading.text : (of.targetText ?? "");
  return problemAt({ text, cell: heading?.cell ?? of.targetCell }, "mål-för-perioden");
}

/**
 * A target of a year is missed by a value of an unknown one: it may still be reached (docs/regler.md §2). An outcome in
 * words that has a date of its own is late, whenever it was reported.
 */
const isOfUnknownYear = (valued: Valued, { met, on }: Evaluation): boolean =>
  !met && on === undefined && dueYear(valued.of) > 0 && reportedYear(valued) === undefined;

/** Not done, at delår, before its date: too early to judge. What is foretold of a level is its forecast, and said. */
function isStillOpen({ of, graded }: Valued, evaluation: Evaluation): boolean {
  if (graded.by === "forecast" && of.reading.kind !== "yesno") return false;
  const period = isInterim(of.period) ? parsePeriod(of.period) : null;
  if (!period || evaluation.kind !== "yesno" || evaluation.met || evaluation.on) return false;
  return evaluation.due === undefined || evaluation.due.length === 4
    ? Number(evaluation.due ?? period.year) >= period.year
    : evaluation.due.slice(0, 7) > endOf(period);
}

/** A level that is to be reached in a month after the part of the year that is reported: "högst 4,5 % i december 2024". */
function isOfLaterMonth({ of, graded }: Valued): boolean {
  const { due = "", kind } = of.reading;
  const period = isInterim(of.period) && graded.by !== "forecast" ? parsePeriod(of.period) : null;
  return (
    period !== null && LEVELS.has(kind) && due.length > YEAR && due.slice(0, MONTH) > endOf(period).slice(0, MONTH)
  );
}
const YEAR = "2024".length;
const MONTH = "2024-12".length;

/** Targets that say which way it is to go, and no level that can be reached before their year. */
const MOVES = new Set<Reading["kind"]>([...CHANGES, "comparison", "percentile"]);

/** A level that is stated for an earlier year than the reported: whether it still holds, nobody says. */
function ofEarlierYear(valued: Valued): Stop | null {
  const { of } = valued;
  const { due } = of.reading;
  const year =
    LEVELS.has(of.reading.kind) && of.target?.periodBy === undefined
      ? factsOf(of.targetText ?? "").yearStated
      : undefined;
  if (year === undefined || (due ?? String(year)) !== String(year) || year >= (reportedYear(valued) ?? 0)) return null;
  const heading = of.around?.headingOf(of.targetCell ?? "");
  return problemAt({ text: of.targetText ?? "", cell: heading?.cell ?? of.targetCell }, "tidigare-mål");
}
const LEVELS = new Set<Reading["kind"]>(["min", "max", "range", "rank"]);

/** A target without a year under a header that says that it is of another time: whether it holds now, nobody says. */
function ofOtherTime({ around, target, targetCell, targetPeriod, reading }: Measured): Stop | null {
  const heading = target?.isOfOtherTime && around?.headingOf(targetCell ?? "");
  if (!heading || targetPeriod !== undefined || reading.due || reading.per === "år") return null;
  return problemAt(heading, "annan-tids-mål");
}

/** A quarter's plan beside a figure of the whole year, or of what has passed of it: whether it holds for that, nobody says. */
function ofQuarter({ of: { around, targetCell, targetPeriod = "" }, graded: { measurement } }: Valued): Stop | null {
  const isQuarter = periodOf(targetPeriod)?.kind === "quarter" && periodOf(measurement.period)?.kind !== "quarter";
  const heading = isQuarter ? around?.headingOf(targetCell ?? "") : undefined;
  return heading ? problemAt(heading, "annan-tids-mål") : null;
}

/** What establishes a target that is said not to hold: an answer. A stop: nobody has answered. null: it is not said. */
export function openBy({ around, targetOpen }: Measured): Evidence | Stop | null {
  if (!targetOpen) return null;
  const told = `Målet gäller (”${targetOpen.text}”)`;
  return answeredOr(around, ["scope", targetOpen.cell], told, problemAt(targetOpen, "ifrågasatt-mål"));
}

/** Why the target does not count for the reported period; null: it does, or it is a standing one. */
export function notInForce(valued: Valued, evaluation: Evaluation): Stop | null {
  const { of } = valued;
  const year = laterYear(valued, evaluation);
  if (year !== undefined)
    return {
      stop: "later target",
      year,
      ...(evaluation.met && !MOVES.has(evaluation.kind) ? { isReached: true } : {}),
    };
  if (isOfUnknownYear(valued, evaluation)) return { stop: "no period", due: dueYear(of) };
  const earlier = ofEarlierYear(valued) ?? ofOtherTime(of) ?? ofQuarter(valued);
  if (earlier) return earlier;
  const together = evaluation.kind === "yesno" ? null : ofSpan(valued);
  if (together) return together;
  return isStillOpen(valued, evaluation) || isOfLaterMonth(valued)
    ? { stop: "not done yet", due: evaluation.due ?? of.reading.due, target: of.targetText }
    : null;
}
