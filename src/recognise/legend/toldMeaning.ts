import { bySpaces, withoutLast } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { clean, writtenSentences } from "../../interpret/text/text";
import { columnHeads } from "../../lexicon/columnHeads";
import { isMark } from "./entry";

/** A grade and what a sentence says that it means. */
interface Told {
  mark: string;
  meaning: string;
}

/** Characters of a text that explains grades in sentences. */
const LONGEST = 800;
/** Words of a grade. */
const MOST_WORDS = 5;
const QUOTES = /["”“’'«»]/gu;

/** "Med på god väg menas att minst hälften är gjort": the grade and its meaning; null: the sentence says none. */
function toldIn(sentence: string): Told | null {
  const [says] = columnHeads.hits(sentence, "means");
  if (!says) return null;
  const mark = clean(columnHeads.without(sentence.slice(0, says.from), "beforeMark").replace(QUOTES, ""));
  const meaning = withoutLast(clean(sentence.slice(says.to)), ".");
  return mark === "" || meaning === "" || bySpaces(mark).length > MOST_WORDS ? null : { mark, meaning };
}

/**
 * What a text explains in sentences, each of a grade of its own. Other sentences say what their words mean too ("God vård
 * innebär att …"): it is only told of grades where one of the marks or the meanings is known as one. `under`: explanations,
 * or a heading over them, stand above.
 */
export function toldMeanings(text: string, scales: readonly Scale[], under: boolean): Told[] {
  if (text.length > LONGEST || !columnHeads.has(text, "means")) return [];
  const sentences = writtenSentences(text).map(toldIn);
  const told = sentences.flatMap((one) => one ?? []);
  const isGrade = (words: string): boolean => isMark(words) || readGrade(words, [...scales]) !== null;
  const isOfGrades = under || told.some(({ mark, meaning }) => isGrade(mark) || isGrade(meaning));
  return isOfGrades && told.length === sentences.length ? told : [];
}
