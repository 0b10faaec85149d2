import { freeze } from "../../src/commands/freeze";
import { excelWorkbook } from "../../src/excel/workbook";
import { explain } from "../../src/excel/errors";
import { callsCustomFunction } from "../../src/sheet/customFunction";
import { formulaAt, valueAt } from "../../src/sheet/book";
import { MAL_FUNCTIONS } from "../../workbench/functions";
import { openHost } from "../../workbench/host";

async function opened() {
  const host = await openHost({ functions: MAL_FUNCTIONS });
  await host.Excel.run(async (context) => {
    const mine = context.workbook.worksheets.getItem("Blad1");
    mine.name = "Mål";
    mine.getRange("A1:C1").formulas = [["'76 %", "minst 80 %", "=MAL.BEDÖM(A1,B1)"]];
    mine.getRange("C2:C4").formulas = [
      ['=IF(A1="","","Läge: "&MAL.BEDÖM(A1,B1))'],
      ['=LEN("MAL.BEDÖM(")'],
      ['=MAL.BEDÖM(A1,B1,,,"finns inte")'],
    ];
    const hidden = context.workbook.worksheets.add("Dolt");
    hidden.getRange("A1").formulas = [["=MAL.UPPFYLLNAD(Mål!A1,Mål!B1)"]];
    hidden.visibility = "Hidden";
    await context.sync();
  });
  const workbook = excelWorkbook(host.Excel);
  return { host, workbook, surroundings: { workbook, now: new Date(0), progress: () => undefined } };
}

test("every formula with the functions becomes what it shows, on hidden sheets too; one that shows an error is left", async () => {
  const { workbook, surroundings } = await opened();
  expect(await freeze.perform({}, surroundings)).toEqual({
    ok: true,
    value: {
      frozen: [
        { cell: "Mål!C1", formula: "=MAL.BEDÖM(A1,B1)", value: "Når inte målvärdet", cells: 1 },
        {
          cell: "Mål!C2",
          formula: '=IF(A1="","","Läge: "&MAL.BEDÖM(A1,B1))',
          value: "Läge: Når inte målvärdet",
          cells: 1,
        },
        { cell: "Dolt!A1", formula: "=MAL.UPPFYLLNAD(Mål!A1,Mål!B1)", value: "0,95", cells: 1 },
      ],
      left: [{ cell: "Mål!C4", formula: '=MAL.BEDÖM(A1,B1,,,"finns inte")', error: "#VÄRDEFEL!" }],
    },
  });
  const [mine, hidden] = (await workbook.read()).sheets;
  expect([0, 1, 2, 3].map((row) => formulaAt(mine!, row, 2))).toEqual([
    undefined,
    undefined,
    '=LEN("MAL.BEDÖM(")',
    '=MAL.BEDÖM(A1,B1,,,"finns inte")',
  ]);
  expect([valueAt(mine!, 0, 2), valueAt(hidden!, 0, 0)]).toEqual(["Når inte målvärdet", 0.95]);
});

test("a chosen sheet only", async () => {
  const { workbook, surroundings } = await opened();
  expect(await freeze.perform({ sheets: ["Dolt"] }, surroundings)).toMatchObject({
    ok: true,
    value: { frozen: [{ cell: "Dolt!A1" }], left: [] },
  });
  expect(formulaAt((await workbook.read()).sheets[0]!, 0, 2)).toBe("=MAL.BEDÖM(A1,B1)");
});

test("a sheet that is not there: a sentence", async () => {
  const { surroundings } = await opened();
  expect(await freeze.perform({ sheets: ["Borta"] }, surroundings)).toEqual({
    ok: false,
    reason: "Bladet ”Borta” finns inte i arbetsboken. Läs av arbetsboken igen.",
  });
});

test("a workbook without the functions is left as it is, with nothing written", async () => {
  const host = await openHost();
  const workbook = excelWorkbook(host.Excel);
  const done = await freeze.perform(
    {},
    {
      workbook: { ...workbook, edit: () => Promise.reject(new Error("written")) },
      now: new Date(0),
      progress: () => undefined,
    },
  );
  expect(done).toEqual({ ok: true, value: { frozen: [], left: [] } });
});

test("a colleague who changes a value between reading and freezing stops it", async () => {
  const { host, workbook, surroundings } = await opened();
  const between = async (places: Parameters<typeof workbook.spills>[0]) => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mål").getRange("A1").values = [["'85 %"]];
      await context.sync();
    });
    return workbook.spills(places);
  };
  const error = await freeze
    .perform({}, { ...surroundings, workbook: { ...workbook, spills: between } })
    .catch((one: unknown) => one);
  expect(explain(error)).toBe("Mål!C1 har ändrats sedan bladet lästes. Inget är ändrat. Försök igen.");
  expect(formulaAt((await workbook.read()).sheets[0]!, 0, 2)).toBe("=MAL.BEDÖM(A1,B1)");
});

test.each([
  ["=MAL.BEDÖM(A1)", true],
  ["=IF(A1,mal.samla(B1:B3),0)", true],
  ["=_xldudf_MAL_GEH(A1:A2,B1)", true],
  ['="MAL.BEDÖM("&A1', false],
  ["='MAL.BEDÖM('!A1", false],
  ["=NORMAL.FÖRD(A1)", false],
  ["=MINMAL.X(A1)", false],
  ["=MAL.summa", false],
])("%s calls a function of the add-in: %s", (formula, calls) => {
  expect(callsCustomFunction(formula)).toBe(calls);
});
