import type { CellColour } from "../assess/proposal/printedLevels";
import type { Plan } from "../domain/plan";
import { lightnessOf } from "../interpret/choice/colour";
import { gridOf } from "../recognise/grid/grid";
import { lightAt } from "../recognise/grades/signal";
import { parseRef } from "../sheet/address";
import type { Book } from "../sheet/book";

/** The colour that the cell of each printed grade shows: its fill, or what a condition gives it. */
export function gradeColours(book: Book, { goals, indicators }: Plan): Map<string, CellColour> {
  const grids = new Map(book.sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
  const colours = new Map<string, CellColour>();
  for (const { cell } of [...goals, ...indicators].flatMap(({ grades }) => grades)) {
    const at = cell === undefined ? null : parseRef(cell);
    const grid = at && grids.get(at.sheet);
    if (!at || !grid || cell === undefined) continue;
    const light = lightAt(grid, at.area.top, at.area.left);
    if (light) colours.set(cell, { word: light.word, lightness: lightnessOf(light.fill) });
  }
  return colours;
}
