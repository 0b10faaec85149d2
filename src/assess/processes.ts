import type { AssessedGoal } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import type { GoalNode, Plan, PlanNode } from "../domain/plan";
import { assessing } from "../lexicon/assessing";

/** Levels of activities, which are done rather than reached: listed apart, never counted among the goals. */
export const isActivity = (level: string): boolean => assessing.has(level, "activity");

/** Whether nodes of a level are what is to be done, or orders to do it. */
export const isTaskLevel = (level: string): boolean => isActivity(level) || assessing.has(level, "commission");

/** Whether a node is what is to be done, or an order to do it, rather than a goal: an activity, an uppdrag, a direktiv. */
export const isTask = ({ level, title }: Pick<PlanNode, "level" | "title">): boolean =>
  isTaskLevel(level) || assessing.has(title, "directive");

/** Stands for a process that has no area of its own: the sheet in which it is. */
export function sheetOf({ cell }: PlanNode): string {
  const name = cell.slice(0, Math.max(0, cell.lastIndexOf("!")));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/**
 * Ids of the goals that are steps of a process (how the goals are made, when submissions are due): all that an area, or
 * a sheet without areas, has is activities without measures, some with a date, in a plan that has goals besides. They
 * are listed step by step, and counted nowhere.
 */
export function stepsIn({ areas, goals, indicators }: Plan): ReadonlySet<string> {
  if (goals.every(({ level }) => isActivity(level))) return new Set();
  const above = new Map([...areas, ...goals].map((node) => [node.id, node]));
  const known = new Map<string, string[]>();
  /** The areas over a node, or the sheet that stands for one. */
  const places = (node: PlanNode): string[] => {
    const remembered = known.get(node.id);
    if (remembered) return remembered;
    known.set(node.id, []);
    const parents = node.parents.flatMap((id) => above.get(id) ?? []);
    const own = node.kind === "area" ? [node.id] : [`blad:${sheetOf(node)}`];
    const found = parents.length > 0 ? [...new Set(parents.flatMap(places))] : own;
    known.set(node.id, found);
    return found;
  };
  const measured = new Set(indicators.flatMap(places));
  const placed = goals.flatMap((goal) => places(goal).map((place) => ({ place, goal })));
  const isProcess = ([place, own]: [string, typeof placed]): boolean =>
    !measured.has(place) && own.every(({ goal }) => isActivity(goal.level)) && own.some(({ goal }) => goal.when);
  const processes = new Set([...grouped(placed, ({ place }) => place)].filter(isProcess).map(([place]) => place));
  const isStep = (goal: GoalNode): boolean =>
    places(goal).length > 0 && places(goal).every((place) => processes.has(place));
  return new Set(goals.filter(isStep).map(({ id }) => id));
}

/** An activity that nothing measures. */
export const isUnmeasuredActivity = ({ node, indicators, children }: AssessedGoal): boolean =>
  isActivity(node.level) && indicators.length + children.length === 0;

/** Nothing is stated of it but that it is done: nobody grades it, and nothing measures it. */
const isBare = (goal: AssessedGoal): boolean => isUnmeasuredActivity(goal) && goal.published.kind === "state";

/**
 * The goals of a plan, its activities unjudged where they are bare and all that there is beside measures without goals:
 * the measures are what is counted, and the activities are listed.
 */
export function besideMeasures(
  goals: ReadonlyMap<string, AssessedGoal>,
  { areas, indicators }: Plan,
): ReadonlyMap<string, AssessedGoal> {
  const titles = new Set(areas.map(({ id }) => id));
  const alone = indicators.some(({ parents }) => parents.every((id) => titles.has(id)));
  if (!alone || ![...goals.values()].every(isBare)) return goals;
  return new Map([...goals].map(([id, goal]) => [id, { ...goal, unjudged: true }]));
}
