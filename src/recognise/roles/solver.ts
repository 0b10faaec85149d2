import { ROLES, type Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { isBlankForm } from "../goalTable/blankForm";
import { isAboutGoals } from "../goalTable/goalTable";
import { countsEachGrade, countsGrades } from "../grades/gradeCounts";
import { columnHidden, filled } from "../grid/grid";
import { readHeaderCell } from "../../interpret/header/header";
import type { Column, CorrectedColumn } from "../column";
import type { Region } from "../layout/tableRegion";
import { cellShares } from "./cellShares";
import { COLUMN_RULES, PAIR_RULES } from "./evidence";
import { OTHERWISE_HEADED } from "./evidence/headers";
import type { Reading } from "./evidence/rule";
import { couldName } from "./evidence/signs";
import { TABLE_RULES, TITLED } from "./evidence/wholeTable";
import type { ColumnFeatures } from "./columnFeatures";
import { featuresOf, MOST_COLUMNS, type Label, type TableFeatures } from "./features";
import { withGradeOwner, withNamesAsked, withPeriods } from "./settled";
import { reasonOf } from "./reason";
import { trustOf, weightOf } from "./weights";

/** What the columns of a candidate table are, decided together. */
export interface TableReading {
  columns: Column[];
  /** Of the whole reading; comparable between readings of one table only. */
  score: number;
  /** To the second-best reading of the whole table, in the same measure. */
  margin: number;
  /** Where the second-best reading differs. */
  second?: { column: number; role: Role }[];
  /** Log-odds that the candidate is a goal table at all: above 0 it is. */
  goalLike: number;
  /** Share (0–1) of the filled cells below the header that a role claims. */
  explained: number;
}

/**
 * A label is tried for a column when its own evidence, and the best that any other column could add, come to so much.
 */
const TRIED = 0.2;

/** A table needs a title: a column that could be one is tried as one. */
const NEEDED = 0.5;

/** So many labels are tried for a column, the most promising first. */
const MOST_TRIED = 8;

/** Readings kept while columns are added from the left. */
const BEAM = 32;

const LABELS: readonly Label[] = [...ROLES, "figures", "geh", "measure", "targetGroup", "focusArea"];

/** The labels of a table's columns with the score of the whole. */
export interface Scored {
  labels: Label[];
  score: number;
}

/**
 * The best and the second-best labels of all columns at once, and for each column how far the best reading is ahead of
 * the best one that gives it another label.
 */
export interface Solution {
  best: Scored;
  second: Scored | null;
  leads: { label: Label; lead: number }[];
}

export function solve(table: TableFeatures, corrected: ReadonlyMap<number, CorrectedColumn> = new Map()): Solution {
  const scoring = scoringOf(table);
  const tried = table.columns.map((column, i): Label[] => {
    const by = corrected.get(column.column);
    const named = couldName(column.cells) ? TITLED : undefined;
    return by ? [by.role] : labelsTried(scoring.own[i]!, scoring.added[i]!, named);
  });
  const seen = climb(beamSearch(tried, scoring), tried, scoring);
  const [best, second] = [...seen.values()].sort((a, b) => b.score - a.score) as [Scored, Scored | undefined];
  const leads = table.columns.map((_, i) => {
    let other: Scored | undefined;
    for (const one of seen.values())
      if (one.labels[i] !== best.labels[i] && (other === undefined || one.score > other.score)) other = one;
    return { label: other?.labels[i] ?? ("other" as const), lead: other ? best.score - other.score : Infinity };
  });
  return { best, second: second ?? null, leads };
}

function labelsTried(
  own: ReadonlyMap<Label, number>,
  added: ReadonlyMap<Label, number>,
  titles?: ReadonlySet<Label>,
): Label[] {
  const promise = [...own]
    .map(([label, score]) => [label, score + (added.get(label) ?? 0) + (titles?.has(label) ? NEEDED : 0)] as const)
    .filter(([label, score]) => label !== "other" && score > TRIED)
    .sort((a, b) => b[1] - a[1]);
  return [...promise.slice(0, MOST_TRIED).map(([label]) => label), "other"];
}

/** How well labels fit a table. */
interface Scoring {
  /** For each column, how well each label fits it alone. */
  own: ReadonlyMap<Label, number>[];
  /** For each column, the most that other columns could add to each label. */
  added: ReadonlyMap<Label, number>[];
  /**
   * The rules' weight for a column's label given those left of it; `spoken` has the rules counted for the columns so
   * far, and is added to.
   */
  beside(labels: readonly Label[], at: number, label: Label, spoken: Set<number>): number;
  whole(labels: Reading): number;
}

function scoringOf(table: TableFeatures): Scoring {
  const { columns } = table;
  const asked = pairEvidence(table);
  const answers = remembered(columns.length, asked);
  return {
    own: columns.map((column) => ownScores(column, table)),
    added: mostAdded(columns.length, asked),
    beside: (labels, at, label, spoken) => {
      let sum = 0;
      for (let left = 0; left < at; left++)
        for (const { key, value } of answers(left, labels[left]!, at, label))
          if (!spoken.has(key)) {
            spoken.add(key);
            sum += value;
          }
      return sum;
    },
    whole: (labels) => TABLE_RULES.reduce((sum, rule) => sum + weightOf(rule) * Number(rule.when(labels, table)), 0),
  };
}

/** Readings column by column from the left, the best of each length kept. */
function beamSearch(tried: readonly Label[][], { own, beside }: Scoring): Label[][] {
  let beam: { labels: Label[]; score: number; spoken: Set<number> }[] = [{ labels: [], score: 0, spoken: new Set() }];
  tried.forEach((labels, at) => {
    beam = beam
      .flatMap((one) =>
        labels.map((label) => {
          const spoken = new Set(one.spoken);
          const score = one.score + own[at]!.get(label)! + beside(one.labels, at, label, spoken);
          return { labels: [...one.labels, label], score, spoken };
        }),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM);
  });
  return beam.map(({ labels }) => labels);
}

/**
 * All readings seen on the way from the best of the beam upwards, one column changed at a time as long as that makes
 * the whole better.
 */
function climb(from: Label[][], tried: readonly Label[][], { own, beside, whole }: Scoring): Map<string, Scored> {
  const seen = new Map<string, Scored>();
  const scored = (labels: Label[]): Scored => {
    const key = labels.join();
    const known = seen.get(key);
    if (known) return known;
    const spoken = new Set<number>();
    let score = whole(labels);
    labels.forEach((label, at) => (score += own[at]!.get(label)! + beside(labels, at, label, spoken)));
    const made = { labels, score };
    seen.set(key, made);
    return made;
  };
  let best = from.map(scored).reduce((a, b) => (b.score > a.score ? b : a));
  for (let before: Scored | null = null; best !== before;) {
    before = best;
    for (const [at, labels] of tried.entries())
      for (const label of labels) {
        const changed = scored(before.labels.with(at, label));
        if (changed.score > best.score) best = changed;
      }
  }
  return seen;
}

/**
 * How strongly each rule speaks in a reading of the table, by the rule's id: what the reading's score is the weighted
 * sum of.
 */
export function evidenceFor(table: TableFeatures, labels: Reading): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (id: string, strength: number): void => {
    if (strength !== 0) sums.set(id, (sums.get(id) ?? 0) + strength);
  };
  table.columns.forEach((column, at) => {
    for (const rule of COLUMN_RULES) if (rule.label === labels[at]) add(rule.id, Number(rule.when(column, table)));
  });
  const spoken = new Set<string>();
  labels.forEach((rightLabel, right) => {
    for (let left = 0; left < right; left++)
      for (const { rule } of PAIRS.get(labels[left]!)?.get(rightLabel) ?? []) {
        const strength = Number(rule.when(table.columns[left]!, table.columns[right]!, table));
        const key = `${rule.id} ${rule.about === "left" ? left : right}`;
        if (strength === 0 || spoken.has(key)) continue;
        spoken.add(key);
        add(rule.id, strength);
      }
  });
  for (const rule of TABLE_RULES) add(rule.id, Number(rule.when(labels, table)));
  return sums;
}

/** The score of each label by the column's own features. */
function ownScores(column: ColumnFeatures, table: TableFeatures): Map<Label, number> {
  const scores = new Map<Label, number>(LABELS.map((label) => [label, 0]));
  for (const rule of COLUMN_RULES) {
    const strength = Number(rule.when(column, table));
    if (strength !== 0) scores.set(rule.label, scores.get(rule.label)! + weightOf(rule) * strength);
  }
  const named = Object.keys(column.reading.scores) as Role[];
  const headed = Math.max(0, ...named.map((role) => scores.get(role)!));
  const nothing = scores.get("other")!;
  const strength = Math.min(1, Math.max(0, (headed - nothing) / CLEARLY));
  for (const [label, score] of scores)
    if (label !== "other" && !named.includes(label as Role))
      scores.set(label, score + weightOf(OTHERWISE_HEADED) * strength);
  return scores;
}

/** A header's own role is clear when this far ahead of no role. */
const CLEARLY = 0.3;

/** One rule's weight for one column beside another; `key` identifies the rule and the column. */
interface PairAnswer {
  key: number;
  value: number;
}

type AskPair = (left: number, leftLabel: Label, right: number, rightLabel: Label) => readonly PairAnswer[];

/** What the rules of pairs state of two columns with labels. */
function pairEvidence(table: TableFeatures): AskPair {
  const { columns } = table;
  return (left, leftLabel, right, rightLabel) => {
    const found: PairAnswer[] = [];
    for (const { rule, index } of PAIRS.get(leftLabel)?.get(rightLabel) ?? []) {
      const value = weightOf(rule) * Number(rule.when(columns[left]!, columns[right]!, table));
      if (value !== 0) found.push({ key: index * columns.length + (rule.about === "left" ? left : right), value });
    }
    return found;
  };
}

/** The same, asked once for each. */
function remembered(count: number, ask: AskPair): AskPair {
  const known = new Map<number, readonly PairAnswer[]>();
  return (left, leftLabel, right, rightLabel) => {
    if (!PAIRS.get(leftLabel)?.has(rightLabel)) return NO_EVIDENCE;
    const at =
      ((left * count + right) * LABELS.length + LABEL_INDEX.get(leftLabel)!) * LABELS.length +
      LABEL_INDEX.get(rightLabel)!;
    let answer = known.get(at);
    if (answer === undefined) known.set(at, (answer = ask(left, leftLabel, right, rightLabel)));
    return answer;
  };
}

/** For each column and label the largest sum that rules could add for it beside another column. */
function mostAdded(count: number, answers: AskPair): Map<Label, number>[] {
  const added = Array.from({ length: count }, () => new Map<Label, number>());
  const spoken = new Set<number>();
  for (let left = 0; left < count; left++)
    for (let right = left + 1; right < count; right++)
      for (const [leftLabel, of] of PAIRS)
        for (const rightLabel of of.keys())
          for (const { key, value } of answers(left, leftLabel, right, rightLabel)) {
            if (value < 0 || spoken.has(key)) continue;
            spoken.add(key);
            const [at, label] = key % count === left ? [left, leftLabel] : [right, rightLabel];
            added[at]!.set(label, (added[at]!.get(label) ?? 0) + value);
          }
  return added;
}

const NO_EVIDENCE: readonly PairAnswer[] = [];
const LABEL_INDEX = new Map(LABELS.map((label, i) => [label, i]));

/** The rules of pairs by the labels of both. A rule that holds either way round is one, so that it speaks once. */
const PAIRS = new Map<Label, Map<Label, { rule: (typeof PAIR_RULES)[number]; index: number }[]>>();
const RULE_INDEX = new Map<string, number>();
for (const rule of PAIR_RULES) {
  if (!RULE_INDEX.has(rule.id)) RULE_INDEX.set(rule.id, RULE_INDEX.size);
  if (!PAIRS.has(rule.left)) PAIRS.set(rule.left, new Map());
  const of = PAIRS.get(rule.left)!;
  of.set(rule.right, [...(of.get(rule.right) ?? []), { rule, index: RULE_INDEX.get(rule.id)! }]);
}

/** The role that a label has in the plan; what only reports the rows has none. */
const roleOf = (label: Label): Role => ((ROLES as readonly string[]).includes(label) ? (label as Role) : "other");

/** The best reading of all columns of a region; the user's corrections are fixed. */
export function readColumns(
  region: Region,
  scales: readonly Scale[],
  corrected?: ReadonlyMap<number, CorrectedColumn>,
): TableReading {
  const table = featuresOf(region, scales);
  const solution = solve(table, corrected);
  const { best, second, leads } = solution;
  const read = table.columns.map((one, i): Column => {
    const label = best.labels[i]!;
    const by = corrected?.get(one.column);
    const role = roleOf(label);
    return {
      column: one.column,
      header: one.header,
      reading: by?.period ? { ...one.reading, period: by.period } : one.reading,
      role,
      confidence: by ? 1 : trustOf(leads[i]!.lead),
      hidden: columnHidden(region.grid, one.column),
      ...(role !== label ? { holds: label as NonNullable<Column["holds"]> } : {}),
      ...(label === "level" && table.levels?.columns[0] === one.column ? { levels: table.levels.rows } : {}),
      ...(label === "grade" && one.ticked !== undefined ? { ticked: one.ticked } : {}),
      evidence: one.cells,
      ...(by ? {} : orElse(one, label, leads[i]!)),
      why: by ? "Du har sagt det." : reasonOf(table, best.labels, i, leads[i]!),
    };
  });
  const columns = [
    ...withSets(withPeriods(withNamesAsked(withGradeOwner(read)), table), table, scales),
    ...region.headers.slice(MOST_COLUMNS).map((cell) => unread(region, cell, scales, corrected?.get(cell.column))),
  ];
  return {
    columns,
    score: best.score,
    margin: second ? best.score - second.score : Infinity,
    ...(second
      ? {
          second: second.labels.flatMap((label, i) =>
            label === best.labels[i] ? [] : [{ column: table.columns[i]!.column, role: roleOf(label) }],
          ),
        }
      : {}),
    goalLike:
      isAboutGoals(region, columns, scales) &&
      !countsGrades(columns, scales) &&
      !countsEachGrade(region, columns, scales) &&
      !isBlankForm(region, columns, scales)
        ? 1
        : -1,
    explained: explainedShare(region, columns),
  };
}

/** A column beyond those read: the user's correction, if any. */
const unread = (
  region: Region,
  cell: Region["headers"][number],
  scales: readonly Scale[],
  by: CorrectedColumn | undefined,
): Column => ({
  column: cell.column,
  header: cell.text,
  reading: { ...readHeaderCell(cell), ...(by?.period ? { period: by.period } : {}) },
  role: by?.role ?? "other",
  confidence: 1,
  hidden: columnHidden(region.grid, cell.column),
  evidence: cellShares({ ...region, headers: [], last: region.first - 1 }, cell.column, scales),
  why: by ? "Du har sagt det." : `Bara tabellens ${MOST_COLUMNS} första kolumner läses.`,
});

/** A reading that is ahead of the second best by at most this is asked about. */
const UNSURE = 0.2;

/**
 * What is lost or wrong in the plan when such a column is read that should not be: asked about against nothing too. So
 * are texts that are comments by their length alone: they are printed beside the goal.
 */
const WEIGHTY: ReadonlySet<Role> = new Set(["goal", "indicator", "target", "outcome", "forecast", "baseline", "grade"]);

/**
 * What a column could be as well: another role of the plan or, for names, figures and grades, nothing that is read. A
 * header that names both ("Mål och aktiviteter") leaves nothing to ask: the rows state which.
 */
function orElse(
  { reading: { scores }, unknown }: ColumnFeatures,
  label: Label,
  { label: other, lead }: { label: Label; lead: number },
): { orElse?: Role } {
  const [role, second] = [roleOf(label), roleOf(other)];
  const isWeighty = WEIGHTY.has(role) || (role === "comment" && unknown);
  if (lead >= UNSURE || role === "other" || (second === "other" && !isWeighty)) return {};
  const isBoth = TITLED.has(label) && TITLED.has(other) && scores[role] !== undefined && scores[second] !== undefined;
  return isBoth ? {} : { orElse: second };
}

/** The columns of repeated sets, each as its like in the first set. */
function withSets(columns: Column[], { region, headers: { sets } }: TableFeatures, scales: readonly Scale[]): Column[] {
  const [once, ...again] = sets;
  if (once === undefined) return columns;
  const at = (place: number): Column => columns.find(({ column }) => column === region.headers[place]!.column)!;
  const repeated = again.flatMap((places, nth) =>
    places.map((place, i): Column => {
      const { column, text } = region.headers[place]!;
      return {
        ...at(once[i]!),
        column,
        header: text,
        hidden: columnHidden(region.grid, column),
        evidence: cellShares(region, column, scales),
        set: nth + 2,
      };
    }),
  );
  const first = new Set(once.map((place) => region.headers[place]!.column));
  return [
    ...columns.map((one) =>
      first.has(one.column)
        ? { ...one, set: 1, header: region.headers.find(({ column }) => column === one.column)!.text }
        : one,
    ),
    ...repeated,
  ].sort((a, b) => a.column - b.column);
}

function explainedShare({ grid, first, last, area }: Region, columns: readonly Column[]): number {
  const claimed = new Set(
    columns.filter(({ role, holds }) => role !== "other" || holds !== undefined).map(({ column }) => column),
  );
  let cells = 0;
  let explained = 0;
  for (let row = first; row <= last; row++)
    for (const column of filled(grid, row, area.left, area.right)) {
      cells++;
      if (claimed.has(column)) explained++;
    }
  return cells === 0 ? 0 : explained / cells;
}
