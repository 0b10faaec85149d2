import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";

const INCOMPARABLE = looseGrammar(
  `(ej | inte | icke | inte längre | ej längre) [är | direkt | fullt ut | helt] (jämförbar | jämförbart | jämförbara)
   | (kan | går) (ej | inte) [att] (jämföras | jämföra) | (brott | avbrott) i tidsserien | tidsseriebrott`,
);

/** Whether a note says that a value cannot be compared with earlier ones: "ny mätmetod, ej jämförbart med 2023". */
export const isIncomparable = fact((text): boolean => INCOMPARABLE.test(text));

const BASE = looseGrammar("Y [års nivå] = 100 | *index* [,] …3 basår | basår …2 = 100 | index 100 = Y");

/** Whether a measure is counted from a year that is 100: "Kompetensindex (2019 = 100)". */
export const isIndexed = fact((text): boolean => BASE.test(text));
