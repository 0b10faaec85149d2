import { compile } from "./compile";
import { hitsIn } from "./matcher";
import { fact } from "./textFact";
import { type Phrase, PHRASES } from "./words/phrases";
import { type Side, SIDES } from "./words/sides";

type Rows = ReturnType<typeof compile<string>>;

/** Compiled at the first lookup. */
let compiled: Rows | undefined;

const rowsOf = (): Rows =>
  (compiled ??= compile<string>(Object.fromEntries(SIDES.map(({ words }, row) => [`row ${row}`, words]))));

/** The first row that has all of the word; Infinity: none. */
const rowOf = (word: string): number =>
  hitsIn(word, rowsOf()).reduce(
    (first, { concept, from, to }) =>
      from === 0 && to === word.length ? Math.min(first, Number(concept.slice(4))) : first,
    Infinity,
  );

/** The first row of `SIDES` that has the word, as it is or with its parts joined ("nöjd-kund-index"); -1: none. */
export const sideRow = fact((word: string): number => {
  const row = word.includes("-") ? Math.min(rowOf(word), rowOf(word.replaceAll("-", ""))) : rowOf(word);
  return row === Infinity ? -1 : row;
});

export const sideAt = (row: number): Side | undefined => SIDES[row];

let compiledPhrases: ReturnType<typeof compile<keyof typeof PHRASES>> | undefined;

const wordsOfPhrases = (): Record<keyof typeof PHRASES, string> =>
  Object.fromEntries(Object.entries(PHRASES).map(([name, { words }]) => [name, words])) as Record<
    keyof typeof PHRASES,
    string
  >;

/** Marks that end a phrase, and those that are looked up as words. */
const MARK = / ?(?:[,;()–:]|(?<!och)\/) ?/g;
const ASKED: Readonly<Record<string, string>> = { ":": " : ", "/": " per " };

const withMarks = (text: string): string =>
  `| ${text.replace(MARK, (mark) => ASKED[mark.trim()] ?? " | ")} |`.replace(/ {2,}/g, " ");

/** Words with marks between them as they stand in the text: from the first to the last. */
function asWritten(words: string, text: string): string {
  const parts = words.split(" ").filter((word) => word !== "|" && word !== ":");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const plain = parts.join(" ");
  const end = text.indexOf(last, text.indexOf(first) + first.length);
  const from = text.lastIndexOf(first, end);
  return text.includes(plain) || end < 0 || from < 0 ? plain : text.slice(from, end + last.length);
}

/** The phrases of a text in small letters, each with its first words as they stand. */
export function phrasesOf(text: string): { phrase: Phrase; words: string }[] {
  const marked = withMarks(text);
  const found = new Map<keyof typeof PHRASES, string>();
  for (const { concept, from, to } of hitsIn(marked, (compiledPhrases ??= compile(wordsOfPhrases()))))
    if (!found.has(concept)) found.set(concept, marked.slice(from, to));
  const names = new Set<string>(found.keys());
  return [...found].flatMap(([name, words]) => {
    const phrase: Phrase = PHRASES[name];
    const isProven = phrase.beside?.every((one) => names.has(one)) ?? true;
    const isDenied = phrase.without !== undefined && names.has(phrase.without);
    return phrase.side && isProven && !isDenied ? [{ phrase, words: asWritten(words, text) }] : [];
  });
}
