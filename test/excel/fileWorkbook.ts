import type { Workbook } from "../../src/commands/command";
import { readBook, writeBook } from "../../src/files/xlsx";
import { onSheet } from "../../src/report/gradeCells";
import { fixedArea } from "../../src/sheet/address";

/** A workbook file without Excel in between: what the way through office.js is compared with. */
export function fileWorkbook(name: string, original: Uint8Array, now: Date): Workbook & { bytes(): Uint8Array } {
  const read = readBook(original);
  if (!read.ok) throw new Error(`${name}: ${read.reason}`);
  let bytes = original;
  return {
    read: async () => read.book,
    write: async (sheets, memory) => {
      const added = sheets.filter(({ tag }) => !read.book.sheets.some((one) => one.tag === tag));
      const names = added.flatMap(({ name: sheet, names: own = [] }) =>
        own.map(({ name: called, area }) => ({ name: called, refersTo: onSheet(sheet, fixedArea(area)), sheet })),
      );
      const written = writeBook(read.package, { sheets, memory, names }, now);
      if (!written.ok) throw new Error(`${name}: ${written.reason}`);
      bytes = written.bytes;
    },
    bytes: () => bytes,
  };
}
