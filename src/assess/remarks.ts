import { bySpaces, yearFirst } from "../domain/shapes";
import type { Comment, Indicator, Measurement } from "../domain/plan";
import { statesTheSame } from "../domain/sameFigure";
import { statesLag } from "../interpret/choice/measure";
import { isOfForecastAlone, namesForecast } from "../interpret/text/partial";
import { commentOn, isAsLongAsSentence, remarkOn, type Remark } from "../interpret/text/remark";
import { stem } from "../interpret/text/similarity";
import { textKey, withoutStop, writtenSentences } from "../interpret/text/text";
import { isCurrent, isYearOf, samePeriod } from "./periods";

/** Words beside a row, and what they say of a figure of a year. */
interface Told extends Comment {
  says: (text: string, year: string) => Remark | undefined;
}

/** What is told of a measure's row: its comments, and words beside it that nothing else is read of. */
const toldOf = (measure: Indicator): Told[] => [
  ...measure.comments.map((one) => ({ ...one, says: namedAs(measure, commentOn) })),
  ...(measure.beside ?? []).map(({ said, ...one }) => ({
    ...one,
    says: said
      ? () => ({ ...said, text: one.text })
      : namedAs(measure, isAsLongAsSentence(one.text) ? commentOn : remarkOn),
  })),
];

/** What is said of a measure by its own name is said of its figure: "Ohälsotalet avser december 2024". */
const namedAs =
  ({ title }: Indicator, says: Told["says"]): Told["says"] =>
  (text, year) => {
    const [first = "", verb = "", ...rest] = bySpaces(text);
    const isName =
      first.length >= SHORTEST_NAME && SAYS_OF_WHAT.has(verb) && textKey(title).includes(stem(textKey(first)));
    const said = isName ? says(["Värdet", verb, ...rest].join(" "), year) : undefined;
    return said ? { ...said, text: withoutStop(text) } : says(text, year);
  };
/** Letters. */
const SHORTEST_NAME = 5;
const SAYS_OF_WHAT = new Set(["avser", "gäller", "omfattar"]);

/**
 * The outcomes of a measure with what its comments say that they are of: a part of the year, an earlier year, a part of what
 * is measured, or nobody knows what (interpret/text/remark.ts). A cause, a source or what is said of another figure changes
 * nothing. A comment without a period is about the outcome of the reported one.
 */
export function withRemarks(measure: Indicator, reported: string): Measurement[] {
  const marked = allMarked(measure.outcomes, toldOf(measure), reported, {
    isAbout: ({ period }, { period: said }) =>
      said === undefined ? isCurrent(period, reported) : samePeriod(said, period),
    counts: ({ text }) => !isOfForecastAlone(text),
  });
  return marked === measure.outcomes ? marked : contested(measure.outcomes, marked);
}

/**
 * A figure that is said to be of the time of another one, which states otherwise: nobody says which of them counts. It goes
 * before the other, whose place is its own.
 */
function contested(stated: readonly Measurement[], figures: readonly Measurement[]): Measurement[] {
  const moved = new Set(figures.filter((one, i) => one.period !== stated[i]!.period));
  const ofOne = (one: Measurement, other: Measurement): boolean =>
    moved.has(one) !== moved.has(other) &&
    [one, other].every(({ value }) => value !== null) &&
    samePeriod(one.period, other.period) &&
    one.group === other.group &&
    !statesTheSame(one, other);
  return figures
    .map((one) => {
      const rival = figures.find((other) => ofOne(one, other))?.cell;
      return { figure: rival === undefined ? one : { ...one, rival }, isFirst: rival !== undefined && moved.has(one) };
    })
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .map(({ figure }) => figure);
}

/**
 * Its forecasts, where what is measured is limited as the outcome is, or words that no phrase is known for may limit it: that they
 * are of another time than the outcome, or uncertain, is what forecasts are. A comment without a period is
 * about each, and one of a part of their year where it says so. `outcomes`: with what is said of them.
 */
export const withForecastRemarks = (
  measure: Indicator,
  reported: string,
  outcomes: readonly Measurement[],
): Measurement[] =>
  asOutcomes(
    allMarked(measure.forecasts, toldOf(measure), reported, {
      isAbout: ({ period }, { period: said }) =>
        said === undefined || samePeriod(said, period) || isYearOf(period, said),
      counts: ({ about }, { period, text }) =>
        about === "scope" || (about === "unread" && (period === undefined || namesForecast(text))),
    }),
    outcomes.filter(({ period }) => isCurrent(period, reported)),
  );

/** What limits the outcome so far, or says that it is not right, is said of what is foretold from it. */
const asOutcomes = (forecasts: Measurement[], soFar: readonly Measurement[]): Measurement[] =>
  forecasts.map((one) => {
    const limits = soFar
      .filter(({ value, group }) => value !== null && group === one.group)
      .flatMap(({ marks = [] }) => marks.filter(({ note }) => note?.about === "scope" || note?.about === "doubt"));
    return limits.length === 0 || one.marks ? one : { ...one, marks: limits };
  });

interface Remarking {
  /** Whether a comment is about a figure. */
  isAbout: (figure: Measurement, comment: Comment) => boolean;
  counts: (said: Remark, comment: Comment) => boolean;
}

const allMarked = (
  figures: Measurement[],
  told: readonly Told[],
  reported: string,
  { isAbout, counts }: Remarking,
): Measurement[] =>
  told.length === 0
    ? figures
    : figures.map((one) => {
        const about = told.filter((comment) => isAbout(one, comment));
        return marked(one, about, yearFirst(one.period || reported), counts);
      });

/** What a comment says that counts: the whole of it, else its first sentence that does, where what the whole says does not. */
function saidBy(comment: Told, year: string, counts: Remarking["counts"]): Remark | undefined {
  const { text, says } = comment;
  const said = says(text, year);
  if (!said || counts(said, comment)) return said;
  return writtenSentences(text)
    .flatMap((sentence) => says(sentence, year) ?? [])
    .find((one) => counts(one, comment));
}

/** A figure with the first that is said of it. */
function marked(one: Measurement, about: readonly Told[], year: string, counts: Remarking["counts"]): Measurement {
  for (const comment of about) {
    const { cell } = comment;
    const said = saidBy(comment, year, counts);
    if (said && !isSame(said.period, one.period)) {
      const mark = { sign: "", note: { cell, ...said } };
      const isEarlier = said.period !== undefined && yearFirst(said.period) < year;
      return {
        ...one,
        marks: [...(one.marks ?? []), mark],
        period: said.period ?? one.period,
        ...(isEarlier ? { headed: one.period } : {}),
      };
    }
  }
  return one;
}

/** Whether what is said is what the header says already. */
const isSame = (said: string | undefined, own: string): boolean => said !== undefined && samePeriod(said, own);

/**
 * Whether the measure is stated to be known late or measured more seldom than each year: in its name, a comment, a note of an
 * outcome, or in the place of the reported period's.
 */
export function lags({ title, comments }: Indicator, outcomes: readonly Measurement[], reported: string): boolean {
  const ofOutcomes = outcomes.flatMap(({ text, value, period, marks = [] }) => [
    ...(value === null && isCurrent(period, reported) ? [text] : []),
    ...marks.flatMap(({ note }) => note?.text ?? []),
  ]);
  return [title, ...comments.map(({ text }) => text), ...ofOutcomes].some(statesLag);
}
