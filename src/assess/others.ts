import type { Comparison } from "../domain/plan";
import type { Direction, Reading } from "../domain/reading";
import type { Styrmodell } from "../domain/styrmodell";
import { othersOf, referenceOf } from "./references";
import { readValue } from "../interpret/number";
import { compare } from "./compare";
import type { Evaluation } from "./judgement";
import type { Chosen, Measured, Stop } from "./measured";
import { lastAmongBest, limitOfBest, middleOf, placeOf } from "./place";
import { columnUnit, sideOf, valueSide } from "./side";
import { scaling } from "./unit";

/** Whether a value is on the better side of another, by the styrmodell's rounding. */
export type Better = (value: number, than: number, direction: Direction, strict?: boolean) => boolean;

/** A reference whose value stands in the target itself: "bättre än riket (72,4)". */
function writtenReference(
  of: Measured,
  { kind, reference }: Extract<Reading, { kind: "comparison" | "percentile" }>,
): Comparison | null {
  const text = of.targetText ?? "";
  const written = kind === "comparison" ? /\(([^()]*)\)\s*$/u.exec(text)?.[1] : undefined;
  const read = written === undefined ? null : readValue(written);
  if (!reference || read?.kind !== "number") return null;
  const { value, unit, decimals } = read;
  return { reference, period: "", text: written ?? "", value, unit, decimals, cell: of.targetCell ?? "" };
}

/** The outcome against somebody else's value, or against the limit of the best so many percent. */
export function compared(
  of: Measured,
  reading: Extract<Reading, { kind: "comparison" | "percentile" }>,
  graded: Chosen & { value: number },
  settings: Styrmodell["settings"],
  unit: string | undefined,
  better: Better,
): Evaluation[] | Stop {
  if (reading.kind === "percentile" && graded.measurement.of !== undefined)
    return placedAmong(reading, graded, graded.measurement.of);
  const name = reading.kind === "comparison" ? reading.reference : `bästa ${reading.value} %`;
  const reference = referenceOf(of, graded, name, settings.oldestOutcome) ?? writtenReference(of, reading);
  if (!reference)
    return (
      (reading.kind === "percentile" ? amongOthers(of, reading, graded, settings) : null) ?? {
        stop: "no reference",
        reference: name,
      }
    );
  const direction = reading.kind === "percentile" ? valueSide(of) : sideOf(of, reading);
  if (!direction) return { stop: "no direction", said: of.targetText ?? name };
  const scale = scaling(reference.value!, reference.unit, graded.value, unit, unit);
  if ("problem" in scale) return { stop: "problem", code: scale.problem, said: reference.text, cell: reference.cell };
  const target = reference.value! * scale.factor;
  const at = graded.measurement.period || of.period;
  const strict = reading.kind === "comparison" && reading.strict;
  return [
    {
      met: better(graded.value, target, direction, strict),
      kind: reading.kind,
      value: graded.value,
      target,
      strict,
      direction,
      unit: unit ?? reference.unit,
      reference: {
        name,
        period: reference.period === at ? "" : reference.period,
        ...(reference.source ? { source: reference.source } : {}),
      },
    },
  ];
}

/**
 * An outcome that is a place among so many, against the last place that is among the best so many percent: of 290 the
 * 72nd for 25.
 */
function placedAmong(
  reading: Extract<Reading, { kind: "percentile" }>,
  { value }: { value: number },
  of: number,
): Evaluation[] {
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

/**
 * The outcome's place among other municipalities' values, against the place or the share of the best that is asked for.
 * null: their values are not known.
 */
export function amongOthers(
  of: Measured,
  reading: Extract<Reading, { kind: "rank" | "percentile" }>,
  graded: Chosen & { value: number },
  settings: Styrmodell["settings"],
): Evaluation[] | Stop | null {
  const others = othersOf(of, graded, settings.oldestOutcome);
  if (!others || (reading.kind === "rank" && graded.measurement.unit === "plats")) return null;
  const side = valueSide(of);
  if (!side) return { stop: "no direction", said: of.indicator ?? of.targetText ?? "" };
  const column = graded.measurement.unit ?? columnUnit(of);
  const scale = scaling(middleOf(others.values), others.unit, graded.value, column, column);
  if ("problem" in scale)
    return { stop: "problem", code: scale.problem, said: graded.said, cell: graded.measurement.cell };
  const values = scale.factor === 1 ? others.values : others.values.map((value) => value * scale.factor);
  const place = { ...placeOf(graded.value, values, side), ...(others.missing ? { missing: others.missing } : {}) };
  if (reading.kind === "rank") {
    const met = reading.strict ? place.place < reading.value : place.place <= reading.value;
    return [
      {
        met,
        kind: "rank",
        value: place.place,
        target: reading.value,
        strict: reading.strict,
        direction: "lower",
        unit: "plats",
        place,
      },
    ];
  }
  const limit = limitOfBest(graded.value, values, reading.value, side);
  if (limit === null) return { stop: "few", of: place.of };
  const at = graded.measurement.period || of.period;
  const met = compare(graded.value, limit) * (side === "higher" ? 1 : -1) >= 0;
  const reference = {
    name: `bästa ${reading.value} %`,
    period: others.period === at ? "" : others.period,
    ...(others.source ? { source: others.source } : {}),
  };
  return [
    { met, kind: "percentile", value: graded.value, target: limit, direction: side, unit: column, reference, place },
  ];
}
