import { writeBook } from "../src/files/xlsx";
import type { Sheet } from "../src/sheet/book";
import { example } from "./example";
import { lindesberg } from "./lindesberg";
import { practice } from "./practice";

/** The sample workbooks by file name. */
export const SAMPLES: Record<string, () => Sheet[]> = {
  "exempelkommun.xlsx": example,
  "lindesberg.xlsx": lindesberg,
  "verkliga-rader.xlsx": practice,
};

/** A sample as the bytes of a file: the same facts, the same bytes. */
export function sampleBytes(sheets: Sheet[]): Uint8Array {
  const written = writeBook(null, { sheets: [], hers: sheets }, new Date("2026-01-01T00:00:00Z"));
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}
