import { byLetters, bySpaces, inBrackets, trimmedEnd, withBrackets } from "../../domain/shapes";
import { readHeader } from "../header/header";
import { ofWords } from "../number/figure";
import { quantitiesIn, readSentence } from "../targets/sentence";
import { grammar } from "../text/grammar";
import { writtenSentences } from "../text/text";

/** How surely a word is one of targets: as where it names a part of a cell ("Mål: 60"). */
const SURE = 0.5;

/**
 * The words of a text that state a figure to reach, where it tells one that was reached beside: "mål högst 5,4 %" of
 * "Vattenavgift: 2,1 % (mål högst 5,4 %)", "målet var 12 200" of "… 12 004 personer, målet var 12 200." Undefined: it has
 * none by a word for targets, or several.
 */
export const aimWithin = ofWords(
  () => undefined,
  (text): string | undefined => {
    const apart = [...inBrackets(text), ...writtenSentences(withBrackets(text, () => ""))];
    const [aim, ...others] = apart.flatMap(clausesOf).flatMap(aimOf);
    return others.length === 0 ? aim : undefined;
  },
);

/** What is left of a text that tells a target and an outcome without the words of the target. */
export const withoutAim = (text: string): string => text.replace(aimWithin(text) ?? "", "");

/** At commas that stand in no number. */
const clausesOf = (text: string): string[] => byLetters(text.replaceAll(", ", ";"), ";");

/** Its word, when it holds, its bound, and nothing else before its figure. */
const AIM = grammar(
  "^ W [för | till | for] [§] [: | =] [är | var | is | was | på | om] [{max} | {min} | {under} | {over}] {about} ¤",
);

/** From its word for a target on, where one figure follows. */
function aimOf(clause: string): string[] {
  const words = bySpaces(clause);
  const from = words.findIndex(isAim);
  const aim = words.slice(from).join(" ");
  const sentence = readSentence(aim);
  return from >= 0 && quantitiesIn(sentence).length === 1 && AIM.test(sentence.text) ? [aim] : [];
}

function isAim(word: string): boolean {
  const { target = 0, outcome = 0 } = readHeader(trimmedEnd(word, ":.")).scores;
  return target >= SURE && target > outcome;
}
