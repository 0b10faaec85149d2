import { columnHeads } from "../../../lexicon/columnHeads";
import { comparePeriods } from "../../../interpret/time/period";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { agreementOf, alikeIn, probability, rounderThan, verdictOdds, type Agreement } from "../fit";
import { column, type ColumnRule } from "./rule";
import { holdsClasses, isUnsaid, named, nameTheirBounds } from "./signs";

/*
 * Figures under an unknown word in a table whose headers name no targets. Targets are told by their cells: some set a
 * bound, they are rounder than what was measured, and the grades that are printed are those that they give. Each of
 * these has been counted on the figures' columns of the labelled tables (124 of targets, 312 of others), and adds the
 * logarithm of how many times as often it is seen of a target as of anything else.
 */

/** Of columns with a cell that sets a bound 63 % of targets' and 3 % of others, and so on. */
const BOUNDS = { some: 3, none: -0.95 };
const ROUNDNESS = { rounder: 1.85, alike: -0.7, lessRound: -3 };
/** Of its year beside the outcomes': one that follows them, or one that another word has the outcome of, is no outcome's. */
const YEARS = { later: 1.5, same: 1.5, earlier: -1.5 };
/** Figures of another size than those that they would be compared with. */
const OTHER_SIZE = -1.5;

/** What a column would be a target of. */
interface Fit {
  outcome: ColumnFeatures;
  /** Natural logarithm of the odds that it is one. */
  odds: number;
  agreement: Agreement;
}

/** The outcomes that an unknown column of figures fits best as a target of; undefined where it cannot be one. */
function fitOf(one: ColumnFeatures, table: TableFeatures): Fit | undefined {
  if (!mayBeTarget(one, table)) return undefined;
  let best: Fit | undefined;
  for (const outcome of table.columns) {
    if (!mayBeMeasured(outcome) || outcome === one) continue;
    const agreement = agreementOf(table, one, outcome);
    if (!isSaidToBe(outcome) && one.cells.bound === 0 && verdictOdds(agreement) <= 0) continue;
    const odds = oddsOf(one, outcome, agreement, table);
    if (best === undefined || odds > best.odds) best = { outcome, odds, agreement };
  }
  return best;
}

const mayBeTarget = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isUnsaid(one) &&
  one.header !== "" &&
  (one.cells.measured > 0.5 || one.cells.target > 0.5) &&
  one.cells.length <= LONGEST &&
  one.cells.yesNo < 0.5 &&
  !holdsClasses(one) &&
  !columns.some((other) => other !== one && (hasTargets(other) || nameTheirBounds(other)));

const hasTargets = (one: ColumnFeatures): boolean => named(one, "target") && one.cells.number + one.cells.target > 0.5;

/** In characters, in the mean. */
const LONGEST = 45;

/** What came of it, or figures that no word says to be something else. */
const mayBeMeasured = (one: ColumnFeatures): boolean =>
  one.cells.number > 0.3 &&
  (isSaidToBe(one) || (one.header !== "" && one.cells.key < 0.5 && !NO_OUTCOME.some((role) => named(one, role))));

/** By its word or its year. How round figures are says nothing beside others that may be anything. */
const isSaidToBe = (one: ColumnFeatures): boolean =>
  named(one, "outcome") ||
  columnHeads.has(one.reading.words, "now") ||
  (one.reading.words === "" && one.reading.period !== undefined);

const NO_OUTCOME = ["target", "baseline", "forecast", "comparison", "weight", "number", "period", "trend"] as const;

function oddsOf(one: ColumnFeatures, outcome: ColumnFeatures, agreement: Agreement, table: TableFeatures): number {
  const rounder = rounderThan(table, one, outcome);
  const alike = alikeIn(table, one, outcome);
  return (
    (one.cells.bound > 0 ? BOUNDS.some : BOUNDS.none) +
    (rounder > 0.3 ? ROUNDNESS.rounder : rounder < -0.1 ? ROUNDNESS.lessRound : ROUNDNESS.alike) +
    (alike.rows > 2 && alike.share < 0.4 ? OTHER_SIZE : 0) +
    byYears(one, table) +
    verdictOdds(agreement)
  );
}

/** What the year under the unknown word tells, beside those of the outcomes. */
function byYears({ reading: { period, words } }: ColumnFeatures, { columns }: TableFeatures): number {
  if (period === undefined || words === "") return 0;
  const measured = columns.flatMap(({ reading, cells }) =>
    cells.number > 0.3 && reading.period !== undefined && (reading.scores.outcome !== undefined || reading.words === "")
      ? [reading.period]
      : [],
  );
  if (measured.includes(period)) return YEARS.same;
  const last = measured.reduce((latest, one) => (comparePeriods(one, latest) > 0 ? one : latest), measured[0] ?? "");
  return last === "" ? 0 : comparePeriods(period, last) > 0 ? YEARS.later : YEARS.earlier;
}

/** What tells most that an unknown column is of targets, as the pane shows it. */
function reasonOf(one: ColumnFeatures, table: TableFeatures): string {
  const fit = fitOf(one, table);
  if (!fit) return "talen är vad utfallen ska nå";
  const { reached, missed } = fit.agreement;
  const rows = reached.rows + missed.rows;
  if (rows > 1 && verdictOdds(fit.agreement) > 0.5)
    return `mot det stämmer utfallen under ”${fit.outcome.header}” med bedömningen på ${reached.agreed + missed.agreed} av ${rows} rader`;
  return one.cells.bound > 0
    ? "cellerna anger gränser, som utfallen kan jämföras med"
    : `talen är jämnare än utfallen under ”${fit.outcome.header}”, som de kan vara mål för`;
}

export const UNKNOWN_TARGETS: ColumnRule[] = [
  column("target", "passar som mål för utfallen", 0.9, reasonOf, (one, table) => {
    const fit = fitOf(one, table);
    return fit === undefined ? 0 : probability(fit.odds);
  }),
];
