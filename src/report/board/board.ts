import { isFounded } from "../../assess/basis";
import { endsIn } from "../../domain/shapes";
import { isCurrent, isInterim } from "../../assess/periods";
import { NO_AREA } from "../../assess/areas";
import { countedMeasures, measureNoun, measuresUnder, metCounts } from "../../assess/metCounts";
import { SENTENCES } from "../../assess/sentences";
import { nounsOf, predicateFor, severalOf } from "../../assess/wording";
import type { Noun } from "../../assess/wording";
import { isDue, isReached } from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import { isUndecided } from "../../domain/styrmodell";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan, Grade } from "../../domain/assessment";
import { CHANGE_WORDS, type ChangeKind, type Changes } from "../changes";
import { capital, shortened, stopped, withoutStop, writtenSentences } from "../../interpret/text/text";
import {
  countable,
  countedLevels,
  distinctGoals,
  distinctIndicators,
  hasOutcome,
  levelCalled,
  unreadColumns,
} from "../counted";
import { aimText, targetText } from "../figure";
import { basisMark, besideGrade, distanceIn, heldByPrint, measuredByItself, reasonsIn } from "../goalReason";
import { gathered, gradeParts } from "../gathered";
import { gradeText, labelOf } from "../gradeText";
import { basisLegend, basisSentence, usualBasis } from "../basisSentence";
import { countedNoun, withMeasuresAlone } from "../measuresAlone";
import { letterLegend } from "../meanings";
import { measuresLead } from "../measuresLead";
import { areInOwnWords } from "../../assess/ownWords";
import { nameOf, quotedTitle } from "../nodeName";
import { periodTitle } from "../periodTitle";
import { printedComments } from "../printedComments";
import { developed } from "../developed";
import { reservedIn } from "../reservations";
import { PREDICATES, SAY } from "../sentences";
import { trendText } from "../trend";
import { decidingMeasure, FORECAST, historyOf, lineOf, measureName, valueText } from "./measure";
import type { History, Line } from "./measure";
import type { BoardInput } from "./boardInput";
import { barOf } from "./bar";
import type { Bar } from "./bar";
import { awaits, decisionsOf, judgedForDecisions } from "./decisions";

/** A goal on the måltavla. */
export interface BoardRow {
  goal: AssessedGoal;
  /** The level that it is listed under, as a heading; "" where all rows are of one. */
  part: string;
  name: string;
  owner: string;
  /** Null: nobody judges it; `gathered` has the grades of its children. */
  grade: Grade | null;
  gathered: string;
  /** Against the period before, or how its measure has developed. */
  change: string;
  /** What decides: the measure with its value, target and history; absent where nothing is measured. */
  measure?: { indicator: AssessedIndicator; value: string; target: string; history: History };
  /** One line: which measure, and why. */
  why: string;
  /** The same without the reason, for a page that has no room for more: the measure; and its name on one line. */
  brief: string;
  short: string;
}

/**
 * The one-page måltavla: how it goes, what is off track, what must be decided. One description for the sheet, the Word
 * file and the page.
 */
export interface Board extends Bar {
  /** The kind of rows: goals, or measures when there are none. */
  noun: Noun;
  /** How the measures have developed, and which is furthest from its target; "" where nothing is measured. */
  lead: string;
  /** How many measures have an outcome. */
  coverage: string;
  /** What the grades rest on, where they are not all measured this year; a document's opening has it. */
  basis: string;
  decisions: string[];
  /** The text where nothing is to be decided. */
  noDecision: string;
  /** Header of the change column: "Sedan delår 2024", or "Utveckling" where no earlier grades are known. */
  changeHeader: string;
  /** Header of the values: "Prognos" where every one is a forecast, which then does not stand beside each. */
  valueHeader: "Utfall" | "Prognos";
  /** That of the small histories. */
  line: Line;
  rows: BoardRow[];
  /** The same in one list, where they are listed by level. */
  unparted?: BoardRow[];
  /** The rows are as in the workbook: of those with a grade nobody has said in which order the words stand. */
  isAsInWorkbook?: true;
  /** The goals without a row, in a sentence; "" when every goal has one. */
  rest: string;
  /** What the marks before the lines of reason mean, for a page that stands alone; "" where no row has one. */
  legend: string;
}

/**
 * Most goals on the page; when there are more, only those at the top are shown, each with the counts of those below it.
 */
const MOST_ROWS = 20;
/** Goals shown of such a plan where few areas would gather them: as many as a page has room for with long reasons. */
const MOST_WORST = 12;
/** So few areas leave the page empty, and the overview has their counts. */
const FEW_AREAS = 6;

/** What has changed of a plan and not of a grade: no way that a goal moves. */
const OF_PLAN = new Set<ChangeKind>(["gone", "reworded", "retargeted"]);
const TRENDS = { better: "Bättre", worse: "Sämre", same: "Oförändrat" } as const;

/**
 * How a goal has moved since the period before, by the log; by its measure's trend where nothing is logged; "" where
 * neither is known.
 */
function changeOf({ node }: AssessedGoal, measure: AssessedIndicator | undefined, changes: Changes | null): string {
  if (!changes) return measure ? trendText(measure) : "";
  const moved = changes.changes.find(({ id, kind }) => id === node.id && !OF_PLAN.has(kind));
  return moved ? CHANGE_WORDS[moved.kind] : "Oförändrat";
}

/** The first sentence of a text, which ends with a stop: a line without one is a heading where such a line follows. */
function firstSentence(text: string): string {
  const lines = text.split("\n").map((one) => one.trim());
  const line = lines.find((one) => endsIn(one, ".!?…")) ?? lines[0] ?? "";
  return stopped(writtenSentences(line)[0] ?? "");
}

/** A longer comment is not used as the one line of reason. Characters. */
const LONGEST_WHY = 150;
const ofLine = (text: string): string => (text.length <= LONGEST_WHY ? text : "");
/** Characters of a measure's name on one line. */
const LINE = 38;

/** The user's text on a node for the period: in an open cell, else in the table. */
function writtenOf(
  { entries, assessed: { period } }: BoardInput,
  node: Pick<AssessedGoal["node"], "id" | "comments">,
): string {
  const open = entries.filter((entry) => entry.goal === node.id && entry.period === period && entry.comment);
  const [own] = [...open].sort((a, b) => Number(a.by === "committee") - Number(b.by === "committee"));
  const text = firstSentence(own?.comment ?? printedComments(node.comments, period));
  return ofLine(text);
}

/** Why a goal has its grade; in a final without what the source has, which is for the house. */
const goalReasonIn = ({ isFinal, assessed }: BoardInput, goal: AssessedGoal): string =>
  reasonsIn({ assessed, isFinal, differing: new Map() }).goal(goal);

/** Why a goal without a measure has its grade; the proposal, when a person is to judge. */
function reasonOf(input: BoardInput, goal: AssessedGoal, waits: boolean): string {
  if (waits && goal.computed && !input.isFinal) return SAY.proposed(labelOf(gradeText(goal.computed.grade)));
  const own = measuredByItself(goal);
  return goalReasonIn(input, goal) || (own && !isForHouse(input, goal, own) ? own.verdict.reason : "");
}

/** Of a final: why a measure gives no grade beside the one that its goal has all the same. */
const isForHouse = ({ isFinal = false }: BoardInput, { published }: AssessedGoal, { verdict }: AssessedIndicator) =>
  isFinal && published.kind === "step" && verdict.grade?.kind !== "step";

/** Whether a measure reaches its target: by its number, else by its printed grade with evidence; null: not known. */
const isMet = (one: AssessedIndicator): boolean | null =>
  one.verdict.met ?? (isFounded(one) ? isReached(one.published) : null);

const isUngraded = ({ published, unjudged }: AssessedGoal): boolean => !unjudged && published.kind === "state";

/** How many of several measures reach their targets, or how they are graded; "" of one, whose figures the row shows. */
function shareOf({ indicators }: AssessedGoal, plan: AssessedPlan): string {
  const counts = metCounts(indicators, plan);
  if (counts.labels) return counts.all > 1 ? countedMeasures(counts) : "";
  const standing = indicators.filter((one) => one.withdrawn === undefined && isDue(one));
  const judged = standing.filter((one) => isMet(one) !== null);
  const met = judged.filter(isMet).length;
  const [missed, unknown] = [judged.length - met, standing.length - judged.length];
  return judged.length > 1 ? SENTENCES.metCounted({ ...metCounts(standing), met, missed, unknown }) : "";
}

/** What a goal's measure tells of its grade, and what its print does; in a final nothing that is for the house. */
function toldBy(
  input: BoardInput,
  goal: AssessedGoal,
  measure: AssessedIndicator,
): { reason: string; fromPrint: string } {
  const near = measure.verdict.near ?? distanceIn(measure, valueText(measure, input.assessed.period));
  const reason = isForHouse(input, goal, measure) ? "" : besideGrade(goal, measure, near);
  return { reason, fromPrint: input.isFinal ? "" : heldByPrint(input.assessed, goal) };
}

/** Whether the worst of a goal's measures alone has decided, so that its line says which. */
const decides = ({ computed, stands }: AssessedGoal): boolean => computed?.byWorst === true && stands?.by === "rules";

/** The line of reason, and the same in fewer words. */
type Why = Pick<BoardRow, "why" | "brief" | "short">;

/**
 * One line of reason: the measure, the user's text, else why there is no grade, or how many measures reach their
 * targets.
 */
function whyOf(input: BoardInput, goal: AssessedGoal, measure: AssessedIndicator | undefined): Why {
  const always = (why: string) => ({ why, brief: why, short: why });
  const below = goal.unjudged ? missedBelow(input.assessed, goal) : "";
  if (below) return always(below);
  const written = writtenOf(input, goal.node) || (measure ? writtenOf(input, measure.node) : "");
  if (!measure) return always(written || reasonOf(input, goal, awaits(input.assessed, goal)));
  const { reason, fromPrint } = toldBy(input, goal, measure);
  if (nameOf(measure.node) === nameOf(goal.node)) return always(written || ofLine(firstSentence(fromPrint || reason)));
  const name = measureName(measure.node.title);
  const brief = decides(goal) ? `${quotedTitle(name)} avgör.` : stopped(name);
  const graded = input.assessed.byGrades ? measure.published : measure.verdict.grade;
  const ungraded = (): string => (graded?.kind === "step" ? "" : ofLine(reason)) || goalReasonIn(input, goal);
  const told = isUngraded(goal) ? ungraded : () => shareOf(goal, input.assessed) || fromPrint;
  const why = [brief, written || told()].filter(Boolean).join(" ");
  return { why, brief, short: name.length > LINE ? shortened(name, LINE) : brief };
}

const briefRow = (row: BoardRow): BoardRow => ({ ...row, why: row.brief });

/** The row on as few lines as possible: a target in whole sentences is also cut; the status sheet has it in full. */
const shortRow = (row: BoardRow): BoardRow => ({
  ...row,
  why: row.short,
  ...(row.measure ? { measure: { ...row.measure, target: shortened(row.measure.target, LINE) } } : {}),
});

/**
 * Fits a board on one page: in full; else with rows closer (`dense`); else with reasons for as many of the first goals
 * as there is room for and measure names for the rest, finally on one line; in one list where headings of levels would
 * take a page more.
 */
export function onOnePage<T extends { pages: number }>(board: Board, lay: (board: Board, dense: boolean) => T): T {
  const laid = laidInOrder(board, lay);
  if (laid.pages === 1 || !board.unparted) return laid;
  const whole = laidInOrder({ ...board, rows: board.unparted }, lay);
  return whole.pages < laid.pages ? whole : laid;
}

function laidInOrder<T extends { pages: number }>(board: Board, lay: (board: Board, dense: boolean) => T): T {
  const full = lay(board, false);
  if (full.pages === 1) return full;
  const closer = lay(board, true);
  if (closer.pages === 1) return closer;
  for (const less of [briefRow, shortRow]) {
    const laidWith = (first: number): T =>
      lay({ ...board, rows: board.rows.map((row, at) => (at < first ? row : less(row))) }, true);
    const least = laidWith(0);
    if (least.pages === 1) return mostOnOnePage(laidWith, least, board.rows.length);
  }
  // No one page will do: the fewest, in full as far as that takes no more.
  return closer.pages < full.pages ? closer : full;
}

/** The layout with as many of the first rows in full as fit one page: between `none` of them and not `all`. */
function mostOnOnePage<T extends { pages: number }>(laidWith: (first: number) => T, none: T, all: number): T {
  let best = none;
  let [fits, over] = [0, all];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    const laid = laidWith(middle);
    if (laid.pages === 1) [best, fits] = [laid, middle];
    else over = middle;
  }
  return best;
}

/** The place of a goal without a grade, which waits for none. */
const UNGRADED = 6;
const CLASS_ORDER = { notReached: 0, partly: 2, reached: 5 } as const;
/** What must be decided first, worst first; a goal that has no grade, and waits for none, comes last. */
function orderOf(plan: AssessedPlan, goal: AssessedGoal): number {
  const { published, unjudged } = goal;
  if (unjudged) return 4;
  if (published.kind === "step") return placeOf(published);
  if (awaits(plan, goal)) return 1;
  // Where measures are counted in place of a grade the worst of them tells; it is no grade of the goal.
  const below = published.counted ? measuresUnder(goal).map((one) => placeOf(one.published)) : [];
  return Math.max(1, Math.min(UNGRADED, ...below));
}

const placeOf = (grade: Grade): number => {
  if (grade.kind === "state") return UNGRADED;
  return grade.step.class ? CLASS_ORDER[grade.step.class] : 3;
};

/** An area as a goal that groups its contents, for plans with too many goals for a page. */
const asGoal = ({ node, indicators }: AssessedArea): AssessedGoal => ({
  node,
  unjudged: true,
  depth: 0,
  indicators,
  children: [],
  committee: [],
  published: { kind: "state", label: "" },
  reason: "",
});

const areasWithGoals = (plan: AssessedPlan): AssessedArea[] =>
  plan.areas.filter((area) => area.goals.some(countable(plan)) || area.indicators.length > 0);

/** The goals to decide on first, of a plan with more than a page has room for. */
const worstOf = (plan: AssessedPlan, goals: AssessedGoal[]): AssessedGoal[] =>
  goals
    .map((goal) => ({ goal, order: orderOf(plan, goal) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST_WORST)
    .map(({ goal }) => goal);

/**
 * The goals that the måltavla shows: all that are counted; if they are too many, those at the top; if those are too
 * many, the areas, or the worst goals where the areas are few.
 */
function shownGoals(plan: AssessedPlan): AssessedGoal[] {
  const counts = countable(plan);
  const all = distinctGoals(plan);
  const counted = all.filter(counts);
  if (counted.length <= MOST_ROWS) return counted;
  const ids = new Set(all.map(({ node }) => node.id));
  const tops = all.filter(
    (goal) => !goal.node.parents.some((id) => ids.has(id)) && (counts(goal) || belowOf(plan, goal).length > 0),
  );
  if (tops.length <= MOST_ROWS && tops.length > 1) return tops;
  const areas = areasWithGoals(plan);
  if (areas.length <= FEW_AREAS) return worstOf(plan, counted);
  return areas.map((area) => area.goals.find(({ node }) => node.id === area.node.id) ?? asGoal(area));
}

/** Every counted goal below a shown one, itself left out. */
function belowOf(plan: AssessedPlan, goal: AssessedGoal): AssessedGoal[] {
  const counts = countable(plan);
  const area = plan.areas.find(({ node }) => node.id === goal.node.id);
  if (area) return area.goals.filter((one) => counts(one) && one.node.id !== goal.node.id);
  const byId = new Map(distinctGoals(plan).map((one) => [one.node.id, one]));
  const found = new Set<AssessedGoal>();
  const walk = ({ children }: AssessedGoal): void => {
    for (const id of children) {
      const child = byId.get(id);
      if (!child || found.has(child)) continue;
      found.add(child);
      walk(child);
    }
  };
  walk(goal);
  return [...found].filter(counts);
}

/** "7 av 13 uppnås": counts of the grades below a goal. */
const gatheredOf = (plan: AssessedPlan, goal: AssessedGoal): string => gathered(plan, belowOf(plan, goal));

/** How many goals a line names. */
const NAMED = 2;

/** What is told of a goal that is not reached: its own word where no styrmodell is decided, or where its class is not what it says. */
const missedWords = ({ styrmodell }: AssessedPlan, { published }: AssessedGoal): string =>
  isUndecided(styrmodell) || areInOwnWords([published], styrmodell)
    ? labelOf(gradeText(published))
    : capital(predicateFor(PREDICATES.missed, 1));

/** The descendants of a goal that are not reached: what is not done apart from it. */
function missedBelow(plan: AssessedPlan, goal: AssessedGoal): string {
  const missed = belowOf(plan, goal).filter(
    ({ published }) => published.kind === "step" && published.step.class === "notReached",
  );
  const alike = grouped(missed, (one) => missedWords(plan, one));
  const most = alike.size > 1 ? 1 : NAMED;
  return [...alike]
    .map(([words, some]) => {
      const names = some.slice(0, most).map(({ node }) => quotedTitle(shortened(nameOf(node))));
      return SAY.missedBelow(words, names, some.length - names.length);
    })
    .join(" ");
}

/** Targets that state no value to be far from. */
const STATES_NONE: ReadonlySet<string> = new Set([
  "increase",
  "decrease",
  "unchanged",
  "comparison",
  "percentile",
  "yesno",
]);

/** How near a missed measure is to its target, as a ratio below 1; null: it cannot be said, of a target of 0 for one. */
function nearness({ verdict, target, outcome }: AssessedIndicator): number | null {
  const place = outcome?.value ?? 0;
  return target?.reading.kind === "rank" && place > 0 ? target.reading.value / place : verdict.attainment;
}

/**
 * The measure furthest from its target value, of two or more that miss theirs; undefined where that of one of them cannot be
 * said: then nobody knows.
 */
function furthestOf(measures: readonly AssessedIndicator[]): AssessedIndicator | undefined {
  const missed = measures.filter((one) => one.target && isDue(one) && isMet(one) === false);
  const valued = missed.filter(({ target }) => !STATES_NONE.has(target!.reading.kind));
  const known = valued.flatMap((one) => {
    const near = nearness(one);
    return near === null ? [] : [{ one, near }];
  });
  if (known.length < Math.max(valued.length, 2)) return undefined;
  return known.sort((a, b) => a.near - b.near)[0]?.one;
}

/** How the measures have developed, and the one furthest from its target. */
function leadOf(plan: AssessedPlan, isFinal: boolean): string {
  const { reported, nonEmpty } = plan.coverage;
  const measures = distinctIndicators(plan);
  const furthest = furthestOf(measures);
  return [
    !isFinal && reported >= MANY && reported * 3 >= nonEmpty ? SAY.uncertain(reported, nonEmpty) : "",
    developed(measures, plan.period),
    furthest
      ? SAY.furthest(
          quotedTitle(measureName(furthest.node.title)),
          // Its row has them; of a draft nobody has decided that it is there.
          isFinal ? "" : `${valueText(furthest, plan.period)} mot ${aimText(furthest)}`,
        )
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Cells that wait for an answer, from which, and from a third of all, the board is no more than a draft. */
const MANY = 10;

/**
 * What letters that grades are given by mean; how many measures have an outcome of the period, at delår or a forecast,
 * and how many are judged on an older one.
 */
function coverageOf(plan: AssessedPlan): string {
  const { period } = plan;
  const measures = distinctIndicators(plan);
  if (measures.length === 0) return "";
  const isMeasured = (one: AssessedIndicator): boolean =>
    hasOutcome(one) && isCurrent(one.outcome?.period ?? "", period);
  const isExpected = (one: AssessedIndicator): boolean => isInterim(period) && one.node.forecasts.length > 0;
  const hasOwn = (one: AssessedIndicator): boolean => isMeasured(one) || isExpected(one);
  const what = measures.some((one) => isExpected(one) && !isMeasured(one)) ? "Utfall eller prognos" : "Utfall";
  const older = measures.filter((one) => !hasOwn(one) && one.outcome?.value != null && one.verdict.met !== null);
  const unread = unreadColumns(measures);
  const valued = measures.filter(hasOwn).length;
  const found =
    unread.length > 0 && valued === 0
      ? ""
      : SAY.coverage(what, valued, measures.length, older.length, measureNoun(measures));
  return [letterLegend(plan), found, unread.length > 0 ? SAY.unreadColumns(unread) : ""].filter(Boolean).join(" ");
}

/** More owners than this are counted rather than named: röda tråden names them all. */
const OWNERS = 3;

/** Who answers for a goal, else for its measures: "Kommunstyrelsen, Socialnämnden", "Kommunfullmäktige och 7 till". */
function answerableFor({ node, indicators }: AssessedGoal): string {
  const measured = [...new Set(indicators.flatMap((one) => one.node.owners))];
  const owners = node.owners.length > 0 ? node.owners : measured;
  const [first] = owners;
  return owners.length > OWNERS && first !== undefined ? `${first} och ${owners.length - 1} till` : owners.join(", ");
}

/** A goal's row, with its deciding measure where it has one. */
function rowOf(input: BoardInput, goal: AssessedGoal, indicator: AssessedIndicator | undefined, line: Line): BoardRow {
  const { assessed, changes } = input;
  const measure = indicator && {
    indicator,
    value: valueText(indicator, assessed.period),
    target: targetText(indicator),
    history: historyOf(indicator, line),
  };
  return {
    goal,
    part: "",
    name: goal.node.title === NO_AREA.title ? "Övriga mål" : nameOf(goal.node),
    owner: answerableFor(goal),
    grade: goal.unjudged ? null : goal.published,
    gathered: goal.unjudged ? gatheredOf(assessed, goal) : "",
    change: goal.unjudged ? "" : changeOf(goal, indicator, changes),
    ...(measure ? { measure } : {}),
    ...withMark(input, goal, indicator, withNotes(whyOf(input, goal, indicator), indicator)),
  };
}

/** The lines of reason with what notes say of the value and the target that the row shows. */
function withNotes(lines: Why, measure: AssessedIndicator | undefined): Why {
  const notes = measure ? reservedIn(measure) : "";
  const noted = (line: string): string => (line.includes(notes) ? line : [line, notes].filter(Boolean).join(" "));
  return { why: noted(lines.why), brief: noted(lines.brief), short: noted(lines.short) };
}

/** Whether what a grade rests on is told before its reason: not where the measure's value says it, "97 % (prognos)". */
const hasMark = ({ published, basis }: AssessedGoal, measure: AssessedIndicator | undefined): boolean =>
  published.kind === "step" && !(measure?.basis === basis && (basis === "forecast" || basis === "older"));

/** What the marks of the rows mean; "" without any. */
function legendOf({ assessed }: BoardInput, rows: readonly BoardRow[]): string {
  const goals = rows.flatMap(({ goal, measure }) => (hasMark(goal, measure?.indicator) ? [goal] : []));
  const isMarked = goals.some((goal) => basisMark(assessed, goal) !== "");
  return isMarked ? basisLegend(goals, assessed, usualBasis(assessed)) : "";
}

/** The lines of reason, also a comment in its place, after what the grade rests on. */
function withMark(
  { assessed }: BoardInput,
  goal: AssessedGoal,
  measure: AssessedIndicator | undefined,
  lines: Why,
): Why {
  const mark = hasMark(goal, measure) ? basisMark(assessed, goal) : "";
  const isTold = (line: string): boolean => line.toLowerCase().includes(withoutStop(mark).toLowerCase());
  const marked = (line: string): string => (isTold(line) ? line : [mark, line].filter(Boolean).join(" "));
  return { why: marked(lines.why), brief: marked(lines.brief), short: marked(lines.short) };
}

/** Whether every value is a forecast. */
function areForecasts(rows: BoardRow[]): boolean {
  const values = rows.flatMap(({ measure }) => measure?.value || []);
  return values.length > 0 && values.every((value) => value.endsWith(FORECAST));
}

/** A row whose value is not marked as a forecast. */
const unnamedForecast = ({ measure, ...row }: BoardRow): BoardRow =>
  measure ? { ...row, measure: { ...measure, value: measure.value.replace(FORECAST, "") } } : row;

/**
 * The måltavla of a plan. Worst goals first, those without a grade last, as in the workbook where nobody has said which
 * grades are worse; measures take their place in a plan without goals.
 */
export function boardOf(given: BoardInput): Board {
  const input = { ...given, assessed: withMeasuresAlone(given.assessed) };
  const { assessed, changes } = input;
  const counted = distinctGoals(assessed).filter(countable(assessed));
  const goals = shownGoals(assessed);
  const measures = new Map(goals.map((goal) => [goal, decidingMeasure(goal)]));
  const line = lineOf(
    [...measures.values()].filter((one) => one !== undefined),
    assessed.period,
  );
  const rows = withoutOwnName(
    withoutSharedNumbers(goals.map((goal) => rowOf(input, goal, measures.get(goal), line))),
    assessed,
  );
  const scales = new Set(
    rows.flatMap(({ goal: { published } }) => (published.kind === "step" ? [published.scale] : [])),
  );
  // Steps of different scales are in no order.
  const stepOf = ({ goal: { published } }: BoardRow): number =>
    scales.size === 1 && published.kind === "step" ? (published.index ?? 0) : 0;
  const isAsInWorkbook = rows.every(({ goal }) => isUnordered(goal.published) || orderOf(assessed, goal) === UNGRADED);
  const byGrade = rows
    .map((row, at) => ({ row, at, order: orderOf(assessed, row.goal), step: stepOf(row), worse: worse(row) }))
    .sort((a, b) => a.order - b.order || b.step - a.step || b.worse - a.worse || a.at - b.at)
    .map(({ row }) => row);
  const isExpected = areForecasts(rows);
  const list = (isAsInWorkbook ? rows : byGrade).map((row) => (isExpected ? unnamedForecast(row) : row));
  const ordered = byLevel(list, assessed);
  const noun = countedNoun(counted);
  return {
    noun,
    ...barOf(assessed, counted),
    lead: leadOf(assessed, input.isFinal === true),
    coverage: coverageOf(assessed),
    basis: basisSentence(counted),
    decisions: decisionsOf(input),
    noDecision: input.isFinal ? "" : nothingToDecide(assessed, counted),
    valueHeader: isExpected ? "Prognos" : "Utfall",
    changeHeader: changes ? `Sedan ${periodTitle(changes.since)}` : "Utveckling",
    line,
    rows: ordered,
    ...(ordered === list ? {} : { unparted: list }),
    ...(isAsInWorkbook ? { isAsInWorkbook } : {}),
    rest: leftOut(assessed, goals),
    legend: legendOf(input, rows),
  };
}

/** Whose levels are told apart at most: with more, there are nearly as many headings as rows. */
const MOST_LEVELS = 4;

/** The rows under their levels, in the order of the plan, where goals of several are listed: the council's, the nämnder's. */
function byLevel(rows: BoardRow[], plan: AssessedPlan): BoardRow[] {
  const shown = new Set(rows.map(({ goal: { node } }) => node.level));
  const levels = countedLevels(plan).filter((level) => shown.has(level));
  const areAll = levels.length === shown.size && rows.every(({ goal }) => !goal.unjudged);
  if (!areAll || levels.length < 2 || levels.length > MOST_LEVELS) return rows;
  return levels.flatMap((level) =>
    rows
      .filter(({ goal: { node } }) => node.level === level)
      .map((row, _, { length }) => ({ ...row, part: headingOf(levelCalled(plan, level), length) })),
  );
}

/** What goals of a level are called over them. */
const headingOf = (level: string, count: number): string => capital(count === 1 ? level : severalOf(level));

/** Whether nobody has said where on its scale a grade stands. */
const isUnordered = (grade: Grade): boolean =>
  grade.kind === "step" && grade.index === undefined && grade.step.class === null;

/** What stands in the place of decisions where there is none to make, of the goals that are counted. */
function nothingToDecide(plan: AssessedPlan, goals: AssessedGoal[]): string {
  const found = judgedForDecisions(plan);
  const counted = found.some(({ published }) => published.kind === "step") ? found : goals;
  const unordered = counted.flatMap(({ published }) => (isUnordered(published) ? published.label : []));
  if (unordered.length > 0) return SAY.orderNotDecided([...new Set(unordered)]);
  const judged = counted.filter(({ published }) => published.kind === "step").length;
  return judged === 0 && isUndecided(plan.styrmodell) && measuresLead(plan, distinctIndicators(plan)) !== undefined
    ? SAY.noStyrmodellDecided()
    : SAY.nothingToDecide(judged, counted.length, countedNoun(counted));
}

/**
 * Where most goals share their number with another, each nämnd has counted its own: among goals in the order of their
 * grades such numbers say nothing.
 */
function withoutSharedNumbers(rows: BoardRow[]): BoardRow[] {
  const numbers = rows.flatMap(({ goal }) => goal.node.number ?? []);
  const shared = numbers.filter((one, at) => numbers.some((other, i) => i !== at && other === one));
  if (2 * shared.length <= numbers.length) return rows;
  return rows.map((row) => (row.goal.node.number === undefined ? row : { ...row, name: row.goal.node.title }));
}

/** The organisation's own name is above: as the only owner of all it says nothing on every row. */
const withoutOwnName = (rows: BoardRow[], { organisation }: AssessedPlan): BoardRow[] =>
  rows.every(({ owner }) => owner === organisation) ? rows.map((row) => ({ ...row, owner: "" })) : rows;

/** What the goals shown leave out: goals of a lower level, and measures that no goal has. */
function leftOut(plan: AssessedPlan, goals: AssessedGoal[]): string {
  const left = distinctGoals(plan)
    .filter(countable(plan))
    .filter((goal) => !goals.includes(goal))
    .map(({ node }) => node.level);
  const alike = goals.some(({ node }) => node.kind !== "area" && left.includes(node.level));
  const where = alike ? SAY.furtherOn(left, areasWithGoals(plan).length > 1) : SAY.elsewhere(left);
  return [left.length > 0 ? where : "", withoutGoal(plan, goals)].filter(Boolean).join(" ");
}

/** How the measures stand that no goal has, and where; "" where each is under a goal, or shown with its area. */
function withoutGoal(plan: AssessedPlan, goals: AssessedGoal[]): string {
  const under = new Set(
    [...distinctGoals(plan), ...goals].flatMap((goal) => goal.indicators.map(({ node }) => node.id)),
  );
  const areas = plan.areas.flatMap(({ node, indicators }) => {
    const own = indicators.filter((one) => !under.has(one.node.id) && one.withdrawn === undefined);
    return own.length > 0 ? [{ name: quotedTitle(nameOf(node)), own }] : [];
  });
  const measures = areas.flatMap(({ own }) => own);
  const levels = measures.map(({ node }) => node.level);
  return measures.length === 0
    ? ""
    : SAY.withoutGoal(
        levels,
        // A workbook without areas: the heading is made, and no part of a document has it.
        plan.areas.length === 1 && plan.areas[0]!.node.id === NO_AREA.id ? [] : areas.map(({ name }) => name),
        gradeParts(plan, measures, nounsOf(levels)),
      );
}

const worse = ({ change }: BoardRow): number => (change.startsWith(TRENDS.worse) ? 1 : 0);

/** The text of a row's grade: the grade, else the counts of its children's. */
export const gradeWords = ({ grade, gathered }: BoardRow): string => (grade ? gradeText(grade) : gathered);
