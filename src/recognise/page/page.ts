import { beginsWithCapital, hasLetter, numberBefore } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import type { PlanNode } from "../../domain/plan";
import type { Area } from "../../sheet/address";
import { hasWord } from "../../lexicon/lexicon";
import { grouped } from "../../domain/grouped";
import { columnHidden, filled, rowHidden, textOf, type Grid } from "../grid/grid";
import type { FactStatement, NodeNumber, NodeStatement, Statement } from "../plan/statement";
import { boundsIn } from "../../interpret/targets/bounds";
import { figuresAimedAt, subjectsOf, isOutcomeOf } from "../../interpret/paragraph/proseGoal";
import { quantitiesIn, readSentence } from "../../interpret/targets/sentence";
import { writtenSentences } from "../../interpret/text/text";
import { looseGrammar } from "../../interpret/text/grammar";
import { readHeader } from "../../interpret/header/header";
import { titleParts } from "../../interpret/header/title";
import { withoutMargin } from "../layout/margin";
import { isPageEdge } from "../layout/pageEdge";
import { fielded } from "./fields";
import { lineKinds } from "./kinds";
import { headsSection, levelOf, lineAt, returningLabels, type Line } from "./line";
import { listed, parted } from "./arrangement";
import { aimLists } from "./lists";
import { hasFigure, isAim, isHeading, setsBound } from "./wording";
import { pageStatements } from "./statements";
import { unwrapped } from "./wrapped";
import type { LineReading } from "./sequence";
import type { ReadLine, Region } from "../layout/tableRegion";

/** A page whose goals, measures and outcomes are lines of text. */
export interface Page {
  parts: Region[];
  /** What its lines say, in order. */
  statements: readonly Statement[];
}

/** Most rows of a sheet that are searched for aims: larger sheets are lists of other things. */
const MOST_ROWS = 2000;
const LEAST_LINES = 4;

/** Most cells of a page's line: a mark, its words, and a label's value. */
const MOST_CELLS = 3;

/** Least number of goals with level and number that make a list of goals, whatever else the page has. */
const FEWEST_LISTED = 3;

/** Of the rows with anything, so many in ten are lines. */
const LINES_IN_TEN = 7;

/**
 * The page that a sheet's lines make, outside the bodies of its tables; null where they are not lines, or say too
 * little of goals.
 */
export function pageIn(grid: Grid, bodies: readonly Area[], scales: readonly Scale[]): Page | null {
  const { used } = grid;
  const runs = runsBetween(grid, bodies);
  const lines = pageLines(grid, bodies, scales);
  if (!used || !lines) return null;
  const readings = lineKinds(lines, scales);
  const statements = [...pageStatements(lines, readings, scales), ...edgesIn(grid, used, runs)];
  if (!isAboutGoals(statements, bodies) || isInstruction(grid, statements)) return null;
  const nodes = new Map<NodeNumber, PlanNode>();
  const runOf = new Map<number, number>();
  runs.forEach(({ top, bottom }, run) => {
    for (let row = top; row <= bottom; row++) runOf.set(row, run);
  });
  const byRun = grouped(statements, ({ row }) => runOf.get(row));
  const parts = runs.map(({ top, bottom }, run): Region => {
    const here = byRun.get(run) ?? [];
    const area = { top, left: used.left, bottom, right: used.right };
    return {
      grid,
      area,
      titleRows: [],
      headerRows: [],
      first: top,
      last: bottom,
      headers: Array.from({ length: used.right - used.left + 1 }, (_, i) => ({ column: used.left + i, text: "" })),
      page: {
        statements: here,
        nodes,
        lines: lines.flatMap((line, i) => readLine(line, readings[i], top, bottom)),
      },
    };
  });
  return { parts, statements };
}

/**
 * Whether a page says how something is filled in: its sheet's name or its first line calls it an instruction, and nothing
 * is graded, aimed at or reached by a label.
 */
function isInstruction({ sheet, used }: Grid, statements: readonly Statement[]): boolean {
  const line = sheet.values[used!.top]?.find((value) => typeof value === "string") ?? "";
  const states = statements.some((one) => "of" in one && one.header !== undefined && FACTS.has(one.kind));
  return !states && [sheet.name, String(line)].some((text) => INSTRUCTION.test(text));
}

const FACTS: ReadonlySet<Statement["kind"]> = new Set(["grade", "target", "outcome"]);

const INSTRUCTION = looseGrammar("{instructing}");

/** The heads, feet and margins of the pages that the sheet was printed on: known, and nothing is read of them. */
const edgesIn = (grid: Grid, { left, right }: Area, runs: readonly { top: number; bottom: number }[]): Statement[] =>
  runs.flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, i) => top + i).flatMap((row) => {
      const own = isPageEdge(grid, row, left, right) ? [] : withoutMargin(grid, row, { left, right });
      const edge = filled(grid, row, left, right).filter((column) => !own.includes(column));
      return edge.map((column): Statement => ({ kind: "furniture", row, column }));
    }),
  );

/** The lines of a sheet outside the bodies of its tables; null where most of it is no lines. */
export function pageLines(grid: Grid, bodies: readonly Area[], scales: readonly Scale[]): Line[] | null {
  const { used } = grid;
  if (!used || !mayBePage(grid, used, bodies)) return null;
  const read = runsBetween(grid, bodies).map(({ top, bottom }) => linesIn(grid, top, bottom, scales));
  const rows = read.reduce((sum, one) => sum + one.rows, 0);
  const written = withPoints(unwrapped(read.flatMap((one) => one.lines)));
  const lines = listed(fielded(returningLabels(written, scales), scales).flatMap(parted), scales);
  const count = lines.reduce((sum, line) => sum + rowsOf(line), 0);
  return lines.length < LEAST_LINES || count * 10 < rows * LINES_IN_TEN ? null : lines;
}

/** The rows that a line is made of, those of its figures below it too. */
const rowsOf = ({ row, more = [], figures = [] }: Line): number =>
  new Set([row, ...more.map((one) => one.row), ...figures.map((one) => one.row)]).size;

/**
 * "1 Målområde: Ett aktivt liv" as "1. Målområde: …", where the numbers of other lines go on from it ("1.1", "1.2"); and
 * headings that are numbered from 1 on, "1 Kund", "2 Ekonomi".
 */
function withPoints(lines: readonly Line[]): Line[] {
  const numbers = new Set(lines.flatMap(({ text }) => numberBefore(text)?.split(".").slice(0, -1).join(".") ?? []));
  const heads = numberedHeads(lines);
  return lines.map((line) => {
    const number = numberBefore(line.text);
    if (number === undefined || !line.text.startsWith(`${number} `)) return line;
    const text = `${number}.${line.text.slice(number.length)}`;
    const isLevel = numbers.has(number) && text.includes(": ") && levelOf(text).level !== undefined;
    return isLevel || heads.has(line) ? { ...line, text } : line;
  });
}

/** Headings with a number and no point, when they are numbered from 1 without a gap: two at least. */
function numberedHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const heads = lines.filter((line) => isHeading(line) && !line.label && numberBefore(line.text) !== undefined);
  const isWhole = heads.every(({ text }, i) => text.startsWith(`${i + 1} `));
  return new Set(isWhole && heads.length >= FEWEST_HEADS ? heads : []);
}

const FEWEST_HEADS = 2;

/** What a line within those rows was read as. */
const readLine = ({ row }: Line, reading: LineReading | undefined, top: number, bottom: number): ReadLine[] =>
  reading && row >= top && row <= bottom ? [{ row, kind: reading.kind, why: reading.why }] : [];

/** Most rows outside tables are of so few cells as lines are: asked before anything is read. */
function mayBePage(grid: Grid, { top, left, bottom, right }: Area, bodies: readonly Area[]): boolean {
  if (bottom - top > MOST_ROWS) return false;
  let [rows, lines] = [0, 0];
  for (let row = top; row <= bottom; row++) {
    const count = filled(grid, row, left, right).length;
    if (count === 0 || bodies.some((area) => row >= area.top && row <= area.bottom)) continue;
    rows++;
    if (count <= MOST_CELLS) lines++;
  }
  return lines * 10 >= rows * LINES_IN_TEN;
}

/**
 * The rows of lists of aims, of sentences with bounds, and of goals with a figure: without a page or a table, nothing
 * else names them as goals.
 */
export function rowsOfAims(grid: Grid, scales: readonly Scale[]): Set<number> {
  const { used } = grid;
  if (!used) return new Set();
  const asked = { ...used, bottom: Math.min(used.bottom, used.top + MOST_ROWS) };
  const { lines } = linesIn(grid, asked.top, asked.bottom, scales);
  const aims = lines.filter(({ text }) => setsBound(text) || tellsGoal(text));
  const rows = [...aimLists(lines), ...aims, ...besideAims(lines), ...promised(lines)].map(({ row }) => row);
  return new Set([...rows, ...rowsBeside(grid, asked)]);
}

/** On a sheet whose text has an aim: other bounds, and possible outcomes of an aim. */
function besideAims(lines: readonly Line[]): Line[] {
  const figured = lines.filter(({ text }) => text.length <= LONGEST_TOLD && hasFigure(text));
  const aims = figured.flatMap(({ text }) => figuresAimedAt(text));
  if (aims.length === 0) return [];
  const subjects = subjectsOf(aims);
  return figured.filter(
    ({ text }) =>
      writtenSentences(text).some((one) => boundsIn(readSentence(one)).some(({ limit }) => !limit)) ||
      isOutcomeOf(text, subjects),
  );
}

/** On a sheet that says that it promises something: within what time, or how often. */
function promised(lines: readonly Line[]): Line[] {
  const promises = lines.some((line) => isHeading(line) && hasWord(line.text, "promises"));
  return promises
    ? lines.filter(({ text }) => text.length <= LONGEST_TOLD && quantitiesIn(readSentence(text)).length > 0)
    : [];
}

/** A longer text is a whole section. */
const LONGEST_TOLD = 600;

const tellsGoal = (text: string): boolean => hasWord(text, "statesGoal") && hasFigure(text);

/** Rows of aims side by side, when a sheet has several. */
function rowsBeside(grid: Grid, { top, bottom, left, right }: Area): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) {
    const texts = filled(grid, row, left, right).map((column) => textOf(grid.sheet.values[row]![column]));
    if (texts.filter((text) => text.length <= LONGEST_BESIDE && isAim(text)).length > 1) rows.push(row);
  }
  return rows.length > 1 ? rows : [];
}

const LONGEST_BESIDE = 200;

/** The rows above, between and below the bodies of tables, from the first with anything to the last. */
function runsBetween(grid: Grid, bodies: readonly Area[]): { top: number; bottom: number }[] {
  if (!grid.used) return [];
  const { top, bottom, left, right } = grid.used;
  const runs: { top: number; bottom: number }[] = [];
  let open = false;
  for (let row = top; row <= bottom; row++) {
    if (bodies.some((area) => row >= area.top && row <= area.bottom)) {
      open = false;
      continue;
    }
    if (filled(grid, row, left, right).length === 0) continue;
    if (open) runs.at(-1)!.bottom = row;
    else runs.push({ top: row, bottom: row });
    open = true;
  }
  return runs;
}

/** The lines of some rows, and how many rows have anything. Hidden rows are not read. */
function linesIn(grid: Grid, top: number, bottom: number, scales: readonly Scale[]): { lines: Line[]; rows: number } {
  const { left, right } = grid.used!;
  const lines: Line[] = [];
  let rows = 0;
  for (let row = top; row <= bottom; row++) {
    const columns = filled(grid, row, left, right);
    if (columns.length === 0 || rowHidden(grid, row) || columns.some((column) => columnHidden(grid, column))) continue;
    const above = lines.at(-1);
    if (!isAsked(above, grid, row, columns) && isPageEdge(grid, row, left, right)) continue;
    rows++;
    const line = lineAt(grid, row, left, right, scales);
    const isBelow = above?.label?.others !== undefined && (!line || line.beside !== undefined);
    if (line && !isBelow) lines.push(line);
    else if (isBelow) lines.push(...belowLabels(grid, row, columns, above));
  }
  return { lines, rows };
}

/** A label of figures on a row of its own right above: a number alone in the row is no page's number. */
function isAsked(above: Line | undefined, grid: Grid, at: number, [column]: readonly number[]): boolean {
  if (above?.row !== at - 1 || above.mark !== undefined || above.label?.value !== undefined) return false;
  if (column === undefined || hasLetter(textOf(grid.sheet.values[at]![column]))) return false;
  const { text, label } = above;
  const { scores } = readHeader(text);
  return ASKED.some((role) => label?.role === role || (scores[role] ?? 0) >= HINTED);
}

const ASKED = ["target", "outcome", "baseline"] as const;

/** A label's words may speak this weakly for a figure. */
const HINTED = 0.4;

/** The cells of a row below labels side by side, each a line of its own. */
const belowLabels = (grid: Grid, row: number, columns: readonly number[], labels: Line): Line[] =>
  columns
    .filter((column) => labels.columns.includes(column))
    .map((column) => ({
      row,
      column,
      text: textOf(grid.sheet.values[row]![column]),
      look: labels.look,
      bold: false,
      columns: [column],
    }));

/**
 * One goal or measure with labels for at least two of aim, outcome and start; or one goal with a label of a judgement
 * or of its code.
 */
function isCard(statements: readonly Statement[], nodes: readonly NodeStatement[]): boolean {
  const facts = statements.filter((one): one is FactStatement => "of" in one && one.header !== undefined);
  const has = (...kinds: FactStatement["kind"][]): boolean => facts.some(({ kind }) => kinds.includes(kind));
  const isMeasured =
    has("target", "outcome") && [has("target"), has("outcome"), has("baseline")].filter(Boolean).length > 1;
  const isJudged = facts.some((one) => one.kind === "grade" && hasWord(one.text, "goalNoun"));
  const only = nodes.filter((one) => one.kind === "goal");
  const isCoded = beginsWithCapital(only[0]?.number ?? "");
  return nodes.length === 1 && (isMeasured || (only.length === 1 && (isJudged || isCoded)));
}

/** What a page's statements name, without paragraphs: they need no page, but under a goal with level and number. */
interface Named {
  statements: readonly Statement[];
  nodes: readonly NodeStatement[];
  goals: readonly NodeStatement[];
  /** Nodes that something is stated of, or that other nodes stand under, comments apart. */
  about: ReadonlySet<NodeNumber>;
  /** How many goals a table stands right under. */
  over: number;
}

/**
 * Whether a page is one of goals: it has goals that a list names, with level and number, or with facts about them, and
 * they are most of all nodes. A text of figures only is no page of goals.
 */
function isAboutGoals(written: readonly Statement[], bodies: readonly Area[]): boolean {
  const page = namedIn(written, bodies);
  const { statements, nodes, goals } = page;
  if (isCard(statements, nodes)) return true;
  const named = nodes.filter((one) => isNamedGoal(page, one));
  const areMost = named.length * 2 >= nodes.length;
  const isJudged = goals.some((one) => (one.number !== undefined || saysItsLevel(one)) && page.about.has(one.node));
  if (isJudged && countOf(statements, "grade", "outcome") > 0) return areMost;
  if (page.over > 0 && nodes.every(({ number = "", title }) => number.includes(".") || headsSection(title)))
    return true;
  return named.length >= 2 && areMost && hasEnough(page);
}

function namedIn(written: readonly Statement[], bodies: readonly Area[]): Named {
  const levelled = new Set(written.flatMap((one) => ("node" in one && one.levelled && one.number ? [one.node] : [])));
  const isProse = (one: NodeStatement): boolean => one.paragraph === true && !levelled.has(one.under ?? -1);
  const prose = new Set(written.flatMap((one) => ("node" in one && isProse(one) ? [one.node] : [])));
  const statements = written.filter((one) => !("node" in one ? isProse(one) : "of" in one && prose.has(one.of)));
  const nodes = statements.filter((one): one is NodeStatement => "node" in one && one.kind !== "area" && !one.own);
  const over = bodies.flatMap(({ top }) => statements.findLast(({ kind, row }) => kind === "goal" && row < top) ?? []);
  const about = new Set([
    ...over.flatMap((one) => ("node" in one ? [one.node] : [])),
    ...statements.flatMap((one) =>
      "of" in one ? (one.kind === "comment" ? [] : [one.of]) : "node" in one && one.under !== null ? [one.under] : [],
    ),
  ]);
  return { statements, nodes, goals: nodes.filter(({ kind }) => kind === "goal"), about, over: over.length };
}

const countOf = (statements: readonly Statement[], ...kinds: Statement["kind"][]): number =>
  statements.filter((one) => kinds.includes(one.kind)).length;

/** Whether a node's own words or number say that it is a goal, and of which level. */
const saysItsLevel = ({ level, title, levelled, number }: NodeStatement): boolean =>
  (level !== "mål" && level !== "indikator") ||
  (levelled && number !== undefined) ||
  titleParts(title).level !== undefined;

/** Whether more than its place on the page speaks for a node. */
const isNamedGoal = ({ about, goals }: Named, one: NodeStatement): boolean =>
  about.has(one.node) ||
  (one.kind === "indicator" && goals.length > 1) ||
  one.listed ||
  saysItsLevel(one) ||
  one.number !== undefined;

/** Whether a page has aims, and enough is stated of them, or it lists goals that each state their level and number. */
function hasEnough({ statements, nodes, goals, over }: Named): boolean {
  const measures = nodes.filter(({ kind }) => kind === "indicator").length;
  const listed = nodes.filter((one) => one.listed).length;
  const numbered = nodes.filter(({ number }) => number !== undefined).length;
  const levels = nodes.filter(saysItsLevel).length + Number(numbered > 1);
  const aims = countOf(statements, "target", "grade") + levels + over + listed;
  if (aims === 0 && !(goals.length > 1 && measures > 1)) return false;
  const levelled = goals.filter((one) => saysItsLevel(one) && one.number !== undefined);
  return (
    countOf(statements, "target", "outcome", "grade") + measures + over + listed >= 2 ||
    levelled.length >= FEWEST_LISTED
  );
}
