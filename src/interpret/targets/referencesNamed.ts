import { byLetters, hasDigit, inBrackets, withBrackets } from "../../domain/shapes";
import { assessing } from "../../lexicon/assessing";
import { hasWord } from "../../lexicon/lexicon";
import { fact } from "../../lexicon/textFact";

/** Someone, or an earlier year, that a target compares with, and the figure in brackets after it. */
export interface NamedReference {
  name: string;
  figure?: string;
}

const OTHERS = ["wholeCountry", "similarOnes", "theCounty", "theTrade"] as const;

/** What a part of a target names, as a key; undefined: nothing that it may be compared with. */
const keyOf = (part: string): string | undefined =>
  OTHERS.find((concept) => hasWord(part, concept)) ?? (assessing.has(part, "previousYear") ? "previous" : undefined);

/** What stands before a name: "högre än både länet". */
const BEFORE = [" än ", " som ", " med ", " både ", " såväl ", " för ", " i "];

/** A part of a target without the words before the name. */
function nameIn(part: string): string {
  let name = ` ${part}`;
  for (const word of BEFORE) {
    const at = name.lastIndexOf(word);
    if (at >= 0) name = name.slice(at + word.length - 1);
  }
  return name.trim();
}

const BETWEEN = [" och ", " samt ", " respektive ", ", "];

const partsOf = (text: string): string[] =>
  BETWEEN.reduce((parts, between) => parts.flatMap((part) => part.split(between)), [text]).flatMap((part) =>
    byLetters(part, ";"),
  );

/**
 * Those that a target names to be compared with, where they are several: "högre än länet (83) och riket (85)". Empty for
 * one alone, and for a bound beside one.
 */
export const referencesNamed = fact((text): readonly NamedReference[] => {
  const named = partsOf(text).flatMap((part) => {
    const outside = withBrackets(part, () => "").trim();
    const key = hasDigit(outside) ? undefined : keyOf(outside);
    const [figure] = inBrackets(part).filter(hasDigit);
    return key === undefined ? [] : [{ key, name: nameIn(outside), ...(figure === undefined ? {} : { figure }) }];
  });
  const keys = new Set(named.map(({ key }) => key));
  return keys.size < 2 ? [] : named.map(({ key: _, ...one }) => one);
});
