import { factsOf } from "../interpret/facts";
import { beginsIn, bySpaces, trimmedEnd } from "../domain/shapes";
import type { ProblemCode } from "../domain/problem";
import type { Reading } from "../domain/reading";
import { reductionMeasured } from "../interpret/side/direction";
import {
  isCount,
  isIndex,
  isKnownUnit,
  isMeasuredUnit,
  isTime,
  readUnit,
  unitsConflict,
  wholeOf,
} from "../interpret/number/unit";
import { stem } from "../interpret/text/similarity";
import { compare } from "./compare";
import { columnUnit } from "./side";
import type { Chosen, Measured } from "./measured";
import { isInterim } from "./periods";
import { measureWords } from "./signs";
import { IMPLAUSIBLE, PLAUSIBLE, timesAs } from "./unit";
import { assessing } from "../lexicon/assessing";

type Bound = Extract<Reading, { kind: "min" | "max" | "rank" }>;

/** An outcome and the bound that it is compared with. `indicator`: the name of the measure, "" when unknown. */
interface Case {
  of: Measured;
  reading: Bound;
  graded: Chosen & { value: number };
  indicator: string;
}

/** "4,2 per kvartal" against a target or a measure per year. */
function isPerOtherTime({ reading, graded, indicator }: Case): boolean {
  const measured = factsOf(indicator).perTime;
  if (reading.per !== undefined && measured !== undefined && measured !== reading.per) return true;
  // "11 av 12" counts in another whole than a time.
  if (reading.per !== undefined && reading.unit !== "%" && wholeOf(graded.measurement.unit) !== null) return true;
  const written = factsOf(graded.text).perTime;
  return written !== undefined && written !== (reading.per ?? measured ?? "år");
}

/** Two words for what something is counted per: the one is the other's last part, or is cut short. */
const areOneThing = (a: string, b: string): boolean =>
  [[a, b] as const, [b, a] as const].some(([long, short]) => long.endsWith(short) || long.startsWith(stem(short)));

/** "1 240 kr/kvm" beside a cost for each pupil: what the two are counted per has nothing in common. */
function isPerOtherThing({ of, graded: { measurement }, indicator }: Case): boolean {
  const own = factsOf(measurement.text).perThings;
  if (own.length === 0) return false;
  // The unit of the row may be the value's own.
  const row = of.unit === measurement.unit ? "" : (of.unit ?? "");
  const asked = [of.targetText ?? "", indicator, row].flatMap((text) => factsOf(text).perThings);
  return asked.length > 0 && !own.some((one) => asked.some((other) => areOneThing(one, other)));
}

/** How many of a part of the year there are in it. */
const IN_A_YEAR: Readonly<Record<string, number>> = {
  dag: 365,
  dygn: 365,
  vecka: 52,
  månad: 12,
  kvartal: 4,
  tertial: 3,
  termin: 2,
  halvår: 2,
};

/**
 * "5" of a whole year against "minst 2 per tertial": enough in one of them, too few in all, and nobody says which is
 * counted; not where it is far too few for a year: "22 turer" against "minst 20 per dag".
 */
function isOfPartOrWhole({ of, reading: { per = "", value, kind }, graded, indicator }: Case): boolean {
  const times = IN_A_YEAR[per];
  const { unit } = graded.measurement;
  const isCounted = unit === undefined ? !isMeasuredUnit(of.unit ?? "") : isCount(unit);
  if (times === undefined || !isCounted || isInterim(of.period) || factsOf(`${indicator} ${graded.text}`).perTime)
    return false;
  const isOfYear = graded.value < value * times && timesAs(graded.value, value * times) <= IMPLAUSIBLE;
  return isOfYear && (kind === "min" ? graded.value >= value : graded.value > value);
}

/** "24" of something that is to be done "varannan vecka": only a time from once to the next can be compared with that. */
const isHowOften = ({ of, reading, graded: { measurement } }: Case): boolean =>
  "often" in reading && reading.often === true && !isTime(measurement.unit ?? columnUnit(of));

/** "312 elever" against "minst en gång": how many came says not how often. */
const isOfTimes = ({ reading: { unit }, graded: { measurement } }: Case): boolean =>
  unit === TIMES && measurement.unit !== unit && measurement.unit !== "st" && isCount(measurement.unit ?? "");
const TIMES = "gånger";

/** "5 dagar" against at least five working days: it depends on whether the days are. */
const isOnWorkingDay = ({ reading, graded: { value, measurement } }: Case): boolean =>
  reading.unit === "arbetsdagar" &&
  measurement.unit !== reading.unit &&
  compare(value, reading.value) === 0 &&
  (reading.kind === "min" || reading.strict === true);

/**
 * "1 425" after "13,6 mnkr", against "högst 14 mnkr": the earlier value is as large as the target, and the one without a unit
 * is neither as large as that nor as the target.
 */
const isFarFromSeries = ({ of, reading, graded: { value, measurement } }: Case): boolean =>
  measurement.unit === undefined &&
  isMeasuredUnit(reading.unit ?? "") &&
  value !== 0 &&
  timesAs(value, reading.value) > IMPLAUSIBLE &&
  of.outcomes.some(
    (one) =>
      one.unit === reading.unit &&
      one.value !== null &&
      timesAs(one.value, reading.value) <= PLAUSIBLE &&
      timesAs(one.value, value) > IMPLAUSIBLE,
  );

/** Whether a count has a unit that the counted things cannot have. */
function isOtherThanCounted({ reading, graded, indicator }: Case): boolean {
  const { unit } = graded.measurement;
  if (unit === undefined || reading.unit !== undefined || !assessing.has(indicator, "counted")) return false;
  return unit === "%" || (isMeasuredUnit(unit) && !indicator.toLowerCase().includes(unit.toLowerCase()));
}

/**
 * A negative value where less than zero cannot be meant: of a reduction, a deficit, or a deviation that is bad on
 * either side.
 */
function isOddlyNegative({ of, reading, graded: { value }, indicator }: Case): boolean {
  if (reading.value <= 0 || value >= 0 || reading.kind === "rank") return false;
  if (reading.kind === "min") return reductionMeasured(indicator) !== null;
  if (assessing.has(measureWords(of), "deficit")) return true;
  return compare(-value, reading.value) > 0 && assessing.has(`${indicator} ${of.targetText ?? ""}`, "eitherSide");
}

/** "103 %" against "högst 5 % över budget": a share of the whole budget rather than an excess over it. */
const isShareOfPlan = ({ of, reading, graded: { value, measurement } }: Case): boolean =>
  reading.unit === "%" &&
  measurement.unit !== "procentenheter" &&
  reading.value < MOST_BESIDE_PLAN &&
  value >= MOST_BESIDE_PLAN &&
  factsOf(of.targetText ?? "").planSide !== undefined;

/** "8" beside "9 av 10" of a share: rather eight of ten than 8 %. */
function mayBePart({ of, reading, graded: { value, measurement } }: Case): boolean {
  if (reading.unit !== "%" || measurement.unit !== undefined || value <= 1) return false;
  const whole = factsOf(of.targetText ?? "").soMany?.whole ?? NaN;
  return value <= whole && timesAs((100 * value) / whole, reading.value) < timesAs(value, reading.value);
}

/** "4,1", "7,6" or "0,63" beside an index of 80: a score to 5 or 10, or a part of one, which the index is made of. */
const isScoreOfIndex = ({ of, reading, graded: { value, measurement }, indicator }: Case): boolean =>
  measurement.unit === undefined &&
  (isIndex(reading.unit ?? columnUnit(of) ?? "") || assessing.has(indicator, "index")) &&
  reading.value >= HALF_INDEX &&
  value > 0 &&
  value <= MOST_POINTS;
const HALF_INDEX = 50;
const MOST_POINTS = 10;
export const MOST_SCORE = 5;

/** A figure without a unit that is many times its bound. */
const isBareAndManyTimes = ({ reading: { value: bound }, graded: { value, measurement } }: Case): boolean =>
  measurement.unit === undefined && value > bound && timesAs(value, bound) > MOST_TIMES;
const MOST_TIMES = 5;

/** "812" of what is at most "90 per 1 000 invånare": how many there were, and no rate. */
const isCountBesideRate = (of: Case): boolean =>
  of.reading.unit?.startsWith("per ") === true &&
  !bySpaces(of.indicator.toLowerCase()).includes("per") &&
  isBareAndManyTimes(of);

/** "Antal lärare med behörighet: 84" against "minst 80 %": so many, or so many of a hundred, and nobody says which. */
const isCountBesideShare = ({ of, reading, graded: { measurement }, indicator }: Case): boolean =>
  reading.unit === "%" &&
  measurement.unit === undefined &&
  columnUnit(of) !== "%" &&
  assessing.has(indicator, "counted");

/** "52" of what is to take at most eight weeks: nothing says that it is in weeks. */
const isBareTime = (of: Case): boolean =>
  isTime(of.reading.unit ?? "") && columnUnit(of.of) === undefined && isBareAndManyTimes(of);

/** "88/92" of a share that is to be 90 %: two shares as well as so many of so many. */
function mayBeTwoShares({ reading, graded: { measurement, text } }: Case): boolean {
  const whole = text.includes("/") ? wholeOf(measurement.unit) : null;
  const least = reading.value / 2;
  return reading.unit === "%" && whole !== null && whole < 100 && Math.min(measurement.value ?? 0, whole) >= least;
}

/** "m3 totalt", "mnkr. Ökade normer": a comment that begins with what the figure is in, which its target is not. */
const isInUnitOfComment = ({ of, reading }: Case): boolean =>
  (of.comments ?? []).some(({ text }) => {
    const word = trimmedEnd(bySpaces(text)[0] ?? "", ".,:;");
    // A letter is a sign, or the first of a note's words.
    const unit = word.length > 1 && isKnownUnit(word) ? readUnit(word) : null;
    const other = reading.unit ?? columnUnit(of);
    if (unit === null || other === undefined || !isMeasuredUnit(unit) || isTime(unit)) return false;
    return unitsConflict(unit, other) || unit.includes("/") !== other.includes("/");
  });

/** Percent: nobody misses a budget by so much and calls it a deviation. */
const MOST_BESIDE_PLAN = 50;

/**
 * Signs that an outcome and a bound do not measure the same thing, though their units allow it; the first that holds
 * counts.
 */
const CHECKS: { code: ProblemCode; holds: (of: Case) => boolean }[] = [
  {
    code: "utfall-ej-läst",
    holds: ({ reading, graded }) => reading.kind === "rank" && beginsIn(graded.text, "+–-"),
  },
  {
    // At least "plats 48" nobody asks for.
    code: "oförenliga-enheter",
    holds: ({ reading, graded: { measurement } }) => reading.kind === "min" && measurement.unit === "plats",
  },
  { code: "oförenliga-enheter", holds: isHowOften },
  { code: "oförenliga-enheter", holds: isOfTimes },
  { code: "oförenliga-enheter", holds: isOnWorkingDay },
  { code: "oförenliga-enheter", holds: isPerOtherTime },
  { code: "oförenliga-enheter", holds: isPerOtherThing },
  { code: "oförenliga-enheter", holds: isOfPartOrWhole },
  {
    code: "oförenliga-enheter",
    holds: ({ of, reading, graded }) =>
      reading.unit === "procentenheter" &&
      graded.measurement.unit !== "procentenheter" &&
      !assessing.has(measureWords(of), "ofPoints"),
  },
  { code: "oförenliga-enheter", holds: isOtherThanCounted },
  { code: "oförenliga-enheter", holds: isInUnitOfComment },
  {
    code: "osäker-enhet",
    holds: ({ of, reading, graded }) =>
      graded.measurement.unit === "kr:öre" && reading.unit !== "kr:öre" && !assessing.has(measureWords(of), "inOre"),
  },
  {
    code: "oförenliga-enheter",
    holds: ({ reading, graded: { measurement }, indicator }) =>
      reading.unit === "%" && measurement.unit !== "%" && factsOf(indicator).isIndexed,
  },
  { code: "osäker-enhet", holds: isFarFromSeries },
  { code: "tecken", holds: isOddlyNegative },
  { code: "osäker-enhet", holds: isScoreOfIndex },
  { code: "osäker-enhet", holds: isBareTime },
  { code: "oförenliga-enheter", holds: isCountBesideRate },
  { code: "osäker-enhet", holds: isCountBesideShare },
  { code: "utfall-ej-läst", holds: mayBeTwoShares },
  { code: "osäker-enhet", holds: mayBePart },
  { code: "osäker-enhet", holds: isShareOfPlan },
];

/** Why an outcome and a bound do not measure the same thing; null: they do. */
export function oddlyMeasured(of: Measured, reading: Bound, graded: Chosen & { value: number }): ProblemCode | null {
  const indicator = of.indicator ?? "";
  return CHECKS.find(({ holds }) => holds({ of, reading, graded, indicator }))?.code ?? null;
}
