import { STATE_SYMBOL } from "../../domain/colors";
import type { AssessedGoal } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block, Content } from "../../sheet/document";
import { stepText } from "../gradeText";
import { nameOf } from "../listings";
import { crossings } from "../matrix";
import { countable, distinctGoals } from "../tally";
import { column, gradeContent, goalName } from "./content";
import type { ReportInput } from "./content";

/** More columns than this do not go on a page: the rest stand in tables of their own. */
const MOST = 8;

/** So many grades in one cell are shown one by one; more are counted by their symbols. */
const ONE_BY_ONE = 3;

const CLASSES = ["reached", "partly", "notReached"];
/** Best first, steps of no class and states last. */
const rank = ({ published }: AssessedGoal): number => (published.kind === "step" && published.step.class ? CLASSES.indexOf(published.step.class) * 10 + (published.index ?? 0) : 99);

/** What a nämnd carries of a goal: the grade, a few grades by their symbols, or how many there are of each. */
function symbols(goals: AssessedGoal[]): Content {
  const judged = goals.filter(({ unjudged }) => !unjudged).sort((a, b) => rank(a) - rank(b));
  if (judged.length === 0) return words("ansvarar", "muted");
  if (judged.length === 1) return gradeContent(judged[0]!.published, false);
  const all = judged.map(({ published }) => (published.kind === "step" ? published.step.symbol : STATE_SYMBOL));
  if (all.length <= ONE_BY_ONE) return words(all.join(" "));
  return words([...new Set(all)].map((symbol) => `${symbol} ${all.filter((one) => one === symbol).length}`).join("  "));
}

/**
 * Röda tråden: every goal of the top level against the nämnder, with the grades of what each of them carries below it. An empty cell is a
 * goal that the nämnd does not carry; goals that nobody carries, and in a plan of several levels goals without one above them, are said. No nämnder: no table.
 */
export function threadBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  const goals = distinctGoals(plan);
  const counts = countable(plan);
  const byId = new Map(goals.map((goal) => [goal.node.id, goal]));
  const below = (goal: AssessedGoal, seen = new Set<string>()): AssessedGoal[] => {
    if (seen.has(goal.node.id)) return [];
    seen.add(goal.node.id);
    return [goal, ...goal.children.flatMap((id) => (byId.has(id) ? below(byId.get(id)!, seen) : []))];
  };
  const tops = goals.filter((goal) => !goal.node.parents.some((id) => byId.has(id)) && below(goal).some(counts));
  const owners = [...new Set(tops.flatMap((goal) => below(goal).flatMap(({ node }) => node.owners)))];
  if (owners.length === 0 || tops.length === 0) return [];
  const carried = (goal: AssessedGoal, owner: string): AssessedGoal[] => {
    const own = below(goal).filter(({ node }) => node.owners.includes(owner));
    return own.filter(({ node }) => !own.some((other) => other.node.id !== node.id && below(other).some((one) => one.node.id === node.id)));
  };
  const tables = Array.from({ length: Math.ceil(owners.length / MOST) }, (_, part): Block => {
    const some = owners.slice(part * MOST, (part + 1) * MOST);
    return {
      kind: "table",
      name: `Mål och ansvariga${part > 0 ? ", fortsättning" : ""}`,
      columns: [column("Mål", 50), ...some.map((owner) => column(owner, Math.max(12, 100 / some.length), "left"))],
      rows: tops.map((goal) => ({ kind: "row", cells: [goalName(input, goal), ...some.map((owner) => { const own = carried(goal, owner); return own.length > 0 ? symbols(own) : null; })] })),
    };
  });
  const alone = tops.filter((goal) => below(goal).every(({ node }) => node.owners.length === 0));
  const areas = new Set(plan.areas.map(({ node }) => node.id));
  const levels = new Set(goals.filter(({ children }) => children.length > 0).map(({ node }) => node.level));
  const loose = tops.filter(({ node, children }) => levels.size > 0 && children.length === 0 && !levels.has(node.level) && !node.parents.some((id) => areas.has(id)));
  const steps = new Map(goals.flatMap(({ published }) => (published.kind === "step" ? [[stepText(published.step), published.step.symbol] as const] : [])));
  const said = (what: string, some: AssessedGoal[]): Block[] => (some.length > 0 ? [{ kind: "text", look: "body", text: `${what}: ${some.map(({ node }) => nameOf(node)).join("; ")}.` }] : []);
  return [
    { kind: "heading", level: 2, text: "Röda tråden" },
    ...tables,
    { kind: "text", look: "note", text: [...steps.keys(), "– inget steg"].join("   ") },
    ...said("Ingen ansvarar för", alone),
    ...said("Saknar mål ovanför sig", loose),
    ...crossings(plan).filter(({ by }) => by === "sdg").map(({ gaps }): Block => ({ kind: "text", look: "body", text: `Agenda 2030: ${gaps}` })),
  ];
}
