import { status, type StatusInput, type StatusResult } from "../../src/commands/status";
import { styrmodellSheetOf } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { excelWorkbook } from "../../src/excel/workbook";
import { a1 } from "../../src/sheet/address";
import { newSheet, setCell, usedArea, type Book, type Sheet, type Value } from "../../src/sheet/book";
import { statusTable } from "../../src/report/continuity/statusTable";
import { openHost, type OpenHost } from "../../workbench/host";
import { bookOf, fileOf } from "../excel/kit";

export const NOW = new Date(2025, 1, 11, 14, 5);

/** A source sheet with a goal table, rows of cells as typed. */
export function table(name: string, rows: Value[][]): Sheet {
  const sheet = newSheet(name);
  rows.forEach((row, r) =>
    row.forEach((value, c) => setCell(sheet, r, c, value, r === 0 ? { font: { bold: true } } : undefined)),
  );
  return sheet;
}

/** The stories are of a municipality that has decided the standard: its first sheets are written by it. */
export const decidedIn = (book: Book): Pick<StatusInput, "styrmodell"> =>
  styrmodellSheetOf(book) ? {} : { styrmodell: standard };

/** A workbook open in Excel, and the user's actions in it. */
export interface Desk {
  host: OpenHost;
  /** *Skriv statusblad*; the reason when it is refused. */
  status(input?: StatusInput): Promise<StatusResult>;
  refused(input?: StatusInput): Promise<string>;
  /** Types into a cell of a sheet, as the user does. */
  type(sheet: string, cell: string, value: Value): Promise<void>;
  /** The cell of a row by its key and of a column by its header. */
  at(sheet: string, key: string, header: string): string;
  shows(sheet: string, key: string, header: string): Value;
  sheet(name: string): Sheet;
  /** What the cells of a sheet show now, calculated by Excel. */
  calculated(name: string): Promise<Value[][]>;
  /** Every text of a sheet, or of all own sheets. */
  texts(name?: string): string[];
  /** Rows of "Kvarlämnat" on a sheet: what and text. */
  left(name: string): [what: Value, text: Value][];
  /** The workbook saved, sent and opened again; `edit` is done by somebody without the add-in in between. */
  mail(edit?: (book: Book) => void): Promise<void>;
}

export async function desk(...sheets: Sheet[]): Promise<Desk> {
  let host = await openHost({ file: fileOf(sheets), now: NOW });
  const named = (name: string): Sheet => {
    const found = host.book.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not among ${host.book.sheets.map((one) => one.name).join(", ")}`);
    return found;
  };
  const run = (input: StatusInput = {}): ReturnType<typeof status.perform> =>
    status.perform(
      { ...decidedIn(host.book), ...input },
      { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined },
    );
  const place = (name: string, key: string, header: string): [number, number] => {
    const sheet = named(name);
    const found = statusTable(sheet)!;
    const row = sheet.values.findIndex((cells, at) => at > found.row && cells?.[found.key] === key);
    const column = found.headers.indexOf(header);
    if (row < 0 || column < 0) throw new Error(`${name}: no ${key}, ${header}`);
    return [row, column];
  };
  return {
    get host() {
      return host;
    },
    status: async (input) => {
      const done = await run(input);
      if (!done.ok) throw new Error(done.reason);
      return done.value;
    },
    refused: async (input) => {
      const done = await run(input);
      if (done.ok) throw new Error("It was written.");
      return done.reason;
    },
    type: (sheet, cell, value) =>
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[value]];
        await context.sync();
      }),
    at: (...where) => a1(...place(...where)),
    shows: (...where) => named(where[0]).values[place(...where)[0]]?.[place(...where)[1]] ?? null,
    sheet: named,
    calculated: (name) =>
      host.Excel.run(async (context) => {
        const { bottom, right } = usedArea(named(name))!;
        const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, bottom + 1, right + 1);
        range.load("values");
        await context.sync();
        return range.values as Value[][];
      }),
    texts: (name) =>
      (name === undefined ? host.book.sheets.filter(({ tag }) => tag !== undefined) : [named(name)]).flatMap(
        ({ values }) => values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string")),
      ),
    left: (name) => {
      const { values } = named(name);
      const top = values.findIndex((row) => row?.includes("Kvarlämnat"));
      const header = values.findIndex(
        (row, at) => top >= 0 && at > top && row?.includes("Vad") && row.includes("Text"),
      );
      if (header < 0) return [];
      const [what, text] = [values[header]!.indexOf("Vad"), values[header]!.indexOf("Text")];
      return values
        .slice(header + 1)
        .flatMap((row): [Value, Value][] => (row?.[what] ? [[row[what], row[text] ?? null]] : []));
    },
    mail: async (edit) => {
      const bytes = host.save();
      if (!edit) host = await openHost({ file: bytes, now: NOW });
      else {
        const book = bookOf(bytes);
        edit(book);
        host = await openHost({ file: fileOf(book.sheets, book.memory), now: NOW });
      }
    },
  };
}
