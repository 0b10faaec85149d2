import { type Compiled, compile } from "./compile";
import { type Hit, hitsIn } from "./matcher";
import { fact } from "./textFact";
import { formsOf } from "./notation";
import { VALUE_NOTES } from "./words/valueNotes";
import { BOUNDS } from "./words/bounds";
import { CHANGES } from "./words/changes";
import { MEASURES } from "./words/measures";
import { WRITTEN } from "./words/written";

export type { Hit } from "./matcher";

/** Every row of words, by concept (docs/ord.md). A concept may name the concepts above it. */
const ROWS = { ...BOUNDS, ...CHANGES, ...MEASURES, ...VALUE_NOTES, ...WRITTEN };

/** A meaning that the field has words for. */
export type Concept = keyof typeof ROWS;

export const isConcept = (name: string): name is Concept => name in ROWS;

/** Rows of words by concept, and lookups of them in a text. */
export class Lexicon<C extends string> {
  /** Compiled at the first lookup. */
  private compiled: Compiled<C> | undefined;

  constructor(private readonly rows: Readonly<Record<C, string>>) {}

  /** Every word of a concept in the text, by where it begins, with its place in the text as written. */
  readonly wordsIn = fact((text): readonly Hit<C>[] => hitsIn(text, (this.compiled ??= compile<C>(this.rows))));

  /** The words of these concepts. */
  hits(text: string, ...concepts: C[]): readonly Hit<C>[] {
    return this.wordsIn(text).filter(({ concept }) => concepts.includes(concept));
  }

  /** Whether the text has a word of one of the concepts. */
  has(text: string, ...concepts: C[]): boolean {
    return this.wordsIn(text).some(({ concept }) => concepts.includes(concept));
  }

  /** The text without the words of these concepts. */
  without(text: string, ...concepts: C[]): string {
    let rest = text;
    for (const { from, to } of [...this.hits(text, ...concepts)].reverse()) rest = rest.slice(0, from) + rest.slice(to);
    return rest;
  }
}

const field = new Lexicon<Concept>(ROWS);

/** Every word of a concept in the text, by where it begins, with its place in the text as written. */
export const wordsIn = (text: string): readonly Hit<Concept>[] => field.wordsIn(text);

/** Whether the text has a word of one of the concepts. */
export const hasWord = (text: string, ...concepts: Concept[]): boolean => field.has(text, ...concepts);

/** Whether the text begins with a word of one of the concepts. */
export const beginsWithWord = (text: string, ...concepts: Concept[]): boolean =>
  field.hits(text, ...concepts).some(({ from }) => from === 0);

/** The text without the words of these concepts. */
export const withoutWords = (text: string, ...concepts: Concept[]): string => field.without(text, ...concepts);

/** The plain words of a concept, longest first: for a pattern of shapes that a word is part of. */
export function plainWords(...concepts: Concept[]): string[] {
  const forms = concepts.flatMap((concept) => formsOf(ROWS[concept]));
  return [...new Set(forms.filter((form) => !/[*~{!…]|^-./.test(form)))].sort((a, b) => b.length - a.length);
}
