import { keysOf } from "../../domain/keys";
import { type Direction, isBound, type Reading } from "../../domain/reading";
import { arrowOf } from "../../domain/shapes";
import { Lexicon } from "../../lexicon/lexicon";
import { WISHED_SIDES, SAID_SIDES } from "../../lexicon/words/sides";
import { clean, textKey } from "../text/text";
import { ofWords } from "../number/figure";

const wishes = new Lexicon(WISHED_SIDES);
const ARROWS = { up: "higher", down: "lower", right: "same" } as const;

/**
 * The side of a measure that a cell wishes, in a word or by an arrow; "same": neither. Null for any other text, which "ökar"
 * is too: it tells how it went.
 */
export const wishedSide = ofWords(() => null, sideIn);

function sideIn(text: string): Direction | "same" | null {
  const arrow = arrowOf(clean(text));
  return arrow ? ARROWS[arrow] : (keysOf(WISHED_SIDES).find((side) => wishes.has(textKey(text), side)) ?? null);
}

/** Fewer bounds that agree are no habit of the column. */
const FEWEST = 3;

/**
 * The side that a column's targets agree on, as evidence for its bare numbers (`TargetInput.columnDirection`): at least
 * three bounds that are sure of their side, and none on the other. Undefined: too few, or both sides.
 */
export function columnDirection(readings: Iterable<Reading>): Direction | undefined {
  const sides = { higher: 0, lower: 0 };
  for (const reading of readings)
    if (isBound(reading) && !reading.assumed && !reading.often) sides[reading.direction]++;
  if (sides.higher > 0 && sides.lower > 0) return undefined;
  return sides.higher >= FEWEST ? "higher" : sides.lower >= FEWEST ? "lower" : undefined;
}

/** Words by which a name or a header says its side itself. */
export const saidSides = new Lexicon<Direction>(SAID_SIDES);

/** The side that a text says is better: "lägre värde är bättre"; null: none, or both. */
export function saidSide(text: string): Direction | null {
  const [higher, lower] = [saidSides.has(text, "higher"), saidSides.has(text, "lower")];
  return higher === lower ? null : higher ? "higher" : "lower";
}
