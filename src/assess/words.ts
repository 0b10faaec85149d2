import { Lexicon } from "../lexicon/lexicon";
import { ASSESSING } from "../lexicon/words/assessing";

/** What outcomes, targets and names state beside their figures (docs/ord.md). */
export const assessing = new Lexicon<keyof typeof ASSESSING>(ASSESSING);
