import { areDigits, bySpaces, trimmedEnd } from "../domain/shapes";
import { MAX_COLUMNS, parseArea, parseCell, type Area } from "../sheet/address";
import {
  addNote,
  cellKey,
  newSheet,
  type ColumnProperties,
  type DefinedName,
  type PrintSetup,
  type Sheet,
  type Table,
  type Validation,
} from "../sheet/book";
import { readCells, type CellContext } from "./cells";
import { readCharts } from "./chartReader";
import { readRule } from "./conditionalFormats";
import { formulaFromFile } from "./formula";
import {
  partXml,
  partText,
  Refused,
  relationships,
  type ListedSheet,
  type Relationship,
  type XlsxPackage,
} from "./package";
import { readPictures } from "./pictures";
import { richText } from "./strings";
import { readColor, type Palette } from "./colors";
import type { Format } from "../sheet/format";
import { allText, childNamed, childrenNamed, flag, numberOf, parseXml, relationshipId, type XmlElement } from "./xml";
import { DAMAGED, unpack } from "./zip";
import { TAG_PROPERTY } from "../sheet/ownSheets";

/** What a sheet refers to in the rest of the workbook. */
export interface SheetContext extends CellContext {
  differences: Format[];
  palette: Palette;
}

/** Reads one sheet; a chart sheet, or a sheet whose part is missing, comes out empty with its name. */
export function readSheet(pack: XlsxPackage, listed: ListedSheet, context: SheetContext): Sheet {
  const sheet = newSheet(listed.name);
  sheet.visibility = listed.visibility;
  const text = listed.part === "" ? null : partText(pack, listed.part);
  if (text === null || (listed.kind !== "worksheet" && !isWorksheet(text))) return sheet;

  const cells = cellRegion(text);
  if (cells) readCells(text, cells.start, cells.end, sheet, context);
  const root = parseXml(withoutCells(text, cells));
  if (root?.name !== "worksheet") throw new Refused(DAMAGED);

  const related = relationships(pack, listed.part);
  const reading: SheetReading = { ...context, priorities: [] };
  for (const child of root.children) readerOf(child.name)?.(sheet, child, reading);
  const drawings = related.filter(({ kind, external }) => kind === "drawing" && !external);
  const tag = readTag(pack, root, related);
  if (tag !== undefined) {
    sheet.tag = tag;
    pack.tags.set(listed.part, tag);
    sheet.charts = drawings.flatMap(({ target }) => readCharts(pack, target));
  }
  const pictures = drawings.flatMap(({ target }) => readPictures(pack, target));
  if (pictures.length > 0) sheet.pictures = pictures;
  for (const { kind, target, external } of related) if (!external) relatedReaders.get(kind)?.(sheet, pack, target);
  return sheet;
}

/** What is read of the parts that a sheet points to, by the kind of the relationship. */
const relatedReaders = new Map<string, (sheet: Sheet, pack: XlsxPackage, part: string) => void>([
  [
    "table",
    (sheet, pack, part) => {
      const table = tableOf(partXml(pack, part));
      if (table) sheet.tables.push(table);
    },
  ],
  ["comments", (sheet, pack, part) => readNotes(sheet, partText(pack, part))],
  ["threadedComment", (sheet, pack, part) => readThreads(sheet, partXml(pack, part))],
]);

const isWorksheet = (text: string): boolean => /<(?:[\w.-]+:)?worksheet[\s>]/.test(text.slice(0, 4096));

/** Where the inside of <sheetData> lies; null when it has none. */
export function cellRegion(text: string): { start: number; end: number } | null {
  const open = /<((?:[\w.-]+:)?sheetData)(?:\s[^<>]*)?>/.exec(text);
  if (!open || open[0].endsWith("/>")) return null;
  const start = open.index + open[0].length;
  const end = text.indexOf(`</${open[1]}`, start);
  if (end < 0) throw new Refused(DAMAGED);
  return { start, end };
}

/** A worksheet's XML without the contents of <sheetData>, which are most of it. */
export const withoutCells = (text: string, cells = cellRegion(text)): string =>
  cells ? text.slice(0, cells.start) + text.slice(cells.end) : text;

/** A sheet that is being read; the priorities are those of its rules, in their order. */
interface SheetReading extends SheetContext {
  priorities: number[];
}

type Reader = (sheet: Sheet, element: XmlElement, context: SheetReading) => void;

/** The reader of an element; an element's name may be that of a property that every object has. */
const readerOf = (name: string): Reader | undefined => (Object.hasOwn(readers, name) ? readers[name] : undefined);

/** One reader per element of a worksheet. */
const readers: Record<string, Reader> = {
  sheetPr(sheet, element, { palette }) {
    const color = readColor(childNamed(element, "tabColor"), palette);
    if (color !== undefined) sheet.tabColor = color;
    if (flag(childNamed(element, "pageSetUpPr")?.attributes["fitToPage"])) sheet.print.fit = { wide: 1, tall: 1 };
  },
  sheetViews(sheet, element) {
    const view = childNamed(element, "sheetView");
    const pane = childNamed(view, "pane")?.attributes;
    sheet.gridlines = flag(view?.attributes["showGridLines"], true);
    if (pane?.["state"]?.startsWith("frozen"))
      sheet.freeze = { rows: numberOf(pane["ySplit"]) ?? 0, columns: numberOf(pane["xSplit"]) ?? 0 };
  },
  cols(sheet, element) {
    let reached = 0;
    for (const { attributes } of childrenNamed(element, "col")) {
      const from = numberOf(attributes["min"]) ?? 1;
      const to = Math.min(numberOf(attributes["max"]) ?? from, MAX_COLUMNS);
      if (from <= reached) continue;
      reached = to;
      const width = numberOf(attributes["width"]);
      const properties: ColumnProperties = {
        ...(width !== undefined && { width }),
        ...(flag(attributes["hidden"]) && { hidden: true }),
      };
      if (Object.keys(properties).length > 0)
        for (let column = from - 1; column < to; column++) sheet.columns.set(column, properties);
    }
  },
  mergeCells(sheet, element) {
    sheet.merges = childrenNamed(element, "mergeCell").flatMap(({ attributes }) => areas(attributes["ref"]));
  },
  sheetProtection(sheet, element) {
    sheet.protected = flag(element.attributes["sheet"]);
  },
  autoFilter(sheet, element) {
    const [area] = areas(element.attributes["ref"]);
    if (area) sheet.filter = area;
  },
  conditionalFormatting(sheet, element, context) {
    const where = areas(element.attributes["sqref"]);
    for (const rule of childrenNamed(element, "cfRule")) addRule(sheet, rule, where, context);
  },
  dataValidations(sheet, element) {
    sheet.validations.push(...childrenNamed(element, "dataValidation").map(readValidation));
  },
  pageMargins(sheet, { attributes }) {
    const centimetres = (name: string) => Math.round((numberOf(attributes[name]) ?? 0) * 2.54 * 1000) / 1000;
    sheet.print.margins = {
      top: centimetres("top"),
      right: centimetres("right"),
      bottom: centimetres("bottom"),
      left: centimetres("left"),
      header: centimetres("header"),
      footer: centimetres("footer"),
    };
  },
  pageSetup(sheet, { attributes }) {
    const { orientation } = attributes;
    if (orientation === "portrait" || orientation === "landscape") sheet.print.orientation = orientation;
    const paper = ({ "8": "A3", "9": "A4" } as const)[attributes["paperSize"] ?? ""];
    if (paper) sheet.print.paper = paper;
    if (sheet.print.fit)
      sheet.print.fit = {
        wide: numberOf(attributes["fitToWidth"]) ?? 1,
        tall: numberOf(attributes["fitToHeight"]) ?? 1,
      };
  },
  headerFooter(sheet, element) {
    const header = headerParts(childNamed(element, "oddHeader")?.text);
    const footer = headerParts(childNamed(element, "oddFooter")?.text);
    if (header) sheet.print.header = header;
    if (footer) sheet.print.footer = footer;
  },
  rowBreaks(sheet, element) {
    sheet.print.rowBreaks = childrenNamed(element, "brk").flatMap(({ attributes }) => numberOf(attributes["id"]) ?? []);
  },
  // Excel 2010 and later put here what refers to other sheets, and their own kinds of rules ([MS-XLSX] 2.6).
  extLst(sheet, element, context) {
    for (const extension of childrenNamed(element, "ext").flatMap((ext) => ext.children)) {
      if (extension.name === "dataValidations") readers["dataValidations"]?.(sheet, extension, context);
      if (extension.name !== "conditionalFormattings") continue;
      for (const formatting of extension.children) {
        const where = areas(childNamed(formatting, "sqref")?.text);
        // The extension repeats the plain rules that were read already, with their data bars.
        for (const rule of childrenNamed(formatting, "cfRule"))
          if (rule.attributes["type"] !== "dataBar") addRule(sheet, rule, where, context);
      }
    }
  },
};

/** Puts a rule among the others by its priority: the first of them that holds decides. */
function addRule(sheet: Sheet, rule: XmlElement, where: Area[], context: SheetReading): void {
  const priority = numberOf(rule.attributes["priority"]) ?? Infinity;
  const before = context.priorities.findLastIndex((other) => other <= priority) + 1;
  context.priorities.splice(before, 0, priority);
  sheet.conditionalFormats.splice(before, 0, readRule(rule, where, context));
}

/** "A1:B2 D4" → its areas; whole rows and columns reach as far as the sheet does. */
function areas(text: string | undefined): Area[] {
  return bySpaces(text ?? "").flatMap((part) => parseArea(part) ?? wholeLines(part) ?? []);
}

function wholeLines(text: string): Area | null {
  const [from = "", to = "", ...more] = text.replaceAll("$", "").split(":");
  if (more.length > 0) return null;
  return parseArea(`A${from}:XFD${to}`) ?? parseArea(`${from}1:${to}1048576`);
}

function readValidation(element: XmlElement): Validation {
  const { attributes } = element;
  const message = (title: string, text: string) =>
    attributes[title] !== undefined || attributes[text] !== undefined
      ? { title: attributes[title] ?? "", message: attributes[text] ?? "" }
      : undefined;
  const prompt = message("promptTitle", "prompt");
  const error = message("errorTitle", "error");
  const formula = childNamed(element, "formula1");
  return {
    areas: areas(attributes["sqref"] ?? childNamed(element, "sqref")?.text),
    source: formula ? formulaFromFile(allText(formula).trim()) : "",
    kind: attributes["type"] === "list" ? "list" : "other",
    strict: flag(attributes["showErrorMessage"]) && (attributes["errorStyle"] ?? "stop") === "stop",
    ...(prompt && { prompt }),
    ...(error && { error }),
  };
}

/** "&Lx&Cy&Rz" → its three parts; text before any of them is in the centre. */
function headerParts(text: string | undefined): PrintSetup["header"] {
  if (!text) return undefined;
  const parts: NonNullable<PrintSetup["header"]> = {};
  const places: Record<string, "left" | "center" | "right"> = { L: "left", C: "center", R: "right" };
  let place: "left" | "center" | "right" = "center";
  for (const [piece, code] of text.matchAll(/&&|&([LCR])|&.|[^&]+/gs)) {
    if (code) place = places[code] ?? place;
    else parts[place] = (parts[place] ?? "") + piece;
  }
  return parts;
}

/** The sheet tag: a custom property of the worksheet, whose part holds the text as UTF-16. */
function readTag(pack: XlsxPackage, root: XmlElement, related: Relationship[]): string | undefined {
  const property = childrenNamed(childNamed(root, "customProperties"), "customPr").find(
    ({ attributes }) => attributes["name"] === TAG_PROPERTY,
  );
  const target = property && related.find(({ id }) => id === relationshipId(property.attributes))?.target;
  const entry = target === undefined ? undefined : pack.parts.get(target.toLowerCase());
  const content = entry && unpack(pack.zip, entry);
  return content ? trimmedEnd(new TextDecoder("utf-16le").decode(content), "\0") : undefined;
}

/** A table as its part describes it; null for a part that describes none. */
export function tableOf(root: XmlElement | null): Table | null {
  const area = parseArea(root?.attributes["ref"] ?? "");
  if (!root || !area) return null;
  return {
    name: root.attributes["displayName"] ?? root.attributes["name"] ?? "",
    area,
    headerRow: (root.attributes["headerRowCount"] ?? "1") !== "0",
    totalsRow: (numberOf(root.attributes["totalsRowCount"]) ?? 0) > 0,
    columns: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map(
      ({ attributes }) => attributes["name"] ?? "",
    ),
  };
}

function readNotes(sheet: Sheet, text: string | null): void {
  if (text === null) return;
  const list = childNamed(parseXml(text), "commentList");
  for (const comment of childrenNamed(list, "comment")) {
    const body = childNamed(comment, "text");
    if (body) addNoteOf(sheet, comment.attributes["ref"], richText(text.slice(body.inner, body.close)).text);
  }
}

/** The texts of a thread replace the note that older Excel shows for it. */
function readThreads(sheet: Sheet, root: XmlElement | null): void {
  const seen = new Set<number>();
  for (const comment of childrenNamed(root, "threadedComment")) {
    const cell = parseCell(comment.attributes["ref"] ?? "");
    const key = cell && cellKey(cell.row, cell.column);
    if (key === null) continue;
    if (!seen.has(key)) sheet.notes.delete(key);
    seen.add(key);
    addNoteOf(sheet, comment.attributes["ref"], childNamed(comment, "text")?.text ?? "");
  }
}

function addNoteOf(sheet: Sheet, ref: string | undefined, text: string): void {
  const cell = parseCell(ref ?? "");
  if (cell && text !== "") addNote(sheet, cell.row, cell.column, text);
}

/** Names that Excel keeps for itself: those that print set-up and filters are stored as. */
export function takeBuiltinName(sheet: Sheet, name: DefinedName): void {
  const refs = name.refersTo.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1).replaceAll("$", ""));
  if (name.name.toLowerCase() === "_xlnm.print_area") {
    const area = refs.length === 1 ? areas(refs[0])[0] : undefined;
    if (area) sheet.print.area = area;
  } else if (name.name.toLowerCase() === "_xlnm.print_titles") {
    const [top, bottom] =
      refs.map((ref) => ref.split(":")).find((ends) => ends.length === 2 && ends.every(areDigits)) ?? [];
    if (top !== undefined) sheet.print.titleRows = { top: Number(top) - 1, bottom: Number(bottom) - 1 };
  }
}
