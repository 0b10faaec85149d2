import { STATES, type Scale } from "../../domain/scale";
import { hasLetter } from "../../domain/shapes";
import { assessing } from "../../lexicon/assessing";
import { factsOf } from "../facts";
import { clean } from "../text/text";
import { readGrade } from "./grade";

/** The states that every scale has, and no step. */
export const NO_STEPS: Scale = { name: "", steps: [], states: STATES, order: "stated" };

/** Whether a word says that nothing is judged. */
export const isStateWord = (text: string): boolean => readGrade(text, [NO_STEPS]) !== null;

/** Whether words say that nothing is judged, whatever stands beside them: a state, "ej bedömd", "?". */
export const saysNoGrade = (text: string): boolean =>
  isStateWord(text) || assessing.has(assessing.without(text, "judgedNot"), "notJudged") || isQuestion(text);

/** The same of words in the place of a grade, which may say that a value is missing. */
export const saysNotJudged = (text: string): boolean => saysNoGrade(text) || factsOf(text).isMissing;

/** As many letters, at least, are words: "x" and "iu" may be marks of a grade. */
const WORD = 4;

/** The same of words alone, that are no mark: "Går ej att säga än", "Mäts i november". */
export const saysInWordsNotJudged = (text: string): boolean =>
  [...text].filter(hasLetter).length >= WORD && (saysNotJudged(text) || factsOf(text).saysWhen);

const isQuestion = (text: string): boolean => text !== "" && [...clean(text)].every((letter) => letter === "?");
