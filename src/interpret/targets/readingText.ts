import type {
  BoundReading,
  ChangeByReading,
  ChangeReading,
  ComparisonReading,
  Direction,
  Reading,
  ReadingKind,
} from "../../domain/reading";
import { decimalsOf, formatMeasure, formatNumber } from "../number/number";
import { unitText } from "../number/unit";
import { FRACTIONS } from "../number/numeral";

const due = (reading: Reading): string => (reading.due ? ` senast ${reading.due}` : "");
const per = (reading: Reading): string => (reading.per ? ` per ${reading.per}` : "");
const against = (reference: string | undefined): string => (reference ? ` jämfört med ${reference}` : "");
const from = (baseline: number | undefined, unit?: string): string =>
  baseline === undefined ? "" : ` från ${formatMeasure(baseline, unit)}`;

/** "ska inte öka (från 14)": without the brackets the number is a bound. */
const inBrackets = (text: string): string => (text === "" ? "" : ` (${text.trim()})`);

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/**
 * A share that is no round percent as the whole parts that it was read from: "två tredjedelar", "43 av 89"; null: it
 * has no such.
 */
function inParts(share: number): string | null {
  const fraction = [...FRACTIONS].find(([, value]) => near(value, share))?.[0];
  if (fraction) return fraction;
  for (let whole = 10; whole <= 100; whole++) {
    const part = Math.round((share * whole) / 100);
    if (near((100 * part) / whole, share)) return `${part} av ${whole}`;
  }
  return null;
}

const measureOf = (value: number, { unit }: Reading): string =>
  (unit === "%" && decimalsOf(value) > 4 ? inParts(value) : null) ?? formatMeasure(value, unit);

const referenceFrom = (reading: { reference?: string; baseline?: number }, unit?: string): string =>
  `${from(reading.baseline, unit)}${against(reading.reference)}`;

const changed = (reading: ChangeReading): string =>
  `ska ${reading.kind === "increase" ? "öka" : "minska"}${referenceFrom(reading, reading.unit)}${per(reading)}`;

function changedBy(reading: ChangeByReading): string {
  const verb = reading.kind === "increaseBy" ? "öka" : "minska";
  const [strict, plain] = reading.cap ? ["mindre än", "högst"] : ["mer än", "minst"];
  const least = reading.strict ? strict : plain;
  const start = reading.relative ? " av startvärdet" : "";
  return `${verb} med ${least} ${measureOf(reading.value, reading)}${start}${per(reading)}${referenceFrom(reading)}`;
}

const KEPT: Record<Direction, string> = { lower: "ska inte öka", higher: "ska inte minska" };
const BETTER: Record<Direction, string> = { higher: "högre", lower: "lägre" };
const AT_LEVEL: Record<Direction, string> = { higher: "lägst ", lower: "högst " };

function compared({ strict, direction, reference }: ComparisonReading): string {
  if (strict) return `${direction ? BETTER[direction] : "bättre"} än ${reference}`;
  return `${direction ? AT_LEVEL[direction] : ""}i nivå med ${reference}`;
}

const among = (word: string, reference: string | undefined): string => (reference ? ` ${word} ${reference}` : "");

const about = ({ about: how }: BoundReading): string =>
  how === undefined ? "" : `${how === true ? "ca" : ROUGHLY[how]} `;
const ROUGHLY = { above: "drygt", below: "knappt" } as const;

const NEUTER = new Set(["år", "dygn"]);

/** "var 3:e vecka", "vart 2:a år". */
function often({ value, unit = "" }: BoundReading): string {
  const isFirstOrSecond = [1, 2].includes(value % 10) && ![11, 12].includes(value % 100);
  return `${NEUTER.has(unit) ? "vart" : "var"} ${formatNumber(value)}:${isFirstOrSecond ? "a" : "e"} ${unitText(unit, 1).after}`;
}

/** Of a union the members that can have the kind. */
type OfKind<K extends ReadingKind, R = Reading> = R extends { kind: ReadingKind }
  ? K extends R["kind"]
    ? R
    : never
  : never;

/** Each kind in words, without its due date. */
const BODIES: { [K in ReadingKind]: (reading: OfKind<K>) => string } = {
  min: (reading) =>
    `${reading.strict ? "över" : "minst"} ${about(reading)}${measureOf(reading.value, reading)}${per(reading)}`,
  max: (reading) =>
    reading.often
      ? often(reading)
      : `${reading.strict ? "under" : "högst"} ${about(reading)}${measureOf(reading.value, reading)}${per(reading)}`,
  range: (reading) => `mellan ${formatNumber(reading.value)} och ${measureOf(reading.value2, reading)}${per(reading)}`,
  increase: changed,
  decrease: changed,
  increaseBy: changedBy,
  decreaseBy: changedBy,
  fromTo: (reading) => `från ${formatNumber(reading.value)} till ${measureOf(reading.value2, reading)}`,
  unchanged: (reading) =>
    reading.direction
      ? `${KEPT[reading.direction]}${inBrackets(from(reading.baseline, reading.unit))}${against(reading.reference)}`
      : `oförändrat${referenceFrom(reading, reading.unit)}`,
  rank: (reading) =>
    `${reading.strict ? "bättre än " : ""}plats ${formatNumber(reading.value)}${among("bland", reading.reference)}`,
  percentile: (reading) => `bland de ${formatMeasure(reading.value, "%")} bästa${among("av", reading.reference)}`,
  comparison: compared,
  yesno: (reading) => (reading.negated ? "nej" : reading.due ? "klart" : "ja"),
  allOf: (reading) => reading.parts.map((part) => `dels ${printReading(part)}`).join(", "),
  text: () => "bedöms av en person",
  none: () => "inget mål",
};

const body = (reading: Reading): string => (BODIES[reading.kind] as (reading: Reading) => string)(reading);

/**
 * A reading as a Swedish text that reads back as the same reading: "minst 80 %", "högst 5 dagar per år senast 2030",
 * "öka med minst 2 % per år". A direction that was assumed is marked "antas vara".
 */
export const printReading = (reading: Reading): string =>
  `${reading.assumed ? "antas vara " : ""}${body(reading)}${reading.kind === "none" || reading.kind === "text" ? "" : due(reading)}`;
