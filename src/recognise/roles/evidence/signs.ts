import { beginsWithDigit, hasDigit, hasLetter, isInitials, isYear } from "../../../domain/shapes";
import type { Role } from "../../../domain/plan";
import { isCommittee } from "../../../interpret/header/header";
import { sentences } from "../../../lexicon/sentences";
import { statesAim } from "../../rows/group";
import { YEAR, type CellShares } from "../cellShares";
import type { ColumnFeatures } from "../columnFeatures";
import { rolesByLetters } from "../letters";

export const named = ({ reading }: Pick<ColumnFeatures, "reading">, role: Role): boolean =>
  reading.scores[role] !== undefined;
export const score = ({ reading }: Pick<ColumnFeatures, "reading">, role: Role): number => reading.scores[role] ?? 0;
export const hasNoWords = ({ cells: { seen, texts } }: ColumnFeatures): boolean => seen > 0 && texts < 0.5;

export const isOfFigures = (one: ColumnFeatures): boolean => one.cells.number > 0.4 || hasNoWords(one);

export const mostHaveFigures = ({ texts }: ColumnFeatures): boolean => most(texts, (text) => hasDigit(text));

/** In a sentence a year states when, and is no figure. */
export const mostReportFigures = ({ texts }: ColumnFeatures): boolean =>
  most(texts, (text) => hasDigit(text.replace(YEAR, "")));

const most = (texts: readonly string[], has: (text: string) => boolean): boolean =>
  texts.filter(has).length * 2 > texts.filter((text) => hasLetter(text) || hasDigit(text)).length;

/** So many of a column's cells may set a bound although its figures are none: "> 99", "< 5". */
export const FEW_BOUNDS = 0.1;

/**
 * Whether a column that may hold outcomes sets bounds instead; one "29 % missnöjda" among figures is a figure with its
 * unit.
 */
export const setsSome = ({ cells }: ColumnFeatures, of: "bound" | "limit"): boolean =>
  cells[of] > FEW_BOUNDS && cells.measured <= MOST_MEASURED;
const MOST_MEASURED = 0.8;

/** What is less likely states nothing. */
export const LIKELY = 0.3;

export const setsBounds = ({ cells: { bound } }: ColumnFeatures): boolean => bound > 0.25;

export const isWorded = (cells: CellShares): boolean =>
  cells.texts > 0.9 &&
  cells.number === 0 &&
  cells.bound < 0.3 &&
  cells.target < 0.3 &&
  cells.length >= 10 &&
  cells.distinct > 0.3 &&
  cells.grade < 0.3;

/** Whether the texts of a column could name what its rows are about. */
export const couldName = ({ texts, length, target, grade }: CellShares): boolean =>
  texts > 0.5 && length >= 4 && ((target < 0.5 && grade < 0.5) || length > 15);

/** Another name on each row: no figures, and no aims in sentences or as directions ("Fler cyklister"). */
export const holdsNames = (one: ColumnFeatures): boolean =>
  couldName(one.cells) &&
  one.cells.distinct === 1 &&
  one.cells.number === 0 &&
  one.cells.bound <= one.cells.limit &&
  !mostStateAims(one);

/** "Sjukfrånvaron ska vara högst 5 %": most of a column's texts name what they set a bound for. */
export const nameTheirBounds = ({ sample, cells }: ColumnFeatures): boolean =>
  cells.limit > 0.5 &&
  sample.filter((text) => sentences.hits(text, "demands").some(({ from }) => from > 0)).length * 2 > sample.length;

/** Most of a column's texts say what is to be reached. */
export const mostStateAims = ({ sample, cells }: ColumnFeatures): boolean =>
  sample.filter(statesAim).length * 2 >= cells.seen;

/** "0–49 anställda", "50–199 anställda": each begins where the one above ends. They divide what is counted. */
export function holdsClasses(one: ColumnFeatures): boolean {
  if (one.cells.texts === 0) return false;
  const ranges = one.texts.flatMap((text) => {
    if (!beginsWithDigit(text)) return [];
    const [, from, to] = /^(\d+)\s*[–-]\s*(\d+)(?!\d)/u.exec(text) ?? [];
    return from === undefined || to === undefined ? [] : [{ from: Number(from), to: Number(to) }];
  });
  return (
    ranges.length > 1 &&
    ranges.every(
      ({ from, to }, i) => from < to && from >= (ranges[i - 1]?.to ?? from) && from <= (ranges[i - 1]?.to ?? from) + 1,
    )
  );
}

/** Years only: when something is to be done, not how much. */
export const holdsYears = ({ texts }: ColumnFeatures): boolean =>
  texts.some(Boolean) && texts.every((text) => text === "" || isYear(text));

/** Years alone, few and on many rows: a row for each measure and year. */
export const comeBack = (one: ColumnFeatures): boolean =>
  holdsYears(one) && new Set(one.texts).size * 2 <= one.texts.length + 1 && one.texts.length > 2;

/** "9", "10", "11" down the rows between headings, at least so many, each one more than the one above it. */
export function countsUp({ texts }: ColumnFeatures): boolean {
  const counted = texts.filter((text) => text !== "" && !hasLetter(text)).map(Number);
  return counted.length >= FEWEST_COUNTED && counted.every((one, i) => i === 0 || one === counted[i - 1]! + 1);
}
const FEWEST_COUNTED = 3;

/** Names or initials of committees, boards and companies and nothing else; at least half of them known. */
export const holdsCommittees = ({ texts, cells, header }: ColumnFeatures): boolean =>
  cells.owner > 0.5 &&
  texts.every((text) => text === "" || text === header || isCommittee(text) || isInitials(text, 2, 4));

/** Under a word that nobody knows, right of the names, and neither numbers of rows nor years. */
export const isUnsaid = (one: ColumnFeatures): boolean =>
  one.unknown && !one.leads && one.cells.key < 0.5 && !holdsYears(one);

/** Figures under an unknown header that may be outcomes. */
export const isUnknownFigure = ({ unknown, impossible, reading, cells }: ColumnFeatures): boolean =>
  unknown && !impossible.has("outcome") && reading.period === undefined && cells.measured > 0.7 && cells.key < 0.5;

export const couldBeOutcome = (one: ColumnFeatures): boolean =>
  named(one, "outcome") ||
  (one.reading.period !== undefined && one.cells.measured > 0.5) ||
  (isUnknownFigure(one) && !isLikeTarget(one));

/** Headed as target, or like one, or with bounds and nothing else. */
export const isLikeTarget = (one: ColumnFeatures): boolean =>
  named(one, "target") ||
  (one.unknown &&
    !holdsClasses(one) &&
    !holdsYears(one) &&
    (setsBounds(one) || (rolesByLetters(one.reading.words).get("target") ?? 0) > LIKELY));
