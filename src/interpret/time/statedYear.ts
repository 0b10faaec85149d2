import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { ofWords } from "../number/figure";

/** "Högst 6 % (mål 2022)", "minst 80 % (2023)", "5,5 % (krav för 2024)", "75 (målår 2021)": the year that a target's own words say that it is of. */
const OF_YEAR = looseGrammar(
  "⟨ [{aimNoun}] [beslutat | beslutad | satt | gäller | gällde | avser | avsåg | för | år | i | :] [år] y:(Y) ⟩ | ⟨ y:(Y) års {yearsAim} ⟩ | ⟨ målår [:] y:(Y) ⟩ | {aimNoun} [för | år] y:(Y) $ | y:(Y) års {yearsAim} $ | N (% | procent | st | stycken | dagar | timmar | kr | tkr | mnkr) [år] y:(Y) $",
);

/** The year that the words of a target say that it is of; undefined: they say none. */
export const yearStated = ofWords(
  () => undefined,
  (text): number | undefined => Number(OF_YEAR.exec(text)?.group("y")) || undefined,
);

const FROM = "fr.o.m. | fr.o.m | f.o.m. | från och med | från | vid utgången av | (i | vid) slutet av";
/** "Fr.o.m. 2025", "(målår 2027)", "vid utgången av 2026": the year that a target begins to hold in, or is to be reached in. */
const BEGINS_IN = looseGrammar(
  `⟨ [nytt] [mål | målet | gäller | avser] (${FROM}) [år] y:(Y) ⟩ | (${FROM}) [år] y:(Y) $
   | (målår | slutår | måldatum) [:] y:(Y)`,
);

/** The year before which the words of a target say that it does not hold; undefined: they say none. */
export const yearBegun = ofWords(
  () => undefined,
  (text): number | undefined => Number(BEGINS_IN.exec(text)?.group("y")) || yearStated(text),
);

const OTHER_TIME = looseGrammar("{noYearsAim}");

/** Whether the header of a column of targets says that they are of another time than the reported, without a year. */
export const isOfOtherTime = fact((text): boolean => OTHER_TIME.test(text));

const SPAN = looseGrammar("Y (– | -) Y");

/** "60 under 2023–2026": years from one to another. */
export const hasYearSpan = ofWords(
  () => false,
  (text) => SPAN.test(text),
);

/** "öka jmf 23", "fler än år 24": what is compared with is a year. */
const AGAINST = looseGrammar(
  "(jmf | jmfr | jfr | jämfört med | i jämförelse med | mot) [år | -] y:(D2) $ | än år y:(D2) $",
);

/** "lägre än 23": a year or a number. */
const THAN = looseGrammar("än [år | -] y:(D2) $");

/** The year that a target ends in, in two digits; `written`: the target with it in full; null: it may be a number as well. */
interface ShortReference {
  year: string;
  written: string | null;
}

/** The year of two digits that a target compares with, where its table writes years so; null: none. */
export const shortReference = fact((text): ShortReference | null => {
  const [against, than] = [AGAINST, THAN].map((one) => one.exec(text)?.group("y"));
  const digits = against ?? than;
  if (digits === undefined) return null;
  const written = against === undefined ? null : `${text.trimEnd().slice(0, -digits.length)}20${digits}`;
  return { year: `20${digits}`, written };
});
