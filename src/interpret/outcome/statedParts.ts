import {
  beginsWithDigit,
  bySpaces,
  hasDigit,
  hasLetter,
  inBrackets,
  isYear,
  linesOf,
  trimmedStart,
} from "../../domain/shapes";
import { readHeader, type HeaderReading } from "../header/header";
import { readValue } from "../number/number";
import { isKnownUnit } from "../number/unit";
import { ofWords } from "../number/figure";
import { readTarget } from "../targets/target";
import { withoutStop } from "../text/text";

/** What a cell of figures says of each of them: the target, and what it came to; null where only the target is set. */
export interface StatedParts {
  target: string;
  outcome: string | null;
}

/** A longer text is an account. */
const LONGEST = 60;

/**
 * "Mål: 5", a line break and "Utfall: 4"; "Mål 5, utfall 4"; "4 (mål 5)": the target and the outcome that a cell
 * names by words of their own, in either order, or "Mål: 5" alone. Null for any other text.
 */
export const statedParts = ofWords(
  () => null,
  (written): StatedParts | null =>
    written.length > LONGEST || !hasLetter(written) || !hasDigit(written) ? null : partsIn(written),
);

/** "8,9 (7,0)", "-1,5 (minst 2)": the figure or the bound in brackets after a figure; null without one. */
export function figureInBrackets(written: string): string | null {
  const inside = written.endsWith(")") && beginsWithFigure(written) ? inBrackets(written) : [];
  return inside.length === 1 && isFigureOrBound(inside[0]!) ? inside[0]! : null;
}

/** Nothing but a figure or a bound: "n=60", "2023: 162" and "45 svar" are something else. */
function isFigureOrBound(text: string): boolean {
  const read = readValue(text);
  if (read.kind === "problem") return read.code === "gräns-som-utfall";
  if (read.kind !== "number" || !beginsWithFigure(text) || isYear(text)) return false;
  const { year, previous, note, of, unit } = read;
  const isAlone = [year, previous, note, of].every((one) => one === undefined);
  return isAlone && (unit === undefined || isKnownUnit(unit));
}

const beginsWithFigure = (text: string): boolean => beginsWithDigit(trimmedStart(text, "-–−"));

/** "Inflyttade hushåll per år – 120": words, a dash, and one figure or bound last; after a colon it may be what came of it. */
export function hasOneValue(written: string): boolean {
  const from = Math.max(...BEFORE_VALUE.map((sign) => written.lastIndexOf(sign)));
  if (from < 0 || hasDigit(written.slice(0, from))) return false;
  const value = written.slice(from + 2).trim();
  return hasDigit(value) && value.length <= LONGEST_VALUE && readTarget({ text: value }).reading.kind !== "none";
}

const BEFORE_VALUE = [" –", " -"];
/** Letters. */
const LONGEST_VALUE = 20;

/** What a cell states under a header that may say what its brackets hold: "8,9 (7,0)" under "Utfall (mål)". */
export function partsUnder({ targetInBrackets }: HeaderReading, written: string): StatedParts | null {
  const target = targetInBrackets === undefined ? null : figureInBrackets(written);
  return target === null ? statedParts(written) : { target, outcome: written.slice(0, written.indexOf("(")).trim() };
}

/** What a cell names under a header that may say what its brackets hold: "Sjukfrånvaro (6,5 %)" under "Mått (målvärde)". */
export function namedUnder(
  { targetInBrackets }: Pick<HeaderReading, "targetInBrackets">,
  written: string,
): { title: string; aim?: string } {
  if (targetInBrackets === undefined || !written.endsWith(")")) return { title: written };
  const aim = inBrackets(written).at(-1) ?? "";
  const title = written.slice(0, written.lastIndexOf("(")).trim();
  const { kind } = readTarget({ text: aim }).reading;
  return title === "" || kind === "text" || kind === "none" ? { title: written } : { title, aim };
}

function partsIn(written: string): StatedParts | null {
  const split = splitIn(written);
  const parts = split.length > 1 ? split.map((part) => labelled(part)) : split.map(aloneIn);
  const targets = parts.filter(({ role }) => role === "target");
  const outcomes = parts.filter(({ role }) => role === "outcome");
  const [target] = targets;
  if (!target || targets.length > 1 || outcomes.length > 1 || targets.length + outcomes.length < parts.length)
    return null;
  const outcome = outcomes[0]?.rest ?? null;
  // "Utfall 2024 (mål minst 80 %)" heads a column.
  if (outcome !== null && isYear(outcome) && readHeader(written).aim !== undefined) return null;
  return hasDigit(target.rest) ? { target: target.rest, outcome } : null;
}

/** "Mål: minst 6. Utfall: 6.": a sentence that begins with a label. */
const BEFORE_LABEL = /\. (?=\p{L}+:)/u;

/** At lines, and within them at what does not stand in a number; what is in brackets last is a part of its own. */
const splitIn = (written: string): string[] =>
  linesOf(written)
    .flatMap((line) => (line.trimEnd().endsWith(")") ? line.trimEnd().slice(0, -1).split("(") : [line]))
    .flatMap((line) => line.replaceAll(", ", ";").replaceAll(" / ", ";").replaceAll(" | ", ";").split(";"))
    .flatMap((line) => line.split(BEFORE_LABEL))
    .map((part, _, all) => (all.length > 1 ? withoutStop(part.trim()) : part.trim()))
    .filter((part) => part !== "");

interface LabelledPart {
  role: "target" | "outcome" | null;
  rest: string;
}

/** A part's word, before a colon or as its first, and what follows it; beside a target a figure without one is the outcome. */
function labelled(part: string, colon = part.indexOf(":")): LabelledPart {
  if (beginsWithFigure(part)) return { role: "outcome", rest: part };
  const end = colon > 0 ? colon : part.indexOf(" ");
  const rest = trimmedStart(part.slice(end + 1), " =");
  return { role: roleOf(part.slice(0, Math.max(end, 0))), rest };
}

/** "Mål: 60", and no sentence. */
function aloneIn(part: string): LabelledPart {
  const { role, rest } = labelled(part);
  const isFigure = part.includes(":") && bySpaces(rest).length <= MOST_WORDS;
  return { role: isFigure ? role : null, rest };
}
/** "minst 60 %". */
const MOST_WORDS = 3;

/** What a word says that the figure after it is, where it says one thing; of another year it may be anything. */
function roleOf(word: string): LabelledPart["role"] {
  if (!hasLetter(word) || hasDigit(word)) return null;
  const { target = 0, outcome = 0, forecast = 0, baseline = 0 } = readHeader(word).scores;
  const others = Math.max(forecast, baseline);
  if (target >= SURE && target > outcome && target > others) return "target";
  return outcome >= SURE && outcome > target && outcome > others ? "outcome" : null;
}
const SURE = 0.5;
