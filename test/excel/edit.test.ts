import { cellKey, formatAt, formulaAt, setCell, setFormula, valueAt } from "../../src/sheet/book";
import { explain } from "../../src/excel/errors";
import type { Edit } from "../../src/excel/edit";
import { restore } from "../../src/excel/restore";
import { excelWorkbook } from "../../src/excel/workbook";
import { openHost } from "../../workbench/host";
import { dear } from "../whole";

/** A source workbook: texts, a number, a formula, and an array that fills three cells. */
async function opened() {
  const host = await openHost({ functions: { "MAL.TRE": () => [["a"], ["b"], ["c"]] } });
  const sheet = host.book.sheets[0]!;
  sheet.name = "Mål";
  setCell(sheet, 0, 0, "Utfall");
  setCell(sheet, 1, 0, 76);
  setFormula(sheet, 2, 0, "=A2+1", 77);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mål").getRange("C1").formulas = [["=MAL.TRE()"]];
    await context.sync();
  });
  return { host, sheet, workbook: excelWorkbook(host.Excel) };
}

const edit = (row: number, column: number, was: Edit["was"], becomes: Edit["becomes"]): Edit => ({
  sheet: "Mål",
  row,
  column,
  was,
  becomes,
});

test("cells get what they are to hold: text as text, numbers, formulas, nothing", async () => {
  const { workbook } = await opened();
  await workbook.edit([
    edit(0, 0, { value: "Utfall" }, { value: "10-35" }),
    edit(1, 0, { value: 76 }, { value: null }),
    edit(2, 0, { value: 77, formula: "=A2+1" }, { value: 5 }),
    edit(3, 1, { value: null }, { value: 6, formula: "=A3+1" }),
  ]);
  const sheet = (await workbook.read()).sheets[0]!;
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 1, 0), valueAt(sheet, 2, 0), valueAt(sheet, 3, 1)]).toEqual([
    "10-35",
    null,
    5,
    6,
  ]);
  expect([formulaAt(sheet, 2, 0), formulaAt(sheet, 3, 1)]).toEqual([undefined, "=A3+1"]);
});

test.each([
  ["another value", edit(1, 0, { value: 75 }, { value: 1 }), "Mål!A2 har ändrats"],
  ["a formula that was a value", edit(2, 0, { value: 77 }, { value: 1 }), "Mål!A3 har ändrats"],
  [
    "a sheet that is gone",
    { ...edit(0, 0, { value: null }, { value: 1 }), sheet: "Borta" },
    "Bladet ”Borta” har bytt namn eller tagits bort",
  ],
])("%s stops, and nothing is changed", async (_, wrong, sentence) => {
  const { sheet, workbook } = await opened();
  const error = await workbook
    .edit([edit(0, 0, { value: "Utfall" }, { value: "nytt" }), wrong])
    .catch((one: unknown) => one);
  expect(explain(error)).toContain(sentence);
  expect(valueAt(sheet, 0, 0)).toBe("Utfall");
});

test("a protected sheet stops with its name", async () => {
  const { host, workbook } = await opened();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mål").protection.protect();
    await context.sync();
  });
  const error = await workbook.edit([edit(0, 0, { value: "Utfall" }, { value: "nytt" })]).catch((one: unknown) => one);
  expect(explain(error)).toContain("Bladet ”Mål” är skyddat. Inget är ändrat.");
});

test("the arrays of formulas are reported, and a formula that fills its own cell only", async () => {
  const { workbook } = await opened();
  expect(
    await workbook.spills([
      { sheet: "Mål", row: 0, column: 2 },
      { sheet: "Mål", row: 2, column: 0 },
    ]),
  ).toEqual([
    { top: 0, left: 2, bottom: 2, right: 2 },
    { top: 2, left: 0, bottom: 2, right: 0 },
  ]);
});

test("an array becomes its values, and taken back it fills its cells again", async () => {
  const { host, sheet, workbook } = await opened();
  const values = ["a", "b", "c"];
  await workbook.edit(
    values.map((value, row): Edit =>
      row === 0
        ? edit(row, 2, { value, formula: "=MAL.TRE()" }, { value })
        : { ...edit(row, 2, { value }, { value }), filled: true },
    ),
  );
  expect(sheet.formulas.has(cellKey(0, 2))).toBe(false);
  expect(values.map((_, row) => valueAt(sheet, row, 2))).toEqual(values);
  expect(await restore(host.Excel, workbook.undo()!)).toEqual({ restored: 3, left: [] });
  expect(formulaAt(sheet, 0, 2)).toBe("=MAL.TRE()");
  expect(await workbook.spills([{ sheet: "Mål", row: 0, column: 2 }])).toEqual([
    { top: 0, left: 2, bottom: 2, right: 2 },
  ]);
});

test("what the user has changed since is left when it is taken back, and told", async () => {
  const { host, sheet, workbook } = await opened();
  await workbook.edit([edit(0, 0, { value: "Utfall" }, { value: "nytt" }), edit(1, 0, { value: 76 }, { value: 80 })]);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mål").getRange("A2").values = [[81]];
    await context.sync();
  });
  expect(await restore(host.Excel, workbook.undo()!)).toEqual({ restored: 1, left: ["Mål!A2"] });
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 1, 0)]).toEqual(["Utfall", 81]);
});

dear("ten thousand cells in a column go in one request", async () => {
  const { host, workbook } = await opened();
  const before = host.requests.count;
  await workbook.edit(Array.from({ length: 10_000 }, (_, row) => edit(row + 10, 0, { value: null }, { value: row })));
  expect(host.requests.count - before).toBeLessThanOrEqual(4);
});

test("the cells may be given a plain look", async () => {
  const { host, workbook } = await opened();
  await workbook.edit(
    [edit(0, 1, { value: null }, { value: "ny" })],
    [
      { sheet: "Mål", area: { top: 0, left: 1, bottom: 0, right: 1 }, bold: true },
      { sheet: "Mål", area: { top: 1, left: 1, bottom: 2, right: 1 } },
    ],
  );
  const [sheet] = host.book.sheets;
  expect(formatAt(sheet!, 0, 1)).toMatchObject({ font: { bold: true }, horizontal: "left", vertical: "top" });
  expect(formatAt(sheet!, 2, 1)).toMatchObject({ horizontal: "left", vertical: "top" });
});

const everything = [
  edit(0, 0, { value: "Utfall" }, { value: "nytt" }),
  edit(1, 0, { value: 76 }, { value: null }),
  edit(5, 5, { value: null }, { value: 6, formula: "=A3+1" }),
  { ...edit(0, 2, { value: "a", formula: "=MAL.TRE()" }, { value: "a" }) },
  { ...edit(1, 2, { value: "b" }, { value: "b" }), filled: true as const },
  { ...edit(2, 2, { value: "c" }, { value: "c" }), filled: true as const },
];

dear(
  "Excel may fail at any request or action: source cells hold what they held, or all that they are to hold",
  async () => {
    const [before, after] = ["Utfall,76,77 =MAL.TRE()", "nytt,,1 a"];
    const seen = { before: 0, after: 0 };
    for (const unit of ["request", "action"] as const) {
      for (let number = 1, done = false; !done; number++) {
        const { host, workbook } = await opened();
        await workbook.read();
        const offset = unit === "request" ? host.requests.count : host.requests.actions;
        const fault = { [unit]: offset + number, code: "GeneralException" };
        host.faults.push(fault);
        done = await workbook
          .edit(everything, [{ sheet: "Mål", area: { top: 0, left: 0, bottom: 0, right: 0 }, bold: true }])
          .then(
            () => true,
            () => false,
          );
        host.faults.splice(0);
        const [sheet] = (await workbook.read()).sheets;
        const text = `${[0, 1, 2].map((row) => valueAt(sheet!, row, 0) ?? "").join()} ${formulaAt(sheet!, 0, 2) ?? valueAt(sheet!, 0, 2)}`;
        expect({ unit, number, text }).toEqual({ unit, number, text: done ? after : before });
        seen[done ? "after" : "before"]++;
      }
    }
    expect(seen.after).toBe(2);
    expect(seen.before).toBeGreaterThan(5);
  },
);
