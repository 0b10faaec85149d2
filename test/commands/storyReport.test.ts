import { codeOf } from "../../src/excel/errors";
import { codesFor } from "../excel/here";
import { report, type ReportInput } from "../../src/commands/report";
import { excelWorkbook } from "../../src/excel/workbook";
import { readLog } from "../../src/report/continuity/logReader";
import { cellKey, setCell, type Sheet } from "../../src/sheet/book";
import { lookWords, type Lacking } from "../../src/sheet/looks";
import { openHost, type Fault, type OpenHost } from "../../workbench/host";
import { bookOf, fileOf, some } from "../excel/kit";
import { desk, NOW, table, type Desk, decidedIn } from "./story";
import { dear, runs } from "../whole";

/**
 * A report that lives in a workbook through the year: written again, moved to the next period, failing, sent by mail.
 */
const GOALS = [
  ["Område", "Nr", "Mål", "God ekonomisk hushållning", "Indikator", "Målvärde", "Utfall 2024", "Ansvarig"],
  ["Skola", "1", "Trygga barn", "verksamhet", "Trygga elever, andel", "minst 90 %", "91 %", "BUN"],
  ["Skola", "2", "Nöjda barn", "verksamhet", "Nöjda elever, andel", "minst 90 %", "88 %", "BUN"],
  ["Ekonomi", "3", "Ekonomi i balans", "finansiellt", "Årets resultat, andel", "minst 2 %", "2,5 %", "KS"],
];
const goals = (): Sheet => table("Mål", GOALS);
const GOAL_SHEET = "Mål och bedömningar";

const perform = (host: OpenHost, input: Partial<ReportInput> = {}) =>
  report.perform(
    { ...decidedIn(host.book), kind: "arsredovisning", into: "sheets", ...input },
    { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined },
  );
const write = async (at: Desk, input?: Partial<ReportInput>): Promise<void> => {
  const done = await perform(at.host, input);
  if (!done.ok) throw new Error(done.reason);
};
const logged = (at: Desk): [period: string, key: string, published: string][] =>
  readLog(at.sheet("Måltavlans logg")).map(({ period, key, published }) => [period, key, published]);
/** The year turns: the source's column of outcomes names another year, and one outcome is worse. */
function turn(at: Desk): void {
  const sheet = at.sheet("Mål");
  setCell(sheet, 0, 6, "Utfall 2025");
  setCell(sheet, 1, 6, 0.84, { numberFormat: "0 %" });
}
const rowOf = (sheet: Sheet, text: string): number => sheet.values.findIndex((cells) => cells?.[0] === text);

describe("the log", () => {
  test("holds what each report said of every goal and indicator, once", async () => {
    const at = await desk(goals());
    await write(at);
    const first = logged(at);
    expect(first).toEqual([
      ["2024", "mål:1", "● Uppnås"],
      ["2024", "indikator:trygga elever, andel", ""],
      ["2024", "mål:2", "◐ Uppnås delvis"],
      ["2024", "indikator:nöjda elever, andel", ""],
      ["2024", "mål:3", "● Uppnås"],
      ["2024", "indikator:årets resultat, andel", ""],
    ]);
    await write(at);
    expect(logged(at)).toEqual(first);
  });

  dear("tells the next report what has changed, without any status sheet", async () => {
    const at = await desk(goals());
    await write(at);
    turn(at);
    await write(at);
    expect(logged(at).filter(([period]) => period === "2025")).toHaveLength(6);
    expect(at.texts()).toContain("Sedan helår 2024: 1 mål är sämre.");
  });
});

describe("the user's words", () => {
  dear("are accounted for, read back, in one line; the log's own cells too", async () => {
    const at = await desk(goals());
    const first = await perform(at.host);
    expect(first.ok && first.value.custody).toBeUndefined();
    await at.type(GOAL_SHEET, "M3", "Ring Anna");
    await at.type(GOAL_SHEET, "A1", "Min rubrik");
    await at.type("Måltavlans logg", "T2", "Min anteckning i loggen");
    const again = await perform(at.host);
    expect(again.ok && again.value.custody).toBe("2 av 2 egna celler finns kvar: 2 under Kvarlämnat.");
    turn(at);
    const next = await perform(at.host);
    expect(next.ok && next.value.custody).toBe("3 av 3 egna celler finns kvar: 1 på sin plats, 2 under Kvarlämnat.");
    expect(at.texts()).toEqual(expect.arrayContaining(["Ring Anna", "Min rubrik", "Min anteckning i loggen"]));
  });

  dear(
    "what the user typed is under Kvarlämnat on the same sheet, with its period when the report moves on to another, once",
    async () => {
      const at = await desk(goals());
      await write(at);
      const row = rowOf(at.sheet(GOAL_SHEET), "2 Nöjda barn") + 1;
      await at.type(GOAL_SHEET, `F${row}`, "Enkäten är ny.");
      await at.type(GOAL_SHEET, "P3", "Ring Anna");
      turn(at);
      for (let time = 0; time < 2; time++) {
        await write(at);
        expect(
          at
            .left(GOAL_SHEET)
            .map(([, text]) => text)
            .sort(),
        ).toEqual(["Enkäten är ny.", "Ring Anna"]);
        const block = at.sheet(GOAL_SHEET).values.filter((cells) => cells?.includes("Enkäten är ny."));
        expect(block).toHaveLength(1);
        expect(block[0]).toContain("2024");
      }
    },
  );

  dear(
    "a comment in Excel stays in its cell, and when the rows have moved the sheet says what it was about",
    async () => {
      const at = await desk(goals());
      await write(at);
      const sheet = at.sheet(GOAL_SHEET);
      const row = rowOf(sheet, "3 Ekonomi i balans");
      sheet.notes.set(cellKey(row, 0), "Kontrollera med redovisningen");
      await write(at);
      expect(at.left(GOAL_SHEET)).toEqual([]);
      const sourceSheet = at.sheet("Mål");
      for (let column = 0; column < 8; column++)
        for (const from of [3, 2])
          setCell(
            sourceSheet,
            from + 1,
            column,
            sourceSheet.values[from]![column] ?? null,
            sourceSheet.formats[from]?.[column],
          );
      ["Skola", "9", "Mätta barn", "verksamhet", "Nöjda med maten, andel", "minst 80 %", "82 %", "BUN"].forEach(
        (text, column) => setCell(sourceSheet, 2, column, text),
      );
      await write(at);
      expect(at.sheet(GOAL_SHEET).notes.get(cellKey(row, 0))).toBe("Kontrollera med redovisningen");
      expect(at.left(GOAL_SHEET)).toEqual([["kommentar i Excel", "Kontrollera med redovisningen"]]);
    },
  );

  test("the workbook sent by mail and opened again: its report is still the add-in's, and nothing is left over", async () => {
    const at = await desk(goals());
    await write(at);
    const names = at.host.book.sheets.map(({ name }) => name);
    await at.mail();
    await write(at);
    expect(at.host.book.sheets.map(({ name }) => name)).toEqual(names);
    expect(at.left(GOAL_SHEET)).toEqual([]);
  });
});

/** Actions spread over so many: a few, many times as many when the matrices are run whole. */
const someOf = (count: number, few: number): number[] =>
  Array.from({ length: count }, (_, at) => at + 1).filter(
    (action) => action % Math.ceil(count / runs(few, 12 * few)) === 0,
  );

/** Every request, or some where they are many; and actions of them. */
async function faultsOf(): Promise<Fault[]> {
  const whole = await openHost({ file: fileOf([goals()]), now: NOW });
  await perform(whole);
  const actions = someOf(whole.requests.actions, 4);
  return [
    ...some(whole.requests.count, 8).map((request) => ({ request, code: "ServiceNotAvailable" })),
    ...actions.map((action) => ({ action, code: "GeneralException" })),
  ];
}

dear(
  "a failure at any request or action leaves the source sheet as it was, and the next run finishes the report",
  async () => {
    const whole = await openHost({ file: fileOf([goals()]), now: NOW });
    await perform(whole);
    const reported = (host: OpenHost): string[] =>
      host.book.sheets.flatMap(({ name, values }) => values.map((row) => `${name}: ${JSON.stringify(row)}`));
    const wanted = reported(whole);
    // Looks that were not made stand in the next report: those that the kind of Excel never makes, or, where nobody
    // knows since it failed before its end, all of them.
    await perform(whole);
    const next = reported(whole);
    const telling = (lacking: Lacking[]): string[] =>
      next.map((row) => {
        const one = lacking.find(({ sheet }) => row.includes(`På bladet ”${sheet}” gick det här inte att göra`));
        return one ? row.replace(/(när det skrevs: )[^.]+/, `$1${lookWords(one.looks)}`) : row;
      });
    const faults = await faultsOf();
    expect(faults.length).toBeGreaterThan(7);
    for (const fault of faults) {
      const host = await openHost({ file: fileOf([goals()]), now: NOW, faults: [fault] });
      const source = JSON.stringify(host.book.sheets[0]!.values);
      const failed = await perform(host).then(
        ({ ok }) => (ok ? null : "refused"),
        (error: unknown) => error,
      );
      // One failure among the looks is mended at once.
      if (failed === null) expect([fault, reported(host)]).toEqual([fault, wanted]);
      else expect(codesFor(fault.code)).toContain(codeOf(failed));
      expect([fault, JSON.stringify(host.book.sheets[0]!.values)]).toEqual([fault, source]);
      host.faults.length = 0;
      const { lacking } = await excelWorkbook(host.Excel).read();
      const done = await perform(host);
      expect([fault, done.ok]).toEqual([fault, true]);
      expect([fault, reported(host)]).toEqual([fault, lacking ? telling(lacking) : wanted]);
    }
  },
);

dear("a failure when it is written again keeps what the user has written, there or under Kvarlämnat", async () => {
  const first = await openHost({ file: fileOf([goals()]), now: NOW });
  await perform(first);
  const book = bookOf(first.save());
  setCell(
    book.sheets.find(({ name }) => name === GOAL_SHEET)!,
    4,
    15,
    "Ring Anna",
  );
  setCell(book.sheets[0]!, 1, 6, 0.84, { numberFormat: "0 %" });
  const bytes = fileOf(book.sheets, book.memory);
  const probe = await openHost({ file: bytes, now: NOW });
  await perform(probe);
  for (const action of someOf(probe.requests.actions, 3)) {
    const host = await openHost({ file: bytes, now: NOW, faults: [{ action, code: "GeneralException" }] });
    await perform(host).catch(() => undefined);
    host.faults.length = 0;
    expect([action, (await perform(host)).ok]).toEqual([action, true]);
    const texts = host.book.sheets.flatMap(({ values }) =>
      values.flatMap((row) => (row ?? []).filter((value) => value === "Ring Anna")),
    );
    expect([action, texts]).toEqual([action, ["Ring Anna"]]);
  }
});
