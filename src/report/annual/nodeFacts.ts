import type { AssessedPlan, Disagreement, Entry } from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import { VALIDITY } from "../decided";
import type { Decided } from "../decided";
import { differingIn } from "../goalReason";

/** What a report looks up about a goal or an indicator, by its id. */
export interface NodeFacts {
  /** Where the printed grade and the computed one differ. */
  differing: Map<string, Disagreement>;
  /** The council's valid decision; empty where no plan is locked. */
  decided: Map<string, Decided>;
  /** The user's entries for the reported period, in their order. */
  entries: Map<string, Entry[]>;
}

/** The facts of a report's nodes. `decided`: the rows of the locked plan; the first valid one of a node counts. */
export function nodeFacts(
  plan: AssessedPlan,
  { entries, decided }: { entries: readonly Entry[]; decided: readonly Decided[] | null },
): NodeFacts {
  const valid = (decided ?? []).filter(({ validity }) => validity === VALIDITY.valid);
  return {
    differing: differingIn(plan),
    decided: new Map([...valid].reverse().map((row) => [row.key, row])),
    entries: grouped(
      entries.filter(({ period }) => period === plan.period),
      ({ goal }) => goal,
    ),
  };
}
