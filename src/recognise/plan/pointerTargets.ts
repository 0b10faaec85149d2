import type { PlanNode } from "../../domain/plan";
import { columnHeads } from "../../lexicon/columnHeads";
import { textKey } from "../../interpret/text/text";
import { addOwners, addParent, sameLevel, sameNumber, type Entry } from "./entry";
import { pointersOf, type Pointer } from "./pointer";

type Find = (pointer: Pointer) => Entry<PlanNode>[];

/**
 * Nodes that only refer to others of the plan, with those: "Mål 1" in a table of measures, when another table has the
 * wording of goal 1. The facts of one that refers to a single node are moved to it. When the reference is not found, or
 * ambiguous, the node stays as written.
 */
export function pointedAt(entries: readonly Entry<PlanNode>[]): Map<Entry<PlanNode>, Entry<PlanNode>[]> {
  const pointed = new Map<Entry<PlanNode>, Entry<PlanNode>[]>();
  const pointing = entries
    .map((entry) => ({ entry, readings: pointersOf(withLines(entry)) }))
    .filter(({ readings }) => readings.length > 0);
  if (pointing.length === 0) return pointed;
  const bare = new Set(
    pointing.filter(({ readings }) => readings[0]!.some((pointer) => !("title" in pointer))).map(({ entry }) => entry),
  );
  const find = finderIn(entries.filter((entry) => !bare.has(entry)));
  for (const { entry, readings } of pointing) {
    const found = readings
      .map((reading) => reading.map(find))
      .find((each) => each.every(({ length }) => length === 1))
      ?.flat();
    if (!found || (found.length > 1 && isJudged(entry.node))) continue;
    pointed.set(entry, found);
    for (const one of found) handOver(entry, one);
  }
  for (const [entry, found] of pointed)
    pointed.set(
      entry,
      found.flatMap((one) => pointed.get(one) ?? [one]),
    );
  return pointed;
}

/** Which of the nodes a pointer may mean, by title or by number. */
function finderIn(entries: readonly Entry<PlanNode>[]): Find {
  const byKey = new Map<string, Entry<PlanNode>[]>();
  for (const entry of entries)
    for (const key of entry.node.number === undefined ? [entry.key] : [entry.key, entry.node.number])
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  return (pointer) =>
    "title" in pointer
      ? (byKey.get(textKey(pointer.title)) ?? []).filter(({ node }) => sameNumber(node.number, pointer.number))
      : (byKey.get(pointer.number) ?? []).filter(
          ({ node }) =>
            node.number === pointer.number && (pointer.level === undefined || isOfLevel(node.level, pointer.level)),
        );
}

const withLines = ({ node: { title, number }, lines }: Entry<PlanNode>): Parameters<typeof pointersOf>[0] => ({
  title,
  ...(number === undefined ? {} : { number }),
  ...(lines ? { lines } : {}),
});

/** "KF" names the level of any goals of the council's. */
const isOfLevel = (level: string, named: string): boolean =>
  sameLevel(level, named) || [level, named].every((one) => columnHeads.has(one, "goalsOfWhole"));

const isJudged = ({ grades, comments }: PlanNode): boolean => grades.length + comments.length > 0;

/** Moves the facts of a referring node to the one that it refers to. */
function handOver({ node, parents }: Entry<PlanNode>, to: Entry<PlanNode>): void {
  addOwners(to.node, node.owners);
  to.node.grades.push(...node.grades);
  to.node.comments.push(...node.comments);
  for (const above of parents) addParent(to, above);
  for (const field of ["geh", "sdg", "weight"] as const)
    if (node[field] !== undefined) Object.assign(to.node, { [field]: to.node[field] ?? node[field] });
}
