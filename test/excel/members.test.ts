import { boot } from "../../src/excel/boot";
import { before, restore } from "../../src/excel/undo";
import { selectCell } from "../../src/excel/view";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, setFormula, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { requirementOf, withinCap } from "../../workbench/host/requirements";

/** A sheet of ours with all that we write. */
function all(comment: string): Sheet {
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
    labels: true,
    legend: true,
    axes: true,
  };
  const series = (name: string) => ({ name, values: "Allt!$A$2:$A$3", cached: [], color: "#2E7D32" });
  sheet.charts.push(
    { ...chart, kind: "stackedBar", name: "Stapel", series: [series("a"), series("b")] },
    { ...chart, kind: "line", name: "Linje", title: "t", series: [series("c")] },
  );
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

type Member = { value?: unknown; get?: () => unknown; set?: (value: unknown) => void; configurable?: boolean };

/**
 * Notes each member of the API that is used from here on, as "Range.formulas", and "Range.formulas=" when it is set.
 */
function noted(api: object): Set<string> {
  const used = new Set<string>();
  for (const [name, type] of Object.entries(api) as [string, unknown][]) {
    const prototype: unknown = typeof type === "function" ? type.prototype : undefined;
    if (typeof prototype !== "object" || prototype === null) continue;
    for (const [member, own] of Object.entries(Object.getOwnPropertyDescriptors(prototype)) as [string, Member][]) {
      if (/^(_|constructor$|toJSON$|ensureUnchanged$|retrieve)/.test(member) || !own.configurable) continue;
      const note = <A extends unknown[], R>(run: (...args: A) => R, mark = "") =>
        function (this: unknown, ...args: A): R {
          used.add(`${name}.${member}${mark}`);
          return run.apply(this, args);
        };
      const wrapped =
        typeof own.value === "function"
          ? { ...own, value: note(own.value as () => unknown) }
          : own.get
            ? { ...own, get: note(own.get), set: own.set && note(own.set, "=") }
            : own;
      Object.defineProperty(prototype, member, wrapped);
    }
  }
  return used;
}

/**
 * Every member of Excel's API that src/excel uses, by class. A new one is a decision: it must be in ExcelApi 1.14, and
 * a person should try it in a real Excel.
 */
const MEMBERS = `
Application: suspendScreenUpdatingUntilNextSync
AutoFilter: getRangeOrNullObject
CellValueConditionalFormat: format load rule
Chart: axes delete legend name name= series setPosition title
ChartAxes: categoryAxis valueAxis
ChartAxis: majorGridlines reversePlotOrder= visible=
ChartCollection: add getItemOrNullObject items load
ChartDataLabels: numberFormat=
ChartFill: setSolidColor
ChartGridlines: visible=
ChartLegend: position= visible=
ChartLineFormat: color=
ChartSeries: dataLabels format gapWidth= hasDataLabels= markerBackgroundColor= markerForegroundColor= name= overlap= setValues setXAxisValues
ChartSeriesCollection: add getItemAt
ChartSeriesFormat: fill line
ChartTitle: text= visible=
Comment: content getLocation
CommentCollection: items
ConditionalDataBarPositiveFormat: fillColor= gradientFill=
ConditionalFormat: cellValue custom dataBar getRanges iconSetOrNullObject priority stopIfTrue stopIfTrue= textComparison type
ConditionalFormatCollection: add clearAll items load
ConditionalFormatRule: formula formula= load
ConditionalRangeFill: color color= load
ConditionalRangeFont: bold bold= color color= italic italic= load
ConditionalRangeFormat: fill font
CustomConditionalFormat: format rule
CustomXmlPart: delete getXml id setXml
CustomXmlPartCollection: add getByNamespace getItem
CustomXmlPartScopedCollection: items load
DataBarConditionalFormat: lowerBoundRule= positiveFormat upperBoundRule=
DataValidation: clear errorAlert= prompt= rule=
FormatProtection: locked=
FunctionResult: load value
Functions: date
HeaderFooter: centerFooter= centerHeader= leftFooter= leftHeader= rightFooter= rightHeader=
HeaderFooterGroup: defaultForAllPages
IconSetConditionalFormat: criteria load reverseIconOrder style
NamedItem: formula name visible
NamedItemCollection: items load
PageBreakCollection: add removePageBreaks
PageLayout: bottomMargin= footerMargin= headerMargin= headersFooters leftMargin= orientation= paperSize= rightMargin= setPrintArea setPrintTitleRows topMargin= zoom=
Range: clear columnCount columnHidden columnIndex conditionalFormats dataValidation formulas formulas= getCellProperties getColumnProperties getMergedAreasOrNullObject getRowProperties getUsedRangeOrNullObject load merge numberFormat numberFormat= rowCount rowHidden rowIndex select setColumnProperties setRowProperties unmerge valueTypes values
RangeAreas: address areas conditionalFormats dataValidation format load
RangeBorder: color= style= weight=
RangeBorderCollection: getItem
RangeCollection: load
RangeFill: color=
RangeFont: bold bold= color color= italic italic= load name name= size size= strikethrough= underline=
RangeFormat: borders fill font horizontalAlignment= indentLevel= protection verticalAlignment= wrapText=
RequestContext: application workbook
ShapeCollection: items
Style: font
StyleCollection: getItemOrNullObject
Table: columns getRange name showHeaders showTotals
TableCollection: items
TableColumn: name
TableColumnCollection: items
TextConditionalFormat: format load rule
Workbook: application customXmlParts functions load names readOnly styles tables worksheets
Worksheet: activate autoFilter charts comments customProperties freezePanes getRange getRangeByIndexes getRanges getUsedRangeOrNullObject horizontalPageBreaks load name names pageLayout protection shapes showGridlines showGridlines= tabColor tabColor= tables visibility
WorksheetCollection: add getItem getItemOrNullObject items load
WorksheetCustomProperty: key value
WorksheetCustomPropertyCollection: add items
WorksheetFreezePanes: freezeAt freezeColumns freezeRows unfreeze
WorksheetProtection: protected
`;

it("what src/excel uses of the API is this, and all of it is in ExcelApi 1.14", async () => {
  const host = await openHost();
  await host.Excel.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("Blad1").getRange("A1").conditionalFormats.add("ContainsText");
    rule.textComparison.rule = { operator: "Contains", text: "Uppnås" };
    await context.sync();
  });
  const used = noted(host.Excel);
  expect(await boot(host.Office)).toEqual({ ok: true });
  const sheet = host.book.sheets[0]!;
  setCell(sheet, 0, 0, "Mål");
  setFormula(sheet, 1, 0, "=1/0", { error: "#DIV/0!" });
  sheet.rows.set(1, { hidden: true });
  setCell(sheet, 0, 1, "x");
  sheet.columns.set(1, { hidden: true });
  sheet.tables.push({
    name: "Tabell",
    area: { top: 0, left: 0, bottom: 1, right: 0 },
    headerRow: true,
    totalsRow: false,
    columns: ["Mål"],
  });
  const [areas, format] = [[{ top: 0, left: 0, bottom: 1, right: 0 }], { fill: "#FF0000" }];
  sheet.conditionalFormats.push(
    { kind: "expression", areas, formula: "A1=1", format },
    { kind: "cellValue", areas, operator: "lessThan", formulas: ["1"], format },
    {
      kind: "iconSet",
      areas,
      set: "3TrafficLights1",
      from: [
        { kind: "percent", value: 33 },
        { kind: "percent", value: 67 },
      ],
    },
  );
  sheet.filter = { top: 0, left: 0, bottom: 1, right: 0 };
  host.book.names.push({ name: "Lokalt", refersTo: "Blad1!$A$1", sheet: "Blad1" }, { name: "Namn", refersTo: "1" });
  const workbook = excelWorkbook(host.Excel);
  await workbook.write(
    [all("ett"), Object.assign(newSheet("Rader"), { tag: "r", freeze: { rows: 1, columns: 0 } })],
    "{}",
  );
  await restore(host.Excel, workbook.undo()!);
  await workbook.write(
    [all("två"), Object.assign(newSheet("Rader"), { tag: "r", freeze: { rows: 0, columns: 1 } })],
    "{}",
  );
  host.book.sheets.find(({ tag }) => tag === "r")!.notes.set(0, "en kommentar");
  await workbook.write([Object.assign(newSheet("Rader"), { tag: "r" })], "{}");
  await restore(host.Excel, workbook.undo()!);
  await selectCell(host.Excel, "Blad1!A1");
  await before(host.Excel, [{ sheet: "Blad1", row: 0, column: 0, after: 1 }]);

  const classes = [...new Set([...used].map((member) => member.split(".")[0]!))].sort();
  const listed = classes.map(
    (name) =>
      `${name}: ${[...used]
        .filter((member) => member.startsWith(`${name}.`))
        .map((member) => member.slice(name.length + 1))
        .sort()
        .join(" ")}`,
  );
  expect(listed.join("\n")).toBe(MEMBERS.trim());
  const above = [...used].filter(
    (member) =>
      !withinCap(
        requirementOf(
          host.Excel as unknown as Record<string, unknown>,
          ...(member.replace("=", "").split(".") as [string, string]),
        ) ?? "1.1",
        "1.14",
      ),
  );
  expect(above).toEqual([]);
  const clearHerUndo = ["delete", "copy", "name=", "position=", "visibility="].map((member) => `Worksheet.${member}`);
  expect(clearHerUndo.filter((member) => used.has(member))).toEqual([]);
});
