import { cellKey, formulaAt, isError, type Sheet, type Value } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import { naturalSide, rules } from "../../src/sheet/html";
import { escapeText } from "../../src/sheet/svg";
import { textWidth } from "../../src/sheet/textWidth";
import type { Condition } from "./conditional";

/** A rectangle on the stage, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ALIGN: Record<NonNullable<Format["vertical"]>, string> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "flex-start",
  distributed: "center",
};

export const place = ({ x, y, width, height }: Box): string =>
  `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;

/**
 * A number, or an error, that its column is too narrow for, as Excel shows it: with fewer decimals where the format is
 * General, else as ####.
 */
export function fitted(value: Value, text: string, format: Format, width: number): string {
  if (typeof value !== "number" && !isError(value)) return text;
  const look = { size: format.font?.size ?? 11, bold: format.font?.bold };
  const fits = (some: string): boolean => textWidth(some, look) <= width - 4;
  if (fits(text)) return text;
  const general = !format.numberFormat || format.numberFormat === "General";
  for (
    let digits = (text.split(",")[1] ?? "").length - 1;
    typeof value === "number" && general && digits >= 0;
    digits--
  ) {
    const shorter = value.toFixed(digits).replace(".", ",");
    if (fits(shorter)) return shorter;
  }
  return "#".repeat(Math.max(1, Math.floor((width - 4) / textWidth("#", look))));
}

/**
 * The reference that a HYPERLINK formula leads to inside its workbook: "'Mål 2021'!F5"; null for other formulas and
 * addresses outside.
 */
export function linkOf(formula: string | undefined): string | null {
  return /^=HYPERLINK\("#((?:[^"]|"")+)"/i.exec(formula ?? "")?.[1]?.replaceAll('""', '"') ?? null;
}

/** A cell that is drawn. */
export interface Drawn {
  id: string;
  sheet: Sheet;
  row: number;
  column: number;
  value: Value;
  text: string;
  format: Format;
  condition: Condition | null;
  box: Box;
  /** How far its text may run over blank cells beside it, to the left and to the right, in pixels. */
  over: { left: number; right: number };
  /** The frozen panes that the cell belongs to. */
  layer: "" | "fixed" | "fixed corner";
  selected: boolean;
}

/** The cell as HTML: its look, its text, its mark for a comment. Everything from the workbook is escaped. */
export function cellHtml(cell: Drawn): string {
  const { sheet, row, column, value, text, condition, box, layer } = cell;
  const format: Format = condition
    ? { ...cell.format, ...condition.format, font: { ...cell.format.font, ...condition.format.font } }
    : cell.format;
  const side = format.horizontal ?? (naturalSide(value) as Format["horizontal"]);
  const link = linkOf(formulaAt(sheet, row, column)) !== null && text !== "" && !isError(value);
  const note = sheet.notes.get(cellKey(row, column));
  const run = cell.over.left + cell.over.right > 0;
  const classes = [layer, note === undefined ? "" : "note", link ? "link" : "", run ? "spill" : ""]
    .filter(Boolean)
    .join(" ");
  const style = [
    place(box),
    `align-items:${ALIGN[format.vertical ?? "bottom"]}`,
    rules({ ...format, horizontal: side, vertical: undefined }),
  ].join(";");
  const shown = run ? ` style="margin:0 ${-cell.over.right}px 0 ${-cell.over.left}px"` : "";
  const bar = condition?.bar
    ? `<i class="bar" style="width:calc((100% - 4px) * ${condition.bar.share});background:${escapeText(condition.bar.color)}"></i>`
    : "";
  const icon = condition?.icon
    ? `<i class="icon" style="color:${condition.icon.color}" role="img" aria-label="${condition.icon.name}">${condition.icon.symbol}</i>`
    : "";
  const name =
    (text === "" && cell.selected ? ' aria-label="tom"' : "") +
    (note === undefined ? "" : ` aria-description="${escapeText(`Kommentar: ${note}`)}"`);
  return `<div role="gridcell" id="${cell.id}" aria-colindex="${column + 2}" aria-selected="${String(cell.selected)}"${name} class="${classes}" style="${escapeText(style)}">${icon}<span${shown}>${bar}${escapeText(text)}</span></div>`;
}
