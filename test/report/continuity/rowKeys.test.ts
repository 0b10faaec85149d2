import { displaced, noteMemory, notesOf } from "../../../src/report/continuity/note";
import { duplicateKeys, rowKey, statusTable } from "../../../src/report/continuity/statusTable";
import { whyKey } from "../../../src/report/statusWords";
import { cellKey, newSheet, setCell, type Sheet } from "../../../src/sheet/book";

/** A status sheet as a program that keeps no tags leaves it: the header, then a key a row. */
function drawn(...keys: string[]): Sheet {
  const sheet = newSheet("Skola");
  ["Mål", "Kommentar", "Nyckel · 2024"].forEach((text, column) => setCell(sheet, 0, column, text));
  keys.forEach((key, row) => setCell(sheet, row + 1, 2, key));
  return sheet;
}

test("the table is known by the header of its keys beside the one for comments", () => {
  expect(statusTable(drawn("mål:1"))).toMatchObject({ row: 0, end: 2, key: 2, period: "2024" });
  const other = drawn("mål:1");
  setCell(other, 0, 1, "Anteckning");
  expect(statusTable(other)).toBeNull();
});

test.each([
  ["mål:1", { id: "mål:1", continued: false }],
  ["mål:1 ↳ Skolnämnden", { id: "mål:1", continued: false, who: "Skolnämnden" }],
  ["mål:1 ↳ forts.", { id: "mål:1", continued: true }],
  ["mål:1 ↳ Skolnämnden ↳ forts.", { id: "mål:1", continued: true, who: "Skolnämnden" }],
  [whyKey("mål:1", 0), { id: "mål:1", continued: false, why: true }],
  [whyKey("mål:1", 1), { id: "mål:1", continued: false, why: true }],
  // A nämnd may begin with the same letters.
  ["mål:1 ↳ motiveringsnämnden", { id: "mål:1", continued: false, who: "motiveringsnämnden" }],
])("the key %s in its parts", (key, parts) => expect(rowKey(key)).toEqual(parts));

test.each<[string, string[], string[]]>([
  ["two rows of one goal", ["mål:1", "mål:2", "mål:1"], ["mål:1"]],
  ["rows that continue the first", ["mål:1", "mål:1 ↳ forts.", "mål:1 ↳ forts."], []],
  ["lines of why", ["mål:1", whyKey("mål:1", 0), whyKey("mål:1", 0)], []],
  ["rows of two nämnder", ["mål:1 ↳ A", "mål:1 ↳ B"], []],
  ["blank rows", ["mål:1", "", ""], []],
])("keys that cannot be known apart: %s", (_, keys, twice) => {
  const sheet = drawn(...keys);
  expect([...duplicateKeys(sheet, statusTable(sheet)!)]).toEqual(twice);
});

describe("a comment in Excel", () => {
  const noted = (sheet: Sheet, row: number, column: number): Sheet => {
    sheet.notes.set(cellKey(row, column), "Fråga ekonomichefen");
    return sheet;
  };
  const about = (sheet: Sheet): object => {
    const [note] = notesOf(sheet);
    return { key: note!.key, header: note!.header };
  };

  test("is about the key of its row and the header of its column, and about nothing outside the table", () => {
    expect(about(noted(drawn("mål:1"), 1, 1))).toEqual({ key: "mål:1", header: "Kommentar" });
    expect(about(noted(drawn("mål:1"), 0, 1))).toEqual({ key: "", header: "" });
    expect(about(noted(drawn("mål:1"), 2, 1))).toEqual({ key: "", header: "" });
  });
  test("is known by its text to be the one that was written", () => {
    const remembered = noteMemory(notesOf(noted(drawn("mål:1"), 1, 1)));
    const moved = noted(drawn("mål:2"), 1, 1);
    expect(notesOf(moved, remembered)[0]).toMatchObject({ key: "mål:1" });
    moved.notes.set(cellKey(1, 1), "En annan fråga");
    expect(notesOf(moved, remembered)[0]).toMatchObject({ key: "mål:2" });
  });
  test.each<[string, Sheet, object[]]>([
    ["it stands where it stood", drawn("mål:1"), []],
    [
      "another goal stands there",
      drawn("mål:2"),
      [{ what: "kommentar i Excel om Kommentar", text: "Fråga ekonomichefen", where: "B2", key: "mål:1" }],
    ],
  ])("is displaced where its row has become another: %s", (_, now, left) =>
    expect(displaced(now, notesOf(noted(drawn("mål:1"), 1, 1)))).toEqual(left),
  );
  test("is displaced where its column has become another", () => {
    const notes = notesOf(noted(drawn("mål:1"), 1, 0));
    const now = drawn("mål:1");
    setCell(now, 0, 0, "Nr");
    expect(displaced(now, notes)).toMatchObject([{ what: "kommentar i Excel om Mål", key: "mål:1" }]);
  });
});
