import type { Recognition } from "../domain/plan";
import { inYear, yearOf } from "../interpret/time/period";
import { isMonthBesideSoFar, periodOf } from "./periods";

/**
 * The period that is reported, by the name that the workbook has for it: "augusti 2025" is "januari–augusti 2025" where the
 * outcomes are of that and none is of August alone. `asked`: canonical; undefined: the workbook's own.
 */
export function reportedPeriod({ period, plan }: Recognition, asked: string | undefined): string {
  if (asked === undefined) return period;
  if (periodOf(asked)?.kind !== "month") return asked;
  const year = yearOf(asked) ?? 0;
  const stated = new Set(plan.indicators.flatMap(({ outcomes }) => outcomes.map((one) => inYear(one.period, year))));
  return stated.has(asked) ? asked : ([...stated].find((one) => isMonthBesideSoFar(one, asked)) ?? asked);
}
