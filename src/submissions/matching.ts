import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { textKey } from "../interpret/text";
import { idsByKey } from "./key";
import { ALIKE, similarity } from "../interpret/similarity";
import type { SubmittedRow } from "./submission";

export type Matched = PlanNode | Indicator;

/** How a submitted row was found in the plan. `similarity` is 1 for the same words. `rewritten`: the wording differs from the plan's. */
export interface Match {
  row: SubmittedRow;
  node: Matched;
  by: "key" | "number and wording" | "wording" | "similar wording";
  similarity: number;
  rewritten: boolean;
}

export interface Matching {
  matches: Match[];
  /** Rows that are not in the plan, or that could be several. */
  unknown: SubmittedRow[];
}

const sameTitle = (a: string, b: string): boolean => textKey(a) === textKey(b);

/**
 * The rows of a submission in the plan: by key, else by number and wording, else by wording alone, else by the most similar wording that
 * nobody else has (stated, for a person to confirm). A row that fits two nodes equally well is unknown. A key whose row says something
 * else altogether is not followed: somebody has pasted a row over another.
 */
export function matchRows(rows: SubmittedRow[], plan: Plan): Matching {
  const nodes: Matched[] = [...plan.goals, ...plan.indicators];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byKey = idsByKey(nodes.map(({ id }) => id));
  const taken = new Set<string>();
  const found = new Map<SubmittedRow, Match>();
  const take = (row: SubmittedRow, node: Matched, by: Match["by"]): void => {
    const alike = sameTitle(row.title, node.title) ? 1 : similarity(row.title, node.title);
    found.set(row, { row, node, by, similarity: alike, rewritten: row.title !== "" && !sameTitle(row.title, node.title) });
    taken.add(node.id);
  };
  const open = (): SubmittedRow[] => rows.filter((row) => !found.has(row));
  const one = (fits: Matched[]): Matched | undefined => (fits.length === 1 && !taken.has(fits[0]!.id) ? fits[0] : undefined);

  for (const row of rows) {
    const node = row.key ? byId.get(byKey.get(row.key) ?? "") : undefined;
    const elsewhere = node && row.title !== "" && similarity(row.title, node.title) < ALIKE && nodes.some((other) => other !== node && sameTitle(row.title, other.title));
    if (node && !elsewhere && !taken.has(node.id)) take(row, node, "key");
  }
  for (const row of open()) {
    const node = one(nodes.filter((candidate) => row.number !== undefined && candidate.number === row.number && sameTitle(row.title, candidate.title)));
    if (node) take(row, node, "number and wording");
  }
  for (const row of open()) {
    const node = one(nodes.filter((candidate) => !taken.has(candidate.id) && sameTitle(row.title, candidate.title)));
    if (node) take(row, node, "wording");
  }
  for (const row of open()) {
    const ranked = nodes
      .filter((candidate) => !taken.has(candidate.id))
      .map((node) => ({ node, alike: similarity(row.title, node.title) + (row.number !== undefined && row.number === node.number ? 0.2 : 0) }))
      .sort((a, b) => b.alike - a.alike);
    const [best, next] = ranked;
    if (best && best.alike >= ALIKE && best.alike - (next?.alike ?? 0) > 0.05) take(row, best.node, "similar wording");
  }
  return { matches: rows.flatMap((row) => found.get(row) ?? []), unknown: open() };
}
