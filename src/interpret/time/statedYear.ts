import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";

/** "Högst 6 % (mål 2022)", "minst 80 % (2023)": the year that a target's own words say that it is of. */
const OF_YEAR = looseGrammar(
  "⟨ [mål | målet | målvärde | målvärdet | beslutat | gäller | avser | för | år] y:(Y) ⟩ | (mål | målvärde) y:(Y) $ | N (% | procent | st | stycken | dagar | timmar | kr | tkr | mnkr) [år] y:(Y) $",
);

/** The year that the words of a target say that it is of; undefined: they say none. */
export function yearStated(text: string): number | undefined {
  const year = OF_YEAR.exec(text)?.group("y");
  return year === undefined ? undefined : Number(year);
}

const SPAN = looseGrammar("Y (– | -) Y");

/** "60 under 2023–2026": years from one to another. */
export const hasYearSpan = fact((text): boolean => SPAN.test(text));
