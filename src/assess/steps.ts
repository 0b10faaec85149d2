import type { Grade } from "../domain/assessment";
import { type BoundReading, isBound, type Reading } from "../domain/reading";
import { levelOf, type GradingRule, type Styrmodell } from "../domain/styrmodell";
import { multipleOf, wholeOf } from "../interpret/number/unit";
import { Memory } from "../lexicon/memory";
import { printedScale } from "./bounded";
import { isInterim } from "./periods";
import { judgeLine, type LineJudgement, placeOfLine, type PlacedLine } from "./line";
import { columnUnit } from "./side";
import { MOST_SCORE } from "./plausibility";
import { IMPLAUSIBLE, MANY, MOST_AS_SHARE, PLAUSIBLE, SERIALS, THOUSANDFOLD } from "./unit";

/** The verdict on a line without its reason. */
export interface LineStep {
  met: boolean | null;
  grade: Grade | null;
}

const UNKNOWN: LineStep = { met: null, grade: null };
const stepIn = (judged: LineJudgement): LineStep =>
  "judgement" in judged ? { met: judged.judgement.met, grade: judged.judgement.grade } : UNKNOWN;

/**
 * The numbers where the verdict on an outcome may turn, ascending; between two of them every whole number has the same, and
 * every other. The verdicts of a stretch are the general path's on the first outcome of either sort there.
 */
interface Steps {
  turns: readonly number[];
  verdicts: (LineStep | undefined)[];
}

/** What a bare number may be multiplied by on its way to the target's scale (`scaling`). */
const FACTORS = [1, 100, 0.01];

/**
 * Limits of what an outcome can be, whatever its target: a ratio or a percentage, a part of one or a score, more than a
 * whole, half a budget, what may be written in thousands (`plausibility.ts`, `unit.ts`).
 */
const LIMITS = [1, MOST_AS_SHARE, MOST_SCORE, 50, 100, 200, MANY];

/** Outcomes that are written in plain digits; others are left to the general path. */
const LEAST_PLAIN = 1e-6;
const MOST_PLAIN = 1e15;

/** So near a turn, as a ratio of it, an outcome is on either side of it by how numbers are rounded. */
const NEAR = 1e-9;

/** The outcomes at which a rule begins or ceases to hold. */
function turnsOfRule(rule: GradingRule, { kind, value }: BoundReading): number[] {
  if (rule.rule === "måluppfyllnad")
    return [kind === "min" ? (value * rule.atLeast) / 100 : (value * 100) / rule.atLeast];
  if (rule.rule !== "inom tolerans") return [];
  return [value * (1 - rule.within / 100), value * (1 + rule.within / 100)];
}

function turnsOf(reading: BoundReading, rules: readonly GradingRule[], scale: readonly number[]): number[] {
  const { value } = reading;
  const far = [PLAUSIBLE, IMPLAUSIBLE, THOUSANDFOLD.least, THOUSANDFOLD.most].flatMap((times) => [
    value * times,
    value / times,
  ]);
  const all = [value, ...far, ...rules.flatMap((rule) => turnsOfRule(rule, reading)), ...LIMITS, ...scale];
  const turns = all.flatMap((turn) => FACTORS.map((factor) => turn * factor));
  return [...new Set(turns)].filter((turn) => turn > 0).sort((a, b) => a - b);
}

/** A least or a most value above 0 that is known to be meant, exactly. */
const isFirm = (reading: Reading): reading is BoundReading =>
  isBound(reading) && reading.value > 0 && !reading.assumed && !reading.about && !reading.often;

/** Nothing is converted: a bare number is on the target's scale, or off it by a percentage's hundred. */
const isOneUnit = ({ unit }: BoundReading, column: string | undefined): boolean =>
  (column === undefined || unit === undefined || column === unit) &&
  multipleOf(unit) === null &&
  wholeOf(unit) === null;

/**
 * The steps of a line's target; null: its verdict does not follow from the outcome's number alone, or by other limits
 * than those of a least or a most value in one unit.
 */
function stepsFor(line: PlacedLine, styrmodell: Styrmodell): Steps | null {
  const judged = judgeLine(line, styrmodell);
  if (!("judgement" in judged) || styrmodell.settings.rounding !== "exakt") return null;
  const { target, judgement } = judged;
  const { reading } = target;
  if (target.dated || !isFirm(reading) || !isOneUnit(reading, columnUnit(judgement.of))) return null;
  const { period, indicator, targetText } = judgement.of;
  const rules =
    levelOf(styrmodell, placeOfLine(styrmodell, line), isInterim(period) ? "delår" : "helår", "measure")?.grading ?? [];
  return { turns: turnsOf(reading, rules, printedScale({ indicator, targetText }) ?? []), verdicts: [] };
}

/** How many turns an outcome has passed; −1: it is on one of them. */
function stretchOf(turns: readonly number[], outcome: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const turn = turns[middle] ?? Infinity;
    if (Math.abs(outcome - turn) <= NEAR * turn) return -1;
    if (turn < outcome) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As many distinct targets of a styrmodell are remembered. */
const REMEMBERED = 5_000;

/** What decides, beside the target, how it is read and which rules apply. */
const FIELDS = ["indicator", "goal", "unit", "direction", "measure", "period", "level", "body"] as const;
const keyOf = (line: PlacedLine): string =>
  `${typeof line.target} ${line.target}\0${FIELDS.map((field) => `${line[field]}`).join("\0")}`;
const areAlike = (one: PlacedLine, other: PlacedLine): boolean => FIELDS.every((field) => one[field] === other[field]);

/** The steps of one styrmodell's lines. */
class KnownSteps {
  private readonly known = new Memory<string, { steps: Steps | null }>(REMEMBERED);
  /** The last line of each target: most rows with a target are alike, and comparing is quicker than making their key. */
  private readonly last = new Memory<PlacedLine["target"], { line: PlacedLine; steps: Steps | null }>(REMEMBERED);

  constructor(private readonly styrmodell: Styrmodell) {}

  of(line: PlacedLine): Steps | null {
    const last = this.last.get(line.target);
    if (last && areAlike(last.line, line)) return last.steps;
    const { steps } = this.known.of(keyOf(line), () => ({ steps: stepsFor(line, this.styrmodell) }));
    this.last.set(line.target, { line: { ...line }, steps });
    return steps;
  }
}

const known = new WeakMap<Styrmodell, KnownSteps>();

function knownSteps(line: PlacedLine, styrmodell: Styrmodell): Steps | null {
  let steps = known.get(styrmodell);
  if (!steps) known.set(styrmodell, (steps = new KnownSteps(styrmodell)));
  return steps.of(line);
}

/** A whole number there may be a day that lost its format: what it is, its size does not tell alone. */
const mayBeDay = (value: number): boolean => value >= SERIALS.first && value <= SERIALS.last;

const isPlain = (value: PlacedLine["outcome"]): value is number =>
  typeof value === "number" && value > LEAST_PLAIN && value < MOST_PLAIN && !mayBeDay(value);

/**
 * The verdict that `judgeLine` gives on a line, for many rows whose reasons nobody reads: numeric outcomes are looked
 * up among the stretches between their target's turns, each judged once. Never throws.
 */
export function stepOf(line: PlacedLine, styrmodell: Styrmodell): LineStep {
  const { outcome, forecast, baseline, reference } = line;
  const isAlone = forecast === undefined && baseline === undefined && reference === undefined;
  const steps = isAlone && isPlain(outcome) ? knownSteps(line, styrmodell) : null;
  const stretch = steps && isPlain(outcome) ? stretchOf(steps.turns, outcome) : -1;
  if (!steps || stretch < 0) return stepIn(judgeLine(line, styrmodell));
  return (steps.verdicts[2 * stretch + Number(Number.isInteger(outcome))] ??= stepIn(judgeLine(line, styrmodell)));
}
