import type { Measurement } from "../domain/plan";
import { factsOf } from "../interpret/facts";
import { compare } from "./compare";
import { headerOver } from "./heading";
import type { Evaluation } from "./judgement";
import type { Chosen, Measured } from "./measured";
import { isCurrent, yearOf } from "./periods";

/** The years that a mean, as its words say, is of at the end of the reported one; undefined: they do not say, or end otherwise. */
function yearsOf(how: string, reported: number | undefined): number[] | undefined {
  const meant = factsOf(how).yearsMeant;
  if (!meant || reported === undefined || (meant.last ?? reported) !== reported) return undefined;
  return Array.from({ length: meant.count }, (_, back) => reported - back);
}

/** Whether each of the years that a mean is of lies on the same side of the target: then so does their mean, however weighed. */
export function isSameEachYear(of: Measured, { measurement, value }: Chosen, evaluation: Evaluation, how: string) {
  const { met, target, kind, strict } = evaluation;
  const years = yearsOf(how, yearOf(of.period));
  if (!years || target === undefined || evaluation.value !== value || (kind !== "min" && kind !== "max")) return false;
  const ofYear = (year: number): number | null | undefined =>
    of.outcomes.find(
      ({ period, unit, group }) => period === String(year) && unit === measurement.unit && group === measurement.group,
    )?.value;
  const reaches = (own: number): boolean => {
    const above = compare(own, target) * (kind === "min" ? 1 : -1);
    return strict ? above > 0 : above >= 0;
  };
  return years.map(ofYear).every((own) => typeof own === "number" && reaches(own) === met);
}

/** Whether a header, or the name of one that is compared with, says that the figures under it are means of several years. */
const isMean = (of: Measured, { cell }: Measurement): boolean => factsOf(headerOver(of.around, cell)).isMeanOfYears;

/** Whether the measure or its target is of a mean of several years. */
const asksMean = ({ indicator = "", targetText = "", targetCell = "", around }: Measured): boolean =>
  [indicator, targetText, headerOver(around, targetCell)].some(
    (text) => factsOf(text).yearsTogether === "mean" || factsOf(text).isMeanOfYears,
  );

/**
 * The measure with one figure for the reported period, where its row has both the year's own and the mean of several years
 * that ends with it ("Snitt 2022–2024"): the mean where the measure or its target is of one, else the year's.
 */
export function withOwnMean(of: Measured): Measured {
  const { outcomes, comparisons = [], period } = of;
  const isOwn = (one: Measurement): boolean => one.value !== null && isCurrent(one.period, period) && isMean(of, one);
  const means = [...outcomes, ...comparisons].filter(isOwn);
  if (means.length === 0) return of;
  if (asksMean(of)) return { ...of, outcomes: means, comparisons: comparisons.filter((one) => !isOwn(one)) };
  const others = outcomes.filter((one) => !isOwn(one));
  return others.some((one) => isCurrent(one.period, period)) ? { ...of, outcomes: others } : of;
}
