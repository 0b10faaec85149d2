import { hasDigit, withBrackets, yearsIn } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { clean } from "../text/text";

/** "Mål 2024/2025", "Mål 2024 och 2025", "Mål 2024/2025/2026"; "läsåret 2024/2025" is one. */
const YEARS = looseGrammar("<!({schoolYear}) years:(Y (/ | och) Y [/ Y])");

/** The years that a header names one beside another; fewer than two: none. */
const yearsBeside = fact((header): readonly string[] => yearsIn(YEARS.exec(header)?.group("years") ?? ""));

/** Whether a header names several years one beside another, or a school year. */
export const namesYearsBeside = (header: string): boolean => yearsBeside(header).length > 1;

/** The values of a cell one beside another: "80 / 85", "80 och 85", "minst 80 / minst 85". */
const valuesBeside = (text: string): string[] => clean(text).replaceAll(" och ", "/").split("/");

/**
 * The values of a cell each with its year, where the header over it names as many years: "80 (2024), 85 (2025)" of "80 / 85"
 * under "Mål 2024/2025". undefined: they do not pair.
 */
export function pairedWithYears(text: string, header: string): string | undefined {
  const years = yearsBeside(header);
  if (years.length < 2) return undefined;
  const values = valuesBeside(text);
  if (values.length !== years.length || !values.every((value) => hasDigit(value)) || yearsIn(text).length > 0)
    return undefined;
  return values.map((value, at) => `${value.trim()} (${years[at] ?? ""})`).join(", ");
}

/** "I arbete, kv / m", "kvinnor/män": a name or a header of both sexes. */
const SEXES = looseGrammar(
  "({eitherSex} | kv | kv. | k | f) (/ | resp | resp. | respektive) ({eitherSex} | m | m. | p)",
);

/** Whether a cell has a value for each of the sexes that its measure's name or its header names: "41 / 49 (40 / 44)" of "kv / m". */
export const isOfSexes = (text: string, words: string): boolean =>
  SEXES.test(words) && valuesBeside(withBrackets(text, () => "")).filter(hasDigit).length === 2;
