import { looseGrammar } from "../../interpret/text/grammar";
import { rowWords, saysToBe } from "../../lexicon/rowWords";
import { hasWord } from "../../lexicon/lexicon";
import { byLetters, bySpaces, depthOf, isDrawnLine, isInCapitals, isSentence } from "../../domain/shapes";
import type { ProposedScale, RecognisedTable } from "../../domain/plan";
import { problem, type Problem, type ProblemCode } from "../../domain/problem";
import { tellsOfGoal } from "../../interpret/choice/judgement";
import { readValue } from "../../interpret/number/number";
import { readPeriod } from "../../interpret/time/period";
import { areaText, columnName } from "../../sheet/address";
import type { Value } from "../../sheet/book";
import { openAccount } from "../account";
import { isPlain } from "../headings";
import type { Column } from "../column";
import { areaOf, cellText, filled, placeOf, rowHidden, type Grid, aloneIn } from "../grid/grid";
import { areOverNamed, readsAsGoal, statesAim } from "../rows/group";
import { headsVerdict, isHeadedAsVerdicts, labelAt, verdictAt } from "../layout/label";
import { isCommittee, namesRole, readHeader, TITLES } from "../../interpret/header/header";
import { partedRows, rejoinedRows, type Rejoined } from "../rows/lines";
import { proposedScales } from "../grades/proposal";
import { couldHead } from "../layout/couldHead";
import type { Region } from "../layout/tableRegion";
import type { TableColumns } from "./tableColumns";
import type { PagePart } from "../layout/tableRegion";
import { announcesMeasures } from "../rows/rowRules";
import type { RowKind } from "../rows/kind";
import { rowKinds } from "../rows/row";
import { readStatements } from "./written";
import { dataRow } from "./dataRow";
import { frameOf, type Frame } from "./frame";
import { furniture, mapFurniture, mapRow } from "./furniture";
import { headingRow, underGoal } from "./headingRow";
import { labelRow } from "./lineRow";
import { ROW_READERS, type ReadRow } from "./rowReader";
import { startState, type RowState } from "./rowState";
import { withTold } from "./toldOutcomes";
import { isSecondFigure } from "./secondFigure";
import type { Setting } from "./setting";
import { headsSection } from "../rows/wording";
import { signalAt } from "../grades/signal";
import { isDocumentTitle, namesLevel, namesPaper, titleParts } from "../../interpret/header/title";
import type { Tree } from "./tree";

export interface TableResult {
  table: RecognisedTable;
  problems: Problem[];
  nonEmpty: number;
  mapped: number;
  reported: number;
  /** Scales of its grades that were not known. */
  scales: ProposedScale[];
}

/** Reads a region into the tree, row by row, and keeps the account of its cells. */
export function readTable(whole: Region, written: Column[], around: Setting, tree: Tree): TableResult {
  return whole.page ? readPagePart(whole, whole.page, written, around, tree) : readRows(whole, written, around, tree);
}

/** A part of a sheet whose cells are labelled. */
function readPagePart(
  region: Region,
  { statements, nodes, told }: PagePart,
  columns: Column[],
  around: Setting,
  tree: Tree,
): TableResult {
  const scales = proposedScales(region, columns, around.scales);
  const setting = withScales(around, scales);
  const account = openAccount(region.grid, region.area, unreadOnPage);
  readStatements(statements, { region, columns, setting, tree, account, nodes });
  const [first] = statements;
  if (told && first)
    account.problem("läst-cell-för-cell", first.row, first.column, region.grid.sheet.name, namedIn(told));
  return { table: described(region, columns), ...account.close(), scales };
}

/** A figure alone is no row of words: what it is of is said by pointing at it. */
const unreadOnPage = (text: string): ProblemCode => (readValue(text).kind === "number" ? "oläst-värde" : "oläst-rad");

/** "3 mål och 12 mått, och ”Effektmål” läses som mått" */
function namedIn({ goals, measures, doubts }: NonNullable<PagePart["told"]>): string {
  const counted = [...(goals > 0 ? [`${goals} mål`] : []), `${measures} mått`].join(" och ");
  return [counted, ...doubts].join("; ");
}

const withScales = (setting: Setting, proposed: readonly ProposedScale[]): Setting =>
  proposed.length === 0 ? setting : { ...setting, scales: [...setting.scales, ...proposed.map(({ scale }) => scale)] };

function readRows(whole: Region, written: Column[], around: Setting, tree: Tree): TableResult {
  const { region, absorbed } = lineByLine(whole, written);
  const { grid, area } = region;
  const scales = proposedScales(region, written, around.scales);
  const setting = withScales(around, scales);
  const account = openAccount(whole.grid, area);
  for (const row of absorbed) mapRow(whole, row, account);
  furniture(region, written, setting.scales, account);
  const kinds = rowKinds(region, written, setting.scales);
  const columns = withTold(region, written, kinds);
  const start = setsOf(columns).map((set) => ({
    frame: frameOf(region, set, kinds, setting, tree, account),
    state: startState(setting.owner),
  }));
  const named = headingInHeader(region, columns, kinds);
  const readings = kinds.reduce(
    (before, kind, i) => readRow(before, kind, region.first + i, named),
    aboveRows(start, region, kinds, named),
  );
  for (const { frame } of readings) frame.measure.close();
  const { problems, ...counts } = account.close();
  const hidden = grid.turned
    ? []
    : kinds.flatMap((kind, i) => (isHiddenRow(region, kind, i) ? [region.first + i] : []));
  if (hidden[0] !== undefined) problems.push(hiddenRows(account.ref(hidden[0], area.left), hidden.length));
  return { table: described(region, columns), problems, ...counts, scales };
}

/** A table's columns for one measure of its rows, and what the rows read so far leave to those below. */
interface MeasureReading {
  frame: Frame;
  state: RowState;
}

/** Consecutive rows joined; rows with several measures on lines of their own split. */
function lineByLine(whole: Region, written: Column[]): { region: Region; absorbed: ReadonlySet<number> } {
  const rejoined = rejoinedRows(whole, written);
  const joined = rejoined.absorbed.size === 0 ? whole : { ...whole, grid: withRows(whole.grid, rejoined) };
  const parted = partedRows(joined, written);
  const region = parted.size === 0 ? joined : { ...joined, parted, grid: withRows(joined.grid) };
  return { region, absorbed: rejoined.absorbed };
}

const stepped = (readings: readonly MeasureReading[], read: ReadRow, row: number): readonly MeasureReading[] =>
  readings.map(({ frame, state }) => ({ frame, state: read(frame, state, row) }));

/** As the first alone reads it. */
const steppedOnce = (
  [first, ...others]: readonly MeasureReading[],
  read: ReadRow,
  row: number,
): readonly MeasureReading[] => (first ? [...stepped([first], read, row), ...others] : []);

/** Reads the lines above the rows: a goal beside the table, a heading among the titles, one in place of a header. */
function aboveRows(
  start: readonly MeasureReading[],
  region: Region,
  kinds: readonly RowKind[],
  named: number | null,
): readonly MeasureReading[] {
  const { under, over, headerRows } = region;
  let readings = start;
  if (under) readings = steppedOnce(readings, (frame, state) => underGoal(frame, state, under), under.row);
  if (over)
    for (const place of over)
      readings = stepped(readings, (frame, state, row) => headingRow(frame, state, row, { place }), place.row);
  else readings = underTitle(readings, region, kinds);
  const header = headerRows.at(-1);
  return named === null || header === undefined ? readings : stepped(readings, headIn(named), header);
}

/** Reads the title that heads the first rows, with the one over it and the labels below it. */
function underTitle(
  start: readonly MeasureReading[],
  region: Region,
  kinds: readonly RowKind[],
): readonly MeasureReading[] {
  let readings = start;
  const columns = start[0]?.frame.columns;
  const heading = headingOver(region, kinds) ?? (columns && isOfMeasures(columns) ? aimAbove(region) : null);
  if (heading === null) return readings;
  const upper = headingOverThat(region, kinds, heading);
  if (upper !== null) readings = stepped(readings, headingRow, upper);
  const asGoal = judgedTitle(region, kinds) === heading || aimAbove(region) === heading;
  readings = stepped(readings, (frame, state, row) => headingRow(frame, state, row, { asGoal }), heading);
  for (const row of region.titleRows) if (row > heading) readings = steppedOnce(readings, labelRow, row);
  return readings;
}

/** A goal or an area in the header of that column. */
const headIn =
  (only: number): ReadRow =>
  (frame, state, row) =>
    headingRow(frame, state, row, { only });

/** Reads a row that is a second figure of the measure above it; false: it is none. */
function readSecond(readings: readonly MeasureReading[], row: number): boolean {
  const { frame, state } = readings.find((one) => isSecondFigure(one.frame, one.state, row)) ?? {};
  if (!frame || !state?.latest) return false;
  frame.measure.read(row, state.latest.indicator, state.latest.goal);
  return true;
}

function readRow(
  readings: readonly MeasureReading[],
  kind: RowKind,
  row: number,
  named: number | null,
): readonly MeasureReading[] {
  const [{ frame } = {}] = readings;
  if (!frame || kind === "blank" || isHiddenMeasure(frame, row)) return readings;
  const { region, account } = frame;
  const parts = kind === "data" ? region.parted?.get(row) : undefined;
  if (parts) return readParts(readings, region, row, parts);
  if (kind === "header" && named !== null && cellText(region.grid, row, named) !== "")
    return stepped(readings, headIn(named), row);
  if (readSecond(readings, row)) return readings;
  const reader = ROW_READERS[kind];
  if (reader) return (reader.once ? steppedOnce : stepped)(readings, reader.read, row);
  MAPPED[kind === "note" ? "note" : "known"](region, row, account, frame.setting.scales);
  return readings;
}

/** Rows that state nothing of the plan: a note must not state a goal; headers that come back, and sums, are known. */
const MAPPED = { note: mapFurniture, known: mapRow };

/** Each measure of a row by itself, put in the row's place while it is read. */
function readParts(
  readings: readonly MeasureReading[],
  { grid }: Region,
  row: number,
  parts: readonly Value[][],
): readonly MeasureReading[] {
  const written = grid.sheet.values[row];
  let after = readings;
  for (const values of parts) {
    grid.sheet.values[row] = values;
    after = steppedOnce(after, dataRow, row);
  }
  grid.sheet.values[row] = written ?? [];
  return after;
}

const isHiddenRow = ({ grid, first }: Region, kind: RowKind, i: number): boolean =>
  kind !== "blank" && rowHidden(grid, first + i);

const hiddenRows = (cell: string, count: number): Problem =>
  problem("dolda-rader", cell, count === 1 ? "1 dold rad" : `${count} dolda rader`);

/** The grid with a list of rows of its own, in which a row may be put for another; with rows that go on joined. */
function withRows(grid: Grid, { rows, absorbed }: Rejoined = { rows: new Map(), absorbed: new Set() }): Grid {
  const values = [...grid.sheet.values];
  for (const [row, cells] of rows) values[row] = [...cells];
  for (const row of absorbed) values[row] = [];
  return { ...grid, sheet: { ...grid.sheet, values } };
}

/**
 * The columns of each measure of a row, with those that name the row; facts about the row itself go with the first set.
 * All columns when a row has one measure.
 */
function setsOf(columns: Column[]): Column[][] {
  const sets = [...new Set(columns.flatMap(({ set }) => set ?? []))];
  if (sets.length === 0) return [columns];
  return sets.map((nth) =>
    columns.filter(
      ({ set, role }) =>
        set === nth ||
        (set === undefined && (nth === 1 || TITLES.includes(role) || role === "number" || role === "owner")),
    ),
  );
}

/** The lines above a table's header, drawn ones left out, as the ways in which one of them heads the first rows see them. */
interface Above {
  region: Region;
  kinds: readonly RowKind[];
  titleRows: readonly number[];
  /** The last line, or the one that a sentence right above the header explains; null where it has several cells. */
  last: ReturnType<typeof aloneIn>;
}

/** What shows that a title heads the first rows as the headings below head theirs, the surest first; null: nothing of it. */
const HEADS: readonly ((above: Above) => number | null)[] = [
  namedAbove,
  // A part of a paper whose heading is the goal.
  ({ last }) => (last && isSection(last.text) && !announcesMeasures(last.text) ? last.row : null),
  ({ region, titleRows, kinds }) => judgedTitle({ ...region, titleRows }, kinds),
  barAbove,
  inCapitalsAbove,
  // The header is repeated under each heading.
  ({ kinds, last }) => {
    const stated = kinds.filter((kind) => kind !== "blank" && kind !== "note");
    const comesBack = stated.some((kind, i) => kind === "header" && stated[i - 1] === "group");
    return last && !isDocumentTitle(last.text) && comesBack ? last.row : null;
  },
];

/** The title above the header that heads the first rows, with only facts about it below; null where none does. */
function headingOver(region: Region, kinds: readonly RowKind[]): number | null {
  const { grid, area } = region;
  const titleRows = region.titleRows.filter(
    (row) => !filled(grid, row, area.left, area.right).every((c) => isDrawnLine(cellText(grid, row, c))),
  );
  const alone = (row: number | undefined): Above["last"] => (row === undefined ? null : aloneIn(grid, area, row));
  const right = alone(titleRows.at(-1));
  // A sentence on what its heading names, as others stand below.
  const areTold = kinds.some((kind, i) => kind === "header" && kinds[i - 1] === "note");
  const last = right && areTold && isSentence(right.text) ? alone(titleRows.at(-2)) : right;
  const above = { region, kinds, titleRows, last };
  for (const heads of HEADS) {
    const row = heads(above);
    if (row !== null) return row;
  }
  return null;
}

/** It names a goal: "Mål 1: …"; "Delmål – status" names the columns below, and no goal. */
function namedAbove({ region: { grid, area }, titleRows }: Above): number | null {
  const named = titleRows.findLast((row) => {
    const label = labelAt(grid, row, area.left, area.right);
    const { level = "", title } = titleParts(aloneIn(grid, area, row)?.text ?? "");
    const isOfGoal = ["mål", "uppdrag", "direktiv"].some((last) => level.endsWith(last));
    return label ? label.role === "goal" : isOfGoal && !isPlain(title);
  });
  return named ?? null;
}

/** A bar in a signal's colour right above the header is a goal's, below the title of the sheet. */
function barAbove({ region: { grid, headerRows }, titleRows, last }: Above): number | null {
  const isRightAbove = last !== null && titleRows.length > 1 && last.row + 1 === headerRows[0];
  return isRightAbove && !isDocumentTitle(last.text) && signalAt(grid, last.row, last.column) !== undefined
    ? last.row
    : null;
}

/** In capitals, as all headings below are, over rows that have none; it is not the name of a paper. */
function inCapitalsAbove({ region: { grid, area, first }, kinds, last }: Above): number | null {
  if (last === null || kinds[0] === "group" || isPlain(last.text)) return null;
  if (namesPaper(last.text) || isOfPaper(last.text) || readPeriod(last.text) !== null) return null;
  // "STRATEGISKA OMRÅDEN OCH MÅL": what the rows are, and none of them.
  if (hasWord(bySpaces(last.text).at(-1) ?? "", "goalNoun", "measureNoun")) return null;
  const below = kinds.flatMap((kind, i) => (kind === "group" ? [aloneIn(grid, area, first + i)?.text ?? ""] : []));
  return below.length > 0 && [last.text, ...below].every(isInCapitals) ? last.row : null;
}

/** The titles above a table that head its first rows, the upper first. */
export function headingsOver(region: Region, kinds: readonly RowKind[]): number[] {
  const heading = headingOver(region, kinds);
  const over = heading === null ? null : headingOverThat(region, kinds, heading);
  return [over, heading].flatMap((row) => row ?? []);
}

/** The title over the first heading, where the headings below have such ones over them. */
function headingOverThat(region: Region, kinds: readonly RowKind[], heading: number): number | null {
  if (!areOverNamed(region, kinds)) return null;
  const { grid, area, titleRows } = region;
  const nearest = titleRows.findLast((row) => row < heading);
  const title = nearest === undefined ? null : aloneIn(grid, area, nearest);
  const isOver = title !== null && !isDocumentTitle(title.text) && titleParts(title.text).level === undefined;
  return isOver ? title.row : null;
}

/** Measures with figures, without a word of their purpose. */
const isOfMeasures = ({ indicator, goals, activities, area, figures }: TableColumns): boolean =>
  indicator !== undefined && area === undefined && goals.length + activities.length === 0 && figures.length > 0;

/** The title right above the header that is an aim: "Vi är en attraktiv arbetsgivare". */
function aimAbove({ grid, area, titleRows, headerRows }: Region): number | null {
  const nearest = titleRows.at(-1);
  const last = nearest === undefined ? null : aloneIn(grid, area, nearest);
  const isAim =
    last !== null &&
    last.row + 1 === headerRows[0] &&
    last.text.length <= 120 &&
    ![".", ":"].includes(last.text.slice(-1)) &&
    !SEVERAL_SENTENCES.test(last.text) &&
    !isDocumentTitle(last.text) &&
    readPeriod(last.text) === null &&
    !isOfPaper(last.text) &&
    !tellsOfGoal(last.text) &&
    statesAim(last.text);
  return isAim ? last.row : null;
}

const SEVERAL_SENTENCES = /\p{Ll}[.!?] \p{Lu}/u;

/** The heading of a part of a document or of its subject: "Del E", "Så har det gått". */
const isOfPaper = (text: string): boolean =>
  rowWords.has(text, "ofPaper") ||
  byLetters(text, "—–:-").some((part, i) => i > 0 && rowWords.has(part, "ofPaperAfterDash"));

/** "3.1 En attraktiv kommun" right above the header: a part of a paper whose heading is the goal. */
const isSection = (heading: string): boolean =>
  headsSection(heading) &&
  !isDocumentTitle(heading) &&
  (depthOf(heading) === 0 || !couldHead(titleParts(heading).title.split(" ")[0]));

/** A sheet's name that is a goal's number without its wording. */
const GOAL_ALONE = looseGrammar("^ *mål {layered} $");

/**
 * The title that a verdict is about, above the header or below the rows, where no other heading stands between: it
 * names a goal, with or without a word for it.
 */
function judgedTitle(
  {
    grid,
    titleRows,
    area,
    first,
    headers,
  }: Pick<Region, "grid" | "area" | "first" | "headers"> & Pick<Above, "titleRows">,
  kinds: readonly RowKind[],
): number | null {
  const verdict = titleRows.findIndex(
    (row) => labelAt(grid, row, area.left, area.right)?.role === "grade" || headsVerdict(grid, area, row),
  );
  const headings = kinds.filter(
    (kind, i) =>
      kind === "group" ||
      (kind === "label" && !verdictAt(grid, first + i, area.left, area.right, isHeadedAsVerdicts(headers))),
  );
  if (verdict < 0 && headings[0] !== "label" && !GOAL_ALONE.test(grid.sheet.name)) return null;
  return (
    (verdict < 0 ? titleRows : titleRows.slice(0, verdict)).findLast((row) => {
      const here = filled(grid, row, area.left, area.right);
      const text = here.length === 1 ? cellText(grid, row, here[0]!) : "";
      return (
        text.length > 3 &&
        text.length <= 160 &&
        !text.endsWith(".") &&
        !isDocumentTitle(text) &&
        !isCommittee(text) &&
        labelAt(grid, row, area.left, area.right) === null &&
        (readPeriod(text) === null || statesAim(text))
      );
    }) ?? null
  );
}

/**
 * The column in whose header a goal or an area stands instead of a word for its cells: one with a level and a number,
 * or one over the titles that comes back as another name each time that the header does. Null where all headers are
 * headers.
 */
function headingInHeader(
  { grid, area, first, headerRows }: Region,
  columns: readonly Column[],
  kinds: readonly RowKind[],
): number | null {
  if (headerRows.length === 0) return null;
  const numbered = columns.find(({ header, set }) => set === undefined && namesLevel(header));
  if (numbered) return numbered.column;
  const title = columns.find(
    ({ column, header, role, reading }) =>
      column === area.left && header !== "" && role === "indicator" && !namesRole(reading),
  );
  if (!title) return null;
  const names = kinds.flatMap((kind, i) => (kind === "header" ? [cellText(grid, first + i, title.column)] : []));
  return names.some((name) => name !== "" && name !== title.header && !namesRole(readHeader(name))) ||
    (saysToBe(title.header) && readsAsGoal(title.header))
    ? title.column
    : null;
}

/** A hidden column of a transposed table, which is not read. */
function isHiddenMeasure({ region: { grid, area }, account }: Frame, row: number): boolean {
  if (!grid.turned || !rowHidden(grid, row)) return false;
  const [first, ...more] = filled(grid, row, area.left, area.right);
  if (first === undefined) return false;
  for (const c of [first, ...more]) account.report(row, c);
  account.problem("dold-kolumn", row, first, columnName(row));
  return true;
}

/** The sheet's row of a header row; its column where headers stand down the side. */
function headerLine(grid: Grid, row: number, left: number): number {
  const at = placeOf(grid, row, left);
  return grid.turned ? at.column : at.row;
}

/** A table as `read` gives it. */
export function described(region: Region, columns: Column[]): RecognisedTable {
  const { grid, area, page } = region;
  return {
    sheet: grid.sheet.name,
    range: areaText(areaOf(grid, area)),
    headerRows: [...new Set(region.headerRows.map((row) => headerLine(grid, row, area.left) + 1))],
    orientation: grid.turned ? "columns" : "rows",
    columns: columns
      .filter(({ header, evidence }) => header !== "" || evidence.seen > 0)
      .map((one) => ({
        ...(grid.turned
          ? { row: placeOf(grid, region.headerRows.at(-1) ?? region.first, one.column).row + 1 }
          : { column: columnName(one.column) }),
        header: one.header,
        role: one.role,
        ...(one.reading.period ? { period: one.reading.period } : {}),
        ...(one.owner ? { owner: one.owner } : {}),
        confidence: one.confidence,
        why: one.why,
        ...(one.orElse === undefined || one.hidden ? {} : { orElse: one.orElse }),
        ...(one.holds === undefined ? {} : { isRead: true as const }),
        ...(one.isSaid ? { isSaid: true as const } : {}),
      })),
    ...(page && columns.length === 0 ? { lines: [] } : {}),
  };
}
