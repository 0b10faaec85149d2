import { textKey } from "../text/text";
import { PLURALS_OF_LEVELS } from "../../lexicon/words/headers";
import { grammar } from "../text/grammar";
import { readHeader } from "./header";

/**
 * The word of a level's header ("övergripande mål" with its adjective), in the singular, lower case: "Indikatorer" →
 * "indikator", "Resultatmål" → "resultatmål".
 */
export function levelWord(header: string, fallback: string): string {
  const key = textKey(readHeader(header).words);
  if (PAIR.test(key)) return key;
  const words = key.split(" ").flatMap((part) => part.split("/"));
  const word = words.filter((one) => LEVEL.test(one)).at(-1);
  if (word === undefined) return fallback;
  const plural = PLURALS.find(({ ending }) => word.endsWith(ending));
  return plural ? word.slice(0, -plural.ending.length) + plural.one : word;
}

/** "Övergripande mål". */
const PAIR = grammar("^ L mål $");
const LEVEL = grammar("{levelPart}");
const PLURALS = PLURALS_OF_LEVELS.map(([one, ...forms]) => forms.map((ending) => ({ ending, one }))).flat();
