import { isLetter } from "../../domain/shapes";
import { isTime } from "../number/unit";
import { grammar } from "../text/grammar";
import type { Phrase } from "../text/phrase";
import { NUMBER_MARKS, quantitiesIn, reworded, type Sentence } from "./sentence";

/** "får" may also be what is got: "hushåll som får bistånd i mer än tio månader ska minska". */
const DEMAND = grammar("ska | skall | skal | skulle | bör | måste");
const VERB = grammar("{shall} | ökar | minskar | ökas | minskas | uppgår | ligger");
/** Last before a number: it states what is measured ("företag med mer än 20 anställda"). */
const DEFINING = grammar(
  `(med | för | (som | där | vars | vilka | vilkas) …6 | hos | kring | i | äldre än | yngre än | efter | minst | mer än | över
     | under | <!(mål | målet | målen | målnivå | målnivån | *värde | *värdet) på)
   [(mer | fler | mindre | färre) än | minst | högst | över | under | en | ett] $`,
);
/** Before a number that is where a change begins. */
const START = grammar("från [W] $");
const OPENING = grammar("(^ | att | , | : | ;) [{inYear} [{inYear}]] (minst | mer än | över | under | max | högst) $");

/** "vid 5 cm snödjup", "efter 2 år": when, not how much. */
const CIRCUMSTANCE = grammar("(vid | efter) [en | ett | minst | mer än | högst] ¤");

/** "om bilen är mer än 20 minuter sen": a condition, never the target. */
const CONDITION = grammar(
  `(om | ifall | när | då) …1-6 (är | blir | har | tar | dröjer | varar | överstiger | understiger) …3
   [(mer | längre | mindre) än | minst | över | under] ¤`,
);

/** "får inte överskrida 30 µg/m3 mer än 35 dygn": how often is the target, what is exceeded its definition. */
const EXCEEDED = grammar("(överskrid* | överstig*) …2 ¤ =(…¤ mer än ¤)");

/** "3,5 på en skala 1–5". */
const ON_SCALE = grammar("(skala | skalan) [från | mellan | på] ¤ (– | - | till | och) ¤");

/** The mark for a number that is no target. */
const OTHER = "◊";
/** The text with another number in place of those that a phrase ends in. */
const unnumbered = (phrase: Phrase, text: string): string =>
  phrase.replace(text, ({ text: found }) => found.slice(0, found.indexOf("¤")) + OTHER);

/** Numbers before the verb that state what is measured ("företag med mer än 20 anställda ska öka") become `◊`. */
export function withoutDefinitions(sentence: Sentence): Sentence {
  const verb = (DEMAND.exec(sentence.text) ?? VERB.exec(sentence.text))?.from ?? 0;
  const demanded = sentence.text.slice(verb).includes("¤");
  const head = sentence.text.slice(0, verb).replace(NUMBER_MARKS, (mark, at: number) => {
    const before = sentence.text.slice(0, at);
    const { unit } = sentence.quantities[Number(mark[1])]!;
    const after = sentence.text.slice(at + 2);
    const isWhole = before.endsWith(" av ") && before.at(-6) === "¤";
    const shareOf = unit === "%" ? after.startsWith(" av ") : after.startsWith(" av ¤") || isWhole;
    const defines =
      DEFINING.test(before) ||
      (demanded && unit !== "%" && before.endsWith(" ") && isLetter(before.at(-2) ?? "") && !START.test(before));
    return defines && !OPENING.test(before) && !shareOf ? "◊" : mark;
  });
  const whole = unnumbered(ON_SCALE, head + unnumbered(EXCEEDED, sentence.text.slice(verb)));
  const firm = unnumbered(CONDITION, whole);
  const rest = CIRCUMSTANCE.replace(firm, ({ text, numbers: [at = -1] }) =>
    sentence.quantities[at]?.unit === "%" ? text : text.slice(0, text.indexOf("¤")) + OTHER,
  );
  return reworded(sentence, rest.includes("¤") ? rest : firm);
}

const LIMITS = grammar("{within} [cirka | ca] [¤ (till | – | -)] ¤");

/** Time limits ("inom 30 dagar") become `◊` beside another number that is no time. */
export function withoutLimits(sentence: Sentence): Sentence {
  const bare = unnumbered(LIMITS, sentence.text);
  const rest = reworded(sentence, bare);
  return quantitiesIn(rest).some(({ unit }) => !isTime(unit)) ? rest : sentence;
}
