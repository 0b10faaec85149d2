import { bySpaces, digitsIn, hasDigit, isYear, lettersIn, trimmedEnd, yearFirst } from "../../domain/shapes";
import { groupWord, readHeader } from "../../interpret/header/header";
import { looseGrammar } from "../../interpret/text/grammar";
import type { Phrase } from "../../interpret/text/phrase";
import { textKey } from "../../interpret/text/text";
import type { HeaderCell } from "../layout/tableRegion";

/** A header that ends with a year of two digits: what stands before that, the year, and the header with it in full. */
interface ShortDate {
  word: string;
  year: number;
  inFull: string;
}

/** The named parts of a match; "": it took no part. */
type PartOf = (name: string) => string;

/** How headers write years of two digits, most specific first; null: it is none after all. */
const FORMS: readonly { is: Phrase; read: (part: PartOf) => ShortDate | null }[] = [
  // "T2 -25 ack", "Delår 2/24"
  {
    is: looseGrammar("^ word:(({tertial} | {quarter} | {interim}) [D1]) [- | – | ' | /] short:(D2) [rest:(W)] $"),
    read: (part) => dated(part("word"), part("short"), "", part("rest")),
  },
  // "Utf 1606"
  {
    is: looseGrammar("^ word:(L) [.] short:(N) $"),
    read: (part) => {
      const [short, month] = [part("short").slice(0, 2), part("short").slice(2)];
      return part("short").length === 4 && Number(month) >= 1 && Number(month) <= 12
        ? dated(part("word"), short, `-${month}`)
        : null;
    },
  },
  // "Kommunen 20/21", "Utfall lå 20/21"
  {
    is: looseGrammar("^ word:(…6!(N)) [lå | läsår | läsåret] first:(D2) ‿ / ‿ next:(D2) $"),
    read: (part) =>
      Number(part("next")) === Number(part("first")) + 1
        ? dated(part("word"), part("first"), `/${part("next")}`)
        : null,
  },
  // "Mål 22", "SÄBO tot -22", "Utf. -22 fl/kv"
  {
    is: looseGrammar("^ word:(…6!(N)) [.] [- | – | '] short:(D2) [rest:(…3!(N))] $"),
    read: (part) => {
      const rest = part("rest");
      return rest === "" || groupWord(textKey(rest)) !== undefined
        ? dated(part("word"), part("short"), "", rest)
        : null;
    },
  },
];

/** `after`: of a month or of a school year's end. */
function dated(word: string, short: string, after = "", rest = ""): ShortDate {
  const year = CENTURY + Number(short);
  return { word: wordKey(word), year, inFull: `${word} ${year}${after} ${rest}`.trimEnd() };
}
const CENTURY = 2000;
const wordKey = (word: string): string => trimmedEnd(textKey(word), ". ");

/** A longer header is a sentence. */
const LONGEST = 24;

function shortDate(text: string): ShortDate | null {
  if (text.length > LONGEST || !hasDigit(text)) return null;
  const written = apart(text);
  for (const { is, read } of FORMS) {
    const match = is.exec(written);
    const found = match && read((name) => match.group(name) ?? "");
    if (found) return found;
  }
  return null;
}

const isDated = (text: string): boolean => yearFirst(readHeader(text).period ?? "") !== "";

/** "B19" as "B 19": letters, and right after them two or four digits. */
function apart(text: string): string {
  const [digits = "", ...others] = digitsIn(text);
  const word = trimmedEnd(text, digits);
  const isGlued = others.length === 0 && lettersIn(word).join("") === word && word !== "" && text === word + digits;
  return isGlued && (digits.length === 2 || digits.length === 4) ? `${word} ${digits}` : text;
}

/** Words of figures of a year that has been. */
const OF_FIGURES = new Set(["utfall", "utf", "bokslut", "resultat", "prognos"]);

/** "Mål 25" and "Mål 26": the same word, and years near each other; the global goals are no more than 17. */
const areYearsOf = (one: ShortDate, other: ShortDate): boolean =>
  one.word === other.word &&
  Math.min(one.year, other.year) >= FIRST_YEAR &&
  Math.abs(one.year - other.year) <= MOST_YEARS;
const [FIRST_YEAR, MOST_YEARS] = [2020, 10];

/** "Riket 24" beside "Mål 24": the same two digits after a word for figures of a year. */
function isOfYearOf(one: ShortDate, other: ShortDate): boolean {
  const { target, outcome } = readHeader(other.word).scores;
  return one.year === other.year && one.year >= FIRST_YEAR && (target !== undefined || outcome !== undefined);
}

/**
 * The headers of a table with their years in full: "Mål 22" beside "Utfall 22", "Mål 23" or "Utfall 2022" is for a year, and so
 * are all that end so near the year of the table, where one of them is that ("B17 | B18 | B19" in the accounts of 2019).
 * Alone such a number may be a goal's. `around`: the year of the table; "": none is known.
 */
export const inFullOf = (headers: readonly HeaderCell[], around: string): HeaderCell[] =>
  withLettersInFull(withYearsInFull(headers, around));

/** What a letter before a year stands for; a B is the budget where another header has the outcomes, else the accounts. */
const LETTERS: ReadonlyMap<string, [alone: string, besideOutcomes: string]> = new Map([
  ["u", ["Utfall", "Utfall"]],
  ["b", ["Bokslut", "Budget"]],
]);

function withLettersInFull(headers: readonly HeaderCell[]): HeaderCell[] {
  const letters = headers.map(({ text }) => {
    const [letter = "", year = "", ...others] = bySpaces(text);
    return isYear(year) && others.length === 0 ? { named: LETTERS.get(letter.toLowerCase()), year } : null;
  });
  const areOutcomes = headers.some(
    ({ text }, i) => letters[i]?.named?.[0] === "Utfall" || (readHeader(text).scores.outcome ?? 0) >= SURE,
  );
  return headers.map((cell, i) => {
    const { named, year } = letters[i] ?? {};
    return named ? { ...cell, text: `${named[areOutcomes ? 1 : 0]} ${year}` } : cell;
  });
}

/** A year alone says less of outcomes. */
const SURE = 0.7;

function withYearsInFull(headers: readonly HeaderCell[], around: string): HeaderCell[] {
  const found = headers.map(dateIn);
  if (found.every((one) => one === null)) return [...headers];
  const full = headers.flatMap(({ text }) => yearFirst(readHeader(text).period ?? "") || []);
  const isKnown = around !== "" && [...full, ...found.map((one) => `${one?.year}`)].includes(around);
  const counting = new Set(headers.flatMap(({ text }) => countedBy(text) ?? []));
  const isYearOf = (one: ShortDate): boolean =>
    !counting.has(one.word) &&
    ((isKnown && Math.abs(one.year - Number(around)) <= MOST_YEARS) ||
      full.includes(String(one.year)) ||
      found.some(
        (other) =>
          other !== null &&
          other !== one &&
          (OF_FIGURES.has(other.word) || areYearsOf(one, other) || isOfYearOf(one, other)),
      ));
  const years = new Set(found.flatMap((one) => (one && isYearOf(one) ? one.year : [])));
  return headers.map((cell, i) => {
    const one = found[i];
    if (!one || counting.has(one.word) || !years.has(one.year)) return cell;
    const own = cell.own === undefined || isDated(cell.own) ? null : shortDate(cell.own);
    return { ...cell, text: one.inFull, ...(own ? { own: own.inFull } : {}) };
  });
}

/** "Fält 3": the word that headers are counted by, from one on: what comes after is no year. */
const countedBy = (text: string): string | undefined => {
  const word = COUNTED.exec(text)?.group("word");
  return word && wordKey(word);
};
const COUNTED = looseGrammar("^ word:(…6!(N)) [.] D1 $");

/** Of a header, or of what stands over its lowest part: "Utf 24" over "Fli/Kv". */
function dateIn({ text, own }: HeaderCell): ShortDate | null {
  if (isDated(text)) return null;
  const whole = shortDate(text);
  if (whole || own === undefined || !text.endsWith(own)) return whole;
  const over = shortDate(text.slice(0, -own.length).trim());
  return over && { ...over, inFull: `${over.inFull} ${own}` };
}
