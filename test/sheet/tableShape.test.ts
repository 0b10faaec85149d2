import { words } from "../../src/sheet/document";
import type { TableBlock } from "../../src/sheet/document";
import { shownTable, TABLE_SET, tableWidths } from "../../src/sheet/tableShape";
import { textPoints } from "../../src/sheet/textWidth";

const column = (header: string, width: number): TableBlock["columns"][number] => ({ header, width, side: "left" });
const history = (values: (number | null)[]) => ({ kind: "history" as const, text: "", values, color: "#000000" });

test("a column that says nothing in any row is left out, and a heading across the table stays", () => {
  const shown = shownTable({
    kind: "table",
    name: "",
    columns: [column("Mål", 30), column("2018", 9), column("2018–2019", 13), column("Utfall", 14)],
    rows: [
      { kind: "group", cells: [words("Område"), null, null, null] },
      { kind: "row", cells: [words("Ett"), null, history([null, 3]), words("3")] },
      { kind: "row", cells: [words("Två"), words(""), null, null] },
    ],
  });
  expect(shown.columns.map(({ header }) => header)).toEqual(["Mål", "Utfall"]);
  expect(shown.rows[0]!.cells[0]).toEqual(words("Område"));
  expect(shown.rows[1]!.cells).toEqual([words("Ett"), words("3")]);
});

describe("widths", () => {
  const table = (header: string, text: string): TableBlock => ({
    kind: "table",
    name: "",
    columns: [column("Mål", 40), column(header, 5)],
    rows: [{ kind: "row", cells: [words("Ett"), words(text)] }],
  });
  const wide = (text: string, bold = false): number => textPoints(text, { size: TABLE_SET.size, bold }).wide;

  test("a column has room for its longest word in a wide typeface, at the cost of the widest", () => {
    const [title = 0, value = 0] = tableWidths(table("Utfall", "14 procentenheter"), 500);
    expect(value).toBeCloseTo(wide("procentenheter") + TABLE_SET.sides);
    expect(title + value).toBeCloseTo(500);
    expect(tableWidths(table("Bedömning", "Uppnås"), 500)[1]).toBeCloseTo(wide("Bedömning", true) + TABLE_SET.sides);
  });

  test("a hyphenated word may be parted after its hyphen, a number not from its unit", () => {
    const width = (text: string): number => tableWidths(table("", text), 500)[1]!;
    expect(width("barn- och-utbildningsnämnden")).toBeCloseTo(wide("utbildningsnämnden") + TABLE_SET.sides);
    const amount = "1\u00a0234\u00a0567\u00a0kronor";
    expect(width(amount)).toBeCloseTo(wide(amount) + TABLE_SET.sides);
  });

  test("where there is room for all, the shares are as they were meant", () => {
    expect(tableWidths(table("Utfall", "3"), 900)).toEqual([800, 100]);
  });

  test("where a page has no room for the words of a wide typeface, those of Calibri come first, and no width is lost", () => {
    const narrow = tableWidths(table("Bedömning", "Kommunstyrelsen"), 110);
    expect(narrow[1]).toBeCloseTo(textPoints("Kommunstyrelsen", { size: TABLE_SET.size }).usual + TABLE_SET.sides);
    expect(narrow[1]).toBeLessThan(wide("Kommunstyrelsen") + TABLE_SET.sides);
    expect(narrow[0]! + narrow[1]!).toBeCloseTo(110);
  });
});
