import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SAMPLES, sampleBytes } from "../samples/samples";
import { status } from "../src/commands/status";
import { presetNamed } from "../src/domain/presets";
import type { Sheet } from "../src/sheet/book";
import { sheetHtml } from "../src/sheet/html";
import { findBrowser, screenshot } from "./browser";
import { excelWorkbook } from "./cli/excelWorkbook";

/** Draws the samples' sheets into docs/bilder, and the README's picture: her table to the left, our sheet to the right. */
const NOW = new Date(2025, 1, 11, 14, 5);
const BOOKS: { file: string; styrmodell?: string }[] = [{ file: "exempelkommun.xlsx" }, { file: "lindesberg.xlsx", styrmodell: "lindesberg" }];

const browser = findBrowser();
if (!browser) {
  process.stdout.write("Not run: pictures need Chromium, Chrome or Edge (set CHROMIUM to its path).\n");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "maltavlan-pictures-"));
const fontLook = { font: { name: "Calibri", size: 11 } };

function picture(html: string, to: string, width: number, height: number, scale?: number): void {
  const page = join(folder, "page.html");
  writeFileSync(page, `<!doctype html><html lang="sv"><meta charset="utf-8"><style>body{margin:24px;background:#fff;font-family:Carlito,Calibri,sans-serif}</style>${html}</html>`);
  screenshot(browser!, page, resolve(to), width, height, scale);
  process.stdout.write(`${to}\n`);
}

/** A sheet's height on screen, near enough to cut the picture below its last row. */
const pixels = (sheet: Sheet): number => Math.round(60 + sheet.values.reduce((sum, _, row) => sum + ((sheet.rows.get(row)?.height ?? 16) * 4) / 3, 0));
const wide = (sheet: Sheet): number => Math.round(60 + [...sheet.columns.values()].reduce((sum, { width, hidden }) => sum + (hidden ? 0 : (width ?? 9) * 7 + 5), 0));

const small = (html: string, zoom: number): string => `<div style="zoom:${zoom};border:1px solid #C9D0D6;padding:20px;background:#fff">${html}</div>`;

try {
  mkdirSync("docs/bilder", { recursive: true });
  for (const { file, styrmodell } of BOOKS) {
    const workbook = excelWorkbook(file, sampleBytes(SAMPLES[file]!()), NOW);
    const done = await status.perform({ styrmodell: styrmodell ? presetNamed(styrmodell) : undefined }, { workbook, now: NOW, progress: () => undefined });
    if (!done.ok) throw new Error(done.reason);
    const name = file.replace(".xlsx", "");
    const [overview, first, second] = done.value.sheets;
    for (const [sheet, part] of [[overview, "oversikt"], [first, "statusblad"]] as const) picture(sheetHtml(sheet!, fontLook), `docs/bilder/${name}-${part}.png`, wide(sheet!), pixels(sheet!), 1.25);
    if (name !== "exempelkommun") continue;
    const [hers] = SAMPLES[file]!();
    picture(
      `<style>.off{display:none}</style><div style="display:flex;gap:24px;align-items:flex-start">${small(sheetHtml(hers!, fontLook), 0.62)}<div style="font-size:40px;color:#1F4E79;align-self:center">→</div>${small(sheetHtml(second!, fontLook), 0.62)}</div>`,
      "docs/bild.png",
      2300,
      545,
      1,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
