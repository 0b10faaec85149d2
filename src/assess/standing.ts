import type { Comparisons } from "../domain/assessment";
import type { Measurement } from "../domain/plan";
import { textKey } from "../interpret/text/text";
import { othersOf } from "./references";
import type { Measured } from "./measured";
import { FEWEST, middleOf, placeOf } from "./place";
import { samePeriod } from "./periods";
import { columnUnit, valueSide } from "./side";
import { scaling } from "./unit";

/** Bars of a drawn distribution. */
const BARS = 7;

/**
 * How many of the values fall in each of so many equal parts from the worst to the best, and in which part the own
 * value falls.
 */
function spreadOf(own: number, others: number[], higherIsBetter: boolean): Comparisons["spread"] {
  const all = [own, ...others];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (low === high) return undefined;
  const bar = (value: number): number => {
    const part = Math.min(BARS - 1, Math.floor(((value - low) / (high - low)) * BARS));
    return higherIsBetter ? part : BARS - 1 - part;
  };
  const bars = all.map(bar);
  const counts = Array.from({ length: BARS }, (_, at) => bars.filter((one) => one === at).length);
  return { counts, own: bar(own) };
}

/** The values of others for the outcome's period and group, the first of each. */
function referencesFor(of: Measured, outcome: Measurement) {
  const seen = new Set<string>();
  return (of.comparisons ?? []).flatMap(({ value, period, ...one }) => {
    const key = textKey(one.reference);
    const fits = (period === "" || samePeriod(period, outcome.period)) && one.group === outcome.group && !seen.has(key);
    if (value === null || !fits) return [];
    seen.add(key);
    return [{ ...one, value }];
  });
}

/**
 * An outcome among others: the values of the country, the county and alike municipalities for its period, from the
 * table or an export, and its place and the distribution where at least ten municipalities have a value and it is known
 * which side is better. undefined: nobody to compare with.
 */
export function standingOf(of: Measured, outcome: Measurement | undefined): Comparisons | undefined {
  if (!outcome || outcome.value === null) return undefined;
  const references = referencesFor(of, outcome);
  const graded = { measurement: outcome, value: outcome.value, text: outcome.text, by: "outcome" as const };
  const others = othersOf(of, graded, 0);
  const side = valueSide(of, outcome.unit);
  const unit = outcome.unit ?? columnUnit(of);
  const scale = others && scaling(middleOf(others.values), others.unit, outcome.value, unit, unit);
  const values =
    others && scale && "factor" in scale && side && others.values.length + 1 >= FEWEST
      ? others.values.map((value) => value * scale.factor)
      : undefined;
  if (references.length === 0 && !values) return undefined;
  const placed = values && side && placeOf(outcome.value, values, side);
  return {
    references: references.map(({ reference: name, value, unit: its, decimals, source }) => ({
      name,
      value,
      ...(its ? { unit: its } : {}),
      ...(decimals === undefined ? {} : { decimals }),
      ...(source ? { source } : {}),
    })),
    ...(placed
      ? { place: { place: placed.place, of: placed.of }, spread: spreadOf(outcome.value, values, side === "higher") }
      : {}),
  };
}
