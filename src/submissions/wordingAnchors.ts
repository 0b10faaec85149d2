import { readGrade } from "../interpret/choice/grade";
import { readValue } from "../interpret/number/number";
import { isBlank, textOf } from "../recognise/grid/grid";
import { cellRef } from "../sheet/address";
import { isError, valueAt, type Sheet } from "../sheet/book";
import { keyIn } from "./key";
import { isIndicator, type Matched, type PlanIndex } from "./matching";
import type { Field, Submitted, Submission, SubmittedRow } from "./submission";
import { positionKey, type SheetPosition, type ReadingContext } from "./readingContext";
import { columnOfHeader } from "./templateHeader";
import { submittedAt } from "./submittedCell";
import { isTargetOf } from "./committees";
import { unitOf } from "./figure";
import type { TemplateColumn } from "./templateWords";
import { wordingKey } from "./wording";

/** A cell that names a goal or an indicator of the plan: by key, by wording, or "wording: value" in one cell. */
interface Anchor extends SheetPosition {
  node: Matched;
  /** What follows the wording in the same cell. */
  rest?: string;
}

/** A submission read from the plan's own wordings, with the cells that it accounts for. */
export interface AnchoredReading {
  submission: Submission;
  claimed: SheetPosition[];
}

/** A value with its cell; without a cell of its own, it is in the anchor's. */
interface Value {
  place?: SheetPosition;
  stated: Submitted;
}

/**
 * Where the values are in relation to the wordings: in the same row, in the same column (a table on its side), or in
 * the cells below, one per line.
 */
type Shape = "rows" | "columns" | "lines";

const MISSING_HEADERS =
  "Rubriker saknas. Värdena är lästa efter målens och indikatorernas formuleringar: kontrollera varje värde.";

/**
 * Reads values next to the plan's own wordings and keys, on a sheet without a template or a table: titles and values
 * pasted without a header, transposed, one cell per line, or "wording: value". Null without such a value. A value
 * without a header needs a choice.
 */
export function readAnchored(
  sheet: Sheet,
  source: string,
  cells: readonly SheetPosition[],
  { index, period, scales }: ReadingContext,
): AnchoredReading | null {
  if (!index) return null;
  const anchors = cells.flatMap((place) => anchorAt(sheet, place, index) ?? []);
  if (anchors.length === 0) return null;
  const named = new Set(anchors.map(positionKey));
  const free = cells.filter((place) => !named.has(positionKey(place)));
  const shape = shapeOf(anchors, free);
  const lines = byLine(free, shape);
  const rows = new Map<string, SubmittedRow>();
  const claimed: SheetPosition[] = [];
  let headed = true;
  for (const anchor of anchors) {
    const row = rows.get(anchor.node.id) ?? rowOf(sheet, anchor);
    rows.set(anchor.node.id, row);
    claimed.push(anchor);
    for (const value of valuesOf(sheet, anchor, anchors, lines, shape)) {
      const header = headerOver(sheet, value, anchors, shape);
      const column = header ? header.column : looksLike(value.stated, anchor.node, scales, period);
      if (!put(row, column, value.stated)) continue;
      headed &&= header !== undefined || !isField(column);
      claimed.push(...[value.place, header?.place].filter((place) => place !== undefined));
    }
  }
  const found = [...rows.values()];
  if (found.every(({ fields }) => Object.keys(fields).length === 0)) return null;
  return { submission: submissionOf(sheet, source, found, headed ? [] : [MISSING_HEADERS]), claimed: unique(claimed) };
}

/**
 * Puts a value in its row's field. False where it belongs to no column, or the field has a value already: then the cell
 * is listed.
 */
function put(row: SubmittedRow, column: TemplateColumn | null, stated: Submitted): boolean {
  if (column === null) return false;
  if (!isField(column)) return true;
  if (row.fields[column] !== undefined) return false;
  row.fields[column] = stated;
  return true;
}

const submissionOf = (sheet: Sheet, source: string, rows: SubmittedRow[], ask: string[]): Submission => ({
  source,
  sheet: sheet.name,
  layout: "own",
  rows,
  beside: [],
  notes: [],
  ask,
});

const unique = (places: SheetPosition[]): SheetPosition[] => [
  ...new Map(places.map((place) => [positionKey(place), place])).values(),
];
const isField = (column: TemplateColumn | null): column is Field =>
  column === "outcome" || column === "forecast" || column === "grade" || column === "comment";

/** "Andel nöjda brukare: 83 %", with a colon or a dash between. */
const INLINE = /^(.{8,}?)\s*(?::|\s[–—-]\s)\s*(\S[\s\S]*)$/u;

function anchorAt(sheet: Sheet, place: SheetPosition, { byKey, byTitle }: PlanIndex): Anchor | null {
  const text = textOf(valueAt(sheet, place.row, place.column));
  if (text === "") return null;
  const one = (nodes: Matched[] | undefined): Matched | undefined => (nodes?.length === 1 ? nodes[0] : undefined);
  const node = byKey.get(keyIn(text) ?? "") ?? one(byTitle.get(wordingKey(text)));
  if (node) return { ...place, node };
  const [, title, rest] = INLINE.exec(text) ?? [];
  const inline = title === undefined ? undefined : one(byTitle.get(wordingKey(title)));
  return inline && rest ? { ...place, node: inline, rest } : null;
}

function rowOf(sheet: Sheet, { row, column, node }: Anchor): SubmittedRow {
  return {
    ...(node.number ? { number: node.number } : {}),
    title: node.title,
    cell: cellRef(sheet.name, row, column),
    fields: {},
  };
}

/**
 * Anchors that share rows more often than columns are column headers; when no anchor has a value beside it, the values
 * are below.
 */
function shapeOf(anchors: Anchor[], free: readonly SheetPosition[]): Shape {
  const sharing = (of: (anchor: Anchor) => number): number => {
    const nodes = new Map<number, Set<string>>();
    for (const anchor of anchors) nodes.set(of(anchor), (nodes.get(of(anchor)) ?? new Set()).add(anchor.node.id));
    return Math.max(...[...nodes.values()].map((ids) => ids.size));
  };
  if (sharing(({ row }) => row) > sharing(({ column }) => column)) return "columns";
  const last = new Map<number, number>();
  for (const { row, column } of free) last.set(row, Math.max(column, last.get(row) ?? -1));
  const hasValuesBeside = anchors.some(({ row, column }) => (last.get(row) ?? -1) > column);
  return hasValuesBeside || anchors.every(({ rest }) => rest !== undefined) ? "rows" : "lines";
}

/** Cells by the line of their anchor: by row, or by column when values are below. */
function byLine(cells: readonly SheetPosition[], shape: Shape): Map<number, SheetPosition[]> {
  const lines = new Map<number, SheetPosition[]>();
  for (const place of cells) {
    const line = shape === "rows" ? place.row : place.column;
    const here = lines.get(line);
    if (here) here.push(place);
    else lines.set(line, [place]);
  }
  return lines;
}

/** The values of an anchor: those after it, up to the next anchor of another node along the same line. */
function valuesOf(
  sheet: Sheet,
  anchor: Anchor,
  anchors: Anchor[],
  lines: Map<number, SheetPosition[]>,
  shape: Shape,
): Value[] {
  if (anchor.rest !== undefined)
    return [{ stated: { value: anchor.rest, cell: cellRef(sheet.name, anchor.row, anchor.column) } }];
  const [line, along] = shape === "rows" ? (["row", "column"] as const) : (["column", "row"] as const);
  const next = anchors
    .filter((one) => one[line] === anchor[line] && one[along] > anchor[along] && one.node !== anchor.node)
    .reduce((least, one) => Math.min(least, one[along]), Infinity);
  return (lines.get(anchor[line]) ?? [])
    .filter((place) => place[along] > anchor[along] && place[along] < next)
    .sort((a, b) => a[along] - b[along])
    .flatMap((place) => {
      const stated = submittedAt(sheet, place.row, place.column);
      return stated ? [{ place, stated }] : [];
    });
}

/** How far above the first wording a header may stand. */
const REACH = 3;

/** The header of a value's column (of its row, on its side), where it reads as one of a template's. */
function headerOver(
  sheet: Sheet,
  { place }: Value,
  anchors: Anchor[],
  shape: Shape,
): { column: TemplateColumn; place: SheetPosition } | undefined {
  if (!place || shape === "lines") return undefined;
  const [line, along] = shape === "rows" ? (["column", "row"] as const) : (["row", "column"] as const);
  const first = Math.min(...anchors.map((anchor) => anchor[along]));
  for (let back = first - 1; back >= Math.max(0, first - REACH); back--) {
    const header: SheetPosition =
      shape === "rows" ? { row: back, column: place[line] } : { row: place[line], column: back };
    const value = valueAt(sheet, header.row, header.column);
    if (isBlank(value)) continue;
    const column = columnOfHeader(textOf(value));
    return column ? { column, place: header } : undefined;
  }
  return undefined;
}

/**
 * The field of a value without a header, by its form: what the template prints for that node, a step of a scale for a
 * goal, a number for an indicator, else a comment. Null when it could be several.
 */
function looksLike(
  { value, format }: Submitted,
  node: Matched,
  scales: ReadingContext["scales"],
  period: string,
): TemplateColumn | null {
  if (isError(value)) return null;
  const text = wordingKey(textOf(value));
  if (isIndicator(node)) {
    if (isTargetOf(text, node, period)) return "target";
    if (text === wordingKey(unitOf(node) ?? "")) return "unit";
    return readValue(value, format).kind === "number" ? "outcome" : isSentence(value) ? "comment" : null;
  }
  if (typeof value === "string" && readGrade(value, [...scales]) !== null) return "grade";
  return isSentence(value) ? "comment" : null;
}

const isSentence = (value: Submitted["value"]): boolean =>
  typeof value === "string" && /\p{L}{3}.*\s.*\p{L}/su.test(value);
