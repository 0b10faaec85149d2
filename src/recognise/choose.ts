import type { Scale } from "../domain/scale";
import { overlaps, type Area } from "../sheet/address";
import { bareLists } from "./layout/bare";
import { blocksOf } from "./layout/blocks";
import { cardsOf } from "./layout/card";
import type { Column } from "./column";
import { correctedRegions, placedNow, saidColumns } from "./corrections/corrected";
import type { Corrections, TableCorrection } from "./corrections/correction";
import { crossedTables } from "./layout/crossed";
import { proveGoals } from "./goalTable";
import type { Grid } from "./grid";
import { exportLayouts } from "./kolada/layout";
import { regionIn } from "./corrections/map";
import { pagesOf } from "./layout/page";
import { regionsOf, unprovenRegions, type Region } from "./layout/region";
import { readColumns } from "./roles/solver";
import { readsSideways, turnedArea, turnedGrid } from "./layout/turned";

/** A table with what its columns were taken for. */
export interface Found {
  region: Region;
  columns: Column[];
}

/**
 * The tables of a sheet by their headers; then in what is left of it those that their cells prove, those with headers down the side,
 * matrices with the goals side by side, lines of "label: value", cards of labels, and goals with grades under no header. No cell stands in two of them. Exports of other municipalities' values are left alone.
 */
export function tablesOf(grid: Grid, scales: readonly Scale[]): Found[] {
  const found: Found[] = [];
  const exported = exportLayouts(grid.sheet).map(({ area }) => area);
  const taken = (): Area[] => found.map(({ region }) => placed(region));
  const take = (regions: Region[], proof: (columns: Column[]) => boolean = () => true): void => {
    const before = taken();
    for (const region of regions) {
      const { grid: at, area, first } = region;
      if (before.some((other) => overlaps(other, placed(region)))) continue;
      if (exported.some((other) => overlaps(other, placed({ grid: at, area: { ...area, top: first, bottom: first } }))))
        continue;
      const { columns, goalLike } = readColumns(region, scales);
      if (goalLike > 0 && proof(columns)) found.push({ region, columns });
    }
  };
  take(regionsOf(grid));
  take(
    unprovenRegions(grid, taken()),
    (columns) => proveGoals(columns) || columns.filter(({ ticked }) => ticked !== undefined).length > 1,
  );
  const turned = turnedGrid(grid, taken());
  if (turned) take(regionsOf(turned).filter(readsSideways).flatMap(blocksOf));
  take(crossedTables(grid, taken(), scales));
  take(pagesOf(grid, taken()).flatMap(blocksOf));
  take(cardsOf(grid, taken()));
  take(bareLists(grid, taken(), scales));
  return found;
}

/** Where the region lies in the sheet. */
export const placed = ({ grid, area }: Pick<Region, "grid" | "area">): Area => (grid.turned ? turnedArea(area) : area);

/** The tables of a workbook as a person has corrected them, from the top of each sheet; `lost` are corrections whose table is not to be found. */
export function findTables(
  grids: Grid[],
  { tables: said }: Corrections,
  scales: readonly Scale[],
): { found: Found[]; lost: TableCorrection[] } {
  const own = grids.flatMap((grid) => tablesOf(grid, scales));
  if (said.length === 0) return { found: own, lost: [] };
  const lost: TableCorrection[] = [];
  const set: Found[] = [];
  for (const correction of said.filter((one) => one.placed)) {
    const region = placedRegion(grids, correction, scales);
    if (region) set.push({ region, columns: readColumns(region, scales, saidColumns(region, correction)).columns });
    else lost.push(correction);
  }
  const free = own.filter(
    ({ region }) =>
      !set.some(
        (other) =>
          other.region.grid.sheet.name === region.grid.sheet.name && overlaps(placed(other.region), placed(region)),
      ),
  );
  const others = said.filter((one) => !one.placed);
  const by = correctedRegions(
    free.map(({ region }) => region),
    others,
    grids.map(({ sheet }) => sheet.name),
  );
  lost.push(...others.filter((one) => !one.ignored && ![...by.values()].includes(one)));
  const corrected = free.flatMap((one): Found[] => {
    const correction = by.get(one.region);
    if (!correction) return [one];
    return correction.ignored
      ? []
      : [{ region: one.region, columns: readColumns(one.region, scales, saidColumns(one.region, correction)).columns }];
  });
  const sheetOf = ({ region }: Found): number => grids.findIndex(({ sheet }) => sheet.name === region.grid.sheet.name);
  return {
    found: [...corrected, ...set].sort(
      (a, b) => sheetOf(a) - sheetOf(b) || placed(a.region).top - placed(b.region).top,
    ),
    lost,
  };
}

function placedRegion(grids: Grid[], correction: TableCorrection, scales: readonly Scale[]): Region | null {
  const sameName = grids.filter(({ sheet }) => sheet.name === correction.sheet);
  for (const grid of sameName.length > 0 ? sameName : grids) {
    const now = placedNow(grid, correction);
    const region =
      now &&
      regionIn(grid, { sheet: grid.sheet.name, orientation: correction.orientation, columns: [], ...now }, scales);
    if (region) return region;
  }
  return null;
}
