import { Lexicon } from "./lexicon";
import { SENTENCES } from "./words/sentences";

/** What the words of a target's sentence make of its numbers (words/sentences.ts). */
export const sentences = new Lexicon(SENTENCES);

/** What words around a number say of it. */
export type Said = keyof typeof SENTENCES;

/** The text without the words of these concepts. */
export function withoutSaid(text: string, ...said: Said[]): string {
  let rest = text;
  for (const { from, to } of [...sentences.hits(text, ...said)].reverse()) rest = rest.slice(0, from) + rest.slice(to);
  return rest;
}
