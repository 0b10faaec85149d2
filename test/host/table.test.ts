import { codeOf, inExcel } from "./excel";

const goals = [
  ["Mål", "Utfall"],
  ["Nöjda", 76],
  ["Trygga", 64],
];

async function withTable<T>(
  work: (
    context: Excel.RequestContext,
    table: Excel.Table,
    sheet: Excel.Worksheet,
    host: Parameters<Parameters<typeof inExcel>[0]>[2],
  ) => Promise<T>,
): Promise<T> {
  return inExcel(async (context, sheet, host) => {
    sheet.getRange("B2:C4").values = goals;
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Målen";
    await context.sync();
    return work(context, table, sheet, host);
  });
}

it("a table with its parts", async () => {
  await withTable(async (context, table, _, host) => {
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem("utfall").getDataBodyRange(),
      table.rows.getItemAt(1).getRange(),
    ].map((range) => range.load("address"));
    const body = table.getDataBodyRange().load("values");
    table.columns.load("items/name,items/values,items/index");
    table.load("name,showTotals,showHeaders");
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect(parts.map(({ address }) => address)).toEqual([
      "Blad1!B2:C4",
      "Blad1!B2:C2",
      "Blad1!B3:C4",
      "Blad1!C3:C4",
      "Blad1!B4:C4",
    ]);
    expect(body.values).toEqual(goals.slice(1));
    expect(table.columns.items.map(({ name, index, values }) => [name, index, values.flat()])).toEqual([
      ["Mål", 0, ["Mål", "Nöjda", "Trygga"]],
      ["Utfall", 1, ["Utfall", 76, 64]],
    ]);
    expect([table.name, table.showTotals, table.showHeaders, count.value]).toEqual(["Målen", false, true, 1]);
    expect(host.book.sheets[0]!.tables).toEqual([
      {
        name: "Målen",
        area: { top: 1, left: 1, bottom: 3, right: 2 },
        headerRow: true,
        totalsRow: false,
        columns: ["Mål", "Utfall"],
      },
    ]);
  });
});

it("rows are added last or in between, and push what is below", async () => {
  await withTable(async (context, table, sheet) => {
    sheet.getRange("B5").values = [["Källa: Kolada"]];
    table.rows.add(undefined, [["Hälsa", 90]]);
    table.rows.add(0, [
      ["Först", 1],
      ["Sedan", 2],
    ]);
    const [body, below] = [table.getDataBodyRange().load("values,address"), sheet.getRange("B8").load("values")];
    await context.sync();
    expect(body.address).toBe("Blad1!B3:C7");
    expect(body.values).toEqual([
      ["Först", 1],
      ["Sedan", 2],
      ["Nöjda", 76],
      ["Trygga", 64],
      ["Hälsa", 90],
    ]);
    expect(below.values).toEqual([["Källa: Kolada"]]);
  });
});

it("a table whose only row is empty shows that row to be filled in", async () => {
  await inExcel(async (context, sheet) => {
    const table = sheet.tables.add("A1:B1", true);
    table.getHeaderRowRange().values = [["Mål", "2021"]];
    table.rows.add(undefined, [
      ["Nöjda", 76],
      ["Trygga", 64],
    ]);
    const range = table.getRange().load("address,values,valueTypes");
    table.columns.load("items/name");
    await context.sync();
    expect([range.address, table.columns.items.map(({ name }) => name)]).toEqual(["Blad1!A1:B3", ["Mål", "2021"]]);
    expect(range.values).toEqual([
      ["Mål", "2021"],
      ["Nöjda", 76],
      ["Trygga", 64],
    ]);
    expect(range.valueTypes[0]).toEqual(["String", "String"]);
  });
});

it("columns are added last or in between, are named by their header cell, and push what is beside", async () => {
  await withTable(async (context, table, sheet, host) => {
    sheet.getRange("D3").values = [["bredvid"]];
    sheet.getRange("F1").formulas = [["=SUM(Målen[Utfall])"]];
    table.columns.add(undefined, [["Prognos"], [80], [60]]);
    table.columns.add(1, undefined, "Ägare");
    table.columns.add(-1);
    const [range, beside, sum] = [
      table.getRange().load("address,values"),
      sheet.getRange("G3").load("values"),
      sheet.getRange("F1").load("values"),
    ];
    await context.sync();
    expect(range.address).toBe("Blad1!B2:F4");
    expect(range.values).toEqual([
      ["Mål", "Ägare", "Utfall", "Prognos", "Column5"],
      ["Nöjda", "", 76, 80, ""],
      ["Trygga", "", 64, 60, ""],
    ]);
    expect([beside.values, sum.values]).toEqual([[["bredvid"]], [[140]]]);
    expect(host.book.sheets[0]!.tables[0]!.columns).toEqual(["Mål", "Ägare", "Utfall", "Prognos", "Column5"]);
  });
});

it.each<[string, number | undefined, unknown[][] | undefined]>([
  ["of another height", undefined, [["Prognos"], [80]]],
  ["outside the table", 3, undefined],
])("a column %s is refused and nothing moves", async (_, index, values) => {
  await withTable(async (context, table, __, host) => {
    table.columns.add(index, values as string[][]);
    expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    expect(host.book.sheets[0]!.tables[0]!.columns).toEqual(["Mål", "Utfall"]);
  });
});

it("a row of another width is refused and nothing moves", async () => {
  await withTable(async (context, table, _sheet, host) => {
    table.rows.add(undefined, [["Hälsa"]]);
    expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    expect(host.book.sheets[0]!.tables[0]!.area.bottom).toBe(3);
  });
});

it("structured references follow the table, the totals row sums", async () => {
  await withTable(async (context, table, sheet) => {
    sheet.getRange("E1").formulas = [["=SUM(Målen[Utfall])"]];
    table.showTotals = true;
    const [sum, totals] = [sheet.getRange("E1").load("values"), sheet.getRange("B5:C5").load("values")];
    await context.sync();
    expect([sum.values, totals.values]).toEqual([[[140]], [["Total", 140]]]);
    table.showTotals = false;
    const whole = table.getRange().load("address");
    await context.sync();
    expect(whole.address).toBe("Blad1!B2:C4");
  });
});

it("headings become texts, none blank, none twice; without headings a row is put in", async () => {
  await inExcel(async (context, sheet) => {
    sheet.getRange("A1:D1").values = [["Mål", 2021, "", "Mål"]];
    const table = sheet.tables.add("A1:D2", true);
    table.columns.load("items/name");
    sheet.getRange("F1:G1").values = [["Nöjda", 76]];
    const bare = sheet.tables.add("F1:G1", false);
    const range = bare.getRange().load("values");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Mål", "2021", "Column3", "Mål2"]);
    expect(range.values).toEqual([
      ["Column1", "Column2"],
      ["Nöjda", 76],
    ]);
  });
});

it.each<[string, string, (table: Excel.Table, sheet: Excel.Worksheet) => void]>([
  ["a table over a table", "InvalidArgument", (_, sheet) => sheet.tables.add("C4:D9", true)],
  ["a name with a space", "InvalidArgument", (table) => (table.name = "Mina mål")],
  ["a name that is taken", "InvalidArgument", (_, sheet) => (sheet.tables.add("F1:G2", true).name = "målen")],
  ["merged cells in it", "InvalidOperation", (_, sheet) => sheet.getRange("B3:C3").merge()],
  ["a table torn apart", "InsertDeleteConflict", (_, sheet) => sheet.getRange("B3").insert("Down")],
  ["a column it has not", "ItemNotFound", (table) => table.columns.getItem("Saknas").load("name")],
])("%s: %s", async (_, code, act) => {
  await withTable(async (context, table, sheet) => {
    act(table, sheet);
    expect(await codeOf(() => context.sync())).toBe(code);
  });
});
