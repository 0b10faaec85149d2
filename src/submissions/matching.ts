import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { ALIKE, mostAlike, similarity } from "../interpret/text/similarity";

import { nodesByKey } from "./key";
import type { SubmittedRow } from "./submission";
import { wordingKey, wordingWithoutUnit } from "./wording";

export type Matched = PlanNode;

export const isIndicator = (node: Matched): node is Indicator => node.kind === "indicator";

/** How a submitted row was found in the plan. */
export interface Match {
  row: SubmittedRow;
  node: Matched;
  by: "key" | "number and wording" | "wording" | "similar wording";
  /** 1 for the same words. */
  similarity: number;
  /** Another row of the submission is about the same node, and is blank. */
  overBlank?: true;
  /** The row's key and its wording are of different nodes: the node of the key. */
  keyOf?: Matched;
}

export interface Matching {
  matches: Match[];
  /** Rows that are not in the plan, or that could be several; `twin`: the node, which another row has. */
  unknown: { row: SubmittedRow; why: string; twin?: Matched }[];
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
    const key = wordingKey(node.title);
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
 * among equal wordings; empty: unknown. A row that fits two equally well is unmatched. A row whose key and wording are
 * of different nodes is marked, for a person to settle: of the key's node, unless another row has that. A blank row gives
 * way to a filled one about the same node.
 */
export function matchRows(rows: SubmittedRow[], index: PlanIndex, own: Set<string>): Matching {
  const state: MatchState = { index, own, taken: new Map(), found: new Map(), why: new Map(), twins: new Map() };
  for (const row of rows) matchKey(row, state);
  /** A blank row beside a filled one of the same words. */
  const gaveWay = (row: SubmittedRow): boolean => {
    const twin = state.twins.get(row);
    const filled = twin && state.taken.get(twin.id);
    return isBlankRow(row) && filled !== undefined && !isBlankRow(filled) && filled.title === row.title;
  };
  const open = (): SubmittedRow[] => rows.filter((row) => !state.found.has(row) && !state.twins.has(row));
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
    unknown: rows
      .filter((row) => !state.found.has(row) && !gaveWay(row))
      .map((row) => {
        const twin = state.twins.get(row);
        return twin ? { row, why: WHY.twice, twin } : { row, why: state.why.get(row) ?? WHY.none };
      }),
  };
}

interface MatchState {
  index: PlanIndex;
  own: Set<string>;
  /** Ids of nodes that have a row, and which. */
  taken: Map<string, SubmittedRow>;
  found: Map<SubmittedRow, Match>;
  /** Why a row has no match. */
  why: Map<SubmittedRow, string>;
  /** Rows about a node that another row has. */
  twins: Map<SubmittedRow, Matched>;
}

/** Whether a row hands in nothing. */
const isBlankRow = ({ fields }: SubmittedRow): boolean => Object.keys(fields).length === 0;

/** Nodes with the wording of a row. */
const titled = ({ title }: SubmittedRow, { index }: MatchState): Matched[] =>
  title === "" ? [] : (index.byTitle.get(wordingKey(title)) ?? []);

/** The nämnd's own nodes among these, if there are any; else all of them. */
function ownFirst(fits: Matched[], own: Set<string>): Matched[] {
  const owned = fits.filter(({ id }) => own.has(id));
  return owned.length > 0 ? owned : fits;
}

/** Whether a row says nothing like the wording of a node. */
const isReworded = ({ title }: SubmittedRow, node: Matched): boolean =>
  title !== "" && similarity(title, node.title) < ALIKE;

/** Whether the wording of a row is another node's than the one of its key, or like another's alone. */
function isOthers(row: SubmittedRow, node: Matched, { byTitle, nodes }: PlanIndex): boolean {
  const { title } = row;
  if (title === "" || wordingKey(title) === wordingKey(node.title)) return false;
  const isLikeAnother = (): boolean => mostAlike(nodes, (other) => similarity(title, other.title)) !== undefined;
  return byTitle.has(wordingKey(title)) || (isReworded(row, node) && isLikeAnother());
}

function take(row: SubmittedRow, node: Matched, by: Match["by"], { index, found, taken, twins }: MatchState): void {
  const holder = taken.get(node.id);
  if (holder && (!isBlankRow(holder) || isBlankRow(row))) {
    twins.set(row, node);
    return;
  }
  if (holder) {
    found.delete(holder);
    twins.set(holder, node);
  }
  const same = row.title === "" || wordingKey(row.title) === wordingKey(node.title);
  const alike = same ? 1 : similarity(row.title, node.title);
  const keyed = index.byKey.get(row.key ?? "");
  const isDisputed = keyed !== undefined && (keyed !== node || isOthers(row, keyed, index));
  found.set(row, {
    row,
    node,
    by,
    similarity: alike,
    ...(holder ? { overBlank: true } : {}),
    ...(isDisputed ? { keyOf: keyed } : {}),
  });
  taken.set(node.id, row);
}

/** Takes the only node that fits, when no other row with values has it. */
function takeOne(row: SubmittedRow, fits: Matched[], by: Match["by"], state: MatchState): void {
  const [only, ...more] = fits;
  if (!only) return;
  if (more.length > 0) state.why.set(row, WHY.several);
  else take(row, only, by, state);
}

function matchKey(row: SubmittedRow, state: MatchState): void {
  const { index, taken } = state;
  const node = index.byKey.get(row.key ?? "");
  if (!node) return;
  const isAnothers = isReworded(row, node) || isOthers(row, node, index);
  if (!(isAnothers && taken.has(node.id))) take(row, node, "key", state);
}

/** Whether two wordings differ by the unit after the last comma alone, which one of them leaves out. */
export const isSameButUnit = (title: string, node: Matched): boolean =>
  wordingWithoutUnit(title) === wordingWithoutUnit(node.title) &&
  [title, node.title].some((one) => wordingKey(one) === wordingWithoutUnit(one));

function matchAlike(row: SubmittedRow, state: MatchState): void {
  const { own, taken, index } = state;
  if (row.title === "" || titled(row, state).length > 0) return;
  const candidates = index.nodes.filter(({ id }) => (own.size === 0 || own.has(id)) && !taken.has(id));
  const [same, ...others] = candidates.filter((node) => isSameButUnit(row.title, node));
  if (same && others.length === 0) return take(row, same, "wording", state);
  const best = mostAlike(
    candidates,
    ({ title, number }) =>
      similarity(row.title, title) + (row.number !== undefined && row.number === number ? NUMBER_WORTH : 0),
  );
  if (best) take(row, best.one, "similar wording", state);
}
