import { isDark, selectCell } from "../../src/excel/view";
import { newSheet, setCell } from "../../src/sheet/book";
import { openHost, PERSONALITIES, type OpenHost } from "../../workbench/host";
import { fileOf } from "./kit";

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
