import fc from "fast-check";
import { gradeLine, judgeLine, type GradeLine } from "../../src/assess/line";
import { stepOf } from "../../src/assess/steps";
import { PRESETS } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { runs, sampled, step } from "../whole";

/** What the general path gives. */
function judged(line: GradeLine, styrmodell: Styrmodell): object {
  const found = judgeLine(line, styrmodell);
  return "judgement" in found ? { met: found.judgement.met, grade: found.judgement.grade } : { met: null, grade: null };
}

const TARGETS = [
  "minst 80 %",
  "högst 5",
  "mer än 50 %",
  "under 60 minuter",
  "minst 4,2",
  "minst 0,7",
  "högst 2 mnkr",
  "minst 3 miljoner",
  "4 av 5",
  "högst 14 dagar",
  "högst 5 % över budget",
  "ca 400",
  "minst 150 %",
  "mellan 5 och 10",
  "ska öka",
  "75 % 2024, 80 % 2025",
  "minst 70 % år 2030",
  "högst 0",
  "minst −3 %",
  80,
  0.8,
  12,
];
const INDICATORS = [
  undefined,
  "Andel nöjda",
  "Antal besök",
  "Kundbetyg (1–5)",
  "Sjukfrånvaro, %",
  "Kostnadstäckning",
  "Handläggningstid, veckor",
  "Nettokostnadsavvikelse",
];
const UNITS = [undefined, "%", "dagar", "veckor", "tkr", "index"];
const PERIODS = [undefined, "2024", "2024 T2"];

/** Of a target's number what an outcome may be: beside a limit, far on either side of it, or on another scale. */
const TIMES = [0.049, 0.051, 0.099, 0.101, 0.89, 0.9, 0.91, 0.999, 1, 1.001, 1.11, 1.12, 9.9, 10.1, 19.9, 20.1];
const SCALES = [1, 100, 0.01];
/** So near that rounding decides, as a ratio. */
const OFF = [0, 1e-16, -1e-16, 1e-13, -1e-13, 1e-11];
/** Values near the limits of any outcome. */
const LIMITS = [0, -4, 1e-9, 1e20, 0.009, 0.011, 0.49, 0.51, 0.9, 1, 1.1, 4.9, 5.1, 49, 51, 99, 101, 4900, 9900, 11000];

const numbersIn = (target: string | number): number[] =>
  [...String(target).matchAll(/\d+(?:[,.]\d+)?/g)].map(([digits]) => Number(digits.replace(",", ".")));

/** Upwards and downwards by turns, so that each stretch is first met at either end. */
const outcomesFor = (target: string | number): number[] =>
  [
    ...LIMITS,
    ...numbersIn(target).flatMap((value) =>
      SCALES.flatMap((scale) => [
        ...TIMES.map((times) => value * times * scale),
        ...OFF.map((off) => value * (1 + off) * scale),
        ...OFF.map((off) => value * 0.9 * (1 + off) * scale),
      ]),
    ),
  ].sort((a, b) => a - b);

describe("the step of an outcome is what the general path gives", () => {
  const lines = TARGETS.flatMap((target) =>
    INDICATORS.flatMap((indicator) => UNITS.map((unit) => ({ target, indicator, unit }))),
  );
  sampled(6, TARGETS)("%s, beside any measure and unit", (target) => {
    const upwards = outcomesFor(target);
    const outcomes = [...upwards.slice(upwards.length / 2).reverse(), ...upwards];
    for (const line of lines.filter((one, at) => one.target === target && at % step(5, 1) === 0)) {
      const asked = outcomes.map((outcome) => ({ ...line, outcome }));
      expect([line, asked.map((one) => stepOf(one, standard))]).toEqual([
        line,
        asked.map((one) => judged(one, standard)),
      ]);
    }
  });

  const line = fc.record({
    target: fc.constantFrom(...TARGETS),
    indicator: fc.constantFrom(...INDICATORS),
    unit: fc.constantFrom(...UNITS),
    period: fc.constantFrom(...PERIODS),
  });
  const models = PRESETS.map((styrmodell) => [styrmodell.name, styrmodell] as const);
  sampled(3, models)("%s", (_, styrmodell) => {
    fc.assert(
      fc.property(line, (given) => {
        for (const outcome of outcomesFor(given.target)) {
          const asked = { ...given, outcome };
          expect([asked, stepOf(asked, styrmodell)]).toEqual([asked, judged(asked, styrmodell)]);
        }
      }),
      { numRuns: runs(12, 12), seed: 18 },
    );
  });

  test("a rule with a limit of its own turns there", () => {
    const [level] = standard.levels;
    const near = { ...standard, levels: [{ ...level!, grading: [...level!.grading] }] };
    near.levels[0]!.grading.splice(1, 1, { rule: "inom tolerans", within: 25, step: 1 });
    const step = (outcome: number): string | undefined => stepOf({ target: "minst 80", outcome }, near).grade?.label;
    expect([59, 61, 79, 80, 59.9, 60].map(step)).toEqual([
      "Uppnås inte",
      "Uppnås delvis",
      "Uppnås delvis",
      "Uppnås",
      "Uppnås inte",
      "Uppnås delvis",
    ]);
  });

  test("a start value, a forecast or words beside the number are not passed over", () => {
    for (const more of [
      { baseline: 70 },
      { forecast: 90, period: "2024 T2" },
      { outcome: "76 %" },
      { outcome: "76 st" },
    ]) {
      const asked = { target: "minst 80 %", outcome: 76, ...more };
      expect(stepOf(asked, standard)).toEqual(judged(asked, standard));
      expect(stepOf(asked, standard).grade?.label ?? null).toBe(gradeLine(asked, standard).label);
    }
  });
});
