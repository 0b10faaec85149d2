import { Memory } from "../../lexicon/memory";
import type { Token } from "./tokens";
import { isLetter } from "../../domain/shapes";
import { isEnding } from "../../lexicon/notation";

/**
 * Words that a token may be one of: texts, kinds (`ANY`), and open words, of which an end or a part is open
 * ("överskrid*", "*ökning", "*resultat*", "bas/start+år").
 */
export type Words = ReadonlySet<string>;

/** What stands for every token of a kind: no token is a sign with letters after it. */
export const ANY: Readonly<Record<Token["kind"], string>> = {
  letters: "#letters",
  digits: "#digits",
  number: "#number",
  time: "#time",
  sign: "#sign",
};

/** The test of letters for an open word; null for any other. */
export function isOpenTo(written: string): ((text: string) => boolean) | null {
  const isOfParts = compound(written);
  if (isOfParts) return isOfParts;
  const [before, after] = [written.startsWith("*"), written.endsWith("*")];
  if (written.length < 2 || !(before || after)) return null;
  const part = written.slice(before ? 1 : 0, after ? -1 : undefined);
  if (!after) return (text) => text.endsWith(part);
  return before ? (text) => text.includes(part) : (text) => text.startsWith(part);
}

/** Numbers of sets, 32 in each element. */
type Numbers = number[];

function addOne(numbers: Numbers, number: number): void {
  const at = number >>> 5;
  while (numbers.length <= at) numbers.push(0);
  numbers[at] = (numbers[at] ?? 0) | (1 << (number & 31));
}

function addAll(numbers: Numbers, more: Numbers | undefined): void {
  for (let at = 0; more && at < more.length; at++) numbers[at] = (numbers[at] ?? 0) | (more[at] ?? 0);
}

/** Of the first so many sets those that a text has a word of, and how often it was asked about before that. */
interface Looked {
  sets: number;
  numbers: Numbers;
  asked: number;
}

/** A text that is asked about fewer phrases is gone through for each: to look it up costs as much as these. */
const FEW = 3;

/**
 * Of which sets of words a text has one, from one look at each of its words, whatever the number of sets. By it a
 * phrase is looked for only in a text that has words of it (phrase.ts).
 */
class WordIndex {
  private readonly sets = new Map<string, number>();
  /** The same by the sets themselves, which phrases have in common. */
  private readonly known = new WeakMap<Words, number>();
  private readonly byWord = new Map<string, Numbers>();
  private readonly open: { written: string; isIn: (text: string) => boolean }[] = [];
  /** Which of the first so many open words letters are. */
  private readonly opened = new Memory<string, { of: number; written: readonly string[] }>(8_000);
  private readonly looked = new WeakMap<readonly Token[], Looked>();

  /** The number by which a set is asked for. */
  add(words: Words): number {
    const known = this.known.get(words) ?? this.numberOf(words);
    this.known.set(words, known);
    return known;
  }

  private numberOf(words: Words): number {
    const key = [...words].sort().join(" ");
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const number = this.sets.size;
    this.sets.set(key, number);
    for (const word of words) addOne(this.numbersOf(word), number);
    return number;
  }

  /** Whether a text of these tokens may have a word of each of the sets; false: it has none of one. */
  hasAll(tokens: readonly Token[], sets: readonly number[]): boolean {
    if (sets.length === 0) return true;
    const looked = this.looked.get(tokens) ?? { sets: 0, numbers: [], asked: 0 };
    if (looked.asked === 0) this.looked.set(tokens, looked);
    if (looked.asked++ < FEW) return true;
    for (const number of sets) {
      if (looked.sets <= number) this.look(tokens, looked);
      if (((looked.numbers[number >>> 5] ?? 0) & (1 << (number & 31))) === 0) return false;
    }
    return true;
  }

  private numbersOf(word: string): Numbers {
    const known = this.byWord.get(word);
    if (known) return known;
    const numbers: Numbers = [];
    this.byWord.set(word, numbers);
    const isIn = isOpenTo(word);
    if (isIn) this.open.push({ written: word, isIn });
    return numbers;
  }

  private look(tokens: readonly Token[], looked: Looked): void {
    const { numbers } = looked;
    for (const { text, kind } of tokens) {
      addAll(numbers, this.byWord.get(text));
      addAll(numbers, this.byWord.get(ANY[kind]));
      if (kind === "letters") for (const written of this.openOf(text)) addAll(numbers, this.byWord.get(written));
    }
    looked.sets = this.sets.size;
  }

  private openOf(text: string): readonly string[] {
    const known = this.opened.get(text);
    if (known?.of === this.open.length) return known.written;
    const more = this.open.slice(known?.of ?? 0).filter(({ isIn }) => isIn(text));
    const written = [...(known?.written ?? []), ...more.map((one) => one.written)];
    this.opened.set(text, { of: this.open.length, written });
    return written;
  }
}

/** The words of all phrases. */
export const wordIndex = new WordIndex();

/*
 * A word made of parts, as a phrase writes it (phraseNotation.ts):
 *
 *     bas/start+år       one word of the first part and one of the next, together: "basår", "startår"
 *     /mät+värde         the first part or nothing
 *     värde/tal~         with any Swedish ending of nouns and adjectives (lexicon/notation.ts)
 *     *perspektiv/fält   with any letters before
 */

/** What joins parts, what stands between the choices of a part, what stands for an ending. */
const [JOIN, OR, ENDING, ANYTHING] = ["+", "/", "~", "*"];

/** The words of parts: each choice of the first with each of the next. */
const wordsOf = (parts: string): string[] =>
  parts
    .split(JOIN)
    .map((part) => part.split(OR))
    .reduce((heads, choices) => heads.flatMap((head) => choices.map((choice) => head + choice)), [""]);

/** A test of letters for beginning with one of the words and ending as they may; words are found by their first letter. */
function oneOf(words: readonly string[], isEnd: (rest: string) => boolean): (letters: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const word of words) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return (letters) =>
    byFirst.get(letters.charAt(0))?.some((word) => letters.startsWith(word) && isEnd(letters.slice(word.length))) ===
    true;
}

/** A test of words for a form with parts, choices or an ending; null for a form that has none of them. */
export function compound(written: string): ((word: string) => boolean) | null {
  const isForm = [JOIN, OR, ENDING].some((sign) => written.includes(sign));
  if (!isForm || ![...written].some(isLetter)) return null;
  const isOpen = written.startsWith(ANYTHING);
  const hasEnding = written.endsWith(ENDING);
  const words = wordsOf(written.slice(isOpen ? 1 : 0, hasEnding ? -1 : undefined));
  const isOne = oneOf(words, hasEnding ? isEnding : (rest) => rest === "");
  if (!isOpen) return isOne;
  return (word) => {
    for (let at = 0; at < word.length; at++) if (isOne(word.slice(at))) return true;
    return false;
  };
}
