import { merge } from "../../src/commands/merge";
import { templateFiles } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { judgementsIn } from "../../src/report/continuity/judgements";
import { readMemory } from "../../src/report/continuity/memory";
import { newSheet, setCell, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { readSubmissionLog, SUBMISSION_LOG_TAG } from "../../src/submissions/log";
import { openHost } from "../../workbench/host";
import { bookOf, fileOf, NOW } from "../excel/kit";

/** A plan without a column for grades: a nämnd's grade of a goal goes to its open cell. */
function plan(): Sheet {
  const sheet = newSheet("Mål 2024");
  const rows: Value[][] = [
    ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024"],
    ["Äldre ska få hjälp i tid", "Andel nöjda brukare, %", "Socialnämnden", "minst 80", 74, null],
    [null, "Väntetid, dagar", "Socialnämnden", "högst 30", 41, null],
  ];
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

async function desk() {
  const host = await openHost({ file: fileOf([plan()]), now: NOW });
  const workbook = excelWorkbook(host.Excel);
  const surroundings = { workbook, now: NOW, progress: () => undefined };
  return {
    workbook,
    surroundings,
    outcome: () => valueAt(host.book.sheets[0]!, 1, 5),
    judged: () => judgementsIn(readMemory(host.book.memory).memory).map(({ grade }) => grade),
    log: () => readSubmissionLog(host.book.sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG))?.rows ?? [],
  };
}
type Desk = Awaited<ReturnType<typeof desk>>;

/** The template of the nämnd, with texts and figures in the columns under these words. */
async function handedIn({ surroundings }: Desk, typed: Record<string, readonly [row: string, value: Value]>) {
  const made = await templateFiles.perform({}, surroundings);
  if (!made.ok) throw new Error(made.reason);
  const { name, bytes } = made.value.files[0]!;
  const sheet = bookOf(bytes).sheets[0]!;
  for (const [header, [title, value]] of Object.entries(typed)) {
    const top = sheet.values.findIndex((cells) => cells?.includes(header));
    const row = sheet.values.findIndex((cells, at) => at > top && cells?.includes(title));
    if (top < 0 || row < 0) throw new Error(`Neither ${header} nor ${title}`);
    setCell(sheet, row, sheet.values[top]!.indexOf(header), value);
  }
  return { name, bytes: fileOf([sheet]) };
}

async function accepted(at: Desk, typed: Parameters<typeof handedIn>[1]) {
  const done = await merge.perform({ files: [await handedIn(at, typed)], accept: "all" }, at.surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

const OUTCOME = { "Utfall 2024": ["Andel nöjda brukare, %", 78] } as const;

test("Ångra takes back a nämnd's grade together with the cells that were accepted with it; the log keeps both", async () => {
  const at = await desk();
  await accepted(at, { ...OUTCOME, Bedömning: ["Äldre ska få hjälp i tid", "Uppnås delvis"] });
  expect([at.outcome(), at.judged()]).toEqual([78, ["Uppnås delvis"]]);
  const taken = await at.workbook.restore(at.workbook.undo()!);
  expect(taken.left).toEqual([]);
  expect([at.outcome(), at.judged()]).toEqual([null, []]);
  expect(at.log().map(({ done }) => done)).toEqual(["", ""]);
});
