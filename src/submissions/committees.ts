import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { hash } from "../sheet/hash";
import { textKey } from "../interpret/text";

/** A nämnd with what it answers for, in the plan's order. */
export interface CommitteePlan {
  committee: string;
  goals: PlanNode[];
  indicators: Indicator[];
}

/** The plan by nämnd, by the `textKey` of its name, and what nobody owns: that is in no template. */
export interface Committees {
  byName: Map<string, CommitteePlan>;
  unowned: (PlanNode | Indicator)[];
}

/** The plan by nämnd. A node belongs to its own owners, else to those of the nearest node above that has any. */
export function byCommittee(plan: Plan): Committees {
  const above = new Map([...plan.areas, ...plan.goals].map((node) => [node.id, node]));
  const known = new Map<string, string[]>();
  const ownersOf = (node: PlanNode): string[] => {
    const remembered = known.get(node.id);
    if (remembered) return remembered;
    known.set(node.id, node.owners);
    const owners = node.owners.length > 0 ? node.owners : [...new Set(node.parents.flatMap((id) => (above.has(id) ? ownersOf(above.get(id)!) : [])))];
    known.set(node.id, owners);
    return owners;
  };
  const byName = new Map<string, CommitteePlan>();
  const unowned: (PlanNode | Indicator)[] = [];
  const place = <T extends PlanNode>(node: T, into: (of: CommitteePlan) => T[]): void => {
    const owners = ownersOf(node);
    if (owners.length === 0) unowned.push(node);
    for (const owner of owners) {
      const key = textKey(owner);
      if (!byName.has(key)) byName.set(key, { committee: owner, goals: [], indicators: [] });
      into(byName.get(key)!).push(node);
    }
  };
  for (const goal of plan.goals) place(goal, ({ goals }) => goals);
  for (const indicator of plan.indicators) place(indicator, ({ indicators }) => indicators);
  return { byName, unowned };
}

/** The target that a template prints for an indicator: the one that counts, else the period's, else the last. */
export const targetText = (indicator: Indicator, period: string): string =>
  (indicator.target ?? indicator.targets.find((target) => target.period === period) ?? indicator.targets.at(-1))?.text ?? "";

/** Which version of the plan a nämnd's template belongs to: another when a goal or an indicator of its own is added, reworded, aimed otherwise or gone. */
export const planVersion = ({ goals, indicators }: CommitteePlan, period: string): string =>
  `V-${hash(JSON.stringify([goals.map(({ id, title }) => [id, title]), indicators.map((one) => [one.id, one.title, one.unit ?? "", targetText(one, period)])])).padStart(5, "0")}`.toUpperCase();
