import { bySpaces, hasLetter, isDigit } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { textKey } from "./text";
import learnt from "./remarkWords.json";

/**
 * How much each part of a remark speaks for that it limits the figure that it stands beside, learnt of remarks by several
 * hands (`npm run train -- --remarks`): log-odds in tenths. "" is what any remark starts from.
 */
export type RemarkWeights = Readonly<Record<string, number>>;

/** Letters of a word that its inflections share. */
const STEM = 5;

/** The words of a remark in small letters, each figure as 0. */
function plainWords(text: string): string[] {
  const shown = [...textKey(text)].map((sign) => (isDigit(sign) ? "0" : hasLetter(sign) || sign === "%" ? sign : " "));
  return bySpaces(shown.filter((sign, i) => sign !== "0" || shown[i - 1] !== "0").join(""));
}

/** The parts of a remark that are learnt: its words and their stems, each two beside one another, the first and the last; "". */
export function remarkParts(text: string): string[] {
  const words = plainWords(text);
  const stems = words.map((word) => (word.length > STEM ? `${word.slice(0, STEM)}*` : word));
  const pairs = stems.slice(1).map((stem, i) => `${stems[i]!} ${stem}`);
  const ends = stems.length > 0 ? [`^ ${stems[0]!}`, `${stems.at(-1)!} $`] : [];
  return [...new Set(["", ...words, ...stems, ...pairs, ...ends])];
}

/** What each part of a remark counts for: a long one says no more than a short one. */
export const partShare = (parts: readonly string[]): number => 1 / Math.sqrt(parts.length);

/** How likely it is that a remark limits the figure beside it: log-odds, 0 as likely as not. */
function limitOdds(text: string, weights: RemarkWeights = learnt): number {
  const parts = remarkParts(text);
  const sum = parts.reduce((all, part) => all + (Object.hasOwn(weights, part) ? weights[part]! : 0), 0);
  return (sum * partShare(parts)) / 10;
}

/** Whether a remark limits the figure beside it as likely as not. */
export const isLimiting = (text: string, weights?: RemarkWeights): boolean => limitOdds(text, weights) >= 0;

/**
 * How unlikely a remark is to limit the figure beside it, where it explains and no more: of those of three hands left out one in 32
 * limits all the same (one in 15 at -1).
 */
const UNLIKELY = -2;

/** Whether a remark most likely limits nothing: a cause, or how things went. */
export const hardlyLimits = fact((text): boolean => limitOdds(text) <= UNLIKELY);

/** The same in words that no phrase is known for: it is asked about. */
export const mayLimit = fact((text): boolean => isLimiting(text));
