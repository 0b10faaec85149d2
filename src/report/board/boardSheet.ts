import { andList } from "../../domain/listed";
import { sumOf } from "../../domain/sum";
import { countedLabel } from "../../domain/shapes";
import type { AssessedPlan } from "../../domain/assessment";
import { bound } from "../../interpret/number/unit";
import { capital, stopped } from "../../interpret/text/text";
import type { Sheet } from "../../sheet/book";
import type { TableBlock } from "../../sheet/document";
import { fixedArea } from "../../sheet/address";
import type { Format } from "../../sheet/format";
import { heightAbove, onFewestPages, PAGE_ROOM, paginate } from "../breaks";
import type { ReportContext } from "../context";
import { closing } from "../frame";
import { countsChart, judgedFormats, leastPrinted, onSheet } from "../gradeCells";
import { DENSE, linePoints, PADDING, rowHeight } from "../../sheet/height";
import { inkOf, LOOK, SIZES, unwrapped } from "../look";
import { Page } from "../page";
import { periodTitle } from "../periodTitle";
import { pointNames } from "./measure";
import { FULL_CHARACTERS, MARGIN } from "../../sheet/sharedPaper";
import { sectionOf, type SectionPage, writeHeader, writeTable } from "../sheetBlocks";
import { distinctIndicators } from "../counted";
import { measuresLead } from "../measuresLead";
import { headline, labelFor, type LevelCounts, levelHeadline, tallies as planTallies } from "../tally";
import type { AreaSheet } from "../areaSheet";
import { barNoun, barsOf, barsWords } from "./bar";
import { type Board, type BoardRow, onOnePage } from "./board";
import { boardTable } from "./boardColumns";
import { laidColumns, type LaidColumn, type Surface } from "./boardWidths";
import { boardPages, insideColumn, sheetPoints } from "./pages";

interface BoardSheetInput {
  board: Board;
  assessed: AssessedPlan;
  name: string;
  tag: string;
  /** Cells that the counts are taken from, with their sheet, one per tally. */
  totals: string[];
  /** The counts of each level, where there are several. */
  levels: LevelCounts[];
  areas: AreaSheet[];
  context: ReportContext;
}

/** An A4 page in landscape, so many times as wide as one at full size. */
export const surfaceOf = (times = 1): Surface => ({
  across: FULL_CHARACTERS * times,
  full: FULL_CHARACTERS,
  margin: MARGIN,
  size: SIZES.text,
  history: 10,
  inside: insideColumn,
});

/** Writes what the bar does not say under it, on as many lines as it needs left of the decisions. */
function noteUnder(
  page: Page,
  text: string,
  { row, right, characters }: { row: number; right: number; characters: number },
): void {
  if (text === "") return;
  const lacking =
    rowHeight([{ text, look: { size: SIZES.text }, characters }], 2) -
    (heightAbove(page.sheet, page.row) - heightAbove(page.sheet, row));
  if (lacking > 0) page.gap(lacking);
  page.put(row, 0, { value: text, look: { ...LOOK.muted, wrap: true, vertical: "top" } });
  if (right > 0 || page.row - 1 > row) page.sheet.merges.push({ top: row, left: 0, bottom: page.row - 1, right });
}

/** The sentence, the bars and what must be decided. Returns the cells of the counts. */
function topOf(page: Page, input: BoardSheetInput, columns: LaidColumn[]): void {
  const { board, assessed, levels, context } = input;
  const last = columns.length - 1;
  const period = periodTitle(assessed.period);
  const bars = barsOf(board);
  page.line([{ value: [context.organisation, "Måltavla", period].filter(Boolean).join(" · "), look: LOOK.eyebrow }], {
    height: 15,
  });
  const measures = measuresLead(assessed, distinctIndicators(assessed));
  const lead =
    levels.length > 1
      ? levelHeadline(levels, planTallies(assessed), assessed, measures)
      : headline(
          board.counted.map(({ tally }) => tally),
          board.counted.map(({ count }) => count),
          input.totals,
          board.noun,
          measures,
        );
  const { formula, value } = lead;
  page.across({ value, formula, look: { ...LOOK.title, wrap: true } }, 0, last, 6);
  if (board.lead) page.across({ value: board.lead, look: { ...LOOK.lead, wrap: true } }, 0, last, 6);
  page.gap(4);

  const split = nearestHalf(columns);
  const top = page.row;
  const right = (wording: string, look: Format): void => {
    const text = bound(wording);
    const characters = page.charactersOf(split, last);
    page.put(page.row, split, { value: text, look });
    for (let column = split + 1; column <= last; column++) page.put(page.row, column, { value: null, look });
    if (last > split) page.sheet.merges.push({ top: page.row, left: split, bottom: page.row, right: last });
    page.gap(rowHeight([{ text, look: { size: SIZES.text }, characters }], 2));
  };
  const numbered = board.decisions.map((text, at) => `${at + 1}. ${text}`);
  const decisions = numbered.length > 0 ? numbered : [board.noDecision].filter(Boolean);
  if (decisions.length > 0) right("Att besluta", LOOK.header);
  for (const text of decisions) right(text, LOOK.text);
  const under = top + BAR_ROWS * bars.length;
  while (page.row < under + 1) page.gap(linePoints(SIZES.text) + 2);
  const end = Math.max(1, split - 1);
  const characters = page.charactersOf(0, end - 1);
  noteUnder(page, underBars(board, characters), { row: under, right: end - 1, characters });
  bars.forEach((bar, at) => barAt(page, input, bar, { at, columns, top: top + BAR_ROWS * at, end, characters }));
  page.gap(6);
}

/** A bar is as high as its labels and its counts beside the page. */
const BAR_ROWS = 2;

type BoardBar = Pick<Board, "bar" | "barLevel">;

/** Where a bar stands, the first as 0: from which row, before which column, and how wide. */
interface BarPlace {
  at: number;
  columns: LaidColumn[];
  top: number;
  end: number;
  characters: number;
}

/** A bar, and beside the page what it is drawn of. */
function barAt(page: Page, input: BoardSheetInput, { bar, ...of }: BoardBar, place: BarPlace): void {
  const { at, columns, top, end, characters } = place;
  const counts = bar.map(({ count }) => count);
  counted(page, bar, at === 0 ? barCells(input) : [], { columns, top });
  if (!counts.some((count) => count > 0)) return;
  const noun = barNoun({ ...of, noun: input.board.noun });
  page.sheet.charts.push(
    countsChart({
      name: at === 0 ? "Måltavla" : `Måltavla ${at + 1}`,
      place: { from: { row: top, column: 0 }, to: { row: top + BAR_ROWS, column: end } },
      names: { range: onSheet(input.name, "$A$1"), cached: [capital(noun.many)] },
      tallies: bar.map(({ tally }) => tally),
      values: bar.map((_, step) => onSheet(input.name, absoluteCell(top + 1, countColumn(columns, step)))),
      counts: [counts],
      characters,
      noun,
    }),
  );
}

/** The cells of what the bar counts: a level's, or all; measures are counted in none. */
const barCells = ({ board: { barLevel, isBarOfMeasures }, levels, totals }: BoardSheetInput): string[] =>
  isBarOfMeasures ? [] : (levels.find(({ level }) => level === barLevel)?.cells ?? totals);

/** What stands under the bars: the numbers that have no room in one, and how much is known. */
function underBars(board: Board, characters: number): string {
  const small = barsOf(board).flatMap(({ bar, ...of }) => {
    const counts = bar.map(({ count }) => count);
    const all = sumOf(counts);
    const least = leastPrinted(characters, all, Math.max(...counts));
    const noun = barNoun({ ...of, noun: board.noun });
    return bar.flatMap(({ tally, count }) =>
      count > 0 && count < least ? [countedLabel(count, labelFor(tally, count, noun))] : [],
    );
  });
  return [stopped(andList(small)), barsWords(board), board.coverage, board.basis].filter(Boolean).join(" ");
}

/** The column that begins nearest the middle of the page: the bar goes left of it, the decisions right. */
function nearestHalf(columns: LaidColumn[]): number {
  const begins = columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  const half = columns.reduce((sum, { width }) => sum + width, 0) / 2;
  const off = begins.map((width, at) => (at < 2 ? Infinity : Math.abs(width - half)));
  return Math.max(1, off.indexOf(Math.min(...off)));
}

/** Outside the printed area, one column apart. */
const countColumn = (columns: LaidColumn[], at: number): number => columns.length + 1 + at;
const absoluteCell = (row: number, column: number): string =>
  fixedArea({ top: row, bottom: row, left: column, right: column });

/** The counts that a bar is drawn of, beside what is printed. */
function counted(
  page: Page,
  bar: Board["bar"],
  totals: readonly string[],
  { columns, top }: Pick<BarPlace, "columns" | "top">,
): void {
  bar.forEach(({ tally, count }, at) => {
    const column = countColumn(columns, at);
    page.put(top, column, { value: tally.label, look: unwrapped(LOOK.muted) });
    page.put(top + 1, column, {
      value: count,
      ...(totals[at] === undefined ? {} : { formula: `=${totals[at]}` }),
      look: inkOf({ ...LOOK.text, horizontal: "left" }, tally.colors),
    });
    page.sheet.columns.set(column, { width: 13 });
  });
}

/** The header, the goals, and on a next page those that the first has no room for. Returns where that begins. */
function goalTables(
  section: SectionPage,
  { board, assessed, areas }: BoardSheetInput,
  columns: LaidColumn[],
  { times, dense }: Setting,
): number[] {
  const { page, last, starts } = section;
  const places = new Map(areas.flatMap(({ goals }) => [...goals].reverse()));
  const tableOf = (parts: { area: string; rows: BoardRow[] }[]): TableBlock => {
    const table = boardTable("Måltavla", columns, parts, ({ goal }) => places.get(goal.node.id));
    const spans = columns.map((_, at) => ({ from: at, to: at }));
    section.spans.set(table, spans);
    return table;
  };
  writeHeader(section, tableOf([]));
  const below = [board.rest, board.legend].filter(Boolean).join(" ");
  const characters = page.charactersOf(0, last);
  const noted = rowHeight([{ text: bound(below), look: { size: SIZES.text }, characters }], PADDING);
  const usedHeight = heightAbove(page.sheet, page.row) + (below ? noted : 0);
  const heights = board.rows.map((row) => sheetPoints(dense ? DENSE : PADDING)(row, columns));
  const { first, next, note } = boardPages(board, assessed, heights, {
    room: PAGE_ROOM * times - usedHeight,
    note: below ? 0 : noted,
  });
  starts.push(page.row);
  writeTable(section, tableOf(first));
  const rest = [board.rest, note, board.legend].filter(Boolean).join(" ");
  if (rest) page.across({ value: rest, look: LOOK.muted }, 0, last, PADDING);
  if (next.length === 0) return [];
  const turned = page.row;
  starts.push(turned);
  writeTable(section, tableOf(next));
  return [turned];
}

/**
 * The one-page måltavla as a sheet: values and native formulas that follow the status sheets, and small histories drawn
 * by a formula over the numbers outside the printed area.
 */
export const boardSheet = (input: BoardSheetInput): Sheet =>
  onOnePage(input.board, (board, dense) => onFewestPages((times) => sheetOf({ ...input, board }, { times, dense })))
    .made;

/** How the sheet is laid out: for so many times the width of a page, its rows closer to each other. */
interface Setting {
  times: number;
  dense: boolean;
}

/** The sheet, and how many pages it takes. */
function sheetOf(input: BoardSheetInput, setting: Setting): { made: Sheet; pages: number } {
  const { board, assessed, name, tag, context } = input;
  const columns = laidColumns(board, surfaceOf(setting.times));
  const widths = columns.map(({ width }) => width);
  const page = new Page(name, widths, setting.dense ? DENSE : PADDING);
  const { sheet } = page;
  const last = columns.length - 1;
  const values = countColumn(columns, 0);
  const section: SectionPage = { ...sectionOf(page, last), values };
  topOf(page, input, columns);
  const top = page.row;
  const turned = goalTables(section, input, columns, setting);
  const bottom = page.row - 1;
  pointNames(board.line).forEach((point, at) => {
    page.put(top, values + at, { value: capital(point), look: LOOK.headerNumber });
    if (!sheet.columns.has(values + at)) sheet.columns.set(values + at, { width: 10 });
  });
  const left = context.standing?.get(tag)?.left ?? [];
  const places = { what: 0, text: last, period: 1, who: 2, where: 3, key: last + 1 };
  const { organisation } = context;
  closing(page, { tag, organisation, name, period: periodTitle(assessed.period), last, header: top, left, places });
  const graded = columns.findIndex(({ name: one }) => one === "grade");
  sheet.conditionalFormats = judgedFormats(assessed, { top: top + 1, bottom, left: graded, right: graded });
  sheet.freeze = { rows: top + 1, columns: 1 };
  return { made: sheet, pages: paginate(sheet, section.starts, { headerRow: top, turned }) };
}
