import { fact } from "../../lexicon/textFact";
import { ofWords } from "../number/figure";
import { looseGrammar } from "../text/grammar";
import type { Match } from "../text/phrase";

/** "(1–5)", "skala 1–10": the scale that values are given on. */
const SCALE = looseGrammar("(⟨ | (skala | skalan) [från | mellan]) low:(D) (– | - | till) high:(D | D3) (=(⟩) | $)");

/** "minst 4,0 (skala 1–5)": in a target "(1–5)" alone is a range. */
const NAMED_SCALE = looseGrammar("(skala | skalan) [från | mellan] low:(D) (– | - | till) high:(D | D3)");

type Scale = [low: number, high: number];

const ends = (found: Match | null): Scale | null => found && [Number(found.group("low")), Number(found.group("high"))];

/** The scale that a measure's name has, from its least to its highest value; null: it has none. */
export const scaleIn = fact((indicator): Scale | null => ends(SCALE.exec(indicator)));

/** "minst 4,0 av 5", "7 av max 10": a level of so many points; "1 av 10" and "4 av 5 skolor" are shares. */
const OUT_OF = looseGrammar(
  "<!(- | – | N) [decimals:(N ‿ , ‿)] N av [most:(max | maximalt | möjliga)] high:(5 | 6 | 7 | 10 | 100) [points:(poäng | möjliga)] $",
);

/** A level with its highest, from the least that such a scale may have. */
function outOf(target: string): Scale | null {
  const found = OUT_OF.exec(target);
  const isOfPoints = ["decimals", "most", "points"].some((group) => found?.group(group) !== undefined);
  return found && isOfPoints ? [0, Number(found.group("high"))] : null;
}

/** The scale that a target names; null: it names none. */
export const namedScale = ofWords(
  () => null,
  (target): Scale | null => ends(NAMED_SCALE.exec(target)) ?? outOf(target),
);
