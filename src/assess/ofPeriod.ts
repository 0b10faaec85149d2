import { sumOf } from "../domain/sum";
import type { Measurement } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import { factsOf } from "../interpret/facts";
import { countsThings } from "../interpret/number/unit";
import { measureIn } from "../interpret/choice/measure";
import { monthsTo, type Period } from "../interpret/time/period";
import { hasWord } from "../lexicon/lexicon";
import { headerOver, headingKey, isPlansOwn, type Heading } from "./heading";
import { growsOverYear } from "./choice";
import { compare } from "./compare";
import type { Evaluation } from "./judgement";
import { problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { isInterim, periodOf, samePeriod, yearOf } from "./periods";
import { answered, settledAs } from "./settled";
import { assessing } from "../lexicon/assessing";
import { IN_YEAR, partsBeside } from "./yearParts";

/**
 * What says that a value is of the period that it is judged for: the header, the cell or the titles, the year of the other
 * tables, an answer; a stop: nothing does.
 */
export function periodBy(of: Measured, graded: Chosen, evaluation: Evaluation): Evidence | Stop {
  const { measurement } = graded;
  if (evaluation.doneBy) return evaluation.doneBy;
  const heading = of.around?.headingOf(measurement.cell);
  if (measurement.periodBy) return measurement.periodBy;
  if (
    (isLastPartAlone(of, graded, heading) && !isSettledByPart(of, evaluation)) ||
    isSecondHalfAlone(of, graded, heading)
  )
    return asAnswered(heading, measurement, of.around);
  if (isOpenHeading(of, graded, heading)) return asAnswered(heading, measurement, of.around);
  const upTo = endsWith(of, graded, evaluation);
  if (upTo !== undefined) return { stop: "partial", latest: upTo };
  if (heading?.saidYear !== undefined && heading.plan === undefined) return saidOtherwise(heading, of.around);
  if (heading && isPlansOwn(heading, measurement.period)) return ofPlan(heading, measurement, of.around);
  return measurement.period === "" ? byOtherTables(of, measurement, heading) : datedAlone(of, graded, heading);
}

/**
 * The outcome without a period beside a dated one, where the target has none either: "Årets mål" and "Årets utfall" right of
 * "Utfall 2023" are of another year.
 */
const undatedBeside = (of: Measured, { measurement, by }: Chosen): Measurement | undefined =>
  measurement.period === "" || by === "forecast" || (of.targetPeriod ?? "") !== ""
    ? undefined
    : of.outcomes.find(
        ({ period, value, group, cell }) =>
          period === "" && value !== null && group === measurement.group && cell !== measurement.cell,
      );

/** A dated value, unless one that nothing dates stands beside it. */
function datedAlone(of: Measured, graded: Chosen, heading: Heading | undefined): Evidence | Stop {
  const undated = undatedBeside(of, graded);
  return undated ? unknownPeriod(undated, of.around?.headingOf(undated.cell)) : dated(graded.measurement, heading);
}

const unknownPeriod = (measurement: Pick<Measurement, "text" | "cell">, heading?: Heading): Stop =>
  problemAt(heading ?? measurement, "okänd-period");

/** A value that nothing near it dates is of the year of the workbook's other tables, where they have one. */
function byOtherTables({ around, period }: Measured, { cell, text }: Measurement, heading?: Heading): Evidence | Stop {
  return around?.year !== undefined && around.year === yearOf(period)
    ? { by: "document", text: String(around.year) }
    : unknownPeriod({ text, cell }, heading);
}

/** Parts of a year whose last ends with it. */
const PARTS: ReadonlySet<Period["kind"]> = new Set(["month", "quarter", "tertial", "half", "term"]);

/**
 * What is counted, under a header of the last part of a year ("T3 2024", "dec"), where no earlier part stands beside it and
 * nothing says that it is counted from the beginning: it may be the part's own or the year's.
 */
function isLastPartAlone(of: Measured, graded: Chosen, heading: Heading | undefined): boolean {
  const { measurement, by } = graded;
  const part = periodOf(measurement.period);
  if (!part || !PARTS.has(part.kind) || isInterim(measurement.period) || by === "forecast") return false;
  const isOfPart = of.targetPeriod !== undefined && periodOf(of.targetPeriod)?.kind === part.kind;
  const hasEarlier = of.outcomes.some(({ period, value }) => {
    const other = periodOf(period);
    return value !== null && other?.kind === part.kind && other.year === part.year && other.order < part.order;
  });
  const says = isSaidFromStart(graded, heading);
  return !isOfPart && !hasEarlier && !says && isCounted(of, measurement) && growsOverYear(of, graded);
}

/**
 * The second half's value, where neither the target nor anything near it says that it is of that half or from the beginning
 * of the year: a sum or a share of the half is not the year's, however far it has come. All rows of a column are asked about
 * alike, but for those of one moment.
 */
const isSecondHalfAlone = (of: Measured, graded: Chosen, heading: Heading | undefined): boolean =>
  factsOf(heading?.text ?? "").isSecondHalf &&
  graded.by !== "forecast" &&
  of.targetPeriod !== graded.measurement.period &&
  !isOfMoment(of) &&
  !isSaidFromStart(graded, heading);

const isSaidFromStart = ({ measurement }: Chosen, heading: Heading | undefined): boolean =>
  [heading?.text ?? "", measurement.text].some((text) => factsOf(text).isFromStart);

/** Whether a value is on the side of a limit where the graded one is not. */
const isBeyond = (value: number, { kind, target = value, met }: Evaluation): boolean =>
  (kind === "min" && compare(value, target) >= 0 !== met) || (kind === "max" && compare(value, target) <= 0 !== met);

/**
 * A term's value beside the other term's of the year, where there is none of the year: neither is the year's where they lie on
 * either side of the limit, nor where they are counts that add up to it.
 */
function isTermApart(of: Measured, graded: Chosen, evaluation: Evaluation): boolean {
  const { measurement } = graded;
  const own = periodOf(measurement.period);
  const isAsked = [of.targetPeriod, of.period].some((period = "") => periodOf(period)?.kind === "term");
  if (own?.kind !== "term" || isAsked) return false;
  const isSum = isCounted(of, measurement) && growsOverYear(of, graded);
  if (isSum && isSettledByPart(of, evaluation)) return false;
  return of.outcomes.some(({ period, value, group, unit }) => {
    const other = periodOf(period);
    const isOther = other?.kind === "term" && other.year === own.year && other.order < own.order;
    const isAlike = group === measurement.group && unit === measurement.unit;
    return isOther && isAlike && value !== null && (isSum || isBeyond(value, evaluation));
  });
}

/** Whether what a measure's name tells of is what there is on the last day, or measured once a year. */
const isOfMoment = ({ indicator = "" }: Measured): boolean =>
  hasWord(indicator, "balance") || measureIn(indicator) === "annual";

/** Whether the column of the whole year, "Helår", has an earlier one's figure in the row: the reported year's is not there. */
const isYearToCome = ({ outcomes, around }: Measured, year: number): boolean =>
  outcomes.some(
    ({ cell, period }) => (yearOf(period) ?? year) < year && factsOf(headerOver(around, cell)).saysWholeYear,
  );

/**
 * A count of the year's last part that is hardly more than its first's, 130 after 100, 110 and 120: it is of its own part, and the
 * year's is their sum, unless something says that it is counted from the beginning.
 */
function isApartFromSum(of: Measured, graded: Chosen, evaluation: Evaluation): boolean {
  const { measurement, value } = graded;
  const own = periodOf(measurement.period);
  if (!own || value === undefined || !isCounted(of, measurement) || !growsOverYear(of, graded)) return false;
  if (of.targetPeriod !== undefined && periodOf(of.targetPeriod)?.kind === own.kind) return false;
  if (isSaidFromStart(graded, of.around?.headingOf(measurement.cell))) return false;
  const parts = partsBeside(of.outcomes, measurement).map((one) => one.value);
  const isOfPart = parts.length === IN_YEAR[own.kind] && compare(value, 2 * parts[0]!) < 0;
  return isOfPart && isBeyond(sumOf(parts), evaluation);
}

/**
 * The year's last part, where the table has a column of the whole year that is empty in the row: it stands for the year only
 * where all parts are on one side of the limit, what is counted has reached it in the part, or the measure is of one moment.
 * Where that column has an earlier year's figure it stands for it in the last of these cases alone.
 */
function isInsteadOfYear(of: Measured, graded: Chosen, evaluation: Evaluation): boolean {
  const { measurement } = graded;
  const own = periodOf(measurement.period);
  if (isOfMoment(of) || !own || own.kind === "year" || graded.by === "forecast" || isInterim(of.period)) return false;
  if (isYearToCome(of, own.year)) return true;
  if (!of.isSkipped) return isApartFromSum(of, graded, evaluation);
  if (of.targetPeriod !== undefined && periodOf(of.targetPeriod)?.kind === own.kind) return false;
  if (isCounted(of, measurement) && growsOverYear(of, graded)) return !isSettledByPart(of, evaluation);
  const parts = partsBeside(of.outcomes, measurement);
  return parts.length < (IN_YEAR[own.kind] ?? 1) || parts.some(({ value }) => isBeyond(value, evaluation));
}

/** Whether what is counted is said to be of a school year, under the header of a year: half of it is another year's. */
const isOfSchoolYear = (of: Measured, graded: Chosen): boolean =>
  periodOf(graded.measurement.period)?.kind === "schoolYear" &&
  periodOf(graded.measurement.headed ?? "")?.kind === "year" &&
  isCounted(of, graded.measurement) &&
  growsOverYear(of, graded);

/** The part of the year that the value ends with; undefined: nothing near it says that it is no whole year's. */
function endsWith(of: Measured, graded: Chosen, evaluation: Evaluation): string | undefined {
  const isOtherTime =
    isTermApart(of, graded, evaluation) || isInsteadOfYear(of, graded, evaluation) || isOfSchoolYear(of, graded);
  if (isOtherTime) return graded.measurement.period;
  return isSettledByPart(of, evaluation) ? undefined : summedUpTo(of, graded);
}

/** Under "Senaste mätning" a value that neither states its year nor has it in its row may be of any. */
const isLatestKnown = ({ text, period }: Measurement, heading: Heading | undefined): boolean =>
  heading !== undefined &&
  heading.period === undefined &&
  heading.hasPeriods === undefined &&
  (period === "" || !text.includes(period.slice(0, 4))) &&
  assessing.has(heading.text, "latestKnown");

/** Whether the header or the title over a value leaves open which period it is of. */
const isOpenHeading = (of: Measured, graded: Chosen, heading: Heading | undefined): boolean =>
  isLatestKnown(graded.measurement, heading) || isOfSomePart(of, graded, heading);

/**
 * A year's value in a table whose title says that it is of a part of a year, and not of which: "Kvartalsrapport 2024"; not
 * under "Helår 2024".
 */
const isOfSomePart = (of: Measured, { measurement, by }: Chosen, heading: Heading | undefined): boolean =>
  heading?.somePart !== undefined &&
  !(heading.period === measurement.period && factsOf(heading.text).saysWholeYear) &&
  by !== "forecast" &&
  periodOf(measurement.period)?.kind === "year" &&
  samePeriod(measurement.period, of.period);

/** A whole number without a unit, or of things: "8 dagar", "31 mg/kg" and pH 7,2 do not add up. */
const isCounted = ({ unit }: Measured, measurement: Measurement): boolean => {
  const own = measurement.unit ?? unit;
  return own === undefined || own === "-" ? Number.isInteger(measurement.value) : countsThings(own);
};

const MONTHS_OF_YEAR = 12;

/**
 * The last part of the year that its value is the sum of, where the year's first parts, more than half of them, have values:
 * "31", "28", "40" and nothing, and 99 for the year. Undefined: it is another figure, or no part is missing.
 */
function summedUpTo(of: Measured, graded: Chosen): string | undefined {
  const { measurement, value } = graded;
  const year = yearOf(measurement.period);
  if (value === undefined || year === undefined || isInterim(measurement.period) || !growsOverYear(of, graded))
    return undefined;
  const parts = of.outcomes.flatMap((one) => {
    const at = periodOf(one.period);
    const isPart = at?.year === year && IN_YEAR[at.kind] !== undefined && one.group === measurement.group;
    return isPart && one.value !== null
      ? [{ kind: at.kind, order: at.order, value: one.value, period: one.period }]
      : [];
  });
  const last = parts.sort((a, b) => a.order - b.order).at(-1);
  const alike = parts.filter(({ kind }) => kind === last?.kind);
  return last !== undefined &&
    isBeginning(last, alike.length) &&
    compare(sumOf(alike.map((part) => part.value)), value) === 0
    ? last.period
    : undefined;
}

/** Whether so many parts that end with one are all before it: but for the year's last, or without a gap and more than a season. */
function isBeginning({ kind, period }: Pick<Period, "kind"> & { period: string }, count: number): boolean {
  const inYear = IN_YEAR[kind] ?? 0;
  const isWithoutGap = count * MONTHS_OF_YEAR === (monthsTo(period) ?? 0) * inYear;
  return isInterim(period) && (count + 1 === inYear || (count * 2 > inYear && isWithoutGap));
}

/** The year's count is at least its last part's: what that has reached, or exceeded, the year has. */
export const isSettledByPart = ({ reading }: Measured, { met }: Evaluation): boolean =>
  (reading.kind === "min" && met) || (reading.kind === "max" && !met);

/** An answer says that the figures are the whole year's, else it is asked for the column. */
function asAnswered(
  heading: Heading | undefined,
  { text, cell, period }: Measurement,
  around: Measured["around"],
): Evidence | Stop {
  const answer = heading && settledAs(around, "period", headingKey(heading));
  if (answer?.as === "helår") return answered(`Siffrorna avser helåret ${yearOf(period) ?? ""}`.trimEnd(), answer);
  if (answer) return { stop: "partial", latest: period };
  return unknownPeriod({ text, cell }, heading);
}

/** Header and title name different years: an answer says that the header's is reported, else it is asked for the column. */
function saidOtherwise(heading: Heading, around: Measured["around"]): Evidence | Stop {
  const answer = settledAs(around, "period", headingKey(heading));
  return answer ? answered(`Det är ${answer.as} som redovisas`, answer) : problemAt(heading, "okänd-period");
}

/** A value under a plan's title is of all its years by an answer alone: most are of the latest, and which it is nobody says. */
function ofPlan(heading: Heading, { period }: Measurement, around: Measured["around"]): Evidence | Stop {
  const answer = settledAs(around, "period", headingKey(heading));
  return answer?.as === period
    ? answered(`Siffrorna avser hela ${period}`, answer)
    : problemAt(heading, "okänd-period");
}

/** Where the period of a value is stated: in the header, in the cell itself, else by the titles or the row. */
function dated({ cell, text, period }: Measurement, heading: Heading | undefined): Evidence {
  if (heading?.period !== undefined && samePeriod(heading.period, period))
    return { by: "cell", cell: heading.cell, text: heading.text };
  const isOwn = !heading || text.includes(period.slice(0, 4));
  return isOwn ? { by: "cell", cell, text } : { by: "document", text: heading.sheet };
}
