import { byLetters, hasDigit, inBrackets, withBrackets } from "../../domain/shapes";
import { assessing } from "../../lexicon/assessing";
import { hasWord } from "../../lexicon/lexicon";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { sentenceThat } from "../text/text";

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

/** "Högre än rikssnittet 78 %", "lägre än länet: 6,9": another's figure right after its name, and nothing more. */
export const OTHERS_FIGURE = looseGrammar(
  `than:({comparative} {than} | {over} | {under}) of:([(snittet | genomsnittet | medelvärdet) (i | för)] ({wholeOthers} | {trade}))
     [, | : | på | om] figure:(!(Y) N [‿ (, | .) ‿ N] [% | procent | kr | kronor | dagar | poäng]) $`,
);

/** The figure that a target writes of the one that it compares with, in brackets last or right after the name; undefined: none. */
export const othersFigure = fact((text): string | undefined =>
  text.trimEnd().endsWith(")") ? inBrackets(text).at(-1) : OTHERS_FIGURE.exec(text)?.group("figure"),
);

/** "Öka och minska i kolumnen Mål avser jämförelse med året före", "När målet är ”öka” jämförs med föregående år". */
const FROM_BEFORE = looseGrammar(
  `(öka | minska | ökning | minskning | ökar | minskar | högre | lägre | fler | färre | förbättr* | förändring* | bibehåll*)
     …9 (jämför* | räknas | räknat | avser | mot | mäts) …5 (föregående år* | förra året* | fjol* | i fjol | året innan | året före | närmast föregående år*)`,
);

/** "När målet är ”öka”": the words alone. */
const unquoted = (text: string): string => [...text].filter((one) => !QUOTES.includes(one)).join("");
const QUOTES = '”“"»«';

/** The sentence that says that changes are counted from the year before; null: none does. */
export const changesFromBefore = fact((text) => sentenceThat(text, (one) => FROM_BEFORE.test(unquoted(one))));
