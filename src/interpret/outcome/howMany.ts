import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import type { Phrase } from "../text/phrase";

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
  { example: "inga", is: looseGrammar("^ (inga | inget | ingen) $"), says: "none" },
];

/** Of how many an outcome in words says that something holds, with no exception; null: it does not say. */
export const howMany = fact((text): HowMany | null => SAYS.find(({ is }) => is.test(text.trim()))?.says ?? null);
