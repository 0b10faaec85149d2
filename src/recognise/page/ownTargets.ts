import { quantitiesIn, readSentence } from "../../interpret/targets/sentence";
import { targetOfGoal } from "../../interpret/targets/ownWords";
import { hasWord } from "../../lexicon/lexicon";
import { grouped } from "../../domain/grouped";
import type { NodeNumber, NodeStatement } from "../plan/statement";
import { kindOf } from "../rows/outline";
import { isAim } from "./wording";
import { fact, type PageState } from "./pageTree";

/** A measure that is worded as what it is to reach: "40 % ska gå vidare till arbete". */
const setsBound = (title: string): boolean =>
  saysFigure(title) && (isAim(title) || hasWord(title, "atLeast", "atMost", "over", "under"));

const saysFigure = (title: string): boolean => quantitiesIn(readSentence(title)).length > 0;

/** The numbered goals of one level under the same heading, by that. */
const numberedSiblings = (nodes: readonly NodeStatement[]): Map<string, NodeStatement[]> =>
  grouped(
    nodes.filter(({ kind, number }) => kind === "goal" && number !== undefined),
    besideKey,
  );

const besideKey = ({ level, under }: NodeStatement): string => `${under ?? ""} ${level}`;

/** Most of several goals have a figure: the others' texts are aims too. */
const areMeasured = (goals: readonly NodeStatement[]): boolean => {
  const figures = goals.filter(({ title }) => saysFigure(title)).length;
  return figures > 2 && figures * 4 >= goals.length * 3 && figures < goals.length;
};

/** A measure that is worded as what it is to reach, and has no other target. */
function targetsInTitles(state: PageState, aimed: ReadonlySet<NodeNumber>): void {
  const measured = about(state, "outcome");
  for (const { kind, node: number, title, own, row, column } of [...state.nodes]) {
    if (kind !== "indicator" || own || aimed.has(number) || !measured.has(number) || !setsBound(title)) continue;
    state.indicator = number;
    fact(state, "target", { row, column, text: title });
  }
}

/**
 * A goal that states a figure to reach, or says in words what its own measure is to come to, whose measure has no other target or is none but the goal itself, is measured
 * against that; a point of a list of goals is a goal and no more, until it has an outcome.
 */
export function ownTargets(state: PageState): void {
  const aimed = about(state, "target");
  const told = about(state, "outcome");
  const judged = about(state, "grade");
  targetsInTitles(state, aimed);
  const hasOther = (only: NodeStatement): boolean => only.kind === "goal" || aimed.has(only.node);
  const isOfOwn = (only: NodeStatement | undefined): boolean =>
    only?.own === true && told.has(only.node) && targetOfGoal(only.title) !== null;
  const below = grouped(state.nodes, ({ under }) => under);
  const besides = numberedSiblings(state.nodes);
  const measured = new Set([...besides].flatMap(([key, goals]) => (areMeasured(goals) ? [key] : [])));
  for (const one of [...state.nodes]) {
    const measures = below.get(one.node) ?? [];
    if (one.kind !== "goal" || kindOf(one.level) !== "goal" || measures.length > 1) continue;
    const [only] = measures;
    if (only ? hasOther(only) : one.listed || judged.has(one.node)) continue;
    if (!saysFigure(one.title) && !measured.has(besideKey(one)) && !(one.listed && isOfOwn(only))) continue;
    state.goals = [{ node: one.node, rank: 0, number: undefined, list: undefined }];
    state.indicator = only?.node ?? null;
    fact(state, "target", { row: one.row, column: one.column, text: one.title });
  }
}

/** The nodes of which something of this kind is stated. */
const about = ({ statements }: PageState, kind: "target" | "outcome" | "grade"): Set<NodeNumber> =>
  new Set(statements.flatMap((one) => (one.kind === kind ? [one.of] : [])));
