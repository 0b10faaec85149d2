import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import type { GoalNode, Indicator, Plan } from "../../src/domain/plan";
import { indicator, node, recognition } from "./plan";
import { stepsIn } from "../../src/assess/processes";
import { isCounted, isCountedInArea } from "../../src/report/counted";

/** Each area: its title, its goals with how deep they stand, its own measures. */
const areas = (goals: GoalNode[], indicators: Indicator[] = [], area: GoalNode[] = []) =>
  assess(recognition({ areas: area, goals, indicators }), standard).areas.map((one) => [
    one.node.title,
    one.goals.map(({ node: { title }, depth }) => `${"-".repeat(depth)}${title}`),
    one.indicators.map(({ node: { title } }) => title),
  ]);
const AREA = node("område:1", "område", { title: "Skola" });
const goal = (id: string, ...parents: string[]): GoalNode => node(id, "mål", { title: id, parents });
const measure = (id: string, parent = "ingen"): Indicator => indicator(id, parent, "minst 80 %", { 2021: "76 %" });

test("an area has the goals below it, depth first, and its own measures", () =>
  expect(
    areas([goal("A", "område:1"), goal("C", "område:1"), goal("B", "A")], [measure("m", "område:1")], [AREA]),
  ).toEqual([["Skola", ["A", "-B", "C"], ["m"]]]));

test("what is under no area is last, and is all there is where there is no area", () => {
  expect(areas([goal("A", "område:1"), goal("B")], [measure("m")], [AREA])).toEqual([
    ["Skola", ["A"], []],
    ["Utan område", ["B"], ["m"]],
  ]);
  expect(areas([goal("A")], [measure("m")])).toEqual([["Alla mål", ["A"], ["m"]]]);
  expect(areas([], [measure("m")])).toEqual([["Alla mått", [], ["m"]]]);
  expect(areas([], [], [AREA])).toEqual([["Skola", [], []]]);
});

test("a goal without an area that has goals below it is an area of its own", () =>
  expect(areas([goal("A"), goal("B", "A"), goal("C")])).toEqual([
    ["A", ["A", "-B"], []],
    ["Utan område", ["C"], []],
  ]));

test("a goal in two areas is in both, and once in each", () => {
  const other = node("område:2", "område", { title: "Vård" });
  expect(areas([goal("A", "område:1", "område:2", "område:1")], [], [AREA, other])).toEqual([
    ["Skola", ["A"], []],
    ["Vård", ["A"], []],
  ]);
});

test("goals whose parents go in a circle are not lost, and stand once", () =>
  expect(areas([goal("A", "B"), goal("B", "A")])).toEqual([["Alla mål", ["A", "-B"], []]]));

const WHEN = { text: "2025-03-01", cell: "Tidplan!B2" };
const goalIn = (id: string, more: Partial<GoalNode> = {}): GoalNode => node(id, "mål", { cell: "Mål!A5", ...more });
const activity = (id: string, more: Partial<GoalNode> = {}): GoalNode =>
  node(id, "aktivitet", { cell: "Tidplan!A2", ...more });
const area = (id: string): GoalNode => node(id, "område", { kind: "area" });
const steps = (goals: GoalNode[], more: Partial<Plan> = {}): string[] => [
  ...stepsIn({ areas: [], goals, indicators: [], ...more }),
];

describe("steps of a process", () => {
  test("are the activities of a sheet that has nothing else, one of them with a date", () =>
    expect(steps([goalIn("g"), activity("a", { when: WHEN }), activity("b")])).toEqual(["a", "b"]));

  test("are those of an area, in whatever sheet", () => {
    const goals = [goalIn("g"), activity("a", { cell: "Mål!A9", parents: ["o"], when: WHEN })];
    expect(steps(goals, { areas: [area("o")] })).toEqual(["a"]);
  });

  test.each<[string, GoalNode[], Indicator[]?]>([
    ["activities that nothing dates", [goalIn("g"), activity("a")]],
    ["all that there is", [activity("a", { when: WHEN })]],
    ["activities among goals", [goalIn("g", { cell: "Tidplan!A1" }), activity("a", { when: WHEN })]],
    ["activities under a goal", [goalIn("g"), activity("a", { parents: ["g"], when: WHEN })]],
    [
      "activities that are measured",
      [goalIn("g"), activity("a", { when: WHEN })],
      [indicator("i", "a", "minst 80 %", {}, { cell: "Tidplan!A3" })],
    ],
  ])("are not %s", (_, goals, indicators = []) => expect(steps(goals, { indicators })).toEqual([]));
});

test("steps of a sheet are an area of its name after the goals without one, and are counted there alone", () => {
  const goals = [goalIn("g"), activity("a", { cell: "'Tidplan 2026'!A2", when: WHEN })];
  const { areas } = assess(recognition({ areas: [], goals, indicators: [] }), standard);
  expect(areas.map(({ node: { id, title }, goals: own }) => [id, title, own.map((one) => one.node.id)])).toEqual([
    ["område:", "Alla mål", ["g"]],
    ["område:tidplan 2026", "Tidplan 2026", ["a"]],
  ]);
  const [, process] = areas;
  expect(process!.goals.map((one) => [isCounted(one), isCountedInArea(one)])).toEqual([[false, true]]);
});
