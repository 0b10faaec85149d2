import { isOneOf, isRecord } from "../domain/keys";
import { ROLES, SAID_OF_TABLE } from "../domain/plan";
import {
  CELL_KINDS,
  ROW_KINDS,
  type CellKind,
  type StatedCell,
  type StatedMap,
  type StatedTable,
} from "../domain/statedMap";
import { textKey } from "../interpret/text/text";
import { parsePeriod } from "../interpret/time/period";
import { rowSpan, rowsStated } from "../recognise/corrections/statedRows";
import { cellOf } from "../recognise/corrections/statedPlaces";
import { isOfTitle } from "../recognise/labelled/given";
import { a1, areaText, columnIndex, overlaps, parseArea, within, type Area } from "../sheet/address";
import type { Outcome } from "./command";

const SHAPE =
  "Kartan ska ha fältet tables som read --json skriver det: för varje tabell sheet, range, headerRows och columns.";

/** The fields of each part of a map; what else `read --json` writes may stand there, and is not used. */
const FIELDS = {
  map: ["tables", "scale", "unsure", "book", "plan", "disagreements", "problems", "coverage"],
  table: ["sheet", "range", "headerRows", "orientation", "columns", "rows", "of", "cells", "lines", ...SAID_OF_TABLE],
  column: ["column", "row", "header", "role", "period", "owner", "confidence", "why", "orElse", "isRead", "isSaid"],
  row: ["row", "rows", "words", "kind", "level", "under", "text", "split", "join"],
  of: ["cell", "rows"],
  cells: ["cells", "is", "text", "level", "under", "underText", "period"],
  unsure: ["cell", "why"],
} as const;

/** What a table is where it is only pointed at. */
const UNSAID = { headerRows: [], columns: [], orientation: "rows" } as const;

type Fields = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === "string";
const isWithin = (value: unknown, from: number, to: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;

/** A value as a sentence quotes it, of some length at most. */
function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
  return `”${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

const LONGEST = 60;

function unknownField(part: Fields, of: keyof typeof FIELDS, name: string): string | null {
  const field = Object.keys(part).find((one) => !isOneOf<string>(FIELDS[of], one));
  return field === undefined
    ? null
    : `${name} har fältet ${quoted(field)}, som inte finns. Ta bort det; här kan stå ${FIELDS[of].join(", ")}.`;
}

/** The first fault of a list's parts, each named by its place in the list. */
function firstFault(
  list: readonly unknown[],
  name: string,
  faultIn: (one: unknown, name: string) => string | null,
): string | null {
  for (const [i, one] of list.entries()) {
    const fault = faultIn(one, `${name}[${i}]`);
    if (fault) return fault;
  }
  return null;
}

/** The range of a table, and which side of it names the columns. */
interface Frame {
  area: Area;
  sideways: boolean;
  /** "A1:K31 på bladet ”Mål”" */
  where: string;
  /** The same as a sentence that ends another. */
  place: string;
}

function faultInColumn(column: unknown, at: string, { area, sideways, place }: Frame): string | null {
  if (!isRecord(column))
    return `${at} är ingen kolumn. Den ska ha ${sideways ? "row" : "column"}, header och role.${place}`;
  const misplaced = sideways ? faultInRow(column, at, area) : faultInPlace(column, at, area);
  if (misplaced) return misplaced + place;
  if (!isOneOf(ROLES, column["role"]))
    return `${at} har rollen ${quoted(column["role"])}, som inte finns. Välj ${ROLES.join(", ")}.${place}`;
  if (!["period", "owner", "header"].every((field) => isOptionalText(column[field])))
    return `${at} har en period, owner eller header som inte är text.${place}`;
  const { period } = column;
  if (typeof period === "string" && parsePeriod(period) === null)
    return `${at} har perioden ${quoted(period)}, som inte är någon period. Skriv den som 2024, 2024-08 eller 2024 T2.${place}`;
  return unknownField(column, "column", at);
}

const faultInRow = ({ row }: Fields, at: string, area: Area): string | null =>
  isWithin(row, area.top + 1, area.bottom + 1) ? null : `${at} har row ${quoted(row)}, som inte är en rad i området.`;

const faultInPlace = ({ column }: Fields, at: string, area: Area): string | null =>
  typeof column === "string" && isWithin(columnIndex(column), area.left, area.right)
    ? null
    : `${at} har column ${quoted(column)}, som inte är en kolumn i området.`;

/** Which of the fields that each table has is missing or of another sort. */
function faultInShape({ sheet, range, headerRows = [], columns = [] }: Fields, name: string): string | null {
  if (typeof sheet !== "string") return `${name} saknar sheet. Skriv bladets namn.`;
  if (typeof range !== "string") return `${name} saknar range. Skriv området som A1:K31.`;
  if (!Array.isArray(headerRows)) return `${name}: headerRows är ingen lista. Skriv den som [3], eller ta bort den.`;
  return Array.isArray(columns)
    ? null
    : `${name}: columns är ingen lista. Skriv den som [{"column": "A", "role": "goal"}], eller ta bort den.`;
}

function faultInTable(table: unknown, name: string): string | null {
  if (!isRecord(table)) return `${name}: ${SHAPE}`;
  const misshapen = faultInShape(table, name);
  if (misshapen) return misshapen;
  const { sheet, range, headerRows, columns, orientation } = {
    ...UNSAID,
    ...(table as Partial<StatedTable>),
  } as StatedTable;
  const area = parseArea(range);
  if (!area) return `${name}: området ${quoted(range)} på bladet ”${sheet}” är inget område. Skriv det som A1:K31.`;
  if (orientation !== "rows" && orientation !== "columns")
    return `${name}: orientation är ${quoted(orientation)}. Skriv rows eller columns.`;
  const where = `${range} på bladet ”${sheet}”`;
  const frame: Frame = { area, sideways: orientation === "columns", where, place: ` Området är ${where}.` };
  return (
    faultInHeader(headerRows, name, frame) ??
    firstFault(columns, `${name}.columns`, (one, at) => faultInColumn(one, at, frame)) ??
    twiceIn(columns, name, sheet, frame) ??
    faultInParts(table, name, frame) ??
    unknownField(table, "table", name)
  );
}

function faultInHeader(headerRows: readonly unknown[], name: string, { area, sideways, where }: Frame): string | null {
  const [first, last] = sideways ? [area.left, area.right] : [area.top, area.bottom];
  const header = headerRows.find((row) => !isWithin(row, first + 1, last + 1));
  return header === undefined
    ? null
    : `${name}: headerRows har ${quoted(header)}, som inte är en ${sideways ? "kolumn (räknad från 1)" : "rad"} i området ${where}. Rätta headerRows.`;
}

function twiceIn(columns: readonly unknown[], name: string, sheet: string, { sideways }: Frame): string | null {
  const seen = new Set<string>();
  for (const [i, column] of columns.entries()) {
    const place = isRecord(column) ? String(sideways ? column["row"] : column["column"]).toUpperCase() : "";
    if (seen.has(place))
      return `${name}.columns[${i}]: ${sideways ? "raden" : "kolumnen"} ${place} på bladet ”${sheet}” står två gånger. Ta bort den ena.`;
    seen.add(place);
  }
  return null;
}

/** What is stated of rows and grades. */
function faultInParts(
  { rows = [], of = [], cells = [], headerRows = [] }: Fields,
  name: string,
  frame: Frame,
): string | null {
  if (!Array.isArray(rows))
    return `${name}: rows är ingen lista. Skriv rows som [{"row": 7, "kind": "goal"}].${frame.place}`;
  if (!Array.isArray(of))
    return `${name}: of är ingen lista. Skriv of som [{"cell": "F7", "rows": "5"}].${frame.place}`;
  if (!Array.isArray(cells))
    return `${name}: cells är ingen lista. Skriv cells som [{"cells": "B7:B12", "is": "goal"}].${frame.place}`;
  if (rows.length > 0 && frame.sideways)
    return `${name}: rows kan än inte anges för en tabell med orientation columns. Ta bort rows.${frame.place}`;
  const header = new Set((headerRows as number[]).map(Number));
  const seen = new Set<number>();
  return (
    firstFault(
      rows,
      `${name}.rows`,
      (one, at) => faultInStatedRow(one, at, frame) ?? taken(one as Fields, at, header, seen),
    ) ??
    firstFault(of, `${name}.of`, (one, at) => faultInOf(one, at, frame)) ??
    twiceOf(of as { cell: string }[], name) ??
    firstFault(cells, `${name}.cells`, (one, at) => faultInCells(one, at, frame)) ??
    twiceIs(cells as StatedCell[], name)
  );
}

/** A row that is a header, or that has been stated already. */
function taken(stated: Fields, at: string, header: ReadonlySet<number>, seen: Set<number>): string | null {
  for (const row of rowsStated(stated)) {
    if (header.has(row)) return `${at}: rad ${row} är en rubrikrad i headerRows. Ta bort den ur det ena.`;
    if (seen.has(row)) return `${at}: rad ${row} står två gånger i rows. Ta bort den ena.`;
    seen.add(row);
  }
  return null;
}

function faultInStatedRow(stated: unknown, at: string, { area, place }: Frame): string | null {
  if (!isRecord(stated)) return `${at} är ingen rad. Skriv den som {"row": 7, "kind": "goal"}.${place}`;
  const unknown = unknownField(stated, "row", at);
  if (unknown) return unknown + place;
  const misplaced = faultInNumbers(stated, area);
  if (misplaced) return `${at}${misplaced}${place}`;
  const { kind } = stated;
  if (kind !== undefined && !isOneOf(ROW_KINDS, kind))
    return `${at} har kind ${quoted(kind)}, som inte finns. Välj ${ROW_KINDS.join(", ")}.${place}`;
  const fault = faultInWords(stated);
  return fault ? `${at} ${fault}${place}` : null;
}

/** Which rows are meant, and by what words they are found. */
function faultInNumbers({ row, rows, words }: Fields, area: Area): string | null {
  const span = typeof rows === "string" ? rowSpan(rows) : isWithin(row, 1, Infinity) ? { from: row, to: row } : null;
  if (!span || (row !== undefined && rows !== undefined)) return ' ska ha antingen row (7) eller rows ("7-12").';
  if (span.from < area.top + 1 || span.to > area.bottom + 1) return `: rad ${quoted(rows ?? row)} är inte i området.`;
  return words === undefined || (isText(words) && row !== undefined)
    ? null
    : ` har words ${quoted(words)}. Skriv där vad radens titelcell säger, och radens nummer i row.`;
}

function faultInWords({ kind, level, under, text, split, join }: Fields): string | null {
  if (!["level", "text"].every((field) => ({ level, text })[field] === undefined || isText({ level, text }[field])))
    return "har level eller text som inte är text.";
  if (under !== undefined && (typeof under !== "string" || cellOf(under, "") === null))
    return `har under ${quoted(under)}, som inte är en cell. Skriv den som A5.`;
  if (split !== undefined && !(Array.isArray(split) && split.length > 1 && split.every(isText)))
    return "har split som inte är en lista med minst två texter.";
  if (join !== undefined && typeof join !== "boolean") return "har join som inte är true eller false.";
  return [kind, level, under, text, split, join].every((one) => one === undefined)
    ? `säger inget om raden. Ange kind, eller ta bort den.`
    : null;
}

function faultInOf(stated: unknown, at: string, { area, place }: Frame): string | null {
  if (!isRecord(stated)) return `${at} ska vara som {"cell": "F7", "rows": "5"}.${place}`;
  const unknown = unknownField(stated, "of", at);
  if (unknown) return unknown + place;
  const { cell, rows } = stated;
  if (typeof cell !== "string" || cellOf(cell, "") === null)
    return `${at} har cell ${quoted(cell)}, som inte är en cell. Skriv den som F7.${place}`;
  const span = typeof rows === "string" ? rowSpan(rows) : null;
  return span && span.from >= area.top + 1 && span.to <= area.bottom + 1
    ? null
    : `${at} har rows ${quoted(rows)}, som inte är rader i området. Skriv dem som "7" eller "7-12".${place}`;
}

function twiceOf(of: readonly { cell: string }[], name: string): string | null {
  const seen = new Set<string>();
  for (const [i, { cell }] of of.entries()) {
    if (seen.has(cell.toUpperCase())) return `${name}.of[${i}]: cellen ${cell} står två gånger i of. Ta bort den ena.`;
    seen.add(cell.toUpperCase());
  }
  return null;
}

function faultInCells(stated: unknown, at: string, { area, place }: Frame): string | null {
  if (!isRecord(stated)) return `${at} ska vara som {"cells": "B7:B12", "is": "goal"}.${place}`;
  const unknown = unknownField(stated, "cells", at);
  if (unknown) return unknown + place;
  const { cells, is, text, level, under } = stated;
  const range = typeof cells === "string" ? parseArea(cells) : null;
  const inside = range && within(range, area);
  if (!range || !inside || areaText(inside) !== areaText(range))
    return `${at} har cells ${quoted(cells)}, som inte är celler i området. Skriv dem som B7 eller B7:B12.${place}`;
  if (!isOneOf(CELL_KINDS, is))
    return `${at} har is ${quoted(is)}, som inte finns. Välj ${CELL_KINDS.join(", ")}.${place}`;
  const fault = faultInWords({ kind: is, level, under, text }) ?? faultInValue(stated, is);
  return fault ? `${at} ${fault}${place}` : null;
}

/** What is stated of a value alone. */
function faultInValue({ under, underText, period }: Fields, is: CellKind): string | null {
  if (underText !== undefined && (!isText(underText) || under === undefined))
    return `har underText ${quoted(underText)}. Skriv titelns ord där, och cellen som titeln står i under.`;
  if (period !== undefined && (!isText(period) || parsePeriod(period) === null))
    return `har perioden ${quoted(period)}, som inte är någon period. Skriv den som 2024, 2024-08 eller 2024 T2.`;
  const [field] = [...(underText === undefined ? [] : ["underText"]), ...(period === undefined ? [] : ["period"])];
  return field === undefined || isOfTitle(is) ? null : `har ${field}, som bara ett värde kan ha. Ta bort det.`;
}

/**
 * A cell may be stated again only as something else, with another text, or as a value of another title: once for each thing
 * that it is.
 */
function twiceIs(cells: readonly StatedCell[], name: string): string | null {
  const before: { area: Area; key: string }[] = [];
  for (const [i, { cells: range, is, text = "", under = "", underText = "" }] of cells.entries()) {
    const area = parseArea(range)!;
    const of = isOfTitle(is) ? `${under.toUpperCase()} ${textKey(underText)}`.trim() : "";
    const key = `${is === "none" || is === "header" ? "" : is} ${textKey(text)}${of && `\n${of}`}`;
    const same = before.find((one) => overlaps(one.area, area) && (one.key === key || one.key === " " || key === " "));
    const both = same && within(same.area, area);
    if (both)
      return `${name}.cells[${i}]: cellen ${a1(both.top, both.left)} står två gånger i cells. Ta bort den ena, eller ange text för var del av cellen.`;
    before.push({ area, key });
  }
  return null;
}

function faultInScale(words: unknown, at: string): string | null {
  if (!Array.isArray(words) || words.length < 2 || !words.every(isText))
    return `${at} ska vara en lista med minst två ord, det bästa först.`;
  const small = words.map((word) => word.trim().toLowerCase());
  const again = small.find((word, i) => small.indexOf(word) !== i);
  return again === undefined ? null : `${at} har ordet ${quoted(again)} två gånger. Ta bort det ena.`;
}

function faultInUnsure(one: unknown, at: string): string | null {
  if (!isRecord(one) || !isText(one["why"]) || typeof one["cell"] !== "string")
    return `${at} ska vara som {"cell": "Mål!B7", "why": "…"}.`;
  return cellOf(one["cell"], "") === null
    ? `${at} har cell ${quoted(one["cell"])}, som inte är en cell. Skriv den som Mål!B7.`
    : unknownField(one, "unsure", at);
}

/**
 * What is stated of a workbook (`--map`, which is what `read --json` writes and more), or the first thing in it that cannot
 * be used, whatever the workbook: one Swedish sentence with the place and what to do. `faultInBook` compares it with the
 * workbook.
 */
export function statedMap(map: unknown): Outcome<StatedMap> {
  const tables = isRecord(map) ? map["tables"] : undefined;
  if (!isRecord(map) || !Array.isArray(tables)) return { ok: false, reason: SHAPE };
  const { scale = [], unsure = [] } = map;
  const reason =
    firstFault(tables, "tables", faultInTable) ??
    (Array.isArray(scale)
      ? firstFault(scale, "scale", faultInScale)
      : 'scale är ingen lista. Skriv den som [["Uppnått", "Ej uppnått"]].') ??
    (Array.isArray(unsure) ? firstFault(unsure, "unsure", faultInUnsure) : "unsure är ingen lista. Ta bort den.") ??
    unknownField(map, "map", "Kartan");
  if (reason) return { ok: false, reason };
  return {
    ok: true,
    value: {
      tables: tables.map((one: Partial<StatedTable>) => ({ ...UNSAID, ...one }) as StatedTable),
      ...(map["scale"] === undefined ? {} : { scale: scale as string[][] }),
      ...(map["unsure"] === undefined ? {} : { unsure: unsure as StatedMap["unsure"] & object }),
    },
  };
}

/** The JSON in a text: a file's, or an assistant's answer with words or a fence of code around it. */
export function mapInText(text: string): Outcome<StatedMap> {
  const from = beginOf(text);
  if (from < 0) return { ok: false, reason: `Det finns ingen JSON i texten. ${SHAPE}` };
  const to = endOf(text, from);
  const line = lineOf(text, from);
  if (to === null)
    return {
      ok: false,
      reason: `JSON som börjar på rad ${line} tar inte slut: en klammer eller ett citattecken saknas. Ta med hela texten.`,
    };
  const next = mapAfter(text, to);
  if (next >= 0)
    return {
      ok: false,
      reason: `Texten har två kartor, från rad ${line} och rad ${lineOf(text, next)}. Ta bort den som inte gäller.`,
    };
  try {
    return statedMap(JSON.parse(text.slice(from, to)));
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const where = at === undefined ? `som börjar på rad ${line}` : `på rad ${lineOf(text, from + Number(at))}`;
    return { ok: false, reason: `Det är ingen JSON: texten ${where} följer inte JSON:s regler. Rätta den raden.` };
  }
}

const FIRST_KEY = '"tables"';

/** The bracket with nothing but blanks between it and the first key of a map, at or after a place; -1: none. */
function mapAfter(text: string, from: number): number {
  for (let key = text.indexOf(FIRST_KEY, from); key >= 0; key = text.indexOf(FIRST_KEY, key + 1)) {
    const bracket = text.lastIndexOf("{", key);
    if (bracket >= from && text.slice(bracket + 1, key).trim() === "") return bracket;
  }
  return -1;
}

/** Where a map begins; past words in curly brackets before it. -1: nowhere. */
function beginOf(text: string): number {
  const first = text.indexOf("{");
  const named = mapAfter(text, 0);
  const to = named > first ? endOf(text, first) : null;
  return to !== null && to <= named ? named : first;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

/** Past the bracket that closes the one at `from`; null where none does. */
function endOf(text: string, from: number): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let i = from; i < text.length; i++) {
    const sign = text.charAt(i);
    if (isQuoted) {
      if (sign === "\\") i++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return i + 1;
  }
  return null;
}
