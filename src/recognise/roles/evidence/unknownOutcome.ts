import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { agreementOf, alikeIn, probability, verdictOdds } from "../fit";
import { column, type ColumnRule } from "./rule";
import { isUnsaid, named } from "./signs";

/*
 * Figures under an unknown word, or none, in a table whose headers name no outcomes: they are told by the bounds beside
 * them, which they answer to. The grades that are printed are those that the figures give, and the figures are of the size
 * of the bounds.
 */

/** Natural logarithm of odds: figures of one size as the bounds beside them, of another. */
const SIZES = { alike: 0.7, other: -1.5 };
const MOST_ALIKE = 0.6;
/** The share of a column's cells that set bounds. */
const MOST = 0.5;
/** Fewer rows tell nothing. */
const FEWEST = 3;

const mayBeOutcome = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isUnsaid(one) &&
  one.cells.measured > 0.5 &&
  one.cells.bound === 0 &&
  !columns.some((other) => other !== one && named(other, "outcome"));

/** The odds that a column has what came of the bounds left of it, as a logarithm; undefined: there are none. */
function oddsOf(one: ColumnFeatures, table: TableFeatures): number | undefined {
  if (!mayBeOutcome(one, table)) return undefined;
  const bounds = table.columns.filter((other) => other.at < one.at && other.cells.bound > MOST);
  const odds = bounds.flatMap((target) => {
    const { rows, share } = alikeIn(table, target, one);
    const bySize = rows < FEWEST ? 0 : share >= MOST_ALIKE ? SIZES.alike : SIZES.other;
    const byVerdicts = verdictOdds(agreementOf(table, target, one));
    // A word of its own may say that the figures are something else.
    return one.header === "" || byVerdicts > 0 ? [bySize + byVerdicts] : [];
  });
  return odds.length === 0 ? undefined : Math.max(...odds);
}

export const UNKNOWN_OUTCOMES: ColumnRule[] = [
  column("outcome", "svarar på gränserna bredvid", 0.5, "talen svarar på gränserna bredvid", (one, table) => {
    const odds = oddsOf(one, table) ?? 0;
    // What is no likelier than not says nothing.
    return odds > 0 ? probability(odds) : 0;
  }),
];
