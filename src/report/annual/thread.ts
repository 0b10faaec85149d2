import type { AssessedGoal } from "../../domain/assessment";
import type { Board } from "../board/board";
import { words } from "../../sheet/document";
import type { Block, Content, TableBlock } from "../../sheet/document";
import { inParts } from "../../sheet/tableShape";
import { carriedText, legendOf } from "../carried";
import { distinctGoals } from "../counted";
import { bySymbols, crossings, groupsByFields, isCrossed, withoutParent } from "../crossing";
import type { Crossing, GroupsByFields } from "../crossing";
import { gradeSymbol } from "../gradeText";
import { SAY } from "../sentences";
import { gradeContent, goalName, worded, wording } from "./content";
import type { ReportInput } from "./content";

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

/** Where the decided words of goals are looked up. */
type Words = Pick<ReportInput, "byNode">;

/** One grade in words, where it is as short as its symbol by that; several by their symbols. */
function carriedContent(goals: AssessedGoal[] | undefined, inWords: boolean): Content | null {
  if (!goals) return null;
  const [first, ...others] = goals.filter(({ unjudged }) => !unjudged);
  if (!first || others.length > 0) return words(carriedText(goals), first ? undefined : "muted");
  const grade = gradeContent(first.published, false);
  return inWords ? grade : { ...grade, text: gradeSymbol(first.published) };
}

/**
 * A row per goal that somebody carries, a column per nämnd or company; for other tags with the grades as symbols, as
 * they are many. In as many tables as go on pages.
 */
export function crossTables(input: Words, { by, heading, rows, counts }: Crossing): TableBlock[] {
  const tags = by === "sdg" ? inOrder(counts) : [...counts.keys()];
  return inParts({
    kind: "table",
    name: heading,
    columns: [worded("Mål"), ...tags.map((tag) => worded(tag))],
    rows: rows.map(({ goal, carried }) => ({
      kind: "row",
      cells: [goalName(input, goal), ...tags.map((tag) => carriedContent(carried.get(tag), by === "owners"))],
    })),
  });
}

/** Global goals by their numbers. */
const inOrder = (counts: Crossing["counts"]): string[] => [...counts.keys()].sort((a, b) => Number(a) - Number(b));

const TAGS: Record<Exclude<Crossing["by"], "owners">, string> = {
  sdg: "Globalt mål",
  targetGroup: "Målgrupp",
  focusArea: "Fokusområde",
};

/** A row per global goal, group or field that any goal serves: how many goals, and how they stand. */
function tagTable({ heading, rows, counts }: Crossing, by: keyof typeof TAGS): Block {
  const served = by === "sdg" ? inOrder(counts) : [...counts.keys()];
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
export function groupsTable(input: Words, { groups, fields, at, outside }: GroupsByFields): Block[] {
  const cell = (goals: AssessedGoal[]): Content | null => {
    if (goals.length === 0) return null;
    const named = goals.map((goal) => `${gradeSymbol(goal.published)} ${wording(input, goal.node)}`);
    return words(goals.length <= NAMED ? named.join("\n") : carriedText(goals));
  };
  const placed = new Set(groups.flatMap((group) => fields.flatMap((field) => at(group, field))));
  return [
    { kind: "text", look: "body", text: SAY.groupsByFields(placed.size, outside.length) },
    {
      kind: "table",
      name: "Mål per målgrupp och fokusområde",
      columns: [worded("Målgrupp"), ...fields.map((field) => worded(field))],
      rows: groups.map((group) => ({
        kind: "row",
        cells: [words(group, "bold"), ...fields.map((field) => cell(at(group, field)))],
      })),
    },
  ];
}

/** Lists the goals without an owner in a sentence: they have no row in the table. */
export function gapsNamed(input: Words, { rows, lacking, gaps }: Crossing): string {
  const without = rows.filter(({ carried }) => carried.size === 0).map(({ goal }) => goal);
  return without.length > 0 ? SAY.lackTag(without.length, rows.length, lacking, quoted(input, without)) : gaps;
}

const quoted = (input: Words, goals: AssessedGoal[]): string[] => goals.map(({ node }) => `”${wording(input, node)}”`);

/** Whether a måltavla has each goal with its owner, who alone carries it, so that a matrix says it again. */
const isOnBoard = ({ rows }: Pick<Board, "rows">, crossing: Crossing): boolean =>
  crossing.rows.every(({ goal, carried }) => {
    const [[owner, own] = ["", []], ...others] = carried;
    const isOwn = own[0] === goal && own.length === 1 && others.length === 0;
    return isOwn && rows.some((row) => row.goal.node.id === goal.node.id && row.owner === owner);
  });

/**
 * Röda tråden: the top goals against the committees, with the grades of what each of them carries, and the global
 * goals, groups and fields that are served. An empty cell is a goal that the committee does not carry; goals that
 * nobody carries, goals without a parent and global goals without any goal are listed. Nothing when the plan has none
 * of this. `board`: the måltavla of the same document.
 */
export function threadBlocks(input: ReportInput, board?: Pick<Board, "rows">): Block[] {
  const plan = input.assessed;
  // One owner of every goal is no matrix.
  const isMatrix = (crossing: Crossing): boolean =>
    (crossing.counts.size > 1 && !(board && isOnBoard(board, crossing))) ||
    crossing.rows.some(({ carried }) => carried.size === 0);
  const all = crossings(plan).filter(
    (crossing) => crossing.by !== "owners" || (isCrossed(crossing, input.isFinal) && isMatrix(crossing)),
  );
  if (all.length === 0) return [];
  const body = (text: string): Block => ({ kind: "text", look: "body", text });
  // Which goals lack something is what the house has left to do.
  const left = (text: string): Block[] => (input.isFinal ? [] : [body(text)]);
  const loose = withoutParent(plan);
  const matrix = groupsByFields(plan);
  const reported = matrix ? all.filter(({ by }) => by !== "targetGroup" && by !== "focusArea") : all;
  const legend = legendOf(matrix ? distinctGoals(plan) : bySymbols(reported));
  return [
    // Before its tables: after them it could end up alone on a page.
    ...(legend === "" ? [] : [{ kind: "text", look: "note", text: legend } satisfies Block]),
    ...reported.flatMap((crossing): Block[] =>
      crossing.by === "owners"
        ? [...left(gapsNamed(input, crossing)), ...crossTables(input, crossing)]
        : [...left(crossing.gaps), tagTable(crossing, crossing.by)],
    ),
    ...(loose.length > 0 && !input.isFinal ? [body(SAY.withoutParent(quoted(input, loose)))] : []),
    ...(matrix ? groupsTable(input, matrix) : []),
  ];
}
