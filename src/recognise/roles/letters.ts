import { sumOf } from "../../domain/sum";
import { lettersIn } from "../../domain/shapes";
import { ROLES, type Role } from "../../domain/plan";
import { Memory } from "../../lexicon/memory";
import learnt from "./letters.json";

/*
 * What a header that no row of the lexicon knows looks like, by its groups of letters: "Så mäts det hos oss" is like
 * "så mäter vi". Learnt from header words by `npm run train -- --letters`; it is one piece of evidence among others.
 */

/**
 * What each group of letters states of roles, in tenths: "target 21 goal -20". The group "" is what is so before any
 * letter is seen.
 */
export type Letters = Readonly<Record<string, string>>;

/** Longest and shortest group of letters. */
const [SHORTEST, LONGEST] = [3, 5];

/** The distinct groups of letters of a header's words; "_" is before and after a word. */
export function letterGroups(words: string): string[] {
  const groups = new Set<string>();
  for (const word of lettersIn(words.toLowerCase())) {
    const letters = `_${word}_`;
    for (let length = SHORTEST; length <= LONGEST; length++)
      for (let from = 0; from + length <= letters.length; from++) groups.add(letters.slice(from, from + length));
    groups.add(letters);
  }
  return [...groups];
}

type Weights = ReadonlyMap<string, number>;

function weightsOf(letters: Letters): ReadonlyMap<string, Weights> {
  const parsed = ([group, written]: [string, string]): [string, Weights] => [
    group,
    new Map([...written.matchAll(/(\S+) (-?\d+)/g)].map(([, role = "", tenths]) => [role, Number(tenths) / 10])),
  ];
  return new Map(Object.entries(letters).map(parsed));
}

let inUse: ReadonlyMap<string, Weights> | undefined;
let known = new Memory<string, ReadonlyMap<Role, number>>(5_000);

/** Other letters, while they are learnt. */
export function tryLetters(other: Letters): void {
  inUse = weightsOf(other);
  known = new Memory(5_000);
}

/** What a reading is made with: another object while others are tried. */
export const lettersInUse = (): object => known;

/** How likely each role is (0–1, together 1) by the letters alone; nothing where no group is known. */
export const rolesByLetters = (words: string): ReadonlyMap<Role, number> => known.of(words, () => asked(words));

function asked(words: string): ReadonlyMap<Role, number> {
  const weights = (inUse ??= weightsOf(learnt));
  const groups = letterGroups(words);
  const here = groups.flatMap((group) => weights.get(group) ?? []);
  if (here.length === 0) return NOTHING;
  const share = 1 / Math.sqrt(groups.length);
  const sums = ROLES.map((role) =>
    here.reduce((sum, weight) => sum + (weight.get(role) ?? 0) * share, weights.get("")?.get(role) ?? 0),
  );
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = sumOf(odds);
  return new Map(ROLES.map((role, i) => [role, (odds[i] ?? 0) / all]));
}

const NOTHING: ReadonlyMap<Role, number> = new Map();
