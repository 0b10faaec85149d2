import { ALTERNATIVES } from "../../lexicon/words/alternatives";
import { looseGrammar } from "./grammar";
import type { Phrase } from "./phrase";
import { ofWords } from "../number/figure";

/** The alternatives that a text names, by quality: "0" of the first of it; of school years and ages the years themselves. */
export type NamedAlternatives = ReadonlyMap<string, ReadonlySet<string>>;

const QUALITIES = ALTERNATIVES.map((rows) => rows.map((words) => looseGrammar(words)));

/** "Åk 6", "årskurs 7–9"; "6-åringar". */
const YEARS_OF_SCHOOL = looseGrammar("(åk | åk. | årskurs | klass) from:(D) [(– | - | och) to:(D)]");
const AGES = looseGrammar(
  `from:(D) [(– | - | och) to:(D)] [-] (åring | åringar | åringarna)
   | (åldern | åldrarna | åldersgruppen | ålder) [mellan] from:(D) (– | - | och | till) to:(D)`,
);
/** "Samtliga åldrar", "alla årskurser", "oavsett ålder": all of them, and no part. */
const ALL_OF: Readonly<Record<string, Phrase>> = {
  school: looseGrammar("(alla | samtliga) [L] (årskurser | klasser) | oavsett (årskurs | klass)"),
  age: looseGrammar("(alla | samtliga) [L] (åldrar | åldersgrupper) | oavsett ålder"),
};
/** What names all of a quality, where another text names a part. */
const ALL = "alla";

/** Every whole number from one to another that a phrase names. */
function yearsIn(text: string, phrase: Phrase): Set<string> {
  const years = new Set<string>();
  for (const { group } of phrase.all(text)) {
    const from = Number(group("from"));
    const to = Number(group("to") ?? from);
    for (let year = from; year <= to; year++) years.add(String(year));
  }
  return years;
}

/** What a text says of how its figure is taken. */
const NONE: NamedAlternatives = new Map();

export const alternativesIn = ofWords(() => NONE, named);

function named(text: string): NamedAlternatives {
  const found = new Map<string, ReadonlySet<string>>();
  QUALITIES.forEach((rows, quality) => {
    const ones = rows.flatMap((phrase, one) => (phrase.test(text) ? String(one) : []));
    if (ones.length > 0) found.set(String(quality), new Set(ones));
  });
  for (const [quality, phrase] of [["school", YEARS_OF_SCHOOL] as const, ["age", AGES] as const]) {
    const years = yearsIn(text, phrase);
    if (years.size > 0) found.set(quality, years);
    else if (ALL_OF[quality]!.test(text)) found.set(quality, new Set([ALL]));
  }
  return found;
}

/** Whether two sides name alternatives of a quality, and none in common. */
export const areOtherwise = (own: NamedAlternatives, other: NamedAlternatives): boolean =>
  [...own].some(([quality, alternatives]) => {
    const others = other.get(quality);
    return others !== undefined && [...alternatives].every((one) => !others.has(one));
  });

const FIXED_MONEY = looseGrammar("{fixedMoney}");

/** "I 2022 års penningvärde", "fast pris": how an amount's money is told, and the year that is named; null: it is not. */
export const fixedMoney = ofWords(
  () => null,
  (text): { text: string; year?: number } | null => {
    const found = FIXED_MONEY.exec(text);
    const year = found?.group("year");
    return found && { text: found.text, ...(year === undefined ? {} : { year: Number(year) }) };
  },
);
