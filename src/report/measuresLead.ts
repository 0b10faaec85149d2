import { metCounts } from "../assess/metCounts";
import { SENTENCES } from "../assess/sentences";
import type { AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { onlyCounts } from "../domain/styrmodell";

/**
 * How some measures stand against their target values: the sentence at the top where no goal is judged, since the
 * styrmodell only counts, as every one does that is not decided. Undefined where it judges goals, or where no measure
 * can be judged.
 */
export function measuresLead({ styrmodell }: AssessedPlan, measures: readonly AssessedIndicator[]): string | undefined {
  if (!onlyCounts(styrmodell)) return undefined;
  const counts = metCounts(measures);
  return counts.met + counts.missed > 0 ? SENTENCES.metCounted(counts) : undefined;
}
