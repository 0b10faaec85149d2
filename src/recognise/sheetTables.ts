import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { type Area, overlaps } from "../sheet/address";
import { byPlace, claimedBy, claimedOf, filledIn, placed, takenBy, type FoundTable } from "./foundTables";
import { PROVEN, goalEvidence } from "./goalTable/goalEvidence";
import { countsGrades } from "./grades/gradeCounts";
import type { Grid } from "./grid/grid";
import { exportLayouts } from "./kolada/layout";
import { besideParts } from "./layout/aimBlocks";
import { bareLists } from "./layout/bare";
import { blocksOf } from "./layout/blocks";
import { isGoalPart } from "./layout/goalPart";
import { headerCandidates } from "./layout/headings";
import { headlessTables } from "./layout/headless";
import { labelLinesOf } from "./layout/labelLines";
import { recordsOf } from "./layout/records";
import { regionsOf, unprovenRegions } from "./layout/region";
import type { PagePart, Region } from "./layout/tableRegion";
import { readsSideways, turnedGrid } from "./layout/turned";
import { unnamedTables } from "./layout/unnamed";
import { settled, type Settled } from "./labelled/choice";
import { yearTables } from "./layout/yearTables";
import { otherLegends } from "./legend/legend";
import { pagePart, withPage } from "./page/aroundTables";
import { paragraphParts } from "./page/paragraphs";
import { type TableReading, readColumns } from "./roles/columns";
import { TITLED } from "./roles/evidence/wholeTable";
import { lettersInUse } from "./roles/letters";
import { weightsInUse } from "./roles/weights";

/** The tables of a sheet by its headers, and as they are read. */
interface OfSheet extends Settled {
  headed: readonly FoundTable[];
}

/** The tables of a grid, with the scales, weights and legends of other sheets that they were found by. */
const kept = new WeakMap<Grid, OfSheet & { by: readonly unknown[] }>();

/** The tables of a sheet, found once by the same scales, weights and legends of other sheets. */
export const tablesOf = (grid: Grid, scales: readonly Scale[]): readonly FoundTable[] => ofSheet(grid, scales).found;

/** Those that its headers give, whatever labels of its cells say. */
export const headedTablesOf = (grid: Grid, scales: readonly Scale[]): readonly FoundTable[] =>
  ofSheet(grid, scales).headed;

/** What a person has said of columns and rows is of a table with a header: of its own words, else of those that labels tell. */
export const columnedTablesOf = (grid: Grid, scales: readonly Scale[]): (readonly FoundTable[])[] => {
  const { headed, columned } = ofSheet(grid, scales);
  return [headed, columned];
};

/** Those that its headers give of a sheet that is surely none of goals by the labels of its cells. */
export const leftTablesOf = (grid: Grid, scales: readonly Scale[]): readonly FoundTable[] => ofSheet(grid, scales).left;

function ofSheet(grid: Grid, scales: readonly Scale[]): OfSheet {
  const by = [scales, weightsInUse(), lettersInUse(), ...otherLegends(grid, scales)];
  const known = kept.get(grid);
  if (known && known.by.length === by.length && known.by.every((one, i) => one === by[i])) return toBeRead(known);
  const headed = findIn(grid, scales);
  const made = { headed, ...settled(grid, headed, scales) };
  kept.set(grid, { by, ...made });
  return toBeRead(made);
}

/** Tables of which nothing has been read: the parts of a page share the nodes that they have named so far. */
function toBeRead({ headed, found, ...others }: OfSheet): OfSheet {
  const fresh = new Map<PagePart["nodes"], PagePart["nodes"]>();
  const unread = (table: FoundTable): FoundTable => {
    const { page } = table.region;
    if (!page) return table;
    const nodes = fresh.get(page.nodes) ?? new Map();
    fresh.set(page.nodes, nodes);
    return { ...table, region: { ...table.region, page: { ...page, nodes } } };
  };
  return { headed: headed.map(unread), found: found.map(unread), ...others };
}

/** A sheet, the scales that its grades are read by, and the areas that no table may take a cell of. */
interface Search {
  grid: Grid;
  scales: readonly Scale[];
  closed: readonly Area[];
}

/**
 * Finds the tables of a sheet: repeated labelled records, read together; tables by their headers; then, in the rest,
 * tables proven by their cells; then whichever explains more cells of a page written line by line, or of tables with
 * headers down the side, matrices, lines of "label: value", cards and goals with grades under no header. No cell is in
 * two of them. Exports of other municipalities' values are skipped.
 */
function findIn(grid: Grid, scales: readonly Scale[]): FoundTable[] {
  const records = recordsOf(grid).map((region) => ({ region, reading: readColumns(region, scales) }));
  const goals = records.filter(({ reading }) => reading.goalLike > 0).map(asFound);
  // Records of persons or of places: their cells are not headers.
  const unlike = records.filter(({ reading }) => reading.goalLike <= 0).map(({ region }) => placed(region));
  const search: Search = { grid, scales, closed: [...exportLayouts(grid.sheet).map(({ area }) => area), ...unlike] };
  const headed = withHeaded(goals.filter(isJudged), search);

  const blocks = besideParts(grid, [...takenBy(headed), ...search.closed]).map(pagePart);
  const rest: Search = { ...search, closed: [...search.closed, ...takenBy(blocks)] };
  const unheaded = withUnheaded(headed, rest);
  const years = yearTables(grid, [...takenBy(headed), ...rest.closed]).map((region) => ({
    region,
    columns: readColumns(region, scales).columns,
  }));
  const found = [...(withPage(grid, headed, unheaded, scales, takenBy(blocks), years) ?? unheaded), ...blocks];
  const prose = paragraphParts(grid, [...takenBy(found), ...rest.closed]).map(pagePart);
  return [...found, ...prose].sort(byPlace);
}

/** Tables with a row of headers; those that their headers do not prove, where their cells do; then any without headers. */
function withHeaded(found: readonly FoundTable[], search: Search): FoundTable[] {
  const { grid, scales } = search;
  const proven = (table: FoundTable): boolean => isProven(table, scales);
  const named = withRead(found, regionsOf(grid), search);
  const unproven = withRead(named, unprovenRegions(grid, takenBy(named)), search, proven);
  return withRead(unproven, headlessTables(grid, takenBy(unproven)), search, proven);
}

/** Tables with headers down the side, lines of "label: value", tables that their cells alone prove, and lists of goals. */
function withUnheaded(found: readonly FoundTable[], search: Search): FoundTable[] {
  const { grid, scales } = search;
  const turned = turnedGrid(grid, takenBy(found));
  const sideways = turned ? regionsOf(turned).filter(readsSideways).flatMap(blocksOf) : [];
  const aside = withRead(found, sideways, search);
  const labelled = withRead(aside, labelLinesOf(grid, takenBy(aside)).flatMap(blocksOf), search);
  const unnamed = withUnnamed(labelled, search);
  return withRead(unnamed, bareLists(grid, takenBy(unnamed), scales), search);
}

/** The tables found so far, and those of the regions that lie in none of them, are like goal tables, and are proven. */
function withRead(
  found: readonly FoundTable[],
  regions: readonly Region[],
  { scales, closed }: Search,
  isProof: (table: FoundTable) => boolean = () => true,
): FoundTable[] {
  const taken = takenBy(found);
  const isFree = ({ grid, area, first }: Region): boolean =>
    !taken.some((other) => overlaps(other, placed({ grid, area }))) &&
    !closed.some((other) => overlaps(other, placed({ grid, area: { ...area, top: first, bottom: first } })));
  const read = regions.filter(isFree).map((region) => bestHeaded(region, scales));
  return [
    ...found,
    ...read
      .filter(({ reading }) => reading.goalLike > 0)
      .map(asFound)
      .filter(isProof),
  ];
}

const asFound = ({ region, reading: { columns } }: { region: Region; reading: TableReading }): FoundTable => ({
  region,
  columns,
});

/**
 * The tables found so far, and those that only their cells prove, upright or with headers down the side: in what is left,
 * or instead of tables that explain much fewer cells.
 */
function withUnnamed(found: readonly FoundTable[], { grid, scales, closed }: Search): FoundTable[] {
  const explained = takenBy(found.filter((one) => claimedBy(one) * 2 > filledIn(one)));
  const turned = turnedGrid(grid, [...explained]);
  const regions = [
    ...unnamedTables(grid, explained),
    ...(turned ? unnamedTables(turned, []).filter(({ first, last }) => last > first) : []),
  ];
  const read = regions
    .filter((region) => ![...explained, ...closed].some((area) => overlaps(area, placed(region))))
    .map((region) => ({ region, columns: readColumns(region, scales).columns }))
    .filter((one) => isProven(one, scales) && !countsGrades(one.columns, scales))
    .map((one) => ({ one, claimed: claimedBy(one) }))
    .sort((a, b) => b.claimed - a.claimed);
  return read.reduce<FoundTable[]>(
    (stand, { one, claimed }) => {
      const instead = stand.filter((other) => overlaps(placed(other.region), placed(one.region)));
      const before = claimedOf(instead);
      return before * CLEARLY_MORE < claimed ? [...stand.filter((other) => !instead.includes(other)), one] : stand;
    },
    [...found],
  );
}

/** Whether a line of its own names a table's rows as goals, or what speaks for goals is enough. */
const isProven = ({ region, columns }: FoundTable, scales: readonly Scale[]): boolean =>
  isGoalPart(region) || goalEvidence(region, columns, scales) >= PROVEN;

/** So many times the cells of the tables that it takes the place of. */
const CLEARLY_MORE = 1.25;

/** Something named, and something that states how it went or was to go. */
const isJudged = ({ columns }: FoundTable): boolean =>
  columns.some(({ role }) => TITLED.has(role)) && columns.some(({ role }) => JUDGED.has(role));

const JUDGED: ReadonlySet<Role> = new Set(["target", "outcome", "grade", "forecast"]);

/** More rows have more words, and so fit a little better by chance. */
const EARNED = 0.5;

/** Of the header rows that a region may have, those whose columns make a clearly better table than the likeliest. */
const bestHeaded = (region: Region, scales: readonly Scale[]): { region: Region; reading: TableReading } =>
  headerCandidates(region)
    .map((candidate) => ({ region: candidate, reading: readColumns(candidate, scales) }))
    .reduce((best, one) => (one.reading.score > best.reading.score + EARNED ? one : best));
