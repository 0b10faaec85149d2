import { a1, areaText, type Area } from "../sheet/address";
import {
  cellKey,
  isError,
  keyColumn,
  keyRow,
  usedArea,
  type ConditionalFormat,
  type PrintSetup,
  type Sheet,
  type Validation,
  type Value,
  fitted,
} from "../sheet/book";
import { fittedPrint, fittedValidation } from "../sheet/fit";
import { formulaToFile, spills } from "./formula";
import { WORKSHEET_ORDER, type KeptElements } from "./keptElements";
import { XML_DECLARATION, type Namespaces } from "./namespaces";
import { encodeText } from "./strings";
import type { StyleBook } from "./stylesWriter";
import { attributesText, xmlText } from "./xml";

/** The relationships that the sheet's XML points to, by id. */
export interface SheetLinks {
  properties: { name: string; id: string }[];
  printer?: string;
  drawing?: string;
  tables: string[];
}

export interface SheetSurroundings {
  styles: StyleBook;
  namespaces: Namespaces;
  links: SheetLinks;
  /** What stands on the sheet already and stays as it is. */
  kept: KeptElements;
  /** The sheet is the one shown when the workbook opens. */
  selected: boolean;
  /** Points: the height of a row that states none. */
  rowHeight: number;
  /** The number of the workbook's cell metadata for formulas that spill; asked for only when there is one. */
  dynamicArray: () => number;
}

/**
 * The worksheet part of a sheet, its elements in the order of the schema. Strings stand in the cells, so that the
 * workbook's shared strings are not touched.
 */
export function sheetXml(sheet: Sheet, surroundings: SheetSurroundings): string {
  const { namespaces, kept } = surroundings;
  const written = new Map([...kept.elements, ...Object.entries(writtenElements(sheet, surroundings))]);
  const { "xmlns:r": _, ...declared } = kept.declared;
  return [
    XML_DECLARATION,
    `<worksheet${attributesText({ xmlns: namespaces.main, "xmlns:r": namespaces.relationships, ...declared })}>`,
    ...WORKSHEET_ORDER.map((name) => written.get(name) ?? ""),
    "</worksheet>",
  ].join("");
}

/** The elements that are written from the sheet, by name; an empty text for one that it does not have. */
function writtenElements(sheet: Sheet, surroundings: SheetSurroundings): Record<string, string> {
  const { styles, links, selected, rowHeight, kept } = surroundings;
  const print = fittedPrint(sheet.print);
  const used = usedArea(sheet);
  const extensions = dataBarExtensions(sheet.conditionalFormats) + kept.extensions;
  return {
    sheetPr: sheetProperties(sheet, kept),
    dimension: `<dimension ref="${used ? areaText(used) : "A1"}"/>`,
    sheetViews: views(sheet, selected, kept),
    sheetFormatPr: rowFormat(rowHeight, kept),
    cols: columns(sheet, kept),
    sheetData: `<sheetData>${rows(sheet, surroundings).join("")}</sheetData>`,
    sheetProtection: sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    autoFilter: filter(sheet, kept),
    mergeCells: list(
      "mergeCells",
      sheet.merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`),
    ),
    conditionalFormatting: conditionalFormats(sheet.conditionalFormats, styles),
    dataValidations: list(
      "dataValidations",
      sheet.validations
        .filter(({ kind, areas }) => kind === "list" && areas.length > 0)
        .map((rule) => validation(fittedValidation(rule))),
    ),
    pageMargins: margins(print),
    pageSetup: pageSetup(print, links.printer, kept),
    headerFooter: headersAndFooters(print, kept),
    rowBreaks: breaks(print),
    customProperties:
      links.properties.length > 0
        ? `<customProperties>${links.properties.map(({ name, id }) => `<customPr${attributesText({ name, "r:id": id })}/>`).join("")}</customProperties>`
        : "",
    drawing: links.drawing === undefined ? "" : `<drawing r:id="${links.drawing}"/>`,
    tableParts: list(
      "tableParts",
      links.tables.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    extLst: extensions && `<extLst>${extensions}</extLst>`,
  };
}

const list = (name: string, items: string[]): string =>
  items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;

/** The height of rows, and how deep the outline of rows and of columns is. */
function rowFormat(rowHeight: number, { outline }: KeptElements): string {
  const deepest = (levels: Map<number, number>): number | undefined => Math.max(0, ...levels.values()) || undefined;
  return `<sheetFormatPr${attributesText({
    defaultRowHeight: rowHeight,
    outlineLevelRow: deepest(outline.rows),
    outlineLevelCol: deepest(outline.columns),
  })}/>`;
}

function sheetProperties({ tabColor, print }: Sheet, { properties, outline }: KeptElements): string {
  const children =
    (tabColor === undefined ? "" : `<tabColor rgb="FF${tabColor.slice(1)}"/>`) +
    outline.sums +
    (print.fit ? '<pageSetUpPr fitToPage="1"/>' : "");
  const attributes = attributesText(properties);
  return children || attributes ? `<sheetPr${attributes}>${children}</sheetPr>` : "";
}

/** The sheet's filter; that of the file where it is for the same cells, since it has the criteria. */
function filter({ filter: area }: Sheet, { filter: standing }: KeptElements): string {
  if (!area) return "";
  return standing?.area === areaText(area) ? standing.xml : `<autoFilter ref="${areaText(area)}"/>`;
}

function views({ gridlines, freeze }: Sheet, selected: boolean, { view }: KeptElements): string {
  const { showGridLines: _, tabSelected: _was, workbookViewId: _id, ...standing } = view;
  const attributes = attributesText({
    showGridLines: gridlines ? undefined : 0,
    tabSelected: selected || undefined,
    ...standing,
    workbookViewId: 0,
  });
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0))
    return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const { rows, columns } = freeze;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = attributesText({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: a1(rows, columns),
    activePane: active,
    state: "frozen",
  });
  return `<sheetViews><sheetView${attributes}><pane${pane}/><selection pane="${active}"/></sheetView></sheetViews>`;
}

function columns(sheet: Sheet, { outline }: KeptElements): string {
  const runs: { from: number; to: number; width?: number; hidden?: boolean; level?: number }[] = [];
  const described = [...new Set([...sheet.columns.keys(), ...outline.columns.keys()])].sort((a, b) => a - b);
  for (const column of described) {
    const { width, hidden } = sheet.columns.get(column) ?? {};
    const level = outline.columns.get(column);
    const last = runs.at(-1);
    const goesOn = last?.to === column - 1 && last.width === width && last.hidden === hidden && last.level === level;
    if (last && goesOn) last.to = column;
    else runs.push({ from: column, to: column, width, hidden, level });
  }
  const written = runs.map(
    ({ from, to, width, hidden, level }) =>
      `<col${attributesText({ min: from + 1, max: to + 1, width, hidden: hidden || undefined, customWidth: width !== undefined || undefined, outlineLevel: level })}/>`,
  );
  return written.length > 0 ? `<cols>${written.join("")}</cols>` : "";
}

/** How many cells to look at in each row that has any, from 0. */
export function rowWidths(sheet: Sheet): Map<number, number> {
  const widths = new Map<number, number>();
  const reach = (r: number, width: number) => widths.set(r, Math.max(widths.get(r) ?? 0, width));
  sheet.values.forEach((row, r) => row && reach(r, row.length));
  sheet.formats.forEach((row, r) => row && reach(r, row.length));
  for (const key of sheet.formulas.keys()) reach(keyRow(key), keyColumn(key) + 1);
  return widths;
}

function rows(sheet: Sheet, surroundings: SheetSurroundings): string[] {
  const levels = surroundings.kept.outline.rows;
  const described = [...sheet.rows.keys(), ...levels.keys()];
  const widths = new Map([...described.map((r): [number, number] => [r, 0]), ...rowWidths(sheet)]);
  return [...widths]
    .sort(([a], [b]) => a - b)
    .map(([r, width]) => {
      const { height, hidden } = sheet.rows.get(r) ?? {};
      const attributes = attributesText({
        r: r + 1,
        ht: height,
        hidden: hidden || undefined,
        customHeight: height !== undefined || undefined,
        outlineLevel: levels.get(r),
      });
      let cells = "";
      for (let c = 0; c < width; c++)
        cells += cellXml(sheet, r, c, surroundings.styles.cell(sheet.formats[r]?.[c]), surroundings.dynamicArray);
      return cells === "" ? `<row${attributes}/>` : `<row${attributes}>${cells}</row>`;
    });
}

/** A cell as it is written, in the look of that number; "" for one with neither value, formula nor look. */
export function cellXml(sheet: Sheet, r: number, c: number, style: number, dynamicArray: () => number): string {
  const value = sheet.values[r]?.[c] ?? null;
  const formula = sheet.formulas.get(cellKey(r, c));
  if (value === null && formula === undefined && style === 0) return "";
  const place = ` r="${a1(r, c)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === null && formula === undefined) return `<c${place}/>`;
  if (typeof value === "string" && formula === undefined)
    return `<c${place} t="inlineStr"><is>${inlineText(cellText(value))}</is></c>`;
  const { type, text } = writtenValue(value);
  if (formula === undefined) return `<c${place}${type}>${text}</c>`;
  const { attributes, xml } = formulaXml(sheet, r, c, formula, dynamicArray);
  return `<c${place}${type}${attributes}>${xml}${text}</c>`;
}

/** A cell's formula element; a formula that gives an array is marked as such. */
function formulaXml(
  sheet: Sheet,
  r: number,
  c: number,
  formula: string,
  dynamicArray: () => number,
): { attributes: string; xml: string } {
  const stored = xmlText(formulaToFile(formula));
  const filled = sheet.spills?.get(cellKey(r, c));
  if (!filled && !spills(formula)) return { attributes: "", xml: `<f>${stored}</f>` };
  const reach = filled ? areaText(filled) : a1(r, c);
  return { attributes: ` cm="${dynamicArray()}"`, xml: `<f t="array" ref="${reach}">${stored}</f>` };
}

/** A formula's value as its cell holds it, with the cell's type; nothing for a formula that has no value yet. */
export function writtenValue(value: Value): { type: string; text: string } {
  if (value === null) return { type: "", text: "" };
  if (typeof value === "string") return { type: ' t="str"', text: `<v>${xmlText(cellText(value))}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', text: `<v>${value ? 1 : 0}</v>` };
  if (isError(value)) return { type: ' t="e"', text: `<v>${xmlText(value.error)}</v>` };
  return Number.isFinite(value) ? { type: "", text: `<v>${value}</v>` } : { type: ' t="e"', text: "<v>#NUM!</v>" };
}

/** A text as the file has it, cut to what a cell holds. */
const cellText = (text: string): string => encodeText(fitted(text));

/** The schema of ISO/IEC 29500 has no `xml:space` here; Excel writes it where it would take off white space without it. */
const inlineText = (text: string): string =>
  `<t${/^[ \t\r\n]|[ \t\r\n]$/.test(text) ? ' xml:space="preserve"' : ""}>${xmlText(text)}</t>`;

const sqref = (areas: Area[]): string => areas.map(areaText).join(" ");

function conditionalFormats(formats: ConditionalFormat[], styles: StyleBook): string {
  return formats
    .map((format, i) => {
      const priority = i + 1;
      const wrap = (rule: string) =>
        `<conditionalFormatting sqref="${sqref(format.areas)}">${rule}</conditionalFormatting>`;
      if (format.kind === "other" || format.kind === "iconSet" || format.areas.length === 0) return "";
      if (format.kind === "dataBar") return wrap(dataBar(format, priority));
      const cellValue = format.kind === "cellValue";
      const attributes = attributesText({
        type: cellValue ? "cellIs" : "expression",
        dxfId: styles.difference(format.format),
        priority,
        stopIfTrue: format.stopIfTrue || undefined,
        operator: cellValue ? format.operator : undefined,
      });
      const formulas = cellValue ? format.formulas : [format.formula];
      return wrap(
        `<cfRule${attributes}>${formulas.map((formula) => `<formula>${xmlText(formulaToFile(formula))}</formula>`).join("")}</cfRule>`,
      );
    })
    .join("");
}

type DataBar = Extract<ConditionalFormat, { kind: "dataBar" }>;

const barId = (priority: number): string =>
  `{4D414C54-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;

function dataBar({ color, min, max }: DataBar, priority: number): string {
  const end = (kind: string, value: number | undefined) =>
    value === undefined ? `<cfvo type="${kind}"/>` : `<cfvo type="num" val="${value}"/>`;
  return (
    `<cfRule type="dataBar" priority="${priority}"><dataBar>${end("min", min)}${end("max", max)}<color rgb="FF${color.slice(1)}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${barId(priority)}</x14:id></ext></extLst></cfRule>`
  );
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** What Excel 2010 and later read of the bars beside the rules: a solid bar from the true zero ([MS-XLSX] 2.6.25). */
function dataBarExtensions(formats: ConditionalFormat[]): string {
  const bars = formats.flatMap((format, i) =>
    format.kind === "dataBar" && format.areas.length > 0 ? [{ format, id: barId(i + 1) }] : [],
  );
  if (bars.length === 0) return "";
  const end = (kind: string, value: number | undefined) =>
    value === undefined ? `<x14:cfvo type="${kind}"/>` : `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const rules = bars.map(
    ({ format, id }) =>
      `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
      `${end("autoMin", format.min)}${end("autoMax", format.max)}<x14:negativeFillColor rgb="FF${format.color.slice(1)}"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${sqref(format.areas)}</xm:sqref></x14:conditionalFormatting>`,
  );
  return `<ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${rules.join("")}</x14:conditionalFormattings></ext>`;
}

function validation({ areas, source, strict, prompt, error }: Validation): string {
  const attributes = attributesText({
    type: "list",
    errorStyle: strict ? undefined : "warning",
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: error?.title || undefined,
    error: error?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
    sqref: sqref(areas),
  });
  return `<dataValidation${attributes}><formula1>${xmlText(formulaToFile(source))}</formula1></dataValidation>`;
}

const EXCEL_MARGINS = { top: 1.91, right: 1.78, bottom: 1.91, left: 1.78, header: 0.76, footer: 0.76 };

function margins({ margins = EXCEL_MARGINS }: PrintSetup): string {
  const inches = (centimetres: number) => Math.round((centimetres / 2.54) * 10_000) / 10_000;
  return `<pageMargins${attributesText({
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  })}/>`;
}

function pageSetup(
  { paper, fit, orientation }: PrintSetup,
  printer: string | undefined,
  { page }: KeptElements,
): string {
  if (!paper && !fit && !orientation && printer === undefined) return "";
  return `<pageSetup${attributesText({
    ...page,
    paperSize: paper && { A4: 9, A3: 8 }[paper],
    fitToWidth: fit && fit.wide !== 1 ? fit.wide : undefined,
    fitToHeight: fit && fit.tall !== 1 ? fit.tall : undefined,
    orientation,
    "r:id": printer,
  })}/>`;
}

function headersAndFooters({ header, footer }: PrintSetup, { headers }: KeptElements): string {
  const parts = (part: PrintSetup["header"]) =>
    part
      ? `${part.left ? `&L${part.left}` : ""}${part.center ? `&C${part.center}` : ""}${part.right ? `&R${part.right}` : ""}`
      : "";
  const [top, bottom] = [parts(header), parts(footer)];
  const inside =
    (top ? `<oddHeader>${xmlText(top)}</oddHeader>` : headers.header) +
    (bottom && `<oddFooter>${xmlText(bottom)}</oddFooter>`) +
    headers.others;
  return inside && `<headerFooter${attributesText(headers.attributes)}>${inside}</headerFooter>`;
}

function breaks({ rowBreaks = [] }: PrintSetup): string {
  if (rowBreaks.length === 0) return "";
  const items = [...rowBreaks].sort((a, b) => a - b).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${items.length}" manualBreakCount="${items.length}">${items.join("")}</rowBreaks>`;
}
