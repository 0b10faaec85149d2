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

/**
 * When a rule about two columns holds: all that is stated. What can be asked of one of them is asked once, and not for
 * each column beside it.
 */
export interface Pairing {
  one?: (one: ColumnFeatures, table: TableFeatures) => boolean;
  other?: (other: ColumnFeatures, table: TableFeatures) => boolean;
  both?: (one: ColumnFeatures, other: ColumnFeatures, table: TableFeatures) => boolean;
}

/** A rule on two columns, for or against a pair of labels; `left` is left of `right`, and the first of the pairing. */
export interface PairRule extends Rule {
  left: Label;
  right: Label;
  /** The column that the rule counts for: once, however many neighbours match. */
  about: "left" | "right";
  reason: string | null;
  when: Pairing;
}

/** What the reading of a whole table is like. */
export interface TableRule extends Rule {
  reason: string;
  when(reading: RoleReading, table: TableFeatures): Strength;
}

/** A label for each column, in their order. */
export type RoleReading = readonly Label[];

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
  when: Pairing | NonNullable<Pairing["both"]>,
): PairRule => ({
  id: `${left} + ${right}: ${id}`,
  left,
  right,
  about,
  weight,
  reason,
  when: typeof when === "function" ? { both: when } : when,
});

/** A rule about `one` in either order; it is the first of the pairing. */
export const either = (
  one: Label,
  other: Label,
  id: string,
  weight: number,
  reason: string | null,
  when: Pairing | NonNullable<Pairing["both"]>,
): PairRule[] => {
  const straight = pair(one, other, "left", id, weight, reason, when);
  return [straight, { ...straight, left: other, right: one, about: "right", when: turned(straight.when) }];
};

const turned = ({ one, other, both }: Pairing): Pairing => ({
  ...(other ? { one: other } : {}),
  ...(one ? { other: one } : {}),
  ...(both ? { both: (left, right, table) => both(right, left, table) } : {}),
});

export const table = (id: string, weight: number, reason: string, when: TableRule["when"]): TableRule => ({
  id,
  weight,
  reason,
  when,
});
