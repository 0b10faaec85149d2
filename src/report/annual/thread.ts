import type { AssessedGoal } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block, Content, TableBlock } from "../../sheet/document";
import { carriedText, legendOf } from "../carried";
import { distinctGoals } from "../counted";
import { carriedIn, crossings, groupsByFields, withoutParent } from "../crossing";
import type { CrossedGoal, Crossing, GroupsByFields } from "../crossing";
import { gradeSymbol } from "../gradeText";
import { SAY } from "../sentences";
import { column, gradeContent, goalName, widthOf, worded, wording } from "./content";
import type { ReportInput } from "./content";

/** Characters: the goals' column, at least, and all columns on a page. More committees get tables of their own. */
const WIDTH = { goal: 36, page: 152, least: 12, graded: 19, most: 26, group: 24, field: 42 };

/** The global goals in short (FN:s Agenda 2030, UNDP:s svenska kortnamn). */
const GLOBAL_GOALS = [
  "Ingen fattigdom",
  "Ingen hunger",
  "God hälsa och välbefinnande",
  "God utbildning för alla",
  "Jämställdhet",
  "Rent vatten och sanitet för alla",
  "Hållbar energi för alla",
  "Anständiga arbetsvillkor och ekonomisk tillväxt",
  "Hållbar industri, innovationer och infrastruktur",
  "Minskad ojämlikhet",
  "Hållbara städer och samhällen",
  "Hållbar konsumtion och produktion",
  "Bekämpa klimatförändringarna",
  "Hav och marina resurser",
  "Ekosystem och biologisk mångfald",
  "Fredliga och inkluderande samhällen",
  "Genomförande och globalt partnerskap",
];

/** One grade in words, several by their symbols. */
function carriedContent(goals: AssessedGoal[] | undefined): Content | null {
  if (!goals) return null;
  const [first, ...others] = goals.filter(({ unjudged }) => !unjudged);
  return first && others.length === 0
    ? gradeContent(first.published, false)
    : words(carriedText(goals), first ? undefined : "muted");
}

/** Characters left beside the goals. */
const ROOM = WIDTH.page - WIDTH.goal;

/** Width of an owner's column: with few owners, wide enough for a grade on one line. */
function ownerWidths(owners: string[]): (owner: string) => number {
  const wide = (owner: string): number => widthOf(owner, WIDTH.graded, WIDTH.most);
  const all = owners.reduce((sum, owner) => sum + wide(owner), 0);
  return all <= ROOM ? wide : (owner) => widthOf(owner, WIDTH.least, WIDTH.most);
}

/** Owners as many as go on a page beside the goals, about as many on each. */
function onPages(owners: string[], widthsOf: (owners: string[]) => number): string[][] {
  const share = widthsOf(owners) / Math.ceil(widthsOf(owners) / ROOM);
  let last: string[] = [];
  const pages = [last];
  for (const owner of owners) {
    if (last.length > 0 && (widthsOf([...last, owner]) > ROOM || widthsOf(last) >= share)) pages.push((last = []));
    last.push(owner);
  }
  return pages;
}

/** The goals that any of them carries. */
const carriedBy = (rows: CrossedGoal[], owners: string[]): CrossedGoal[] =>
  rows.filter(({ carried }) => owners.some((owner) => carried.has(owner)));

/** A row per goal that somebody carries, a column per nämnd or company, in as many tables as go on pages. */
function ownerTables(input: ReportInput, { heading, rows, counts }: Crossing): Block[] {
  const ownerWidth = ownerWidths([...counts.keys()]);
  const widthsOf = (owners: string[]): number => owners.reduce((sum, owner) => sum + ownerWidth(owner), 0);
  return onPages([...counts.keys()], widthsOf).map((owners, part): TableBlock => ({
    kind: "table",
    name: `${heading}${part > 0 ? ", fortsättning" : ""}`,
    columns: [
      column("Mål", Math.max(WIDTH.goal, Math.min(WIDTH.page / 3, WIDTH.page - widthsOf(owners)))),
      ...owners.map((owner) => column(owner, ownerWidth(owner))),
    ],
    rows: carriedBy(rows, owners).map(({ goal, carried }) => ({
      kind: "row",
      cells: [goalName(input, goal), ...owners.map((owner) => carriedContent(carried.get(owner)))],
    })),
  }));
}

const TAGS: Record<Exclude<Crossing["by"], "owners">, string> = {
  sdg: "Globalt mål",
  targetGroup: "Målgrupp",
  focusArea: "Fokusområde",
};

/** A row per global goal, group or field that any goal serves: how many goals, and how they stand. */
function tagTable({ heading, rows, counts }: Crossing, by: keyof typeof TAGS): Block {
  const served = by === "sdg" ? [...counts.keys()].sort((a, b) => Number(a) - Number(b)) : [...counts.keys()];
  const serving = (tag: string): AssessedGoal[] => rows.flatMap(({ carried }) => carried.get(tag) ?? []);
  const named = (tag: string): string =>
    by === "sdg" ? [tag, GLOBAL_GOALS[Number(tag) - 1]].filter(Boolean).join(" ") : tag;
  return {
    kind: "table",
    name: heading,
    columns: [worded(TAGS[by]), worded("Antal mål", "right"), worded("Bedömningar")],
    rows: served.map((tag) => ({
      kind: "row",
      cells: [
        words(named(tag)),
        { kind: "number", text: String(counts.get(tag) ?? 0), value: counts.get(tag) ?? 0 },
        words(carriedText(serving(tag))),
      ],
    })),
  };
}

/** How many goals a cell names; more are counted by their symbols. */
const NAMED = 4;

/** Målgrupper down, fokusområden across: the goals that are for the one and belong to the other. */
function groupsTable(input: ReportInput, { groups, fields, at, outside }: GroupsByFields): Block[] {
  const cell = (goals: AssessedGoal[]): Content | null => {
    if (goals.length === 0) return null;
    const named = goals.map((goal) => `${gradeSymbol(goal.published)} ${wording(input, goal.node)}`);
    return words(goals.length <= NAMED ? named.join("\n") : carriedText(goals));
  };
  const placed = new Set(groups.flatMap((group) => fields.flatMap((field) => at(group, field))));
  const room = Math.floor((WIDTH.page - WIDTH.group) / fields.length);
  return [
    { kind: "text", look: "body", text: SAY.groupsByFields(placed.size, outside.length) },
    {
      kind: "table",
      name: "Mål per målgrupp och fokusområde",
      columns: [
        column("Målgrupp", WIDTH.group),
        ...fields.map((field) => column(field, Math.max(WIDTH.least, Math.min(WIDTH.field, room)))),
      ],
      rows: groups.map((group) => ({
        kind: "row",
        cells: [words(group, "bold"), ...fields.map((field) => cell(at(group, field)))],
      })),
    },
  ];
}

/** Lists the goals without an owner in a sentence: they have no row in the table. */
function gapsNamed({ rows, lacking, gaps }: Crossing, quoted: (goals: AssessedGoal[]) => string[]): string {
  const without = rows.filter(({ carried }) => carried.size === 0).map(({ goal }) => goal);
  return without.length > 0 ? SAY.lackTag(without.length, rows.length, lacking, quoted(without)) : gaps;
}

/** Whether any grade is printed as its symbol only. */
const hasSymbols = ({ by, rows }: Crossing): boolean =>
  by !== "owners" ||
  rows.some(({ carried }) =>
    [...carried.values()].some((goals) => goals.filter(({ unjudged }) => !unjudged).length > 1),
  );

/**
 * Röda tråden: the top goals against the committees, with the grades of what each of them carries, and the global
 * goals, groups and fields that are served. An empty cell is a goal that the committee does not carry; goals that
 * nobody carries, goals without a parent and global goals without any goal are listed. Nothing when the plan has none
 * of this.
 */
export function threadBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  // One owner of every goal is no matrix.
  const all = crossings(plan).filter(
    ({ by, rows, counts }) => by !== "owners" || counts.size > 1 || rows.some(({ carried }) => carried.size === 0),
  );
  if (all.length === 0) return [];
  const body = (text: string): Block => ({ kind: "text", look: "body", text });
  // Which goals lack something is what the house has left to do.
  const left = (text: string): Block[] => (input.isFinal ? [] : [body(text)]);
  const quoted = (goals: AssessedGoal[]): string[] => goals.map(({ node }) => `”${wording(input, node)}”`);
  const loose = withoutParent(plan);
  const matrix = groupsByFields(plan);
  const reported = matrix ? all.filter(({ by }) => by !== "targetGroup" && by !== "focusArea") : all;
  const legend =
    matrix || reported.some(hasSymbols) ? legendOf(matrix ? distinctGoals(plan) : carriedIn(reported)) : "";
  return [
    // Before its tables: after them it could end up alone on a page.
    ...(legend === "" ? [] : [{ kind: "text", look: "note", text: legend } satisfies Block]),
    ...reported.flatMap((crossing): Block[] =>
      crossing.by === "owners"
        ? [...left(gapsNamed(crossing, quoted)), ...ownerTables(input, crossing)]
        : [...left(crossing.gaps), tagTable(crossing, crossing.by)],
    ),
    ...(loose.length > 0 && !input.isFinal ? [body(SAY.withoutParent(quoted(loose)))] : []),
    ...(matrix ? groupsTable(input, matrix) : []),
  ];
}
