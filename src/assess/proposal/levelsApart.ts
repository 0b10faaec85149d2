import { grouped } from "../../domain/grouped";
import type { GoalNode, Indicator, Plan } from "../../domain/plan";
import { capital, textKey } from "../../interpret/text/text";
import { bodiesIn } from "../bodies";
import type { OwnScale } from "./wordedScale";
import type { FoundLevel, LevelRow } from "./printedLevel";

type Node = GoalNode | Indicator;
type BodyOf = ReturnType<typeof bodiesIn>;
type ReadScale = (levels: readonly FoundLevel[]) => OwnScale | null;

/** Bodies that judge a level in the same words. */
interface Alike {
  bodies: { name: string; nodes: Node[] }[];
  words: Set<string>;
}

/** A part of a level: some of its nodes with their grades. */
function partOf(level: FoundLevel, nodes: readonly Node[]): FoundLevel {
  const own = new Set(nodes);
  const some = level.nodes.filter((node) => own.has(node));
  return {
    ...level,
    nodes: some,
    notes: level.notes.filter((note) => some.some(({ grades }) => grades.includes(note))),
  };
}

const wordKeys = (read: OwnScale | null): string[] => (read?.words ?? []).map(({ text }) => textKey(text));

/** Whether half of the words of either are the other's. */
function areAlike(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(some.size, others.size);
}

/** The bodies of a level by the words that they judge it in; those without words of their own stand with none. */
function alikeIn(level: FoundLevel, bodyOf: BodyOf, read: ReadScale): Alike[] {
  const all: Alike[] = [];
  for (const [name, nodes] of grouped(level.nodes, (node) => bodyOf(node) ?? "")) {
    const words = new Set(wordKeys(read([partOf(level, nodes)])));
    if (name === "" || words.size === 0) continue;
    const one = { name: capital(name), nodes };
    const same = all.filter((other) => areAlike(other.words, words));
    const joined = {
      bodies: [...same.flatMap(({ bodies }) => bodies), one],
      words: new Set([...same.flatMap((other) => [...other.words]), ...words]),
    };
    all.splice(0, all.length, ...all.filter((other) => !same.includes(other)), joined);
  }
  return all;
}

/** Whether a scale has printed words from its one end to the other. */
const isWhole = ({ isAsked, scale: { steps } }: OwnScale): boolean =>
  !isAsked && steps.some((step) => step.class === "reached") && steps.some((step) => step.class === "notReached");

/**
 * Whether the words of some bodies are scales of their own, and not parts of one: no scale has them all, and one of them at
 * least tells its order by itself; or each is whole, and only other words for the same have put them together.
 */
function areApart(level: FoundLevel, alike: readonly Alike[], read: ReadScale): boolean {
  if (alike.length < 2 || alike.some(({ words }) => words.size < 2)) return false;
  const together = read([level]);
  const parts = alike.map(({ bodies }) =>
    read([
      partOf(
        level,
        bodies.flatMap(({ nodes }) => nodes),
      ),
    ]),
  );
  if (together?.isAsked) return parts.some((one) => one !== null && !one.isAsked);
  const isOne = together === null || together.scale.name !== "";
  return !isOne && parts.every((one) => one !== null && isWhole(one));
}

/** The rows of a level whose bodies judge in words of their own; those that most bodies share are the level's. */
function rowsIn(level: FoundLevel, bodyOf: BodyOf, read: ReadScale): [id: string, row: LevelRow][] {
  const alike = alikeIn(level, bodyOf, read);
  if (!areApart(level, alike, read)) return [];
  const [most] = [...alike].sort((a, b) => b.bodies.length - a.bodies.length);
  const own = alike.filter((one) => one !== most || one.bodies.length === 1);
  return own.flatMap(({ bodies }) => {
    const shared = bodies.map(({ name }) => name).join(" och ");
    return bodies.flatMap(({ name, nodes }) => nodes.map(({ id }): [string, LevelRow] => [id, { body: name, shared }]));
  });
}

/** The nodes of levels that some nämnder judge in words of their own, each with whose row it has. */
export function rowsApart(levels: readonly FoundLevel[], plan: Plan, read: ReadScale): Map<string, LevelRow> {
  const bodyOf = bodiesIn(plan);
  return new Map(levels.flatMap((level) => rowsIn(level, bodyOf, read)));
}
