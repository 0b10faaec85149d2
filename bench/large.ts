import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes } from "../samples/samples";
import { goalTable } from "./book";
import { built } from "./built";

/**
 * `tsx bench/large.ts [ROWS]`: 100 000 rows × 30 columns, or so many rows, read, recognised and every outcome made, and
 * grades a second, in built code and processor time. Each part in processes of its own, the least of three runs.
 */
const folder = mkdtempSync(join(tmpdir(), "maltavlan-large-"));

const READS = `
import { readFileSync } from "node:fs";
import { scalesFor } from "ROOT/src/commands/styrmodell";
import { standard } from "ROOT/src/domain/presets/standard";
import { readBook } from "ROOT/src/files/xlsx";
import { recognise } from "ROOT/src/recognise/recognise";
const spent = (run) => { const before = process.cpuUsage(); const made = run(); const { user, system } = process.cpuUsage(before); return [(user + system) / 1e6, made]; };
const bytes = readFileSync(process.argv[2]);
const [read, found] = spent(() => readBook(bytes));
if (!found.ok) throw new Error(found.reason);
const [recognised, { plan }] = spent(() => recognise(found.book, { scales: scalesFor(standard) }));
const [made, outcomes] = spent(() => plan.indicators.reduce((sum, one) => sum + one.outcomes.length, 0));
process.stdout.write(JSON.stringify({ read, recognised, made, outcomes, peak: process.resourceUsage().maxRSS / 1024 }));
`;

const GRADES = `
import { judgeLine } from "ROOT/src/assess/line";
import { stepOf } from "ROOT/src/assess/steps";
import { standard } from "ROOT/src/domain/presets/standard";
const lines = Array.from({ length: 3000 }, (_, i) => ({
  target: (i % 3 === 1 ? "högst " : "minst ") + String(50 + (i % 1000) / 10).replace(".", ",") + " %",
  outcome: 40 + (i % 997) / 8, unit: "%" }));
const rate = (rows, of) => { for (let i = 0; i < rows / 10; i++) of(lines[i % 3000]);
  const before = process.cpuUsage(); for (let i = 0; i < rows; i++) of(lines[i % 3000]);
  const { user, system } = process.cpuUsage(before); return rows / (user + system); };
process.stdout.write(JSON.stringify({ steps: rate(1000000, (one) => stepOf(one, standard)), judged: rate(300000, (one) => judgeLine(one, standard)) }));
`;

interface Reading {
  read: number;
  recognised: number;
  made: number;
  outcomes: number;
  /** MB. */
  peak: number;
}

interface Rates {
  /** Millions a second. */
  steps: number;
  judged: number;
}

const three = <T>(script: string, ...given: string[]): T[] =>
  [0, 1, 2].map(() => JSON.parse(execFileSync(process.execPath, [script, ...given], { encoding: "utf8" })) as T);

const say = (what: string, figure: string): void => void process.stdout.write(`${what.padEnd(44)} ${figure}\n`);

/** Processor seconds of a part, and how many times the reading of the file they are. */
function part(what: string, seconds: number, read: number): void {
  say(what, `${seconds.toFixed(1).padStart(6)} s  ${(seconds / read).toFixed(2).padStart(6)} × reading the file`);
}

try {
  const rows = Number(process.argv[2] ?? 100_000);
  const file = join(folder, "large.xlsx");
  writeFileSync(file, sampleBytes([goalTable(rows)]));
  const runs = three<Reading>(built(folder, READS, ".", "reads"), file);
  const least = (of: (run: Reading) => number): number => Math.min(...runs.map(of));
  const read = least((run) => run.read);
  say(
    `${rows} rows × 30 columns`,
    `${runs[0]?.outcomes ?? 0} outcomes, peak ${least(({ peak }) => peak).toFixed(0)} MB`,
  );
  part("read the file", read, read);
  part(
    "recognised",
    least(({ recognised }) => recognised),
    read,
  );
  part(
    "outcomes made",
    least(({ made }) => made),
    read,
  );
  part(
    "recognised with outcomes (aim ≤ 1.5)",
    least(({ recognised, made }) => recognised + made),
    read,
  );
  const rates = three<Rates>(built(folder, GRADES, ".", "grades"));
  const most = (of: (run: Rates) => number): string => `${Math.max(...rates.map(of)).toFixed(2)} million a second`;
  say(
    "steps of outcomes (aim ≥ 1 million)",
    most(({ steps }) => steps),
  );
  say(
    "judged whole, before it is put in words",
    most(({ judged }) => judged),
  );
} finally {
  rmSync(folder, { recursive: true });
}
