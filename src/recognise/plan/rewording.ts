import { sheetOf } from "../../sheet/address";
import { digitsIn, hasDigit, runsOf } from "../../domain/shapes";
import { wordsOf, type Plan, type PlanNode } from "../../domain/plan";
import { problem, type Problem } from "../../domain/problem";
import { isMisspelt, stem } from "../../interpret/text/similarity";
import { shortened, textKey } from "../../interpret/text/text";
import { sameLevel } from "./entry";

/** A title by its words, without the small ones and without endings. */
interface Wording {
  node: PlanNode;
  key: string;
  /** Numbers of its words. */
  words: number[];
  /** Hash of its words, independent of order. */
  sum: number;
  /** Its one word that occurs nowhere else; null without one. */
  alone: number | null;
  /** It has more such words, or one with a figure. */
  strange: boolean;
}

/** Words that change no meaning when a title is written anew. */
const SMALL = new Set(
  "att av de den det en ett för från har hos i inom med när och om på sin sina som samt ska skall till under vi vid vår våra vårt är".split(
    " ",
  ),
);

/** A word that turns the meaning is no small difference. */
const TURNS = new Set(["ej", "inte", "icke", "utan", "ingen", "inga"]);

/**
 * From so many words in common one more, or another one, may be a rewording, where the two stand on different sheets.
 */
const LONG = 5;

/**
 * More titles than this that are alike but for one word are a series ("… i årskurs 3", "… 6", "… 9"), not rewordings.
 */
const SERIES = 6;

/**
 * The share of words in common (Sørensen–Dice) from which two titles with the same number are the same goal in other
 * words.
 */
const SAME_NUMBER = 0.75;

/**
 * Goals and indicators that are nearly worded as another of their level: other endings, order or small words, one
 * letter wrong, the same number with nearly the same words, or one word more or another in a long title on another
 * sheet. They stay two; each pair is reported at its later cell. In time proportional to the number of words.
 */
export function rewordings({ goals, indicators }: Plan): Problem[] {
  return [goals, indicators].flatMap((nodes) =>
    reworded(nodes).map(([earlier, later]) =>
      problem(
        "snarlik-formulering",
        later.node.cell,
        shortened(later.node.title),
        `”${shortened(earlier.node.title)}” i ${earlier.node.cell}`,
      ),
    ),
  );
}

function reworded(all: readonly PlanNode[]): [Wording, Wording][] {
  const nodes = sharingFigures(all);
  const { words, plain, wordings } = readWords(nodes);
  const pairs: [Wording, Wording][] = [];
  const reported = new Set<Wording>();
  const take = (earlier: Wording, later: Wording): void => {
    if (reported.has(later) || earlier.key === later.key || !sameLevel(earlier.node.level, later.node.level)) return;
    reported.add(later);
    pairs.push([earlier, later]);
  };
  let sheets: Map<string, Set<string>> | undefined;
  const isOnSheet = (key: string, sheet: string): boolean => (sheets ??= sheetsOf(all)).get(key)!.has(sheet);
  /** On one sheet, or where a sheet has both, the two are meant to be two. */
  const areOnOtherSheets = (a: Wording, b: Wording): boolean =>
    !isOnSheet(a.key, sheetOf(b.node.cell)) && !isOnSheet(b.key, sheetOf(a.node.cell));
  for (const [a, b] of sameWords(wordings)) take(a, b);
  for (const [a, x, b, y] of allButOne(wordings)) {
    const misspelt = x !== null && y !== null && isMisspelt(words[x]!, words[y]!);
    const long =
      Math.min(a.words.length, b.words.length) >= LONG && [x, y].every((word) => word === null || plain[word]);
    if (misspelt || (long && areOnOtherSheets(a, b))) take(a, b);
  }
  for (const [a, b] of sameNumbers(wordings)) if (shareOf(a.words, b.words) >= SAME_NUMBER) take(a, b);
  return pairs;
}

/** Nodes whose figures another title has too, or whose number another of their level has: no others can be alike. */
function sharingFigures(nodes: readonly PlanNode[]): PlanNode[] {
  const held = new Map<string, number>();
  const marks = nodes.map(
    (node) => [figuresOf(statedIn(node)), node.number === undefined ? "" : `${node.level} ${node.number}`] as const,
  );
  for (const pair of marks) for (const mark of pair) held.set(mark, (held.get(mark) ?? 0) + 1);
  return nodes.filter((_, i) => held.get(marks[i]![0])! > 1 || (marks[i]![1] !== "" && held.get(marks[i]![1])! > 1));
}

/** What a title says, without the part of the organisation that it is of: each part has the same measures. */
const statedIn = (node: PlanNode): string => (node.kind === "indicator" ? wordsOf(node) : node.title);

const figuresOf = (title: string): string => digitsIn(title).join(" ");

/** The sheets of each title. */
function sheetsOf(nodes: readonly PlanNode[]): Map<string, Set<string>> {
  const sheets = new Map<string, Set<string>>();
  for (const node of nodes) {
    const key = textKey(statedIn(node));
    const on = sheets.get(key);
    if (on) on.add(sheetOf(node.cell));
    else sheets.set(key, new Set([sheetOf(node.cell)]));
  }
  return sheets;
}

/**
 * The titles that may be worded as another, by their words; `words` are as first written, `plain` those without a
 * figure that turn no meaning. A title with two words that no other has, or one with a figure, is like no other unless
 * its number is another's.
 */
function readWords(nodes: readonly PlanNode[]): { words: string[]; plain: boolean[]; wordings: Wording[] } {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const plain: boolean[] = [];
  /** The number of occurrences of each word. */
  const held: number[] = [];
  const numberOf = (written: string): number => {
    const root = stem(written);
    let number = numbers.get(root);
    if (number === undefined) {
      numbers.set(root, (number = words.length));
      words.push(written);
      plain.push(!hasDigit(written) && !TURNS.has(written));
      held.push(0);
    }
    return number;
  };
  /** The words between two spaces: the same stand in many titles. */
  const ofPart = new Map<string, number[]>();
  const numbersOf = (key: string): number[][] =>
    key.split(" ").map((part) => {
      let here = ofPart.get(part);
      if (!here)
        ofPart.set(
          part,
          (here = runsOf(part)
            .filter((written) => !SMALL.has(written))
            .map(numberOf)),
        );
      return here;
    });
  const keys = nodes.map((node) => textKey(statedIn(node)));
  const parts = keys.map(numbersOf);
  for (const title of parts) for (const part of title) for (const word of part) held[word]!++;
  const wordings: Wording[] = [];
  for (const [i, node] of nodes.entries()) {
    let alone: number | null = null;
    let others = 0;
    for (const part of parts[i]!)
      for (const word of part)
        if (held[word] === 1) [alone, others] = [word, others + (alone === null && plain[word] ? 0 : 1)];
    if (others > 0 && node.number === undefined) continue;
    const own = parts[i]!.flat();
    wordings.push({
      node,
      key: keys[i]!,
      words: own,
      sum: own.reduce((sum, word) => sum + mixed(word), 0),
      alone,
      strange: others > 0,
    });
  }
  return { words, plain, wordings };
}

/** A number far from its neighbours', so that sums of different words differ (the finaliser of MurmurHash3). */
function mixed(word: number): number {
  let h = word + 1;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Adds a title under a key, while they are few; a repeated title once. */
function gather<K, M extends { one: Wording }>(into: Map<K, M[]>, key: K, member: M): void {
  const here = into.get(key);
  if (!here) into.set(key, [member]);
  else if (
    here.length <= SERIES &&
    !here.some(({ one }) => one.key === member.one.key && one.node.level === member.one.node.level)
  )
    here.push(member);
}

function* pairsOf<M>(groups: Iterable<M[]>): Generator<[M, M]> {
  for (const group of groups)
    if (group.length <= SERIES)
      for (const [i, later] of group.entries()) for (const earlier of group.slice(0, i)) yield [earlier, later];
}

/** Titles of the same words in another order, with other endings or small words. */
function* sameWords(wordings: readonly Wording[]): Generator<[Wording, Wording]> {
  const bySum = new Map<number, { one: Wording }[]>();
  for (const one of wordings) if (one.words.length > 0 && one.alone === null) gather(bySum, one.sum, { one });
  for (const [{ one: a }, { one: b }] of pairsOf(bySum.values())) if (shareOf(a.words, b.words) === 1) yield [a, b];
}

/** Titles that have all words in common but one of each, or one that only one of them has (null for the other). */
function* allButOne(wordings: readonly Wording[]): Generator<[Wording, number | null, Wording, number | null]> {
  const bySum = new Map<number, { one: Wording; but: number | null }[]>();
  for (const one of wordings) {
    if (one.strange) continue;
    for (const but of one.alone === null ? new Set(one.words) : [one.alone])
      gather(bySum, one.sum - mixed(but), { one, but });
    if (one.words.length >= LONG && one.alone === null) gather(bySum, one.sum, { one, but: null });
  }
  for (const [a, b] of pairsOf(bySum.values()))
    if (shareOf(without(a.one.words, a.but), without(b.one.words, b.but)) === 1) yield [a.one, a.but, b.one, b.but];
}

/** Titles of one level with the same number. */
function* sameNumbers(wordings: readonly Wording[]): Generator<[Wording, Wording]> {
  const byNumber = new Map<string, { one: Wording }[]>();
  for (const one of wordings)
    if (one.node.number !== undefined) gather(byNumber, `${one.node.level} ${one.node.number}`, { one });
  for (const [{ one: a }, { one: b }] of pairsOf(byNumber.values())) yield [a, b];
}

function without(words: readonly number[], but: number | null): readonly number[] {
  const at = but === null ? -1 : words.indexOf(but);
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + 1)];
}

/** The share of words in common, 0–1; two titles without any have all in common. */
function shareOf(a: readonly number[], b: readonly number[]): number {
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}
