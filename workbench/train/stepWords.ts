import { writeFileSync } from "node:fs";
import { hasLetter } from "../../src/domain/shapes";
import { orderByWords, STEP_CLASSES, stepParts, type StepWeights } from "../../src/interpret/choice/stepWords";
import { textKey } from "../../src/interpret/text/text";
import { parseCell } from "../../src/sheet/address";
import { labelledTables } from "../../test/recognise/real/tables";

/*
 * What the words of a printed grade tell of its class (`npm run train -- --steps`): softmax regression over the parts of
 * its wording, learnt of every labelled table, and measured on hands left out. `--write` puts it in
 * src/interpret/choice/stepWords.json.
 */

/** A printed grade with its label: a place in `STEP_CLASSES`. */
interface LabelledWord {
  hand: string;
  table: string;
  text: string;
  label: number;
}

const LABELS = ["uppnått", "delvis", "ej"];
/** Characters: longer texts are comments. */
const LONGEST = 80;
const FOLDS = 8;
const ROUNDS = 200;
const RATE = 0.5;
const DECAY = 0.8;
/** Tenths: what tells less is left out. */
const LEAST = 2;

/** Each printed grade of the labelled tables that is made of words. */
function labelledWords(): LabelledWord[] {
  return labelledTables().flatMap(({ hand, name, sheets, truth }) =>
    [...truth.areas, ...truth.goals, ...truth.indicators].flatMap(({ grade, gradeCell, sheet }) => {
      const label = LABELS.indexOf(grade ?? "");
      const at = gradeCell === undefined ? null : parseCell(gradeCell);
      const on = sheets.find((one) => one.name === (sheet ?? sheets[0]?.name));
      const value = at && on?.values[at.row]?.[at.column];
      if (label < 0 || typeof value !== "string" || value.length > LONGEST) return [];
      return [...value].some(hasLetter) ? [{ hand, table: `${hand} ${name}`, text: value, label }] : [];
    }),
  );
}

function learn(words: readonly LabelledWord[]): StepWeights {
  const distinct = [...new Map(words.map((one) => [`${one.hand} ${textKey(one.text)} ${one.label}`, one])).values()];
  const items = distinct.map(({ text, label }) => ({ parts: ["", ...stepParts(text)], label }));
  const parts = [...new Set(items.flatMap((item) => item.parts))].sort();
  const weights = new Map(parts.map((part) => [part, STEP_CLASSES.map(() => 0)]));
  const squares = new Map(parts.map((part) => [part, STEP_CLASSES.map(() => 1e-8)]));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map([...weights].map(([part, own]) => [part, own.map((weight) => DECAY * weight)]));
    for (const item of items) {
      const sums = STEP_CLASSES.map((_, i) => item.parts.reduce((sum, part) => sum + (weights.get(part)?.[i] ?? 0), 0));
      const most = Math.max(...sums);
      const odds = sums.map((sum) => Math.exp(sum - most));
      const total = odds.reduce((a, b) => a + b, 0);
      for (const part of item.parts) {
        const slope = slopes.get(part);
        odds.forEach((odd, i) => slope && (slope[i] = (slope[i] ?? 0) + odd / total - (i === item.label ? 1 : 0)));
      }
    }
    descend(weights, slopes, squares);
  }
  return rounded(weights);
}

/** Steps become shorter the more has been learnt (Adagrad). */
function descend(
  weights: ReadonlyMap<string, number[]>,
  slopes: ReadonlyMap<string, number[]>,
  squares: ReadonlyMap<string, number[]>,
): void {
  for (const [part, own] of weights)
    own.forEach((weight, i) => {
      const [slope, square] = [slopes.get(part)?.[i] ?? 0, squares.get(part)];
      if (!square) return;
      square[i] = (square[i] ?? 0) + slope * slope;
      own[i] = weight - (RATE * slope) / Math.sqrt(square[i] ?? 1);
    });
}

const rounded = (weights: ReadonlyMap<string, number[]>): StepWeights =>
  Object.fromEntries(
    [...weights].flatMap(([part, own]) => {
      const tenths = own.map((weight) => Math.round(weight * 10));
      return part === "" || tenths.some((one) => Math.abs(one) >= LEAST) ? [[part, tenths]] : [];
    }),
  );

/** How a scale's proposed order and classes agree with its labels. */
type Held = "right" | "asked" | "wrong";

/** The scales of some words, each by its table: different texts, and what each means. Those of one class have no order. */
function scalesIn(words: readonly LabelledWord[]): Map<string, LabelledWord[]> {
  const scales = new Map<string, LabelledWord[]>();
  for (const one of words) {
    const own = scales.get(one.table) ?? [];
    if (!own.some(({ text }) => textKey(text) === textKey(one.text))) scales.set(one.table, [...own, one]);
  }
  return new Map([...scales].filter(([, own]) => own.length <= 6 && new Set(own.map(({ label }) => label)).size > 1));
}

function held(scale: readonly LabelledWord[], weights: StepWeights): Held {
  const order = orderByWords(
    scale.map(({ text }) => text),
    weights,
  );
  if (!order) return "asked";
  const labels = order.map(({ text }) => scale.find((one) => one.text === text)?.label ?? 0);
  return labels.every((label, i) => i === 0 || (labels[i - 1] ?? 0) <= label) ? "right" : "wrong";
}

/** Prints how words and scales of hands left out are read; with `write`, stores what all of them teach. */
export function trainStepWords(print: (line: string) => void, write: boolean): void {
  const words = labelledWords();
  const hands = [...new Set(words.map(({ hand }) => hand))].sort();
  const foldOf = ({ hand }: LabelledWord): number => hands.indexOf(hand) % FOLDS;
  const counts: Record<Held, number> = { right: 0, asked: 0, wrong: 0 };
  const wrong: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(words.filter((one) => foldOf(one) !== fold));
    for (const [table, scale] of scalesIn(words.filter((one) => foldOf(one) === fold))) {
      const how = held(scale, weights);
      counts[how]++;
      if (how === "wrong")
        wrong.push(`  ${table}: ${scale.map(({ text, label }) => `${text} (${LABELS[label]})`).join(", ")}`);
    }
  }
  const all = counts.right + counts.asked + counts.wrong;
  print(
    `${all} scales of ${hands.length} hands, each hand left out: order right ${counts.right}, asked ${counts.asked}, wrong ${counts.wrong}`,
  );
  wrong.forEach(print);
  const weights = learn(words);
  print(`${Object.keys(weights).length} parts of wordings learnt of ${words.length} printed grades`);
  if (write) writeFileSync("src/interpret/choice/stepWords.json", `${JSON.stringify(weights, null, 2)}\n`);
}
