import { excelWorkbook } from "../../src/excel/workbook";
import { explain, Stopped } from "../../src/excel/errors";
import { restore } from "../../src/excel/restore";
import { before } from "../../src/excel/undo";
import { WRITING } from "../../src/excel/writing";
import { newSheet, setCell, setFormula, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { contents, fileOf } from "./kit";
import { dear } from "../whole";

const sourceSheet = (): Sheet => {
  const sheet = newSheet("Mål");
  setCell(sheet, 0, 0, "Mål");
  setCell(sheet, 1, 0, "1.10");
  return sheet;
};

function ownSheet(...comments: (string | null)[]): Sheet {
  const sheet = Object.assign(newSheet("1 Välfärd"), { tag: "status:1" });
  setCell(sheet, 0, 0, "Välfärd");
  comments.forEach((comment, i) => {
    setCell(sheet, i + 1, 0, `Mål ${i + 1}`);
    setCell(sheet, i + 1, 1, comment, { locked: false });
    setFormula(sheet, i + 1, 2, `=LEN(B${i + 2})`, comment?.length ?? 0);
  });
  return sheet;
}

const file = (): Uint8Array => fileOf([sourceSheet(), ownSheet("hennes", null)], '{"version":1}');
/** What another person types meanwhile. */
const type = (
  host: Awaited<ReturnType<typeof openHost>>,
  sheet: string,
  address: string,
  typed: string,
): Promise<void> =>
  host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[typed]];
    await context.sync();
  });

const rejected = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => new Error("nothing was refused"),
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(Stopped);
  return explain(error);
};

describe("a colleague writes between reading and writing", () => {
  it.each([
    ["in an open cell", "B3"],
    ["over a text of the add-in", "A2"],
    ["beside the table", "F9"],
  ])("%s: nothing is written, and the sentence names the sheet", async (_, address) => {
    const host = await openHost({ file: file() });
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    await type(host, "1 Välfärd", address, "kollegans");
    const now = JSON.stringify(host.book.sheets.map((sheet) => contents(sheet, false)));
    expect(await rejected(workbook.write([ownSheet("hennes", null, null)], "{}"))).toMatch(
      /”1 Välfärd” har ändrats.*Skriv bladen igen/,
    );
    expect(JSON.stringify(host.book.sheets.map((sheet) => contents(sheet, false)))).toBe(now);
    expect(host.book.memory).toBe('{"version":1}');
    await workbook.read();
    await workbook.write([ownSheet("hennes", "kollegans")], "{}");
    expect(contents(host.book.sheets[1]!)).toMatchObject({ B3: "kollegans" });
  });

  it("adds a sheet with the name of one of the add-in's to come", async () => {
    const host = await openHost({ file: fileOf([sourceSheet()]) });
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add("1 VÄLFÄRD");
      await context.sync();
    });
    expect(await rejected(workbook.write([ownSheet(null)], "{}"))).toMatch(/redan ett blad som heter ”1 Välfärd”/);
  });

  it("runs the add-in too", async () => {
    const host = await openHost({ file: file() });
    const [one, other] = [excelWorkbook(host.Excel), excelWorkbook(host.Excel)];
    await Promise.all([one.read(), other.read()]);
    await other.write([ownSheet("hennes", null)], '{"version":1,"other":true}');
    expect(await rejected(one.write([ownSheet("hennes", null)], "{}"))).toMatch(/[Nn]ågon annan/);
  });

  it("in a source sheet: that stops nothing", async () => {
    const host = await openHost({ file: file() });
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    await type(host, "Mål", "C3", "nytt");
    await workbook.write([ownSheet("hennes", null)], "{}");
    expect(contents(host.book.sheets[0]!)).toMatchObject({ C3: "nytt", A2: "1.10" });
  });
});

describe("the user writes in a sheet that was left half written", () => {
  /** The last action of a writing that leaves the sheet half written: looked for once. */
  let last: number | undefined;

  async function actionsOfWriting(): Promise<number> {
    const probe = await openHost({ file: file() });
    const whole = excelWorkbook(probe.Excel);
    await whole.read();
    await whole.write([ownSheet("ny", "hennes", null)], "{}");
    return probe.requests.actions;
  }

  /** Fails somewhere in the middle of the cells. */
  async function broken() {
    for (let action = last ?? (await actionsOfWriting()) - 1; ; action--) {
      const host = await openHost({ file: file(), rollsBack: false, faults: [{ action, code: "GeneralException" }] });
      const workbook = excelWorkbook(host.Excel);
      await workbook.read();
      await workbook.write([ownSheet("ny", "hennes", null)], "{}").catch(() => undefined);
      host.faults.length = 0;
      last = action;
      if (host.book.sheets[1]!.values[0]![0] === WRITING) return host;
    }
  }

  dear("stops the next run until the user has moved it, and then it is mended", async () => {
    const host = await broken();
    await type(host, "1 Välfärd", "B4", "skrivet efteråt");
    expect(await rejected(excelWorkbook(host.Excel).read())).toMatch(/”1 Välfärd” blev inte färdigt.*B4 har ändrats/);
    await type(host, "1 Välfärd", "B4", "");
    const book = await excelWorkbook(host.Excel).read();
    expect(contents(book.sheets[1]!, false)).toEqual(contents(ownSheet("hennes", null), false));
  });

  dear("is mended in the file as well", async () => {
    const host = await broken();
    const again = await openHost({ file: host.save() });
    const book = await excelWorkbook(again.Excel).read();
    expect(contents(book.sheets[1]!, false)).toEqual(contents(ownSheet("hennes", null), false));
    expect(book.memory).toBe('{"version":1}');
  });
});

describe("Ångra", () => {
  it("gives each cell what it held, and the memory too", async () => {
    const host = await openHost({ file: file() });
    const was = contents(host.book.sheets[1]!, false);
    const workbook = excelWorkbook(host.Excel);
    await workbook.write([ownSheet("ny", "hennes", "-2,5")], "{}");
    expect(await restore(host.Excel, workbook.undo()!)).toMatchObject({ left: [] });
    expect(contents(host.book.sheets[1]!, false)).toEqual(was);
    expect(host.book.memory).toBe('{"version":1}');
  });

  it("leaves what has changed since, and lists it", async () => {
    const host = await openHost({ file: file() });
    const workbook = excelWorkbook(host.Excel);
    await workbook.write([ownSheet("ny", "hennes")], "{}");
    await type(host, "1 Välfärd", "B3", "efteråt");
    expect(await restore(host.Excel, workbook.undo()!)).toEqual({ restored: 1, left: ["'1 Välfärd'!B3"] });
    expect(contents(host.book.sheets[1]!)).toMatchObject({ B2: "hennes", B3: "efteråt" });
    expect(host.book.memory).toBe('{"version":1}');
  });

  it("empties a sheet that was added, and keeps the sheet", async () => {
    const host = await openHost({ file: fileOf([sourceSheet()]) });
    const workbook = excelWorkbook(host.Excel);
    await workbook.write([ownSheet("a", "b")], "{}");
    expect((await restore(host.Excel, workbook.undo()!)).left).toEqual([]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Mål", "1 Välfärd"]);
    expect(contents(host.book.sheets[1]!)).toEqual({});
    expect(host.book.memory).toBeUndefined();
  });

  it("takes back source cells that a command changed, text as text", async () => {
    const host = await openHost({ file: fileOf([sourceSheet()]) });
    const undo = await before(host.Excel, [
      { sheet: "Mål", row: 1, column: 0, after: 1.1 },
      { sheet: "Mål", row: 4, column: 2, after: "'x" },
      { sheet: "Borta", row: 0, column: 0, after: 1 },
    ]);
    expect(undo.cells.map(({ before: was }) => was)).toEqual(["'1.10", ""]);
    await type(host, "Mål", "A2", "1.1");
    await type(host, "Mål", "C5", "x");
    expect(await restore(host.Excel, undo)).toEqual({ restored: 2, left: [] });
    expect(contents(host.book.sheets[0]!)).toEqual({ A1: "Mål", A2: "1.10" });
  });
});

it("cancelled: nothing is written", async () => {
  const host = await openHost({ file: file() });
  let stop = false;
  const workbook = excelWorkbook(host.Excel, { cancelled: () => stop });
  await workbook.read();
  stop = true;
  expect(await rejected(workbook.write([ownSheet(null, null)], "{}"))).toBe("Avbrutet. Inget är skrivet.");
  expect(contents(host.book.sheets[1]!)).toMatchObject({ B2: "hennes" });
});
