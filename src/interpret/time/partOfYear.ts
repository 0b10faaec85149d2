import { looseGrammar } from "../text/grammar";
import { monthNumber } from "./month";
import { readPeriod, withoutYear } from "./period";
import { textKey } from "../text/text";

const NAMED = `(kv | kvartal | q | k | t | tertial) (1 | 2 | 3 | 4) | (1 | 2) [. | :] [e | a] (halvår | halvåret) | halvår (1 | 2)
   | h ‿ (1 | 2) | (första | andra) halvåret | delår | halvår | helår | helåret | hela året | {month}`;
/** A part of a year that a header names without its year. */
const PART = looseGrammar(NAMED);

/** Whether a text names a part of a year and nothing else: "Q2", "kv 3", "maj". */
export const isPartOfYear = (text: string): boolean =>
  text.length <= 12 && PART.replace(textKey(text), () => "") === "";

const BY_LAST = "({month} (– | -) | {upTo}) last:({month})";
/** Periods named by their last month: "jan–aug", "t.o.m. augusti", "ack aug". */
const UNTIL = looseGrammar(BY_LAST);
/** Beside a value, and nothing else: which part of the year it is of. */
const NOTED = looseGrammar(`^ [avser | gäller | per | efter | i | D] (${BY_LAST} | ${NAMED}) [,] [Y] $`);

/** "Utfall kv 2" in a table of 2024: 2024 kv2; "Utfall jan–aug": 2024-08. Where nothing names the year, "": "kv2". */
export function partOfYear(key: string, year: string): string | undefined {
  const part = UNTIL.exec(key)?.group("last") ?? PART.exec(key)?.text;
  if (part === undefined) return undefined;
  if (year !== "") return readPeriod(`${part} ${year}`)?.canonical;
  const period = readPeriod(`${part} 2000`);
  return (period && withoutYear(period)) ?? undefined;
}

/** The part of a year that the note beside a value names and nothing else: "jan–aug", "delår". Undefined: it names none. */
export function notedPart(note: string, year: string): string | undefined {
  const key = textKey(note);
  if (!NOTED.test(key)) return undefined;
  return readPeriod(key)?.canonical ?? (year === "" ? undefined : partOfYear(key, year));
}

/** "januari–juli", "t.o.m. augusti", "första halvåret": what has passed of a year that is not named. */
const SO_FAR = looseGrammar(
  `(januari | jan) [.] (– | - | till | {upTo}) last:({month}) | ({upTo}) last:({month})
   | första (halvåret | tertialet | kvartalet) | hittills i år | hittills under året`,
);

/** The twelve months behind are a whole year, wherever they end. */
const WHOLE_YEAR = looseGrammar("{r12}");

const DECEMBER = 12;

/**
 * The part of a year from its beginning that a measure's name or a value is said to be of, in its own words
 * ("januari–juli"); undefined: none, a whole year, twelve months behind, or some months of their own ("juni–augusti").
 */
export function yearSoFar(text: string): string | undefined {
  const part = WHOLE_YEAR.test(text) ? null : SO_FAR.exec(text);
  const last = part?.group("last");
  return part && (last === undefined || monthNumber(last) < DECEMBER) ? part.text : undefined;
}
