import { firstCall } from "./formulaText";
import { PALETTE } from "../domain/colors";
import { byTexts } from "../domain/shapes";
import type { Area } from "./address";
import { parseRef, within } from "./address";
import type { Sheet, Value } from "./book";
import { cellKey, formatAt, formulaAt, isError, usedArea, valueAt } from "./book";
import type { Chart } from "./chart";
import { displayText } from "./display";
import type { Font, Format, Line } from "./format";
import { formatKey } from "./format";
import { chartSvg, escapeText, SELF_CONTAINED } from "./svg";
import { SYMBOL_FACE } from "./symbolFont";

/** What a sheet needs from its workbook to be drawn. */
export interface BookLook {
  /** The workbook's body font. */
  font: Font;
  /** Whose it is, where that is known. */
  author?: string;
}

const DEFAULT_WIDTH = 8.43;
/**
 * Width and height of a printed A4 landscape page inside margins of 1.5 cm, in CSS pixels, with a little to spare:
 * browsers set lines higher than Excel.
 */
const PAGE_WIDTH = 980;
const PAGE_HEIGHT = 660;
const STROKES: Record<Line["style"], string> = {
  hair: "1px dotted",
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dotted: "1px dotted",
  dashed: "1px dashed",
};
const VERTICAL: Record<NonNullable<Format["vertical"]>, string> = {
  top: "top",
  center: "middle",
  bottom: "bottom",
  justify: "top",
  distributed: "middle",
};
const HORIZONTAL: Record<NonNullable<Format["horizontal"]>, string> = {
  left: "left",
  center: "center",
  right: "right",
  fill: "left",
  justify: "justify",
  centerContinuous: "center",
  distributed: "justify",
};

/**
 * Width of a column in pixels: characters of the body font's zero (0.507 of its size in Calibri) and 5 pixels of
 * padding.
 */
export const columnPixels = (characters: number, font: Font): number =>
  Math.round(characters * Math.round(0.507 * (font.size ?? 11) * (96 / 72)) + 5);

/** Points in CSS pixels. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);
/** A font's name without what could end a declaration of CSS. */
export const safeName = (font: string): string => font.replace(/[^\p{L}\p{N} _-]/gu, "");

const fontRules = (font: Font): string[] => {
  const lines = [font.underline && "underline", font.strike && "line-through"].filter(Boolean).join(" ");
  return [
    font.name ? `font-family:"${safeName(font.name)}"` : "",
    font.size ? `font-size:${font.size}pt` : "",
    font.bold ? "font-weight:700" : "",
    font.italic ? "font-style:italic" : "",
    lines ? `text-decoration:${lines}` : "",
    font.color ? `color:${font.color}` : "",
  ].filter(Boolean);
};

const borderRules = (border: NonNullable<Format["border"]>): string[] =>
  (["top", "right", "bottom", "left"] as const).flatMap((side) => {
    const line = border[side];
    return line ? [`border-${side}:${STROKES[line.style]} ${line.color ?? "#000000"}`] : [];
  });

/** Rules of CSS for a look; a cell's class is the hash of its look, so that sheets share them. */
export function rules(format: Format): string {
  const parts = format.font ? fontRules(format.font) : [];
  if (format.fill) parts.push(`background:${format.fill}`);
  if (format.border) parts.push(...borderRules(format.border));
  if (format.horizontal) parts.push(`text-align:${HORIZONTAL[format.horizontal]}`);
  if (format.vertical) parts.push(`vertical-align:${VERTICAL[format.vertical]}`);
  if (format.wrap) parts.push("white-space:pre-wrap;overflow-wrap:break-word");
  if (format.indent)
    parts.push(`padding-${format.horizontal === "right" ? "right" : "left"}:${3 + format.indent * 9}px`);
  return parts.join(";");
}

/** FNV-1a over the look's key, in base 36. */
function className(format: Format): string {
  let hash = 0x811c9dc5;
  for (const character of formatKey(format)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `f${(hash >>> 0).toString(36)}`;
}

/** Excel's default alignment of a number, an error or a truth value. */
export const naturalSide = (value: Value): string =>
  typeof value === "number" ? "right" : typeof value === "boolean" || isError(value) ? "center" : "left";

/** The place that a HYPERLINK formula leads to inside its workbook; null for other formulas and outside addresses. */
function linkTarget(formula: string | undefined): string | null {
  const [, place = ""] = firstCall(formula ?? "") === "HYPERLINK" ? byTexts(formula ?? "") : [];
  return place.startsWith('"#') ? (parseRef(place.slice(2, -1).replaceAll('""', '"'))?.sheet ?? null) : null;
}

/** A cell that is drawn, and its text. */
interface CellPlace {
  row: number;
  column: number;
  merge: Area | undefined;
  shown: string;
}

interface Drawing {
  sheet: Sheet;
  font: Font;
  area: Area;
  /** CSS by class. */
  styles: Map<string, string>;
  /** Where each cell of a merge is drawn: by its first cell, the others not at all. */
  merged: Map<number, Area | null>;
  /** Sheets of the same page, by name: the id of their section. */
  anchors: Map<string, string>;
}

const visible = (drawing: Drawing, from: number, to: number, line: "rows" | "columns"): number[] => {
  const found: number[] = [];
  for (let index = from; index <= to; index++) if (!drawing.sheet[line].get(index)?.hidden) found.push(index);
  return found;
};

const widthOf = (drawing: Drawing, column: number): number =>
  columnPixels(drawing.sheet.columns.get(column)?.width ?? DEFAULT_WIDTH, drawing.font);

const heightOf = (drawing: Drawing, row: number): number =>
  pixels(drawing.sheet.rows.get(row)?.height ?? (drawing.font.size ?? 11) * 1.36);

/** Size of the picture between two corners, hidden rows and columns left out. */
function chartSize(drawing: Drawing, chart: Chart): { width: number; height: number } {
  const { from, to } = chart.place;
  const sum = (list: number[], measure: (d: Drawing, index: number) => number): number =>
    list.reduce((total, index) => total + measure(drawing, index), 0);
  return {
    width: sum(visible(drawing, from.column, to.column - 1, "columns"), widthOf),
    height: sum(visible(drawing, from.row, to.row - 1, "rows"), heightOf),
  };
}

/** Whether a text that does not fit goes on to the left, into an empty cell. */
const goesLeft = (sheet: Sheet, row: number, column: number, { horizontal, wrap }: Format): boolean =>
  horizontal === "right" &&
  !wrap &&
  typeof valueAt(sheet, row, column) === "string" &&
  column > 0 &&
  valueAt(sheet, row, column - 1) === null;

/** Whether a text goes on over the columns right of its own: over those that it is merged with, or that are empty. */
function goesAcross({ sheet, area }: Drawing, { row, column, merge, shown }: CellPlace, format: Format): boolean {
  if (shown === "" || (format.horizontal ?? "left") !== "left") return false;
  if (merge) return merge.right > merge.left && merge.bottom === merge.top;
  return !format.wrap && column < area.right && valueAt(sheet, row, column + 1) === null;
}

/** The classes of a cell: its look, its natural side, cut where its neighbour has a value. */
function classesOf(drawing: Drawing, row: number, column: number, format: Format): string[] {
  const { sheet } = drawing;
  const classes: string[] = [];
  const css = rules(format);
  if (css) {
    const name = className(format);
    drawing.styles.set(name, css);
    classes.push(name);
  }
  const side = naturalSide(valueAt(sheet, row, column));
  if (!format.horizontal && side !== "left") classes.push(side === "right" ? "n" : "c");
  if (!goesLeft(sheet, row, column, format) && !format.wrap && valueAt(sheet, row, column + 1) !== null)
    classes.push("x");
  return classes;
}

/** The charts whose first corner is a cell. */
const chartsAt = (drawing: Drawing, row: number, column: number): string =>
  drawing.sheet.charts
    .filter(({ place }) => place.from.row === row && place.from.column === column)
    .map((chart) => `<div class="chart">${chartSvg(chart, chartSize(drawing, chart))}</div>`)
    .join("");

/** How many drawn columns and rows a cell takes: ` colspan="3"`. */
function spanOf(drawing: Drawing, merge: Area | undefined): string {
  if (!merge) return "";
  const { area } = drawing;
  const across = visible(drawing, merge.left, Math.min(merge.right, area.right), "columns").length;
  const down = visible(drawing, merge.top, Math.min(merge.bottom, area.bottom), "rows").length;
  return (across > 1 ? ` colspan="${across}"` : "") + (down > 1 ? ` rowspan="${down}"` : "");
}

function cellHtml(drawing: Drawing, row: number, column: number, header: boolean): string {
  const { sheet } = drawing;
  const merge = drawing.merged.get(cellKey(row, column));
  if (merge === null) return "";
  const value = valueAt(sheet, row, column);
  const format = formatAt(sheet, row, column) ?? {};
  const shown = escapeText(displayText(value, format.numberFormat));
  const across = goesAcross(drawing, { row, column, merge, shown }, format);
  const text = goesLeft(sheet, row, column, format)
    ? `<span class="w">${shown}</span>`
    : across
      ? `<span class="a">${shown}</span>`
      : shown;
  const anchor = drawing.anchors.get(linkTarget(formulaAt(sheet, row, column)) ?? "");
  const classes = classesOf(drawing, row, column, format);
  const tag = header && value !== null ? "th" : "td";
  const attributes =
    (classes.length > 0 ? ` class="${classes.join(" ")}"` : "") +
    spanOf(drawing, merge) +
    (tag === "th" ? ' scope="col"' : "");
  const inside = anchor && text ? `<a href="#${anchor}">${text}</a>` : text;
  return `<${tag}${attributes}>${inside}${chartsAt(drawing, row, column)}</${tag}>`;
}

function rowHtml(drawing: Drawing, row: number, header: boolean): string {
  const cells = visible(drawing, drawing.area.left, drawing.area.right, "columns").map((column) =>
    cellHtml(drawing, row, column, header),
  );
  const { area, rowBreaks } = drawing.sheet.print;
  const look = area && row > area.bottom ? "off" : rowBreaks?.includes(row) ? "page" : "";
  return `<tr${look && ` class="${look}"`} style="height:${heightOf(drawing, row)}px">${cells.join("")}</tr>`;
}

/**
 * From A1 to the last cell that has a value, a look or a chart; the printed columns, where the sheet says which those
 * are: what stands beside them is for who works in it.
 */
function drawnArea(sheet: Sheet): Area {
  const used = usedArea(sheet);
  const area = { top: 0, left: 0, bottom: used?.bottom ?? 0, right: used?.right ?? 0 };
  const printed = sheet.print.area;
  sheet.formats.forEach((row, r) =>
    row?.forEach((format, c) => {
      if (!format) return;
      area.bottom = Math.max(area.bottom, r);
      area.right = Math.max(area.right, c);
    }),
  );
  for (const { place } of sheet.charts) {
    area.bottom = Math.max(area.bottom, place.to.row - 1);
    area.right = Math.max(area.right, place.to.column - 1);
  }
  return printed ? { ...area, left: printed.left, right: printed.right } : area;
}

function mergeMap(sheet: Sheet, drawn: Area): Map<number, Area | null> {
  const merged = new Map<number, Area | null>();
  for (const area of sheet.merges) {
    const part = within(area, drawn);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) merged.set(cellKey(row, column), null);
    merged.set(cellKey(area.top, area.left), area);
  }
  return merged;
}

/** Title, table and, when rows are repeated in print, a table of its own whose header a printer repeats. */
function draw(
  sheet: Sheet,
  font: Font,
  anchors: Map<string, string>,
): { html: string; styles: Map<string, string>; width: number; height: number } {
  const area = drawnArea(sheet);
  const drawing: Drawing = { sheet, font, area, styles: new Map(), merged: mergeMap(sheet, area), anchors };
  const columns = visible(drawing, area.left, area.right, "columns");
  const width = columns.reduce((sum, column) => sum + widthOf(drawing, column), 0);
  const height = visible(drawing, area.top, area.bottom, "rows").reduce((sum, row) => sum + heightOf(drawing, row), 0);
  const cols = `<colgroup>${columns.map((column) => `<col style="width:${widthOf(drawing, column)}px">`).join("")}</colgroup>`;
  const body = (from: number, to: number): string =>
    visible(drawing, from, to, "rows")
      .map((row) => rowHtml(drawing, row, false))
      .join("");
  const table = (inside: string, role = ""): string =>
    `<table${role} style="width:${width}px">${cols}${inside}</table>`;
  const titles = sheet.print.titleRows;
  if (!titles)
    return { html: table(`<tbody>${body(area.top, area.bottom)}</tbody>`), styles: drawing.styles, width, height };
  const head = visible(drawing, titles.top, titles.bottom, "rows")
    .map((row) => rowHtml(drawing, row, true))
    .join("");
  const above =
    titles.top > area.top ? table(`<tbody>${body(area.top, titles.top - 1)}</tbody>`, ' role="presentation"') : "";
  return {
    html: `${above}${table(`<thead>${head}</thead><tbody>${body(titles.bottom + 1, area.bottom)}</tbody>`)}`,
    styles: drawing.styles,
    width,
    height,
  };
}

const styleSheet = (styles: Map<string, string>): string =>
  [...styles].map(([name, css]) => `.sheet .${name}{${css}}`).join("\n");

const baseStyle = (font: Font): string =>
  [
    SYMBOL_FACE.css,
    `.sheet{font:${font.size ?? 11}pt/1.24 ${SYMBOL_FACE.name},"${safeName(font.name ?? "Calibri")}",Calibri,Carlito,Arial,sans-serif;color:${PALETTE.ink}}`,
    ".sheet table{table-layout:fixed;border-collapse:collapse}",
    ".sheet td,.sheet th{padding:0 3px;font-weight:400;text-align:left;vertical-align:bottom;white-space:pre;position:relative}",
    ".sheet td.n{text-align:right}.sheet td.c{text-align:center}.sheet .x{overflow:hidden}.sheet .w{float:right}.sheet a{color:inherit;text-decoration:none}.sheet a:hover,.sheet a:focus{text-decoration:underline}",
    ".sheet .chart{position:absolute;left:0;top:0;z-index:1}",
  ].join("\n");

/**
 * One sheet as an accessible HTML table, as it is printed from Excel: widths, wraps, fills, borders, merges and charts (as SVG);
 * hidden rows and columns are left out. Values are escaped; a formula shows its value. The piece brings its own <style>.
 */
export function sheetHtml(sheet: Sheet, book: BookLook): string {
  const { html, styles } = draw(sheet, book.font, new Map());
  return `<style>${baseStyle(book.font)}\n${styleSheet(styles)}</style><div class="sheet">${html}</div>`;
}

const PAGE_STYLE = `*{box-sizing:border-box}
body{margin:0;background:#F3F5F7;color:${PALETTE.ink}}
nav{position:sticky;top:0;z-index:2;background:#FFFFFF;border-bottom:1px solid ${PALETTE.hairline};padding:10px 24px;font:10pt/1.5 Calibri,Carlito,Arial,sans-serif}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:0;padding:0}
nav a{color:${PALETTE.accent};text-decoration:none}
nav a:hover,nav a:focus{text-decoration:underline}
section{background:#FFFFFF;margin:20px 24px;padding:28px 32px;overflow-x:auto;scroll-margin-top:56px;border:1px solid #E3E8EC}
.name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media screen and (max-width:640px){
section{margin:12px 8px;padding:16px 12px;background:linear-gradient(90deg,#FFFFFF 30%,#FFFFFF00) local,linear-gradient(270deg,#FFFFFF 30%,#FFFFFF00) 100% 0 local,linear-gradient(90deg,#1C273333,#1C273300),linear-gradient(270deg,#1C273333,#1C273300) 100% 0;background-color:#FFFFFF;background-size:28px 100%,28px 100%,10px 100%,10px 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
.sheet .a{display:block;position:sticky;left:0;width:calc(100vw - 84px);white-space:normal}
}
@page{size:A4 landscape;margin:15mm}
@media print{
body{background:none}
nav,.off{display:none}
section{margin:0;padding:0;border:0;overflow:visible;break-before:page}
section:first-of-type{break-before:auto}
.sheet{zoom:var(--fit)}
tr{break-inside:avoid}
tr.page{break-before:page}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/**
 * A page with the sheets one under the other and a menu of them: one file, no scripts, nothing fetched, printed on A4 landscape.
 * Sheets that are not visible are left out.
 */
export function bookHtml(title: string, sheets: Sheet[], book: BookLook): string {
  const shown = sheets.filter((sheet) => sheet.visibility === "visible");
  const anchorOf = (index: number): string => `blad-${index + 1}`;
  const anchors = new Map(shown.map((sheet, index) => [sheet.name, anchorOf(index)]));
  const styles = new Map<string, string>();
  const sections = shown.map((sheet, index) => {
    const drawn = draw(sheet, book.font, anchors);
    drawn.styles.forEach((css, name) => styles.set(name, css));
    const tall = sheet.print.fit?.tall === 1 ? PAGE_HEIGHT / Math.max(1, drawn.height) : 1;
    const fit = Math.floor(Math.min(1, PAGE_WIDTH / Math.max(1, drawn.width), tall) * 1000) / 1000;
    const id = anchorOf(index);
    return `<section id="${id}" aria-labelledby="${id}-namn" style="--fit:${fit}"><h2 class="name" id="${id}-namn">${escapeText(sheet.name)}</h2><div class="sheet">${drawn.html}</div></section>`;
  });
  const menu = shown
    .map((sheet, index) => `<li><a href="#${anchorOf(index)}">${escapeText(sheet.name)}</a></li>`)
    .join("");
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
${SELF_CONTAINED}
<meta name="viewport" content="width=device-width, initial-scale=1">
${book.author === undefined ? "" : `<meta name="author" content="${escapeText(book.author)}">\n`}<title>${escapeText(title)}</title>
<style>
${PAGE_STYLE}
${baseStyle(book.font)}
${styleSheet(styles)}
</style>
</head>
<body>
<nav aria-label="Blad"><ul>${menu}</ul></nav>
<main>
${sections.join("\n")}
</main>
</body>
</html>
`;
}
