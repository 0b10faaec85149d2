import fc from "fast-check";
import { gradeLine } from "../../src/assess/line";
import { kernelFormula, kernelOf, stepOf, toNextStep, type GradeKernel } from "../../src/assess/kernel";
import { presetNamed } from "../../src/domain/presets";
import type { BoundReading } from "../../src/domain/reading";
import type { GradingRule, Styrmodell } from "../../src/domain/styrmodell";

const standard = presetNamed("standard")!;
const level = standard.levels.find(({ level: name }) => name === "indikator" || name === "*")!;
const scale = standard.scales.find(({ name }) => name === level.scale)!;

const reading = (kind: "min" | "max", value: number, strict: boolean): BoundReading => ({
  kind,
  value,
  direction: kind === "min" ? "higher" : "lower",
  ...(strict ? { strict: true } : {}),
});

const withRules = (grading: GradingRule[]): Styrmodell => ({
  ...standard,
  levels: standard.levels.map((one) => ({ ...one, grading })),
});

const words = (kind: "min" | "max", strict: boolean): string =>
  kind === "min" ? (strict ? "över" : "minst") : strict ? "under" : "högst";

const swedish = (value: number): string => String(value).replace(".", ",");

/** By the general path, from texts. */
const generalStep = (kind: "min" | "max", value: number, strict: boolean, outcome: number, model: Styrmodell) =>
  gradeLine({ target: `${words(kind, strict)} ${swedish(value)}`, outcome }, model).step;

const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((tenth) => tenth / 10);

test("wherever the kernel answers, it answers as the general path", () => {
  let answered = 0;
  fc.assert(
    fc.property(
      fc.constantFrom("min" as const, "max" as const),
      tenths(300),
      fc.boolean(),
      fc.oneof(tenths(400), fc.constantFrom(...[0.5, 0.8, 0.9, 1, 1.1, 1.25, 2])),
      fc.boolean(),
      fc.subarray([60, 75, 80, 90, 95, 100, 110]),
      fc.boolean(),
      (kind, value, strict, drawn, isShare, limits, hasOtherwise) => {
        // A share of the target is where the breaks are.
        const outcome = isShare ? Number((drawn * value).toPrecision(15)) : drawn;
        const rules: GradingRule[] = [
          { rule: "uppnått", step: 0 },
          ...limits.reverse().map((atLeast): GradingRule => ({ rule: "måluppfyllnad", atLeast, step: 1 })),
          ...(hasOtherwise ? [{ rule: "annars", step: 2 } as const] : []),
        ];
        const kernel = kernelOf(reading(kind, value, strict), rules, scale, standard.settings);
        const step = kernel && stepOf(kernel, outcome);
        if (!kernel || step === null) return;
        answered++;
        expect(step ?? null).toBe(generalStep(kind, value, strict, outcome, withRules(rules)));
      },
    ),
    { numRuns: 3000, seed: 18 },
  );
  expect(answered).toBeGreaterThan(2500);
});

const kernel80 = (): GradeKernel => kernelOf(reading("min", 80, false), level.grading, scale, standard.settings)!;

test("how far it is to the next step", () => {
  expect(toNextStep(kernel80(), 79.6)).toEqual({ distance: 0.4, step: 0 });
  expect(toNextStep(kernel80(), 70)).toEqual({ distance: 2, step: 1 });
  expect(toNextStep(kernel80(), 80)).toBeNull();
});

test("the kernel as a formula of Excel's own", () => {
  expect(kernelFormula(kernel80(), "B2", scale)).toBe(
    'IF(ISNUMBER(B2),IF(B2>=80,"Uppnås",IF(B2>=72,"Uppnås delvis","Uppnås inte")),"")',
  );
});

test.each<[string, Partial<BoundReading>]>([
  ["an assumed side", { assumed: true }],
  ["a target of a later year", { due: "2030" }],
  ["a target per year", { per: "år" }],
])("%s is left to the general path", (_, part) => {
  expect(kernelOf({ ...reading("min", 80, false), ...part }, level.grading, scale, standard.settings)).toBeNull();
});

test("rules that ask for more than the outcome are left to the general path", () => {
  const rules: GradingRule[] = [
    { rule: "uppnått", step: 0 },
    { rule: "rätt riktning", step: 1 },
  ];
  expect(kernelOf(reading("min", 80, false), rules, scale, standard.settings)).toBeNull();
});
