import { gradesToSet, judge, type Judgement } from "../../src/commands/judge";
import { judgementsIn, withJudgements, withoutJudgements } from "../../src/report/continuity/judgements";
import { standard } from "../../src/domain/presets/standard";
import type { Entry } from "../../src/domain/assessment";
import { emptyMemory, readMemory } from "../../src/report/continuity/memory";
import { around, bookOf } from "./workbook";

const goal = "mål:trygg skola";
const cell = (more: Partial<Entry>): Entry => ({ goal, period: "2024", by: "committee", cell: "Skola!F9", ...more });
const set = (more: Partial<Judgement>): Judgement => ({ goal, period: "2024", by: "committee", ...more });
const memoryWith = (...judgements: Judgement[]) => ({ ...emptyMemory(), judgements });

describe("what counts: open cells, and what is set in the pane", () => {
  it.each<[string, Entry[], Judgement[], Entry[]]>([
    ["a cell alone", [cell({ grade: "Uppnås" })], [], [cell({ grade: "Uppnås" })]],
    ["the pane alone", [], [set({ grade: "Uppnås" })], [set({ grade: "Uppnås" })]],
    [
      "set over the cell as it stands: the pane",
      [cell({ grade: "Uppnås" })],
      [set({ grade: "Uppnås delvis", over: { grade: "Uppnås" } })],
      [cell({ grade: "Uppnås delvis" })],
    ],
    [
      "a comment beside the cell's grade: both",
      [cell({ grade: "Uppnås" })],
      [set({ comment: "Klart.", over: { grade: "Uppnås" } })],
      [cell({ grade: "Uppnås", comment: "Klart." })],
    ],
    [
      "the cell has been changed since: the cell first, and nothing is lost",
      [cell({ grade: "Uppnås inte" })],
      [set({ grade: "Uppnås", over: { grade: "Uppnås delvis" } })],
      [cell({ grade: "Uppnås inte" }), set({ grade: "Uppnås" })],
    ],
    [
      "another period is another judgement",
      [cell({ grade: "Uppnås" })],
      [set({ period: "2023", grade: "Uppnås inte" })],
      [cell({ grade: "Uppnås" }), set({ period: "2023", grade: "Uppnås inte" })],
    ],
  ])("%s", (_, cells, judgements, counts) => expect(withJudgements(memoryWith(...judgements), cells)).toEqual(counts));

  it("when the sheets of a period are written, what was set for it is in them", () => {
    expect(
      judgementsIn(
        withoutJudgements(memoryWith(set({ grade: "Uppnås" }), set({ period: "2023", grade: "Uppnås" })), "2024"),
      ),
    ).toEqual([set({ period: "2023", grade: "Uppnås" })]);
  });
});

describe("the command", () => {
  const kept = async (...judgements: Judgement[]) => {
    const { surroundings, book } = around(
      bookOf({
        Mål: [
          ["Mål", "Bedömning"],
          ["Trygg skola", "Uppnås"],
        ],
      }),
    );
    expect(await judge.perform(judgements, surroundings)).toEqual({ ok: true, value: null });
    return judgementsIn(readMemory(book().memory).memory);
  };

  it("keeps one judgement for each goal, period and judge", async () => {
    expect(
      await kept(
        set({ grade: "Uppnås" }),
        set({ by: "overall", grade: "Uppnås inte" }),
        set({ grade: "Uppnås delvis" }),
      ),
    ).toEqual([set({ by: "overall", grade: "Uppnås inte" }), set({ grade: "Uppnås delvis" })]);
  });

  it("remembers what was in the cell when the first was set", async () => {
    expect(
      await kept(
        set({ grade: "Uppnås", over: { grade: "Uppnås inte" } }),
        set({ grade: "Uppnås delvis", over: { grade: "Uppnås" } }),
      ),
    ).toEqual([set({ grade: "Uppnås delvis", over: { grade: "Uppnås inte" } })]);
  });

  it("takes back what was kept when nothing is set", async () => {
    expect(await kept(set({ grade: "Uppnås" }), set({}))).toEqual([]);
  });
});

it("what may be set at helår leaves out barred steps", () => {
  const [scale, ...scales] = standard.scales;
  const barred = {
    ...standard,
    scales: [{ ...scale!, steps: scale!.steps.map((step, i) => ({ ...step, barredAtYearEnd: i === 1 })) }, ...scales],
  };
  expect(gradesToSet(barred, { level: "mål" }, "2024").slice(0, 2)).toEqual(["Uppnås", "Uppnås inte"]);
  expect(gradesToSet(barred, { level: "mål" }, "2024 delår").slice(0, 3)).toEqual([
    "Uppnås",
    "Uppnås delvis",
    "Uppnås inte",
  ]);
});
