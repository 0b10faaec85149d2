import { OWN_WORDS, type Scale, STATES, type Step, type StepClass, type StepRow, stepsOf } from "../../domain/scale";
import { stepNamed } from "../../domain/scales";
import { isSign } from "../../domain/shapes";
import { readGrade } from "../../interpret/choice/grade";
import type { StepWeights } from "../../interpret/choice/stepWords";
import { capital, textKey } from "../../interpret/text/text";
import type { ExplainedMark, GradeWord } from "./gradeWord";
import type { Contrary } from "./lights";

/** A scale in the workbook's own words, and what gives it its order. */
export interface OwnScale {
  scale: Scale;
  words: GradeWord[];
  /** "ordningen ur cellernas färger". */
  why: string;
  /** Its order is asked about: nothing in the workbook tells it. */
  isAsked: boolean;
  /** Its words are shares in per cent, which may be no steps. */
  areShares?: true;
  /** Of one word, a known scale that has it as a label, with its other steps: it may be chosen instead. */
  whole?: Scale;
  /** What the colours of the workbook say otherwise; absent: nothing. */
  contrary?: Contrary;
}

/** What may tell the order of some words. */
export interface ScaleSources {
  /** Scales that the workbook states: its legends, the user's answers; with where they come from. */
  stated: readonly Scale[];
  known: readonly Scale[];
  /** The marks that each legend explains, as it lists them, printed or not; absent: none. */
  explained?: readonly (readonly ExplainedMark[])[];
  /** The words that may be chosen in cells of grades, list by list in their own order; absent: none. */
  lists?: readonly (readonly string[])[];
  /** The scale that most of the grades are read on. */
  readOn?: Scale;
  /** What a scale of no known name is called. */
  name: string;
  /** What is learnt of words; absent: the weights of all labelled tables. */
  weights?: StepWeights;
}

/** Steps of a scale by the words that are printed for each, the commonest first. */
export type PrintedSteps = { words: GradeWord[]; class: StepClass | null }[];

/** Steps of a scale; more different words than this are not all steps. */
export const MOST_STEPS = 6;

/** One step is no scale: its other end has some word that nobody has printed. */
export const FEWEST_STEPS = 2;

const labelsOnly = (scale: Scale): Scale => ({
  ...scale,
  steps: scale.steps.map((step) => ({ ...step, synonyms: [] })),
});

/** The step of a scale that a word is, by its place. */
export function placeIn(word: string, scale: Scale): number | null {
  const match = readGrade(word, [scale]);
  return match && "step" in match ? scale.steps.indexOf(match.step) : null;
}

/** Where each word stands on a scale; null where one does not. */
export function placesOn(words: readonly GradeWord[], scale: Scale, place = placeIn): number[] | null {
  const places = words.map(({ text }) => place(text, scale));
  return places.every((one): one is number => one !== null && one >= 0) ? places : null;
}

/** The steps of a scale that some words are, by the place of each. */
export const placedOn = ({ steps }: Scale, words: readonly GradeWord[], places: readonly number[]): PrintedSteps =>
  steps.flatMap((step, at): PrintedSteps => {
    const own = words.filter((_, i) => places[i] === at);
    return own.length > 0 ? [{ words: own, class: step.class }] : [];
  });

/** A scale in the words that are printed; its own words stay as others for the same. */
export function inOwnWords(scale: Scale, words: readonly GradeWord[], places: readonly number[]): Scale {
  const steps = scale.steps.map((step, index) => {
    const printed = commonestFirst(words.filter((_, i) => places[i] === index));
    const label = printed[0] ? capital(printed[0].text) : step.label;
    const others = [step.label, ...step.synonyms, ...printed.map(({ text }) => text)];
    const synonyms = others.filter(
      (one, at) =>
        textKey(one) !== textKey(label) && others.findIndex((other) => textKey(other) === textKey(one)) === at,
    );
    return { ...step, label, synonyms };
  });
  return { ...scale, steps };
}

const commonestFirst = (words: readonly GradeWord[]): GradeWord[] => [...words].sort((a, b) => b.count - a.count);

/** Steps of a workbook's own words: a mark of hers is its own symbol. */
const ownSteps = (rows: StepRow[]): Step[] =>
  stepsOf(rows).map((step) => (isSign(step.label) ? { ...step, symbol: step.label } : step));

/** A scale of the words alone, in an order. */
export function scaleOfWords(name: string, placed: PrintedSteps): Scale {
  const rows = placed.map(({ words, class: own }): [string, StepClass | null, string[], Pick<Step, "meaning">] => {
    const [first, ...others] = commonestFirst(words);
    const colours = [...new Set(words.flatMap(({ colour }) => colour ?? []))];
    const meaning = first?.meaning === first?.text ? undefined : first?.meaning;
    const label = capital(first?.text ?? "");
    return [label, own, [...others.map(({ text }) => text), ...colours], meaning === undefined ? {} : { meaning }];
  });
  // A colour that two steps share tells neither.
  const once = (text: string): boolean => rows.filter(([, , synonyms]) => synonyms.includes(text)).length === 1;
  const steps = ownSteps(rows.map(([label, own, synonyms, more]) => [label, own, synonyms.filter(once), more]));
  return { name, steps, states: STATES, order: "stated", source: OWN_WORDS };
}

/** Whether a word is the label of one of some steps, or another word for it. */
export const isStepOf = (steps: readonly Step[], text: string): boolean =>
  steps.some(({ label, synonyms }) => [label, ...synonyms].some((one) => textKey(one) === textKey(text)));

/** A scale whose steps mean what a legend says beside their words. */
export const asExplained = (scale: Scale, explained: readonly (readonly ExplainedMark[])[] = []): Scale => ({
  ...scale,
  steps: scale.steps.map((step, at) => {
    const meaning = explained
      .flat()
      .find(({ mark, says }) => says !== undefined && stepNamed(scale, mark) === at)?.says;
    return step.meaning !== undefined || meaning === undefined ? step : { ...step, meaning };
  }),
});

/** The steps with the shapes of their classes. */
export const withShapes = (steps: readonly Step[]): Step[] =>
  ownSteps(steps.map(({ label, class: own, synonyms, symbol: _, ...more }) => [label, own, synonyms, more]));

/** The first known scale of which the words are so many labels, however inflected, in those words. */
export function knownOf(words: readonly GradeWord[], known: readonly Scale[], fewest: number): Scale | undefined {
  for (const scale of known) {
    const places = placesOn(words, labelsOnly(scale));
    if (places && new Set(places).size >= fewest) return inOwnWords(scale, words, places);
  }
  return undefined;
}
