import { changesSentence, changesSince, type ChangeKind } from "../../src/report/changes";
import type { LogRow } from "../../src/report/continuity/logReader";
import { presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan, Grade } from "../../src/domain/assessment";
import { assessed, goal, node, state, step } from "./plan";

const row = (period: string, key: string, published: string): LogRow => ({
  stamp: "",
  period,
  area: "Skola",
  key,
  title: key.replace(/^\w+:/u, "").replace(/^mål:/, ""),
  target: "",
  outcome: "",
  computed: "",
  committee: "",
  overall: "",
  published,
  comment: "",
  who: "",
  styrmodell: "",
  reason: "",
  source: "",
});
const measured = (title: string, target: string): AssessedPlan => {
  const made = plan({ a: s(0) });
  const indicator = { ...assessed.areas.flatMap((area) => area.goals.flatMap((one) => one.indicators))[0]! };
  const own = {
    ...indicator,
    node: { ...indicator.node, id: `indikator:${title}`, title },
    target: { ...indicator.target!, text: target },
  };
  return {
    ...made,
    areas: made.areas.map((area) => ({ ...area, goals: area.goals.map((one) => ({ ...one, indicators: [own] })) })),
  };
};
const plan = (grades: Record<string, Grade>): AssessedPlan => ({
  ...assessed,
  period: "2021",
  areas: [
    {
      node: node("område", "Skola"),
      indicators: [],
      goals: Object.entries(grades).map(([title, grade]) => goal(node("mål", title), grade, "")),
    },
  ],
});
const s = (index: number): Grade => step(standard, "mål", index);
const lindesberg = presetNamed("lindesberg")!;

test.each<[before: string, now: Grade, kind: ChangeKind | null]>([
  ["○ Uppnås inte", s(0), "better"],
  ["● Uppnås", s(1), "worse"],
  ["● Uppnås", s(0), null],
  ["– Bedömning saknas", s(0), "assessed"],
  ["● Uppnås", state("Bedömning saknas"), "other"],
  ["■ Ett steg som ingen skala har", s(0), "other"],
  // On other scales it is the classes that are compared: reached, partly, not reached.
  ["● Uppnås", step(lindesberg, "utvecklingsmål", 2), "worse"],
  ["○ Uppnås inte", step(lindesberg, "utvecklingsmål", 0), "better"],
])("%s and then %j", (before, now, kind) => {
  const found = changesSince(plan({ a: now }), [row("2020", "mål:a", before)]);
  expect(found!.changes.map((change) => change.kind)).toEqual(kind ? [kind] : []);
});

test.each([
  ["○ Uppnås inte", "○ Uppnås inte (beräknad)"],
  ["● Uppnås", "○ Uppnås inte (underlagets)"],
  ["", "○ Uppnås inte (underlagets)"],
])(
  "a grade that somebody else has set is not compared, and both are named: computed then as %j",
  (computed, before) => {
    const made = plan({ a: s(0) });
    const overall = { by: "overall" as const, grade: s(0), reason: "" };
    const set = {
      ...made,
      areas: made.areas.map((area) => ({ ...area, goals: area.goals.map((one) => ({ ...one, overall })) })),
    };
    const found = changesSince(set, [{ ...row("2020", "mål:a", "○ Uppnås inte"), computed }]);
    expect(found!.changes).toMatchObject([{ kind: "judged", before, now: "● Uppnås (samlad)" }]);
  },
);

test("the latest earlier period counts, and its last row of a goal; indicators do not", () => {
  const log = [
    row("2019", "mål:a", "○ Uppnås inte"),
    row("2020", "mål:a", "○ Uppnås inte"),
    row("2020", "mål:a", "● Uppnås"),
    row("2022", "mål:a", "◐ Uppnås delvis"),
    row("2020", "indikator:x", ""),
  ];
  expect(changesSince(plan({ a: s(0) }), log)).toEqual({ since: "2020", changes: [] });
  expect(changesSince(plan({ a: s(0) }), [])).toBeNull();
});

describe("wording and targets", () => {
  const kinds = (made: AssessedPlan, ...log: LogRow[]) =>
    changesSince(made, log)!.changes.map(({ kind, before, now }) => [kind, before, now]);
  const was = (key: string, title: string, target = ""): LogRow => ({
    ...row("2020", key, key.startsWith("mål") ? "● Uppnås" : ""),
    title,
    target,
  });

  test("the same id with another wording is reworded; case, spaces and a full stop are no wording", () => {
    expect(kinds(plan({ "trygga barn": s(0) }), was("mål:trygga barn", "Trygga  barn."))).toEqual([]);
    expect(kinds(plan({ a: s(0) }), was("mål:a", "Alla ska trivas"))).toEqual([["reworded", "Alla ska trivas", "a"]]);
  });

  test("a goal without a number is known again where one wording is clearly the most alike", () => {
    const now = plan({ "Fler elever ska klara gymnasiet i tid": s(1) });
    expect(kinds(now, was("mål:x", "Alla elever ska klara gymnasiet i tid"), was("mål:y", "Ekonomi i balans"))).toEqual(
      [
        ["worse", "● Uppnås", "◐ Uppnås delvis"],
        ["reworded", "Alla elever ska klara gymnasiet i tid", "Fler elever ska klara gymnasiet i tid"],
        ["gone", "● Uppnås", ""],
      ],
    );
    expect(kinds(now, was("mål:x", "Ekonomi i balans")).map(([kind]) => kind)).toEqual(["added", "gone"]);
  });

  test.each([
    ["minst 80 %", "minst 80\u00a0%", []],
    ["minst 80 %", "minst 75 %", [["retargeted", "minst 80 %", "minst 75 %"]]],
    ["", "minst 75 %", [["retargeted", "", "minst 75 %"]]],
  ])("a target of %j and then %j", (before, now, found) => {
    expect(kinds(measured("andel", now), was("mål:a", "a"), was("indikator:andel", "andel", before))).toEqual(found);
  });

  test("an indicator that had no row has no other target", () => {
    expect(kinds(measured("andel", "minst 75 %"), was("mål:a", "a"))).toEqual([]);
  });
});

test("in one sentence", () => {
  const log = ["a", "b", "c", "gone"].map((key) => row("2020", `mål:${key}`, "◐ Uppnås delvis"));
  expect(changesSentence(changesSince(plan({ a: s(0), b: s(0), c: s(2), new: s(1) }), log)!)).toBe(
    "Sedan helår 2020: 2 mål är bättre, 1 är sämre, 1 är nytt och 1 är utgånget.",
  );
  expect(
    changesSentence({
      since: "2020",
      changes: [{ kind: "retargeted", id: "i", name: "Andel", before: "80", now: "75" }],
    }),
  ).toBe("Sedan helår 2020: 1 målvärde är ändrat.");
  expect(changesSentence({ since: "2020", changes: [] })).toBe("Ingen bedömning är ändrad sedan helår 2020.");
});
