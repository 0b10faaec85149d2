import { katrineholm as katrineholmModel } from "../src/domain/presets/katrineholm";
import { lindesberg as lindesbergModel } from "../src/domain/presets/lindesberg";
import { mariestad as mariestadModel } from "../src/domain/presets/mariestad";
import { motala as motalaModel } from "../src/domain/presets/motala";
import { standard } from "../src/domain/presets/standard";
import { vaggeryd as vaggerydModel } from "../src/domain/presets/vaggeryd";
import type { Styrmodell } from "../src/domain/styrmodell";
import { writeBook } from "../src/files/xlsx";
import { styrmodellSheet } from "../src/report/styrmodell";
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

/** A sample with the sheet Styrmodell of a preset that its municipality has decided, as the product writes it. */
const decided = (make: () => Sheet[], styrmodell: Styrmodell, decision: string) => (): Sheet[] => [
  ...make(),
  styrmodellSheet({ ...styrmodell, decision }),
];

const AS_PUBLISHED = "Kommunens egen modell, så som den står i källan";

/** The sample workbooks by file name; those of `stratsys`, `koladaSample` and `practice` have no decided styrmodell. */
export const SAMPLES: Record<string, () => Sheet[]> = {
  "exempelkommun.xlsx": decided(example, standard, "Kommunfullmäktige 2023-12-11 § 167 (exempel)"),
  "katrineholm.xlsx": decided(katrineholm, katrineholmModel, AS_PUBLISHED),
  "lindesberg.xlsx": decided(lindesberg, lindesbergModel, AS_PUBLISHED),
  "lindesberg-kolada.xlsx": koladaSample,
  "mariestad.xlsx": decided(mariestad, mariestadModel, AS_PUBLISHED),
  "motala.xlsx": decided(motala, motalaModel, AS_PUBLISHED),
  "stratsys.xlsx": stratsys,
  "vaggeryd.xlsx": decided(vaggeryd, vaggerydModel, AS_PUBLISHED),
  "verkliga-rader.xlsx": practice,
};

/** A sample as the bytes of a file: the same facts, the same bytes. */
export function sampleBytes(sheets: Sheet[]): Uint8Array {
  sheets.filter(({ tag }) => tag === undefined).forEach(fitRows);
  const written = writeBook(null, { sheets }, new Date("2026-01-01T00:00:00Z"));
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}
