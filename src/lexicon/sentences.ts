import { Lexicon } from "./lexicon";
import { SENTENCES } from "./words/sentences";

/** Lookups of the words that decide what the numbers of a target's sentence are (words/sentences.ts). */
export const sentences = new Lexicon(SENTENCES);

/** What words around a number state of it. */
export type SentenceName = keyof typeof SENTENCES;
