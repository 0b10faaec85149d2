import { withoutEntities } from "../domain/shapes";
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../sheet/address";
import { cellKey, cellsIn, type CellError, type Sheet, type Value } from "../sheet/book";
import type { Format } from "../sheet/format";
import { isoSerial } from "./dates";
import { shiftable, type Shift } from "../sheet/formulaText";
import { unstruck } from "../sheet/runs";
import { formulaFromFile } from "./formula";
import { decodeText, richText, runsOf, textCollector, type WrittenText } from "./strings";
import { flag, numberOf, walkXml } from "./xml";

/** What the cells of a sheet refer to in the rest of the workbook. */
export interface CellContext {
  strings: readonly WrittenText[];
  formats: (Format | undefined)[];
  date1904: boolean;
}

/** A cell as the file writes it. Texts are as they stand between the tags, with their entities decoded. */
interface WrittenCell {
  /** The text of an inline string. */
  inline: WrittenText | null;
  /** "B3"; absent: the cell after the last. */
  ref: string;
  style: number;
  type: string;
  value: string | null;
  formula: string | null;
  shared: string;
  /** The cells that the formula is shared by, or that its array fills; "" where the file has no range. */
  over: string;
  formulaType: string;
  /** The number of the cell's metadata, which tells a dynamic array from one of the old kind; "" for none. */
  metadata: string;
}

type Attributes = Record<string, string>;

/** Takes rows and cells as they come in the file, and puts them into the sheet. */
interface CellSink {
  row(attributes: Attributes): void;
  cell(cell: WrittenCell): void;
}

/**
 * Reads the inside of <sheetData> into a sheet: by the plain scanner where the XML is as plain as Excel writes it, else
 * by the parser.
 */
export function readCells(xml: string, start: number, end: number, sheet: Sheet, context: CellContext): void {
  const sink = sheetSink(sheet, context);
  if (xml.startsWith("<row", xml.indexOf("<", start)) && !within(xml, "<!", start, end))
    scanCells(xml, start, end, sink);
  else parseCells(xml.slice(start, end), sink);
}

function within(xml: string, word: string, start: number, end: number): boolean {
  const at = xml.indexOf(word, start);
  return at >= 0 && at < end;
}

/** Puts the looks of a text's parts; one that is struck through as a whole is so by its cell's format. */
function putLooks(sheet: Sheet, row: number, column: number, written: WrittenText): void {
  const { font, ...others } = sheet.formats[row]?.[column] ?? {};
  const runs = runsOf(written, font?.strike === true);
  const isWhole = unstruck(runs, written.text).trim() === "";
  if (isWhole !== (font?.strike === true)) {
    const { strike: _, ...rest } = font ?? {};
    cellsIn(sheet.formats, row)[column] = { ...others, font: { ...rest, ...(isWhole ? { strike: true } : {}) } };
  }
  const kept = isWhole ? runs.filter((run) => run.look !== "struck") : runs;
  if (kept.length > 0) (sheet.runs ??= new Map()).set(cellKey(row, column), kept);
}

/** The values of the cells of a sheet; each error is one object. */
function valueReader({ strings, date1904 }: CellContext) {
  const errors = new Map<string, CellError>();

  function errorNamed(name: string): CellError {
    let error = errors.get(name);
    if (!error) errors.set(name, (error = { error: name }));
    return error;
  }

  function valueOf(type: string, text: string): Value {
    if (type === "n") {
      const number = Number(text);
      return text === "" ? null : Number.isFinite(number) ? number : text.trim() || null;
    }
    if (type === "str") return decodeText(text);
    if (type === "b") return flag(text.trim());
    if (type === "d") return isoSerial(text, date1904) ?? text;
    return type === "e" ? errorNamed(text.trim()) : text;
  }

  return {
    /** Of a cell whose text may have parts. */
    text: ({ type, value, inline }: WrittenCell): WrittenText | undefined =>
      type === "s" && value !== null ? strings[Number(value)] : (inline ?? undefined),
    other: ({ type, value }: WrittenCell): Value =>
      value === null || type === "s" || type === "inlineStr" ? null : valueOf(type, value),
  };
}

function sheetSink(sheet: Sheet, context: CellContext): CellSink {
  const { formats } = context;
  const value = valueReader(context);
  const sharedFormulas = new Map<string, { row: number; column: number; shift: Shift }>();
  let row = -1;
  let column = -1;

  function formula(cell: WrittenCell, written: string): void {
    let text = written;
    const master = cell.shared === "" ? undefined : sharedFormulas.get(cell.shared);
    if (text !== "") {
      text = formulaFromFile(text);
      if (cell.shared !== "" && (cell.over !== "" || !master))
        sharedFormulas.set(cell.shared, { row, column, shift: shiftable(text) });
    } else if (master) text = master.shift(row - master.row, column - master.column);
    if (text === "" || cell.formulaType === "dataTable") return;
    sheet.formulas.set(cellKey(row, column), `=${text}`);
    noteArray(sheet, cellKey(row, column), cell);
  }

  function enter(cell: WrittenCell): void {
    const written = value.text(cell);
    const found = written ? written.text : value.other(cell);
    if (found !== null) cellsIn(sheet.values, row)[column] = found;
    const format = formats[cell.style];
    if (format) cellsIn(sheet.formats, row)[column] = format;
    if (written?.pieces) putLooks(sheet, row, column, written);
    if (cell.formula !== null) formula(cell, cell.formula);
  }

  return {
    row(attributes) {
      row = (numberOf(attributes["r"]) ?? row + 2) - 1;
      column = -1;
      const height = numberOf(attributes["ht"]);
      const hidden = flag(attributes["hidden"]);
      if ((height !== undefined || hidden) && row >= 0 && row < MAX_ROWS)
        sheet.rows.set(row, { ...(height !== undefined && { height }), ...(hidden && { hidden }) });
    },
    cell(cell) {
      const place = cell.ref === "" ? null : parsePlace(cell.ref);
      if (place) ({ row, column } = place);
      else column++;
      if (row < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return;
      enter(cell);
    },
  };
}

/** Notes the cells that a formula's array fills, where they are several. */
function noteArray(sheet: Sheet, key: number, { formulaType, over, metadata }: WrittenCell): void {
  const filled = formulaType === "array" ? parseArea(over) : null;
  if (!filled || (filled.bottom === filled.top && filled.right === filled.left)) return;
  (sheet.spills ??= new Map()).set(key, filled);
  if (metadata === "") (sheet.matrices ??= new Map()).set(key, filled);
}

const place = { row: 0, column: 0 };

/** "B3" → row 2, column 1, in one object that is used again; null when it is no cell. */
function parsePlace(ref: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at) & ~32;
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else break;
  }
  let row = 0;
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at) - 48;
    if (code < 0 || code > 9) return null;
    row = row * 10 + code;
  }
  if (column === 0 || row === 0) return null;
  place.row = row - 1;
  place.column = column - 1;
  return place;
}

const emptyCell = (): WrittenCell => ({
  inline: null,
  ref: "",
  style: 0,
  type: "n",
  value: null,
  formula: null,
  shared: "",
  over: "",
  formulaType: "",
  metadata: "",
});

function takeCellAttribute(cell: WrittenCell, name: string, value: string): void {
  if (name === "r") cell.ref = value;
  else if (name === "s") cell.style = Number(value);
  else if (name === "t") cell.type = value;
  else if (name === "cm") cell.metadata = value;
}

function takeFormulaAttributes(cell: WrittenCell, attributes: Attributes): void {
  cell.formulaType = attributes["t"] ?? "";
  cell.over = attributes["ref"] ?? "";
  if (cell.formulaType === "shared") cell.shared = attributes["si"] ?? "";
}

/** The general way: any prefix, comments, CDATA. */
function parseCells(xml: string, sink: CellSink): void {
  let cell: WrittenCell | null = null;
  let field: "value" | "formula" | null = null;
  let inline: ReturnType<typeof textCollector> | null = null;
  walkXml(xml, {
    open(name, attributes) {
      inline?.open(name, attributes);
      if (name === "row") sink.row(attributes);
      else if (name === "c") {
        cell = emptyCell();
        for (const key in attributes) takeCellAttribute(cell, key, attributes[key] ?? "");
      } else if (!cell) return;
      else if (name === "v") {
        field = "value";
        cell.value = "";
      } else if (name === "f") {
        field = "formula";
        cell.formula = "";
        takeFormulaAttributes(cell, attributes);
      } else if (name === "is" && cell.type === "inlineStr") inline = textCollector();
    },
    text(data) {
      inline?.text(data);
      if (!cell || !field) return;
      cell[field] += data;
    },
    close(name) {
      inline?.close(name);
      if (name === "is" && cell && inline) {
        cell.inline = inline.take();
        inline = null;
      } else if (name === "c" && cell) {
        sink.cell(cell);
        cell = null;
      }
      if (name === "v" || name === "f") field = null;
    },
  });
}

const GREATER = 62;
const SLASH = 47;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const LETTER_C = 99;
const LETTER_V = 118;

/** The attributes of a tag that starts at `from` (past its name) and ends at `to` (its ">"). */
function tagAttributes(xml: string, from: number, to: number): Attributes {
  const attributes: Attributes = {};
  for (const [, name = "", double, single] of xml.slice(from, to).matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name] = withoutEntities(double ?? single ?? "");
  return attributes;
}

/**
 * The plain way, several times faster: elements without prefix, no comments and no CDATA, as every common program
 * writes. Gives the sink the same cells as `parseCells`.
 */
function scanCells(xml: string, start: number, end: number, sink: CellSink): void {
  let at = start;
  while ((at = xml.indexOf("<", at)) >= 0 && at < end) {
    const first = xml.charCodeAt(at + 1);
    const second = xml.charCodeAt(at + 2);
    if (first === LETTER_C && (second === SPACE || second === GREATER || second === SLASH))
      at = scanCell(xml, at, end, sink);
    else {
      const close = tagEnd(xml, at, end);
      if (xml.startsWith("<row", at)) sink.row(tagAttributes(xml, at + 4, close));
      at = close + 1;
    }
  }
}

/** The ">" that ends the tag; a ">" inside an attribute's quotes does not. */
function tagEnd(xml: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const code = xml.charCodeAt(i);
    if (code === GREATER) return i;
    if (code === QUOTE || code === APOSTROPHE) {
      const quote = xml.indexOf(code === QUOTE ? '"' : "'", i + 1);
      if (quote < 0) return end;
      i = quote;
    }
  }
  return end;
}

/** Reads the attributes of a cell's tag; returns the position of the tag's ">", -1 when the tag is broken. */
function scanAttributes(xml: string, at: number, end: number, cell: WrittenCell): number {
  for (let i = at; i < end; i++) {
    const code = xml.charCodeAt(i);
    if (code === GREATER) return i;
    if (code <= SPACE || code === SLASH) continue;
    const plain = xml.charCodeAt(i + 1) === EQUALS && xml.charCodeAt(i + 2) === QUOTE;
    const equals = plain ? i + 1 : xml.indexOf("=", i);
    const open = plain ? i + 2 : equals < 0 ? -1 : quoteAfter(xml, equals);
    const close = open < 0 ? -1 : xml.indexOf(xml.charAt(open), open + 1);
    if (close < 0) return -1;
    takeCellAttribute(cell, plain ? xml.charAt(i) : xml.slice(i, equals).trim(), xml.slice(open + 1, close));
    i = close;
  }
  return -1;
}

/** Takes an element inside a cell: `v`, `f` or `is`. `content` null: an empty element. */
function takeElement(cell: WrittenCell, word: string, attributes: () => Attributes, content: string | null): void {
  if (word === "v") cell.value = withoutEntities(content ?? "");
  else if (word === "f") {
    cell.formula = withoutEntities(content ?? "");
    takeFormulaAttributes(cell, attributes());
  } else if (word === "is" && content !== null && cell.type === "inlineStr") cell.inline = inlineText(content);
}

/** Reads the element at `at`, inside a cell; where it ends, -1 when it does not. */
function scanElement(xml: string, at: number, end: number, cell: WrittenCell): number {
  if (xml.charCodeAt(at + 1) === LETTER_V && xml.charCodeAt(at + 2) === GREATER) {
    const stop = xml.indexOf("<", at + 3);
    if (stop < 0) return -1;
    cell.value = withoutEntities(xml.slice(at + 3, stop));
    return xml.indexOf(">", stop) + 1;
  }
  const tag = tagEnd(xml, at, end);
  const word = /^[^\s/]*/.exec(xml.slice(at + 1, tag))?.[0] ?? "";
  const attributes = (): Attributes => tagAttributes(xml, at + 2, tag);
  if (xml.charCodeAt(tag - 1) === SLASH) {
    takeElement(cell, word, attributes, null);
    return tag + 1;
  }
  const close = xml.indexOf(`</${word}>`, tag);
  if (close < 0) return -1;
  takeElement(cell, word, attributes, xml.slice(tag + 1, close));
  return close + word.length + 3;
}

/** Reads the cell at `at` and gives it to the sink; returns where it ends. */
function scanCell(xml: string, at: number, end: number, sink: CellSink): number {
  const cell = emptyCell();
  const tag = scanAttributes(xml, at + 2, end, cell);
  if (tag < 0) return end;
  let i = tag + 1;
  if (xml.charCodeAt(tag - 1) === SLASH) {
    sink.cell(cell);
    return i;
  }
  while ((i = xml.indexOf("<", i)) >= 0 && i < end) {
    if (xml.charCodeAt(i + 1) === SLASH) {
      i = xml.indexOf(">", i) + 1;
      break;
    }
    i = scanElement(xml, i, end, cell);
    if (i < 0) return end;
  }
  sink.cell(cell);
  return i < 0 ? end : i;
}

function quoteAfter(xml: string, at: number): number {
  for (let i = at + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === QUOTE || code === APOSTROPHE) return i;
    if (code > SPACE) return -1;
  }
  return -1;
}

/** The text of an inline string. */
function inlineText(xml: string): WrittenText {
  const [, plain] = /^\s*<t(?:\s[^<>]*)?>([^<]*)<\/t>\s*$/.exec(xml) ?? [];
  return plain === undefined ? richText(xml) : { text: decodeText(withoutEntities(plain)) };
}
