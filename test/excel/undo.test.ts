import { status } from "../../src/commands/status";
import { excelWorkbook } from "../../src/excel/workbook";
import { cellKey } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { contents, fileOf } from "./kit";
import { NOW, table } from "../commands/story";
import { sampled } from "../whole";

type OpenHost = Awaited<ReturnType<typeof openHost>>;

const GOALS = table("Mål", [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %"],
]);

test("Ångra gives every cell that is as it was written what it held, and names the one that the user has changed since", async () => {
  const host = await openHost({ file: fileOf([GOALS]), now: NOW });
  const surroundings = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
  await status.perform({}, surroundings);
  const page = host.book.sheets.find(({ name }) => name === "Skola")!;
  const before = contents(page, false);
  host.book.sheets[0]!.values[1]![4] = "80 %";
  const again = excelWorkbook(host.Excel);
  await status.perform({}, { ...surroundings, workbook: again });
  expect(contents(page, false)).not.toEqual(before);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Skola").getRange("A2").values = [["Min rubrik"]];
    await context.sync();
  });
  const changed = again.undo()!;
  const done = await again.restore({
    ...changed,
    cells: [...changed.cells, { sheet: "Skola", row: 1, column: 0, before: "Skola", after: "Skola" }],
  });
  expect(done).toEqual({ restored: changed.cells.length, left: ["Skola!A2"] });
  expect({ ...contents(page, false), A2: "Skola" }).toEqual(before);
});

test("the first writing taken back leaves own sheets empty, and the next writing fills them again", async () => {
  const host = await openHost({ file: fileOf([GOALS]), now: NOW });
  const first = excelWorkbook(host.Excel);
  const surroundings = { workbook: first, now: NOW, progress: () => undefined };
  await status.perform({}, surroundings);
  const written = host.book.sheets.map((sheet) => [sheet.name, contents(sheet, false)]);
  expect(await first.restore(first.undo()!)).toMatchObject({ left: [] });
  expect(host.book.sheets.slice(1).map((sheet) => contents(sheet, false))).toEqual(written.slice(1).map(() => ({})));
  expect(await status.perform({}, { ...surroundings, workbook: excelWorkbook(host.Excel) })).toMatchObject({
    ok: true,
  });
  expect(host.book.sheets.map((sheet) => [sheet.name, contents(sheet, false)])).toEqual(written);
});

describe("when a row has been put in since", () => {
  /** Status sheets written, texts of the user's beside and in the rows of titles, written again, and a row put in. */
  async function shifted(texts: Record<string, string>, row: number) {
    const host = await openHost({ file: fileOf([GOALS]), now: NOW });
    const first = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
    await status.perform({}, first);
    await host.Excel.run(async (context) => {
      for (const [cell, text] of Object.entries(texts))
        context.workbook.worksheets.getItem("Skola").getRange(cell).values = [[text]];
      await context.sync();
    });
    const again = excelWorkbook(host.Excel);
    await status.perform({}, { ...first, workbook: again });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Skola").getRange(`${row}:${row}`).insert("Down");
      await context.sync();
    });
    const done = await again.restore(again.undo()!);
    const page = host.book.sheets.find(({ name }) => name === "Skola")!;
    return { done, all: page.values.flat().filter((value) => typeof value === "string") };
  }

  sampled(3, [1, 2, 3, 4, 5, 6, 10, 17, 18, 20])(
    "above row %i, no text goes, and what did not come back is listed",
    async (row) => {
      const { done, all } = await shifted({ D4: "Ring Anna", B2: "Bo vet", T9: "Ring Anna", C18: "Till KS" }, row);
      expect(all).toEqual(expect.arrayContaining(["Ring Anna", "Bo vet", "Till KS"]));
      expect(done.left.length).toBeGreaterThan(0);
    },
  );
});

test("Ångra that was broken off is finished by the next", async () => {
  const host = await openHost({ file: fileOf([GOALS]), now: NOW });
  const first = excelWorkbook(host.Excel);
  await status.perform({}, { workbook: first, now: NOW, progress: () => undefined });
  const undo = first.undo()!;
  host.faults.push({ action: host.requests.actions + 40, code: "GeneralException" });
  await expect(first.restore(undo)).rejects.toMatchObject({ code: "GeneralException" });
  host.faults.length = 0;
  expect(await first.restore(undo)).toEqual({ restored: undo.cells.length, left: [] });
  const own = host.book.sheets.slice(1);
  expect(own.length).toBeGreaterThan(2);
  for (const sheet of own) expect([sheet.name, contents(sheet, false)]).toEqual([sheet.name, {}]);
});

describe("a formula of the user's far out on a status sheet", () => {
  const FAR = { cell: "Z2", formula: "=1+41", key: cellKey(1, 25) };
  const SHEET = "Måltavla";
  const surroundings = (host: OpenHost) => ({
    workbook: excelWorkbook(host.Excel),
    now: NOW,
    progress: () => undefined,
  });
  const pageOf = ({ book }: OpenHost) => book.sheets.find(({ name }) => name === SHEET)!;
  let file: Uint8Array;
  beforeAll(async () => {
    const host = await openHost({ file: fileOf([GOALS]), now: NOW });
    await status.perform({}, surroundings(host));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(FAR.cell).formulas = [[FAR.formula]];
      await context.sync();
    });
    file = host.save();
  });

  test("that a broken writing had emptied, beyond all that stands, comes back when the next one is taken back", async () => {
    const probe = await openHost({ file, now: NOW });
    await status.perform({}, surroundings(probe));
    // The last sheet's first cell is the last of all contents.
    const action = 1 + probe.requests.log.findLastIndex(({ member }) => member === "formulas");
    const host = await openHost({ file, now: NOW, rollsBack: false, faults: [{ action, code: "GeneralException" }] });
    await expect(status.perform({}, surroundings(host))).rejects.toMatchObject({ code: "GeneralException" });
    host.faults.length = 0;
    expect(contents(pageOf(host), false)).not.toHaveProperty(FAR.cell);
    const again = surroundings(host);
    await status.perform({}, again);
    expect((await again.workbook.restore(again.workbook.undo()!)).left).toEqual([]);
    expect(pageOf(host).formulas.get(FAR.key)).toBe(FAR.formula);
  });

  test("comes back when a writing in which Excel refused some looks is taken back", async () => {
    const before = (await openHost({ file, now: NOW })).book.sheets.map((sheet) => contents(sheet, false));
    const host = await openHost({ file, now: NOW, faults: [{ member: "setRowProperties", code: "GeneralException" }] });
    const once = surroundings(host);
    expect(await status.perform({}, once)).toMatchObject({ ok: true });
    expect(once.workbook.lacking().length).toBeGreaterThan(0);
    expect(contents(pageOf(host), false)).not.toHaveProperty(FAR.cell);
    expect((await once.workbook.restore(once.workbook.undo()!)).left).toEqual([]);
    expect(host.book.sheets.map((sheet) => contents(sheet, false))).toEqual(before);
  });
});

test("cancelled before the first write, nothing is written", async () => {
  const host = await openHost({ file: fileOf([GOALS]), now: NOW });
  const before = host.book.sheets.map(({ name }) => name);
  for (const asked of [1, 2]) {
    let times = 0;
    const done = await status.perform(
      {},
      { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined, cancelled: () => ++times >= asked },
    );
    expect(done).toEqual({ ok: false, reason: "Avbrutet. Inget är skrivet." });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
  }
});
