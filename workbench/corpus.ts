import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { unzipSync } from "fflate";
import type { Surroundings } from "../src/commands/command";
import { read as readCommand } from "../src/commands/read";
import { status as statusCommand } from "../src/commands/status";
import { newSheet, setCell, setFormula, type Sheet } from "../src/sheet/book";
import { readBook, writeBook } from "../src/files/xlsx";
import { inconsistencies } from "../test/files/consistency";
import { BadInput } from "./cli/disk";
import { excelWorkbook } from "./cli/excelWorkbook";

/** A file that takes longer than this to read and write counts as hung. */
const HANG_MS = 20_000;

/** Parts that may come out changed: what registers our sheets. All others keep their bytes. */
const registrations = [/^\[content_types\]\.xml$/, /(^|\/)workbook\d*\.xml$/, /workbook\d*\.xml\.rels$/, /(^|\/)styles\d*\.xml$/, /(^|\/)calcchain\.xml$/, /^docprops\/app\.xml$/];

const now = new Date(Date.UTC(2026, 0, 2, 3, 4, 6));

/** A small sheet of ours with looks, a formula and a chart. */
function probe(names: string[]): Sheet {
  let name = "Provblad";
  while (names.some((other) => other.toLowerCase() === name.toLowerCase())) name += "x";
  const sheet = newSheet(name);
  sheet.tag = "corpus-probe";
  setCell(sheet, 0, 0, "Välfärd & trygghet", { font: { size: 16, bold: true } });
  for (const [i, [label, count]] of ([["Uppnås", 3], ["Uppnås delvis", 2], ["Uppnås inte", 1]] as const).entries()) {
    setCell(sheet, 2 + i, 0, label, { fill: "#DDEFD9", wrap: true, border: { bottom: { style: "hair", color: "#C9D0D6" } } });
    setCell(sheet, 2 + i, 1, count, { numberFormat: "#,##0.0" });
  }
  setFormula(sheet, 5, 1, "=SUM(B3:B5)", 6, { font: { bold: true } });
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
  sheet.conditionalFormats.push({ kind: "expression", areas: [{ top: 2, left: 1, bottom: 4, right: 1 }], formula: "B3>2", format: { font: { color: "#1B5E20" } } });
  sheet.print = { orientation: "landscape", paper: "A4", fit: { wide: 1, tall: 0 }, area: { top: 0, left: 0, bottom: 20, right: 6 }, titleRows: { top: 0, bottom: 1 } };
  sheet.charts.push({
    kind: "stackedBar",
    name: "Mål per bedömning",
    place: { from: { row: 7, column: 0 }, to: { row: 14, column: 6 } },
    categories: { range: `'${name}'!$A$1`, cached: ["Välfärd"] },
    series: [{ name: "Uppnås", values: `'${name}'!$B$3`, cached: [3], color: "#2E7D32" }],
    labels: true,
    legend: true,
    axes: false,
    description: "Tre mål uppnås.",
  });
  return sheet;
}

interface Verdict {
  outcome: "read" | "refused" | "crash";
  detail: string;
  faults: string[];
}

/**
 * A file through the commands themselves, as in Excel: `read` must account for each cell of the tables that it finds, and `status`, where there are
 * any, must leave all other parts as they were. Both may refuse, in one sentence.
 */
async function throughCommands(name: string, bytes: Uint8Array): Promise<{ faults: string[]; tables: number; unaccounted: boolean }> {
  const around = (): { workbook: ReturnType<typeof excelWorkbook>; surroundings: Surroundings } => {
    const workbook = excelWorkbook(name, bytes, now);
    return { workbook, surroundings: { workbook, now, progress: () => undefined } };
  };
  try {
    const found = await readCommand.perform({}, around().surroundings);
    if (!found.ok) return { faults: [], tables: 0, unaccounted: false };
    const { tables, coverage } = found.value;
    const unaccounted = coverage.mapped + coverage.reported !== coverage.nonEmpty;
    if (tables.length === 0) return { faults: [], tables: 0, unaccounted };
    const { workbook, surroundings } = around();
    const written = await statusCommand.perform({}, surroundings);
    return { faults: written.ok ? changedParts(bytes, workbook.bytes()) : [], tables: tables.length, unaccounted };
  } catch (error) {
    if (error instanceof BadInput) return { faults: [], tables: 0, unaccounted: false };
    return { faults: [`read/status: ${(error as Error).stack?.split("\n").slice(0, 3).join(" ") ?? String(error)}`], tables: 0, unaccounted: false };
  }
}

/** Reads a file, writes the probe into it, and compares everything else. */
function tryFile(bytes: Uint8Array): Verdict {
  const faults: string[] = [];
  const verdict = (outcome: Verdict["outcome"], detail = ""): Verdict => ({ outcome, detail, faults });
  try {
    const read = readBook(bytes);
    if (!read.ok) return verdict("refused", read.reason);
    const sheet = probe(read.book.sheets.map(({ name }) => name));
    const written = writeBook(read.package, { sheets: [sheet], memory: "prov" }, now);
    if (!written.ok) return verdict("refused", written.reason);
    faults.push(...changedParts(bytes, written.bytes));
    const before = new Set(inconsistencies(bytes));
    faults.push(...inconsistencies(written.bytes).filter((fault) => !before.has(fault)));

    const again = readBook(written.bytes);
    if (!again.ok) return verdict("crash", `its own result is refused: ${again.reason}`);
    const ours = again.book.sheets.at(-1)!;
    if (ours.tag !== sheet.tag || ours.values[5]?.[1] !== 6) faults.push("our sheet does not come back");
    if (!isDeepStrictEqual(again.book.sheets.slice(0, -1), read.book.sheets)) faults.push("her sheets read differently");
    const second = writeBook(again.package, { sheets: [sheet], memory: "prov" }, now);
    if (!second.ok || Buffer.compare(second.bytes, written.bytes) !== 0) faults.push("a second run gives other bytes");
    return verdict("read");
  } catch (error) {
    return verdict("crash", (error as Error).stack?.split("\n").slice(0, 3).join(" ") ?? String(error));
  }
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [unzipSync(before), unzipSync(after)];
  return Object.keys(old)
    .filter((name) => !registrations.some((pattern) => pattern.test(name.toLowerCase().replaceAll("\\", "/"))))
    .filter((name) => !fresh[name] || Buffer.compare(old[name]!, fresh[name]) !== 0)
    .map((name) => `${name} is changed`);
}

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error("Ange en mapp med arbetsböcker: npm run corpus -- MAPP");
    return 2;
  }
  const counts = { files: 0, read: 0, refused: 0, crash: 0, hang: 0, faulty: 0, tables: 0, unaccounted: 0 };
  const reasons = new Map<string, number>();
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(xlsx|xlsm|xltx|xltm)$/i.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    const started = performance.now();
    const { outcome, detail, faults } = tryFile(bytes);
    if (outcome === "read") {
      const commands = await throughCommands(name, bytes);
      faults.push(...commands.faults);
      if (commands.tables > 0) counts.tables++;
      if (commands.unaccounted) counts.unaccounted++;
    }
    const ms = performance.now() - started;
    counts.files++;
    counts[outcome]++;
    if (ms > HANG_MS) counts.hang++;
    if (faults.length > 0) counts.faulty++;
    if (outcome === "refused") reasons.set(detail, (reasons.get(detail) ?? 0) + 1);
    if (outcome === "crash" || faults.length > 0 || ms > HANG_MS) console.log([`${name} (${Math.round(ms)} ms)`, detail, ...faults.slice(0, 5)].filter((line) => line !== "").join("\n    "));
  }
  console.log(`filer ${counts.files}, lästa ${counts.read}, avvisade ${counts.refused}, krascher ${counts.crash}, över 20 s ${counts.hang}, med ändrade eller felaktiga delar ${counts.faulty}, med celler oredovisade ${counts.unaccounted}, med måltabeller ${counts.tables}`);
  for (const [reason, count] of reasons) console.log(`  ${count} × ${reason}`);
  return counts.crash + counts.hang + counts.faulty + counts.unaccounted > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv[2]);
