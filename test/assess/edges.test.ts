import { assess } from "../../src/assess/assess";
import { byEnd } from "../../src/assess/periods";
import { gradeLine } from "../../src/assess/line";
import { projectionOf } from "../../src/assess/forecast";
import { scaling } from "../../src/assess/unit";
import { presetNamed } from "../../src/domain/presets";
import { indicator, recognition } from "./plan";

/** Each row is at a limit in the code: one step further, and it would read otherwise. */
const standard = presetNamed("standard")!;

test("a value of one is compared with its target as any other value", () => {
  expect(scaling(1, undefined, 1.5, "%")).toEqual({ factor: 1 });
  expect(scaling(1, undefined, 1.5, "tkr")).toEqual({ factor: 1 });
});

test("1 beside a target of 0 % may be one percent or all of it; 2 may not", () => {
  expect(scaling(1, undefined, 0, "%")).toEqual({ problem: "osäker-enhet" });
  expect(scaling(2, undefined, 0, "%")).toEqual({ factor: 1 });
});

test.each([
  ["minst 0,1234", "minst 0,1234"],
  ["minst 0,12345", "minst 0,1"],
])("a target with few decimals is reported with all of them: %s", (target, text) => {
  const { why } = gradeLine({ target, outcome: "0,2", indicator: "Nöjdhet, kvot" }, standard);
  expect(why).toContain(`0,2 mot ${text}:`);
});

test("a minus is a change only in the unit that is asked for", () => {
  const met = (outcome: string): boolean | null =>
    gradeLine({ target: "minska med 5 %", outcome, indicator: "Antal ärenden" }, standard).met;
  expect(met("-8 %")).toBe(true);
  expect(met("-3 %")).toBe(false);
  expect(met("-8")).toBeNull();
});

test.each([
  ["a value of nothing keeps its decimals", "minst 5 %", "0,0 %", "0,0 % mot minst 5 %"],
  ["a target of four decimals gives a distance of four", "minst 0,1234", "0,12", "0,0034 under målet"],
])("%s", (_, target, outcome, text) =>
  expect(gradeLine({ target, outcome, indicator: "Kvot" }, standard).why.replace(/\s/g, " ")).toContain(text),
);

test("words beside a number are of what is measured by their first letters", () => {
  const met = (outcome: string): boolean | null =>
    gradeLine({ target: "minst 100", outcome, indicator: "Antal besökare på badet" }, standard).met;
  expect(met("120 besöken")).toBe(true);
  expect(met("120 bokade")).toBeNull();
});

test("periods that cannot be read are in no order", () => {
  expect(byEnd("", "")).toBe(0);
  expect(Math.sign(byEnd("", "2024"))).toBe(-1);
  expect(Math.sign(byEnd("2024", ""))).toBe(1);
});

test("what is shown of an indicator without a value is what stands for the period itself", () => {
  const plan = recognition({ indicators: [indicator("i", "", "minst 80 %", { 2020: "saknas", 2021: "ej mätt" })] });
  expect(assess(plan, standard, { period: "2021" }).areas[0]!.indicators[0]!.outcome?.text).toBe("ej mätt");
});

/** Student's density with so many degrees of freedom, up to a factor. */
const density = (t: number, degrees: number): number => (1 + t ** 2 / degrees) ** (-(degrees + 1) / 2);

/** The share of Student's distribution below t, by Simpson's rule after t = tan u. */
function below(t: number, degrees: number): number {
  const area = (to: number, n = 2_000): number => {
    const at = (i: number): number => {
      const u = (to * i) / n;
      return density(Math.tan(u), degrees) / Math.cos(u) ** 2;
    };
    let sum = at(0) + at(n);
    for (let i = 1; i < n; i++) sum += at(i) * (i % 2 ? 4 : 2);
    return (sum * to) / n / 3;
  };
  return 0.5 + area(Math.atan(t)) / (2 * area(Math.PI / 2 - 1e-9));
}

test.each(Array.from({ length: 14 }, (_, at) => at + 3))(
  "nine of ten lie below the upper end of a projection from %i values without a slope",
  (n) => {
    // A hat: symmetric, so that a straight line through it is level.
    const values = Array.from({ length: n }, (_, at) => Math.abs(at - (n - 1) / 2));
    const { high, value, method } = projectionOf(
      values.map((one, at) => ({ year: 2000 + at, value: one })),
      2000 + n,
    )!;
    expect(method).toBe("level");
    const mean = values.reduce((sum, one) => sum + one, 0) / n;
    const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
    expect(value).toBeCloseTo(mean, 10);
    expect(below((high - mean) / (deviation * Math.sqrt(1 + 1 / n)), n - 1)).toBeCloseTo(0.9, 3);
  },
);

test("a share written as a ratio, up to all of it, is shown without a percent sign", () => {
  const shown = (target: string, outcome: string): string =>
    gradeLine({ target, outcome, indicator: "Andel nöjda brukare" }, standard).why.replace(/\s/g, " ");
  expect(shown("minst 1", "0,9")).toContain("0,9 mot minst 1:");
  expect(shown("minst 80", "90")).toContain("90 % mot minst 80 %");
});

test("without a start value a percent of an amount decides only where it is smaller than the change asked for", () => {
  const met = (outcome: string): boolean | null =>
    gradeLine({ target: "öka med 5 %", outcome, indicator: "Antal besök på biblioteken" }, standard).met;
  expect(met("4 %")).toBe(false);
  expect(met("5 %")).toBeNull();
});

test("a number that the cell does not say the decimals of is shown with two", () => {
  const { why } = gradeLine({ target: "minst 3", outcome: 3.14159, indicator: "Index" }, standard);
  expect(why.replace(/\s/g, " ")).toMatch(/3,14 mot minst (?:index )?3:/);
});
