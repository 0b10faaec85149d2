import type { ExplainedMark } from "../assess/ownScale";
import type { Plan } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { KNOWN_SCALES } from "../domain/scales";
import { keptGrids } from "../recognise/grid/sheetCache";
import { legendOf } from "../recognise/legend/legend";
import { parseRef } from "../sheet/address";
import { isSource, type Book } from "../sheet/book";

/**
 * What the workbook's legends say that the text of each printed grade means, by its cell, the scales of meanings that are
 * known nowhere else, and all marks that each sheet explains, as they are listed. A text that no legend explains is absent.
 */
export function gradeMeanings(
  book: Book,
  { goals, indicators }: Plan,
): { meanings: Map<string, string>; legends: Scale[]; explained: ExplainedMark[][] } {
  const all = keptGrids(book.sheets.filter(isSource));
  const grids = new Map(all.map((grid) => [grid.sheet.name, grid]));
  const meanings = new Map<string, string>();
  for (const { cell, text } of [...goals, ...indicators].flatMap(({ grades }) => grades)) {
    const at = cell === undefined ? null : parseRef(cell);
    const grid = at && grids.get(at.sheet);
    const found = grid ? legendOf(grid, KNOWN_SCALES).means({ text }) : null;
    if (cell !== undefined && found !== null && typeof found === "object") meanings.set(cell, found.meaning);
  }
  const found = all.map((grid) => legendOf(grid, KNOWN_SCALES));
  return {
    meanings,
    legends: found.flatMap(({ proposed }) => proposed?.scale ?? []),
    explained: found.map(({ entries }) =>
      entries.map(({ mark, meaning, says }) => ({ mark, meaning, ...(says === undefined ? {} : { says }) })),
    ),
  };
}
