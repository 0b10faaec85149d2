import { isDark, selectCell } from "../../src/excel/view";
import { newSheet, setCell } from "../../src/sheet/book";
import { openHost, PERSONALITIES, type OpenHost } from "../../workbench/host";
import { fileOf } from "./kit";
import { boot, isSupported } from "../../src/excel/boot";

function book(): Uint8Array {
  const sheets = ["Mål", "Mål 2021", "Ann's blad"].map((name) => newSheet(name));
  for (const sheet of sheets) setCell(sheet, 4, 5, "här");
  return fileOf(sheets);
}

const selected = ({ Excel }: OpenHost): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });

describe("showing a cell", () => {
  it.each(["Mål!F5", "'Mål 2021'!F5:G9", "'Ann''s blad'!A1"])(
    "%s, whichever sheet is in front, in one request",
    async (reference) => {
      const host = await openHost({ file: book() });
      await selectCell(host.Excel, reference);
      expect(host.requests.count).toBe(1);
      expect(await selected(host)).toBe(reference);
    },
  );

  it.each(PERSONALITIES)("says that the sheet is gone, also where Excel does not: $name", async (personality) => {
    const { Excel } = await openHost({ file: book(), personality });
    await expect(selectCell(Excel, "Borta!A1")).rejects.toThrow("Ett blad eller en cell finns inte längre.");
  });

  it("needs a sheet", async () => {
    const { Excel } = await openHost({ file: book() });
    await expect(selectCell(Excel, "F5")).rejects.toThrow("F5");
  });
});

describe("dark or light", () => {
  const office = (officeTheme: unknown): typeof Office => ({ context: { officeTheme } }) as unknown as typeof Office;

  it.each([
    [{ isDarkTheme: true }, true],
    [{ isDarkTheme: false }, false],
    [{ bodyBackgroundColor: "#FFFFFF" }, null],
    [undefined, null],
  ])("%j is %j", (theme, dark) => {
    expect(isDark(office(theme))).toBe(dark);
  });
});

describe("starting in Excel", () => {
  it.each(["1.14", "1.15"])("ExcelApi %s is enough", async (cap) => {
    const { Office } = await openHost({ cap });
    expect(await boot(Office)).toEqual({ ok: true });
    expect(isSupported(Office, "ExcelApi", "1.14")).toBe(true);
    expect(isSupported(Office, "ExcelApi", "1.21")).toBe(false);
  });

  it.each(["1.7", "1.13"])("ExcelApi %s is too old, and the sentence says what is needed", async (cap) => {
    const { Office } = await openHost({ cap });
    expect(await boot(Office)).toEqual({
      ok: false,
      reason: expect.stringMatching(/för gammal.*Office 2021/) as string,
    });
  });

  it("is not for Word", async () => {
    const { Office } = await openHost();
    const word = {
      ...Office,
      onReady: () => Promise.resolve({ host: "Word", platform: "OfficeOnline" }),
    } as unknown as typeof Office;
    expect(await boot(word)).toEqual({ ok: false, reason: expect.stringContaining("Excel") as string });
  });
});
