import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { geometry, lineAt, nextLine, sizeOf } from "../../workbench/page/geometry";
import { moved, moveOf, type Move } from "../../workbench/page/moves";

const FONT = { name: "Calibri", size: 11 };
const of = (sheet: Sheet) => geometry(sheet, FONT, { row: 0, column: 0 });

describe("where rows and columns lie", () => {
  it("an empty sheet is as large as a screen, a full one a little larger than what it holds", () => {
    const sheet = newSheet("Blad");
    expect([of(sheet).rows.length - 1, of(sheet).columns.length - 1]).toEqual([60, 26]);
    setCell(sheet, 999, 40, 1);
    expect([of(sheet).rows.length - 1, of(sheet).columns.length - 1]).toEqual([1030, 45]);
  });

  it("a row has its own height, a hidden one none, and one without the height of its text", () => {
    const sheet = newSheet("Blad");
    sheet.rows.set(0, { height: 30 });
    sheet.rows.set(1, { hidden: true });
    setCell(sheet, 3, 0, "ord ".repeat(20), { wrap: true });
    const { rows } = of(sheet);
    expect([sizeOf(rows, 0), sizeOf(rows, 1), sizeOf(rows, 2)]).toEqual([40, 0, 20]);
    // Twenty words of four letters in a column of eight characters: two or three to a line.
    expect(sizeOf(rows, 3)).toBeGreaterThan(6 * 18);
    expect(sizeOf(rows, 3)).toBeLessThan(21 * 20);
  });

  it("a column that somebody has drawn has that width, and its wrapped texts the height that follows", () => {
    const sheet = newSheet("Blad");
    setCell(sheet, 0, 1, "ord ".repeat(20), { wrap: true });
    const drawn = geometry(sheet, FONT, { row: 0, column: 0 }, new Map([[1, 600]]));
    // One line of 11 points, 1,24 times as high, and 3 points of air: 16,64 points.
    expect([sizeOf(drawn.columns, 0), sizeOf(drawn.columns, 1), sizeOf(drawn.rows, 0)]).toEqual([64, 600, 22]);
    sheet.columns.set(1, { hidden: true });
    expect(sizeOf(geometry(sheet, FONT, { row: 0, column: 0 }, new Map([[1, 600]])).columns, 1)).toBe(0);
  });

  it("a pixel falls in the row that is seen there", () => {
    const sheet = newSheet("Blad");
    sheet.rows.set(1, { hidden: true });
    const { rows } = of(sheet);
    expect([0, 19, 20, 39, 40].map((pixel) => lineAt(rows, pixel))).toEqual([0, 0, 2, 2, 3]);
    expect([nextLine(rows, 0, 1), nextLine(rows, 2, -1), nextLine(rows, 0, -1)]).toEqual([2, 0, 0]);
  });
});

describe("keys", () => {
  const sheet = newSheet("Blad");
  for (const row of [0, 1, 2, 5]) setCell(sheet, row, 1, "x");
  sheet.merges.push({ top: 3, left: 3, bottom: 5, right: 4 });
  const go = (from: [number, number], move: Move): [number, number] => {
    const to = moved(sheet, of(sheet), { row: from[0], column: from[1] }, move, 10, { row: 5, column: 1 });
    return [to.row, to.column];
  };
  const key = (name: string, held: Partial<KeyboardEvent> = {}): Move =>
    moveOf({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })!;

  test.each<[string, [number, number], Move, [number, number]]>([
    ["down", [0, 1], key("ArrowDown"), [1, 1]],
    ["up from the first row", [0, 1], key("ArrowUp"), [0, 1]],
    ["Enter with shift", [2, 1], key("Enter", { shiftKey: true }), [1, 1]],
    ["Tab", [2, 1], key("Tab"), [2, 2]],
    ["into a merged area", [3, 2], key("ArrowRight"), [3, 3]],
    ["out of it", [3, 3], key("ArrowRight"), [3, 5]],
    ["out of it, down", [3, 3], key("ArrowDown"), [6, 3]],
    ["to the end of what is filled", [0, 1], key("ArrowDown", { ctrlKey: true }), [2, 1]],
    ["to the next that is filled", [2, 1], key("ArrowDown", { ctrlKey: true }), [5, 1]],
    ["to the edge", [5, 1], key("ArrowDown", { ctrlKey: true }), [59, 1]],
    ["a page", [5, 1], key("PageDown"), [15, 1]],
    ["home", [5, 1], key("Home"), [5, 0]],
    ["to the last cell", [0, 0], key("End", { ctrlKey: true }), [5, 1]],
  ])("%s", (_, from, move, to) => expect(go(from, move)).toEqual(to));

  it("letters move nothing", () =>
    expect(moveOf({ key: "a", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false })).toBeNull());
});
