import type { Indicator, Plan, PlanNode, RecognisedTable, TableColumn } from "../domain/plan";
import type { StatedMap, StatedTable } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import { lastText } from "../recognise/corrections/corrected";
import {
  correctionOf,
  readCorrections,
  withCorrection,
  type Corrections,
  type RowCorrection,
} from "../recognise/corrections/correction";
import { cellsOf } from "../recognise/corrections/held";
import { cellOf, nodesIn } from "../recognise/corrections/statedPlaces";
import { rowsStated } from "../recognise/corrections/statedRows";
import { textOf } from "../recognise/grid/grid";
import { nameOf } from "../recognise/corrections/statedScales";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { columnIndex, contains, overlaps, parseArea, parseRef, type Area } from "../sheet/address";
import { isSource, valueAt, type Book } from "../sheet/book";
import type { Command, Outcome } from "./command";
import { recogniseIn } from "./map";
import { mapInText } from "./statedMap";
import { styrmodellFor } from "./styrmodell";

/** What an assistant answered, and the tables of it (from 0) that are to be kept; without `accept` nothing is. */
export interface MapAnswerInput {
  text: string;
  accept?: readonly number[];
}

/** What a table of an answer changes. */
export interface AnsweredTable {
  /** "Mål A3:G20" */
  title: string;
  /** "3 mål, 8 mått, 12 värden": as it is read now, and with the answer. */
  now: string;
  then: string;
  /** What is read now and not with the answer, and the other way round; a line for each goal, measure and value. */
  gone: string[];
  added: string[];
  /** Why it cannot be kept in the workbook; absent: it can. */
  refused?: string;
}

export interface MapAnswer {
  tables: AnsweredTable[];
  /** Where the assistant is not sure, in its own words. */
  unsure: { cell: string; why: string }[];
  kept: number;
}

/** A workbook and its reading, before the answer. */
interface Before {
  book: Book;
  styrmodell: Styrmodell;
  tables: readonly RecognisedTable[];
  plan: Plan;
}

/**
 * Klistra in svaret: compares an assistant's answer with what is read, table by table, and keeps those that are accepted
 * as the user's corrections. An answer that is not the workbook's is refused; no sheet is changed.
 */
export const mapAnswer: Command<MapAnswerInput, MapAnswer> = {
  id: "mapAnswer",
  label: "Klistra in svaret",
  async perform({ text, accept = [] }, { workbook, progress }) {
    progress("Läser svaret", 0);
    const map = mapInText(text);
    if (!map.ok) return map;
    const book = await workbook.read();
    const before = readBefore(book);
    if (!before.ok) return before;
    const answered = recogniseIn(book, before.value.styrmodell, map.value);
    if (!answered.ok) return answered;
    const unsure = (map.value.unsure ?? []).map(({ cell, why }) => ({
      cell: cellOf(cell, firstSheet(book)) ?? cell,
      why,
    }));
    if (accept.length === 0) {
      progress("Jämför", 0.5);
      const tables = map.value.tables.map((_, i) => comparedIn(before.value, map.value, i));
      return { ok: true, value: { tables, unsure, kept: 0 } };
    }
    const memory = keptIn(before.value, map.value, accept);
    if (!memory.ok) return memory;
    progress("Sparar", 0.8);
    await workbook.write([], memory.value);
    return { ok: true, value: { tables: [], unsure: [], kept: accept.length } };
  },
};

/** The sheet of a cell that is stated without one. */
const firstSheet = ({ sheets }: Book): string => sheets.find(isSource)?.name ?? "";

function readBefore(book: Book): Outcome<Before> {
  const styrmodell = styrmodellFor(book);
  if (!styrmodell.ok) return styrmodell;
  const read = recogniseIn(book, styrmodell.value);
  if (!read.ok) return read;
  const { tables, plan } = read.value;
  return { ok: true, value: { book, styrmodell: styrmodell.value, tables, plan } };
}

const areOver = (one: Pick<StatedTable, "sheet" | "range">, other: Pick<StatedTable, "sheet" | "range">): boolean => {
  const [a, b] = [parseArea(one.range), parseArea(other.range)];
  return one.sheet === other.sheet && a !== null && b !== null && overlaps(a, b);
};

/** What is read now, with the accepted tables of an answer in place of those that lie over them, in the workbook's order. */
function merged({ book, tables }: Before, map: StatedMap, accept: readonly number[]): StatedMap {
  const taken = map.tables.filter((_, i) => accept.includes(i));
  const others = tables.filter((one) => !taken.some((other) => areOver(one, other)));
  const sheets = book.sheets.map(({ name }) => name);
  const top = ({ range }: StatedTable): Area => parseArea(range)!;
  const inOrder = [...others, ...taken].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || top(a).top - top(b).top || top(a).left - top(b).left,
  );
  return { tables: inOrder, ...(map.scale ? { scale: map.scale } : {}) };
}

function comparedIn(before: Before, map: StatedMap, i: number): AnsweredTable {
  const table = map.tables[i]!;
  const title = `${table.sheet} ${table.range}`;
  const read = recogniseIn(before.book, before.styrmodell, merged(before, map, [i]));
  const over = [table, ...before.tables.filter((one) => areOver(one, table))];
  const now = linesIn(before.plan, over);
  if (!read.ok) return { title, now: counted(now), then: counted(now), gone: [], added: [], refused: read.reason };
  const then = linesIn(read.value.plan, over);
  const kept = keptIn(before, map, [i]);
  return {
    title,
    now: counted(now),
    then: counted(then),
    gone: now.filter((line) => !then.some((other) => same(line, other))).map(inWords),
    added: then.filter((line) => !now.some((other) => same(line, other))).map(inWords),
    ...(kept.ok ? {} : { refused: kept.reason }),
  };
}

/** What of a plan is gone and what has come from one reading to the next, a line for each goal, measure and value. */
export function changesIn(
  before: Pick<Before, "plan" | "tables">,
  after: Pick<Before, "plan" | "tables">,
): { gone: string[]; added: string[] } {
  const tables = [...before.tables, ...after.tables];
  const [was, is] = [linesIn(before.plan, tables).map(inWords), linesIn(after.plan, tables).map(inWords)];
  return { gone: was.filter((line) => !is.includes(line)), added: is.filter((line) => !was.includes(line)) };
}

/** A goal, a measure or a value of a plan, in words. */
interface Line {
  kind: "område" | "mål" | "mått" | "värde";
  cell: string;
  text: string;
}

const same = (one: Line, other: Line): boolean => inWords(one) === inWords(other);
const inWords = ({ kind, cell, text }: Line): string => `${kind} i ${cell}: ${text}`;

const KIND_WORDS = { area: "område", goal: "mål", indicator: "mått" } as const;

/** What a plan has of the cells of some tables. */
function linesIn(plan: Plan, tables: readonly Pick<StatedTable, "sheet" | "range">[]): Line[] {
  const nodes = nodesIn(plan);
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const isIn = (cell: string): boolean => {
    const at = parseRef(cell);
    return tables.some(({ sheet, range }) => {
      const area = parseArea(range);
      return at?.sheet === sheet && area !== null && contains(area, at.area.top, at.area.left);
    });
  };
  return nodes
    .filter((node) => cellsOf(node).some(isIn))
    .flatMap((node) => [nodeLine(node, titles), ...valuesOf(node)])
    .filter(({ cell }) => isIn(cell));
}

function nodeLine({ kind, cell, title, parents }: PlanNode, titles: ReadonlyMap<string, string>): Line {
  const over = parents.map((id) => `”${titles.get(id) ?? id}”`);
  return { kind: KIND_WORDS[kind], cell, text: over.length === 0 ? title : `${title}, under ${over.join(" och ")}` };
}

function valuesOf(node: PlanNode): Line[] {
  const value = (cell: string, what: string, text: string, period = ""): Line => ({
    kind: "värde",
    cell,
    text: `${what}${period === "" ? "" : ` ${period}`} ${text} för ”${node.title}”`,
  });
  const grades = node.grades.flatMap(({ cell, text, period }) =>
    cell === undefined ? [] : [value(cell, "bedömning", text, period)],
  );
  return node.kind === "indicator" ? [...figuresOf(node, value), ...grades] : grades;
}

const figuresOf = (
  { targets, outcomes, forecasts, comparisons, baseline }: Indicator,
  value: (cell: string, what: string, text: string, period?: string) => Line,
): Line[] => [
  ...targets.map(({ cell, text, period }) => value(cell, "målvärde", text, period)),
  ...outcomes.map(({ cell, text, period }) => value(cell, "utfall", text, period)),
  ...forecasts.map(({ cell, text, period }) => value(cell, "prognos", text, period)),
  ...comparisons.map(({ cell, text, period }) => value(cell, "jämförelse", text, period)),
  ...(baseline ? [value(baseline.cell, "startvärde", baseline.text, baseline.period)] : []),
];

function counted(lines: readonly Line[]): string {
  const of = (kind: Line["kind"]): number => lines.filter((line) => line.kind === kind).length;
  const areas = of("område");
  return [
    ...(areas > 0 ? [`${areas} områden`] : []),
    `${of("mål")} mål`,
    `${of("mått")} mått`,
    `${of("värde")} värden`,
  ].join(", ");
}

/**
 * The memory with the accepted tables as corrections; a sentence where these would not be read as the answer is, which is
 * found by reading the workbook with them: nothing is kept that does not hold.
 */
function keptIn(before: Before, map: StatedMap, accept: readonly number[]): Outcome<string> {
  const { book, styrmodell, tables } = before;
  const { memory, warning } = readMemory(book.memory);
  if (warning) return { ok: false, reason: warning };
  const asked = merged(before, map, accept);
  const read = recogniseIn(book, styrmodell, asked);
  if (!read.ok) return read;
  const scales = (map.scale ?? []).reduce(
    (made: Corrections, labels) => withCorrection(made, { kind: "scale", scale: { name: nameOf(labels), labels } }),
    readCorrections(memory.corrections),
  );
  const corrections = accept.reduce((made: Corrections, i): Corrections => {
    const stated = map.tables[i];
    const told = stated && read.value.tables[asked.tables.indexOf(stated)];
    if (!told) return made;
    const after = withStatedColumns(told, stated);
    const table = correctionOf(beforeOf(tables, after), after, tables, lastText(book, after), rowsOf(book, stated));
    return table ? withCorrection(made, { kind: "table", table }) : made;
  }, scales);
  const text = writeMemory({ ...memory, corrections });
  const again = recogniseIn({ ...book, memory: text }, styrmodell);
  return again.ok && JSON.stringify(again.value.plan) === JSON.stringify(read.value.plan)
    ? { ok: true, value: text }
    : {
        ok: false,
        reason:
          "Tabellen kan än inte sparas i arbetsboken: den säger något som rättelserna inte har plats för, till exempel vad en rad hör till. Svaret kan användas som --map på kommandoraden.",
      };
}

/** A table with the stated columns that are left out where it is told of: those that hold nothing but headings. */
function withStatedColumns(told: RecognisedTable, { columns }: StatedTable): RecognisedTable {
  const left = columns.filter(
    ({ column }) => column !== undefined && told.columns.every((one) => one.column !== column.toUpperCase()),
  );
  if (left.length === 0 || told.orientation === "columns") return told;
  const place = ({ column = "" }: TableColumn): number => columnIndex(column) ?? 0;
  const added = left.map(({ column, role }): TableColumn => ({
    column: column!.toUpperCase(),
    header: "",
    role,
    confidence: 1,
  }));
  return { ...told, columns: [...told.columns, ...added].sort((a, b) => place(a) - place(b)) };
}

/** What is stated of the kinds of rows, each with the first text in it. */
function rowsOf(book: Book, { sheet: name, range, rows = [] }: StatedTable): RowCorrection[] {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return [];
  return rows.flatMap((stated) =>
    rowsStated(stated).flatMap((at): RowCorrection[] => {
      const texts = Array.from({ length: area.right - area.left + 1 }, (_, i) =>
        textOf(valueAt(sheet, at - 1, area.left + i)),
      );
      const words = texts.find((text) => text !== "");
      return stated.kind === undefined || words === undefined ? [] : [{ words, at, kind: stated.kind }];
    }),
  );
}

/** The table that is read now where the answer has one; of several the one with its range, else the first. */
function beforeOf(tables: readonly RecognisedTable[], after: RecognisedTable): RecognisedTable | null {
  const over = tables.filter((one) => areOver(one, after));
  return over.find(({ range }) => range === after.range) ?? over[0] ?? null;
}
