import type { ChangeByReading, Direction, Reading } from "../../domain/reading";
import { fact } from "../../lexicon/textFact";
import { grammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import type { Quantity, Sentence } from "./sentence";

/** What a rule may ask of the row around the text. */
export interface RowAround {
  /** The better side by the measure, or null; called only when the text gives none. */
  better: () => Direction | null;
  /** The same, the text's own words apart. */
  row: () => Direction | null;
}

/** A row of a table of rules: how a target is worded, and what it states. Null: the phrase fits, but the rule does not. */
export interface Rule {
  /** A target that this row decides: no row above it does. */
  example: string;
  is: Phrase;
  /** The phrase needs a number. */
  counts: boolean;
  read: (match: Match, sentence: Sentence, around: RowAround) => Reading | null;
}

/** A rule from a phrase written with the classes of the grammar. */
export const rule = (example: string, source: string, read: Rule["read"]): Rule => ({
  example,
  is: grammar(source),
  counts: source.includes("¤"),
  read,
});

/** Rules in order, of which the first that fits a sentence and states something decides. */
export class Rules {
  /** The rules whose phrases a text has: most targets of a workbook have one text, but for their numbers. */
  private readonly fittingIn = fact((text): readonly { rule: Rule; match: Match }[] => {
    const isNumbered = text.includes("¤");
    return this.rules.flatMap((one) => {
      const match = one.counts && !isNumbered ? null : one.is.exec(text);
      return match ? [{ rule: one, match }] : [];
    });
  });

  constructor(readonly rules: readonly Rule[]) {}

  /** What the sentence states, by which rule, and where in the text its words begin; null: nothing. */
  stated(sentence: Sentence, around: RowAround): { reading: Reading; rule: Rule; at: number } | null {
    for (const { rule: one, match } of this.fittingIn(sentence.text)) {
      const reading = one.read(match, sentence, around);
      if (reading) return { reading, rule: one, at: match.from };
    }
    return null;
  }

  /** What the sentence states by the rules; null: nothing. */
  read(sentence: Sentence, around: RowAround): Reading | null {
    return this.stated(sentence, around)?.reading ?? null;
  }
}

/** The quantities that a phrase has found. */
export const captured = ({ numbers }: Match, { quantities }: Sentence): Quantity[] =>
  numbers.flatMap((at) => quantities[at] ?? []);

/** A rule reads as many quantities as its phrase finds; anything else is a mistake in the rule. */
function nth(quantities: readonly Quantity[], at: number): Quantity {
  const found = quantities.at(at);
  if (!found) throw new Error("A rule reads a quantity that its phrase does not find.");
  return found;
}

export const first = (match: Match, sentence: Sentence): Quantity => nth(captured(match, sentence), 0);

export const firstTwo = (match: Match, sentence: Sentence): [Quantity, Quantity] => {
  const quantities = captured(match, sentence);
  return [nth(quantities, 0), nth(quantities, 1)];
};

/** The last two captured quantities, with the unit of either. */
export function capturedPair(match: Match, sentence: Sentence): [Quantity, Quantity] {
  const quantities = captured(match, sentence);
  const [a, b] = [nth(quantities, -2), nth(quantities, -1)];
  const unit = b.unit ?? a.unit;
  return unit === undefined
    ? [a, b]
    : [
        { ...a, unit },
        { ...b, unit },
      ];
}

/** Two captured quantities can be of the same measure: one unit, or none on one side. */
export const alike = (match: Match, sentence: Sentence): boolean =>
  new Set(captured(match, sentence).flatMap(({ unit }) => unit ?? [])).size < 2;

/** A bound or a change that its own words make strict: "med mer än 5 %". */
export const strictly = (match: Match): boolean => match.group("strict") !== undefined;

/** What the words demand is for a person to judge. */
export const asText: Rule["read"] = () => ({ kind: "text" });

export const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

export const OPPOSITE: Readonly<Record<Direction, Direction>> = { higher: "lower", lower: "higher" };

export const NOUGHT: Quantity = { value: 0, decimals: 0 };

/** A share as a quantity: 76 for 76 %. */
export const percent = (value: number): Quantity => ({ value, unit: "%", decimals: 0 });

const measured = (
  { value, unit, per }: Quantity,
  strict: boolean,
): { value: number; unit?: string; per?: string; strict?: true } => ({
  value,
  ...(unit !== undefined ? { unit } : {}),
  ...(per !== undefined ? { per } : {}),
  ...(strict ? { strict: true } : {}),
});

/** "minst": `min`. */
export const atLeast = (quantity: Quantity, strict = false): Reading => ({
  kind: "min",
  ...measured(quantity, strict),
  direction: "higher",
});
/** "högst": `max`. */
export const atMost = (quantity: Quantity, strict = false): Reading => ({
  kind: "max",
  ...measured(quantity, strict),
  direction: "lower",
});
/** The bound whose better side is given. */
export const bound = (direction: Direction, quantity: Quantity, strict = false): Reading =>
  direction === "higher" ? atLeast(quantity, strict) : atMost(quantity, strict);
/** "ska öka", "ska minska", without a number. */
export const change = (direction: Direction): Reading => ({
  kind: direction === "higher" ? "increase" : "decrease",
  direction,
});
/** A place in an order where 1 is best. */
export const place = (value: number, strict = false): Reading => ({
  kind: "rank",
  value,
  ...(strict ? { strict: true } : {}),
  direction: "lower",
});
/** Among the best so many percent. */
export const best = (share: number): Reading => ({ kind: "percentile", value: share, unit: "%", direction: "higher" });

/** "öka med", "minska med": the size without a sign. */
export const changeBy = (direction: Direction, quantity: Quantity, strict = false): ChangeByReading => ({
  kind: direction === "higher" ? "increaseBy" : "decreaseBy",
  ...measured({ ...quantity, value: Math.abs(quantity.value) }, strict),
  direction,
});

/** From one value to another; null where they are the same. */
export function fromTo([from, to]: [Quantity, Quantity]): Reading | null {
  if (from.value === to.value) return null;
  const { value: value2, ...rest } = measured(to, false);
  return { kind: "fromTo", value: from.value, value2, ...rest, direction: value2 > from.value ? "higher" : "lower" };
}

/** Between two values; of deficits the greater may stand last ("−500 – −1 000"). Null where they stand the wrong way. */
export function range([from, to]: [Quantity, Quantity]): Reading | null {
  const { value, ...rest } = measured(to, false);
  const isDeficit = from.value < 0 && value < 0;
  if (from.value > value && !isDeficit) return null;
  return { kind: "range", value: Math.min(from.value, value), value2: Math.max(from.value, value), ...rest };
}

/** The rest of a sentence besides its reading: values that may be meant as well, or a further demand. */
export type Remainder = "flera värden" | "fler villkor" | "en sluttid utan årtal";
