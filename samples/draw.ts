import { newSheet, setCell, type Sheet, type Value } from "../src/sheet/book";
import type { Format } from "../src/sheet/format";

/** The looks of a workbook that an office has used for years: nothing of ours. */
export const OFFICE = {
  title: { font: { bold: true, size: 14 } },
  small: { font: { italic: true, size: 9, color: "#595959" } },
  header: { font: { bold: true }, fill: "#D9D9D9", wrap: true, vertical: "center", border: { bottom: { style: "thin" } } },
  heading: { font: { bold: true }, fill: "#F2F2F2" },
  area: { font: { bold: true, size: 12, color: "#FFFFFF" }, fill: "#44546A" },
  text: { wrap: true, vertical: "top" },
  number: { vertical: "top", horizontal: "right" },
  percent: { vertical: "top", horizontal: "right", numberFormat: "0.0%" },
} satisfies Record<string, Format>;

export interface Drawn {
  sheet: Sheet;
  /** Writes a row of values from the first column and gives its number; undefined leaves a cell as it is. */
  row(values: (Value | undefined)[], look?: Format | ((column: number, value: Value) => Format)): number;
  /** Leaves rows blank. */
  skip(rows?: number): void;
  merge(top: number, left: number, bottom: number, right: number): void;
  next(): number;
}

/** A sheet that is written from the top, a row at a time. Widths are in characters. */
export function draw(name: string, widths: number[]): Drawn {
  const sheet = newSheet(name);
  let at = 0;
  widths.forEach((width, column) => sheet.columns.set(column, { width }));
  return {
    sheet,
    row: (values, look) => {
      values.forEach((value, column) => {
        if (value === undefined) return;
        setCell(sheet, at, column, value, typeof look === "function" ? look(column, value) : (look ?? OFFICE.text));
      });
      return at++;
    },
    skip: (rows = 1) => {
      at += rows;
    },
    merge: (top, left, bottom, right) => void sheet.merges.push({ top, left, bottom, right }),
    next: () => at,
  };
}

/** "67 916" → 67916 and "86,6 %" → 0.866 with a percent format, as an office types them; anything else stays text. */
export function typed(text: string): { value: Value; format?: string } {
  const match = /^([−-]?[0-9][0-9\u00a0 ]*(?:,[0-9]+)?)( ?%)?$/u.exec(text);
  if (!match) return { value: text };
  const digits = match[1]!.replace(/[\u00a0 ]/g, "");
  const number = Number(digits.replace("−", "-").replace(",", "."));
  const decimals = digits.split(",")[1]?.length ?? 0;
  if (match[2]) return { value: Number((number / 100).toPrecision(12)), format: decimals ? `0.${"0".repeat(decimals)}%` : "0%" };
  return { value: number, format: `${number >= 10_000 ? "#,##0" : "0"}${decimals ? `.${"0".repeat(decimals)}` : ""}` };
}
