import type { Scale } from "../../domain/scale";
import { stepNamed } from "../../domain/scales";
import type { GradeWord } from "./gradeWord";
import type { PrintedLevel } from "./printedLevel";
import { heldOwn, isOrderAsked, onScale, type ProposedRow, type ProposedStep, rowOf } from "./proposedRow";

/** The steps of a scale with what is printed of each; of a scale that is asked about, as the words stand. */
function proposedSteps(scale: Scale, words: readonly GradeWord[]): ProposedStep[] {
  const counted = [...words].sort((a, b) => b.count - a.count);
  return scale.steps.map(({ label, class: own }, at) => ({
    label,
    class: own,
    words: counted.filter(({ text }) => stepNamed(scale, text) === at),
  }));
}

const scaleWords = ({ name, steps }: Scale): string => `${name}: ${steps.map(({ label }) => label).join(" · ")}`;

export function scaleRow(one: PrintedLevel, isAskedBefore: boolean): ProposedRow {
  const { scale, own, states, unplaced } = one;
  const isAsked = isOrderAsked(one);
  const candidate = {
    wording: scaleWords(scale),
    ...onScale(one),
    unexplained: [],
    sets: { scale: scale.name },
  };
  const whole = own?.whole;
  return rowOf(one, "skala", candidate, isAsked ? "asked" : heldOwn(one), {
    ...(own ? { why: own.why } : {}),
    steps: proposedSteps(scale, own?.words ?? []),
    ...(states.length + unplaced.length > 0 ? { apart: { states, unplaced } } : {}),
    ...(own?.contrary ? { contrary: own.contrary } : {}),
    ...(whole ? { others: [{ ...candidate, wording: scaleWords(whole), sets: { scale: whole.name } }] } : {}),
    // What a word alone means is chosen at the word.
    ...(isAsked && !isAskedBefore && scale.steps.length > 1 ? { asks: scale.steps.map(({ label }) => label) } : {}),
  });
}

/** The words of a column that are read as nothing, all together: accepting them makes them a scale that is read. */
export function wordsRow(one: PrintedLevel): ProposedRow {
  return { ...scaleRow(one, false), part: "ord", sets: {}, reads: one.scale.name, others: [] };
}
