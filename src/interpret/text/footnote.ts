import type { Mark } from "../../domain/proof";
import { bySpaces, hasDigit, hasLetter, isDigit, isYear, linesOf, trimmedStart, yearsIn } from "../../domain/shapes";
import { footnotes } from "../../lexicon/footnotes";
import { isSaidForetold } from "../outcome/foretold";
import { notedPart, partOfYear, yearSoFar } from "../time/partOfYear";
import { parsePeriod, readPeriod } from "../time/period";
import { looseGrammar } from "./grammar";
import { measuredIn } from "./measuringTime";
import { clean, textKey, withoutStop, writtenSentences } from "./text";
import { ofWords } from "../number/figure";

/** "Avser placeringar under andra halvåret"; from January to December is the whole year. */
const OF_LAST_PART = looseGrammar("(avser | gäller | omfattar | ^) …5 {lastPart}");

/** "Liksom i målet", "på samma sätt som i målet", "båda åren". */
const OF_BOTH = looseGrammar(
  `(liksom | som | även | också | precis som | likaså) (i | för) ({aimNoun}) | (liksom | precis som) {aimNoun} | <!(inte | ej) (på) samma sätt (som | båda | i) | båda åren | i båda (åren | leden) | (som | liksom) (tidigare | alla) år
   | (både | såväl) [i | för] {aimNoun} (och | som) [i | för] {measuredHead}`,
);

/** Whether a note says that what it limits is limited alike in the target, or in the values that are compared. */
export const isOfBothSides = (text: string): boolean => OF_BOTH.test(text);

type Note = NonNullable<Mark["note"]>;

/** Signs that refer to a note, and what stands for them in plain text. */
const SIGNS = "*†‡§";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
const PLAIN = "0123456789abcdefghijklmnoprstuvwxyz";
const BRACKETS = "()⁽⁾";

/** A square or a cube of these is a unit. */
const LENGTHS = new Set(["m", "km", "cm", "dm", "mm"]);

/** A sign as it is compared: "³⁾" and "(3)" are "3". */
const keyOf = (sign: string): string =>
  [...(NAMED_AT_END.test(sign) ? sign.slice(sign.search(/\d/u)) : sign)]
    .filter((one) => !BRACKETS.includes(one) && one !== ":" && one.trim() !== "")
    .map((one) => (RAISED.includes(one) ? PLAIN[[...RAISED].indexOf(one)]! : one))
    .join("");

const isSign = (one: string): boolean => SIGNS.includes(one) || RAISED.includes(one) || one === "⁾" || one === "⁽";

/** How much of a text's end is signs: "59***" has three, "Andel ¹⁾" two, "38 m²" and "12 kWh/m²" none. */
function signsAtEnd(text: string): string {
  let at = text.length;
  while (at > 0 && isSign(text.charAt(at - 1))) at--;
  const [before, signs] = [text.slice(0, at).trimEnd(), text.slice(at)];
  const last = before.split(" ").at(-1)!.split("/").at(-1)!;
  return before === "" || (LENGTHS.has(last.toLowerCase()) && (signs === "²" || signs === "³")) ? "" : signs;
}

/** "(1)", " 1)", "(a)" or "år1)" at the end of a text: a sign where a note has it, else a figure or a part of the text. */
function bracketedAtEnd(text: string): string {
  if (!text.endsWith(")")) return "";
  const key = text.at(-2) ?? "";
  const before = text.at(-3) ?? "";
  if (!(isDigit(key) || isSmallLetter(key)) || text.length < 4) return "";
  const isOfWord = (before === "%" || hasLetter(before)) && !text.includes("(");
  // "(scope 1)": it closes a bracket of words.
  const isOpen = text.lastIndexOf("(") > text.lastIndexOf(")", text.length - 2);
  const isBeside = (before === " " && !isOpen) || (isOfWord && isDigit(key));
  return before === "(" ? text.slice(-3) : isBeside ? text.slice(-2) : "";
}

const isSmallLetter = (one: string): boolean => one.length === 1 && one >= "a" && one <= "z";

/** "(not 1)", "se not 2" at the end of a text. */
const NAMED_AT_END = looseGrammar("([⟨] [se] {noteWord} [nr | nr.] D [⟩]) $");
/** "Not 1:", "Fotnot 2." at the beginning of a line. */
const NAMED_NOTE = looseGrammar("^ {noteWord} [nr | nr.] key:(D) [. | : | ⟩]");

/**
 * The sign that a text ends with. `isSure`: it is nothing but a sign, which closes a bracket that is not opened ("19 2)") where it
 * is in one; else it is one only where a note has it.
 */
export const signOf = ofWords(() => null, signAtEnd);

function signAtEnd(text: string): { sign: string; isSure: boolean } | null {
  const shown = clean(text);
  const sign = signsAtEnd(shown) || (NAMED_AT_END.exec(shown)?.text ?? "");
  if (sign !== "") return { sign, isSure: true };
  const bracketed = bracketedAtEnd(shown);
  return bracketed === "" ? null : { sign: bracketed, isSure: isDigit(shown.charAt(0)) && !shown.includes("(") };
}

/** Signs that may stand before a figure, or after it, and say nothing of it by themselves; not arrows, stars and lights of grades. */
const OTHER_SIGNS = "►▶◄◀◆◇◊※#!¤■□▪●○★☆";

/** The sign that stands before a text, and refers to what is said of it elsewhere: "►" of "► minst 5". "": none. */
export function signBefore(text: string): string {
  const shown = clean(text);
  const first = shown.charAt(0);
  return (SIGNS + OTHER_SIGNS).includes(first) && shown.length > 1 ? first : "";
}

/** The same after a text, of those that are no footnote's: "minst 5 ►". */
export function otherSignAfter(text: string): string {
  const last = clean(text).slice(-1);
  return OTHER_SIGNS.includes(last) && text.length > 1 ? last : "";
}

/** Whether a text is nothing but such a sign: "#" in a column of signs. */
export const isOtherSign = (text: string): boolean => text.length === 1 && OTHER_SIGNS.includes(text);

/** "► framför kravet = nytt direktiv", "► betyder nytt krav": what is said of a sign, without how it is introduced. */
const SAID_OF_SIGN = looseGrammar("^ [(framför | före | efter | vid) …3] (= | betyder | innebär | :) rest:(…$)");

/** What a line that begins with a sign says of it; "": it does not begin with it, or says nothing. */
export function saidOfSign(line: string, sign: string): string {
  const shown = clean(line);
  if (!shown.startsWith(sign)) return "";
  const said = trimmedStart(shown.slice(sign.length), " .)–-");
  return SAID_OF_SIGN.exec(said)?.group("rest") ?? said;
}

/** A text without the sign that it ends with; as it is, with its lines, where it ends with none. */
export function unsigned(text: string): string {
  const found = signOf(text);
  return found?.isSure ? clean(text).slice(0, -found.sign.length).trimEnd() : text;
}

/** What a cell of notes has between spaces, commas and semicolons. */
const partsOfNotes = (text: string): string[] => bySpaces(text.replaceAll(",", " ").replaceAll(";", " "));

/** The signs that a cell of notes is, each after a figure: "1", "2, 3", "a", "*"; none: it has words. */
export function signsIn(text: string): string[] {
  const signs = partsOfNotes(text).map((part) =>
    part.length === 1 && PLAIN.includes(part.toLowerCase()) ? `0 ${part})` : `0 ${part}`,
  );
  return signs.every((sign) => signOf(sign) !== null) ? signs : [];
}

/** Letters and figures of the longest key of a note. */
const LONGEST_KEY = 4;

/** The keys of notes that a cell of notes has where they are no signs: "n2", "12", "n1, n4"; none: it has words, or a year. */
export function noteKeysIn(text: string): string[] {
  const parts = partsOfNotes(text);
  return parts.every((part) => part.length <= LONGEST_KEY && hasDigit(part) && !isYear(part)) ? parts : [];
}

/** Whether texts are nothing but the signs of notes. */
export const areSigns = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => signsIn(text).length > 0);

/** A note with the sign that it begins with, and the sign as it is compared. */
export interface SignedNote {
  key: string;
  sign: string;
  text: string;
  /** The sign is a plain figure or letter and a space ("1 Källa: SCB"): the note of a raised one alone. */
  isBare?: true;
}

/** The note that a line is, of the sign that it begins with: "***) Halvårssiffror", "1) Källa: SCB". Null: it is none. */
function noteIn(line: string): SignedNote | null {
  const shown = clean(line);
  const named = NAMED_NOTE.exec(shown);
  if (named) return signed(named.group("key") ?? "", named.text, shown.slice(named.to));
  let at = 0;
  while (at < shown.length && (isSign(shown.charAt(at)) || BRACKETS.includes(shown.charAt(at)))) at++;
  if (at === 0 || shown.startsWith("(")) at = pastNumber(shown);
  if (at === 0 && BARE.test(shown))
    return { ...signed(shown.charAt(0), shown.charAt(0), shown.slice(2))!, isBare: true };
  return signed(keyOf(shown.slice(0, at)), shown.slice(0, at).trim(), shown.slice(at));
}
/** "1 Källa: SCB", "a Egen enkät". */
const BARE = /^[1-9a-z] \p{L}{2}/u;

function signed(key: string, sign: string, rest: string): SignedNote | null {
  const text = trimmedStart(rest, NOTE_START);
  return key === "" || text === "" ? null : { key, sign, text };
}
const NOTE_START = " .:)=–-";

/** Past "1)", "(1)", "a)" or "a:" at the beginning of a line; 0: it begins with none. */
function pastNumber(text: string): number {
  const from = text.startsWith("(") ? 1 : 0;
  const key = text.charAt(from);
  const isKey = isDigit(key) || isSmallLetter(key);
  const isAlone = from === 0 && text.startsWith(": ", 1);
  return isKey && (text.charAt(from + 1) === ")" || isAlone) ? from + 2 : 0;
}

/** Whether a note is of a sign. */
export const isOf = ({ key, isBare }: Pick<SignedNote, "key" | "isBare">, sign: string): boolean =>
  key === keyOf(sign) && (isBare === undefined || RAISED.includes(sign.charAt(0)));

/** Where the next note of a line begins: a sign after a space, before its words. Undefined: the line has no more. */
function nextSign(line: string): number | undefined {
  for (let at = 1; at < line.length; at++) {
    if (line.charAt(at) === "§" || !isSign(line.charAt(at)) || line.charAt(at - 1) !== " ") continue;
    if (noteIn(line.slice(at)) !== null) return at;
  }
}

/** The notes of a line, one after the other: "* avser 2023. ** preliminärt". */
function notesOfLine(line: string): SignedNote[] {
  const first = noteIn(line);
  const next = first && nextSign(line);
  if (!first || next === undefined || next === null) return first ? [first] : [];
  return [noteIn(line.slice(0, next).trimEnd()) ?? [], notesOfLine(line.slice(next))].flat();
}

/** The notes of a text, on lines of their own or several on a line. */
export const notesIn = (text: string): SignedNote[] => linesOf(text).flatMap(notesOfLine);

/** Of a text with several years what it says the figure is of: "avser 2021" of "Mätningen publicerades 2022 och avser 2021". */
function saidOf(text: string): string {
  const from = new Set(yearsIn(text)).size > 1 ? AVSER.exec(text)?.from : undefined;
  return from === undefined ? text : text.slice(from);
}
const AVSER = looseGrammar("avser | gäller | avsåg | gällde");

/** The period that a note says a figure is of; "": a part of the year that is not known as a period. Undefined: it says none. */
function periodIn(text: string, year: string): string | undefined {
  const key = textKey(text);
  const soFar = yearSoFar(text);
  if (soFar !== undefined) return partOfYear(textKey(soFar), year) ?? "";
  const whole = notedPart(text, year);
  if (whole !== undefined) return whole;
  if (!footnotes.has(key, "ofTime")) return undefined;
  if (key.includes("halvår")) return partOfYear("halvår", year) ?? "";
  return ofMonth(text, statedIn(text, key, year));
}

/** The period that a note of a time names, of which a part without a year is of `year`. */
function statedIn(text: string, key: string, year: string): string | undefined {
  const stated =
    yearsIn(text).length > 0 || key.includes("kvartal") || key.includes("tertial") ? readPeriod(saidOf(text)) : null;
  return stated?.canonical ?? partOfYear(key, year);
}

/** A month is a figure's period only where the note says that it is; "fram till första veckan i oktober" is a part that has no name. */
function ofMonth(text: string, period: string | undefined): string | undefined {
  if (parsePeriod(period ?? "")?.kind !== "month") return period;
  return UP_TO.test(text) ? "" : OF_MONTH.test(text) ? period : undefined;
}
const UP_TO = looseGrammar("{upTo}");

/** "Avser maj", "mätt i maj 2024", "värdet är från augusti"; "definitionen ändrades i juni" is of no time of a figure. */
const OF_MONTH = looseGrammar(
  `(avse* | avsåg | gäll* | {upTo} | per | mätt | uppmätt | mättes | uppmättes | mätning* | enkät* | läsår* | läget) …6 ({month} | Y | D)
   | {remarkedFigure} …3 från …3 ({month} | Y) | ^ (från | siffr*) …2 ({month} | Y)`,
);

/**
 * What a note is about (`whole` of the proof). `year`: of the figure, for a part of a year without one. Undefined: nobody knows
 * its words.
 */
export function subjectOf(text: string, year: string): Pick<Note, "about" | "period"> | undefined {
  const key = textKey(text);
  if (footnotes.has(key, "doubt")) return { about: "doubt" };
  if (isSaidForetold(text)) return { about: "certainty" };
  // "Hämtat 2025-01-20" is when a figure was fetched.
  if (footnotes.has(key, "fetched") && !footnotes.has(key, "saysOf")) return { about: "source" };
  const measured = writtenSentences(text).flatMap(
    (sentence) => measuredIn(withoutStop(sentence), year.slice(0, 4)) ?? [],
  )[0];
  if (measured !== undefined) return { about: "period", period: measured };
  if (OF_LAST_PART.test(text) && !footnotes.has(key, "measuring")) return { about: "time" };
  const isOfBoth = isOfBothSides(text);
  const period = isOfBoth || saysNoTime(key) ? undefined : periodIn(text, year);
  // "2024 avser värdet enbart boenden i egen regi": of its own year no more than that.
  const isLimitedYear = period === year && footnotes.has(key, "scope");
  if (period !== undefined && !isLimitedYear) return { about: "period", ...(period === "" ? {} : { period }) };
  return aboutIn(key, isOfBoth);
}

/** Whether a note is of a source, and of no time of a figure. */
const saysNoTime = (key: string): boolean => footnotes.has(key, "source") && !footnotes.has(key, "ofTime");

/** What a note is about besides a time. */
function aboutIn(key: string, isOfBoth: boolean): Pick<Note, "about"> | undefined {
  const about = (["certainty", "scope", "source"] as const).find((one) => footnotes.has(key, one));
  return isOfBoth && about !== "certainty" ? { about: "source" } : about && { about };
}

/** After its figure, without brackets: "minst 80 exkl. timanställda", "minst 80, gäller endast heltid", "minst 80 för flickor". */
const LIMIT_AFTER = looseGrammar(
  `limit:((exklusive | exkl. | exkl | inklusive | inkl. | inkl | utom | förutom | (gäller | avser) (endast | bara | enbart)) [L] …$) $
   | (för | hos | bland) limit:({eitherSex}) $`,
);

/** What brackets in a text, or words after its last figure, limit it to: "exkl. långtidssjuka". Undefined: nothing. */
export const limitIn = ofWords(
  () => undefined,
  (text) => bracketedLimit(text) ?? LIMIT_AFTER.exec(afterDigits(text))?.group("limit")?.trim(),
);

/** The text after its last digit. */
const afterDigits = (text: string): string => text.slice([...text].findLastIndex(isDigit) + 1);

function bracketedLimit(text: string): string | undefined {
  const [from, to] = [text.indexOf("("), text.lastIndexOf(")")];
  const inside = from < 0 || to < from ? "" : text.slice(from + 1, to).trim();
  return inside !== "" && footnotes.has(inside, "scope") ? inside : undefined;
}
