import { singleSpaced } from "../../domain/shapes";
import { marked, type Marks, type Quantity } from "./marks";
import { spelled } from "./spelling";

export type { Quantity } from "./marks";

/**
 * A target's text made ready for the grammar: lower case, each number that can be a target as `¤0`, `¤1` … and each
 * year or date as `§0`, `§1` …. Numbers that are names, ages, classes, clock times or "per 1 000 …" stand as `◊`.
 */
export interface Sentence extends Marks {
  text: string;
  /** What stood in parentheses, as further sentences' texts. */
  asides: string[];
}

/** Reads a cleaned text into a sentence. */
export function readSentence(cleaned: string): Sentence {
  const { text, asides } = spelled(cleaned);
  const found = marked(text);
  return { ...found, text: singleSpaced(found.text).trim(), asides };
}

/** The same sentence in other words. */
export const reworded = (sentence: Sentence, text: string): Sentence => ({ ...sentence, text });

/** Of a sentence the words that state something, with its numbers. */
export const partOf = (sentence: Sentence, { from, to }: { from: number; to: number }): Sentence =>
  reworded(sentence, sentence.text.slice(from, to));

/** Every number of a sentence. */
export const NUMBER_MARKS = /¤\d/g;

/** The quantities that stand in the text, each once, in order. */
export const quantitiesIn = ({ text, quantities }: Sentence): Quantity[] =>
  [...new Set(text.match(NUMBER_MARKS))].map((mark) => quantities[Number(mark[1])]!);
