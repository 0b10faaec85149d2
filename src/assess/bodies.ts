import type { Plan, PlanNode } from "../domain/plan";
import type { Styrmodell } from "../domain/styrmodell";
import { textKey } from "../interpret/text/text";

/** What nodes of a plan may stand under. */
type NodesAbove = Pick<Plan, "areas" | "goals">;

/** What a plan's nodes stand under: what a node says itself, else what the nearest above it that says anything do. */
function fromAbove({ areas, goals }: NodesAbove, own: (node: PlanNode) => string[]): (node: PlanNode) => string[] {
  const above = new Map<string, PlanNode>([...areas, ...goals].map((node) => [node.id, node]));
  const known = new Map<string, string[]>();
  const found = (node: PlanNode): string[] => {
    const before = known.get(node.id);
    if (before) return before;
    const said = own(node);
    // A node that is its own ancestor finds what it says itself.
    known.set(node.id, said);
    const all = said.length > 0 ? said : node.parents.flatMap((id) => above.get(id) ?? []).flatMap(found);
    known.set(node.id, [...new Set(all)]);
    return known.get(node.id)!;
  };
  return found;
}

const onlyOf = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

/** The owners of each node: its own, else those of the nearest above it that has any. */
export const ownersIn = (plan: NodesAbove): ((node: PlanNode) => string[]) => fromAbove(plan, ({ owners }) => owners);

/** Whose each node is: its only owner's, else of the only area above it; undefined: nobody's alone. */
export function bodiesIn(plan: Plan): (node: PlanNode) => string | undefined {
  const ownersOf = ownersIn(plan);
  const areasOf = fromAbove(plan, ({ kind, title }) => (kind === "area" ? [title] : []));
  return (node) => onlyOf(ownersOf(node)) ?? onlyOf(areasOf(node));
}

/** The bodies that a styrmodell has rows for, and no node is of. */
export function unknownBodies({ areas, goals, indicators }: Plan, { levels }: Styrmodell): string[] {
  const known = new Set([...areas, ...goals, ...indicators].flatMap(({ body }) => body ?? []));
  return [...new Set(levels.flatMap(({ body }) => body ?? []))].filter((body) => !known.has(body));
}

/**
 * The plan with the body of each node for which the styrmodell may have rows of its own: the owner or area by whose name
 * they are, unless it stands under several.
 */
export function withBodies(plan: Plan, { levels }: Styrmodell): Plan {
  const bodies = new Map(levels.flatMap(({ body }) => (body === undefined ? [] : [[textKey(body), body] as const])));
  if (bodies.size === 0) return plan;
  const namesOf = fromAbove(plan, ({ kind, title, owners }) =>
    [...owners, ...(kind === "area" ? [title] : [])].flatMap((name) => bodies.get(textKey(name)) ?? []),
  );
  const placed = <T extends PlanNode>(node: T): T => {
    const body = onlyOf(namesOf(node));
    return body === undefined ? node : { ...node, body };
  };
  return { areas: plan.areas.map(placed), goals: plan.goals.map(placed), indicators: plan.indicators.map(placed) };
}
