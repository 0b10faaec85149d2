import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Ratios of two things run side by side, since machines differ: each in a process of its own, the short ones the best
 * of three.
 */
const folder = mkdtempSync(join(tmpdir(), "maltavlan-bench-"));
const file = join(folder, "stor.xlsx");

interface Measured {
  seconds: number;
  peak: number;
}

const run = (name: string): Measured =>
  JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", "bench/measure.ts", name, file], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  ) as Measured;
const best = (name: string): Measured => [run(name), run(name), run(name)].sort((a, b) => a.seconds - b.seconds)[0]!;

try {
  run("make");
  process.stdout.write(`100 000 rows × 30 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB\n`);
  const read = best("read");
  const line = (what: string, { seconds, peak }: Measured): void =>
    void process.stdout.write(
      `${what.padEnd(34)} ${seconds.toFixed(2).padStart(6)} s  ${(seconds / read.seconds).toFixed(2).padStart(6)} × read  peak ${String(peak).padStart(5)} MB\n`,
    );
  line("read the file", read);
  line("recognise in memory", best("recognise"));
  line("status, file to file", run("status"));
} finally {
  rmSync(folder, { recursive: true });
}
