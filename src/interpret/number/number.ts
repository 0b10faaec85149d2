import { beginsWithError } from "../../domain/errorNames";
import type { ProblemCode } from "../../domain/problem";
import type { Roughly } from "../../domain/reading";
import { hasWord } from "../../lexicon/lexicon";
import { formsOf } from "../../lexicon/notation";
import { NUMBERS } from "../../lexicon/words/numbers";
import { type Figure, figureIn } from "./figure";
import { saysWhen, statesMissing } from "./missing";
import { twoPartsAt } from "./clock";
import { contradictsItself, isOfOther, readBeginning, readBeside, roughlyBy } from "./besideNumber";
import {
  beginsSmall,
  bySpaces,
  firstWord,
  hasDigit,
  isDash,
  isDate,
  isDigit,
  isYear,
  trimmedEnd,
  wordsOf,
} from "../../domain/shapes";
import { looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { fact } from "../../lexicon/textFact";
import { readNumericCell, shownDigits as digitsBy, wordsAfter } from "./numberFormat";
import { LONGEST_VALUE } from "./numberStyle";
import { NUMBER_WORDS, type NumberStyle, ORDINALS } from "./numeral";
import { bareText, clean } from "../text/text";
import { unitAt } from "./unit";
import type { NumberReading, ValueReading } from "./valueReading";

export { decimalsOf, formatMeasure, formatNumber, roundedTo } from "./formatNumber";
export { dateOfSerial, formatFactor, isDateFormat } from "./numberFormat";
export { columnNumberStyle } from "./numberStyle";
export type { ValueReading } from "./valueReading";

/** Whether a text is a number with its unit and nothing else, and no year: as a target it is a bound. */
export const isPlainNumber = (text: string): boolean => {
  const figure = figureIn(text);
  return figure !== null && figure.bound === undefined;
};

/** Of a column whose numbers say nothing of how they are written. */
const UNSTYLED: NumberStyle = {};

const word = (text: string): ValueReading => ({ kind: "word", text });
const trouble = (code: ProblemCode, text: string): ValueReading => ({ kind: "problem", code, text });

const BOUND = looseGrammar("^ {valueBound} =(N)");
const LEAD = looseGrammar("^ [bound:({valueBound}) =({approximately} | N)] [{approximately}]");

/** How a text gives its number as no more than about so much ("ca 80", "≈ 80", "knappt 80"); undefined: it does not. */
export function roughlyIn(text: string): Roughly | undefined {
  const read = readValue(text);
  return read.kind === "number" ? read.approximate : undefined;
}

/** What begins a cleaned text before its number, as long as it is: a bound ("≤ ", "minst "), and that with "ca ". */
export function leadOf(text: string): { bound: number; whole: number } {
  if (isDigit(text.charAt(0))) return { bound: 0, whole: 0 };
  const { to = 0, group } = LEAD.exec(text) ?? {};
  const past = (end: number): number => (end > 0 && text.charAt(end) === " " ? end + 1 : end);
  return { bound: past(group?.("bound")?.length ?? 0), whole: past(to) };
}

/** Words that may precede a value: a reservation, its year, an arrow, a judgement, an approximation, its name. */
const BEFORE = looseGrammar(
  `^ [reserved:({reserved}) [. | : | ,] =(…2 (N | – | -))] [year:(Y) ‿ : _] [{arrow}] [{judgement} (, | : | ; | – | .) =({emphasis} | {approximately} | N)] [{emphasis}]
   [{inMean}] [about:({approximately})] [label:({valueLabel}) [nr] [: | .] _]`,
);
/** "av 290" after a place; "av 290 kommuner" makes the number a place. */
const AMONG = looseGrammar(
  `([⟨] (utav | av | bland | of) | slash:(/)) of:(N) [‿ (. | ,) ‿ 0]
   [[deltagande | svenska | rankade] whom:(kommun* | region* | län* | landsting*)] [⟩]`,
);
const WORD_OR_TWO = looseGrammar("^ L [L] $");
const RANKS = new Set(formsOf(NUMBERS.place));
/**
 * Takes "av 290" into the reading of a place, and "av 5" into that of a part of a whole or of a scale; returns the rest
 * of the text.
 */
function takeAmong(reading: NumberReading, rest: string, label: string): string {
  const among = AMONG.at(rest, 0);
  const of = Number(among?.group("of"));
  const { value, unit, decimals } = reading;
  if (!among || value < 0 || value > of) return rest;
  const after = rest.slice(among.to);
  if (isPlace(unit, label, among.group("whom")))
    return Number.isInteger(value) && value >= 1 ? taken(reading, "plats", of, after) : rest;
  if (unit !== undefined || (decimals === 0 && among.group("slash") !== undefined && mayBeDate(value, of))) return rest;
  return taken(reading, `av ${of}`, of, WORD_OR_TWO.test(after) ? "" : after);
}

/** "7/10" may be a day, "23/24" a school year, and "50/50" is each its half; "17/20" is so many of so many. */
const mayBeDate = (value: number, of: number): boolean => of <= 12 || of === value + 1 || (value === 50 && of === 50);

const isPlace = (unit: string | undefined, label: string, whom: string | undefined): boolean =>
  unit === "plats" || RANKS.has(firstWord(label.toLowerCase())) || (unit === undefined && whom !== undefined);

function taken(reading: NumberReading, unit: string, of: number, left: string): string {
  Object.assign(reading, { unit, of });
  return left;
}

/** "23:63" of tax is kronor and öre. */
const TAX = looseGrammar("^ {crowns} [kr | kronor] [.] $");
/** "(1,2)" and "1,2-" are negative, as exports write them. */
const BRACKETED = looseGrammar("^ ⟨ figure:({amount} [{percentOrWord}]) ⟩ [unit:({percentOrWord})] $");
const MINUS_LAST = looseGrammar("^ figure:({amount}) ‿ - [unit:(% | _ L)] $");

/** A number in two parts. */
function inTwoParts(body: string): NumberReading | null {
  const tax = TAX.exec(body)?.group;
  if (tax && !tax("kr")?.startsWith("0"))
    return { kind: "number", value: Number(`${tax("kr")}.${tax("ore")}`), unit: "kr:öre", decimals: 2 };
  const time = twoPartsAt(body, 0);
  return time?.to === body.length ? { kind: "number", value: time.value, unit: time.unit, decimals: 2 } : null;
}

/** What such a phrase finds, with the minus first; undefined: it finds nothing. */
function negated(phrase: Phrase, text: string): string | undefined {
  const group = phrase.exec(text)?.group;
  return group && ["–", group("figure"), group("unit") ?? ""].join(" ").replace(" ", "").trimEnd();
}

/** A text with its minus sign before the number; null: the brackets may hold a year, or an earlier share. */
function withMinusFirst(body: string): string | null {
  const inside = BRACKETED.exec(body)?.group("figure") ?? "";
  if (isYear(inside) || inside.endsWith("%")) return null;
  const opened = negated(BRACKETED, body) ?? body;
  const plain = opened.at(-2) === " " && isDash(opened.at(-1) ?? "") ? opened.slice(0, -2) : opened;
  return negated(MINUS_LAST, plain) ?? plain;
}

/** "4:e plats", "delad fjärde plats": a place among others, which may be said to be in something. */
const IN_ORDER = looseGrammar(
  `^ [{place} | delad | delat] (digits:(D | D2 | D3) ‿ ([:] ‿ (e | a) | . | st | nd | rd | th) | word:(L))
   ({place} | platsen | placeringen) [(i | av | af | bland | blant | blandt | of) …6] $`,
);

/** "4:a", "3:e": a place, with nothing else said. */
const ORDINAL = looseGrammar("^ [delad | delat] digits:(D | D2 | D3) ‿ : ‿ (e | a) [(i | av | bland) …6] $");

function placeInOrder(text: string): NumberReading | null {
  const { group } = IN_ORDER.exec(text) ?? ORDINAL.exec(text) ?? {};
  const value = Number(group?.("digits") ?? ORDINALS.get((group?.("word") ?? "").toLowerCase()));
  return Number.isInteger(value) && value > 0 ? { kind: "number", value, unit: "plats", decimals: 0 } : null;
}

const NOUN = looseGrammar("^ noun:(L) [second:(L)] $");
/** Introduces a counted noun: "3 genomförda", "två genomförda"; not "en ny skola", "ett fåtal". */
const COUNTED = looseGrammar("^ (N | – | - | + | !(ett) L L $)");
const CHANGES = ["upVerb", "up", "upNoun", "downVerb", "down", "downNoun", "better", "betterVerb"] as const;

/** "5 % lägre" and "3 % ökning" are changes, "ett par" no exact number; "47 % kvinnor" states of whom the share is. */
const isCounted = (noun: string): boolean => !hasWord(noun, ...CHANGES, "notCounted");

/** The noun after a number, with the word in small letters that may follow it. */
function nounIn(rest: string): { noun: string; second: string | undefined } | null {
  const group = rest.startsWith(" ") ? NOUN.exec(rest)?.group : undefined;
  const [noun = "", second] = [group?.("noun"), group?.("second")];
  return noun.length > 1 && (second === undefined || beginsSmall(second)) ? { noun, second } : null;
}

/** "121,9 prel.", "4,6 % preliminärt". */
const RESERVED_LAST = looseGrammar("^ ({reserved}) $");

/** Takes the noun after a number as the counted thing, or after a share as its group, and a reservation as a note; false: it is none. */
function takeNoun(reading: NumberReading, rest: string, body: string): boolean {
  if (RESERVED_LAST.test(rest.trim())) {
    reading.note = rest.trim();
    return true;
  }
  const found = nounIn(rest);
  if (!found || !COUNTED.test(body) || !isCounted(found.noun)) return false;
  const { noun, second } = found;
  if (reading.unit === undefined) {
    reading.unit = second === undefined ? noun : `${noun} ${second}`;
    return true;
  }
  if (reading.unit !== "%" || second !== undefined || noun.length <= 2 || isOfOther(noun)) return false;
  reading.note = noun;
  return true;
}

/** Takes the words before the number into the reading. */
function takeBefore(reading: NumberReading, label: string, before: Match | null): NumberReading {
  const unit = label === "" ? null : unitAt(trimmedEnd(label, ":."), 0);
  if (unit) reading.unit ??= unit.unit;
  const about = before?.group("about");
  if (about !== undefined) reading.approximate = roughlyBy(about);
  const reserved = before?.group("reserved");
  if (reserved !== undefined)
    reading.note = [reserved, ...(reading.note === undefined ? [] : [reading.note])].join("; ");
  const year = before?.group("year");
  if (year !== undefined) reading.year ??= year;
  return reading;
}

function readNumberText(text: string, style: NumberStyle): ValueReading | null {
  const before = BEFORE.exec(text);
  const written = text.slice(before?.to).trimStart();
  const known = inTwoParts(written) ?? placeInOrder(written);
  if (known) return known;
  const body = withMinusFirst(written);
  if (body === null) return trouble("tvetydigt-tal", text);
  const beginning = readBeginning(body, style);
  if (!beginning) return null;
  const { reading, rest } = beginning;
  const label = before?.group("label") ?? "";
  const left = takeAmong(reading, rest, label);
  if (!readBeside(reading, left, style) && !takeNoun(reading, rest, body)) return null;
  if (beginning.ambiguous) return trouble("tvetydigt-tal", text);
  if (contradictsItself(body)) return trouble("utfall-ej-läst", text);
  return takeBefore(reading, label, before);
}

/** "Utfall: 82 %", "Utfall 3653 ton"; without a colon a year is no value. */
const OUTCOME_LABEL = looseGrammar("^ {outcomeLabel} (: | !(Y)) =(N | – | - | +)");
/** "30 (56) min": the earlier value is between the number and its unit. */
const UNIT_LAST = looseGrammar("^ number:({amount}) previous:(⟨ …⟩ ⟩) unit:(% | L [.]) $");
/** "1,000": one, or a thousand as the English write it. */
const ENGLISH_THOUSANDS = looseGrammar("^ !(0) (D1 | D2 | D3) , 000 [, 000] [, 000] $");

/** Only what is written around a number is cut: a text's own marks may state something. */
function unlabelled(cleaned: string): string {
  const last = cleaned.at(-1) ?? "";
  // Most cells have no words around "76 %".
  if (isDigit(cleaned.charAt(0)) && (isDigit(last) || last === "%")) return cleaned;
  if (!hasDigit(cleaned)) return cleaned;
  const plain = trimmedEnd(cleaned, "*");
  const stars = cleaned.slice(plain.length);
  if (stars === "") return bareText(cleaned, OUTCOME_LABEL);
  const bare = bareText(`${plain} ${stars}`, OUTCOME_LABEL);
  return bare.endsWith(` ${stars}`) ? bare.slice(0, -stars.length - 1) + stars : bare;
}

/** A value's text without bullets, quotes and labels: "• ”+2,5”" is "+2,5". */
export const bareValue = (text: string): string => unlabelled(clean(text));

/** "450" and "620" below it are two figures, and no thousands. */
const FIGURES_IN_LINES = /\d *[\r\n]+ *\d/u;

/**
 * Reads a cell of values. Numbers come with their number format (en-US code): percent is × 100 with unit "%", a date is
 * the problem "datum-i-talkolumn", a zero shown as a dash "noll-som-streck". Texts are read as people write them
 * (docs/regler.md §1); blank and its words are `missing`, a bound ("> 70 %") is the problem "gräns-som-utfall", several
 * numbers that make no value "utfall-ej-läst", other text is `word`. Never throws; linear in the text's length.
 */
export function readValue(
  value: string | number | boolean | null,
  format?: string,
  style: NumberStyle = UNSTYLED,
): ValueReading {
  if (value === null) return { kind: "missing", text: "" };
  if (typeof value === "boolean") return word(value ? "ja" : "nej");
  if (typeof value === "number") return withFormatWords(readNumericCell(value, format), value, format);
  return style === UNSTYLED ? valueOfText(value) : textAsValue(value, style);
}

/** What the words after the number in a cell's format say of it, as the same words typed; undefined: they say nothing of it. */
function saidByFormat(value: number, format: string | undefined): { shown: string; read: ValueReading } | undefined {
  const words = wordsAfter(format);
  const digits = words === "" ? null : digitsBy(value, format);
  if (digits === null) return undefined;
  const shown = `${digits} ${words}`;
  const read = valueOfText(shown);
  const says = read.kind === "number" ? (read.year ?? read.note) !== undefined : read.kind === "word";
  return says ? { shown, read } : undefined;
}

/** A number with the time and the extent that its format's words tell; words that make its text no number are the cell's. */
function withFormatWords(own: ValueReading, value: number, format: string | undefined): ValueReading {
  if (own.kind !== "number") return own;
  const said = saidByFormat(value, format)?.read;
  if (said?.kind !== "number") return said ?? own;
  const { year, note } = said;
  return { ...own, ...(year === undefined ? {} : { year }), ...(note === undefined ? {} : { note }) };
}

/**
 * The digits that a cell shows for a number (numberFormat.ts), with the words of its format that say what the number is of;
 * null where all of its digits show.
 */
export const shownDigits = (value: number, format: string | undefined): string | null =>
  saidByFormat(value, format)?.shown ?? digitsBy(value, format);

function textAsValue(text: string, style: NumberStyle): ValueReading {
  const figure = style.decimal === "." || style.thousands === "," ? null : figureIn(text);
  if (figure) return valueOf(figure, text);
  if (FIGURES_IN_LINES.test(text)) return trouble("utfall-ej-läst", text);
  return text.length > 4 * LONGEST_VALUE ? word(text) : readText(clean(text), style);
}

const valueOfText = fact((text): ValueReading => textAsValue(text, UNSTYLED));

/** A figure as a value; a bound is none. */
const valueOf = ({ bound, value, decimals, unit }: Figure, text: string): ValueReading =>
  bound === undefined
    ? { kind: "number", value, decimals, ...(unit === undefined ? {} : { unit }) }
    : trouble("gräns-som-utfall", text);

/** The kind of a text that is known before any number in it is read. */
function beforeNumbers(wording: string, whole: string, style: NumberStyle): ValueReading | null {
  if (style.decimal === undefined && ENGLISH_THOUSANDS.test(wording)) return trouble("tvetydigt-tal", wording);
  if (statesMissing(wording)) return { kind: "missing", text: wording };
  if (wording.length > LONGEST_VALUE) return word(whole);
  if (beginsWithError(wording)) return trouble("fel-i-cell", wording);
  return wording.length < 40 && BOUND.test(wording) ? trouble("gräns-som-utfall", wording) : null;
}

/** "Fyra av fyra", "två av tre skolor": so many of so many, in words. */
const PART_IN_WORDS = looseGrammar("^ part:({count}) (av | utav) of:({count}) [L] $");

/** The same in digits; a text that is no such, as it is. */
function partInDigits(text: string): string {
  const found = PART_IN_WORDS.exec(text);
  const counts = ["part", "of"].flatMap((name) => NUMBER_WORDS.get(found?.group(name)?.toLowerCase() ?? "") ?? []);
  return found && counts.length === 2 ? `${counts.join(" av ")} ${bySpaces(text).slice(3).join(" ")}`.trim() : text;
}

function readText(whole: string, style: NumberStyle): ValueReading {
  const wording = UNIT_LAST.replace(partInDigits(unlabelled(whole)), ({ group }) =>
    ["number", "unit", "previous"].map((part) => group(part)).join(" "),
  );
  const reading = beforeNumbers(wording, whole, style) ?? readNumberText(wording, style);
  if (reading) return reading;
  if (saysWhen(wording)) return { kind: "missing", text: wording };
  const isNumeric = isDigit(wording.charAt(0)) || "–+(-".includes(wording.charAt(0));
  const isWord =
    isDate(wording.split("§")[0]!.trim()) || !isNumeric || wordsOf(wording).some((word) => word.length > 2);
  return isWord ? word(whole) : trouble("utfall-ej-läst", whole);
}
