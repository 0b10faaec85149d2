import { grouped } from "../../domain/grouped";
import { ROLES, type Role } from "../../domain/plan";
import { COLUMN_RULES, PAIR_RULES } from "./evidence";
import { OTHERWISE_HEADED } from "./evidence/headers";
import type { ColumnRule, PairRule, RoleReading } from "./evidence/rule";
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
  left: number;
  at: number;
  key: number;
}

/** What the rules state of a table. */
export interface Evidence {
  table: TableFeatures;
  /** Of each column alone, whatever its label. */
  alone: readonly (readonly Spoken<ColumnRule>[])[];
  /** Which columns can be the left or the right one of a rule's two: asked when a reading has its labels. */
  sides(rule: PairRule): Sides;
}

const LABELS: readonly Label[] = [...ROLES, "figures", "geh", "measure", "side", "targetGroup", "focusArea"];

export function evidenceOf(table: TableFeatures): Evidence {
  const alone = table.columns.map((column) =>
    COLUMN_RULES.flatMap((rule) => {
      const strength = Number(rule.when(column, table));
      return strength === 0 ? [] : [{ rule, strength, value: weightOf(rule) * strength }];
    }),
  );
  const sides = new Map<PairRule, Sides>();
  return {
    table,
    alone,
    sides: (rule) => {
      const known = sides.get(rule) ?? sidesOf(rule, table);
      sides.set(rule, known);
      return known;
    },
  };
}

/** For each column, whether it can be the left or the right one of a rule's two; and those that can, from the left. */
interface Sides {
  canBeLeft: readonly boolean[];
  canBeRight: readonly boolean[];
  lefts: readonly ColumnFeatures[];
  rights: readonly ColumnFeatures[];
}

function sidesOf({ when: { one, other } }: PairRule, table: TableFeatures): Sides {
  const canBeLeft = table.columns.map((column) => one?.(column, table) ?? true);
  const canBeRight = table.columns.map((column) => other?.(column, table) ?? true);
  return {
    canBeLeft,
    canBeRight,
    lefts: table.columns.filter(({ at }) => canBeLeft[at]),
    rights: table.columns.filter(({ at }) => canBeRight[at]),
  };
}

/** Whether a rule speaks of two columns that can be its two. */
const isOfBoth = ({ when: { both } }: PairRule, left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures) =>
  both?.(left, right, table) ?? true;

/** A rule that holds either way round is one, so that it speaks once. */
const RULE_PLACES = new Map([...new Set(PAIR_RULES.map(({ id }) => id))].map((id, i) => [id, i]));

/** The rules by the label of the column to the right, and that of the one to the left. */
const BESIDE: ReadonlyMap<Label, ReadonlyMap<Label, readonly PairRule[]>> = new Map(
  [...grouped(PAIR_RULES, ({ right }) => right)].map(([right, rules]) => [right, grouped(rules, ({ left }) => left)]),
);

/**
 * What is spoken of a column with a label beside those left of it, each with one of the labels that `labelsOf` gives, in
 * their order.
 */
export function spokenBeside(
  evidence: Evidence,
  right: ColumnFeatures,
  label: Label,
  labelsOf: (left: number) => readonly Label[],
): SpokenBeside[] {
  const { table } = evidence;
  const { columns } = table;
  const byLeft = new Map(
    [...(BESIDE.get(label) ?? [])].map(([of, rules]) => [
      of,
      rules.filter((rule) => evidence.sides(rule).canBeRight[right.at]),
    ]),
  );
  if ([...byLeft.values()].every(({ length }) => length === 0)) return [];
  return columns
    .slice(0, right.at)
    .flatMap((left) =>
      labelsOf(left.at).flatMap((one) =>
        (byLeft.get(one) ?? []).flatMap((rule) =>
          evidence.sides(rule).canBeLeft[left.at] && isOfBoth(rule, left, right, table)
            ? spoken(rule, left.at, right.at, columns.length)
            : [],
        ),
      ),
    );
}

function spoken(rule: PairRule, left: number, right: number, count: number): SpokenBeside {
  const at = rule.about === "left" ? left : right;
  return { rule, strength: 1, value: weightOf(rule), left, at, key: RULE_PLACES.get(rule.id)! * count + at };
}

/** The rules that speak for a label beside another column, by it; those of one id speak once. */
const ADDING = new Map(
  [...grouped(PAIR_RULES, (rule) => rule[rule.about])].map(([label, rules]) => [
    label,
    [...grouped(rules, ({ id }) => id).values()],
  ]),
);

/** The largest sum that rules could add for a label of a column, beside any other column. */
export function mostAdded(evidence: Evidence, one: ColumnFeatures, label: Label): number {
  const { table } = evidence;
  const isSpokenOf = (rule: PairRule): boolean => {
    const { canBeLeft, canBeRight, lefts, rights } = evidence.sides(rule);
    return rule.about === "left"
      ? canBeLeft[one.at]! && rights.some((right) => right.at > one.at && isOfBoth(rule, one, right, table))
      : canBeRight[one.at]! && lefts.some((left) => left.at < one.at && isOfBoth(rule, left, one, table));
  };
  return (ADDING.get(label) ?? []).reduce((sum, rules) => {
    const value = weightOf(rules[0]!);
    return value > 0 && rules.some(isSpokenOf) ? sum + value : sum;
  }, 0);
}

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
export const wholeScore = (labels: RoleReading, table: TableFeatures): number =>
  TABLE_RULES.reduce((sum, rule) => sum + weightOf(rule) * Number(rule.when(labels, table)), 0);

/** What is spoken of two columns in a reading, once for each rule and the column that it counts for. */
function besideIn(evidence: Evidence, labels: RoleReading): SpokenBeside[] {
  const { columns } = evidence.table;
  const spoken = columns.flatMap((right) => spokenBeside(evidence, right, labels[right.at]!, (at) => [labels[at]!]));
  const counted = new Set<number>();
  return spoken.filter(({ key }) => !counted.has(key) && counted.add(key));
}

/** The rules that speak of a column with its label in a reading, alone and beside the others. */
export interface SpokenOf {
  own: readonly Spoken<ColumnRule>[];
  pairs: readonly SpokenBeside[];
}

/** For each column of a reading. */
export function spokenIn(evidence: Evidence, labels: RoleReading): SpokenOf[] {
  const beside = grouped(besideIn(evidence, labels), ({ at }) => at);
  return evidence.alone.map((spoken, at) => ({
    own: spoken.filter(({ rule }) => rule.label === labels[at]),
    pairs: beside.get(at) ?? [],
  }));
}

/**
 * How strongly each rule speaks in a reading of the table, by the rule's id: what the reading's score is the weighted
 * sum of.
 */
export function strengthsIn(evidence: Evidence, labels: RoleReading): Map<string, number> {
  const { table, alone } = evidence;
  const sums = new Map<string, number>();
  const add = (id: string, strength: number): void => {
    if (strength !== 0) sums.set(id, (sums.get(id) ?? 0) + strength);
  };
  alone.forEach((spoken, at) => {
    for (const { rule, strength } of spoken) if (rule.label === labels[at]) add(rule.id, strength);
  });
  for (const { rule, strength } of besideIn(evidence, labels)) add(rule.id, strength);
  for (const rule of TABLE_RULES) add(rule.id, Number(rule.when(labels, table)));
  return sums;
}
