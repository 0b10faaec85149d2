import { sumOf } from "../domain/sum";
import type { Sheet } from "../sheet/book";
import { type ColumnSet, columnWidths, leastPoints, type SharedColumn } from "../sheet/columnWidths";
import type { Block, CountsBlock, TableBlock } from "../sheet/document";
import { askedWidths, countColumns, tableColumns } from "../sheet/tableShape";
import { closeAsNeeded, paginate } from "./breaks";
import type { Leftover } from "./continuity/leftover";
import { displaced } from "./continuity/note";
import type { HandedOn } from "./continuity/predecessor";
import type { CountedRows } from "./counting";
import { closing, opening } from "./frame";
import { CHARACTER_POINTS, SIDES } from "../sheet/height";
import { LOOK, SIZES } from "./look";
import { Page, type Span } from "./page";
import { FULL_CHARACTERS, MARGIN, PAGE_CHARACTERS } from "../sheet/sharedPaper";
import { sectionOf, type SectionPage, writeCounts, writeTable } from "./sheetBlocks";

/** Characters of a sheet of texts alone. */
const ALONE = 140;
/** Columns of the fields in the block "Kvarlämnat", and the last of them that is printed. */
const LEFT_PLACES = { text: 0, what: 1, period: 2, who: 3, where: 4, key: 5 };
/** A header further down would leave no room on the screen for what moves under it. */
const FROZEN = 12;

/** How the texts of a sheet of blocks are set. */
const SHEET_SET: ColumnSet = { size: SIZES.text, sides: SIDES * CHARACTER_POINTS, onlyUsual: true };

/** Blocks that stand in the same columns, and how wide these are on a page of their own, and at least. Characters. */
interface Columns {
  blocks: (TableBlock | CountsBlock)[];
  widths: number[];
  /** No word is broken. */
  least: number[];
}

/** The columns of blocks that fill a page of so many characters. */
function acrossPage(
  blocks: Columns["blocks"],
  characters: number,
  count: number,
  shared: (room: number) => SharedColumn[],
): Columns {
  const room = (characters - count * MARGIN) * CHARACTER_POINTS;
  const columns = shared(room);
  const inCharacters = (points: number): number => points / CHARACTER_POINTS;
  return {
    blocks,
    widths: columnWidths(columns, room, SHEET_SET).map(inCharacters),
    least: columns.map((one) => inCharacters(leastPoints(one, SHEET_SET))),
  };
}

/** The columns of some tables, measured together: as wide as a page, no wider than can be read. */
function ofTables(tables: TableBlock[]): Columns[] {
  const [first, ...others] = tables;
  if (!first) return [];
  const asked = askedWidths(first, SHEET_SET, others);
  const wanted = sumOf(first.columns.map(({ width }, at) => (width ?? (asked[at] ?? 0) / CHARACTER_POINTS) + MARGIN));
  const page = Math.min(PAGE_CHARACTERS, Math.max(FULL_CHARACTERS, wanted));
  return [acrossPage(tables, page, first.columns.length, (room) => tableColumns(first, room, SHEET_SET, others))];
}

/** The columns of counts: names, a column for each step, and the bars right of them. */
function ofCounts(blocks: CountsBlock[]): Columns[] {
  if (blocks.length === 0) return [];
  const columns = Math.max(...blocks.map(({ steps }) => steps.length)) + 2;
  return [acrossPage(blocks, FULL_CHARACTERS, columns, (room) => countColumns(blocks, room, SHEET_SET, true))];
}

/** The tables and counts of a sheet, those first that have the most columns: those of as many stand in the same. */
function columnsOf(blocks: Block[]): Columns[] {
  const tables = blocks.filter((block) => block.kind === "table");
  const lengths = [...new Set(tables.map(({ columns }) => columns.length))];
  return [
    ...lengths.flatMap((length) => ofTables(tables.filter(({ columns }) => columns.length === length))),
    ...ofCounts(blocks.filter((block) => block.kind === "counts")),
  ].sort((a, b) => b.widths.length - a.widths.length);
}

/** Characters: columns that begin nearer to each other than this begin at one place. */
const NEAR = 5;

/** Where columns end, in characters from the left, on a page of so many. */
function endsOf(widths: number[], page: number): number[] {
  const all = sumOf(widths);
  return widths.map((_, at) => (page * sumOf(widths.slice(0, at + 1))) / all);
}

/** The ends of a sheet's columns: those of the blocks with the most, and of others that end elsewhere. */
function gridOf([first, ...others]: Columns[]): number[] {
  if (!first) return [ALONE];
  const page = sumOf(first.widths);
  return others
    .flatMap(({ widths }) => endsOf(widths, page))
    .reduce(
      (known, end) => (known.every((one) => Math.abs(one - end) > NEAR) ? [...known, end] : known),
      endsOf(first.widths, page),
    )
    .sort((a, b) => a - b);
}

/** Which of a sheet's columns, by their ends, others take: to the nearest end each, and the last to the edge. */
function spansOf({ widths }: Columns, ends: number[]): Span[] {
  let from = 0;
  return endsOf(widths, ends.at(-1) ?? ALONE).map((end, at) => {
    const most = ends.length - (widths.length - at);
    const nearest = ends.reduce(
      (best, one, to) => (Math.abs(one - end) < Math.abs((ends[best] ?? 0) - end) ? to : best),
      0,
    );
    const span = { from, to: at === widths.length - 1 ? ends.length - 1 : Math.min(most, Math.max(from, nearest)) };
    from = span.to + 1;
    return span;
  });
}

/** The columns so much wider that no word of what takes several of them is broken. */
function widened(grid: number[], placed: { spans: Span[]; least: number[] }[]): number[] {
  const wider = [...grid];
  for (const { spans, least } of placed)
    spans.forEach(({ from, to }, at) => {
      wider[to] = (wider[to] ?? 0) + Math.max(0, (least[at] ?? 0) - sumOf(wider.slice(from, to + 1)));
    });
  return wider;
}

/** Points above a table after another one, or above the text that introduces it. */
const ABOVE_TABLE = 6;

/** Whether a block after a table is another, or the text that introduces one: it stays with that, not with the rows above. */
function beginsTable(blocks: readonly Block[], at: number): boolean {
  const next = blocks.slice(at).find(({ kind }) => kind !== "text");
  return blocks[at - 1]?.kind === "table" && next?.kind === "table";
}

const TEXTS = { lead: LOOK.lead, body: LOOK.text, note: LOOK.muted } as const;

function writeBlock(section: SectionPage, block: Block): void {
  const { page, last } = section;
  switch (block.kind) {
    case "heading":
      section.starts.push(page.row);
      return page.heading(block.text, block.level === 2 ? LOOK.section : { ...LOOK.bold, wrap: false });
    case "text":
      return page.across({ value: block.text, look: { ...TEXTS[block.look], wrap: true } }, 0, last);
    case "list":
      return block.items.forEach((item, at) =>
        page.across({ value: `${at + 1}. ${item}`, look: { ...LOOK.text, wrap: true } }, 0, last, 2),
      );
    case "bar":
      return page.across({ value: block.name, look: { ...LOOK.bold, wrap: true } }, 0, last);
    case "table":
      return writeTable(section, block);
    case "counts":
      return writeCounts(section, block);
  }
}

/** The block "Kvarlämnat" of a sheet, with Excel's comments that have lost their cells. */
const leftOn = (sheet: Sheet, standing: HandedOn | undefined): Leftover[] =>
  standing ? [...standing.left, ...displaced(sheet, standing.notes)] : [];

/** What a sheet of blocks is made of. */
export interface BlockSheet {
  name: string;
  tag: string;
  organisation?: string;
  /** Above the title, and in the foot of its pages. */
  above: (string | undefined)[];
  title: string;
  period: string;
  blocks: Block[];
  /** The user's content that the sheet hands on. */
  standing?: HandedOn;
  /** Rows of other sheets that its counts may count. */
  counted?: CountedRows[];
}

/** A sheet of blocks, and where they are on it: rows from 0; the cells of what all the rows of counts add up to. */
export interface DrawnSheet {
  sheet: Sheet;
  rowOf: Map<Block, number>;
  totals: Map<CountsBlock, string[]>;
  /** The rows that counts may count, its own among them. */
  counted: CountedRows[];
  /** The last column that is printed. */
  last: number;
}

/**
 * Blocks as a sheet in the types of sheet/: A4 landscape, header rows repeated where all tables have the same, counts
 * as native formulas over the rows that they count, and charts over the counts. Its rows stand closer where that saves
 * a page.
 */
export const blockSheet = (content: BlockSheet): DrawnSheet => closeAsNeeded((padding) => headedOn(content, padding));

interface Laid extends DrawnSheet {
  pages: number;
  /** The header of the only table that goes on on all the pages after its own; absent: there is no such. */
  goesOn?: number;
}

/** The sheet with the header of a table that goes on over its last pages repeated there, where all still lie in it. */
function headedOn(content: BlockSheet, padding: number): Laid {
  const plain = drawn(content, padding);
  const { goesOn } = plain;
  if (goesOn === undefined || plain.sheet.print.titleRows) return plain;
  const headed = drawn(content, padding, goesOn);
  return headed.goesOn === goesOn ? headed : plain;
}

/** The sheet with so many points below the text of a row, and how many pages it takes. `repeated`: a header. */
function drawn(
  { name, tag, organisation, above, title, period, blocks, standing, counted = [] }: BlockSheet,
  padding: number,
  repeated?: number,
): Laid {
  const columns = columnsOf(blocks);
  const ends = gridOf(columns);
  const placed = columns.map((some) => ({ ...some, spans: spansOf(some, ends) }));
  const grid = widened(
    ends.map((end, at) => end - (ends[at - 1] ?? 0)),
    // Those of the most columns have what a page gives them.
    placed.slice(1),
  );
  const page = new Page(name, grid, padding);
  const { sheet } = page;
  const last = grid.length - 1;
  const spans = new Map(placed.flatMap((some) => some.blocks.map((block) => [block, some.spans])));
  const rowOf = new Map<Block, number>();
  /** The row after each table, by its header. */
  const below = new Map<number, number>();
  const section = sectionOf(page, last, spans, counted);
  opening(page, above, title, last);
  blocks.forEach((block, at) => {
    if (beginsTable(blocks, at)) {
      section.starts.push(page.row);
      page.gap(ABOVE_TABLE);
    }
    rowOf.set(block, page.row);
    writeBlock(section, block);
    const header = section.headers.at(-1);
    if (block.kind === "table" && header !== undefined) below.set(header, page.row);
  });
  const left = leftOn(sheet, standing);
  if (left.length > 0) section.starts.push(page.row);
  const [header, ...others] = section.headers;
  const only = repeated ?? (others.length > 0 || section.totals.size > 0 ? undefined : header);
  const right = left.length > 0 ? Math.max(last, LEFT_PLACES.key) : last;
  closing(page, { tag, organisation, name, period, last: right, left, places: LEFT_PLACES, header: only });
  if (only !== undefined && only < FROZEN) sheet.freeze = { rows: only + 1, columns: 0 };
  const pages = paginate(sheet, section.starts, only === undefined ? {} : { headerRow: only });
  const { rowBreaks = [] } = sheet.print;
  const goesOn = [...below.keys()].find((row) => {
    const after = rowBreaks.filter((begins) => begins > row);
    return after.length > 0 && after.every((begins) => begins > row + 1 && begins < (below.get(row) ?? 0));
  });
  return {
    sheet,
    rowOf,
    totals: section.totals,
    counted: section.counted,
    last,
    pages,
    ...(goesOn === undefined ? {} : { goesOn }),
  };
}
