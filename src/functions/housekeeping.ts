import { concludeBoth, concludeGroup } from "../assess/geh";
import { lowered } from "../interpret/text/text";
import type { Child } from "../assess/rollup";
import { SENTENCES } from "../assess/sentences";
import { undecided } from "../domain/presets/undecided";
import { STANDARD_SCALE } from "../domain/scales";
import { isNothing, isNotJudged, notJudged, only, type Answer, type Arguments, type Grid, type Result } from "./cell";
import { gradesIn, scaleFor } from "./grades";
import { rulesIn } from "./rollup";

/** GEH: what can be concluded of god ekonomisk hushållning from two groups of goals; always a proposal. */
export function housekeeping([financial, operational, rule]: Arguments): Answer {
  const rules = isNothing(rule) ? undefined : rulesIn(rule, STANDARD_SCALE);
  if (rules && !rules.ok) return rules;
  const conclude = (grid: Grid): Result<Concluded> => {
    const scale = scaleFor([[null]], grid);
    if (!scale.ok) return scale;
    const printed = gradesIn(grid, scale.value);
    if (!printed.ok) return { ok: false, reason: notJudged(printed.reason) };
    const goals = printed.value.map((grade): Child => ({ grade, what: "mål" }));
    const model = { ...undecided, scales: [STANDARD_SCALE, scale.value] };
    return { ok: true, value: concludeGroup(goals, model, rules?.value) };
  };
  const [money, service] = [conclude(financial), conclude(operational)];
  if (!money.ok) return refused(money.reason);
  if (!service.ok) return refused(service.reason);
  const sentence = rules
    ? concludeBoth(money.value.conclusion, service.value.conclusion).sentence
    : SENTENCES.housekeepingUndecided({ missed: [] });
  return only(
    [sentence, unknown("Finansiella mål", money.value), unknown("Verksamhetsmål", service.value)]
      .filter(Boolean)
      .join(" "),
  );
}

type Concluded = ReturnType<typeof concludeGroup>;

/** Why a group cannot be judged; "" of one that is. */
const unknown = (name: string, { conclusion, reason }: Concluded): string =>
  conclusion === "unknown" ? `${name}: ${lowered(reason)}` : "";

/** A problem with the grades is shown in the cell; a problem with the call is shown by Excel. */
const refused = (reason: string): Answer => (isNotJudged(reason) ? only(reason) : { ok: false, reason });
