import { shownTable } from "../sheet/tableShape";
import {
  AlignmentType,
  BuilderElement,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  XmlComponent,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { barText, countText } from "../sheet/document";
import type { BarBlock, Block, Content, CountsBlock, ReportDocument, TableBlock } from "../sheet/document";
import { HISTORY_SIZE, historySvg } from "../sheet/history";
import { LIST_AFTER } from "../sheet/documentLooks";
import { PALETTE } from "../domain/colors";
import { inkOn } from "../sheet/svg";
import { DOCUMENT_STYLES } from "./docxStyles";
import { historyPng } from "./historyPng";

/** Between the margins of an A4 page in landscape, in twentieths of a point. */
const PAGE = { width: 16_838, height: 11_906, margin: 850 };
const ROOM = PAGE.width - 2 * PAGE.margin;

/** "#1B5E20" as Word writes it. */
const hex = (color: string): string => color.slice(1);

interface Look {
  bold?: boolean;
  color?: string;
  /** Half points. */
  size?: number;
}

/** Runs of a text; a line break in it is a line break in Word. */
const runs = (text: string, { bold, color, size }: Look = {}): TextRun[] =>
  text.split("\n").map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(bold ? { bold } : {}),
        ...(color ? { color: hex(color) } : {}),
        ...(size ? { size } : {}),
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );

const SIDES = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

const lookOf = (content: Content, bold: boolean): Look => {
  if (content.kind === "grade") return { bold: true, color: content.ink };
  if (content.kind === "text" && content.look === "muted") return { color: PALETTE.muted };
  return { bold: bold || (content.kind === "text" && content.look === "bold") };
};

/** Alternative texts differ by a number; Word asks for one number per picture and document. */
let pictures = 0;

/** The scale of a history in a table's column. */
const SMALLER = 0.8;

/** A history as a picture with its values in words: SVG, and PNG for programs without SVG. */
function historyRun(content: Extract<Content, { kind: "history" }>): ImageRun[] {
  const png = historyPng(content);
  if (!png) return [];
  const transformation = { width: HISTORY_SIZE.width * SMALLER, height: HISTORY_SIZE.height * SMALLER };
  pictures++;
  return [
    new ImageRun({
      type: "svg",
      data: strToU8(historySvg(content)),
      transformation,
      fallback: { type: "png", data: png },
      altText: { id: String(pictures), name: `Utveckling ${pictures}`, title: "Utveckling", description: content.text },
    }),
  ];
}

const contentRuns = (content: Content, bold: boolean): (TextRun | ImageRun)[] =>
  content.kind === "history" ? historyRun(content) : runs(content.text, lookOf(content, bold));

/** Shares of the page's width, in whole twentieths of a point. */
function widthsOf(columns: { width: number }[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((ROOM * width) / total));
}

const shaded = (fill: string) => ({ shading: { type: ShadingType.CLEAR, color: "auto", fill: hex(fill) } });
const paragraph = (
  style: string,
  side: keyof typeof SIDES,
  children: (TextRun | ImageRun)[],
  keepNext = false,
): Paragraph => new Paragraph({ style, alignment: SIDES[side], children, keepNext });

const headerRow = (headers: { text: string; side: keyof typeof SIDES; width: number; span?: number }[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headers.map(
      ({ text, side, width, span }) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(span ? { columnSpan: span } : {}),
          children: [paragraph("Tabellrubrik", side, runs(text), true)],
        }),
    ),
  });

/**
 * The first row is a header and the first column names the rows, for Word's styles and for who has the table read
 * aloud.
 */
const HEADED = { firstRow: true, lastRow: false, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true };

/** A table with a name for screen readers: its title among the alternative texts (ECMA-376, 17.4.62). */
class NamedTable extends Table {
  constructor(name: string, options: ConstructorParameters<typeof Table>[0]) {
    super(options);
    const [properties] = this.root;
    if (properties instanceof XmlComponent)
      properties.addChildElement(
        new BuilderElement({ name: "w:tblCaption", attributes: { title: { key: "w:val", value: name } } }),
      );
  }
}

const tableOf = (name: string, rows: TableRow[], columnWidths: number[], style = "MaltavlanTabell"): Table =>
  new NamedTable(name, {
    style,
    tableLook: HEADED,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows,
  });

function tableWords(block: TableBlock): (Paragraph | Table)[] {
  const { name, headed, dense, columns, rows } = shownTable(block);
  const style = dense ? "TabelltextTat" : "Tabelltext";
  const widths = widthsOf(columns);
  const headers = columns.map(({ header: text, side }, at) => ({ text, side, width: widths[at] ?? 0 }));
  const lines = rows.map(({ kind, cells, keep: kept }, at) => {
    // A heading in the table stays with the row below it, and so does the row above a sum.
    const keep = kind === "group" || kept || rows[at + 1]?.kind === "total";
    const cell = (content: Content | null, index: number, span?: number): TableCell =>
      new TableCell({
        width: { size: span ? ROOM : (headers[index]?.width ?? 0), type: WidthType.DXA },
        ...(span ? { columnSpan: span } : {}),
        ...(content?.kind === "grade" && content.fill ? shaded(content.fill) : {}),
        children: [
          paragraph(style, headers[index]?.side ?? "left", content ? contentRuns(content, kind !== "row") : [], keep),
        ],
      });
    return new TableRow({
      cantSplit: true,
      children:
        kind === "group"
          ? [cell(cells[0] ?? null, 0, columns.length)]
          : columns.map((_, index) => cell(cells[index] ?? null, index)),
    });
  });
  const table = tableOf(name, [headerRow(headers), ...lines], widths);
  return headed ? [table] : [new Paragraph({ style: "Caption", keepNext: true, children: runs(name) }), table];
}

/** Counts with at most this many rows are kept on one page. */
const WHOLE = 20;

/** Twentieths of a point: a character of a header's bold text, and the free space on both sides of a cell. */
const CHARACTER = 105;
const MARGIN = 180;

/** Columns that the bars are made of: each segment spans as many as its share of the longest bar. */
const BAR_COLUMNS = 60;

/**
 * Coloured lines with their numbers, and an empty cell that fills a row up to the longest bar. The colour is the
 * paragraph's: beside a name on several lines a bar is still one line tall.
 */
function barCells(steps: CountsBlock["steps"], counts: number[], full: number, width: number): TableCell[] {
  const cell = (span: number, children: TextRun[], look: object = {}): TableCell =>
    new TableCell({
      columnSpan: span,
      width: { size: span * width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: [new Paragraph({ style: "Tabelltext", alignment: AlignmentType.CENTER, children, ...look })],
    });
  const spans = segments(counts, full);
  const left = BAR_COLUMNS - spans.reduce((all, span) => all + span, 0);
  const parts = steps.flatMap((step, index) => {
    const { bar: color } = step;
    const span = spans[index] ?? 0;
    const [number, marked] = [countText(counts[index] ?? 0), barText(counts[index] ?? 0, step)];
    const hasRoom = marked.length * CHARACTER + MARGIN <= span * width;
    const count = runs(hasRoom ? marked : number, { color: inkOn(color) });
    return span === 0 ? [] : [cell(span, count, shaded(color))];
  });
  return left > 0 ? [...parts, cell(left, [])] : parts;
}

/**
 * Numbers in cells, then the bar as coloured cells with the number in each, since the add-in's drawings cannot be shown
 * in Word.
 */
function countsWords({ name, of, steps, rows }: CountsBlock): (Paragraph | Table)[] {
  const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0);
  const longest = Math.max(1, ...rows.filter(({ total, again }) => !total && !again).map(({ counts }) => sum(counts)));
  const longestLabel = Math.max(...steps.map(({ label }) => label.length));
  const number = Math.floor(
    Math.max((ROOM * 0.34) / steps.length, Math.min((ROOM * 0.5) / steps.length, longestLabel * CHARACTER + MARGIN)),
  );
  const label = Math.floor(ROOM * 0.24);
  const bar = Math.floor((ROOM - label - number * steps.length) / BAR_COLUMNS);
  const widths = [label, ...steps.map(() => number), ...Array.from({ length: BAR_COLUMNS }, () => bar)];
  const lines = rows.map(({ label: rowLabel, counts, total }, at) => {
    const keep = rows.length <= WHOLE && at < rows.length - 1;
    const text = (content: string, width: number, side: keyof typeof SIDES): TableCell =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        children: [paragraph("Tabelltext", side, runs(content, { bold: total }), keep)],
      });
    const full = total ? Math.max(1, sum(counts)) : longest;
    return new TableRow({
      cantSplit: true,
      children: [
        text(rowLabel, label, "left"),
        ...counts.map((count) => text(countText(count), number, "right")),
        ...barCells(steps, counts, full, bar),
      ],
    });
  });
  const header = headerRow([
    { text: of, side: "left", width: label },
    ...steps.map((step) => ({ text: step.label, side: "right" as const, width: number })),
    { text: "Fördelning", side: "left", width: bar * BAR_COLUMNS, span: BAR_COLUMNS },
  ]);
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: runs(name) }),
    tableOf(name, [header, ...lines], widths),
  ];
}

/** Columns for each count, at least one where there is any, together never more than there are. */
export function segments(counts: number[], full: number): number[] {
  const spans = counts.map((count) => (count <= 0 ? 0 : Math.max(1, Math.round((BAR_COLUMNS * count) / full))));
  for (let over = spans.reduce((sum, span) => sum + span, 0) - BAR_COLUMNS; over > 0; over--) {
    const most = Math.max(...spans);
    spans[spans.indexOf(most)] = most - 1;
  }
  return spans;
}

/** One bar across the page, of cells as wide as their counts and never less than their words. */
function barWords({ name, segments: all }: BarBlock): (Paragraph | Table)[] {
  const shown = all.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const labels = shown.map(({ label, count }) => `${count} ${label.toLowerCase()}`);
  const least = labels.map((text) => text.length * CHARACTER + MARGIN);
  const spare = Math.max(0, ROOM - least.reduce((sum, width) => sum + width, 0));
  const shares = shown.map(({ count }, at) => Math.max(0, (ROOM * count) / total - (least[at] ?? 0)));
  const wanted = Math.max(
    1,
    shares.reduce((sum, share) => sum + share, 0),
  );
  const widths = shares.map((share, at) => Math.floor((least[at] ?? 0) + (spare * share) / wanted));
  const cells = shown.map(
    ({ color }, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        ...shaded(color),
        children: [paragraph("Tabelltext", "center", runs(labels[at] ?? "", { bold: true, color: inkOn(color) }))],
      }),
  );
  if (cells.length === 0) return [];
  return [tableOf(name, [new TableRow({ cantSplit: true, children: cells })], widths, "TableNormal")];
}

const TEXT_STYLES = { lead: "Ingress", body: "Normal", note: "Anmarkning" } as const;

/** `next`: what comes after it; a text stays with a table that it leads to. */
function wordsOf(block: Block, next: Block | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          ...(block.newPage ? { pageBreakBefore: true } : {}),
          children: runs(block.text),
        }),
      ];
    case "text":
      return [
        new Paragraph({
          style: TEXT_STYLES[block.look],
          keepNext:
            next?.kind === "table" || next?.kind === "counts" || (block.look === "lead" && next?.kind === "text"),
          children: runs(block.text),
        }),
      ];
    case "list":
      return block.items.map(
        (item, at, { length }) =>
          new Paragraph({
            style: "ListNumber",
            ...(at === length - 1 ? { spacing: { after: LIST_AFTER * 20 } } : {}),
            children: runs(`${at + 1}. ${item}`),
          }),
      );
    case "bar":
      return spacedTable(barWords(block), next, ["heading", "text"]);
    case "table":
      return spacedTable(tableWords(block), next);
    case "counts":
      return spacedTable(countsWords(block), next);
  }
}

/**
 * A table with a blank line below it. Headings have space above them: a blank line before one that begins a page would
 * end up on a page of its own below a table that fills the last. `spaced`: the next block has its own space above.
 */
const spacedTable = (
  table: (Paragraph | Table)[],
  next: Block | undefined,
  spaced: Block["kind"][] = ["heading"],
): (Paragraph | Table)[] => {
  if (table.length === 0 || (next && spaced.includes(next.kind))) return table;
  return [...table, next ? new Paragraph({ style: "Tabelltext" }) : new Paragraph({ spacing: LEAST })];
};

/** Word wants a paragraph after the last table: one point high, so that it begins no page of its own. Twentieths of points. */
const LEAST = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT };

/**
 * A report as a Word document: A4 landscape, Swedish, Word's own heading, caption and table styles so that a template
 * takes over, header rows that are repeated, rows that are not split. `now` is the only time in it: the same report
 * gives the same bytes.
 */
export async function documentDocx(
  { title, eyebrow, blocks, footer, author = "" }: ReportDocument,
  now: Date,
): Promise<Uint8Array> {
  pictures = 0;
  const foot = new Paragraph({
    style: "Footer",
    tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
    children: [
      new TextRun(`${footer}\t`),
      new TextRun({ children: [PageNumber.CURRENT, " (", PageNumber.TOTAL_PAGES, ")"] }),
    ],
  });
  const made = new Document({
    title,
    description: eyebrow,
    creator: author,
    lastModifiedBy: author,
    externalStyles: DOCUMENT_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              footer: 400,
              header: 400,
            },
          },
        },
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          new Paragraph({ style: "Anmarkning", children: runs(eyebrow) }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...blocks.flatMap((block, at) => wordsOf(block, blocks[at + 1])),
        ],
      },
    ],
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(made)), now);
}

/** The package with the time that was handed in, wherever the library put its own, and the language. */
function dated(bytes: Uint8Array, now: Date): Uint8Array {
  const stamp = `${now.toISOString().slice(0, 19)}Z`;
  const parts = unzipSync(bytes);
  const core = "docProps/core.xml";
  const properties = parts[core];
  if (properties)
    parts[core] = strToU8(
      strFromU8(properties)
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
        .replace("</cp:coreProperties>", "<dc:language>sv-SE</dc:language></cp:coreProperties>"),
    );
  return zipSync(Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))), {
    mtime: new Date(Math.max(now.getTime(), Date.UTC(1980, 0, 2))),
  });
}
