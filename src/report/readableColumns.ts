import type { ColumnText } from "../sheet/columnWidths";
import { lineWidth, wordWidth } from "../sheet/height";
import { FULL_CHARACTERS, MARGIN, type Needs, PAGE_CHARACTERS, sharedPaper } from "../sheet/sharedPaper";
import { SIZES } from "./look";

/** Bounds of a column whose texts may be long, in characters. A longer word is broken. */
const LEAST = 6;
const MOST = 44;

const widestOf = (texts: ColumnText[], measure: (texts: string[], size: number, bold?: boolean) => number): number =>
  Math.max(0, ...texts.map(({ text, bold }) => measure([text], SIZES.text, bold)));

/**
 * Widths of a sheet's columns by the texts that are wrapped in them, row by row: together no wider than a page whose
 * text can be read on paper, and no word broken. Characters.
 */
export function readableColumns(columns: ColumnText[][]): number[] {
  const needs = columns.map((texts): Needs => {
    const least = Math.min(MOST, Math.max(LEAST, widestOf(texts, wordWidth)));
    const line = widestOf(texts, (some, size, bold) => lineWidth(some, bold ? { size, bold } : { size }));
    return { width: Math.max(least, Math.min(MOST, line)), least, texts };
  });
  const paper = { across: PAGE_CHARACTERS, full: FULL_CHARACTERS, margin: MARGIN, size: SIZES.text };
  return sharedPaper(needs, { ...paper, inside: ({ width }) => width }).map(({ width }) => width);
}
