import { problem } from "../../src/domain/problem";
import { columnUseOf } from "../../src/assess/columnUse";
import type { RecognisedTable } from "../../src/domain/plan";
import { indicator, recognition } from "./plan";

/** A table at A1:D4 of a sheet, with a column for the outcomes of 2024. */
const table = (sheet: string): RecognisedTable => ({
  sheet,
  range: "A1:D4",
  headerRows: [1],
  orientation: "rows",
  columns: [{ column: "D", header: "Utfall 2024", role: "outcome", period: "2024", confidence: 1, why: "" }],
});

const measure = (id: string, cell: string, outcomes: Record<string, string>) =>
  indicator(id, "mål", "minst 80 %", outcomes, { cell });

const use = (sheets: string[], ...indicators: ReturnType<typeof measure>[]): string[] => {
  const recognised = { ...recognition({ indicators }, "2024"), tables: sheets.map(table) };
  return [...columnUseOf(recognised, "2024").notReported].map(({ id }) => id);
};

test("two tables at one address on two sheets: a column that is hardly begun on one is in use on the other", () => {
  const begun = [
    measure("a", "Skola!A2", { 2024: "81 %" }),
    measure("b", "Skola!A3", { 2024: "82 %" }),
    measure("c", "Skola!A4", { 2024: "83 %" }),
  ];
  const waiting = [
    measure("d", "Vård!A2", { 2024: "81 %" }),
    measure("e", "Vård!A3", { 2023: "70 %" }),
    measure("f", "Vård!A4", { 2023: "71 %" }),
  ];
  expect(use(["Skola", "Vård"], ...begun, ...waiting)).toEqual(["d", "e", "f"]);
});

test("columns are in their order also past Z", () => {
  const wide = { ...table("Skola"), range: "Z1:AB4" };
  const wait = (column: string): ReturnType<typeof measure>[] => [
    measure("a", `Skola!${column}2`, { 2024: "81 %" }),
    measure("b", `Skola!${column}3`, { 2023: "70 %" }),
    measure("c", `Skola!${column}4`, { 2023: "71 %" }),
  ];
  const inside = (column: string): number =>
    columnUseOf({ ...recognition({ indicators: wait(column) }, "2024"), tables: [wide] }, "2024").notReported.size;
  expect(["Y", "Z", "AA", "AB", "AC", "B"].map(inside)).toEqual([0, 3, 3, 3, 0, 0]);
});

test("measures beside the table's columns, or below its rows, are not of the table", () =>
  expect(
    use(
      ["Skola"],
      measure("a", "Skola!A2", { 2024: "81 %" }),
      measure("b", "Skola!A5", { 2023: "70 %" }),
      measure("c", "Skola!E3", { 2023: "71 %" }),
      measure("d", "Skola!AA3", { 2023: "71 %" }),
    ),
  ).toEqual([]));

test("half of the measures are enough for a column to be in use; one less than half is not", () => {
  const of = (filled: number) =>
    [0, 1, 2].map((at) => measure(`m${at}`, `Skola!A${at + 2}`, at < filled ? { 2024: "81 %" } : { 2023: "70 %" }));
  expect(use(["Skola"], ...of(2))).toEqual([]);
  expect(use(["Skola"], ...of(1))).toEqual(["m0", "m1", "m2"]);
});

test("a column of the period that nobody has read is asked about: the year before is no verdict on it", () => {
  const old = [
    measure("a", "Skola!A2", { 2024: "81 %" }),
    measure("b", "Vård!A2", { 2023: "70 %" }),
    measure("c", "Vård!A3", { 2023: "71 %" }),
  ];
  const unread: RecognisedTable = {
    ...table("Vård"),
    columns: [{ column: "C", header: "Zonk 2024", role: "other", period: "2024", confidence: 1, why: "" }],
  };
  const of = (...cells: string[]): string[] => {
    const problems = cells.map((cell) => problem("oläst-kolumn", cell, ""));
    const recognised = { ...recognition({ indicators: old }, "2024"), tables: [table("Skola"), unread], problems };
    return [...columnUseOf(recognised, "2024").notReported].map(({ id }) => id);
  };
  expect(of("Vård!C1")).toEqual(["b", "c"]);
  expect(of("Vård!D1", "Skola!C1")).toEqual([]);
});
