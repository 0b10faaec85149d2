import type { AssessedGoal, AssessedPlan } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block, Content } from "../../sheet/document";
import { stepText } from "../gradeText";
import { distinctGoals } from "../tally";
import { column, gradeContent, nameOf } from "./content";

/** More columns than this do not go on a page: the rest stand in tables of their own. */
const MOST = 8;

const symbols = (goals: AssessedGoal[]): Content =>
  goals.length === 1 ? gradeContent(goals[0]!.published, false) : words(goals.map(({ published }) => (published.kind === "step" ? published.step.symbol : "–")).join(" "));

/**
 * Röda tråden: every goal of the top level against the nämnder, with the grades of what each of them carries below it. An empty cell is a
 * goal that the nämnd does not carry; goals that nobody carries, and goals without one above them, are said. No nämnder: no table.
 */
export function threadBlocks(plan: AssessedPlan): Block[] {
  const goals = distinctGoals(plan);
  const byId = new Map(goals.map((goal) => [goal.node.id, goal]));
  const owners = [...new Set(goals.flatMap(({ node }) => node.owners))];
  const tops = goals.filter(({ node }) => !node.parents.some((id) => byId.has(id)));
  if (owners.length === 0 || tops.length === 0) return [];
  const below = (goal: AssessedGoal, seen = new Set<string>()): AssessedGoal[] => {
    if (seen.has(goal.node.id)) return [];
    seen.add(goal.node.id);
    return [goal, ...goal.children.flatMap((id) => (byId.has(id) ? below(byId.get(id)!, seen) : []))];
  };
  const carried = (goal: AssessedGoal, owner: string): AssessedGoal[] => {
    const own = below(goal).filter(({ node }) => node.owners.includes(owner));
    const nearest = own.filter(({ node }) => !own.some((other) => other.node.id !== node.id && below(other).some((one) => one.node.id === node.id)));
    return nearest;
  };
  const tables = Array.from({ length: Math.ceil(owners.length / MOST) }, (_, part): Block => {
    const some = owners.slice(part * MOST, (part + 1) * MOST);
    return {
      kind: "table",
      name: `Mål och ansvariga${part > 0 ? ", fortsättning" : ""}`,
      columns: [column("Mål", 50), ...some.map((owner) => column(owner, Math.max(12, 100 / some.length), "left"))],
      rows: tops.map((goal) => ({ kind: "row", cells: [words(nameOf(goal.node), "bold"), ...some.map((owner) => { const own = carried(goal, owner); return own.length > 0 ? symbols(own) : null; })] })),
    };
  });
  const alone = tops.filter((goal) => below(goal).every(({ node }) => node.owners.length === 0));
  const areas = new Set(plan.areas.map(({ node }) => node.id));
  const levels = new Set(goals.filter(({ children }) => children.length > 0).map(({ node }) => node.level));
  const loose = tops.filter(({ node, children }) => children.length === 0 && !levels.has(node.level) && !node.parents.some((id) => areas.has(id)));
  const steps = new Map(goals.flatMap(({ published }) => (published.kind === "step" ? [[stepText(published.step), published.step.symbol] as const] : [])));
  const said = (what: string, some: AssessedGoal[]): Block[] => (some.length > 0 ? [{ kind: "text", look: "body", text: `${what}: ${some.map(({ node }) => nameOf(node)).join("; ")}.` }] : []);
  return [
    { kind: "heading", level: 2, text: "Röda tråden" },
    ...tables,
    { kind: "text", look: "note", text: [...steps.keys(), "– inget steg"].join("   ") },
    ...said("Ingen ansvarar för", alone),
    ...said("Saknar mål ovanför sig", loose),
    ...coverage(plan),
  ];
}

/** The global goals that some goal names, and those that none does; nothing where no goal names any. */
function coverage(plan: AssessedPlan): Block[] {
  const named = new Set(distinctGoals(plan).flatMap(({ node }) => node.sdg ?? []));
  if (named.size === 0) return [];
  const without = Array.from({ length: 17 }, (_, i) => String(i + 1)).filter((goal) => !named.has(goal));
  return [{ kind: "text", look: "body", text: `Agenda 2030: ${named.size} av 17 globala mål har mål i planen.${without.length > 0 ? ` Utan mål: ${without.join(", ")}.` : ""}` }];
}
