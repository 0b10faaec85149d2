import { ROLES, type Role } from "../../domain/plan";
import { COLUMN_RULES, PAIR_RULES } from "./evidence";
import { OTHERWISE_HEADED } from "./evidence/headers";
import type { ColumnRule, PairRule, Reading } from "./evidence/rule";
import { TABLE_RULES } from "./evidence/wholeTable";
import type { ColumnFeatures } from "./columnFeatures";
import type { Label, TableFeatures } from "./features";
import { weightOf } from "./weights";

/** A rule that speaks, how strongly, and what that comes to by its weight. */
export interface Spoken<Rule> {
  rule: Rule;
  strength: number;
  value: number;
}

/** One that speaks of two columns with their labels: for column `at`, once, however many neighbours match (`key`). */
export interface SpokenBeside extends Spoken<PairRule> {
  at: number;
  key: number;
}

/** What the rules state of a table, each asked once of each column and of each two, whatever their labels. */
export interface Evidence {
  table: TableFeatures;
  alone: readonly (readonly Spoken<ColumnRule>[])[];
  /** By the column to the left, then by that to the right of it. */
  beside: readonly (readonly (readonly SpokenBeside[])[])[];
}

const LABELS: readonly Label[] = [...ROLES, "figures", "geh", "measure", "side", "targetGroup", "focusArea"];

export const evidenceOf = (table: TableFeatures): Evidence => ({
  table,
  alone: table.columns.map((column) =>
    COLUMN_RULES.flatMap((rule) => {
      const strength = Number(rule.when(column, table));
      return strength === 0 ? [] : [{ rule, strength, value: weightOf(rule) * strength }];
    }),
  ),
  beside: table.columns.map((left) =>
    table.columns.map((right) => (left.at < right.at ? spokenBeside(left, right, table) : NOTHING)),
  ),
});

const NOTHING: readonly SpokenBeside[] = [];

/** A rule that holds either way round is one, so that it speaks once. */
const RULE_PLACES = new Map([...new Set(PAIR_RULES.map(({ id }) => id))].map((id, i) => [id, i]));

function spokenBeside(left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): readonly SpokenBeside[] {
  const spoken = PAIR_RULES.flatMap((rule) => {
    const strength = Number(rule.when(left, right, table));
    if (strength === 0) return [];
    const { at } = rule.about === "left" ? left : right;
    const key = RULE_PLACES.get(rule.id)! * table.columns.length + at;
    return [{ rule, strength, value: weightOf(rule) * strength, at, key }];
  });
  return spoken.length === 0 ? NOTHING : spoken;
}

/** Whether what is spoken of two columns is about their labels. */
export const isAbout = ({ rule }: SpokenBeside, left: Label | undefined, right: Label | undefined): boolean =>
  rule.left === left && rule.right === right;

/** The score of each label by a column's own features. */
export function ownScores({ alone, table }: Evidence, at: number): Map<Label, number> {
  const scores = new Map<Label, number>(LABELS.map((label) => [label, 0]));
  for (const { rule, value } of alone[at]!) scores.set(rule.label, scores.get(rule.label)! + value);
  const named = Object.keys(table.columns[at]!.reading.scores) as Role[];
  const headed = Math.max(0, ...named.map((role) => scores.get(role)!));
  const strength = Math.min(1, Math.max(0, (headed - scores.get("other")!) / CLEARLY));
  for (const [label, score] of scores)
    if (label !== "other" && !named.includes(label as Role))
      scores.set(label, score + weightOf(OTHERWISE_HEADED) * strength);
  return scores;
}

/** A header's own role is clear when this far ahead of no role. */
const CLEARLY = 0.3;

/** The rules' weight for a reading of the whole table. */
export const wholeScore = (labels: Reading, table: TableFeatures): number =>
  TABLE_RULES.reduce((sum, rule) => sum + weightOf(rule) * Number(rule.when(labels, table)), 0);

/**
 * How strongly each rule speaks in a reading of the table, by the rule's id: what the reading's score is the weighted
 * sum of.
 */
export function strengthsIn({ table, alone, beside }: Evidence, labels: Reading): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (id: string, strength: number): void => {
    if (strength !== 0) sums.set(id, (sums.get(id) ?? 0) + strength);
  };
  alone.forEach((spoken, at) => {
    for (const { rule, strength } of spoken) if (rule.label === labels[at]) add(rule.id, strength);
  });
  const counted = new Set<number>();
  labels.forEach((rightLabel, right) => {
    for (let left = 0; left < right; left++)
      for (const one of beside[left]![right]!)
        if (isAbout(one, labels[left], rightLabel) && !counted.has(one.key)) {
          counted.add(one.key);
          add(one.rule.id, one.strength);
        }
  });
  for (const rule of TABLE_RULES) add(rule.id, Number(rule.when(labels, table)));
  return sums;
}

/** The rules that speak of a column with its label in a reading, alone and beside the others. */
export function spokenOf(
  { alone, beside }: Evidence,
  labels: Reading,
  at: number,
): { own: Spoken<ColumnRule>[]; pairs: SpokenBeside[] } {
  const own = alone[at]!.filter(({ rule }) => rule.label === labels[at]);
  const pairs = labels.flatMap((_, other) => {
    const [left, right] = other < at ? [other, at] : [at, other];
    return beside[left]![right]!.filter((one) => one.at === at && isAbout(one, labels[left], labels[right]));
  });
  return { own, pairs: [...new Map(pairs.map((one) => [one.key, one])).values()] };
}
