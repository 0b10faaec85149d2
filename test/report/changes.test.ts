import { changesSentence, changesSince, type ChangeKind } from "../../src/report/changes";
import type { LogRow } from "../../src/report/log";
import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan, Grade } from "../../src/domain/assessment";
import { assessed, goal, node, state, step } from "./plan";

const row = (period: string, key: string, published: string): LogRow => ({
  stamp: "", period, area: "Skola", key, title: key, target: "", outcome: "", computed: "", committee: "", overall: "", published, comment: "", who: "", styrmodell: "",
});
const plan = (grades: Record<string, Grade>): AssessedPlan => ({
  ...assessed,
  period: "2021",
  areas: [{ node: node("område", "Skola"), indicators: [], goals: Object.entries(grades).map(([title, grade]) => goal(node("mål", title), grade, "")) }],
});
const s = (index: number): Grade => step(standard, "mål", index);

test.each<[before: string, now: Grade, kind: ChangeKind | null]>([
  ["○ Uppnås inte", s(0), "better"],
  ["● Uppnås", s(1), "worse"],
  ["● Uppnås", s(0), null],
  ["– Bedömning saknas", s(0), "other"],
  ["● Uppnås", state("Bedömning saknas"), "other"],
  ["■ Ett steg som ingen skala har", s(0), "other"],
])("%s and then %j", (before, now, kind) => {
  const found = changesSince(plan({ a: now }), [row("2020", "mål:a", before)]);
  expect(found!.changes.map((change) => change.kind)).toEqual(kind ? [kind] : []);
});

test("the latest earlier period counts, and its last row of a goal; indicators do not", () => {
  const log = [row("2019", "mål:a", "○ Uppnås inte"), row("2020", "mål:a", "○ Uppnås inte"), row("2020", "mål:a", "● Uppnås"), row("2022", "mål:a", "◐ Uppnås delvis"), row("2020", "indikator:x", "")];
  expect(changesSince(plan({ a: s(0) }), log)).toEqual({ since: "2020", changes: [] });
  expect(changesSince(plan({ a: s(0) }), [])).toBeNull();
});

test("in one sentence", () => {
  const log = ["a", "b", "c", "gone"].map((key) => row("2020", `mål:${key}`, "◐ Uppnås delvis"));
  expect(changesSentence(changesSince(plan({ a: s(0), b: s(0), c: s(2), new: s(1) }), log)!)).toBe("Sedan helår 2020: 2 mål är bättre, 1 är sämre, 1 är nytt och 1 är utgånget.");
  expect(changesSentence({ since: "2020", changes: [] })).toBe("Ingen bedömning är ändrad sedan helår 2020.");
});
