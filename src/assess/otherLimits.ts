import { isBound, type BoundReading } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { convert } from "../interpret/number/unit";
import { areLevels } from "../interpret/targets/otherLimits";
import type { Measured } from "./measured";
import { columnUnit } from "./side";

/** Another limit that is set for the same measure and period, and nothing says which counts. */
export interface OtherLimit {
  reading: BoundReading;
  /** As written. */
  text: string;
}

/** The limit in the measure's own name, where it is in the target's unit or in none. */
function inName({ indicator = "" }: Measured, aim: BoundReading, row: string | undefined): OtherLimit[] {
  const named = factsOf(indicator).limitNamed;
  if (!named || named.reading.kind !== aim.kind) return [];
  const unit = aim.unit ?? row;
  const own = named.reading.unit ?? unit;
  const isOfOther = own !== unit && (own === undefined || unit === undefined || convert(1, own, unit) === null);
  return isOfOther ? [] : [{ text: named.text, reading: { ...named.reading, ...(own ? { unit: own } : {}) } }];
}

/** The level that stands beside the target as a level of the same year: "Basnivå 2024" and "Utmaningsnivå 2024". */
function asLevel({ baseline, targetCell = "", around }: Measured, aim: BoundReading): OtherLimit[] {
  const [base, other] = [baseline?.cell ?? "", targetCell].map((cell) => around?.headingOf(cell));
  if (!base || !other || baseline?.value == null) return [];
  const isOne = base.period === other.period && areLevels(base.text, other.text);
  return isOne ? [{ text: baseline.text, reading: { ...aim, value: baseline.value } }] : [];
}

/** All that are set for a measure beside its target. */
export function otherLimits(of: Measured): OtherLimit[] {
  const { reading, rivals = [] } = of;
  if (!isBound(reading)) return [];
  const beside = rivals.flatMap(({ text, reading: other }) => (isBound(other) ? [{ text, reading: other }] : []));
  return [...beside, ...inName(of, reading, columnUnit(of)), ...asLevel(of, reading)].filter(
    (one) => one.reading.value !== reading.value || one.reading.strict !== reading.strict,
  );
}
