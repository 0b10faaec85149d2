import { foldLetters } from "../../lexicon/fold";
import { fact } from "../../lexicon/textFact";
import { formsOf } from "../../lexicon/notation";
import {
  AREA_WORDS,
  MULTIPLE_SIZES,
  NUMBER_OF,
  PER_PERSON,
  TIME_WORDS,
  UNITLESS,
  UNITS,
  type UnitRow,
  WEIGHED,
} from "../../lexicon/words/units";
import {
  areDigits,
  beginsWithYear,
  bySpaces,
  firstWord,
  inBrackets,
  isDigit,
  isLetter,
  trimmedEnd,
} from "../../domain/shapes";
import { looseGrammar } from "../text/grammar";
import { clean } from "../text/text";
import { monthNumber } from "../time/date";

/** A multiple in words before the unit, time that something is counted per, and what it is measured per. */
const MULTIPLES: ReadonlyMap<string, number> = new Map(Object.entries(MULTIPLE_SIZES));
export const PER_TIME: ReadonlyMap<string, string> = new Map(Object.entries(TIME_WORDS));
const AREAS: ReadonlyMap<string, string> = new Map(Object.entries(AREA_WORDS));

const rows = new Map<string, UnitRow>();
for (const row of UNITS) for (const word of [...row.words, row.unit]) rows.set(foldLetters(word), row);

/** Whether a canonical unit measures how long something takes; ring signals do too. */
export const isTime = (unit: string | undefined): boolean => {
  const family = rows.get(foldLetters(unit ?? ""))?.family;
  return family === "time" || family === "workTime" || unit === "signaler";
};

/** Whether a unit is in the table, alone, per something, as a multiple or as a whole of parts. */
export const isKnownUnit = (unit: string): boolean =>
  rows.has(foldLetters(unit)) ||
  (unit.includes("/") && measured(unit).family !== null) ||
  MULTIPLES.has(unit.split(" ")[0]!) ||
  wholeOf(unit) !== null;

/** Whether a canonical unit counts things or people. */
export const isCount = (unit: string): boolean => rows.get(foldLetters(unit))?.family === "count";

/** Whether a unit column's word is of things or people that are counted: "st", "antal pers". */
export const countsThings = (unit: string): boolean => isCount(statedUnit(unit)) || HOW_MANY.test(clean(unit));

const MEASURED = new Set<UnitRow["family"]>([
  "money",
  "euro",
  "time",
  "workTime",
  "mass",
  "energy",
  "power",
  "length",
  "area",
  "volume",
]);

/** Whether a canonical unit is of money, time, weight and the like, which no number of things is. */
export const isMeasuredUnit = (unit: string): boolean => MEASURED.has(measured(unit).family ?? "count");

/** Whether a canonical unit is of what is never less than nothing: time, weight, length, and not money. */
export const isOfExtent = (unit: string): boolean => isMeasuredUnit(unit) && !isMoney(unit);

/** Whether a canonical unit is of money. */
export const isMoney = (unit: string): boolean => MONEY.has(measured(unit).family ?? "count");
const MONEY = new Set<UnitRow["family"]>(["money", "euro"]);

/** Whether a canonical unit is an index by name: "NKI", "index". */
export const isIndex = (unit: string): boolean => rows.get(foldLetters(unit))?.family === "index";

/** Whether a canonical unit measures how heavy something is. */
export const isMass = (unit: string): boolean => measured(unit).family === "mass";

/** Whether a canonical unit measures how far something is. */
export const isLength = (unit: string | undefined): boolean => rows.get(foldLetters(unit ?? ""))?.family === "length";

/** Words by their first letter, the longest first. */
function byFirstLetter(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    found.set(first, [...(found.get(first) ?? []), word]);
  }
  return found;
}

const UNIT_WORDS = byFirstLetter(rows.keys());
const MULTIPLE_WORDS = byFirstLetter(MULTIPLES.keys());

/** The longest of the words that is whole at a place, and its end; null without one. */
function longestAt(
  text: string,
  from: number,
  words: ReadonlyMap<string, readonly string[]>,
): { word: string; end: number } | null {
  const word = words
    .get(text.charAt(from))
    ?.find((one) => text.startsWith(one, from) && !isLetter(text.charAt(from + one.length)));
  return word === undefined ? null : { word, end: from + word.length };
}

/** What is weighed: "ton CO2e", "kg koldioxid". */
const SUBSTANCES = byFirstLetter(formsOf(WEIGHED));

/** The end of the weighed substance's name, or the place where it would begin. */
function pastSubstance(text: string, from: number): number {
  const found = text.charAt(from) === " " ? longestAt(text, from + 1, SUBSTANCES) : null;
  return found && !isDigit(text.charAt(found.end)) ? found.end : from;
}

const PER = [" per/", " per ", "/"];
/** What a unit in running text is measured per without its being told. */
const PER_HEADS = new Set(["invånare", "person"]);
const MEASURES_OF_SIZE = ["m2", "m3"];

/** The "per" of a unit at a place, "/m2" or " per elev", as written and without the sign; null without one. */
function perAt(text: string, from: number): { written: string; thing: string } | null {
  const sign = PER.find((one) => text.startsWith(one, from));
  if (sign === undefined) return null;
  const after = text.slice(from + sign.length);
  const isSize =
    MEASURES_OF_SIZE.includes(after.slice(0, 2)) && !isLetter(after.charAt(2)) && !isDigit(after.charAt(2));
  const thing = isSize ? after.slice(0, 2) : firstWord(after);
  return thing === "" ? null : { written: sign + thing, thing };
}

/**
 * Units in one case and one spelling, letter by letter, so that places in the text stay; "SEK" is money, "sek" is time.
 */
const oneSpelling = (text: string): string =>
  foldLetters(inKronor(text, "kr.")).replaceAll("³", "3").replaceAll("²", "2");

/** The text with another word for "SEK", which is money; "sek" is time. */
export const inKronor = (text: string, kronor: string): string => text.replace(SEK, kronor);
const SEK = /(?<![A-Za-zµÀ-ω])SEK(?![A-Za-zµÀ-ω])/g;

/** The word of a unit, or a multiple with or without one, that begins at a place; the longer of the two. */
function wordAt(text: string, from: number): { unit: string; end: number } | null {
  const whole = longestAt(text, from, UNIT_WORDS);
  const many = longestAt(text, from, MULTIPLE_WORDS);
  const end = many && ((text.charAt(many.end) === " " && longestAt(text, many.end + 1, UNIT_WORDS)) || many).end;
  if (end !== null && (!whole || end > whole.end)) return { unit: text.slice(from, end), end };
  return whole && { unit: rows.get(whole.word)?.unit ?? whole.word, end: whole.end };
}

/** The "per" of a unit by the words after it; a thing that belongs to the measure is skipped, or left unread. */
function withPer(
  unit: string,
  from: number,
  { written, thing }: NonNullable<ReturnType<typeof perAt>>,
): { unit: string; end: number; per?: string } {
  const end = from + written.length;
  const time = PER_TIME.get(thing);
  if (time !== undefined) return { unit, end, per: time };
  // A share per something is of a measure that is itself per that.
  if (unit === "%") return { unit, end };
  const area = AREAS.get(thing);
  if (written.startsWith("/") || area !== undefined) return { unit: `${unit}/${area ?? thing}`, end };
  return { unit, end: PER_HEADS.has(thing) ? end : from };
}

/**
 * "2,1x", "2.1 x" as keys of companies are written; "3 x 20" is no such, nor "7x" alone, which may as well be a number in the
 * seventies.
 */
function timesAt(text: string, from: number, before: string): { unit: string; end: number } | null {
  const after = text
    .slice(from + 1)
    .trimStart()
    .charAt(0);
  const isAlone = text.charAt(from) === "x" && !isLetter(text.charAt(from + 1)) && !isDigit(after);
  const isUnfilled = areDigits(before) && text === "x";
  return isAlone && !isUnfilled ? { unit: "gånger", end: from + 1 } : null;
}

/** "st/100 000 inv", "fall per 1 000 invånare": what is counted states no more than the rate; "besök per invånare" states both. */
function rateAt(text: string, from: number): { unit: string; end: number } | null {
  const found = wordAt(text, text.charAt(from) === " " ? from + 1 : from);
  const rate = found && rows.get(foldLetters(found.unit));
  return rate?.family === "rate" && rate.size < 1 ? found : null;
}

/** "200 år 2030": the word belongs to the year after it. */
const isOfYear = ({ unit, end }: { unit: string; end: number }, text: string): boolean =>
  unit === "år" && text.charAt(end) === " " && beginsWithYear(text.slice(end + 1));

/**
 * The unit that begins at a place in a cleaned text (after one space at most), longest spelling first, and its end.
 * "kr/elev" stays whole; time ("per år") is kept apart as `per`; "per invånare" after a unit belongs to the measure and
 * is skipped.
 */
export function unitAt(cleaned: string, at: number): { unit: string; end: number; per?: string } | null {
  const text = oneSpelling(cleaned.slice(at, at + 80));
  const start = text.startsWith(" ") ? 1 : 0;
  const found =
    wordAt(text, start) ?? (isDigit(cleaned.charAt(at - 1)) ? timesAt(text, start, cleaned.slice(0, at)) : null);
  if (!found || isOfYear(found, text)) return null;
  const rate = isCount(found.unit) ? rateAt(text, found.end) : null;
  if (rate) return { ...rate, end: at + rate.end };
  const isWeight = rows.get(foldLetters(found.unit))?.family === "mass";
  const from = isWeight ? pastSubstance(text, found.end) : found.end;
  const rest = perAt(text, from);
  const unit = rest ? withPer(found.unit, from, rest) : { unit: found.unit, end: from };
  return { ...unit, end: at + unit.end };
}

const HOW_MANY = looseGrammar("^ (antal | ant)");
/** Before a unit: "Enhet: mnkr", "antal dagar". */
const BEFORE_UNIT = looseGrammar("^ (enhet : | i _ | (antal | ant [.]) _ [i _] | (andel | andelen) (i _ | =(% | ⟨)))");
/** After it, the scale that it is on: "index 0–100", "poäng av 5"; "dag 1–14" is when. */
const SCALE = looseGrammar("^ [av maxvärde | positiva svar | [,] skala] [,] [av] [N] [– | -] [N] $");

/** "% av anställda", "% kv". */
const OF_PARTS = looseGrammar("^ % _ =(L)");

const wholeUnit = (text: string): string | null => {
  const inner = text.slice(BEFORE_UNIT.exec(text)?.to).trimStart();
  const found = unitAt(inner, 0);
  if (!found) return null;
  const scale = inner.slice(found.end);
  return SCALE.test(scale) && !(isTime(found.unit) && scale.trim() !== "") ? found.unit : null;
};

/** "per 1 000 invånare", anywhere in the text. */
const RATE = looseGrammar(
  "(per | /) (1 | 10 | 100) [_] 000 (inv | invånare) | (per | /) (1000 | 10000 | 100000) (inv | invånare)",
);
/** The name of a measure that is a share: "Andel …", "…, % av eleverna". */
const OF_SHARE = looseGrammar(
  "^ (andel | andelen) | hur stor andel | i procent | procentuell* | procent av | (, | ⟨ | i) % av | L % $",
);
const MEASURED_IN = looseGrammar(
  `(antal | i | median) unit:(dagar | veckor | månader | timmar | minuter | arbetsdagar)
   | , unit:(dagar | veckor | månader | timmar | minuter | arbetsdagar) (i | som) (median | snitt | genomsnitt | medeltal)
   | i unit:(gram | kilo | kg | liter | kronor | kr | öre | tkr) (per | $) | , unit:(gram | kilo | kg | kronor | kr | öre | tkr) per`,
);

/**
 * The unit in a cell or header of units: "%", "(%)", "Mnkr", "Andel (%)", "antal per 1 000 invånare". Null without one.
 * Canonical words are in `UNITS`; "kr/elev" and "tusen liter" are kept as written.
 */
export const readUnit = fact((text): string | null => unitIn(text));

/**
 * The unit that a cell of units states, with the inhabitants that money, weight and the like are measured per; one that is
 * not in the table as the cell has it.
 */
export function statedUnit(cell: string): string {
  const unit = readUnit(cell);
  if (unit === null) return cell;
  const thing = PER_HEAD.exec(clean(cell))?.group("thing");
  return thing !== undefined && isMeasuredUnit(unit) && !unit.includes("/") ? `${unit}/${thing.toLowerCase()}` : unit;
}
const PER_HEAD = looseGrammar(`per thing:(${[...PER_HEADS].join(" | ")}) $`);

function unitIn(text: string): string | null {
  const cleaned = trimmedEnd(clean(text.slice(0, 300)), ".:");
  if (cleaned === "") return null;
  const whole = wholeUnit(cleaned) ?? (OF_PARTS.test(cleaned) ? "%" : null);
  if (whole) return whole;
  const rate = RATE.exec(cleaned);
  if (rate) return wholeUnit(rate.text.toLowerCase());
  for (const inside of inBrackets(cleaned))
    for (const part of [inside, ...inside.split(", ")]) {
      const unit = wholeUnit(part);
      if (unit) return unit;
    }
  const tail = cleaned.lastIndexOf(", ");
  return tail < 0 ? null : wholeUnit(cleaned.slice(tail + 2));
}

/** "Lån per kvm": what is counted elsewhere is worth money for each square metre. */
const isWorthOfArea = (unit: string): boolean => {
  const { family, per } = measured(unit);
  return family === "count" && MEASURES_OF_SIZE.includes(per ?? "");
};

const OF_INDEX = looseGrammar("^ …4 ({index} | *index | *-index)");

/**
 * The unit that an indicator's wording gives: "…, andel (%)", "Väntetid i antal dagar …", "Andel …" (%), "Kostnad, kr/elev".
 * Null: none. `arePartsOfOne`: whether all figures of the indicator are, so that "Andel" alone is no percent.
 */
export function unitOfIndicator(text: string, arePartsOfOne: () => boolean = () => false): string | null {
  const stated = readUnit(text);
  // "Nöjd-kund-index, företag" says whose index it is.
  if (stated && isCount(stated) && OF_INDEX.test(text)) return null;
  if (stated && !isWorthOfArea(stated)) return stated;
  const cleaned = clean(text.slice(0, 300));
  if (OF_SHARE.test(cleaned)) return arePartsOfOne() ? null : "%";
  const unit = MEASURED_IN.exec(cleaned)?.group("unit")?.toLowerCase();
  return unit === undefined ? null : (readUnit(unit) ?? unit);
}

interface Measured {
  family: UnitRow["family"] | null;
  size: number;
  per: string | null;
}

/** Family and size of a canonical unit; family null when it is not in the table. */
function measured(unit: string): Measured {
  const key = oneSpelling(unit);
  const row = rows.get(key);
  if (row) return { family: row.family, size: row.size, per: null };
  const slash = key.indexOf("/");
  if (slash > 0) return { ...measured(key.slice(0, slash)), per: key.slice(slash + 1) };
  const space = key.indexOf(" ");
  const times = MULTIPLES.get(space < 0 ? key : key.slice(0, space));
  if (times === undefined) return { family: null, size: 1, per: null };
  const base = space < 0 ? { family: "count" as const, size: 1, per: null } : measured(key.slice(space + 1));
  return { ...base, size: base.size * times };
}

const PEOPLE = new Set(formsOf(PER_PERSON));

const samePer = (a: Measured, b: Measured): boolean =>
  a.per === b.per || a.per === null || b.per === null || (PEOPLE.has(a.per) && PEOPLE.has(b.per));

/** "GWh" and "kWh/m2": the one may be of the whole, which is not known. */
const isPartOf = (a: Measured, b: Measured): boolean =>
  a.size !== b.size && a.per !== b.per && !PEOPLE.has(a.per ?? b.per ?? "");

/** How many one is of a unit that is only a multiple ("miljoner" → 1 000 000), or null. */
export const multipleOf = (unit: string | undefined): number | null => MULTIPLES.get(unit ?? "") ?? null;

/** Of a part of a whole, or a place on a scale ("av 5"), the whole; null: another unit. */
export const wholeOf = (unit: string | undefined): number | null =>
  unit?.startsWith("av ") ? Number(unit.slice(3)) || null : null;

/** The value in another unit, to 15 significant digits; null when the units do not measure the same. Units are canonical words. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const a = measured(from);
  const b = measured(to);
  if (a.family === null || a.family !== b.family || !samePer(a, b) || isPartOf(a, b)) return null;
  return a.size === b.size ? value : Number(((value * a.size) / b.size).toPrecision(15));
}

const LOOSE = new Set<UnitRow["family"]>(["index", "count", "rank"]);
const SHARES = new Set<UnitRow["family"]>(["share", "points", "rate"]);

/** Whether a unit column's word is none that anything is counted in. */
export const isUnitless = (unit: string): boolean => unitless.has(unit.toLowerCase());
const unitless = new Set(formsOf(UNITLESS));

/** Whether a unit is a word for things or people that are counted, known or not: "st", "bussar"; not "poäng", "index". */
export const isThing = (unit: string): boolean =>
  isCount(unit) || (wholeOf(unit) === null && measured(unit).family === null && !isUnitless(unit));

/**
 * Whether two canonical units cannot mean the same measure. An absent unit never conflicts; nor do %, procentenheter
 * and index, or two words for counted things (st, personer, bostäder). An unknown unit conflicts with money, time and
 * other weighed or measured units.
 */
export function unitsConflict(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a === b) return false;
  if (wholeOf(a) !== null || wholeOf(b) !== null) return true;
  const x = measured(a);
  const y = measured(b);
  if (x.family === null || y.family === null) {
    const known = x.family ?? y.family;
    return known !== null && !areLoose(known) && !isUnitless(x.family === null ? a : b);
  }
  if (x.family === y.family) return !samePer(x, y) || isPartOf(x, y);
  return !canStandForEachOther(x.family, y.family);
}

/** Families that a word outside the table may belong to. */
const areLoose = (family: UnitRow["family"]): boolean => LOOSE.has(family) || SHARES.has(family);

/**
 * Two families of which the same measure may be given: shares, points and index; rates and counts; counts and places or
 * index. A place is no index.
 */
function canStandForEachOther(...pair: [UnitRow["family"], UnitRow["family"]]): boolean {
  if (pair.includes("rank") && pair.includes("index")) return false;
  if (pair.includes("share") && (pair.includes("points") || pair.includes("index"))) return true;
  return pair.every((family) => LOOSE.has(family)) || (pair.includes("rate") && pair.includes("count"));
}

/** How a canonical unit is written beside a value: before it ("index 41", "plats 190") or after it, in the singular after 1. */
export function unitText(unit: string, value: number): { before?: string; after?: string } {
  const row = rows.get(foldLetters(unit));
  if (row && (row.family === "rank" || (row.family === "index" && unit !== "poäng"))) return { before: unit };
  return { after: value === 1 && row?.one ? row.one : asSet(unit) };
}

/** What is counted per something is a number already: "antal/inv" → "per inv"; inhabitants in whole words. */
function asSet(unit: string): string {
  const [of, thing = ""] = unit.split("/");
  if (of === NUMBER_OF) return `per ${thing}`;
  return PER_HEADS.has(thing) ? `${of} per ${thing}` : raised(unit);
}

const LENGTHS = ["m", "km", "cm", "dm", "mm"];
const RAISED = new Map<string, string>(
  LENGTHS.flatMap((one) => [[`${one}2`, `${one}²`] as const, [`${one}3`, `${one}³`] as const]),
);

/** Squares and cubes as they are set: "m2" is "m²", "kWh/m2" is "kWh/m²". */
function raised(unit: string): string {
  const at = unit.lastIndexOf("/") + 1;
  return unit.slice(0, at) + (RAISED.get(unit.slice(at)) ?? unit.slice(at));
}

/** A longer unit may stand on the next line: "procentenheter" would leave a narrow column no room. Letters. */
const SHORT_UNIT = 5;

/** A text as it is set: a number and its short unit stay on one line, "21 300 kr" and "40 dagar". */
export const bound = (text: string): string =>
  text
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0")
    .replace(/(\d) (%|‰|\p{L}+)/gu, (all, digit: string, word: string) =>
      word.length <= SHORT_UNIT && readUnit(word) !== null ? `${digit}\u00a0${word}` : all,
    );

/** "per kvartal". */
const COUNTED_BY = looseGrammar(
  "(per | /) time:(år | halvår | tertial | kvartal | mån | månad | vecka | v | dag | dygn)",
);

/** The time that a text counts by, "kvartal"; undefined: it names none. */
export const perTime = (text: string): string | undefined =>
  PER_TIME.get(COUNTED_BY.exec(text)?.group("time")?.toLowerCase() ?? "");

/** The word or two after "per" in a text in which a unit's slash is written so: "kr/elev", "per inskrivet barn", "per person och dygn". */
function wordsAfterPer(text: string): string[] {
  const words = bySpaces(
    oneSpelling(text.toLowerCase())
      .split("/")
      .reduce((before, after) => `${before}${isKnownUnit(bySpaces(before).at(-1) ?? "") ? " per " : " "}${after}`),
  ).map((word) => trimmedEnd(word, ",.;:)"));
  const isAfter = (i: number): boolean =>
    words[i - 1] === "per" || (words[i - 2] === "per" && (words[i] ?? "").length > SHORTEST_THING);
  return words.filter((_, i) => isAfter(i) || (words[i - 1] === "och" && words[i - 3] === "per"));
}
/** Letters: "och", "på" and "i" are no things. */
const SHORTEST_THING = 3;

/**
 * What a text counts per, "elev" of "kr/elev" and "Kostnad per elev", in one spelling; a year says no more than what is of a
 * year. Neither how many of it nor a day: "per 1 000 invånare", "per 31/8".
 */
export const perThings = (text: string): readonly string[] =>
  wordsAfterPer(text)
    .map((word) => AREAS.get(word) ?? (PEOPLE.has(word) ? "invånare" : (PER_TIME.get(word) ?? word)))
    .filter((word) => isLetter(word.charAt(0)) && word !== "år" && word !== "den" && monthNumber(word) === 0);

const SHORT_TIMES = new Set([
  "sekunder",
  "minuter",
  "dagar",
  "dygn",
  "veckor",
  "månader",
  "arbetsdagar",
  "arbetsveckor",
]);

/** Whether a unit is of a time that something takes: no year. */
export const isShortTime = (unit: string | undefined): boolean => unit !== undefined && SHORT_TIMES.has(unit);
