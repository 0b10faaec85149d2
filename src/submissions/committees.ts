import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { textKey } from "../interpret/text";

/** A nämnd with what it answers for, in the plan's order. */
export interface CommitteePlan {
  committee: string;
  goals: PlanNode[];
  indicators: Indicator[];
}

/**
 * The plan by nämnd. A node belongs to its own owners, else to those of the nearest node above that has any. What nobody owns is in no
 * template, and is given apart.
 */
export function byCommittee(plan: Plan): { committees: CommitteePlan[]; unowned: (PlanNode | Indicator)[] } {
  const above = new Map([...plan.areas, ...plan.goals].map((node) => [node.id, node]));
  const ownersOf = (node: PlanNode, seen: Set<string> = new Set()): string[] => {
    if (node.owners.length > 0 || seen.has(node.id)) return node.owners;
    seen.add(node.id);
    return [...new Set(node.parents.flatMap((id) => (above.has(id) ? ownersOf(above.get(id)!, seen) : [])))];
  };
  const committees = new Map<string, CommitteePlan>();
  const unowned: (PlanNode | Indicator)[] = [];
  const place = <T extends PlanNode>(node: T, into: (of: CommitteePlan) => T[]): void => {
    const owners = ownersOf(node);
    if (owners.length === 0) unowned.push(node);
    for (const owner of owners) {
      const key = textKey(owner);
      if (!committees.has(key)) committees.set(key, { committee: owner, goals: [], indicators: [] });
      into(committees.get(key)!).push(node);
    }
  };
  for (const goal of plan.goals) place(goal, ({ goals }) => goals);
  for (const indicator of plan.indicators) place(indicator, ({ indicators }) => indicators);
  return { committees: [...committees.values()], unowned };
}
