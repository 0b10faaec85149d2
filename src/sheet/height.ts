import { byLetters } from "../domain/shapes";
import { textWidth } from "./textWidth";
import type { TextLook } from "./textWidth";

/** Excel shows no higher row. Points. */
export const HIGHEST = 409;

/**
 * Pixels inside a column of so many characters, with the body font at 11 points (7 pixels a digit) and Excel's 5 pixels
 * of padding left out.
 */
const columnPixels = (characters: number): number => characters * 7;

/** Points of a column's character. */
export const CHARACTER_POINTS = columnPixels(1) * (72 / 96);

/** How many characters wide a column is that holds a text of so many points. */
export const pointCharacters = (points: number): number => (points * (96 / 72) + 3) / 7;

/** Characters that an indent takes. */
export const INDENT = 1.3;

/** Characters that a cell keeps free on both sides of its text, with an indent. */
export const SIDES = INDENT + 3 / columnPixels(1);

/** How many characters wide a column must be for a text of so many pixels. */
export const columnCharacters = (pixels: number): number => Math.ceil((pixels + 3) / 7);

/** Characters for the longest word of the texts. */
export const wordWidth = (texts: string[], size: number, bold = false): number =>
  Math.max(
    0,
    ...texts.flatMap((text) => byLetters(text, " \n")).map((word) => columnCharacters(textWidth(word, { size, bold }))),
  );

/**
 * The lines that a text takes in a column of so many characters: at spaces and after hyphens, a longer word where it
 * must.
 */
export function wrapped(text: string, look: TextLook, characters: number): string[] {
  const room = columnPixels(characters) - 3;
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let width = 0;
    for (const word of paragraph.match(/[^ -]*(?:-+|$| +)| +/g) ?? []) {
      const shown = textWidth(word.trimEnd(), look);
      if (width > 0 && width + shown > room) {
        lines.push(line);
        line = "";
        width = 0;
      }
      if (shown <= room) {
        line += word;
        width += textWidth(word, look);
        continue;
      }
      for (const character of word) {
        const step = textWidth(character, look);
        if (width > 0 && width + step > room) {
          lines.push(line);
          line = "";
          width = 0;
        }
        line += character;
        width += step;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** So many lines may a text of a narrow column take before the column becomes wider. */
const FEW_LINES = 3;

/** The first of some widths, in characters, at which every text takes only a few lines; else the last. */
export const fewLines = (
  texts: string[],
  look: TextLook,
  [first, ...wider]: [number, ...number[]],
  most = FEW_LINES,
): number =>
  [first, ...wider].find((width) =>
    // Lines that the text itself is parted into are no fewer in a wider column.
    texts.every((text) => wrapped(text, look, width).length <= Math.max(most, text.split("\n").length)),
  ) ??
  wider.at(-1) ??
  first;

/** A longer word is broken; no column is wider for it. Characters. */
const LONGEST_WORD = 40;

/** Bounds of a column's width, in characters; `longer`: where its texts would take many lines. */
export type Bounds = [least: number, most: number, ...longer: number[]];

/** Characters for the longest text on one line. */
export const lineWidth = (texts: string[], { size, bold }: TextLook): number =>
  Math.max(0, ...texts.map((text) => columnCharacters(textWidth(text, { size, bold }))));

/** Wide enough for every word, and for whole texts as far as the bounds allow. Characters. */
export function fitted(texts: string[], look: TextLook, [least, ...most]: Bounds): number {
  const word = Math.min(LONGEST_WORD, wordWidth(texts, look.size, look.bold));
  return Math.max(least, word, Math.min(fewLines(texts, look, most), lineWidth(texts, look)));
}

/** Points of air below the text of a row. */
export const PADDING = 3;
/** The same where rows stand closer to each other, to save a page. */
export const DENSE = 0.5;

/** Points for so many lines of a text size: 12.75 for one line of 10 points, as Excel gives it. */
export const linePoints = (size: number): number => size * 1.275;

/** The height in points of a row with these wrapped texts, at most 409. `padding` is the air below. */
export function rowHeight(cells: { text: string; look: TextLook; characters: number }[], padding = PADDING): number {
  const heights = cells.map(
    ({ text, look, characters }) => wrapped(text, look, characters).length * linePoints(look.size),
  );
  return Math.min(HIGHEST, Math.round((Math.max(linePoints(10), ...heights) + padding) * 4) / 4);
}

/**
 * The text in pieces that each fit a row of 409 points; joined without anything between they are the text again.
 * A text that fits is one piece.
 */
export function pieces(text: string, look: TextLook, characters: number, padding = PADDING): string[] {
  const most = Math.floor((HIGHEST - padding) / linePoints(look.size));
  const lines = wrapped(text, look, characters);
  if (lines.length <= most) return [text];
  const result: string[] = [];
  let rest = text;
  for (let from = 0; from < lines.length; from += most) {
    const length = lengthOf(lines.slice(from, from + most), rest);
    result.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return result;
}

/** How much of the text these lines cover, with the line breaks between them. */
function lengthOf(lines: string[], text: string): number {
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (text[length] === "\n") length++;
  }
  return length;
}
