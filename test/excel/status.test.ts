import { status } from "../../src/commands/status";
import { excelWorkbook } from "../../src/excel/workbook";
import { WRITING } from "../../src/excel/writing";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { openHost, type Fault } from "../../workbench/host";
import { bookOf, contents, fileOf, NOW, some, whole } from "./kit";

jest.setTimeout(process.env["MALTAVLAN_FULL"] ? 3_600_000 : 30_000);

type Host = Awaited<ReturnType<typeof openHost>>;
const run = async (host: Host): Promise<Sheet[]> => {
  const done = await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  return done.value.sheets;
};
const hersIn = (host: Host): unknown => host.book.sheets.filter(({ tag }) => tag === undefined).map((sheet) => contents(sheet));
const oursIn = (host: Host): Sheet[] => host.book.sheets.filter(({ tag }) => tag !== undefined);

const COMMENT = "=1+1 är min kommentar";
const NOTE = "Ring Anna";

/** The least that has areas, goals and indicators. */
function small(): Sheet {
  const sheet = newSheet("Mål 2024");
  const rows = [
    ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
    ["Välfärd", "Väntetiden ska minska", "Väntetid i dagar", "högst 30", 28, "Uppnås"],
    ["Ekonomi", "Ekonomin ska vara i balans", "Soliditet", "minst 20 %", "22 %", "Uppnås"],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value, r === 0 ? { font: { bold: true } } : undefined)));
  return sheet;
}

/** The same with status sheets, her comment in each of them, a note of hers beside one, and since they were written something else in the source. */
async function later(changed: (source: Sheet) => void): Promise<Uint8Array> {
  const host = await openHost({ file: fileOf([small()]) });
  await run(host);
  const book = bookOf(host.save());
  for (const sheet of book.sheets) {
    const header = sheet.values.findIndex((row) => row?.includes("Kommentar"));
    const column = sheet.values[header]?.indexOf("Kommentar") ?? -1;
    const row = sheet.formats.findIndex((formats, r) => r > header && formats?.[column]?.locked === false);
    if (sheet.tag?.startsWith("status:") && header >= 0 && row >= 0) setCell(sheet, row, column, COMMENT, sheet.formats[row]![column]);
  }
  setCell(book.sheets.find(({ tag }) => tag?.startsWith("status:"))!, 3, 30, NOTE);
  changed(book.sheets[0]!);
  return fileOf(book.sheets, book.memory);
}

describe.each([
  ["the first time", () => Promise.resolve(fileOf([small()]))],
  ["again, over her comments", () => later((source) => setCell(source, 1, 4, 31))],
  ["for a new period, over her comments", () => later((source) => source.values[0]!.forEach((header, column) => setCell(source, 0, column, String(header).replace("2024", "2025"))))],
])("status %s, when Excel fails", (_, made) => {
  let file: Uint8Array;
  let clean: Host;
  beforeAll(async () => {
    file = await made();
    clean = await openHost({ file });
    const words = commentsIn(oursIn(clean));
    await run(clean);
    expect(commentsIn(oursIn(clean))).toBeGreaterThanOrEqual(words);
  });

  async function survives(fault: Fault): Promise<void> {
    const host = await openHost({ file, faults: [fault] });
    const [source, before] = [hersIn(host), bookOf(file).sheets];
    await expect(run(host)).rejects.toMatchObject({ code: fault.code });
    host.faults.length = 0;
    const added = host.book.sheets.filter(({ tag, values }) => tag === undefined && values.length === 0).length;
    expect((hersIn(host) as unknown[]).slice(0, -added || undefined)).toEqual(source);
    for (const sheet of oursIn(host)) expect([WRITING, ...titles(before), ...titles(clean.book.sheets), undefined]).toContain(sheet.values[0]?.[0]);
    await run(host);
    expect(hersIn(host)).toEqual(source);
    expect(oursIn(host).map(whole)).toEqual(oursIn(clean).map(whole));
    expect(commentsIn(oursIn(host))).toBe(commentsIn(oursIn(clean)));
    expect(host.book.memory).toBe(clean.book.memory);
  }

  it("at its requests", async () => {
    for (const request of some(clean.requests.count, 2)) await survives({ request, code: "RequestAborted" });
  });

  it("at its actions, all of them when the whole matrix is run", async () => {
    for (const action of some(clean.requests.actions, 8)) await survives({ action, code: "GeneralException" });
  });
});

const titles = (sheets: Sheet[]): unknown[] => sheets.map(({ values }) => values[0]?.[0]);
const commentsIn = (sheets: Sheet[]): number => sheets.flatMap(({ values }) => values.flat()).filter((value) => typeof value === "string" && (value.endsWith(COMMENT) || value === NOTE)).length;

it("her words are in the file that the second and third test start from", async () => {
  expect(commentsIn(bookOf(await later(() => undefined)).sheets)).toBe(3);
});
