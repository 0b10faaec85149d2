import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan } from "../../src/domain/assessment";
import { correctionsSheet } from "../../src/report/corrections";
import { a1 } from "../../src/sheet/address";
import { assessed, goal, node, step } from "./plan";

const CONTEXT = { now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: [] };
/** Every text of the sheet with its cell. */
function written(more: Partial<AssessedPlan> = {}, context: object = {}): [cell: string, text: string][] {
  const sheet = correctionsSheet({ ...assessed, ...more }, "Att rätta", "corrections", { ...CONTEXT, ...context });
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column): [string, string][] =>
      typeof value === "string" ? [[a1(row, column), value]] : [],
    ),
  );
}
const starting = (
  words: string,
  more: Partial<AssessedPlan> = {},
  context: object = {},
): [string, string] | undefined => written(more, context).find(([, text]) => text.startsWith(words));
const coverage = (more: Partial<AssessedPlan["coverage"]>): string => {
  const own = { ...assessed.coverage, nonEmpty: 240, mapped: 212, reported: 28, ...more };
  return starting("212 av 240", { coverage: own })![1];
};

test("what is read stands from the first column, and what stands outside the tables is counted and named", () => {
  expect(starting("212 av 240")![0]).toMatch(/^A\d+$/);
  expect(coverage({ outside: { nonEmpty: 0, suspicious: [] } })).toBe(
    "212 av 240 celler i tabellerna är lästa; 28 används inte eller behöver rättas.",
  );
  expect(coverage({ outside: { nonEmpty: 12, suspicious: ["Omslag!B3"] } })).toBe(
    "212 av 240 celler i tabellerna är lästa; 28 används inte eller behöver rättas. Utanför tabellerna finns 12 ifyllda celler. Ord för mål eller bedömningar står även i Omslag!B3.",
  );
});

test.each([
  [10, 10, ""],
  [11, 10, " och 1 till"],
  [14, 10, " och 4 till"],
])("of %i cells outside the tables %i are named, then how many more", (count, named, more) => {
  const suspicious = Array.from({ length: count }, (_, at) => `Omslag!B${at + 1}`);
  const text = coverage({ outside: { nonEmpty: 12, suspicious } });
  expect(text.match(/Omslag!B\d+/g)).toHaveLength(named);
  expect(text.endsWith(`${more}.`)).toBe(true);
});

test("the lists come in the order of the work: differences, comments, problems, drafts, what is read", () => {
  const order = ["Här skiljer sig underlagets", "Skillnader att kommentera", "Vad som är läst"];
  const rows = order.map((words) => Number(starting(words)?.[0].slice(1)));
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(rows.every((row) => row > 0)).toBe(true);
});

describe("a difference is to be commented", () => {
  const s = (index: number) => step(standard, "mål", index);
  const own = goal(node("mål", "Trygga barn"), s(0), "", { disagreement: "Bedömningarna skiljer sig." });
  const plan = { areas: [{ node: node("område", "Skola"), goals: [own], indicators: [] }], disagreements: [] };
  const listed = (entries: object[]): boolean =>
    starting("Skillnader att kommentera (1)", plan, { entries }) !== undefined;
  const entry = (more: object = {}) => ({
    goal: "mål:trygga barn",
    period: "2021",
    by: "overall",
    comment: "Se protokollet",
    ...more,
  });
  test("until it is, for its goal and the period", () => {
    expect(listed([])).toBe(true);
    expect(listed([entry()])).toBe(false);
    expect(listed([entry({ goal: "mål:annat" })])).toBe(true);
    expect(listed([entry({ period: "2020" })])).toBe(true);
  });
});
