import type { Scale } from "../domain/scale";
import { overlaps } from "../sheet/address";
import { byPlace, placed, type FoundTable } from "./foundTables";
import type { Grid } from "./grid/grid";
import { exportsIn } from "./kolada/layout";
import { headerCandidates } from "./layout/headings";
import { recordsOf } from "./layout/records";
import { regionsOf } from "./layout/region";
import { readsSideways, turnedGrid } from "./layout/turned";
import type { PagePart, Region } from "./layout/tableRegion";
import { settled, type Settled } from "./labelled/choice";
import { otherLegends } from "./legend/legend";
import { type TableReading, readColumns } from "./roles/columns";
import { lettersInUse } from "./roles/letters";
import { weightsInUse } from "./roles/weights";

/** The tables of a sheet by its headers, and as they are read. */
interface OfSheet extends Settled {
  /** Read when they are asked for: by headers down the side only where none are on top. */
  headed: () => readonly FoundTable[];
}

/** The tables of a grid, with the scales, weights and legends of other sheets that they were found by. */
const kept = new WeakMap<Grid, OfSheet & { by: readonly unknown[] }>();

/** The tables of a sheet, found once by the same scales, weights and legends of other sheets. */
export const tablesOf = (grid: Grid, scales: readonly Scale[]): readonly FoundTable[] => ofSheet(grid, scales).found;

/** Those that its headers give, whatever labels of its cells say. */
export const headedTablesOf = (grid: Grid, scales: readonly Scale[]): readonly FoundTable[] =>
  ofSheet(grid, scales).headed();

/** What a person has said of columns and rows is of a table with a header: of its own words, else of those that labels tell. */
export const columnedTablesOf = (grid: Grid, scales: readonly Scale[]): (readonly FoundTable[])[] => {
  const { headed, columned } = ofSheet(grid, scales);
  return [headed(), columned];
};

/** Those that its headers give of a sheet that is surely none of goals by the labels of its cells. */
export const leftTablesOf = (grid: Grid, scales: readonly Scale[]): readonly FoundTable[] => ofSheet(grid, scales).left;

function ofSheet(grid: Grid, scales: readonly Scale[]): OfSheet {
  const by = [scales, weightsInUse(), lettersInUse(), ...otherLegends(grid, scales)];
  const known = kept.get(grid);
  if (known && known.by.length === by.length && known.by.every((one, i) => one === by[i])) return toBeRead(known);
  const upright = headedIn(grid, scales);
  let sideways: readonly FoundTable[] | undefined;
  const headed = (): readonly FoundTable[] =>
    upright.length > 0 ? upright : (sideways ??= lyingIn(grid, scales, readsSideways));
  const read = settled(grid, upright, scales, () => lyingIn(grid, scales, hasOneHeader));
  const isNone = read.found.length + read.left.length === 0;
  const made = { headed, ...read, ...(isNone ? { found: headed() } : {}) };
  kept.set(grid, { by, ...made });
  return toBeRead(made);
}

const hasOneHeader = ({ headerRows }: Region): boolean => headerRows.length === 1;

/** Those that headers down the side make, of the regions that may be one. */
function lyingIn(grid: Grid, scales: readonly Scale[], mayBe: (region: Region) => boolean): FoundTable[] {
  const turned = turnedGrid(grid);
  const regions = turned ? regionsOf(turned).filter(mayBe) : [];
  return readIn(regions, scales).filter(isGoalLike).map(asFound);
}

/** Tables of which nothing has been read: the parts of a page share the nodes that they have named so far. */
function toBeRead({ found, ...others }: OfSheet): OfSheet {
  const fresh = new Map<PagePart["nodes"], PagePart["nodes"]>();
  const unread = (table: FoundTable): FoundTable => {
    const { page } = table.region;
    if (!page) return table;
    const nodes = fresh.get(page.nodes) ?? new Map();
    fresh.set(page.nodes, nodes);
    return { ...table, region: { ...table.region, page: { ...page, nodes } } };
  };
  return { found: found.map(unread), ...others };
}

/**
 * The tables that labels that come back make, else those that rows of headers do: not of records of persons or places, nor
 * of exports of other municipalities' values.
 */
function headedIn(grid: Grid, scales: readonly Scale[]): FoundTable[] {
  const records = readIn(recordsOf(grid), scales);
  const goals = records.filter(isGoalLike);
  if (goals.length > 0) return goals.map(asFound).sort(byPlace);
  const closed = [...exportsIn(grid).map(({ area }) => area), ...records.map(({ region }) => placed(region))];
  const isClosed = ({ area, first }: Region): boolean =>
    closed.some((one) => overlaps(one, placed({ grid, area: { ...area, top: first, bottom: first } })));
  const headed = regionsOf(grid).filter((region) => !isClosed(region));
  return readIn(headed, scales).filter(isGoalLike).map(asFound).sort(byPlace);
}

interface Read {
  region: Region;
  reading: TableReading;
}

const readIn = (regions: readonly Region[], scales: readonly Scale[]): Read[] =>
  regions.map((region) => bestHeaded(region, scales));

const isGoalLike = ({ reading }: Read): boolean => reading.goalLike > 0;

const asFound = ({ region, reading: { columns } }: Read): FoundTable => ({ region, columns });

/** More rows have more words, and so fit a little better by chance. */
const EARNED = 0.5;

/** Of the header rows that a region may have, those whose columns make a clearly better table than the likeliest. */
const bestHeaded = (region: Region, scales: readonly Scale[]): Read =>
  headerCandidates(region)
    .map((candidate) => ({ region: candidate, reading: readColumns(candidate, scales) }))
    .reduce((best, one) => (one.reading.score > best.reading.score + EARNED ? one : best));
