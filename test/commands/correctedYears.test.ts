import { correct } from "../../src/commands/correct";
import { recogniseIn } from "../../src/commands/map";
import { newPeriod } from "../../src/commands/newPeriod";
import { pointAt } from "../../src/commands/point";
import { standard } from "../../src/domain/presets/standard";
import { excelWorkbook } from "../../src/excel/workbook";
import { setCell, type Book, type Sheet } from "../../src/sheet/book";
import { tree } from "../recognise/kit";
import { desk, NOW, table, type Desk } from "./story";

const FIRST = (): Sheet =>
  table("Mål", [
    ["Nr", "Mål", "Indikator", "Målvärde 2024", "Utfall", "Bedömning", "Hos"],
    [1, "Trygg skola", "Trygga elever, andel", "minst 90 %", "91 %", "Uppnås", "Skolnämnden"],
    [
      2,
      "Ren stad",
      "Nöjda med städningen, andel\nKlagomål, antal",
      "minst 70 %",
      "75 %",
      "Uppnås inte",
      "Tekniska nämnden",
    ],
    [3, "Snygg stad", "Nedskräpning, antal", "högst 10", 8, "Uppnås", "Tekniska nämnden"],
    [4, "Förra planen", "Cykelvägar, kilometer", "minst 5", 4, "Uppnås inte", "Tekniska nämnden"],
  ]);

const read = (day: Desk) => {
  const found = recogniseIn(day.host.book, standard);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
};
const lines = (day: Desk, year: string) => tree(read(day).plan, year);
const lost = (day: Desk) =>
  read(day)
    .problems.filter(({ code }) => code === "rättelse-utan-tabell")
    .map(({ cell, message }) => `${cell}: ${message}`);

async function press(day: Desk, range: string, label: string): Promise<void> {
  const found = pointAt(day.host.book, read(day), { sheet: "Mål", range }, NOW);
  if (!found.ok) throw new Error(found.reason);
  const { presses, alikePresses = presses, around } = found.value;
  const one = [...alikePresses, ...around.flatMap((group) => group.presses)].find((p) => p.label.startsWith(label));
  if (!one || !("correction" in one))
    throw new Error(`no ${label}: ${[...presses, ...around.flatMap((g) => g.presses)].map((p) => p.label).join(", ")}`);
  const made = await correct.perform(one.correction, {
    workbook: excelWorkbook(day.host.Excel),
    now: NOW,
    progress: () => undefined,
  });
  if (!made.ok) throw new Error(`${range} ${label}: ${made.reason}`);
}

const NEXT: Record<string, (string | number | null)[]> = {
  "Trygg skola": ["minst 92 %", "93 %", "Uppnås"],
  "Ren stad": [null, null, "Uppnås inte"],
  "Snygg stad": ["högst 7", 7, "Uppnås"],
};

/** The year after: figures come in, a goal is put in, the rows are sorted and numbered anew. */
function aYearLater({ sheets }: Book): void {
  const own = sheets[0]!;
  const rows = own.values.slice(1).map((row) => [...(row ?? [])]);
  for (const row of rows) NEXT[String(row[1])]?.forEach((value, i) => (row[7 + i] = value));
  rows.push([0, "God mat", "Nöjda med maten, andel", null, null, null, null, "minst 80 %", "81 %", "Uppnås"]);
  rows.sort((a, b) => String(a[1]).localeCompare(String(b[1]), "sv"));
  rows.forEach((row, r) => {
    row[0] = 10 + r;
    for (let column = 0; column < 11; column++) setCell(own, r + 1, column, row[column] ?? null);
  });
}

test("what is kept of a table is found when rows are put in, sorted and numbered anew, and in the next period's columns", async () => {
  const day = await desk(FIRST());
  await press(day, "E1:E5", "Gäller 2024");
  await press(day, "F2", "Bedömning av målet");
  await press(day, "C3", "Dela i 2");
  await press(day, "G1:G5", "Hela kolumnen är kommentar");
  await press(day, "B5:C5", "Räknas inte");
  expect(lines(day, "2024")).toEqual([
    "mål 1: Trygg skola [Uppnås = Måluppfyllelse 0]",
    "  indikator 1: Trygga elever, andel → minst 90 % 2024: 91",
    "mål 2: Ren stad [Uppnås inte = Måluppfyllelse 2]",
    "  indikator 2: Nöjda med städningen, andel",
    "  indikator 2: Klagomål, antal",
    "mål 3: Snygg stad [Uppnås = Måluppfyllelse 0]",
    "  indikator 3: Nedskräpning, antal → högst 10 2024: 8",
  ]);
  const { workbook, now } = { workbook: excelWorkbook(day.host.Excel), now: NOW };
  const turned = await newPeriod.perform({ accept: { columns: "all" } }, { workbook, now, progress: () => undefined });
  expect(turned.ok && turned.value.refused).toEqual([]);
  await day.mail(aYearLater);
  expect(lost(day)).toEqual([]);
  const grades = read(day).plan.goals.map(({ title, grades: given }) => [
    title,
    ...given.map((one) => `${one.period}: ${one.text}`),
  ]);
  // Of God mat, which is new, nothing has been said: its grade stands where those of the goals do.
  expect(grades).toEqual([
    ["God mat", "2025: Uppnås"],
    ["Ren stad", "2024: Uppnås inte", "2025: Uppnås inte"],
    ["Snygg stad", "2024: Uppnås", "2025: Uppnås"],
    ["Trygg skola", "2024: Uppnås", "2025: Uppnås"],
  ]);
  expect(lines(day, "2025").map((line) => line.replace(/ \[.*\]/, ""))).toEqual([
    "mål 11: God mat",
    "  indikator 11: Nöjda med maten, andel → minst 80 % 2025: 81",
    "mål 12: Ren stad",
    "  indikator 12: Nöjda med städningen, andel",
    "  indikator 12: Klagomål, antal",
    "mål 13: Snygg stad",
    "  indikator 13: Nedskräpning, antal → högst 7 2024: 8, 2025: 7",
    "mål 14: Trygg skola",
    "  indikator 14: Trygga elever, andel → minst 92 % 2024: 91, 2025: 93",
  ]);
  // Of a goal that is given up nothing can be said any more, and that is told.
  await day.mail(({ sheets }) => {
    for (let column = 0; column < 11; column++) setCell(sheets[0]!, 4, column, null);
  });
  expect(lost(day)).toEqual([
    "Mål!F4: Din rättelse av ”Uppnås” hittar inte sin plats längre. Rätta det igen, eller ta bort rättelsen.",
  ]);
});
