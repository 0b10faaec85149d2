import { PALETTE } from "../../domain/colors";
import { byLetters } from "../../domain/shapes";
import { countText } from "../../sheet/document";
import type { BarBlock, Block, Content, CountsBlock, TableBlock } from "../../sheet/document";
import { inkOn } from "../../sheet/svg";
import { xmlAttribute, xmlText } from "../xml";
import type { Styles } from "./styles";

/** Where in a user's document blocks are to be put. */
export interface Setting {
  prefix: string;
  styles: Styles;
  /** Between the margins, in twentieths of a point. */
  width: number;
  /** Level of the heading above; 0: none. */
  level: number;
}

type Side = "left" | "right" | "center";
interface Look {
  bold?: boolean;
  /** "#1B5E20". */
  color?: string;
  /** Half points. */
  size?: number;
}
export interface TableCell {
  /** Its first column. */
  at: number;
  text: string;
  side: Side;
  look?: Look;
  fill?: string;
  span?: number;
}
export interface TableRow {
  /** The row's key, unique in the table. */
  key: string;
  cells: TableCell[];
  header?: true;
  /** The row stays on the page of the next one. */
  keep?: boolean;
}

const SMALL = 18;

/** A table to write. */
export interface WrittenTable {
  kind: "table";
  name: string;
  /** Whether the first row names the columns. */
  headed: boolean;
  rows: TableRow[];
  /** Of each column, in twentieths of a point. */
  widths: number[];
}

/** What blocks become, one after another: paragraphs and tables. */
export type Piece = { kind: "paragraph"; text: string; xml: string } | WrittenTable;

/** Blocks as paragraphs and tables: in the styles of the user's template, by name, where it has them, else plain. */
export const piecesOf = (blocks: Block[], setting: Setting): Piece[] =>
  blocks.flatMap((block) => blockPieces(block, setting));

/** A piece as WordprocessingML. */
export const pieceXml = (piece: Piece, setting: Setting): string =>
  piece.kind === "paragraph" ? piece.xml : tableXml(piece, setting);

export const blocksXml = (blocks: Block[], setting: Setting): string =>
  piecesOf(blocks, setting)
    .map((piece) => pieceXml(piece, setting))
    .join("");

const paragraph = (text: string, xml: string): Piece => ({ kind: "paragraph", text, xml });

function blockPieces(block: Block, setting: Setting): Piece[] {
  switch (block.kind) {
    case "heading": {
      const level = setting.level + (block.level === 2 ? 1 : Math.max(1, block.level - 2));
      return [paragraph(block.text, headingXml(block.text, level, setting))];
    }
    case "text":
      return [paragraph(block.text, textXml(block.text, block.look, setting))];
    case "list":
      return block.items.map((item, at) => {
        const text = `${at + 1}. ${item}`;
        return paragraph(text, paragraphXml(text, setting));
      });
    case "bar":
      return barPieces(block, setting);
    case "table":
      return tablePieces(block, setting);
    case "counts":
      return countsPieces(block, setting);
  }
}

/**
 * A heading in the template's style of the level; without one, bold text with the outline level, for readers who
 * navigate by it.
 */
export function headingXml(text: string, level: number, setting: Setting): string {
  const at = Math.min(9, Math.max(1, level));
  const style = setting.styles.id("paragraph", `heading ${at}`);
  const { prefix: w } = setting;
  return paragraphXml(text, setting, {
    ...(style ? { style } : { look: { bold: true }, more: `<${w}outlineLvl ${w}val="${at - 1}"/>` }),
    keep: true,
  });
}

function textXml(text: string, look: "lead" | "body" | "note", setting: Setting): string {
  const style =
    look === "lead"
      ? setting.styles.id("paragraph", "Ingress")
      : look === "note"
        ? setting.styles.id("paragraph", "Anmärkning")
        : undefined;
  if (style) return paragraphXml(text, setting, { style });
  return paragraphXml(text, setting, look === "note" ? { look: { size: SMALL, color: PALETTE.muted } } : {});
}

interface ParagraphLook {
  style?: string;
  side?: Side;
  look?: Look;
  keep?: boolean;
  /** Inside a cell: without space around it. */
  tight?: boolean;
  /** Further properties, of those that stand last. */
  more?: string;
}

function paragraphXml(
  text: string,
  { prefix: w }: Setting,
  { style, side = "left", look = {}, keep = false, tight = false, more = "" }: ParagraphLook = {},
): string {
  const properties = [
    style ? `<${w}pStyle ${w}val="${xmlAttribute(style)}"/>` : "",
    keep ? `<${w}keepNext/>` : "",
    tight ? `<${w}spacing ${w}before="30" ${w}after="30" ${w}line="240" ${w}lineRule="auto"/>` : "",
    side === "left" ? "" : `<${w}jc ${w}val="${side}"/>`,
    more,
  ].join("");
  const runs = text
    .split("\n")
    .map((line, at) => runXml(line, w, `${at > 0 ? `<${w}br/>` : ""}`, look))
    .join("");
  return `<${w}p>${properties && `<${w}pPr>${properties}</${w}pPr>`}${text === "" ? "" : runs}</${w}p>`;
}

function runXml(text: string, w: string, before: string, { bold, color, size }: Look): string {
  const properties = [
    bold ? `<${w}b/>` : "",
    color ? `<${w}color ${w}val="${color.slice(1)}"/>` : "",
    size ? `<${w}sz ${w}val="${size}"/>` : "",
  ].join("");
  return `<${w}r>${properties && `<${w}rPr>${properties}</${w}rPr>`}${before}<${w}t xml:space="preserve">${xmlText(text)}</${w}t></${w}r>`;
}

/** What stands between a table and what comes after it, so that two tables do not become one. */
const gap = (setting: Setting): Piece => paragraph("", paragraphXml("", setting, { tight: true }));

function captioned(table: WrittenTable, setting: Setting): Piece[] {
  const style = setting.styles.id("paragraph", "caption");
  const caption = paragraphXml(table.name, setting, {
    ...(style ? { style } : { look: { size: SMALL, color: PALETTE.muted } }),
    keep: true,
  });
  return [paragraph(table.name, caption), table, gap(setting)];
}

/** Twentieths of a point: a letter in small bold type as it is on an average, and the margins of a cell. */
const LETTER = 105;
const MARGINS = 216;
/** Letters of a word that a column makes room for; a longer one is broken. */
const LONGEST_WORD = 20;

/** What a column needs so that no word of it is broken; a space that does not break is a part of its word. */
function leastOf(rows: TableRow[], column: number): number {
  const words = rows.flatMap(({ cells }) =>
    cells.flatMap(({ at, span = 1, text }) => (at === column && span === 1 ? byLetters(text, " \n") : [])),
  );
  const letters = Math.max(0, ...words.map(({ length }) => length));
  return Math.min(letters, LONGEST_WORD) * LETTER + MARGINS;
}

/** Shares of the page's width, in whole twentieths of a point; narrow columns take what their words need of the wide. */
function widthsOf(shares: number[], rows: TableRow[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (width * share) / total);
  const least = wanted.map((_, column) => leastOf(rows, column));
  const lacking = wanted.map((one, at) => Math.max(0, (least[at] ?? 0) - one));
  const spare = wanted.map((one, at) => Math.max(0, one - (least[at] ?? 0)));
  const sum = (all: number[]): number => all.reduce((before, one) => before + one, 0);
  const moved = Math.min(1, sum(spare) / Math.max(1, sum(lacking)));
  const taken = (moved * sum(lacking)) / Math.max(1, sum(spare));
  return wanted.map((one, at) => Math.floor(one + moved * (lacking[at] ?? 0) - taken * (spare[at] ?? 0)));
}

/** Rows with keys of their own: the second of a name is "name#2". */
function keyed(rows: TableRow[]): TableRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, count);
    return count === 1 ? row : { ...row, key: `${row.key}#${count}` };
  });
}

function tableXml({ rows, widths }: WrittenTable, setting: Setting): string {
  const { prefix: w, styles } = setting;
  const style = styles.id("table", "Måltavlan tabell", "Table Grid");
  const line = (side: string): string =>
    `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="${PALETTE.hairline.slice(1)}"/>`;
  const borders = style ? "" : `<${w}tblBorders>${line("bottom")}${line("insideH")}</${w}tblBorders>`;
  const properties = `<${w}tblPr>${style ? `<${w}tblStyle ${w}val="${xmlAttribute(style)}"/>` : ""}<${w}tblW ${w}w="5000" ${w}type="pct"/>${borders}<${w}tblLayout ${w}type="fixed"/><${w}tblLook ${w}val="04A0" ${w}firstRow="1" ${w}lastRow="0" ${w}firstColumn="1" ${w}lastColumn="0" ${w}noHBand="0" ${w}noVBand="1"/></${w}tblPr>`;
  const inside = rows.map((row) => rowXml(row, cellsXml(row, widths, setting), setting)).join("");
  return `<${w}tbl>${properties}${gridXml(widths, setting)}${inside}</${w}tbl>`;
}

/** The widths of a table's columns. */
export const gridXml = (widths: number[], { prefix: w }: Setting): string =>
  `<${w}tblGrid>${widths.map((one) => `<${w}gridCol ${w}w="${one}"/>`).join("")}</${w}tblGrid>`;

/** A row around its cells. */
export const rowXml = ({ header }: TableRow, cells: string, { prefix: w }: Setting): string =>
  `<${w}tr><${w}trPr><${w}cantSplit/>${header ? `<${w}tblHeader/>` : ""}</${w}trPr>${cells}</${w}tr>`;

function cellsXml(row: TableRow, widths: number[], setting: Setting): string {
  return row.cells
    .map((cell) => {
      const width = widths.slice(cell.at, cell.at + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0);
      return cellXml(row, cell, width, setting);
    })
    .join("");
}

/** A cell. `width`: in twentieths of a point. */
export function cellXml(row: TableRow, cell: TableCell, width: number, setting: Setting): string {
  const { prefix: w } = setting;
  const { span = 1, fill } = cell;
  const properties = [
    `<${w}tcW ${w}w="${width}" ${w}type="dxa"/>`,
    span > 1 ? `<${w}gridSpan ${w}val="${span}"/>` : "",
    fill ? shadeXml(fill, setting) : "",
  ].join("");
  return `<${w}tc><${w}tcPr>${properties}</${w}tcPr>${cellTextXml(row, cell, setting)}</${w}tc>`;
}

/** The colour behind a cell, "#RRGGBB". */
export const shadeXml = (fill: string, { prefix: w }: Setting): string =>
  `<${w}shd ${w}val="clear" ${w}color="auto" ${w}fill="${fill.slice(1)}"/>`;

/** The paragraph in a cell. */
export function cellTextXml(
  { keep = false, header }: TableRow,
  { text, side, look = {} }: TableCell,
  setting: Setting,
): string {
  const style = setting.styles.id("paragraph", "Tabelltext", "Table Text", "Tabell text");
  return paragraphXml(text, setting, {
    ...(style ? { style } : { tight: true }),
    side,
    look: { ...(style ? {} : { size: SMALL }), ...look },
    keep: keep || header === true,
  });
}

const HEADER = "header:";

const headerRow = (headers: { text: string; side: Side }[]): TableRow => ({
  key: HEADER,
  header: true,
  cells: headers.map((cell, at) => ({ ...cell, at, look: { bold: true } })),
});

function lookOf(content: Content, bold: boolean): Look {
  if (content.kind === "grade") return { bold: true, color: content.ink };
  if (content.kind === "text" && content.look === "muted") return { color: PALETTE.muted };
  return bold || (content.kind === "text" && content.look === "bold") ? { bold: true } : {};
}

const cellOf = (content: Content | null, at: number, side: Side, bold: boolean): TableCell =>
  content === null
    ? { at, text: "", side }
    : {
        at,
        text: content.text,
        side,
        look: lookOf(content, bold),
        ...(content.kind === "grade" && content.fill ? { fill: content.fill } : {}),
      };

/** Small pictures of a development are left out: they would be parts of their own in the user's document. */
function withoutPictures({ columns, rows, ...table }: TableBlock): TableBlock {
  const drawn = (at: number): boolean => {
    const cells = rows.flatMap(({ kind, cells: all }) => (kind === "group" ? [] : [all[at] ?? null]));
    return cells.some((cell) => cell?.kind === "history") && cells.every((cell) => !cell || cell.kind === "history");
  };
  const kept = columns.flatMap((_, at) => (drawn(at) ? [] : [at]));
  return {
    ...table,
    columns: columns.filter((_, at) => kept.includes(at)),
    rows: rows.map((row) => (row.kind === "group" ? row : { ...row, cells: kept.map((at) => row.cells[at] ?? null) })),
  };
}

function tablePieces(block: TableBlock, setting: Setting): Piece[] {
  const { name, columns, rows } = withoutPictures(block);
  const lines = rows.map(({ kind, cells, id, keep: kept }, at): TableRow => {
    const keep = kind === "group" || kept === true || rows[at + 1]?.kind === "total";
    const bold = kind !== "row";
    const key = `${kind}:${id ?? cells[0]?.text ?? ""}`;
    return kind === "group"
      ? { key, keep, cells: [{ ...cellOf(cells[0] ?? null, 0, "left", bold), span: columns.length }] }
      : { key, keep, cells: columns.map(({ side }, index) => cellOf(cells[index] ?? null, index, side, bold)) };
  });
  const header = headerRow(columns.map(({ header: text, side }) => ({ text, side })));
  const all = keyed([header, ...lines]);
  const shares = columns.map(({ width }) => width);
  const widths = widthsOf(shares, all, setting.width);
  return captioned({ kind: "table", name, headed: true, rows: all, widths }, setting);
}

/** Counts as numbers in cells; bars are only drawn in the separate report. */
function countsPieces({ name, of, steps, rows }: CountsBlock, setting: Setting): Piece[] {
  const lines = rows.map(({ label, counts, total }): TableRow => {
    const look = total ? { bold: true } : {};
    const numbers = counts.map((count, at): TableCell => ({ at: at + 1, text: countText(count), side: "right", look }));
    return { key: `row:${label}`, cells: [{ at: 0, text: label, side: "left", look }, ...numbers] };
  });
  const header = headerRow([
    { text: of, side: "left" },
    ...steps.map(({ label }) => ({ text: label, side: "right" as const })),
  ]);
  const all = keyed([header, ...lines]);
  const widths = widthsOf([2.5, ...steps.map(() => 1)], all, setting.width);
  return captioned({ kind: "table", name, headed: true, rows: all, widths }, setting);
}

function barPieces({ name, segments }: BarBlock, setting: Setting): Piece[] {
  const shown = segments.filter(({ count }) => count > 0);
  if (shown.length === 0) return [];
  const cells = shown.map(({ label, count, color }, at): TableCell => ({
    at,
    text: `${count} ${label.toLowerCase()}`,
    side: "center",
    look: { bold: true, color: inkOn(color) },
    fill: color,
  }));
  const row: TableRow = { key: "bar:", cells };
  const counts = shown.map(({ count }) => count);
  const widths = widthsOf(counts, [row], setting.width);
  return [{ kind: "table", name, headed: false, rows: [row], widths }, gap(setting)];
}
