import { type Compiled, compile } from "./compile";
import { type Hit, hitsIn } from "./matcher";
import { Memory } from "./memory";
import { formsOf } from "./notation";
import { BESIDES } from "./words/beside";
import { BOUNDS } from "./words/bounds";
import { CHANGES } from "./words/changes";
import { MEASURES } from "./words/measures";
import { WRITTEN } from "./words/written";

export type { Hit } from "./matcher";

/** Every row of words, by concept (docs/ord.md). A concept may name the concepts above it. */
const ROWS = { ...BOUNDS, ...CHANGES, ...MEASURES, ...BESIDES, ...WRITTEN };

/** A meaning that the field has words for. */
export type Concept = keyof typeof ROWS;

/** Compiled when the first text is asked about. */
let compiled: Compiled<Concept> | undefined;

/** A workbook asks about its titles and headers again and again. */
const known = new Memory<string, readonly Hit<Concept>[]>(8_000);

/** Every word of a concept in the text, by where it begins, with its place in the text as written. */
export function wordsIn(text: string): readonly Hit<Concept>[] {
  return known.of(text, () => hitsIn(text, (compiled ??= compile<Concept>(ROWS))));
}

/** Whether the text has a word of one of the concepts. */
export const hasWord = (text: string, ...concepts: Concept[]): boolean =>
  wordsIn(text).some(({ concept }) => concepts.includes(concept));

/** The first word of the concept in the text, as written; undefined: it has none. */
export function wordOf(text: string, concept: Concept): string | undefined {
  const hit = wordsIn(text).find((one) => one.concept === concept);
  return hit && text.slice(hit.from, hit.to);
}

/** The plain words of a concept, longest first: for a pattern of shapes that a word is part of. */
export function plainWords(...concepts: Concept[]): string[] {
  const forms = concepts.flatMap((concept) => formsOf(ROWS[concept]));
  return [...new Set(forms.filter((form) => !/[*~{!…]|^-./.test(form)))].sort((a, b) => b.length - a.length);
}
