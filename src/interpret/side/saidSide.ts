import type { Direction } from "../../domain/reading";
import { Lexicon } from "../../lexicon/lexicon";
import { SAID_SIDES } from "../../lexicon/words/sides";

/** Words by which a name or a header says its side itself. */
export const saidSides = new Lexicon<Direction>(SAID_SIDES);

/** The side that a text says is better: "lägre värde är bättre"; null: none, or both. */
export function saidSide(text: string): Direction | null {
  const [higher, lower] = [saidSides.has(text, "higher"), saidSides.has(text, "lower")];
  return higher === lower ? null : higher ? "higher" : "lower";
}
