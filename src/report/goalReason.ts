import { hasLetter, isLetter } from "../domain/shapes";
import { capital, clean, textKey } from "../interpret/text/text";
import { ownMeasure } from "../assess/goal";
import { SENTENCES } from "../assess/sentences";
import type { AssessedGoal, AssessedIndicator, AssessedPlan, Assessment, Disagreement } from "../domain/assessment";
import { isChange } from "../domain/reading";
import { BASIS_WORDS, type Basis } from "../domain/basis";
import { askedBasis, usualBasis } from "./basisSentence";
import { isRescaled } from "./figure";
import { gradeText, isCount, labelOf } from "./gradeText";
import { reservedIn } from "./reservations";

/**
 * The one indicator of a goal that measures the goal itself: it has the goal's own words, and needs no row of its own.
 */
export const measuredByItself = ({ node, indicators }: AssessedGoal): AssessedIndicator | undefined =>
  ownMeasure(node, indicators);

/**
 * A measure's distance from its target, without the figures printed next to it: "4 procentenheter under målet, bättre
 * än 2020 (71 %)."; without a grade the reason without the value, as far as it is the one that is shown (`value`); the
 * whole reason of a change, whose earlier figure stands nowhere else.
 */
export function distanceIn({ verdict: { reason, opening }, target }: AssessedIndicator, value: string): string {
  if (opening?.tells === "value" && value !== "" && opening.words === value) return opening.rest;
  const isShown = opening?.tells === "figures" && !(target && isChange(target.reading));
  return capital(isShown ? opening.rest : reason);
}

/** Letters in a grade that says by itself what it means, at least: "Ja", not "K". */
const SHORTEST_GRADE = 2;

/** A printed grade as it is quoted: without its symbol; with its meaning, where it is only a symbol or a letter. */
function quotedGrade(text: string, { grade }: Pick<Assessment, "grade">): string {
  const words = labelOf(clean(text)).trim();
  const isWord = [...words].filter(isLetter).length >= SHORTEST_GRADE;
  const step = grade.kind === "step" ? labelOf(grade.step.label) : words;
  const meaning = isWord || step === words ? "" : ` (${step})`;
  return `”${words || clean(text)}”${meaning}`;
}

/** "Underlagets bedömning gäller: ”Vi har nått målet”.": of one that rests on nothing, that it does. */
const printedHolds = (quoted: string, usual: Basis, basis?: Basis): string =>
  basis === "none" && usual !== "none"
    ? `Bedömningen ${quoted} står i tabellen utan underlag.`
    : joinedText(markOf(basis, usual), `Underlagets bedömning gäller: ${quoted}.`);

const joinedText = (...texts: string[]): string => texts.filter(Boolean).join(" ");

/** The mark before a reason: what the grade rests on, where that is not the usual. */
const markOf = (basis: Basis | undefined, usual: Basis = "measured"): string =>
  basis && basis !== usual ? BASIS_WORDS[basis].mark : "";

/** What a published grade rests on, where no reason stands beside it; "" for the usual. */
export const basisMark = (
  assessed: AssessedPlan,
  one: Pick<AssessedGoal | AssessedIndicator, "node" | "basis">,
): string => markOf(askedBasis(one), usualBasis(assessed));

const isHeld = ({ printed, published }: AssessedGoal): boolean =>
  printed !== undefined && gradeText(printed.grade) === gradeText(published);

/** The words of a published grade that the source has, and whether they are those that the grade is shown in. */
function heldWords({ printed, published }: AssessedGoal): { quoted: string; shown: boolean } {
  const label = labelOf(gradeText(published));
  const text = printed?.text ?? label;
  const isSign = !hasLetter(text) && published.kind === "step" && clean(text).trim() === published.step.symbol;
  return {
    quoted: quotedGrade(text, printed ?? { grade: published }),
    shown: isSign || textKey(labelOf(clean(text))) === textKey(label),
  };
}

/** Where the source's grade is published and none is computed: its words, as far as the grade is not shown in them. */
export function heldByPrint(assessed: AssessedPlan, goal: AssessedGoal): string {
  const { quoted, shown } = heldWords(goal);
  const isAlone = isHeld(goal) && goal.published.kind === "step" && goal.computed?.grade.kind !== "step";
  return isAlone && !shown ? printedHolds(quoted, usualBasis(assessed), goal.basis) : "";
}

/**
 * The reason of a printed grade that is published: the words of the source, and why there is no other grade. On paper
 * the grade itself shows where it is from, as long as these are its own words and nothing is added.
 */
function printedReason(goal: AssessedGoal, rest: string, usual: Basis): string {
  const basis = askedBasis(goal);
  const { quoted, shown } = heldWords(goal);
  return rest === "" && shown ? markOf(basis, usual) : joinedText(printedHolds(quoted, usual, basis), rest);
}

/** Whether the goal's reason says what that of its own measure says, or only that the grade is the measure's. */
function isOwnReason(goal: AssessedGoal): boolean {
  const own = measuredByItself(goal);
  if (!own) return false;
  const isRolledUp = goal.reason === goal.computed?.reason && gradeText(own.published) === gradeText(goal.published);
  return isRolledUp || goal.reason === own.verdict.reason;
}

/** Whether a goal's row says what its reason would. */
const saysReason = (goal: AssessedGoal): boolean =>
  // The reason of the goal's own measure is printed once, beside its figures.
  goal.unjudged === true || isOwnReason(goal);

/**
 * How a computed grade that is not the published one has come about: "Beräknad: 1 av 2 aktiviteter uppnås delvis: …";
 * "" where nothing is computed, or it is shown already.
 */
const computedReason = (goal: AssessedGoal): string =>
  goal.unjudged || !goal.computed || tellsComputed(goal, goal.computed) || measuredByItself(goal)
    ? ""
    : `Beräknad: ${goal.computed.near ?? goal.computed.reason}`;

/** Whether the goal's reason tells how the computed grade has come about: it is the published, or stands beside it. */
const tellsComputed = ({ stands }: AssessedGoal, { reason }: Assessment): boolean =>
  reason === "" || stands?.rest === reason;

/** The sentence on assessments that differ, with a note that nobody has explained why. */
export const uncommented = (disagreement: string | undefined): string | undefined =>
  disagreement && `${disagreement} Skillnaden är inte kommenterad.`;

/** How a reason states that there is no computed grade, and how it does where another grade is published all the same. */
const UNGRADED: readonly (readonly [alone: string, besidePrinted: string])[] = [
  ["så ingen bedömning görs", "så ingen bedömning kan beräknas"],
  ["så utfallet bedöms inte", "så ingen bedömning kan beräknas"],
  ["Ingen bedömning görs.", "Ingen bedömning kan beräknas."],
  ["Kan inte bedömas:", "Kan inte beräknas:"],
];

/** A reason for there being no computed grade, beside another grade that is published all the same. */
const besidePrinted = (reason: string): string =>
  UNGRADED.reduce((text, [alone, beside]) => text.replace(alone, beside), reason);

/** The disagreements of a plan, by the id of their goal or indicator. */
export const differingIn = ({ disagreements }: AssessedPlan): Map<string, Disagreement> =>
  new Map(disagreements.map((one) => [one.id, one]));

/** How far a measure is from its target, with what a reader is to know; all of it where its column has "1" and 100 % is meant. */
const whyMeasured = (measure: AssessedIndicator, isFinal: boolean): string[] => {
  const { verdict, target } = measure;
  const { reason, near } = verdict;
  const isReadAsOther = !isFinal && target !== undefined && isRescaled(target);
  return near === undefined || isReadAsOther ? [reason] : [near, reservedIn(measure)];
};

/**
 * Why a measure has its grade: what its row does not show already. `isFinal`: a reader's reservation stays (what the
 * grade rests on); which grade the source prints, and why none could be computed beside it, is for the house.
 */
function measureReason(
  measure: AssessedIndicator,
  { differing, isFinal = false }: Pick<Reasoned, "differing" | "isFinal">,
  usual: Basis,
): string {
  const { node, verdict, printed, published, basis } = measure;
  const { reason, grade } = verdict;
  const other = isFinal || !printed ? undefined : differing.get(node.id)?.printed;
  if (published.kind === "step" && grade?.kind !== "step")
    return isFinal || !printed
      ? joinedText(markOf(basis, usual), reservedIn(measure))
      : joinedText(
          printedHolds(quotedGrade(other ?? printed.text ?? published.step.label, printed), usual, basis),
          besidePrinted(reason),
        );
  const beside = other !== undefined && printed ? `Underlagets bedömning är ${quotedGrade(other, printed)}.` : "";
  return joinedText(markOf(basis, usual), ...whyMeasured(measure, isFinal), beside);
}

/** Why the rules give a goal its grade, without the figures of the rows below it; of a grade that is only proposed, that it is not set. */
function ruledReason({ reason, published, computed }: AssessedGoal, isFinal: boolean): string {
  if (published.kind === "state" && computed) return isFinal ? SENTENCES.personDecides() : reason;
  return (computed?.reason === reason ? computed.near : undefined) ?? reason;
}

/** Whether a goal's reason is no more than that nothing is below it, as its rows show. */
export const saysNothingBelow = ({ reason }: AssessedGoal): boolean => reason === SENTENCES.nothingToJudge();

/** The reason of a goal without a judgement; beside a count of its measures without that. */
const besideCounted = ({ published, beside, reason }: AssessedGoal): string =>
  isCount(published) ? (beside ?? reason) : reason;

/** Why a goal has its grade; in a final not which words the source has for the one that is shown. */
function goalReason(goal: AssessedGoal, isFinal: boolean, usual: Basis): string {
  if (saysReason(goal)) return "";
  const { stands, reason } = goal;
  if (stands?.by === "print" && isHeld(goal) && !isFinal) return printedReason(goal, stands.rest, usual);
  // Who has judged stands in a column of its own; that nobody has, is the grade itself.
  const told: Record<NonNullable<typeof stands>["by"] | "none", () => string> = {
    print: () => (isHeld(goal) ? "" : reason),
    person: () => stands?.rest ?? "",
    rules: () => ruledReason(goal, isFinal),
    none: () => (isFinal && saysNothingBelow(goal) ? "" : besideCounted(goal)),
  };
  return joinedText(markOf(askedBasis(goal), usual), told[stands?.by ?? "none"]());
}

/**
 * A measure's reason beside its published grade alone, as open data has it: of a grade that is not computed what it
 * rests on, and not why none could be.
 */
export const measureReasonAlone = ({ verdict, published, basis }: AssessedIndicator): string =>
  published.kind === "step" && verdict.grade?.kind !== "step" ? markOf(basis) : verdict.reason;

/** A goal's, likewise; of a goal that has its grade from its own measure, the measure's. */
export function goalReasonAlone(goal: AssessedGoal): string {
  if (goal.unjudged) return "";
  const own = measuredByItself(goal);
  if (own?.verdict.reason === goal.reason) return measureReasonAlone(own);
  return isHeld(goal) && goal.stands?.by === "print" ? markOf(askedBasis(goal)) : goal.reason;
}

/** What reasons are asked for. `isFinal`: without what is for the author. */
interface Reasoned {
  assessed: AssessedPlan;
  /** By id. */
  differing: Map<string, Disagreement>;
  isFinal?: boolean;
}

/** What a measure's reason says of the grade that it does not give, beside a grade that its goal has all the same. */
export const besideGrade = ({ published }: AssessedGoal, { verdict }: AssessedIndicator, reason: string): string =>
  published.kind === "step" && verdict.grade?.kind !== "step" ? besidePrinted(reason) : reason;

/** The reasons that a sheet or report shows: in a draft with what is for the author, in a final without. */
export function reasonsIn(asked: Reasoned) {
  const { assessed, isFinal = false } = asked;
  const usual = usualBasis(assessed);
  const goalOf = (goal: AssessedGoal): string => goalReason(goal, isFinal, usual);
  return {
    goal: goalOf,
    computed: (goal: AssessedGoal) => (isFinal ? "" : computedReason(goal)),
    differ: (goal: AssessedGoal, isCommented: boolean): string =>
      (isFinal ? undefined : isCommented ? goal.disagreement : uncommented(goal.disagreement)) ?? "",
    measure: (one: AssessedIndicator) => measureReason(one, asked, usual),
    /** Of a goal's own measure; what both rest on is said once. */
    own: (goal: AssessedGoal, itself: AssessedIndicator): string => {
      if (isFinal && goal.published.kind === "step" && itself.verdict.grade?.kind !== "step") return "";
      const marked = goalOf(goal) === "" ? itself : { ...itself, basis: undefined };
      return besideGrade(goal, itself, measureReason(marked, asked, usual));
    },
  };
}
