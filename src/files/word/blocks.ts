import { countText } from "../../sheet/document";
import type { BarBlock, Block, Content, CountsBlock, TableBlock } from "../../sheet/document";
import { inkOn } from "../../sheet/svg";
import { xmlAttribute, xmlText } from "../xml";
import type { Styles } from "./styles";

/** Where blocks are to stand in a document of hers. */
export interface Setting {
  prefix: string;
  styles: Styles;
  /** Between the margins, in twentieths of a point. */
  width: number;
  /** Of the heading that they stand under; 0: none. */
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
interface Cell {
  text: string;
  side: Side;
  look?: Look;
  fill?: string;
  span?: number;
}
interface Row {
  cells: Cell[];
  header?: true;
  /** The row stays on the page of the next one. */
  keep?: boolean;
}

const SMALL = 18;
const MUTED = "#5A6570";
const GRID = "C9D0D6";

/** Blocks as WordprocessingML: in her template's styles by name where it has them, else as plain paragraphs. */
export function blocksXml(blocks: Block[], setting: Setting): string {
  return blocks.map((block) => blockXml(block, setting)).join("");
}

function blockXml(block: Block, setting: Setting): string {
  switch (block.kind) {
    case "heading":
      return headingXml(block.text, setting.level + (block.level === 2 ? 1 : Math.max(1, block.level - 2)), setting);
    case "text":
      return textXml(block.text, block.look, setting);
    case "list":
      return block.items.map((item, at) => paragraphXml(`${at + 1}. ${item}`, setting)).join("");
    case "bar":
      return barXml(block, setting);
    case "table":
      return tableBlockXml(block, setting);
    case "counts":
      return countsXml(block, setting);
  }
}

/** A heading in her template's style of the level; without one, bold text with the level for who navigates by it. */
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
  return paragraphXml(text, setting, look === "note" ? { look: { size: SMALL, color: MUTED } } : {});
}

interface ParagraphLook {
  style?: string;
  side?: Side;
  look?: Look;
  keep?: boolean;
  /** Stands in a cell: close to the lines around it. */
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
const gap = (setting: Setting): string => paragraphXml("", setting, { tight: true });

function captioned(name: string, table: string, setting: Setting): string {
  const style = setting.styles.id("paragraph", "caption");
  const caption = paragraphXml(name, setting, {
    ...(style ? { style } : { look: { size: SMALL, color: MUTED } }),
    keep: true,
  });
  return caption + table + gap(setting);
}

/** Shares of the page's width, in whole twentieths of a point. */
function widthsOf(shares: number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((width * share) / total));
}

function tableXml(rows: Row[], shares: number[], setting: Setting): string {
  const { prefix: w, styles, width } = setting;
  const widths = widthsOf(shares, width);
  const style = styles.id("table", "Måltavlan tabell", "Table Grid");
  const line = (side: string): string => `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="${GRID}"/>`;
  const borders = style ? "" : `<${w}tblBorders>${line("bottom")}${line("insideH")}</${w}tblBorders>`;
  const properties = `<${w}tblPr>${style ? `<${w}tblStyle ${w}val="${xmlAttribute(style)}"/>` : ""}<${w}tblW ${w}w="5000" ${w}type="pct"/>${borders}<${w}tblLayout ${w}type="fixed"/><${w}tblLook ${w}val="04A0" ${w}firstRow="1" ${w}lastRow="0" ${w}firstColumn="1" ${w}lastColumn="0" ${w}noHBand="0" ${w}noVBand="1"/></${w}tblPr>`;
  const grid = widths.map((one) => `<${w}gridCol ${w}w="${one}"/>`).join("");
  return `<${w}tbl>${properties}<${w}tblGrid>${grid}</${w}tblGrid>${rows.map((row) => rowXml(row, widths, setting)).join("")}</${w}tbl>`;
}

function rowXml({ cells, header, keep = false }: Row, widths: number[], setting: Setting): string {
  const { prefix: w, styles } = setting;
  const style = styles.id("paragraph", "Tabelltext", "Table Text", "Tabell text");
  let column = 0;
  const inside = cells.map(({ text, side, look = {}, fill, span = 1 }) => {
    const width = widths.slice(column, (column += span)).reduce((sum, one) => sum + one, 0);
    const properties = [
      `<${w}tcW ${w}w="${width}" ${w}type="dxa"/>`,
      span > 1 ? `<${w}gridSpan ${w}val="${span}"/>` : "",
      fill ? `<${w}shd ${w}val="clear" ${w}color="auto" ${w}fill="${fill.slice(1)}"/>` : "",
    ].join("");
    const paragraph = paragraphXml(text, setting, {
      ...(style ? { style } : { tight: true }),
      side,
      look: { ...(style ? {} : { size: SMALL }), ...look },
      keep: keep || header === true,
    });
    return `<${w}tc><${w}tcPr>${properties}</${w}tcPr>${paragraph}</${w}tc>`;
  });
  return `<${w}tr><${w}trPr><${w}cantSplit/>${header ? `<${w}tblHeader/>` : ""}</${w}trPr>${inside.join("")}</${w}tr>`;
}

const headerRow = (headers: { text: string; side: Side }[]): Row => ({
  header: true,
  cells: headers.map((cell) => ({ ...cell, look: { bold: true } })),
});

function lookOf(content: Content, bold: boolean): Look {
  if (content.kind === "grade") return { bold: true, color: content.ink };
  if (content.kind === "text" && content.look === "muted") return { color: MUTED };
  return bold || (content.kind === "text" && content.look === "bold") ? { bold: true } : {};
}

const cellOf = (content: Content | null, side: Side, bold: boolean): Cell =>
  content === null
    ? { text: "", side }
    : {
        text: content.text,
        side,
        look: lookOf(content, bold),
        ...(content.kind === "grade" && content.fill ? { fill: content.fill } : {}),
      };

/** Small pictures of a development do not come along: they would be parts of their own in her document. */
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

function tableBlockXml(block: TableBlock, setting: Setting): string {
  const { name, columns, rows } = withoutPictures(block);
  const lines = rows.map(({ kind, cells, keep: kept }, at): Row => {
    const keep = kind === "group" || kept === true || rows[at + 1]?.kind === "total";
    const bold = kind !== "row";
    return kind === "group"
      ? { keep, cells: [{ ...cellOf(cells[0] ?? null, "left", bold), span: columns.length }] }
      : { keep, cells: columns.map(({ side }, index) => cellOf(cells[index] ?? null, side, bold)) };
  });
  const header = headerRow(columns.map(({ header: text, side }) => ({ text, side })));
  const table = tableXml(
    [header, ...lines],
    columns.map(({ width }) => width),
    setting,
  );
  return captioned(name, table, setting);
}

/** Numbers in cells; the bars stay in the report of its own. */
function countsXml({ name, of, steps, rows }: CountsBlock, setting: Setting): string {
  const lines = rows.map(({ label, counts, total }): Row => {
    const look = total ? { bold: true } : {};
    return {
      cells: [
        { text: label, side: "left", look },
        ...counts.map((count): Cell => ({ text: countText(count), side: "right", look })),
      ],
    };
  });
  const header = headerRow([
    { text: of, side: "left" },
    ...steps.map(({ label }) => ({ text: label, side: "right" as const })),
  ]);
  return captioned(name, tableXml([header, ...lines], [2.5, ...steps.map(() => 1)], setting), setting);
}

function barXml({ segments }: BarBlock, setting: Setting): string {
  const shown = segments.filter(({ count }) => count > 0);
  if (shown.length === 0) return "";
  const cells = shown.map(({ label, count, color }): Cell => ({
    text: `${count} ${label.toLowerCase()}`,
    side: "center",
    look: { bold: true, color: inkOn(color) },
    fill: color,
  }));
  return (
    tableXml(
      [{ cells }],
      shown.map(({ count }) => count),
      setting,
    ) + gap(setting)
  );
}
