import { cellKey } from "../../src/sheet/book";
import { MAIN, read, REL, relationships, sheetOf, workbook, worksheet } from "./packages";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test("what is around the cells", () => {
  const sheet = sheetOf(
    '<sheetPr><tabColor rgb="FF1F4E79"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="1" max="2" width="40.5" customWidth="1"/><col min="5" max="5" hidden="1"/></cols><sheetData/><sheetProtection sheet="1"/><autoFilter ref="A3:D9"/>' +
      '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B5:B6"/></mergeCells>' +
      '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
      '<headerFooter><oddHeader>&amp;LMotala&amp;C&amp;"Arial"&amp;A&amp;RR&amp;&amp;D</oddHeader><oddFooter>Sida &amp;P av &amp;N</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="20" man="1"/></rowBreaks>',
  );
  expect(sheet).toMatchObject({
    tabColor: "#1F4E79",
    gridlines: false,
    freeze: { rows: 3, columns: 1 },
    protected: true,
    filter: area(2, 0, 8, 3),
    merges: [area(0, 0, 0, 3), area(4, 1, 5, 1)],
    print: {
      paper: "A4",
      orientation: "landscape",
      fit: { wide: 1, tall: 0 },
      margins: { left: 1.27, right: 1.27, top: 2.54, bottom: 2.54, header: 0.762, footer: 0.762 },
      header: { left: "Motala", center: '&"Arial"&A', right: "R&&D" },
      footer: { center: "Sida &P av &N" },
      rowBreaks: [20],
    },
  });
  expect([...sheet.columns]).toEqual([
    [0, { width: 40.5 }],
    [1, { width: 40.5 }],
    [4, { hidden: true }],
  ]);
});

test("a sheet that fits no page count, and a split that is not frozen, say nothing of it", () => {
  const sheet = sheetOf(
    '<sheetViews><sheetView><pane xSplit="1200" state="split"/></sheetView></sheetViews><sheetData/><pageSetup fitToHeight="0"/>',
  );
  expect(sheet.freeze).toBeUndefined();
  expect(sheet.print.fit).toBeUndefined();
});

test("columns to the end of the sheet", () => {
  expect(
    sheetOf('<cols><col min="3" max="16384" width="9"/><col min="1" max="16384" width="1"/></cols><sheetData/>').columns
      .size,
  ).toBe(16_382);
});

const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/></cellXfs><dxfs count="2"><dxf><font><b/><color rgb="FF1B5E20"/></font></dxf><dxf><numFmt numFmtId="9" formatCode="0%"/><fill><patternFill><bgColor rgb="FFDDEFD9"/></patternFill></fill></dxf></dxfs></styleSheet>`;

test("conditional formats", () => {
  const sheet = sheetOf(
    '<sheetData/><conditionalFormatting sqref="B2:B9 D2"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B2&gt;=80</formula></cfRule><cfRule type="cellIs" dxfId="1" priority="2" operator="between"><formula>1</formula><formula>5</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="C:C"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF1F4E79"/></dataBar></cfRule><cfRule type="iconSet" priority="4"><iconSet/></cfRule></conditionalFormatting>' +
      '<extLst><ext xmlns:x14="x"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>Blad2!A1=1</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>E1:E5</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type="dataBar"/><xm:sqref>C1:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    { styles },
  );
  expect(sheet.conditionalFormats).toEqual([
    {
      kind: "expression",
      areas: [area(1, 1, 8, 1), area(1, 3, 1, 3)],
      formula: "$B2>=80",
      format: { font: { bold: true, color: "#1B5E20" } },
      stopIfTrue: true,
    },
    {
      kind: "cellValue",
      areas: [area(1, 1, 8, 1), area(1, 3, 1, 3)],
      operator: "between",
      formulas: ["1", "5"],
      format: { numberFormat: "0%", fill: "#DDEFD9" },
    },
    { kind: "dataBar", areas: [area(0, 2, 1_048_575, 2)], color: "#1F4E79", min: 0 },
    { kind: "other", areas: [area(0, 2, 1_048_575, 2)], type: "iconSet" },
    { kind: "expression", areas: [area(0, 4, 4, 4)], formula: "Blad2!A1=1", format: { font: { italic: true } } },
  ]);
});

test("rules by text are the formula that Excel writes into them, and the first by priority is first", () => {
  const rule = (type: string, priority: number, inside: string): string =>
    `<cfRule type="${type}" dxfId="0" priority="${priority}" operator="${type}" text="x">${inside}</cfRule>`;
  const formula = (text: string): string => `<formula>${text}</formula>`;
  const sheet = sheetOf(
    `<sheetData/><conditionalFormatting sqref="F5:F9">${rule("containsText", 3, formula('NOT(ISERROR(SEARCH("Uppnås",F5)))'))}${rule("beginsWith", 1, formula('LEFT(F5,2)="Ej"'))}</conditionalFormatting>` +
      `<conditionalFormatting sqref="G5">${rule("containsBlanks", 2, formula("LEN(TRIM(G5))=0"))}${rule("timePeriod", 4, formula("FLOOR(G5,1)=TODAY()"))}${rule("containsErrors", 5, "")}</conditionalFormatting>`,
    { styles },
  );
  expect(
    sheet.conditionalFormats.map((rule) =>
      rule.kind === "expression" ? rule.formula : `${rule.kind} ${rule.kind === "other" && rule.type}`,
    ),
  ).toEqual([
    'LEFT(F5,2)="Ej"',
    "LEN(TRIM(G5))=0",
    'NOT(ISERROR(SEARCH("Uppnås",F5)))',
    "other timePeriod",
    "other containsErrors",
  ]);
});

test.each<[string, string, object]>([
  [
    "by shares of the span",
    '<iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet>',
    {
      set: "3TrafficLights1",
      from: [
        { kind: "percent", value: 33 },
        { kind: "percent", value: 67 },
      ],
    },
  ],
  [
    "by numbers, reversed",
    '<iconSet iconSet="4Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="2"/><cfvo type="num" val="2.5"/><cfvo type="num" val="4"/></iconSet>',
    {
      set: "4Arrows",
      from: [
        { kind: "number", value: 2 },
        { kind: "number", value: 2.5 },
        { kind: "number", value: 4 },
      ],
      reversed: true,
    },
  ],
  [
    "by a formula",
    '<iconSet><cfvo type="percent" val="0"/><cfvo type="formula" val="$A$1"/><cfvo type="num" val="67"/></iconSet>',
    { kind: "other" },
  ],
  [
    "above and not from a number",
    '<iconSet><cfvo type="percent" val="0"/><cfvo type="num" val="1" gte="0"/><cfvo type="num" val="67"/></iconSet>',
    { kind: "other" },
  ],
  [
    "with icons chosen by the user",
    '<iconSet iconSet="3Arrows" custom="1"><cfvo type="percent" val="0"/><cfvo type="num" val="1"/><cfvo type="num" val="67"/></iconSet>',
    { kind: "other" },
  ],
])("icons %s", (_, icons, read) => {
  const sheet = sheetOf(
    `<sheetData/><conditionalFormatting sqref="A1"><cfRule type="iconSet" priority="1">${icons}</cfRule></conditionalFormatting>`,
  );
  expect(sheet.conditionalFormats).toMatchObject([{ kind: "iconSet", ...read, areas: [area(0, 0, 0, 0)] }]);
});

test("what pictures and shapes lie over; charts are not among them", () => {
  const corner = (name: string, row: number, column: number, offset = 0): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
  const drawing = `<xdr:wsDr xmlns:xdr="urn:x"><xdr:twoCellAnchor>${corner("from", 1, 2)}${corner("to", 3, 4, 5)}<xdr:pic/></xdr:twoCellAnchor><xdr:twoCellAnchor>${corner("from", 6, 0)}${corner("to", 7, 1)}<xdr:sp/></xdr:twoCellAnchor><xdr:twoCellAnchor>${corner("from", 9, 9)}${corner("to", 12, 12)}<xdr:graphicFrame/></xdr:twoCellAnchor><xdr:oneCellAnchor>${corner("from", 20, 1)}<xdr:ext cx="${130 * 9525}" cy="${20 * 9525}"/><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>`;
  const bytes = workbook({
    sheets: { Mål: worksheet('<sheetData/><drawing r:id="rId1"/>') },
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": drawing,
    },
  });
  expect(read(bytes).book.sheets[0]!.pictures).toEqual([area(1, 2, 3, 4), area(6, 0, 6, 0), area(20, 1, 20, 3)]);
});

test("validations, those of newer Excel that look at other sheets too", () => {
  const sheet = sheetOf(
    '<sheetData/><dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Fel" error="Välj i listan" promptTitle="Bedömning" prompt="Välj" sqref="B2:B9"><formula1>$F$1:$F$3</formula1></dataValidation><dataValidation type="whole" errorStyle="warning" showErrorMessage="1" sqref="C1"><formula1>1</formula1></dataValidation></dataValidations>' +
      '<extLst><ext xmlns:x14="x"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Styrmodell!$B$5:$B$8</xm:f></x14:formula1><xm:sqref>D2:D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  );
  expect(sheet.validations).toEqual([
    {
      areas: [area(1, 1, 8, 1)],
      source: "$F$1:$F$3",
      kind: "list",
      strict: true,
      prompt: { title: "Bedömning", message: "Välj" },
      error: { title: "Fel", message: "Välj i listan" },
    },
    { areas: [area(0, 2, 0, 2)], source: "1", kind: "other", strict: false },
    { areas: [area(1, 3, 2, 3)], source: "Styrmodell!$B$5:$B$8", kind: "list", strict: false },
  ]);
});

test("what hangs on a sheet by relationships: tables, notes, threads, the tag", () => {
  const utf16 = (text: string) =>
    Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
  const bytes = workbook({
    sheets: {
      Mål: worksheet(
        '<sheetData/><customProperties><customPr name="Annat" r:id="rId8"/><customPr name="MaltavlanTag" r:id="rId9"/></customProperties>',
      ),
    },
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["rId1", "table", "../tables/table1.xml"],
        ["rId2", "comments", "/xl/comments1.xml"],
        [
          "rId3",
          "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
          "../threadedComments/threadedComment1.xml",
        ],
        ["rId8", "customProperty", "../customProperty1.bin"],
        ["rId9", "customProperty", "../customProperty2.bin"],
      ),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" displayName="Måltabell" ref="A1:B5" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Mål"/><tableColumn id="2" name="Utfall &amp; prognos"/></tableColumns></table>`,
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Anna: </t></r><r><t>Gäller 2020</t></r></text></comment><comment ref="C3" authorId="0"><text><t>[Trådad kommentar] …</t></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml":
        '<ThreadedComments><threadedComment ref="C3" id="{1}"><text>Stämmer det?</text></threadedComment><threadedComment ref="C3" id="{2}" parentId="{1}"><text>Ja</text></threadedComment></ThreadedComments>',
      "xl/customProperty1.bin": utf16("annat"),
      "xl/customProperty2.bin": utf16("area:Välfärd"),
    },
  });
  const [sheet] = read(bytes).book.sheets;
  expect(sheet!.tables).toEqual([
    {
      name: "Måltabell",
      area: area(0, 0, 4, 1),
      headerRow: true,
      totalsRow: true,
      columns: ["Mål", "Utfall & prognos"],
    },
  ]);
  expect(sheet!.notes).toEqual(
    new Map([
      [cellKey(1, 1), "Anna: Gäller 2020"],
      [cellKey(2, 2), "Stämmer det?\nJa"],
    ]),
  );
  expect(sheet!.tag).toBe("area:Välfärd");
});

test("the workbook: order, hidden sheets, names of every scope, the add-in's memory", () => {
  const bytes = workbook({
    sheets: { Mål: worksheet("<sheetData/>"), "A & B": worksheet("<sheetData/>") },
    after:
      '<definedNames><definedName name="Mål_2021">Mål!$A$1:$B$9</definedName><definedName name="lokal" localSheetId="1" hidden="1">&apos;A &amp;amp; B&apos;!$C$3</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Mål!$A$1:$F$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Mål!$A:$B,Mål!$1:$3</definedName><definedName name="moms">0.25</definedName></definedNames>',
    parts: {
      "customXml/item1.xml": '<?xml version="1.0"?><!DOCTYPE other><other/>',
      "customXml/item2.xml": '<maltavlan xmlns="urn:maltavlan:1">{"a":"1 &lt; 2"}</maltavlan>',
    },
    related: [
      ["rId70", "customXml", "../customXml/item1.xml"],
      ["rId71", "customXml", "../customXml/item2.xml"],
    ],
  });
  const { book } = read(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Mål", "A & B"]);
  expect(book.names).toEqual([
    { name: "Mål_2021", refersTo: "Mål!$A$1:$B$9" },
    { name: "lokal", refersTo: "'A &amp; B'!$C$3", sheet: "A & B", hidden: true },
    { name: "_xlnm.Print_Area", refersTo: "Mål!$A$1:$F$40", sheet: "Mål" },
    { name: "_xlnm.Print_Titles", refersTo: "Mål!$A:$B,Mål!$1:$3", sheet: "Mål" },
    { name: "moms", refersTo: "0.25" },
  ]);
  expect(book.sheets[0]!.print).toEqual({ area: area(0, 0, 39, 5), titleRows: { top: 0, bottom: 2 } });
  expect(book.memory).toBe('{"a":"1 < 2"}');
});

test("a workbook in the strict dialect, with other prefixes and names", () => {
  const strict = "http://purl.oclc.org/ooxml";
  const bytes = workbook({
    parts: {
      "xl/workbook.xml": `<s:workbook xmlns:s="${strict}/spreadsheetml/main"><s:sheets><s:sheet name="Strikt" sheetId="7" state="veryHidden" d3:id="rId1" xmlns:d3="${strict}/officeDocument/relationships"/></s:sheets></s:workbook>`,
      "xl/_rels/workbook.xml.rels": relationships([
        "rId1",
        `${strict}/officeDocument/relationships/worksheet`,
        "worksheets/sheet1.xml",
      ]),
      "xl/worksheets/sheet1.xml": `<s:worksheet xmlns:s="${strict}/spreadsheetml/main"><s:sheetData><s:row r="1"><s:c r="A1" t="d"><s:v>2021-12-31</s:v></s:c></s:row></s:sheetData></s:worksheet>`,
    },
  });
  const { book, package: pack } = read(bytes);
  expect(book.sheets[0]).toMatchObject({ name: "Strikt", visibility: "veryHidden", values: [[44561]] });
  expect(pack.strict).toBe(true);
});

test("a chart sheet, and a sheet whose part is missing, are there by name", () => {
  const bytes = workbook({
    parts: {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Diagram" sheetId="1" r:id="rId1"/><sheet name="Borta" sheetId="2" r:id="rId2"/><sheet name="Data" sheetId="3" r:id="rId3"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "chartsheet", "chartsheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet9.xml"],
        ["rId3", "worksheet", "worksheets/sheet1.xml"],
      ),
      "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
      "xl/worksheets/sheet1.xml": worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    },
  });
  expect(read(bytes).book.sheets.map(({ name, values }) => [name, values.length])).toEqual([
    ["Diagram", 0],
    ["Borta", 0],
    ["Data", 1],
  ]);
});
