import { toldBar } from "../../src/report/gradeCells";
import { blockSheet } from "../../src/report/blockSheet";
import type { Block, CountsBlock, TableBlock } from "../../src/sheet/document";
import { words } from "../../src/sheet/document";
import { areaText } from "../../src/sheet/address";
import { formatAt, formulaAt } from "../../src/sheet/book";
import { grid } from "./grid";

const table = (headers: string[], rows: string[][], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: "table",
  name: "Tabell",
  headed: true,
  columns: headers.map((header) => ({ header, side: "left" })),
  rows: rows.map((cells) => ({ kind: "row", cells: cells.map((one) => words(one)) })),
  ...more,
});
const counts: CountsBlock = {
  kind: "counts",
  name: "Mål per område",
  of: "Område",
  steps: ["Uppnås", "Uppnås delvis", "Uppnås inte"].map((label) => ({ label, bar: "#000000", texts: [label] })),
  rows: [
    {
      label: "Skola",
      ref: "Skola!A1",
      counts: [1, 2, 0],
      formulas: ["=Skola!$B$6", "=Skola!$C$6", "=Skola!$D$6"],
      where: {},
    },
    { label: "Vård", counts: [0, 1, 1], where: {} },
    { label: "Alla", counts: [1, 3, 1], total: true, where: {} },
  ],
};
const drawn = (...blocks: Block[]) =>
  blockSheet({ name: "Blad", tag: "blad", above: [], title: "T", period: "", blocks });
const rowOf = (sheet: ReturnType<typeof drawn>["sheet"], text: string): number =>
  sheet.values.findIndex((row) => row?.includes(text));

test("a table of fewer columns than the sheet takes several of them, all to the edge, and its texts go over them", () => {
  const long = "En mening som är så lång att den tar det mesta av en rad på bladet, och lite till för säkerhets skull.";
  const { sheet, last } = drawn(counts, table(["Mål", "Varför"], [["Trygga barn", long]]));
  const row = rowOf(sheet, "Trygga barn");
  const [over] = sheet.merges.filter(({ top, right, left }) => top === row && right > left).slice(-1);
  expect(over!.right).toBe(last);
  expect(sheet.values[row]![over!.left]).toBe(long);
  expect(sheet.values[rowOf(sheet, "Varför")]![over!.left]).toBe("Varför");
});

test("counts have the formulas that they are given, their sum is one, and the label leads to its sheet", () => {
  const { sheet, totals } = drawn(counts);
  const [skola, alla] = ["Skola", "Alla"].map((label) => rowOf(sheet, label)) as [number, number];
  expect([1, 2, 3].map((column) => formulaAt(sheet, skola, column))).toEqual(counts.rows[0]!.formulas);
  expect(formulaAt(sheet, skola, 0)).toBe('=HYPERLINK("#Skola!A1","Skola")');
  expect(formulaAt(sheet, alla, 1)).toBe(`=SUM(B${skola + 1}:B${alla})`);
  expect(totals.get(counts)).toEqual(["B", "C", "D"].map((column) => `${column}${alla + 1}`));
});

test("the bars stand beside the areas, and there are none where nothing is counted", () => {
  const { sheet, last } = drawn(counts);
  expect(sheet.charts.map(({ place }) => [place.from.column, place.to.column])).toEqual([[last, last + 1]]);
  const none = { ...counts, rows: counts.rows.map((row) => ({ ...row, counts: [0, 0, 0] })) };
  expect(drawn(none).sheet.charts).toEqual([]);
});

test("a table whose heading says what it shows has no caption", () => {
  expect(grid(drawn(table(["Mål"], [["A"]])).sheet)).not.toContain("Tabell");
  expect(grid(drawn(table(["Mål"], [["A"]], { headed: undefined })).sheet)).toContain("Tabell");
});

test("a bold title has a darker rule than what belongs to it; where all are bold there is nothing to set apart", () => {
  const rows = (looks: ("bold" | undefined)[]): TableBlock =>
    table(["Mål"], [], { rows: looks.map((look, at) => ({ kind: "row", cells: [words(`Mål ${at}`, look)] })) });
  const rules = (block: TableBlock): unknown[] => {
    const { sheet } = drawn(block);
    return block.rows.map((_, at) => formatAt(sheet, rowOf(sheet, `Mål ${at}`), 0)!.border?.top?.color);
  };
  const [, under, goal] = rules(rows(["bold", undefined, "bold"]));
  expect(goal).not.toBe(under);
  const [, second, third] = rules(rows(["bold", "bold", "bold"]));
  expect([second, third]).toEqual([under, under]);
});

test("what a group of rows is called goes over the whole table", () => {
  const { sheet, last } = drawn(
    table(["A", "B", "C"], [], {
      rows: [
        { kind: "group", cells: [words("Att rätta"), null, null] },
        { kind: "row", cells: [words("a"), words("b"), words("c")] },
      ],
    }),
  );
  const row = rowOf(sheet, "Att rätta");
  expect(sheet.merges.map(areaText)).toContain(`A${row + 1}:${"ABCDEFGH"[last]}${row + 1}`);
});

test("a column that nothing is counted in has no name to be told", () =>
  expect(toldBar("Skola", [{ label: "Uppnås" }, { label: "" }, { label: "Uppnås inte" }], [3, 0, 1])).toBe(
    "Skola: uppnås 3, uppnås inte 1",
  ));

test("a table after another, and the text that introduces it, goes to the next page without a row of the one before", () => {
  const row = (at: number): string[] => [`Globalt mål ${at}`, `${at}`];
  const list = table(
    ["Globalt mål", "Antal mål"],
    Array.from({ length: 26 }, (_, at) => row(at + 1)),
  );
  const wide = table(
    ["Målgrupp", "Mål"],
    Array.from({ length: 14 }, (_, at) => [`Målgrupp ${at + 1}`, "Trygga barn"]),
  );
  const { sheet } = drawn(list, { kind: "text", look: "body", text: "Två mål har en målgrupp." }, wide);
  const begins = (sheet.print.rowBreaks ?? []).map((at) =>
    sheet.values
      .slice(at)
      .flatMap((cells) => cells ?? [])
      .find((value) => typeof value === "string"),
  );
  expect(begins).toEqual(["Två mål har en målgrupp."]);
});
