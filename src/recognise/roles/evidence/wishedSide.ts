import { columnHeads } from "../../../lexicon/columnHeads";
import { wishedSide } from "../../../interpret/side/wishedSide";
import { textKey } from "../../../interpret/text/text";
import { comparePeriods, isYearEnd } from "../../../interpret/time/period";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { changesAgreed, sidesAgreed } from "../fit";
import { isEarlier } from "./periods";
import { column, type ColumnRule } from "./rule";
import { couldBeOutcome, isLikeTarget, named } from "./signs";

/*
 * Arrows, or words as "öka" and "minska", beside targets that are bare numbers: which side is better. Arrows of how it
 * went look the same. Where the header does not say which, wishes agree with the sides that the rows' targets are known to
 * have, and what went agrees with the figures.
 */

/** The share of a column's texts that wish a side. */
const MOST = 0.8;
/** Fewer rows tell nothing. */
const FEWEST = 3;
/** Of the rows that tell, so many agree with a column of wishes at least, and with one of changes. */
const AGREED = { wish: 0.85, change: 0.75 };

export const WISHED_SIDES: ColumnRule[] = [
  column("side", "önskade riktningar", 4.5, "säger åt vilket håll måttet är bättre", (one, table) => {
    const texts = one.texts.filter(Boolean);
    const wished = texts.filter((text) => wishedSide(text) !== null);
    if (wished.length < 2 || wished.length < MOST * texts.length || areMinutes(wished)) return false;
    const targets = table.columns.filter((other) => other !== one && isLikeTarget(other));
    if (targets.length === 0) return false;
    if (columnHeads.has(one.reading.words, "wishedSide")) return true;
    const isOpen = columnHeads.has(one.reading.words, "anySide") || (one.unknown && one.cells.trend > 0.5);
    return isOpen && targets.some((target) => agreesWith(one, target, table));
  }),
];

/** "min" is the least only in a column that also names the most. */
const areMinutes = (texts: readonly string[]): boolean =>
  texts.some((text) => MIN.has(textKey(text))) && texts.every((text) => wishedSide(text) !== "lower");
const MIN = new Set(["min", "min."]);

/** Whether a column wishes the sides that the targets are known to have, and does not as well tell how it went. */
function agreesWith(one: ColumnFeatures, target: ColumnFeatures, table: TableFeatures): boolean {
  const sides = sidesAgreed(table, one, target);
  if (sides.rows < FEWEST || sides.agreed < AGREED.wish * sides.rows) return false;
  const changes = lastTwo(table, one).map(([before, after]) => changesAgreed(table, one, before, after));
  const told = changes.filter(({ rows }) => rows >= FEWEST);
  return told.length === 0
    ? columnHeads.has(one.reading.words, "anySide")
    : told.every(({ agreed, rows }) => agreed < AGREED.change * rows);
}

/** The outcomes between which a column of changes tells, the earlier first: of the last two years, else of the last two parts. */
function lastTwo({ columns }: TableFeatures, one: ColumnFeatures): [ColumnFeatures, ColumnFeatures][] {
  const figures = columns.filter(
    (other) => other !== one && !named(other, "target") && other.cells.measured > 0.5 && couldBeOutcome(other),
  );
  const dated = figures
    .filter(({ reading }) => reading.period !== undefined)
    .sort((a, b) => comparePeriods(a.reading.period!, b.reading.period!));
  const years = dated.filter(({ reading }) => isYearEnd(reading.period!));
  const [before, after] = (years.length > 1 ? years : dated.filter((other) => !years.includes(other))).slice(-2);
  if (before && after) return [[before, after]];
  const earlier = columns.find((other) => isEarlier(other) || named(other, "baseline"));
  const now = figures.find((other) => other !== earlier);
  return earlier && now ? [[earlier, now]] : [];
}
