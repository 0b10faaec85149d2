import { plainMark } from "../domain/shapes";

/** A text in the one form in which patterns and texts meet, with the way back to the text as written. */
export interface Folded {
  text: string;
  /**
   * For each letter of `text` its index in the text as written, and last that text's length; absent: the same indices.
   */
  places?: Uint32Array;
}

/** Only letters that are folded to their small letters, one code unit each. */
const PLAIN = /^[ -~¤§◊åäöÅÄÖ–×]*$/;

/** Marks that are seen as nothing: soft hyphen, zero-width marks, variation selectors, byte-order mark. */
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]$/;

/**
 * What one code point is compared as. Full case folding by way of capitals: "ß" is "ss", "ς" is "σ", and the micro sign
 * is the Greek mu.
 */
function foldLetter(letter: string): string {
  if (INVISIBLE.test(letter)) return "";
  if (letter.trim() === "") return " ";
  let folded = plainMark(letter);
  for (let next = ""; ; folded = next) {
    next = folded.toLowerCase().toUpperCase().toLowerCase().normalize("NFC");
    if (next === folded) return folded.replaceAll("ς", "σ");
  }
}

/** Folded letters by code point: a workbook has few. */
const letters = new Map<string, string>();

function folded(letter: string): string {
  const known = letters.get(letter) ?? foldLetter(letter);
  letters.set(letter, known);
  return known;
}

/** A letter with the marks that follow it ("a" and a ring), or one code point that may stand alone. */
const CLUSTERS = /[^\p{M}]\p{M}+|[^]/gu;

/**
 * The text normalised for comparison: composed (NFC), lower case by full case folding, one kind of space, dash and
 * quote, nothing invisible. Runs of spaces keep their length. Never throws; a lone surrogate is kept.
 */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase() };
  const pieces: string[] = [];
  const places: number[] = [];
  let moved = false;
  for (const found of text.matchAll(CLUSTERS)) {
    let piece = "";
    for (const letter of found[0].normalize("NFC")) piece += folded(letter);
    if (found[0].length > 1) piece = piece.normalize("NFC");
    pieces.push(piece);
    for (let i = 0; i < piece.length; i++) places.push(found.index + Math.min(i, found[0].length - 1));
    moved ||= piece.length !== found[0].length;
  }
  places.push(text.length);
  return moved ? { text: pieces.join(""), places: Uint32Array.from(places) } : { text: pieces.join("") };
}

/**
 * The text folded letter by letter, so that each keeps its place; a letter that folds to more or fewer than itself
 * stays.
 */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let out = "";
  for (const letter of text) {
    const one = folded(letter);
    out += one.length === letter.length ? one : letter;
  }
  return out;
}
