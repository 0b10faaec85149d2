import type { AssessedPlan } from "../../src/domain/assessment";
import type { Target } from "../../src/domain/plan";
import { standard } from "../../src/domain/presets/standard";
import type { Decided } from "../../src/report/decided";
import { deviations } from "../../src/report/deviation";
import { assessed, goal, measure, node, step, welfare } from "./plan";

const made = measure({
  title: "Andel trygga elever",
  target: "minst 80 %",
  values: [76],
  grade: step(standard, "mål", 1),
  reason: "",
});
const target = (text: string, period?: string): Target => ({
  ...made.node.targets[0]!,
  text,
  ...(period ? { period } : { period: undefined }),
});
const plan = (...targets: Target[]): AssessedPlan => {
  const indicators = [{ ...made, node: { ...made.node, targets } }];
  const goals = [goal(node("mål", "Trygga barn"), step(standard, "mål", 1), "", { indicators })];
  return { ...assessed, areas: [{ ...welfare, indicators: [], goals }] };
};
const GOAL = node("mål", "Trygga barn");
const row = (key: string, title: string, targets: [string, string][] = [], validity = "Gäller"): Decided =>
  ({ key, title, validity, targets: new Map(targets) }) as unknown as Decided;
const kinds = (made: AssessedPlan, ...rows: Decided[]): string[] => deviations(made, rows).map(({ kind }) => kind);

const decided = row(GOAL.id, "Trygga barn");
const aimed = (...targets: [string, string][]): Decided => row(made.node.id, "Andel trygga elever", targets);

test("a plan as it was decided differs in nothing", () =>
  expect(kinds(plan(target("minst 80 %", "2024")), decided, aimed(["2024", "minst 80 %"]))).toEqual([]));

test.each<[string, AssessedPlan, Decided[], string[]]>([
  ["a decided goal is not there", plan(), [decided, row("mål:x", "Friska barn")], ["missing"]],
  ["a goal that nobody has decided", plan(), [], ["undecided"]],
  ["an indicator that nobody has decided is none", plan(), [decided], []],
  ["other words", plan(), [row(GOAL.id, "Alla barn är trygga")], ["reworded"]],
  ["another target", plan(target("minst 75 %", "2024")), [decided, aimed(["2024", "minst 80 %"])], ["retargeted"]],
  [
    "the target of another year",
    plan(target("minst 80 %", "2025")),
    [decided, aimed(["2024", "minst 80 %"])],
    ["retargeted"],
  ],
  ["a target without a year", plan(target("minst 80 %")), [decided, aimed(["", "minst 80 %"])], []],
  ["a row that has been replaced", plan(), [decided, row("mål:x", "Friska barn", [], "Ersatt")], []],
  ["a goal whose row has gone out", plan(), [row(GOAL.id, "Trygga barn", [], "Utgått")], ["undecided"]],
])("%s", (_, made, rows, found) => expect(kinds(made, ...rows)).toEqual(found));

test("a target that is gone is named by what was decided", () =>
  expect(deviations(plan(), [decided, aimed(["2024", "minst 80 %"])])).toMatchObject([
    { kind: "retargeted", decided: "minst 80 %", now: null },
  ]));
