import { isInterim, yearOf } from "../../assess/periods";
import type { AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import { isBound } from "../../domain/reading";
import { rowUnit } from "../../domain/rowUnit";
import { factsOf } from "../../interpret/facts";
import { formatMeasure } from "../../interpret/number/number";
import { distinctGoals, distinctIndicators } from "../counted";
import { hasAny } from "./facts";

/** Years of an average, at least. */
const FEWEST = 3;
const MOST = 5;
/** Besides words for several years together. */
const OVER_YEARS = ["i genomsnitt", "över tid"];
const isOverYears = (text: string): boolean => factsOf(text).yearsTogether !== null || hasAny(text, OVER_YEARS);

/** The average of up to five years of a financial measure whose goal speaks of several years. */
interface YearsAverage {
  measure: AssessedIndicator;
  text: string;
  years: string;
  /** Whether the average reaches the target; null where the target is no level. */
  met: boolean | null;
}

/** Averages of the years up to the reported one, for financial goals over several years; none of fewer than three years. */
export function averages(assessed: AssessedPlan): YearsAverage[] {
  const year = yearOf(assessed.period);
  if (year === undefined) return [];
  const financial = new Map(
    distinctGoals(assessed).flatMap(({ node }) => (node.geh === "financial" ? [[node.id, node]] : [])),
  );
  return distinctIndicators(assessed).flatMap((measure): YearsAverage[] => {
    const goal = measure.node.parents.map((id) => financial.get(id)).find(Boolean);
    // "Lägre än genomsnittet för jämförbara kommuner" is of others, and not of years.
    if (!goal || measure.target?.reading.kind === "comparison") return [];
    if (![goal.title, measure.node.title, measure.target?.text ?? ""].some(isOverYears)) return [];
    const values = measure.node.outcomes.flatMap(({ period, value, group }) => {
      const own = yearOf(period);
      const counts =
        value !== null && !group && !isInterim(period) && own !== undefined && own <= year && own > year - MOST;
      return counts ? [{ year: own, value }] : [];
    });
    const unit = measure.outcome?.unit ?? rowUnit(measure.node);
    const years = values.map((one) => one.year);
    if (new Set(years).size < FEWEST || new Set(years).size < years.length) return [];
    const average = Math.round((values.reduce((all, { value }) => all + value, 0) / values.length) * 100) / 100;
    return [
      {
        measure,
        text: formatMeasure(average, unit),
        years: `${Math.min(...years)}–${Math.max(...years)}`,
        met: isReached(measure, average, unit),
      },
    ];
  });
}

function isReached({ target }: AssessedIndicator, average: number, unit: string | undefined): boolean | null {
  const reading = target?.reading;
  if (!reading || !isBound(reading) || reading.assumed || (reading.unit ?? unit) !== unit) return null;
  return reading.kind === "min" ? average >= reading.value : average <= reading.value;
}
