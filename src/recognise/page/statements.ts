import { splitLabel, withoutLast as trimmedLast } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import { quantitiesIn, readSentence } from "../../interpret/targets/sentence";
import type { Scale } from "../../domain/scale";
import { hasWord } from "../../lexicon/lexicon";
import { grouped } from "../../domain/grouped";
import { titleParts } from "../../interpret/header/title";
import { levelWord } from "../../interpret/header/levelWord";
import { readGrade } from "../../interpret/choice/grade";
import type { FactStatement, NodeStatement, Statement } from "../plan/statement";
import { firstAim, followedGoal, measureOf, toldOf, verdictTold } from "../../interpret/paragraph/proseGoal";
import { paragraphMeasure } from "./paragraph";
import { readHeader } from "../../interpret/header/header";
import { gradeClause } from "./verdict";
import { levelOf, type Line, type LineFigure, type LineLabel, type ListPlace } from "./line";
import {
  hasFigure,
  isAim,
  isAimAlone,
  isFigureAlone,
  isMeasureWithBound,
  isNameWithBound,
  saysToBe,
  tellsOutcome,
} from "./wording";
import type { LineKind, LineReading } from "./sequence";
import { ownTargets } from "./ownTargets";
import { area, fact, furniture, goal, indicator, latest, newPage, type PageState, type Text } from "./pageTree";
import { unsureOf } from "./unsureLines";

const FACTS: ReadonlySet<Role> = new Set([
  "target",
  "outcome",
  "forecast",
  "baseline",
  "grade",
  "trend",
  "owner",
  "unit",
]);

/** What the lines of a page say, in order. */
export function pageStatements(
  lines: readonly Line[],
  readings: readonly LineReading[],
  scales: readonly Scale[],
): Statement[] {
  const state = newPage();
  const kinds = readings.map(({ kind }) => kind);
  lines.forEach((line, i) => {
    for (const column of line.columns)
      if (column !== line.column && line.label?.value?.column !== column && line.figures?.[0]?.column !== column)
        furniture(state, line.row, column);
    for (const { row, column } of line.more ?? []) furniture(state, row, column);
    READ[kinds[i]!](state, line, scales);
    if (kinds[i] !== "label" && lines[i + 1]?.row !== line.row) state.label = null;
  });
  ownTargets(state);
  sharedLevels(state.nodes);
  const empty = emptyAreas(state.statements);
  return [...withoutLast(state.statements, empty), ...unsureOf(lines, readings, empty)];
}

/** "4.2 Direktiv OVK-tillsyn" beside "4.3 Direktiv …": the word for goals that numbered headings begin with is their level. */
function sharedLevels(nodes: readonly NodeStatement[]): void {
  const heads = nodes.flatMap((one) => {
    const [, word = "", title = ""] = /^(\p{Lu}\p{Ll}+) (\S.*)$/u.exec(one.title) ?? [];
    const isLevel = one.kind === "goal" && !one.levelled && one.number?.includes(".") === true && title !== "";
    return isLevel && (readHeader(word).scores.goal ?? 0) >= SURE_LEVEL ? [{ one, word, title }] : [];
  });
  for (const alike of grouped(heads, ({ word }) => word).values())
    if (alike.length > 1)
      for (const { one, word, title } of alike) Object.assign(one, { title, level: word.toLowerCase() });
}

const SURE_LEVEL = 0.9;

/** Leaves out an area that is last, empty and without a number: it heads the page's own lines. */
function withoutLast(statements: readonly Statement[], empty: ReadonlySet<number>): readonly Statement[] {
  const last = statements.findLast(({ kind }) => kind === "area");
  if (!last || !("node" in last) || last.number !== undefined || !empty.has(last.row)) return statements;
  const { row, column } = last;
  const title: Statement = { kind: "furniture", row, column };
  return statements.flatMap((one) =>
    one === last ? [title] : "of" in one && one.of === last.node ? [furnished(one)] : [one],
  );
}

/** What is told of nothing: reported where it tells a goal. */
const furnished = ({ row, column }: FactStatement): Statement => ({ kind: "furniture", row, column });

/** The lines that were read as areas and that nothing is named or judged under: they may only head. */
function emptyAreas(statements: readonly Statement[]): Set<number> {
  const named = new Set(
    statements.map((one) => ("under" in one ? one.under : "of" in one && one.kind !== "comment" ? one.of : null)),
  );
  return new Set(statements.flatMap((one) => (one.kind === "area" && !named.has(one.node) ? [one.row] : [])));
}

const READ: Record<LineKind, (state: PageState, line: Line, scales: readonly Scale[]) => void> = {
  title: (state, { row, column }) => furniture(state, row, column),
  note: (state, { row, column }) => furniture(state, row, column),
  area: (state, line) => void area(state, line),
  goal: pointOrGoal,
  indicator: measure,
  label: labelled,
  value: (state, line, scales) => {
    const { label, of } = state.label ?? {};
    if (!label || !of) return comment(state, line);
    // Labels side by side have their values below them, each in its own column.
    const beside = label.others?.find(({ column }) => column === line.column);
    readValue(state, beside ? { name: beside.name, role: beside.role } : label, line, scales);
  },
  grade: (state, line, scales) => (isAlone(line) ? verdictLine : judged)(state, line, undefined, scales),
  target: (state, line) => fact(state, "target", line),
  outcome: (state, line) => {
    if (line.pair === undefined && measureTold(state, line)) return;
    fact(state, "outcome", line);
    if (line.pair === "answer") verdictOf(state, line);
  },
  comment: (state, line) => comment(state, line),
};

/** A goal, and the facts in the sentences after it in its line. */
function followed(state: PageState, line: Line): void {
  const after = followedGoal(line.text);
  if (!after) return goal(state, line);
  const { title, outcome, period, verdict } = after;
  const { row, column } = line;
  goal(state, { ...line, text: title });
  if (outcome !== undefined) {
    fact(state, "target", { row, column, text: title });
    fact(
      state,
      "outcome",
      { row, column, text: outcome },
      period === undefined ? undefined : { name: title, role: "outcome", period },
    );
  }
  if (verdict) fact(state, "grade", { row, column, ...verdict });
}

/** "Leveranssäkerhet: Bolaget ska …": a field, and the goal in it. */
function pointOrGoal(state: PageState, line: Line): void {
  const [field, aim] = splitLabel(line.text, SHORTEST_NAME, LONGEST_NAME) ?? [];
  const isField = field !== undefined && levelOf(line.text).level === undefined;
  if (!line.list || line.list.led || !isField || aim === undefined || !isAim(aim)) return followed(state, line);
  area(state, { ...line, text: field });
  goal(state, { ...line, text: aim });
}

/** Characters of a field or a measure before a colon. */
const [SHORTEST_NAME, LONGEST_NAME] = [3, 80];

/** "<5 % sjukfrånvaro": what it is to reach, and the measure. */
const BOUND_FIRST = /^([<>≤≥]\s?\d[\d.,]*(?:\s?(?:%|procent|percent|prosent))?|\d+)\s+(\p{L}.*)$/su;

/** A line that is a measure, perhaps with its bound. */
function measure(state: PageState, line: Line): void {
  const code = state.label?.label.role === "indicator" ? state.label.label.number : undefined;
  if (line.figures) {
    indicator(state, line, code);
    return line.figures.forEach((figure) => fact(state, figure.role, figure, headed(figure)));
  }
  if (!line.list || !(isMeasureWithBound(line.text) || isNameWithBound(line.text))) return indicator(state, line, code);
  // "Soliditet: minst 30 %": a measure and what it is to reach.
  const [name, bound] = splitLabel(line.text, SHORTEST_NAME, LONGEST_NAME) ?? [line.text, line.text];
  const [, first, after] = BOUND_FIRST.exec(line.text) ?? [];
  indicator(state, { ...line, text: after ?? name }, code);
  fact(state, "target", { ...line, text: first ?? titleParts(bound).title });
}

/** The label that the header over a figure is. */
const headed = ({ role, header: name, period }: LineFigure): LineLabel | undefined =>
  name === undefined ? undefined : { name, role, ...(period === undefined ? {} : { period }) };

/** What a line says beside goals, measures and figures; before the first of them it introduces the page. */
function comment(state: PageState, line: Text): void {
  if (measureTold(state, line)) return;
  if (inSection(state) && toldOfGoal(state, line)) return;
  const of = latest(state);
  if (of === null) return furniture(state, line.row, line.column);
  state.statements.push({ kind: "comment", of, row: line.row, column: line.column, text: line.text });
}

/** A measure that a line tells with what it was to reach and where it came; answers whether it does. */
function measureTold(state: PageState, line: Text): boolean {
  const found = paragraphMeasure(line, state.nodes.length, state.goals.length > 0);
  const above = state.goals.at(-1)?.node ?? state.area;
  for (const one of found) {
    const placed = "under" in one ? { ...one, under: one.under ?? above } : one;
    if ("node" in placed) state.nodes.push(placed);
    state.statements.push(placed);
  }
  return found.length > 0;
}

/** Under the heading of a numbered section that is a goal, and before its measures: what is said is said of it. */
function inSection({ goals, indicator: open, nodes }: PageState): boolean {
  const above = goals.at(-1);
  return (
    above?.number?.includes(".") === true && (open === null || nodes[open]?.own === true || above.aim !== undefined)
  );
}

/** What the text of a section tells of its goal: the figure to reach, where it came, and whether that is enough. */
function toldOfGoal(state: PageState, { row, column, text }: Text): boolean {
  const above = state.goals.at(-1);
  if (!above) return false;
  const told = firstAim(text);
  // Among other sentences, and in a clause about something else, a figure may be of anything.
  const aim = isAimAlone(text) ? told : null;
  const came = above.aim && !told ? toldOf(above.aim, text) : null;
  const verdict = told ? null : verdictTold(text);
  if (aim && !above.aim) {
    above.aim = aim;
    const named = measureOf(aim, text);
    if (named !== undefined) indicator(state, { row, column, text: named });
    fact(state, "target", { row, column, text });
  }
  if (came?.outcome !== undefined) {
    const { outcome, period } = came;
    const label: LineLabel | undefined = period === undefined ? undefined : { name: text, role: "outcome", period };
    fact(state, "outcome", { row, column, text: outcome }, label);
  }
  if (verdict) state.statements.push({ kind: "grade", of: above.node, row, column, ...verdict });
  return aim !== null || came !== null || verdict !== null;
}

/** A label: its value is in the line, or below. A line without one, taken for a label by its neighbours, heads nothing. */
function labelled(state: PageState, line: Line, scales: readonly Scale[]): void {
  const { label } = line;
  if (!label) return furniture(state, line.row, line.column);
  if (!label.value) {
    furniture(state, line.row, line.column);
    state.label = { label, of: line };
    return;
  }
  if (label.value.column !== line.column) furniture(state, line.row, line.column);
  readValue(state, label, { row: line.row, ...label.value }, scales);
}

/** What a label says, by what the label is. */
function readValue(state: PageState, label: LineLabel, value: Text, scales: readonly Scale[]): void {
  const { role } = label;
  // Before anything is named, "Mål för perioden:" says a goal.
  if (role === "target" && state.nodes.every(({ kind }) => kind === "area") && isAimOf(label))
    return goal(state, value);
  if (label.number !== undefined && label.number === value.text) return numbered(state, label.number, value);
  if (role === "goal" || role === "area") return nameOver(state, role, label, value);
  if (role === "indicator") return indicator(state, value, label.number);
  // "Åtgärdsstatus: 4 av 5 är genomförda" tells of what is done for the goal.
  if (role === "grade" && hasWord(label.name, "ofActivity")) return comment(state, value);
  if (role === "grade" || role === "outcome") return judged(state, value, label, scales);
  if (role !== null && FACTS.has(role)) return fact(state, role as FactStatement["kind"], value, label);
  comment(state, value);
}

/** The number of what has been named right above, on a line of its own. */
function numbered(state: PageState, number: string, { row, column }: Text): void {
  const of = latest(state);
  if (of !== null) state.nodes[of]!.number ??= number;
  furniture(state, row, column);
}

/** What a word for goals or fields says: a goal, what the goal above asks for, or a field. */
function nameOver(state: PageState, role: "goal" | "area", label: LineLabel, value: Text): void {
  const level = levelWord(label.name, "mål");
  if (role === "goal")
    return label.number === undefined && isOfNamed(state, value) && !isOfSeveral(label)
      ? fact(state, "target", value, label)
      : goal(state, isOfSeveral(label) ? { ...value, list: ALONE } : value, level, label.number);
  // A field has a name; what is stated in a sentence is to be reached.
  if (label.number !== undefined && value.text.endsWith(".")) return goal(state, value, level, label.number);
  const bulleted = value.mark !== undefined;
  if (!bulleted && state.goals.length === 0) return area(state, value);
  comment(state, value);
}

const isAimOf = ({ name }: LineLabel): boolean => hasWord(name, "goalNoun");

/** A list of one goal. */
const ALONE: ListPlace = { of: "goal", led: true, size: 1 };

/** "Regionala mål": heads goals of its own, under any heading. */
const isOfSeveral = ({ name }: LineLabel): boolean => hasWord(name, "levelOfGoals");

/** The goal is named right above, or the measure is and a figure alone is said: the value of "Mål" is what it demands. */
const isOfNamed = (state: PageState, { text }: Text): boolean =>
  state.indicator === null ? state.fresh && state.goals.length > 0 : isFigureAlone(text);

/** A text that judges, tells the outcome, or does both: "Målet har uppfyllts, 82 procent av verkstäderna …". */
function judged(state: PageState, value: Text, label: LineLabel | undefined, scales: readonly Scale[]): void {
  const clause = gradeClause(value.text, scales);
  const figures = quantitiesIn(readSentence(value.text)).length > 0;
  if (clause !== null) {
    if (figures) fact(state, "outcome", value, label);
    return fact(state, "grade", { ...value, text: clause }, label);
  }
  if (figures) return fact(state, isStillToBe(value.text) ? "target" : "outcome", value, label);
  if (label?.role === "outcome") return fact(state, "outcome", value, label);
  if (label?.role === "grade" && value.text.length <= LONGEST_GRADE) return fact(state, "grade", value, label);
  comment(state, value);
}

/** What is to be, under a label of how it goes: "Status: 65 procent av leverantörerna ska vara certifierade 2025". */
const isStillToBe = (text: string): boolean => saysToBe(text) && !tellsOutcome(text);

/** A line that judges the goal above, and says no more. */
const isAlone = ({ pair, text }: Line): boolean =>
  pair === "verdict" && text.length <= LONGEST_GRADE && !hasFigure(text);

/** A judgement on a line of its own: in the words of a scale, of a sentence, or in words by whose place it is one. */
function verdictLine(state: PageState, value: Text, _: undefined, scales: readonly Scale[]): void {
  const text = trimmedLast(value.text, ".");
  const isKnown = readGrade(text, [...scales]) !== null;
  if (isKnown || !verdictOf(state, value)) fact(state, "grade", { ...value, text });
}

/** What a text says of whether the goal was reached; answers whether it does. */
function verdictOf(state: PageState, { row, column, text }: Text): boolean {
  const verdict = verdictTold(text);
  if (verdict) fact(state, "grade", { row, column, text: verdict.text, as: verdict.as });
  return verdict !== null;
}

/** A longer text beside a label of judgements comments. */
const LONGEST_GRADE = 80;
