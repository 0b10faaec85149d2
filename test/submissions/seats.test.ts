import { merge } from "../../src/commands/merge";
import { status } from "../../src/commands/status";
import { templates } from "../../src/commands/templates";
import type { Edit } from "../../src/excel/edit";
import { earlierCommentsIn, seatsIn } from "../../src/submissions/seats";
import { indicator, node } from "../assess/plan";
import { newBook, newSheet, setCell, valueAt, type Sheet } from "../../src/sheet/book";
import { around } from "../commands/workbook";
import { fileOf } from "../excel/kit";
import { dear } from "../whole";

/** A table without any column for a nämnd's grade or comment of a goal. */
function table(): Sheet {
  const sheet = newSheet("Mål");
  const rows = [
    ["Nr", "Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024"],
    ["1", "Trygg äldreomsorg", null, "Socialnämnden", null, null, null],
    [null, null, "Andel nöjda brukare (%)", "Socialnämnden", "minst 80 %", "76 %", null],
    ["2", "Tidigt stöd", null, "Socialnämnden", null, null, null],
    [null, null, "Antal familjer i öppen förskola", "Socialnämnden", "minst 240", 198, null],
  ];
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

/** The committee's submission: a table of its own, with a grade and a comment for a goal. */
function sent(comment: string): Sheet {
  const sheet = newSheet("Uppföljning");
  const rows = [
    ["Socialnämnden, 2024"],
    ["Mål", "Indikator", "Utfall 2024", "Nämndens bedömning", "Kommentar"],
    ["Trygg äldreomsorg", null, null, "Uppnås delvis", comment],
    [null, "Andel nöjda brukare (%)", "78 %", null, null],
    ["Tidigt stöd", null, null, "Uppnås", null],
    [null, "Antal familjer i öppen förskola", 205, null, null],
  ];
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

function workplace() {
  const base = around({ ...newBook(), sheets: [table()] });
  const edit = async (edits: readonly Edit[]): Promise<void> => {
    for (const { sheet, row, column, becomes } of edits)
      setCell(
        base.book().sheets.find(({ name }) => name === sheet)!,
        row,
        column,
        becomes.value,
      );
  };
  const surroundings = { ...base.surroundings, workbook: { ...base.surroundings.workbook, edit } };
  const mergeWith = async (comment: string, accept: "all" | "none") => {
    const files = [{ name: "sn.xlsx", bytes: fileOf([sent(comment)]) }];
    const done = await merge.perform({ files, accept }, surroundings as never);
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };
  const texts = async (): Promise<string[]> => {
    const done = await status.perform({ period: "2024" }, surroundings as never);
    if (!done.ok) throw new Error(done.reason);
    const own = base.book().sheets.filter(({ tag }) => tag !== undefined && tag !== "logg:inlämningar");
    return own.flatMap(({ values }) => values.flatMap((cells) => (cells ?? []).map(String)));
  };
  /** Next year's, with a grade filled in. */
  const template = async (): Promise<string[]> => {
    const done = await templates.perform({ period: "2025" }, surroundings as never);
    if (!done.ok) throw new Error(done.reason);
    const sheet = base.book().sheets.find(({ tag }) => tag === "mall:socialnämnden")!;
    const row = sheet.values.findIndex((cells) => cells?.includes("Trygg äldreomsorg"));
    setCell(sheet, row, sheet.values.find((cells) => cells?.[0] === "Nyckel")!.indexOf("Bedömning"), "Uppnås");
    return sheet.values.flatMap((cells) => (cells ?? []).map(String));
  };
  const turn = async (): Promise<void> => {
    const done = await status.perform({ period: "2025" }, surroundings as never);
    if (!done.ok) throw new Error(done.reason);
  };
  return { mergeWith, texts, template, turn, surroundings: surroundings as never, book: base.book };
}

dear(
  "a goal's grade and comment are accepted with the figures, and are on the status sheet when it is written",
  async () => {
    const { mergeWith, texts, book } = workplace();
    const { diff, written } = await mergeWith("Bemanningen är klar.", "all");
    const goals = diff.changes.filter(({ field }) => field === "grade" || field === "comment");
    expect(goals.map(({ title, field, after, ask }) => [title, field, after, ask])).toEqual([
      ["Trygg äldreomsorg", "grade", "Uppnås delvis", []],
      ["Trygg äldreomsorg", "comment", "Bemanningen är klar.", []],
      ["Tidigt stöd", "grade", "Uppnås", []],
    ]);
    expect(written).toHaveLength(5);
    const log = book().sheets.find(({ tag }) => tag === "logg:inlämningar")!;
    expect(log.values.filter((cells) => cells?.includes("statusbladet, nämndens bedömning"))).toHaveLength(2);
    const shown = await texts();
    expect(shown).toContain("Bemanningen är klar.");
    expect(shown.some((text) => text.includes("Socialnämnden"))).toBe(true);
  },
);

dear("merging twice changes nothing, before and after the status sheets are written", async () => {
  const { mergeWith, texts } = workplace();
  await mergeWith("Bemanningen är klar.", "all");
  expect((await mergeWith("Bemanningen är klar.", "none")).diff.changes).toEqual([]);
  await texts();
  expect((await mergeWith("Bemanningen är klar.", "none")).diff.changes).toEqual([]);
});

dear("another comment is added below the first, signed, and never replaces it", async () => {
  const { mergeWith, texts } = workplace();
  await mergeWith("Bemanningen är klar.", "all");
  await mergeWith("Nu är också lokalerna klara.", "all");
  const shown = await texts();
  expect(shown).toContain("Bemanningen är klar.\nSocialnämnden 2025-02-11: Nu är också lokalerna klara.");
  expect((await mergeWith("Nu är också lokalerna klara.", "none")).diff.changes).toEqual([]);
});

test.each<[where: string, moves: (place: ReturnType<typeof workplace>) => Promise<unknown>]>([
  ["kept in the memory", async () => undefined],
  ["in the open cell", ({ texts }) => texts()],
  ["in the log, after the sheets moved on", ({ texts, turn }) => texts().then(turn)],
])("next year's template shows the comment that is %s, and it is no rewording when it comes back", async (_, moves) => {
  const place = workplace();
  await place.mergeWith("Bemanningen är klar.", "all");
  await moves(place);
  expect(await place.template()).toContain("Bemanningen är klar.");
  const done = await merge.perform({ period: "2025", accept: "none" }, place.surroundings);
  expect(done.ok && [done.value.diff.handings.length, done.value.diff.reworded]).toEqual([1, []]);
});

test("a comment of the period itself, and another committee's, are none before", () => {
  const goal = node("mål:1", "mål", { owners: ["Socialnämnden"] });
  const of = (period: string, more: object = {}) =>
    earlierCommentsIn([{ goal: "mål:1", period, by: "committee", comment: period, ...more }], "2025")(
      goal,
      "Socialnämnden",
    );
  expect([
    of("2024"),
    of("2025"),
    of("2026"),
    of("2024", { who: "Kulturnämnden" }),
    of("2024", { by: "overall" }),
  ]).toEqual(["2024", "", "", "", ""]);
});

test("nothing is owed once the grade is in", async () => {
  const { mergeWith } = workplace();
  expect((await mergeWith("", "none")).diff.missing[0]!.owed).toEqual([]);
  const { diff } = await mergeWith("", "all");
  expect(diff.missing[0]!.owed).toEqual([]);
  expect(valueAt(table(), 0, 0)).toBe("Nr");
});

test("a goal has an open cell for a nämnd that is known; a measure has none, nor has a goal for who is not", () => {
  const seats = seatsIn([], "2024");
  const goal = node("mål:1", "mål", { owners: ["Socialnämnden"] });
  expect(seats(goal, "Socialnämnden")).toEqual({
    goal: "mål:1",
    period: "2024",
    by: "committee",
    who: "Socialnämnden",
  });
  expect(seats(goal, undefined)).toBeUndefined();
  expect(seats(indicator("indikator:a", "mål:1", "minst 80 %", {}), "Socialnämnden")).toBeUndefined();
});
