import type { ColumnFeatures } from "../columnFeatures";
import type { Label, TableFeatures } from "../features";

/** How strongly a rule speaks: 0 not at all, 1 as its weight states. */
type Strength = number | boolean;

export interface Rule {
  id: string;
  /** Set by hand; the fitted weights of weights.json go before it. Below 0 it speaks against. */
  weight: number;
}

/** A rule on one column, for or against one label. */
export interface ColumnRule extends Rule {
  label: Label;
  /** Swedish, as the pane shows it; `null` for what only speaks against or needs no words. */
  reason: ((column: ColumnFeatures, table: TableFeatures) => string) | null;
  when(column: ColumnFeatures, table: TableFeatures): Strength;
}

/** A rule on two columns, for or against a pair of labels; `left` is left of `right`. */
export interface PairRule extends Rule {
  left: Label;
  right: Label;
  /** The column that the rule counts for: once, however many neighbours match. */
  about: "left" | "right";
  reason: string | null;
  when(left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): Strength;
}

/** What the reading of a whole table is like. */
export interface TableRule extends Rule {
  reason: string;
  when(reading: Reading, table: TableFeatures): Strength;
}

/** A label for each column, in their order. */
export type Reading = readonly Label[];

export const column = (
  label: Label,
  id: string,
  weight: number,
  reason: ColumnRule["reason"] | string,
  when: ColumnRule["when"],
): ColumnRule => ({
  id: `${label}: ${id}`,
  label,
  weight,
  reason: typeof reason === "string" ? () => reason : reason,
  when,
});

export const pair = (
  left: Label,
  right: Label,
  about: PairRule["about"],
  id: string,
  weight: number,
  reason: string | null,
  when: PairRule["when"],
): PairRule => ({ id: `${left} + ${right}: ${id}`, left, right, about, weight, reason, when });

/** A rule about `one` in either order; `when` gets its column first. */
export const either = (
  one: Label,
  other: Label,
  id: string,
  weight: number,
  reason: string | null,
  when: PairRule["when"],
): PairRule[] => [
  { ...pair(one, other, "left", id, weight, reason, when) },
  {
    ...pair(other, one, "right", id, weight, reason, (left, right, table) => when(right, left, table)),
    id: `${one} + ${other}: ${id}`,
  },
];

export const table = (id: string, weight: number, reason: string, when: TableRule["when"]): TableRule => ({
  id,
  weight,
  reason,
  when,
});
