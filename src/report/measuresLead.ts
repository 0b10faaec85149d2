import { metCounts } from "../assess/metCounts";
import { SENTENCES } from "../assess/sentences";
import type { AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { isUndecided } from "../domain/styrmodell";

/**
 * How some measures stand against their target values: the sentence at the top where no goal is judged since no
 * styrmodell is decided. Undefined where one is, or where no measure can be judged.
 */
export function measuresLead({ styrmodell }: AssessedPlan, measures: readonly AssessedIndicator[]): string | undefined {
  if (!isUndecided(styrmodell)) return undefined;
  const counts = metCounts(measures);
  return counts.met + counts.missed > 0 ? SENTENCES.metCounted(counts) : undefined;
}
