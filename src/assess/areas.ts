import type { AssessedArea, AssessedGoal, AssessedIndicator } from "../domain/assessment";
import type { GoalNode, Indicator, Plan, PlanNode } from "../domain/plan";
import { sheetOf, stepsIn } from "./processes";

/**
 * Stands in for an area: it collects the nodes without an area that have no goals below them. A goal without an area
 * but with goals below it becomes an area of its own. When the plan has no other area, this is the only one and is
 * named so.
 */
export const NO_AREA: GoalNode = {
  kind: "area",
  id: "område:",
  level: "område",
  title: "Utan område",
  owners: [],
  parents: [],
  cell: "",
  grades: [],
  comments: [],
};

/** The direct children of each node, by its id, in the plan's order. */
export function childrenBy<T extends PlanNode>(nodes: T[]): Map<string, T[]> {
  const children = new Map<string, T[]>();
  for (const node of nodes) {
    for (const parent of new Set(node.parents)) {
      const list = children.get(parent);
      if (list) list.push(node);
      else children.set(parent, [node]);
    }
  }
  return children;
}

/** The assessed goals and indicators of a plan, by id. */
export interface Assessed {
  goals: ReadonlyMap<string, AssessedGoal>;
  indicators: ReadonlyMap<string, AssessedIndicator>;
}

/**
 * The areas of a plan, each with all goals below it, once each and depth first. A goal without an area that has goals
 * below it becomes an area of its own, and so do the steps of a process that has a sheet to itself; remaining nodes come
 * under `NO_AREA`, last. Every node is included, even when parents form a cycle.
 */
export function areasOf(plan: Plan, assessed: Assessed): AssessedArea[] {
  const goalsUnder = childrenBy(plan.goals);
  const indicatorsUnder = childrenBy(plan.indicators);
  const placed = new Set<string>();
  const steps = stepsIn(plan);
  const known = new Set([...plan.areas, ...plan.goals].map(({ id }) => id));
  const isRootless = (node: PlanNode): boolean => !node.parents.some((parent) => known.has(parent));
  const measures = (nodes: Indicator[] = []): AssessedIndicator[] =>
    nodes.flatMap(({ id }) => assessed.indicators.get(id) ?? []);
  const below = (id: string, depth: number, seen: Set<string>): AssessedGoal[] =>
    (goalsUnder.get(id) ?? []).flatMap((node) => (seen.has(node.id) ? [] : branch(node, depth, seen)));
  const branch = (node: GoalNode, depth: number, seen: Set<string>): AssessedGoal[] => {
    const goal = assessed.goals.get(node.id);
    seen.add(node.id);
    placed.add(node.id);
    return [
      ...(goal ? [{ ...goal, depth, ...(steps.has(node.id) ? { step: true as const } : {}) }] : []),
      ...below(node.id, depth + 1, seen),
    ];
  };

  const areas = plan.areas.map((node): AssessedArea => ({
    node,
    goals: below(node.id, 0, new Set()),
    indicators: measures(indicatorsUnder.get(node.id)),
  }));
  const rootless = plan.goals.filter(isRootless);
  for (const node of rootless) {
    if (!placed.has(node.id) && goalsUnder.has(node.id))
      areas.push({ node, goals: branch(node, 0, new Set()), indicators: [] });
  }
  const seen = new Set<string>();
  const apart = [...rootless, ...plan.goals].flatMap((node) => (placed.has(node.id) ? [] : branch(node, 0, seen)));
  const loose = measures(plan.indicators.filter(isRootless));
  const others = apart.filter(({ step }) => !step);
  const processes = [...new Set(apart.filter(({ step }) => step).map(({ node }) => sheetOf(node)))].map(
    (sheet): AssessedArea => ({
      node: { ...NO_AREA, id: `${NO_AREA.id}${sheet.toLowerCase()}`, title: sheet },
      goals: apart.filter(({ node, step }) => step && sheetOf(node) === sheet),
      indicators: [],
    }),
  );
  if (others.length === 0 && loose.length === 0) return [...areas, ...processes];
  const rest = { ...NO_AREA, title: areas.length > 0 ? besideAreas(others, loose) : alone(others) };
  return [...areas, { node: rest, goals: others, indicators: loose }, ...processes];
}

const alone = (goals: readonly AssessedGoal[]): string => (goals.length > 0 ? "Alla mål" : "Alla mått");

/** What the goals and measures without an area are called beside areas: by what they are, where all are of one kind. */
const besideAreas = (goals: readonly AssessedGoal[], loose: readonly AssessedIndicator[]): string =>
  loose.length === 0 && goals.every(({ node }) => node.geh === "financial") ? "Finansiella mål" : NO_AREA.title;
