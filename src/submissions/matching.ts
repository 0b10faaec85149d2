import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { ALIKE, mostAlike, similarity } from "../interpret/similarity";
import { textKey } from "../interpret/text";
import { nodesByKey } from "./key";
import type { SubmittedRow } from "./submission";

export type Matched = PlanNode;

export const isIndicator = (node: Matched): node is Indicator => node.kind === "indicator";

/** How a submitted row was found in the plan. */
export interface Match {
  row: SubmittedRow;
  node: Matched;
  by: "key" | "number and wording" | "wording" | "similar wording";
  /** 1 for the same words. */
  similarity: number;
}

export interface Matching {
  matches: Match[];
  /** Rows that are not in the plan, or that could be several. */
  unknown: { row: SubmittedRow; why: string }[];
}

/** The plan as rows are looked up in it: made once for all submissions. */
export interface PlanIndex {
  nodes: Matched[];
  byKey: Map<string, Matched>;
  byTitle: Map<string, Matched[]>;
}

export function indexOf(plan: Plan): PlanIndex {
  const nodes: Matched[] = [...plan.goals, ...plan.indicators];
  const byTitle = new Map<string, Matched[]>();
  for (const node of nodes) {
    const key = textKey(node.title);
    const same = byTitle.get(key);
    if (same) same.push(node);
    else byTitle.set(key, [node]);
  }
  return { nodes, byKey: nodesByKey(nodes), byTitle };
}

/** The same number on both is worth so much of a likeness. */
const NUMBER_WORTH = 0.2;

const WHY = {
  several: "Flera rader i planen heter så. Skriv radens nyckel eller nummer.",
  twice: "En annan rad i inlämningen gäller samma mål eller indikator.",
  none: "Raden finns inte i planen.",
};

/**
 * The rows of a submission in the plan: by key, else by number and wording, else by wording alone, else by the most similar wording that
 * nobody else has (stated, for a person to confirm). `own`: the nämnd's rows, which go before others of the same wording; empty: nothing is known.
 * A row that fits two equally well is unknown. A key whose row says the words of another is not followed: somebody has pasted a row over it.
 */
export function matchRows(rows: SubmittedRow[], { nodes, byKey, byTitle }: PlanIndex, own: Set<string>): Matching {
  const taken = new Set<string>();
  const found = new Map<SubmittedRow, Match>();
  const why = new Map<SubmittedRow, string>();
  const take = (row: SubmittedRow, node: Matched, by: Match["by"]): void => {
    found.set(row, {
      row,
      node,
      by,
      similarity:
        row.title === "" || textKey(row.title) === textKey(node.title) ? 1 : similarity(row.title, node.title),
    });
    taken.add(node.id);
  };
  const open = (): SubmittedRow[] => rows.filter((row) => !found.has(row));
  const titled = (row: SubmittedRow): Matched[] => (row.title === "" ? [] : (byTitle.get(textKey(row.title)) ?? []));
  const preferred = (fits: Matched[]): Matched[] => {
    const hers = fits.filter(({ id }) => own.has(id));
    return hers.length > 0 ? hers : fits;
  };
  const takeOne = (row: SubmittedRow, fits: Matched[], by: Match["by"]): void => {
    const free = fits.filter(({ id }) => !taken.has(id));
    if (free.length === 1 && fits.length === 1) take(row, free[0]!, by);
    else if (fits.length > 1) why.set(row, WHY.several);
    else if (fits.length === 1) why.set(row, WHY.twice);
  };

  for (const row of rows) {
    const node = row.key === undefined ? undefined : byKey.get(row.key);
    if (!node) continue;
    const elsewhere =
      row.title !== "" && similarity(row.title, node.title) < ALIKE && titled(row).some((other) => other !== node);
    if (taken.has(node.id)) why.set(row, WHY.twice);
    else if (!elsewhere) take(row, node, "key");
  }
  for (const row of open())
    if (row.number !== undefined)
      takeOne(row, preferred(titled(row).filter(({ number }) => number === row.number)), "number and wording");
  for (const row of open()) takeOne(row, preferred(titled(row)), "wording");
  const candidates = own.size > 0 ? nodes.filter(({ id }) => own.has(id)) : nodes;
  for (const row of open()) {
    if (row.title === "" || titled(row).length > 0) continue;
    const best = mostAlike(
      candidates.filter(({ id }) => !taken.has(id)),
      ({ title, number }) =>
        similarity(row.title, title) + (row.number !== undefined && row.number === number ? NUMBER_WORTH : 0),
    );
    if (best) take(row, best.one, "similar wording");
  }
  return {
    matches: rows.flatMap((row) => found.get(row) ?? []),
    unknown: open().map((row) => ({ row, why: why.get(row) ?? WHY.none })),
  };
}
