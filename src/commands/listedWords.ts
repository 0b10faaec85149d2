import type { ExplainedMark } from "../assess/proposal/gradeWord";
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

/**
 * The words that grades are to be given in where none is printed yet: those that the user has just put in order, else those
 * that a legend explains. Undefined: nothing lists any.
 */
export function listedWords(
  book: Book,
  recognition: Recognition,
  { orders = [], explained }: { orders?: readonly OrderedWords[]; explained: readonly (readonly ExplainedMark[])[] },
): ListedWords | undefined {
  const given = orders.map((words) => words.map(({ label }): ExplainedMark => ({ mark: label, meaning: label })));
  const marks = [...given, ...explained].find(({ length }) => length >= FEWEST && length <= MOST);
  if (!marks) return undefined;
  const isAsked = gradedRows(recognition, undecided, book.sheets);
  const { goals, indicators } = recognition.plan;
  const isNone = ![...goals, ...indicators].some(isAsked);
  return { marks, isGraded: (node) => isNone || isAsked(node) };
}
