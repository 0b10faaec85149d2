import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { ALIKE, mostAlike, similarity } from "../interpret/text/similarity";
import { textKey } from "../interpret/text/text";
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
 * Matches the rows of a submission to the plan: by key, else by number and wording, else by wording alone, else by the
 * most similar wording without another match (marked, for a person to confirm). `own`: the committee's nodes, preferred
 * among equal wordings; empty: unknown. A row that fits two equally well is unmatched. A key on a row with another
 * node's wording is ignored: somebody has pasted over the row.
 */
export function matchRows(rows: SubmittedRow[], index: PlanIndex, own: Set<string>): Matching {
  const state: MatchState = { index, own, taken: new Set(), found: new Map(), why: new Map() };
  for (const row of rows) matchKey(row, state);
  const open = (): SubmittedRow[] => rows.filter((row) => !state.found.has(row));
  for (const row of open()) {
    const { number } = row;
    if (number !== undefined)
      takeOne(
        row,
        ownFirst(
          titled(row, state).filter((node) => node.number === number),
          own,
        ),
        "number and wording",
        state,
      );
  }
  for (const row of open()) takeOne(row, ownFirst(titled(row, state), own), "wording", state);
  for (const row of open()) matchAlike(row, state);
  return {
    matches: rows.flatMap((row) => state.found.get(row) ?? []),
    unknown: open().map((row) => ({ row, why: state.why.get(row) ?? WHY.none })),
  };
}

interface MatchState {
  index: PlanIndex;
  own: Set<string>;
  /** Ids of nodes that have a row. */
  taken: Set<string>;
  found: Map<SubmittedRow, Match>;
  /** Why a row has no match. */
  why: Map<SubmittedRow, string>;
}

/** Nodes with the wording of a row. */
const titled = ({ title }: SubmittedRow, { index }: MatchState): Matched[] =>
  title === "" ? [] : (index.byTitle.get(textKey(title)) ?? []);

/** The nämnd's own nodes among these, if there are any; else all of them. */
function ownFirst(fits: Matched[], own: Set<string>): Matched[] {
  const owned = fits.filter(({ id }) => own.has(id));
  return owned.length > 0 ? owned : fits;
}

function take(row: SubmittedRow, node: Matched, by: Match["by"], { found, taken }: MatchState): void {
  const same = row.title === "" || textKey(row.title) === textKey(node.title);
  found.set(row, { row, node, by, similarity: same ? 1 : similarity(row.title, node.title) });
  taken.add(node.id);
}

/** Takes the only node that fits, when no other row has it. */
function takeOne(row: SubmittedRow, fits: Matched[], by: Match["by"], state: MatchState): void {
  const [only, ...more] = fits;
  if (!only) return;
  if (more.length > 0) state.why.set(row, WHY.several);
  else if (state.taken.has(only.id)) state.why.set(row, WHY.twice);
  else take(row, only, by, state);
}

function matchKey(row: SubmittedRow, state: MatchState): void {
  const node = state.index.byKey.get(row.key ?? "");
  if (!node) return;
  const elsewhere =
    row.title !== "" && similarity(row.title, node.title) < ALIKE && titled(row, state).some((other) => other !== node);
  if (state.taken.has(node.id)) state.why.set(row, WHY.twice);
  else if (!elsewhere) take(row, node, "key", state);
}

function matchAlike(row: SubmittedRow, state: MatchState): void {
  const { own, taken, index } = state;
  if (row.title === "" || titled(row, state).length > 0) return;
  const candidates = index.nodes.filter(({ id }) => (own.size === 0 || own.has(id)) && !taken.has(id));
  const best = mostAlike(
    candidates,
    ({ title, number }) =>
      similarity(row.title, title) + (row.number !== undefined && row.number === number ? NUMBER_WORTH : 0),
  );
  if (best) take(row, best.one, "similar wording", state);
}
