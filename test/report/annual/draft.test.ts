import type { AssessedArea, AssessedIndicator, AssessedPlan } from "../../../src/domain/assessment";
import { standard } from "../../../src/domain/presets/standard";
import { draftOf } from "../../../src/report/annual/draft";
import { assessed, goal, measure, node, step } from "../plan";

const s = (index: number) => step(standard, "mål", index);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const draft = (area: Partial<AssessedArea>): [text: string, refs: string[]][] => {
  const whole: AssessedArea = { node: node("område", "Skola"), goals: [], indicators: [], ...area };
  const plan: AssessedPlan = { ...assessed, areas: [whole] };
  return draftOf(whole, plan).map(({ text, refs }) => [plain(text), refs]);
};
const measured = (
  title: string,
  values: (number | string | null)[],
  more: { attainment?: number; met?: boolean; trend?: AssessedIndicator["trend"] } = {},
): AssessedIndicator => {
  const made = measure({
    title,
    unit: "%",
    target: "minst 80 %",
    values,
    grade: s(0),
    reason: "",
    trend: more.trend ?? null,
  });
  const { attainment = null, met = null } = more;
  return { ...made, verdict: { ...made.verdict, attainment, met } };
};

test("an area without goals and measures has nothing to draft", () => expect(draft({})).toEqual([]));

test("an area without goals states nothing of goals, only of its measures", () => {
  const one = measured("Andel trygga", [null, null, null]);
  expect(draft({ indicators: [one] })).toEqual([["Utfall saknas för ”Andel trygga”.", [one.node.cell]]]);
});

test("a measure that stands both at a goal and in the area is counted once, and so is a cell", () => {
  const one = measured("Andel trygga", [null, null, null]);
  const own = goal(node("mål", "Trygga barn"), s(0), "", { indicators: [one] });
  expect(draft({ goals: [own], indicators: [one] })).toEqual([
    ["Målet uppnås. Det som uppnås vilar inte på årets utfall.", [own.node.cell]],
    ["Utfall saknas för ”Andel trygga”.", [one.node.cell]],
  ]);
});

test("the highest and the lowest attainment are named where two differ", () => {
  const high = measured("Andel trygga", [70, 75, 88], { attainment: 1.1, met: true });
  const low = measured("Andel nöjda", [70, 75, 60], { attainment: 0.75, met: false });
  const named = (...indicators: AssessedIndicator[]): boolean => {
    const [first] = draft({ indicators });
    return first !== undefined && /trygga.*88.*nöjda.*60/.test(first[0]);
  };
  expect(named(high, low)).toBe(true);
  expect(named(low, high)).toBe(true);
  expect(named(high)).toBe(false);
  expect(named(high, { ...low, verdict: { ...low.verdict, attainment: 1.1 } })).toBe(false);
  expect(named(high, { ...low, verdict: { ...low.verdict, met: null } })).toBe(false);
});

test.each<[what: string, values: (number | null)[], trend: AssessedIndicator["trend"], turns: boolean]>([
  ["up, then down", [70, 80, 75], "worse", true],
  ["down, then up", [70, 60, 75], "better", true],
  ["up and up", [70, 75, 80], "better", false],
  ["up, then as before", [70, 75, 75], "same", false],
  ["two values", [null, 75, 70], "worse", false],
])("a measure that goes %s: %j", (_, values, trend, turns) => {
  const texts = draft({ indicators: [measured("Andel trygga", values, { trend })] }).map(([text]) => text);
  expect(texts.some((text) => /2019.*2020.*2021/.test(text))).toBe(turns);
});

test("of measures that turn two are named", () => {
  const indicators = ["A", "B", "C"].map((title) => measured(title, [70, 80, 75], { trend: "worse" }));
  expect(draft({ indicators }).filter(([text]) => /2019.*2020.*2021/.test(text))).toHaveLength(2);
});

test.each<[what: string, value: string, missing: boolean]>([
  ["a word for a missing value", "mäts ej", true],
  ["a dash", "–", true],
  ["an outcome in words", "Planen är antagen", false],
])("an outcome that is %s", (_, value, missing) => {
  const texts = draft({ indicators: [measured("Andel trygga", [null, null, value])] }).map(([text]) => text);
  expect(texts.some((text) => text.startsWith("Utfall saknas"))).toBe(missing);
});
