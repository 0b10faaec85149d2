import type { Reading } from "../domain/reading";
import { hasWord } from "../lexicon/lexicon";
import type { SidedReading, TargetContext } from "./bareNumber";
import { atLeast } from "./rule";

const IN_BALANCE =
  /^(?:ska |ha |nå |en )*(?:budget|drift|driftbudget|ekonomi|verksamhet|resultat)(?:en|et)? (?:ska vara |är )?i balans$|^balanserad budget$|^(?:hålla|klara) (?:tilldelad |sin |beslutad )?(?:budget|ram|budgetram)(?:en)?$/;
const COSTS = /kostnad|förbruk|procent av budget|andel av budget/i;
const NO_DEFICIT = /^(?:inget|inga|utan|ej) (?:[A-Za-zµÀ-ω]+ )?underskott(?: mot budget(?:en)?)?$/;
const POSITIVE = /^(?:positivt?|(?:ej|inte|icke) negativt?)$/;
const NO_DEVIATION = /^(?:0|noll|ingen)[ -](?:budget)?avvikelse(?:n)?(?: (?:mot|från) budget(?:en)?)?$/;

/**
 * "Budget i balans": nothing below zero where a result is measured, else done or not done. "0-avvikelse": whether a
 * surplus is one too is for a person to say. `remainder` null: the text says nothing more. Null: another text.
 */
export function ofBalance(
  said: string,
  context: TargetContext,
): (Partial<SidedReading> & { reading: Reading; remainder?: null }) | null {
  const text = said.toLowerCase();
  if (POSITIVE.test(text) && hasWord(context.indicator ?? "", "leftOver"))
    return { reading: atLeast({ value: 0, decimals: 0 }, text.startsWith("positiv")), remainder: null };
  if (
    NO_DEVIATION.test(text) ||
    (/^(?:±|\+\/?[–-]) ?0(?: ?%)?$/.test(text) && /resultat/i.test(context.indicator ?? ""))
  )
    return {
      reading: { kind: "range", value: 0, value2: 0, assumed: true },
      source: "men det framgår inte om ett överskott också är en avvikelse",
      problem: "flera-värden",
    };
  if (NO_DEFICIT.test(text)) return { reading: atLeast({ value: 0, decimals: 0 }), remainder: null };
  if (!IN_BALANCE.test(text)) return null;
  const { indicator = "" } = context;
  return {
    reading:
      hasWord(indicator, "leftOver") && !COSTS.test(indicator) ? atLeast({ value: 0, decimals: 0 }) : { kind: "yesno" },
    remainder: null,
  };
}
