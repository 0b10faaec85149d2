import { openHost } from "../../workbench/host";
import { excelWorkbook } from "../../src/excel/workbook";
import { status } from "../../src/commands/status";
import { newSheet, setCell, setFormula, usedArea, type Book, type Sheet } from "../../src/sheet/book";
import { areaText, contains } from "../../src/sheet/address";
import type { Format } from "../../src/sheet/format";
import { bookOf, contents, fileOf, lookOf, looks, NOW, sample } from "./kit";

const SAMPLES = ["exempelkommun", "lindesberg", "verkliga-rader"];

/** What recognition sees of a look. */
function seen(format: Format | undefined): unknown {
  const { numberFormat, font, fill, indent } = (lookOf(format) ?? {}) as Format;
  const { bold, italic, size, color } = font ?? {};
  const look = JSON.stringify({ numberFormat, bold, italic, size, color, fill, indent });
  return look === "{}" ? undefined : look;
}

/** What recognition and our own sheets need of a workbook. */
function needed(book: Book): unknown {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const used = usedArea(sheet);
      const within: Sheet = { ...sheet, formats: sheet.formats.map((row, r) => row?.map((format, c) => (used && contains(used, r, c) ? format : undefined))) };
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        tag: sheet.tag,
        cells: contents(sheet),
        looks: looks(within, seen),
        merges: sheet.merges.map(areaText).sort(),
        hiddenRows: [...sheet.rows].filter(([, { hidden }]) => hidden).map(([row]) => row),
        hiddenColumns: [...sheet.columns].filter(([, { hidden }]) => hidden).map(([column]) => column),
        tables: sheet.tables,
        filter: sheet.filter,
        protected: sheet.protected,
        gridlines: sheet.gridlines,
        tabColor: sheet.tabColor,
      };
    }),
  };
}

async function readBack(file: Uint8Array) {
  const host = await openHost({ file });
  const book = await excelWorkbook(host.Excel).read();
  return { book, host };
}

describe("a workbook read through office.js is the workbook in the file", () => {
  it.each(SAMPLES)("%s, in three requests below 4 MB", async (name) => {
    const file = sample(name);
    const { book, host } = await readBack(file);
    expect(needed(book)).toEqual(needed(bookOf(file)));
    expect(host.requests.count).toBe(3);
    expect(host.requests.responseBytes).toBeLessThan(4_000_000);
  });

  it.each(SAMPLES)("%s with status sheets in it, memory and open cells included", async (name) => {
    const host = await openHost({ file: sample(name) });
    await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
    const file = host.save();
    const { book } = await readBack(file);
    expect(needed(book)).toEqual(needed(bookOf(file)));
    expect(book.memory).toBeDefined();
  });
});
