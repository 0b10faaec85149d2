import { COLOUR_STEMS } from "../../lexicon/words/looks";
import { withoutFirst } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { matchesIn, meaningOf, readGrade } from "../../interpret/choice/grade";
import { colourWord } from "../../interpret/choice/colour";
import { formatOf, type Grid } from "../grid/grid";

/** One mark that a sheet explains: "● uppnås", a green cell beside "Målet är uppnått", "Röd = ej uppnått". */
export interface Entry {
  /** A symbol as written, a colour's word, or a grade's own word. */
  mark: string;
  /** The fill itself, where the mark is one. */
  fill?: string;
  meaning: string;
  /** What stands beside a grade in words, or beside a word that is its own mark: "Minst 95 % av målet". */
  says?: string;
  row: number;
  column: number;
  /** A grade in words beside a text: a row of any table looks so, and only a whole scale in order is a legend. */
  graded?: true;
  /** A scale's own word, listed without a meaning: it is its own, whatever colour it has. */
  listed?: true;
}

export const SYMBOL = "[\\p{Extended_Pictographic}~≈●◐○◑◕◔◉◇■□▲▼△▽◆★☆✓✔✗✘✖✕↑→↓↗↘⬆⬇➡–-]\\ufe0f?";
export const SYMBOL_ALONE = new RegExp(`^(?:${SYMBOL}){1,2}$`, "u");
export const COLOUR = `(?:mörk|ljus)?(?:${COLOUR_STEMS.map(([stem]) => stem).join("|")})t?a?`;
const COLOUR_ALONE = new RegExp(`^${COLOUR}$`, "iu");

export const isMark = (text: string): boolean => SYMBOL_ALONE.test(text) || COLOUR_ALONE.test(text);

/** The fill of a cell when it is a signal's colour. */
export function signal(grid: Grid, row: number, column: number): string | undefined {
  const fill = formatOf(grid, row, column)?.fill;
  return fill !== undefined && colourWord(fill) !== null ? fill : undefined;
}

/** The word for the colour that a cell's text is written in; null where it is none that says anything. */
export const inkAt = (grid: Grid, row: number, column: number): string | null =>
  colourWord(formatOf(grid, row, column)?.font?.color ?? "");

/** "Grönt", "gröna" → "grön", "rött" → "röd". */
export function colourOf(mark: string): string {
  const word = withoutFirst(withoutFirst(mark.toLowerCase(), "mörk"), "ljus");
  return COLOUR_STEMS.find(([stem]) => word.startsWith(stem))?.[1] ?? "";
}

/** Whether a text is an answer that is no step, on every scale that has it. */
export function isState(meaning: string, scales: readonly Scale[]): boolean {
  const matches = matchesIn(readGrade(meaning, [...scales]));
  return matches.length > 0 && matches.every((one) => meaningOf(one) === "state");
}
