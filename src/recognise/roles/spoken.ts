import { ROLES, type Role } from "../../domain/plan";
import { COLUMN_RULES, PAIR_RULES } from "./evidence";
import { OTHERWISE_HEADED } from "./evidence/headers";
import type { ColumnRule, PairRule, Reading } from "./evidence/rule";
import { TABLE_RULES } from "./evidence/wholeTable";
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

/** What the rules state of a table, each asked once. */
export interface Evidence {
  table: TableFeatures;
  /** For each column the rules that its own features let speak, whatever its label. */
  alone: readonly (readonly Spoken<ColumnRule>[])[];
  beside(left: number, leftLabel: Label, right: number, rightLabel: Label): readonly SpokenBeside[];
}

export const LABELS: readonly Label[] = [...ROLES, "figures", "geh", "measure", "targetGroup", "focusArea"];

/** The rules of pairs by the labels of both. A rule that holds either way round is one, so that it speaks once. */
const PAIRS = new Map<Label, Map<Label, { rule: PairRule; index: number }[]>>();
const RULE_INDEX = new Map<string, number>();
for (const rule of PAIR_RULES) {
  if (!RULE_INDEX.has(rule.id)) RULE_INDEX.set(rule.id, RULE_INDEX.size);
  if (!PAIRS.has(rule.left)) PAIRS.set(rule.left, new Map());
  const of = PAIRS.get(rule.left)!;
  of.set(rule.right, [...(of.get(rule.right) ?? []), { rule, index: RULE_INDEX.get(rule.id)! }]);
}

/** The labels of two columns that any rule is about. */
export const LABEL_PAIRS: readonly (readonly [Label, Label])[] = [...PAIRS].flatMap(([left, of]) =>
  [...of.keys()].map((right) => [left, right] as const),
);

const LABEL_INDEX = new Map(LABELS.map((label, i) => [label, i]));
const NOTHING: readonly SpokenBeside[] = [];

export function evidenceOf(table: TableFeatures): Evidence {
  const { columns } = table;
  const known = new Map<number, readonly SpokenBeside[]>();
  return {
    table,
    alone: columns.map((column) =>
      COLUMN_RULES.flatMap((rule) => {
        const strength = Number(rule.when(column, table));
        return strength === 0 ? [] : [{ rule, strength, value: weightOf(rule) * strength }];
      }),
    ),
    beside: (left, leftLabel, right, rightLabel) => {
      const rules = PAIRS.get(leftLabel)?.get(rightLabel);
      if (rules === undefined) return NOTHING;
      const place = (left * columns.length + right) * LABELS.length + LABEL_INDEX.get(leftLabel)!;
      const at = place * LABELS.length + LABEL_INDEX.get(rightLabel)!;
      let answer = known.get(at);
      if (answer === undefined) known.set(at, (answer = ofPair(rules, table, left, right)));
      return answer;
    },
  };
}

const ofPair = (
  rules: readonly { rule: PairRule; index: number }[],
  table: TableFeatures,
  left: number,
  right: number,
): SpokenBeside[] =>
  rules.flatMap(({ rule, index }) => {
    const strength = Number(rule.when(table.columns[left]!, table.columns[right]!, table));
    const at = rule.about === "left" ? left : right;
    const key = index * table.columns.length + at;
    return strength === 0 ? [] : [{ rule, strength, value: weightOf(rule) * strength, at, key }];
  });

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
      for (const { rule, strength, key } of beside(left, labels[left]!, right, rightLabel))
        if (!counted.has(key)) {
          counted.add(key);
          add(rule.id, strength);
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
  const pairs = labels.flatMap((label, other) =>
    other < at ? beside(other, label, at, labels[at]!) : other > at ? beside(at, labels[at]!, other, label) : [],
  );
  const last = new Map(pairs.filter((one) => one.at === at).map((one) => [one.key, one]));
  return { own, pairs: [...last.values()] };
}
