import { grouped } from "../../domain/grouped";
import type { Plan } from "../../domain/plan";
import { problem, type Problem } from "../../domain/problem";
import type { Scale } from "../../domain/scale";
import { cellRef, parseRef } from "../../sheet/address";
import { byPlace, type FoundTable } from "../foundTables";
import type { Grid } from "../grid/grid";
import { readByCells } from "./byCells";
import { inSheets, statedBy, type CellCorrection } from "./cellCorrection";
import type { Corrections, TableCorrection } from "./correction";
import { cellFault } from "./cellHeld";
import { cellOf } from "./statedPlaces";
import type { ReadAround, ReadPlan } from "./unsaid";

/** The tables of a workbook by what a person has said of its cells, and what that is, by sheet. */
export interface SaidCells {
  tables: FoundTable[];
  /** The corrections of tables that are about one of these. */
  held: readonly TableCorrection[];
  given: { sheet: string; around?: ReadAround; lost: readonly CellCorrection[] }[];
}

/** What the reading of cells that a person has spoken of asks of the workbook. */
interface SaidAround {
  scales: readonly Scale[];
  planOf: (found: readonly FoundTable[]) => ReadPlan;
  /** Of all sheets of the workbook. */
  names: readonly string[];
}

/** The tables that are found, those of sheets of which a person has said what cells are read anew by it. */
export function withSaidCells(
  grids: readonly Grid[],
  found: readonly FoundTable[],
  { cells: known = [], tables: ofTables }: Corrections,
  { scales, planOf, names }: SaidAround,
): SaidCells {
  if (known.length === 0) return { tables: [...found], held: [], given: [] };
  const cells = inSheets(
    known,
    grids.map(({ sheet }) => sheet),
    names,
  );
  const given: SaidCells["given"] = [];
  const held: TableCorrection[] = [];
  const tables = grids.flatMap((grid) => {
    const own = found.filter(({ region }) => region.grid.sheet.name === grid.sheet.name).sort(byPlace);
    const { table, lost, alike } = statedBy(grid.sheet, cells);
    if (!table) {
      if (lost.length > 0) given.push({ sheet: grid.sheet.name, lost });
      return own;
    }
    const read = readByCells(grid, [table], own, scales, planOf, { corrections: ofTables, alike, isTold: true });
    held.push(...read.held);
    given.push({ sheet: grid.sheet.name, around: read.around, lost });
    return read.found;
  });
  return { tables, held, given: [...given, ...goneIn(cells, names)] };
}

/** What is said of cells of sheets that are gone, by sheet; of what was nothing, nothing is lost. */
function goneIn(cells: readonly CellCorrection[], names: readonly string[]): SaidCells["given"] {
  const gone = cells.filter(({ sheet, is }) => !names.includes(sheet) && is !== "none");
  return [...grouped(gone, ({ sheet }) => sheet)].map(([sheet, lost]) => ({
    sheet,
    lost: lost.slice(0, 1),
  }));
}

/**
 * What a person has said of cells that are gone, or that the plan does not have so. Of a sheet that is gone its name is told,
 * in the first of those that are there (`names`).
 */
export function cellsUnheld(
  { sheet, around, lost }: SaidCells["given"][number],
  plan: Plan,
  names: readonly string[],
): Problem[] {
  const isGone = !names.includes(sheet);
  const gone = lost.map(({ at, words }) => {
    const { area } = parseRef(cellOf(at, sheet)!)!;
    return isGone
      ? problem("rättelse-utan-tabell", cellRef(names[0] ?? sheet, 0, 0), sheet)
      : problem("rättelse-utan-tabell", cellRef(sheet, area.top, area.left), words);
  });
  const fault = cellFault(sheet, around?.given ?? [], plan);
  return fault ? [...gone, problem("rättelse-utan-tabell", fault.cell, fault.words)] : gone;
}
