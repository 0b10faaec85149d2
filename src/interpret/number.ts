import { beginsWithError } from "../domain/errorNames";
import type { ProblemCode } from "../domain/problem";
import { plainWords } from "../lexicon/lexicon";
import { statesMissing } from "./missing";
import { isOfOther, readBeginning, readBeside } from "./besideNumber";
import {
  beginsWithYear,
  firstWord,
  hasDigit,
  isDash,
  isDate,
  isDigit,
  isYear,
  trimmedEnd,
  wordsOf,
} from "../domain/shapes";
import { LONGEST_VALUE } from "./numberStyle";
import type { NumberStyle } from "./numeral";
import { bareText, clean } from "./text";
import { unitAt } from "./unit";
import type { NumberReading, ValueReading } from "./valueReading";
import { formatNumber } from "./formatNumber";

export { formatMeasure, formatNumber } from "./formatNumber";
export { columnNumberStyle } from "./numberStyle";
export type { ValueReading } from "./valueReading";

const BOUND =
  /^(?:[<>≤≥]=?|=[<>]|minst|lägst|högst|max(?:imalt|\.)?|min(?:imum|\.)|över|under|mer än|mindre än|fler än|färre än|upp till|mer enn|mindre enn|mindst|højst)(?= ?\d)/i;
const APPROXIMATE =
  /^(?:ca\.?|cirka|c:a|circa|ungefär|ung\.?|omkring|runt|drygt|knappt|närmare|nästan|uppskattningsvis|~|≈)(?: |(?=[\d~≈]))/i;
/** Whether a text says that its number is on one side of what it names: "knappt 80 %" is below, "drygt 80 %" above. */
export const isBeside = (text: string): boolean => ON_ONE_SIDE.has(firstWord(clean(text).toLowerCase()));
const ON_ONE_SIDE = new Set(["drygt", "knappt", "nästan", "närmare"]);
/** What begins a cleaned text before its number: a bound ("≤ ", "minst "), and what makes the number approximate. */
export function leadOf(text: string): { bound: string; approximate: string } {
  const word = BOUND.exec(text)?.[0] ?? "";
  const bound = word && text.charAt(word.length) === " " ? `${word} ` : word;
  return { bound, approximate: APPROXIMATE.exec(text.slice(bound.length))?.[0] ?? "" };
}
const LABEL = /^(?:plats|placering|rank(?:ing)?|index|nki|nmi|nri|nii|hme|betyg|nr|nummer)(?: nr)?[:.]? /i;
const RANKS = new Set(["plats", "placering", "rank", "ranking", "nr", "nummer"]);
/** Most cells: "76", "7,3", "76 %". */
const PLAIN = /^(\d{1,15})(?:,(\d{1,9}))?( ?%)?$/;

const word = (text: string): ValueReading => ({ kind: "word", text });
const trouble = (code: ProblemCode, text: string): ValueReading => ({ kind: "problem", code, text });

/** Decimals of a number as it is computed with: at most 15 significant digits. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (const decimals of [1, 2]) if (Number(value.toFixed(decimals)) === value) return decimals;
  const [digits = "", exponent = "0"] = String(Number(value.toPrecision(15))).split("e-");
  return (digits.split(".")[1]?.length ?? 0) + Number(exponent);
}

/** What a figure is rounded to, by its noughts: 100 for 400, 10 for 450, 0.1 for 4.5. */
export function roundedTo(value: number): number {
  let unit = 10 ** -decimalsOf(value);
  while (value !== 0 && Number.isInteger(value / (10 * unit))) unit *= 10;
  return unit;
}

/** A number format's code without quoted text, escapes, fill marks and brackets; the quoted text apart. */
function formatParts(format: string): { bare: string; quoted: string } {
  const positive = format.split(";")[0]!;
  const quoted = [...positive.matchAll(/"([^"]*)"|\[\$([^\]-]+)/g)]
    .map((part) => part[1] ?? part[2])
    .join(" ")
    .trim();
  return { bare: positive.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ""), quoted };
}

/** Whether a number format (en-US code) shows a date or a time of day. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === "@" || format.toLowerCase() === "general") return false;
  return /[ymdhs]/i.test(formatParts(format).bare.replace(/general|e[+-]/gi, ""));
}

/** An Excel serial number as "2015-10-15"; whole days, epoch 1900 (or 1904). Null outside 1900–9999. */
export function dateOfSerial(serial: number, date1904 = false): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  return new Date((days - (days > 59 ? 25_569 : 25_568)) * 86_400_000).toISOString().slice(0, 10);
}

/** What a number format says of the numbers that it shows. `decimals` absent: as many as the number has. */
interface NumberFormat {
  date: boolean;
  percent: boolean;
  /** What a cell's value is multiplied by to give what the cell shows: 100 for "0%", 0.001 for "#,##0,". */
  factor: number;
  zeroAsDash: boolean;
  decimals?: number;
  /** Decimals that are shown also where they are 0. */
  leastDecimals: number;
  /** Thousands are shown apart. */
  grouped: boolean;
  /** What is above zero is shown with a plus. */
  plus: boolean;
  unit?: string;
}

/** A comma between two places of a whole number. */
const GROUPING_COMMA = /[0#?],[0#?]/;
/** A plus before the places, alone, escaped or quoted. */
const PLUS_FIRST = ["+", "\\+", '"+'];
/** Commas after the last place of a whole number divide by a thousand each; a comma between places groups them. */
const SCALING_COMMAS = /[0#?](,+)(?![0#?,])/;

function readFormat(format: string): NumberFormat {
  const { bare, quoted } = formatParts(format);
  const zero = format.split(";")[2];
  const unit = quoted === "" ? null : unitAt(clean(quoted), 0);
  const fraction = /\.([0#?]+)/.exec(bare)?.[1];
  const decimals = fraction?.length ?? ([..."0#?"].some((place) => bare.includes(place)) ? 0 : undefined);
  const thousands = SCALING_COMMAS.exec(bare)?.[1]?.length ?? 0;
  const percent = bare.includes("%");
  return {
    date: isDateFormat(format),
    percent,
    factor: (percent ? 100 : 1) / 1000 ** thousands,
    leastDecimals: fraction?.replaceAll("#", "").length ?? 0,
    grouped: GROUPING_COMMA.test(bare),
    plus: PLUS_FIRST.some((plus) => format.startsWith(plus)),
    zeroAsDash: zero !== undefined && /["\\][-–]|^ *[-–] *$/.test(zero),
    ...(decimals === undefined ? {} : { decimals }),
    ...(unit ? { unit: unit.unit } : {}),
  };
}

/** A workbook has few formats and many cells. */
const formats = new Map<string, NumberFormat>();

/** Null for a format that shows numbers as they are. */
function formatNamed(format: string | undefined): NumberFormat | null {
  if (!format || format === "@" || format === "General") return null;
  let known = formats.get(format);
  if (!known) formats.set(format, (known = readFormat(format)));
  return known;
}

/** What a cell's value is multiplied by to give the number that the cell shows. */
export const formatFactor = (format: string | undefined): number => formatNamed(format)?.factor ?? 1;

const scaled = (value: number, { factor }: NumberFormat): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

/**
 * The digits that a cell shows for a number, with its thousands apart where its format says so, a plus that the format
 * writes and a percent's sign; null where all of its digits show.
 */
export function shownDigits(value: number, format: string | undefined): string | null {
  const known = formatNamed(format);
  if (!known || known.date || known.decimals === undefined) return null;
  const shown = scaled(value, known);
  const rounded = decimalsOf(Number(shown.toFixed(Math.min(known.decimals, MOST_DECIMALS))));
  const decimals = Math.min(Math.max(rounded, known.leastDecimals), MOST_DECIMALS);
  const plain = shown.toFixed(decimals).replace(".", ",");
  const digits = known.grouped ? formatNumber(shown, decimals).replace("−", "-") : plain;
  const text = known.plus && value > 0 ? `+${digits}` : digits;
  return known.percent ? `${text} %` : text;
}
/** Excel shows at most thirty; no number has more than fifteen that say anything. */
const MOST_DECIMALS = 15;

function readNumericCell(value: number, format: string | undefined): ValueReading {
  if (!Number.isFinite(value)) return trouble("fel-i-cell", String(value));
  const known = formatNamed(format);
  if (!known) return { kind: "number", value, decimals: decimalsOf(value) };
  if (known.date) return trouble("datum-i-talkolumn", dateOfSerial(value) ?? String(value));
  if (value === 0 && known.zeroAsDash) return trouble("tvetydigt-tal", "–");
  const shown = scaled(value, known);
  const reading: NumberReading = { kind: "number", value: shown, decimals: known.decimals ?? decimalsOf(shown) };
  const unit = known.percent ? "%" : known.unit;
  if (unit !== undefined) reading.unit = unit;
  return reading;
}

const LEADING_ARROW = /^[↑↓→←↗↘⬆⬇⬈⬊▲▼△▽⇧⇩⇒➔➚➘]\ufe0f? ?(?=\d)/;
/** "2023: 82 %". */
const isDated = (text: string): boolean => beginsWithYear(text) && text.startsWith(": ", 4) && isDigit(text.charAt(6));
/** "Målet nås, 82 %": a judgement before the value is no part of it. */
const LEADING_JUDGEMENT =
  /^(?:ja|nej|(?:målet |är |har )*(?:inte |ej |delvis )?(?:nås|nått|uppnås|uppnått|uppfylls|uppfyllt|klarat))[,:;–.]+ ?(?=\d)/i;
/** "av 290" after a place; "av 290 kommuner" makes the number a place. */
const AMONG =
  /^ ?(?:\(?(?:utav|av|bland|of) |\/ ?)(\d{1,4})(?:[.,]0)?(?: (?:deltagande |svenska |rankade )?((?:kommun|region|län|landsting)[A-Za-zµÀ-ω]*))?\)?/;
/**
 * Takes "av 290" into the reading of a place, and "av 5" into that of a part of a whole or of a scale; what is left of
 * the text.
 */
function takeAmong(reading: NumberReading, rest: string, label: string): string {
  const [found = "", among, whom] = AMONG.exec(rest) ?? [];
  const of = Number(among);
  const { value, unit, decimals } = reading;
  if (among === undefined || value < 0 || value > of) return rest;
  const after = rest.slice(found.length);
  if (isPlace(unit, label, whom))
    return Number.isInteger(value) && value >= 1 ? taken(reading, "plats", of, after) : rest;
  if (unit !== undefined || (decimals === 0 && found.includes("/"))) return rest;
  return taken(reading, `av ${of}`, of, /^(?: [A-Za-zµÀ-ω][A-Za-zµÀ-ω-]*){1,2}$/.test(after) ? "" : after);
}

const isPlace = (unit: string | undefined, label: string, whom: string | undefined): boolean =>
  unit === "plats" || RANKS.has(firstWord(label.toLowerCase())) || (unit === undefined && whom !== undefined);

function taken(reading: NumberReading, unit: string, of: number, left: string): string {
  Object.assign(reading, { unit, of });
  return left;
}

/** A noun after it is what is counted: "3 genomförda", "två genomförda"; not "en ny skola", "ett fåtal". */
const COUNTS = /^(?:[\d–+-]|(?!ett? )[A-Za-zµÀ-ω]+ [A-Za-zµÀ-ω]+$)/i;
/** Nouns that are numbers themselves, and no exact ones. */
const ABOUT_SO_MANY = ["tal", "dussin", "par"];

/** "5 % lägre" and "3 % ökning" are changes; "47 % kvinnor" says of whom the share is. */
const A_CHANGE = new RegExp(
  `^(?:${plainWords("upVerb", "up", "upNoun", "downVerb", "down", "downNoun", "better", "betterVerb").join("|")}|över|under|sämre|procent[A-Za-zµÀ-ω]*|kvar|[A-Za-zµÀ-ω]+(?:ökning|minskning))$`,
  "i",
);

/** "23:63" of tax is kronor and öre. */
const TAX = /^([1-9]\d?):(\d\d)(?: kr(?:onor)?\.?)?$/i;
/** "2 h 15 min". */
const SPENT = /^(\d{1,3}) ?(?:tim(?:mar|me)?|h|t)\.? (?:och )?(\d{1,2}) ?min(?:uter)?\.?$/;
/** "(1,2)" and "1,2-" are negative, as exports write them. */
const BRACKETED = /^\( ?(\d[\d .,]*)(?: ?(%|[A-Za-zµÀ-ω]+))? ?\)(?: ?(%|[A-Za-zµÀ-ω]+))?$/;
const MINUS_LAST = /^(\d(?:[\d .,]*\d)?)-(?: ?(%|[A-Za-zµÀ-ω]+))?$/;

/** A number in two parts. */
function inTwoParts(body: string): NumberReading | null {
  const [, kronor, ore] = TAX.exec(body) ?? [];
  if (kronor !== undefined) return { kind: "number", value: Number(`${kronor}.${ore}`), unit: "kr:öre", decimals: 2 };
  const [, hours, minutes] = SPENT.exec(body) ?? [];
  return hours === undefined
    ? null
    : { kind: "number", value: Number(hours) * 60 + Number(minutes), unit: "minuter", decimals: 0 };
}

const negative = (digits: string, unit: string | undefined): string =>
  `–${unit === undefined ? digits.trim() : `${digits.trim()} ${unit}`}`;

/** A text with its minus sign before the number; null: what stands in brackets may be a year. */
function withMinusFirst(body: string): string | null {
  const [, inside, unit, unitAfter] = BRACKETED.exec(body) ?? [];
  if (inside !== undefined && isYear(inside.trim())) return null;
  const opened = inside === undefined ? body : negative(inside, unit ?? unitAfter);
  const plain = opened.at(-2) === " " && isDash(opened.at(-1) ?? "") ? opened.slice(0, -2) : opened;
  const [, digits, itsUnit] = MINUS_LAST.exec(plain) ?? [];
  return digits === undefined ? plain : negative(digits, itsUnit);
}

/** What stands before the number, and the rest of the text. */
interface Introduced {
  year?: string;
  approximate: boolean;
  label: string;
  body: string;
}

function introduced(text: string): Introduced {
  const year = isDated(text) ? text.slice(0, 4) : undefined;
  const plain = text
    .slice(year === undefined ? 0 : 6)
    .replace(LEADING_ARROW, "")
    .replace(LEADING_JUDGEMENT, "");
  const about = APPROXIMATE.exec(plain)?.[0] ?? "";
  const counted = plain.slice(about.length);
  const label = LABEL.exec(counted)?.[0] ?? "";
  return { year, approximate: about !== "", label, body: counted.slice(label.length) };
}

const NOUN = /^ ([A-Za-zµÀ-ω][A-Za-zµÀ-ω\d/-]+)(?: ([a-zß-ÿ][A-Za-zµÀ-ω-]*))?$/;

/** Takes the noun after a number as what is counted, or after a share as of whom it is; false: it is neither. */
function takeNoun(reading: NumberReading, rest: string, body: string): boolean {
  const [, noun, second] = NOUN.exec(rest) ?? [];
  if (
    noun === undefined ||
    !COUNTS.test(body) ||
    ABOUT_SO_MANY.some((many) => noun.toLowerCase().endsWith(many)) ||
    A_CHANGE.test(noun)
  )
    return false;
  if (reading.unit === undefined) {
    reading.unit = second === undefined ? noun : `${noun} ${second}`;
    return true;
  }
  if (reading.unit !== "%" || second !== undefined || noun.length <= 2 || isOfOther(noun)) return false;
  reading.note = noun;
  return true;
}

function readNumberText(text: string, style: NumberStyle): ValueReading | null {
  const { year, approximate, label, body: written } = introduced(text);
  const parts = inTwoParts(written);
  if (parts) return parts;
  const body = withMinusFirst(written);
  if (body === null) return trouble("tvetydigt-tal", text);
  const beginning = readBeginning(body, style);
  if (!beginning) return null;
  const { reading, rest } = beginning;
  const left = takeAmong(reading, rest, label);
  if (!readBeside(reading, left, style) && !takeNoun(reading, rest, body)) return null;
  if (beginning.ambiguous) return trouble("tvetydigt-tal", text);
  const unit = label === "" ? null : unitAt(trimmedEnd(label.trim(), ":."), 0);
  if (unit) reading.unit ??= unit.unit;
  if (approximate) reading.approximate = true;
  if (year !== undefined) reading.year ??= year;
  return reading;
}

/** "Utfall: 82 %", "Utfall 3653 ton"; without a colon a year is no value. */
const OUTCOME_LABEL = /^(?:utfall|resultat|värde|totalt)(?:: ?| (?!(?:19|20)\d\d(?!\d)))(?=[\d–+-])/i;
/** "30 (56) min": the earlier value stands between the number and its unit. */
const UNIT_LAST = /^(\d(?:[\d ]*\d)?(?:,\d+)?) ?(\([^()]{1,20}\)) ?(%|[A-Za-zµÀ-ω][A-Za-zµÀ-ω/]*\.?)$/;
/** "1,000": one, or a thousand as the English write it. */
const ENGLISH_THOUSANDS = /^[1-9]\d{0,2}(?:,000)+$/;

/** Only what is written around a number is cut: a text's own marks may say something. */
function unlabelled(cleaned: string): string {
  if (!hasDigit(cleaned)) return cleaned;
  const plain = trimmedEnd(cleaned, "*");
  const stars = cleaned.slice(plain.length);
  if (stars === "") return bareText(cleaned, OUTCOME_LABEL);
  const bare = bareText(`${plain} ${stars}`, OUTCOME_LABEL);
  return bare.endsWith(` ${stars}`) ? bare.slice(0, -stars.length - 1) + stars : bare;
}

/** What a cell of values says, cleaned and without what stands around its number: "• ”+2,5”" is "+2,5". */
export const bareValue = (text: string): string => unlabelled(clean(text));

/**
 * Reads a cell of values. Numbers come with their number format (en-US code): percent is × 100 with unit "%", a date is
 * the problem "datum-i-talkolumn", a zero shown as a dash "tvetydigt-tal". Texts are read as people write them
 * (docs/regler.md §1); blank and its words are `missing`, a bound ("> 70 %") is the problem "gräns-som-utfall", several
 * numbers that make no value "utfall-ej-läst", other text is `word`. Never throws; linear in the text's length.
 */
export function readValue(
  value: string | number | boolean | null,
  format?: string,
  style: NumberStyle = {},
): ValueReading {
  if (value === null) return { kind: "missing", text: "" };
  if (typeof value === "boolean") return word(value ? "ja" : "nej");
  if (typeof value === "number") return readNumericCell(value, format);
  return value.length > 4 * LONGEST_VALUE ? word(value) : readText(clean(value), style);
}

/** A plain number, in a column that writes numbers as Swedes do. */
function readPlain(said: string, style: NumberStyle): NumberReading | null {
  const [, whole, fraction = "", percent] = PLAIN.exec(said) ?? [];
  if (whole === undefined || style.decimal === "." || style.thousands === ",") return null;
  const value = Number(`${whole}.${fraction || "0"}`);
  return { kind: "number", value, decimals: fraction.length, ...(percent ? { unit: "%" } : {}) };
}

/** The kind of a text that is known before any number in it is read. */
function beforeNumbers(said: string, whole: string, style: NumberStyle): ValueReading | null {
  if (style.decimal === undefined && ENGLISH_THOUSANDS.test(said)) return trouble("tvetydigt-tal", said);
  const plain = readPlain(said, style);
  if (plain) return plain;
  if (statesMissing(said)) return { kind: "missing", text: said };
  if (said.length > LONGEST_VALUE) return word(whole);
  if (beginsWithError(said)) return trouble("fel-i-cell", said);
  return said.length < 40 && BOUND.test(said) ? trouble("gräns-som-utfall", said) : null;
}

function readText(whole: string, style: NumberStyle): ValueReading {
  const said = unlabelled(whole).replace(UNIT_LAST, "$1 $3 $2");
  const reading = beforeNumbers(said, whole, style) ?? readNumberText(said, style);
  if (reading) return reading;
  const isNumeric = isDigit(said.charAt(0)) || "–+(-".includes(said.charAt(0));
  const isWord = isDate(said) || !isNumeric || wordsOf(said).some((word) => word.length > 2);
  return isWord ? word(whole) : trouble("utfall-ej-läst", whole);
}
