import type { Disagreement } from "../domain/assessment";
import type { Indicator, Measurement } from "../domain/plan";
import { capital } from "../interpret/text/text";
import { figureOf } from "../interpret/number/writtenFigure";
import { broughtTo, previousOf, statedStart } from "./baseline";
import { isCurrent, samePeriod } from "./periods";
import { baseFigure, baseName } from "./distance";
import type { Base, Chosen, Measured } from "./measured";
import { SENTENCES } from "./sentences";
import { valueSide } from "./side";
import { trendOf } from "./trend";
import { assessing } from "../lexicon/assessing";

/** The direction that a printed mark for the reported period shows; null: it shows neither. */
function printedWay({ trend }: Indicator, period: string): "better" | "worse" | null {
  if (!trend || (trend.period !== undefined && !samePeriod(trend.period, period))) return null;
  if (assessing.has(trend.text, "rightWay")) return "better";
  return assessing.has(trend.text, "wrongWay") ? "worse" : null;
}

/** Compares a printed trend with the outcomes; undefined unless the two point in opposite directions. */
export function trendDisagreement(
  node: Indicator,
  of: Measured,
  outcome: Measurement | undefined,
  period: string,
): Disagreement | undefined {
  const printed = printedWay(node, period);
  if (!printed || !node.trend || !outcome || outcome.value === null || !isCurrent(outcome.period, period))
    return undefined;
  const moved = movedSince(of, outcome, outcome.value);
  if (!moved || moved.trend === "same" || moved.trend === printed) return undefined;
  const isBetter = moved.trend === "better";
  const unit = outcome.unit ?? of.unit;
  const earlier = `${baseName(moved.before)} (${baseFigure(moved.before, unit)})`;
  const now = figureOf(outcome.text, outcome.value, unit, outcome.decimals);
  return {
    id: node.id,
    printed: node.trend.text,
    computed: isBetter ? SENTENCES.trendRight() : SENTENCES.trendWrong(),
    why: capital(SENTENCES.trendDiffers(now, isBetter ? "bättre än" : "sämre än", earlier)),
    cell: node.trend.cell,
  };
}

/**
 * How an outcome has moved since the previous one, else since the start value. null: nothing to compare with, or the
 * two comparisons disagree.
 */
function movedSince(
  of: Measured,
  outcome: Measurement,
  value: number,
): { trend: "better" | "worse" | "same"; before: Base } | null {
  const graded: Chosen = { measurement: outcome, value, text: outcome.text, by: "outcome" };
  const side = valueSide(of, outcome.unit);
  const found = [previousOf(of, graded), statedStart(of)].flatMap((base) => {
    const before = base && broughtTo(base, graded, value, outcome.unit);
    const trend = before && !("problem" in before) ? trendOf(value, before.value, side) : null;
    return before && !("problem" in before) && trend ? [{ trend, before }] : [];
  });
  const [first] = found;
  return first && found.every(({ trend }) => trend === first.trend) ? first : null;
}
