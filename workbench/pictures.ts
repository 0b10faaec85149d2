import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fitRows } from "../samples/draw";
import { goldenYear } from "../samples/golden";
import { SAMPLES, sampleBytes } from "../samples/samples";
import { status } from "../src/commands/status";
import { presetNamed } from "../src/domain/presets";
import { documentDocx } from "../src/files/docx";
import { writeBook } from "../src/files/xlsx";
import type { Sheet } from "../src/sheet/book";
import { sheetHtml } from "../src/sheet/html";
import { findBrowser, screenshot } from "./browser";
import { excelWorkbook } from "./cli/excelWorkbook";
import { panePictures, widePicture } from "./page/picture";

/**
 * Draws the samples into docs/bilder: her sheet, our overview and the first status sheet as the browser shows them, and the same status
 * sheet as LibreOffice prints it; the states of the pane; and the README's picture. Names of samples, or `pane`, after the command draw those alone.
 */
const NOW = new Date(2025, 1, 11, 14, 5);

interface Shown {
  styrmodell?: string;
  /** The sheet of hers to show; absent: the first. */
  hers?: string;
}

/** `verkliga-rader` is left out: rows of five organisations and as many years are there to be read, not reported. */
const BOOKS: Record<string, Shown> = {
  exempelkommun: {},
  motala: { styrmodell: "motala", hers: "Tillväxt i hela Motala" },
  vaggeryd: { styrmodell: "vaggeryd", hers: "Nämndernas mål" },
  katrineholm: { styrmodell: "katrineholm" },
  mariestad: { styrmodell: "mariestad" },
  lindesberg: { styrmodell: "lindesberg" },
  stratsys: {},
};

/** Bytes of a picture at most; a larger one is taken again, smaller. */
const MOST = 120_000;
const SCALES = [1.25, 1, 0.8, 0.65, 0.5];
/** Dots per inch of a printed page, tried in turn. */
const DOTS = [90, 80, 70, 60];
/** Pixels of a picture at most, before scaling: what stands further down or out is left out. */
const TALLEST = 800;
const WIDEST = 1500;

const browser = findBrowser();
if (!browser) {
  process.stdout.write("Not run: pictures need Chromium, Chrome or Edge (set CHROMIUM to its path).\n");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "maltavlan-pictures-"));
const fontLook = { font: { name: "Calibri", size: 11 } };

function picture(html: string, to: string, width: number, height: number, scales = SCALES): void {
  const page = join(folder, "page.html");
  writeFileSync(page, `<!doctype html><html lang="sv"><meta charset="utf-8"><style>body{margin:24px;background:#fff;font-family:Carlito,Calibri,sans-serif}</style>${html}</html>`);
  for (const scale of scales) {
    screenshot(browser!, page, resolve(to), width, height, scale);
    if (statSync(to).size <= MOST) break;
  }
  process.stdout.write(`${to}\n`);
}

/** A sheet's height on screen, near enough to cut the picture below its last row. */
const pixels = (sheet: Sheet): number => Math.round(60 + sheet.values.reduce((sum, _, row) => sum + ((sheet.rows.get(row)?.height ?? 16) * 4) / 3, 0));
/** A sheet's width on screen, as far as it is printed. */
const wide = ({ columns, print }: Sheet): number =>
  Math.round(60 + [...columns].reduce((sum, [column, { width, hidden }]) => sum + (hidden || column > (print.area?.right ?? Infinity) ? 0 : (width ?? 9) * 7 + 5), 0));

/** A sheet as far to the right as it is printed. */
function sheetPicture(whole: Sheet, to: string, tallest = TALLEST): void {
  const right = whole.print.area?.right;
  const sheet = right === undefined ? whole : { ...whole, values: whole.values.map((row) => row?.slice(0, right + 1)) };
  const zoom = Math.min(1, WIDEST / wide(sheet));
  picture(`<div style="zoom:${zoom}">${sheetHtml(sheet, fontLook)}</div>`, to, Math.min(WIDEST, wide(sheet)), Math.min(tallest, Math.round(pixels(sheet) * zoom * 1.05) + 40));
}

/** LibreOffice writes numbers as in Sweden. */
const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item></oor:items>`;

/** The first page as LibreOffice prints it; nothing where it or Poppler is missing. */
function printed(sheet: Sheet, to: string): void {
  const { tag: _, ...untagged } = sheet;
  const written = writeBook(null, { sheets: [untagged] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  const book = join(folder, "print.xlsx");
  writeFileSync(book, written.bytes);
  pageOf(book, 1, to);
}

/** A page of a workbook or a document as LibreOffice prints it. */
function pageOf(file: string, page: number, to: string): void {
  mkdirSync(join(folder, "office", "user"), { recursive: true });
  writeFileSync(join(folder, "office", "user", "registrymodifications.xcu"), OFFICE_SETTINGS);
  try {
    execFileSync("soffice", [`-env:UserInstallation=file://${join(folder, "office")}`, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { stdio: "ignore", timeout: 120_000 });
    for (const dots of DOTS) {
      execFileSync("pdftoppm", ["-r", String(dots), "-f", String(page), "-png", "-singlefile", file.replace(/\.\w+$/, ".pdf"), resolve(to.replace(/\.png$/, ""))], { stdio: "ignore" });
      if (statSync(to).size <= MOST) break;
    }
    process.stdout.write(`${to}\n`);
  } catch {
    process.stdout.write(`Not run: ${to} needs LibreOffice and Poppler.\n`);
  }
}

/** The reports of the invented municipality at delår and at helår: two pages of the Word document, and the counts and the checks on their sheets. */
async function reports(): Promise<void> {
  for (const [when, { document, sheets }] of Object.entries(await goldenYear())) {
    const name = when === "delår" ? "delarsrapport" : "arsredovisning";
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await documentDocx(document, NOW));
    pageOf(file, 1, `docs/bilder/${name}-1.png`);
    pageOf(file, 4, `docs/bilder/${name}-2.png`);
    sheetPicture(sheets.find(({ charts }) => charts.length > 0)!, `docs/bilder/${name}-antal.png`, 1000);
    sheetPicture(sheets.at(-1)!, `docs/bilder/${name}-kontroller.png`);
  }
}

try {
  mkdirSync("docs/bilder", { recursive: true });
  const asked = process.argv.slice(2);
  if (asked.length === 0 || asked.includes("rapport")) await reports();
  for (const [name, { styrmodell, hers: shown }] of Object.entries(BOOKS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const file = `${name}.xlsx`;
    const books = SAMPLES[file]!();
    const workbook = excelWorkbook(file, sampleBytes(books), NOW);
    const done = await status.perform({ styrmodell: styrmodell ? presetNamed(styrmodell) : undefined }, { workbook, now: NOW, progress: () => undefined });
    if (!done.ok) throw new Error(done.reason);
    const [overview, first] = done.value.sheets;
    books.forEach(fitRows);
    const hers = books.find((sheet) => sheet.name === shown) ?? books[0]!;
    sheetPicture({ ...hers, print: {} }, `docs/bilder/${name}-underlag.png`);
    sheetPicture(overview!, `docs/bilder/${name}-oversikt.png`);
    sheetPicture(first!, `docs/bilder/${name}-statusblad.png`);
    printed(first!, `docs/bilder/${name}-utskrift.png`);
  }
  if (asked.length === 0 || asked.includes("pane")) {
    const said = (file: string): void => void process.stdout.write(`${file}\n`);
    const root = fileURLToPath(new URL("..", import.meta.url));
    await panePictures(root, browser, "docs/bilder", said);
    await widePicture(root, browser, "docs/bild.png");
    said("docs/bild.png");
  }
} finally {
  rmSync(folder, { recursive: true });
}
