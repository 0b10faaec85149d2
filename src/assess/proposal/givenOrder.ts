import { type Scale, type State, type Step, type StepClass, stepsOf } from "../../domain/scale";
import { isDashAlone } from "../../domain/shapes";
import { saysNoGrade } from "../../interpret/choice/notJudged";
import { capital, textKey } from "../../interpret/text/text";
import type { GradeWord } from "./gradeWord";
import { type Contrary, type Lights, lightsOf, NO_LIGHTS, orderAgainstLights } from "./lights";
import { classAt } from "./placeClass";
import { besideSteps, ownStates } from "./states";
import { FEWEST_STEPS, isStepOf, MOST_STEPS, withShapes } from "./wordedScale";

/** The order of a scale's words as a person has given it, best first, each with its class where one is given. */
export type OrderedWords = readonly { label: string; class?: StepClass | null }[];

/** Words of one step, the first of them its label: "Snubblat/Snublat". */
const TOGETHER = "/";

/** The step that a given word is: one of the words, or several of them as one; undefined: it is none of them. */
function givenStep(label: string, words: readonly Step[]): Step | undefined {
  const named = (text: string): Step | undefined => words.find((one) => textKey(one.label) === textKey(text));
  const known = (text: string): Step | undefined =>
    named(text) ?? words.find(({ synonyms }) => synonyms.some((one) => textKey(one) === textKey(text)));
  const parts = label.split(TOGETHER).map(known);
  const whole = named(label);
  const [first] = parts;
  if (whole || !first || !parts.every((one) => one !== undefined)) return whole;
  const others = parts.filter((one) => one !== first).flatMap((one) => [one.label, ...one.synonyms]);
  return { ...first, synonyms: [...new Set([...first.synonyms, ...others])] };
}

/**
 * A scale in the order that is given, of the same words; null where they are others. Where some of its own words have no
 * step, the order may name any of them and leave out others, which then have none. Where it names all of its steps it may
 * have more, which nothing is graded this year. What says that nothing is judged is a step only with a class, or where
 * the scale has it as one; what says that a value is missing, where the order names it. A word in a light is what its light says.
 */
export function inGivenOrder(scale: Scale, given: OrderedWords, lights: Lights = NO_LIGHTS): Scale | null {
  const spare = ownStates(scale);
  const words: Step[] = [...scale.steps, ...stepsOf(spare.map(({ label, synonyms }) => [label, null, synonyms]))];
  const found = given
    .filter((one) => one.class || isStepOf(scale.steps, one.label) || isDashAlone(one.label) || !saysNoGrade(one.label))
    .map(({ label, class: own }) => {
      const known = givenStep(label, words);
      const step = known ?? { label: capital(label), class: null, symbol: "", synonyms: [] };
      const isGiven = own !== undefined;
      return { ...step, class: isGiven ? own : step.class, isGiven, isNew: !known, light: lights(step.label) };
    });
  const chosen = found.flatMap(({ label, synonyms, isNew }) => (isNew ? [] : [label, ...synonyms].map(textKey)));
  const isChosen = (one: { label: string }): boolean => chosen.includes(textKey(one.label));
  const isFree = spare.length > 0 && !found.some(({ isNew }) => isNew);
  const isWhole = isFree ? found.length > 1 : scale.steps.every(isChosen);
  const labels = new Set(found.map(({ label }) => textKey(label)));
  if (!isWhole || found.length > MOST_STEPS || labels.size < found.length || labels.has("")) return null;
  const isAsked = scale.order === "asked";
  const isAlone = found.length < FEWEST_STEPS;
  const steps = found.map(({ isGiven, isNew, light: _, ...step }, at) =>
    isGiven || isAlone || !(isAsked || isNew) ? step : { ...step, class: classAt(found, at) },
  );
  const left = scale.steps.filter((one) => !isChosen(one)).map(({ label, synonyms }): State => ({ label, synonyms }));
  const states = besideSteps(steps, [...left, ...scale.states.filter((one) => !isChosen(one))]);
  return { ...scale, order: isAlone ? scale.order : "stated", steps: withShapes(steps), states };
}

/** The order that a person gives a scale's words; where their lights are in another, as if they had none, and that is told. */
export function answeredOrder(
  scale: Scale,
  given: OrderedWords,
  words: readonly GradeWord[],
): { scale: Scale; contrary?: Contrary } | null {
  const stated = inGivenOrder(scale, given);
  const isGiven = (text: string): boolean =>
    given.some(({ label, class: own }) => own !== undefined && textKey(label) === textKey(text));
  const free = words.filter(({ text }) => !isGiven(text));
  const contrary = stated && orderAgainstLights(stated, free);
  if (contrary) return { scale: stated, contrary };
  const lit = inGivenOrder(scale, given, lightsOf(words));
  return lit && { scale: lit };
}
