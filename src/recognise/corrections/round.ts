import type { StatedCell } from "../../domain/statedMap";
import { cellRef, parseArea } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { filledIn, LABEL_OF } from "../labelled/given";
import { namesNode } from "../labels/classes";
import { cellOf } from "./statedPlaces";

/**
 * The first cell of a sheet that is stated to stand under itself, however many stand between, and which it is stated under;
 * null: none is. A cell that is several things may be one of them under another; nothing stands under a value.
 */
export function roundIn(cells: readonly StatedCell[], sheet: Sheet): { cell: string; under: string } | null {
  const over = new Map<string, string>();
  const stated = new Map<string, number>();
  for (const { cells: range, is, under } of cells) {
    const above = under === undefined || !namesNode(LABEL_OF[is]) ? null : cellOf(under, sheet.name);
    for (const { row, column } of filledIn(sheet, parseArea(range))) {
      const cell = cellRef(sheet.name, row, column);
      stated.set(cell, (stated.get(cell) ?? 0) + 1);
      if (above) over.set(cell, above);
    }
  }
  for (const [cell, times] of stated) if (times > 1 && over.get(cell) === cell) over.delete(cell);
  for (const [cell, under] of over) if (leadsTo(cell, under, over)) return { cell, under };
  return null;
}

/** Whether one comes to a cell from another by what each stands under. */
function leadsTo(cell: string, from: string, over: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = over.get(at)) {
    if (at === cell) return true;
    seen.add(at);
  }
  return false;
}
