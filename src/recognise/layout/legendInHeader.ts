import { areDigits, byLetters, bySpaces } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { wordSet } from "../../lexicon/notation";
import { BESIDE_GRADES, GRADES } from "../../lexicon/words/grades";

/**
 * What a header states that its column's marks mean, by their keys: "Bedömning (1 = uppnått, 2 = delvis, 3 = ej
 * uppnått)". Empty where it explains fewer than two.
 */
export function legendInHeader(header: string): ReadonlyMap<string, string> {
  const listed = listedPairs(header);
  if (listed) return new Map(listed);
  const found = [...header.matchAll(IN_HEADER)].map(({ 1: words = "", 2: meaning = "", index }): [string, string] => [
    textKey(markIn(words, header.slice(0, index))),
    meaning.trim(),
  ]);
  return new Map(found.length > 1 ? withShortMarks(found) : []);
}

/** "Status: I hamn = målet nås; I gång, men släpar = osäkert": pairs apart by semicolons may have commas; null: other text. */
function listedPairs(header: string): [string, string][] | null {
  const parts = header
    .slice(header.indexOf(":") + 1)
    .split(";")
    .map((part) => part.split("=").map((one) => one.trim()));
  const isPair = ([mark = "", meaning = "", ...more]: string[]): boolean =>
    mark !== "" && mark.length <= LONGEST_MARK && meaning !== "" && more.length === 0;
  const arePairs = parts.length > 1 && parts.every(isPair) && parts.some(([mark = ""]) => mark.includes(","));
  return arePairs ? parts.map(([mark = "", meaning = ""]) => [textKey(mark), meaning]) : null;
}

/** Characters. */
const LONGEST_MARK = 40;

/** Where most marks are letters ("J = ja, uppfyllt D = delvis N = nej"), the words before one are of the meaning before it. */
function withShortMarks(found: readonly [string, string][]): readonly [string, string][] {
  const isShort = (mark: string): boolean => mark.length <= 2;
  if (2 * found.filter(([mark]) => isShort(mark)).length <= found.length) return found;
  return found.map(([mark, meaning]) => {
    const last = bySpaces(mark).at(-1) ?? mark;
    return [isShort(last) ? last : mark, meaning];
  });
}

const WORD = "[\\p{L}\\p{N}]+";
const IN_HEADER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WORD}(?:\\s${WORD}){0,3}|[^\\s\\p{L}\\p{N}(),;/]{1,2})\\s*[=:]\\s*` +
    "([^,;/()=]{3,60}?)(?=\\s*(?:[,;/)]|$|\\s[\\p{L}\\p{N}]{1,2}\\s*=))",
  "gu",
);

const turns = [wordSet(GRADES.inte), wordSet(BESIDE_GRADES.qualifying)];

/** The mark among the words before its meaning: all that stand after a sign, else the last with what turns it ("ej uppfyllt"). */
function markIn(words: string, before: string): string {
  if (/[,;/(:]\s*$/u.test(before)) return words;
  const all = bySpaces(words);
  const turned = all.findIndex((word) => turns.some((isOne) => isOne(word.toLowerCase())));
  return all.slice(turned < 0 ? -1 : turned).join(" ");
}

/** The steps of a scale of figures whose ends a header states, from one to ten of them: "Betyg (1-4)". */
export function stepsInHeader(header: string): readonly string[] {
  const ends = byLetters(header.slice(header.lastIndexOf("(") + 1, header.lastIndexOf(")")), "-–").map((end) =>
    end.trim(),
  );
  const [from, to] = ends.map(Number);
  const areEnds = header.includes("(") && ends.length === 2 && ends.every(areDigits);
  return areEnds && (from === 0 || from === 1) && from < to! && to! <= MOST_STEPS
    ? Array.from({ length: to! - from + 1 }, (_, i) => String(from + i))
    : [];
}

const MOST_STEPS = 10;
