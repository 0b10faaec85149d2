import type { Plan } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { KNOWN_SCALES } from "../domain/scales";
import { keptGrids } from "../recognise/grid/sheetCache";
import { legendOf } from "../recognise/legend/legend";
import { parseRef } from "../sheet/address";
import { isSource, type Book } from "../sheet/book";

/**
 * What the workbook's legends say that the text of each printed grade means, by its cell, and the scales of meanings that
 * are known nowhere else. A text that no legend explains is absent.
 */
export function gradeMeanings(
  book: Book,
  { goals, indicators }: Plan,
): { meanings: Map<string, string>; legends: Scale[] } {
  const all = keptGrids(book.sheets.filter(isSource));
  const grids = new Map(all.map((grid) => [grid.sheet.name, grid]));
  const meanings = new Map<string, string>();
  for (const { cell, text } of [...goals, ...indicators].flatMap(({ grades }) => grades)) {
    const at = cell === undefined ? null : parseRef(cell);
    const grid = at && grids.get(at.sheet);
    const found = grid ? legendOf(grid, KNOWN_SCALES).means({ text }) : null;
    if (cell !== undefined && found !== null && typeof found === "object") meanings.set(cell, found.meaning);
  }
  return { meanings, legends: all.flatMap((grid) => legendOf(grid, KNOWN_SCALES).proposed?.scale ?? []) };
}
