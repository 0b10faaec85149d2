import { afterSign, areDigits, hasDigit, hasLetter, trimmed } from "../../domain/shapes";
import type { GradeNote } from "../../domain/plan";
import { isBandStep } from "../../interpret/choice/bands";
import { clean, textKey } from "../../interpret/text/text";

/** A word that the workbook prints as a grade: how often, where first, and the colour that most of its cells have. */
export interface GradeWord {
  text: string;
  count: number;
  cell: string;
  /** What a legend of the workbook says that it means; absent: nothing. */
  meaning?: string;
  /** Its place on the scale that most of the grades are read on; absent: none. */
  step?: number;
  /** "grön", "gul", "röd" …; absent: none that most of them share. */
  colour?: string;
  /** How light that colour is, from 0; absent: it has none. */
  lightness?: number;
  /** Of the measures that it judges: how many reach their target values, how many do not, and the attainment of each that has one. */
  met: number;
  missed: number;
  attained: readonly number[];
}

/** A mark, and what a legend of the workbook says that it means. */
export interface ExplainedMark {
  mark: string;
  meaning: string;
  /** What stands beside it, where it is a grade in words: "Minst 95 % av målet". */
  says?: string;
}

/** Characters. */
const LONGEST_WORD = 60;

/** Characters of a grade that is a mark or a letter: "▲", "++", "B"; a figure is one digit. */
const LONGEST_MARK = 2;

/** A printed grade that is a mark, a letter or a figure alone: a word as others where no scale has it. */
export function gradeMark(text: string): string | null {
  const mark = clean(text).replaceAll("\ufe0f", "");
  const isShort = mark.length === 1 || ([...mark].length <= LONGEST_MARK && !hasDigit(mark));
  return isShort && textKey(mark) !== "" ? mark : null;
}

/** A printed grade without its sign, or a band of per cent; null: a mark, a figure, or words with a comment. */
export function gradeWord(text: string): string | null {
  if (isBandStep(text)) return clean(text);
  const word = withoutSign(text);
  const { words } = withFigure(word);
  const isWord = word.length > 1 && word.length <= LONGEST_WORD && hasLetter(words.charAt(0));
  return isWord && !COMMENTED.test(words) ? word : null;
}

/** A figure before the words of a step, and the words: "1. I hamn"; figures in the words as well are no step's place. */
export function withFigure(word: string): { figure?: number; words: string } {
  const [figure = "", ...others] = word.split(" ");
  const words = others.join(" ").trim();
  const digit = trimmed(figure, "().:");
  return areDigits(digit) && digit.length === 1 && words.length > 1 && !hasDigit(words)
    ? { figure: Number(digit), words }
    : { words: word };
}

/** The word of a grade that a comment stands after: "Målet nås" of "Målet nås. Två nya stationer är i drift." */
export const wordBeforeComment = (text: string): string | null =>
  gradeWord(withoutSign(text).split(COMMENTED)[0] ?? "");

/** The word of a printed grade, or its mark; where a comment follows, only of one that has been read. */
export const wordOf = ({ text, step }: GradeNote): string | null =>
  gradeWord(text) ?? gradeMark(text) ?? (step === undefined ? null : wordBeforeComment(text));

const withoutSign = (text: string): string =>
  afterSign(clean(text))
    .label.trim()
    .replace(/[.:;]+$/u, "");

/** Where a comment begins. */
const COMMENTED = /[.:;] | \(| – /u;

/** Words that mean themselves, as the marks of a list. */
export const plainMarks = (words: readonly string[]): ExplainedMark[] => words.map((mark) => ({ mark, meaning: mark }));

/** A mark that nothing is graded this year. */
export const unprinted = ({ mark, meaning }: ExplainedMark): GradeWord => ({
  text: mark,
  count: 0,
  cell: "",
  meaning,
  met: 0,
  missed: 0,
  attained: [],
});
