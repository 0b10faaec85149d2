import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ownScaleOf } from "../../src/assess/proposal/ownScale";
import type { GradeWord } from "../../src/assess/proposal/gradeWord";
import { isStateWord } from "../../src/interpret/choice/notJudged";
import { KNOWN_SCALES, stepNamed } from "../../src/domain/scales";
import { hasLetter } from "../../src/domain/shapes";
import { orderByWords, STEP_CLASSES, stepParts, type StepWeights } from "../../src/interpret/choice/stepWords";
import { textKey } from "../../src/interpret/text/text";
import { parseCell } from "../../src/sheet/address";
import { labelledTables } from "../../test/recognise/real/tables";
import { learnParts } from "./regression";

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
const DECAY = 0.8;
/** Tenths: what tells less is left out. */
const LEAST = 2;

/** Each printed grade of the labelled tables that is made of words. */
export function labelledWords(): LabelledWord[] {
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
  return rounded(learnParts(items, STEP_CLASSES.length, DECAY));
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

/** The words alone, as Så bedömer vi has them: no counts, no colours, no figures. */
const wordsAlone = (texts: readonly string[]): GradeWord[] =>
  texts.map((text) => ({ text, count: 1, cell: "", met: 0, missed: 0, attained: [] }));

/** What is proposed of a scale's words alone: its order and every class right, asked about, or not. */
function proposed(scale: readonly LabelledWord[], weights: StepWeights): { order: Held; classes: Held } {
  const own = ownScaleOf(wordsAlone(scale.map(({ text }) => text)), {
    stated: [],
    known: KNOWN_SCALES,
    name: "",
    weights,
  });
  if (own.isAsked) return { order: "asked", classes: "asked" };
  const placed = scale.map(({ text, label }) => ({ label, at: stepNamed(own.scale, text) }));
  const isOrdered = placed.every(
    (one) => one.at !== undefined && placed.every((other) => one.label <= other.label || one.at! >= (other.at ?? 0)),
  );
  const areClassed = placed.every(({ label, at }) => own.scale.steps[at ?? -1]?.class === STEP_CLASSES[label]);
  return { order: isOrdered ? "right" : "wrong", classes: areClassed ? "right" : "wrong" };
}

/** Scales of public reports, kept beside the project. */
const KEPT = "../shared/practice/scales.json";

/** A kept scale as it is proposed of its words alone. */
interface KeptScale {
  org: string;
  how: Held;
  /** "Grön (reached)", best first as proposed. */
  steps: string[];
}

/** Each kept scale with the order and the classes that are proposed of its words; null where they are not here. */
export function keptScales(): KeptScale[] | null {
  if (!existsSync(KEPT)) return null;
  const scales = JSON.parse(readFileSync(KEPT, "utf8")) as { org: string; levels: { label: string }[] }[];
  return scales.map(({ org, levels }) => {
    const labels = levels.map(({ label }) => label).filter((label) => !isStateWord(label));
    const own = ownScaleOf(wordsAlone([...labels].reverse()), { stated: [], known: KNOWN_SCALES, name: "" });
    const places = labels.map((label) => stepNamed(own.scale, label) ?? -1);
    const isOrdered = places.every((at, i) => at >= 0 && (i === 0 || at > (places[i - 1] ?? 0)));
    const how = own.isAsked || own.scale.order === "asked" ? "asked" : isOrdered ? "right" : "wrong";
    return { org, how, steps: own.scale.steps.map((step) => `${step.label} (${step.class ?? "no class"})`) };
  });
}

/** The kept scales, for somebody to judge. */
function printKept(print: (line: string) => void): void {
  const scales = keptScales();
  if (!scales) return print("the kept scales of public reports are not here: not tried");
  for (const { org, how, steps } of scales) print(`  ${how}  ${org}: ${steps.join(" · ")}`);
}

/** A labelled scale, by its words alone: by what other hands' words teach, and as it is proposed. */
interface TriedScale {
  table: string;
  scale: LabelledWord[];
  byWords: Held;
  order: Held;
  classes: Held;
}

/** The scales of every so many of the hands, tried with what the words of all the others teach. */
export function triedScales(words: readonly LabelledWord[], fold: number, folds = FOLDS): TriedScale[] {
  const hands = [...new Set(words.map(({ hand }) => hand))].sort();
  const isLeftOut = ({ hand }: LabelledWord): boolean => hands.indexOf(hand) % folds === fold;
  const weights = learn(words.filter((one) => !isLeftOut(one)));
  return [...scalesIn(words.filter(isLeftOut))].map(([table, scale]) => ({
    table,
    scale,
    byWords: held(scale, weights),
    ...proposed(scale, weights),
  }));
}

/** Prints how words and scales of hands left out are read; with `write`, stores what all of them teach. */
export function trainStepWords(print: (line: string) => void, write: boolean): void {
  const words = labelledWords();
  const hands = new Set(words.map(({ hand }) => hand));
  const counts: Record<Held, number> = { right: 0, asked: 0, wrong: 0 };
  const whole = { order: { right: 0, asked: 0, wrong: 0 }, classes: { right: 0, asked: 0, wrong: 0 } };
  const wrong: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    for (const { table, scale, byWords: how, order, classes } of triedScales(words, fold)) {
      counts[how]++;
      whole.order[order]++;
      whole.classes[classes]++;
      if (classes === "wrong")
        print(`  class: ${table}: ${scale.map(({ text, label }) => `${text} (${LABELS[label]})`).join(", ")}`);
      if (how === "wrong")
        wrong.push(`  ${table}: ${scale.map(({ text, label }) => `${text} (${LABELS[label]})`).join(", ")}`);
    }
  }
  const all = counts.right + counts.asked + counts.wrong;
  print(
    `${all} scales of ${hands.size} hands, each hand left out: order right ${counts.right}, asked ${counts.asked}, wrong ${counts.wrong}`,
  );
  wrong.forEach(print);
  for (const [what, { right, asked, wrong: not }] of Object.entries(whole))
    print(`as proposed, known scales too, hands left out: ${what} right ${right}, asked ${asked}, wrong ${not}`);
  printKept(print);
  const weights = learn(words);
  print(`${Object.keys(weights).length} parts of wordings learnt of ${words.length} printed grades`);
  if (write) writeFileSync("src/interpret/choice/stepWords.json", `${JSON.stringify(weights, null, 2)}\n`);
}
