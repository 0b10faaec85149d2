import { DASHES, isDashAlone } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { stepNamed } from "../../domain/scales";
import { CLASS_OF_LIGHT } from "../../interpret/choice/colour";
import type { Column } from "../column";
import { cellText } from "../grid/grid";
import { legendOf } from "../legend/legend";
import { firstRows, type Region } from "../layout/tableRegion";
import { lightAt } from "./signal";

/** "+", "++", "±": what a dash beside it is the lack of. */
const isPlus = (text: string): boolean => text !== "" && [...text].every((letter) => "+±".includes(letter));

/**
 * Whether a dash in a column of grades is a grade, and not the lack of one: a legend or the scale that a person has stated
 * has it, other grades of the column are "+" or "±", or dashes are filled as lights and their neighbours are not.
 */
export function isDashGrade(region: Region, { column }: Pick<Column, "column">, scales: readonly Scale[]): boolean {
  const { grid } = region;
  const legend = legendOf(grid, scales);
  const own = scales.filter(({ byPerson }) => byPerson);
  const isStated = (text: string): boolean =>
    legend.means({ text }) !== null || own.some((scale) => stepNamed(scale, text) !== undefined);
  if (DASHES.some(isStated)) return true;
  const rows = firstRows(region);
  if (rows.some((row) => isPlus(cellText(grid, row, column)))) return true;
  const wordAt = (row: number, at: number): string => lightAt(grid, row, at)?.word ?? "";
  const isLit = (row: number): boolean => {
    const word = wordAt(row, column);
    return CLASS_OF_LIGHT.has(word) && wordAt(row, column - 1) !== word;
  };
  const dashes = rows.filter((row) => isDashAlone(cellText(grid, row, column)));
  return dashes.length > 0 && dashes.every(isLit);
}
