import { bound } from "../../interpret/number/unit";
import type { Block, Content, ReportDocument } from "../../sheet/document";

const setContent = (content: Content | null): Content | null =>
  content?.kind === "text" ? { ...content, text: bound(content.text) } : content;

/** A block as it is set: no number is parted from its short unit. */
function setBlock(block: Block): Block {
  switch (block.kind) {
    case "text":
      return { ...block, text: bound(block.text) };
    case "list":
      return { ...block, items: block.items.map(bound) };
    case "table":
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(setContent) })) };
    default:
      return block;
  }
}

const DRAFT = "Utkast";

/** A report as it is set on pages; a draft is told to be one, over its title and at its foot. */
export const setDocument = (document: ReportDocument, isDraft = false): ReportDocument => ({
  ...document,
  ...(isDraft ? { eyebrow: joined(DRAFT, document.eyebrow), footer: joined(DRAFT, document.footer) } : {}),
  blocks: document.blocks.map(setBlock),
});

const joined = (...texts: string[]): string => texts.filter(Boolean).join(" · ");
