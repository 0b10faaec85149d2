import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";

/** "öka jmf 23": what is compared with is a year. */
const AGAINST = looseGrammar("(jmf | jmfr | jfr | jämfört med | i jämförelse med | mot) [år | -] y:(D2) $");

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
