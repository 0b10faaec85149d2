import type { Indicator, PlanNode } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { textKey } from "../interpret/text";
import { absolute, onSheet } from "../report/gradeCells";
import { stateText, stepText } from "../report/gradeText";
import { headed, indented, lined, LOOK, printSetup } from "../report/look";
import { Page } from "../report/page";
import type { Cell } from "../report/page";
import type { Area } from "../sheet/address";
import type { Sheet, Value } from "../sheet/book";
import type { Format } from "../sheet/format";
import type { CommitteePlan } from "./committees";
import { rowKey } from "./key";
import { GUIDE, HEADERS, INTRODUCTION, TEMPLATE_TAG, TOP } from "./templateWords";
import type { Standing } from "./submission";
import type { TemplateColumn, TopField } from "./templateWords";

/** What a template needs beside the nämnd's part of the plan. */
export interface TemplateContext {
  organisation?: string;
  /** Canonical, and as it is shown. */
  period: string;
  periodText: string;
  /** At delår a forecast is asked for. */
  interim: boolean;
  /** The plan's fingerprint: which version the template belongs to. */
  version: string;
  name: string;
  /** The scale that a goal is judged on; undefined: any text may be written. */
  scaleOf: (node: PlanNode) => Scale | undefined;
  /** The number format of an indicator's outcomes, en-US; absent: General. */
  formatOf: (indicator: Indicator) => string | undefined;
}

const WIDTHS: Record<TemplateColumn, number> = { key: 9, number: 7, title: 46, unit: 13, target: 16, latest: 15, outcome: 13, forecast: 13, grade: 19, comment: 46 };
const TINT = "#E8EEF5";
const open = (look: Format): Format => lined({ ...look, fill: TINT, locked: false });
const OPEN_NUMBER = open({ ...LOOK.number, vertical: "top" });
const OPEN_TEXT = open(LOOK.text);

const columnsOf = ({ interim }: TemplateContext): TemplateColumn[] => (Object.keys(HEADERS) as TemplateColumn[]).filter((column) => column !== "forecast" || interim);
const headerOf = (column: TemplateColumn, { periodText }: TemplateContext): string => (column === "outcome" ? `${HEADERS.outcome} ${periodText}` : HEADERS[column]);

/** The latest outcome before the period, as printed, with its period. */
function latestOf(indicator: Indicator, period: string): string {
  const earlier = indicator.outcomes.filter((one) => !one.group && one.period !== period && one.text !== "").at(-1);
  return earlier ? [earlier.text, earlier.period && `(${earlier.period})`].filter(Boolean).join(" ") : "";
}

const targetText = (indicator: Indicator): string => (indicator.target ?? indicator.targets.at(-1))?.text ?? "";

const STANDINGS: Standing[] = ["förslag", "beslutad"];

/** A dropdown in cells of the sheet, by texts that stand on the sheet itself, so that it works wherever the sheet is sent. */
function offer(sheet: Sheet, areas: Area[], texts: Area): void {
  sheet.validations.push({ areas, source: onSheet(sheet.name, absolute(texts)), kind: "list", strict: false });
}

/** Fields above the table: label, an open cell, guidance. */
function writeTop(page: Page, context: TemplateContext, committee: string): { standing: number } {
  const values: Record<TopField, Value> = { committee, period: context.periodText, version: context.version, standing: "förslag", meeting: null, paragraph: null };
  const rows = {} as Record<TopField, number>;
  for (const field of Object.keys(TOP) as TopField[]) {
    const look = field === "version" || field === "committee" || field === "period" ? LOOK.bold : { ...OPEN_TEXT, wrap: false };
    const choices = field === "standing" ? [{ value: "Välj:", look: LOOK.small }, ...STANDINGS.map((value) => ({ value, look: LOOK.small }))] : [];
    const guide = { value: TOP[field].guide, look: { ...LOOK.small, wrap: false } };
    rows[field] = page.line([{ value: TOP[field].label, look: { ...LOOK.muted, wrap: false } }, undefined, { value: values[field], look }, ...choices, guide]);
  }
  return { standing: rows.standing };
}

/**
 * A nämnd's template: what it answers for, with targets and latest outcomes filled in and open cells for what it hands in. Every row has
 * its visible key. No formulas, nothing hidden; a dropdown only where the scale's texts stand in the workbook. The tag makes it a sheet of ours.
 */
export function templateSheet({ committee, goals, indicators }: CommitteePlan, context: TemplateContext): Sheet {
  const columns = columnsOf(context);
  const page = new Page(context.name, columns.map((column) => WIDTHS[column]));
  const { sheet } = page;
  sheet.tag = TEMPLATE_TAG + textKey(committee);
  const last = columns.length - 1;
  page.line([{ value: [context.organisation, context.periodText].filter(Boolean).join(" · "), look: { ...LOOK.eyebrow, wrap: false } }], { height: 16 });
  page.line([{ value: `Inlämning: ${committee}`, look: LOOK.title }], { height: 28 });
  page.across({ value: INTRODUCTION, look: LOOK.text }, 0, last);
  page.gap(8);
  const { standing } = writeTop(page, context, committee);
  offer(sheet, [{ top: standing, bottom: standing, left: 2, right: 2 }], { top: standing, bottom: standing, left: 4, right: 5 });
  page.gap(10);
  page.line(columns.map((column) => (column in GUIDE ? { value: GUIDE[column as keyof typeof GUIDE], look: LOOK.small } : undefined)));
  const header = page.line(columns.map((column) => ({ value: headerOf(column, context), look: headed(column === "outcome" || column === "forecast" ? LOOK.headerNumber : LOOK.header) })), { padding: 6 });

  const cellsOf = (node: PlanNode, cells: Partial<Record<TemplateColumn, Cell>>, look: Format): (Cell | undefined)[] =>
    columns.map((column): Cell => {
      if (column === "key") return { value: rowKey(node.id), look: lined({ ...LOOK.key, wrap: false }) };
      if (column === "number") return { value: node.number ?? null, look: lined(LOOK.muted) };
      if (column === "title") return { value: node.title, look: lined(look) };
      return cells[column] ?? { value: null, look: lined(LOOK.text) };
    });
  const under = new Map<string, Indicator[]>();
  for (const indicator of indicators) for (const parent of indicator.parents) under.set(parent, [...(under.get(parent) ?? []), indicator]);
  const written = new Set<string>();
  const indicatorLine = (indicator: Indicator, indent: number): void => {
    if (written.has(indicator.id)) return;
    written.add(indicator.id);
    const format = context.formatOf(indicator);
    const number: Format = format ? { ...OPEN_NUMBER, numberFormat: format } : OPEN_NUMBER;
    page.line(
      cellsOf(
        indicator,
        {
          unit: { value: indicator.unit ?? null, look: lined(LOOK.muted) },
          target: { value: targetText(indicator) || null, look: lined(LOOK.text) },
          latest: { value: latestOf(indicator, context.period) || null, look: lined({ ...LOOK.muted, horizontal: "right" }) },
          outcome: { value: null, look: number },
          forecast: { value: null, look: number },
          comment: { value: null, look: OPEN_TEXT },
        },
        indented(LOOK.text, indent),
      ),
    );
  };
  const graded = new Map<Scale, number[]>();
  for (const goal of goals) {
    const row = page.line(cellsOf(goal, { grade: { value: null, look: OPEN_TEXT }, comment: { value: null, look: OPEN_TEXT } }, LOOK.bold), { least: 20 });
    const scale = context.scaleOf(goal);
    if (scale) graded.set(scale, [...(graded.get(scale) ?? []), row]);
    for (const indicator of under.get(goal.id) ?? []) indicatorLine(indicator, 1);
  }
  for (const indicator of indicators) indicatorLine(indicator, 0);

  const grade = columns.indexOf("grade");
  for (const [scale, rows] of graded) {
    page.heading(`Bedömningar att välja på: ${scale.name}`, LOOK.section);
    const texts = [...scale.steps.map(stepText), ...scale.states.map(stateText)];
    const top = page.row;
    for (const text of texts) page.line([undefined, undefined, { value: text, look: LOOK.text }]);
    offer(sheet, rows.map((row) => ({ top: row, bottom: row, left: grade, right: grade })), { top, bottom: top + texts.length - 1, left: 2, right: 2 });
  }
  sheet.freeze = { rows: header + 1, columns: 0 };
  sheet.print = { ...printSetup(context.organisation, `Inlämning ${committee}`, context.periodText), titleRows: { top: header, bottom: header } };
  return sheet;
}

