import { looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { monthNumber } from "./month";

/** A day of a year; the months have 31 days each, since a period needs no more. */
export interface Day {
  year: number;
  /** 1–12, 1–31. */
  month: number;
  day: number;
}

/** The one table of how a day is written: with its groups `y`, `m`, `d`. */
export const DAYS: readonly { example: string; is: Phrase }[] = [
  { example: "2024-08-31", is: looseGrammar("y:(Y) - m:(D2) - d:(D2) [‿ t D2]") },
  { example: "31/8 2024", is: looseGrammar("d:(D) (/ | .) m:(D) [- | / | .] y:(Y)") },
  { example: "31 augusti 2024", is: looseGrammar("d:(D) m:({month}) y:(Y)") },
];

/** The day of what a phrase of `DAYS` has found; null where no month or day has such a number. */
export function dayOf({ group }: Pick<Match, "group">): Day | null {
  const [year, month, day] = [group("y"), group("m"), group("d")].map((text = "") => Number(text) || monthNumber(text));
  return year && month && day && month <= 12 && day <= 31 ? { year, month, day } : null;
}
