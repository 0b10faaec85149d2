import { newSheet, setCell, setFormula, type Sheet } from "../../src/sheet/book";

/** An own sheet with everything that the add-in writes. */
export function all(comment: string): Sheet {
  const sheet = Object.assign(newSheet("Allt"), {
    tag: "allt",
    gridlines: false,
    tabColor: "#1F4E79",
    freeze: { rows: 1, columns: 1 },
  });
  const font = { name: "Georgia", size: 14, bold: true, italic: true, underline: true, strike: true, color: "#1F4E79" };
  setCell(sheet, 0, 0, "Mål", {
    font,
    fill: "#DDEFD9",
    horizontal: "left",
    vertical: "top",
    wrap: true,
    indent: 1,
    locked: false,
    numberFormat: "@",
    border: { top: { style: "thin" } },
  });
  setCell(sheet, 1, 0, comment, { locked: false });
  setFormula(sheet, 2, 0, "=1+1", 2);
  sheet.columns.set(0, { width: 20 }).set(1, { hidden: true });
  sheet.rows.set(0, { height: 20 }).set(1, { hidden: true });
  sheet.merges.push({ top: 4, left: 0, bottom: 4, right: 3 });
  const areas = [{ top: 0, left: 0, bottom: 2, right: 0 }];
  sheet.conditionalFormats.push(
    { kind: "expression", areas, formula: "A1=1", format: { font, fill: "#DDEFD9" }, stopIfTrue: true },
    { kind: "dataBar", areas, color: "#2E7D32", min: 0, max: 9 },
  );
  sheet.validations.push({
    areas,
    source: "Allt!$A$1:$A$3",
    kind: "list",
    strict: true,
    prompt: { title: "a", message: "b" },
  });
  const chart = {
    place: { from: { row: 4, column: 0 }, to: { row: 9, column: 6 } },
    categories: { range: "Allt!$A$1:$A$2", cached: [] },
    description: "",
  };
  const series = (name: string) => ({ name, values: "Allt!$A$2:$A$3", cached: [], color: "#2E7D32" });
  sheet.charts.push({
    ...chart,
    name: "Stapel",
    series: [{ ...series("a"), cached: [3] }, series("b")],
  });
  sheet.print = {
    orientation: "landscape",
    paper: "A4",
    fit: { wide: 1, tall: 0 },
    margins: { top: 1, right: 1, bottom: 1, left: 1, header: 1, footer: 1 },
    titleRows: { top: 0, bottom: 0 },
    area: { top: 0, left: 0, bottom: 2, right: 0 },
    header: { left: "a" },
    footer: { right: "&P" },
    rowBreaks: [2],
  };
  return sheet;
}

/**
 * Every member of Excel's API that src/excel uses, by class. A new one is a decision: it must be in ExcelApi 1.14, and
 * a person should try it in a real Excel.
 */
export const MEMBERS = `
Application: suspendScreenUpdatingUntilNextSync
AutoFilter: getRangeOrNullObject
CellValueConditionalFormat: format load rule
Chart: axes delete format legend name name= series setPosition title
ChartAreaFormat: font
ChartAxes: categoryAxis valueAxis
ChartAxis: majorGridlines maximum= reversePlotOrder= visible=
ChartCollection: add getItemOrNullObject items load
ChartDataLabelFormat: font
ChartDataLabels: format numberFormat=
ChartFill: setSolidColor
ChartFont: color= size=
ChartGridlines: visible=
ChartLegend: visible=
ChartSeries: dataLabels format gapWidth= hasDataLabels= name= overlap= setValues setXAxisValues
ChartSeriesCollection: add getItemAt
ChartSeriesFormat: fill
ChartTitle: visible=
Comment: content getLocation replies
CommentCollection: items
CommentReply: content
CommentReplyCollection: items
ConditionalDataBarPositiveFormat: fillColor= gradientFill=
ConditionalFormat: cellValue custom customOrNullObject dataBar getRanges iconSetOrNullObject id priority stopIfTrue stopIfTrue= textComparison type
ConditionalFormatCollection: add clearAll getItem getItemAt items load
ConditionalFormatRule: formula formula= load
ConditionalRangeFill: color color= load
ConditionalRangeFont: bold bold= color color= italic italic= load
ConditionalRangeFormat: fill font
CustomConditionalFormat: format load rule
CustomXmlPart: delete getXml id load setXml
CustomXmlPartCollection: add getByNamespace getItemOrNullObject
CustomXmlPartScopedCollection: getOnlyItem items load
DataBarConditionalFormat: lowerBoundRule= positiveFormat upperBoundRule=
DataValidation: clear errorAlert errorAlert= load prompt prompt= rule= type
FormatProtection: load locked locked=
FunctionResult: load value
Functions: date
HeaderFooter: centerFooter= centerHeader= leftFooter= leftHeader leftHeader= load rightFooter rightFooter= rightHeader=
HeaderFooterGroup: defaultForAllPages
IconSetConditionalFormat: criteria load reverseIconOrder style
NamedItem: delete formula load name visible
NamedItemCollection: add getItemOrNullObject items load
PageBreak: rowIndex
PageBreakCollection: add items load removePageBreaks
PageLayout: bottomMargin= footerMargin= getPrintAreaOrNullObject headerMargin= headersFooters leftMargin leftMargin= load orientation orientation= paperSize paperSize= rightMargin= setPrintArea setPrintTitleRows topMargin topMargin= zoom zoom=
Range: address clear columnCount columnHidden columnIndex conditionalFormats dataValidation format formulas formulas= getCell getCellProperties getColumnProperties getMergedAreasOrNullObject getRowProperties getSpillParentOrNullObject getSpillingToRangeOrNullObject getUsedRangeOrNullObject load merge numberFormat numberFormat= rowCount rowHidden rowIndex savedAsArray select setColumnProperties setRowProperties unmerge valueTypes values worksheet
RangeAreas: address areas conditionalFormats dataValidation format load
RangeBorder: color color= load style style= weight weight=
RangeBorderCollection: getItem
RangeCollection: getItemAt load
RangeFill: color color= load
RangeFont: bold bold= color color= italic italic= load name name= size size= strikethrough strikethrough= underline underline=
RangeFormat: borders columnWidth fill font horizontalAlignment horizontalAlignment= indentLevel indentLevel= load protection rowHeight verticalAlignment verticalAlignment= wrapText wrapText=
RequestContext: application workbook
Shape: height left top type width
ShapeCollection: items
Style: font
StyleCollection: getItemOrNullObject
Table: columns getRange name showHeaders showTotals
TableCollection: items
TableColumn: name
TableColumnCollection: items
TextConditionalFormat: format load rule
Workbook: application customXmlParts functions getSelectedRange load names readOnly styles tables worksheets
Worksheet: activate autoFilter charts comments customProperties delete freezePanes getRange getRangeByIndexes getRanges getUsedRangeOrNullObject horizontalPageBreaks load name names pageLayout protection shapes showGridlines showGridlines= tabColor tabColor= tables visibility
WorksheetCollection: add getItem getItemOrNullObject items load
WorksheetCustomProperty: delete key load value
WorksheetCustomPropertyCollection: add getItemOrNullObject items
WorksheetFreezePanes: freezeAt freezeColumns freezeRows getLocationOrNullObject unfreeze
WorksheetProtection: protected
`;

/** The members of such a list one by one: "Range.formulas". */
export const membersIn = (list: string): string[] =>
  list
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [name, members = ""] = line.split(": ");
      return members.split(" ").map((member) => `${name}.${member}`);
    });
