import { writeBook } from "../src/files/xlsx";
import type { Sheet } from "../src/sheet/book";
import { fitRows } from "./draw";
import { example } from "./example";
import { katrineholm } from "./katrineholm";
import { koladaSample } from "./kolada";
import { lindesberg } from "./lindesberg";
import { mariestad } from "./mariestad";
import { motala } from "./motala";
import { practice } from "./practice";
import { stratsys } from "./stratsys";
import { vaggeryd } from "./vaggeryd";

/** The sample workbooks by file name. */
export const SAMPLES: Record<string, () => Sheet[]> = {
  "exempelkommun.xlsx": example,
  "katrineholm.xlsx": katrineholm,
  "lindesberg.xlsx": lindesberg,
  "lindesberg-kolada.xlsx": koladaSample,
  "mariestad.xlsx": mariestad,
  "motala.xlsx": motala,
  "stratsys.xlsx": stratsys,
  "vaggeryd.xlsx": vaggeryd,
  "verkliga-rader.xlsx": practice,
};

/** A sample as the bytes of a file: the same facts, the same bytes. */
export function sampleBytes(sheets: Sheet[]): Uint8Array {
  sheets.forEach(fitRows);
  const written = writeBook(null, { sheets }, new Date("2026-01-01T00:00:00Z"));
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}
