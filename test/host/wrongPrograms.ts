/** A program that Excel refuses, and the code that it answers with. The sheet has a table "Ett" at X1:Y3. */
export interface WrongProgram {
  name: string;
  code: string;
  run(sheet: Excel.Worksheet, workbook: Excel.Workbook): void;
}

const long = (count: number): string => "x".repeat(count);

/** Rows of a group: what is wrong, and how it is done. Those of another code than the group's say so. */
type Row = [name: string, run: WrongProgram["run"], code?: string];

const group = (code: string, rows: Row[]): WrongProgram[] =>
  rows.map(([name, run, other = code]) => ({ name, code: other, run }));

/** Types a text into A1. */
const typing = (text: string): Row => [
  text.length > 60 ? `${text.slice(0, 40)}… (${text.length} characters)` : text,
  (sheet) => void (sheet.getRange("A1").formulas = [[text]]),
];

const rule = (sheet: Excel.Worksheet, formula: string): void => {
  sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = formula;
};

const bar = (sheet: Excel.Worksheet): Excel.DataBarConditionalFormat =>
  sheet.getRange("A1:A3").conditionalFormats.add("DataBar").dataBar;

const listOf = (sheet: Excel.Worksheet, source: string | Excel.Range): void => {
  sheet.getRange("B1:B3").dataValidation.rule = { list: { inCellDropDown: true, source } };
};

const withList = (sheet: Excel.Worksheet): Excel.DataValidation => {
  listOf(sheet, "=$A$1:$A$3");
  return sheet.getRange("B1:B3").dataValidation;
};

const chart = (sheet: Excel.Worksheet): Excel.Chart => {
  sheet.getRange("A1:B3").values = [
    ["a", "b"],
    [1, 2],
    [3, 4],
  ];
  return sheet.charts.add("BarStacked", sheet.getRange("A1:B3"), "Columns");
};

const FORMULAS: Row[] = [
  "=SUM(1",
  "=)",
  "=1+",
  '="a',
  "=A1:",
  "=IF()",
  "=IF(1)",
  "=IF(1,2,3,4)",
  "=ROUND(1)",
  "=ROUND(1,2,3)",
  "=TODAY(1)",
  "=MID(A1,1)",
  "=VLOOKUP(A1,B1:C2)",
  "=COUNTIF(A1:A3)",
  "=SUMIFS(A1:A3,B1:B3)",
  "=IFERROR(A1)",
  "=SUBSTITUTE(A1,B1)",
  "=INDEX(A1:A3)",
  "=MATCH(1)",
  "=LEFT(A1,1,2)",
  "=NOT(1,2)",
  "=SUM()",
  '=HYPERLINK("#A1","a","b")',
  `=SUM(${Array.from({ length: 256 }, (_, i) => i).join(",")})`,
  `=${"ABS(".repeat(66)}1${")".repeat(66)}`,
  `="${long(256)}"`,
  `=IF(A1="${long(300)}",1,2)`,
  "=1 2",
  "={1,2;3}",
  "=SUM(A1;A2)",
  "=1,5+1",
  "={A1}",
  "=Mål 1!A1",
  "=#A1",
].map(typing);

/** The same where the sheet is protected. */
const guarded = (name: string, run: WrongProgram["run"]): Row => [
  `${name} of a protected sheet`,
  (sheet, workbook) => {
    sheet.protection.protect();
    run(sheet, workbook);
  },
];

/** A value that the types of the API do not take, as a program without types gives it. */
const untyped = (value: unknown): never => value as never;

/** More formulas, of which the one with pairs was once taken. */
const MORE_FORMULAS: Row[] = [
  "=SUMIF(A1:A3)",
  "=AVERAGE()",
  '=FIND("a")',
  "=XLOOKUP(A1,B1:B3)",
  "=LET(x,1)",
  "=COUNTIFS(A1:A3,1,B1:B3)",
  '=IFS(A1>1,"a",A1)',
  '="a""',
  "='Mål!A1",
  "=A1<>",
  "=@",
  "=1a",
  "=.5.5",
  '="a"b"',
  "=*1",
  "=%",
  "=Blad1!",
  "=!A1",
  "={1,A1}",
  "=SUM(1)2",
  "=A$$1+1",
  "=R[1]C",
].map(typing);

/** Drawn and written down before the host was asked, when all above were refused: of 138 it took five. */
const LATER: WrongProgram[] = [
  ...group("InvalidArgument", MORE_FORMULAS),
  ...group("InvalidArgument", [
    ["a cell above the first row", (sheet) => void sheet.getRange("A1").getOffsetRange(-1, 0).load("address")],
    ["a range of less than a row", (sheet) => void sheet.getRange("A1").getResizedRange(-2, 0).load("address")],
    ["half an address", (sheet) => void sheet.getRange("A1:").load("address")],
    ["a row beyond the last", (sheet) => void sheet.getRangeByIndexes(1_048_576, 0, 1, 1).load("address")],
    ["a value for a whole column", (sheet) => void (sheet.getRange("A:A").values = [["x"]])],
    ["a member that is none", (sheet) => void sheet.getRange("A1").load("foo")],
    ["a name with a hyphen", (_, workbook) => void workbook.names.add("mål-2024", "=1")],
    ["a name without letters", (_, workbook) => void workbook.names.add("", "=1")],
    ["a name that is a column", (_, workbook) => void workbook.names.add("C", "=1")],
    ["a name that is a table's", (_, workbook) => void workbook.names.add("Ett", "=1")],
    ["comments in two cells", (_, workbook) => void workbook.comments.add("Blad1!A1:B2", "x")],
    ["a part without content", (_, workbook) => void workbook.customXmlParts.add("")],
    ["a part made no XML", (_, workbook) => workbook.customXmlParts.add("<a xmlns='b'/>").setXml("<a")],
  ]),
  ...group("InvalidArgument", [
    ["cells merged over a table's edge", (sheet) => void sheet.getRange("W1:X2").merge(), "InvalidOperation"],
    ["a sheet's name that ends with an apostrophe", (_, workbook) => void workbook.worksheets.add("a'")],
    ["a sheet moved to the hundredth place", (sheet) => void (sheet.position = 99)],
    ["a sheet neither shown nor hidden", (sheet) => void (sheet.visibility = "Gone" as "Hidden")],
    ["a sheet called null", (sheet) => void (sheet.name = untyped(null))],
    [
      "a deleted sheet renamed",
      (_, workbook) => {
        const added = workbook.worksheets.add("Ny");
        added.delete();
        added.name = "Ny igen";
      },
      "ItemNotFound",
    ],
    ["the last visible sheet deleted", (sheet) => sheet.delete(), "InvalidOperation"],
  ]),
  ...group("AccessDenied", [
    guarded("a value", (sheet) => void (sheet.getRange("A1").values = [[1]])),
    guarded("a fill", (sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000")),
    guarded("a condition", (sheet) => rule(sheet, "=A1=1")),
    guarded("a list", (sheet) => listOf(sheet, "=$A$1:$A$3")),
    guarded("merged cells", (sheet) => sheet.getRange("A1:B1").merge()),
    guarded("an inserted row", (sheet) => void sheet.getRange("1:1").insert("Down")),
    guarded("a width", (sheet) => void (sheet.getRange("A1").format.columnWidth = 50)),
    guarded("a number format", (sheet) => void (sheet.getRange("A1").numberFormat = [["0"]])),
    guarded("a chart", (sheet) => void chart(sheet)),
    ["a second protection", guarded("", (sheet) => sheet.protection.protect())[1], "InvalidOperation"],
  ]),
  ...group("InvalidArgument", [
    [
      "a text in the middle by another word",
      (sheet) => void (sheet.getRange("A1").format.horizontalAlignment = untyped("Middle")),
    ],
    ["a wavy line", (sheet) => void (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = untyped("Wavy"))],
    ["a font of no size", (sheet) => void (sheet.getRange("A1").format.font.size = 0)],
    ["a bold that is a word", (sheet) => void (sheet.getRange("A1").format.font.bold = untyped("ja"))],
    ["a row below nothing", (sheet) => void (sheet.getRange("A1").format.rowHeight = -1)],
    ["a row as high as a word", (sheet) => void (sheet.getRange("A1").format.rowHeight = untyped("hög"))],
    ["a number format with an open bracket", (sheet) => void (sheet.getRange("A1").numberFormat = [["[h:mm"]])],
    ["fewer rows than none frozen", (sheet) => sheet.freezePanes.freezeRows(-1)],
    [
      "the first none of the cells",
      (sheet) =>
        void (sheet.getRange("A1:A3").conditionalFormats.add("TopBottom").topBottom.rule = {
          rank: 0,
          type: "TopItems",
        }),
    ],
    ["a rule of no kind", (sheet) => void sheet.getRange("A1").conditionalFormats.add("Foo" as "Custom")],
    ["half a page wide", (sheet) => void (sheet.pageLayout.zoom = { horizontalFitToPages: 0.5 })],
    ["a margin that is a word", (sheet) => void (sheet.pageLayout.topMargin = untyped("bred"))],
    ["a print area beyond the last column", (sheet) => sheet.pageLayout.setPrintArea("A1:XFE5")],
    ["a chart at no cell", (sheet) => chart(sheet).setPosition("foo")],
    ["a chart across", (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2"), "Diagonal" as "Columns")],
    [
      "a deleted chart named",
      (sheet) => {
        const gone = chart(sheet);
        gone.delete();
        gone.name = "x";
      },
      "ItemNotFound",
    ],
  ]),
];

/** Programs that Excel refuses. Their sheet is Blad1 of a workbook that has Dold beside it, hidden. */
export const WRONG_PROGRAMS: WrongProgram[] = [
  ...group("InvalidArgument", FORMULAS),
  ...group("InvalidArgument", [
    [
      "a formula of 8 193 characters",
      (sheet) => void (sheet.getRange("A1").formulas = [[`=${"1+".repeat(4_096)}1`]]),
      "FormulaLengthExceedsLimit",
    ],
    ["a text of 32 768 characters", (sheet) => void (sheet.getRange("A1").values = [[long(32_768)]])],
    ["a grid of another size", (sheet) => void (sheet.getRange("A1:B2").values = [[1]])],
    ["an object in a cell", (sheet) => void (sheet.getRange("A1").values = [[{}]])],
    ["an address that is none", (sheet) => void sheet.getRange("A0").load("values")],
    ["an address beyond the last column", (sheet) => void sheet.getRange("XFE1").load("values")],
    ["an address beyond the last row", (sheet) => void sheet.getRange("A1048577").load("values")],
    ["an address of 8 193 characters", (sheet) => void sheet.getRanges(`${"A1,".repeat(2_731)}A1`).load("address")],
    [
      "a sheet that is not there",
      (_, workbook) => void workbook.worksheets.getItem("Saknas").load("name"),
      "ItemNotFound",
    ],
    ["a negative row", (sheet) => void sheet.getRangeByIndexes(-1, 0, 1, 1).load("values")],
    ["half a row", (sheet) => void sheet.getRangeByIndexes(0.5, 0, 1, 1).load("values")],
    ["no rows", (sheet) => void sheet.getRangeByIndexes(0, 0, 0, 1).load("values")],
  ]),
  ...group("InvalidArgument", [
    ["a sheet's name of 32 characters", (_, workbook) => void workbook.worksheets.add(long(32))],
    ["a sheet's name with a colon", (_, workbook) => void workbook.worksheets.add("a:b")],
    ["a sheet's name that begins with an apostrophe", (_, workbook) => void workbook.worksheets.add("'a")],
    ["a sheet's name that is taken", (_, workbook) => void workbook.worksheets.add("BLAD1")],
    ["a sheet called History", (_, workbook) => void workbook.worksheets.add("History")],
    ["a sheet called Historik", (_, workbook) => void workbook.worksheets.add("Historik")],
    ["a sheet renamed to nothing", (sheet) => void (sheet.name = "")],
    ["the last visible sheet hidden", (sheet) => void (sheet.visibility = "Hidden"), "InvalidOperation"],
    ["a hidden sheet shown", (_, workbook) => workbook.worksheets.getItem("Dold").activate(), "InvalidOperation"],
    [
      "a cell of a hidden sheet selected",
      (_, workbook) => workbook.worksheets.getItem("Dold").getRange("A1").select(),
      "InvalidOperation",
    ],
    ["a tab's colour that is none", (sheet) => void (sheet.tabColor = "#12345")],
    ["a property's key of 256 characters", (sheet) => void sheet.customProperties.add(long(256), "x")],
    ["a property without a key", (sheet) => void sheet.customProperties.add("", "x")],
    ["a part that is no XML", (_, workbook) => void workbook.customXmlParts.add("<a><b></a>")],
  ]),
  ...group("InvalidArgument", [
    ["a name that is an address", (_, workbook) => void workbook.names.add("A1", "=1")],
    ["a name that is an address far right", (_, workbook) => void workbook.names.add("MAL2024", "=1")],
    ["a name that is an address of the other kind", (_, workbook) => void workbook.names.add("R1C1", "=1")],
    ["a name that is a row", (_, workbook) => void workbook.names.add("R", "=1")],
    ["a name with a space", (_, workbook) => void workbook.names.add("ett mål", "=1")],
    ["a name that begins with a figure", (_, workbook) => void workbook.names.add("1a", "=1")],
    ["a name that is a value", (_, workbook) => void workbook.names.add("TRUE", "=1")],
    ["a name of 256 characters", (_, workbook) => void workbook.names.add(long(256), "=1")],
    ["a name for a formula that is none", (_, workbook) => void workbook.names.add("fel", "=SUM(")],
  ]),
  ...group("InvalidArgument", [
    [
      "a prompt of 256 characters",
      (sheet) => void (withList(sheet).prompt = { showPrompt: true, title: "", message: long(256) }),
    ],
    [
      "a prompt's title of 33",
      (sheet) => void (withList(sheet).prompt = { showPrompt: true, title: long(33), message: "" }),
    ],
    [
      "a warning of 226 characters",
      (sheet) => void (withList(sheet).errorAlert = { showAlert: true, style: "Stop", title: "", message: long(226) }),
    ],
    [
      "a warning's title of 33",
      (sheet) => void (withList(sheet).errorAlert = { showAlert: true, style: "Stop", title: long(33), message: "" }),
    ],
    [
      "a warning of a style that is none",
      (sheet) =>
        void (withList(sheet).errorAlert = { showAlert: true, style: "Loud" as "Stop", title: "", message: "" }),
    ],
    ["choices in a text of 256 characters", (sheet) => listOf(sheet, `${"ja,".repeat(85)}x`)],
    ["a list without a source", (sheet) => listOf(sheet, "")],
    ["a list from two columns", (sheet) => listOf(sheet, "=$A$1:$B$3")],
    ["a list from a range of two columns", (sheet) => listOf(sheet, sheet.getRange("A1:B3"))],
    ["a list from an array constant", (sheet) => listOf(sheet, '={"a","b"}')],
    ["a list from another workbook", (sheet) => listOf(sheet, "=[Bok2.xlsx]Blad1!$A$1:$A$3")],
    ["a list from a formula that is none", (sheet) => listOf(sheet, "=OFFSET(A1")],
  ]),
  ...group("InvalidArgument", [
    ["a condition that is no formula", (sheet) => rule(sheet, "=A1=")],
    ["a condition with an array constant", (sheet) => rule(sheet, '=OR(A1={"a","b"})')],
    ["a condition with a union", (sheet) => rule(sheet, "=SUM((A1,B1))>1")],
    ["a condition about another workbook", (sheet) => rule(sheet, "=[Bok2.xlsx]Blad1!A1>1")],
    ["a condition with too few arguments", (sheet) => rule(sheet, "=IF(A1)")],
    ["a condition without a formula", (sheet) => rule(sheet, "")],
    ["a bar that begins at a text", (sheet) => void (bar(sheet).lowerBoundRule = { type: "Number", formula: "noll" })],
    [
      "a rule between one value",
      (sheet) =>
        void (sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
          formula1: "=1",
          operator: "Between",
        }),
    ],
    ["a bar from a bound of no kind", (sheet) => void (bar(sheet).lowerBoundRule = { type: "Foo" as "Number" })],
    ["a bar of a colour that is none", (sheet) => void (bar(sheet).positiveFormat.fillColor = "grönaktig")],
    [
      "a look that stops, on a bar",
      (sheet) => void (sheet.getRange("A1").conditionalFormats.add("DataBar").stopIfTrue = true),
    ],
  ]),
  ...group("InvalidArgument", [
    [
      "a footer of 256 characters in three parts",
      (sheet) => {
        const page = sheet.pageLayout.headersFooters.defaultForAllPages;
        page.leftFooter = long(100);
        page.centerFooter = long(100);
        page.rightFooter = long(50);
      },
    ],
    ["a margin below nothing", (sheet) => void (sheet.pageLayout.topMargin = -1)],
    ["a margin of 50 inches", (sheet) => void (sheet.pageLayout.leftMargin = 3_600)],
    ["a scale of 9 %", (sheet) => void (sheet.pageLayout.zoom = { scale: 9 })],
    ["a scale of 401 %", (sheet) => void (sheet.pageLayout.zoom = { scale: 401 })],
    ["32 768 pages wide", (sheet) => void (sheet.pageLayout.zoom = { horizontalFitToPages: 32_768 })],
    ["a break above the first row", (sheet) => void sheet.horizontalPageBreaks.add("A1")],
    ["title rows that are no rows", (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2")],
    ["a paper that is none", (sheet) => void (sheet.pageLayout.paperSize = "A99" as "A4")],
    ["an orientation that is none", (sheet) => void (sheet.pageLayout.orientation = "Sideways" as "Portrait")],
  ]),
  ...group("InvalidArgument", [
    ["a number format in Swedish words", (sheet) => void (sheet.getRange("A1").numberFormat = [["[Röd]0"]])],
    ["a number format of five sections", (sheet) => void (sheet.getRange("A1").numberFormat = [["0;0;0;0;0"]])],
    ["a number format with an open quote", (sheet) => void (sheet.getRange("A1").numberFormat = [['0 "kr']])],
    [
      "a number format of dates and figures",
      (sheet) => void (sheet.getRange("A1").numberFormat = [["yyyy-mm-dd 0.00"]]),
    ],
    ["a number format of 256 characters", (sheet) => void (sheet.getRange("A1").numberFormat = [["0".repeat(256)]])],
    ["no number format", (sheet) => void (sheet.getRange("A1").numberFormat = [[""]])],
    ["a font of 410 points", (sheet) => void (sheet.getRange("A1").format.font.size = 410)],
    ["a font's name of 32 characters", (sheet) => void (sheet.getRange("A1").format.font.name = long(32))],
    ["an indent of 251", (sheet) => void (sheet.getRange("A1").format.indentLevel = 251)],
    ["a row of 410 points", (sheet) => void (sheet.getRange("A1").format.rowHeight = 410)],
    ["a column of 256 characters", (sheet) => void (sheet.getRange("A1").format.columnWidth = 1_400)],
    ["a gap of 501", (sheet) => void (chart(sheet).series.getItemAt(0).gapWidth = 501)],
    ["an overlap of 101", (sheet) => void (chart(sheet).series.getItemAt(0).overlap = 101)],
    ["a chart of a type that is none", (sheet) => void sheet.charts.add("Cake" as "Pie", sheet.getRange("A1:B3"))],
  ]),
  ...LATER,
];
