import { looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { formsOf } from "../../lexicon/notation";
import { NUMERALS } from "../../lexicon/words/numerals";
import { isDay, twoDigits, yearsIn } from "../../domain/shapes";

/** A day of a year; the months have 31 days each, since a period needs no more. */
export interface Day {
  year: number;
  /** 1–12, 1–31. */
  month: number;
  day: number;
}

/** "2024-08-31". */
export const isoDay = ({ year, month, day }: Day): string => [year, twoDigits(month), twoDigits(day)].join("-");

/** The one table of how a day is written: with its groups `y`, `m`, `d`. */
export const DAYS: readonly { example: string; is: Phrase }[] = [
  { example: "2024-08-31", is: looseGrammar("y:(Y) - m:(D2) - d:(D2) [‿ t D2]") },
  { example: "31/8 2024", is: looseGrammar("d:(D) (/ | .) m:(D) [- | / | .] y:(Y)") },
  { example: "31 augusti 2024", is: looseGrammar("d:(D) [‿ (. | st | nd | rd | th)] [of] m:({month}) [,] y:(Y)") },
  { example: "August 31, 2024", is: looseGrammar("m:({month}) d:(D) [‿ (st | nd | rd | th)] [,] y:(Y)") },
];

/** The day of what a phrase of `DAYS` has found; null where no month or day has such a number. */
export function dayOf({ group }: Pick<Match, "group">): Day | null {
  const [year, month, day] = [group("y"), group("m"), group("d")].map((text = "") => Number(text) || monthNumber(text));
  return year && month && day && month <= 12 && day <= 31 ? { year, month, day } : null;
}

/** The first day of a text that is where it is asked for, as "2024-08-31"; undefined: none is. */
function dayWhere(text: string, isAsked: (found: Match) => boolean): string | undefined {
  for (const { is } of DAYS) {
    const found = is.exec(text);
    const day = found && isAsked(found) ? dayOf(found) : null;
    if (day) return isoDay(day);
  }
  return undefined;
}

/** The day that a text is and nothing more, as "2024-08-31"; undefined: it is none. */
export const wholeDay = (text: string): string | undefined =>
  dayWhere(text, ({ from, to }) => from === 0 && to === text.length);

/** The first day of a text, as "2024-08-31"; undefined: it names none. */
export const dayIn = (text: string): string | undefined => dayWhere(text, () => true);

/** The first day of a text that no calendar has, as it is written: "30 februari 2024"; undefined: all its days are days. */
export function noDayIn(text: string): string | undefined {
  for (const { is } of DAYS)
    for (let found = is.exec(text); found; found = is.exec(text, found.to)) {
      const day = dayOf(found);
      if (!day || !isDay(isoDay(day))) return found.text;
    }
  return undefined;
}

/** A text without its days that end no month: those are when something was written, held or taken out, and no period's end. */
export const withoutWritingDays = (text: string): string =>
  DAYS.reduce(
    (left, { is }) =>
      is.replace(left, (match) => {
        const day = dayOf(match);
        return day === null || endsMonth(day) ? match.text : " ";
      }),
    text,
  );

/** What ends with who decided, or that it was decided: "Målnivå (KF", "Mål beslutade i". */
const DECIDED = looseGrammar("{decidedThen} [av {decidedThen}] [den | i | : | ,] $");
const MONTH_OF_YEAR = looseGrammar("{month} [,] Y");

/** A text without the days and months on which something was decided: they are no period of a figure. */
export const withoutDecisionDays = (text: string): string =>
  [...DAYS.map(({ is }) => is), MONTH_OF_YEAR].reduce(
    (left, is) => is.replace(left, (match) => (DECIDED.test(left.slice(0, match.from)) ? " " : match.text)),
    text,
  );

const endsMonth = ({ year, month, day }: Day): boolean =>
  new Date(Date.UTC(year, month - 1, day + 1)).getUTCDate() === 1;

/** The months in Swedish, January first. */
export const MONTHS = formsOf(NUMERALS.months);

const BEGINNINGS = formsOf(NUMERALS.monthBeginnings);

/** 1 for "jan", "januari", "January"; 0 for what is no month. */
export const monthNumber = (name: string): number =>
  (BEGINNINGS.indexOf(name.slice(0, 3).toLowerCase()) % MONTHS.length) + 1;

const MONTH = looseGrammar("month:([D [.]] {month}) !(Y)");

/** A text whose day or month has no year, with that year. */
export const withYear = (text: string, year: string): string =>
  yearsIn(text).length > 0 ? text : MONTH.replace(text, ({ text: month }) => `${month.trimEnd()} ${year}`);
