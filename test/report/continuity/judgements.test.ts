import { emptyMemory, type Memory } from "../../../src/report/continuity/memory";
import { sameSeat, type Entry } from "../../../src/domain/assessment";
import { judgementsIn, withJudgements, withoutJudgements } from "../../../src/report/continuity/judgements";

const cell: Entry = { goal: "mål:1", period: "2024", by: "committee", who: "Skolnämnden", grade: "Uppnås" };

const memory = (judgements: unknown): Memory => ({ ...emptyMemory(), judgements });

test.each<[Partial<Entry>, boolean]>([
  [{ grade: "Uppnås inte", comment: "Ny" }, true],
  [{ goal: "mål:2" }, false],
  [{ period: "2023" }, false],
  [{ by: "overall" }, false],
  [{ who: "Socialnämnden" }, false],
  [{ who: undefined }, false],
])("an entry with %j sits in the same seat: %s", (more, same) =>
  expect(sameSeat(cell, { ...cell, ...more })).toBe(same),
);

test.each<[what: string, kept: unknown]>([
  ["no list", "Uppnås"],
  ["nothing", [null]],
  ["no goal", [{ ...cell, goal: 3 }]],
  ["no period", [{ ...cell, period: undefined }]],
  ["a judge that nobody knows", [{ ...cell, by: "published" }]],
])("a judgement that cannot be read is left out: %s", (_, judgements) =>
  expect(judgementsIn(memory(judgements))).toEqual([]),
);

describe("a judgement that was set in the pane", () => {
  const set = { ...cell, grade: "Uppnås inte" };
  const merged = (over: object | undefined, ...cells: Entry[]): Entry[] =>
    withJudgements(memory([{ ...set, over }]), cells);

  test("goes before the cell that it was set over", () =>
    expect(merged({ grade: "Uppnås" }, { ...cell, cell: "Skola!H9" })).toEqual([{ ...set, cell: "Skola!H9" }]));
  test.each([
    ["another grade", { grade: "Uppnås delvis" }],
    ["another comment", { grade: "Uppnås", comment: "Förr" }],
    ["a blank cell", undefined],
  ])("is beside a cell that has been changed since: it was set over %s", (_, over) =>
    expect(merged(over, cell)).toEqual([cell, set]),
  );
  test("goes before the cell of the month that the year so far ends with, as it was called before", () => {
    const before = { ...cell, period: "2024-08", cell: "Skola!H9" };
    const entries = withJudgements(memory([{ ...set, period: "2024-01–08", over: { grade: "Uppnås" } }]), [before]);
    expect(entries).toEqual([{ ...set, period: "2024-01–08", cell: "Skola!H9" }]);
    expect(judgementsIn(withoutJudgements(memory([{ ...set, period: "2024-08" }]), "2024-01–08"))).toEqual([]);
  });
  test("stands by itself where no cell of its seat does", () => {
    const other = { ...cell, who: "Socialnämnden" };
    expect(merged({ grade: "Uppnås" }, other)).toEqual([other, set]);
  });
  test("is forgotten when the sheets of its period have been written, and no other is", () => {
    const other = { ...set, period: "2023" };
    const kept = { ...memory([set, other]), corrections: "kept" };
    expect(withoutJudgements(kept, "2024")).toEqual({ ...kept, judgements: [other] });
  });
});
