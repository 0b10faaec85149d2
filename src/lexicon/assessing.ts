import { Lexicon } from "./lexicon";
import { ASSESSING } from "./words/assessing";

/** Lookups of words that accompany figures in outcomes, targets and names (docs/ord.md). */
export const assessing = new Lexicon<keyof typeof ASSESSING>(ASSESSING);
