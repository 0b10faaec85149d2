import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { cellsOf, Facts, type SheetCells } from "../../src/recognise/labels/cells";
import { classOf, type Label } from "../../src/recognise/labels/classes";
import { cellRef } from "../../src/sheet/address";
import { looksOf } from "../../test/recognise/looks/looks";
import type { RealTable } from "../../test/recognise/real/table";
import { tablesIn } from "../../test/recognise/real/tables";
import { CARRIED_HEADS, IN_TIME, LOOKS, LOOKS_FOLD } from "./sets";
import { trueLabels } from "./truth";

/** A sheet of a labelled table, with the true class of each of its cells. */
export interface Sample {
  /** The name of its table, with its set: copies of a sheet have their sheet's. */
  table: string;
  set: string;
  fold: number;
  /** Its place in the order of the sets; -1: drawn to try looks. */
  time: number;
  sheet: SheetCells;
  /** The class of each cell, as `classOf` numbers them; a header is none. */
  classes: Uint8Array;
  /** Rows of headers, as the sheet is read. */
  heads: ReadonlySet<number>;
  /** Its cells are labelled, not single facts alone. */
  isLabelled: boolean;
  isCopy: boolean;
}

/** A labelled table of a set, with its samples. */
export interface TableSamples {
  table: RealTable;
  set: string;
  time: number;
  samples: Sample[];
}

/** What facts are read with. */
export const newFacts = (): Facts => new Facts(scalesFor(standard));

/** All labelled tables, in the order of the sets, then those that were drawn to try looks. */
export function allTables(facts = newFacts()): TableSamples[] {
  const real = IN_TIME.flatMap(({ id, fold }, time) =>
    tablesIn(id).map((table) => samplesOf(table, { set: id, fold, time }, facts)),
  );
  const looks = LOOKS.flatMap((name) =>
    looksOf(name).map((table) => samplesOf(table, { set: `looks-${name}`, fold: LOOKS_FOLD, time: -1 }, facts)),
  );
  return [...real, ...looks];
}

/** The sheets of a table with something in them. */
export function samplesOf(
  table: RealTable,
  of: { set: string; fold: number; time: number },
  facts: Facts,
): TableSamples {
  const labels = trueLabels(table);
  const samples = table.sheets.map((one): Sample => {
    const sheet = cellsOf(one, facts);
    const said = ({ row, column }: { row: number; column: number }): Label =>
      labels.get(cellRef(one.name, row, column)) ?? "none";
    return {
      ...of,
      table: `${of.set}/${table.name}`,
      sheet,
      classes: Uint8Array.from(sheet.cells, (cell) => Math.max(0, classOf(said(cell)))),
      heads: new Set(headsOf(table, one.name)),
      isLabelled: table.cells !== undefined || of.set === "carried",
      isCopy: false,
    };
  });
  return { table, ...of, samples: samples.filter(({ sheet }) => sheet.cells.length > 0) };
}

const headsOf = ({ name, rows }: RealTable, sheet: string): number[] =>
  [
    ...rows.filter((row) => row.sheet === sheet && row.kind === "head").map(({ row }) => row),
    ...(CARRIED_HEADS[name] ?? []),
  ].map((row) => row - 1);
