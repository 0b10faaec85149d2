import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { chromium, type Browser as Chrome, type FrameLocator, type Page } from "playwright-core";
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
/** The page's own height above the pane. */
const ABOVE = 50;
const NOW = new Date(2025, 1, 11, 14, 5);
const SIZE = { width: 1900, height: 570 };

const frame = (image: Buffer, width: number): string => `<img src="data:image/png;base64,${image.toString("base64")}" width="${width}">`;

/** Serves the page and opens a browser for as long as the work takes. */
async function photographing(root: string, browser: Browser, work: (chrome: Chrome, url: string) => Promise<void>): Promise<void> {
  const server = pageServer(root, await build(root));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const chrome = await chromium.launch({ executablePath: browser.path, env: browser.env as Record<string, string>, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    await work(chrome, `http://127.0.0.1:${(server.address() as AddressInfo).port}/?sample=${SAMPLE}`);
  } finally {
    await chrome.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * Takes the wide picture of the README: a goal table as an office keeps it, the pane with its reasons, and the sheet that it writes; from the
 * real page, by pressing the pane's own buttons.
 * @param root the project's folder
 * @param to the picture's file, PNG
 */
export const widePicture = (root: string, browser: Browser, to: string): Promise<void> =>
  photographing(root, browser, async (chrome, url) => {
    const page = await chrome.newPage({ viewport: SEEN, deviceScaleFactor: 1.5, locale: "sv-SE", reducedMotion: "reduce" });
    await page.clock.setFixedTime(NOW);
    await page.goto(url);
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
  });

/** What she does in the pane, picture after picture, and how much of the pane is taken: pixels from its top. */
const STATES: { name: string; height: number; act(pane: FrameLocator): Promise<void> }[] = [
  { name: "forsta", height: 220, act: async () => undefined },
  { name: "last", height: 836, act: (pane) => press(pane, "Läs av arbetsboken", /celler i tabellerna/) },
  {
    name: "fraga",
    height: 600,
    act: async (pane) => {
      for (const step of [/^Läs av kl/, /^Statusblad/, /^Tolka/]) await turn(pane, step);
      await pane.getByText(/^Fråga 1 av/).waitFor();
    },
  },
  {
    name: "bedom",
    height: 1000,
    act: async (pane) => {
      await pane.getByRole("button", { name: /^Högst 2,0 %/ }).click();
      await pane.getByText(/^Alla mål, enheter/).waitFor();
      await pane.getByRole("button", { name: "Stäng" }).click();
      for (const step of [/^Tolka/, /^Bedöm/, /^1 Barn och unga|^Barn och unga/, /Alla elever ska klara skolan/]) await turn(pane, step);
      await pane.getByRole("button", { name: /^Nämndens bedömning av .*Alla elever ska klara skolan/ }).click();
      await pane.getByLabel("Nämndens bedömning", { exact: true }).selectOption("Uppnås");
      await pane.getByLabel(/^Motivering/).fill("Vårens extra stöd har gett resultat, men syns först i nästa mätning.");
    },
  },
  {
    name: "skrivet",
    height: 960,
    act: async (pane) => {
      for (const step of [/^Bedöm/, /^Statusblad/]) await turn(pane, step);
      await press(pane, /^Skriv .*statusblad/, /är skrivna/);
    },
  },
  {
    name: "kontroll",
    height: 800,
    act: async (pane) => {
      for (const step of [/^Statusblad/, /^Kontrollera$/]) await turn(pane, step);
      await pane.getByRole("region", { name: "Kontrollera" }).getByRole("button", { name: "Kontrollera", exact: true }).last().click();
      await pane.getByText(/^Kontrollen är klar/).first().waitFor();
      await pane.getByRole("button", { name: "Stäng" }).click();
    },
  },
  {
    name: "rapport",
    height: 960,
    act: async (pane) => {
      for (const step of [/^Kontrollera/, /^Årsredovisning/]) await turn(pane, step);
      await press(pane, "Skriv rapport", /är skriven/);
    },
  },
];

/** The states that are also taken dark. */
const DARK = ["last"];

/**
 * Takes a picture of each state of the pane, from the first run to the report, as `pane-last.png`, and one in dark; each is told.
 * @param root the project's folder
 * @param to the folder of the pictures
 */
export const panePictures = (root: string, browser: Browser, to: string, told: (file: string) => void): Promise<void> =>
  photographing(root, browser, async (chrome, url) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const last = colorScheme === "dark" ? STATES.findLastIndex(({ name }) => DARK.includes(name)) : STATES.length - 1;
      const page = await chrome.newPage({ viewport: SEEN, deviceScaleFactor: 1.25, locale: "sv-SE", colorScheme, reducedMotion: "reduce" });
      await page.clock.setFixedTime(NOW);
      await page.goto(url);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: "Läs av arbetsboken" }).waitFor();
      for (const { name, height, act } of STATES.slice(0, last + 1)) {
        await page.setViewportSize({ ...SEEN, height: height + ABOVE });
        await act(pane);
        if (colorScheme === "dark" && !DARK.includes(name)) continue;
        const file = `${to}/pane-${name}${colorScheme === "dark" ? "-mork" : ""}.png`;
        await page.mouse.move(0, 0);
        await page.locator("iframe").screenshot({ path: file });
        told(file);
      }
    }
  });

async function press(pane: FrameLocator, name: string | RegExp, comes: RegExp): Promise<void> {
  await pane.getByRole("button", { name }).click();
  await pane.getByText(comes).first().waitFor();
}

/** Opens or closes what is folded under a title. */
const turn = (pane: FrameLocator, name: RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();

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
