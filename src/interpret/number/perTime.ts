import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { PER_TIME } from "./unit";

/** "per kvartal". */
const PER = looseGrammar("(per | /) time:(år | halvår | tertial | kvartal | mån | månad | vecka | v | dag | dygn)");

/** The time that a text counts by, "kvartal"; undefined: it names none. */
const perTimeIn = fact((text): { per: string | undefined } => ({
  per: PER_TIME.get(PER.exec(text)?.group("time")?.toLowerCase() ?? ""),
}));

/** The time that a text counts by, "kvartal"; undefined: it names none. */
export const perTime = (text: string): string | undefined => perTimeIn(text).per;
