import type { Measurement } from "../domain/plan";
import type { Period } from "../interpret/time/period";
import { byEnd, periodOf } from "./periods";

/** How many parts of a kind a year has. */
export const IN_YEAR: Partial<Record<Period["kind"], number>> = { month: 12, quarter: 4, tertial: 3, term: 2 };

/** A value of a part of a year. */
export type PartValue = Measurement & { value: number };

/** The values of the parts of one kind, year and group that a measurement is of, the earliest first. */
export const partsBeside = (
  outcomes: readonly Measurement[],
  { period, group }: Pick<Measurement, "period" | "group">,
): PartValue[] => {
  const own = periodOf(period);
  return outcomes
    .filter((one): one is PartValue => {
      const at = periodOf(one.period);
      return at?.kind === own?.kind && at?.year === own?.year && one.group === group && one.value !== null;
    })
    .sort((a, b) => byEnd(a.period, b.period));
};
