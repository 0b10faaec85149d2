import { freeName } from "../names";
import type { Sheet } from "../../sheet/book";
import type { Block, Content, CountsBlock, ReportDocument, TableBlock } from "../../sheet/document";
import type { Format } from "../../sheet/format";
import type { ReportContext } from "../context";
import { absolute, onSheet } from "../gradeCells";
import { closed, headed, lined, LOOK, printSetup } from "../look";
import { Page } from "../page";
import type { Cell } from "../page";
import type { ReportKind } from "./report";

/** The tag of a report's sheet: "report:arsredovisning:god ekonomisk hushållning". */
export const reportTag = (kind: string, section: string): string => `report:${kind}:${section.toLowerCase()}`;

const COUNTS = { label: 44, step: 14, bar: 54 };
const ALONE = 140;

/** A heading of the report with what stands under it: one sheet. */
interface Section {
  title: string;
  blocks: Block[];
}

function sectionsOf(blocks: Block[]): { before: Block[]; sections: Section[] } {
  const before: Block[] = [];
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) sections.push({ title: block.text, blocks: [] });
    else (sections.at(-1)?.blocks ?? before).push(block);
  }
  return { before, sections };
}

/** Widths of a section's columns: of its first table, or of its first counts; a section of texts alone has one wide column. */
function widthsOf(blocks: Block[]): number[] {
  const tables = blocks.filter((block): block is TableBlock => block.kind === "table").sort((a, b) => b.columns.length - a.columns.length);
  const counts = blocks.find((block): block is CountsBlock => block.kind === "counts");
  if (tables[0]) return tables[0].columns.map(({ width }) => width);
  return counts ? [COUNTS.label, ...counts.steps.map(() => COUNTS.step), COUNTS.bar] : [ALONE];
}

const SIDES = { left: {}, right: { horizontal: "right" }, center: { horizontal: "center" } } as const;

function cellOf(content: Content | null, kind: string, side: keyof typeof SIDES): Cell {
  const base: Format = { ...(kind === "row" ? LOOK.text : LOOK.bold), ...SIDES[side] };
  if (!content) return { value: null, look: base };
  if (content.kind === "grade") return { value: content.text, look: { ...LOOK.bold, font: { ...LOOK.bold.font, color: content.ink }, ...(content.fill ? { fill: content.fill } : {}) } };
  if (content.kind === "number") return { value: content.value, look: { ...base, horizontal: "right", ...(content.numberFormat ? { numberFormat: content.numberFormat } : {}) } };
  if (content.look === "muted") return { value: content.text, look: { ...base, font: LOOK.muted.font } };
  return { value: content.text, look: content.look === "bold" ? { ...LOOK.bold, ...SIDES[side] } : base };
}

function writeTable(page: Page, { name, columns, rows }: TableBlock, last: number): void {
  page.gap(8);
  page.across({ value: name, look: LOOK.small }, 0, last, 2);
  page.line(columns.map(({ header, side }) => ({ value: header, look: headed(side === "right" ? LOOK.headerNumber : LOOK.header) })), { padding: 6 });
  page.gap(3);
  rows.forEach(({ kind, cells }, index) => {
    const border = kind === "total" ? closed : index === 0 ? (look: Format): Format => look : lined;
    page.line(columns.map(({ side }, at) => { const cell = cellOf(cells[at] ?? null, kind, side); return { ...cell, look: border(cell.look) }; }));
  });
}

function writeCounts(page: Page, block: CountsBlock): void {
  const { name, of, steps, rows } = block;
  page.gap(8);
  page.line([{ value: name, look: { ...LOOK.small, wrap: false } }]);
  page.line([of, ...steps.map(({ label }) => label)].map((value, at) => ({ value, look: headed(at === 0 ? LOOK.header : LOOK.headerNumber) })), { padding: 6 });
  const top = page.row;
  for (const { label, counts, total } of rows) {
    const look = (format: Format): Format => (total ? closed(format) : lined(format));
    page.line([{ value: label, look: look(total ? LOOK.bold : LOOK.text) }, ...counts.map((count, at): Cell => {
      const column = String.fromCharCode(66 + at);
      const formula = total && rows.length > 2 && rows.slice(0, -1).reduce((sum, row) => sum + row.counts[at]!, 0) === count ? `=SUM(${column}${top + 1}:${column}${page.row})` : undefined;
      return { value: count, ...(formula ? { formula } : {}), look: look({ ...LOOK.number, ...(total ? { font: LOOK.bold.font } : {}), numberFormat: '0;-0;"–"' }) };
    })], { least: 19 });
  }
  const bars = rows.filter(({ total }) => !total);
  if (bars.length === 0) return;
  const bottom = top + bars.length - 1;
  const range = (column: number): string => onSheet(page.sheet.name, absolute({ top, left: column, bottom, right: column }));
  page.sheet.charts.push({
    kind: "stackedBar",
    name,
    place: { from: { row: top, column: steps.length + 1 }, to: { row: bottom + 1, column: steps.length + 2 } },
    categories: { range: range(0), cached: bars.map(({ label }) => label) },
    series: steps.map(({ label, bar }, at) => ({ name: label, values: range(at + 1), cached: bars.map(({ counts }) => counts[at]!), color: bar })),
    labels: true,
    legend: false,
    axes: false,
    description: bars.map(({ label, counts }) => `${label}: ${steps.map((step, at) => `${step.label.toLowerCase()} ${counts[at]!}`).join(", ")}`).join(". "),
  });
}

const TEXTS = { lead: LOOK.lead, body: LOOK.text, note: LOOK.muted } as const;

function writeBlock(page: Page, block: Block, last: number): void {
  switch (block.kind) {
    case "heading":
      return page.heading(block.text, LOOK.section);
    case "text":
      return page.across({ value: block.text, look: { ...TEXTS[block.look], wrap: true } }, 0, last);
    case "table":
      return writeTable(page, block, last);
    case "counts":
      return writeCounts(page, block);
  }
}

/**
 * A report as sheets, one for each of its headings, in the words of sheet/: A4 landscape, header rows repeated, counts with native charts
 * and sums. What stands before the first heading opens the first sheet.
 */
export function reportSheets(document: ReportDocument, kind: ReportKind, context: Pick<ReportContext, "organisation" | "taken" | "names">): Sheet[] {
  const { before, sections } = sectionsOf(document.blocks);
  const taken = [...context.taken];
  return sections.map(({ title, blocks }, index) => {
    const tag = reportTag(kind, title);
    const name = context.names?.get(tag) ?? freeName(title.slice(0, 31), taken);
    taken.push(name);
    const page = new Page(name, widthsOf(blocks));
    const last = page.widths.length - 1;
    page.line([{ value: document.eyebrow, look: { ...LOOK.eyebrow, wrap: false } }], { height: 15 });
    page.line([{ value: index === 0 ? document.title : title, look: { ...LOOK.title, wrap: false } }], { height: 27 });
    if (index === 0) {
      for (const block of before) writeBlock(page, block, last);
      page.heading(title, LOOK.section);
    }
    for (const block of blocks) writeBlock(page, block, last);
    page.sheet.tag = tag;
    page.sheet.print = printSetup(context.organisation, title, document.eyebrow.split(" · ").at(-1) ?? "");
    return page.sheet;
  });
}
