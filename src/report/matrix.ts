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
  { heading: "Mål och ansvariga", lacking: "ingen ansvarig", of: ({ owners }) => owners },
  {
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

/** One crossing: a row per goal with its published grade under each of its tags; gaps in rows and columns are said. */
function crossing(page: Page, kind: TagKind, tree: Tree): void {
  const { goals } = tree;
  const tagged = goals.map((goal) => ({ goal, tags: tagsOf(goal.node, kind, tree) }));
  const counts = new Map<string, number>();
  for (const { tags } of tagged) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([tag]) => tag).sort(byNumber);
  const unshown = counts.size - shown.length;
  const untagged = tagged.filter(({ tags }) => tags.length === 0);
  const empty = kind.all?.filter((tag) => !counts.has(tag)) ?? [];
  page.heading(kind.heading, LOOK.section);
  const gaps = [
    untagged.length > 0 ? `${untagged.length} av ${goals.length} mål har ${kind.lacking}.` : `Alla ${goals.length} mål är märkta.`,
    empty.length > 0 && empty.length < (kind.all?.length ?? 0) ? `${kind.empty!} ${andList(empty)}.` : "",
    unshown > 0 ? `De ${shown.length} vanligaste visas, ${unshown} till har färre mål.` : "",
  ];
  page.across({ value: gaps.filter(Boolean).join(" "), look: LOOK.muted }, 0, shown.length);
  page.line(["Mål", ...shown].map((value) => ({ value, look: headed(LOOK.header) })), { padding: 5 });
  tagged.forEach(({ goal, tags }, index) => {
    const mark = (tag: string): Cell => {
      if (!tags.includes(tag)) return { value: null, look: LOOK.text };
      const text = gradeText(goal.published);
      return { value: goal.unjudged ? "●" : text.slice(0, text.indexOf(" ")), look: inkOf({ ...LOOK.text, horizontal: "left" }, gradeColors(goal.published)) };
    };
    const gap = tags.length === 0;
    const name: Cell = { value: nameOf(goal.node) + (gap ? ` – ${kind.lacking}` : ""), look: gap ? LOOK.muted : LOOK.text };
    page.line([name, ...shown.map(mark)].map((cell) => ({ ...cell, look: index === 0 ? cell.look : lined(cell.look) })));
  });
  page.line([{ value: "Antal mål", look: lined(LOOK.bold) }, ...shown.map((tag) => ({ value: counts.get(tag)!, look: lined({ ...LOOK.bold, horizontal: "left" as const }) }))]);
}

/** The kinds that the plan says more than one of, each with what it says. */
const crossedBy = (tree: ReturnType<typeof treeOf>): Map<(typeof KINDS)[number], Set<string>> =>
  new Map(KINDS.map((kind) => [kind, new Set(tree.goals.flatMap(({ node }) => tagsOf(node, kind, tree)))] as const).filter(([, tags]) => tags.size > 1));

/** Whether a plan has what the matrix crosses. */
export const hasMatrix = (assessed: AssessedPlan): boolean => crossedBy(treeOf(assessed)).size > 0;

/** The goals crossed with nämnder and with the global goals, as far as the plan says them of more than one; null when it does not. */
export function matrixSheet(assessed: AssessedPlan, name: string, context: ReportContext): Sheet | null {
  const tree = treeOf(assessed);
  const used = crossedBy(tree);
  const kinds = [...used.keys()];
  if (kinds.length === 0) return null;
  const tags = kinds.flatMap((kind) => [...used.get(kind)!]);
  const widest = Math.max(...tags.flatMap((tag) => tag.split(/[ -]/)).map((word) => columnCharacters(textWidth(word, { size: SIZES.small, bold: true }))));
  const width = Math.min(COLUMN.most, Math.max(COLUMN.least, widest + 1));
  const columns = Math.min(MOST, Math.max(...kinds.map((kind) => used.get(kind)!.size)));
  const page = new Page(name, [NAME_WIDTH, ...Array<number>(Math.max(columns, 5)).fill(width)]);
  page.line([{ value: [context.organisation, "Matris", periodTitle(assessed.period)].filter(Boolean).join(" · "), look: LOOK.eyebrow }], { height: 15 });
  page.line([{ value: "Vem ansvarar för vad, och var finns luckor", look: LOOK.title }], { height: 27 });
  const starts: number[] = [];
  for (const kind of kinds) {
    starts.push(page.row);
    crossing(page, kind, tree);
  }
  const { sheet } = page;
  writeLeftovers(page, context.standing?.get(MATRIX_TAG)?.left ?? [], { text: 0, what: 1, period: 2, who: 3, where: 4, key: 5 }, Math.max(columns, 5));
  sheet.tag = MATRIX_TAG;
  sheet.freeze = { rows: 0, columns: 1 };
  sheet.print = { ...printSetup(context.organisation, name, periodTitle(assessed.period)), area: { top: 0, left: 0, bottom: page.row - 1, right: Math.max(columns, 5) } };
  paginate(sheet, starts);
  return sheet;
}
