import { readFileSync } from "node:fs";
import { ROLES, type Role } from "../../src/domain/plan";
import { formsOf } from "../../src/lexicon/notation";
import { HEADERS } from "../../src/lexicon/words/headers";
import { letterGroups, type Letters } from "../../src/recognise/roles/letters";

/** A header's words and the role that they are for. */
export interface HeaderWords {
  words: string;
  role: Role;
}

const ROUNDS = 80;
const RATE = 0.5;
/** What keeps weights small. */
const DECAY = 0.0005;
/** A group that fewer headers have teaches nothing. */
const FEWEST = 3;
/** Groups that are kept, those that say most. */
const MOST_GROUPS = 1000;
/** A weight below this is left out; in tenths. */
const LEAST = 20;

/** The header words written for training, and those of the lexicon. */
export function wordsKnown(): HeaderWords[] {
  const written = readFileSync(new URL("headers.txt", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, role, words] = /^([a-z]+): (.*)$/.exec(line) ?? [];
      return role === undefined || words === undefined
        ? []
        : words.split(" | ").map((one) => ({ words: one.toLowerCase(), role: role as Role }));
    });
  const rows = HEADERS.filter(({ weight }) => weight > 0).flatMap(({ role, words }) =>
    formsOf(words).map((form) => ({ words: form.replaceAll(/\^ | \$|\*/g, ""), role })),
  );
  return [...written, ...rows];
}

/** Multinomial logistic regression over groups of letters, deterministic; the groups that say most are learnt again. */
export function learnLetters(headers: readonly HeaderWords[]): Letters {
  const items = headers.map(({ words, role }) => ({ groups: letterGroups(words), role: ROLES.indexOf(role) }));
  const seen = new Map<string, number>();
  for (const { groups } of items) for (const group of groups) seen.set(group, (seen.get(group) ?? 0) + 1);
  const common = [...seen].filter(([, n]) => n >= FEWEST).map(([group]) => group);
  const first = descend(items, common.sort());
  const states = (group: string): number =>
    Math.max(...(first.weights.get(group) ?? [0]).map(Math.abs)) * Math.sqrt(seen.get(group) ?? 0);
  const kept = common.sort((a, b) => states(b) - states(a) || (a < b ? -1 : 1)).slice(0, MOST_GROUPS);
  return rounded(descend(items, kept.sort()));
}

interface Learnt {
  bias: number[];
  weights: Map<string, number[]>;
}

function descend(items: { groups: string[]; role: number }[], groups: string[]): Learnt {
  const weights = new Map(groups.map((group) => [group, ROLES.map(() => 0)]));
  const squares = new Map(groups.map((group) => [group, ROLES.map(() => 1e-3)]));
  const bias = ROLES.map(() => 0);
  const biasSquares = ROLES.map(() => 1e-3);
  const known = items.map(({ groups: all, role }) => ({
    role,
    share: 1 / Math.sqrt(all.length),
    own: all.flatMap((group) => {
      const here = weights.get(group);
      const square = squares.get(group);
      return here && square ? [{ here, square }] : [];
    }),
  }));
  for (let round = 0; round < ROUNDS; round++)
    for (const { role, share, own } of known) {
      const sums = bias.map((sum, i) => own.reduce((all, { here }) => all + (here[i] ?? 0) * share, sum));
      const most = Math.max(...sums);
      const odds = sums.map((sum) => Math.exp(sum - most));
      const total = odds.reduce((a, b) => a + b, 0);
      odds.forEach((odd, i) => {
        const error = odd / total - (i === role ? 1 : 0);
        step(bias, biasSquares, i, error);
        for (const { here, square } of own) step(here, square, i, error * share + DECAY * (here[i] ?? 0));
      });
    }
  return { bias, weights };
}

/** Steps become shorter the more has been learnt (Adagrad). */
function step(weights: number[], squares: number[], i: number, slope: number): void {
  squares[i] = (squares[i] ?? 0) + slope * slope;
  weights[i] = (weights[i] ?? 0) - (RATE * slope) / Math.sqrt(squares[i] ?? 1);
}

const rounded = ({ bias, weights }: Learnt): Letters => ({
  "": byRole(bias, 1),
  ...Object.fromEntries([...weights].map(([group, here]) => [group, byRole(here, LEAST)])),
});

const byRole = (weights: readonly number[], least: number): string =>
  ROLES.flatMap((role, i) => {
    const tenths = Math.round((weights[i] ?? 0) * 10);
    return Math.abs(tenths) < least ? [] : [`${role} ${tenths}`];
  }).join(" ");
