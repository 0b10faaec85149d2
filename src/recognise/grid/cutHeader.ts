import { beginsWithCapital, hasLetter, isYear, linesOf, yearsIn } from "../../domain/shapes";
import { readHeader } from "../../interpret/header/header";
import { clean } from "../../interpret/text/text";
import type { Sheet, Value } from "../../sheet/book";
import { isBlank } from "./grid";
import { writesYear } from "../layout/couldHead";
import { withReplacedRows } from "./replacedRows";

/** One year in a text may be about anything. */
const LEAST_YEARS = 2;

/** Longer texts are prose. */
const LONGEST = 120;

/** As far down as a table's width is looked for. */
const FAR = 200;

/**
 * The sheet with each row of headers that stands whole in its first cell, as tables are cut out of pdf files, divided
 * into the columns that have values below it: "Indikator 2022 2023 Mål 2024" is four headers above four columns,
 * "Fokusområden Trend" two above two. The sheet itself where it has none.
 */
export const withCutHeaders = (sheet: Sheet): Sheet => withReplacedRows(sheet, (row, r) => dividedRow(sheet, row, r));

function dividedRow({ values, merges }: Sheet, row: Value[], r: number): Value[] | null {
  const column = row.findIndex((value) => !isBlank(value));
  const text = row[column];
  if (typeof text !== "string" || text.length > LONGEST || row.some((value, c) => c > column && !isBlank(value)))
    return null;
  const years = yearsIn(text).length;
  if (years > 0 && years < LEAST_YEARS) return null;
  const width = widthBelow(values, r, column);
  if (width < 2 || merges.some(({ top, bottom }) => top <= r && r <= bottom)) return null;
  const names = years === 0 ? wordsOf(text, width) : namesOf(text, width);
  return names && [...Array<null>(column).fill(null), ...names];
}

const filledIn = (row: readonly Value[] | undefined): number[] =>
  (row ?? []).flatMap((value, column) => (isBlank(value) ? [] : [column]));

const hasNoLetters = (value: Value | undefined): boolean =>
  typeof value === "number" || (typeof value === "string" && !hasLetter(value));

/** How many columns the rows below have, to the first blank one; 0 where a name and its values do not follow. */
function widthBelow(values: Sheet["values"], r: number, left: number): number {
  const next = values[r + 1];
  const [first, ...others] = filledIn(next);
  const states = others.some((c) => hasNoLetters(next![c])) && !others.some((c) => writesYear(next![c]));
  if (first !== left || !states) return 0;
  let right = left;
  for (let below = r + 1; below <= r + FAR; below++) {
    const columns = filledIn(values[below]);
    if (columns.length === 0) break;
    if (columns[0]! < left) return 0;
    right = Math.max(right, columns.at(-1)!);
  }
  return right - left + 1;
}

/** "Fokusområden Trend": the only way to divide a text into so many headers that each are known; null where none is. */
function wordsOf(text: string, width: number): string[] | null {
  const words = clean(text).split(" ");
  if (words.length < width || words.length > MOST_WORDS) return null;
  const [only, ...others] = divisions(words, width).filter((names) => names.every(isKnown));
  return others.length === 0 ? (only ?? null) : null;
}

/** Longer texts are titles. */
const MOST_WORDS = 8;

/** All ways to divide words into so many parts. */
const divisions = (words: readonly string[], parts: number): string[][] =>
  parts === 1
    ? [[words.join(" ")]]
    : words
        .slice(0, words.length - parts + 1)
        .flatMap((_, i) =>
          divisions(words.slice(i + 1), parts - 1).map((rest) => [words.slice(0, i + 1).join(" "), ...rest]),
        );

const isKnown = (name: string): boolean =>
  beginsWithCapital(name) && Math.max(0, ...Object.values(readHeader(name).scores)) >= 0.9;

/**
 * The names of so many columns in a text: what the line of the years begins with, each year with the words before it,
 * and what is left as the last column, which may have been cut into lines above and below the years.
 */
function namesOf(text: string, width: number): string[] | null {
  const lines = linesOf(text).map(clean).filter(Boolean);
  const most = Math.max(...lines.map((line) => yearsIn(line).length));
  const at = lines.findIndex((line) => yearsIn(line).length === most);
  const { parts, tail } = partsOf(lines[at]!);
  const [first, second] = parts;
  if (!first || !second || parts.length !== yearsIn(lines[at]!).length) return null;
  const repeated = second.words;
  if (repeated && !first.words.endsWith(` ${repeated}`)) return null;
  const name = repeated ? first.words.slice(0, -repeated.length - 1) : first.words;
  const rest = [...lines.slice(0, at), tail, ...lines.slice(at + 1)].filter(Boolean).join(" ");
  const years = [{ ...first, words: repeated }, ...parts.slice(1)].map(({ words, year }) =>
    words ? `${words} ${year}` : year,
  );
  const names = [name, ...years, ...(rest ? [rest] : [])];
  return names.length === width && hasLetter(name) && (!rest || hasLetter(rest)) ? names : null;
}

/** Each year of a line with the words before it, and the words after the last. */
function partsOf(line: string): { parts: { words: string; year: string }[]; tail: string } {
  const parts: { words: string; year: string }[] = [];
  let words: string[] = [];
  for (const word of line.split(" ")) {
    if (isYear(word)) {
      parts.push({ words: words.join(" "), year: word });
      words = [];
    } else words.push(word);
  }
  return { parts, tail: words.join(" ") };
}
