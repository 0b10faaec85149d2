import { fact } from "../../lexicon/textFact";
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

/** The scale that a target names; null: it names none. */
export const namedScale = fact((target): Scale | null => ends(NAMED_SCALE.exec(target)));
