import { barText, words } from "../../src/sheet/document";
import { DOCUMENT_PAGE } from "../../src/sheet/documentLooks";
import type { Block, TableBlock } from "../../src/sheet/document";
import { pageShape, TABLE_SET } from "../../src/sheet/tableShape";
import { pointCharacters, wrapped } from "../../src/sheet/height";
import { textPoints } from "../../src/sheet/textWidth";

const tableWidths = (table: TableBlock, room: number): number[] => pageShape([table]).widths(table, room);
const column = (header: string, width: number): TableBlock["columns"][number] => ({ header, width, side: "left" });
const history = (values: (number | null)[]) => ({ kind: "history" as const, text: "", values, color: "#000000" });

test("a column that says nothing in any row is left out, and a heading across the table stays", () => {
  const table: TableBlock = {
    kind: "table",
    name: "",
    columns: [column("Mål", 30), column("2018", 9), column("2018–2019", 13), column("Utfall", 14)],
    rows: [
      { kind: "group", cells: [words("Område"), null, null, null] },
      { kind: "row", cells: [words("Ett"), null, history([null, 3]), words("3")] },
      { kind: "row", cells: [words("Två"), words(""), null, null] },
    ],
  };
  const shown = pageShape([table]).shown(table);
  expect(shown.columns.map(({ header }) => header)).toEqual(["Mål", "Utfall"]);
  expect(shown.rows[0]!.cells[0]).toEqual(words("Område"));
  expect(shown.rows[1]!.cells).toEqual([words("Ett"), words("3")]);
});

test("tables of a part with the same headers stand in the same columns, of another part in their own", () => {
  const rows = (...cells: string[]): TableBlock => ({
    kind: "table",
    name: "",
    columns: [column("Mål", 30), column("Utfall", 9), column("Motivering", 40)],
    rows: [{ kind: "row", cells: cells.map((text) => words(text)) }],
  });
  const [first, second, other] = [
    rows("Ett", "3", ""),
    rows("Två", "14 procentenheter", "Därför."),
    rows("Tre", "5", ""),
  ];
  const part: Block = { kind: "heading", level: 2, text: "Del" };
  const shape = pageShape([part, first, second, part, other]);
  const headers = (table: TableBlock): string[] => shape.shown(table).columns.map(({ header }) => header);
  expect(headers(first)).toEqual(["Mål", "Utfall", "Motivering"]);
  expect(headers(other)).toEqual(["Mål", "Utfall"]);
  expect(shape.widths(first, 500)).toEqual(shape.widths(second, 500));
  expect(shape.widths(other, 500)).toHaveLength(2);
});

test("a year's column is left out of the table in which no row has a value, and kept in the one that has", () => {
  const rows = (value: string): TableBlock => ({
    kind: "table",
    name: "",
    columns: [column("Mål", 30), { ...column("2019", 9), sparse: true }, column("Motivering", 40)],
    rows: [{ kind: "row", cells: [words("Ett"), words(value), words("")] }],
  });
  const [some, none, other] = [
    rows("3"),
    rows("–"),
    { ...rows(""), columns: [column("A", 1), column("B", 1), column("C", 1)] },
  ];
  const shape = pageShape([some, none, other]);
  const headers = (table: TableBlock): string[] => shape.shown(table).columns.map(({ header }) => header);
  expect([headers(some), headers(none), headers(other)]).toEqual([["Mål", "2019"], ["Mål"], ["A"]]);
  expect(shape.widths(none, 500)).toHaveLength(1);
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
    expect(width("senast 2021-06-30")).toBeCloseTo(wide("2021-06-30") + TABLE_SET.sides);
    const amount = "1\u00a0234\u00a0567\u00a0kronor";
    expect(width(amount)).toBeCloseTo(wide(amount) + TABLE_SET.sides);
  });

  test("a long word that Calibri has room for is whole in a wide typeface", () =>
    expect(tableWidths(table("Nämnd", "Samhällsbyggnadsnämnden"), 500)[1]).toBeGreaterThanOrEqual(
      wide("Samhällsbyggnadsnämnden") + TABLE_SET.sides - 0.01,
    ));

  test("a table that is to fill a page of ours has room for a wide typeface on a narrower one", () => {
    const full: TableBlock = { ...table("Bedömning", "Uppnås"), onePage: true };
    const enough = wide("Bedömning", true) + TABLE_SET.sides;
    expect(tableWidths(full, DOCUMENT_PAGE.width * 0.66)[1]).toBeGreaterThanOrEqual(enough - 0.01);
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

  test("a column without a width is as wide as its texts ask for; where there is no room, a short one is, and long ones share the rest so that the row is low", () => {
    const long = "Ett långt mål som står på flera rader i en smal tabell, eftersom det är så många ord i det. ".repeat(
      3,
    );
    const unsized = (...texts: string[]): TableBlock => ({
      kind: "table",
      name: "",
      columns: texts.map((_, at) => ({ header: `Rubrik ${at}`, side: "left" as const })),
      rows: [{ kind: "row", cells: texts.map((text) => words(text)) }],
    });
    const usual = (text: string): number => textPoints(text, { size: TABLE_SET.size }).usual + TABLE_SET.sides;
    const [name = 0, figure = 0] = tableWidths(unsized("Elever som är trygga i skolan", "minst 90 procent"), 750);
    expect(name / figure).toBeCloseTo(usual("Elever som är trygga i skolan") / usual("minst 90 procent"), 1);
    const [first = 0, short = 0, second = 0] = tableWidths(unsized(long, "minst 90 procent", long), 400);
    expect(short).toBeGreaterThanOrEqual(usual("minst 90 procent") - 0.01);
    const lines = (points: number): number =>
      wrapped(long, { size: TABLE_SET.size }, pointCharacters(points - TABLE_SET.sides)).length;
    expect(Math.max(lines(first), lines(second))).toBeLessThanOrEqual(lines((first + second) / 2));
    expect(first + short + second).toBeCloseTo(400);
    expect(first + short + second).toBeCloseTo(400);
  });
});

test("what is not judged is named in its bar, as far as there is room", () => {
  const rest = {
    label: "– Ej bedömda",
    called: ["ej bedömd", "ej bedömda"] as const,
    bar: "#8A939B",
    texts: "rest" as const,
  };
  const told = (count: number, width: number): string => barText(count, rest, width).replace("\u00a0", " ");
  expect([told(4, 200), told(1, 200), told(4, 20)]).toEqual(["4 ej bedömda", "1 ej bedömd", "4"]);
});
