import type { GoalNode, Indicator, PlanNode } from "../../domain/plan";
import type { AnyEntry, Entry, Outcomes } from "./entry";

/** An indicator but for its outcomes, which may wait. */
type Measure = Omit<Indicator, "outcomes">;

/** A node as a table left it. */
interface Left<N> extends Pick<Entry<PlanNode>, "name" | "key" | "of" | "lines" | "otherwise"> {
  node: N;
  /** By their names. */
  parents: readonly string[];
}

export type LeftNode = Left<GoalNode> | (Left<Measure> & { outcomes: Outcomes });

/** How many outcomes of a period there are, and how many of them a header or a title dates; the others date themselves. */
export interface OutcomeCount {
  outcomes: number;
  headed: number;
}

/**
 * What a table found in the plan and what it left there: where the next reading finds the same, it leaves the same. All
 * are copies, which nothing that happens to the plan later reaches.
 */
export interface Contribution {
  /** Each node that was there before, and who had the names that were asked for; in one line, "" where nobody had. */
  found: ReadonlyMap<string, string>;
  /** In the order in which they were asked for first. */
  left: readonly LeftNode[];
  /** By period. */
  outcomes: ReadonlyMap<string, OutcomeCount>;
}

/** A copy of plain data. */
export function copied<T>(data: T): T {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(copied) as T;
  const copy = { ...data };
  for (const name in copy) if (typeof copy[name] === "object") copy[name] = copied(copy[name]);
  return copy;
}

/** All that a table can find of a node, in one line. */
export const stateOf = ({ name, node, parents, otherwise }: Entry<PlanNode>): string =>
  JSON.stringify([name, node, parents.map((above) => above.name), otherwise]);

/** By what one of several goals of the same words is chosen, in one line; "" without any. */
export const choiceOf = (goals: readonly Entry<GoalNode>[]): string =>
  goals.map(({ node, of, parents: [above] }) => [node.number, node.level, above?.name, of].join("\t")).join("\n");

/** Outcomes that wait are made from their cells each time. */
export const outcomesOf = ({ made, row, read }: Outcomes): Outcomes => ({ made: copied(made), row, read });

/** An indicator without asking for its outcomes. */
function withoutOutcomes(node: Indicator): Measure {
  const names = (Object.keys(node) as (keyof Indicator)[]).filter((name) => name !== "outcomes");
  return Object.fromEntries(names.map((name) => [name, node[name]])) as unknown as Measure;
}

/** A copy of a node with its place in the plan. */
export function leftOf(entry: AnyEntry): LeftNode {
  const { name, key, of, lines, parents, otherwise } = entry;
  const place = {
    name,
    key,
    parents: parents.map((above) => above.name),
    ...(of === undefined ? {} : { of }),
    ...(lines ? { lines } : {}),
    ...(otherwise ? { otherwise: copied(otherwise) } : {}),
  };
  return "outcomes" in entry
    ? { ...place, node: copied(withoutOutcomes(entry.node)), outcomes: outcomesOf(entry.outcomes) }
    : { ...place, node: copied(entry.node) };
}
