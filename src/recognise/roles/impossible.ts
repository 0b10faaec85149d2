import type { Role } from "../../domain/plan";
import type { ColumnFeatures } from "./columnFeatures";

/** Roles of columns with values of the measure. */
export const OWN_FIGURES: readonly Role[] = ["target", "outcome", "forecast", "baseline"];

const NAMES: readonly Role[] = ["indicator", "activity", "area"];

/**
 * Takes away the roles that a header's words name and its cells cannot have: figures where every cell is a name and
 * another column has such figures ("Måltal" over measures, beside "Mål 2023"), names where every cell is a figure, and
 * numbers of rows where every cell is a name; and an outcome that is only a year beside any word ("Nivå 2023") where
 * another column is named as that year's. A header with nothing left is as one of unknown words.
 */
export function dropImpossible(one: ColumnFeatures, columns: readonly ColumnFeatures[]): void {
  const roles = Object.keys(one.reading.scores) as Role[];
  const left = roles.filter((role) => !isImpossible(role, one, columns));
  if (left.length === roles.length) return;
  one.reading = { ...one.reading, scores: Object.fromEntries(left.map((role) => [role, one.reading.scores[role]])) };
  one.unknown = left.length === 0;
}

function isImpossible(role: Role, one: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean {
  if (role === "outcome" && isNamedElsewhere(one, columns)) return true;
  if (OWN_FIGURES.includes(role)) return holdsNames(one) && columns.some((other) => hasFiguresOf(role, other));
  if (NAMES.includes(role)) return holdsFigures(one) && !OWN_FIGURES.some((of) => one.reading.scores[of] !== undefined);
  return role === "number" && holdsNames(one);
}

/** Any word beside a year, where another column has the word for outcomes beside the same year. */
const isNamedElsewhere = (
  { reading: { words, period, scores } }: ColumnFeatures,
  columns: readonly ColumnFeatures[],
): boolean =>
  words !== "" &&
  (scores.outcome ?? 0) < NAMED &&
  columns.some(({ reading }) => reading.period === period && (reading.scores.outcome ?? 0) >= NAMED);

/** From here on a header's own words name the role. */
const NAMED = 0.75;

const holdsNames = ({ cells }: ColumnFeatures): boolean =>
  cells.texts > 0.9 &&
  cells.number === 0 &&
  cells.bound < 0.3 &&
  cells.target < 0.4 &&
  cells.grade < 0.3 &&
  cells.length >= 12 &&
  cells.distinct > 0.3;

const holdsFigures = ({ cells }: ColumnFeatures): boolean => cells.number > 0.7 && cells.key < 0.5;

const hasFiguresOf = (role: Role, { reading, cells }: ColumnFeatures): boolean =>
  reading.scores[role] !== undefined && cells.number > 0.5;
