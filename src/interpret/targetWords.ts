import { formsOf } from "../lexicon/notation";
import { TARGETS } from "../lexicon/words/targets";
import { saysMissing } from "./missing";
import { textKey } from "./text";

const noneTexts = new Set(["", ...formsOf(TARGETS.noTarget).map(textKey)]);
const noneBeginnings = formsOf(TARGETS.noTargetBeginning).map((form) => form.replace("_", " "));
const yesTexts = new Set(formsOf(TARGETS.yes).map(textKey));

/** Words for a missing value that a target may ask for: none of what is counted. */
const NOUGHT = /^inga$/;

/** "Inget mål satt", "ingen nivå fastställd". */
const NO_TARGET =
  /^(?:ingen|inget|inga) (?:[A-Za-zµÀ-ω]+t |[A-Za-zµÀ-ω]+ )?(?:mål|målvärde|målnivå|målsättning|målvärden|nivå|krav|ambition|gräns|mått|indikator|nyckeltal|beslut|värde|uppgift|uppföljning)(?: (?:är |ännu )?(?:satt|satta|angiven|angivet|angivna|fastställd|fastställt|fastställda|beslutad|beslutat|finns|formulerat|formulerad|än))*$/;

/** Whether a target's text says that the row has no target. */
export function saysNone(text: string): boolean {
  const key = textKey(text)
    .replace(/^[([]+|[)\]*]+$/g, "")
    .replace(/(?: (?:för|under|i|år|från|till|och|med))* (?:19|20)\d\d$/, "");
  return (
    noneTexts.has(key) ||
    NO_TARGET.test(key) ||
    (saysMissing(text) && !NOUGHT.test(key)) ||
    (key.length < 60 && noneBeginnings.some((beginning) => key.startsWith(beginning)) && !/\d+ ?%/.test(key))
  );
}

/** Whether a target's whole text asks for yes or done. */
export const asksYes = (text: string): boolean => yesTexts.has(textKey(text));
