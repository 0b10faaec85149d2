import { status } from "../../src/commands/status";
import { codeOf } from "../../src/excel/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { WRITING } from "../../src/excel/writing";
import { newSheet, setCell, type Book, type Sheet } from "../../src/sheet/book";
import { openHost, type Fault } from "../../workbench/host";
import { whole as wholeRun } from "../whole";
import { codesFor, missing } from "./here";
import { bookOf, contents, expectOneOf, fileOf, NOW, some, someActions, whole } from "./kit";

type Host = Awaited<ReturnType<typeof openHost>>;
const around = { now: NOW, progress: () => undefined };
const run = async (host: Host): Promise<Sheet[]> => {
  const done = await status.perform({}, { ...around, workbook: excelWorkbook(host.Excel) });
  if (!done.ok) throw new Error(done.reason);
  return done.value.sheets;
};
const ourContents = (book: Book): unknown => [
  book.memory,
  ...book.sheets.filter(({ tag }) => tag !== undefined).map((sheet) => [sheet.name, contents(sheet, false)]),
];
const sourceSheets = (host: Host): unknown[] =>
  host.book.sheets.filter(({ tag }) => tag === undefined).map((sheet) => contents(sheet));
const ownSheets = (host: Host): Sheet[] => host.book.sheets.filter(({ tag }) => tag !== undefined);

const COMMENT = "=1+1 är min kommentar";
const NOTE = "Ring Anna";

/** The least that has an area, goals and indicators. */
export function small(): Sheet {
  const sheet = newSheet("Mål 2024");
  const rows = [
    ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
    ["Välfärd", "Väntetiden ska minska", "Väntetid i dagar", "högst 30", 28, "Uppnås"],
    ["Välfärd", "Brukarna ska vara nöjda", "Andel nöjda brukare", "minst 80 %", "76 %", "Uppnås"],
  ];
  rows.forEach((row, r) =>
    row.forEach((value, c) => setCell(sheet, r, c, value, r === 0 ? { font: { bold: true } } : undefined)),
  );
  return sheet;
}

/**
 * The same with status sheets, a comment in each of them, a note of the user's beside one, and a change in the source
 * since they were written.
 */
export async function later(changed: (source: Sheet) => void): Promise<Uint8Array> {
  const host = await openHost({ file: fileOf([small()]) });
  await run(host);
  const book = bookOf(host.save());
  for (const sheet of book.sheets) {
    const header = sheet.values.findIndex((row) => row?.includes("Kommentar"));
    const column = sheet.values[header]?.indexOf("Kommentar") ?? -1;
    const row = sheet.formats.findIndex((formats, r) => r > header && formats?.[column]?.locked === false);
    if (sheet.tag?.startsWith("status:") && header >= 0 && row >= 0)
      setCell(sheet, row, column, COMMENT, sheet.formats[row]![column]);
  }
  setCell(
    book.sheets.find(({ tag }) => tag?.startsWith("status:"))!,
    3,
    30,
    NOTE,
  );
  changed(book.sheets[0]!);
  return fileOf(book.sheets, book.memory);
}

/**
 * The workbook after the command has failed at any request or action of writing from `start`, and after the next run:
 * one describe, which a file of its own calls so that they run side by side.
 * @param every tries one of so many places of a matrix: the richest of the starts takes all of them, and the others,
 * which go through the same actions, fewer
 * @param each `dear` for a start that `npm test` leaves out
 */
export function survivesFailures(when: string, start: () => Promise<Uint8Array>, every = 1, each = test): void {
  describe(`status ${when}, when Excel fails`, () => {
    let file: Uint8Array;
    let before: Book;
    let clean: Host;
    let made: { sheets: Sheet[]; memory: string };
    /** The own sheets before, and after a writing without failures. */
    let [was, becomes, finished]: [unknown, unknown, unknown] = [null, null, null];
    const tried = { request: new Set<number>(), action: new Set<number>() };
    afterAll(
      () =>
        void process.stdout.write(
          `status ${when}: failed at ${tried.request.size} of ${clean.requests.count} requests and ${tried.action.size} of ${clean.requests.actions} actions, each mended by the next run with every word of the user\n`,
        ),
    );
    beforeAll(async () => {
      file = await start();
      before = bookOf(file);
      clean = await openHost({ file });
      const words = commentsIn(ownSheets(clean));
      const workbook = excelWorkbook(clean.Excel);
      const done = await status.perform(
        {},
        {
          ...around,
          workbook: {
            read: workbook.read,
            write: (sheets, memory) => workbook.write((made = { sheets, memory }).sheets, memory),
          },
        },
      );
      expect(done.ok).toBe(true);
      expect(commentsIn(ownSheets(clean))).toBeGreaterThanOrEqual(words);
      was = ourContents(await excelWorkbook((await openHost({ file })).Excel).read());
      becomes = ourContents(await excelWorkbook(clean.Excel).read());
      finished = ownSheets(clean).map(whole);
    });

    /** The writing of the command, without computing it again: the same workbook gives the same sheets. */
    const write = async (host: Host): Promise<void> => {
      const workbook = excelWorkbook(host.Excel);
      await workbook.read();
      await workbook.write(made.sheets, made.memory);
    };

    /**
     * After the failure the source sheets are as they were, each own sheet is old, new or marked as being written, and
     * `next` makes all of it as if nothing had failed.
     */
    async function survives(fault: Fault, next: (host: Host) => Promise<unknown>): Promise<void> {
      const host = await openHost({ file, faults: [fault] });
      const source = sourceSheets(host);
      const failed = await next(host).then(
        () => null,
        (error: unknown) => error,
      );
      // One failure among the looks is mended at once; where the kind of Excel refuses some anyway, it is reported.
      if (failed === null && missing.length === 0) expectOneOf(ownSheets(host).map(whole), finished);
      else if (failed !== null) expect(codesFor(fault.code)).toContain(codeOf(failed));
      host.faults.length = 0;
      const added = host.book.sheets.filter(({ tag, values }) => tag === undefined && values.length === 0).length;
      expectOneOf(sourceSheets(host).slice(0, -added || undefined), source);
      for (const sheet of ownSheets(host))
        expect([WRITING, ...titles(before.sheets), ...titles(clean.book.sheets), undefined]).toContain(
          sheet.values[0]?.[0],
        );
      expectOneOf(ourContents(await excelWorkbook(host.Excel).read()), was, becomes);
      await next(host);
      expectOneOf(sourceSheets(host), source);
      expectOneOf(ownSheets(host).map(whole), finished);
      expect(commentsIn(ownSheets(host))).toBe(commentsIn(ownSheets(clean)));
      expect(JSON.parse(host.book.memory ?? "{}")).toEqual(JSON.parse(clean.book.memory ?? "{}"));
      for (const kind of ["request", "action"] as const) if (fault[kind] !== undefined) tried[kind].add(fault[kind]);
    }

    each("at its requests", async () => {
      for (const request of some(clean.requests.count, 2)) await survives({ request, code: "RequestAborted" }, run);
    });

    each("at some of its actions, the command run anew", async () => {
      const { actions } = clean.requests;
      for (const share of wholeRun ? [0.3, 0.6, 0.99] : [0.6])
        await survives({ action: Math.ceil(actions * share), code: "GeneralException" }, run);
    });

    each("at its actions, each kind of them when the whole matrix is run", async () => {
      const actions = someActions(clean.requests.log, 2).filter((_, at) => !wholeRun || at % every === 0);
      for (const action of actions) await survives({ action, code: "GeneralException" }, write);
    });
  });
}

const titles = (sheets: Sheet[]): unknown[] => sheets.map(({ values }) => values[0]?.[0]);
export const commentsIn = (sheets: Sheet[]): number =>
  sheets
    .flatMap(({ values }) => values.flat())
    .filter((value) => typeof value === "string" && (value.endsWith(COMMENT) || value === NOTE)).length;
