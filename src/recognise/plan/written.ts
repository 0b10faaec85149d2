import { clean, textKey } from "../../interpret/text/text";
import { hasDigit, isDashAlone, isYear, splitLabel, linesOf, trimmedEnd } from "../../domain/shapes";
import { statesTheSame } from "../../domain/sameFigure";
import type { Indicator, Measurement, PlanNode, Target } from "../../domain/plan";
import { isCommittee, readHeader } from "../../interpret/header/header";
import { readValue } from "../../interpret/number/number";
import { gehUnder } from "../../interpret/choice/geh";
import { aimWithin, withoutAim } from "../../interpret/outcome/aimWithin";
import { judged, readTarget } from "../../interpret/targets/target";
import { unsigned } from "../../interpret/text/footnote";
import { unitOfIndicator } from "../../interpret/number/unit";
import { parseRef } from "../../sheet/address";
import type { Value } from "../../sheet/book";
import type { Account } from "../account";
import type { Column } from "../column";
import { isDashGrade } from "../grades/dashGrade";
import { gradesOf } from "../grades/gradeCell";
import { markReader } from "../rows/marks";
import { rowsOf, type Region } from "../layout/tableRegion";
import type { RowKind } from "../rows/kind";
import { shownPart, struckAt, textOf } from "../grid/grid";
import { namesShareOrNumber, speaksOfGoals } from "../../interpret/targets/goalSentence";
import { splitOwners } from "../../interpret/header/title";
import { mayBeGoal } from "../rows/wording";
import { lightAt } from "../grades/signal";
import { toldFigure } from "../../interpret/outcome/answer";
import { addOwners } from "./entry";
import { isFurniture } from "./furniture";
import { ofCommittee, wholeArea } from "./nodes";
import { putMarks } from "./cellFigure";
import type { RowsOver } from "./headingMarks";
import { marksOf, type Marks } from "./marks";
import type { Setting } from "./setting";
import { factsAt } from "./targetCell";
import { asHeaded, measureReader, type MeasureReader } from "./measurement";
import type {
  FactStatement,
  FurnitureStatement,
  NodeNumber,
  NodeStatement,
  PlanStatement,
  RowStatement,
} from "./statement";
import { tableColumns } from "./tableColumns";
import { partsOf, placeIn } from "./frame";
import type { NodeFields } from "./entry";
import type { Tree } from "./tree";

/** The state of reading a page: the nodes named so far, and their context. */
interface PageReading {
  region: Region;
  /** Of the tables of a sheet that is read cell by cell. */
  columns: readonly Column[];
  setting: Setting;
  tree: Tree;
  account: Account;
  nodes: Map<NodeNumber, PlanNode>;
}

/** The same with what finds the notes of the sheet's marks. */
interface Marked extends PageReading {
  marks: Marks;
}

/** The part of the organisation whose figures a row of a table holds, by the row. */
type Parts = ReadonlyMap<number, string>;

/**
 * Puts what a page's lines state into the tree, and keeps the account of their cells. `nodes`: shared by the parts of one
 * page.
 */
export function readStatements(statements: readonly PlanStatement[], page: PageReading): void {
  const reading: Marked = { ...page, marks: marksOf(page.region.grid, page.setting.notes, rowsOver(page.region)) };
  const told = statements.flatMap((one) => (one.kind === "grade" ? [one.text] : []));
  const columns = reading.columns.filter(({ role }) => role === "grade");
  const grades = gradesOf(reading.region, columns, reading.setting.scales, [...new Set(told)]);
  const rows: RowReaders = new Map();
  const parts = partsOfRows(statements, reading);
  const committees: Committees = new Map();
  for (const statement of statements) {
    if (statement.kind === "furniture") furniture(statement, reading);
    else if ("node" in statement) grow(statement, reading, parts, committees);
    else if (statement.kind === "row") row(statement, { ...reading, grades, hasGrades: told.length > 0 }, rows);
    else {
      const node = reading.nodes.get(statement.of);
      if (node) FACT[statement.kind](statement, node, reading, grades);
    }
  }
  for (const { figures } of rows.values()) figures.close();
  for (const one of statements)
    for (const fact of one.kind === "row" ? one.stated : []) {
      const node = reading.nodes.get(fact.of);
      if (node && !hasCell(node, reading.account.ref(fact.row, fact.column)))
        FACT[fact.kind](fact, node, reading, grades);
    }
}

/** The rows of a page's part whose comments are about all rows below. */
const rowsOver = ({ headerRows, titleRows }: Region): RowsOver => ({ headers: headerRows, titles: titleRows });

/** Whether a measure has a value of the cell. */
const hasCell = (node: PlanNode, cell: string): boolean =>
  isMeasure(node) &&
  [...node.targets, ...node.outcomes, ...node.forecasts, ...node.grades].some((one) => one.cell === cell);

/** What reads the figures of the rows of each table, and their fills. */
type RowReaders = Map<number, { figures: MeasureReader; fills: ReturnType<typeof markReader> }>;

/** A page with how its grades are read; `hasGrades`: some are written. */
interface GradedPage extends PageReading {
  grades: Grades;
  hasGrades: boolean;
}

function row(
  { row, of, goal, block, aim }: RowStatement,
  { nodes, columns, ...reading }: GradedPage,
  readers: RowReaders,
): void {
  const measure = nodes.get(of);
  if (!measure || !isMeasure(measure)) return;
  const { region, setting, tree, account, grades } = reading;
  const made = () => {
    const own = columns.filter((one) => one.block === block);
    const hasGrades = reading.hasGrades || own.some(({ role }) => role === "grade");
    return {
      figures: measureReader(region.grid, tableColumns(own), placeIn(region), setting, account, tree, {
        ...rowsOver(region),
        headerOf: () => undefined,
      }),
      fills: markReader(region, { figures: own, titles: [], hasGrades }, grades.gradeOf, setting.scales, account),
    };
  };
  const reader = readers.get(block) ?? made();
  readers.set(block, reader);
  reader.figures.read(row, measure, goal === null ? null : (nodes.get(goal) ?? null), undefined, aim);
  reader.fills.byColour(row, measure);
}

/** A line that states or judges a goal or names a measure is no title and no note: it is reported when the account closes. */
function furniture({ row, column }: FurnitureStatement, { region, setting, account }: PageReading): void {
  const text = textOf(region.grid.sheet.values[row]?.[column]);
  if (isFurniture(region.grid, row, column, setting.scales) && !namesShareOrNumber(text) && !mayBeGoal(text))
    account.map(row, column);
}

/** Of the rows of a table that states measures once for each part of an organisation. */
function partsOfRows(statements: readonly PlanStatement[], { region, columns }: PageReading): Parts {
  const kinds = rowsOf(region).map((): RowKind => "blank");
  for (const one of statements) {
    const i = one.row - region.first;
    if (one.kind === "row") kinds[i] = "data";
    else if ((one.kind === "goal" || one.kind === "area") && kinds[i] === "blank") kinds[i] = "group";
  }
  const hasRows = kinds.includes("data");
  return (hasRows ? partsOf(region, tableColumns(columns), kinds)?.of : undefined) ?? new Map();
}

/** The committees that nodes of a page are, or stand under, by their areas. */
type Committees = Map<NodeNumber | null, string>;

function grow(
  statement: NodeStatement,
  { region, setting, tree, account, nodes }: PageReading,
  parts: Parts,
  committees: Committees,
): void {
  const { kind, node, under, level, number, row, column } = statement;
  const title = shownPart(region.grid.sheet.values[row]?.[column], statement.title);
  account.map(row, column);
  const part = kind === "indicator" ? (parts.get(row) ?? setting.part) : undefined;
  const above = under === null ? wholeArea({ setting, tree }) : (nodes.get(under) ?? null);
  const owner = committees.get(under) ?? committeeNamed(above) ?? setting.owner;
  const committee = committeeNamed({ kind, title }) ?? owner;
  if (committee) committees.set(node, committee);
  const fields = ofCommittee({ setting }, owner, {
    title,
    fields: {
      ...(part === undefined ? {} : { part }),
      level,
      ...(number ? { number } : {}),
      owners: owner && kind === "goal" ? [owner] : [],
      cell: account.ref(row, column),
    },
  });
  const own = { ...fields, ...apartFrom(statement, above) };
  const made = kind === "area" ? tree.area(title, fields) : tree[kind](title, above, own);
  nodes.set(node, made);
  count(made, above, setting);
}

/** Puts how a goal counts in god ekonomisk hushållning on it: as the goal above it, else by what heads it. */
function count(goal: PlanNode, above: PlanNode | null, { headings }: Setting): void {
  if (goal.kind !== "goal") return;
  const heads = [goal.level, ...(above ? [above.level, above.title] : []), ...headings];
  const geh = above?.geh ?? gehUnder(goal.title, heads);
  if (geh) goal.geh ??= geh;
}

/** A goal that is one of its own, by the heading that it stands under. */
const apartFrom = ({ apart }: NodeStatement, above: PlanNode | null): Pick<NodeFields, "of"> =>
  apart && above ? { of: textKey(above.title) } : {};

/** The committee that an area is. */
const committeeNamed = (node: Pick<PlanNode, "kind" | "title"> | null): string | undefined =>
  node?.kind === "area" && isCommittee(clean(node.title)) ? node.title : undefined;

type Grades = ReturnType<typeof gradesOf>;
type ReadFact = (statement: FactStatement, node: PlanNode, reading: Marked, grades: Grades) => void;

const FACT: Record<FactStatement["kind"], ReadFact> = {
  target: (statement, node, reading) => isMeasure(node) && target(statement, node, reading),
  outcome: (statement, node, reading) => isMeasure(node) && measurement(statement, node, node.outcomes, reading),
  forecast: (statement, node, reading) => isMeasure(node) && measurement(statement, node, node.forecasts, reading),
  baseline: (statement, node, reading) => isMeasure(node) && baseline(statement, node, reading),
  comparison: (statement, node, reading) => {
    if (!isMeasure(node)) return;
    const { header = "" } = statement;
    const reference = asHeaded(readHeader(header).words, header);
    node.comparisons.push({ ...figure(statement, node, reading), reference });
  },
  trend: ({ row, column, text, period }, node, { account }) => {
    if (isMeasure(node)) node.trend = { text, cell: account.ref(row, column), ...(period ? { period } : {}) };
    account.map(row, column);
  },
  unit: ({ row, column, text }, node, { account }) => {
    if (isMeasure(node)) node.unit = text;
    account.map(row, column);
  },
  owner: ({ row, column, text }, node, { account }) => {
    addOwners(node, splitOwners(text));
    account.map(row, column);
  },
  comment: ({ row, column, text, period }, node, { account }) => {
    node.comments.push({ text, cell: account.ref(row, column), ...(period ? { period } : {}) });
    // What may be a goal and was not read as one is reported.
    if (!mayBeGoal(text) && !speaksOfGoals(text)) account.map(row, column);
  },
  grade: (statement, node, reading, grades) => grade(statement, node, reading, grades),
};

const isMeasure = (node: PlanNode): node is Indicator => "outcomes" in node;

/**
 * A grade by its words; where no scale knows them, by the signal's colour that the cell is filled with. The printed
 * words stand.
 */
function grade(
  { row, column, text, period }: FactStatement,
  node: PlanNode,
  { account, region, columns, setting }: PageReading,
  { gradeIn, gradeOf }: Grades,
): void {
  if (isDashAlone(text) && !isDashGrade(region, { column }, setting.scales)) return account.map(row, column);
  const own = columns.find((one) => one.column === column && one.ticked !== undefined);
  const ticked = own && gradeIn(own, row);
  const written = ticked ?? { ...gradeOf(text), text };
  const light = written.problem === "okänd-bedömning" ? lightAt(region.grid, row, column) : undefined;
  const { problem, ...found } = light ? { ...gradeOf(light.word, light.fill), text } : written;
  node.grades.push({ by: "printed", ...(period ? { period } : {}), ...found, cell: account.ref(row, column) });
  if (problem) account.problem(problem, row, column, text);
  else account.map(row, column);
}

/** "2016: 15" on a line of its own in a cell. */
const datedLine = (line: string): [label: string, value: string] | null => {
  const parts = splitLabel(line, YEAR_LENGTH, YEAR_LENGTH + 1, false);
  return parts && isYear(parts[0].trim()) ? parts : null;
};

const YEAR_LENGTH = 4;

/**
 * The words of a target: of words that tell an outcome's figure too, those from a word for targets on. `isUnknown`: there
 * are none, and no figure of them is the target.
 */
function aimOf({ text, isOfBoth }: FactStatement, node: Indicator): { text: string; isUnknown: boolean } {
  const isBeside = isOfBoth === true && tellsFigure(unsigned(withoutAim(text)), node);
  const aim = isBeside ? aimWithin(text) : text;
  return { text: aim ?? text, isUnknown: aim === undefined };
}

const tellsFigure = (text: string, node: Indicator): boolean =>
  readValue(text).kind === "number" || toldFigure(text, node).figure !== undefined;

/** The values by year that a cell lists, or a part of it tells: `text`. */
function datedIn(written: Value | undefined, text: string): { period: string; text: string }[] {
  if (typeof written !== "string") return [];
  const isPart = textKey(written) !== textKey(text);
  const dated = linesOf(isPart ? text : written).flatMap((line) => {
    const [year, value] = datedLine(line.trim()) ?? ["", ""];
    return hasDigit(value) ? [{ period: year.trim(), text: value }] : [];
  });
  return dated.length > 1 || isPart ? dated : [];
}

/** A target, or one for each year that the cell, or the stated part of it, lists. */
function target(statement: FactStatement, node: Indicator, { account, region, setting, marks }: Marked): void {
  const { row, column, header, period } = statement;
  const { text, isUnknown } = aimOf(statement, node);
  const cell = account.ref(row, column);
  const dated = datedIn(region.grid.sheet.values[row]?.[column], statement.text);
  const direction = setting.directions.get(node.title);
  for (const one of dated.length > 0 ? dated : [{ text, period }]) {
    const around = { indicator: node.title, unit: node.unit, header, direction };
    const { reading, why, problem } = isUnknown ? judged("mål-ej-läst") : readTarget({ text: one.text, ...around });
    const facts = factsAt(region.grid, marks, { row, column, header: header ?? "" }, one.text);
    const found: Target = { text: one.text, cell, reading, why, ...facts };
    if (one.period) found.period = one.period;
    if (statement.group) found.group = statement.group;
    if (problem) found.problem = problem;
    // The columns of its row may have told it already.
    const isTold = node.targets.some((other) => other.cell === cell && textKey(other.text) === textKey(one.text));
    if (!isTold && (reading.kind !== "none" || statement.isStated)) node.targets.push(found);
    if (problem) account.problem(problem, row, column, one.text);
    else account.map(row, column);
  }
  node.unit ??= unitOfIndicator(node.title) ?? undefined;
}

function measurement(statement: FactStatement, node: Indicator, list: Measurement[], reading: Marked): void {
  const one = figure(statement, node, reading);
  const twin = list.find(
    (other) => other.period === one.period && other.group === one.group && !statesTheSame(other, one),
  );
  if (twin) {
    twin.rival ??= one.cell;
    one.rival = twin.cell;
  }
  list.push(one);
  reading.tree.hasOutcome(one.period, reading.setting.period);
}

/** A measure has one: what a person has said goes before what was read, which is reported then. */
function baseline(statement: FactStatement, node: Indicator, reading: Marked): void {
  const before = node.baseline;
  if (before && !statement.isStated) return;
  node.baseline = figure(statement, node, reading, "");
  const at = before && !reading.region.grid.placing ? parseRef(before.cell)?.area : undefined;
  if (at) reading.account.problem("oläst-värde", at.top, at.left, before!.text);
}

/** The figure that a cell states, told where it cannot be read. */
function figure(statement: FactStatement, node: Indicator, reading: Marked, otherwise?: string): Measurement {
  const { row, column, text } = statement;
  const one = valueOf(statement, node, reading, otherwise);
  if (one.value === null && hasDigit(text)) reading.account.problem("utfall-ej-läst", row, column, text);
  else reading.account.map(row, column);
  return one;
}

/** "461 kg/person (2022).", "211 kg/person 2016". */
const yearLast = (text: string): string | undefined => {
  const last = trimmedEnd(text, ".)").slice(-YEAR_LENGTH);
  return isYear(last) ? last : undefined;
};

/** The value of a text, or of its sentence; `otherwise`: its period where nothing tells that. */
function valueOf(
  { row, column, text, isOfBoth, period: stated, group }: FactStatement,
  node: Indicator,
  reading: Marked,
  otherwise = reading.setting.period,
): Measurement {
  const { account, region, marks, columns } = reading;
  const { figure: told, year } = toldFigure(unsigned(isOfBoth ? withoutAim(text) : text), node);
  const one: Measurement = {
    period: stated ?? year ?? (told ? undefined : yearLast(text)) ?? otherwise,
    text,
    value: null,
    cell: account.ref(row, column),
  };
  if (group) one.group = group;
  const read = readValue(text);
  const of = one.period.slice(0, 4);
  const over = columns.find((other) => other.column === column);
  const ofHeader = over ? marks.over(over, of) : [];
  putMarks(one, [marks.at(row, column, text, of) ?? marks.comment(row, column, of), ...ofHeader], []);
  const struck = struckAt(region.grid, row, column);
  if (struck) one.struck = struck;
  // Which of its digits count is not known.
  if (struck === "mixed") return one;
  if (read.kind === "number") {
    one.value = read.value;
    one.decimals = read.decimals;
    if (read.unit) one.unit = read.unit;
    if (read.previous !== undefined) one.previous = read.previous;
    return one;
  }
  return Object.assign(one, told);
}
