import { LOOK } from "../../src/report/look";
import { cellList, withCellsAt, writeListing } from "../../src/report/listings";
import { Page } from "../../src/report/page";
import { grid } from "./grid";

const cases: [cells: string[], said: string][] = [
  [["Mål!A3"], "Mål!A3"],
  [["Mål!A3", "Mål!A4", "Mål!A5"], "Mål!A3:A5"],
  [["Mål!G10", "Mål!H10", "Mål!G13", "Mål!H13"], "Mål!G10:H10, G13:H13"],
  [["Mål!A3", "Skola!A4", "Skola!A6"], "Mål!A3, Skola!A4, A6"],
  [["'Mål 2024'!G7", "'Mål 2024'!G8", "'Mål 2024'!B2"], "'Mål 2024'!G7:G8, B2"],
  [
    ["Mål!A1", "Mål!A3", "Mål!A5", "Mål!A7", "Mål!A9", "Mål!A11", "Mål!A13", "Mål!A15", "Mål!A16", "Mål!A18"],
    "Mål!A1, A3, A5, A7, A9, A11, A13 och 3 till",
  ],
  [
    ["'Ett namn så långt som ett blad kan ha'!A1", "'Ett namn så långt som ett blad kan ha'!A3"],
    "'Ett namn så långt som ett blad kan ha'!A1 och 1 till",
  ],
  [[], ""],
];

test.each(cases)("the cells %j are reported as %j, within the column that they are in", (cells, text) => {
  expect(cellList(cells)).toBe(text);
});

/** A list as it is written over so many columns. */
function written(rows: string[][], columns: number, empty?: string): string[] {
  const page = new Page(
    "Lista",
    Array.from({ length: columns }, () => 20),
  );
  const headers = ["Mål", "Varför", "Nivå", "", "Cell"].slice(0, rows[0]?.length ?? 5);
  const cells = rows.map((row) => row.map((value) => ({ value, look: LOOK.text })));
  writeListing(
    page,
    { title: "Att se över", headers, rows: cells, ...(empty === undefined ? {} : { empty }) },
    columns,
  );
  return grid(page.sheet).split("\n").filter(Boolean);
}

test("a list without rows is its sentence, or nothing", () => {
  expect(written([], 5, "Inget att se över.").map((line) => line.replace(/^\w+ /, ""))).toEqual([
    "Att se över",
    "Inget att se över.",
  ]);
  expect(written([], 5)).toEqual([]);
});

test.each([
  [30, 30, undefined],
  [31, 30, "… och 1 till"],
  [42, 30, "… och 12 till"],
])("of %i rows %i are written, then how many more there are", (count, shown, more) => {
  const lines = written(
    Array.from({ length: count }, (_, at) => [`Mål ${at + 1}`, "Skäl"]),
    5,
  );
  expect(lines.filter((line) => /Mål \d/.test(line))).toHaveLength(shown);
  expect(lines.at(-1)!.includes("till") ? lines.at(-1)!.replace(/^\w+ /, "") : undefined).toBe(more);
});

test("addresses are in a column of their own, and leave the place where they stood", () => {
  const cells = ["Mål", "Skäl", "Cell"].map((value) => ({ value, look: LOOK.text }));
  const list = { title: "", headers: ["Mål", "Varför", "Cell"], rows: [cells] };
  const moved = withCellsAt(list, 4);
  expect(moved.headers).toEqual(["Mål", "Varför", "", "", "Cell"]);
  expect(moved.rows[0]!.map((cell) => cell?.value)).toEqual(["Mål", "Skäl", undefined, undefined, "Cell"]);
  const none = { ...list, headers: ["Mål", "Varför", "Nivå"] };
  expect(withCellsAt(none, 4)).toEqual(none);
});
