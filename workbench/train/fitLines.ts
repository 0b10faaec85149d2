import { LINE_EVIDENCE } from "../../src/recognise/page/evidence";
import { evidenceId, stepId, writtenStep, type LineWeights } from "./lineWeights";
import { LINE_KINDS, type LineKind } from "../../src/recognise/page/sequence";
import type { LabelledPage } from "./lines";

/** All weights in one row: evidence, then steps, then starts. */
export type Weights = Float64Array;

const KINDS = LINE_KINDS.length;
/** As they are written: others are put in their place while they are tried. */
const EVIDENCE_WEIGHTS = LINE_EVIDENCE.map(({ weight }) => weight);
const EVIDENCE = EVIDENCE_WEIGHTS.length;
const KIND_OF = LINE_EVIDENCE.map(({ kind }) => LINE_KINDS.indexOf(kind));
const STEP = (before: number, kind: number): number => EVIDENCE + before * KINDS + kind;
const START = (kind: number): number => EVIDENCE + KINDS * KINDS + kind;

/** The weights as they are written. */
export function writtenWeights(): Weights {
  const weights = new Float64Array(EVIDENCE + KINDS * KINDS + KINDS);
  EVIDENCE_WEIGHTS.forEach((weight, i) => (weights[i] = weight));
  LINE_KINDS.forEach((before, b) => LINE_KINDS.forEach((kind, k) => (weights[STEP(b, k)] = writtenStep(before, kind))));
  LINE_KINDS.forEach((kind, k) => (weights[START(k)] = writtenStep("start", kind)));
  return weights;
}

/** Only what differs from the written ones, rounded. */
export function named(weights: Weights): LineWeights {
  const written = writtenWeights();
  const ids = [
    ...LINE_EVIDENCE.map(evidenceId),
    ...LINE_KINDS.flatMap((before) => LINE_KINDS.map((kind) => stepId(before, kind))),
    ...LINE_KINDS.map((kind) => stepId("start", kind)),
  ];
  return Object.fromEntries(
    ids.flatMap((id, i) => {
      const weight = Math.round((weights[i] ?? 0) * 100) / 100;
      return weight === written[i] ? [] : [[id, weight] as const];
    }),
  );
}

/** Sum of evidence by line and kind. */
const scoresOf = ({ seen }: LabelledPage, weights: Weights): number[][] =>
  seen.map((line) => {
    const scores = new Array<number>(KINDS).fill(0);
    line.forEach((strength, e) => {
      if (strength !== 0) scores[KIND_OF[e]!]! += strength * weights[e]!;
    });
    return scores;
  });

/** The best sequence of kinds by scores and weights. */
function bestOf(scores: readonly number[][], weights: Weights): number[] {
  const back: number[][] = [];
  let sums: number[] = [];
  scores.forEach((own, i) => {
    const from: number[] = [];
    const next = own.map((score, k) => {
      if (i === 0) return score + weights[START(k)]!;
      let best = 0;
      for (let b = 1; b < KINDS; b++)
        if (sums[b]! + weights[STEP(b, k)]! > sums[best]! + weights[STEP(best, k)]!) best = b;
      from[k] = best;
      return score + sums[best]! + weights[STEP(best, k)]!;
    });
    back.push(from);
    sums = next;
  });
  const kinds: number[] = [];
  let at = sums.indexOf(Math.max(...sums));
  for (let i = scores.length - 1; i >= 0; i--) {
    kinds[i] = at;
    at = back[i]![at] ?? 0;
  }
  return kinds;
}

const isAllowed = (may: ReadonlySet<LineKind>, k: number): boolean => may.has(LINE_KINDS[k]!);

/** The best sequence of those that the labels allow. */
const goldOf = (page: LabelledPage, weights: Weights): number[] =>
  bestOf(
    scoresOf(page, weights).map((own, i) => own.map((score, k) => score - (isAllowed(page.may[i]!, k) ? 0 : 1000))),
    weights,
  );

/** The best sequence when each line that the labels do not allow is worth `cost` more. */
const temptingOf = (page: LabelledPage, weights: Weights, cost: number): number[] =>
  bestOf(
    scoresOf(page, weights).map((own, i) => own.map((score, k) => score + (isAllowed(page.may[i]!, k) ? 0 : cost))),
    weights,
  );

export interface Fitting {
  epochs: number;
  rate: number;
  cost: number;
  /** How hard each weight is held to the written one. */
  hold: number;
}

/** Averaged structured perceptron with margins, held to the written weights. Deterministic. */
export function fitLines(pages: readonly LabelledPage[], { epochs, rate, cost, hold }: Fitting): Weights {
  const written = writtenWeights();
  const weights = writtenWeights();
  const sums = new Float64Array(weights.length);
  let steps = 0;
  const move = (page: LabelledPage, kinds: readonly number[], by: number): void =>
    kinds.forEach((k, i) => {
      page.seen[i]!.forEach((strength, e) => {
        if (strength !== 0 && KIND_OF[e] === k) weights[e]! += by * strength;
      });
      weights[i === 0 ? START(k) : STEP(kinds[i - 1]!, k)]! += by;
    });
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const page of pages) {
      const [gold, read] = [goldOf(page, weights), temptingOf(page, weights, cost)];
      if (gold.join() !== read.join()) {
        move(page, gold, rate);
        move(page, read, -rate);
      }
      for (let i = 0; i < weights.length; i++) {
        weights[i]! -= hold * rate * (weights[i]! - written[i]!);
        sums[i]! += weights[i]!;
      }
      steps++;
    }
  return sums.map((sum) => sum / steps);
}

/** Lines that are read as the labels allow. */
export function rightLines(pages: readonly LabelledPage[], weights: Weights): { right: number; n: number } {
  let [right, n] = [0, 0];
  for (const page of pages)
    bestOf(scoresOf(page, weights), weights).forEach((k, i) => {
      n++;
      if (isAllowed(page.may[i]!, k)) right++;
    });
  return { right, n };
}
