import { couldName } from "./evidence/signs";
import type { RoleReading } from "./evidence/rule";
import { TITLED } from "./evidence/wholeTable";
import type { ColumnFeatures } from "./columnFeatures";
import type { Label } from "./features";
import { mostAdded, ownScores, spokenBeside, wholeScore, type Evidence, type SpokenBeside } from "./spoken";

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

/**
 * How much the cells of columns speak for each label, by the columns' places in the sheet; beside what the column's own
 * evidence comes to for it, and whether its header says when.
 */
export type Votes = ReadonlyMap<number, (label: Label, own?: { score: number; isDated: boolean }) => number>;

/** `stated`: the labels of columns, by their place in the sheet, that the user has said. */
export function solve(
  evidence: Evidence,
  stated: ReadonlyMap<number, { role: Label }> = new Map(),
  votes: Votes = new Map(),
): Solution {
  const { columns } = evidence.table;
  const own = columns.map(({ column, reading }, at) => {
    const vote = votes.get(column);
    const scores = ownScores(evidence, at);
    const isDated = reading.period !== undefined;
    return vote
      ? new Map([...scores].map(([label, score]) => [label, score + vote(label, { score, isDated })]))
      : scores;
  });
  const tried = columns.map((column, i): Label[] => {
    const by = stated.get(column.column);
    return by ? [by.role] : labelsTried(own[i]!, column, evidence);
  });
  const scoring = scoringOf(evidence, own, tried);
  const seen = climb(beamSearch(tried, scoring), tried, scoring);
  const [best, second] = [...seen.values()].sort((a, b) => b.score - a.score) as [Scored, Scored | undefined];
  const leads = columns.map((_, i) => {
    let other: Scored | undefined;
    for (const one of seen.values())
      if (one.labels[i] !== best.labels[i] && (other === undefined || one.score > other.score)) other = one;
    return { label: other?.labels[i] ?? ("other" as const), lead: other ? best.score - other.score : Infinity };
  });
  return { best, second: second ?? null, leads };
}

function labelsTried(own: ReadonlyMap<Label, number>, column: ColumnFeatures, evidence: Evidence): Label[] {
  const isName = couldName(column.cells);
  const promise = [...own]
    .map(([label, score]) => {
      const needed = isName && TITLED.has(label) ? NEEDED : 0;
      return [label, score + mostAdded(evidence, column, label) + needed] as const;
    })
    .filter(([label, score]) => label !== "other" && score > TRIED)
    .sort((a, b) => b[1] - a[1]);
  return [...promise.slice(0, MOST_TRIED).map(([label]) => label), "other"];
}

/** How well labels fit a table. */
interface Scoring {
  /** For each column, how well each label fits it alone. */
  own: ReadonlyMap<Label, number>[];
  /**
   * What a column's label adds beside those left of it; `counted` has the rules counted for the columns so far, and is
   * added to.
   */
  beside(labels: readonly Label[], at: number, label: Label, counted: Set<number>): number;
  whole(labels: RoleReading): number;
}

function scoringOf(
  evidence: Evidence,
  own: ReadonlyMap<Label, number>[],
  tried: readonly (readonly Label[])[],
): Scoring {
  const besideAs = evidence.table.columns.map(
    (column, at) =>
      new Map(tried[at]!.map((label) => [label, spokenBeside(evidence, column, label, (left) => tried[left]!)])),
  );
  return {
    own,
    beside: (labels, at, label, counted) => {
      let sum = 0;
      for (const { rule, left, key, value } of besideAs[at]!.get(label) ?? NOTHING)
        if (rule.left === labels[left] && !counted.has(key)) {
          counted.add(key);
          sum += value;
        }
      return sum;
    },
    whole: (labels) => wholeScore(labels, evidence.table),
  };
}

const NOTHING: readonly SpokenBeside[] = [];

/** Readings column by column from the left, the best of each length kept. */
function beamSearch(tried: readonly Label[][], { own, beside }: Scoring): Label[][] {
  let beam: { labels: Label[]; score: number; counted: Set<number> }[] = [{ labels: [], score: 0, counted: new Set() }];
  tried.forEach((labels, at) => {
    beam = beam
      .flatMap((one) =>
        labels.map((label) => {
          const counted = new Set(one.counted);
          const score = one.score + own[at]!.get(label)! + beside(one.labels, at, label, counted);
          return { labels: [...one.labels, label], score, counted };
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
    const counted = new Set<number>();
    let score = whole(labels);
    labels.forEach((label, at) => (score += own[at]!.get(label)! + beside(labels, at, label, counted)));
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
