import type { AssessedGoal, AssessedPlan } from "../../src/domain/assessment";
import { presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import { awaits, decisionsOf } from "../../src/report/board/decisions";
import { assess } from "../../src/assess/assess";
import { withMeasuresAlone } from "../../src/report/measuresAlone";
import { read, sheet } from "../recognise/kit";
import { assessed, goal, measure, node, state, step } from "./plan";

const s = (index: number) => step(standard, "mål", index);
const planOf = (...goals: AssessedGoal[]): AssessedPlan => ({
  ...assessed,
  areas: [{ node: node("område", "Skola"), goals, indicators: [] }],
});
const decided = (goals: AssessedGoal[], more: Partial<Parameters<typeof decisionsOf>[0]> = {}): string[] =>
  decisionsOf({ assessed: planOf(...goals), changes: null, entries: [], ...more }).map((text) =>
    text.replaceAll("\u00a0", " "),
  );
const off = (title: string, trend: "worse" | "better" | null = null): AssessedGoal => {
  const one = measure({
    title: "Andel",
    unit: "%",
    target: "minst 80 %",
    values: [null, null, 60],
    grade: s(2),
    reason: "",
    trend,
  });
  return goal(node("mål", title), s(2), "", { indicators: [{ ...one, verdict: { ...one.verdict, met: false } }] });
};

test("goals that are reached or partly reached ask for nothing", () =>
  expect(decided([goal(node("mål", "A"), s(0), ""), goal(node("mål", "B"), s(1), "")])).toEqual([]));

test("goals off track, those that have become worse first", () => {
  expect(decided([off("Rena gator"), off("Trygga barn", "worse")])).toEqual([
    "Åtgärder för ”Trygga barn”.",
    "Åtgärder för ”Rena gator”.",
  ]);
  const worse = [{ id: "mål:rena gator", kind: "worse" }];
  expect(
    decided([off("Trygga barn"), off("Rena gator")], { changes: { since: "2020", changes: worse } as never })[0],
  ).toBe("Åtgärder för ”Rena gator”.");
});

test("a goal of several sentences is cut after a word, since its row has the whole of it", () => {
  const title =
    "Alla nya skolor och större ombyggnader ska miljöcertifieras enligt en känd metod. Hela beståndet ska vara certifierat året därpå.";
  expect(decided([off(title)])).toEqual([
    "Åtgärder för ”Alla nya skolor och större ombyggnader ska miljöcertifieras enligt en känd metod. Hela beståndet ska vara certifierat…”.",
  ]);
});

test.each([
  ["Underskottet återställs enligt beslutad åtgärdsplan.", false],
  ["Nämnden har beslutat om en handlingsplan (SN § 41).", false],
  ["Avgiften är beslutad. Åtgärder saknas.", true],
  ["Någon åtgärdsplan är inte beslutad.", true],
])("a goal whose text says that what is done is decided is not listed: %s", (text, isListed) => {
  const one = off("Trygga barn");
  const told = { ...one, node: { ...one.node, comments: [{ text, cell: "Mål!K5" }] } };
  expect(decided([told])).toHaveLength(isListed ? 1 : 0);
});

test("a goal off track is named alone: its row has the figures", () =>
  expect(decided([goal(node("mål", "Trygga barn"), s(2), "")])).toEqual(["Åtgärder för ”Trygga barn”."]));

test("a goal that is off track by a goal below it is not named beside it", () => {
  const below = off("Rena gator");
  const above = goal(node("inriktning", "Attraktivt"), s(2), "", { children: [below.node.id] });
  expect(decided([above, below])).toEqual(["Åtgärder för ”Rena gator”."]);
});

test("of more than three the first are named together", () => {
  expect(decided(["A", "B", "C"].map((title) => off(title)))).toHaveLength(3);
  expect(decided(["A", "B", "C", "D"].map((title) => off(title)))).toEqual([
    "Åtgärder för 4 mål som inte uppnås, till exempel ”A”, ”B” och ”C”.",
  ]);
});

test("the first of many are the foremost where they have become worse, and the others have not", () => {
  const worse = ["A", "B", "C"].map((title) => off(title, "worse"));
  expect(decided([...worse, off("D")])).toEqual(["Åtgärder för 4 mål som inte uppnås, främst ”A”, ”B” och ”C”."]);
  expect(decided([...worse, off("D", "worse")])[0]).toMatch(/till exempel ”A”, ”B” och ”C”/);
});

test("measures reach their target values, also where there are many", () => {
  const alone = ["A", "B", "C", "D"].map((title) => {
    const { node: own, indicators } = off(title);
    const named = indicators.map((one) => ({ ...one, node: { ...one.node, id: own.id } }));
    return goal({ ...own, level: "nyckeltal" }, s(2), "", { indicators: named });
  });
  expect(decided(alone)[0]).toMatch(/^Åtgärder för 4 nyckeltal som inte når sitt målvärde, till exempel/);
});

describe("a goal waits for a person", () => {
  const lindesberg = presetNamed("lindesberg")!;
  const waits = (styrmodell: AssessedPlan["styrmodell"], more: Partial<AssessedGoal> = {}): boolean =>
    awaits(
      { ...assessed, styrmodell },
      { ...goal(node("utvecklingsmål", "A"), state("Bedömning saknas"), ""), ...more },
    );
  test("where the styrmodell leaves it to one and nobody has judged", () => {
    expect(waits(lindesberg)).toBe(true);
    expect(waits(standard)).toBe(false);
    expect(waits(lindesberg, { published: step(lindesberg, "utvecklingsmål", 0) })).toBe(false);
    expect(waits(lindesberg, { overall: { by: "overall", grade: state("Bedömning saknas"), reason: "" } })).toBe(false);
  });
});

test("goals whose judges differ ask for the samlad bedömning, until there is one", () => {
  const differing = (more: Partial<AssessedGoal> = {}) =>
    decided([{ ...goal(node("mål", "Trygga barn"), s(0), ""), disagreement: "Bedömningarna skiljer sig.", ...more }]);
  expect(differing()).toEqual(["Samlad bedömning av ”Trygga barn”: bedömningarna skiljer sig åt."]);
  expect(differing({ overall: { by: "overall", grade: s(0), reason: "" } })).toEqual([]);
});

describe("a negative balanskravsresultat is to be restored", () => {
  const restored = (value: number, more: object = {}): boolean => {
    const one = measure({
      title: "Balanskravsresultat, mnkr",
      target: "minst 0",
      values: [null, null, value],
      grade: s(0),
      reason: "",
    });
    return decided([goal(node("mål", "Balanskravsresultat"), s(0), "", { indicators: [one] })], more).some((text) =>
      text.includes("återställas"),
    );
  };
  test.each([
    [-1, true],
    [0, false],
    [12, false],
  ])("%d: %j", (value, isRestored) => expect(restored(value)).toBe(isRestored));
  test("as is one in the year's own table", () => expect(restored(12, { deficit: true })).toBe(true));
  test("but none that is decided already", () =>
    expect(restored(-1, { deficit: true, isRestoringDecided: true })).toBe(false));
});

test("what is left of earlier years' deficits is to be decided on, also in a year without one, unless it is", () => {
  expect(decided([], { owedEarlier: "3,1 mnkr" })).toEqual([
    "Hur och när underskottet från tidigare år, 3,1 mnkr kvar, ska återställas.",
  ]);
  expect(decided([], { owedEarlier: "3,1 mnkr", isRestoringDecided: true })).toEqual([]);
  expect(decided([], { owedEarlier: "" })).toEqual([]);
});

test("a measure alone is named without the unit that follows its name", () => {
  const drawing = `
    Indikator                             | Målvärde   | Utfall 2024
    Andel brukare som är nöjda, %         | minst 90 % | 60 %
    Antal hushåll                         | högst 5    | 4`;
  const plan = withMeasuresAlone(assess(read(sheet("Mål", drawing)), standard));
  expect(decisionsOf({ assessed: plan, changes: null, entries: [], isFinal: true })).toEqual([
    "Åtgärder för ”Andel brukare som är nöjda”.",
  ]);
});
