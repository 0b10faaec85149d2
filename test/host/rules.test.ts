import { codeOf, inExcel } from "./excel";

describe("dropdowns", () => {
  it("by a source range, with prompt and warning", async () => {
    await inExcel(async (context, sheet, host) => {
      const { dataValidation } = sheet.getRange("D2:D9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=Styrmodell!$B$5:$B$8" } };
      dataValidation.prompt = { showPrompt: true, title: "Bedömning", message: "Välj i listan" };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Okänt", message: "Står inte i listan" };
      dataValidation.load("type,rule,prompt,errorAlert");
      await context.sync();
      expect(host.book.sheets[0]!.validations).toEqual([
        {
          areas: [{ top: 1, left: 3, bottom: 8, right: 3 }],
          source: "Styrmodell!$B$5:$B$8",
          kind: "list",
          strict: false,
          prompt: { title: "Bedömning", message: "Välj i listan" },
          error: { title: "Okänt", message: "Står inte i listan" },
        },
      ]);
      expect([dataValidation.type, dataValidation.rule, dataValidation.errorAlert.style]).toEqual([
        "List",
        { list: { inCellDropDown: true, source: "=Styrmodell!$B$5:$B$8" } },
        "Warning",
      ]);
    });
  });

  it("clearing some of its cells leaves the others", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$3" } };
      sheet.getRange("A4:A5").dataValidation.clear();
      const [mixed, none] = [
        sheet.getRange("A3:A4").dataValidation.load("type"),
        sheet.getRange("A4").dataValidation.load("type"),
      ];
      await context.sync();
      expect(host.book.sheets[0]!.validations[0]!.areas.map(({ top, bottom }) => [top, bottom])).toEqual([
        [0, 2],
        [5, 8],
      ]);
      expect([mixed.type, none.type]).toEqual(["MixedCriteria", "None"]);
    });
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["a list in a text", { list: { inCellDropDown: true, source: "Ja,Nej" } }],
    ["whole numbers", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }],
  ])("%s is not served", async (_, rule) => {
    const code = await codeOf(() =>
      inExcel(async (context, sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule;
        await context.sync();
      }),
    );
    expect(code).toBe("NotImplemented");
  });
});

describe("conditional formats", () => {
  it("custom, by value, and data bars", async () => {
    await inExcel(async (context, sheet, host) => {
      const rules = sheet.getRange("B2:B9").conditionalFormats;
      const bar = rules.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "#2E7D32";
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.upperBoundRule = { type: "Number", formula: "=1" };
      const value = rules.add("CellValue");
      value.cellValue.rule = { formula1: "=10", formula2: "=20", operator: "Between" };
      value.cellValue.format.font.color = "#8E1B16";
      const custom = rules.add("Custom");
      custom.custom.rule.formula = '=$B2="Uppnås"';
      custom.custom.format.fill.color = "#DDEFD9";
      custom.custom.format.font.set({ color: "#1B5E20", bold: true });
      custom.stopIfTrue = true;
      await context.sync();
      const areas = [{ top: 1, left: 1, bottom: 8, right: 1 }];
      expect(host.book.sheets[0]!.conditionalFormats).toEqual([
        {
          kind: "expression",
          areas,
          formula: '$B2="Uppnås"',
          format: { fill: "#DDEFD9", font: { color: "#1B5E20", bold: true } },
          stopIfTrue: true,
        },
        {
          kind: "cellValue",
          areas,
          operator: "between",
          formulas: ["10", "20"],
          format: { font: { color: "#8E1B16" } },
        },
        { kind: "dataBar", areas, color: "#2E7D32", min: 0, max: 1 },
      ]);
      const all = sheet.getRange().conditionalFormats.load("items/type,items/priority,items/id");
      const read = rules.getItemAt(0).custom.rule.load("formula");
      const notIt = rules.getItemAt(0).iconSetOrNullObject;
      await context.sync();
      expect(all.items.map(({ type, priority }) => [type, priority])).toEqual([
        ["Custom", 0],
        ["CellValue", 1],
        ["DataBar", 2],
      ]);
      expect([read.formula, notIt.isNullObject]).toEqual(['=$B2="Uppnås"', true]);
      all.items[1]!.delete();
      sheet.getRange("B2:B4").conditionalFormats.clearAll();
      const ranges = sheet.getRange("B9").conditionalFormats.getItemAt(0).getRange().load("address");
      const count = sheet.getRange("B3").conditionalFormats.getCount();
      await context.sync();
      expect([ranges.address, count.value]).toEqual(["Blad1!B5:B9", 0]);
    });
  });

  it("a rule that the vocabulary knows by its type alone keeps what it says, and is not saved", async () => {
    await inExcel(async (context, sheet, host) => {
      const rules = sheet.getRange("B2:B9").conditionalFormats;
      const top = rules.add("TopBottom");
      top.topBottom.rule = { rank: 1, type: "TopItems" };
      top.topBottom.format.fill.color = "green";
      top.stopIfTrue = true;
      await context.sync();
      expect(() => host.save()).toThrow(
        "bladet ”Blad1” har en villkorsstyrd formatering av en sort som inte kan sparas",
      );
      rules.add("IconSet").iconSet.style = "ThreeTriangles";
      await context.sync();
      expect(host.book.sheets[0]!.conditionalFormats.map(({ kind }) => kind)).toEqual(["iconSet", "other"]);
      const [icons, read] = [rules.getItemAt(0).iconSet.load("style"), rules.getItemAt(1).load("type,stopIfTrue")];
      const fill = read.topBottom.format.fill.load("color");
      const notIt = read.iconSetOrNullObject;
      read.topBottom.load("rule");
      await context.sync();
      expect([icons.style, read.type, read.stopIfTrue, read.topBottom.rule, fill.color, notIt.isNullObject]).toEqual([
        "ThreeTriangles",
        "TopBottom",
        true,
        { rank: 1, type: "TopItems" },
        "#008000",
        true,
      ]);
      rules.clearAll();
      rules.add("ColorScale");
      await context.sync();
      expect(() => host.save()).toThrow(
        "bladet ”Blad1” har en villkorsstyrd formatering av en sort som inte kan sparas",
      );
    });
  });

  it("icons are those of the vocabulary: where each begins, but the lowest", async () => {
    await inExcel(async (context, sheet, host) => {
      const icons = sheet.getRange("B2:B9").conditionalFormats.add("IconSet").iconSet;
      icons.style = "FourArrows";
      icons.reverseIconOrder = true;
      const from = (type: "Number" | "Percent", formula: string): Excel.ConditionalIconCriterion => ({
        type,
        formula,
        operator: "GreaterThanOrEqual",
      });
      icons.criteria = [{} as never, from("Number", "=2"), from("Percent", "50"), from("Number", "9")];
      icons.load("style,criteria,reverseIconOrder");
      await context.sync();
      expect(host.book.sheets[0]!.conditionalFormats[0]).toMatchObject({
        set: "4Arrows",
        reversed: true,
        from: [
          { kind: "number", value: 2 },
          { kind: "percent", value: 50 },
          { kind: "number", value: 9 },
        ],
      });
      expect([icons.style, icons.reverseIconOrder, icons.criteria[2]]).toEqual([
        "FourArrows",
        true,
        from("Percent", "=50"),
      ]);
    });
  });

  it.each<[string, string, (rules: Excel.ConditionalFormatCollection) => void]>([
    ["a formula that is none", "InvalidArgument", (rules) => (rules.add("Custom").custom.rule.formula = "=SUM(")],
    ["a part of another type", "InvalidOperation", (rules) => (rules.add("DataBar").custom.rule.formula = "=TRUE")],
    [
      "an operator that is none",
      "InvalidArgument",
      (rules) => (rules.add("CellValue").cellValue.rule = { formula1: "1", operator: "Större" as never }),
    ],
    ["a type that is none", "InvalidArgument", (rules) => rules.add("Regnbåge" as never)],
    ["stopping after a colour scale", "InvalidArgument", (rules) => (rules.add("ColorScale").stopIfTrue = true)],
  ])("%s is refused: %s", async (_, code, act) => {
    const got = await codeOf(() =>
      inExcel(async (context, sheet) => {
        act(sheet.getRange("A1").conditionalFormats);
        await context.sync();
      }),
    );
    expect(got).toBe(code);
  });
});
