import {
  type AssessedGoal,
  type AssessedIndicator,
  type AssessedPlan,
  type Grade,
  isDue,
  isReached,
} from "../domain/assessment";
import { grouped } from "../domain/grouped";
import { andList } from "../domain/listed";
import { capital } from "../interpret/text/text";
import { saidStep } from "../domain/scale";
import { TARGET_SCALE } from "../domain/scales";
import { isUndecided, levelOf, type Styrmodell } from "../domain/styrmodell";
import { countSteps, type MetCounts } from "./counts";
import { measureGroups, measureWord } from "./measureGroups";
import { areInOwnWords } from "./ownWords";
import { SENTENCES } from "./sentences";
import {
  allOf,
  asPredicate,
  type Noun,
  nounsOf,
  portion,
  predicateFor,
  sharedOpening,
  someOf,
  unnamed,
} from "./wording";

/** As many words for measures a sentence has room for. */
const MOST_WORDS = 2;

/** What some measures are called, a word each: "mått" where their tables call them this and that. */
function nounsIn(measures: readonly AssessedIndicator[]): string[] {
  const words = measures.map(({ node }) => node.level || "indikator");
  return new Set(words).size > MOST_WORDS ? words.map(() => "mått") : words;
}

/** The same in a sentence. */
export const measureNoun = (measures: readonly AssessedIndicator[]): Noun => nounsOf([measureWord(measures)]);

/** Whether the table's own grade of a measure counts before the rules, and says another thing than its values do. */
function isGradedBeside({ node, published, printed, verdict }: AssessedIndicator, styrmodell: Styrmodell): boolean {
  const holds = levelOf(styrmodell, node, undefined, "measure")?.judge === "printed" && published === printed?.grade;
  return holds && published.kind === "step" && (verdict.met === null || isReached(published) !== verdict.met);
}

const isFact = ({ published }: AssessedIndicator): boolean =>
  published.kind === "step" && published.scale === TARGET_SCALE.name;

/** Whether the measures of a plan are counted by the table's own grades, so that a page has one count of them. */
export const areByGrades = (measures: readonly AssessedIndicator[], styrmodell: Styrmodell): boolean =>
  measures.some((one) => isGradedBeside(one, styrmodell)) && !measures.some(isFact);

/** What measures are counted by, besides whether they reach their target values. */
export type Counting = Pick<AssessedPlan, "styrmodell" | "byGrades">;

/** Whether a grade counts in no conclusion. */
type LeftOut = (one: Pick<AssessedGoal, "published" | "basis">) => boolean;

/** How many of some goals or measures have each of their grades, in the words of these. */
export const labelCounts = (
  graded: readonly Pick<AssessedGoal | AssessedIndicator, "published">[],
): [label: string, count: number][] =>
  countSteps(graded.map(({ published }) => published)).map(({ step, count }) => [saidStep(step), count]);

/**
 * How measures are graded, where that is in other words than that they reach their target values, or do not; or where
 * the plan's are counted by their grades.
 */
function gradedIn(
  asked: readonly AssessedIndicator[],
  { styrmodell, byGrades }: Counting,
  isLeftOut: LeftOut,
): Pick<MetCounts, "labels" | "without" | "apart"> {
  const steps = gradedOf(asked);
  const isGraded = steps.length > 0 && (byGrades ?? areInOwnWords(steps, styrmodell));
  if (!isGraded || asked.some(isFact)) return {};
  const counted = (some: readonly AssessedIndicator[]): Required<Pick<MetCounts, "labels" | "without">> => {
    const kept = some.filter((one) => !isLeftOut(one));
    return { labels: labelCounts(kept), without: gradedOf(some).length - gradedOf(kept).length };
  };
  const groups = measureGroups(asked, styrmodell).map(({ word, measures }) => ({
    ...counted(measures),
    all: measures.length,
    words: [word],
  }));
  return { ...counted(asked), ...(groups.length > 1 ? { apart: groups } : {}) };
}

const gradedOf = (measures: readonly AssessedIndicator[]) =>
  measures.flatMap(({ published }) => (published.kind === "step" ? [published] : []));

/**
 * Counts measures by whether they reach their target values: facts, whichever grades they have. Withdrawn: left out.
 * `counting`: where the styrmodell is decided, and they are graded otherwise, also by their grades; `isLeftOut`: but for
 * grades that count in no conclusion.
 */
export function metCounts(
  measures: readonly AssessedIndicator[],
  counting?: Counting,
  isLeftOut: LeftOut = () => false,
): MetCounts {
  const asked = measures.filter(({ withdrawn }) => withdrawn === undefined);
  const due = asked.filter(isDue);
  const of = (met: boolean): number => due.filter(({ verdict }) => verdict.met === met).length;
  const [met, missed] = [of(true), of(false)];
  const foreseen = due.filter((one) => one.verdict.foreseen).length;
  return {
    met,
    missed,
    ...(foreseen > 0 ? { foreseen } : {}),
    later: asked.length - due.length,
    unknown: due.length - met - missed,
    all: asked.length,
    words: nounsIn(asked),
    ...(counting && !isUndecided(counting.styrmodell) ? gradedIn(asked, counting, isLeftOut) : {}),
  };
}

/** Every measure of a goal and of the goals below it, each once. */
export const measuresUnder = ({ indicators, below = [] }: Pick<AssessedGoal, "indicators" | "below">) => [
  ...new Map([...indicators, ...below].map((one) => [one.node.id, one])).values(),
];

/** Measures that are counted, in a sentence: by their grades where they have other words than that they reach, each scale's by themselves. */
export function countedMeasures(counts: MetCounts): string {
  const { labels, without, apart, all, words } = counts;
  if (apart && apart.length > MOST_APART) return SENTENCES.scalesCounted(all, words, apart.length);
  if (apart) return apart.map((one) => SENTENCES.gradesCounted(one.labels, one.all, one.words, one.without)).join(" ");
  if (labels) return SENTENCES.gradesCounted(labels, all, words, without);
  return all > 0 ? SENTENCES.metCounted(counts) : "";
}

/** Of more scales than this the tables of counts tell, one each. */
const MOST_APART = 3;

/**
 * "2 av 4 mått ”Grön”", "Av 3 mått: 1 ”Grön” och 2 ”Röd”": how many of some have which of their grades, none left out; of
 * one, its grade.
 */
function ofEach(labels: readonly [label: string, count: number][], all: number, noun: Noun): string {
  const [[label, count] = ["", 0], ...others] = labels;
  if (all === 1) return label;
  const words = labels.map(([one]) => asPredicate(one));
  const said = labels.map(([, many], at) => predicateFor(words[at]!, many).slice(sharedOpening(words)));
  if (others.length > 0)
    return `Av ${all} ${noun.many}: ${andList(labels.map(([, many], at) => `${many} ${said[at]}`))}`;
  return `${count === all ? capital(allOf(all, noun)) : someOf(count, all, noun)} ${said[0]}`;
}

/**
 * What stands in place of a goal's grade where its measures are counted: "2 av 4 når målvärdet", in the words of their
 * grades "2 av 4 ”Grön”", all of them where they differ; undefined where no measure can be judged.
 */
export function countedGrade({ met, missed, all, words, labels, foreseen = 0 }: MetCounts): Grade | undefined {
  if (labels && labels.length > 0) return { kind: "state", label: ofEach(labels, all, nounsOf(words)), counted: true };
  if (met + missed === 0) return undefined;
  const noun = nounsOf(words);
  return {
    kind: "state",
    label: capital(
      portion(
        met,
        all,
        all === 1 ? noun : unnamed(noun),
        foreseen > 0 ? "väntas nå målvärdet" : "når målvärdet",
        met + missed,
      ),
    ),
    counted: true,
  };
}

/** What the measures of a goal tell beside that count: all of it where some have no grade of those that are counted. */
export function besideCount(counts: MetCounts): string {
  const { labels = [], all } = counts;
  if (labels.length === 0) return SENTENCES.metLeft(counts);
  return labels.reduce((sum, [, count]) => sum + count, 0) < all ? countedMeasures(counts) : "";
}

/** Whether a person has judged a goal, or its table has. */
const isJudged = ({ printed, committee, overall, published }: AssessedGoal): boolean =>
  published.kind === "step" && (printed !== undefined || overall !== undefined || committee.length > 0);

/**
 * How goals stand where nothing is weighed together: how they are judged, where any is, and how many measures reach their
 * target values. `isLeftOut`: a goal whose grade counts in no conclusion; `counted`: what is told of the measures.
 */
export function countedReason(
  measures: MetCounts,
  goals: readonly AssessedGoal[],
  isLeftOut: LeftOut = () => false,
  counted = countedMeasures(measures),
): string {
  const asked = goals.filter(({ unjudged }) => !unjudged);
  const isCounted = (goal: AssessedGoal): boolean => isJudged(goal) && !isLeftOut(goal);
  const isTold = asked.some(isJudged) || (measures.all === 0 && asked.length > 0);
  // Levels of different words are told apart: what is called reached on one is no step of the other.
  const levels = [...grouped(asked, ({ node }) => node.level || "mål")];
  const told = levels.map(([level, some]) =>
    SENTENCES.gradesCounted(
      labelCounts(some.filter(isCounted)),
      some.length,
      [level],
      some.filter((one) => isJudged(one) && isLeftOut(one)).length,
    ),
  );
  // Where each goal is its own measure, both are counted in the same words.
  return [...new Set([...(isTold ? told : []), counted])].filter(Boolean).join(" ");
}
