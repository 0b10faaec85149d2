import { templateFiles, templates } from "../../src/commands/templates";
import { newBook, newSheet, setCell, type Book, type Sheet, type Value } from "../../src/sheet/book";
import { bookOf } from "../excel/kit";
import { around } from "../commands/workbook";
import { cellFor, fill, headerOf, type Wish } from "./mess";
import { town, type Row } from "./town";

/** A part of the workbook or a file in which something is handed in. */
export interface HandedIn {
  book: Book;
  files: { name: string; sheets: Sheet[] }[];
  /** Sheets of the workbook that are ticked as submissions. */
  ticked?: string[];
}

/** The workbook with its templates, and an empty template per nämnd as it is sent. */
export async function sent(): Promise<{ book: () => Book; template: (committee: string) => Sheet; rows: Row[] }> {
  const { sheet, rows } = town();
  const surroundings = around({ ...newBook(), sheets: [sheet] });
  const made = await templates.perform({}, surroundings.surroundings);
  const files = await templateFiles.perform({}, surroundings.surroundings);
  if (!made.ok || !files.ok) throw new Error("no templates");
  const bytes = new Map(files.value.files.map((file) => [file.committee, file.bytes]));
  return {
    rows,
    book: () => structuredClone(surroundings.book()),
    template: (committee) => bookOf(bytes.get(committee)!).sheets[0]!,
  };
}

const OUTCOMES = [83.5, 27, 91, 231, 61.5, 4.5, 11, 18, 6.5, 46, 905, 26];

/**
 * One value for each row of a nämnd: outcomes near the year before, a grade per goal, a comment on the first of each.
 */
export function wishesOf(rows: Row[], committee: string, offset = 0): Wish[] {
  let next = offset;
  return rows
    .filter((row) => row.committee === committee)
    .flatMap((row, at): Wish[] => {
      const note = `${row.title.slice(0, 20)}: läget är bättre än i fjol ${at}`;
      const comment: Wish[] = at < 2 ? [{ row, field: "comment", typed: note, lands: note }] : [];
      if (row.kind === "goal") {
        const grade = at === 0 ? "Uppnås delvis" : "Uppnås";
        return [{ row, field: "grade", typed: grade, lands: grade }, ...comment];
      }
      const value = Number((row.before! * (1 + (OUTCOMES[next++ % OUTCOMES.length]! % 7) / 100)).toFixed(1)) + 0.1;
      const shown = String(Number(value.toFixed(1))).replace(".", ",");
      const percent = row.title.includes("%");
      return [
        {
          row,
          field: "outcome",
          typed: percent ? `${shown} %` : Number(value.toFixed(1)),
          lands: percent ? Number((value / 100).toFixed(4)) : Number(value.toFixed(1)),
        },
        ...comment,
      ];
    });
}

/** A filled template. */
export function filledTemplate(template: Sheet, wishes: Wish[]): Sheet {
  fill(template, wishes);
  return template;
}

/** Where the table of a template stands: its header, and the rows below it down to the last with a key. */
export function tableOf(sheet: Sheet): { header: number; last: number; width: number } {
  const header = headerOf(sheet);
  const last = sheet.values.findLastIndex((cells) => /^M-\w{5}$/.test(String(cells?.[0] ?? "")));
  return { header, last, width: sheet.values[header]!.length };
}

/** Rows of cells from (top, left) to (bottom, right), both included; blank cells are null. */
export const cut = (sheet: Sheet, top: number, bottom: number, left: number, right: number): Value[][] =>
  Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => sheet.values[top + r]?.[left + c] ?? null),
  );

/** Puts rows of values into a sheet, as pasting values does: blank cells blank what stood there. */
export function paste(sheet: Sheet, top: number, left: number, rows: Value[][]): Sheet {
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, top + r, left + c, value)));
  return sheet;
}

/** A new sheet with rows of values. */
export const pasted = (name: string, rows: Value[][], top = 0, left = 0): Sheet =>
  paste(newSheet(name), top, left, rows);

/** Everything on a sheet as rows of values. */
export const whole = (sheet: Sheet): Value[][] =>
  cut(sheet, 0, sheet.values.length - 1, 0, Math.max(...Array.from(sheet.values, (cells) => cells?.length ?? 0)) - 1);

export const transposed = (rows: Value[][]): Value[][] =>
  Array.from({ length: Math.max(...rows.map((cells) => cells.length)) }, (_, c) =>
    rows.map((cells) => cells[c] ?? null),
  );

/** The column of a template by the beginning of its header. */
export const columnAt = (sheet: Sheet, starts: string): number =>
  sheet.values[headerOf(sheet)]!.findIndex((value) => String(value ?? "").startsWith(starts));

export { cellFor, headerOf };
