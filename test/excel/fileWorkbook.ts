import type { Workbook } from "../../src/commands/command";
import { readBook, writeBook } from "../../src/files/xlsx";

/** A workbook file without Excel in between: what the way through office.js is compared with. */
export function fileWorkbook(name: string, original: Uint8Array, now: Date): Workbook & { bytes(): Uint8Array } {
  const read = readBook(original);
  if (!read.ok) throw new Error(`${name}: ${read.reason}`);
  let bytes = original;
  return {
    read: async () => read.book,
    write: async (sheets, memory) => {
      const written = writeBook(read.package, { sheets, memory }, now);
      if (!written.ok) throw new Error(`${name}: ${written.reason}`);
      bytes = written.bytes;
    },
    bytes: () => bytes,
  };
}
