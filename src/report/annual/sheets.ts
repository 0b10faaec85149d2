import type { Sheet } from "../../sheet/book";
import type { ColumnSet } from "../../sheet/columnWidths";
import type { Block, CountsBlock, ReportDocument, TableBlock } from "../../sheet/document";
import { askedWidths, countWidths, tableWidths } from "../../sheet/tableShape";
import { paginate } from "../breaks";
import type { ReportContext } from "../context";
import { writeLeftovers } from "../continuity/leftover";
import type { Leftover } from "../continuity/leftover";
import { CHARACTER_POINTS, SIDES } from "../height";
import { LOOK, printSetup, SIZES } from "../look";
import { marked } from "../continuity/mark";
import type { Standing } from "../continuity/predecessor";
import { displaced } from "../continuity/note";
import { cutFrom, sheetName } from "../names";
import { FULL_CHARACTERS, MARGIN, PAGE_CHARACTERS } from "../shareWidths";
import { reportTag } from "../tags";
import { Page } from "../page";
import type { DocumentKind } from "../../domain/reportParts";
import type { CountedRows } from "./counting";
import { DOCUMENT_WORDS } from "../../domain/reportParts";
import { writeCounts, writeTable } from "./sheetBlocks";
import type { SectionPage } from "./sheetBlocks";

/** Characters of a section of texts alone. */
const ALONE = 140;
/** Columns of the fields in the block "Kvarlämnat". */
const LEFT_PLACES = { text: 0, what: 1, period: 2, who: 3, where: 4, key: 5 };

/** The blocks of one sheet: headings of the second level with their contents. */
interface Section {
  title: string;
  blocks: Block[];
}

const isFigures = ({ kind }: Block): boolean => kind === "table" || kind === "counts";

/**
 * One section for each heading with tables; a heading with texts only goes on the previous sheet, or with the next one.
 */
function sectionsOf(blocks: Block[]): Section[] {
  const parts: Section[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) parts.push({ title: block.text, blocks: [block] });
    else parts.at(-1)?.blocks.push(block);
  }
  const sections: Section[] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    const open = last && !last.blocks.some(isFigures);
    if (last && (open || !part.blocks.some(isFigures))) {
      if (open && part.blocks.some(isFigures)) last.title = part.title;
      last.blocks.push(...part.blocks);
    } else sections.push({ title: part.title, blocks: [...part.blocks] });
  }
  return sections;
}

const countsIn = (blocks: Block[]): CountsBlock[] => blocks.filter((block) => block.kind === "counts");

/** Columns that the counts of a section need: the bars stand to the right of them. */
const mostSteps = (blocks: Block[]): number => Math.max(0, ...countsIn(blocks).map(({ steps }) => steps.length));

/** How the texts of a report's sheet are set. */
const SHEET_SET: ColumnSet = { size: SIZES.text, sides: SIDES * CHARACTER_POINTS, onlyUsual: true };

/** Widths in characters of so many columns, which `shared` finds in points for all of a page's. */
const acrossPage = (characters: number, columns: number, shared: (room: number) => number[]): number[] =>
  shared((characters - columns * MARGIN) * CHARACTER_POINTS).map((points) => points / CHARACTER_POINTS);

/**
 * Widths of a section's columns, which fill a page: of its widest table, no wider than can be read, else of its counts;
 * a section of texts alone has one wide column.
 */
function widthsOf(blocks: Block[]): number[] {
  const [widest, ...others] = blocks
    .filter((block): block is TableBlock => block.kind === "table")
    .sort((a, b) => b.columns.length - a.columns.length);
  if (widest) {
    const asked = askedWidths(widest, SHEET_SET, others);
    const wanted = widest.columns.reduce(
      (sum, { width }, at) => sum + (width ?? (asked[at] ?? 0) / CHARACTER_POINTS) + MARGIN,
      0,
    );
    const page = Math.min(PAGE_CHARACTERS, Math.max(FULL_CHARACTERS, wanted));
    return acrossPage(page, widest.columns.length, (room) => tableWidths(widest, room, SHEET_SET, others));
  }
  const counts = countsIn(blocks);
  if (counts.length === 0) return [ALONE];
  return acrossPage(FULL_CHARACTERS, mostSteps(blocks) + 2, (room) => countWidths(counts, room, SHEET_SET, true));
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

/** First word of a sheet's name when another report has a sheet of the same name. */
const FIRST_WORD: Record<DocumentKind, string> = {
  delar: "Delår",
  arsredovisning: "Helår",
  halvtid: "Halvtid",
  mandatperiod: "Mandat",
  revision: "Revision",
};

/** "Kontroller", else "Helår Kontroller". */
function reportName(title: string, kind: DocumentKind, taken: string[]): string {
  const name = sheetName(undefined, title, []);
  return taken.some((one) => one.toLowerCase() === name.toLowerCase())
    ? sheetName(FIRST_WORD[kind], title, taken)
    : name;
}

interface Context extends Pick<ReportContext, "organisation" | "taken" | "names" | "standing"> {
  kind: DocumentKind;
  /** Tags of the sheets of an earlier report of the kind. */
  earlier: string[];
}

/** A header further down would leave no room on the screen for what moves under it. */
const FROZEN = 12;

/** The row of the one header that all tables of a section share; undefined where they have several, or counts. */
const onlyHeader = ({ headers }: SectionPage, { blocks }: Section): number | undefined =>
  headers.length === 1 && !blocks.some(({ kind }) => kind === "counts") ? headers[0] : undefined;

/** The blocks of a section whose sheet is titled by it: without the heading of the same words. */
function underTitle({ title, blocks }: Section): Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === "heading" && first.text === title ? rest : blocks;
}

/** The block "Kvarlämnat" of a sheet, with Excel's comments that have lost their cells. */
function leftOn(sheet: Sheet, standing: Standing | undefined): Leftover[] {
  return standing ? [...standing.left, ...displaced(sheet, standing.notes)] : [];
}

/** A section's sheet: the report's opening (`before`) on the first, then its blocks, and "Kvarlämnat" at its foot. */
function sectionSheet(
  section: Section,
  before: Block[] | null,
  name: string,
  tag: string,
  document: ReportDocument,
  context: Context,
  counted: CountedRows[],
): Sheet {
  const page = new Page(name, widthsOf(section.blocks));
  const made: SectionPage = {
    page,
    last: page.widths.length - 1,
    starts: [],
    headers: [],
    counted,
    bars: mostSteps(section.blocks) + 1,
  };
  page.line([{ value: document.eyebrow, look: { ...LOOK.eyebrow, wrap: false } }], { height: 15 });
  page.line([{ value: before ? document.title : section.title, look: { ...LOOK.title, wrap: false } }], { height: 27 });
  for (const block of before ? [...before, ...section.blocks] : underTitle(section)) writeBlock(made, block);
  const left = leftOn(page.sheet, context.standing?.get(tag));
  if (left.length > 0) made.starts.push(page.row);
  writeLeftovers(page, left, LEFT_PLACES, Math.max(made.last, 5));
  const { sheet } = page;
  const header = onlyHeader(made, section);
  sheet.tag = tag;
  sheet.print = {
    ...printSetup(context.organisation, name, document.eyebrow.split(" · ").at(-1) ?? ""),
    area: { top: 0, left: 0, bottom: page.row - 1, right: left.length > 0 ? Math.max(made.last, 5) : made.last },
    ...(header === undefined ? {} : { titleRows: { top: header, bottom: header } }),
  };
  if (header !== undefined && header < FROZEN) sheet.freeze = { rows: header + 1, columns: 0 };
  paginate(sheet, made.starts, header === undefined ? {} : { headerRow: header });
  return marked(sheet);
}

/**
 * A report as sheets, one for each of its headings with tables, in the types of sheet/: A4 landscape, header rows
 * repeated where all tables of a sheet have the same, counts as native formulas over the rows that they count, and
 * charts over the counts. What is before the first heading opens the first sheet. A sheet of an earlier report that has
 * no content any more gets a sentence on that.
 */
export function reportSheets(document: ReportDocument, context: Context): Sheet[] {
  const start = document.blocks.findIndex((block) => block.kind === "heading" && block.level === 2);
  const before = document.blocks.slice(0, start < 0 ? undefined : start);
  const sections = sectionsOf(document.blocks);
  const tags = sections.map(({ title }) => reportTag(context.kind, title));
  const gone = context.earlier
    .filter((tag) => !tags.includes(tag))
    .map((tag): [string, Section] => [
      tag,
      {
        title: DOCUMENT_WORDS[context.kind],
        blocks: [
          {
            kind: "text",
            look: "body",
            text: "Det finns inget att redovisa här längre. Ta bort bladet när det som står på det inte behövs.",
          },
        ],
      },
    ]);
  const taken = [...context.taken, ...(context.names?.values() ?? [])];
  const all = [...tags.map((tag, at): [string, Section] => [tag, sections[at]!]), ...gone].map(([tag, section], at) => {
    const name = context.names?.get(tag) ?? reportName(section.title, context.kind, taken);
    taken.push(name);
    return { tag, section, name, first: at === 0 };
  });
  const counted: CountedRows[] = [];
  // Counts refer to the rows that they count, so those are placed first.
  const hasCounts = ({ section }: (typeof all)[number]): boolean =>
    section.blocks.some(({ kind }) => kind === "counts");
  const made = new Map(
    [...all.filter((one) => !hasCounts(one)), ...all.filter(hasCounts)].map(({ tag, section, name, first }) => [
      tag,
      sectionSheet(section, first ? before : null, name, tag, document, context, counted),
    ]),
  );
  return all.map(({ tag, section, name }) => {
    const sheet = made.get(tag)!;
    return context.names?.has(tag) ? sheet : Object.assign(sheet, cutFrom(name, undefined, section.title));
  });
}
