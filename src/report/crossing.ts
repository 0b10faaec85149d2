import type { AssessedGoal, AssessedPlan } from "../domain/assessment";
import type { PlanNode, TagKind } from "../domain/plan";
import { isDigit, runsOf } from "../domain/shapes";
import { countable, distinctGoals, judgedAsGoal } from "./counted";
import { asGoal } from "./measuresAlone";
import { SAY } from "./sentences";

/**
 * Goals crossed with one kind of tag: those who answer for them, the global goals, the groups they are for, or the
 * fields that run through them.
 */
export interface Crossing {
  by: "owners" | "sdg" | TagKind;
  heading: string;
  /** What goals without any tag lack. */
  lacking: string;
  /** A row per goal; under each of its tags the goals that carry it there. */
  rows: CrossedGoal[];
  /** How many rows each tag has. */
  counts: Map<string, number>;
  /** "2 av 12 mål har ingen ansvarig." and which tags no goal has. */
  gaps: string;
}

/** The goals that these crossings show by their symbols alone: of owners, where they carry several of a goal. */
export const bySymbols = (crossings: readonly Crossing[]): AssessedGoal[] =>
  crossings.flatMap(({ by, rows }) =>
    rows
      .flatMap(({ carried }) => [...carried.values()])
      .filter((goals) => by !== "owners" || goals.filter(({ unjudged }) => !unjudged).length > 1)
      .flat(),
  );

export interface CrossedGoal {
  goal: AssessedGoal;
  /** By tag. None: a gap. */
  carried: Map<string, AssessedGoal[]>;
}

/** The goals of a plan by id, with their parents and children. */
interface Tree {
  goals: Map<string, AssessedGoal>;
  above: Map<string, PlanNode>;
  below: Map<string, AssessedGoal[]>;
}

function treeOf(assessed: AssessedPlan): Tree {
  const goals = new Map(distinctGoals(assessed).map((goal) => [goal.node.id, goal]));
  const below = new Map<string, AssessedGoal[]>();
  for (const goal of goals.values())
    for (const parent of goal.node.parents) below.set(parent, [...(below.get(parent) ?? []), goal]);
  return { goals, below, above: new Map([...assessed.areas, ...goals.values()].map(({ node }) => [node.id, node])) };
}

/** A goal and all its descendants, once each. */
function withBelow(goal: AssessedGoal, tree: Tree, seen = new Set<string>()): AssessedGoal[] {
  if (seen.has(goal.node.id)) return [];
  seen.add(goal.node.id);
  return [goal, ...(tree.below.get(goal.node.id) ?? []).flatMap((one) => withBelow(one, tree, seen))];
}

/**
 * The goals without a parent that are judged or have judged goals below them; activities without a goal are left out.
 */
const topsOf = (tree: Tree, isGoal: (goal: AssessedGoal) => boolean): AssessedGoal[] =>
  [...tree.goals.values()].filter(
    (goal) => !goal.node.parents.some((id) => tree.goals.has(id)) && withBelow(goal, tree).some(isGoal),
  );

/**
 * What an owner carries of a goal that it answers for: the goal; with a grade of its own that grade; of a goal that several
 * answer for with a measure each, its own measures in the goal's place.
 */
export function carriedBy(goal: AssessedGoal, owner: string): AssessedGoal[] {
  const { node, committee, indicators } = goal;
  const judged = committee.find(({ who }) => who === owner);
  if (judged) return [{ ...goal, published: judged.grade }];
  const isShared = node.owners.length > 1 && indicators.every((one) => one.node.owners.length > 0);
  const own = indicators.filter((one) => one.withdrawn === undefined && one.node.owners.includes(owner));
  return isShared && own.length > 0 && own.length < indicators.length
    ? own.map((one) => asGoal(one, one.node.level))
    : [goal];
}

/** Of several goals, the measures in place of those whose measures are counted: a sign can be shown for each. */
const gradedParts = (carried: AssessedGoal[]): AssessedGoal[] =>
  carried.length === 1
    ? carried
    : carried.flatMap((goal) => {
        const measures = goal.indicators.filter(({ withdrawn }) => withdrawn === undefined);
        const isCounted = goal.published.kind === "state" && goal.published.counted === true;
        return isCounted && measures.length > 0 ? measures.map((one) => asGoal(one, one.node.level)) : [goal];
      });

/**
 * The goals at the top crossed with their owners: what an owner carries of a goal is the uppermost of its own goals,
 * among that goal and those below.
 */
function byOwners(tree: Tree, isGoal: (goal: AssessedGoal) => boolean): CrossedGoal[] {
  return topsOf(tree, isGoal).map((goal) => {
    const all = withBelow(goal, tree);
    const carried = [...new Set(all.flatMap(({ node }) => node.owners))].map((owner): [string, AssessedGoal[]] => {
      const own = all.filter(({ node }) => node.owners.includes(owner));
      const under = new Set(own.flatMap((one) => withBelow(one, tree).slice(1)));
      return [owner, gradedParts(own.filter((one) => !under.has(one)).flatMap((one) => carriedBy(one, owner)))];
    });
    return { goal, carried: new Map(carried) };
  });
}

/** What goals are tagged by in the plan. */
interface Tagging {
  by: Crossing["by"];
  heading: string;
  lacking: string;
  /** "Inget mål saknar …" */
  what: string;
  of: (node: PlanNode) => string[];
}

/** A global goal by its number or its words; a cross says which column it stands in, and no goal. */
const namesGoal = (tag: string): boolean => runsOf(tag).some((run) => run.length > 1 || isDigit(run));

const TAGGINGS: Tagging[] = [
  {
    by: "sdg",
    heading: "Mål och Agenda 2030",
    lacking: "inget globalt mål",
    what: "globalt mål",
    of: ({ sdg }) => (sdg ?? []).filter(namesGoal),
  },
  {
    by: "targetGroup",
    heading: "Mål och målgrupper",
    lacking: "ingen målgrupp",
    what: "målgrupp",
    of: ({ tags }) => tags?.targetGroup ?? [],
  },
  {
    by: "focusArea",
    heading: "Mål och fokusområden",
    lacking: "inget fokusområde",
    what: "fokusområde",
    of: ({ tags }) => tags?.focusArea ?? [],
  },
];

/** A goal's own tags of a kind, else those of its ancestors. */
function ownTags(goal: AssessedGoal, of: Tagging["of"], tree: Tree): string[] {
  const up = (node: PlanNode, seen: Set<string>): string[] => {
    const own = of(node);
    if (own.length > 0 || seen.has(node.id)) return own;
    seen.add(node.id);
    return [...new Set(node.parents.flatMap((id) => up(tree.above.get(id) ?? node, seen)))];
  };
  return up(goal.node, new Set());
}

/** A goal's tags of a kind: its own, else those of its ancestors, else those of all descendants. */
function tagsOf(goal: AssessedGoal, of: Tagging["of"], tree: Tree): string[] {
  const own = ownTags(goal, of, tree);
  return own.length > 0 ? own : [...new Set(withBelow(goal, tree).flatMap(({ node }) => of(node)))];
}

const byTags = (of: Tagging["of"], tree: Tree, counts: (goal: AssessedGoal) => boolean): CrossedGoal[] =>
  [...tree.goals.values()]
    .filter(counts)
    .map((goal) => ({ goal, carried: new Map(tagsOf(goal, of, tree).map((tag) => [tag, [goal]])) }));

const GLOBAL = Array.from({ length: 17 }, (_, index) => String(index + 1));

function crossed(
  { by, heading, lacking, what }: Omit<Tagging, "of">,
  rows: CrossedGoal[],
  empty: (tags: Set<string>) => string = () => "",
): Crossing[] {
  const counts = new Map<string, number>();
  for (const { carried } of rows) for (const tag of carried.keys()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  if (counts.size === 0) return [];
  const gaps = rows.filter(({ carried }) => carried.size === 0).length;
  const text = gaps > 0 ? SAY.lackTag(gaps, rows.length, lacking, []) : SAY.noneLacksTag(what);
  return [
    { by, heading, lacking, rows, counts, gaps: [text, empty(new Set(counts.keys()))].filter(Boolean).join(" ") },
  ];
}

/**
 * The goals of a plan crossed with nämnder, the global goals, målgrupper and fokusområden, each where any goal of the
 * plan has one.
 */
export function crossings(assessed: AssessedPlan): Crossing[] {
  const tree = treeOf(assessed);
  const unserved = (tags: Set<string>): string => {
    const without = GLOBAL.filter((tag) => !tags.has(tag));
    return without.length > 0 ? SAY.unservedGlobalGoals(without) : "";
  };
  return [
    ...crossed(
      { by: "owners", heading: "Mål och ansvariga", lacking: "ingen ansvarig", what: "ansvarig" },
      byOwners(tree, judgedAsGoal(assessed)),
    ),
    ...TAGGINGS.flatMap((tagging) =>
      crossed(tagging, byTags(tagging.of, tree, countable(assessed)), tagging.by === "sdg" ? unserved : undefined),
    ),
  ];
}

/** Målgrupper × fokusområden: the goals that are for a group and belong to a field. */
export interface GroupsByFields {
  groups: string[];
  fields: string[];
  at: (group: string, field: string) => AssessedGoal[];
  /** Goals of the same levels that have no place in it, for want of a group or a field. */
  outside: AssessedGoal[];
}

/** Målgrupper × fokusområden of a plan; null where no goal has both. */
export function groupsByFields(assessed: AssessedPlan): GroupsByFields | null {
  const tree = treeOf(assessed);
  const goals = [...tree.goals.values()].filter(countable(assessed));
  const tags = (goal: AssessedGoal, kind: TagKind): string[] => ownTags(goal, (node) => node.tags?.[kind] ?? [], tree);
  const placed = goals.flatMap((goal) => {
    const [groups, fields] = [tags(goal, "targetGroup"), tags(goal, "focusArea")];
    return groups.length > 0 && fields.length > 0 ? [{ goal, groups, fields }] : [];
  });
  if (placed.length === 0) return null;
  const levels = new Set(placed.map(({ goal }) => goal.node.level));
  return {
    groups: [...new Set(placed.flatMap(({ groups }) => groups))],
    fields: [...new Set(placed.flatMap(({ fields }) => fields))],
    at: (group, field) =>
      placed.flatMap((one) => (one.groups.includes(group) && one.fields.includes(field) ? [one.goal] : [])),
    outside: goals.filter(
      (goal) =>
        !placed.some((one) => one.goal === goal) &&
        !placed.some((one) => withBelow(goal, tree).includes(one.goal)) &&
        levels.has(goal.node.level),
    ),
  };
}

/**
 * Goals without a parent, on a level where other goals have one: a nämndmål that belongs to no KF-mål. An area with
 * that level only is a list of its own and is left out.
 */
export function withoutParent(assessed: AssessedPlan): AssessedGoal[] {
  const { goals } = treeOf(assessed);
  const hasGoalAbove = ({ node }: AssessedGoal): boolean => node.parents.some((id) => goals.has(id));
  const linked = new Set([...goals.values()].filter(hasGoalAbove).map(({ node }) => node.level));
  const nested = new Set(
    [...goals.values()]
      .filter(({ node }) => node.parents.some((id) => goals.get(id)?.node.level === node.level))
      .map(({ node }) => node.level),
  );
  const loose = assessed.areas.flatMap((area) =>
    new Set(area.goals.map(({ node }) => node.level)).size > 1 ? area.goals : [],
  );
  return [
    ...new Set(
      loose.filter((goal) => linked.has(goal.node.level) && !nested.has(goal.node.level) && !hasGoalAbove(goal)),
    ),
  ];
}

/** Whether a final gains by it: a lone goal that several answer for says so in its own row. */
export function isCrossed({ rows }: Crossing, isFinal = false): boolean {
  const [first, ...others] = rows.filter(({ carried }) => carried.size > 0);
  return (
    !isFinal ||
    others.length > 0 ||
    (first !== undefined && [...first.carried.values()].some((all) => all.some((one) => one !== first.goal)))
  );
}

/** The kinds of tags to cross: those with more than one value. */
export const crossedBy = (assessed: AssessedPlan, isFinal = false): Crossing[] =>
  crossings(assessed).filter((crossing) => crossing.counts.size > 1 && isCrossed(crossing, isFinal));

/** Whether a plan has tags for a matrix. */
export const hasMatrix = (assessed: AssessedPlan): boolean => crossedBy(assessed).length > 0;
