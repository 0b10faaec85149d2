import { freeze } from "../../src/commands/freeze";
import { insert, type InsertInput } from "../../src/commands/insert";
import { read } from "../../src/commands/read";
import { status } from "../../src/commands/status";
import { restore } from "../../src/excel/restore";
import { excelWorkbook } from "../../src/excel/workbook";
import { parseCell } from "../../src/sheet/address";
import { formulaAt, setCell, valueAt, type Book } from "../../src/sheet/book";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { presetNamed } from "../../src/domain/presets";
import { MAL_FUNCTIONS } from "../../workbench/functions";
import { openHost } from "../../workbench/host";
import { sheet } from "../recognise/kit";
import { dear } from "../whole";

const TABLE = `
  Mål         | Indikator           | Enhet | Målvärde   | Utfall 2023 | Utfall 2024
  Trygga barn | Andel trygga elever | %     | minst 80 % | 71          | 76
  Trygga barn | Antal klagomål      |       | högst 5    |             |
  Nöjda äldre | Andel nöjda brukare | %     | ska öka jämfört med föregående år | 85          | 88
  Nöjda äldre | Kötid               | dagar | 30         | 40          | 28
`;

/** An Excel with the functions, and source sheets in it. */
async function opened(...sheets: Book["sheets"]) {
  const host = await openHost({ functions: MAL_FUNCTIONS });
  host.book.sheets.splice(0, 1, ...sheets);
  const workbook = excelWorkbook(host.Excel);
  return { host, book: host.book, workbook, surroundings: { workbook, now: new Date(0), progress: () => undefined } };
}

async function inserted(input: InsertInput, ...sheets: Book["sheets"]) {
  const desk = await opened(...sheets);
  return { ...desk, done: await insert.perform(input, desk.surroundings) };
}

const column = (book: Book, name: string, cell: string): unknown[] => {
  const { row, column: at } = parseCell(cell)!;
  const found = book.sheets.find((one) => one.name === name)!;
  return found.values.slice(row).map((cells) => cells?.[at] ?? null);
};

dear(
  "one array formula beside the table: its columns as arguments, blanks guarded, and the same grades as the pane gives",
  async () => {
    const { workbook, surroundings, done } = await inserted({}, sheet("Mål", TABLE));
    expect(done).toMatchObject({ ok: true, value: { cell: "Mål!G2", rows: 4 } });
    const book = await workbook.read();
    expect(formulaAt(book.sheets[0]!, 1, 6)).toBe(
      '=MAL.BEDÖM(IF(F2:F5="","",F2:F5),IF(D2:D5="","",D2:D5),,IF(E2:E5="","",E2:E5),,CHOOSE({1,2,3,4,5,6},"indikator",IF(B2:B5="","",B2:B5),"enhet",IF(C2:C5="","",C2:C5),"period","2024"))',
    );
    expect(column(book, "Mål", "G1")).toEqual([
      "Bedömning 2024",
      "Når inte målvärdet",
      "ej bedömd: utfall saknas, så ingen bedömning görs.",
      "Når målvärdet",
      "Når målvärdet",
    ]);
    const plan = await read.perform(
      {},
      { ...surroundings, workbook: { ...workbook, read: async () => ({ ...book, sheets: [sheet("Mål", TABLE)] }) } },
    );
    if (!plan.ok) throw new Error(plan.reason);
    expect(
      plan.value.plan.indicators.map(({ grades }) => grades.find(({ by }) => by === "computed")?.text ?? null),
    ).toEqual(["Når inte målvärdet", null, "Når målvärdet", "Når målvärdet"]);
  },
);

test("taken back, nothing of it is left", async () => {
  const { host, workbook, book } = await inserted({}, sheet("Mål", TABLE));
  await restore(host.Excel, workbook.undo()!);
  await workbook.read();
  expect(column(book, "Mål", "G1")).toEqual([null, null, null, null, null]);
});

test("frozen, the values stand without formulas, and are reported", async () => {
  const { workbook, surroundings, host } = await inserted({}, sheet("Mål", TABLE));
  const frozen = await freeze.perform({}, surroundings);
  expect(frozen).toMatchObject({
    ok: true,
    value: { frozen: [{ cell: "Mål!G2", value: "Når inte målvärdet", cells: 4 }], left: [] },
  });
  const [mine] = (await workbook.read()).sheets;
  expect(mine!.formulas.size).toBe(0);
  expect([1, 2, 3, 4].map((row) => valueAt(mine!, row, 6))).toEqual([
    "Når inte målvärdet",
    "ej bedömd: utfall saknas, så ingen bedömning görs.",
    "Når målvärdet",
    "Når målvärdet",
  ]);
  await restore(host.Excel, workbook.undo()!);
  const [again] = (await workbook.read()).sheets;
  expect(formulaAt(again!, 1, 6)).toContain("MAL.BEDÖM");
  expect(valueAt(again!, 3, 6)).toBe("Når målvärdet");
});

dear("a workbook with its own sheet Styrmodell is graded by it", async () => {
  const { workbook, done } = await inserted({}, sheet("Mål", TABLE), styrmodellSheet(presetNamed("katrineholm")!));
  expect(done).toMatchObject({ ok: true, value: { formula: expect.stringContaining(",Styrmodell!$A$1:$K$400,") } });
  expect(column(await workbook.read(), "Mål", "G2")[2]).toBe("Uppnås/överträffas");
});

dear(
  "the sheet Styrmodell that the add-in writes has names for the whole and for its scales, and the formula uses the first",
  async () => {
    const desk = await opened(sheet("Mål", TABLE));
    const done = await status.perform({ styrmodell: presetNamed("katrineholm")! }, desk.surroundings);
    expect(done).toMatchObject({ ok: true });
    const { names } = await desk.workbook.read();
    expect(names.map(({ name, sheet: of, refersTo }) => `${of}: ${name} = ${refersTo}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Styrmodell: Styrmodellen = =?Styrmodell!\$A\$1:\$K\$400$/),
        expect.stringMatching(/^Styrmodell: Skala_Resultatmål = =?Styrmodell!\$A\$\d+:\$K\$\d+$/),
      ]),
    );
    expect(await insert.perform({}, desk.surroundings)).toMatchObject({
      ok: true,
      value: { formula: expect.stringContaining(",Styrmodell!Styrmodellen,") },
    });
    expect(column(await desk.workbook.read(), "Mål", "G2")[2]).toBe("Uppnås/överträffas");
    const shares = await desk.host.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Mål").getRange("J1:L4");
      cells.getCell(0, 0).formulas = [["=MAL.FÖRDELNING(G2:G5,Styrmodell!Skala_Resultatmål)"]];
      cells.load("values");
      await context.sync();
      return cells.values;
    });
    expect(shares).toEqual([
      ["Uppnås/överträffas", 2, 0.5],
      ["Uppnås delvis", 0, 0],
      ["Uppnås inte", 0, 0],
      ["Ej bedömd", 2, 0.5],
    ]);
  },
);

test.each<[string, InsertInput, (made: ReturnType<typeof sheet>) => void, string]>([
  [
    "the column beside is taken",
    {},
    (made) => setCell(made, 3, 6, "egen anteckning"),
    "Mål!G4 bredvid tabellen är inte tom.",
  ],
  ["a period that nobody writes", { period: "i fjol" }, () => undefined, "Perioden ”i fjol” gick inte att läsa."],
  ["a period without outcome", { period: "2019" }, () => undefined, "har inget utfall för 2019"],
  [
    "a table that is not there",
    { table: { sheet: "Mål", range: "A1:B2" } },
    () => undefined,
    "Tabellen A1:B2 på bladet ”Mål” hittades inte.",
  ],
])("%s: a sentence, and nothing is written", async (_, input, change, sentence) => {
  const made = sheet("Mål", TABLE);
  change(made);
  const before = JSON.stringify(made.values);
  const { done, book } = await inserted(input, made);
  expect(done).toEqual({ ok: false, reason: expect.stringContaining(sentence) });
  expect(JSON.stringify(book.sheets[0]!.values)).toBe(before);
});

test("without a table of targets and outcomes there is nowhere to stand", async () => {
  const { done } = await inserted({}, sheet("Blad1", "Hej | du\n1 | 2"));
  expect(done).toEqual({ ok: false, reason: "Ingen tabell med både målvärde och utfall hittades." });
});
