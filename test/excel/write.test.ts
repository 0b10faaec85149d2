import { status } from "../../src/commands/status";
import { excelWorkbook } from "../../src/excel/workbook";
import { cellKey, newSheet, setCell, setFormula, type Sheet } from "../../src/sheet/book";
import type { Chart } from "../../src/sheet/chart";
import type { Format } from "../../src/sheet/format";
import { openHost } from "../../workbench/host";
import { bookOf, contents, NOW, sample, whole } from "./kit";
import { dear, sampled } from "../whole";
import { withLooks, type Looks } from "../../src/excel/writing";
import { missing } from "./here";
import { fileWorkbook } from "./fileWorkbook";
import { excelWorkbook as excelFile } from "../../workbench/cli/excelWorkbook";
import { BadInput } from "../../workbench/cli/disk";

dear("what a command writes is in Excel as report/ described it, and comes back as it was", async () => {
  const host = await openHost({ file: sample("verkliga-rader") });
  const workbook = excelWorkbook(host.Excel);
  const done = await status.perform({}, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  const ownSheets = host.book.sheets.filter(({ tag }) => tag !== undefined);
  expect(ownSheets.map(whole)).toEqual(done.value.sheets.map(whole));
  const back = (await workbook.read()).sheets.filter(({ tag }) => tag !== undefined);
  expect(back.map((sheet) => contents(sheet, false))).toEqual(done.value.sheets.map((sheet) => contents(sheet, false)));
});

const sheetOf = (name: string, tag: string): Sheet =>
  Object.assign(newSheet(name), {
    tag,
    print: { margins: { top: 1.5, right: 1.5, bottom: 1.5, left: 1.5, header: 0.7, footer: 0.7 }, rowBreaks: [] },
  });

async function written(...sheets: Sheet[]): Promise<Sheet[]> {
  const host = await openHost();
  const workbook = excelWorkbook(host.Excel);
  await workbook.write(sheets, "{}");
  return host.book.sheets.slice(1);
}

describe("every part of a sheet is written", () => {
  const cases: Record<string, (sheet: Sheet) => void> = {
    "each kind of look": (sheet) => {
      const looks: Format[] = [
        {
          font: {
            name: "Georgia",
            size: 14,
            bold: true,
            italic: true,
            underline: true,
            strike: true,
            color: "#1F4E79",
          },
        },
        { fill: "#DDEFD9", horizontal: "left", vertical: "top", wrap: true, indent: 2 },
        { horizontal: "centerContinuous", vertical: "center", locked: false },
        { horizontal: "right", vertical: "distributed", numberFormat: '0.0 "%"' },
        { horizontal: "justify", vertical: "justify", numberFormat: "0%" },
        ...(["hair", "thin", "medium", "thick", "double", "dotted", "dashed"] as const).map((style): Format => ({
          border: {
            top: { style, color: "#C9D0D6" },
            right: { style },
            bottom: { style, color: "#1F4E79" },
            left: { style },
          },
        })),
      ];
      looks.forEach((look, i) => setCell(sheet, i * 2, (i % 3) * 2, i, look));
    },
    "lines in rows below each other, and beside each other": (sheet) => {
      for (let row = 1; row < 4; row++)
        for (let column = 1; column < 4; column++)
          setCell(sheet, row, column, 1, {
            border: { top: { style: "thin" }, left: { style: "thin", color: "#C9D0D6" } },
          });
    },
    "widths, heights and hidden lines": (sheet) => {
      setCell(sheet, 5, 5, "x");
      for (const [column, width] of [
        [0, 12],
        [1, 12],
        [3, 48.43],
      ] as const)
        sheet.columns.set(column, { width });
      sheet.columns.set(4, { hidden: true });
      for (const [row, height] of [
        [0, 27],
        [1, 15.75],
        [2, 409],
        [7, 12],
      ] as const)
        sheet.rows.set(row, { height });
      sheet.rows.set(3, { height: 20, hidden: true });
    },
    "merged cells, along rows and across them": (sheet) => {
      setCell(sheet, 0, 0, "rubrik");
      for (let row = 0; row < 3; row++) sheet.merges.push({ top: row, left: 0, bottom: row, right: 3 });
      sheet.merges.push(
        { top: 4, left: 0, bottom: 5, right: 3 },
        { top: 6, left: 0, bottom: 6, right: 3 },
        { top: 0, left: 5, bottom: 9, right: 5 },
      );
    },
    "rules, the first to count first, and bars": (sheet) => {
      setCell(sheet, 0, 0, 5);
      const areas = [
        { top: 0, left: 0, bottom: 4, right: 1 },
        { top: 6, left: 0, bottom: 6, right: 0 },
      ];
      sheet.conditionalFormats.push(
        {
          kind: "expression",
          areas,
          formula: 'A1="● Uppnås"',
          format: { font: { color: "#1B5E20", bold: true }, fill: "#DDEFD9" },
          stopIfTrue: true,
        },
        { kind: "expression", areas: [areas[0]!], formula: 'LEFT(A1,2)="– "', format: { font: { italic: true } } },
        { kind: "dataBar", areas: [areas[1]!], color: "#2E7D32", min: 0, max: 100 },
        { kind: "dataBar", areas: [areas[1]!], color: "#1F4E79" },
      );
    },
    "lists with their sentences": (sheet) => {
      setCell(sheet, 0, 0, "a");
      sheet.validations.push(
        {
          areas: [
            { top: 0, left: 1, bottom: 4, right: 1 },
            { top: 6, left: 1, bottom: 6, right: 1 },
          ],
          source: "Blad1!$A$1:$A$3",
          kind: "list",
          strict: true,
          error: { title: "Bedömning", message: "Välj i listan." },
        },
        {
          areas: [{ top: 0, left: 2, bottom: 4, right: 2 }],
          source: "Blad1!$B$1:$B$3",
          kind: "list",
          strict: false,
          prompt: { title: "Kommentar", message: "Skriv fritt." },
        },
      );
    },
    "a bar over its count cells, and lines over periods": (sheet) => {
      for (let c = 0; c < 4; c++) for (let r = 0; r < 3; r++) setCell(sheet, r, c, r === 0 ? `20${20 + c}` : c + r);
      const series = (row: number, color: string) => ({
        name: `Serie ${row}`,
        values: `Del!$A$${row}:$D$${row}`,
        cached: [],
        color,
      });
      const chart = {
        place: { from: { row: 4, column: 0 }, to: { row: 12, column: 6 } },
        categories: { range: "Del!$A$1:$D$1", cached: [] },
        description: "",
      };
      sheet.charts.push({
        ...chart,
        name: "Stapel",
        series: [series(2, "#2E7D32"), series(3, "#B3261E")],
      });
    },
    "panes, tab, gridlines and page": (sheet) => {
      setCell(sheet, 0, 0, "x");
      Object.assign(sheet, { freeze: { rows: 3, columns: 0 }, tabColor: "#1F4E79", gridlines: false });
      sheet.print = {
        orientation: "landscape",
        paper: "A3",
        fit: { wide: 1, tall: 2 },
        margins: { top: 1, right: 2, bottom: 3, left: 4, header: 0.5, footer: 0.6 },
        titleRows: { top: 1, bottom: 2 },
        area: { top: 0, left: 0, bottom: 40, right: 5 },
        header: { center: "Mål && mått" },
        footer: { left: "Kommun", right: "&P (&N)" },
        rowBreaks: [10, 30],
      };
    },
    "frozen columns alone": (sheet) => {
      setCell(sheet, 0, 0, "x");
      sheet.freeze = { rows: 0, columns: 2 };
    },
    "nothing in it": () => undefined,
  };

  it.each(Object.entries(cases))("%s", async (_, make) => {
    const sheet = sheetOf("Del", "del");
    make(sheet);
    expect((await written(sheet)).map(whole)).toEqual([whole(sheet)]);
  });
});

it("a refresh leaves nothing of what was before", async () => {
  const host = await openHost();
  const first = sheetOf("Blad", "b");
  for (let r = 0; r < 6; r++)
    for (let c = 0; c < 6; c++)
      setCell(first, r, c, `gammal ${r}`, { fill: "#FFF0CC", locked: false, border: { top: { style: "thin" } } });
  first.merges.push({ top: 7, left: 0, bottom: 8, right: 2 });
  first.conditionalFormats.push({
    kind: "expression",
    areas: [{ top: 0, left: 0, bottom: 5, right: 5 }],
    formula: "A1=1",
    format: { fill: "#DDEFD9" },
  });
  first.validations.push({
    areas: [{ top: 0, left: 0, bottom: 5, right: 0 }],
    source: "Blad1!$A$1:$A$2",
    kind: "list",
    strict: true,
  });
  first.freeze = { rows: 2, columns: 1 };
  first.print.rowBreaks = [3];
  const chart: Chart = {
    name: "Vårt",
    place: { from: { row: 0, column: 7 }, to: { row: 4, column: 9 } },
    categories: { range: "", cached: [] },
    series: [{ name: "a", values: "Blad!$A$1", cached: [], color: "#2E7D32" }],
    description: "",
  };
  first.charts.push(chart);
  await excelWorkbook(host.Excel).write([first], "{}");
  const second = sheetOf("Blad", "b");
  setCell(second, 0, 0, "ny");
  setFormula(second, 2, 1, "=1+1", 2);
  second.charts.push({ ...chart, series: [{ ...chart.series[0]!, color: "#B3261E" }] });
  await excelWorkbook(host.Excel).write([second], "{}");
  expect(whole(host.book.sheets[1]!)).toEqual(whole(second));
});

it("a chart of the user's on an own sheet stays", async () => {
  const host = await openHost();
  const sheet = sheetOf("Blad", "b");
  setCell(sheet, 0, 0, 1);
  await excelWorkbook(host.Excel).write([sheet], "{}");
  await host.Excel.run(async (context) => {
    const ownSheet = context.workbook.worksheets.getItem("Blad");
    ownSheet.charts.add("BarStacked", ownSheet.getRange("A1"), "Columns").name = "Mitt";
    await context.sync();
  });
  await excelWorkbook(host.Excel).write([sheet], "{}");
  expect(host.book.sheets[1]!.charts.map(({ name }) => name)).toEqual(["Mitt"]);
});

it("the texts of a chart are as large as the sheet's, and stand out from their segments", async () => {
  const host = await openHost();
  const sheet = sheetOf("Blad", "b");
  [2, 3].forEach((count, column) => setCell(sheet, 0, column, count));
  const series = (cell: string, color: string) => ({ name: cell, values: `Blad!${cell}`, cached: [], color });
  sheet.charts.push({
    name: "Stapel",
    place: { from: { row: 2, column: 0 }, to: { row: 4, column: 6 } },
    categories: { range: "", cached: [] },
    series: [series("$A$1", "#E8A317"), series("$B$1", "#B3261E")],
    description: "",
  });
  await excelWorkbook(host.Excel).write([sheet], "{}");
  await host.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem("Blad").charts.getItem("Stapel");
    const fonts = [0, 1].map((at) => chart.series.getItemAt(at).dataLabels.format.font);
    chart.format.font.load("size");
    fonts.forEach((font) => font.load("size,color"));
    await context.sync();
    expect(chart.format.font.size).toBe(10);
    expect(fonts.map(({ size, color }) => [size, color])).toEqual([
      [10, "#1C2733"],
      [10, "#FFFFFF"],
    ]);
  });
});

it("sheets may refer to each other, whichever comes first", async () => {
  const [one, other] = [sheetOf("Ett", "1"), sheetOf("Två", "2")];
  setFormula(one, 0, 0, "=Två!A1", 7);
  setCell(other, 0, 0, 7);
  const sheets = await written(one, other);
  expect(sheets.map((sheet) => contents(sheet, false))).toEqual([{ A1: "=Två!A1" }, { A1: 7 }]);
});

it("cells that an array fills are left to the array", async () => {
  const sheet = sheetOf("Fyllt", "f");
  setCell(sheet, 0, 0, 1);
  setCell(sheet, 1, 0, 2);
  setFormula(sheet, 0, 2, "=A1:A2*2", 2);
  setCell(sheet, 1, 2, 4);
  sheet.spills = new Map([[cellKey(0, 2), { top: 0, left: 2, bottom: 1, right: 2 }]]);
  const host = await openHost();
  const workbook = excelWorkbook(host.Excel);
  await workbook.write([sheet], "{}");
  expect(contents((await workbook.read()).sheets[1]!)).toEqual({ A1: 1, A2: 2, C1: ["=A1:A2*2", 2], C2: 4 });
});

dear("a user's workbook is saved with nothing changed but the add-in's", async () => {
  const host = await openHost({ file: sample("lindesberg") });
  const sheet = sheetOf("Nytt", "n");
  setCell(sheet, 0, 0, "1.10");
  await excelWorkbook(host.Excel).write([sheet], "{}");
  const saved = bookOf(host.save());
  expect(saved.sheets.slice(0, -1)).toEqual(bookOf(sample("lindesberg")).sheets);
  expect(contents(saved.sheets.at(-1)!)).toEqual({ A1: "1.10" });
});

const run = async (workbook: ReturnType<typeof fileWorkbook>): Promise<Uint8Array> => {
  const done = await status.perform({}, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  return workbook.bytes();
};

describe("status through office.js gives the workbook that status through files gives", () => {
  sampled(2, ["exempelkommun", "lindesberg"])("%s: first time and refreshed", async (name) => {
    const file = sample(name);
    const [throughFiles, throughExcel] = [
      await run(fileWorkbook(name, file, NOW)),
      await run(excelFile(name, file, NOW)),
    ];
    const [one, other] = [bookOf(throughFiles), bookOf(throughExcel)];
    expect(other.sheets.map(whole)).toEqual(one.sheets.map(whole));
    expect(other.sheets.map((sheet) => contents(sheet))).toEqual(one.sheets.map((sheet) => contents(sheet)));
    // What the kind of Excel does not make of the looks of the sheets that are new is remembered besides.
    const before = bookOf(file).sheets.map(({ tag }) => tag);
    const tags = other.sheets.flatMap(({ tag }) =>
      before.includes(tag) || missing.length === 0 ? [] : [[tag, missing]],
    );
    const memory = withLooks(one.memory ?? "", Object.fromEntries(tags) as Looks);
    expect({ ...other, sheets: [] }).toEqual({ ...one, memory, sheets: [] });

    const [again, againThroughExcel] = [
      await run(fileWorkbook(name, throughFiles, NOW)),
      await run(excelFile(name, throughExcel, NOW)),
    ];
    expect(bookOf(againThroughExcel).sheets.map(whole)).toEqual(bookOf(again).sheets.map(whole));
  });

  it("says which file is no workbook", async () => {
    await expect(excelFile("brev.xlsx", new Uint8Array([1, 2, 3]), NOW).read()).rejects.toThrow(BadInput);
    await expect(excelFile("brev.xlsx", new Uint8Array([1, 2, 3]), NOW).read()).rejects.toThrow(/^brev\.xlsx: \p{Lu}/u);
  });
});
