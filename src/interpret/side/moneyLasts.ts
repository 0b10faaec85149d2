import { Lexicon } from "../../lexicon/lexicon";
import { BALANCE } from "../../lexicon/words/balance";

const words = new Lexicon(BALANCE);

/** Whether a goal asks that money lasts, and its measure is not of costs: "Nämnderna ska hålla sin budget". */
export const asksForBalance = (goal: string, measure: string): boolean =>
  words.has(goal, "askedFor") && !words.has(measure, "costs");
