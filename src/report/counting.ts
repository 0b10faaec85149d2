import { fixedArea } from "../sheet/address";
import type { CountsBlock } from "../sheet/document";
import { onSheet } from "./gradeCells";
import { asked, countOfTexts } from "./tally";

/** Rows with tags on a sheet, for formulas that count them. Rows and columns from 0. */
export interface CountedRows {
  sheet: string;
  top: number;
  bottom: number;
  /** The column of the grades. */
  grade: number;
  /** The column of each tag. */
  tags: Map<string, number>;
  /** The listed rows: the grade as shown, and the tags. */
  rows: { text: string; tags: Record<string, string> }[];
}

/** A formula may be 8 192 characters long. */
const LONGEST = 8000;

/**
 * The native formula of one count: the grades of a step among the rows that carry the tags; for the rest, those rows
 * without the other steps. Undefined where the rows do not give the count, or the formula would be longer than Excel
 * takes.
 */
export function countOf(
  { sheet, top, bottom, grade, tags, rows }: CountedRows,
  { steps, rows: counted }: CountsBlock,
  row: number,
  at: number,
): string | undefined {
  const [one, step] = [counted[row], steps[at]];
  if (!one || !step || Object.keys(one.where).length === 0) return undefined;
  const { where, counts, again } = one;
  const among = rows.filter((one) => Object.entries(where).every(([name, value]) => one.tags[name] === value));
  const known = steps.flatMap(({ texts }) => (texts === "rest" ? [] : texts));
  const { texts } = step;
  const count = among.filter(({ text }) => (texts === "rest" ? !known.includes(text) : texts.includes(text))).length;
  if (count !== Math.abs(counts[at] ?? 0)) return undefined;
  const range = (column: number): string => onSheet(sheet, fixedArea({ top, left: column, bottom, right: column }));
  const also = Object.entries(where)
    .flatMap(([name, value]) => {
      const column = tags.get(name);
      return column === undefined ? [] : [`${range(column)},${asked(value)}`];
    })
    .join(",");
  const of = (some: string[]): string => countOfTexts(some, range(grade), also);
  const sum = texts === "rest" ? `COUNTIFS(${also})-(${of(known)})` : of(texts);
  const formula = again ? `=-(${sum})` : `=${sum}`;
  return formula.length <= LONGEST ? formula : undefined;
}
