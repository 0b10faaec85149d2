import { countedMeasures, metCounts } from "../assess/metCounts";
import type { AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { onlyCounts } from "../domain/styrmodell";

/**
 * How some measures stand against their target values, or are graded where they have other words: the sentence at the top where no goal is judged, since the
 * styrmodell only counts, as every one does that is not decided. Undefined where it judges goals, or where no measure
 * can be judged.
 */
export function measuresLead(plan: AssessedPlan, measures: readonly AssessedIndicator[]): string | undefined {
  if (!onlyCounts(plan.styrmodell)) return undefined;
  const counts = metCounts(measures, plan);
  return counts.labels || counts.met + counts.missed > 0 ? countedMeasures(counts) : undefined;
}
