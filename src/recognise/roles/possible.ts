import { columnHeads } from "../../lexicon/columnHeads";
import { keysOf } from "../../domain/keys";
import { ROLES, type Role } from "../../domain/plan";
import { namesRole, readHeader } from "../../interpret/header/header";
import type { ColumnFeatures } from "./columnFeatures";
import { couldName, isWorded, named } from "./evidence/signs";

/** Roles of columns with values of the measure. */
export const OWN_FIGURES: readonly Role[] = ["target", "outcome", "forecast", "baseline"];

const NAMES: readonly Role[] = ["indicator", "activity", "area"];

/** A column as its header is read and its cells look. */
export type Headed = Pick<ColumnFeatures, "reading" | "cells">;

/** What a column can be: its header's reading without the roles that its cells cannot have. */
type Possible = Pick<ColumnFeatures, "reading" | "unknown" | "impossible" | "cells">;

/**
 * What each column can be, whatever its header's words and letters say. No figures where every cell is a name and another
 * column has such figures ("Måltal" over measures, beside "Mål 2023"); no names, and no verdict under "Status", where
 * every cell is a figure; no numbers of rows where every cell is a name; no areas where they are the only names; and no
 * outcome that is only a year beside any word ("Nivå 2023") where another column is named as that year's. A header with
 * nothing left is as one of unknown words.
 */
export function possibleIn(columns: readonly Headed[]): Possible[] {
  const headed = columns
    .map(inBothSenses)
    .map((one, _, all) => asOutcome(one, all))
    .map((one, _, all) => withTarget(one, all));
  return headed.map(({ reading, cells }, at) => {
    const impossible = new Set(ROLES.filter((role) => isImpossible(role, headed[at]!, headed)));
    const scores = keysOf(reading.scores).filter((role) => !impossible.has(role));
    return {
      reading: { ...reading, scores: Object.fromEntries(scores.map((role) => [role, reading.scores[role]])) },
      unknown: scores.length === 0,
      impossible,
      cells,
    };
  });
}

/**
 * "2023 (mål)" is the year's target, and over "8,9 (7,0)" its outcome with the target in brackets: where half of its cells
 * have two figures. Under "Utfall 2023 (mål)" one such cell is enough.
 */
function inBothSenses({ cells, reading }: Headed): Headed {
  const { twofold } = reading;
  const isBracketed = cells.bracketed > 0 && (cells.bracketed >= HALF || twofold?.words !== "");
  return { cells, reading: twofold !== undefined && isBracketed ? twofold : reading };
}

const HALF = 0.5;

/** Figures under a target for all rows ("Mål 2024: minst 80 %") are what came of it, where no other column is headed as that. */
function asOutcome(one: Headed, columns: readonly Headed[]): Headed {
  const { cells, reading } = one;
  const { aim, period, scores } = reading;
  const isOfAim = aim !== undefined && scores.target !== undefined && cells.number > 0.5 && cells.limit === 0;
  const isElsewhere = columns.some((other) => named(other, "outcome") && other.reading.period === period);
  return isOfAim && !isElsewhere ? { cells, reading: { ...reading, scores: { outcome: 1 } } } : one;
}

/**
 * Any word for goals over figures that are to be reached ("Servicemål" over "60 min") is one for targets as well, and one
 * for measures over nothing but bounds ("Mått" over "< 5 s").
 */
function withTarget(one: Headed, columns: readonly Headed[]): Headed {
  const { cells, reading } = one;
  const areReached = cells.texts > 0.5 || columns.some((other) => hasFiguresOf("outcome", other));
  const isTarget = named(one, "indicator")
    ? holdsBounds(one)
    : named(one, "goal") && cells.length < LONGEST && (cells.limit > 0.5 || (holdsFigures(one) && areReached));
  return isTarget && !named(one, "target")
    ? { cells, reading: { ...reading, scores: { ...reading.scores, target: readHeader("mål").scores.target ?? 0 } } }
    : one;
}

/** In characters, in the mean. */
const LONGEST = 30;

function isImpossible(role: Role, one: Headed, columns: readonly Headed[]): boolean {
  if (role === "outcome" && NO_OUTCOMES.some((is) => is(one, columns))) return true;
  if (OWN_FIGURES.includes(role)) return isWorded(one.cells) && columns.some((other) => hasFiguresOf(role, other));
  if (role === "area" && groupsNothing(one, columns)) return true;
  if (NAMES.includes(role)) return holdsBounds(one) || (holdsFigures(one) && !OWN_FIGURES.some((of) => named(one, of)));
  if (role === "grade") return isStanding(one) && holdsFigures(one) && one.cells.grade + one.cells.colour < 0.3;
  return role === "number" && isWorded(one.cells);
}

/** How things stand, as a verdict or as a figure. A figure under a word for verdicts is how much of the goal is reached. */
const isStanding = ({ reading: { words } }: Headed): boolean => columnHeads.has(words, "standing");

/** How far something that is done has come, where nothing is measured: "Insats | Status" over "75 %". */
const isProgress = (one: Headed, columns: readonly Headed[]): boolean =>
  isStanding(one) &&
  columns.some((other) => named(other, "activity")) &&
  !columns.some((other) => named(other, "indicator"));

/** Outcomes of others ("Utfall riket 2024"), where another column has the same year's of nobody else. */
const isOfOthers = (one: Headed, columns: readonly Headed[]): boolean =>
  named(one, "comparison") &&
  columns.some(
    (other) => named(other, "outcome") && !named(other, "comparison") && other.reading.period === one.reading.period,
  );

/** Any word beside years, where another column has the word for outcomes beside one of them. */
const isNamedElsewhere = ({ reading: { words, scores } }: Headed, columns: readonly Headed[]): boolean =>
  words !== "" &&
  (scores.outcome ?? 0) < NAMED &&
  columns.some(
    ({ reading: { words: same, period } }) =>
      same === words &&
      period !== undefined &&
      columns.some(({ reading }) => reading.period === period && (reading.scores.outcome ?? 0) >= NAMED),
  );

/** What no column of the own outcomes is. */
const NO_OUTCOMES = [isNamedElsewhere, isProgress, isOfOthers] as const;

/** From here on a header's own words name the role. */
const NAMED = 0.75;

const holdsFigures = (one: Headed): boolean => (one.cells.number > 0.7 && one.cells.key < 0.5) || holdsBounds(one);

const holdsBounds = ({ cells }: Headed): boolean => cells.limit > 0.7 && cells.length < SHORTEST;

/** A shorter bound names nothing, in characters in the mean. */
const SHORTEST = 12;

const hasFiguresOf = (role: Role, { reading, cells }: Headed): boolean =>
  reading.scores[role] !== undefined && cells.number > 0.5;

/** Another name on each row that has figures, where no other column holds what the names could stand over. */
function groupsNothing(one: Headed, columns: readonly Headed[]): boolean {
  const others = columns.filter((other) => other !== one);
  const figures = others.filter(({ cells }) => cells.key < 0.5 && (cells.number > 0.4 || cells.bound > 0.5));
  return (
    couldName(one.cells) &&
    one.cells.distinct > 0.9 &&
    figures.length > 0 &&
    figures.every(({ cells }) => one.cells.filled >= 0.9 * cells.filled) &&
    !others.some(couldBeOf)
  );
}

/** Names of what areas stand over: texts under a word for such names, or any names under a header that says nothing. */
const couldBeOf = (one: Headed): boolean =>
  namesRole(one.reading)
    ? one.cells.texts > 0.5 &&
      !holdsFigures(one) &&
      (["goal", "target", ...NAMES] as const).some((role) => named(one, role))
    : couldName(one.cells);
