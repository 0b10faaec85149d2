import type { Indicator, PlanNode } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { textKey } from "../interpret/text";
import { absolute, onSheet } from "../report/gradeCells";
import { stateText, stepText } from "../report/gradeText";
import { rowHeight } from "../report/height";
import { writeLeftovers, type Leftover } from "../report/continuity/leftover";
import { centred, headed, indented, lined, LOOK, numbered, printSetup, SIZES, unwrapped } from "../report/look";
import { Page, type Cell } from "../report/page";
import type { Area } from "../sheet/address";
import type { Sheet, Value } from "../sheet/book";
import type { Format } from "../sheet/format";
import { planVersion, targetText, type CommitteePlan } from "./committees";
import { unitOf } from "./figure";
import { rowKey } from "./key";
import { STANDINGS, type Field, type Said } from "./submission";
import {
  CHOICES,
  columnsFor,
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

/** What a template needs beside the nämnd's part of the plan. */
export interface TemplateContext {
  organisation?: string;
  /** Canonical, and as it is shown. */
  period: string;
  periodText: string;
  /** At delår a forecast is asked for. */
  interim: boolean;
  /** The sheet's name. */
  name: string;
  /** The scale that a goal is judged on; undefined: any text may be written. */
  scaleOf: (node: PlanNode) => Scale | undefined;
  /** The number format of an indicator's outcomes, en-US; undefined: General. */
  formatOf: (indicator: Indicator) => string | undefined;
}

/** What a template already holds when it is made again. */
export interface Filled {
  /** By the node's id. */
  fields: Map<string, Partial<Record<Field, Said>>>;
  top: Partial<Record<"standing" | "meeting" | "paragraph", string>>;
  /** What has no place in it. */
  left: Leftover[];
}

const WIDTHS: Record<TemplateColumn, number> = {
  key: 11,
  number: 6,
  title: 44,
  unit: 11,
  target: 15,
  latest: 15,
  outcome: 13,
  forecast: 13,
  grade: 20,
  comment: 46,
};
/** Columns whose text stands a little in from what is to the left of it; and what stands as much in from the blue to the right. */
const INSET = new Set<TemplateColumn>(["grade", "comment"]);
const FROM_RIGHT = { horizontal: "right", indent: 1 } as const;
const PRINTED = {
  key: lined(unwrapped(LOOK.key)),
  number: lined({ ...LOOK.muted, horizontal: "left" }),
  unit: lined(LOOK.muted),
  target: lined({ ...LOOK.text, horizontal: "left" }),
  latest: lined({ ...LOOK.muted, ...FROM_RIGHT }),
} as const satisfies Partial<Record<TemplateColumn, Format>>;
/** Points above and below the text of a row. */
const AIR = 8;
const middle = ({ value, look }: Cell): Cell => ({ value, look: centred(look) });
const open = (look: Format): Format => lined({ ...look, fill: OPEN_FILL, locked: false });
const OPEN_NUMBER = open(LOOK.number);
const OPEN_TEXT = open(indented(LOOK.text, 1));
const GIVEN = new Set<TopField>(["committee", "period", "version"]);

/** The latest outcome before the period, as printed, with its period. */
function latestOf({ outcomes }: Indicator, period: string): string {
  const earlier = outcomes
    .filter((one) => !one.group && !one.source && one.period !== period && one.text !== "")
    .at(-1);
  return earlier ? [earlier.text, earlier.period && `(${earlier.period})`].filter(Boolean).join(" ") : "";
}

/** Fields above the table: label, an open cell, guidance. Answers with the row of each. */
function writeTop(page: Page, values: Record<TopField, Value>): Record<TopField, number> {
  const rows = {} as Record<TopField, number>;
  for (const field of TOP_FIELDS) {
    const look: Format = GIVEN.has(field) ? unwrapped(LOOK.bold) : unwrapped(OPEN_TEXT);
    const guide = { value: TOP[field].guide || null, look: indented(unwrapped(LOOK.small), 1) };
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

/** Lists at the foot, by their names, with the cells that choose among them: dropdowns whose texts stand on the sheet itself, so that they work wherever it is sent. */
function writeChoices(page: Page, lists: { name: string; texts: readonly string[]; areas: Area[] }[]): void {
  const { sheet } = page;
  for (const { name, texts, areas } of lists) {
    page.gap(10);
    page.line(
      [{ value: CHOICES + name, look: { ...LOOK.small, font: { ...LOOK.small.font, bold: true }, wrap: false } }],
      { height: 14 },
    );
    const top = page.row;
    for (const text of texts) page.line([{ value: text, look: unwrapped(LOOK.small) }], { height: 13 });
    const source = onSheet(sheet.name, absolute({ top, bottom: page.row - 1, left: 0, right: 0 }));
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

/**
 * A nämnd's template: what it answers for, with targets and latest outcomes filled in and open cells for what it hands in, where `filled` puts what it
 * holds already. Every row has its visible key. No formulas, nothing hidden. The tag makes it a sheet of ours.
 */
export function templateSheet(plan: CommitteePlan, context: TemplateContext, filled?: Filled): Sheet {
  const { committee, goals, indicators } = plan;
  const columns = columnsFor(context.interim);
  const widths = columns.map((column) => WIDTHS[column]);
  const page = new Page(context.name, widths);
  const { sheet } = page;
  sheet.tag = TEMPLATE_TAG + textKey(committee);
  const last = columns.length - 1;
  page.line(
    [{ value: [context.organisation, context.periodText].filter(Boolean).join(" · "), look: unwrapped(LOOK.eyebrow) }],
    { height: 16 },
  );
  page.line([{ value: TITLE + committee, look: LOOK.title }], { height: 28 });
  for (const value of INTRODUCTION) page.line([{ value, look: unwrapped(LOOK.muted) }], { height: 15 });
  page.gap(8);
  const { standing, meeting, paragraph } = filled?.top ?? {};
  const top = writeTop(page, {
    committee,
    period: context.periodText,
    version: planVersion(plan, context.period),
    standing: standing ?? "förslag",
    meeting: meeting ?? null,
    paragraph: paragraph ?? null,
  });
  page.gap(10);
  page.line(
    columns.map((column): Cell | undefined =>
      column in GUIDE
        ? {
            value: GUIDE[column as Field],
            look: indented({ ...LOOK.small, vertical: "bottom" }, INSET.has(column) ? 1 : 0),
          }
        : undefined,
    ),
  );
  const header = page.line(
    columns.map((column): Cell => ({
      value: column === "outcome" ? `${HEADERS.outcome} ${context.periodText}` : HEADERS[column],
      look: headed(
        column === "latest"
          ? { ...LOOK.headerNumber, ...FROM_RIGHT }
          : column === "outcome" || column === "forecast"
            ? LOOK.headerNumber
            : indented(LOOK.header, INSET.has(column) ? 1 : 0),
      ),
    })),
    { padding: 6 },
  );

  /** A row in one line however long its texts are, so that a sorted row takes all of itself along. */
  const line = (node: PlanNode, title: Format, cells: Partial<Record<TemplateColumn, Cell>>): number => {
    const said = filled?.fields.get(node.id);
    const all = columns.map((column): Cell => {
      if (column === "key") return { value: rowKey(node.id), look: PRINTED.key };
      if (column === "number") return { value: node.number ?? null, look: PRINTED.number };
      if (column === "title") return { value: node.title, look: lined(title) };
      const cell = cells[column] ?? { value: null, look: lined(LOOK.text) };
      const kept = said?.[column as Field];
      return kept
        ? {
            value: kept.value,
            look:
              kept.format && typeof kept.value === "number" ? { ...cell.look, numberFormat: kept.format } : cell.look,
          }
        : cell;
    });
    const texts = all.flatMap(({ value, look }, at) =>
      typeof value === "string" && look.wrap
        ? [
            {
              text: value,
              look: { size: look.font?.size ?? SIZES.text, bold: look.font?.bold },
              characters: widths[at]! - (look.indent ?? 0) * 1.3,
            },
          ]
        : [],
    );
    return page.line(all.map(middle), { height: rowHeight(texts, AIR) });
  };

  const under = new Map<string, Indicator[]>();
  for (const indicator of indicators)
    for (const parent of indicator.parents) under.set(parent, [...(under.get(parent) ?? []), indicator]);
  const written = new Set<string>();
  const indicatorLine = (indicator: Indicator, indent: number): void => {
    if (written.has(indicator.id)) return;
    written.add(indicator.id);
    const format = context.formatOf(indicator);
    const number = format ? numbered(OPEN_NUMBER, format) : OPEN_NUMBER;
    line(indicator, indented(LOOK.text, indent), {
      unit: { value: unitOf(indicator) ?? null, look: PRINTED.unit },
      target: { value: targetText(indicator, context.period) || null, look: PRINTED.target },
      latest: { value: latestOf(indicator, context.period) || null, look: PRINTED.latest },
      outcome: { value: null, look: number },
      forecast: { value: null, look: number },
      comment: { value: null, look: OPEN_TEXT },
    });
  };
  const graded = new Map<Scale, Area[]>();
  const grade = columns.indexOf("grade");
  for (const goal of goals) {
    const row = line(goal, LOOK.bold, {
      grade: { value: null, look: OPEN_TEXT },
      comment: { value: null, look: OPEN_TEXT },
    });
    const scale = context.scaleOf(goal);
    if (scale) graded.set(scale, [...(graded.get(scale) ?? []), { top: row, bottom: row, left: grade, right: grade }]);
    for (const indicator of under.get(goal.id) ?? []) indicatorLine(indicator, 1);
  }
  for (const indicator of indicators) indicatorLine(indicator, 0);

  writeChoices(page, [
    ...[...graded].map(([{ name, steps, states }, areas]) => ({
      name: `bedömning, ${name}`,
      texts: [...steps.map(stepText), ...states.map(stateText)],
      areas,
    })),
    { name: "status", texts: STANDINGS, areas: [{ top: top.standing, bottom: top.standing, left: 2, right: 2 }] },
  ]);
  const [what, text, key] = [columns.indexOf("key"), columns.indexOf("title"), columns.indexOf("number")];
  writeLeftovers(
    page,
    filled?.left ?? [],
    {
      what,
      text,
      period: columns.indexOf("unit"),
      who: columns.indexOf("target"),
      where: columns.indexOf("comment"),
      key,
    },
    last,
  );
  sheet.freeze = { rows: header + 1, columns: 0 };
  sheet.print = {
    ...printSetup(context.organisation, `Inlämning ${committee}`, context.periodText),
    titleRows: { top: header, bottom: header },
  };
  return sheet;
}
