import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import type { TagKind } from "../../domain/plan";
import { words } from "../../sheet/document";
import type { Block, TableRowWords } from "../../sheet/document";
import { countable, distinctGoals } from "../counted";
import { checklistTable } from "./checklist";
import { column, gradeContent, wording } from "./content";
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

/**
 * The goals at the top with what they are tagged by (global goals, target groups, fields, who carries them) and a
 * checklist of what the workbook shows of each, then the criteria that a person has ticked. Nothing where no goal has
 * goals below it.
 */
export function taggedBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  const byId = new Map(distinctGoals(plan).map((goal) => [goal.node.id, goal]));
  const below = (goal: AssessedGoal, seen: Set<string>): AssessedGoal[] =>
    goal.children.flatMap((id) => {
      const child = byId.get(id);
      if (!child || seen.has(id)) return [];
      seen.add(id);
      return [child, ...below(child, seen)];
    });
  const counts = countable(plan);
  const tops = [...byId.values()].filter(
    (goal) => counts(goal) && goal.children.length > 0 && !goal.node.parents.some((id) => byId.has(id)),
  );
  if (tops.length === 0) return [];
  const told = TAGS.filter(({ kind }) =>
    tops.some((goal) => tagged([goal, ...below(goal, new Set([goal.node.id]))], kind).length > 0),
  );
  const row = (goal: AssessedGoal): TableRowWords => {
    const under = below(goal, new Set([goal.node.id]));
    const all = [goal, ...under];
    const owners = [...new Set(all.flatMap(({ node }) => node.owners))];
    const sdg = [...new Set(all.flatMap(({ node }) => node.sdg ?? []))].sort((a, b) => Number(a) - Number(b));
    const answers = CHECKLIST.map(({ holds }) =>
      words(
        holds(
          goal,
          under,
          all.flatMap(({ indicators }) => indicators),
        )
          ? "☑ ja"
          : "☐ nej",
      ),
    );
    return {
      kind: "row",
      cells: [
        words(wording(input, goal.node), "bold", goal.node.cell),
        words(sdg.join(", ")),
        ...told.map(({ kind }) => words(tagged(all, kind).join(", "))),
        words(owners.join(", ")),
        ...answers,
        gradeContent(goal.published),
      ],
    };
  };
  const columns = [
    column("Mål", 40),
    column("Agenda 2030", 12),
    ...told.map(({ header }) => column(header, 18)),
    column("Ansvarar och bidrar", 34),
    ...CHECKLIST.map(({ question }) => column(question, 13)),
    column("Bedömning", 20),
  ];
  const rows = plan.areas.flatMap((area): TableRowWords[] => {
    const own = tops.filter((goal) => area.goals.includes(goal));
    return own.length === 0
      ? []
      : [
          {
            kind: "group",
            cells: [words(wording(input, area.node), "bold", area.node.cell), ...columns.slice(1).map(() => null)],
          },
          ...own.map(row),
        ];
  });
  return [
    { kind: "table", name: "Målområdenas mål: globala mål, vem som bidrar och vad som finns på plats", columns, rows },
    ...input.checklists.map((list) => checklistTable(input, list)),
  ];
}
