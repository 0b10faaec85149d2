import { openHost } from "../../workbench/host";
import { officeVersion } from "../../workbench/host/loader";
import { codeOf, inExcel, messageOf, tableAt } from "./excel";

it("office.js is the version whose wire was observed", () => {
  expect(
    `office.js ${officeVersion()}: if this is not 1.1.110, read its native bridge, its requests and this file anew before trusting the host`,
  ).toContain("office.js 1.1.110:");
});

describe("the client is Microsoft's own", () => {
  it("a property that was not loaded", async () => {
    expect(await codeOf(() => inExcel(async (_, sheet) => sheet.getRange("A1").values))).toBe("PropertyNotLoaded");
  });

  it("a client result before the sync", async () => {
    expect(await codeOf(() => inExcel(async (context) => context.workbook.worksheets.getCount().value))).toBe(
      "ValueNotLoaded",
    );
  });

  it("an Excel.run without a promise", async () => {
    const { Excel } = await openHost();
    expect(await codeOf(() => Excel.run((() => 1) as never))).toBe("RunMustReturnPromise");
  });

  it("its errors are errors of the caller's realm", async () => {
    const { Excel, OfficeExtension } = await openHost();
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("borta").load("name");
      await context.sync();
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toBeInstanceOf(Error);
  });

  it("each host has an office.js of its own", async () => {
    const [one, two] = [await openHost(), await openHost()];
    expect(one.Excel).not.toBe(two.Excel);
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.add("Ett");
      await context.sync();
    });
    expect([one.book.sheets.length, two.book.sheets.length]).toEqual([2, 1]);
  });

  it("Office.onReady, the context and the requirement sets answer as in Excel", async () => {
    const { Office } = await openHost({ cap: "1.9" });
    expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.displayLanguage).toBe("sv-SE");
    const supported = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
    expect([supported("1.9"), supported("1.10"), supported("1.14")]).toEqual([true, false, false]);
  });
});

describe("loading", () => {
  it.each<[string, unknown, object]>([
    ["names in a text", "name, visibility", { name: "Blad1", visibility: "Visible" }],
    ["names in a list", ["name"], { name: "Blad1" }],
    ["an object", { name: true }, { name: "Blad1" }],
    ["select and expand", { select: "name", expand: "tables" }, { name: "Blad1", tables: [] }],
    ["everything of a property's object", "pageLayout/orientation", { pageLayout: { orientation: "Portrait" } }],
    ["the items of an inner collection", "tables/items/name", { tables: [] }],
  ])("%s", async (_, what, expected) => {
    await inExcel(async (context, sheet) => {
      sheet.load(what as string);
      await context.sync();
      expect(sheet.toJSON()).toMatchObject(expected);
    });
  });

  it("load() gives all plain properties, $none only the identity", async () => {
    await inExcel(async (context, sheet) => {
      sheet.load();
      await context.sync();
      expect([sheet.name, sheet.position, sheet.showGridlines, sheet.tabColor]).toEqual(["Blad1", 0, true, ""]);
      const other = context.workbook.worksheets.getItem("Blad1").load({ $none: true } as never);
      await context.sync();
      expect(() => other.name).toThrow("not available");
    });
  });

  it.each<[string, unknown]>([
    ["items/name", "items/name"],
    ["name", "name"],
    ["{name: true}", { name: true }],
    ["items", "items"],
  ])("a collection's items by %s", async (_, what) => {
    await inExcel(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("Två");
      sheets.load(what as string);
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Blad1", "Två"]);
    });
  });

  it("top and skip, and a collection's own count", async () => {
    await inExcel(async (context, sheet, host) => {
      for (const [at, address] of ["A1:A2", "C1:C2", "E1:E2"].entries())
        host.book.sheets[0]!.tables.push(tableAt(`Table${at + 1}`, address, ["Mål"]));
      const some = sheet.tables.load({ $top: 1, $skip: 1, name: true } as never);
      await context.sync();
      expect(some.items.map((table) => table.name)).toEqual(["Table2"]);
      sheet.tables.load("items/name,count");
      await context.sync();
      expect([sheet.tables.count, sheet.tables.items.length]).toEqual([3, 3]);
    });
  });
});

describe("null objects", () => {
  it("know that they are null after a sync, and everything below them is null too", async () => {
    await inExcel(async (context, sheet) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("borta");
      missing.load("name");
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([missing.isNullObject, used.isNullObject, sheet.isNullObject]).toEqual([true, true, false]);
      const below = missing.getRange("A1");
      below.load("values");
      const count = missing.tables.getCount();
      await context.sync();
      expect(below.isNullObject).toBe(true);
      expect(count.value).toBeUndefined();
    });
  });
});

describe("batches", () => {
  it("an empty sync sends nothing; loads, writes and clean-up are counted apart", async () => {
    const { Excel, requests } = await openHost();
    await Excel.run(async (context) => {
      await context.sync();
      expect(requests.count).toBe(0);
      context.workbook.worksheets.getItem("Blad1").getRange("A1").load("values");
      await context.sync();
      expect(requests.count).toBe(1);
    });
    await new Promise((done) => setTimeout(done, 5));
    expect(requests.count).toBe(1);
    expect(requests.bytes).toBeGreaterThan(100);
    expect(requests.responseBytes).toBeGreaterThan(50);
  });

  it("a failing action says where it stands, what came before it stays done and is answered", async () => {
    const { Excel, book } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const before = sheet.getRange("A1");
      before.values = [["kvar"]];
      before.load("values");
      context.workbook.worksheets.getItem("borta").getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [["aldrig"]];
      const error = await context.sync().then(
        () => null,
        (thrown: OfficeExtension.Error) => thrown,
      );
      expect(error).toMatchObject({
        code: "ItemNotFound",
        httpStatusCode: 404,
        debugInfo: { errorLocation: "getItem", statement: "var worksheet1 = worksheets.getItem(...);" },
      });
      expect(before.values).toEqual([["kvar"]]);
      sheet.getRange("B1").values = [["går vidare"]];
      await context.sync();
    });
    expect(book.sheets[0]!.values).toEqual([["kvar", "går vidare"]]);
  });

  it("an object that a batch made is used in the next by its id", async () => {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.add("Ny");
      await context.sync();
      sheet.name = "Omdöpt";
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      await context.sync();
      chart.name = "Mål";
      const found = sheet.charts.getItemOrNullObject("Mål");
      await context.sync();
      expect(found.isNullObject).toBe(false);
    });
  });

  it("more than 1500 cells are split into chunks by office.js and come out whole", async () => {
    await inExcel(async (context, sheet) => {
      const values = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => row * 10 + column),
      );
      sheet.getRangeByIndexes(2, 1, 400, 10).values = values;
      const used = sheet.getUsedRange().load("values,address");
      await context.sync();
      expect(used.address).toBe("Blad1!B3:K402");
      expect(used.values).toEqual(values);
      const wrong = sheet.getRange("A1:B2");
      wrong.values = values;
      expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    });
  });

  it("set({…}) is the same as setting each", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.set({ tabColor: "#00ff00", showGridlines: false });
      sheet.getRange("A1").format.set({ wrapText: true, font: { bold: true, color: "red" } });
      await context.sync();
      expect(host.book.sheets[0]).toMatchObject({
        tabColor: "#00FF00",
        gridlines: false,
        formats: [[{ wrap: true, font: { bold: true, color: "#FF0000" } }]],
      });
    });
  });

  it("ranges as arguments, also in objects", async () => {
    await inExcel(async (context, sheet, host) => {
      const list = sheet.getRange("F1:F3");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: list } };
      const box = sheet.getRange("B2").getBoundingRect(sheet.getRange("D4")).load("address");
      await context.sync();
      expect(host.book.sheets[0]!.validations[0]!.source).toBe("Blad1!$F$1:$F$3");
      expect(box.address).toBe("Blad1!B2:D4");
    });
  });

  it("a value that is changed after the sync began does not reach the workbook", async () => {
    await inExcel(async (context, sheet, host) => {
      const values = [["före"]];
      sheet.getRange("A1").values = values;
      const done = context.sync();
      await Promise.resolve();
      await new Promise((later) => setTimeout(later, 0));
      values[0]![0] = "efter";
      await done;
      expect(host.book.sheets[0]!.values[0]![0]).toBe("före");
    });
  });

  it("a sync lets timers run", async () => {
    await inExcel(async (context, sheet) => {
      let rang = false;
      setTimeout(() => (rang = true), 0);
      for (let i = 0; i < 200 && !rang; i++) {
        sheet.load("name");
        await context.sync();
      }
      expect(rang).toBe(true);
    });
  });
});

describe("references", () => {
  it("a range that the add-in holds follows its cells, and is gone when they are", async () => {
    await inExcel(async (context, sheet) => {
      const held = sheet.getRange("B3:B4");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      held.load("address");
      await context.sync();
      expect(held.address).toBe("Blad1!B5:B6");
      sheet.getRange("4:9").delete("Up");
      held.load("address");
      expect(await codeOf(() => context.sync())).toBe("ItemNotFound");
    });
  });

  it("Excel.run lets go of them: afterwards they are Excel's InvalidObjectPath", async () => {
    const { Excel } = await openHost();
    let range: Excel.Range | undefined;
    await Excel.run(async (context) => {
      range = context.workbook.worksheets.getItem("Blad1").getRange("A1").load("address");
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 5));
    expect(await codeOf(async () => range!.load("address"))).toBe("InvalidObjectPath");
  });
});

it("the members that requests have used are listed", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1").format.fill.color = "#FFF0CC";
    await context.sync();
    expect([...host.used].sort()).toEqual([
      "Range._KeepReference",
      "Range.format",
      "RangeFill.color=",
      "RangeFormat.fill",
      "Workbook.worksheets",
      "Worksheet.getRange",
      "WorksheetCollection.getItem",
    ]);
  });
});

describe("the cap", () => {
  it("a method above it is refused by the client at once", async () => {
    const message = await messageOf(() =>
      inExcel(async (_, sheet) => sheet.getRange("A1").getMergedAreasOrNullObject(), { cap: "1.9" }),
    );
    expect(message).toContain("Range.getMergedAreasOrNullObject");
    expect(message).toContain("ExcelApi 1.13");
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a setter", (sheet) => (sheet.tabColor = "#FF0000")],
    ["a load", (sheet) => sheet.load("tabColor")],
    ["a load below", (sheet) => sheet.load("pageLayout/orientation")],
  ])("%s above it is refused by the host", async (_, use) => {
    const code = await codeOf(() =>
      inExcel(
        async (context, sheet) => {
          use(sheet);
          await context.sync();
        },
        { cap: "1.6" },
      ),
    );
    expect(code).toBe("ApiNotFound");
  });

  it("load() leaves out what is above it", async () => {
    await inExcel(
      async (context, sheet) => {
        sheet.load();
        await context.sync();
        expect(sheet.name).toBe("Blad1");
        expect(() => sheet.visibility).not.toThrow();
        expect(Object.keys(sheet.toJSON())).not.toContain("tabColor");
      },
      { cap: "1.6" },
    );
  });
});

describe("what is not served is refused by its name", () => {
  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["Range.sort", (sheet) => sheet.getRange("A1:A9").sort.apply([{ key: 0 }])],
    ["Range.group", (sheet) => sheet.getRange("A1").group("ByRows")],
    ["Range.style", (sheet) => (sheet.getRange("A1").style = "Normal")],
    ["RangeFormat.textOrientation", (sheet) => sheet.getRange("A1").format.load("textOrientation")],
    ["Worksheet.slicers", (sheet) => sheet.slicers.load("items/name")],
    ["Workbook.protection", (_, context) => context.workbook.protection.protect()],
    [
      "ChartSeries.trendlines",
      (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2")).series.getItemAt(0).trendlines.add("Linear"),
    ],
    ["Range.getSpecialCells Visible", (sheet) => sheet.getRange("A1:B2").getSpecialCells("Visible")],
    ["the format of entire columns or rows", (sheet) => (sheet.getRange("A:A").format.fill.color = "#FF0000")],
  ])("%s", async (name, use) => {
    const refused = inExcel(async (context, sheet) => {
      use(sheet, context);
      await context.sync();
    });
    expect(await messageOf(() => refused)).toBe(`NotImplemented: ${name}`);
  });
});

it("one load reaches everything below the sheets of a workbook", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:B1").values = [["Mål", "Utfall"]];
    host.book.sheets[0]!.tables.push(tableAt("Table1", "A1:B2", ["Mål", "Utfall"]));
    sheet.customProperties.add("MaltavlanTag", "overview");
    sheet.names.add("Här", sheet.getRange("A1"));
    const { worksheets, styles, functions } = context.workbook;
    worksheets.load(
      "items/name,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value,items/tables/items/name,items/tables/items/columns/items/name,items/names/items/formula",
    );
    const normal = styles.getItemOrNullObject("Normal");
    normal.font.load("name,size,bold");
    const millennium = functions.date(2000, 1, 1).load("value");
    const looks = sheet
      .getRange("A1")
      .getCellProperties({ format: { font: { bold: true }, protection: true } as never });
    await context.sync();
    const [one] = worksheets.items;
    expect(one!.toJSON()).toMatchObject({
      name: "Blad1",
      protection: { protected: false },
      customProperties: [{ key: "MaltavlanTag", value: "overview" }],
      tables: [{ name: "Table1", columns: [{ name: "Mål" }, { name: "Utfall" }] }],
      names: [{ formula: "=Blad1!$A$1" }],
    });
    expect([normal.font.name, normal.font.size, normal.font.bold, millennium.value]).toEqual([
      "Calibri",
      11,
      false,
      36_526,
    ]);
    expect(looks.value).toEqual([[{ format: { font: { bold: false }, protection: { locked: true } } }]]);
    const tables = one!.tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    expect(tables.map(({ address }) => address)).toEqual(["Blad1!A1:B2"]);
  });
});
