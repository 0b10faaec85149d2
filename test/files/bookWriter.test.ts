import { unzipSync } from "fflate";
import { newSheet, setCell, setFormula, type Sheet } from "../../src/sheet/book";
import { writeBook, type BookChanges, type XlsxPackage } from "../../src/files/xlsx";
import { elements, inconsistencies } from "./consistency";
import { archive, MAIN, NOW, read, REL, relationships, workbook, worksheet } from "./packages";

/** An own sheet with a little of everything that makes parts of its own. */
function status(name = "1 Välfärd", tag = "area:1"): Sheet {
  const sheet = newSheet(name);
  sheet.tag = tag;
  setCell(sheet, 0, 0, "Välfärd", { font: { size: 16, bold: true } });
  setCell(sheet, 2, 0, "Uppnås", { fill: "#DDEFD9" });
  setFormula(sheet, 2, 1, "=COUNTA(A1:A2)", 1, { numberFormat: '0" mål"' });
  sheet.conditionalFormats.push({
    kind: "expression",
    areas: [{ top: 2, left: 0, bottom: 2, right: 0 }],
    formula: '$A3="Uppnås"',
    format: { font: { bold: true } },
  });
  sheet.print = { area: { top: 0, left: 0, bottom: 9, right: 3 }, titleRows: { top: 0, bottom: 1 } };
  sheet.charts.push({
    name: "Mål per bedömning",
    place: { from: { row: 4, column: 0 }, to: { row: 9, column: 4 } },
    categories: { range: "'1 Välfärd'!$A$1", cached: ["Välfärd"] },
    series: [{ name: "Uppnås & klart", values: "'1 Välfärd'!$B$3", cached: [1], color: "#2E7D32" }],
    description: "Ett mål av ett uppnås",
  });
  return sheet;
}

function write(original: XlsxPackage | null, changes: BookChanges, now = NOW): Uint8Array {
  const written = writeBook(original, changes, now);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

const text = (bytes: Uint8Array, part: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[part] ?? new Uint8Array());
const names = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

const THREAD = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="application/${type}"/>`;
const SHEET = "vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook with parts that this add-in does not understand, and must not lose. */
const rich = (): Uint8Array =>
  workbook({
    sheets: {
      Mål: worksheet(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c></row></sheetData><sheetProtection sheet="1" password="CC1A"/><conditionalFormatting sqref="A1"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Symbols2"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"ja,nej"</formula1></dataValidation></dataValidations><pageSetup r:id="rId5"/><rowBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{x}"><y xmlns="urn:y"/></ext></extLst>',
      ),
      Dold: worksheet("<sheetData/>"),
    },
    styles: `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><tableStyles count="0"/></styleSheet>`,
    strings: ["<r><rPr><b/></rPr><t>Mål</t></r>"],
    before: '<workbookPr codeName="x"/><bookViews><workbookView activeTab="1"/></bookViews>',
    after:
      '<definedNames><definedName name="Mål">Mål!$A$1</definedName><definedName name="lokal" localSheetId="1">Dold!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Mål!$A$1:$B$9</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId62"/></pivotCaches>',
    related: [
      ["rId60", "calcChain", "calcChain.xml"],
      ["rId61", "sheetMetadata", "metadata.xml"],
      ["rId62", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId63", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      ["rId64", "customXml", "../customXml/item1.xml"],
      ["rId65", "externalLink", "externalLinks/externalLink1.xml"],
    ],
    parts: {
      "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
      "xl/metadata.xml": `<metadata xmlns="${MAIN}"/>`,
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"/>`,
      "xl/vbaProject.bin": Uint8Array.from([1, 2, 3, 0, 255]),
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
      "customXml/item1.xml": '<hennes xmlns="urn:hers">x</hennes>',
      "docProps/app.xml":
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="urn:vt"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2"/></HeadingPairs><TitlesOfParts><vt:vector/></TitlesOfParts><Company>Kommunen</Company></Properties>',
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["rId1", "drawing", "../drawings/drawing1.xml"],
        ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["rId3", "comments", "../comments1.xml"],
        ["rId5", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ),
      "xl/drawings/drawing1.xml": '<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:sp>textruta</xdr:sp></xdr:wsDr>',
      "xl/drawings/_rels/drawing1.xml.rels": relationships(
        ["rId1", "chart", "../charts/chart1.xml"],
        ["rId2", "image", "../media/image1.png"],
      ),
      "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'/>",
      "xl/media/image1.png": Uint8Array.from([137, 80, 78, 71]),
      "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="A1"><text><t>Obs</t></text></comment></commentList></comments>`,
      "xl/printerSettings/printerSettings1.bin": Uint8Array.from([9, 9]),
    },
    types:
      '<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      override("xl/calcChain.xml", `${SHEET}.calcChain+xml`) +
      override("xl/charts/chart1.xml", "vnd.openxmlformats-officedocument.drawingml.chart+xml"),
  });

const mayChange = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "docProps/app.xml",
];

describe("writing into the user's workbook", () => {
  const before = rich();
  const { book, package: pack } = read(before);
  const after = write(pack, {
    sheets: [status()],
    memory: '{"a":1}',
    names: [{ name: "MalScale", refersTo: "'1 Välfärd'!$A$1" }],
  });

  test("the test workbook is sound", () => expect(inconsistencies(before)).toEqual([]));
  test("the result is sound", () => expect(inconsistencies(after)).toEqual([]));

  test("every part that is not a registration keeps its bytes", () => {
    const [old, fresh] = [unzipSync(before), unzipSync(after)];
    const changed = Object.keys(old).filter(
      (name) => Buffer.compare(old[name]!, fresh[name] ?? new Uint8Array()) !== 0,
    );
    expect(changed.sort()).toEqual([...mayChange].sort());
    expect(Object.keys(old).length).toBeGreaterThan(20);
  });

  test("the user's entries keep their order, and the add-in's come last", () => {
    expect(names(after).slice(0, names(before).length)).toEqual(names(before));
    expect(names(after).slice(names(before).length).sort()).toEqual(
      [
        "customXml/item2.xml",
        "customXml/itemProps1.xml",
        "customXml/_rels/item2.xml.rels",
        "xl/charts/chart2.xml",
        "xl/customProperty1.bin",
        "xl/drawings/_rels/drawing2.xml.rels",
        "xl/drawings/drawing2.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/worksheets/sheet3.xml",
      ].sort(),
    );
  });

  test("source sheets and names read as before, the add-in's beside them", () => {
    const result = read(after).book;
    expect(result.sheets.slice(0, 2)).toEqual(book.sheets);
    expect(result.sheets[2]).toMatchObject({ name: "1 Välfärd", tag: "area:1" });
    expect(result.names).toEqual([
      ...book.names,
      { name: "_xlnm.Print_Area", refersTo: "'1 Välfärd'!$A$1:$D$10", sheet: "1 Välfärd" },
      { name: "_xlnm.Print_Titles", refersTo: "'1 Välfärd'!$1:$2", sheet: "1 Välfärd" },
      { name: "MalScale", refersTo: "'1 Välfärd'!$A$1" },
    ]);
    expect(result.memory).toBe('{"a":1}');
  });

  test("the add-in's charts read as they were written, and the user's are left alone", () => {
    expect(read(after).book.sheets.map(({ charts }) => charts)).toEqual([[], [], status().charts]);
  });

  test("a recalculation is asked for, because we wrote formulas", () => {
    expect(elements(text(after, "xl/workbook.xml"), "calcPr")).toEqual([{ calcId: "191029", fullCalcOnLoad: "1" }]);
    const plain = newSheet("Text");
    plain.tag = "text";
    expect(text(write(pack, { sheets: [plain] }), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("the list of sheet names in app.xml is left out, and the rest of it stays", () => {
    expect(text(after, "docProps/app.xml")).toMatch(
      /<Properties[^>]*><Application>Microsoft Excel<\/Application><Company>Kommunen<\/Company><\/Properties>$/,
    );
  });

  test("the tag is UTF-16 in a custom property of the sheet", () => {
    expect([...unzipSync(after)["xl/customProperty1.bin"]!.slice(0, 6)]).toEqual([97, 0, 114, 0, 101, 0]);
  });

  test("the same input and clock give the same bytes, another clock only other times", () => {
    expect(Buffer.compare(write(pack, { sheets: [status()] }), write(pack, { sheets: [status()] }))).toBe(0);
    const later = write(pack, { sheets: [status()] }, new Date(Date.UTC(2027, 0, 1)));
    expect(unzipSync(later)).toEqual(unzipSync(write(pack, { sheets: [status()] })));
  });

  test("a run on its own result changes nothing", () => {
    const changes = {
      sheets: [status()],
      memory: '{"a":1}',
      names: [{ name: "MalScale", refersTo: "'1 Välfärd'!$A$1" }],
    };
    expect(Buffer.compare(write(read(after).package, changes), after)).toBe(0);
  });
});

describe("an own sheet that is there already", () => {
  const first = write(read(rich()).package, { sheets: [status(), status("2 Miljö", "area:2")] });

  test("keeps its part, its id and its place, whatever it is called by now", () => {
    const renamed = first.slice();
    const { package: pack } = read(renamed);
    const changed = status("Ett nytt namn");
    setCell(changed, 9, 0, "Nytt");
    const second = write(pack, { sheets: [changed] });
    expect(elements(text(second, "xl/workbook.xml"), "sheet").map(({ name, sheetId }) => [name, sheetId])).toEqual([
      ["Mål", "1"],
      ["Dold", "2"],
      ["Ett nytt namn", "3"],
      ["2 Miljö", "4"],
    ]);
    expect(names(second)).toEqual(names(first));
    expect(text(second, "xl/worksheets/sheet3.xml")).toContain("Nytt");
    expect(inconsistencies(second)).toEqual([]);
  });

  test("loses the chart and the drawing that it no longer has", () => {
    const bare = status();
    bare.charts = [];
    const second = write(read(first).package, { sheets: [bare] });
    expect(
      names(first)
        .filter((name) => !names(second).includes(name))
        .sort(),
    ).toEqual(["xl/charts/chart2.xml", "xl/drawings/_rels/drawing2.xml.rels", "xl/drawings/drawing2.xml"]);
    expect(inconsistencies(second)).toEqual([]);
  });

  test("keeps what the user put on it: a chart of the user's own, a note, the printer", () => {
    const parts = unzipSync(first);
    const drawing = text(first, "xl/drawings/drawing2.xml");
    const usersChart =
      '<xdr:oneCellAnchor xmlns:xdr="urn:x"><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Mitt diagram"/></xdr:nvGraphicFramePr></xdr:graphicFrame></xdr:oneCellAnchor>';
    const bytes = workbook({
      sheets: {
        A: worksheet("<sheetData/>"),
        "1 Välfärd": text(first, "xl/worksheets/sheet3.xml").replace(
          "</worksheet>",
          '<legacyDrawing r:id="rId8"/></worksheet>',
        ),
      },
      types:
        '<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="vml" ContentType="x"/>',
      parts: {
        "xl/worksheets/_rels/sheet2.xml.rels": relationships(
          ["rId1", "customProperty", "../customProperty1.bin"],
          ["rId2", "drawing", "../drawings/drawing2.xml"],
          ["rId8", "vmlDrawing", "../drawings/vml1.vml"],
          ["rId9", "comments", "../comments1.xml"],
          ["rId10", THREAD, "../threadedComments/threadedComment1.xml"],
        ),
        "xl/customProperty1.bin": parts["xl/customProperty1.bin"]!,
        "xl/drawings/drawing2.xml": drawing.replace("</xdr:wsDr>", `${usersChart}</xdr:wsDr>`),
        "xl/drawings/_rels/drawing2.xml.rels": parts["xl/drawings/_rels/drawing2.xml.rels"]!,
        "xl/charts/chart2.xml": parts["xl/charts/chart2.xml"]!,
        "xl/drawings/vml1.vml": "<xml/>",
        "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
        "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="A1"><text><t>Fråga Anna</t></text></comment></commentList></comments>`,
      },
    });
    const second = write(read(bytes).package, { sheets: [status()] });
    expect(text(second, "xl/drawings/drawing2.xml")).toContain(usersChart);
    expect(text(second, "xl/drawings/drawing2.xml").match(/name="Mål per bedömning"/g)).toHaveLength(1);
    expect(read(second).book.sheets[1]!.notes.get(0)).toBe("Fråga Anna");
    expect(text(second, "xl/worksheets/_rels/sheet2.xml.rels")).toContain(`Type="${THREAD}"`);
    expect(inconsistencies(second)).toEqual([]);
    expect(Buffer.compare(write(read(second).package, { sheets: [status()] }), second)).toBe(0);
  });

  test("goes when it is told to, and what pointed past it moves", () => {
    const { package: pack } = read(first);
    const second = write(pack, { sheets: [], remove: ["area:1"] });
    const { book } = read(second);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Mål", "Dold", "2 Miljö"]);
    expect(book.names.filter(({ sheet }) => sheet === "2 Miljö").map(({ name }) => name)).toEqual([
      "_xlnm.Print_Area",
      "_xlnm.Print_Titles",
    ]);
    expect(
      elements(text(second, "xl/workbook.xml"), "definedName").filter((name) => name["localSheetId"] === "2"),
    ).toHaveLength(2);
    expect(names(second).filter((name) => /chart|drawing|customProp/.test(name)).length).toBeLessThan(
      names(first).filter((name) => /chart|drawing|customProp/.test(name)).length,
    );
    expect(inconsistencies(second)).toEqual([]);
  });

  test("takes the calculation chain with it when the chain names its cells", () => {
    const chained = (i: number) => {
      const parts = unzipSync(first);
      parts["xl/calcChain.xml"] = new TextEncoder().encode(
        `<calcChain xmlns="${MAIN}"><c r="B1" i="${i}"/></calcChain>`,
      );
      return write(read(archive(parts)).package, { sheets: [status()] });
    };
    expect(names(chained(1))).toContain("xl/calcChain.xml");
    expect(names(chained(3))).not.toContain("xl/calcChain.xml");
    expect(inconsistencies(chained(3))).toEqual([]);
  });
});

describe("what cannot be written is reported, and a bug is thrown", () => {
  test("a locked structure", () => {
    const locked = workbook({ before: '<workbookProtection lockStructure="1"/>' });
    expect(writeBook(read(locked).package, { sheets: [status()] }, NOW)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/struktur är skyddad/),
    });
    expect(writeBook(read(locked).package, { sheets: [], memory: "x" }, NOW)).toMatchObject({ ok: true });
  });

  test("two sheets with one tag", () => {
    const first = write(read(workbook()).package, { sheets: [status(), status("2", "area:2")] });
    const parts = unzipSync(first);
    parts["xl/customProperty2.bin"] = parts["xl/customProperty1.bin"]!;
    expect(writeBook(read(archive(parts)).package, { sheets: [status()] }, NOW)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/”1 Välfärd” och ”2”/),
    });
  });

  test("two sheets of one name, an edited sheet that is not there, a text that no cell holds", () => {
    const { package: pack } = read(workbook({ sheets: { Mål: worksheet("<sheetData/>") } }));
    expect(() => writeBook(pack, { sheets: [status("MÅL")] }, NOW)).toThrow(/MÅL/);
    expect(() => writeBook(pack, { sheets: [newSheet("mål")] }, NOW)).toThrow(/mål/);
    expect(() => writeBook(pack, { sheets: [], edited: [newSheet("X")] }, NOW)).toThrow(/No sheet is called X/);
    expect(() => writeBook(pack, { sheets: [status("A"), status("B")] }, NOW)).toThrow(/same tag/);
    const long = status();
    setCell(long, 0, 0, "x".repeat(32_768));
    const written = writeBook(pack, { sheets: [long] }, NOW);
    const texts = written.ok ? valuesOf(written.bytes).filter((value) => typeof value === "string") : [];
    expect(
      texts.filter((text) => text.length === 32_767 && text.endsWith("[avkortat: texten är längre än en cell rymmer]")),
    ).toHaveLength(1);
  });

  test("a signed workbook is read, and refused where it would be written: its signature would no longer hold", () => {
    const bytes = workbook({
      parts: {
        "_rels/.rels": relationships(
          ["rId1", "officeDocument", "xl/workbook.xml"],
          [
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
            "_xmlsignatures/origin.sigs",
          ],
        ),
        "_xmlsignatures/origin.sigs": "x",
      },
      types:
        '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>',
    });
    expect(read(bytes).book.sheets).toHaveLength(1);
    const answer = writeBook(read(bytes).package, { sheets: [status()] }, NOW);
    expect(answer).toEqual({
      ok: false,
      reason:
        "Arbetsboken är digitalt signerad, och signaturen skulle sluta gälla. Ta bort signaturen i Excel, eller använd en kopia utan.",
    });
    expect(writeBook(read(workbook()).package, { sheets: [status()] }, NOW).ok).toBe(true);
  });
});

describe("a workbook that is made from nothing", () => {
  const sourceSheet = newSheet("Mål 2021");
  setCell(sourceSheet, 0, 0, "Mål", { font: { bold: true } });
  setCell(sourceSheet, 0, 1, "Utfall");
  setCell(sourceSheet, 1, 0, "Trygghet");
  setCell(sourceSheet, 1, 1, 76);
  sourceSheet.tables.push({
    name: "Måltabell",
    area: { top: 0, left: 0, bottom: 1, right: 1 },
    headerRow: true,
    totalsRow: false,
    columns: ["Mål", "Utfall"],
  });
  sourceSheet.protected = true;
  const other = newSheet("Dold");
  other.visibility = "hidden";
  other.tables.push({
    name: "Summa",
    area: { top: 0, left: 0, bottom: 2, right: 0 },
    headerRow: false,
    totalsRow: true,
    columns: ["Kolumn1"],
  });
  const bytes = write(null, {
    sheets: [sourceSheet, other, status()],
    names: [
      { name: "Skala", refersTo: "'Mål 2021'!$A$1:$A$2" },
      { name: "lokal", refersTo: "1", sheet: "Dold", hidden: true },
    ],
    memory: "m",
    font: { name: "Arial", size: 10 },
  });
  const { book } = read(bytes);

  test("is sound and holds what it was given, the user's first", () => {
    expect(inconsistencies(bytes)).toEqual([]);
    expect(book.sheets.map(({ name, tag, visibility }) => [name, tag, visibility])).toEqual([
      ["Mål 2021", undefined, "visible"],
      ["Dold", undefined, "hidden"],
      ["1 Välfärd", "area:1", "visible"],
    ]);
    expect(book.font).toEqual({ name: "Arial", size: 10 });
    expect(book.names.filter(({ name }) => !name.startsWith("_xlnm."))).toEqual([
      { name: "Skala", refersTo: "'Mål 2021'!$A$1:$A$2" },
      { name: "lokal", refersTo: "1", sheet: "Dold", hidden: true },
    ]);
    expect(book.memory).toBe("m");
  });

  test("tables have ids of their own", () => {
    expect(book.sheets[0]!.tables).toEqual(sourceSheet.tables);
    expect(book.sheets[1]!.tables).toEqual(other.tables);
    expect(
      ["xl/tables/table1.xml", "xl/tables/table2.xml"].map((part) => elements(text(bytes, part), "table")[0]!["id"]),
    ).toEqual(["1", "2"]);
  });

  test("opens on the first sheet", () => {
    expect(elements(text(bytes, "xl/worksheets/sheet1.xml"), "sheetView")[0]!["tabSelected"]).toBe("1");
    expect(elements(text(bytes, "xl/worksheets/sheet3.xml"), "sheetView")[0]!["tabSelected"]).toBeUndefined();
  });

  test("charts are set in the body font", () =>
    expect(text(bytes, "xl/charts/chart1.xml")).toContain('<a:latin typeface="Arial"/>'));
});

describe("a workbook that points to what is not there", () => {
  test("the add-in's parts and relationships take none of those names", () => {
    const bytes = workbook({
      sheets: { A: worksheet("<sheetData/>") },
      parts: {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="Borta" sheetId="2" r:id="rId2"/><sheet name="Lös" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="x" localSheetId="3">1</definedName></definedNames></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "worksheet", "worksheets/sheet2.xml"],
        ),
      },
    });
    const { book } = read(write(read(bytes).package, { sheets: [status()] }));
    expect(book.names.map(({ name, sheet }) => [name, sheet])).toEqual([
      ["_xlnm.Print_Area", "1 Välfärd"],
      ["_xlnm.Print_Titles", "1 Välfärd"],
    ]);
    expect(book.sheets.map(({ name, tag }) => [name, tag])).toEqual([
      ["A", undefined],
      ["Borta", undefined],
      ["Lös", undefined],
      ["1 Välfärd", "area:1"],
    ]);
  });
});

test("a rule of a kind that is only read is not written as another kind", () => {
  const sheet = status();
  sheet.validations.push({
    areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    source: "1",
    kind: "other",
    strict: true,
  });
  sheet.conditionalFormats.push({ kind: "other", areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], type: "iconSet" });
  const written = text(write(null, { sheets: [sheet] }), "xl/worksheets/sheet1.xml");
  expect([elements(written, "dataValidation").length, elements(written, "cfRule").length]).toEqual([0, 1]);
});

describe("other dialects of the user's workbook", () => {
  test("a prefix on everything, relationships under another name, no styles", () => {
    const bytes = workbook({
      parts: {
        "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="A" sheetId="4" d:id="rId1" xmlns:d="${REL}"/></x:sheets></x:workbook>`,
        "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "/xl/worksheets/sheet1.xml"]),
      },
    });
    const after = write(read(bytes).package, { sheets: [status()] });
    expect(inconsistencies(after)).toEqual([]);
    expect(read(after).book.sheets.map(({ name }) => name)).toEqual(["A", "1 Välfärd"]);
    expect(read(after).book.sheets[1]!.formats[0]![0]).toEqual({ font: { size: 16, bold: true } });
    expect(text(after, "xl/workbook.xml")).toMatch(/<x:calcPr fullCalcOnLoad="1"\/><\/x:workbook>$/);
  });

  test("the strict dialect is written in its own namespaces", () => {
    const strict = "http://purl.oclc.org/ooxml";
    const bytes = workbook({
      parts: {
        "xl/workbook.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships([
          "rId1",
          `${strict}/officeDocument/relationships/worksheet`,
          "worksheets/sheet1.xml",
        ]),
      },
    });
    const after = write(read(bytes).package, { sheets: [status()] });
    expect(inconsistencies(after)).toEqual([]);
    for (const part of [
      "xl/worksheets/sheet2.xml",
      "xl/charts/chart1.xml",
      "xl/drawings/drawing1.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
    ])
      expect(
        text(after, part).replace("http://schemas.openxmlformats.org/package/2006/relationships", ""),
      ).not.toContain("http://schemas.openxmlformats.org");
    expect(read(after).book.sheets[1]!.values[2]).toEqual(["Uppnås", 1]);
  });
});

const valuesOf = (bytes: Uint8Array): unknown[] => {
  return read(bytes).book.sheets.flatMap(({ values }) => values.flat());
};

test("a workbook that is made says what it is and whose; one that is there keeps what it says", () => {
  const properties = { title: "Mall Socialnämnden 2024", author: "Åmåls kommun" };
  const made = unzipSync(write(null, { sheets: [status()], properties }));
  expect(new TextDecoder().decode(made["docProps/core.xml"])).toContain(
    "<dc:title>Mall Socialnämnden 2024</dc:title><dc:creator>Åmåls kommun</dc:creator>",
  );
  const hers = read(write(null, { sheets: [status()] })).package;
  expect(Object.keys(unzipSync(write(hers, { sheets: [status()], properties })))).not.toContain("docProps/core.xml");
});
