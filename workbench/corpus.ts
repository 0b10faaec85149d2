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

/** A file that takes more processor time than this, through all of the steps together, counts as hung. */
const HANG_MS = 20_000;

/** Parts that may come out changed: those that register own sheets. All others keep their bytes. */
const registrations = [
  /^\[content_types\]\.xml$/,
  /(^|\/)workbook\d*\.xml$/,
  /workbook\d*\.xml\.rels$/,
  /(^|\/)styles\d*\.xml$/,
  /(^|\/)calcchain\.xml$/,
  /^docprops\/app\.xml$/,
];

const now = new Date(Date.UTC(2026, 0, 2, 3, 4, 6));

/** A small own sheet with looks, a formula and a chart. */
function probe(names: string[]): Sheet {
  let name = "Provblad";
  while (names.some((other) => other.toLowerCase() === name.toLowerCase())) name += "x";
  const sheet = newSheet(name);
  sheet.tag = "corpus-probe";
  setCell(sheet, 0, 0, "Välfärd & trygghet", { font: { size: 16, bold: true } });
  for (const [i, [label, count]] of (
    [
      ["Uppnås", 3],
      ["Uppnås delvis", 2],
      ["Uppnås inte", 1],
    ] as const
  ).entries()) {
    setCell(sheet, 2 + i, 0, label, {
      fill: "#DDEFD9",
      wrap: true,
      border: { bottom: { style: "hair", color: "#C9D0D6" } },
    });
    setCell(sheet, 2 + i, 1, count, { numberFormat: "#,##0.0" });
  }
  setFormula(sheet, 5, 1, "=SUM(B3:B5)", 6, { font: { bold: true } });
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
  sheet.conditionalFormats.push({
    kind: "expression",
    areas: [{ top: 2, left: 1, bottom: 4, right: 1 }],
    formula: "B3>2",
    format: { font: { color: "#1B5E20" } },
  });
  sheet.print = {
    orientation: "landscape",
    paper: "A4",
    fit: { wide: 1, tall: 0 },
    area: { top: 0, left: 0, bottom: 20, right: 6 },
    titleRows: { top: 0, bottom: 1 },
  };
  sheet.charts.push({
    name: "Mål per bedömning",
    place: { from: { row: 7, column: 0 }, to: { row: 14, column: 6 } },
    categories: { range: `'${name}'!$A$1`, cached: ["Välfärd"] },
    series: [{ name: "Uppnås", values: `'${name}'!$B$3`, cached: [3], color: "#2E7D32" }],
    description: "Tre mål uppnås.",
  });
  return sheet;
}

interface Verdict {
  /** Sentences of refused workbooks; empty when all passed. */
  refusals: string[];
  crashes: string[];
  faults: string[];
  tables: number;
  written: boolean;
  unaccounted: boolean;
}

/** Runs a step; what it throws is a crash, unless it is a sentence about the file, which begins with its name. */
async function guarded(verdict: Verdict, what: string, name: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof BadInput) verdict.refusals.push(error.message.replace(`${name}: `, ""));
    else verdict.crashes.push(`${what}: ${(error as Error).stack?.split("\n").slice(0, 3).join(" ") ?? String(error)}`);
  }
}

/**
 * A file through the commands themselves, as in Excel: `read` must account for each cell of the tables that it finds,
 * and what `status` writes must leave all other parts as they were. Each may refuse, in one sentence.
 */
async function throughCommands(name: string, bytes: Uint8Array, verdict: Verdict): Promise<void> {
  const around = (): { workbook: ReturnType<typeof excelWorkbook>; surroundings: Surroundings } => {
    const workbook = excelWorkbook(name, bytes, now);
    return { workbook, surroundings: { workbook, now, progress: () => undefined } };
  };
  await guarded(verdict, "read", name, async () => {
    const found = await readCommand.perform({}, around().surroundings);
    if (!found.ok) return void verdict.refusals.push(found.reason);
    const { tables, coverage } = found.value;
    verdict.tables = tables.length;
    verdict.unaccounted = coverage.mapped + coverage.reported !== coverage.nonEmpty;
  });
  await guarded(verdict, "status", name, async () => {
    const { workbook, surroundings } = around();
    const written = await statusCommand.perform({}, surroundings);
    if (!written.ok) return void (verdict.tables > 0 && verdict.refusals.push(written.reason));
    verdict.written = true;
    verdict.faults.push(...changedParts(bytes, workbook.bytes()));
  });
}

/** Reads a file, writes the probe into it, and compares everything else. */
function throughFiles(bytes: Uint8Array, { refusals, faults }: Verdict): void {
  const read = readBook(bytes);
  if (!read.ok) return void refusals.push(read.reason);
  const sheet = probe(read.book.sheets.map(({ name }) => name));
  const written = writeBook(read.package, { sheets: [sheet], memory: "prov" }, now);
  if (!written.ok) return void refusals.push(written.reason);
  faults.push(...changedParts(bytes, written.bytes));
  const before = new Set(inconsistencies(bytes));
  faults.push(...inconsistencies(written.bytes).filter((fault) => !before.has(fault)));

  const again = readBook(written.bytes);
  if (!again.ok) return void faults.push(`its own result is refused: ${again.reason}`);
  const own = again.book.sheets.at(-1)!;
  if (own.tag !== sheet.tag || own.values[5]?.[1] !== 6) faults.push("our sheet does not come back");
  if (!isDeepStrictEqual(again.book.sheets.slice(0, -1), read.book.sheets)) faults.push("her sheets read differently");
  const second = writeBook(again.package, { sheets: [sheet], memory: "prov" }, now);
  if (!second.ok || Buffer.compare(second.bytes, written.bytes) !== 0) faults.push("a second run gives other bytes");
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
  const counts = {
    files: 0,
    read: 0,
    refused: 0,
    crash: 0,
    hang: 0,
    changed: 0,
    tables: 0,
    written: 0,
    unaccounted: 0,
  };
  const reasons = new Map<string, number>();
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(xlsx|xlsm|xltx|xltm)$/i.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    const verdict: Verdict = { refusals: [], crashes: [], faults: [], tables: 0, written: false, unaccounted: false };
    const started = process.cpuUsage();
    await guarded(verdict, "files", name, () => throughFiles(bytes, verdict));
    await throughCommands(name, bytes, verdict);
    const { user, system } = process.cpuUsage(started);
    const ms = (user + system) / 1000;
    const { refusals, crashes, faults, tables, written, unaccounted } = verdict;
    for (const reason of new Set(refusals)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    for (const reason of refusals) if (!ONE_LINE.test(reason)) crashes.push(`no plain sentence: ${reason}`);
    counts.files++;
    if (crashes.length > 0) counts.crash++;
    else if (refusals.length > 0) counts.refused++;
    else counts.read++;
    if (ms > HANG_MS) counts.hang++;
    if (faults.length > 0) counts.changed++;
    if (tables > 0) counts.tables++;
    if (written) counts.written++;
    if (unaccounted) counts.unaccounted++;
    if (crashes.length + faults.length > 0 || unaccounted || ms > HANG_MS)
      console.log([`${name} (${Math.round(ms)} ms)`, ...crashes, ...faults.slice(0, 5)].join("\n    "));
  }
  const { files, read, refused, crash, hang, changed, unaccounted, tables, written } = counts;
  console.log(
    `filer ${files}, lästa ${read}, avvisade i klartext ${refused}, krascher ${crash}, över 20 s ${hang}, med celler oredovisade ${unaccounted}, med ändrade delar ${changed}; med måltabeller ${tables}, med statusblad skrivna ${written}`,
  );
  for (const [reason, count] of reasons) console.log(`  ${count} × ${reason}`);
  return crash + hang + changed + unaccounted > 0 ? 1 : 0;
}

/** A refusal in one clear line. */
const ONE_LINE = /^[A-ZÅÄÖ”].*[.]$/u;

process.exitCode = await main(process.argv[2]);
