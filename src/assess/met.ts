import { factsOf } from "../interpret/facts";
import { byLetters } from "../domain/shapes";
import { dueYearOf, type Reading } from "../domain/reading";
import type { Settings } from "../domain/styrmodell";
import { decimalsOf } from "../interpret/number/number";
import type { NumberReading } from "../interpret/number/valueReading";
import { oddWord } from "./oddWord";
import { isOutOfBounds } from "./bounded";
import { bounded, inRange, onTheWay } from "./bounds";
import { changed, isWrittenAsChange } from "./change";
import { isInterim, yearOf } from "./periods";
import { compare } from "./compare";
import type { Evaluated, Evaluation } from "./judgement";
import { isStop, problemIn } from "./measured";
import { isOfTerm, isPartOfSum } from "./overYears";
import type { Chosen, Measured, Stop, Valued } from "./measured";
import { movedInWords } from "./statedChange";
import { compared } from "./others";
import type { Better } from "./others";
import { isNearRough, roughEnds } from "./rough";
import { columnUnit } from "./side";
import { yesNo } from "./yesNo";

const decimalsFor = (of: Measured, target: number, settings: Settings): number | undefined => {
  if (settings.rounding === "exakt") return undefined;
  const written = Math.max(
    0,
    ...[...(of.targetText ?? "").matchAll(/\d[,.](\d{1,2})(?!\d)/g)].map(([, decimals = ""]) => decimals.length),
  );
  return Math.max(written, decimalsOf(target));
};

/** What is foretold in the forecast's place: "bedöms inte uppnås"; null: nothing, or no sure step. */
function foretold({ by, text }: Chosen): Evaluation[] | null {
  const said = by === "forecast" ? factsOf(text).judgement : null;
  return said?.isForetold && said.as !== null && said.as !== "delvis uppnått"
    ? [{ met: said.as === "uppnått", kind: "yesno" }]
    : null;
}

/** Compares an outcome in words with a target that is a number or a change. */
function inWords(of: Measured, reading: Numeric, graded: Chosen, settings: Settings): Evaluated {
  if (reading.kind === "min" && reading.unit === "%" && factsOf(graded.text).howMany === "all") {
    const all = { ...graded, value: 100, measurement: { ...graded.measurement, unit: "%" } };
    return evaluate(of, reading, all, settings);
  }
  if (
    reading.kind === "min" &&
    reading.unit === "%" &&
    reading.value === 100 &&
    factsOf(graded.text).howMany === "not all"
  )
    return [{ met: false, kind: "yesno" }];
  const planned = reading.kind === "max" ? factsOf(graded.text).besidePlan(of.targetText ?? "") : null;
  if (planned) return besideBudget(of, reading, graded, planned, settings);
  return (
    foretold(graded) ??
    atEnds(of, reading, graded, settings) ??
    atLevel(of, reading, graded, settings) ??
    problemIn(graded, "utfall-ej-läst")
  );
}

/** Both ends of an outcome that lies between two values, the nearer to its target first: what both say is said. */
function atEnds(of: Measured, reading: Numeric, graded: Chosen, settings: Settings): Evaluated | null {
  const { span, value: read } = factsOf(graded.text);
  if (!span) return null;
  const isOpen = read.kind === "problem" && read.code === "gräns-som-utfall";
  const [low, high] = span;
  // What may be less than nothing may be less than nought too.
  if (isOpen && low.value === 0 && reading.kind === "min" && reading.value <= 0) return problemIn(graded, read.code);
  const ends = [low, high].map((end) => inNumbers(of, reading, measuredAs(graded, end), settings));
  const found = ends.flatMap((end) => (isStop(end) ? [] : end));
  // "Over 70 %" is not on 70 %.
  if (isOpen && found.some(isOn)) return problemIn(graded, read.code);
  const gap = ({ value = 0, target = 0 }: Evaluation): number => Math.abs(value - target);
  return ends.find(isStop) ?? found.sort((a, b) => gap(a) - gap(b));
}

/** The level that a sentence of change states: "sjukfrånvaron har minskat till 5,9 %". */
function atLevel(of: Measured, reading: Numeric, graded: Chosen, settings: Settings): Evaluated | null {
  const level = factsOf(graded.text).changeOf(of.indicator)?.to;
  return level ? inNumbers(of, reading, measuredAs(graded, level), settings) : null;
}

/** A graded value replaced by another number of its text. */
const measuredAs = (graded: Chosen, { value, unit, decimals }: NumberReading): Valued => ({
  ...graded,
  value,
  measurement: { ...graded.measurement, value, unit, decimals },
});

/**
 * Compares an amount above the budget with the largest allowed one. A negative amount cannot be compared with a bound
 * below the budget.
 */
function besideBudget(
  of: Measured,
  reading: Numeric,
  graded: Chosen,
  beside: NumberReading,
  settings: Settings,
): Evaluated {
  if (beside.value < 0 && factsOf(of.targetText ?? "").planSide === "below") return problemIn(graded, "utfall-ej-läst");
  return numeric(of, reading, measuredAs(graded, beside), settings);
}

/** Whether a value is its target. */
const isOn = ({ value, target }: Evaluation): boolean =>
  value !== undefined && target !== undefined && compare(value, target) === 0;

/**
 * A number that is stated roughly: as its figure has it, and as the ends of what it may be have it. "Knappt 80" is not 80: on
 * its figure it is what its end is, unless values are rounded before they are compared.
 */
function withRoughEnds(
  of: Measured,
  reading: Numeric,
  graded: Valued,
  found: Evaluation[],
  settings: Settings,
): Evaluation[] {
  const how = factsOf(graded.text).roughly;
  if (how === undefined) return found;
  const ends = roughEnds(graded.value, how).filter((end) => end !== graded.value);
  const atEnds = ends.flatMap((value) => {
    const at = numeric(of, reading, { ...graded, value, measurement: { ...graded.measurement, value } }, settings);
    return isStop(at) ? [] : at;
  });
  const [end] = atEnds;
  // What is rounded to 90 is less than 95.
  const within = how === true ? atEnds.filter((one) => !isOn(one)) : atEnds;
  const isOff = how !== true && settings.rounding === "exakt";
  return [...found.map((one) => (isOff && end && isOn(one) ? { ...one, met: end.met, beside: how } : one)), ...within];
}

/** A whole year's value against what holds for a part of it: "0 fr.o.m. 1/7". */
const isOfPart = (of: Measured, { text, measurement }: Chosen): boolean =>
  factsOf(of.targetText ?? "").heldPart(yearOf(of.period)) !== undefined &&
  !isInterim(measurement.period) &&
  !isInterim(of.period) &&
  !factsOf(text).statesPart;

/** Missed in a function or a line by one year, where later ones may make up for it; a sheet's rows are asked about (proof.ts). */
const isOfOneOfYears = (of: Measured, { text }: Chosen, found: readonly Evaluation[]): boolean =>
  of.isGiven === true && found.some(({ met }) => !met) && (isPartOfSum(of, text) || isOfTerm(of, text));

/** A number against its target, unless the number cannot be what it is taken for. */
function inNumbers(of: Measured, reading: Numeric, graded: Valued, settings: Settings): Evaluated {
  if (oddWord(of, graded) !== undefined) return problemIn(graded, "utfall-ej-läst");
  const found = numeric(of, reading, graded, settings);
  if (isStop(found)) return found;
  const isChange = isWrittenAsChange(of, reading, graded);
  if (!isChange && found.some((one) => isOutOfBounds(of, one))) return problemIn(graded, "orimlig-andel");
  const all = withRoughEnds(of, reading, graded, found, settings);
  if (all.some(({ met }) => met !== all[0]?.met) && all.length > found.length)
    return problemIn(graded, "utfall-ej-läst");
  if (all.some((one) => isNearRough(reading, one)))
    return { stop: "assumed", text: of.targetText ?? "", code: "ungefärligt-mål", cell: of.targetCell };
  if (isOfOneOfYears(of, graded, all))
    return { stop: "assumed", text: of.targetText ?? "", code: "flera-år", cell: of.targetCell };
  if (isOfPart(of, graded))
    return { stop: "assumed", text: of.targetText ?? "", code: "del-av-året", cell: of.targetCell };
  if (settings.rounding === "exakt") return all;
  return all.map((one) =>
    one.target === undefined ? one : { ...one, roundedTo: decimalsFor(of, one.target, settings) },
  );
}

/**
 * Whether the target is met, and the value it was compared with; several results when the target has two readings that
 * the rules must agree on.
 */
export function evaluate(of: Measured, reading: Reading, graded: Chosen, settings: Settings): Evaluated {
  switch (reading.kind) {
    case "none":
      return { stop: "no target" };
    case "text":
      return { stop: "words" };
    case "yesno":
      return yesNo(of, reading, graded);
    case "allOf":
      return allOf(of, reading.parts, graded, settings);
    default: {
      const { value } = graded;
      const moved = movedInWords(reading, graded, betterBy(of, settings), of.indicator);
      if (moved) return moved;
      return value === undefined
        ? inWords(of, reading, graded, settings)
        : inNumbers(of, reading, { ...graded, value }, settings);
    }
  }
}

/** Whether a value is on the better side of another, or on it, within the margin of the setting. */
const betterBy =
  (of: Measured, settings: Settings): Better =>
  (value, than, direction, strict) => {
    const above = compare(value, than, decimalsFor(of, than, settings));
    const side = direction === "higher" ? above : -above;
    return strict ? side > 0 : side >= 0;
  };

type Numeric = Exclude<Reading, { kind: "none" | "text" | "yesno" | "allOf" }>;

function numeric(of: Measured, reading: Numeric, graded: Valued, settings: Settings): Evaluated {
  const better = betterBy(of, settings);
  const by = { settings, better, unit: graded.measurement.unit ?? columnUnit(of) };
  switch (reading.kind) {
    case "min":
    case "max":
    case "rank":
      return bounded(of, reading, graded, by);
    case "fromTo":
      return onTheWay(of, reading, graded, better);
    case "range":
      return inRange(of, reading, graded, better);
    case "comparison":
    case "percentile":
      return compared(of, reading, graded, by);
    default:
      return changed(of, reading, graded, by);
  }
}

/**
 * Whether no single value can meet the parts ("minst 85 % nöjda och högst 2 % missnöjda"), so that they are about
 * different things.
 */
function excludeEachOther(parts: Reading[]): boolean {
  const bounds = (kind: "min" | "max") =>
    parts.flatMap((part) => (part.kind === kind ? [{ unit: part.unit, value: part.value }] : []));
  const [lows, highs] = [bounds("min"), bounds("max")];
  return lows.some((low) => highs.some((high) => low.unit === high.unit && low.value > high.value));
}

/** The value among several ("82 %, 4 dagar") that belongs to a part; undefined: none does. */
function valueOfPart(graded: Chosen, part: Reading, at: number, parts: number): Chosen | undefined {
  if (graded.value !== undefined) return graded;
  const texts = byLetters(graded.text.replaceAll(" och ", ";").replaceAll(", ", ";").replaceAll(" / ", ";"), ";");
  if (texts.length !== parts) return graded;
  const values = texts.map((text) => ({ text, read: factsOf(text).value }));
  const fitting =
    values.find(({ read }) => read.kind === "number" && read.unit !== undefined && read.unit === part.unit) ??
    (part.unit ? undefined : values[at]);
  if (!fitting || fitting.read.kind !== "number") return undefined;
  const { value, unit, decimals } = fitting.read;
  const measurement = { ...graded.measurement, value, unit, decimals, text: fitting.text };
  return { ...graded, value, text: fitting.text, measurement };
}

/** The parts that are due by the reported year; all of them where none is. */
function dueParts(parts: Reading[], reported: number | undefined): Reading[] {
  const due = parts.filter((part) => reported === undefined || dueYearOf(part) <= reported);
  return due.length > 0 ? due : parts;
}

const missingPart = ({ unit = "" }: Reading): Stop => ({ stop: "part", unit });

/** One part against its value. */
function partMet(of: Measured, against: Chosen, settings: Settings): Evaluation | Stop {
  const found = evaluate(of, of.reading, against, settings);
  if (isStop(found))
    return found.stop === "problem" && found.code === "oförenliga-enheter" ? missingPart(of.reading) : found;
  const [one, ...others] = found;
  const isRough = factsOf(against.text).roughly !== undefined;
  return one && (others.length === 0 || isRough)
    ? one
    : { stop: "problem", code: "procent-eller-procentenheter", text: of.targetText ?? "" };
}

/**
 * Every part against the outcome, or against the value among several ("82 %, 4 dagar") that has its unit. A part that
 * is missed decides, also where another lacks what it is compared with.
 */
function allOf(of: Measured, parts: Reading[], graded: Chosen, settings: Settings): Evaluated {
  if (graded.value !== undefined && excludeEachOther(parts)) return { stop: "part", unit: parts[1]?.unit ?? "" };
  const found = dueParts(parts, yearOf(of.period) ?? yearOf(graded.measurement.period)).map((part) => {
    const against = valueOfPart(graded, part, parts.indexOf(part), parts.length);
    return against ? partMet({ ...of, reading: part }, against, settings) : missingPart(part);
  });
  const stops = found.filter(isStop);
  const done = found.flatMap((one) => (isStop(one) ? [] : one));
  const missed = done.find((part) => !part.met);
  const stop = missed ? stops.find((one) => !LACKING.has(one.stop)) : stops[0];
  if (stop) return stop;
  const decisive = missed ?? done[0];
  return decisive
    ? [{ ...decisive, kind: "allOf", met: done.every((part) => part.met), parts: done }]
    : { stop: "words" };
}

/** Reasons to stop when the workbook lacks the value to compare with. */
const LACKING = new Set<Stop["stop"]>(["lacks", "no reference"]);
