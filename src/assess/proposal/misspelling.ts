import { wordsOf } from "../../domain/shapes";
import { isMisspelt } from "../../interpret/text/similarity";
import { textKey } from "../../interpret/text/text";
import type { GradeWord } from "./gradeWord";
import { isInLight, lightOf } from "./lights";
import type { OwnScale } from "./wordedScale";

/** A word that is printed with a slip of the pen, and the one that is meant. */
export interface Misspelling {
  word: GradeWord;
  of: GradeWord;
}

/** Whether two wordings are the same but for one slip in one of their words. */
function isSlipOf(text: string, other: string): boolean {
  const [own, others] = [text, other].map((one) => wordsOf(textKey(one)));
  if (!own || !others || own.length !== others.length) return false;
  const apart = own.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  return apart.length === 1 && apart.every(([a, b]) => isMisspelt(a, b));
}

/**
 * The words of which no scale and no list knows anything, and that are one other word but for a slip: "Upfyllt" beside
 * "Uppfyllt". Never a word that stands oftener than the other, or in another light.
 */
export function misspellingsIn(words: readonly GradeWord[], lists: readonly (readonly string[])[] = []): Misspelling[] {
  const isListed = ({ text }: GradeWord): boolean => lists.flat().some((one) => textKey(one) === textKey(text));
  const isAlike = (a: GradeWord, b: GradeWord): boolean => !isInLight(a) || !isInLight(b) || lightOf(a) === lightOf(b);
  return words.flatMap((word) => {
    if (word.step !== undefined || word.meaning !== undefined || isListed(word)) return [];
    const near = words.filter(
      (other) =>
        other !== word &&
        (other.count > word.count || isListed(other)) &&
        isAlike(word, other) &&
        isSlipOf(word.text, other.text),
    );
    const [of, ...others] = near;
    return of && others.length === 0 ? [{ word, of }] : [];
  });
}

/** A scale with its misspelt words as other words for the steps that they mean. */
export function withMisspellings(own: OwnScale, found: readonly Misspelling[]): OwnScale {
  if (found.length === 0) return own;
  const steps = own.scale.steps.map((step) => {
    const said = found.filter(({ of }) =>
      [step.label, ...step.synonyms].some((one) => textKey(one) === textKey(of.text)),
    );
    return said.length > 0 ? { ...step, synonyms: [...step.synonyms, ...said.map(({ word }) => word.text)] } : step;
  });
  const told = found.map(({ word, of }) => `”${word.text}” läses som ”${of.text}”`);
  return {
    ...own,
    scale: { ...own.scale, steps },
    words: [...own.words, ...found.map(({ word }) => word)],
    why: [own.why, ...told].join("; "),
  };
}
