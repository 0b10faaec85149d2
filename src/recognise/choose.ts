import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { contains, overlaps, type Area } from "../sheet/address";
import { bareLists } from "./layout/bare";
import { besideParts } from "./layout/aimBlocks";
import { isTemplate, withoutEmptyTwins } from "./goalTable/blankForm";
import { blocksOf } from "./layout/blocks";
import { bodiesOf } from "./layout/bodies";
import type { Column, FoundTable } from "./column";
import { correctedRegions, statedColumns } from "./corrections/corrected";
import { placedRegions } from "./corrections/placed";
import type { Corrections, TableCorrection } from "./corrections/correction";
import { countsGrades, countsOfGoals } from "./grades/gradeCounts";
import { goalEvidence, PROVEN } from "./goalTable/goalEvidence";
import { textKey } from "../interpret/text/text";
import { TITLED } from "./roles/evidence/wholeTable";
import { areaOf, cellText, filled, isBlank, type Grid } from "./grid/grid";
import { withoutExplanations } from "./goalTable/explanations";
import { exportLayouts } from "./kolada/layout";
import { otherLegends } from "./legend/legend";
import { headerCandidates } from "./layout/headings";
import { isGoalPart } from "./layout/goalPart";
import { headlessTables } from "./layout/headless";
import { withNamesakes, withTwins } from "./workbook/namesakes";
import { paragraphParts } from "./page/paragraphs";
import { withKeys } from "./workbook/keys";
import { labelLinesOf } from "./layout/labelLines";
import { recordsOf } from "./layout/records";
import { headsSection } from "./page/line";
import { pageIn, type Page } from "./page/page";
import { regionsOf, unprovenRegions } from "./layout/region";
import { columnTexts, type HeadingOver, type Region } from "./layout/tableRegion";
import { leftSheets, toldOfLeft } from "./workbook/leftSheets";
import { lettersInUse } from "./roles/letters";
import { readColumns, type TableReading } from "./roles/columns";
import { headingsOver } from "./plan/table";
import { groupLevels } from "./rows/group";
import { rowKinds } from "./rows/row";
import { titleParts } from "../interpret/header/title";
import { weightsInUse } from "./roles/weights";
import { yearTables } from "./layout/yearTables";
import { readsSideways, turnedGrid } from "./layout/turned";
import { unnamedTables } from "./layout/unnamed";
import { withoutSetAside } from "./workbook/setAside";

/** The tables of a grid, with the scales, weights and legends of other sheets that they were found by. */
const kept = new WeakMap<Grid, { by: readonly unknown[]; found: FoundTable[] }>();

/** The tables of a sheet, found once by the same scales, weights and legends of other sheets. */
export function tablesOf(grid: Grid, scales: readonly Scale[]): FoundTable[] {
  const by = [scales, weightsInUse(), lettersInUse(), ...otherLegends(grid, scales)];
  const known = kept.get(grid);
  if (known && known.by.length === by.length && known.by.every((one, i) => one === by[i])) return known.found;
  const found = findIn(grid, scales);
  // The parts of a written page share the nodes that they have named so far: they are read once.
  if (found.every(({ region }) => region.page === undefined)) kept.set(grid, { by, found });
  return found;
}

/**
 * Finds the tables of a sheet: repeated labelled records, read together; tables by their headers; then, in the rest,
 * tables proven by their cells; then whichever explains more cells of a page written line by line, or of tables with
 * headers down the side, matrices, lines of "label: value", cards and goals with grades under no header. No cell is in
 * two of them. Exports of other municipalities' values are skipped.
 */
function findIn(grid: Grid, scales: readonly Scale[]): FoundTable[] {
  const others = exportLayouts(grid.sheet).map(({ area }) => area);
  const take = (
    found: readonly FoundTable[],
    regions: readonly Region[],
    proof: (columns: Column[], region: Region) => boolean = () => true,
  ): FoundTable[] => {
    const before = takenBy(found);
    const free = regions.filter(
      (region) =>
        !before.some((other) => overlaps(other, placed(region))) &&
        !others.some((other) =>
          overlaps(
            other,
            placed({ grid: region.grid, area: { ...region.area, top: region.first, bottom: region.first } }),
          ),
        ),
    );
    return [
      ...found,
      ...free
        .map((region) => bestHeaded(region, scales))
        .filter(({ region, reading: { columns, goalLike } }) => goalLike > 0 && proof(columns, region))
        .map(({ region, reading: { columns } }) => ({ region, columns })),
    ];
  };
  const records = recordsOf(grid).map((region) => ({ region, reading: readColumns(region, scales) }));
  const judged = records
    .filter(({ reading }) => reading.goalLike > 0 && isJudged(reading.columns))
    .map(({ region, reading: { columns } }) => ({ region, columns }));
  // Records of persons or of places: their cells are not headers.
  others.push(...records.filter(({ reading }) => reading.goalLike <= 0).map(({ region }) => placed(region)));
  const proven = (columns: Column[], region: Region): boolean => isProven(region, columns, scales);
  let headed = take(judged, regionsOf(grid));
  headed = take(headed, unprovenRegions(grid, takenBy(headed)), proven);
  headed = take(headed, headlessTables(grid, takenBy(headed)), proven);
  const blocks = besideParts(grid, [...takenBy(headed), ...others]).map(pagePart);
  others.push(...takenBy(blocks));
  const turned = turnedGrid(grid, takenBy(headed));
  const sideways = turned ? regionsOf(turned).filter(readsSideways).flatMap(blocksOf) : [];
  const aside = take(headed, sideways);
  const labelled = take(aside, labelLinesOf(grid, takenBy(aside)).flatMap(blocksOf));
  const unnamed = withUnnamed(labelled, grid, others, scales);
  const unheaded = take(unnamed, bareLists(grid, takenBy(unnamed), scales));
  const years = yearTables(grid, [...takenBy(headed), ...others]).map((region) => ({
    region,
    columns: readColumns(region, scales).columns,
  }));
  const found = [...(withPage(grid, headed, unheaded, scales, takenBy(blocks), years) ?? unheaded), ...blocks];
  const prose = paragraphParts(grid, [...takenBy(found), ...others]).map(pagePart);
  return [...found, ...prose].sort(byPlace);
}

/**
 * The tables found so far, and those that only their cells prove, upright or with headers down the side: in what is left,
 * or instead of tables that explain much fewer cells.
 */
function withUnnamed(
  found: readonly FoundTable[],
  grid: Grid,
  others: readonly Area[],
  scales: readonly Scale[],
): FoundTable[] {
  const explained = takenBy(found.filter((one) => claimedBy(one) * 2 > filledIn(one)));
  const turned = turnedGrid(grid, [...explained]);
  const regions = [
    ...unnamedTables(grid, explained),
    ...(turned ? unnamedTables(turned, []).filter(({ first, last }) => last > first) : []),
  ];
  const read = regions
    .filter((region) => ![...explained, ...others].some((area) => overlaps(area, placed(region))))
    .map((region) => ({ region, columns: readColumns(region, scales).columns }))
    .filter(({ region, columns }) => isProven(region, columns, scales) && !countsGrades(columns, scales))
    .map((one) => ({ one, claimed: claimedBy(one) }))
    .sort((a, b) => b.claimed - a.claimed);
  return read.reduce<FoundTable[]>(
    (stand, { one, claimed }) => {
      const instead = stand.filter((other) => overlaps(placed(other.region), placed(one.region)));
      const before = instead.reduce((sum, other) => sum + claimedBy(other), 0);
      return before * CLEARLY_MORE < claimed ? [...stand.filter((other) => !instead.includes(other)), one] : stand;
    },
    [...found],
  );
}

/** Whether a line of its own names a table's rows as goals, or what speaks for goals is enough. */
const isProven = (region: Region, columns: readonly Column[], scales: readonly Scale[]): boolean =>
  isGoalPart(region) || goalEvidence(region, columns, scales) >= PROVEN;

/** So many times the cells of the tables that it takes the place of. */
const CLEARLY_MORE = 1.25;

/** From the top, then from the left: goals get the sheet's order. */
function byPlace(one: FoundTable, other: FoundTable): number {
  const [a, b] = [placed(one.region), placed(other.region)];
  return a.top - b.top || a.left - b.left;
}

/** Something named, and something that states how it went or was to go. */
const isJudged = (columns: Column[]): boolean =>
  columns.some(({ role }) => TITLED.has(role)) && columns.some(({ role }) => JUDGED.has(role));

const JUDGED: ReadonlySet<Role> = new Set(["target", "outcome", "grade", "forecast"]);

/** More rows have more words, and so fit a little better by chance. */
const EARNED = 0.5;

/** Of the header rows that a region may have, those whose columns make a clearly better table than the likeliest. */
const bestHeaded = (region: Region, scales: readonly Scale[]): { region: Region; reading: TableReading } =>
  headerCandidates(region)
    .map((candidate) => ({ region: candidate, reading: readColumns(candidate, scales) }))
    .reduce((best, one) => (one.reading.score > best.reading.score + EARNED ? one : best));

const takenBy = (found: readonly FoundTable[]): Area[] => found.map(({ region }) => placed(region));

/**
 * The tables with headers and the page around them, with the tables of years that stand under a goal of its lines; null
 * when the other tables explain as much of it, or it is no page.
 */
function withPage(
  grid: Grid,
  headed: readonly FoundTable[],
  unheaded: readonly FoundTable[],
  scales: readonly Scale[],
  beside: readonly Area[],
  years: readonly FoundTable[],
): FoundTable[] | null {
  const tables = headed.flatMap(({ region, columns }) => bodiesOf(region).map((body) => ({ region: body, columns })));
  const pageAround = (bodies: readonly FoundTable[]): Page | null =>
    pageIn(grid, [...takenBy(bodies), ...beside], scales);
  const around = years.length > 0 ? pageAround([...tables, ...years]) : null;
  const told = around ? years.filter(({ region }) => isUnderGoal(region, around)) : [];
  const bodies = [...tables, ...told].sort(byPlace);
  const page = told.length > 0 && told.length === years.length ? around : pageAround(bodies);
  if (!page) return null;
  const others = unheaded.filter((one) => !headed.includes(one));
  const titled = new Set(headed.flatMap(({ region }) => region.titleRows));
  const isOwn = ({ row, column }: Page["statements"][number]): boolean =>
    !titled.has(row) || headsSection(cellText(grid, row, column));
  const own = factsOf(page.statements.filter(isOwn)) + claimedOf(told);
  if (own < 1 || own <= claimedOf(others)) return null;
  return [...bodies.map((one) => underPage(one, page)), ...page.parts.map(pagePart)];
}

const claimedOf = (found: readonly FoundTable[]): number => found.reduce((sum, one) => sum + claimedBy(one), 0);

/** So many rows at most stand between a goal and the table of its figures. */
const MOST_BETWEEN = 6;

/** A goal's line stands right above, with nothing but sentences on it between: a title tells what the table is about. */
function isUnderGoal({ grid, area }: Region, { statements }: Page): boolean {
  const above = statements.findLast(({ kind, row }) => row < area.top && (kind === "goal" || kind === "area"));
  if (above?.kind !== "goal" || area.top - above.row > MOST_BETWEEN) return false;
  const between = Array.from({ length: area.top - above.row - 1 }, (_, i) =>
    cellText(grid, above.row + 1 + i, area.left),
  );
  const last = between.findLast(Boolean);
  return last === undefined || SENTENCE_ENDS.has(last.slice(-1));
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set([".", ":", ")"]);

/** A part of a page: its lines are read, and no columns. */
const pagePart = (region: Region): FoundTable => ({ region, columns: [] });

/** What a page states of its nodes, comments left out. */
const factsOf = (statements: Page["statements"]): number =>
  statements.filter(
    (one) => one.kind !== "furniture" && one.kind !== "unsure" && one.kind !== "comment" && !("own" in one),
  ).length;

/** Filled cells of a table whose column has a role. */
const claimedBy = ({ region: { grid, first, last }, columns }: FoundTable): number => {
  const claimed = columns.filter(({ role }) => role !== "other" && role !== "comment").map(({ column }) => column);
  let cells = 0;
  for (let row = first; row <= last; row++)
    for (const column of claimed) if (!isBlank(grid.sheet.values[row]?.[column])) cells++;
  return cells;
};

/** Filled cells of a table below its headers. */
const filledIn = ({ region: { grid, first, last, area } }: FoundTable): number => {
  let cells = 0;
  for (let row = first; row <= last; row++) cells += filled(grid, row, area.left, area.right).length;
  return cells;
};

/** A table inside a page belongs to the goal above it. */
function underPage({ region, columns }: FoundTable, { statements }: Page): FoundTable {
  const goal = statements.findLast(({ kind, row }) => kind === "goal" && row < region.area.top);
  const under = goal && { row: goal.row, column: goal.column, header: "mål" };
  return { columns, region: { ...region, ...(under ? { under } : {}) } };
}

/** Where the region lies in the sheet. */
export const placed = ({ grid, area }: Pick<Region, "grid" | "area">): Area => areaOf(grid, area);

/** The tables that are read, the corrections whose table is not to be found, and the sheets that are left. */
export interface Tables {
  found: readonly FoundTable[];
  lost: readonly TableCorrection[];
  left: ReturnType<typeof toldOfLeft>;
}

/** The tables of a workbook as a person has corrected them, from the top of each sheet, but for sheets that are left. */
export function findTables(grids: Grid[], corrections: Corrections, scales: readonly Scale[]): Tables {
  const { found, lost, corrected } = correctedTables(grids, corrections, scales);
  const { kept, left } = leftSheets(found, (one) => corrected.has(one));
  return { found: kept, lost, left: toldOfLeft(left) };
}

/** The tables of a workbook as a person has corrected them; `corrected` are those that a correction is about. */
function correctedTables(
  grids: Grid[],
  { tables }: Corrections,
  scales: readonly Scale[],
): { found: FoundTable[]; lost: TableCorrection[]; corrected: ReadonlySet<FoundTable> } {
  const each = grids.flatMap((grid) => tablesOf(grid, scales));
  const all = withTwins(each, grids, (region) => ({ region, columns: readColumns(region, scales).columns }));
  const written = all.filter(({ region, columns }) => region.page !== undefined || !isTemplate(region, columns));
  const stated = withoutSetAside(withoutEmptyTwins(written));
  const own = withKeys(withNamesakes(withoutExplanations(withoutSummaries(stated, scales), scales))).sort(
    bySheet(grids),
  );
  if (tables.length === 0) return { found: own, lost: [], corrected: new Set() };
  const lost: TableCorrection[] = [];
  const set: FoundTable[] = [];
  const placedTables = tables.filter((one) => one.placed);
  for (const [correction, marked] of placedRegions(grids, placedTables, scales)) {
    if (marked) set.push(...markedTables(marked, correction, own, scales));
    else lost.push(correction);
  }
  const free = own.filter(
    ({ region }) =>
      !set.some(
        (other) =>
          other.region.grid.sheet.name === region.grid.sheet.name && overlaps(placed(other.region), placed(region)),
      ),
  );
  const others = tables.filter((one) => !one.placed);
  const by = correctedRegions(
    free.map(({ region }) => region),
    others,
    grids.map(({ sheet }) => sheet.name),
  );
  lost.push(...others.filter((one) => !one.ignored && ![...by.values()].includes(one)));
  const uncorrected = free.filter(({ region }) => !by.has(region));
  const corrected = free.flatMap(({ region }): FoundTable[] => {
    const correction = by.get(region);
    if (!correction || correction.ignored) return [];
    return [{ region, columns: readColumns(region, scales, statedColumns(region, correction)).columns }];
  });
  const found = [...uncorrected, ...corrected, ...set].sort(bySheet(grids));
  return { found, lost, corrected: new Set([...corrected, ...set]) };
}

/** In the order of the sheets, then by place. */
const bySheet = (grids: readonly Grid[]): ((one: FoundTable, other: FoundTable) => number) => {
  const order = new Map(grids.map(({ sheet }, i) => [sheet.name, i]));
  const sheetOf = ({ region }: FoundTable): number => order.get(region.grid.sheet.name) ?? grids.length;
  return (one, other) => sheetOf(one) - sheetOf(other) || byPlace(one, other);
};

/**
 * What a marked range holds: one table; or, where the user has stated nothing of its columns, those that were found
 * inside it, when they explain more of its cells.
 */
function markedTables(
  marked: Region,
  correction: TableCorrection,
  found: readonly FoundTable[],
  scales: readonly Scale[],
): FoundTable[] {
  const region = withSurroundings(marked, found, scales);
  const table = { region, columns: readColumns(region, scales, statedColumns(region, correction)).columns };
  const inside =
    correction.columns.length > 0
      ? []
      : found.filter((one) => one.region.grid.sheet === marked.grid.sheet && holds(placed(marked), one.region));
  const explained = inside.reduce((sum, one) => sum + claimedBy(one), 0);
  return explained > claimedBy(table) ? inside : [table];
}

/** Whether a table lies in a range, whatever titles it has above its header. */
function holds(range: Area, { grid, area, headerRows, first }: Region): boolean {
  const body = areaOf(grid, { ...area, top: headerRows[0] ?? first });
  return contains(range, body.top, body.left) && contains(range, body.bottom, body.right);
}

/**
 * A marked table with the titles above its header, and the goal that it stands under, where it was found without a mark;
 * the goal also where it is a part of what was found.
 */
function withSurroundings(marked: Region, found: readonly FoundTable[], scales: readonly Scale[]): Region {
  const { grid, area, headerRows } = marked;
  const same = found.find(
    ({ region }) =>
      region.grid === grid &&
      headerRows.length > 0 &&
      region.headerRows.join() === headerRows.join() &&
      overlaps(region.area, area),
  )?.region;
  const around = found.find(({ region }) => region.grid === grid && contains(region.area, area.top, area.left));
  const over = around && headingsAbove(around, { ...area, top: headerRows[0] ?? area.top }, scales);
  const heads = over && over.length > 0 ? { over } : {};
  if (!same) return { ...marked, ...heads, ...(around?.region.under ? { under: around.region.under } : {}) };
  const titleRows = headerRows[0] === area.top ? same.titleRows : marked.titleRows;
  return { ...marked, ...heads, titleRows, ...(same.under ? { under: same.under } : {}) };
}

/**
 * The rows that head a part of a table whose header comes back: those right above the header, or the titles of the
 * first part; and where it is one, the upper of the nearest two or more above it. A part with headings of its own is read by them.
 */
function headingsAbove({ region, columns }: FoundTable, part: Area, scales: readonly Scale[]): HeadingOver[] {
  if (region.page || region.headerRows.length === 0) return [];
  const { grid, first, headerRows } = region;
  const header = part.top;
  const kinds = rowKinds(region, columns, scales);
  const isWithin = (i: number): boolean => first + i > header && first + i <= part.bottom;
  if (kinds.some((kind, i) => kind === "group" && isWithin(i))) return [];
  const has = (role: Role): boolean => columns.some((one) => one.role === role);
  const levelOf = groupLevels(region, kinds, { hasGoals: has("goal"), hasArea: has("area") });
  const placedAt = (row: number): HeadingOver => {
    const [column = region.area.left] = filled(grid, row, region.area.left, region.area.right);
    return { row, ...levelOf(row, column, titleParts(cellText(grid, row, column)).level) };
  };
  const runs = [headingsOver(region, kinds)].filter(({ length }) => length > 0);
  if (header <= (headerRows.at(-1) ?? header)) return (runs[0] ?? []).map(placedAt);
  kinds.forEach((kind, i) => {
    const row = first + i;
    if (kind !== "group" || row >= header) return;
    if (kinds[i - 1] === "group") runs.at(-1)?.push(row);
    else runs.push([row]);
  });
  const own = runs.at(-1);
  if (!own || own.at(-1) !== header - 1) return [];
  const upper = own.length > 1 ? undefined : runs.findLast(({ length }) => length > 1)?.[0];
  return (upper === undefined ? own : [upper, ...own]).map(placedAt);
}

/** Leaves out tables that only count, by grade, the children of goals that another table of the workbook lists. */
function withoutSummaries(found: readonly FoundTable[], scales: readonly Scale[]): FoundTable[] {
  const summaries = found.filter(({ columns }) => countsOfGoals(columns, scales));
  if (summaries.length === 0) return [...found];
  const listed = new Set(found.filter((one) => !summaries.includes(one)).flatMap(goalsIn));
  return found.filter((one) => {
    const goals = summaries.includes(one) ? goalsIn(one) : [];
    return goals.length === 0 || goals.filter((goal) => listed.has(goal)).length * 2 <= goals.length;
  });
}

/** What the cells of a table's goals state, as keys. */
function goalsIn({ region, columns }: FoundTable): string[] {
  const { page } = region;
  if (page) return page.statements.flatMap((one) => (one.kind === "goal" ? [textKey(one.title)] : []));
  return columns
    .filter(({ role }) => role === "goal")
    .flatMap(({ column }) => columnTexts(region, column).map(textKey))
    .filter((key) => key !== "");
}
