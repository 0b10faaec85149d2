import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import type { TagKind } from "../../domain/plan";
import { words } from "../../sheet/document";
import type { Block, TableColumnWords, TableRowWords } from "../../sheet/document";
import { countable, distinctGoals } from "../counted";
import { checklistTables } from "./checklist";
import { basisMark } from "../goalReason";
import { goalName, worded, gradeContent, wording } from "./content";
import type { ReportInput } from "./content";

/** What a goal ought to have, as far as the workbook shows it. */
const CHECKLIST: {
  question: string;
  holds: (goal: AssessedGoal, below: AssessedGoal[], indicators: AssessedIndicator[]) => boolean;
}[] = [
  { question: "Styr nämnder eller bolag", holds: (_, below) => below.length > 0 },
  { question: "Mäts", holds: (_, __, indicators) => indicators.some(({ target }) => target !== undefined) },
  {
    question: "Förflyttning syns",
    holds: (_, __, indicators) =>
      indicators.some(
        ({ node }) => new Set(node.outcomes.filter(({ value }) => value !== null).map(({ period }) => period)).size > 1,
      ),
  },
  { question: "Bedömt", holds: ({ published }) => published.kind === "step" },
];

/** For whom a goal is, and which fields run through it. */
const TAGS: { kind: TagKind; header: string }[] = [
  { kind: "targetGroup", header: "Målgrupp" },
  { kind: "focusArea", header: "Fokusområde" },
];
const tagged = (goals: AssessedGoal[], kind: TagKind): string[] => [
  ...new Set(goals.flatMap(({ node }) => node.tags?.[kind] ?? [])),
];

/** All descendants of a goal, once each. */
function belowOf(goal: AssessedGoal, byId: Map<string, AssessedGoal>, seen = new Set([goal.node.id])): AssessedGoal[] {
  return goal.children.flatMap((id) => {
    const child = byId.get(id);
    if (!child || seen.has(id)) return [];
    seen.add(id);
    return [child, ...belowOf(child, byId, seen)];
  });
}

/** The row of a goal at the top, column by column. */
interface Tagged {
  goal: AssessedGoal;
  below: AssessedGoal[];
  /** The goal and all below it. */
  all: AssessedGoal[];
}

/** Which groups or fields any goal at the top is tagged by. */
const shownTags = (tops: Tagged[]): typeof TAGS =>
  TAGS.filter(({ kind }) => tops.some(({ all }) => tagged(all, kind).length > 0));

const columnsOf = (reported: typeof TAGS): TableColumnWords[] => [
  worded("Mål"),
  worded("Agenda 2030"),
  ...reported.map(({ header }) => worded(header)),
  worded("Ansvarar och bidrar"),
  ...CHECKLIST.map(({ question }) => worded(question)),
  worded("Bedömning"),
];

function rowOf(input: ReportInput, reported: typeof TAGS, { goal, below, all }: Tagged): TableRowWords {
  const owners = [...new Set(all.flatMap(({ node }) => node.owners))];
  const sdg = [...new Set(all.flatMap(({ node }) => node.sdg ?? []))].sort((a, b) => Number(a) - Number(b));
  const indicators = all.flatMap((one) => one.indicators);
  return {
    kind: "row",
    cells: [
      goalName(input, goal, undefined, basisMark(input.assessed, goal)),
      words(sdg.join(", ")),
      ...reported.map(({ kind }) => words(tagged(all, kind).join(", "))),
      words(owners.join(", ")),
      ...CHECKLIST.map(({ holds }) => words(holds(goal, below, indicators) ? "☑ ja" : "☐ nej")),
      gradeContent(goal.published),
    ],
  };
}

/**
 * The top goals with their tags (global goals, target groups, fields, responsible committees) and a checklist of what
 * the workbook shows for each, then the criteria that a person has ticked. Nothing when no goal has goals below it.
 */
export function taggedBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  const byId = new Map(distinctGoals(plan).map((goal) => [goal.node.id, goal]));
  const counts = countable(plan);
  const tops = [...byId.values()]
    .filter((goal) => counts(goal) && goal.children.length > 0 && !goal.node.parents.some((id) => byId.has(id)))
    .map((goal): Tagged => {
      const below = belowOf(goal, byId);
      return { goal, below, all: [goal, ...below] };
    });
  if (tops.length === 0) return [];
  const reported = shownTags(tops);
  const columns = columnsOf(reported);
  const rows = plan.areas.flatMap((area): TableRowWords[] => {
    const own = tops.filter(({ goal }) => area.goals.includes(goal));
    const title = words(wording(input, area.node), "bold", area.node.cell);
    const group: TableRowWords = { kind: "group", cells: [title, ...columns.slice(1).map(() => null)] };
    return own.length === 0 ? [] : [group, ...own.map((one) => rowOf(input, reported, one))];
  });
  return [
    { kind: "table", name: "Målområdenas mål: globala mål, vem som bidrar och vad som finns på plats", columns, rows },
    ...input.checklists.flatMap((list) => checklistTables(input, list)),
  ];
}
