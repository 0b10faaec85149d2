import type { Workbook } from "../../src/commands/command";
import { readBook, writeBook } from "../../src/files/xlsx";
import { BadInput } from "./disk";

/** A workbook file as a command sees it; what is written stands in `bytes()` and nowhere else. */
export function fileWorkbook(name: string, original: Uint8Array, now: Date): Workbook & { bytes(): Uint8Array } {
  const read = readBook(original);
  if (!read.ok) throw new BadInput(`${name}: ${read.reason}`);
  let bytes = original;
  return {
    read: async () => read.book,
    write: async (sheets, memory) => {
      const written = writeBook(read.package, { sheets, memory }, now);
      if (!written.ok) throw new BadInput(`${name}: ${written.reason}`);
      bytes = written.bytes;
    },
    bytes: () => bytes,
  };
}
