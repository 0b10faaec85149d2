import { plainMarks, type ExplainedMark } from "../assess/proposal/gradeWord";
import type { OrderedWords } from "../assess/proposal/givenOrder";
import type { ListedWords } from "../assess/proposal/printedLevels";
import { undecided } from "../domain/presets/undecided";
import type { Recognition } from "../domain/plan";
import type { Book } from "../sheet/book";
import { gradedRows } from "../submissions/gradedRows";

/** A list of fewer words is no scale. */
const FEWEST = 2;

/** Of more words a list is of something else. */
const MOST = 8;

/** What lists words for grades, each in its order. */
interface ListsOfWords {
  orders?: readonly OrderedWords[];
  explained: readonly (readonly ExplainedMark[])[];
  lists: readonly (readonly string[])[];
}

/**
 * The words that grades are to be given in where none is printed yet: those that the user has just put in order, else those
 * that a legend explains, else those that may be chosen in the cells. Undefined: nothing lists any.
 */
export function listedWords(
  book: Book,
  recognition: Recognition,
  { orders = [], explained, lists }: ListsOfWords,
): ListedWords | undefined {
  const given = orders.map((words) => words.map(({ label }) => label));
  const chosen = lists.map(plainMarks);
  const marks = [...given.map(plainMarks), ...explained, ...chosen].find(
    ({ length }) => length >= FEWEST && length <= MOST,
  );
  if (!marks) return undefined;
  const isAsked = gradedRows(recognition, undecided, book.sheets);
  const { goals, indicators } = recognition.plan;
  const isNone = ![...goals, ...indicators].some(isAsked);
  return { marks, areChosen: chosen.some((list) => list === marks), isGraded: (node) => isNone || isAsked(node) };
}
