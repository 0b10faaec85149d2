import type { AssessedGoal, AssessedPlan } from "../domain/assessment";
import type { PlanNode } from "../domain/plan";
import { paginate } from "./breaks";
import type { ReportContext } from "./context";
import { gradeColors, gradeText } from "./gradeText";
import { columnCharacters, textWidth } from "./height";
import { writeLeftovers } from "./leftover";
import { nameOf } from "./listings";
import { headed, inkOf, lined, LOOK, printSetup, SIZES } from "./look";
import { andList } from "./missing";
import { Page } from "./page";
import type { Cell } from "./page";
import { periodTitle } from "./periodTitle";
import type { Sheet } from "../sheet/book";
import { countable, distinctGoals } from "./tally";

/** Tag and name of the sheet that crosses goals with what they are tagged by. */
export const MATRIX_TAG = "matrix";
export const MATRIX_NAME = "Matris";

/** What goals are tagged by: its name, a goal's tags, and every tag that there is where that is known. */
interface TagKind {
  tags: "owners" | "sdg";
  heading: string;
  /** What a goal without any tag lacks. */
  lacking: string;
  of: (node: PlanNode) => string[];
  all?: string[];
  /** What a tag without any goal is called in a sentence. */
  empty?: string;
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b) || a.localeCompare(b, "sv");

const KINDS: TagKind[] = [
  { tags: "owners", heading: "Mål och ansvariga", lacking: "ingen ansvarig", of: ({ owners }) => owners },
  {
    tags: "sdg",
    heading: "Mål och Agenda 2030",
    lacking: "inget globalt mål",
    of: ({ sdg }) => sdg ?? [],
    all: Array.from({ length: 17 }, (_, index) => String(index + 1)),
    empty: "Inget mål bidrar till globalt mål",
  },
];

/** So many columns go on a page; the tags that most goals have come first. */
const MOST = 14;
const NAME_WIDTH = 52;
const COLUMN = { least: 8, most: 15 };

/** The goals of a matrix, and what stands above and below each. */
interface Tree {
  goals: AssessedGoal[];
  above: Map<string, PlanNode>;
  below: Map<string, PlanNode[]>;
}

function treeOf(assessed: AssessedPlan): Tree {
  const all = distinctGoals(assessed);
  const below = new Map<string, PlanNode[]>();
  for (const { node } of all) for (const parent of node.parents) below.set(parent, [...(below.get(parent) ?? []), node]);
  return { goals: all.filter(countable(assessed)), above: new Map([...assessed.areas, ...all].map(({ node }) => [node.id, node])), below };
}

/** A goal's tags: its own, else those of what stands above it, else all of what stands below it. */
function tagsOf(node: PlanNode, kind: TagKind, { above, below }: Tree): string[] {
  const along = (one: PlanNode, next: (from: PlanNode) => PlanNode[], seen: Set<string>): string[] => {
    const own = kind.of(one);
    if (own.length > 0 || seen.has(one.id)) return own;
    seen.add(one.id);
    return [...new Set(next(one).flatMap((other) => along(other, next, seen)))];
  };
  const up = along(node, ({ parents }) => parents.flatMap((id) => above.get(id) ?? []), new Set());
  return up.length > 0 ? up : along(node, ({ id }) => below.get(id) ?? [], new Set());
}

/** Goals crossed with one kind of tag. */
export interface Crossing extends Pick<TagKind, "heading" | "lacking"> {
  by: TagKind["tags"];
  /** Every goal that is counted, with its tags: its own, else those above it, else those below. */
  goals: { goal: AssessedGoal; tags: string[] }[];
  /** How many goals each tag has. */
  counts: Map<string, number>;
  /** "2 av 12 mål har ingen ansvarig." and which tags no goal has. */
  gaps: string;
}

/** The goals of a plan crossed with nämnder and with the global goals, each where the plan says them of any goal. */
export function crossings(assessed: AssessedPlan): Crossing[] {
  const tree = treeOf(assessed);
  return KINDS.flatMap((kind): Crossing[] => {
    const { heading, lacking, all, empty: without } = kind;
    const goals = tree.goals.map((goal) => ({ goal, tags: tagsOf(goal.node, kind, tree) }));
    const counts = new Map<string, number>();
    for (const { tags } of goals) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    if (counts.size === 0) return [];
    const untagged = goals.filter(({ tags }) => tags.length === 0).length;
    const empty = all?.filter((tag) => !counts.has(tag)) ?? [];
    const gaps = [untagged > 0 ? `${untagged} av ${goals.length} mål har ${lacking}.` : `Alla ${goals.length} mål är märkta.`, empty.length > 0 ? `${without!} ${andList(empty)}.` : ""];
    return [{ by: kind.tags, heading, lacking, goals, counts, gaps: gaps.filter(Boolean).join(" ") }];
  });
}

/** One crossing: a row per goal with its published grade under each of its tags; gaps in rows and columns are said. */
function writeCrossing(page: Page, { heading, lacking, goals, counts, gaps }: Crossing): void {
  const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([tag]) => tag).sort(byNumber);
  const unshown = counts.size - shown.length;
  page.heading(heading, LOOK.section);
  const value = unshown > 0 ? `${gaps} De ${shown.length} vanligaste visas, ${unshown} till har färre mål.` : gaps;
  page.across({ value, look: LOOK.muted }, 0, shown.length);
  page.line(["Mål", ...shown].map((value) => ({ value, look: headed(LOOK.header) })), { padding: 5 });
  goals.forEach(({ goal, tags }, index) => {
    const mark = (tag: string): Cell => {
      if (!tags.includes(tag)) return { value: null, look: LOOK.text };
      const text = gradeText(goal.published);
      return { value: goal.unjudged ? "●" : text.slice(0, text.indexOf(" ")), look: inkOf({ ...LOOK.text, horizontal: "left" }, gradeColors(goal.published)) };
    };
    const gap = tags.length === 0;
    const name: Cell = { value: nameOf(goal.node) + (gap ? ` – ${lacking}` : ""), look: gap ? LOOK.muted : LOOK.text };
    page.line([name, ...shown.map(mark)].map((cell) => ({ ...cell, look: index === 0 ? cell.look : lined(cell.look) })));
  });
  page.line([{ value: "Antal mål", look: lined(LOOK.bold) }, ...shown.map((tag) => ({ value: counts.get(tag)!, look: lined({ ...LOOK.bold, horizontal: "left" as const }) }))]);
}

/** What the sheet crosses: what goals are tagged by more than one of. */
const crossedBy = (assessed: AssessedPlan): Crossing[] => crossings(assessed).filter(({ counts }) => counts.size > 1);

/** Whether a plan has what the matrix crosses. */
export const hasMatrix = (assessed: AssessedPlan): boolean => crossedBy(assessed).length > 0;

/** The goals crossed with nämnder and with the global goals, as far as the plan says them of more than one; null when it does not. */
export function matrixSheet(assessed: AssessedPlan, name: string, context: ReportContext): Sheet | null {
  const used = crossedBy(assessed);
  if (used.length === 0) return null;
  const tags = used.flatMap(({ counts }) => [...counts.keys()]);
  const widest = Math.max(...tags.flatMap((tag) => tag.split(/[ -]/)).map((word) => columnCharacters(textWidth(word, { size: SIZES.small, bold: true }))));
  const width = Math.min(COLUMN.most, Math.max(COLUMN.least, widest + 1));
  const columns = Math.min(MOST, Math.max(...used.map(({ counts }) => counts.size)));
  const page = new Page(name, [NAME_WIDTH, ...Array<number>(Math.max(columns, 5)).fill(width)]);
  page.line([{ value: [context.organisation, "Matris", periodTitle(assessed.period)].filter(Boolean).join(" · "), look: LOOK.eyebrow }], { height: 15 });
  page.line([{ value: "Vem ansvarar för vad, och var finns luckor", look: LOOK.title }], { height: 27 });
  const starts: number[] = [];
  for (const one of used) {
    starts.push(page.row);
    writeCrossing(page, one);
  }
  const { sheet } = page;
  writeLeftovers(page, context.standing?.get(MATRIX_TAG)?.left ?? [], { text: 0, what: 1, period: 2, who: 3, where: 4, key: 5 }, Math.max(columns, 5));
  sheet.tag = MATRIX_TAG;
  sheet.freeze = { rows: 0, columns: 1 };
  sheet.print = { ...printSetup(context.organisation, name, periodTitle(assessed.period)), area: { top: 0, left: 0, bottom: page.row - 1, right: Math.max(columns, 5) } };
  paginate(sheet, starts);
  return sheet;
}
