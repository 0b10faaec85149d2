import { formsOf } from "../../lexicon/notation";
import { hasAfter, wordsBefore } from "../../lexicon/nearest";
import { NUMBERS } from "../../lexicon/words/numbers";
import { isDash, isDigit, isLetter, nextWord, trimmedEnd, twoDigits } from "../../domain/shapes";
import { isSignAt, NUMBER_WORDS, numeralAt, type Numeral, ORDINALS, wordsAt } from "../number/numeral";
import { twoPartsAt } from "../number/clock";
import { unitAt } from "../number/unit";
import { looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { dayOf, DAYS, isoDay, monthNumber } from "../time/date";
import { type NumberAround, isAge, isInCode, isInGrade, isNumberName, isOrdinal, MONTH_NAMES } from "./numberName";

/** A number in a target's text with its unit. */
export interface Quantity {
  value: number;
  unit?: string;
  per?: string;
  decimals: number;
}

/** A month in numbers; what follows may not make it a day. */
const YEAR_MONTH = looseGrammar("y:(Y) ‿ - ‿ m:(D2) !(‿ -)");
/** "8/2025", after what says that something is to be done. */
const NUMBERED_MONTH = looseGrammar("m:(D) ‿ / ‿ y:(Y) !(‿ (/ | -))");
const DUE_LAST = looseGrammar("({byWord} | {inPlace} | {doing}) $");
const MONTH_YEAR = looseGrammar("{month} (y:(Y) | (– | ' | -) y:(D2))");
const YEARS = looseGrammar("Y !(_ D3) [(– | / | -) end:(Y | D2) !(‿ %)] !(‿ %)");
const SPLIT = looseGrammar("!(Y /) N ‿ / ‿ N [‿ / ‿ N]");
const CLOCK = looseGrammar("[D ‿ (. | :) ‿ D2 | D] (– | -) D ‿ (. | :) ‿ D2");
const TIME_OF_DAY = looseGrammar("D [‿ (. | :) ‿ D2] [(– | -) D]");
const BEFORE_TIME_OF_DAY = looseGrammar("{oClock} $");

/** Parts of a year, whose number precedes the year. */
const PARTS_OF_YEAR = ["kvartal ", "tertial ", "kv ", "vecka ", "halvår ", "delår "];
const DIGITS = "0123456789";

/** "1 2024" is no year, "q2 2024" and "kvartal 2 2024" are. */
function followsNumber(before: string): boolean {
  if (!isDigit(before.charAt(before.length - 2)) || !" ,.".includes(before.slice(-1))) return false;
  const head = trimmedEnd(before.slice(0, -1), DIGITS);
  return !isLetter(head.slice(-1)) && !PARTS_OF_YEAR.some((part) => head.endsWith(part));
}

/** Where the word that begins at a place ends: "co2-snål", "pm2,5", "hot/våld". */
function endOfWord(text: string, at: number): number {
  let to = at;
  for (;;) {
    while (isLetter(text.charAt(to)) || isDigit(text.charAt(to))) to++;
    const [mark, next] = [text.charAt(to), text.charAt(to + 1)];
    const goesOn =
      ("-/&".includes(mark) && isLetter(next)) ||
      (",.".includes(mark) && isDigit(next) && isDigit(text.charAt(to - 1)));
    if (mark === "" || !goesOn) return to;
    to++;
  }
}

/** The numbers and times of a sentence, by the marks that stand for them. */
export interface Marks {
  quantities: Quantity[];
  /** Canonical: "2030", "2022-06-30", "2022-06". */
  times: string[];
  /** "hälften", "halva" are among the quantities. */
  halves: boolean;
  /** A number that could be read in two ways, as written: "1.233"; "": none. */
  ambiguous: string;
}

/** The reader's position in the text. */
interface MarkReader {
  text: string;
  at: number;
  /** The last characters read. */
  before: string;
  into: Marks;
}

/** The mark for a piece of the text, and the end of the piece. */
interface MarkedPiece {
  out: string;
  end: number;
}

const take = (phrase: Phrase, { text, at }: MarkReader): Match | null => phrase.at(text, at);

/** The scale that a number is on: "index över 41". */
function labelBefore(before: string): string | null {
  const bound = wordsBefore(before, "toScale");
  const scale = wordsBefore(bound === null ? before : before.trimEnd().slice(0, -bound.length), "scale");
  // "Nöjd-index" is a name.
  return scale?.includes("-") ? null : scale;
}

/** A number that may be the target, with its unit, or the label before it ("index 41"). */
function amount(
  { text, before, into }: MarkReader,
  numeral: { value: number; decimals: number; end: number },
): MarkedPiece {
  const unit = unitAt(text, numeral.end);
  const label = labelBefore(before);
  const found: Quantity = { value: numeral.value, decimals: numeral.decimals };
  if (unit) found.unit = unit.unit;
  else if (label !== null) found.unit = label.length === 3 ? label.toUpperCase() : label;
  if (unit?.per) found.per = unit.per;
  return { out: `¤${into.quantities.push(found) - 1}`, end: unit?.end ?? numeral.end };
}

const time = ({ into, at }: MarkReader, canonical: string, length: number): MarkedPiece => ({
  out: `§${into.times.push(canonical) - 1}`,
  end: at + length,
});
const name = (end: number): MarkedPiece => ({ out: "◊", end });

function takeMonth(place: MarkReader): MarkedPiece | null {
  const month = take(MONTH_YEAR, place);
  if (!month) return null;
  const year = month.group("y") ?? "";
  return time(
    place,
    `${year.length === 2 ? `20${year}` : year}-${twoDigits(monthNumber(month.text))}`,
    month.text.length,
  );
}

/** The mark of a share in percent that ends at a place. */
const share = ({ into }: MarkReader, value: number, end: number, after = ""): MarkedPiece => ({
  out: `¤${into.quantities.push({ value, unit: "%", decimals: 0 }) - 1}${after}`,
  end,
});

const PLACE = looseGrammar("_ ({place} | placering*)");

/** "Tredje plats", "första placering": a place in words. */
function takePlace(place: MarkReader, word: string): MarkedPiece | null {
  const value = ORDINALS.get(word);
  const end = place.at + word.length;
  const name = value === undefined ? null : PLACE.at(place.text, end);
  if (value === undefined || !name) return null;
  const mark = place.into.quantities.push({ value, unit: "plats", decimals: 0 }) - 1;
  return { out: `¤${mark}`, end };
}

/** A number in words, which is a share or an amount; a part of a longer word ("halv-tid") is none. */
function takeCounted(place: MarkReader, word: string): MarkedPiece | null {
  const found = wordsAt(place.text, place.at);
  if (!found || found.end < place.at + word.length) return null;
  if (!found.isShare) return takeCount(place, word, found);
  place.into.halves ||= found.value === 50;
  return share(place, found.value, found.end);
}

const EVERY = new Set(formsOf(NUMBERS.every));

/** A word of letters only, as it is or as its meaning. */
function takeWord(place: MarkReader): MarkedPiece | null {
  const word = place.text.slice(place.at, endOfWord(place.text, place.at));
  if (word === "") return null;
  const piece =
    takePlace(place, word) ??
    (MONTH_NAMES.has(word) ? takeMonth(place) : null) ??
    (EVERY.has(word) ? takeEvery(place, word) : takeCounted(place, word));
  return piece ?? { out: word, end: place.at + word.length };
}

/** "var tredje elev" is a share; "var tredje vecka" a time. */
function takeEvery(place: MarkReader, word: string): MarkedPiece | null {
  const end = place.at + word.length;
  const every = word === "varannan" || word === "vartannat" ? { value: 2, end } : everyOther(place, word, end);
  if (!every) return null;
  if (hasAfter(place.text.slice(every.end, every.end + 30), "ofTime")) {
    const piece = amount(place, { ...every, decimals: 0 });
    return { out: `var ${piece.out}`, end: piece.end };
  }
  return share(place, Number((100 / every.value).toPrecision(15)), every.end, " av");
}

/** "en", "ett" as a number: "en gång", "en av fem", "en procent", "inom en vecka". */
function countsOne(rest: string): boolean {
  const next = nextWord(rest);
  if (next === "av") return isDigit(rest.charAt(4)) || NUMBER_WORDS.has(nextWord(rest.slice(3)));
  return next.startsWith("procent") || (next.startsWith("gång") && !next.startsWith("gånger"));
}

const isArticle = (word: string, rest: string, before: string): boolean =>
  (word === "en" || word === "ett") &&
  !countsOne(rest) &&
  (ORDINALS.has(nextWord(rest)) || !(wordsBefore(before, "bound") !== null && (rest === "" || nextWord(rest) !== "")));

/** A number word. */
function takeCount(place: MarkReader, word: string, found: Numeral): MarkedPiece | null {
  const rest = place.text.slice(found.end, found.end + 30);
  if (isArticle(word, rest, place.before)) return null;
  return hasAfter(rest, "namedAfter") ? name(found.end) : amount(place, found);
}

/** "var tredje" → 3. */
function everyOther({ text }: MarkReader, word: string, end: number): { value: number; end: number } | null {
  if (word !== "var" && word !== "vart") return null;
  const ordinal = nextWord(text.slice(end, end + 30));
  const value = ORDINALS.get(ordinal);
  return value === undefined ? null : { value, end: end + 1 + ordinal.length };
}

const TAX = looseGrammar("{crowns} (kr | kronor | per skattekrona)");
const RATE = looseGrammar("{crowns} $");

const ofTax = (text: string): boolean => text.includes("skattesats") || text.includes("utdebitering");

/** "22:50 kr", or "22:50" as the whole text, after a bound or at the end of one about a tax rate. */
function takeTax(place: MarkReader): MarkedPiece | null {
  const rate =
    place.at === 0 || wordsBefore(place.before, "amount") !== null || ofTax(place.text.slice(0, place.at))
      ? take(RATE, place)
      : null;
  const tax = rate ?? take(TAX, place);
  if (!tax) return null;
  const value = Number(`${tax.group("kr")}.${tax.group("ore")}`);
  const mark = place.into.quantities.push({ value, unit: "kr:öre", decimals: 2 }) - 1;
  return { out: `¤${mark}`, end: tax.to };
}

function takeClock(place: MarkReader): MarkedPiece | null {
  const ofDay = BEFORE_TIME_OF_DAY.test(place.before) ? take(TIME_OF_DAY, place) : null;
  const clock = take(CLOCK, place) ?? ofDay ?? take(SPLIT, place);
  return clock && name(clock.to);
}

function takeDate(place: MarkReader): MarkedPiece | null {
  for (const { is } of DAYS) {
    const found = take(is, place);
    const day = found && dayOf(found);
    if (found && day) return time(place, isoDay(day), found.text.length);
  }
  const isBegun = place.before.trim() === "" || DUE_LAST.test(place.before);
  const found = take(YEAR_MONTH, place) ?? (isBegun ? take(NUMBERED_MONTH, place) : null);
  const month = Number(found?.group("m"));
  return found && month >= 1 && month <= 12
    ? time(place, `${found.group("y")}-${twoDigits(month)}`, found.text.length)
    : null;
}

/** "5 % över 2022", "3 fler än 2019": a difference from a year. */
const DIFFERS = looseGrammar("N [%] [W] ({up} | {down}) {than} $ | (% | procent | procentenheter) (över | under) $");

/** Between these a number alone is rather a year. */
const LIKELY_YEARS = { from: 2010, before: 2040 };

/** A bound before the number makes it an amount: "minst 2000". */
const isAmount = (before: string, after: string): boolean =>
  !after.startsWith(" års ") && wordsBefore(before, "amount") !== null && !DIFFERS.test(before);

/** A bound and a number that is as likely a year, and nothing after: "> 2022" may be either, "färre än 2022" a year. */
function lastYear(place: MarkReader, year: string): MarkedPiece | null {
  if (Number(year) < LIKELY_YEARS.from || Number(year) >= LIKELY_YEARS.before) return null;
  if (place.before.endsWith("än ")) return time(place, year, year.length);
  place.into.ambiguous = year;
  return name(place.at + year.length);
}

/** A year, or the years from one to another: "2024", "2024–26". */
function yearsOf(from: string, end: string | undefined): string {
  const to = end?.length === 2 ? from.slice(0, 2) + end : end;
  return to === undefined || Number(to) <= Number(from) ? from : `${from}–${to}`;
}

function takeYear(place: MarkReader): MarkedPiece | null {
  const { text, at, before } = place;
  const found = take(YEARS, place);
  if (!found || followsNumber(before)) return null;
  const { text: whole } = found;
  const end = found.group("end");
  const after = text.slice(at + whole.length, at + whole.length + 30);
  if (end === undefined && isAmount(before, after)) return after === "" ? lastYear(place, whole) : null;
  return hasAfter(after, "counted") ? null : time(place, yearsOf(whole.slice(0, 4), end), whole.length);
}

/** Where digits and their marks that begin at a place end. */
function endOfDigits(text: string, from: number): number {
  let to = from;
  while (to < text.length && (isDigit(text.charAt(to)) || ".,:/".includes(text.charAt(to)))) to++;
  while (to > from + 1 && !isDigit(text.charAt(to - 1))) to--;
  return to;
}

function takeNumber(place: MarkReader): MarkedPiece | null {
  const { text, at } = place;
  const from = isDash(text.charAt(at)) && isSignAt(text, at) ? at + 1 : at;
  if (!isDigit(text.charAt(from))) return null;
  const numeral = numeralAt(text, from);
  if (!numeral) return digitsOf(place, null, endOfDigits(text, from));
  if (numeral.ambiguous) place.into.ambiguous ||= text.slice(numeral.start, numeral.end);
  return digitsOf(place, from > at ? { ...numeral, value: -numeral.value } : numeral, numeral.end);
}

/** What digits that end at a place stand for: an amount, or a name. */
function digitsOf(place: MarkReader, numeral: Numeral | null, end: number): MarkedPiece {
  const { text, before } = place;
  const around: NumberAround = { before, after: text.slice(end, end + 30), hasUnit: () => unitAt(text, end) !== null };
  if (numeral && isOrdinal(around)) return amount(place, { ...numeral, end: end + 2 });
  if (isNumberName(around) || isAge(around) || isInGrade(before)) return name(end + secondLength(around.after));
  return !numeral || numeral.ambiguous || isInCode(around) ? name(end) : amount(place, numeral);
}

/** How long the second of two numbers is: "7–9" after "åk". */
const secondLength = (after: string): number => SECOND_NUMBER.exec(after)?.to ?? 0;
const SECOND_NUMBER = looseGrammar("^ (– | -) N");

/** "8 min 30 s", "1:25 tim": in parts that the text names; "12:00" alone is told by what is measured. */
function takeTime({ text, at, into }: MarkReader): MarkedPiece | null {
  const found = twoPartsAt(text, at);
  if (!found || found.unit === "0:00") return null;
  const { value, unit, to } = found;
  return { out: `¤${into.quantities.push({ value, unit, decimals: 2 }) - 1}`, end: to };
}

/** In order: the first that takes the place. A word begins with a letter; the others with a digit or a sign. */
const TAKERS = [takeTime, takeTax, takeDate, takeClock, takeYear, takeNumber];

function pieceAt(place: MarkReader): MarkedPiece | null {
  const letter = place.text.charAt(place.at);
  const isNumeric = isDigit(letter) || isDash(letter);
  if (!isNumeric && !isLetter(letter)) return null;
  for (const taker of isNumeric ? TAKERS : []) {
    const piece = taker(place);
    if (piece) return piece;
  }
  return takeWord(place);
}

/** So many characters before a place decide what a number there is. */
const LOOKED_BACK = 24;

/** A text with marks for its numbers and times. Linear: each place is looked at once, with bounded looks around. */
export function marked(text: string): Marks & { text: string } {
  const into: Marks = { quantities: [], times: [], halves: false, ambiguous: "" };
  let out = "";
  for (let at = 0; at < text.length;) {
    const piece = pieceAt({ text, at, before: text.slice(Math.max(0, at - LOOKED_BACK), at), into });
    out += piece?.out ?? text.charAt(at);
    at = piece?.end ?? at + 1;
  }
  return { ...into, text: out };
}
