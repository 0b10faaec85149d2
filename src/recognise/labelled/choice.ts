import type { Scale } from "../../domain/scale";
import type { FoundTable } from "../foundTables";
import { columnHidden, filled, rowHidden, type Grid } from "../grid/grid";
import { exportLayouts } from "../kolada/layout";
import { Facts } from "../labels/cells";
import { MEANINGS, type LabelledSheet } from "../labels/classes";
import { Labeller } from "../labels/labeller";
import { shippedModel } from "../labels/weights";
import { turnedGrid } from "../layout/turned";
import { agreementOf, type Agreement } from "./agreement";
import { blocksOf } from "./blocks";
import { labelledPage } from "./page";
import { isSaid } from "./said";

/** A larger sheet is read by its headers alone. Filled cells. */
const MOST_CELLS = 4000;

/** Tables that agree so far with the labels are read as they are found: they know more of a table than its cells. */
const AGREED = 0.5;

const labellers = new WeakMap<readonly Scale[], Labeller>();

/** Or only so far, where the headers of all their columns say in known words what they are read as. */
const SAID = 0.5;

const isSaidWhole = ({ region, columns }: FoundTable): boolean =>
  region.page === undefined && columns.every((one) => one.role === "other" || isSaid(one));

/** So much less than the sheet cell by cell may its tables agree with the labels: in columns a value is known by more. */
const IN_COLUMNS = 0.06;

/**
 * The tables of a sheet as they were found by their headers; or, where labels learnt from other tables say otherwise of
 * its cells and read no fewer of them, the sheet by those labels: its tables by their columns, else cell by cell.
 */
export function settled(grid: Grid, found: FoundTable[], scales: readonly Scale[]): FoundTable[] {
  if (!mayBeLabelled(grid)) return found;
  const labelled = labelsOf(grid, scales);
  if (!labelled) return found;
  const own = agreementOf(found, labelled);
  if (own.share >= (found.every(isSaidWhole) ? SAID : AGREED)) return found;
  const seen = labelled.sideways ? turnedGrid(grid, []) : grid;
  if (!seen) return found;
  const blocks = blocksOf(seen, labelled, scales);
  const page = labelledPage(seen, labelled, blocks);
  if (!page) return found;
  const [inColumns, byCell] = [blocks, [page]].map((tables) => agreementOf(tables, labelled)) as [Agreement, Agreement];
  if (!readsMore(byCell, own, labelled)) return found;
  if (inColumns.share < byCell.share - IN_COLUMNS) return [page];
  return inColumns.share > own.share ? blocks : found;
}

/** Of fewer cells labels say too little. */
const FEWEST = 12;

/**
 * No fewer cells; a target or a grade, since figures alone are no follow-up; and without a row of headers, where names
 * alone say little, more values.
 */
const readsMore = (labels: Agreement, own: Agreement, { headerRows, cells }: LabelledSheet): boolean =>
  labels.cells >= Math.max(FEWEST, own.cells) &&
  labels.values > (headerRows.length > 0 ? 0 : own.values) &&
  cells.some(({ label }) => MEANINGS[label].gives.some((one) => one !== "outcome" && one !== "forecast"));

function labelsOf(grid: Grid, scales: readonly Scale[]): LabelledSheet | null {
  const labeller = labellers.get(scales) ?? new Labeller(shippedModel(), new Facts(scales));
  labellers.set(scales, labeller);
  return labeller.label(grid.sheet);
}

/** Not of a sheet with hidden cells, nor of an export: what is hidden there, and whose values they are, labels do not know. */
function mayBeLabelled(grid: Grid): boolean {
  const { used } = grid;
  if (!used || exportLayouts(grid.sheet).length > 0) return false;
  let cells = 0;
  for (let row = used.top; row <= used.bottom; row++) {
    const here = filled(grid, row, used.left, used.right);
    cells += here.length;
    if (cells > MOST_CELLS || (here.length > 0 && rowHidden(grid, row))) return false;
    if (here.some((column) => columnHidden(grid, column))) return false;
  }
  return cells > 0;
}
