import { NUMBER_WORDS } from "./numeral";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { clean } from "../text/text";
import type { NumberReading } from "./valueReading";
import type { Phrase } from "../text/phrase";

/** "7/10": so many of so many, where it is no date. */
const PART = looseGrammar("^ part:(D | D3) / whole:(D | D3) $");
/** The same in words too: "168 av 200". */
const STATED = looseGrammar("^ (D | D3) (av | /) (D | D3) $");

/** Whether a text states so many of so many, and nothing else. */
export const isPartOfWhole = (text: string): boolean => STATED.test(clean(text));

/** Before a whole: "åtta av tio", "8/10". */
const WHOLE = looseGrammar("(av | /) whole:(D | D3 | L)");

/** The wholes that a target counts in: 10 of "åtta av tio (8/10)". */
const wholesIn = (target: string): number[] =>
  WHOLE.all(clean(target).toLowerCase()).flatMap(({ group }) => {
    const stated = group("whole") ?? "";
    return NUMBER_WORDS.get(stated) ?? (Number(stated) || []);
  });

/** An outcome of so many of so many as a share, where its target counts in the same whole; null: another text. */
export function partOfWhole(outcome: string, target: string): NumberReading | null {
  const group = PART.exec(clean(outcome))?.group;
  const [part, whole] = [Number(group?.("part")), Number(group?.("whole"))];
  if (!(part <= whole) || !wholesIn(target).includes(whole)) return null;
  return { kind: "number", value: Number(((100 * part) / whole).toPrecision(15)), unit: "%", decimals: 0 };
}

const SO_MANY = looseGrammar("part:(D | D3) av whole:(D | D3)");

/** "Minst 8 av 10": so many of how many a text speaks of; null: it does not. */
export const soManyOf = fact((text): { part: number; whole: number } | null => {
  const group = SO_MANY.exec(text)?.group;
  return group ? { part: Number(group("part")), whole: Number(group("whole")) } : null;
});

/** "Deltagare med studieplan", "Godkända beslut inom 30 dagar": several of something, by the end of its noun, and which of them. */
const OF_SEVERAL = looseGrammar(
  `^ [L] !(*kostnader | *intäkter | *avgifter | *utgifter | *skulder | *tillgångar | *timmar | *dagar | *kronor | *tillfällen | antal*)
   (*er | *ar | *or | *are | *barn | *företag | *hushåll | *ärenden | *beslut | *prov | *personal | *boenden | *fordon | *mål | *avtal) (med | som | utan | där | vars | inom | i tid)`,
);
/** The whole is what was planned or ordered, or an earlier value: there may be more than that. */
const OF_PLANNED = looseGrammar(
  `(av | mot) (plan | planen | planerad | planerade | planerat | beställd | beställda | beviljad | beviljade | budgeterad | budgeterade | avtalad | avtalade | prognos | prognosen | förväntad | förväntade | beräknad | beräknade | målet)
   | jämfört med | i förhållande till | av (förra årets | fjolårets)`,
);

/** Whether a measure's name is several of something, and which of them. */
export const isOfSeveral = (name: string): boolean => OF_SEVERAL.test(name);

/** Whether a measure's name in percent is a share of persons or things, of which there are no more than all. */
export const isShareOfSeveral = fact((name): boolean => OF_SEVERAL.test(name) && !OF_PLANNED.test(name));

type HowMany = "all" | "not all" | "none";

/** Outcomes in words that say of how many something holds. */
const SAYS: readonly { example: string; is: Phrase; says: HowMany }[] = [
  {
    example: "samtliga enheter",
    is: looseGrammar(
      "^ [ja ,] (alla | samtliga) !(N | utom | men | inte | ej) [L !(N | utom | men | inte | ej) [L]] $",
    ),
    says: "all",
  },
  {
    example: "alla 38",
    is: looseGrammar("^ [ja ,] (alla | samtliga) [de] N [L !(N | utom | men | inte | ej)] $"),
    says: "all",
  },
  { example: "nästan alla", is: looseGrammar("^ (nästan | inte | ej) (alla | samtliga) $"), says: "not all" },
  {
    example: "samtliga utom två",
    is: looseGrammar("^ (alla | samtliga) [L] utom ({count} | L) [L] $"),
    says: "not all",
  },
  { example: "inga", is: looseGrammar("^ (inga | inget | ingen) $"), says: "none" },
];

/** Of how many an outcome in words says that something holds, with no exception; null: it does not say. */
export const howMany = fact((text): HowMany | null => SAYS.find(({ is }) => is.test(text.trim()))?.says ?? null);
