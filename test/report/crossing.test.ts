import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan } from "../../src/domain/assessment";
import type { GoalNode } from "../../src/domain/plan";
import { carriedBy, crossings, groupsByFields } from "../../src/report/crossing";
import { assessed, goal, measure, node, state, step } from "./plan";

const plan = (...nodes: GoalNode[]): AssessedPlan => ({
  ...assessed,
  areas: [
    {
      node: node("område", "Skola"),
      indicators: [],
      goals: nodes.map((one) => goal(one, step(standard, "mål", 0), "")),
    },
  ],
});
const tagged = (title: string, targetGroup: string[], focusArea: string[], more: Partial<GoalNode> = {}): GoalNode =>
  node("mål", title, { tags: { targetGroup, focusArea }, ...more });

test("målgrupper × fokusområden: a goal is where its group meets its field; one that lacks either is outside", () => {
  const found = groupsByFields(
    plan(
      tagged("Trygga barn", ["Barn"], ["Trygghet", "Hälsa"]),
      tagged("Aktiva äldre", ["Äldre"], ["Hälsa"]),
      tagged("Ren luft", [], ["Miljö"]),
      tagged("Snabba svar", ["Företag"], []),
    ),
  )!;
  expect([found.groups, found.fields]).toEqual([
    ["Barn", "Äldre"],
    ["Trygghet", "Hälsa"],
  ]);
  expect(found.at("Barn", "Hälsa").map((one) => one.node.title)).toEqual(["Trygga barn"]);
  expect(found.at("Äldre", "Trygghet")).toEqual([]);
  expect(found.outside.map((one) => one.node.title)).toEqual(["Ren luft", "Snabba svar"]);
});

test("a goal whose own goals have a place, and a goal of another level, do not are outside", () => {
  const found = groupsByFields(
    plan(
      node("mål", "Goda livsvillkor", { id: "a" }),
      tagged("Trygga barn", ["Barn"], ["Hälsa"], { parents: ["a"] }),
      node("uppdrag", "Ta fram en plan"),
      node("mål", "Ren luft"),
    ),
  )!;
  expect(found.outside.map((one) => one.node.title)).toEqual(["Ren luft"]);
});

test("where no goal has both a group and a field there is nothing to cross", () => {
  expect(groupsByFields(plan(tagged("Trygga barn", ["Barn"], []), tagged("Ren luft", [], ["Miljö"])))).toBeNull();
});

describe("an activity and who answers for it", () => {
  const rows = (above: Partial<GoalNode>, unjudged: boolean): string[] => {
    const made = plan(
      node("mål", "Trygga barn", { id: "a", owners: ["KS"] }),
      node("aktivitet", "Bygg en skola", { owners: ["BUN"], ...above }),
    );
    if (unjudged) made.areas[0]!.goals[0]!.unjudged = true;
    const [owners] = crossings(made);
    return (owners?.rows ?? []).flatMap(({ carried }) =>
      [...carried].map(([who, goals]) => `${who}: ${goals[0]!.node.title}`),
    );
  };
  test("is crossed under a goal that nobody judges, where activities are all that is judged", () =>
    expect(rows({ parents: ["a"] }, true)).toContain("BUN: Bygg en skola"));
  test("is left out where goals are judged and it belongs to none", () =>
    expect(rows({}, false)).toEqual(["KS: Trygga barn"]));
});

test("of a goal each carries the uppermost that is its own; what is below it is not named again", () => {
  const [owners] = crossings(
    plan(
      node("mål", "Goda livsvillkor", { id: "a", owners: ["KS"] }),
      node("delmål", "Trygga barn", { id: "b", parents: ["a"], owners: ["BUN"] }),
      node("delmål", "Trygga elever", { id: "c", parents: ["b"], owners: ["BUN"] }),
      node("delmål", "God mat", { id: "d", parents: ["a"], owners: ["BUN"] }),
    ),
  );
  expect(
    owners!.rows.map(({ carried }) => [...carried].map(([who, goals]) => [who, goals.map((one) => one.node.title)])),
  ).toEqual([
    [
      ["KS", ["Goda livsvillkor"]],
      ["BUN", ["Trygga barn", "God mat"]],
    ],
  ]);
});

test("a cross in a column of a global goal names no global goal, and a number or words do", () => {
  const tagged = (sdg: string[]): string[] => {
    const own = goal(node("mål", "Friskt vatten", { sdg }), state("Ej bedömd"), "");
    const plan = { ...assessed, areas: [{ ...assessed.areas[0]!, indicators: [], goals: [own] }] };
    return crossings(plan).flatMap(({ by, counts }) => (by === "sdg" ? [...counts.keys()] : []));
  };
  expect(tagged(["x"])).toEqual([]);
  expect(tagged(["X", "6"])).toEqual(["6"]);
  expect(tagged(["Rent vatten"])).toEqual(["Rent vatten"]);
});

describe("what an owner carries of a goal that several answer for", () => {
  const at = (index: number) => step(standard, "mål", index);
  const owned = (title: string, index: number, owners: string[]) =>
    measure({ title, values: [1, 2, 3], grade: at(index), reason: "", more: { owners } });
  const shown = (...asked: Parameters<typeof carriedBy>): string[] =>
    carriedBy(...asked).map(({ node: { title }, published }) => `${title}: ${published.label}`);
  const both = { owners: ["BUN", "Bostäder AB"] };
  const mixed = goal(node("mål", "Klimat", both), at(1), "", {
    indicators: [owned("Utsläpp", 0, ["BUN"]), owned("Energi", 2, ["Bostäder AB"])],
  });

  test("its own measures, with their grades", () => {
    expect(shown(mixed, "BUN")).toEqual(["Utsläpp: Uppnås"]);
    expect(shown(mixed, "Bostäder AB")).toEqual(["Energi: Uppnås inte"]);
  });
  test("its own grade of the goal", () => {
    const judged = { ...mixed, committee: [{ by: "committee" as const, who: "BUN", grade: at(2), reason: "" }] };
    expect(shown(judged, "BUN")).toEqual(["Klimat: Uppnås inte"]);
  });
  test("the goal, where its measures are all its own, or nobody's", () => {
    const whole = (owners: string[]) =>
      goal(node("mål", "Klimat", both), at(1), "", { indicators: [owned("Utsläpp", 0, owners)] });
    expect(shown(whole(["BUN"]), "BUN")).toEqual(["Klimat: Uppnås delvis"]);
    expect(shown(whole([]), "BUN")).toEqual(["Klimat: Uppnås delvis"]);
  });
});

test("of several goals of an owner whose measures are counted each measure has its sign", () => {
  const counted = (title: string, ...grades: number[]) => ({
    ...goal(
      node("nämndmål", title, { owners: ["KS"], parents: ["a"] }),
      { kind: "state", label: "1 av 2", counted: true },
      "",
    ),
    indicators: grades.map((index) => measure({ title, values: [], grade: step(standard, "mål", index), reason: "" })),
  });
  const made = plan(node("mål", "Näringsliv", { id: "a" }));
  made.areas[0]!.goals.push(counted("Snabbt", 0, 2), counted("Fler i arbete", 1));
  const [{ rows }] = crossings(made) as [ReturnType<typeof crossings>[number]];
  const [{ carried }] = rows as [(typeof rows)[number]];
  expect(carried.get("KS")!.map(({ published }) => published.label)).toEqual([
    "Uppnås",
    "Uppnås inte",
    "Uppnås delvis",
  ]);
});
