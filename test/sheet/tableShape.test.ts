import { words } from "../../src/sheet/document";
import type { TableBlock } from "../../src/sheet/document";
import { shownTable } from "../../src/sheet/tableShape";

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

test("a column is as wide as its longest word, at the cost of the widest", () => {
  const { columns } = shownTable({
    kind: "table",
    name: "",
    columns: [column("Mål", 40), column("Utfall", 9)],
    rows: [{ kind: "row", cells: [words("Ett"), words("14 procentenheter")] }],
  });
  expect(columns[1]!.width).toBeGreaterThanOrEqual("procentenheter".length + 1);
  expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(49);
});
