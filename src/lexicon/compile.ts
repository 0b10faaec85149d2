import { keysOf } from "../domain/keys";
import { Automaton } from "./automaton";
import { fold } from "./fold";
import { type Literal, parseRows } from "./notation";

/**
 * A literal of one or more forms: the concepts that it is a word of by itself, and those that it is an exception from.
 */
export interface Entry extends Literal {
  concepts: number[];
  exceptions: number[];
}

/** A piece of a form of several: a literal by its index, a concept by its index, or a gap of so many words. */
export type Step = { literal: number } | { concept: number } | { gap: number };

export interface Sequence {
  concept: number;
  isException: boolean;
  steps: Step[];
  /** Its place among the rows. */
  order: number;
  atStart: boolean;
  atEnd: boolean;
}

/** All rows of words, ready to be walked. */
export interface Compiled<C extends string> {
  names: readonly C[];
  entries: readonly Entry[];
  /** Forms of several pieces by the literal or the concept that they begin with. */
  byEntry: ReadonlyMap<number, readonly Sequence[]>;
  byConcept: ReadonlyMap<number, readonly Sequence[]>;
  automaton: Automaton;
}

function byFirstStep(sequences: readonly Sequence[]): Pick<Compiled<string>, "byEntry" | "byConcept"> {
  const byEntry = new Map<number, Sequence[]>();
  const byConcept = new Map<number, Sequence[]>();
  for (const form of sequences) {
    const [first] = form.steps;
    if (!first || "gap" in first) throw new Error("A form begins with a word or a concept.");
    const [by, key] = "literal" in first ? [byEntry, first.literal] : [byConcept, first.concept];
    by.set(key, [...(by.get(key) ?? []), form]);
  }
  return { byEntry, byConcept };
}

/**
 * Compiles rows of words, by concept. A concept may name the concepts that stand before it. Throws for rows that are
 * not written as notation.ts states.
 */
export function compile<C extends string>(rows: Readonly<Record<C, string>>): Compiled<C> {
  const names: C[] = keysOf(rows);
  const entries: Entry[] = [];
  const indexes = new Map<string, number>();
  const sequences: Sequence[] = [];
  const indexOf = (literal: Literal): number => {
    const text = fold(literal.text).text;
    const key = `${literal.before} ${literal.after} ${text}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, entries.length);
    return entries.push({ ...literal, text, concepts: [], exceptions: [] }) - 1;
  };
  names.forEach((name, concept) => {
    for (const { pieces, isException, atStart, atEnd } of parseRows(rows[name])) {
      const steps = pieces.map((piece): Step => {
        if (piece.kind === "gap") return { gap: piece.most };
        if (piece.kind === "literal") return { literal: indexOf(piece) };
        const index = names.findIndex((one) => one === piece.concept);
        if (index < 0 || index >= concept) throw new Error(`${name}: no concept ${piece.concept} stands before it`);
        return { concept: index };
      });
      const [only] = steps;
      if (steps.length === 1 && only && "literal" in only && !atStart && !atEnd)
        entries[only.literal]?.[isException ? "exceptions" : "concepts"].push(concept);
      else sequences.push({ concept, isException, steps, order: sequences.length, atStart, atEnd });
    }
  });
  const automaton = new Automaton(entries.map(({ text }) => text));
  return { names, entries, ...byFirstStep(sequences), automaton };
}
