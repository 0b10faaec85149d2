import { NUMBER_WORDS } from "./numeral";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { clean } from "../text/text";
import type { NumberReading } from "./valueReading";

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
