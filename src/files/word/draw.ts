import { sumOf } from "../../domain/sum";
import { PALETTE } from "../../domain/colors";
import type { Block } from "../../sheet/document";
import { DOCUMENT_CELL, LIST_AFTER, LIST_INDENT, TEXTS, type TextStyle } from "../../sheet/documentLooks";
import { isDigit } from "../../domain/shapes";
import { xmlAttribute, xmlText } from "../xml";
import {
  type Look,
  piecesOf,
  type Role,
  type Setting,
  type Side,
  type TableCell,
  type TableRow,
  type WrittenParagraph,
  type WrittenPiece,
  type WrittenTable,
} from "./pieces";

/** Twentieths of a point, in which Word gives distances. */
export const twentieths = (points: number): number => Math.round(points * 20);

/** How a paragraph is set where the document has no style for it. Distances in twentieths of a point. */
interface Plain extends Look {
  /** Points. */
  size?: number;
  spacing?: { before?: number; after?: number; line?: number; exact?: true };
  indent?: number;
}

const SMALL: Plain = { size: TEXTS.Tabelltext.size, color: PALETTE.muted };
/** Inside a table: almost without space around it. */
const TIGHT: Plain["spacing"] = { before: 30, after: 30, line: 240 };
const CELL: Plain = { size: TEXTS.Tabelltext.size, spacing: TIGHT };
/** Names that municipalities' templates have for the text of tables. */
const CELL_NAMES = ["Tabelltext", "Table Text", "Tabell text"];

const above = (style: TextStyle): Plain["spacing"] => ({
  before: twentieths(TEXTS[style].before),
  after: twentieths(TEXTS[style].after),
});

/** The styles of each role, by the names that they may have in a document, and how it is set without any. */
const SETS: Record<Role, { names: string[]; plain: Plain }> = {
  title: { names: ["Title"], plain: { bold: true } },
  heading: { names: [], plain: { bold: true, spacing: above("Heading2") } },
  lead: { names: ["Ingress"], plain: {} },
  body: { names: [], plain: {} },
  note: { names: ["Anmärkning"], plain: SMALL },
  item: { names: ["Numrerad punkt"], plain: { indent: twentieths(LIST_INDENT) } },
  caption: { names: ["caption"], plain: SMALL },
  cell: { names: CELL_NAMES, plain: CELL },
  dense: { names: ["Tabelltext tät", ...CELL_NAMES], plain: CELL },
  header: { names: ["Tabellrubrik", ...CELL_NAMES], plain: CELL },
  gap: { names: CELL_NAMES, plain: { spacing: TIGHT } },
  end: { names: [], plain: { spacing: { before: 0, after: 0, line: 20, exact: true } } },
};

/** Blocks as WordprocessingML: in the styles of the document, by name, where it has them, else plain. */
export const blocksXml = (blocks: Block[], setting: Setting): string =>
  piecesOf(blocks, setting)
    .map((piece) => pieceXml(piece, setting))
    .join("");

/** A piece as WordprocessingML. */
export const pieceXml = (piece: WrittenPiece, setting: Setting): string =>
  piece.kind === "paragraph" ? paragraphXml(piece, setting) : tableXml(piece, setting);

/** What a paragraph has beside its role. */
interface Inside {
  side?: Side;
  look?: Look;
  /** Behind its lines, "#RRGGBB". */
  shade?: string;
  /** In place of its text. */
  runs?: string;
}

/**
 * A paragraph in the document's style for it. A heading without one has its outline level, for readers who navigate by
 * it.
 */
export function paragraphXml(
  paragraph: Omit<WrittenParagraph, "kind">,
  setting: Setting,
  { side = "left", look = {}, shade, runs }: Inside = {},
): string {
  const { text, role, level = 1, keep, newPage, last } = paragraph;
  const { prefix: w, styles } = setting;
  const { names, plain } = SETS[role];
  const outline = role === "heading" ? Math.min(9, level) : undefined;
  const style = styles.id("paragraph", ...(outline === undefined ? names : [`heading ${outline}`]));
  const unstyled: Plain & { outline?: number } = style ? {} : { ...plain, outline };
  const properties = [
    style ? `<${w}pStyle ${w}val="${xmlAttribute(style)}"/>` : "",
    keep ? `<${w}keepNext/>` : "",
    newPage ? `<${w}pageBreakBefore/>` : "",
    shade ? shadeXml(shade, setting) : "",
    spacingXml({ ...unstyled.spacing, ...(last ? { after: twentieths(LIST_AFTER) } : {}) }, w),
    plainXml(unstyled, side, w),
  ].join("");
  const inside = runs ?? runsXml(text, w, { ...unstyled, ...look });
  return `<${w}p>${properties && `<${w}pPr>${properties}</${w}pPr>`}${inside}</${w}p>`;
}

/** The last of a paragraph's properties. */
const plainXml = ({ indent, outline }: Plain & { outline?: number }, side: Side, w: string): string =>
  [
    indent ? `<${w}ind ${w}left="${indent}" ${w}hanging="${indent}"/>` : "",
    side === "left" ? "" : `<${w}jc ${w}val="${side}"/>`,
    outline === undefined ? "" : `<${w}outlineLvl ${w}val="${outline - 1}"/>`,
  ].join("");

function spacingXml({ before, after, line, exact }: NonNullable<Plain["spacing"]>, w: string): string {
  const attributes = [
    before === undefined ? "" : ` ${w}before="${before}"`,
    after === undefined ? "" : ` ${w}after="${after}"`,
    line === undefined ? "" : ` ${w}line="${line}" ${w}lineRule="${exact ? "exact" : "auto"}"`,
  ].join("");
  return attributes && `<${w}spacing${attributes}/>`;
}

/** A line's text; a hyphen between digits parts no lines: "2021-06-30" is one word. */
const textXml = (line: string, w: string): string =>
  line
    .split("-")
    .map(xmlText)
    .reduce((before, part) => {
      const isInside = isDigit(before.slice(-1)) && isDigit(part.slice(0, 1));
      return before + (isInside ? `</${w}t><${w}noBreakHyphen/><${w}t xml:space="preserve">` : "-") + part;
    });

/** Runs of a text; a line break in it is a line break in Word. */
function runsXml(text: string, w: string, { bold, color, size }: Plain): string {
  if (text === "") return "";
  const looks = [
    bold ? `<${w}b/>` : "",
    color ? `<${w}color ${w}val="${color.slice(1)}"/>` : "",
    size ? `<${w}sz ${w}val="${size * 2}"/>` : "",
  ].join("");
  const properties = looks && `<${w}rPr>${looks}</${w}rPr>`;
  return text
    .split("\n")
    .map(
      (line, at) =>
        `<${w}r>${properties}${at > 0 ? `<${w}br/>` : ""}<${w}t xml:space="preserve">${textXml(line, w)}</${w}t></${w}r>`,
    )
    .join("");
}

/** Rules under the rows, where no style of the document draws them. */
function bordersXml(w: string): string {
  const line = (side: string): string =>
    `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="${PALETTE.hairline.slice(1)}"/>`;
  return `<${w}tblBorders>${line("bottom")}${line("insideH")}</${w}tblBorders>`;
}

/** The free space of cells: that which the columns are measured with. */
function marginsXml(w: string): string {
  const side = (name: string): string => `<${w}${name} ${w}w="${twentieths(DOCUMENT_CELL.sides / 2)}" ${w}type="dxa"/>`;
  return `<${w}tblCellMar>${side("left")}${side("right")}</${w}tblCellMar>`;
}

/**
 * A table as wide as the page, with a name for screen readers (ECMA-376, 17.4.62). Its first row is a header and its
 * first column names the rows, for Word's styles and for who has the table read aloud.
 */
function tableXml({ name, headed, rows, widths }: WrittenTable, setting: Setting): string {
  const { prefix: w, styles } = setting;
  const style = headed ? styles.id("table", "Måltavlan tabell", "Table Grid") : undefined;
  const on = headed ? 1 : 0;
  const properties = [
    style ? `<${w}tblStyle ${w}val="${xmlAttribute(style)}"/>` : "",
    `<${w}tblW ${w}w="5000" ${w}type="pct"/>`,
    style || !headed ? "" : bordersXml(w),
    `<${w}tblLayout ${w}type="fixed"/>`,
    marginsXml(w),
    `<${w}tblLook ${w}val="${headed ? "06A0" : "0600"}" ${w}firstRow="${on}" ${w}lastRow="0" ${w}firstColumn="${on}" ${w}lastColumn="0" ${w}noHBand="1" ${w}noVBand="1"/>`,
    `<${w}tblCaption ${w}val="${xmlAttribute(name)}"/>`,
  ].join("");
  const inside = rows.map((row) => rowXml(row, cellsXml(row, widths, setting), setting)).join("");
  return `<${w}tbl><${w}tblPr>${properties}</${w}tblPr>${gridXml(widths, setting)}${inside}</${w}tbl>`;
}

/** The widths of a table's columns. */
export const gridXml = (widths: number[], { prefix: w }: Setting): string =>
  `<${w}tblGrid>${widths.map((one) => `<${w}gridCol ${w}w="${one}"/>`).join("")}</${w}tblGrid>`;

/** A row around its cells; it is not split between two pages, and a header is repeated on each. */
export const rowXml = ({ header }: TableRow, cells: string, { prefix: w }: Setting): string =>
  `<${w}tr><${w}trPr><${w}cantSplit/>${header ? `<${w}tblHeader/>` : ""}</${w}trPr>${cells}</${w}tr>`;

const cellsXml = (row: TableRow, widths: number[], setting: Setting): string =>
  row.cells
    .map((cell) => {
      const width = sumOf(widths.slice(cell.at, cell.at + (cell.span ?? 1)));
      return cellXml(row, cell, width, setting);
    })
    .join("");

/** A cell. `width`: in twentieths of a point. */
export function cellXml(row: TableRow, cell: TableCell, width: number, setting: Setting): string {
  const { prefix: w } = setting;
  const { span = 1, fill, bar } = cell;
  const side = (name: string): string => `<${w}${name} ${w}w="0" ${w}type="dxa"/>`;
  const properties = [
    `<${w}tcW ${w}w="${width}" ${w}type="dxa"/>`,
    span > 1 ? `<${w}gridSpan ${w}val="${span}"/>` : "",
    fill ? shadeXml(fill, setting) : "",
    bar ? `<${w}tcMar>${side("left")}${side("right")}</${w}tcMar>` : "",
  ].join("");
  return `<${w}tc><${w}tcPr>${properties}</${w}tcPr>${cellTextXml(row, cell, setting)}</${w}tc>`;
}

/** The colour behind a cell or a paragraph, "#RRGGBB". */
export const shadeXml = (fill: string, { prefix: w }: Setting): string =>
  `<${w}shd ${w}val="clear" ${w}color="auto" ${w}fill="${fill.slice(1)}"/>`;

/** The paragraph in a cell. */
export function cellTextXml(
  { keep = false, header, dense }: TableRow,
  { text, side, look = {}, picture, bar }: TableCell,
  setting: Setting,
): string {
  const role = header ? "header" : dense ? "dense" : "cell";
  const runs = picture && setting.picture?.(picture);
  return paragraphXml({ text, role, keep }, setting, {
    side,
    look: header ? { bold: true, ...look } : look,
    ...(bar ? { shade: bar } : {}),
    ...(runs === undefined ? {} : { runs }),
  });
}
