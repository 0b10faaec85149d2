import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { monthNumber, dayIn } from "./date";
import { endOf, endsYear, readPeriod, withoutYear, monthsTo, parsePeriod, type Period } from "./period";
import { textKey } from "../text/text";
import { ofWords } from "../number/figure";
import { areDigits, yearsIn } from "../../domain/shapes";

/** A part of a year is read beside one. */
const ANY_YEAR = 2000;

const NAMED = `(kv | kvartal | q | k | t | tertial) (1 | 2 | 3 | 4) (– | - | till) [kv | q | k | t] (2 | 3 | 4) | (kv | kvartal | q | k | t | tertial) (1 | 2 | 3 | 4) | (1 | 2) [. | :] [e | a] (halvår | halvåret) | halvår (1 | 2)
   | h ‿ (1 | 2) | (första | andra) halvåret | delår | halvår | helår | helåret | hela året | {month}`;
/** A part of a year that a header names without its year. */
const PART = looseGrammar(NAMED);

/** Whether a text names a part of a year and nothing else: "Q2", "kv 3", "maj". */
export const isPartOfYear = ofWords(
  () => false,
  (text) => text.length <= 12 && PART.replace(textKey(text), () => "") === "",
);

const BY_LAST = "({month} [.] (– | - | till | {through}) [den] [D] | {upTo} [den] [D]) last:({month})";
/** Periods named by their last month: "jan–aug", "t.o.m. augusti", "ack aug", "1 januari–30 juni". */
const UNTIL = looseGrammar(BY_LAST);
/** Beside a value, and nothing else: which part of the year it is of. */
const NOTED = looseGrammar(
  `^ [avser | gäller | per | efter | i | D] [bara | endast | enbart] (${BY_LAST} | [{upTo}] (${NAMED} | {spring})) [,] [Y] $`,
);

/** From its first month to its last. */
const ALL_MONTHS = looseGrammar("(januari | jan) [.] (– | - | till) (december | dec)");

/**
 * "Utfall kv 2" in a table of 2024: 2024 kv2; "Utfall jan–aug": 2024-01–08; "jan–dec": 2024; "R12 dec": R12 2024-12. Where
 * nothing names the year, "": "kv2".
 */
export function partOfYear(key: string, year: string): string | undefined {
  if (ALL_MONTHS.test(key)) return year || "helår";
  if (year !== "") return partIn(key, year)?.canonical;
  const period = partIn(key, ANY_YEAR);
  return (period && withoutYear(period)) ?? undefined;
}

function partIn(key: string, year: string | number): Period | null {
  const until = UNTIL.exec(key);
  const part = until?.text ?? PART.exec(key)?.text;
  if (part === undefined) return null;
  if (!WHOLE_YEAR.test(key)) return readPeriod(`${part} ${year}`);
  return readPeriod(`${year === ANY_YEAR ? "" : "R12 "}${until?.group("last") ?? part} ${year}`);
}

/** The part of a year that the note beside a value names and nothing else: "jan–aug", "delår". Undefined: it names none. */
export function notedPart(note: string, year: string): string | undefined {
  const key = textKey(note);
  if (!NOTED.test(key)) return undefined;
  return (
    readPeriod(key)?.canonical ??
    (year === "" ? undefined : (partOfYear(key, year) ?? readPeriod(`${key} ${year}`)?.canonical))
  );
}

/** "januari–juli", "t.o.m. augusti", "första halvåret": what has passed of a year that is not named. */
const SO_FAR = looseGrammar(
  `(januari | jan) [.] (– | - | till | {upTo}) [den] [D] last:({month}) | ({upTo}) [den] [D] last:({month})
   | första (halvåret | tertialet | kvartalet) | hittills i år | hittills under året`,
);

/** The twelve months behind are a whole year, wherever they end. */
const WHOLE_YEAR = looseGrammar("{r12}");

const DECEMBER = 12;

/**
 * The part of a year from its beginning that a measure's name or a value is said to be of, in its own words
 * ("januari–juli"); undefined: none, a whole year, twelve months behind, or some months of their own ("juni–augusti").
 */
export const yearSoFar = ofWords(() => undefined, partSoFar);

function partSoFar(text: string): string | undefined {
  const part = WHOLE_YEAR.test(text) ? null : SO_FAR.exec(text);
  const last = part?.group("last");
  return part && (last === undefined || monthNumber(last) < DECEMBER) ? part.text : undefined;
}

/** Words of an account of a part of the year; one of the whole year beside them leaves it open. */
const INTERIM = looseGrammar("delår* | halvår*");
const WHOLE = looseGrammar("helår* | {r12} | {secondHalf}");

/**
 * The part of a year, without its year, that the title of a table or the name of a sheet says that its figures are of:
 * "Delårsbokslut", "tertial 2", "jan–aug", "halvårssiffror". A month alone is when something was written. Undefined: none,
 * or one that ends with the year.
 */
export function partOfAccount(text: string): string | undefined {
  if (WHOLE.test(text)) return undefined;
  const until = UNTIL.exec(textKey(text))?.text ?? MONTHLY.exec(text)?.group("last");
  const period = until === undefined ? partNamedIn(text) : readPeriod(`${until} ${ANY_YEAR}`);
  return period && !endsYear(period) ? (withoutYear(period) ?? undefined) : undefined;
}

function partNamedIn(text: string): Period | null {
  const read = readPeriod(text) ?? readPeriod(`${text} ${ANY_YEAR}`);
  if (read !== null && ["tertial", "quarter", "delår"].includes(read.kind)) return read;
  return INTERIM.test(text) ? readPeriod(`delår ${ANY_YEAR}`) : null;
}

/** A report that is made each month is of what has passed by its month. */
const MONTHLY = looseGrammar(
  "(månadsrapport | månadsuppföljning | månadsbokslut | månadsrapportering) [för | per] [D] last:({month})",
);

/** "fr.o.m. 1/7", "från och med vecka 36", "andra halvåret": when in the year a target begins to hold, or for how long. */
const HOLDS = looseGrammar(
  `(fr.o.m. | fr.o.m | f.o.m. | fr o m | from | fom | från och med | från | efter) [och med] [den]
     part:(!(1 ‿ / ‿ 1 !(‿ N)) D ‿ / ‿ D | [D] {month} | (vecka | v | v.) D | (kv | kvartal | tertial | t) (2 | 3 | 4) | höstterminen | hösten | halvårsskiftet)
     [[år] year:(Y)] !(– | - | till)
   | part:((första | andra | 1:a | 2:a) halvåret | (första | andra | tredje | fjärde | sista) (kvartalet | tertialet)) [[år] year:(Y)]`,
);
const held = ofWords(
  () => null,
  (target) => HOLDS.exec(target),
);
const FIRST_OF_YEAR = looseGrammar("^ [1] (januari | jan) $");
/** Beside a value: which part of the year it is of. */
const STATED_PART = looseGrammar(
  "{month} [.] (– | -) {month} | halvår* | från och med | fr.o.m. | fr.o.m | from | fom",
);

/**
 * The part of a year that a target holds for, in its own words ("fr.o.m. 1/7"), where it is of the year asked about;
 * undefined: the whole year, or one that has passed.
 */
export function heldPart(target: string, year: number | undefined): string | undefined {
  const found = held(target);
  const [part, own] = [found?.group("part") ?? "", found?.group("year")];
  if (!found || FIRST_OF_YEAR.test(part) || (own !== undefined && year !== undefined && Number(own) !== year))
    return undefined;
  return found.text;
}

/** Whether a value says which part of the year it is of. */
export const statesPart = (outcome: string): boolean => STATED_PART.test(outcome);

const FROM_START = looseGrammar(
  "{upTo} | ackumuler* | helår* | (hela | årets) | (januari | jan) (– | - | till) | {r12}",
);

/** Whether a header or an outcome says that it is counted from the beginning of the year: "t.o.m. december", "ack. T3". */
export const isFromStart = fact((text): boolean => FROM_START.test(text));

const OF_WHOLE_YEAR = looseGrammar("helår* | hela året | (januari | jan) (– | - | till) (december | dec)");

/** Whether a header says that its figures are of a whole year: "Helår 2024". */
export const saysWholeYear = fact((text): boolean => OF_WHOLE_YEAR.test(text));

const SECOND_HALF = looseGrammar("{secondHalf}");

/** Whether a header says that its figures are of the second half of a year: "Totalt H2", "andra halvåret 2025". */
export const isSecondHalf = fact((text): boolean => SECOND_HALF.test(textKey(text)));

/**
 * The day, month or year that a text names as when something is to be done: "2024-09-30", "2024-09", "2024". A part of a year
 * is its last month; without a year of its own it is of `year`. Undefined: it names none ("löpande").
 */
export function timeIn(text: string, year: string): string | undefined {
  const dated = yearsIn(text).length > 0 || year === "" ? text : `${text} ${year}`;
  const day = dayIn(text) ?? dayIn(dated);
  if (day !== undefined) return day;
  const named = readPeriod(text)?.canonical ?? (year === "" ? undefined : partOfYear(textKey(text), year));
  const period = named === undefined ? null : parsePeriod(named);
  if (!period || period.year === 0 || areDigits(text) !== (period.kind === "year" && text.length === 4))
    return undefined;
  return monthsTo(named!) === null ? String(period.year) : endOf(period);
}
