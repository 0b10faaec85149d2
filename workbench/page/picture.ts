import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { chromium, type Page } from "playwright-core";
import { readBook } from "../../src/files/xlsx";
import { sheetHtml } from "../../src/sheet/html";
import type { Browser } from "../browser";
import { build } from "./build";
import { pageServer } from "./server";

const SAMPLE = "exempelkommun";
/** The status sheet that is shown, and the goal table's corner: pixels of the page as it is photographed. */
const SHEET = "2 Omsorg och försörjning";
const SEEN = { width: 1700, height: 1020 };
const PANE = 390;
const SIZE = { width: 1900, height: 570 };

const frame = (image: Buffer, width: number): string => `<img src="data:image/png;base64,${image.toString("base64")}" width="${width}">`;

/**
 * Takes the wide picture of the README: a goal table as an office keeps it, the pane with its reasons, and the sheet that it writes; from the
 * real page, by pressing the pane's own buttons.
 * @param root the project's folder
 * @param to the picture's file, PNG
 */
export async function widePicture(root: string, browser: Browser, to: string): Promise<void> {
  const server = pageServer(root, await build(root));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const chrome = await chromium.launch({ executablePath: browser.path, env: browser.env as Record<string, string>, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const page = await chrome.newPage({ viewport: SEEN, deviceScaleFactor: 1.5, locale: "sv-SE" });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?sample=${SAMPLE}`);
    const { table, pane, sheet } = await photographed(page);
    const whole = await chrome.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    await whole.setContent(`<!doctype html><html lang="sv"><meta charset="utf-8"><style>
      body { margin: 0; padding: 30px 20px; display: flex; gap: 14px; align-items: center; background: #fff; font-family: Carlito, Calibri, sans-serif; }
      .card { border: 1px solid #c9d0d6; box-shadow: 0 2px 10px rgb(28 39 51 / 12%); overflow: hidden; background: #fff; line-height: 0; flex: none; height: 510px; }
      .arrow { font-size: 34px; color: #1f4e79; flex: none; }
      .paper { width: 760px; line-height: normal; padding: 22px 18px; box-sizing: border-box; }
      .paper > div { zoom: 0.5; }
    </style><div class="card">${frame(table, 680)}</div><div class="arrow">→</div><div class="card">${frame(pane, 290)}</div><div class="arrow">→</div><div class="card paper"><div>${sheet}</div></div></html>`);
    await whole.screenshot({ path: to });
  } finally {
    await chrome.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The table and the pane as pictures, and the status sheet as HTML. */
async function photographed(page: Page): Promise<{ table: Buffer; pane: Buffer; sheet: string }> {
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
  await pane.getByText(/celler i tabellerna/).waitFor();
  const table = await page.screenshot({ clip: { x: 0, y: 76, width: SEEN.width - PANE, height: SEEN.height - 76 } });
  const side = await page.screenshot({ clip: { x: SEEN.width - PANE, y: 50, width: PANE, height: 690 } });
  const status = pane.getByRole("button", { name: /^Statusblad/ }).first();
  if ((await status.getAttribute("aria-expanded")) !== "true") await status.click();
  await pane.getByRole("button", { name: /^Skriv .*statusblad/ }).click();
  await pane.getByText(/är skrivna/).first().waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Spara som xlsx" }).click()]);
  const read = readBook(new Uint8Array(readFileSync(await download.path())));
  const sheet = read.ok ? read.book.sheets.find(({ name }) => name === SHEET) : undefined;
  if (!read.ok || !sheet) throw new Error(`The saved workbook has no sheet ${SHEET}`);
  return { table, pane: side, sheet: sheetHtml(sheet, read.book) };
}
