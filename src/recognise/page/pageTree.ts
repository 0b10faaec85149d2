import { trimmedEnd, withoutColon } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { FactStatement, NodeNumber, NodeStatement, Statement } from "../plan/statement";
import { rankOf } from "../rows/outline";
import type { Aim } from "../../interpret/paragraph/clauses";
import { titleParts } from "../../interpret/header/title";
import { rowWords } from "../../lexicon/rowWords";
import { levelOf, type CellText, type Line, type LineLabel, type ListPlace } from "./line";

/** A goal that lines below may stand under. */
interface OpenGoal {
  node: NodeNumber;
  rank: number;
  number: string | undefined;
  /** The list that it is a point of. */
  list: ListPlace | undefined;
  /** The figure that its section's text aims at. */
  aim?: Aim;
}

/** What has been read of a page so far. */
export interface PageState {
  statements: Statement[];
  nodes: NodeStatement[];
  area: NodeNumber | null;
  goals: OpenGoal[];
  indicator: NodeNumber | null;
  /** Nothing has been stated about the latest node yet. */
  fresh: boolean;
  /** The trend of a goal that has had no figure: kept with the goal until it has a measure. */
  trend: FactStatement | null;
  /** The label whose line has not come yet. */
  label: { label: LineLabel; of: Line } | null;
}

export type Text = CellText & Partial<Pick<Line, "list" | "pair" | "figures" | "number" | "mark">>;

/** A page that nothing has been read of. */
export const newPage = (): PageState => ({
  statements: [],
  nodes: [],
  area: null,
  goals: [],
  indicator: null,
  fresh: false,
  trend: null,
  label: null,
});

/** Figures belong to a measure, and of a goal alone to the goal's own. */
const FIGURES: ReadonlySet<Role> = new Set(["target", "outcome", "forecast", "baseline", "trend", "unit"]);

export const furniture = ({ statements }: PageState, row: number, column: number): void =>
  void statements.push({ kind: "furniture", row, column });

/** The node that lines are about now: the measure, else the goal, else the area. */
export const latest = ({ indicator, goals, area: over }: PageState): NodeNumber | null =>
  indicator ?? goals.at(-1)?.node ?? over;

function node(state: PageState, one: Omit<NodeStatement, "node">): NodeNumber {
  const number = state.nodes.length;
  const statement: NodeStatement = { ...one, node: number };
  state.nodes.push(statement);
  state.statements.push(statement);
  state.fresh = true;
  return number;
}

export function area(state: PageState, { row, column, text }: Text): void {
  const { title, number, level = "område" } = titleParts(withoutColon(text));
  state.goals = [];
  state.indicator = null;
  state.area = node(state, { kind: "area", under: null, row, column, title, level, ...(number ? { number } : {}) });
}

/**
 * A goal stands under the one whose number begins its own, else under the latest of a higher rank, else under the area.
 */
export function goal(state: PageState, { row, column, text, list, pair }: Text, called?: string, code?: string): void {
  const parts = { ...(code === undefined ? {} : { number: code }), ...levelOf(text), ...titleParts(text) };
  const level = parts.level ?? called ?? (list?.of === "activity" ? "aktivitet" : "mål");
  const own = { rank: rankOf(level), number: parts.number };
  const over = (above: OpenGoal): boolean =>
    own.number !== undefined && above.number !== undefined
      ? own.number.startsWith(`${above.number}.`)
      : own.rank !== above.rank && own.rank > above.rank && own.rank >= 0;
  while (state.goals.length > 0 && !over(state.goals.at(-1)!)) state.goals.pop();
  state.indicator = null;
  const under = state.goals.at(-1)?.node ?? state.area;
  const number = node(state, {
    kind: "goal",
    under,
    row,
    column,
    title: parts.title,
    level,
    ...(parts.number ? { number: parts.number } : {}),
    ...(parts.level || code ? { levelled: true } : {}),
    ...(list || pair ? { listed: true } : {}),
  });
  state.goals.push({ node: number, ...own, list });
}

const isActivity = ({ rank }: OpenGoal): boolean => rank === rankOf("aktivitet");

/**
 * A point is beside the other points of its list, not under the one before it; and measures of a list are of the goal,
 * not of the last thing that is done for it.
 */
const isBesidePoint = (goalAbove: OpenGoal, list: ListPlace): boolean =>
  goalAbove.list === list || (list.led && isActivity(goalAbove));

/** A measure; right below the values of a goal's own measure, the name of that. */
export function indicator(
  state: PageState,
  { row, column, text, list, pair, figures, number: below }: Text,
  code?: string,
): void {
  const { title, number = code ?? below } = titleParts(text);
  if (list) state.goals = state.goals.filter((goalAbove) => !isBesidePoint(goalAbove, list));
  const open = state.indicator === null ? undefined : state.nodes[state.indicator];
  // A line with a number of its own is another.
  if (open?.own && open.row !== row && titleParts(text).number === undefined) {
    delete open.own;
    return void Object.assign(open, { row, column, title: trimmedEnd(title, ".") });
  }
  state.indicator = node(state, {
    kind: "indicator",
    under: state.goals.at(-1)?.node ?? state.area,
    row,
    column,
    title: trimmedEnd(title, "."),
    level: "indikator",
    ...(number ? { number } : {}),
    ...(list || pair || figures ? { listed: true } : {}),
  });
}

/** The measure that figures are of: the one that is open, else the goal's own. */
function measured(state: PageState): NodeNumber | null {
  const goalNode = state.goals.at(-1)?.node;
  if (state.indicator !== null || goalNode === undefined) return state.indicator;
  const { row, column, title, number } = state.nodes[goalNode]!;
  state.indicator = node(state, {
    kind: "indicator",
    under: goalNode,
    row,
    column,
    title,
    level: "indikator",
    own: true,
    ...(number ? { number } : {}),
  });
  const { trend } = state;
  if (trend?.of === goalNode) {
    state.statements.splice(state.statements.lastIndexOf(trend), 1);
    state.statements.push({ ...trend, kind: "trend", of: state.indicator });
  }
  state.trend = null;
  return state.indicator;
}

/**
 * What a judgement is of: a goal with figures of its own, where it stands on a row of its own, or one with several
 * measures, where it speaks of goals ("Måluppfyllelsen bedöms som god"); beside the figure it judges the measure.
 */
function judgedBy(state: PageState, { row, text }: Text, label?: LineLabel): NodeNumber | null {
  const above = state.goals.at(-1)?.node;
  if (above !== undefined && (label?.ofGoal || (!label && ofSeveral(state, above, text)))) return above;
  const open = state.indicator === null ? undefined : state.nodes[state.indicator];
  const told = state.statements.findLast((one) => one.kind === "outcome" && one.of === state.indicator);
  return open?.own && told?.row !== row ? open.under : latest(state);
}

/** Whether words of goals stand below several measures of a goal, none of which has a verdict of its own. */
function ofSeveral({ statements }: PageState, goal: NodeNumber, text: string): boolean {
  if (!rowWords.has(text, "goalWord")) return false;
  const measures = statements.flatMap((one) => (one.kind === "indicator" && one.under === goal ? [one.node] : []));
  return measures.length > 1 && !statements.some((one) => one.kind === "grade" && measures.includes(one.of));
}

export function fact(
  state: PageState,
  kind: FactStatement["kind"],
  written: Text & Pick<FactStatement, "as">,
  label?: LineLabel,
): void {
  const { row, column, text, as } = written;
  const isOfGoal = kind === "trend" && state.indicator === null && state.goals.length > 0;
  const isFigure = FIGURES.has(kind as Role) && !isOfGoal;
  const of = isFigure ? measured(state) : kind === "grade" ? judgedBy(state, written, label) : latest(state);
  if (of === null) return;
  state.fresh = false;
  const statement: FactStatement = {
    kind: isOfGoal ? "comment" : kind,
    of,
    row,
    column,
    text,
    ...(as === undefined ? {} : { as }),
    ...(label?.period ? { period: label.period } : {}),
    ...(label ? { header: label.name } : {}),
  };
  if (isOfGoal) state.trend = statement;
  state.statements.push(statement);
}
