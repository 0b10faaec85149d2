import { concludeBoth, concludeGroup, type Conclusion } from "../assess/geh";
import type { Child } from "../assess/rollup";
import { standard } from "../domain/presets/standard";
import { STANDARD_SCALE } from "../domain/scales";
import { isNothing, notJudged, only, type Answer, type Grid } from "./cell";
import { gradesIn, scaleFor } from "./grades";
import { rulesIn } from "./rollup";

/** GEH: what can be concluded of god ekonomisk hushållning from two groups of goals; always a proposal. */
export function housekeeping([financial, operational, rule]: Grid[]): Answer {
  const rules = isNothing(rule!) ? undefined : rulesIn(rule!, STANDARD_SCALE);
  if (rules && !rules.ok) return rules;
  const groups: Conclusion[] = [];
  for (const grid of [financial!, operational!]) {
    const scale = scaleFor([[null]], grid);
    if (!scale.ok) return scale;
    const printed = gradesIn(grid, scale.value);
    if (!printed.ok) return only(notJudged(printed.reason));
    const goals = printed.value.map((grade): Child => ({ grade, what: "mål" }));
    groups.push(concludeGroup(goals, { ...standard, scales: [STANDARD_SCALE, scale.value] }, rules?.value).conclusion);
  }
  return only(concludeBoth(groups[0]!, groups[1]!).sentence);
}
