import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes } from "../samples/samples";
import { gradeLine, judgeLine, type GradeLine } from "../src/assess/line";
import { stepOf } from "../src/assess/steps";
import { standard } from "../src/domain/presets/standard";
import { cellKey, newSheet, setCell, type Sheet } from "../src/sheet/book";

/**
 * Grades a second over 1 000 distinct targets, beside LibreOffice calculating the nested IF that an economist would
 * write for the same rows.
 */
const ROWS = 1_000_000;
const SHEET_ROWS = 100_000;

const target = (i: number): { least: boolean; bound: number } => ({ least: i % 3 !== 1, bound: 50 + (i % 1000) / 10 });
const outcome = (i: number): number => 40 + (i % 997) / 8;
const line = (i: number): GradeLine => {
  const { least, bound } = target(i);
  return {
    target: `${least ? "minst" : "högst"} ${String(bound).replace(".", ",")} %`,
    outcome: outcome(i),
    unit: "%",
  };
};

function perSecond(rows: number, of: (line: GradeLine) => unknown): number {
  const lines = Array.from({ length: 3000 }, (_, i) => line(i));
  const start = process.hrtime.bigint();
  for (let i = 0; i < rows; i++) of(lines[i % 3000]!);
  return rows / (Number(process.hrtime.bigint() - start) / 1e9);
}

/** Seconds that LibreOffice takes to open a workbook, calculate it and write it as text. */
function calculated(sheet: Sheet, folder: string, name: string): number {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, sampleBytes([sheet]));
  const start = process.hrtime.bigint();
  execFileSync(
    "soffice",
    [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv", "--outdir", folder, path],
    { stdio: "ignore" },
  );
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function nestedIf(withFormulas: boolean): Sheet {
  const sheet = newSheet("Mål");
  for (let r = 0; r < SHEET_ROWS; r++) {
    const { least, bound } = target(r);
    [outcome(r), least ? "minst" : "högst", bound].forEach((value, column) => setCell(sheet, r, column, value));
    const n = r + 1;
    if (withFormulas) {
      setCell(sheet, r, 3, null);
      sheet.formulas.set(
        cellKey(r, 3),
        `=IF(B${n}="minst",IF(A${n}>=C${n},"Uppnås",IF(A${n}/C${n}>=0.9,"Uppnås delvis","Uppnås inte")),IF(A${n}<=C${n},"Uppnås",IF(C${n}/A${n}>=0.9,"Uppnås delvis","Uppnås inte")))`,
      );
    }
  }
  return sheet;
}

const grades = (name: string, rate: number): void =>
  void process.stdout.write(`${name.padEnd(46)} ${(rate / 1e6).toFixed(2).padStart(6)} million rows/s\n`);

perSecond(50_000, (one) => stepOf(one, standard));
perSecond(50_000, (one) => judgeLine(one, standard));
grades(
  "step, 1 000 distinct targets",
  perSecond(ROWS, (one) => stepOf(one, standard)),
);
grades(
  "the same judged whole, before it is put in words",
  perSecond(ROWS, (one) => judgeLine(one, standard)),
);
grades(
  "the same with the reason in words",
  perSecond(ROWS / 5, (one) => gradeLine(one, standard)),
);

const folder = mkdtempSync(join(tmpdir(), "maltavlan-bench-"));
try {
  mkdirSync(join(folder, "profile"));
  calculated(newSheet("Tom"), folder, "warm");
  const [values, formulas] = [
    calculated(nestedIf(false), folder, "values"),
    calculated(nestedIf(true), folder, "formulas"),
  ];
  grades("LibreOffice, nested IF over the same rows", SHEET_ROWS / Math.max(formulas - values, 1e-3));
} catch {
  process.stdout.write("LibreOffice is not installed here: the nested IF was not run.\n");
} finally {
  rmSync(folder, { recursive: true });
}
