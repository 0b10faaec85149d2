import { sameFollowUp } from "../assess/periods";
import type { AssessedGoal, AssessedPlan } from "../domain/assessment";
import { commonTargets, type PlanNode } from "../domain/plan";
import { distinctGoals } from "./counted";
import { sameWording, VALIDITY } from "./decided";
import type { Decided } from "./decided";
import { indicatorsOf } from "./unassessed";

/** How a plan differs from the council's decision. */
export type Deviation =
  | { kind: "missing"; row: Decided }
  | { kind: "reworded"; row: Decided; node: PlanNode }
  /** `period` as the decided plan has it; `now`: null where the target is gone. */
  | { kind: "retargeted"; row: Decided; node: PlanNode; decided: string; now: { text: string; cell: string } | null }
  | { kind: "undecided"; node: PlanNode };

/**
 * Compares the goals and indicators of a plan with the valid decided rows: missing ones, changed wordings and targets,
 * and undecided goals.
 */
export function deviations(assessed: AssessedPlan, decided: Decided[]): Deviation[] {
  const goals = distinctGoals(assessed);
  const nodes = new Map<string, PlanNode>([...goals, ...indicatorsOf(assessed)].map(({ node }) => [node.id, node]));
  const valid = decided.filter(({ validity }) => validity === VALIDITY.valid);
  const keys = new Set(valid.map(({ key }) => key));
  const differing = (row: Decided, node: PlanNode): Deviation[] => [
    ...(sameWording(node.title, row.title) ? [] : [{ kind: "reworded" as const, row, node }]),
    ...[...row.targets].flatMap(([period, text]): Deviation[] => {
      const now =
        node.kind === "indicator"
          ? commonTargets(node).find((target) => sameFollowUp(target.period ?? "", period))
          : undefined;
      return now && sameWording(now.text, text)
        ? []
        : [{ kind: "retargeted", row, node, decided: text, now: now ?? null }];
    }),
  ];
  return [
    ...valid.filter(({ key }) => !nodes.has(key)).map((row): Deviation => ({ kind: "missing", row })),
    ...valid.flatMap((row) => {
      const node = nodes.get(row.key);
      return node ? differing(row, node) : [];
    }),
    ...goals
      .filter(({ node }: AssessedGoal) => !keys.has(node.id))
      .map(({ node }): Deviation => ({ kind: "undecided", node })),
  ];
}
