import { hasLetter } from "../../domain/shapes";
import { readHeader } from "../../interpret/header/header";
import { readValue } from "../../interpret/number/number";
import { overlaps, type Area } from "../../sheet/address";
import { isError } from "../../sheet/book";
import { cellText, filled, isBlank, type Grid } from "../grid/grid";
import { regionWith, type Region } from "./tableRegion";

/** A longer header is a sentence. */
const LONGEST_HEADER = 40;

/**
 * Small tables whose headers are years and nothing above the names, as annual reports print them between the lines of a
 * page: names in the first column, below each year a figure or a sign for none.
 */
export function yearTables(grid: Grid, taken: readonly Area[]): Region[] {
  const { used } = grid;
  const regions: Region[] = [];
  for (let row = used?.top ?? 0; used && row < used.bottom; row++) {
    const region = yearTableAt(grid, row, used);
    if (!region || [...taken, ...regions.map(({ area }) => area)].some((area) => overlaps(area, region.area))) continue;
    regions.push(region);
    row = region.last;
  }
  return regions;
}

function yearTableAt(grid: Grid, row: number, { left, right, bottom }: Area): Region | null {
  const columns = filled(grid, row, left, right);
  const [first] = columns;
  const at = row + 1;
  if (first === undefined || first === left || !areYears(grid, row, columns)) return null;
  let end = at;
  while (end <= bottom && isRow(grid, end, { left, first, right }, columns)) end++;
  if (end === at) return null;
  const cells = columns.map((column) => ({ column, text: cellText(grid, row, column) }));
  return regionWith(grid, { left, right: columns.at(-1)!, cells, headerRows: [row], first: at, last: end - 1 });
}

/** At least two headers, most of which are periods alone. */
function areYears(grid: Grid, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => cellText(grid, row, column));
  const years = texts.filter((text) => readHeader(text).period !== undefined);
  return years.length >= 2 && years.length * 2 > texts.length && texts.every((text) => text.length <= LONGEST_HEADER);
}

/** A name in the first column, and below the headers nothing but figures, signs for none, and failed formulas. */
function isRow(
  grid: Grid,
  row: number,
  { left, first, right }: { left: number; first: number; right: number },
  columns: readonly number[],
): boolean {
  const here = filled(grid, row, first, right);
  const isFigure = (column: number): boolean => {
    const value = grid.sheet.values[row]?.[column] ?? null;
    const kind = isError(value) ? "number" : readValue(value).kind;
    return kind === "number" || kind === "missing";
  };
  return (
    !isBlank(grid.sheet.values[row]?.[left]) &&
    hasLetter(cellText(grid, row, left)) &&
    here.length > 0 &&
    here.every((column) => columns.includes(column) && isFigure(column))
  );
}
