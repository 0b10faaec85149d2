import type { ReadResult } from "../../src/commands/read";
import type { TableColumn } from "../../src/domain/plan";
import { node } from "../assess/plan";
import { readSummary } from "../../workbench/cli/summary";

const column = (place: string, role: TableColumn["role"], more: Partial<TableColumn> = {}): TableColumn => ({
  column: place,
  header: "",
  role,
  confidence: 1,
  ...more,
});

const result = (columns: TableColumn[], suspicious: string[] = []): ReadResult => ({
  tables: [{ sheet: "Mål", range: "A1:D9", headerRows: [1], orientation: "rows", columns }],
  plan: { areas: [], goals: [], indicators: [] },
  disagreements: [],
  problems: [],
  coverage: { nonEmpty: 9, mapped: 9, reported: 0, outside: { nonEmpty: 30, suspicious } },
});
const lines = (read: ReadResult): string[] => readSummary("bok.xlsx", read).trimEnd().split("\n").slice(1);

test("a table's columns by what they are, those that are not read last", () => {
  const columns = [
    column("A", "indicator"),
    column("B", "other"),
    column("C", "outcome", { period: "2024" }),
    column("D", "other"),
  ];
  expect(lines(result(columns))[0]).toBe("  Mål A1:D9: A indikator, C utfall 2024, läses inte: B, D");
});

test("steps of a process are named apart from the goals", () => {
  const goals = [
    node("g", "mål", { cell: "Mål!A2" }),
    node("s", "aktivitet", { cell: "Tidplan!A2", when: { text: "2025-01-12", cell: "Tidplan!B2" } }),
  ];
  expect(readSummary("bok.xlsx", { ...result([]), plan: { areas: [], goals, indicators: [] } }).split("\n")[0]).toBe(
    "bok.xlsx: 1 tabell, 0 områden, 1 mål, 0 indikatorer, 1 steg i en process.",
  );
});

test("rows that are headers are named as rows, and a page of text has no columns to name", () => {
  const turned: TableColumn = { row: 4, header: "Mål", role: "target", confidence: 1 };
  expect(lines(result([turned]))[0]).toBe("  Mål A1:D9: rad 4 målvärde");
  expect(lines(result([column("A", "other")]))[0]).toBe("  Mål A1:D9: text");
});

test("cells beyond the tables that are worth a look are named, the first five of many", () => {
  const cells = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"].map((cell) => `Mål!${cell}`);
  expect(lines(result([], ["Mål!A1"]))[1]).toBe(
    "Läst: 9 av 9 celler i tabellerna, 0 rapporterade; 30 utanför, värda en titt: Mål!A1.",
  );
  expect(lines(result([], cells))[1]).toMatch(/värda en titt: Mål!A1, Mål!A2, Mål!A3, Mål!A4, Mål!A5 och 2 till\.$/);
});

test("a disagreement names its cell, both grades and the reason", () => {
  const why = "88 % mot minst 90 %. Uppnås delvis.";
  const disagreements = [{ id: "nöjda", printed: "Uppnås", computed: "Uppnås delvis", why, cell: "Mål!J13" }];
  expect(lines({ ...result([]), disagreements })).toContain(
    `  Mål!J13: ”Uppnås” är tryckt, ”Uppnås delvis” beräknat. ${why}`,
  );
});
