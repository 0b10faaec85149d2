import { begunAfter } from "../assess/begun";
import { measureNoun, measuresUnder } from "../assess/metCounts";
import { yearOf } from "../assess/periods";
import { calledByLabels, saysItsClass } from "../assess/ownWords";
import { isActivity, isTask } from "../assess/processes";
import { nounsOf, type Predicate } from "../assess/wording";
import { isReached } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { BASES, BASIS_WORDS, basisText, olderUnder, type Basis, type OlderBy } from "../domain/basis";
import { distinctGoals, once } from "./counted";
import { periodTitle } from "./periodTitle";
import { PREDICATES, SAY } from "./sentences";

type Founded = Pick<AssessedGoal, "published" | "basis" | "node" | "indicators" | "below">;

const restsOnFigures = ({ basis }: Founded): boolean => basis === "measured" || basis === "forecast";

/** Activities are done, not reached. */
const reachedOf = (goals: readonly Founded[]): Founded[] =>
  goals.filter(({ node, published }) => !isActivity(node.level) && isReached(published));

/** Whether nothing that is reached rests on an outcome or a forecast: said of a whole plan it holds of each of its areas. */
export const noneMeasured = (goals: readonly Founded[]): boolean => !reachedOf(goals).some(restsOnFigures);

/**
 * How many of the reached goals are measured this year (at delår, or foreseen) or rest on older values, and how many graded ones rest on nothing,
 * or which of their measures do; "" where all are measured, as they usually are. `isSaid`: that none is measured stands above, of the whole.
 */
export function basisSentence(goals: readonly Founded[], isSaid = false): string {
  const reached = reachedOf(goals);
  const isForeseen = reached.some(({ basis }) => basis === "forecast");
  const measured = reached.filter(restsOnFigures).length;
  const older = reached.filter(({ basis }) => basis === "older").length;
  const without = goals.filter(({ basis }) => basis === "none").length;
  const graded = goals.filter(({ published }) => published.kind === "step").length;
  if (without > 0 && without === graded) return SAY.allWithout(graded);
  // Levels are counted apart: of several nobody reads how many are reached together.
  const levels = [...new Set(goals.map(({ node }) => node.level))];
  const isOne = levels.length < 2;
  const noun = nounsOf(isOne ? levels.map((level) => level || "mål") : ["mål"]);
  return [
    ...(measured < reached.length && !isSaid
      ? [
          isOne
            ? SAY.reachedMeasured(measured, older, reached.length, isForeseen, reachedBy(goals), noun)
            : SAY.reachedMeasuredOf(measured, older, isForeseen, reachedBy(goals)),
        ]
      : []),
    ...(without > 0 ? [SAY.gradedWithout(without, noun)] : []),
    ...measuresWithout(goals),
  ].join(" ");
}

/** What is said of the goals that are reached: the words of their scale, where those are others and it is the only one. */
function reachedBy(goals: readonly Founded[]): Predicate {
  const scales = new Set(goals.flatMap(({ published }) => (published.kind === "step" ? [published.scale] : [])));
  const grades = reachedOf(goals).map(({ published }) => published);
  const areOwn = grades.some((grade) => grade.kind === "step" && !saysItsClass(grade.step));
  return scales.size === 1 && areOwn ? calledByLabels(grades) : PREDICATES.reached;
}

/** The measures without evidence, but for those of goals that are told to be without it themselves. */
function measuresWithout(goals: readonly Founded[]): string[] {
  const all = new Map(goals.flatMap(measuresUnder).map((one) => [one.node.id, one]));
  const told = new Set(goals.filter(({ basis }) => basis === "none").flatMap(measuresUnder));
  const without = [...all.values()].filter((one) => one.basis === "none" && !told.has(one)).length;
  return without > 0 ? [SAY.measuresWithout(without, all.size, measureNoun([...all.values()]))] : [];
}

/** What a goal's grade rests on, as far as a reader asks: what is to be done is done, which nobody measures. */
export const askedBasis = ({
  node,
  basis,
}: Pick<AssessedGoal | AssessedIndicator, "node" | "basis">): Basis | undefined =>
  basis === "judged" && isTask(node) ? undefined : basis;

/** That outcomes of a later year than the reported one stand in the workbook; "" where none do. */
export function begunSentence(plan: Pick<AssessedPlan, "areas" | "period">): string {
  const begun = begunAfter(plan);
  return begun ? SAY.begunYear(begun.year, begun.outcomes, begun.measures, periodTitle(plan.period)) : "";
}

/**
 * What the grades of a plan usually rest on, which no row says again: the class of more than half of its graded goals.
 * That a grade rests on nothing is told beside it unless that holds of all, and is said of all.
 */
export const usualBasis = once((plan: AssessedPlan): Basis => {
  const graded = distinctGoals(plan).flatMap(({ basis }) => basis ?? []);
  const isUsual = (one: Basis, count: number): boolean =>
    one === "none" ? count === graded.length : 2 * count > graded.length;
  const found = BASES.find((one) => isUsual(one, graded.filter((basis) => basis === one).length));
  return graded.length === 0 ? "measured" : (found ?? "measured");
});

type Graded = AssessedGoal | AssessedIndicator;

/** By what the measures among some grades that rest on an older value may do so; of goals alone, what the styrmodell lets. */
function olderBy(graded: readonly Graded[], { period, styrmodell }: Judging): OlderBy[] {
  const measures = graded.flatMap((one) => ("verdict" in one && one.basis === "older" ? [one] : []));
  const found = measures.map(({ outcome, verdict }): OlderBy => {
    if (verdict.met === null) return "written";
    const [now, own] = [yearOf(period), yearOf(outcome?.period ?? "")];
    const years = now === undefined || own === undefined ? 0 : now - own;
    return years > styrmodell.settings.oldestOutcome ? "lag" : "rule";
  });
  return found.length === 0 ? olderUnder(styrmodell) : [...new Set(found)].sort().reverse();
}

type Judging = Pick<AssessedPlan, "period" | "styrmodell">;

/** The legend of the marks before reasons; "" where all grades are measured this year. `usual`: the class without a mark. */
export function basisLegend(graded: readonly Graded[], judging: Judging, usual: Basis = "measured"): string {
  const asked = new Set(graded.map(askedBasis));
  const used = BASES.filter((one) => asked.has(one));
  if (used.every((one) => one === "measured")) return "";
  const by = olderBy(graded, judging);
  const text = (one: Basis, of: "meaning" | "usual"): string => basisText(one, of, judging.styrmodell, by);
  const marked = used.filter((one) => one !== "measured" && one !== usual);
  const marks = marked.map((one) => `”${BASIS_WORDS[one].mark.slice(0, -1)}”: ${text(one, "meaning")}`);
  const plain = used.filter((one) => one === usual || one === "measured");
  return SAY.basisLegend(plain.map((one) => text(one, "usual")).join(", eller "), marks);
}
