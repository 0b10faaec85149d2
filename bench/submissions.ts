import { merge } from "../src/commands/merge";
import { templateFiles } from "../src/commands/templates";
import { excelWorkbook } from "../src/excel/workbook";
import { readBook, writeBook } from "../src/files/xlsx";
import { newSheet, setCell } from "../src/sheet/book";
import { sampleBytes } from "../samples/samples";
import { openHost } from "../workbench/host";

/**
 * Templates for 60 nämnder of 500 rows each, handed in whole, read, compared and written into the collecting table,
 * through the genuine office.js; as seconds, and as how many times longer than the files and the table take to be read
 * and nothing else, in the same run.
 */
const NOW = new Date("2026-01-01T12:00:00Z");
const [COMMITTEES, ROWS] = [60, 500];

const table = newSheet("Mål");
["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Kommentar"].forEach(
  (header, column) => setCell(table, 0, column, header),
);
for (let n = 0; n < COMMITTEES * ROWS; n++) {
  const committee = Math.floor(n / ROWS) + 1;
  const goal = n % 5 === 0;
  const cells = [
    goal ? `Mål nummer ${n / 5 + 1} ska nås` : null,
    goal ? null : `Andel nöjda brukare i verksamhet ${n}`,
    `Nämnd nummer ${String.fromCharCode(64 + Math.ceil(committee / 26), 65 + (committee % 26))}nämnden`,
    goal ? null : "minst 80 %",
    goal ? null : 0.5 + (n % 400) / 1000,
  ];
  cells.forEach((value, column) =>
    setCell(table, n + 1, column, value, column >= 4 ? { numberFormat: "0.0%" } : undefined),
  );
  (table.formats[n + 1] ??= [])[5] = { numberFormat: "0.0%" };
}

/** Seconds that the same files and the table take as files alone; what the rest is a ratio to. */
let alone = 0;

const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
  const before = { ...host.requests };
  const start = process.hrtime.bigint();
  const result = await run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { count, bytes, responseBytes } = host.requests;
  process.stdout.write(
    `${what.padEnd(40)} ${seconds.toFixed(1).padStart(6)} s  ${alone > 0 ? `${(seconds / alone).toFixed(1).padStart(5)} ×` : "       "}  ${String(count - before.count).padStart(3)} requests  ${((bytes - before.bytes) / 1e6).toFixed(1).padStart(5)} MB sent  ${((responseBytes - before.responseBytes) / 1e6).toFixed(1).padStart(5)} MB received\n`,
  );
  return result;
};

const host = await openHost({ file: sampleBytes([table]), now: NOW });
const around = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
const sent = await timed(`${COMMITTEES} templates of ${ROWS} rows as files`, () => templateFiles.perform({}, around));
if (!sent.ok) throw new Error(sent.reason);
const files = sent.value.files.map(({ name, bytes }) => {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  const sheet = read.book.sheets[0]!;
  const header = sheet.values.findIndex((cells) => cells?.includes("Nyckel"));
  const [outcome, target] = [sheet.values[header]!.indexOf("Utfall 2024"), sheet.values[header]!.indexOf("Målvärde")];
  for (let row = header + 1; row <= header + ROWS; row++)
    if (sheet.values[row]?.[target]) setCell(sheet, row, outcome, (600 + (row % 300)) / 1000, { numberFormat: "0.0%" });
  const written = writeBook(null, { sheets: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return { name, bytes: written.bytes };
});
const start = process.hrtime.bigint();
for (const { bytes } of [...files, { bytes: sampleBytes([table]) }]) readBook(bytes);
alone = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(`${"the 61 files read, nothing else".padEnd(40)} ${alone.toFixed(1).padStart(6)} s\n`);
const seen = await timed("read and compared", () => merge.perform({ files, accept: "none" }, around));
if (!seen.ok) throw new Error(seen.reason);
const done = await timed("read, compared, written and logged", () => merge.perform({ files, accept: "all" }, around));
if (!done.ok) throw new Error(done.reason);
const again = await timed("the same read and compared again", () => merge.perform({ files, accept: "none" }, around));
if (!again.ok) throw new Error(again.reason);
if (again.value.diff.changes.length > 0) throw new Error("Merging twice would change something.");
process.stdout.write(
  `${files.length} files, ${seen.value.diff.changes.length} changes, ${done.value.written.length} written, ${seen.value.diff.unknown.length} unknown rows, ${again.value.diff.changes.length} changes the second time\n`,
);
