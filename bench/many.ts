import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes } from "../samples/samples";
import { goalTable } from "./book";
import { built } from "./built";
import { municipality } from "./municipality";

/**
 * `tsx bench/many.ts [DIR]`: a municipality's workbook (40 sheets × 15 indicators) and 100 rows read cold, right after that
 * with ten edited cells (`early`), warm, and with ten other edited cells when all code has run often, and for the first
 * time after what the pane's worker rehearses (`rehearsed`), in built code: the time of the thread that reads, which a person waits for, and that of all threads of the process, medians of seven runs. With DIR, another checkout is measured in turn and the ratio is printed.
 */
const folder = mkdtempSync(join(tmpdir(), "maltavlan-many-"));
const books = { many: join(folder, "many.xlsx"), few: join(folder, "few.xlsx") };

/** What the measured process runs: compiled together with the checkout's own sources. `REHEARSAL`: how it gets `rehearse`. */
const SCRIPT = `
REHEARSAL
import { readFileSync } from "node:fs";
import { scalesFor } from "ROOT/src/commands/styrmodell";
import { standard } from "ROOT/src/domain/presets/standard";
import { readBook } from "ROOT/src/files/xlsx";
import { recognise } from "ROOT/src/recognise/recognise";
const book = (file) => { const read = readBook(readFileSync(file)); if (!read.ok) throw new Error(read.reason); return read.book; };
const thread = () => Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
const spent = (run) => {
  const before = process.cpuUsage();
  const begun = thread();
  run();
  const waited = thread() - begun;
  const { user, system } = process.cpuUsage(before);
  return { thread: waited, process: (user + system) / 1000 };
};
const options = { scales: scalesFor(standard) };
const [file, isRehearsed] = process.argv.slice(2);
if (isRehearsed) rehearse();
const first = book(file);
const cold = spent(() => recognise(first, options));
const editedIn = (row) => {
  const edited = book(file);
  edited.sheets.slice(0, 10).forEach((sheet, i) => { if (sheet.values[row]) sheet.values[row][4] = "minst " + (51 + row + i) + " %"; });
  return edited;
};
const other = editedIn(5);
const early = spent(() => recognise(other, options));
for (let i = 0; i < 4; i++) recognise(book(file), options);
const again = book(file);
const warm = spent(() => recognise(again, options));
const edited = editedIn(3);
const edit = spent(() => recognise(edited, options));
process.stdout.write(JSON.stringify({ cold, early, warm, edit }));
`;

const MEASURES = ["cold", "early", "warm", "edit"] as const;
/** Milliseconds: Linux counts each thread. */
const CLOCKS = ["thread", "process"] as const;

type Spent = Record<(typeof MEASURES)[number], Record<(typeof CLOCKS)[number], number>>;

const run = (script: string, book: string, ...rehearsed: string[]): Spent =>
  JSON.parse(execFileSync(process.execPath, [script, book, ...rehearsed], { encoding: "utf8" })) as Spent;

/** The script for a checkout; one from before there was a rehearsal has none. */
function scriptFor(root: string, name: string): string {
  const has = existsSync(join(root, "src/commands/rehearsal.ts"));
  const rehearsal = has
    ? `import { rehearse } from "ROOT/src/commands/rehearsal";`
    : "const rehearse = () => undefined;";
  return built(folder, SCRIPT.replace("REHEARSAL", rehearsal), root, name);
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const RUNS = 7;

/** Runs of each script, in turn, the one that goes first by turns too. */
function runsOf(scripts: readonly string[], book: string, ...rehearsed: string[]): Spent[][] {
  const found: Spent[][] = scripts.map(() => []);
  for (let turn = 0; turn < RUNS; turn++)
    for (let i = 0; i < scripts.length; i++) {
      const at = (i + turn) % scripts.length;
      found[at]!.push(run(scripts[at]!, book, ...rehearsed));
    }
  return found;
}

try {
  writeFileSync(books.many, sampleBytes(municipality()));
  writeFileSync(books.few, sampleBytes([goalTable(100)]));
  const other = process.argv[2];
  const scripts = [scriptFor(".", "own"), ...(other ? [scriptFor(other, "other")] : [])];
  const say = (name: string, measure: keyof Spent, runs: readonly Spent[][], as: string = measure): void => {
    for (const clock of CLOCKS) {
      const [own = NaN, theirs] = runs.map((some) => median(some.map((one) => one[measure][clock])));
      const ratio = theirs === undefined ? "" : `  ${(own / theirs).toFixed(2)} × the other's ${theirs.toFixed(0)} ms`;
      const label = `${name.padEnd(6)}${as.padEnd(10)}${clock.padEnd(9)}`;
      process.stdout.write(`${label}${own.toFixed(0).padStart(6)} ms${ratio}\n`);
    }
  };
  for (const [name, book] of Object.entries(books)) {
    const runs = runsOf(scripts, book);
    for (const measure of MEASURES) say(name, measure, runs);
    say(name, "cold", runsOf(scripts, book, "rehearsed"), "rehearsed");
  }
} finally {
  rmSync(folder, { recursive: true });
}
