import { codeOf, inExcel } from "./excel";

const counts = [
  ["Område", "Uppnås", "Delvis"],
  ["Hälsa", 3, 1],
  ["Trygghet", 2, 2],
];

it("a stacked bar from a range: a first row and column of texts name series and categories", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:C3").values = counts;
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
    chart.name = "Måluppfyllelse";
    chart.setPosition("E2", "H9");
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor("#2E7D32");
    chart.load("name");
    chart.series.load("items/name,count");
    await context.sync();
    expect(host.book.sheets[0]!.charts).toEqual([
      {
        name: "Måluppfyllelse",
        place: { from: { row: 1, column: 4 }, to: { row: 9, column: 8 } },
        categories: { range: "Blad1!$A$2:$A$3", cached: ["Hälsa", "Trygghet"] },
        series: [
          { name: "Uppnås", values: "Blad1!$B$2:$B$3", cached: [3, 2], color: "#2E7D32" },
          { name: "Delvis", values: "Blad1!$C$2:$C$3", cached: [1, 2], color: "#ED7D31" },
        ],
        description: "",
      },
    ]);
    expect([chart.name, chart.series.items.map(({ name }) => name)]).toEqual(["Måluppfyllelse", ["Uppnås", "Delvis"]]);
  });
});

it("series one by one", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:C2").values = [
      ["'2020", "'2021", "'2022"],
      [71, "", 76],
    ];
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A2:C2"), "Rows");
    const series = chart.series.add("Mål");
    series.setValues(sheet.getRange("A2:C2"));
    series.setXAxisValues(sheet.getRange("A1:C1"));
    series.format.fill.setSolidColor("#1F4E79");
    await context.sync();
    expect(host.book.sheets[0]!.charts[0]).toMatchObject({
      categories: { range: "Blad1!$A$1:$C$1", cached: ["2020", "2021", "2022"] },
      series: [{}, { name: "Mål", values: "Blad1!$A$2:$C$2", cached: [71, null, 76], color: "#1F4E79" }],
    });
  });
});

it("charts are found by name, listed and deleted", async () => {
  await inExcel(async (context, sheet) => {
    sheet.charts.add("Line", sheet.getRange("A1:B2")).name = "Ett";
    const [found, missing] = [sheet.charts.getItemOrNullObject("ett"), sheet.charts.getItemOrNullObject("två")];
    sheet.charts.load("items/name");
    await context.sync();
    expect([found.isNullObject, missing.isNullObject, sheet.charts.items.map(({ name }) => name)]).toEqual([
      false,
      true,
      ["Ett"],
    ]);
    found.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

it("a workbook with a chart of a type outside the vocabulary is not saved, nor one with a copy of it", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:C3").values = counts;
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:C3"));
    chart.name = "Tårta";
    await context.sync();
    expect(() => host.save()).toThrow("diagrammet ”Tårta” är av en sort som inte kan sparas (Pie)");
    sheet.copy("End");
    chart.delete();
    await context.sync();
    expect(() => host.save()).toThrow("diagrammet ”Tårta” är av en sort som inte kan sparas (Pie)");
  });
});

it.each<[string, (chart: Excel.Chart) => unknown]>([
  ["a colour that is none", (chart) => (chart.format.font.color = "rödaktig")],
  ["a size in words", (chart) => (chart.format.font.size = "stor" as never)],
])("%s is refused", async (_, set) => {
  await inExcel(async (context, sheet) => {
    set(sheet.charts.add("Line", sheet.getRange("A1:B2")));
    expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
  });
});
