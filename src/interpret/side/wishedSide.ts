import { keysOf } from "../../domain/keys";
import type { Direction } from "../../domain/reading";
import { arrowOf } from "../../domain/shapes";
import { Lexicon } from "../../lexicon/lexicon";
import { WISHED_SIDES } from "../../lexicon/words/sides";
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
