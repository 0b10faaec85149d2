import fc from "fast-check";
import type { AssessedPlan, Entry } from "../../../src/domain/assessment";
import { standard } from "../../../src/domain/presets/standard";
import { anchorsOf } from "../../../src/report/continuity/anchors";
import { fingerprint } from "../../../src/report/continuity/fingerprint";
import { openCells } from "../../../src/report/continuity/refresh";
import { statusSheets } from "../../../src/report/status";
import { a1, parseCell } from "../../../src/sheet/address";
import { formatAt, newSheet, setCell, valueAt } from "../../../src/sheet/book";
import type { Sheet } from "../../../src/sheet/book";
import { assessed, goal, node, step, welfare } from "../plan";
import { runs } from "../../whole";

const context = { now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: ["Mål"] };
const statusSheet = (plan: AssessedPlan = assessed, entries: Entry[] = []): Sheet =>
  statusSheets(plan, { ...context, entries })[2]!;

/** The cell of a column by its header, in the row with the key. */
function at(sheet: Sheet, key: string, header: string): string {
  const head = sheet.values.findIndex((row) =>
    row?.some((value) => typeof value === "string" && value.startsWith("Nyckel · ")),
  );
  const keyColumn = sheet.values[head]!.findIndex(
    (value) => typeof value === "string" && value.startsWith("Nyckel · "),
  );
  return a1(
    sheet.values.findIndex((row) => row?.[keyColumn] === key),
    sheet.values[head]!.indexOf(header),
  );
}
const write = (sheet: Sheet, cell: string, value: string | number): void => {
  const { row, column } = parseCell(cell)!;
  setCell(sheet, row, column, value, formatAt(sheet, row, column));
};
const without = (entries: Entry[]): Omit<Entry, "cell">[] => entries.map(({ cell: _, ...entry }) => entry);

describe("open cells", () => {
  test("are read by the row's key and the period in the header, without the grade's symbol", () => {
    const sheet = statusSheet({
      ...assessed,
      areas: [{ ...welfare, goals: welfare.goals.map((one) => ({ ...one, overall: undefined })) }],
    });
    write(sheet, at(sheet, "mål:1", "Samlad"), "◐ Uppnås delvis");
    write(sheet, at(sheet, "mål:1", "Kommentar"), "Efter samtal med nämnden.");
    write(sheet, at(sheet, "mål:2", "Nämndens"), "● Uppnås");
    write(sheet, at(sheet, "mål:4", "Kommentar"), "Klart i mars.");
    expect(openCells(sheet)).toEqual([
      {
        goal: "mål:1",
        period: "2021",
        by: "overall",
        grade: "Uppnås delvis",
        comment: "Efter samtal med nämnden.",
        cell: `'2 Välfärd och service'!${at(sheet, "mål:1", "Samlad")}`,
      },
      {
        goal: "mål:2",
        period: "2021",
        by: "committee",
        grade: "Uppnås",
        cell: `'2 Välfärd och service'!${at(sheet, "mål:2", "Nämndens")}`,
      },
      {
        goal: "mål:4",
        period: "2021",
        by: "overall",
        comment: "Klart i mars.",
        cell: `'2 Välfärd och service'!${at(sheet, "mål:4", "Kommentar")}`,
      },
    ]);
  });

  test("are found again when the user has sorted the rows and put in a column", () => {
    const sheet = statusSheet();
    write(sheet, at(sheet, "mål:4", "Kommentar"), "Klart i mars.");
    const before = without(openCells(sheet));
    const written = fingerprint(sheet);
    const head = sheet.values.findIndex((row) => row?.includes("Kommentar"));
    sheet.values = [...sheet.values.slice(0, head + 1), ...sheet.values.slice(head + 1).reverse()].map(
      (row) => row && [row[0] ?? null, "egen", ...row.slice(1)],
    );
    sheet.formulas.clear();
    sheet.anchors = anchorsOf(sheet, written);
    expect(without(openCells(sheet)).filter((entry) => entry.comment === "Klart i mars.")).toEqual(
      before.filter((entry) => entry.comment === "Klart i mars."),
    );
  });

  test("a formula of the add-in's in a grade column is not the user's", () => {
    const fromTable = goal(node("mål", "Tryggheten ökar", { number: "9" }), step(standard, "mål", 0), "", {
      committee: [{ by: "committee", grade: step(standard, "mål", 0), reason: "", cell: "Nämnder!C4" }],
    });
    const sheet = statusSheet({ ...assessed, areas: [{ ...welfare, goals: [fromTable] }] });
    const { row, column } = parseCell(at(sheet, "mål:9", "Nämndens"))!;
    expect(valueAt(sheet, row, column)).toBe("● Uppnås");
    expect(openCells(sheet)).toEqual([]);
  });

  test("a comment goes on from the row above: with whom it began, not with a grade beside it", () => {
    const drawn = newSheet("Skola");
    [
      ["Mål", "Nämndens", "Samlad", "Kommentar", "Nyckel · 2024"],
      ["Trygga barn", "● Uppnås", null, "Först lugnt, ", "mål:1"],
      [null, null, null, "sedan oro.", "mål:1 ↳ forts."],
      ["Rena gator", null, null, null, "mål:2"],
      [null, null, null, "Bara fortsättningen.", "mål:2 ↳ forts."],
    ].forEach((cells, row) => cells.forEach((value, column) => setCell(drawn, row, column, value)));
    expect(without(openCells(drawn))).toEqual([
      { goal: "mål:1", period: "2024", by: "committee", grade: "Uppnås" },
      { goal: "mål:1", period: "2024", by: "overall", comment: "Först lugnt, sedan oro." },
      { goal: "mål:2", period: "2024", by: "overall", comment: "Bara fortsättningen." },
    ]);
  });

  test("a sheet that is no status sheet has none", () => {
    expect(openCells(statusSheets(assessed, context)[1]!)).toEqual([]);
  });

  const words = fc
    .array(fc.constantFrom("Svarstiderna", "har", "kortats,", "kompetensförsörjning", "\n", "–", "=1+1", "  "), {
      minLength: 1,
      maxLength: 900,
    })
    .map((list) => list.join(" "));
  test("come back as they were from the next sheet that is written, however long the comment", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            goal: fc.constantFrom("mål:1", "mål:2", "mål:4"),
            by: fc.constantFrom("committee", "overall"),
            grade: fc.constantFrom("Uppnås", "Uppnås inte", "Svårbedömt", "helt egna ord"),
          }),
          { maxLength: 4 },
        ),
        fc.constantFrom("mål:1", "mål:4"),
        words,
        (grades, goalWithComment, comment) => {
          const first = new Map(
            grades.map((entry) => [`${entry.goal} ${entry.by}`, { ...entry, period: "2021" } as Entry]),
          );
          const key = `${goalWithComment} overall`;
          if (comment.trim() !== "")
            first.set(key, {
              ...(first.get(key) ?? { goal: goalWithComment, period: "2021", by: "overall" }),
              comment,
            });
          const plain = {
            ...assessed,
            areas: [{ ...welfare, goals: welfare.goals.map((one) => ({ ...one, overall: undefined })) }],
          };
          const read = openCells(statusSheet(plain, [...first.values()]));
          const byKey = (entries: Omit<Entry, "cell">[]): [string, unknown][] =>
            entries
              .map((entry): [string, unknown] => [`${entry.goal} ${entry.by}`, entry])
              .sort(([a], [b]) => (a < b ? -1 : 1));
          expect(byKey(without(read))).toEqual(byKey([...first.values()]));
          expect(without(openCells(statusSheet(plain, read)))).toEqual(without(read));
        },
      ),
      { numRuns: runs(40, 40), seed: 11 },
    );
  });

  test("several nämnder each keep their own row", () => {
    const entries: Entry[] = [
      { goal: "mål:2", period: "2021", by: "committee", who: "KS", grade: "Uppnås", comment: "Enligt plan." },
      { goal: "mål:2", period: "2021", by: "committee", who: "Barn- och utbildningsnämnden", grade: "Uppnås inte" },
    ];
    const sheet = statusSheet(assessed, entries);
    expect(without(openCells(sheet)).filter((entry) => entry.by === "committee")).toEqual(entries);
  });

  test("a goal that is in two areas is judged on the first sheet; the second shows it by formula", () => {
    const entries: Entry[] = [
      { goal: "mål:1", period: "2021", by: "overall", grade: "Uppnås delvis", comment: "Enligt plan." },
    ];
    const [, , first, second] = statusSheets(assessed, { ...context, entries });
    expect(without(openCells(first!)).filter((entry) => entry.goal === "mål:1")).toEqual(entries);
    expect(openCells(second!)).toEqual([]);
    const { row, column } = parseCell(at(second!, "mål:1", "Samlad"))!;
    const home = `'2 Välfärd och service'!${at(first!, "mål:1", "Samlad")}`;
    expect(second!.formulas.get(row * 16_384 + column)).toBe(`=IF(${home}="","",${home})`);
    expect(valueAt(second!, row, column)).toBe("◐ Uppnås delvis");
    expect(
      second!.validations.flatMap(({ areas }) => areas).some((area) => area.top <= row && row <= area.bottom),
    ).toBe(false);
  });

  test("those of another period are not written as this one's", () => {
    expect(
      openCells(statusSheet(assessed, [{ goal: "mål:1", period: "2020", by: "overall", grade: "Uppnås" }])).filter(
        (entry) => entry.goal === "mål:1",
      ),
    ).toEqual([]);
  });
});
