import type { ExplainedMark } from "../assess/proposal/gradeWord";
import type { GradeNote, Plan } from "../domain/plan";
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

/** The words that the workbook lists as its scale, and the scale that they are on; null: it lists none. */
export function listedScaleOf(book: Book): { scale: Scale; words: GradeNote[] } | null {
  for (const grid of keptGrids(book.sheets.filter(isSource))) {
    const legend = legendOf(grid, KNOWN_SCALES);
    const words = legend.entries.flatMap(({ mark, listed }): GradeNote[] => {
      const means = listed ? legend.means({ text: mark }) : null;
      return means === null || typeof means === "string"
        ? []
        : [{ by: "printed", text: mark, scale: means.scale, step: means.step }];
    });
    const scale = [...(legend.proposed ? [legend.proposed.scale] : []), ...KNOWN_SCALES].find(
      ({ name }) => name === words[0]?.scale,
    );
    if (scale) return { scale, words };
  }
  return null;
}
