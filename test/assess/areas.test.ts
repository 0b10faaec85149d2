import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import type { GoalNode, Indicator } from "../../src/domain/plan";
import { indicator, node, recognition } from "./plan";

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
