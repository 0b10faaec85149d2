import { newPeriod, type NewPeriodInput, type NewPeriodResult } from "../../src/commands/newPeriod";
import { aYearOn } from "../../src/commands/nextColumns";
import { templates } from "../../src/commands/templates";
import { lock } from "../../src/commands/lock";
import { LOG_TAG, readLog } from "../../src/report/continuity/logReader";
import { setCell, valueAt } from "../../src/sheet/book";
import { contents } from "../excel/kit";
import { excelWorkbook } from "../../src/excel/workbook";
import { desk, NOW, table } from "./story";

const HEADER = ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall aug 2024", "Utfall 2024", "Ansvarig nämnd"];
const YEAR = () =>
  table("Mål", [
    HEADER,
    ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "89 %", "91 %", "Skolnämnden"],
    ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "88 %", "85 %", "Omsorgsnämnden"],
  ]);

const barn = "mål:trygga barn";

async function opened() {
  const day = await desk(YEAR());
  const workbook = excelWorkbook(day.host.Excel);
  return { day, workbook, surroundings: { workbook, now: NOW, progress: () => undefined } };
}
type Opened = Awaited<ReturnType<typeof opened>>;

async function roll({ surroundings }: Opened, input: NewPeriodInput): Promise<NewPeriodResult> {
  const done = await newPeriod.perform(input, surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

const source = ({ day }: Opened) => day.host.book.sheets[0]!;

test.each([
  ["Utfall 2024", "Utfall 2025"],
  ["Utfall 2023/24", "Utfall 2024/25"],
  ["2024 T2", "2025 T2"],
  ["Läsåret 2029/30", "Läsåret 2030/31"],
  ["Mål 2022–2024", "Mål 2023–2025"],
  ["Utfall aug 2024, kvinnor", "Utfall aug 2025, kvinnor"],
  ["Anslag 20240 kr", "Anslag 20240 kr"],
  ["Utfall", "Utfall"],
])("%s is a year on %s", (text, next) => expect(aYearOn(text)).toBe(next));

test("without a yes nothing is written, and it is told what would be", async () => {
  const here = await opened();
  const { day } = here;
  const before = structuredClone(day.host.book.sheets.map((sheet) => contents(sheet)));
  expect(await roll(here, {})).toEqual({
    from: "2024",
    to: "2025",
    columns: [
      { sheet: "Mål", table: "A1:G3", header: "Målvärde 2025", role: "target", cell: "Mål!H1" },
      { sheet: "Mål", table: "A1:G3", header: "Utfall aug 2025", role: "outcome", cell: "Mål!I1" },
      { sheet: "Mål", table: "A1:G3", header: "Utfall 2025", role: "outcome", cell: "Mål!J1" },
    ],
    written: [],
    custody: [],
  });
  expect(day.host.book.sheets.map((sheet) => contents(sheet))).toEqual(before);
});

test("the year's turn: the log holds the old year, open cells are empty, templates and headers are the new year's, and a second turn proposes no column", async () => {
  const here = await opened();
  const { day, workbook, surroundings } = here;
  await day.status({});
  await day.type("Skola", day.at("Skola", barn, "Samlad"), "◐ Uppnås delvis");
  await day.type("Skola", day.at("Skola", barn, "Kommentar"), "Enkäten görs om");
  await templates.perform({}, surroundings);
  const rows = contents(source(here));
  const done = await roll(here, { accept: { sheets: true, templates: true, columns: ["Mål!H1", "Mål!J1"] } });
  expect(done.written).toEqual(["Mål!H1", "Mål!J1"]);
  expect(done.templates).toHaveLength(2);
  expect(done.sheets).toContain("Skola");
  expect(done.custody.join(" ")).toMatch(/2 av 2 egna celler finns kvar/);
  const log = readLog(day.host.book.sheets.find(({ tag }) => tag === LOG_TAG));
  expect(log.find(({ key, period }) => key === barn && period === "2024")).toMatchObject({
    overall: "◐ Uppnås delvis",
    comment: "Enkäten görs om",
  });
  expect(
    [day.shows("Skola", barn, "Samlad"), day.shows("Skola", barn, "Kommentar")].map((text) => text || null),
  ).toEqual([null, null]);
  expect([7, 8, 9].map((column) => valueAt(source(here), 0, column) || null)).toEqual([
    "Målvärde 2025",
    null,
    "Utfall 2025",
  ]);
  const again = await roll(here, { period: "2025" });
  expect(again.columns.map(({ header }) => header)).toEqual(["Utfall aug 2025"]);
  await workbook.restore(workbook.undo()!);
  expect(contents(source(here), false)).toEqual(rows);
});

test("a cell in the way is named, and nothing is written over it", async () => {
  const here = await opened();
  setCell(source(here), 2, 8, "min anteckning");
  const { columns } = await roll(here, {});
  expect(columns.every(({ cell }) => cell === undefined)).toBe(true);
  expect(columns[0]?.why).toBe("Mål!I3 till höger om tabellen är inte tom. Infoga tomma kolumner där och försök igen.");
  expect((await roll(here, { accept: { columns: "all" } })).written).toEqual([]);
  expect(valueAt(source(here), 2, 8)).toBe("min anteckning");
});

test("the decided plan is carried on, or replaced by a decision", async () => {
  const here = await opened();
  const { surroundings } = here;
  await lock.perform({ decided: "2023-11-27", paragraph: "112", from: "2024-01-01" }, surroundings);
  expect((await roll(here, {})).plan).toEqual({ rows: 4, from: "2024-01-01" });
  setCell(source(here), 1, 3, "minst 95 %");
  const decision = { decided: "2024-11-25", paragraph: "98", from: "2025-01-01" };
  expect((await roll(here, { accept: { decision } })).locked).toMatchObject({ changed: 1, gone: 0 });
  expect((await roll(here, {})).plan?.from).toBe("2025-01-01");
  expect(
    await newPeriod.perform({ accept: { decision: { ...decision, decided: "i höstas" } } }, surroundings),
  ).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/”i höstas” är inget datum/) as unknown,
  });
});

test("a period that cannot be read is reported", async () => {
  const { surroundings } = await opened();
  expect(await newPeriod.perform({ period: "nästa år" }, surroundings)).toMatchObject({
    ok: false,
    reason: "Perioden ”nästa år” gick inte att läsa. Skriv till exempel 2025 eller delår 2025.",
  });
});
