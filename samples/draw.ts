import { formatAt, newSheet, setCell, type Sheet, type Value } from "../src/sheet/book";
import type { Format } from "../src/sheet/format";

/** The looks of a workbook that an office has used for years, not the add-in's. */
export const OFFICE = {
  title: { font: { bold: true, size: 14 } },
  about: { font: { bold: true } },
  small: { font: { italic: true, size: 9, color: "#595959" } },
  header: {
    font: { bold: true },
    fill: "#D9D9D9",
    wrap: true,
    vertical: "center",
    border: { bottom: { style: "thin" } },
  },
  heading: { font: { bold: true }, fill: "#F2F2F2" },
  area: { font: { bold: true, size: 12, color: "#FFFFFF" }, fill: "#44546A" },
  text: { wrap: true, vertical: "top" },
  number: { vertical: "top", horizontal: "right", indent: 1 },
  mark: { vertical: "top", horizontal: "center" },
} satisfies Record<string, Format>;

/** A4, lying, one page wide. */
export const PAGE: Sheet["print"] = { orientation: "landscape", paper: "A4", fit: { wide: 1, tall: 0 } };

/** Where facts are printed, by a short key: a name for the cell, and an address. */
export type Sources = Record<string, [name: string, address: string]>;

/** Marks what no municipality has printed. */
export const EXAMPLE = "exempelvärde";

/** The fills of a traffic light, as Excel's own palette has them. */
export const SIGNALS = { green: "#92D050", yellow: "#FFC000", red: "#FF7C80" };

export interface Drawn {
  sheet: Sheet;
  /** Writes a row of values from the first column and gives its number; undefined leaves a cell as it is. */
  row(values: (Value | undefined)[], look?: Format | ((column: number, value: Value) => Format)): number;
  /**
   * Writes a row as an office types it: from the column `from`, numbers and percent are numbers. A look is put on top
   * of the usual ones.
   */
  typed(texts: (string | null | undefined)[], from: number, look?: (column: number) => Format): number;
  /** Leaves rows blank. */
  skip(rows?: number): void;
  merge(top: number, left: number, bottom: number, right: number): void;
  next(): number;
}

/** The lines above a table: its title, its subject, and a small note. */
export interface Heading {
  title: string;
  about?: string;
  note?: string;
}

/** How a cell looks without a format of its own: numbers to the right, the rest to the left. */
export const usual = (value: Value): Format =>
  typeof value === "number" || value === "–" ? OFFICE.number : OFFICE.text;

/**
 * A sheet that is written from the top, a row at a time, below its heading and a blank row if it has one. Widths are in
 * characters.
 */
export function draw(name: string, widths: number[], heading?: Heading): Drawn {
  const sheet = newSheet(name);
  let at = 0;
  widths.forEach((width, column) => sheet.columns.set(column, { width }));
  const row: Drawn["row"] = (values, look) => {
    values.forEach((value, column) => {
      if (value === undefined) return;
      setCell(sheet, at, column, value, typeof look === "function" ? look(column, value) : (look ?? usual(value)));
    });
    return at++;
  };
  if (heading) {
    const { title, about, note } = heading;
    row([title], OFFICE.title);
    if (about) row([about], OFFICE.about);
    if (note) row([note], OFFICE.small);
    at++;
  }
  sheet.print = PAGE;
  return {
    sheet,
    row,
    typed: (texts, from, look) => {
      const cells = texts.map((text, column): { value: Value | undefined; format?: string } =>
        typeof text === "string" && column >= from ? typed(text) : { value: text },
      );
      const lookOf = (column: number): Format => {
        const { value, format } = cells[column]!;
        return { ...usual(value ?? null), ...(format ? { numberFormat: format } : {}), ...look?.(column) };
      };
      return row(
        cells.map(({ value }) => value),
        lookOf,
      );
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
  if (match[2])
    return { value: Number((number / 100).toPrecision(12)), format: decimals ? `0.${"0".repeat(decimals)}%` : "0%" };
  return { value: number, format: `${number >= 10_000 ? "#,##0" : "0"}${decimals ? `.${"0".repeat(decimals)}` : ""}` };
}

/** "2021-06-11" as Excel keeps a date. */
export const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

/**
 * Gives each row the height that its wrapped texts and its font need, as a person does by a double click; merged cells
 * ask for nothing.
 */
export function fitRows(sheet: Sheet): void {
  sheet.values.forEach((cells, row) => {
    const heights = (cells ?? []).map((value, column) => {
      const { font, wrap } = formatAt(sheet, row, column) ?? {};
      const line = Math.ceil((font?.size ?? 11) * 1.36);
      if (
        typeof value !== "string" ||
        !wrap ||
        sheet.merges.some(
          ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
        )
      )
        return line;
      const width = (sheet.columns.get(column)?.width ?? 9) * (font?.bold ? 1 : 1.15);
      return line * value.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / width)), 0);
    });
    const height = Math.max(15, ...heights);
    if (height > 15) sheet.rows.set(row, { ...sheet.rows.get(row), height });
  });
}

/**
 * The last sheet of a sample with printed facts: the short names that stand in its cells, and where each is printed.
 */
export function sourceSheet(sources: Sources): Sheet {
  const { sheet, row } = draw("Källor", [44, 130], {
    title: "Källor",
    note: `Det som en kommun har tryckt har sin källa. Allt annat är påhittat och märkt ”${EXAMPLE}”.`,
  });
  row(["Källa", "Adress"], OFFICE.header);
  for (const [name, address] of Object.values(sources)) row([name, address]);
  return sheet;
}
