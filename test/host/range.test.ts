import { codeOf, inExcel, loaded } from "./excel";

const fill = [
  ["Mål", "Utfall", "Mål 2021"],
  ["Nöjda", 76, "minst 80 %"],
  ["Trygga", 0.5, ""],
];

describe("values, texts and types", () => {
  it("values come back as they are, blanks as empty texts, errors by their text", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:C3");
      range.values = [
        ["Mål", 1, true],
        ["", 2.5, "#N/A"],
        ["'07", -1, "=1/0"],
      ];
      const read = await loaded(context, range, "values", "valueTypes", "formulas", "text");
      expect(read.values).toEqual([
        ["Mål", 1, true],
        ["", 2.5, "#N/A"],
        ["07", -1, "#DIV/0!"],
      ]);
      expect(read.valueTypes).toEqual([
        ["String", "Double", "Boolean"],
        ["Empty", "Double", "Error"],
        ["String", "Double", "Error"],
      ]);
      expect(read.formulas[2]).toEqual(["07", -1, "=1/0"]);
      expect(read.text).toEqual([
        ["Mål", "1", "SANT"],
        ["", "2,5", "#SAKNAS!"],
        ["07", "-1", "#DIVISION/0!"],
      ]);
    });
  });

  it("null leaves a cell as it is, one value fills the range, an empty text empties a cell", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 9]];
      expect((await loaded(context, range, "values")).values).toEqual([[1, "", 9]]);
      range.values = 7 as never;
      expect((await loaded(context, range, "values")).values).toEqual([[7, 7, 7]]);
    });
  });

  it.each<[string, unknown]>([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    ["a ragged grid", [[1, 2], [1]]],
    ["a row instead of a grid", [1, 2]],
    [
      "an object in a cell",
      [
        [1, {}],
        [1, 2],
      ],
    ],
  ])("%s is refused, and nothing is written", async (_, values) => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:B2").values = values as never;
      expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
      expect(host.book.sheets[0]!.values).toEqual([]);
    });
  });

  it("formulas are calculated when they are read, and again when what they read changes", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
      const sum = sheet.getRange("A3");
      expect((await loaded(context, sum, "values")).values).toEqual([[3]]);
      sheet.getRange("A1").values = [[10]];
      expect((await loaded(context, sum, "values", "formulas")).values).toEqual([[12]]);
      expect(sum.formulas).toEqual([["=SUM(A1:A2)"]]);
    });
  });

  it("formulasR1C1 both ways", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[2, 3]];
      const cells = sheet.getRange("C1:C2");
      cells.formulasR1C1 = [["=RC[-2]*RC[-1]"], ["=R[-1]C+R1C1"]];
      const read = await loaded(context, cells, "values", "formulas", "formulasR1C1");
      expect(read.values).toEqual([[6], [8]]);
      expect(read.formulas).toEqual([["=A1*B1"], ["=C1+$A$1"]]);
      expect(read.formulasR1C1).toEqual([["=RC[-2]*RC[-1]"], ["=R[-1]C+R1C1"]]);
    });
  });

  it("a spilled formula answers in the cells it fills", async () => {
    await inExcel(async (context, sheet) => {
      const first = sheet.getRange("A1");
      first.formulas = [["=SEQUENCE(3)"]];
      const spilled = first.getSpillingToRangeOrNullObject().load("address,values");
      await context.sync();
      expect([spilled.address, spilled.values]).toEqual(["Blad1!A1:A3", [[1], [2], [3]]]);
    });
  });

  it("number formats are en-US and decide the text", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[0.76, 1234.5]];
      range.numberFormat = [["0%", "#,##0.0"]];
      expect((await loaded(context, range, "text", "numberFormat")).text).toEqual([["76%", "1\u00a0234,5"]]);
      range.numberFormat = [["General", null]] as never;
      expect((await loaded(context, range, "numberFormat")).numberFormat).toEqual([["General", "#,##0.0"]]);
    });
  });

  it("whole columns and rows answer null per cell and cannot be written per cell", async () => {
    await inExcel(async (context, sheet) => {
      const column = sheet.getRange("B:C");
      const read = await loaded(context, column, "values", "address", "rowCount", "columnCount");
      expect([read.values, read.address, read.rowCount, read.columnCount]).toEqual([null, "Blad1!B:C", 1_048_576, 2]);
      column.values = "x" as never;
      expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    });
  });
});

describe("from one range to another", () => {
  const ways: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ["getCell", (range) => range.getCell(1, 2), "D3"],
    ["getCell outside", (range) => range.getCell(9, 9), "K11"],
    ["getRow", (range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range) => range.getColumn(0), "B2:B4"],
    ["getLastRow", (range) => range.getLastRow(), "B4:D4"],
    ["getLastColumn", (range) => range.getLastColumn(), "D2:D4"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "A3:C5"],
    ["getResizedRange", (range) => range.getResizedRange(-1, 2), "B2:F3"],
    ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B2:F9"],
    ["getIntersection", (range) => range.getIntersection("C1:C9"), "C2:C4"],
    ["getUsedRange", (range) => range.getUsedRange(true), "B2:C2"],
  ];

  it.each(ways)("%s", async (_, way, address) => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("B2:C2").values = [["a", "b"]];
      expect((await loaded(context, way(sheet.getRange("B2:D4")), "address")).address).toBe(`Blad1!${address}`);
    });
  });

  it.each<[string, (range: Excel.Range) => Excel.Range]>([
    ["above the sheet", (range) => range.getOffsetRange(-5, 0)],
    ["a row that is not in it", (range) => range.getRow(3)],
    ["smaller than nothing", (range) => range.getResizedRange(-5, 0)],
  ])("%s is refused", async (_, way) => {
    expect(
      await codeOf(() => inExcel(async (context, sheet) => loaded(context, way(sheet.getRange("B2:D4")), "address"))),
    ).toBe("InvalidArgument");
  });

  it("no intersection is ItemNotFound, or a null object", async () => {
    await inExcel(async (context, sheet) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1").getIntersection("B2").load("address");
      expect(await codeOf(() => context.sync())).toBe("ItemNotFound");
    });
  });

  it.each([
    ["A1", "Blad1!A1"],
    ["$B$3:$A$1", "Blad1!A1:B3"],
    ["'Mål 2021'!C3", "'Mål 2021'!C3"],
    ["C:A", "Blad1!A:C"],
    ["3:2", "Blad1!2:3"],
    ["Målen", "'Mål 2021'!B2:C3"],
  ])("the address %s", async (address, full) => {
    await inExcel(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Mål 2021");
      context.workbook.names.add("Målen", other.getRange("B2:C3"));
      expect((await loaded(context, sheet.getRange(address), "address")).address).toBe(full);
    });
  });

  it.each(["?", "A0", "XFE1", "A1048577", "A1:B2:C3", "Borta!A1", "inget namn", "A1,B1"])(
    "the address %j is not one range",
    async (address) => {
      const code = await codeOf(() =>
        inExcel(async (context, sheet) => loaded(context, sheet.getRange(address), "address")),
      );
      expect(code).toBe(address === "Borta!A1" ? "ItemNotFound" : "InvalidArgument");
    },
  );

  it("the used range counts formats too, unless only values are asked for", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.font.bold = true;
      sheet.getRange("A5").formulas = [["=B2"]];
      const [all, values] = [sheet.getUsedRange().load("address"), sheet.getUsedRange(true).load("address")];
      await context.sync();
      expect([all.address, values.address]).toEqual(["Blad1!A2:D9", "Blad1!A2:B5"]);
    });
  });
});

describe("moving cells", () => {
  it("insert pushes cells, formulas, names and rules along", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:C3").values = fill;
      sheet.getRange("E1").formulas = [["=SUM(B2:B3)&Blad1!$C$2"]];
      context.workbook.names.add("Utfall", sheet.getRange("B2:B3"));
      sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>50";
      sheet.getRange("A2:A3").merge();
      const fresh = sheet.getRange("2:2").insert("Down").load("address");
      await context.sync();
      const [book, one] = [host.book, host.book.sheets[0]!];
      expect(fresh.address).toBe("Blad1!2:2");
      expect(one.values[2]).toEqual(["Nöjda", 76, "minst 80 %"]);
      expect([...one.formulas.values()]).toEqual(["=SUM(B3:B4)&Blad1!$C$3"]);
      expect(book.names).toEqual([{ name: "Utfall", refersTo: "Blad1!$B$3:$B$4" }]);
      expect(one.conditionalFormats[0]).toMatchObject({
        areas: [{ top: 2, bottom: 3, left: 1, right: 1 }],
        formula: "$B3>50",
      });
      expect(one.merges).toEqual([{ top: 2, bottom: 3, left: 0, right: 0 }]);
    });
  });

  it("delete pulls cells, and a reference to what is gone is #REF!", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      sheet.getRange("C1:C2").formulas = [["=A2"], ["=SUM(A1:A4)"]];
      sheet.getRange("A2:A3").delete("Up");
      const sums = await loaded(context, sheet.getRange("C1:C2"), "formulas", "values");
      expect(sums.formulas).toEqual([["=#REF!"], ["=SUM(A1:A2)"]]);
      expect(sums.values).toEqual([["#REF!"], [5]]);
      expect(host.book.sheets[0]!.values.map((row) => row?.[0])).toEqual([1, 4]);
    });
  });

  it("a merged area is not torn apart", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1").insert("Down");
      expect(await codeOf(() => context.sync())).toBe("MergedRangeConflict");
      expect(host.book.sheets[0]!.merges).toHaveLength(1);
    });
  });

  it("copyFrom takes values, formulas that move along, and formats; it repeats a smaller source", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("A2:B3").copyFrom("A1:B1");
      sheet.getRange("D1").copyFrom("B1", "Values");
      const [copied, value] = [
        sheet.getRange("A2:B3").load("formulas,format/font/bold"),
        sheet.getRange("D1").load("formulas,format/font/bold"),
      ];
      await context.sync();
      expect(copied.formulas).toEqual([
        [1, "=A2+1"],
        [1, "=A3+1"],
      ]);
      expect(copied.format.font.bold).toBeNull();
      expect([value.formulas, value.format.font.bold]).toEqual([[[2]], false]);
    });
  });

  it("clear takes contents, formats, or both, and only of the range", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["=1+1", 2]];
      range.format.fill.color = "#FFF0CC";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      const [a, b] = [
        sheet.getRange("A1").load("formulas,format/fill/color"),
        sheet.getRange("B1").load("formulas,format/fill/color"),
      ];
      await context.sync();
      expect([a.formulas, a.format.fill.color]).toEqual([[[""]], "#FFF0CC"]);
      expect([b.formulas, b.format.fill.color]).toEqual([[[2]], "#FFFFFF"]);
    });
  });

  it("clearing formats takes rules and merged areas along, clearing all takes dropdowns and comments too", async () => {
    await inExcel(async (context, sheet, host) => {
      const range = sheet.getRange("A1:B2");
      const dress = () => {
        range.merge();
        range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        range.dataValidation.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$2" } };
        sheet.comments.add("A1", "Varför?");
      };
      const left = () => {
        const { merges, conditionalFormats, validations, notes } = host.book.sheets[0]!;
        return [merges.length, conditionalFormats.length, validations.length, notes.size];
      };
      dress();
      range.clear("Formats");
      await context.sync();
      expect(left()).toEqual([0, 0, 1, 1]);
      range.clear();
      await context.sync();
      expect(left()).toEqual([0, 0, 0, 0]);
      dress();
      sheet.getRange("D1").copyFrom("A1");
      expect(await codeOf(() => context.sync())).toBe("NotImplemented");
    });
  });

  it("a spilled formula that is pushed down spills from its new place", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A2").formulas = [["=SEQUENCE(2)"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      const cells = await loaded(context, sheet.getRange("A1:A5"), "values");
      expect(cells.values).toEqual([[""], [""], [1], [2], [""]]);
    });
  });

  it("merge keeps the first value, and a cell under a merged area takes none", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.values = [
        [5, 6],
        [7, 8],
      ];
      const areas = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
      expect((await loaded(context, range, "values")).values).toEqual([
        [5, ""],
        ["", ""],
      ]);
      expect(areas.address).toBe("Blad1!A1:B2");
      range.unmerge();
      const none = range.getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange("C1:D2").merge(true);
      const rows = sheet.getRange("C1:D2").getMergedAreasOrNullObject().load("address,areaCount");
      await context.sync();
      expect([rows.address, rows.areaCount]).toEqual(["Blad1!C1:D1,Blad1!C2:D2", 2]);
    });
  });

  it("find and findAll", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:C3").values = fill;
      const first = sheet
        .getRange("A1:C3")
        .findOrNullObject("mål", { completeMatch: false, matchCase: false })
        .load("address");
      const whole = sheet.findAllOrNullObject("Mål", { completeMatch: true, matchCase: true }).load("address");
      const parts = sheet.findAllOrNullObject("mål", {}).load("address");
      const none = sheet.findAllOrNullObject("finns inte", {});
      await context.sync();
      expect([first.address, whole.address, parts.address, none.isNullObject]).toEqual([
        "Blad1!A1",
        "Blad1!A1",
        "Blad1!A1,Blad1!C1",
        true,
      ]);
    });
  });
});

it("special cells: what is in the used cells of a range, as few areas as they make", async () => {
  await inExcel(async (context, sheet) => {
    sheet.getRange("A1:C4").formulas = [
      ["Mål", "Utfall", "Bedömning"],
      ["Nöjda", 76, "=B2>70"],
      ["Trygga", "", "=B3/0"],
      ["Friska", 64, true],
    ];
    const all = sheet.getRange();
    const found = (
      [["Formulas"], ["Formulas", "Errors"], ["Constants", "Numbers"], ["Constants", "LogicalText"], ["Blanks"]] as [
        Excel.SpecialCellType,
        Excel.SpecialCellValueType?,
      ][]
    ).map(([type, value]) => all.getSpecialCells(type, value).load("address"));
    const none = sheet.getRange("A1:A4").getSpecialCellsOrNullObject("Formulas");
    await context.sync();
    expect(found.map(({ address }) => address)).toEqual([
      "Blad1!C2:C3",
      "Blad1!C3",
      "Blad1!B2,Blad1!B4",
      "Blad1!A1:C1,Blad1!A2:A4,Blad1!C4",
      "Blad1!B3",
    ]);
    expect(none.isNullObject).toBe(true);
    sheet.getRange("B3").getSpecialCells("Constants");
    expect(await codeOf(() => context.sync())).toBe("ItemNotFound");
  });
});

describe("hidden lines, selection, areas", () => {
  it("rows and columns are hidden, shown, or partly so", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const [all, some, none] = [
        sheet.getRange("A2:A3").load("rowHidden"),
        sheet.getRange("A1:B2").load("rowHidden,columnHidden"),
        sheet.getRange("A9").load("rowHidden"),
      ];
      await context.sync();
      expect([all.rowHidden, some.rowHidden, some.columnHidden, none.rowHidden]).toEqual([true, null, null, false]);
      expect([...host.book.sheets[0]!.rows.keys()]).toEqual([1, 2]);
    });
  });

  it("select decides what is selected", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("B2:C3").select();
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!B2:C3");
    });
  });

  it("RangeAreas formats all its areas at once", async () => {
    await inExcel(async (context, sheet, host) => {
      const areas = sheet.getRanges("A1:A2,C1:C2");
      areas.format.fill.color = "#DDEFD9";
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Blad1!A1:A2,Blad1!C1:C2", 2, 4]);
      expect(areas.areas.items.map((area) => area.address)).toEqual(["Blad1!A1:A2", "Blad1!C1:C2"]);
      expect(host.book.sheets[0]!.formats).toEqual([
        [{ fill: "#DDEFD9" }, undefined, { fill: "#DDEFD9" }],
        [{ fill: "#DDEFD9" }, undefined, { fill: "#DDEFD9" }],
      ]);
    });
  });
});
