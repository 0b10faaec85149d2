import { fixedArea } from "../sheet/address";
import { byEnd, inTime, samePeriod, yearOf } from "../assess/periods";
import { hasKey } from "../domain/keys";
import type { Indicator, Measurement, PlanNode } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { textKey } from "../interpret/text/text";
import { countedText } from "../report/figure";
import { onSheet } from "../report/gradeCells";
import { stateText, stepText } from "../report/gradeText";
import { rowHeight } from "../sheet/height";
import { writeLeftovers, type Leftover } from "../report/continuity/leftover";
import { centred, headed, indented, lined, LOOK, numbered, printSetup, SIZES, unwrapped } from "../report/look";
import { Page, type Cell } from "../report/page";
import type { Area } from "../sheet/address";
import type { Sheet, Value } from "../sheet/book";
import type { Format } from "../sheet/format";
import { datedTarget, planVersion, type CommitteePlan } from "./committees";
import { unitOf } from "./figure";
import { rowKey } from "./key";
import type { EarlierComments } from "./seats";
import { STANDINGS, type Field, type Submitted } from "./submission";
import { wordingKey } from "./wording";
import {
  CHOICES,
  columnsFor,
  GRADED_MEASURES,
  GUIDE,
  HEADERS,
  INTRODUCTION,
  OPEN_FILL,
  TEMPLATE_TAG,
  TITLE,
  TOP,
  TOP_FIELDS,
  type TemplateColumn,
  type TopField,
} from "./templateWords";

/** Input of a template besides the committee's part of the plan. */
export interface TemplateContext {
  organisation?: string;
  /** Canonical, and as it is shown. */
  period: string;
  periodText: string;
  /** Whether the template asks for a forecast, as at delår. */
  interim: boolean;
  /** "2025-01-20": when it is to be returned; absent: not stated. */
  returnBy?: string;
  /** The sheet's name. */
  name: string;
  /** Whether a goal's or a measure's grade is handed in. */
  isGraded: (node: PlanNode) => boolean;
  /** The scale that a goal or a measure is judged on; undefined: any text may be written. */
  scaleOf: (node: PlanNode) => Scale | undefined;
  /** The number format of an indicator's outcomes, en-US; undefined: General. */
  formatOf: (indicator: Indicator) => string | undefined;
  /** Comments of earlier periods in the committees' open cells; absent: there are none. */
  earlier?: EarlierComments;
  /** What is asked about a goal or an indicator, by id: Revisorns frågor that are sent on. */
  questions?: ReadonlyMap<string, string>;
}

/** What a template already holds when it is made again. */
export interface Filled {
  /** By the node's id. */
  fields: Map<string, Partial<Record<Field, Submitted>>>;
  top: Partial<Record<"standing" | "meeting" | "paragraph" | "nothing", string>>;
  /** What has no place in it. */
  left: Leftover[];
}

const WIDTHS: Record<TemplateColumn, number> = {
  key: 11,
  number: 6,
  title: 44,
  unit: 11,
  target: 15,
  latest: 22,
  outcome: 13,
  forecast: 13,
  grade: 20,
  comment: 46,
  previous: 36,
  question: 40,
};
/** Columns indented from the column to their left, and from the blue cells to their right. */
const INSET = new Set<TemplateColumn>(["grade", "comment", "previous", "question"]);
const FROM_RIGHT = { horizontal: "right", indent: 1 } as const;
const PRINTED = {
  key: lined(unwrapped(LOOK.key)),
  number: lined({ ...LOOK.muted, horizontal: "left" }),
  unit: lined(LOOK.muted),
  target: lined({ ...LOOK.text, horizontal: "left" }),
  latest: lined({ ...LOOK.muted, ...FROM_RIGHT }),
  previous: lined(indented(LOOK.muted, 1)),
} as const satisfies Partial<Record<TemplateColumn, Format>>;
/** Points above and below the text of a row. */
const AIR = 8;
const middle = ({ value, look }: Cell): Cell => ({ value, look: centred(look) });
const open = (look: Format): Format => lined({ ...look, fill: OPEN_FILL, locked: false });
const OPEN_NUMBER = open(LOOK.number);
const OPEN_TEXT = open(indented(LOOK.text, 1));
const GIVEN = new Set<TopField>(["committee", "period", "version", "returnBy"]);

/** How many earlier outcomes a template shows. */
const SHOWN = 3;

/**
 * Earlier outcomes as printed, each with its period, oldest first, and the period's own forecast where one stands: "71
 * % (2022) · 76 % (2023) · prognos 79 %".
 */
export function historyOf({ outcomes, forecasts }: Indicator, period: string): string {
  const own = (one: Measurement): boolean => !one.group && one.source === undefined && one.text !== "";
  const isEarlier = ({ period: of }: Measurement): boolean =>
    of === "" || (byEnd(of, period) <= 0 && !samePeriod(of, period));
  const earlier = inTime(outcomes.filter((one) => own(one) && isEarlier(one))).slice(-SHOWN);
  const forecast = forecasts.filter((one) => own(one) && yearOf(one.period) === yearOf(period)).at(-1);
  return [...earlier.map(outcomeText), ...(forecast ? [FORECAST + forecast.text] : [])].join(BETWEEN);
}

const BETWEEN = " · ";
const FORECAST = "prognos ";
/** A number stays on one line with its unit and its period. */
function outcomeText(one: Measurement): string {
  const { value, period: of } = one;
  const text = countedText(one);
  const whole = of === "" ? text : `${text}\u00a0(${of})`;
  return value === null ? whole : whole.replaceAll(" ", "\u00a0");
}

/** Whether every part of a text under earlier outcomes is an outcome of the indicator, or a forecast. */
export function isHistoryOf(text: string, { outcomes }: Indicator): boolean {
  const known = new Set(outcomes.map((one) => wordingKey(outcomeText(one))));
  return text.split(BETWEEN).every((part) => known.has(wordingKey(part)) || part.startsWith(FORECAST));
}

/** As much of the last comment as a template shows. */
const LONGEST_COMMENT = 400;

/**
 * The comment that was last made on a node in the table, else in the committee's open cell (`inSeat`); "" where there is
 * none. A long one is cut between words.
 */
export function previousComment({ comments }: PlanNode, inSeat: string): string {
  const text = inTime(comments).at(-1)?.text ?? inSeat;
  return text.length <= LONGEST_COMMENT ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST_COMMENT - 1))} …`;
}

/** Whether a text under the last comment is in a comment on the node, or in the one in the committee's open cell. */
export function isCommentOn(text: string, { comments }: PlanNode, inSeat: string): boolean {
  const shown = wordingKey(text.endsWith(" …") ? text.slice(0, -2) : text);
  return [...comments.map((one) => one.text), inSeat].some((one) => wordingKey(one).includes(shown));
}

/** Fields above the table: label, an open cell, guidance. Answers with the row of each. */
function writeTop(page: Page, values: Record<TopField, Value>): Record<TopField, number> {
  const rows = {} as Record<TopField, number>;
  for (const field of TOP_FIELDS) {
    if (field === "returnBy" && values[field] === null) continue;
    const look: Format = GIVEN.has(field) ? unwrapped(LOOK.bold) : unwrapped(OPEN_TEXT);
    const guide = { value: TOP[field].guide || null, look: indented(unwrapped(LOOK.muted), 1) };
    const cells: (Cell | undefined)[] = [
      { value: TOP[field].label, look: unwrapped(LOOK.muted) },
      undefined,
      { value: values[field], look },
      guide,
    ];
    rows[field] = page.line(
      cells.map((cell) => cell && middle(cell)),
      { height: 18 },
    );
  }
  return rows;
}

/**
 * Lists at the foot, by their names, with the cells that choose among them: dropdowns whose texts stand on the sheet
 * itself, so that they work wherever it is sent.
 */
function writeChoices(page: Page, lists: { name: string; texts: readonly string[]; areas: Area[] }[]): void {
  const { sheet } = page;
  for (const { name, texts, areas } of lists) {
    page.gap(10);
    page.line(
      [{ value: CHOICES + name, look: { ...LOOK.muted, font: { ...LOOK.muted.font, bold: true }, wrap: false } }],
      { height: 14 },
    );
    const top = page.row;
    for (const text of texts) page.line([{ value: text, look: unwrapped(LOOK.muted) }], { height: 13 });
    const source = onSheet(sheet.name, fixedArea({ top, bottom: page.row - 1, left: 0, right: 0 }));
    sheet.validations.push({
      areas,
      source,
      kind: "list",
      strict: false,
      error: {
        title: "Välj i listan",
        message:
          "Texten finns inte i listan längst ned på bladet. Den tas emot, men behöver godkännas av den som läser in.",
      },
    });
  }
}

/** What the rows of a template are written with. */
interface Writing {
  page: Page;
  /** The last comment on a node. */
  previous: (node: PlanNode) => string;
  columns: TemplateColumn[];
  context: TemplateContext;
  filled?: Filled;
}

/** The texts above the table. Answers with the row of each field at the top. */
function writeHead({ page, context, filled }: Writing, plan: CommitteePlan): Record<TopField, number> {
  const { organisation, periodText, period, returnBy } = context;
  page.line([{ value: [organisation, periodText].filter(Boolean).join(" · "), look: unwrapped(LOOK.eyebrow) }], {
    height: 16,
  });
  page.line([{ value: TITLE + plan.committee, look: LOOK.title }], { height: 28 });
  for (const value of INTRODUCTION) page.line([{ value, look: unwrapped(LOOK.muted) }], { height: 15 });
  page.gap(8);
  const blank = { standing: "förslag", meeting: null, paragraph: null, nothing: null };
  const given = {
    committee: plan.committee,
    period: periodText,
    version: planVersion(plan, period),
    returnBy: returnBy ?? null,
  };
  const rows = writeTop(page, { ...blank, ...given, ...filled?.top });
  page.gap(10);
  return rows;
}

/** Guidance and headers of the table. Answers with the header's row. */
function writeHeader({ page, columns, context }: Writing, plan: CommitteePlan): number {
  const guide = plan.indicators.some(context.isGraded) ? { ...GUIDE, grade: GRADED_MEASURES } : GUIDE;
  page.line(
    columns.map((column): Cell | undefined => {
      const look = indented({ ...LOOK.muted, vertical: "bottom" }, INSET.has(column) ? 1 : 0);
      return hasKey(guide, column) ? { value: guide[column], look } : undefined;
    }),
  );
  return page.line(
    columns.map((column): Cell => ({
      value: column === "outcome" ? `${HEADERS.outcome} ${context.periodText}` : HEADERS[column],
      look: headed(headerLook(column)),
    })),
    { padding: 6 },
  );
}

function headerLook(column: TemplateColumn): Format {
  if (column === "latest") return { ...LOOK.headerNumber, ...FROM_RIGHT };
  if (column === "outcome" || column === "forecast") return LOOK.headerNumber;
  return indented(LOOK.header, INSET.has(column) ? 1 : 0);
}

/** A node's row, in one line however long its texts are, so that a sorted row takes all of itself along. */
function writeRow(
  { page, columns, context, previous, filled }: Writing,
  node: PlanNode,
  title: Format,
  cells: Partial<Record<TemplateColumn, Cell>>,
): number {
  const printed: Partial<Record<TemplateColumn, Cell>> = {
    ...cells,
    key: { value: rowKey(node.id), look: PRINTED.key },
    number: { value: node.number ?? null, look: PRINTED.number },
    title: { value: node.title, look: lined(title) },
    previous: { value: previous(node) || null, look: PRINTED.previous },
    question: { value: context.questions?.get(node.id) ?? null, look: PRINTED.previous },
  };
  const kept = filled?.fields.get(node.id);
  const all = columns.map((column): Cell => {
    const cell = printed[column] ?? { value: null, look: lined(LOOK.text) };
    const value = hasKey(GUIDE, column) ? kept?.[column] : undefined;
    return value ? { value: value.value, look: keptLook(cell.look, value) } : cell;
  });
  const texts = all.flatMap(({ value, look }, at) => {
    const characters = WIDTHS[columns[at] ?? "title"] - (look.indent ?? 0) * 1.3;
    const font = { size: look.font?.size ?? SIZES.text, bold: look.font?.bold };
    return typeof value === "string" && look.wrap ? [{ text: value, look: font, characters }] : [];
  });
  return page.line(all.map(middle), { height: rowHeight(texts, AIR) });
}

/** A number that was filled in keeps its number format. */
const keptLook = (look: Format, { format, value }: Submitted): Format =>
  format && typeof value === "number" ? { ...look, numberFormat: format } : look;

/** The cell for a grade, of a goal or a measure whose grade is handed in. */
const openGrade = ({ context }: Writing, node: PlanNode): Partial<Record<TemplateColumn, Cell>> =>
  context.isGraded(node) ? { grade: { value: null, look: OPEN_TEXT } } : {};

function writeIndicator(writing: Writing, indicator: Indicator, indent: number): number {
  const { period, formatOf } = writing.context;
  const format = formatOf(indicator);
  const number = format ? numbered(OPEN_NUMBER, format) : OPEN_NUMBER;
  return writeRow(writing, indicator, indented(LOOK.text, indent), {
    unit: { value: unitOf(indicator) ?? null, look: PRINTED.unit },
    target: { value: datedTarget(indicator, period) || null, look: PRINTED.target },
    latest: { value: historyOf(indicator, period) || null, look: PRINTED.latest },
    outcome: { value: null, look: number },
    forecast: { value: null, look: number },
    ...openGrade(writing, indicator),
    comment: { value: null, look: OPEN_TEXT },
  });
}

/**
 * The goals with their indicators, then indicators under none of them. Answers with the cells to be graded, by scale.
 */
function writeRows(writing: Writing, { goals, indicators }: CommitteePlan): Map<Scale, Area[]> {
  const { columns, context } = writing;
  const graded = new Map<Scale, Area[]>();
  const grade = columns.indexOf("grade");
  const written = new Set<string>();
  const addGraded = (node: PlanNode, row: number): void => {
    const scale = context.isGraded(node) ? context.scaleOf(node) : undefined;
    if (scale) graded.set(scale, [...(graded.get(scale) ?? []), { top: row, bottom: row, left: grade, right: grade }]);
  };
  const writeAll = (some: Indicator[], indent: number): void => {
    for (const one of some) {
      if (written.has(one.id)) continue;
      written.add(one.id);
      addGraded(one, writeIndicator(writing, one, indent));
    }
  };
  for (const goal of goals) {
    const open = { ...openGrade(writing, goal), comment: { value: null, look: OPEN_TEXT } };
    addGraded(goal, writeRow(writing, goal, LOOK.bold, open));
    writeAll(
      indicators.filter(({ parents }) => parents.includes(goal.id)),
      1,
    );
  }
  writeAll(indicators, 0);
  return graded;
}

/** The lists for cells with choices, and the block "Kvarlämnat". */
function writeFoot({ page, columns, filled }: Writing, graded: Map<Scale, Area[]>, standing: number): void {
  writeChoices(page, [
    ...[...graded].map(([{ name, steps, states }, areas]) => ({
      name: `bedömning, ${name}`,
      texts: [...steps.map(stepText), ...states.map(stateText)],
      areas,
    })),
    { name: "status", texts: STANDINGS, areas: [{ top: standing, bottom: standing, left: 2, right: 2 }] },
  ]);
  const at = (column: TemplateColumn): number => columns.indexOf(column);
  writeLeftovers(
    page,
    filled?.left ?? [],
    {
      what: at("key"),
      text: at("title"),
      period: at("unit"),
      who: at("target"),
      where: at("comment"),
      key: at("number"),
    },
    columns.length - 1,
  );
}

/**
 * A committee's template: its goals with targets, earlier outcomes and the last comment filled in, and open cells for
 * what it submits; `filled` has their contents so far. Every row has its visible key. No formulas, nothing hidden. The
 * tag makes it an own sheet.
 */
export function templateSheet(plan: CommitteePlan, context: TemplateContext, filled?: Filled): Sheet {
  const { organisation, interim, name, periodText, earlier } = context;
  const previous = (node: PlanNode): string => previousComment(node, earlier?.(node, plan.committee) ?? "");
  const commented = [...plan.goals, ...plan.indicators].some((node) => previous(node) !== "");
  const isAsked = [...plan.goals, ...plan.indicators].some(({ id }) => context.questions?.has(id));
  const columns = columnsFor(interim, commented, isAsked);
  const page = new Page(
    name,
    columns.map((column) => WIDTHS[column]),
  );
  const writing: Writing = { page, columns, context, previous, ...(filled ? { filled } : {}) };
  const { sheet } = page;
  sheet.tag = TEMPLATE_TAG + textKey(plan.committee);
  const top = writeHead(writing, plan);
  const header = writeHeader(writing, plan);
  const graded = writeRows(writing, plan);
  writeFoot(writing, graded, top.standing);
  sheet.freeze = { rows: header + 1, columns: 0 };
  sheet.print = {
    ...printSetup(organisation, `Inlämning ${plan.committee}`, periodText),
    titleRows: { top: header, bottom: header },
  };
  return sheet;
}
