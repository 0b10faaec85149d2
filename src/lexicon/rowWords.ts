import { Lexicon } from "./lexicon";
import { ROW_WORDS } from "./words/rows";

/** Words of rows and lines that tell what kind of row it is, by concept. */
export const rowWords = new Lexicon(ROW_WORDS);

/** Whether the text says what is to be, or states an aim: "ska" with what follows it, and not "som det ska". */
const says = (text: string, concept: "toBe" | "aim"): boolean =>
  rowWords.hits(text, concept).some(({ to }) => to < text.length && text.charAt(to).trim() === "");

export const saysToBe = (text: string): boolean => says(text, "toBe");
export const saysAim = (text: string): boolean => says(text, "aim");
