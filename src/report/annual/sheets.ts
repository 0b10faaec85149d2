import type { Sheet } from "../../sheet/book";
import type { Block, ReportDocument } from "../../sheet/document";
import { blockSheet } from "../blockSheet";
import type { ReportContext } from "../context";
import type { CountedRows } from "../counting";
import { marked } from "../continuity/mark";
import { cutFrom, sheetName } from "../names";
import { reportTag } from "../tags";
import type { DocumentKind, PartName } from "../../domain/reportParts";
import { DOCUMENT_WORDS } from "../../domain/reportParts";

/** The blocks of one sheet: headings of the second level with their contents. */
interface Section {
  title: string;
  blocks: Block[];
  /** Parts that its last one shares a sheet with. */
  shares?: string[];
}

/** Parts of less than a page each, that stand on one sheet where they come after each other: of a report, of the appendix. */
const SHARING: string[][] = [
  ...([
    ["housekeeping", "balance"],
    ["means", "method"],
    ["counts", "development", "thread", "changes"],
  ] satisfies PartName[][]),
  ["frågor", "ändrat", "fingeravtryck"],
];

/** Which parts a part shares a sheet with; none for one of its own. */
const sharesWith = (part: string | undefined): string[] | undefined =>
  SHARING.find((parts) => parts.some((one) => one === part));

const isFigures = ({ kind }: Block): boolean => kind === "table" || kind === "counts";

/**
 * One section for each heading with tables, or for several whose parts share a page; a heading with texts only goes on
 * the previous sheet, or with the next one.
 */
function sectionsOf(blocks: Block[]): Section[] {
  const parts: Section[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2)
      parts.push({ title: block.text, blocks: [block], shares: sharesWith(block.id) });
    else parts.at(-1)?.blocks.push(block);
  }
  const sections: Section[] = [];
  for (const { title, blocks, shares } of parts) {
    const last = sections.at(-1);
    const open = last && !last.blocks.some(isFigures);
    const hasFigures = blocks.some(isFigures);
    if (last && (open || !hasFigures || (shares && last.shares === shares))) {
      if (open && hasFigures) last.title = title;
      if (hasFigures) last.shares = shares;
      last.blocks.push(...blocks);
    } else sections.push({ title, shares, blocks: [...blocks] });
  }
  return sections;
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

/** The blocks of a section whose sheet is titled by it: without the heading of the same words. */
function underTitle({ title, blocks }: Section): Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === "heading" && first.text === title ? rest : blocks;
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
  let counted: CountedRows[] = [];
  // Counts refer to the rows that they count, so those are placed first.
  const hasCounts = ({ section }: (typeof all)[number]): boolean =>
    section.blocks.some(({ kind }) => kind === "counts");
  const made = new Map(
    [...all.filter((one) => !hasCounts(one)), ...all.filter(hasCounts)].map(({ tag, section, name, first }) => {
      const drawn = blockSheet({
        ...{ name, tag, counted, standing: context.standing?.get(tag), organisation: context.organisation },
        ...{ above: [document.eyebrow], period: document.eyebrow.split(" · ").at(-1) ?? "" },
        title: first ? document.title : section.title,
        blocks: first ? [...before, ...section.blocks] : underTitle(section),
      });
      ({ counted } = drawn);
      return [tag, marked(drawn.sheet)];
    }),
  );
  return all.map(({ tag, section, name }) => {
    const sheet = made.get(tag)!;
    return context.names?.has(tag) ? sheet : Object.assign(sheet, cutFrom(name, undefined, section.title));
  });
}
