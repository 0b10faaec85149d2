import { lettersIn } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "./grammar";
import { stem } from "./similarity";
import { textKey } from "./text";

/** Of what words say that a figure is. */
export interface Limited {
  /** The stems of the words that name it. */
  named: readonly string[];
  /** It is left out, and not what is left. */
  isLeftOut: boolean;
}

const SAYS_LIMIT = looseGrammar(
  "^ ({limitWord} | {remarkedFigure} | {trialWord} | {answered} | {givenData} | {count}) $",
);
const LEAVES_OUT = looseGrammar(
  "exklusive | exkl. | exkl | utan | utom | förutom | undantag* | ej | inte | saknar | saknas",
);
/** No shorter word names anything. */
const SHORT = 3;

/** Of what a limit is: "Gemensam siffra för Norrgården och Dalen" of Norrgården and Dalen. */
export const limitedTo = fact((text): Limited => ({
  named: lettersIn(textKey(text))
    .filter((word) => word.length > SHORT && !SAYS_LIMIT.test(word))
    .map(stem),
  isLeftOut: LEAVES_OUT.test(text),
}));
