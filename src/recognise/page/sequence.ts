/** What a line of a written page is. `value`: what stands below a label. */
export const LINE_KINDS = [
  "title",
  "area",
  "goal",
  "indicator",
  "label",
  "value",
  "grade",
  "target",
  "outcome",
  "comment",
  "note",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a line is, in words for a user. */
export const LINE_WORDS: Record<LineKind, string> = {
  title: "rubrik",
  area: "område",
  goal: "mål",
  indicator: "indikator",
  label: "etikett",
  value: "det som etiketten säger",
  grade: "bedömning",
  target: "målvärde",
  outcome: "utfall",
  comment: "kommentar",
  note: "upplysning",
};

/** What may follow what: log-odds for a line of the second kind right after one of the first. All others: 0. */
const FOLLOWS: Partial<Record<LineKind, Partial<Record<LineKind, number>>>> = {
  title: { title: 0.8, value: -6, outcome: -4 },
  area: { area: -1.2, goal: 0.8, value: -6, outcome: -4, grade: -3 },
  goal: { outcome: 1.2 },
  indicator: { indicator: 0.8, target: 1 },
  target: { outcome: 2 },
  comment: { outcome: -1.5, grade: -2, indicator: -0.5 },
  label: { value: 1, goal: -1.5, area: -1.5, outcome: -2 },
  value: { outcome: -1 },
};

const START: Partial<Record<LineKind, number>> = { title: 1, label: -1 };

/** The kind of a line in the best reading of its page, and in the nearest other reading. */
export interface LineReading {
  kind: LineKind;
  orElse: LineKind;
  /** How much less the other reading of the whole page sums up to, in log-odds. */
  margin: number;
  /** The evidence that spoke most for it, in plain words. */
  why: string;
}

/** The effect of each kind on the plan: kinds with the same effect are no different readings. */
const EFFECTS: Record<LineKind, string> = {
  title: "nothing",
  note: "nothing",
  comment: "nothing",
  label: "nothing",
  area: "area",
  goal: "goal",
  indicator: "indicator",
  value: "fact",
  grade: "fact",
  target: "fact",
  outcome: "fact",
};

/** Scores of transitions, and of the first line. */
export interface Steps {
  start: readonly number[];
  /** By the kind before, then by the kind. */
  after: readonly (readonly number[])[];
}

const stepsFrom = (steps: Partial<Record<LineKind, number>> = {}): number[] =>
  LINE_KINDS.map((kind) => steps[kind] ?? 0);

/** `npm run train -- --lines` tries others in their place. */
export const STEPS: Steps = { start: stepsFrom(START), after: LINE_KINDS.map((kind) => stepsFrom(FOLLOWS[kind])) };

/** For each kind of each line the highest sum of evidence and transitions from the first line to it. */
function sumsTo(scores: readonly (readonly number[])[], { start, after }: Steps): number[][] {
  const sums: number[][] = [];
  for (const own of scores) {
    const above = sums.at(-1);
    sums.push(
      LINE_KINDS.map(
        (_, k) =>
          (own[k] ?? 0) + (above ? Math.max(...above.map((sum, b) => sum + (after[b]?.[k] ?? 0))) : (start[k] ?? 0)),
      ),
    );
  }
  return sums;
}

/** For each kind of each line the highest sum of all that comes after it, the last line first. */
function sumsAfter(scores: readonly (readonly number[])[], { after: steps }: Steps): number[][] {
  const sums: number[][] = [LINE_KINDS.map(() => 0)];
  for (const next of scores.slice(1).reverse()) {
    const after = sums.at(-1) ?? [];
    sums.push(steps.map((from) => Math.max(...from.map((step, k) => step + (next[k] ?? 0) + (after[k] ?? 0)))));
  }
  return sums.reverse();
}

/** The sequence of kinds with the highest sum of evidence and transitions, and for each line the nearest other reading. */
export function likeliest(scores: readonly (readonly number[])[], steps: Steps = STEPS): Omit<LineReading, "why">[] {
  const [to, after] = [sumsTo(scores, steps), sumsAfter(scores, steps)];
  let before: number | undefined;
  return scores.map((own, i) => {
    const whole = LINE_KINDS.map((kind, k) => ({ kind, k, sum: (to[i]?.[k] ?? 0) + (after[i]?.[k] ?? 0) }));
    // Of several best readings one is followed from line to line, with the lines before and after.
    const from = before;
    const ahead = (k: number): number =>
      (from === undefined ? (to[i]?.[k] ?? 0) : (steps.after[from]?.[k] ?? 0) + (own[k] ?? 0)) + (after[i]?.[k] ?? 0);
    const best = whole.reduce((one, other) => (ahead(other.k) > ahead(one.k) ? other : one));
    before = best.k;
    const other = whole
      .filter(({ kind }) => EFFECTS[kind] !== EFFECTS[best.kind])
      .reduce((one, two) => (two.sum > one.sum ? two : one));
    return { kind: best.kind, orElse: other.kind, margin: best.sum - other.sum };
  });
}
