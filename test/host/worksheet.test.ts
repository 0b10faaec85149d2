import { cellKey } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { codeOf, inExcel, loaded, tableAt } from "./excel";

describe("sheets", () => {
  it("are added last, found by name whatever the case, counted and ordered", async () => {
    await inExcel(async (context, first) => {
      const { worksheets } = context.workbook;
      const named = worksheets.add("Mål").load("name,position,id");
      const unnamed = worksheets.add().load("name");
      const same = worksheets.getItem("mål").load("id");
      first.visibility = "Hidden";
      const [all, shown] = [worksheets.getCount(), worksheets.getCount(true)];
      const [start, next] = [worksheets.getFirst(true).load("name"), named.getNext().load("name")];
      await context.sync();
      expect([named.name, named.position, unnamed.name, same.id === named.id]).toEqual(["Mål", 1, "Blad3", true]);
      expect([all.value, shown.value, start.name, next.name]).toEqual([3, 2, "Mål", "Blad3"]);
    });
  });

  it.each(["", "a".repeat(32), "Mål/2021", "[1]", "'Mål", "Mål'", "History", "blad1", "a:b", "a?"])(
    "the name %j is refused",
    async (name) => {
      const code = await codeOf(() =>
        inExcel(async (context, sheet) => {
          context.workbook.worksheets.add("Annat").name = name;
          sheet.load("name");
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  );

  it("a new name is followed by formulas and names", async () => {
    await inExcel(async (context, sheet, host) => {
      const other = context.workbook.worksheets.add("Två");
      other.getRange("A1").formulas = [["=Blad1!B2+SUM(Blad1!A:A)"]];
      context.workbook.names.add("Målen", sheet.getRange("A1:A2"));
      sheet.name = "Mål 2021";
      await context.sync();
      expect([...host.book.sheets[1]!.formulas.values()]).toEqual(["='Mål 2021'!B2+SUM('Mål 2021'!A:A)"]);
      expect(host.book.names[0]!.refersTo).toBe("'Mål 2021'!$A$1:$A$2");
    });
  });

  it("position moves, delete takes away with the sheet's own names, the last visible one stays", async () => {
    await inExcel(async (context, sheet, host) => {
      const other = context.workbook.worksheets.add("Två");
      other.position = 0;
      other.names.add("Här", other.getRange("A1"));
      await context.sync();
      expect(host.book.sheets.map(({ name }) => name)).toEqual(["Två", "Blad1"]);
      other.delete();
      await context.sync();
      expect([host.book.sheets.length, host.book.names.length]).toEqual([1, 0]);
      sheet.delete();
      expect(await codeOf(() => context.sync())).toBe("InvalidOperation");
      sheet.visibility = "Hidden";
      expect(await codeOf(() => context.sync())).toBe("InvalidOperation");
    });
  });

  it("activate shows another sheet", async () => {
    await inExcel(async (context) => {
      context.workbook.worksheets.add("Två").activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("Två");
    });
  });

  it("ids are others when the workbook is opened again", async () => {
    const ids = new Set<string>();
    for (let i = 0; i < 2; i++)
      await inExcel(async (context, sheet) => ids.add((sheet.load("id"), await context.sync(), sheet.id)));
    expect(ids.size).toBe(2);
  });
});

describe("a copy of a sheet", () => {
  it("has everything but the custom properties", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:B2").values = [
        ["Mål", "Utfall"],
        ["Nöjda", "=1+1"],
      ];
      sheet.getRange("A1").format.font.bold = true;
      sheet.customProperties.add("MaltavlanTag", "overview");
      host.book.sheets[0]!.tables.push(tableAt("Mål", "A1:B2", ["Mål", "Utfall"]));
      const copied = sheet.copy("After", sheet).load("name,position");
      const tag = copied.customProperties.getItemOrNullObject("MaltavlanTag");
      copied.tables.load("items/name");
      copied.getRange("A2").values = [["Ändrad"]];
      await context.sync();
      expect([copied.name, copied.position, tag.isNullObject, copied.tables.items[0]!.name]).toEqual([
        "Blad1 (2)",
        1,
        true,
        "Mål1",
      ]);
      expect(
        host.book.sheets.map((one) => [one.tag, one.values[1]![0], one.formulas.size, one.formats[0]![0]]),
      ).toEqual([
        ["overview", "Nöjda", 1, { font: { bold: true } }],
        [undefined, "Ändrad", 1, { font: { bold: true } }],
      ]);
    });
  });
});

describe("what belongs to a sheet", () => {
  it("the sheet tag is a custom property and a word of the vocabulary", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.customProperties.add("MaltavlanTag", "status:1");
      sheet.customProperties.add("annan", "x");
      const tag = sheet.customProperties.getItem("maltavlantag").load("key,value");
      const missing = sheet.customProperties.getItemOrNullObject("saknas");
      sheet.customProperties.load("items/key,items/value");
      await context.sync();
      expect([tag.key, tag.value, missing.isNullObject, host.book.sheets[0]!.tag]).toEqual([
        "MaltavlanTag",
        "status:1",
        true,
        "status:1",
      ]);
      expect(sheet.customProperties.items.map(({ key, value }) => [key, value])).toEqual([
        ["MaltavlanTag", "status:1"],
        ["annan", "x"],
      ]);
    });
  });

  it("frozen panes", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const at = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([at.address, host.book.sheets[0]!.freeze]).toEqual(["Blad1!A1:B3", { rows: 3, columns: 2 }]);
      sheet.freezePanes.freezeRows(1);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(rows.address).toBe("Blad1!1:1");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("a protected sheet takes nothing but values in unlocked cells", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("B1").values = [["öppen"]];
      await context.sync();
      const refused: (() => void)[] = [
        () => (sheet.getRange("A1").values = [["låst"]]),
        () => (sheet.getRange("A1:B1").values = [["låst", "öppen"]]),
        () => (sheet.getRange("B1").format.fill.color = "#FF0000"),
        () => sheet.getRange("1:1").insert("Down"),
        () => sheet.getRange("A1").clear(),
        () => (sheet.getRange("A:A").format.columnWidth = 100),
      ];
      for (const act of refused) {
        act();
        expect(await codeOf(() => context.sync())).toBe("AccessDenied");
      }
      expect(host.book.sheets[0]!.values).toEqual([[, "öppen"]]);
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
  });

  it("the print set-up", async () => {
    await inExcel(async (context, sheet, host) => {
      const { pageLayout } = sheet;
      pageLayout.set({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
      const margin = (1.5 / 2.54) * 72;
      pageLayout.set({ topMargin: margin, bottomMargin: margin, leftMargin: margin, rightMargin: margin });
      pageLayout.headerMargin = 36;
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$5:$6");
      pageLayout.headersFooters.defaultForAllPages.set({ leftFooter: "Kommunen", rightFooter: "&P av &N" });
      sheet.horizontalPageBreaks.add("A21");
      sheet.horizontalPageBreaks.add("A11");
      await context.sync();
      expect(host.book.sheets[0]!.print).toEqual({
        orientation: "landscape",
        paper: "A4",
        fit: { wide: 1, tall: 0 },
        margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5, header: 1.27, footer: 0.762 },
        area: { top: 0, left: 0, bottom: 39, right: 7 },
        titleRows: { top: 4, bottom: 5 },
        footer: { left: "Kommunen", right: "&P av &N" },
        rowBreaks: [10, 20],
      });
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      pageLayout.load("orientation,paperSize,zoom,leftMargin");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect([area.address, pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual([
        "Blad1!A1:H40",
        "Landscape",
        "A4",
        { horizontalFitToPages: 1 },
      ]);
      expect(pageLayout.leftMargin).toBeCloseTo(42.52, 2);
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([10, 20]);
      sheet.horizontalPageBreaks.removePageBreaks();
      await context.sync();
      expect(host.book.sheets[0]!.print.rowBreaks).toEqual([]);
    });
  });
});

it("a page is scaled or fitted", async () => {
  await inExcel(async (context, sheet, host) => {
    const { pageLayout } = sheet;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.zoom = { scale: 80 };
    pageLayout.load("zoom");
    await context.sync();
    expect(pageLayout.zoom).toEqual({ scale: 80 });
    expect(host.book.sheets[0]!.print.fit).toBeUndefined();
  });
});

describe("what belongs to the workbook", () => {
  it.each(["A1", "R1C1", "två ord", "1a", "", "Redan"])("the name %j is refused", async (name) => {
    const code = await codeOf(() =>
      inExcel(async (context, sheet) => {
        context.workbook.names.add("redan", sheet.getRange("A1"));
        context.workbook.names.add(name, sheet.getRange("A1"));
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidArgument");
  });

  it("the add-in's custom XML part is the book's memory; others are beside it", async () => {
    await inExcel(async (context, _sheet, host) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<maltavlan xmlns="urn:maltavlan:1">{"a":"1 &lt; 2 &amp; 3"}</maltavlan>');
      customXmlParts.add('<annat xmlns="urn:annat"><x/></annat>');
      await context.sync();
      expect(host.book.memory).toBe('{"a":"1 < 2 & 3"}');
      const only = customXmlParts.getByNamespace("urn:maltavlan:1").getOnlyItem();
      only.setXml('<maltavlan xmlns="urn:maltavlan:1">ny</maltavlan>');
      const [xml, count] = [only.getXml(), customXmlParts.getCount()];
      await context.sync();
      expect([host.book.memory, xml.value, count.value]).toEqual([
        "ny",
        '<maltavlan xmlns="urn:maltavlan:1">ny</maltavlan>',
        2,
      ]);
      only.delete();
      await context.sync();
      expect(host.book.memory).toBeUndefined();
      customXmlParts.add("inte xml");
      expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    });
  });

  it("a comment is resolved for itself and wherever its cell goes; who wrote an older one is not known", async () => {
    await inExcel(
      async (context, sheet, host) => {
        host.book.sheets[0]!.notes.set(cellKey(0, 0), "Ur filen");
        const two = sheet.comments.add("B2", "Klart");
        two.resolved = true;
        await context.sync();
        sheet.getRange("1:1").insert("Down");
        const [old, moved] = [
          sheet.comments.getItemByCell("A2").load("resolved,creationDate"),
          sheet.comments.getItemByCell("B3").load("resolved,creationDate,authorName"),
        ];
        await context.sync();
        expect([old.resolved, moved.resolved, moved.creationDate, moved.authorName]).toEqual([
          false,
          true,
          new Date("2022-02-11T00:00:00Z"),
          "",
        ]);
        expect(() => old.creationDate).toThrow("not available");
        moved.delete();
        const again = sheet.comments.add("B3", "Igen").load("resolved");
        await context.sync();
        expect(again.resolved).toBe(false);
      },
      { now: new Date("2022-02-11T00:00:00Z") },
    );
  });

  it("comments", async () => {
    await inExcel(async (context, sheet, host) => {
      const { comments } = context.workbook;
      comments.add("Blad1!B2", "Varför?");
      sheet.comments.add("C3", "Se sidan 4");
      comments.load("items/content");
      const at = comments.getItemByCell("Blad1!B2").getLocation().load("address");
      await context.sync();
      expect([comments.items.map(({ content }) => content), at.address]).toEqual([
        ["Varför?", "Se sidan 4"],
        "Blad1!B2",
      ]);
      comments.items[0]!.content = "Därför";
      comments.items[1]!.delete();
      await context.sync();
      expect([...host.book.sheets[0]!.notes.values()]).toEqual(["Därför"]);
      comments.add("Blad1!B2", "En till");
      expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    });
  });

  it("texts are in the locale's separators", async () => {
    const host = await openHost({ locale: "en-US" });
    await host.Excel.run(async (context) => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const cell = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      cell.values = [[1.5]];
      const { text } = await loaded(context, cell, "text");
      expect(text).toEqual([["1.5"]]);
    });
  });
});
