import { concludeBoth, concludeGroup, type Conclusion } from "../assess/geh";
import type { Child } from "../assess/rollup";
import { standard } from "../domain/presets/standard";
import { STANDARD_SCALE } from "../domain/scales";
import { isNothing, isNotJudged, notJudged, only, type Answer, type Arguments, type Grid, type Result } from "./cell";
import { gradesIn, scaleFor } from "./grades";
import { rulesIn } from "./rollup";

/** GEH: what can be concluded of god ekonomisk hushållning from two groups of goals; always a proposal. */
export function housekeeping([financial, operational, rule]: Arguments): Answer {
  const rules = isNothing(rule) ? undefined : rulesIn(rule, STANDARD_SCALE);
  if (rules && !rules.ok) return rules;
  const conclude = (grid: Grid): Result<Conclusion> => {
    const scale = scaleFor([[null]], grid);
    if (!scale.ok) return scale;
    const printed = gradesIn(grid, scale.value);
    if (!printed.ok) return { ok: false, reason: notJudged(printed.reason) };
    const goals = printed.value.map((grade): Child => ({ grade, what: "mål" }));
    const model = { ...standard, scales: [STANDARD_SCALE, scale.value] };
    return { ok: true, value: concludeGroup(goals, model, rules?.value).conclusion };
  };
  const [money, service] = [conclude(financial), conclude(operational)];
  if (!money.ok) return refused(money.reason);
  if (!service.ok) return refused(service.reason);
  return only(concludeBoth(money.value, service.value).sentence);
}

/** A problem with the grades is shown in the cell; a problem with the call is shown by Excel. */
const refused = (reason: string): Answer => (isNotJudged(reason) ? only(reason) : { ok: false, reason });
