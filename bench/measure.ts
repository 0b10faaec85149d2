import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scalesFor } from "../src/commands/styrmodell";
import { status } from "../src/commands/status";
import { standard } from "../src/domain/presets/standard";
import { sampleBytes } from "../samples/samples";
import { readBook } from "../src/files/xlsx";
import { recognise } from "../src/recognise/recognise";
import { excelWorkbook } from "../workbench/cli/excelWorkbook";
import { goalTable } from "./book";

/**
 * One measurement in a process of its own: `tsx bench/measure.ts NAME FILE`; prints seconds and the peak of memory in
 * MB.
 */
const [name, file] = process.argv.slice(2) as [string, string];

const seconds = async (run: () => unknown): Promise<number> => {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

const MEASUREMENTS: Record<string, () => Promise<number>> = {
  make: async () => {
    writeFileSync(file, sampleBytes([goalTable(100_000)]));
    return 0;
  },
  read: () => seconds(() => readBook(readFileSync(file))),
  recognise: async () => {
    const read = readBook(readFileSync(file));
    if (!read.ok) throw new Error(read.reason);
    return seconds(() => recognise(read.book, { scales: scalesFor(standard) }));
  },
  status: () =>
    seconds(async () => {
      const now = new Date(0);
      const workbook = excelWorkbook(file, readFileSync(file), now);
      const done = await status.perform({}, { workbook, now, progress: () => undefined });
      if (!done.ok) throw new Error(done.reason);
      const folder = mkdtempSync(join(tmpdir(), "maltavlan-"));
      writeFileSync(join(folder, "out.xlsx"), workbook.bytes());
      rmSync(folder, { recursive: true });
    }),
};

const spent = await MEASUREMENTS[name]!();
process.stdout.write(JSON.stringify({ seconds: spent, peak: Math.round(process.resourceUsage().maxRSS / 1024) }));
