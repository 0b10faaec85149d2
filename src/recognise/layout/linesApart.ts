import { bySpaces, hasLetter } from "../../domain/shapes";
import { rowWords } from "../../lexicon/rowWords";
import { isBlank, refAt, textOf, type Grid } from "../grid/grid";
import type { Region } from "./tableRegion";

/** What a row of a sheet without a table says. */
export interface LineApart {
  text: string;
  cell: string;
  /** What stands before it in its row, where that is short: the name of a measure, or who has written it. */
  head?: string;
}

/** Figures in a row of a sheet that has a table, whatever it is called; a log has a version and a day. */
const FIGURES = 3;
/** Words that are more than a name. */
const LONG_HEAD = 8;

/** Whether a sheet is one of texts. */
const isOfTexts = ({ sheet }: Grid): boolean =>
  sheet.values.every((cells = []) => cells.filter((value) => typeof value === "number").length < FIGURES);

function lineIn(grid: Grid, row: number, cells: Grid["sheet"]["values"][0]): LineApart[] {
  const texts = Array.from(cells ?? []).flatMap((value, column) =>
    !isBlank(value) && hasLetter(textOf(value)) ? [{ text: textOf(value), column }] : [],
  );
  const longest = texts.reduce((best, one) => (one.text.length > (best?.text.length ?? 0) ? one : best), texts[0]);
  if (!longest || rowWords.has(longest.text, "instruction")) return [];
  const before = texts.findLast(({ column, text }) => column < longest.column && bySpaces(text).length < LONG_HEAD);
  return [{ text: longest.text, cell: refAt(grid, row, longest.column), ...(before ? { head: before.text } : {}) }];
}

/**
 * The rows of texts of the shown sheets without a table ("Läs först", "Ändringslogg"): what they say may be of the tables of the others. How a
 * form is filled in is left out.
 */
export const linesApart = (grids: readonly Grid[], regions: readonly Region[]): LineApart[] =>
  grids
    .filter((grid) => grid.sheet.visibility === "visible" && isOfTexts(grid))
    .filter((grid) => regions.every((one) => one.grid !== grid && one.grid.source !== grid))
    .flatMap((grid) => grid.sheet.values.flatMap((cells, row) => lineIn(grid, row, cells)));
