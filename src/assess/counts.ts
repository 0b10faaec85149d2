import type { AssessedGoal, Grade } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import { stepText } from "../domain/scale";
import { TARGET_SCALE } from "../domain/scales";
import type { Step, StepClass } from "../domain/scale";

/** Number of goals by step, state and class; a goal in several areas counts once. */
export interface Counts {
  /** Steps by class; a step whose scale gives it no class is under its label only. */
  classes: Record<StepClass, number>;
  labels: Record<string, number>;
  /** Without a step: states, and nothing yet. */
  notAssessed: number;
  total: number;
  /** Number of goals in more than one area. */
  shared: number;
}

/** How many of some measures reach their target values, or do not; have one for a later year; or cannot be judged. */
export interface MetCounts {
  met: number;
  missed: number;
  /** How many of both by a forecast; absent: none. */
  foreseen?: number;
  later: number;
  unknown: number;
  all: number;
  /** The printed words for the measures, one each. */
  words: string[];
  /** How many are graded on each step, by its own words, best first; absent: they have no grades but whether they reach. */
  labels?: [label: string, count: number][];
  /** How many have a grade that is not among those; absent: none. */
  without?: number;
  /** The same scale by scale, where they have no word in common; absent: one scale has them. */
  apart?: (Required<Pick<MetCounts, "labels">> & Pick<MetCounts, "without" | "all" | "words">)[];
}

/** How many of some cannot be weighed together, and how many of those have a grade, but one without evidence. */
export interface Lacking {
  count: number;
  unfounded: number;
}

/** Counts published grades over distinct ids, in the order of the goals; goals that nobody judges are left out. */
export function countGrades(goals: Pick<AssessedGoal, "node" | "published" | "unjudged">[]): Counts {
  const counts: Counts = {
    classes: { reached: 0, partly: 0, notReached: 0 },
    labels: {},
    notAssessed: 0,
    total: 0,
    shared: 0,
  };
  const seen = new Map<string, number>();
  for (const { node, published, unjudged } of goals) {
    if (unjudged) continue;
    const times = (seen.get(node.id) ?? 0) + 1;
    seen.set(node.id, times);
    if (times === 2) counts.shared += 1;
    if (times === 1) add(counts, published);
  }
  return counts;
}

/** A step that some grades stand on, in the word that most of them have for it, and how many do. */
export interface StepCount {
  step: Step;
  count: number;
  /** In each word that they have, as it is shown. */
  texts: string[];
}

type OnStep = Extract<Grade, { kind: "step" }>;

/** What tells that grades are counted together: the same words on any scale, or the same step in other words. */
const marksOf = ({ scale, index, step }: OnStep): string[] => [
  stepText(step),
  ...(index === undefined ? [] : [JSON.stringify([scale, index])]),
];

/**
 * How many of some grades stand on each step that any of them does, by its own words: whether target values are reached
 * first, then scale by scale in the order in which they come, each best first. States are left out.
 */
export function countSteps(grades: readonly Grade[]): StepCount[] {
  const placed = grades.flatMap((grade) => (grade.kind === "step" ? [grade] : []));
  const scales = [TARGET_SCALE.name, ...placed.map(({ scale }) => scale)];
  const sorted = [...placed].sort(
    (a, b) =>
      scales.indexOf(a.scale) - scales.indexOf(b.scale) || (a.index ?? placed.length) - (b.index ?? placed.length),
  );
  const groups = new Map<string, OnStep[]>();
  for (const grade of sorted) {
    const marks = marksOf(grade);
    const known = marks.find((mark) => groups.has(mark));
    const alike = (known && groups.get(known)) || [];
    alike.push(grade);
    for (const mark of marks) groups.set(mark, alike);
  }
  return [...new Set(groups.values())].map((some) => {
    const words = [...grouped(some, ({ step }) => stepText(step))].sort((a, b) => b[1].length - a[1].length);
    return { step: words[0]![1][0]!.step, count: some.length, texts: words.map(([text]) => text) };
  });
}

function add(counts: Counts, grade: Grade): void {
  counts.total += 1;
  // A scale's own labels may be names that every object has.
  const before = Object.hasOwn(counts.labels, grade.label) ? counts.labels[grade.label] : 0;
  counts.labels[grade.label] = (before ?? 0) + 1;
  if (grade.kind === "state") counts.notAssessed += 1;
  else if (grade.step.class) counts.classes[grade.step.class] += 1;
}
