import { LEFT_HEADERS, LEFT_HEADING } from "../../../src/report/continuity/statusTable";
import { displaced, movedInWords, noteMemory, notesOf, repeatedNotes } from "../../../src/report/continuity/note";
import { cellKey, newSheet, setCell, type Sheet } from "../../../src/sheet/book";

const TABLE = [
  ["Mål", "Samlad", "Kommentar", "Nyckel · 2024"],
  ["Trygga barn", null, null, "mål:1"],
  ["Rena gator", null, null, "mål:2"],
];
/** A status sheet with comments in cells: row, column, text. */
function drawn(rows: (string | null)[][], ...notes: [row: number, column: number, text: string][]): Sheet {
  const sheet = newSheet("Skola");
  rows.forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, value)));
  for (const [row, column, text] of notes) sheet.notes.set(cellKey(row, column), text);
  return sheet;
}
const about = (sheet: Sheet, remembered = {}): [string, string, string][] =>
  notesOf(sheet, remembered).map(({ text, key, header }) => [text, key, header]);

test("a comment is about the goal of its row and the header of its column; in the header or beside the table about nothing", () => {
  expect(about(drawn(TABLE, [1, 1, "Varför?"], [0, 1, "Rubrik"], [2, 7, "Bredvid"], [5, 0, "Nedanför"]))).toEqual([
    ["Varför?", "mål:1", "Samlad"],
    ["Rubrik", "", ""],
    ["Bredvid", "mål:2", ""],
    ["Nedanför", "", ""],
  ]);
});

test("on a sheet without a table of keys it is about what its row begins with", () =>
  expect(about(drawn([["Skola", "3"]], [0, 1, "Stämmer det?"]))).toEqual([["Stämmer det?", "Skola", ""]]));

describe("when the rows have moved and the comment has not", () => {
  const written = drawn(TABLE, [1, 1, "Varför?"]);
  const memory = noteMemory(notesOf(written));
  const moved = drawn([TABLE[0]!, TABLE[2]!, TABLE[1]!], [1, 1, "Varför?"]);

  test("it is still about its goal, and is listed with it", () => {
    expect(about(moved, memory)).toEqual([["Varför?", "mål:1", "Samlad"]]);
    expect(displaced(moved, notesOf(moved, memory))).toEqual([
      { what: "kommentar i Excel om Samlad", text: "Varför?", where: "B2", key: "mål:1" },
    ]);
  });
  test("a new text in the same cell is about what is there now", () => {
    const edited = drawn([TABLE[0]!, TABLE[2]!, TABLE[1]!], [1, 1, "Nu då?"]);
    expect(about(edited, memory)).toEqual([["Nu då?", "mål:2", "Samlad"]]);
  });
  test("where it stands is not listed, nor what is about no goal", () => {
    expect(displaced(written, notesOf(written))).toEqual([]);
    const beside = drawn(TABLE, [0, 1, "Rubrik"]);
    expect(displaced(drawn([[], ...TABLE], [0, 1, "Rubrik"]), notesOf(beside))).toEqual([]);
  });
  test("the column counts as well as the row", () => {
    const swapped = drawn([["Mål", "Kommentar", "Samlad", "Nyckel · 2024"], ...TABLE.slice(1)], [1, 1, "Varför?"]);
    expect(displaced(swapped, notesOf(swapped, memory))).toHaveLength(1);
  });
});

test("a row of Kvarlämnat that repeats a comment is known by its words and its text; a row of the user's own is not", () => {
  const repeats = repeatedNotes(drawn(TABLE, [1, 1, "Varför?"]), noteMemory(notesOf(drawn(TABLE, [2, 1, "Sedan?"]))));
  expect(repeats("kommentar i Excel om Samlad", "Varför?")).toBe(true);
  expect(repeats("kommentar i Excel", "Sedan?")).toBe(true);
  expect(repeats("kommentar i Excel", "Ny text")).toBe(false);
  expect(repeats("egen cell", "Varför?")).toBe(false);
  expect(repeats("kommentar i Excel", 3)).toBe(false);
});

test("the comments whose subjects have moved are told, the first three by their cells", () => {
  const left = (...rows: [what: string, where: string][]): Sheet =>
    drawn([
      ...TABLE,
      [LEFT_HEADING],
      [...LEFT_HEADERS],
      ...rows.map(([what, where]) =>
        LEFT_HEADERS.map((name) => ({ Vad: what, Text: "Varför?", "Stod i": where })[name as string] ?? null),
      ),
    ]);
  const moved = (...cells: string[]): string =>
    movedInWords([
      left(["egen cell", "Skola!H9"], ...cells.map((cell): [string, string] => ["kommentar i Excel om Samlad", cell])),
    ]);
  expect(moved()).toBe("");
  expect(moved("B2")).toBe(
    "Excels kommentar i Skola!B2 gäller en cell som har flyttats. Den står också under Kvarlämnat.",
  );
  expect(moved("B2", "B3", "B4", "B5")).toBe(
    "Excels kommentarer i Skola!B2, Skola!B3, Skola!B4 och 1 till gäller celler som har flyttats. De står också under Kvarlämnat.",
  );
});
