import type {
  AssessedArea,
  AssessedGoal,
  AssessedIndicator,
  AssessedPlan,
  Disagreement,
  Entry,
} from "../domain/assessment";
import type { GoalNode, Indicator, PlanNode, Recognition } from "../domain/plan";
import { problem } from "../domain/problem";
import type { Problem } from "../domain/problem";
import type { Styrmodell } from "../domain/styrmodell";
import { readPeriod } from "../interpret/period";
import { clean } from "../interpret/text";
import { assessGoal } from "./goal";
import { assessIndicator } from "./indicator";
import type { Context } from "./printed";

/** What is asked of an assessment, beside what the workbook says. */
export interface AssessOptions {
  /** As a person writes it; absent: the workbook's own. */
  period?: string;
  /** The open cells of status sheets, read back. */
  entries?: Entry[];
}

/** Gathers what stands under no area and has no goals below it; a goal that has is an area of its own. Where it is the only one it is called "Mål". */
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

/**
 * A plan with every grade in it: computed from numbers, rolled up, compared with the printed ones, and published by the rules of the
 * styrmodell (docs/regler.md §4–7). Entries and printed grades count for their own period only.
 */
export function assess(recognition: Recognition, styrmodell: Styrmodell, options: AssessOptions = {}): AssessedPlan {
  const { plan } = recognition;
  const period =
    options.period === undefined ? recognition.period : (readPeriod(options.period)?.canonical ?? options.period);
  const problems: Problem[] = [...recognition.problems];
  const told = new Set(problems.map(({ code, cell }) => `${code} ${cell}`));
  const disagreements: Disagreement[] = [];
  const context: Context = {
    styrmodell,
    scales: (recognition.scales ?? []).map(({ scale }) => scale),
    period,
    reported: recognition.period,
    entries: options.entries ?? [],
    problem: (code, cell, said) => {
      if (told.has(`${code} ${cell}`)) return;
      told.add(`${code} ${cell}`);
      problems.push(problem(code, cell, clean(said)));
    },
    disagreement: (found) => void disagreements.push(found),
  };

  const goalsById = new Map(plan.goals.map((node) => [node.id, node]));
  const goalTitle = (node: Indicator): string | undefined =>
    node.parents.map((parent) => goalsById.get(parent)?.title).find((title) => title !== undefined);
  const indicators = new Map(plan.indicators.map((node) => [node.id, assessIndicator(node, goalTitle(node), context)]));
  const childGoals = childrenBy(plan.goals);
  const childIndicators = childrenBy(plan.indicators);
  const assessedIndicators = (id: string): AssessedIndicator[] =>
    (childIndicators.get(id) ?? []).map((node) => indicators.get(node.id)!);

  const goals = new Map<string, AssessedGoal>();
  const open = new Set<string>();
  const goalOf = (node: GoalNode): AssessedGoal => {
    const known = goals.get(node.id);
    if (known) return known;
    open.add(node.id);
    const below = (childGoals.get(node.id) ?? []).filter((child) => !open.has(child.id));
    const made = assessGoal(node, assessedIndicators(node.id), below.map(goalOf), context);
    open.delete(node.id);
    goals.set(node.id, made);
    return made;
  };
  for (const node of plan.goals) goalOf(node);

  const placed = new Set<string>();
  const under = (id: string, depth: number, seen: Set<string>): AssessedGoal[] =>
    (childGoals.get(id) ?? []).flatMap((node) => (seen.has(node.id) ? [] : branch(node, depth, seen)));
  const branch = (node: GoalNode, depth: number, seen: Set<string>): AssessedGoal[] => {
    seen.add(node.id);
    placed.add(node.id);
    return [{ ...goals.get(node.id)!, depth }, ...under(node.id, depth + 1, seen)];
  };
  const areas = plan.areas.map((node): AssessedArea => ({
    node,
    goals: under(node.id, 0, new Set()),
    indicators: assessedIndicators(node.id),
  }));

  const isArea = new Set(plan.areas.map((node) => node.id));
  const rootless = (node: PlanNode): boolean =>
    !node.parents.some((parent) => goalsById.has(parent) || isArea.has(parent));
  for (const node of plan.goals.filter(rootless)) {
    if (!placed.has(node.id) && (childGoals.get(node.id) ?? []).length > 0)
      areas.push({ node, goals: branch(node, 0, new Set()), indicators: [] });
  }
  const loose = new Set<string>();
  const apart = [...plan.goals.filter(rootless), ...plan.goals].flatMap((node) =>
    placed.has(node.id) ? [] : branch(node, 0, loose),
  );
  const looseIndicators = plan.indicators.filter(rootless).map((node) => indicators.get(node.id)!);
  if (apart.length > 0 || looseIndicators.length > 0)
    areas.push({
      node: areas.length > 0 ? NO_AREA : { ...NO_AREA, title: "Mål" },
      goals: apart,
      indicators: looseIndicators,
    });

  return {
    styrmodell,
    period,
    ...(recognition.organisation ? { organisation: recognition.organisation } : {}),
    areas,
    disagreements,
    problems,
    coverage: recognition.coverage,
  };
}

function childrenBy<T extends PlanNode>(nodes: T[]): Map<string, T[]> {
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
