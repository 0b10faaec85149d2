import type { Indicator, Measurement, Recognition, Target } from "../domain/plan";
import type { Reading } from "../domain/reading";
import { printReading } from "../interpret/targets/readingText";
import { targetFor } from "./indicator";
import { inRowsScale } from "./rowsScale";
import { scaling } from "./unit";
import { valuesOf, withMeasures, withValues } from "./values";

/** Values that a target states for the measure itself; those of the others are of a change, a place or a distribution. */
const STATES_VALUE: ReadonlySet<Reading["kind"]> = new Set(["min", "max", "range", "fromTo"]);

/** The value in percent that a target states for the measure itself. */
const percentOf = ({ reading }: Target): number[] =>
  "value" in reading && STATES_VALUE.has(reading.kind) && reading.unit === "%" ? [reading.value] : [];

/**
 * A value in percent that the row's own can be held against: the target of the period, else of a later year, else another
 * outcome.
 */
function percentBeside(node: Indicator, period: string): number | undefined {
  const own = targetFor(node, period);
  const [stated] = (own ? [own] : node.targets).flatMap(percentOf);
  if (stated !== undefined) return stated;
  return node.outcomes.findLast(({ value, unit }) => value && unit === "%")?.value ?? undefined;
}

/** A number that nothing says the unit of. */
const isBare = ({ value, unit }: Measurement): boolean => value !== null && unit === undefined;

/** A share that is written as a part of one, in percent; any other value as it is. */
function shareOf<T extends Measurement>(one: T, percent: number, unit: string | undefined): T {
  if (one.value === null || !isBare(one)) return one;
  const found = scaling(one.value, undefined, percent, "%", unit);
  if (!("factor" in found) || found.factor !== 100) return one;
  const decimals = one.decimals === undefined ? {} : { decimals: Math.max(0, one.decimals - 2) };
  return { ...one, value: Number((one.value * 100).toPrecision(15)), unit: "%", ...decimals };
}

/** An indicator with its targets in the scale of its own values; the same where they are. */
function withTargets(node: Indicator): Indicator {
  const targets = node.targets.map((target) => {
    const { reading } = inRowsScale({ ...node, reading: target.reading, targetText: target.text, period: "" });
    if (reading === target.reading || reading.assumed) return target;
    const why = `”${target.text}” läses som ${printReading(reading)}, eftersom radens värden är i procent.`;
    return { ...target, reading, why };
  });
  return targets.some((one, i) => one !== node.targets[i]) ? { ...node, targets } : node;
}

/** An indicator with its shares in percent; the same where it has none to convert. */
function withShares(given: Indicator, period: string): Indicator {
  const node = withTargets(given);
  const percent = valuesOf(node).some(isBare) ? percentBeside(node, period) : undefined;
  return percent === undefined ? node : withValues(node, (one) => shareOf(one, percent, node.unit));
}

/**
 * The recognition with every share in percent: "0,43" beside "42 %", or against 45 %, is 43 %, in what is graded and in
 * all that is shown. Only a value that can be nothing but a share is converted (docs/regler.md §1).
 */
export const inPercent = (recognition: Recognition, period: string): Recognition =>
  withMeasures(recognition, (node) => withShares(node, period));
