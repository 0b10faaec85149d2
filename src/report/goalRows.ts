import { STATE_SYMBOL } from "../domain/colors";
import type { Assessment, AssessedGoal, AssessedIndicator, AssessedPlan, Disagreement, Entry, Grade } from "../domain/assessment";
import type { Comment } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { levelOf } from "../domain/styrmodell";
import { a1 } from "../sheet/address";
import type { Format } from "../sheet/format";
import { gradeColors, gradeText, shownGrade, stateText, stepText } from "./gradeText";
import type { GradedCell } from "./gradeCells";
import { rowHeight } from "./height";
import { filled, indented, inkOf, lined, LOOK, ruled, SIZES } from "./look";
import { link } from "./page";
import type { Cell, Page } from "./page";
import { decimalsOf, outcomesOf, unitFormat } from "./statusColumns";
import type { ColumnName, StatusColumn } from "./statusColumns";
import { whenOf } from "./tally";

/** What the rows of one sheet share. */
export interface RowContext {
  page: Page;
  columns: StatusColumn[];
  /** The column of a name, −1 when the sheet does not have it. */
  place: (name: ColumnName) => number;
  assessed: AssessedPlan;
  /** Her open cells of this period. */
  entries: Entry[];
  scaleOf: (goal: AssessedGoal) => Scale | undefined;
  differing: Map<string, Disagreement>;
  /** Gathers the open grade cells. */
  graded: GradedCell[];
  lastPrinted: number;
}

const ARROWS = { better: "↗", same: "→", worse: "↘" } as const;
const MISSING_GRADE = `${STATE_SYMBOL} Bedömning saknas`;
/** Stands between a goal's id and what the row is besides the goal itself. */
export const KEY_MARK = " ↳ ";
export const CONTINUED = "forts.";
/** The committee of a row that names none. */
export const UNNAMED = "nämnden";

type Row = Partial<Record<ColumnName, Cell>>;

/** Written in the order of the sheet's columns; `border` is laid on every printed cell. */
function write(rows: RowContext, row: Row, outcomes: Map<string, Cell>, border: (look: Format) => Format, key: string, least = 0): number {
  const cells = rows.columns.map(({ name, period }, column): Cell => {
    const cell = (name === "outcome" ? outcomes.get(period!) : row[name]) ?? { value: null, look: LOOK.text };
    return column <= rows.lastPrinted ? { ...cell, look: border(cell.look) } : cell;
  });
  const continued = (): (Cell | undefined)[] => rows.columns.map(({ name }) => (name === "key" ? { value: key + KEY_MARK + CONTINUED, look: { ...LOOK.key, wrap: false } } : undefined));
  return rows.page.line(cells, { continued, least });
}

const gradeCell = (grade: Grade | null | undefined): Cell | undefined => grade ? { value: gradeText(grade), look: inkOf(LOOK.text, gradeColors(grade)) } : undefined;

const keyCell = (key: string): Cell => ({ value: key, look: { ...LOOK.key, wrap: false } });

/** Comments that stand in her tables, of the period or of none. */
const saidBefore = (comments: Comment[], period: string): string => comments.filter((one) => one.period === undefined || one.period === period).map((one) => one.text.trim()).filter(Boolean).join("\n");

const sentences = (parts: (string | undefined | false)[]): string => parts.filter(Boolean).join(" ");
const paragraphs = (parts: (string | undefined | false)[]): string => parts.filter(Boolean).join("\n");

function outcomeCell(indicator: AssessedIndicator, period: string): Cell | undefined {
  const outcomes = outcomesOf(indicator, period);
  const [first] = outcomes;
  if (!first) return undefined;
  const graded = outcomes.some((outcome) => outcome.cell === indicator.outcome?.cell);
  const unit = first.unit ?? indicator.node.unit;
  if (outcomes.length === 1 && first.value !== null) {
    return { value: first.value, look: { ...(graded ? LOOK.latest : LOOK.number), numberFormat: unitFormat(unit, decimalsOf(indicator)) } };
  }
  const text = outcomes.map((outcome) => (outcome.group ? `${outcome.group} ${outcome.text}` : outcome.text)).join("\n");
  return { value: text, look: LOOK.said };
}

/** The indicator's text, with its unit where neither the number nor the text shows it. */
function indicatorTitle({ node }: AssessedIndicator): string {
  const { unit, title } = node;
  const shown = unit === undefined || unit === "%" || unit === "‰" || title.toLowerCase().includes(unit.toLowerCase());
  return shown ? title : `${title}, ${unit}`;
}

/** One row of an indicator; `depth` is its goal's. Returns the row's number. */
export function indicatorRow(rows: RowContext, indicator: AssessedIndicator, depth: number, first = false): number {
  const { node, verdict } = indicator;
  const forecast = node.forecasts.at(-1);
  const differs = rows.differing.get(node.id);
  const reason = paragraphs([
    sentences([verdict.reason, differs && `Underlagets bedömning är ”${differs.printed}”: skriv en kommentar.`]),
    saidBefore(node.comments, rows.assessed.period),
  ]);
  const outcomes = new Map(rows.columns.flatMap(({ period }) => {
    const cell = period === undefined ? undefined : outcomeCell(indicator, period);
    return cell ? [[period!, cell] as const] : [];
  }));
  return write(
    rows,
    {
      number: { value: node.number ?? null, look: LOOK.muted },
      title: { value: indicatorTitle(indicator), look: indented(LOOK.text, depth + 1) },
      owner: { value: node.owners.join(", ") || null, look: LOOK.muted },
      target: { value: indicator.target?.text ?? null, look: LOOK.target },
      forecast: forecast && { value: forecast.value ?? forecast.text, look: { ...LOOK.number, numberFormat: unitFormat(forecast.unit ?? node.unit, forecast.decimals ?? decimalsOf(indicator)) } },
      trend: { value: indicator.trend ? ARROWS[indicator.trend] : null, look: LOOK.arrow },
      printed: gradeCell(indicator.printed?.grade),
      computed: gradeCell(verdict.grade),
      reason: { value: reason, look: LOOK.muted },
      source: node.cell === "" ? undefined : link(node.cell, node.cell, { ...LOOK.link, wrap: false }),
      key: keyCell(node.id),
    },
    outcomes,
    first ? (look) => look : lined,
    node.id,
  );
}

/** A committee's row under its goal: from her table (with its cell) or from our own open cell. */
interface CommitteeRow {
  who: string;
  assessment?: Assessment;
  entry?: Entry;
}

/** The rows that several committees need; none when one open cell is enough. */
function committeeRows(rows: RowContext, goal: AssessedGoal): CommitteeRow[] {
  const entries = rows.entries.filter((entry) => entry.goal === goal.node.id && entry.by === "committee");
  const same = (assessment: Assessment, entry: Entry): boolean => (assessment.who ?? "") === (entry.who ?? "");
  const hers = goal.committee.filter((assessment) => !entries.some((entry) => same(assessment, entry)));
  const named = entries.some((entry) => entry.who !== undefined);
  if (!named && hers.length + entries.filter((entry) => entry.grade !== undefined).length < 2) return [];
  return [...hers.map((assessment) => ({ who: assessment.who ?? UNNAMED, assessment })), ...entries.map((entry) => ({ who: entry.who ?? UNNAMED, entry }))];
}

/** What the committees say together: all that have judged agree, else the grade is missing. */
function agreed(goal: AssessedGoal, cells: string[], look: Format): Cell {
  const grades = [...new Set(goal.committee.map((one) => gradeText(one.grade)))];
  const value = grades.length > 1 ? MISSING_GRADE : (grades[0] ?? "");
  const range = `${cells[0]!}:${cells.at(-1)!}`;
  const first = cells.reduceRight((rest, cell) => (rest === "" ? cell : `IF(${cell}<>"",${cell},${rest})`), "");
  return { value, formula: `=IF(COUNTA(${range})=0,"",IF(COUNTIF(${range},${first})=COUNTA(${range}),${first},"${MISSING_GRADE}"))`, look };
}

/** What is published when neither samlad nor nämndens stands: a reference to the cell that holds it, or the words. */
function fallback(rows: RowContext, goal: AssessedGoal, row: number): string {
  const level = levelOf(rows.assessed.styrmodell, goal.node.level, whenOf(rows.assessed.period));
  const person = level?.rollup.some((rule) => rule.rule === "person") ?? false;
  const judged = goal.overall !== undefined || goal.committee.length > 0;
  const printed = rows.place("printed");
  if (goal.printed && printed >= 0 && (person || !goal.computed) && (judged || gradeText(goal.printed.grade) === gradeText(goal.published))) return a1(row, printed);
  if (goal.computed && !person && (judged || gradeText(goal.computed.grade) === gradeText(goal.published))) return a1(row, rows.place("computed"));
  const words = judged ? (person ? MISSING_GRADE : `${STATE_SYMBOL} Ej bedömd`) : gradeText(goal.published);
  return `"${words.replaceAll('"', '""')}"`;
}

/** A row that has room for any grade of the scale, so that one chosen later is not cut. */
const highestGrade = (rows: RowContext, scale: Scale): number =>
  rowHeight([...scale.steps.map(stepText), ...scale.states.map(stateText)].map((text) => ({ text, look: { size: SIZES.text, bold: true }, characters: rows.columns[rows.place("overall")]!.width })));

/** A goal: a heading with a rule above, its committees where they are several, and its indicators. Returns the heading's row. */
export function goalRows(rows: RowContext, goal: AssessedGoal, first: boolean): number {
  const { page, place } = rows;
  const { node, depth } = goal;
  const top = depth === 0;
  if (top) {
    if (!first) for (let column = 0; column <= rows.lastPrinted; column++) page.put(page.row, column, { value: null, look: ruled({}) });
    page.gap(5);
  }
  const id = node.id;
  const scale = rows.scaleOf(goal);
  const entry = (by: Entry["by"]): Entry | undefined => rows.entries.find((one) => one.goal === id && one.by === by && one.who === undefined);
  const committees = committeeRows(rows, goal);
  const row = page.row;
  const heading = top || goal.indicators.length > 0 || goal.children.length > 0;
  const comment = rows.entries.find((one) => one.goal === id && one.by === "overall" && one.comment)?.comment ?? (committees.length === 0 ? entry("committee")?.comment : undefined);
  const mine = (by: "committee" | "overall", assessment: Assessment | undefined): Cell => {
    const open = entry(by);
    if (!open?.grade && assessment?.cell) return link(assessment.cell, gradeText(assessment.grade), inkOf(LOOK.text, gradeColors(assessment.grade)));
    rows.graded.push({ row, column: place(by), scale: scale?.name });
    const words = open?.grade ? shownGrade(open.grade, scale) : assessment && gradeText(assessment.grade);
    return { value: words ?? null, look: assessment ? inkOf(LOOK.open, gradeColors(assessment.grade)) : LOOK.open };
  };
  const said = saidBefore(node.comments, rows.assessed.period);
  const reason = paragraphs([
    sentences([goal.reason, goal.disagreement, goal.disagreement && !comment && !said && "Skriv en kommentar om varför."]),
    said,
  ]);
  const overall = a1(row, place("overall"));
  const committee = a1(row, place("committee"));
  write(
    rows,
    {
      number: { value: node.number ?? null, look: heading ? LOOK.bold : LOOK.muted },
      title: { value: node.title, look: indented(heading ? LOOK.bold : LOOK.text, depth) },
      level: { value: node.level, look: LOOK.muted },
      owner: { value: node.owners.join(", ") || null, look: LOOK.text },
      printed: gradeCell(goal.printed?.grade),
      computed: gradeCell(goal.computed?.grade),
      committee: committees.length > 0 ? undefined : mine("committee", goal.committee[0]),
      overall: mine("overall", goal.overall),
      published: {
        value: gradeText(goal.published),
        formula: `=IF(${overall}<>"",${overall},IF(${committee}<>"",${committee},${fallback(rows, goal, row)}))`,
        look: filled(LOOK.text, gradeColors(goal.published)),
      },
      reason: { value: reason, look: LOOK.text },
      comment: { value: comment ?? null, look: LOOK.open },
      source: node.cell === "" ? undefined : link(node.cell, node.cell, { ...LOOK.link, wrap: false }),
      key: keyCell(id),
    },
    new Map(),
    top ? (look) => look : lined,
    id,
    scale ? highestGrade(rows, scale) : 0,
  );
  const judged = committees.map((one) => a1(committeeRow(rows, goal, one, scale), place("committee")));
  if (judged.length > 0) page.put(row, place("committee"), agreed(goal, judged, top ? LOOK.text : lined(LOOK.text)));
  goal.indicators.forEach((indicator, index) => indicatorRow(rows, indicator, depth, index === 0 && committees.length === 0));
  return row;
}

function committeeRow(rows: RowContext, goal: AssessedGoal, { who, assessment, entry }: CommitteeRow, scale: Scale | undefined): number {
  const found = assessment ?? goal.committee.find((one) => (one.who ?? UNNAMED) === who);
  const ink = found ? gradeColors(found.grade) : undefined;
  const open = !assessment?.cell;
  const key = goal.node.id + KEY_MARK + who;
  if (open) rows.graded.push({ row: rows.page.row, column: rows.place("committee"), scale: scale?.name });
  return write(
    rows,
    {
      title: { value: `Bedömning av ${who}`, look: indented(LOOK.muted, goal.depth + 1) },
      committee: open
        ? { value: entry?.grade ? shownGrade(entry.grade, scale) : null, look: ink ? inkOf(LOOK.open, ink) : LOOK.open }
        : link(assessment.cell!, gradeText(assessment.grade), inkOf(LOOK.text, gradeColors(assessment.grade))),
      reason: { value: entry?.reason ?? assessment?.reason ?? null, look: LOOK.muted },
      comment: open ? { value: entry?.comment ?? null, look: LOOK.open } : undefined,
      source: assessment?.cell ? link(assessment.cell, assessment.cell, { ...LOOK.link, wrap: false }) : undefined,
      key: keyCell(key),
    },
    new Map(),
    lined,
    key,
  );
}
