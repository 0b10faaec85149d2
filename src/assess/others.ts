import { andList } from "../domain/listed";
import { factsOf } from "../interpret/facts";
import { referencesTold } from "../interpret/outcome/namedFigures";
import type { NamedReference } from "../interpret/targets/referencesNamed";
import { assessing } from "../lexicon/assessing";
import type { Direction, Reading } from "../domain/reading";
import type { Settings } from "../domain/styrmodell";
import { othersOf, referenceOf, type Reference } from "./references";
import { previousOf } from "./baseline";
import { compare } from "./compare";
import type { Evaluation, Evaluated } from "./judgement";
import { type Chosen, isStop, type Measured, problemAt, problemIn, type Valued } from "./measured";
import { lastAmongBest, limitOfBest, middleOf, placeOf, type Rank } from "./place";
import { columnUnit, sideOf, valueSide } from "./side";
import { scaling } from "./unit";

type Percentile = Extract<Reading, { kind: "percentile" }>;
type Compared = Extract<Reading, { kind: "comparison" | "percentile" }>;

/** Whether a value is on the better side of another, by the styrmodell's rounding. */
export type Better = (value: number, than: number, direction: Direction, strict?: boolean) => boolean;

/** What values are compared by. */
export interface Comparing {
  settings: Settings;
  better: Better;
  /** Of the value, or of its column. */
  unit: string | undefined;
}

/** A reference whose value is written in the target: "bättre än riket (72,4)". */
function writtenReference(of: Measured, { kind, reference }: Compared): Reference | null {
  const written = kind === "comparison" ? factsOf(of.targetText ?? "").othersFigure : undefined;
  const read = written === undefined ? null : factsOf(written).value;
  if (!reference || read?.kind !== "number") return null;
  const { value, unit, decimals } = read;
  return { reference, period: "", text: written ?? "", value, unit, decimals, cell: of.targetCell ?? "" };
}

/** A reference whose value a comment of the row tells for the period: "Riket: 110". */
function toldReference(of: Measured, graded: Chosen, name: string): Reference | null {
  const comparisons = (of.comments ?? []).flatMap(({ text, cell }) =>
    referencesTold(text).map(({ reference, year = "", measured }) => ({ ...measured, reference, period: year, cell })),
  );
  return referenceOf({ ...of, comparisons }, graded, name, 0);
}

/** The name of a limit in a reason: "bästa 25 %". */
const bestName = ({ value }: Percentile): string => `bästa ${value} %`;

/** A name as the target has it: "Skåne". */
function asPrinted(name: string, targetText = ""): string {
  const at = targetText.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? name : targetText.slice(at, at + name.length);
}

/** Whose value it is, with its period where that differs from the graded value's, and its source. */
const namedReference = (
  name: string,
  { period, source, text, cell }: { period: string; source?: string; text?: string; cell?: string },
  at: string,
): NonNullable<Evaluation["reference"]> => ({
  name,
  period: period === at ? "" : period,
  ...(source ? { source } : {}),
  ...(text ? { text } : {}),
  ...(cell ? { cell } : {}),
});

/** The period of the value that is graded. */
const periodOf = (of: Measured, graded: Chosen): string => graded.measurement.period || of.period;

/** Compares the outcome with another organisation's value, or with the limit of the best percentile. */
export function compared(of: Measured, reading: Compared, graded: Valued, by: Comparing): Evaluated {
  const { measurement } = graded;
  const { settings } = by;
  if (reading.kind === "percentile" && measurement.of !== undefined)
    return placedAmong(reading, graded, measurement.of);
  const several = reading.kind === "comparison" ? factsOf(of.targetText ?? "").referencesNamed : [];
  if (reading.kind === "comparison" && several.length > 1) return withSeveral(of, reading, graded, several, by);
  const name = reading.kind === "comparison" ? asPrinted(reading.reference, of.targetText) : bestName(reading);
  const reference =
    referenceOf(of, graded, name, settings.oldestOutcome) ??
    writtenReference(of, reading) ??
    toldReference(of, graded, name);
  if (reference) return againstReference(of, reading, graded, { ...reference, name }, by);
  const among = reading.kind === "percentile" ? amongOthers(of, reading, graded, settings) : null;
  return among ?? { stop: "no reference", reference: name };
}

/** A figure in brackets after the one that it is of. */
function ownFigure({ name, figure }: NamedReference, cell: string): Reference | null {
  const read = figure === undefined ? null : factsOf(figure).value;
  if (figure === undefined || read?.kind !== "number") return null;
  const { value, unit, decimals } = read;
  return { reference: name, period: "", text: figure, value, unit, decimals, cell };
}

/** The value of last year as one to compare with. */
function lastYears(of: Measured, graded: Chosen, name: string): Reference | null {
  const previous = assessing.has(name, "previousYear") ? previousOf(of, graded) : null;
  if (!previous) return null;
  const { value, period, unit, text = "" } = previous;
  return { reference: name, period, value, unit, text, cell: "" };
}

/**
 * The outcome against each of those that the target names ("högre än länet och riket"): all of them are to be passed. One
 * figure after the last of them may be any one's, and is nobody's.
 */
function withSeveral(
  of: Measured,
  reading: Extract<Reading, { kind: "comparison" }>,
  graded: Valued,
  several: readonly NamedReference[],
  by: Comparing,
): Evaluated {
  const isEach = several.every(({ figure }) => figure !== undefined);
  const known = several.map((one) => ({
    name: one.name,
    value:
      lastYears(of, graded, one.name) ??
      referenceOf(of, graded, one.name, by.settings.oldestOutcome) ??
      (isEach ? ownFigure(one, of.targetCell ?? "") : toldReference(of, graded, one.name)),
  }));
  const found = known.flatMap(({ name, value }) =>
    value ? [againstReference(of, reading, graded, { ...value, name }, by)] : [],
  );
  const stop = found.find(isStop);
  if (stop) return stop;
  const parts = found.flatMap((one) => (isStop(one) ? [] : one));
  const missed = parts.find(({ met }) => !met);
  const lacking = known.filter(({ value }) => value === null);
  if (!missed && lacking.length > 0)
    return several.some(({ figure }) => figure !== undefined)
      ? problemAt({ text: of.targetText ?? "", cell: of.targetCell }, "flera-värden")
      : { stop: "no reference", reference: andList(lacking.map(({ name }) => name)) };
  const decisive = missed ?? parts[0];
  return decisive ? [{ ...decisive, met: missed === undefined, parts }] : { stop: "words" };
}

/** The outcome against a value that is known. */
function againstReference(
  of: Measured,
  reading: Compared,
  graded: Valued,
  { name, ...reference }: Reference & { name: string },
  { unit, better }: Comparing,
): Evaluated {
  const { kind } = reading;
  const strict = reading.kind === "comparison" && reading.strict;
  const direction = kind === "percentile" ? valueSide(of) : sideOf(of, reading);
  const own = kind === "comparison" && !strict ? sideOf(of, { kind: "none" }) : direction;
  // "Minst i nivå med länet" of fall injuries: as many, or as good?
  if (!direction || (own && own !== direction)) return { stop: "no direction", text: of.targetText ?? name };
  const scale = scaling(reference.value, reference.unit, graded.value, unit, unit);
  if ("problem" in scale) return problemAt(reference, scale.problem);
  const target = reference.value * scale.factor;
  return [
    {
      met: better(graded.value, target, direction, strict),
      kind,
      value: graded.value,
      target,
      strict,
      direction,
      unit: unit ?? reference.unit,
      reference: namedReference(name, reference, periodOf(of, graded)),
    },
  ];
}

/**
 * An outcome that is a place among so many, against the last place that is among the best so many percent: the 72nd of
 * 290 for 25.
 */
function placedAmong(reading: Percentile, { value }: Valued, of: number): Evaluation[] {
  const last = lastAmongBest(of, reading.value);
  return [
    {
      met: value <= last,
      kind: "rank",
      value,
      target: last,
      direction: "lower",
      unit: "plats",
      place: { place: value, of, tied: 0 },
    },
  ];
}

/** Compares a place with the worst place that the target allows. */
function againstPlace({ value, strict }: Extract<Reading, { kind: "rank" }>, place: Rank): Evaluation {
  const met = strict ? place.place < value : place.place <= value;
  return { met, kind: "rank", value: place.place, target: value, strict, direction: "lower", unit: "plats", place };
}

/**
 * Compares the outcome's place among other municipalities' values with the required place or percentile. null: their
 * values are unknown.
 */
export function amongOthers(
  of: Measured,
  reading: Percentile | Extract<Reading, { kind: "rank" }>,
  graded: Valued,
  settings: Settings,
): Evaluated | null {
  const others = othersOf(of, graded, settings.oldestOutcome);
  if (!others || (reading.kind === "rank" && graded.measurement.unit === "plats")) return null;
  const side = valueSide(of);
  if (!side) return { stop: "no direction", text: of.indicator ?? of.targetText ?? "" };
  const column = graded.measurement.unit ?? columnUnit(of);
  const scale = scaling(middleOf(others.values), others.unit, graded.value, column, column);
  if ("problem" in scale) return problemIn(graded, scale.problem);
  const values = others.values.map((value) => value * scale.factor);
  const place = { ...placeOf(graded.value, values, side), ...(others.missing ? { missing: others.missing } : {}) };
  if (reading.kind === "rank") return [againstPlace(reading, place)];
  const limit = limitOfBest(graded.value, values, reading.value, side);
  if (limit === null) return { stop: "few", of: place.of };
  return [
    {
      met: side === "higher" ? compare(graded.value, limit) >= 0 : compare(limit, graded.value) >= 0,
      kind: "percentile",
      value: graded.value,
      target: limit,
      direction: side,
      unit: column,
      reference: namedReference(bestName(reading), others, periodOf(of, graded)),
      place,
    },
  ];
}
