import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fitRows } from "../samples/draw";
import { goldenYear } from "../samples/golden";
import { longWord, WORD_ROWS } from "../samples/longWord";
import { ownWords } from "../samples/ownWords";
import { SAMPLES, sampleBytes } from "../samples/samples";
import { intoWord } from "../src/commands/intoWord";
import { propose } from "../src/commands/propose";
import { report } from "../src/commands/report";
import { status } from "../src/commands/status";
import { templates } from "../src/commands/templates";
import { presetNamed } from "../src/domain/presets";
import { setDocument } from "../src/report/annual/setDocument";
import { documentDocx } from "../src/files/word/report";
import { readBook, writeBook } from "../src/files/xlsx";
import { newSheet, setCell, type Sheet } from "../src/sheet/book";
import { BOARD_TAG, statusTag } from "../src/report/tags";
import { sheetHtml } from "../src/sheet/html";
import { findBrowser, screenshot } from "./browser";
import { excelWorkbook } from "./cli/excelWorkbook";
import { panePictures, widePicture } from "./page/picture";
import { sitePictures } from "./site/picture";

/**
 * Draws the samples into docs/bilder: the source sheet, the måltavla and the first status sheet as the browser shows
 * them, and the same status sheet as LibreOffice prints it; the reports, a Word document before and after, a template,
 * the states of the pane, the README's picture, the page that needs no install, and the first printed page before and after a
 * decision. Names of samples, `rapport`, `bilaga`, `word`, `mall`, `pane`, `sida` or `beslut` after the command draw those
 * alone.
 */
const NOW = new Date(2025, 1, 11, 14, 5);

interface Shown {
  styrmodell?: string;
  /** The source sheet to show; absent: the first. */
  source?: string;
  /** The status sheet to show; absent: the first. */
  area?: string;
  /** The plan of another sample with something beside it: the source sheet and the status sheet are all that differ. */
  same?: true;
  /** Pages of the årsredovisning in Word to show. */
  report?: number[];
}

const BOOKS: Record<string, Shown> = {
  exempelkommun: { report: [1, 2, 3] },
  motala: { styrmodell: "motala", source: "Tillväxt i hela Motala" },
  vaggeryd: { styrmodell: "vaggeryd", source: "Nämndernas mål", report: [1, 7, 9] },
  katrineholm: { styrmodell: "katrineholm", report: [1] },
  mariestad: { styrmodell: "mariestad" },
  lindesberg: { styrmodell: "lindesberg", report: [1] },
  "lindesberg-kolada": { styrmodell: "lindesberg", source: "Kolada", area: "Välfärd och service", same: true },
  stratsys: {},
  // Rows of five organisations, as they are printed: an årsredovisning that nobody has asked for, and must be readable.
  "verkliga-rader": { report: [1] },
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
  writeFileSync(
    page,
    `<!doctype html><html lang="sv"><meta charset="utf-8"><style>body{margin:24px;background:#fff;font-family:Carlito,Calibri,sans-serif}</style>${html}</html>`,
  );
  for (const scale of scales) {
    screenshot(browser!, page, resolve(to), width, height, scale);
    if (statSync(to).size <= MOST) break;
  }
  process.stdout.write(`${to}\n`);
}

/** Height on screen of a sheet's first rows, near enough to cut the picture below the last of them. */
const pixels = (sheet: Sheet, rows: number): number =>
  Math.round(
    60 +
      Array.from({ length: rows }, (_, row) => ((sheet.rows.get(row)?.height ?? 16) * 4) / 3).reduce(
        (sum, height) => sum + height,
        0,
      ),
  );
/** A sheet's width on screen, as far as it is printed. */
const wide = ({ columns, print }: Sheet): number =>
  Math.round(
    60 +
      [...columns].reduce(
        (sum, [column, { width, hidden }]) =>
          sum + (hidden || column > (print.area?.right ?? Infinity) ? 0 : (width ?? 9) * 7 + 5),
        0,
      ),
  );

/** A sheet as far to the right as it is printed, and as many whole rows and charts of it as there is room for. */
function sheetPicture(sheet: Sheet, to: string, tallest = TALLEST): void {
  const zoom = Math.min(1, WIDEST / wide(sheet));
  let rows = sheet.values.length;
  while (pixels(sheet, rows) * zoom > tallest) rows--;
  const below = sheet.charts.filter(({ place }) => place.to.row > rows);
  rows = Math.min(rows, ...below.map(({ place }) => place.from.row));
  const height = Math.min(tallest, Math.round(pixels(sheet, rows) * zoom * 1.05) + 40);
  const html = sheetHtml(
    {
      ...sheet,
      values: sheet.values.slice(0, rows),
      formats: sheet.formats.slice(0, rows),
      charts: sheet.charts.filter((chart) => !below.includes(chart)),
    },
    fontLook,
  );
  picture(`<div style="zoom:${zoom}">${html}</div>`, to, Math.min(WIDEST, wide(sheet)), height);
}

/** LibreOffice writes numbers as in Sweden. */
const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item></oor:items>`;

/**
 * The first page of a sheet as LibreOffice prints it, beside the sheets that its formulas read; nothing where it or
 * Poppler is missing.
 */
function printed(sheet: Sheet, beside: Sheet[], to: string): void {
  const untagged = [sheet, ...beside.filter((other) => other !== sheet)].map(({ tag: _, ...rest }): Sheet => rest);
  const written = writeBook(null, { sheets: untagged }, NOW);
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
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "office")).href}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        file,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    for (const dots of DOTS) {
      execFileSync(
        "pdftoppm",
        [
          "-r",
          String(dots),
          "-f",
          String(page),
          "-png",
          "-singlefile",
          file.replace(/\.\w+$/, ".pdf"),
          resolve(to.replace(/\.png$/, "")),
        ],
        { stdio: "ignore" },
      );
      if (statSync(to).size <= MOST) break;
    }
    process.stdout.write(`${to}\n`);
  } catch {
    process.stdout.write(`Not run: ${to} needs LibreOffice and Poppler.\n`);
  }
}

/**
 * The reports of the invented municipality at delår and at helår: two pages of the Word document, and the counts and
 * the checks on their sheets.
 */
async function reports(): Promise<void> {
  for (const [when, { document, sheets }] of Object.entries(await goldenYear())) {
    const name = when === "delår" ? "delarsrapport" : "arsredovisning";
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, documentDocx(setDocument(document), NOW));
    pageOf(file, 1, `docs/bilder/${name}-1.png`);
    pageOf(file, 3, `docs/bilder/${name}-2.png`);
    sheetPicture(
      sheets.find(({ charts }) => charts.length > 0)!,
      `docs/bilder/${name}-antal.png`,
      1000,
    );
    sheetPicture(sheets.at(-1)!, `docs/bilder/${name}-kontroller.png`);
  }
}

/** Pages of a sample's årsredovisning in Word. */
async function reportPages(name: string, bytes: Uint8Array, { styrmodell, report: pages = [] }: Shown): Promise<void> {
  if (pages.length === 0) return;
  const workbook = excelWorkbook(`${name}.xlsx`, bytes, NOW);
  const done = await report.perform(
    { kind: "arsredovisning", into: "document", styrmodell: styrmodell ? presetNamed(styrmodell) : undefined },
    { workbook, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  const file = join(folder, `${name}-rapport.docx`);
  writeFileSync(file, documentDocx(setDocument(done.value.document), NOW));
  for (const page of pages) pageOf(file, page, `docs/bilder/${name}-rapport-${page}.png`);
}

/** Of the revisionsbilaga in Word: what grades rest on with the first of them, and the auditors' questions. */
const APPENDIX_PAGES = [1, 2];

/** Pages of the revisionsbilaga of the first sample. */
async function appendixPages(): Promise<void> {
  const workbook = excelWorkbook("exempelkommun.xlsx", sampleBytes(SAMPLES["exempelkommun.xlsx"]!()), NOW);
  const done = await report.perform(
    { kind: "revision", into: "document" },
    { workbook, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  const file = join(folder, "bilaga.docx");
  writeFileSync(file, documentDocx(setDocument(done.value.document), NOW));
  APPENDIX_PAGES.forEach((page, at) => pageOf(file, page, `docs/bilder/revisionsbilaga-${at + 1}.png`));
}

/** Of the document of forty pages: a sentence that turns, and a whole part. */
const WORD_PAGES = [6, 23];

/** The workbook of the document of forty pages, as a file. */
function wordBook(trygga: string): Uint8Array {
  const sheet = newSheet("Mål");
  WORD_ROWS(trygga).forEach((cells, row) => cells.forEach((text, column) => setCell(sheet, row, column, text)));
  const written = writeBook(null, { sheets: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

/** Pages of a Word document of forty pages, with its markers and when the workbook has been corrected. */
async function wordPages(): Promise<void> {
  const into = async (document: Uint8Array, trygga: string): Promise<Uint8Array> => {
    const workbook = excelWorkbook("bok.xlsx", wordBook(trygga), NOW);
    const done = await intoWord.perform(
      { kind: "arsredovisning", document },
      { workbook, now: NOW, progress: () => undefined },
    );
    if (!done.ok) throw new Error(done.reason);
    return done.value.bytes;
  };
  const before = longWord();
  const after = await into(await into(before, "91 %"), "85 %");
  for (const [name, bytes] of [
    ["fore", before],
    ["efter", after],
  ] as const) {
    const file = join(folder, `word-${name}.docx`);
    writeFileSync(file, bytes);
    WORD_PAGES.forEach((page, at) => pageOf(file, page, `docs/bilder/word-${name}-${at + 1}.png`));
  }
}

/** Height of two printed pages on their sides beside each other, as wide as a picture may be. */
const SIDE_BY_SIDE = 570;

/** The first printed page of a workbook without its styrmodell, and after what is proposed there has been accepted, side by side. */
async function decidedPictures(): Promise<void> {
  const books = {
    katrineholm: SAMPLES["katrineholm.xlsx"]!,
    motala: SAMPLES["motala.xlsx"]!,
    kontor: () => [ownWords()],
    "kontor-tre-ord": () => [ownWords(["I fas", "Halkar efter", "Står still"])],
  };
  for (const [name, make] of Object.entries(books)) {
    const workbook = excelWorkbook(`${name}.xlsx`, sampleBytes(make().filter(({ tag }) => tag === undefined)), NOW);
    const around = { workbook, now: NOW, progress: () => undefined };
    const printBoard = async (to: string): Promise<void> => {
      const done = await status.perform({}, around);
      if (!done.ok) throw new Error(done.reason);
      const { sheets } = done.value;
      printed(
        sheets.find(({ tag }) => tag === BOARD_TAG)!,
        sheets,
        to,
      );
    };
    const pages = ["fore", "efter"].map((when) => join(folder, `${name}-${when}.png`));
    await printBoard(pages[0]!);
    const accepted = await propose.perform({ accept: "all" }, around);
    if (!accepted.ok) throw new Error(accepted.reason);
    await printBoard(pages[1]!);
    if (!pages.every(existsSync)) continue;
    const sides = pages.map((page) => `<img style="width:100%" src="${pathToFileURL(page).href}">`);
    const html = `<div style="display:grid;grid-template-columns:1fr 1fr;gap:24px">${sides.join("")}</div>`;
    picture(html, `docs/bilder/${name}-beslut.png`, WIDEST, SIDE_BY_SIDE);
  }
}
/** The template that a nämnd of the first sample is sent. */
async function template(): Promise<void> {
  const workbook = excelWorkbook("exempelkommun.xlsx", sampleBytes(SAMPLES["exempelkommun.xlsx"]!()), NOW);
  const done = await templates.perform({}, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  const written = readBook(workbook.bytes());
  if (!written.ok) throw new Error(written.reason);
  sheetPicture(
    written.book.sheets.find(({ name }) => name === done.value.templates[0]!.sheet)!,
    "docs/bilder/inlamning-mall.png",
    1000,
  );
}

try {
  mkdirSync("docs/bilder", { recursive: true });
  const asked = process.argv.slice(2);
  if (asked.length === 0 || asked.includes("rapport")) await reports();
  if (asked.length === 0 || asked.includes("bilaga")) await appendixPages();
  if (asked.length === 0 || asked.includes("word")) await wordPages();
  if (asked.length === 0 || asked.includes("beslut")) await decidedPictures();
  if (asked.length === 0 || asked.includes("mall")) await template();
  for (const [name, book] of Object.entries(BOOKS)) {
    const { styrmodell, source: shown, area, same } = book;
    if (asked.length > 0 && !asked.includes(name)) continue;
    const file = `${name}.xlsx`;
    const books = SAMPLES[file]!();
    const workbook = excelWorkbook(file, sampleBytes(books), NOW);
    const done = await status.perform(
      { styrmodell: styrmodell ? presetNamed(styrmodell) : undefined },
      { workbook, now: NOW, progress: () => undefined },
    );
    if (!done.ok) throw new Error(done.reason);
    const { sheets } = done.value;
    const board = sheets.find(({ tag }) => tag === BOARD_TAG)!;
    const first =
      sheets.find((sheet) => sheet.name === area) ?? sheets.find(({ tag }) => tag?.startsWith(statusTag("")))!;
    books.forEach(fitRows);
    const source = books.find((sheet) => sheet.name === shown) ?? books[0]!;
    sheetPicture({ ...source, print: {} }, `docs/bilder/${name}-underlag.png`);
    sheetPicture(first, `docs/bilder/${name}-statusblad.png`);
    await reportPages(name, sampleBytes(SAMPLES[file]!()), book);
    if (same) continue;
    sheetPicture(board, `docs/bilder/${name}-maltavla.png`);
    printed(first, sheets, `docs/bilder/${name}-utskrift.png`);
  }
  if (asked.length === 0 || asked.includes("pane")) {
    const announce = (file: string): void => void process.stdout.write(`${file}\n`);
    const root = fileURLToPath(new URL("..", import.meta.url));
    await panePictures(root, browser, "docs/bilder", announce);
    await widePicture(root, browser, "docs/bild.png");
    announce("docs/bild.png");
  }
  if (asked.length === 0 || asked.includes("sida")) {
    const root = fileURLToPath(new URL("..", import.meta.url));
    await sitePictures(root, browser, "docs/bilder", (file) => void process.stdout.write(`${file}\n`));
  }
} finally {
  rmSync(folder, { recursive: true });
}
