import type { GoalNode, Indicator, Plan } from "../../src/domain/plan";
import { assess } from "../../src/assess/assess";
import { stepsIn } from "../../src/assess/processes";
import { standard } from "../../src/domain/presets/standard";
import { isCounted, isCountedInArea } from "../../src/report/counted";
import { indicator, node, recognition } from "./plan";

const WHEN = { text: "2025-03-01", cell: "Tidplan!B2" };
const goal = (id: string, more: Partial<GoalNode> = {}): GoalNode => node(id, "mål", { cell: "Mål!A5", ...more });
const activity = (id: string, more: Partial<GoalNode> = {}): GoalNode =>
  node(id, "aktivitet", { cell: "Tidplan!A2", ...more });
const area = (id: string): GoalNode => node(id, "område", { kind: "area" });
const steps = (goals: GoalNode[], more: Partial<Plan> = {}): string[] => [
  ...stepsIn({ areas: [], goals, indicators: [], ...more }),
];

describe("steps of a process", () => {
  test("are the activities of a sheet that has nothing else, one of them with a date", () =>
    expect(steps([goal("g"), activity("a", { when: WHEN }), activity("b")])).toEqual(["a", "b"]));

  test("are those of an area, in whatever sheet", () => {
    const goals = [goal("g"), activity("a", { cell: "Mål!A9", parents: ["o"], when: WHEN })];
    expect(steps(goals, { areas: [area("o")] })).toEqual(["a"]);
  });

  test.each<[string, GoalNode[], Indicator[]?]>([
    ["activities that nothing dates", [goal("g"), activity("a")]],
    ["all that there is", [activity("a", { when: WHEN })]],
    ["activities among goals", [goal("g", { cell: "Tidplan!A1" }), activity("a", { when: WHEN })]],
    ["activities under a goal", [goal("g"), activity("a", { parents: ["g"], when: WHEN })]],
    [
      "activities that are measured",
      [goal("g"), activity("a", { when: WHEN })],
      [indicator("i", "a", "minst 80 %", {}, { cell: "Tidplan!A3" })],
    ],
  ])("are not %s", (_, goals, indicators = []) => expect(steps(goals, { indicators })).toEqual([]));
});

test("steps of a sheet are an area of its name after the goals without one, and are counted there alone", () => {
  const goals = [goal("g"), activity("a", { cell: "'Tidplan 2026'!A2", when: WHEN })];
  const { areas } = assess(recognition({ areas: [], goals, indicators: [] }), standard);
  expect(areas.map(({ node: { id, title }, goals: own }) => [id, title, own.map((one) => one.node.id)])).toEqual([
    ["område:", "Alla mål", ["g"]],
    ["område:tidplan 2026", "Tidplan 2026", ["a"]],
  ]);
  const [, process] = areas;
  expect(process!.goals.map((one) => [isCounted(one), isCountedInArea(one)])).toEqual([[false, true]]);
});
