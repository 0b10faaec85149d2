import type { Scale, StepClass } from "../../domain/scale";
import { stepNamed } from "../../domain/scales";
import { CLASS_OF_LIGHT } from "../../interpret/choice/colour";
import { textKey } from "../../interpret/text/text";
import type { GradeWord } from "./gradeWord";

/** Words in another order than their lights, the first of them with the worse light; or a word of another class than its light. */
export type Contrary = { first: GradeWord; then: GradeWord } | { word: GradeWord; class: StepClass };

const LIGHTS = [...CLASS_OF_LIGHT.keys()];

const LIGHT_CLASSES = [...CLASS_OF_LIGHT.values()];

/** The place of a word's light among the lights, the best first; −1: it has none. */
export const lightOf = ({ colour = "" }: GradeWord): number => LIGHTS.indexOf(colour);

/** Whether most of a word's cells have the colour of a light. */
export const isInLight = (word: GradeWord): boolean => lightOf(word) >= 0;

/** What its light says of a word; null: it has none. */
export const classOfLight = (word: GradeWord): StepClass | null => LIGHT_CLASSES[lightOf(word)] ?? null;

/** The place of a class among the lights, the best first. */
export const placeOfClass = (own: StepClass): number => LIGHT_CLASSES.indexOf(own);

/** What the lights of words say of them, by the words; null: nothing. */
export type Lights = (text: string) => StepClass | null;

export const NO_LIGHTS: Lights = () => null;

/** The lights of some words, where they are in two or more: one light for all of them tells nothing. */
export function lightsOf(words: readonly GradeWord[]): Lights {
  const lit = new Map(words.flatMap((word) => (isInLight(word) ? [[textKey(word.text), classOfLight(word)]] : [])));
  return new Set(lit.values()).size < 2 ? NO_LIGHTS : (text) => lit.get(textKey(text)) ?? null;
}

/** Two of some words whose lights are in another order than the steps of a scale that they are. */
export function orderAgainstLights(scale: Scale, words: readonly GradeWord[]): Contrary | null {
  const ordered = scale.steps.flatMap((_, at) => words.filter(({ text }) => stepNamed(scale, text) === at));
  const lit = ordered.filter(isInLight);
  const then = lit.find((word, at) => lit.slice(0, at).some((before) => lightOf(before) > lightOf(word)));
  const first = then && lit.find((before) => lightOf(before) > lightOf(then));
  return then && first ? { first, then } : null;
}

/** What the lights of some words say otherwise than a scale that is only thought to be theirs. */
export function againstLights(scale: Scale, words: readonly GradeWord[]): Contrary | undefined {
  const order = orderAgainstLights(scale, words);
  if (order) return order;
  const lights = lightsOf(words);
  for (const word of words) {
    const own = scale.steps[stepNamed(scale, word.text) ?? -1]?.class ?? null;
    const light = lights(word.text);
    if (own !== null && light !== null && light !== own) return { word, class: own };
  }
  return undefined;
}

/** Of two words in one light, the darker green or the lighter red first; 0: nothing tells. */
export function byShade(a: GradeWord, b: GradeWord): number {
  const [own, darker] = [classOfLight(a), (a.lightness ?? 0) - (b.lightness ?? 0)];
  if (lightOf(a) !== lightOf(b) || own === null || own === "partly") return 0;
  return own === "reached" ? darker : -darker;
}
