import { strFromU8, strToU8, unzipSync } from "fflate";
import { archive, MAIN, REL, relationships, workbook, worksheet, type Drawn } from "./packages";

/** A workbook with a goal table, and something in it that the add-in has no words for. */
export interface OddBook {
  name: string;
  bytes: Uint8Array;
}

const HEADERS = [
  "Nr",
  "Mål",
  "Indikator",
  "Målvärde 2024",
  "Utfall 2023",
  "Utfall 2024",
  "Bedömning",
  "Ansvarig nämnd",
];
const ROWS = [
  ["1", "Trygga barn", "Andel trygga elever", "minst 90 %", "88 %", "91 %", "Uppnås", "Skolnämnden"],
  ["2", "Alla klarar skolan", "Andel behöriga elever", "minst 85 %", "80 %", "", "", "Skolnämnden"],
  ["3", "Nöjda äldre", "Andel nöjda brukare", "minst 90 %", "86 %", "88 %", "Uppnås inte", "Omsorgsnämnden"],
];
/** The sheet's part, and the cells that a committee's figures go into. */
export const SOURCE = "xl/worksheets/sheet1.xml";
export const OUTCOME = "F3";

const cell = (ref: string, text: string, more = ""): string =>
  text === "" ? "" : `<c r="${ref}"${more} t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (texts: string[], at: number, attributes = "", after = ""): string =>
  `<row r="${at + 1}"${attributes}>${texts.map((text, c) => cell(`${"ABCDEFGH"[c]}${at + 1}`, text)).join("")}${after}</row>`;

interface Odd extends Drawn {
  /** XML of the goal sheet before and after its cells, attributes of its root, and what stands in its other cells. */
  sheetBefore?: string;
  sheetAfter?: string;
  root?: string;
  /** Attributes of each row, and cells after those of the table. */
  rowAttributes?: string;
  rowAfter?: (row: number) => string;
  /** XML between the table and the close tag of its data. */
  rows?: string;
  goalSheet?: string;
  others?: Record<string, string>;
}

/** The goal table as a workbook, with what is odd in this one around it. */
function odd(one: Odd = {}): Uint8Array {
  const { sheetBefore = "", sheetAfter = "", root = "", rowAttributes = "", rows = "", goalSheet = "Mål 2024" } = one;
  const table = [HEADERS, ...ROWS].map((texts, at) => rowOf(texts, at, rowAttributes, one.rowAfter?.(at))).join("");
  const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${REL}"${root}>${sheetBefore}<sheetData>${table}${rows}</sheetData>${sheetAfter}</worksheet>`;
  return workbook({ ...one, sheets: { [goalSheet]: sheet, ...one.others } });
}

const MS = "http://schemas.microsoft.com/office";
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="application/${type}"/>`;
const DEFAULTS =
  '<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
const SHEET = "vnd.openxmlformats-officedocument.spreadsheetml";
const RELS = "xl/worksheets/_rels/sheet1.xml.rels";
const PNG = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 1, 2, 3]);

const charts = odd({
  sheetAfter: '<drawing r:id="rId1"/><legacyDrawingHF r:id="rId2"/><picture r:id="rId3"/>',
  parts: {
    [RELS]: relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "image", "../media/image2.png"],
    ),
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:twoCellAnchor><xdr:graphicFrame/></xdr:twoCellAnchor><xdr:sp>rita inte om mig</xdr:sp></xdr:wsDr>',
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", `${MS}/2014/relationships/chartEx`, "../charts/chartEx1.xml"],
      ["rId3", "image", "../media/image1.png"],
    ),
    "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'><c:date1904 val=\"0\"/></c:chartSpace>",
    "xl/charts/_rels/chart1.xml.rels": relationships(
      ["rId1", `${MS}/2011/relationships/chartStyle`, "style1.xml"],
      ["rId2", `${MS}/2011/relationships/chartColorStyle`, "colors1.xml"],
      ["rId3", "package", "../embeddings/data1.xlsx"],
    ),
    "xl/charts/style1.xml": "<cs:chartStyle xmlns:cs='urn:cs'/>",
    "xl/charts/colors1.xml": "<cs:colorStyle xmlns:cs='urn:cs'/>",
    "xl/charts/chartEx1.xml": "<cx:chartSpace xmlns:cx='urn:cx'/>",
    "xl/embeddings/data1.xlsx": PNG,
    "xl/media/image1.png": PNG,
    "xl/media/image2.png": PNG.slice(1),
    "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
  },
  types: `${DEFAULTS}<Default Extension="xlsx" ContentType="application/octet-stream"/>`,
});

const pivot = odd({
  others: { Pivot: worksheet('<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>') },
  after:
    '<pivotCaches><pivotCache cacheId="7" r:id="rId60"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="urn:x14"><x14:slicerCaches><x14:slicerCache r:id="rId61"/></x14:slicerCaches></ext></extLst>',
  related: [
    ["rId60", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId61", `${MS}/2007/relationships/slicerCache`, "slicerCaches/slicerCache1.xml"],
    ["rId62", `${MS}/2011/relationships/timelineCache`, "timelineCaches/timelineCache1.xml"],
  ],
  parts: {
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1"/>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships([
      "rId1",
      "pivotCacheRecords",
      "pivotCacheRecords1.xml",
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `<pivotCacheRecords xmlns="${MAIN}" count="3"/>`,
    "xl/slicerCaches/slicerCache1.xml": "<slicerCacheDefinition/>",
    "xl/timelineCaches/timelineCache1.xml": "<timelineCacheDefinition/>",
    "xl/worksheets/_rels/sheet2.xml.rels": relationships(
      ["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"],
      ["rId2", `${MS}/2007/relationships/slicer`, "../slicers/slicer1.xml"],
    ),
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="Pivottabell1"/>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
      "rId1",
      "pivotCacheDefinition",
      "../pivotCache/pivotCacheDefinition1.xml",
    ]),
    "xl/slicers/slicer1.xml": "<slicers/>",
  },
});

const rules = odd({
  root: ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="urn:x14ac" xmlns:xr="urn:xr" xr:uid="{00000000-0001-0000-0000-000000000000}"',
  rowAttributes: ' spans="1:8" x14ac:dyDescent="0.25"',
  sheetBefore: '<sheetPr codeName="Blad1"/><dimension ref="A1:H4"/>',
  sheetAfter:
    '<conditionalFormatting sqref="F2:F4"><cfRule type="aboveAverage" dxfId="0" priority="2"/><cfRule type="iconSet" priority="1"><iconSet iconSet="5Rating" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="1"/></iconSet></cfRule></conditionalFormatting><dataValidations count="2" xWindow="3"><dataValidation type="custom" errorStyle="warning" sqref="F2:F4"><formula1>LEN(F2)&lt;9</formula1></dataValidation><dataValidation type="list" sqref="G2:G4"><formula1>"Uppnås,Uppnås inte"</formula1></dataValidation></dataValidations><ignoredErrors><ignoredError sqref="A1:H9" numberStoredAsText="1"/></ignoredErrors><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="urn:x14"><x14:sparklineGroups><x14:sparklineGroup type="column"/></x14:sparklineGroups></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14"><x14:dataValidations count="1"/></ext></extLst>',
  styles: `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; %&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Aptos Narrow"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop></gradientFill></fill></fills><borders count="1"><border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="1" defaultTableStyle="Kommunens"><tableStyle name="Kommunens" pivot="0" count="0"/></tableStyles><colors><mruColors><color rgb="FF112233"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"/></extLst></styleSheet>`,
});

const names = odd({
  others: { Dold: worksheet("<sheetData/>") },
  after:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Mål 2024\'!$A$1:$H$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Mål 2024\'!$A$1:$H$4</definedName><definedName name="Andel" comment="av henne" function="1">_xlfn.LAMBDA(_xlpm.x,_xlpm.x/100)</definedName><definedName name="trasig">#REF!</definedName><definedName name="utanför">[1]Blad1!$A$1</definedName><definedName name="utanför" localSheetId="1">Dold!$A$1</definedName></definedNames><calcPr calcId="191029" calcMode="manual" iterate="1"/>',
});

const links = odd({
  after: '<externalReferences><externalReference r:id="rId60"/></externalReferences>',
  related: [
    ["rId60", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId61", "connections", "connections.xml"],
    ["rId62", `${MS}/2006/relationships/powerPivotData`, "model/item.data"],
  ],
  rowAfter: (row) =>
    row === 1 ? `<c r="J2"><f>[1]Blad1!$A$1</f><v>4</v></c>` : row === 2 ? `<c r="J3"><f>J2*2</f><v>8</v></c>` : "",
  sheetAfter:
    '<hyperlinks><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="B3" location="Andel" display="x"/></hyperlinks>',
  parts: {
    [RELS]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/hyperlink" Target="https://example.org/å?a=1&amp;b=2" TargetMode="External"/><Relationship Id="rId2" Type="${REL}/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>`,
    "xl/queryTables/queryTable1.xml": `<queryTable xmlns="${MAIN}" name="fråga"/>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}" xmlns:r="${REL}"><externalBook r:id="rId1"/></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/externalLinkPath" Target="file:///G:/Ekonomi/Budget%202024.xlsx" TargetMode="External"/></Relationships>`,
    "xl/connections.xml": `<connections xmlns="${MAIN}"><connection id="1" name="Fråga – Kolada"/></connections>`,
    "xl/model/item.data": PNG,
    "docProps/app.xml":
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="urn:vt"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2"/></HeadingPairs><TitlesOfParts><vt:vector/></TitlesOfParts><Company>Kommunen</Company></Properties>',
  },
  types: '<Default Extension="data" ContentType="application/vnd.openxmlformats-officedocument.model+data"/>',
});

const comments = odd({
  sheetAfter: '<legacyDrawing r:id="rId2"/>',
  related: [["rId60", `${MS}/2017/10/relationships/person`, "persons/person.xml"]],
  parts: {
    [RELS]: relationships(
      ["rId1", "comments", "../comments1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", `${MS}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"],
    ),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="F3" authorId="0"><text><t>[Trådad kommentar] Kommer i mars</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
    "xl/threadedComments/threadedComment1.xml": "<ThreadedComments><threadedComment ref='F3'/></ThreadedComments>",
    "xl/persons/person.xml": "<personList/>",
  },
  types: DEFAULTS,
});

const macros = odd({
  parts: {
    "xl/vbaProject.bin": PNG,
    "xl/_rels/vbaProject.bin.rels": relationships([
      "rId1",
      `${MS}/2006/relationships/vbaProjectSignature`,
      "vbaProjectSignature.bin",
    ]),
    "xl/vbaProjectSignature.bin": PNG.slice(2),
    "xl/vbaData.xml": "<x/>",
    [RELS]: relationships(
      ["rId1", "control", "../activeX/activeX1.xml"],
      ["rId2", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
    ),
    "xl/activeX/activeX1.xml": "<ax:ocx xmlns:ax='urn:ax'/>",
    "xl/ctrlProps/ctrlProp1.xml": "<formControlPr/>",
    "customUI/customUI14.xml": "<customUI/>",
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", `${MS}/2007/relationships/ui/extensibility`, "customUI/customUI14.xml"],
    ),
  },
  types: `${DEFAULTS}${override("xl/vbaData.xml", "vnd.ms-office.vbaProject+xml")}`,
  before: '<workbookPr codeName="DennaArbetsbok" filterPrivacy="1"/>',
  sheetBefore: '<sheetPr codeName="Blad1"/>',
  sheetAfter: '<controls><control shapeId="1025" r:id="rId1" name="Knapp1"/></controls>',
  related: [
    ["rId60", `${MS}/2006/relationships/vbaProject`, "vbaProject.bin"],
    ["rId61", `${MS}/2006/relationships/wordVbaData`, "vbaData.xml"],
  ],
});

const VIEW = "{5C0C2E2A-1111-2222-3333-444455556666}";
const views = odd({
  others: {
    "Mycket dolt": worksheet(
      `<sheetData/><customSheetViews><customSheetView guid="${VIEW}" state="veryHidden"/></customSheetViews>`,
    ),
    Protokoll: worksheet(
      '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="x==" saltValue="y==" spinCount="100000" sheet="1"/><protectedRanges><protectedRange name="Fält" sqref="A1"/></protectedRanges>',
    ),
  },
  sheetAfter: `<customSheetViews><customSheetView guid="${VIEW}" scale="80" filter="1"><autoFilter ref="A1:H4"/></customSheetView></customSheetViews>`,
  before: '<fileSharing readOnlyRecommended="1" userName="Ekonomi"/><workbookPr/>',
  after: `<customWorkbookViews><customWorkbookView name="Ledningens" guid="${VIEW}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>`,
});

const years = odd({
  before: '<workbookPr date1904="1"/>',
  rowAfter: (row) => `<c r="K${row + 1}"><v>${40_000 + row}</v></c>`,
});

const formulas = odd({
  related: [
    ["rId60", "sheetMetadata", "metadata.xml"],
    ["rId61", "calcChain", "calcChain.xml"],
    ["rId62", `${MS}/2017/06/relationships/rdRichValue`, "richData/rdrichvalue.xml"],
  ],
  rowAfter: (row) =>
    [
      '<c r="K1" cm="1"><f t="array" ref="K1:K3">_xlfn._xlws.SORT(A2:A4)</f><v>1</v></c>',
      '<c r="K2"><v>2</v></c><c r="L2"><f t="shared" ref="L2:L4" si="0">A2&amp;"x"</f><v>0</v></c><c r="N2" vm="1" t="e"><v>#VALUE!</v></c>',
      '<c r="K3"><v>3</v></c><c r="L3"><f t="shared" si="0"/><v>0</v></c><c r="M3"><f t="array" ref="M3">SUM(A2:A4*1)</f><v>6</v></c>',
      '<c r="L4"><f t="shared" si="0"/><v>0</v></c><c r="M4"><f t="dataTable" ref="M4" dt2D="1" r1="A1" r2="A2"/><v>1</v></c>',
    ][row] ?? "",
  parts: {
    "xl/metadata.xml": `<metadata xmlns="${MAIN}" xmlns:xda="urn:xda"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst/></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="K1" i="1" l="1"/><c r="M3" a="1"/></calcChain>`,
    "xl/richData/rdrichvalue.xml": "<rvData/>",
  },
});

const outline = odd({
  sheetBefore:
    '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetFormatPr defaultRowHeight="15" outlineLevelRow="2" outlineLevelCol="1"/><cols><col min="5" max="5" width="9" outlineLevel="1" hidden="1" style="0"/><col min="6" max="6" width="9" collapsed="1"/></cols>',
  rows: '<row r="6" outlineLevel="2" hidden="1" ht="33" customHeight="1" thickBot="1"><c r="B6" t="inlineStr"><is><r><t>dold </t></r><r><rPr><b/></rPr><t>not</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
  sheetAfter:
    '<scenarios current="0"><scenario name="Bäst" count="1"><inputCells r="A2" val="1"/></scenario></scenarios><phoneticPr fontId="0"/><cellWatches><cellWatch r="F3"/></cellWatches>',
});

const table = odd({
  sheetAfter:
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="urn:x15"><x15:slicerList><x15:slicer r:id="rId2"/></x15:slicerList></ext></extLst>',
  parts: {
    [RELS]: relationships(
      ["rId1", "table", "../tables/table1.xml"],
      ["rId2", `${MS}/2007/relationships/slicer`, "../slicers/slicer1.xml"],
    ),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="9" name="Målen" displayName="Målen" ref="A1:H4" totalsRowShown="0"><autoFilter ref="A1:H4"><filterColumn colId="7"><filters blank="1"><filter val="Skolnämnden"/></filters></filterColumn></autoFilter><tableColumns count="8">${HEADERS.map((name, at) => `<tableColumn id="${at + 3}" name="${name}"/>`).join("")}</tableColumns></table>`,
    "xl/slicers/slicer1.xml": "<slicers/>",
  },
  types: override("xl/tables/table1.xml", `${SHEET}.table+xml`),
});

const custom = odd({
  related: [["rId60", "customXml", "../customXml/item1.xml"]],
  parts: {
    "customXml/item1.xml": "<p:properties xmlns:p='urn:p'>diarienummer</p:properties>",
    "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customXml/itemProps1.xml": "<ds:datastoreItem xmlns:ds='urn:ds'/>",
    "docMetadata/LabelInfo.xml": "<clbl:labelList xmlns:clbl='urn:clbl'/>",
    "docProps/custom.xml": "<Properties><property name='MSIP_Label_Enabled'/></Properties>",
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "custom-properties", "docProps/custom.xml"],
      ["rId3", `${MS}/2020/02/relationships/classificationlabels`, "docMetadata/LabelInfo.xml"],
    ),
  },
});

/** The strict dialect: the same words in other namespaces. */
const strict = archive(
  Object.fromEntries(
    Object.entries(unzipSync(odd({ before: '<workbookPr dateCompatibility="0"/>' }))).map(([name, bytes]) => [
      name,
      strToU8(
        strFromU8(bytes)
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
          .replace("<workbook ", '<workbook conformance="strict" '),
      ),
    ]),
  ),
);

/** Workbooks as offices have them after some years, one oddity each. */
export const ODD_BOOKS: OddBook[] = [
  { name: "charts, pictures, a picture in the header", bytes: charts },
  { name: "pivot tables with slicers and a timeline", bytes: pivot },
  { name: "rules, validations, sparklines, gradients", bytes: rules },
  { name: "names of all kinds, calculated by hand", bytes: names },
  { name: "links, queries, a data model", bytes: links },
  { name: "comments in threads", bytes: comments },
  { name: "macros, signed, with a button", bytes: macros },
  { name: "views, very hidden and protected sheets", bytes: views },
  { name: "the years from 1904", bytes: years },
  { name: "arrays, spills, shared formulas, a data table, a picture in a cell", bytes: formulas },
  { name: "groups, scenarios, a watched cell", bytes: outline },
  { name: "a table with a slicer and a filter", bytes: table },
  { name: "custom XML and a label of confidentiality", bytes: custom },
  { name: "the strict dialect", bytes: strict },
  { name: "a name with quotes", bytes: odd({ goalSheet: "Mål ''24'' å" }) },
  { name: "a name with pictures", bytes: odd({ goalSheet: "🎯 Mål 2024 👩‍🏫" }) },
  { name: "a name of 31 letters", bytes: odd({ goalSheet: "Målen för välfärden 2024 (bok)!".padEnd(31, "x") }) },
];
