/** What a line of a written page is. `said`: what the label above it says. */
export const LINE_KINDS = [
  "title",
  "area",
  "goal",
  "indicator",
  "label",
  "said",
  "grade",
  "target",
  "outcome",
  "comment",
  "note",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Only below a label, or beside what another says, is a line what a label says. */
const SAID_APART = -6;

/** What may follow what: log-odds for a line of the second kind right after one of the first. All others: 0. */
const FOLLOWS: Partial<Record<LineKind, Partial<Record<LineKind, number>>>> = {
  title: { title: 0.8, outcome: -4, grade: -3 },
  area: { area: -1.2, goal: 0.8, outcome: -4, grade: -3 },
  goal: { outcome: 1.2, grade: 0.5, indicator: 0.5 },
  indicator: { indicator: 0.8, target: 1, outcome: 1, area: -0.2 },
  target: { outcome: 2 },
  comment: { outcome: -1.5, grade: -2, indicator: -0.5 },
  note: { outcome: -2, grade: -3 },
  label: { said: 1, goal: -1.5, area: -1.5, outcome: -2, grade: -1 },
  said: { outcome: -1 },
};

const START: Partial<Record<LineKind, number>> = {
  title: 1,
  said: -12,
  target: -12,
  outcome: -4,
  grade: -4,
  label: -1,
};

/** The sequence of kinds with the highest sum of evidence and transitions. */
export function likeliest(scores: readonly number[][]): LineKind[] {
  let best = LINE_KINDS.map((kind, k) => (scores[0]?.[k] ?? 0) + (START[kind] ?? 0));
  const from: number[][] = [];
  for (const row of scores.slice(1)) {
    const back: number[] = [];
    best = LINE_KINDS.map((kind, k) => {
      let top = -Infinity;
      LINE_KINDS.forEach((before, b) => {
        const apart = kind === "said" && before !== "label" && before !== "said" ? SAID_APART : 0;
        const sum = best[b]! + (FOLLOWS[before]?.[kind] ?? 0) + apart;
        if (sum > top) [top, back[k]] = [sum, b];
      });
      return top + row[k]!;
    });
    from.push(back);
  }
  let at = best.indexOf(Math.max(...best));
  const kinds = [LINE_KINDS[at]!];
  for (const back of from.reverse()) {
    at = back[at]!;
    kinds.push(LINE_KINDS[at]!);
  }
  return scores.length === 0 ? [] : kinds.reverse();
}
