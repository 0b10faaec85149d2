import {
  areDigits,
  bySpaces,
  hasLetter,
  isInitials,
  runsOf,
  withBrackets,
  withoutColon,
  withoutLast,
} from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import type { Scale } from "../../domain/scale";
import { readGrade, readTrend } from "../../interpret/choice/grade";
import { writtenSentences } from "../../interpret/text/text";
import { colourWord } from "../../interpret/choice/colour";
import { cellText, formatOf, type Grid } from "../grid/grid";
import { labelAt } from "../layout/label";
import { legendInHeader } from "../layout/legendInHeader";
import { toldMeanings } from "./toldMeaning";
import { COLOUR, isMark, signal, SYMBOL, type Entry } from "./entry";

/** A row that may explain marks. */
export interface LegendRow {
  grid: Grid;
  scales: readonly Scale[];
  row: number;
  /** Those with something in them. */
  columns: number[];
  /** Only a heading or explanations are right above. */
  first: boolean;
  /** Explanations, or a heading over them, stand above. */
  under: boolean;
  /** A heading of explanations stands above. */
  headed: boolean;
}

/** What one row explains; `sure`: it states itself that it does ("Grön = uppnått"). */
export interface Explanation {
  row: number;
  found: Entry[];
  sure: boolean;
}

/** A row's cell with its text. */
interface Texted {
  column: number;
  text: string;
}

/** The explanation in a row that has nothing else. */
export function explanationIn(at: LegendRow): Explanation | null {
  const { grid, row, columns } = at;
  if (columns.length === 0 || columns.length > 6 || labelAt(grid, row, columns[0]!, columns.at(-1)!)) return null;
  const cells = columns.map((column): Texted => ({ column, text: cellText(grid, row, column) }));
  const stated = cells.map((cell) => ({ cell, entries: statedIn(cell, at) }));
  const found = stated.flatMap(({ entries }) => entries);
  const apart = columns.findIndex((column, i) => column > (columns[i - 1] ?? column) + 1);
  const together = apart < 0 ? stated : stated.slice(0, apart);
  const isOwn = ({ cell, entries }: (typeof stated)[number]): boolean => entries.length > 0 || headsLegend(cell.text);
  if (found.length > 0 && (stated.every(isOwn) || together.every(({ entries }) => entries.length > 0)))
    return { row, found, sure: found.length > 1 || COLOUR_SAYS.test(cells.at(-1)!.text) };
  if (!at.first) return null;
  const [one, two, ...more] = cells;
  const entry = more.length > 0 ? ofSeveral(cells, at) : two ? besideText(one!, two, at) : besideColour(one!, at);
  return entry && { row, found: [entry], sure: false };
}

const COLOUR_SAYS = new RegExp(
  `^(${COLOUR})(?: färg| cell| pil| markering| cirkel)?\\s*(?:=|:|–|betyder|är)\\s*(.{3,120})$`,
  "iu",
);
/** "B = Målet är uppnått", "Vit nivå = uppnått": a letter or a few words. */
const WORD_SAYS = /^(\p{L}[^=:;,]{0,29}?)\s*=\s*(\p{L}[^=]{2,119})$/u;
const OWN_WORD = /^\p{L}[^=:;,.]{0,29}$/u;
const SYMBOL_SAYS = new RegExp(
  `(?<=^|[\\s,;|])(${SYMBOL})\\s*[=:]?\\s*(\\p{L}[^~≈●◐○◑◕◔■□▲▼◆★☆✓✔✗✘✖↑→↓↗↘⬆⬇➡\\p{Extended_Pictographic}]{2,80})`,
  "gu",
);

/** What a text itself explains, each meaning up to the end of its sentence: what comes after is about something else. */
const statedIn = (cell: Texted, at: LegendRow): Entry[] =>
  writtenIn(cell, at).map((one) => ({ ...one, meaning: firstSentence(one.meaning) }));

function firstSentence(meaning: string): string {
  const [first = meaning, ...others] = writtenSentences(meaning);
  return others.length === 0 ? meaning : withoutLast(first, ".");
}

/** "1 = uppnått, 2 = delvis", "Grön = uppnått", "● uppnått ○ ej uppnått"; "↗ ökar, ↘ minskar" are developments, and no grades. */
function writtenIn({ column, text }: Texted, { row, scales, under }: LegendRow): Entry[] {
  const several = text.length <= LONGEST ? [...legendInHeader(text)] : [];
  const isLegend =
    several.some(([, meaning]) => readGrade(meaning, [...scales]) !== null) ||
    (several.length > 1 && several.every(([mark]) => isMark(mark)));
  const listed = listedMarks(text);
  if (isLegend && several.length >= listed.length)
    return several.map(([mark, meaning]) => ({ mark, meaning, row, column }));
  if (listed.length > 1) return listed.map((one) => ({ ...one, row, column }));
  const told = toldMeanings(text, scales, under);
  if (told.length > 0) return told.map((one) => ({ ...one, row, column }));
  const colour = COLOUR_SAYS.exec(text);
  if (colour) return [{ mark: colour[1]!, meaning: colour[2]!, row, column }];
  const word = WORD_SAYS.exec(text);
  if (word) return [{ mark: word[1]!, meaning: word[2]!, row, column }];
  const symbols = text.length <= LONGEST ? [...text.matchAll(SYMBOL_SAYS)] : [];
  if (symbols.length === 0 || !text.trimStart().startsWith(symbols[0]![1]!)) return [];
  if (symbols.every(([, , meaning]) => readTrend(withoutLast(meaning!.trim(), ",;|")) !== null)) return [];
  return symbols.map(([, mark, meaning]) => ({
    mark: mark!,
    meaning: withoutLast(meaning!.trim(), ",;|"),
    row,
    column,
  }));
}

/**
 * "Tecken: + i linje med målet, 0 delvis i linje med målet": each mark and what it means, under a word for marks or, where
 * one of them is a sign, without it.
 */
function listedMarks(text: string): { mark: string; meaning: string }[] {
  if (text.length > LONGEST) return [];
  const colon = text.indexOf(":");
  const isHeaded = colon >= 0 && columnHeads.has(text.slice(0, colon).trim(), "legend");
  const parts = text
    .slice(isHeaded ? colon + 1 : 0)
    .split(", ")
    .map(bySpaces);
  const isListed = ([mark = "", ...says]: string[]): boolean => mark.length <= 2 && says.some(hasLetter);
  const isSign = ([mark = "", first = ""]: string[]): boolean =>
    runsOf(mark).length === 0 && hasLetter(first.charAt(0));
  return parts.every(isListed) && (isHeaded || parts.some(isSign))
    ? parts.map(([mark = "", ...says]) => ({ mark, meaning: says.filter((word) => word !== "=").join(" ") }))
    : [];
}

/** Of a row that explains its marks, in characters. */
const LONGEST = 200;

/** A mark and what it means; under a heading also a figure of one or two digits: "1 | Mycket god måluppfyllelse". */
const isMarkBefore = (one: Texted, two: Texted, under: boolean): boolean =>
  (isMark(one.text) && !isMark(two.text)) ||
  (under && areDigits(one.text) && one.text.length <= 2 && hasLetter(two.text));

/** Two texts side by side, of which one is a mark, a figure, a grade's word, or the other's abbreviation. */
function besideText(one: Texted, two: Texted, { grid, row, scales, under, headed }: LegendRow): Entry | null {
  const entry = ({ column, text: mark }: Texted, meaning: string): Entry => ({
    mark,
    fill: signal(grid, row, column),
    meaning,
    row,
    column,
  });
  if (isMarkBefore(one, two, under)) return entry(one, two.text);
  if (isMark(two.text) && !isMark(one.text) && under) return entry(two, one.text);
  const word = [one, two].find(({ text }) => text.length <= 40 && readGrade(text, [...scales]) !== null);
  // Under a heading the words of an own scale stand before what they mean: "Vit nivå | Målet är uppnått".
  const own = headed && word === two && OWN_WORD.test(one.text) ? one : word;
  if (word && own) {
    const mark = [one, two].find(({ text }) => isInitials(text, 1, 2)) ?? own;
    return { ...entry(mark, word.text), ...(mark === one ? { says: two.text } : {}), graded: true };
  }
  // What says no grade in words explains the word before it, which is its own mark.
  return under && two.text.length > one.text.length && one.text.length <= 40
    ? { ...entry(one, one.text), says: two.text }
    : null;
}

/** A mark and what it means for measures and for goals, under a heading: the last that is a grade. */
function ofSeveral([one, ...says]: Texted[], { grid, row, scales, under }: LegendRow): Entry | null {
  const meaning =
    under && isMark(one!.text) ? says.findLast(({ text }) => readGrade(text, [...scales]) !== null) : null;
  return meaning
    ? { mark: one!.text, fill: signal(grid, row, one!.column), meaning: meaning.text, row, column: one!.column }
    : null;
}

/** A text beside a colour, or in one below a heading. */
function besideColour({ column: at, text }: Texted, { grid, row, under }: LegendRow): Entry | null {
  const own = formatOf(grid, row, at)?.fill;
  const isColoured = (column: number): boolean => column >= 0 && signal(grid, row, column) !== undefined;
  const column =
    [at - 1, at + 1, at + 2].find((one) => isColoured(one) && signal(grid, row, one) !== own) ??
    (under && isColoured(at) ? at : undefined);
  if (column === undefined) return null;
  const fill = signal(grid, row, column)!;
  return { mark: colourWord(fill)!, fill, meaning: text, row, column };
}

const headsLegend = (text: string): boolean =>
  columnHeads.has(withoutColon(withBrackets(text, () => "").trim()), "legend");

/** Whether a row's first texts head a legend: "Färgförklaring", "Färg | Betydelse". */
export function headsExplanations([first = "", second = ""]: readonly string[], cells: number): boolean {
  if (cells === 1) return first.length <= 60 && headsLegend(first);
  return cells === 2 ? columnHeads.has(second, "meaning") : columnHeads.has(first, "mark");
}
