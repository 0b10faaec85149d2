import { foldLetters } from "../../lexicon/fold";
import { fact } from "../../lexicon/textFact";
import { isDigit, isLetter } from "../../domain/shapes";

/** A piece of a text: letters, digits, a number's mark in a sentence (`¤0`, `§0`), or another sign. */
export interface Token {
  kind: "letters" | "digits" | "number" | "time" | "sign";
  /** As written; of a mark its sign alone: "¤". */
  text: string;
  from: number;
  to: number;
  /** No space before it. */
  isGlued: boolean;
}

/** Marks for numbers and times in a sentence (sentence.ts). */
const MARKS: Readonly<Record<string, "number" | "time">> = { "¤": "number", "§": "time" };

const kindAt = (text: string, at: number): Token["kind"] => {
  const letter = text.charAt(at);
  if (isLetter(letter)) return "letters";
  if (isDigit(letter)) return "digits";
  return (isDigit(text.charAt(at + 1)) ? MARKS[letter] : undefined) ?? "sign";
};

/** Where the token of a kind that begins at a place ends. */
function endOf(text: string, at: number, kind: Token["kind"]): number {
  if (kind === "number" || kind === "time") return at + 2;
  if (kind === "sign") return at + 1;
  const goesOn = kind === "letters" ? isLetter : isDigit;
  let to = at + 1;
  while (to < text.length && goesOn(text.charAt(to))) to++;
  return to;
}

/** The tokens of a cleaned text that is not kept: a word of a phrase. */
export function tokensOnce(text: string): Token[] {
  const tokens: Token[] = [];
  let isGlued = false;
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) === " ") {
      isGlued = false;
      at++;
      continue;
    }
    const kind = kindAt(text, at);
    const to = endOf(text, at, kind);
    const isMark = kind === "number" || kind === "time";
    tokens.push({ kind, text: text.slice(at, isMark ? at + 1 : to), from: at, to, isGlued });
    isGlued = true;
    at = to;
  }
  return tokens;
}

/** The tokens of a cleaned text, each with its place. The text is walked once. */
export const tokensOf = fact((text): readonly Token[] => tokensOnce(text));

/** The tokens of a cleaned text in small letters, each with its place in the text as it is. */
export const smallTokensOf = fact((text): readonly Token[] => tokensOf(foldLetters(text)));

/** Whether a token is of letters or digits, which make a word together where no space stands between. */
export const isOfWord = (token: Token | undefined): boolean => token?.kind === "letters" || token?.kind === "digits";
