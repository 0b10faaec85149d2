import { Lexicon } from "./lexicon";
import { FOOTNOTES } from "./words/footnotes";

/** Words of footnotes, by what a note is about. */
export const footnotes = new Lexicon(FOOTNOTES);
