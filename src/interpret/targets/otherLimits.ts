import { isBound, type BoundReading } from "../../domain/reading";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { readTarget } from "./target";

const LIMIT = "{valueBound} {amount} [% | L]";
/** Who sets a limit, or that one is set: beside no such word a limit in a name defines what is measured. */
const SETS =
  "{aimNoun} | *uppdrag | *uppdraget | *direktiv | *policy | *policyn | *riktlinje | *riktlinjen | *beslut | beslutat | beslutad | beslutade | *nämnden | *nämndens | fullmäktige | fullmäktiges | kf [: s] | ks [: s] | {shall}";
/** "(nämndens uppdrag: minst 95)", "– policy högst 5 %", "; kravet är minst 4"; "(minst 80 %)" may define. */
const NAMED = looseGrammar(
  `(⟨ | , | – | - | ; | :) …3 (${SETS}) …5 [:] rule:(${LIMIT}) …3 [⟩] [, %] $
   | rule:(${LIMIT}) ⟨ …2 (${SETS}) …3 ⟩ [, %] $ | ⟨ rule:({valueBound} {amount} [%]) …2 (${SETS}) …3 ⟩ [, %] $`,
);

/** The limit that a measure's own name says is set for it, beside its target; null: it says none. */
export const limitNamed = fact((name): { text: string; reading: BoundReading } | null => {
  const text = NAMED.exec(name)?.group("rule");
  const reading = text === undefined ? null : readTarget({ text }).reading;
  return text !== undefined && reading && isBound(reading) && !reading.assumed ? { text, reading } : null;
});

const LEAST_LEVEL = looseGrammar("^ (bas | bas* | grund* | lägsta | mini* | minimi*) [nivå | nivån] [Y] $");
const OTHER_LEVEL = looseGrammar("^ !(*målnivå | målnivå) (*nivå | *nivån | L (nivå | nivån) | stretch*) [Y] $");

/** Whether two headers name two levels of a target, "Basnivå 2024" and "Utmaningsnivå 2024": the first is no start value. */
export const areLevels = (one: string, other: string): boolean => LEAST_LEVEL.test(one) && OTHER_LEVEL.test(other);
