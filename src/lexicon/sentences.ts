import { Lexicon } from "./lexicon";
import { SENTENCES } from "./words/sentences";

/** What the words of a target's sentence make of its numbers (words/sentences.ts). */
export const sentences = new Lexicon(SENTENCES);

/** What words around a number state of it. */
export type SentenceName = keyof typeof SENTENCES;
