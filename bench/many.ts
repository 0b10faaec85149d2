import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes } from "../samples/samples";
import { goalTable } from "./book";
import { built } from "./built";
import { municipality } from "./municipality";

/**
 * `tsx bench/many.ts [DIR]`: a municipality's workbook (40 sheets × 15 indicators) read cold, warm and after ten edited
 * cells, and 100 rows read cold, in built code and processor time. With DIR,
 * another checkout is measured in the same run and the ratio is printed.
 */
const folder = mkdtempSync(join(tmpdir(), "maltavlan-many-"));
const books = { many: join(folder, "many.xlsx"), few: join(folder, "few.xlsx") };

/** What the measured process runs: compiled together with the checkout's own sources. */
const SCRIPT = `
import { readFileSync } from "node:fs";
import { scalesFor } from "ROOT/src/commands/styrmodell";
import { standard } from "ROOT/src/domain/presets/standard";
import { readBook } from "ROOT/src/files/xlsx";
import { recognise } from "ROOT/src/recognise/recognise";
const book = (file) => { const read = readBook(readFileSync(file)); if (!read.ok) throw new Error(read.reason); return read.book; };
const spent = (run) => { const before = process.cpuUsage(); run(); const { user, system } = process.cpuUsage(before); return (user + system) / 1000; };
const options = { scales: scalesFor(standard) };
const [file] = process.argv.slice(2);
const first = book(file);
const cold = spent(() => recognise(first, options));
for (let i = 0; i < 4; i++) recognise(book(file), options);
const again = book(file);
const warm = spent(() => recognise(again, options));
const edited = book(file);
edited.sheets.slice(0, 10).forEach((sheet, i) => { if (sheet.values[3]) sheet.values[3][4] = "minst " + (51 + i) + " %"; });
const edit = spent(() => recognise(edited, options));
process.stdout.write(JSON.stringify({ cold, warm, edit }));
`;

interface Spent {
  cold: number;
  warm: number;
  edit: number;
}

const run = (script: string, book: string): Spent =>
  JSON.parse(execFileSync(process.execPath, [script, book], { encoding: "utf8" })) as Spent;

/** The least of three runs, each measure by itself: what disturbs only adds. */
const least = (runs: Spent[]): Spent => ({
  cold: Math.min(...runs.map(({ cold }) => cold)),
  warm: Math.min(...runs.map(({ warm }) => warm)),
  edit: Math.min(...runs.map(({ edit }) => edit)),
});

try {
  writeFileSync(books.many, sampleBytes(municipality()));
  writeFileSync(books.few, sampleBytes([goalTable(100)]));
  const other = process.argv[2];
  const own = built(folder, SCRIPT, ".", "own");
  const against = other === undefined ? undefined : built(folder, SCRIPT, other, "other");
  for (const [name, book] of Object.entries(books)) {
    const runs = [0, 1, 2].map(() => ({ own: run(own, book), other: against && run(against, book) }));
    const mine = least(runs.map((one) => one.own));
    const theirs = against ? least(runs.flatMap((one) => one.other || [])) : undefined;
    for (const measure of ["cold", "warm", "edit"] as const) {
      const ratio = theirs
        ? `  ${(mine[measure] / theirs[measure]).toFixed(2)} × the other's ${theirs[measure].toFixed(0)} ms`
        : "";
      process.stdout.write(`${name.padEnd(6)}${measure.padEnd(6)}${mine[measure].toFixed(0).padStart(7)} ms${ratio}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
