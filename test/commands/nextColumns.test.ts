import { aYearOn } from "../../src/commands/nextColumns";
import { recogniseIn } from "../../src/commands/map";
import { newPeriod } from "../../src/commands/newPeriod";
import { standard } from "../../src/domain/presets/standard";
import { readPeriod } from "../../src/interpret/time/period";
import type { Value } from "../../src/sheet/book";
import { excelWorkbook } from "../../src/excel/workbook";
import { desk, NOW, table } from "./story";

const ROWS: Value[][] = [
  ["Trygga barn", "Trygga elever", "minst 90 %", 91, 92, "Uppnås", "Enkäten visar ett bättre läge"],
  ["Alla klarar skolan", "Behöriga elever", "minst 85 %", 70, 75, "Uppnås inte", "Färre elever är behöriga"],
  ["Nöjda äldre", "Nöjda brukare", "minst 90 %", 88, 90, "Uppnås delvis", "Nära målet men inte framme"],
];

/** What the headers that `next` writes right of a table are read as: role and period, and their texts. */
async function nextOf(headers: Value[][]): Promise<{ read: string[]; written: string[] }> {
  const day = await desk(table("Mål", [...headers, ...ROWS]));
  const workbook = excelWorkbook(day.host.Excel);
  const done = await newPeriod.perform(
    { accept: { columns: "all" } },
    { workbook, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  const read = recogniseIn(day.host.book, standard);
  if (!read.ok) throw new Error(read.reason);
  return {
    read: read.value.tables.flatMap(({ columns }) =>
      columns.slice(ROWS[0]!.length).map(({ role, period = "" }) => `${role} ${period}`),
    ),
    written: done.value.columns.flatMap(({ cell, header }) => (cell === undefined ? [] : [header])),
  };
}

/** The headers of one period, whatever its kind: with words for their roles, and without for the figures. */
const KINDS = [
  "2025",
  "T1 2025",
  "2025 T2",
  "tertial 3 2025",
  "2025 H1",
  "H2 2025",
  "Halvår 1 2025",
  "andra halvåret 2025",
  "kv 1 2025",
  "Q3 2025",
  "kv 1–3 2025",
  "T1–T2 2025",
  "aug 2025",
  "2025-08",
  "januari–augusti 2025",
  "t.o.m. augusti 2025",
  "delår 2025",
  "läsåret 2024/25",
  "2024/25",
  "HT 2025",
  "vårterminen 2025",
  "R12 aug 2025",
];

test.each(KINDS)("what next writes after columns of %s is read as what it is for", async (kind) => {
  const period = readPeriod(aYearOn(kind))?.canonical ?? "";
  const dated = [`Målvärde ${kind}`, kind, `Prognos ${kind}`, `Bedömning ${kind}`, `Kommentar ${kind}`];
  const roles = ["target", "outcome", "forecast", "grade", "comment"];
  const { read, written } = await nextOf([["Mål", "Indikator", ...dated]]);
  expect(read).toEqual(roles.map((role) => `${role} ${period}`));
  expect(new Set(written).size).toBe(roles.length);
});

test("two parts of a year under its merged header get the year in each", async () => {
  const { written, read } = await nextOf([
    [null, null, null, "2025"],
    ["Mål", "Indikator", "Målvärde 2025", "H1", "H2", "Bedömning H2", "Kommentar"],
  ]);
  expect(written.slice(0, 3)).toEqual(["Målvärde 2026", "2026 H1", "2026 H2"]);
  expect(read.slice(0, 3)).toEqual(["target 2026", "outcome 2026 delår", "outcome 2026 H2"]);
});

test("what stands under a word of a column to its left has its own word alone, and no header stands twice", async () => {
  const { written, read } = await nextOf([
    [null, null, "Mål", "Utfall"],
    ["Mål", "Indikator", "2025", "2024", "2025", "Uppfyllt?", "Kommentar"],
  ]);
  expect(written).toEqual(["Målvärde 2026", "Utfall 2026", "Uppfyllt? 2026", "Kommentar 2026"]);
  expect(read).toEqual(["target 2026", "outcome 2026", "grade 2026", "comment 2026"]);
});
