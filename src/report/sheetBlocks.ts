import { sumOf } from "../domain/sum";
import { withoutFirst } from "../domain/shapes";
import { a1, fixedArea } from "../sheet/address";
import { formatAt } from "../sheet/book";
import type { Content, CountsBlock, TableBlock, TableRowWords } from "../sheet/document";
import type { Format } from "../sheet/format";
import { onSheet, toldBar, wordsIn } from "./gradeCells";
import { closed, headed, indented, lined, LOOK, ruled } from "./look";
import { historyFormula, historyText } from "./board/measure";
import { type Cell, link, type Page, type Span } from "./page";
import { type CountedRows, countOf } from "./counting";

const TAG_WIDTH = 12;

/** Points of a row of counts, at least: its bar is as high. */
const BAR_ROW = 22;

/** A sheet of blocks while it is written. */
export interface SectionPage {
  page: Page;
  /** The last column that is printed. */
  last: number;
  /** Rows that a page may begin with. */
  starts: number[];
  /** Rows of the tables' headers, one for tables that follow each other with the same. */
  headers: number[];
  /** The columns of each table and of counts, from the left. */
  spans: Map<TableBlock | CountsBlock, Span[]>;
  /** Gathers the rows with tags, for the counts. */
  counted: CountedRows[];
  /** Gathers the cells of the last row of each counts. */
  totals: Map<CountsBlock, string[]>;
  /** The column from which the values of small lines stand, beside what is printed, so that those follow them; absent: those are texts. */
  values?: number;
}

/** A sheet that nothing is written on yet. `spans`: of its tables and counts; `counted`: rows of other sheets. */
export const sectionOf = (
  page: Page,
  last: number,
  spans: SectionPage["spans"] = new Map(),
  counted: CountedRows[] = [],
): SectionPage => ({ page, last, spans, starts: [], headers: [], counted: [...counted], totals: new Map() });

const SIDES = { left: {}, right: { horizontal: "right" }, center: { horizontal: "center" } } as const;

/** Words so long in a column of figures are read from the left. Characters. */
const LONG_TEXT = 30;

function cellOf(content: Content | null, kind: string, side: keyof typeof SIDES): Cell {
  const look: Format = { ...(kind === "row" ? LOOK.text : LOOK.bold), ...SIDES[side] };
  if (!content) return { value: null, look };
  if (content.kind === "grade") {
    const { text: value, ink, fill, ref } = content;
    const graded: Format = { ...LOOK.bold, font: { ...LOOK.bold.font, color: ink }, ...(fill ? { fill } : {}) };
    return { value, ...(ref ? { formula: `=${ref}` } : {}), look: graded };
  }
  if (content.kind === "history") return { value: historyText(content.values), look: LOOK.history };
  const looked: Format = content.look ? { ...look, font: LOOK[content.look].font } : look;
  if (content.kind === "number")
    return {
      value: content.value,
      ...(content.ref ? { formula: `=${content.negated ? "-" : ""}${content.ref}` } : {}),
      look: { ...looked, horizontal: "right", ...(content.numberFormat ? { numberFormat: content.numberFormat } : {}) },
    };
  const { text, ref } = content;
  const worded: Format = side === "right" && text.length > LONG_TEXT ? { ...looked, horizontal: "left" } : looked;
  return ref ? link(ref, text, worded) : { value: text, look: worded };
}

/** A small line as a formula over its values, which stand beside what is printed. */
function drawnOf({ page, values: from }: SectionPage, content: Content | null, cell: Cell): Cell {
  if (content?.kind !== "history" || from === undefined) return cell;
  content.values.forEach((value, at) => page.put(page.row, from + at, { value, look: LOOK.number }));
  return { ...cell, formula: historyFormula(content.values.map((_, at) => a1(page.row, from + at))) };
}

/** The columns of the tags beside the table, with the rows that are counted by them. */
function tagRows(
  { page, last, counted }: SectionPage,
  rows: { row: number; text: string; grade: number; tags: Record<string, string> }[],
  header: number,
): void {
  const [first] = rows;
  if (!first) return;
  const bottom = rows.at(-1)?.row ?? first.row;
  const names = [...new Set(rows.flatMap(({ tags }) => Object.keys(tags)))];
  const known = counted.find(({ sheet }) => sheet === page.sheet.name);
  const places = known?.tags ?? new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? last + 2 + places.size;
    places.set(name, place);
    return place;
  };
  for (const name of names) placeOf(name);
  for (const [name, column] of places) {
    page.put(header, column, { value: name, look: { ...LOOK.key, vertical: "bottom", wrap: false } });
    page.sheet.columns.set(column, { width: TAG_WIDTH });
  }
  for (const { row, tags } of rows)
    for (const [name, value] of Object.entries(tags))
      page.put(row, placeOf(name), { value, look: { ...LOOK.key, wrap: false } });
  const reported = rows.map(({ text, tags }) => ({ text, tags }));
  if (known) {
    known.bottom = bottom;
    known.rows.push(...reported);
  } else
    counted.push({
      sheet: page.sheet.name,
      top: first.row,
      bottom,
      grade: first.grade,
      tags: places,
      rows: reported,
    });
}

/** The formulas of figures that others of their table add up to; `places`: the rows of the sheet. */
function writeSums(page: Page, rows: TableRowWords[], places: number[], placeOf: (column: number) => number): void {
  rows.forEach(({ cells }, at) =>
    cells.forEach((cell, column) => {
      if (cell?.kind !== "number" || !cell.adds || cell.adds.length === 0) return;
      const terms = cell.adds.flatMap((one) => {
        const row = places[one.row];
        return row === undefined ? [] : [`${one.negated ? "-" : "+"}${a1(row, placeOf(one.column))}`];
      });
      const row = places[at];
      if (row === undefined) return;
      const look = formatAt(page.sheet, row, placeOf(column)) ?? {};
      page.put(row, placeOf(column), { value: cell.value, formula: `=${withoutFirst(terms.join(""), "+")}`, look });
    }),
  );
}

/** The columns of a table that hold filled grades. */
const gradedIn = ({ rows }: TableBlock): Set<number> =>
  new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell?.kind === "grade" && cell.fill ? [at] : []))));

/** Indents a column of filled grades, and a text right of one, or right of a figure. */
function inset(look: Format, at: number, { columns }: TableBlock, graded: Set<number>): Format {
  const isBeside = graded.has(at - 1) || columns[at - 1]?.side === "right";
  return graded.has(at) || (columns[at]?.side === "left" && isBeside) ? indented(look, 1) : look;
}

/** A row of cells by the columns that they take, with what lies over the sheet's other columns. */
function placed(page: Page, spans: Span[], cells: Cell[], options: { padding?: number; least?: number } = {}): number {
  const row = spans.flatMap(({ from, to }, at): (Cell | undefined)[] => {
    const cell = cells[at];
    return Array.from({ length: to - from + 1 }, (_, more) =>
      more === 0 || !cell ? cell : { value: null, look: cell.look },
    );
  });
  return page.line(row, { ...options, over: spans });
}

/** Writes a table's name, where no heading has said it, and header. Returns the header's row. */
export function writeHeader({ page, headers, last, spans }: SectionPage, block: TableBlock): number {
  const graded = gradedIn(block);
  const lookOf = (at: number): Format =>
    block.columns[at]?.side === "right" ? LOOK.headerNumber : inset(LOOK.header, at, block, graded);
  if (!block.headed) {
    page.gap(8);
    page.across({ value: block.name, look: LOOK.muted }, 0, last, 2);
  }
  headers.push(page.row);
  return placed(
    page,
    spans.get(block) ?? [],
    block.columns.map(({ header }, at) => ({ value: header, look: headed(lookOf(at)) })),
    { padding: 6 },
  );
}

const hasBoldTitle = ([title]: (Content | null)[]): boolean => title?.kind === "text" && title.look === "bold";

/** The rule above a row: a goal's is darker than what belongs to it, in a table that has both. */
function borderOf({ rows }: TableBlock, index: number): (look: Format) => Format {
  const { kind, cells } = rows[index]!;
  if (kind === "total") return closed;
  if (index === 0) return (look) => look;
  return hasBoldTitle(cells) && rows.some((one) => one.kind === "row" && !hasBoldTitle(one.cells)) ? ruled : lined;
}

/** A table; one with the header of the table before it goes on under that. */
export function writeTable(section: SectionPage, block: TableBlock): void {
  const { columns, rows } = block;
  const { page, last, starts, headers } = section;
  const spans = section.spans.get(block) ?? [];
  const placeOf = (column: number): number => spans[column]?.from ?? column;
  const graded = gradedIn(block);
  const standing = headers.at(-1);
  const goesOn =
    standing !== undefined &&
    columns.every(({ header }, column) => (page.sheet.values[standing]?.[placeOf(column)] ?? "") === header);
  const header = goesOn ? standing : writeHeader(section, block);
  page.gap(3);
  const tagged: Parameters<typeof tagRows>[1] = [];
  const places: number[] = [];
  rows.forEach(({ kind, cells, tags }, index) => {
    const border = borderOf(block, index);
    const above = rows[index - 1];
    if (above && kind !== "total" && above.kind !== "group" && !above.keep) starts.push(page.row);
    const contents = columns.map(({ side }, at) => {
      const content = cells[at] ?? null;
      const cell = drawnOf(section, content, cellOf(content, kind, side));
      return { ...cell, look: border(inset(cell.look, at, block, graded)) };
    });
    const row = placed(page, kind === "group" ? [{ from: 0, to: last }] : spans, contents);
    places.push(row);
    const grade = cells.findIndex((cell) => cell?.kind === "grade");
    const text = cells[grade]?.text;
    if (tags && text !== undefined) tagged.push({ row, text, grade: placeOf(grade), tags });
  });
  writeSums(page, rows, places, placeOf);
  tagRows(section, tagged, header);
}

/** The last number stands clear of the bar beside it, and the others as it does. */
const CLEAR: Format = { indent: 1 };
const COUNT_HEADER: Format = { ...LOOK.headerNumber, ...CLEAR };
const COUNT: Format = { ...LOOK.number, ...CLEAR, vertical: "center", numberFormat: '0;−0;"–"' };

/** The formula of a count: stated, of the sum over the rows above, or over the rows that it counts. */
function countFormula(
  { counted }: SectionPage,
  block: CountsBlock,
  { row, step, above }: { row: number; step: number; above: string },
): string | undefined {
  const { formulas, total, where } = block.rows[row]!;
  if (formulas) return formulas[step];
  if (total && Object.keys(where).length === 0) return `=SUM(${above})`;
  return counted.map((one) => countOf(one, block, row, step)).find((one) => one !== undefined);
}

/**
 * Counts as native formulas over the rows that they count, where those stand on a sheet; and a chart over the counts.
 */
export function writeCounts(section: SectionPage, block: CountsBlock): void {
  const { page, last, starts, totals } = section;
  const { name, of, steps, rows } = block;
  const spans = section.spans.get(block) ?? [];
  const columnOf = (step: number): number => spans[step + 1]?.from ?? 0;
  if (starts.at(-1) !== page.row) starts.push(page.row);
  page.gap(8);
  page.across({ value: name, look: LOOK.muted }, 0, last, 2);
  const [, ...others] = spans;
  placed(
    page,
    spans,
    spans.map((_, at) => ({
      value: at === 0 ? of : (steps[at - 1]?.label ?? null),
      look: headed(at === 0 ? LOOK.header : COUNT_HEADER),
    })),
    { padding: 6 },
  );
  const top = page.row;
  rows.forEach(({ label, counts, total, again, ref = "" }, row) => {
    const border = total ? closed : lined;
    const name = { ...(total || ref ? LOOK.bold : again ? LOOK.muted : LOOK.text), vertical: "center" as const };
    const number = total ? { ...COUNT, font: LOOK.bold.font } : COUNT;
    const cells = others.map((_, step): Cell => {
      const count = counts[step];
      if (count === undefined) return { value: null, look: border({}) };
      const column = columnOf(step);
      const above = `${a1(top, column)}:${a1(page.row - 1, column)}`;
      const formula = countFormula(section, block, { row, step, above });
      return { value: count, ...(formula ? { formula } : {}), look: border(number) };
    });
    placed(page, spans, [link(ref, label, border(name)), ...cells], { least: BAR_ROW });
  });
  totals.set(
    block,
    steps.map((_, step) => a1(page.row - 1, columnOf(step))),
  );
  chartBeside(section, block, { top, bars: spans.at(-1) ?? { from: 0, to: 0 }, columnOf });
}

/** A bar for each row of counts but sums, right of them; `top`: the first row. */
function chartBeside(
  { page }: SectionPage,
  { name, steps, rows }: CountsBlock,
  { top, bars: { from, to }, columnOf }: { top: number; bars: Span; columnOf: (step: number) => number },
): void {
  const bars = rows.filter(({ total, again }) => !total && !again);
  const all = Math.max(0, ...bars.map(({ counts }) => sumOf(counts)));
  if (all === 0) return;
  const bottom = top + bars.length - 1;
  const range = (left: number): string => onSheet(page.sheet.name, fixedArea({ top, left, bottom, right: left }));
  page.sheet.charts.push({
    name,
    place: { from: { row: top, column: from }, to: { row: bottom + 1, column: to + 1 } },
    categories: { range: range(0), cached: bars.map(({ label }) => label) },
    series: steps.map(({ label, symbol, called, bar }, at) => {
      const cached = bars.map(({ counts }) => counts[at] ?? 0);
      // A series has one text for all its bars.
      const [one, several] = [cached.includes(1), cached.some((count) => count > 1)];
      const after = symbol ?? (one && several ? undefined : called?.[one ? 0 : 1]);
      const words = after === undefined ? {} : wordsIn([after], cached, all, page.charactersOf(from, to));
      return { name: label, values: range(columnOf(at)), cached, color: bar, ...words };
    }),
    description: bars.map(({ label, counts }) => toldBar(label, steps, counts)).join(". "),
  });
}
