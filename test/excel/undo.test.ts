import { judge } from "../../src/commands/judge";
import { status } from "../../src/commands/status";
import { explain } from "../../src/excel/errors";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/workbook";
import { WRITING } from "../../src/excel/writing";
import { judgementsIn } from "../../src/report/continuity/judgements";
import { readMemory } from "../../src/report/continuity/memory";
import { a1, cellRef } from "../../src/sheet/address";
import { cellKey } from "../../src/sheet/book";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { openHost, type Fault } from "../../workbench/host";
import { contents, fileOf, some } from "./kit";
import { NOW, table } from "../commands/story";
import { dear, sampled } from "../whole";

type OpenHost = Awaited<ReturnType<typeof openHost>>;

const GOALS = table("Mål", [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %"],
]);

dear(
  "Ångra gives every cell that is as it was written what it held, and names the one that the user has changed since",
  async () => {
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
  },
);

dear("the first writing taken back leaves own sheets empty, and the next writing fills them again", async () => {
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

describe("a judgement made in the pane, written, and taken back", () => {
  const COMMENT = "Eleverna trivs, säger skolinspektionen.";
  const SOURCE = table("Mål", [
    ["Område", "Nr", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Ansvarig nämnd"],
    ["Skola", "1", "Trygga barn", "Trygga elever", "minst 90 %", "1.233", "Skolnämnden"],
    ["Skola", "2", "Alla klarar skolan", "Behöriga elever", "minst 85 %", "88 %", "Skolnämnden"],
  ]);
  const SEAT = { goal: "mål:1", period: "2024", by: "overall" } as const;
  const around = { now: NOW, progress: () => undefined };
  const own = ({ book }: OpenHost) =>
    book.sheets.filter(({ tag }) => tag !== undefined).map((sheet) => [sheet.name, contents(sheet, false)]);
  const cellsWith = ({ book }: OpenHost, text: string): string[] =>
    book.sheets.flatMap((sheet) =>
      Object.entries(contents(sheet, false)).flatMap(([cell, value]) =>
        value === text ? [`${sheet.name}!${cell}`] : [],
      ),
    );
  const kept = (memory: string | undefined): (string | undefined)[] =>
    judgementsIn(readMemory(memory).memory).map(({ comment }) => comment);

  let file: Uint8Array;
  /** The own sheets and the memory before the writing, with the judgement kept in the memory. */
  let before: unknown;
  beforeAll(async () => {
    const host = await openHost({ file: fileOf([SOURCE]), now: NOW });
    await status.perform({}, { ...around, workbook: excelWorkbook(host.Excel) });
    await judge.perform([{ ...SEAT, comment: COMMENT }], { ...around, workbook: excelWorkbook(host.Excel) });
    expect(kept(host.book.memory)).toEqual([COMMENT]);
    before = [own(host), host.book.memory];
    file = host.save();
  });

  /** With one more outcome that cannot be read, so that Att rätta is among the sheets that the next writing changes. */
  async function opened(rollsBack?: boolean): Promise<OpenHost> {
    const host = await openHost({ file, now: NOW, rollsBack });
    host.book.sheets[0]!.values[2]![5] = "1.444";
    return host;
  }

  /** Written: the judgement is in its cell, and no longer in the memory. */
  async function written(rollsBack?: boolean): Promise<{ host: OpenHost; workbook: ExcelWorkbook }> {
    const host = await opened(rollsBack);
    const workbook = excelWorkbook(host.Excel);
    await status.perform({}, { ...around, workbook });
    expect(cellsWith(host, COMMENT)).not.toEqual([]);
    expect(kept(host.book.memory)).toEqual([]);
    return { host, workbook };
  }
  const stands = (host: OpenHost): boolean =>
    cellsWith(host, COMMENT).length > 0 || (host.book.memory ?? "").includes(COMMENT);

  dear("with Att rätta protected: one sentence and nothing changed; unprotected, all of it", async () => {
    const host = await opened();
    const pane = excelHost(host.Excel, openSession());
    const watch = { progress: () => undefined, cancelled: () => false };
    await status.perform({}, { ...around, workbook: pane.workbook(watch) });
    const after = [own(host), host.book.memory];
    const sheet = host.book.sheets.find(({ name }) => name === "Att rätta")!;
    sheet.protected = true;
    const refused: unknown = await pane.takeBack().catch((error: unknown) => error);
    expect(pane.explain(refused)).toBe(
      "Bladet ”Att rätta” är skyddat. Inget är ångrat. Ta bort skyddet under Granska och tryck på Ångra igen.",
    );
    expect([own(host), host.book.memory]).toEqual(after);
    sheet.protected = false;
    expect((await pane.takeBack()).left).toEqual([]);
    expect([own(host), host.book.memory]).toEqual(before);
  });

  /** Ångra, with a fault; what it was refused with, or null. */
  async function failing(fault: (host: OpenHost) => Fault, rollsBack?: boolean) {
    const { host, workbook } = await written(rollsBack);
    host.faults.push(fault(host));
    const refused: unknown = await workbook.restore(workbook.undo()!).then(
      () => null,
      (error: unknown) => error,
    );
    host.faults.length = 0;
    return { host, workbook, refused };
  }

  let counts = { requests: 0, actions: 0 };
  /** The action that types the first sheet's first cell last, when all its other cells are taken back. */
  let lastOfSheet = 0;
  beforeAll(async () => {
    const { host, workbook } = await written();
    const { count, actions } = host.requests;
    await workbook.restore(workbook.undo()!);
    counts = { requests: host.requests.count - count, actions: host.requests.actions - actions };
    const typed = host.requests.log.flatMap(({ member }, at) => (at >= actions && member === "formulas" ? [at] : []));
    lastOfSheet = 1 + typed[2]! - actions;
  });

  dear("broken off at any request or action, it says so, the text stands, and Ångra again is complete", async () => {
    const code = "GeneralException";
    const faults = [
      ...some(counts.requests, 2).map((at) => (host: OpenHost) => ({ request: host.requests.count + at, code })),
      ...some(counts.actions, 6).map((at) => (host: OpenHost) => ({ action: host.requests.actions + at, code })),
    ];
    for (const fault of faults) {
      const { host, workbook, refused } = await failing(fault);
      expect(explain(refused)).toMatch(/igen/);
      expect(stands(host)).toBe(true);
      expect((await workbook.restore(workbook.undo()!)).left).toEqual([]);
      expect([own(host), host.book.memory]).toEqual(before);
      expect(workbook.undo()).toBeUndefined();
    }
  });

  const half = () =>
    failing(({ requests }) => ({ action: requests.actions + lastOfSheet, code: "GeneralException" }), false);

  dear("broken off in the middle, the workbook reads as before Ångra, and status sheets can be written", async () => {
    const { host } = await half();
    expect(host.book.sheets.some(({ values }) => values[0]?.[0] === WRITING)).toBe(true);
    const book = await excelWorkbook(host.Excel).read();
    const whole = await written();
    expect(
      book.sheets.filter(({ tag }) => tag !== undefined).map((sheet) => [sheet.name, contents(sheet, false)]),
    ).toEqual(own(whole.host));
    expect(book.memory).toBe((await whole.workbook.read()).memory);
    await status.perform({}, { ...around, workbook: excelWorkbook(host.Excel) });
    expect(own(host)).toEqual(own(whole.host));
  });

  dear("a text written in a half undone sheet is left by Ångra, and listed", async () => {
    const { host, workbook } = await half();
    const marked = host.book.sheets.find(({ values }) => values[0]?.[0] === WRITING)!;
    const { row, column } = workbook.undo()!.cells.find((cell) => cell.sheet === marked.name && cell.row > 0)!;
    const cell = a1(row, column);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(marked.name).getRange(cell).values = [["Ring Anna"]];
      await context.sync();
    });
    expect((await workbook.restore(workbook.undo()!)).left).toEqual([cellRef(marked.name, row, column)]);
    expect(contents(marked, false)).toMatchObject({ [cell]: "Ring Anna" });
    expect(kept(host.book.memory)).toEqual([COMMENT]);
  });

  test("another cell changed since is left, and the judgement is in the memory again", async () => {
    const { host, workbook } = await written();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Skola").getRange("A2").values = [["Min rubrik"]];
      await context.sync();
    });
    await workbook.restore(workbook.undo()!);
    expect(stands(host)).toBe(true);
    expect(kept(host.book.memory)).toEqual([COMMENT]);
  });

  dear("when somebody has written with the add-in since, nothing is taken back", async () => {
    const { host, workbook } = await written();
    await judge.perform([{ ...SEAT, goal: "mål:2", comment: "Efteråt." }], {
      ...around,
      workbook: excelWorkbook(host.Excel),
    });
    const after = [own(host), host.book.memory];
    const refused: unknown = await workbook.restore(workbook.undo()!).catch((error: unknown) => error);
    expect(explain(refused)).toMatch(/^Någon har skrivit med tillägget efter .* Inget är ångrat\. Läs av/);
    expect([own(host), host.book.memory]).toEqual(after);
  });

  dear("a chart of the user's survives an Ångra that was broken off, and the writing after it", async () => {
    const { host } = await written();
    const page = host.book.sheets.find(({ name }) => name === "Skola")!;
    const chart = { ...host.book.sheets.flatMap(({ charts }) => charts)[0]!, name: "Mitt diagram" };
    page.charts.push(chart);
    const workbook = excelWorkbook(host.Excel);
    await status.perform({}, { ...around, workbook });
    host.faults.push({ action: host.requests.actions + lastOfSheet, code: "GeneralException" });
    await workbook.restore(workbook.undo()!).catch(() => undefined);
    host.faults.length = 0;
    await status.perform({}, { ...around, workbook: excelWorkbook(host.Excel) });
    expect(page.charts.map(({ name }) => name)).toContain("Mitt diagram");
  });
});

test("cells that a command left half changed, and could not put back, are put back by Ångra", async () => {
  const host = await openHost({ file: fileOf([GOALS]), now: NOW, rollsBack: false });
  const pane = excelHost(host.Excel, openSession());
  const before = contents(host.book.sheets[0]!);
  const open = pane.workbook({ progress: () => undefined, cancelled: () => false });
  const edit = (row: number, column: number, was: string) => ({
    ...{ sheet: "Mål", row, column },
    ...{ was: { value: was }, becomes: { value: "nytt" } },
  });
  host.faults.push({ member: "Range.formulas=", from: 2, code: "GeneralException" });
  const refused: unknown = await open.edit([edit(0, 0, "Område"), edit(1, 4, "91 %")]).catch((error: unknown) => error);
  expect(pane.explain(refused)).toMatch(/Ångra är inte färdigt: tryck på Ångra igen/);
  expect(pane.unfinished?.()).toBe(true);
  expect(contents(host.book.sheets[0]!)).not.toEqual(before);
  host.faults.length = 0;
  expect(await pane.takeBack()).toEqual({ restored: 2, left: [] });
  expect(contents(host.book.sheets[0]!)).toEqual(before);
  await expect(pane.takeBack()).rejects.toMatchObject({ message: expect.stringMatching(/inget mer att ta tillbaka/) });
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

  dear(
    "that a broken writing had emptied, beyond all that stands, comes back when the next one is taken back",
    async () => {
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
    },
  );

  dear("comes back when a writing in which Excel refused some looks is taken back", async () => {
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
