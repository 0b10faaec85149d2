import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { chromium, type Browser as Chrome, type FrameLocator, type Page } from "playwright-core";
import { readBook, writeBook } from "../../src/files/xlsx";
import { newSheet, setCell, type Book, type Sheet } from "../../src/sheet/book";
import { sheetHtml } from "../../src/sheet/html";
import type { Browser } from "../browser";
import { build } from "./build";
import { pageServer } from "./server";

const SAMPLE = "exempelkommun";
/** The status sheet that is shown, and the page as it is photographed, in pixels. */
const SHEET = "2 Omsorg och försörjning";
const SEEN = { width: 1700, height: 1020 };
const PANE = 390;
/** The page's own height above the pane. */
const ABOVE = 50;
const NOW = new Date(2025, 1, 11, 14, 5);
const SIZE = { width: 1500, height: 884 };

const frame = (image: Buffer, width: number): string =>
  `<img src="data:image/png;base64,${image.toString("base64")}" width="${width}">`;

/** Serves the page and opens a browser for as long as the work takes. */
async function photographing(
  root: string,
  browser: Browser,
  work: (chrome: Chrome, url: string) => Promise<void>,
): Promise<void> {
  const server = pageServer(root, await build(root));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const chrome = await chromium.launch({
    executablePath: browser.path,
    env: browser.env as Record<string, string>,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    await work(chrome, `http://127.0.0.1:${(server.address() as AddressInfo).port}/?sample=${SAMPLE}`);
  } finally {
    await chrome.close();
    server.close();
    server.closeAllConnections();
  }
}

/** What the pane explains the first time is not in the pictures. */
const seen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => localStorage.setItem("maltavlan.introduced", '["yes"]'));

/** The captions of the picture's parts. */
const CAPTIONS = [
  "Tabellen som den är: i J13 står Uppnås.",
  "Panelen säger varför talen inte håller med.",
  "Statusbladet, färdigt att skriva ut.",
];

/**
 * Takes the wide picture of the README, with fading edges: rows of a goal table as an office keeps it, the pane with
 * its sentence on one of them, and the head of the written sheet; from the real page, by pressing the pane's own
 * buttons.
 * @param root the project's folder
 * @param to the picture's file, PNG
 */
export const widePicture = (root: string, browser: Browser, to: string): Promise<void> =>
  photographing(root, browser, async (chrome, url) => {
    const page = await chrome.newPage({
      viewport: SEEN,
      deviceScaleFactor: 1.5,
      locale: "sv-SE",
      reducedMotion: "reduce",
    });
    await page.clock.setFixedTime(NOW);
    await seen(page);
    await page.goto(url);
    const { head, rows, pane, sheet } = await photographed(page);
    const whole = await chrome.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    const card = (caption: string, name: string, inside: string): string =>
      `<figure class="${name}"><figcaption>${caption}</figcaption><div>${inside}</div></figure>`;
    await whole.setContent(`<!doctype html><html lang="sv"><meta charset="utf-8"><style>
      body { margin: 0; padding: 22px; display: grid; grid-template-columns: 500px 1fr; gap: 18px 22px; background: #fff; font-family: Carlito, Calibri, sans-serif; }
      figure { margin: 0; min-width: 0; }
      figcaption { font-size: 25px; color: #1f4e79; font-weight: 700; margin-bottom: 6px; }
      figcaption::before { counter-increment: card; content: counter(card) "  "; color: #5a6570; }
      body { counter-reset: card; }
      figure > div { border: 1px solid #c9d0d6; box-shadow: 0 2px 10px rgb(28 39 51 / 12%); overflow: hidden; background: #fff; line-height: 0; }
      .table { grid-column: 1 / -1; }
      .pane > div, .sheet > div { height: 508px; position: relative; }
      .pane > div::before, .sheet > div::before, .sheet > div::after { content: ""; position: absolute; inset: auto 0 0 0; height: 48px; background: linear-gradient(to bottom, rgb(255 255 255 / 0), #fff); }
      .sheet > div::after { inset: 0 0 0 auto; width: 24px; height: auto; background: linear-gradient(to right, rgb(255 255 255 / 0), #fff); }
      .sheet > div > div { zoom: 0.89; padding: 14px 16px; line-height: normal; width: 1500px; }
    </style>${card(CAPTIONS[0]!, "table", frame(head, 1456) + frame(rows, 1456))}${card(CAPTIONS[1]!, "pane", frame(pane, 500))}${card(CAPTIONS[2]!, "sheet", `<div>${sheet}</div>`)}</html>`);
    await whole.screenshot({ path: to });
  });

/** What a user does in the pane, picture after picture, and how much of the pane is shown: pixels from its top. */
export const STATES: { name: string; height: number; act(pane: FrameLocator, page: Page): Promise<void> }[] = [
  { name: "forsta", height: 220, act: async () => undefined },
  { name: "last", height: 884, act: (pane) => press(pane, "Läs av arbetsboken", /celler i tabellerna/) },
  {
    name: "styrmodell",
    height: 760,
    act: async (pane) => {
      for (const step of [/^Läs av kl/, /^Statusblad/, /^Styrmodell/]) await turn(pane, step);
      await pane.getByText(/^Reglerna står på bladet/).waitFor();
    },
  },
  {
    name: "fraga",
    height: 600,
    act: async (pane) => {
      for (const step of [/^Styrmodell/, /^Tolka/]) await turn(pane, step);
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
      for (const step of [/^Tolka/, /^Bedöm/, /^1 Barn och unga|^Barn och unga/, /Alla elever ska klara skolan/])
        await turn(pane, step);
      await pane.getByRole("button", { name: /^Nämndens bedömning av .*Alla elever ska klara skolan/ }).click();
      await pane.getByLabel("Nämndens bedömning", { exact: true }).selectOption("Uppnås");
      await pane.getByLabel(/^Motivering/).fill("Vårens extra stöd har gett resultat, men syns först i nästa mätning.");
    },
  },
  {
    name: "granska",
    height: 960,
    act: async (pane) => {
      for (const step of [/^Bedöm/, /^Statusblad/]) await turn(pane, step);
      await press(pane, /^Granska .*statusblad/, /^Så blir bladen/);
      await pane.getByRole("button", { name: "Stäng" }).click();
    },
  },
  {
    name: "skrivet",
    height: 960,
    act: async (pane) => {
      await press(pane, /^Skriv .*statusblad/, /är skrivna/);
    },
  },
  {
    name: "kontroll",
    height: 800,
    act: async (pane) => {
      for (const step of [/^Statusblad/, /^Kontrollera$/]) await turn(pane, step);
      await pane
        .getByRole("region", { name: "Kontrollera" })
        .getByRole("button", { name: "Kontrollera", exact: true })
        .last()
        .click();
      await pane
        .getByText(/^Kontrollen är klar/)
        .first()
        .waitFor();
      await pane.getByRole("button", { name: "Stäng" }).click();
    },
  },
  {
    name: "rapport",
    height: 960,
    act: async (pane) => {
      for (const step of [/^Kontrollera/, /^Årsredovisning/]) await turn(pane, step);
      await press(pane, "Granska rapporten", /^Så blir bladen/);
      await press(pane, "Skriv rapport", /är skriven/);
    },
  },
  {
    name: "inlamningar",
    height: 1000,
    act: async (pane, page) => {
      for (const step of [/^Årsredovisning/, /^Inlämningar/]) await turn(pane, step);
      await press(pane, "Skapa mallar", /mallar är skrivna/);
      const sent = (await savedBook(page)).sheets.filter(({ name }) => ANSWERED.includes(name));
      await pane.locator('input[type="file"][multiple]').setInputFiles(sent.map(answered));
      await press(pane, "Läs in inlämningar", /^Inlämningarna är lästa/);
      await pane.getByRole("button", { name: "Stäng" }).click();
    },
  },
  {
    name: "nyperiod",
    height: 760,
    act: async (pane) => {
      for (const step of [/^Inlämningar/, /^Statusblad/, /^Ny period/]) await turn(pane, step);
      await press(pane, "Visa nästa period", /^2024 → 2025/);
      await pane.getByRole("button", { name: "Stäng" }).click();
    },
  },
];

/** The trial of an Excel, in a workbook of its own: after all the others. */
const TRIAL: (typeof STATES)[number] = {
  name: "prova",
  height: 1000,
  act: async (pane, page) => {
    await page.locator("#file").setInputFiles(fileOf(newSheet("Blad1")));
    await press(pane, "Läs av arbetsboken", /^Ingen måltabell/);
    await turn(pane, /^Prova i min Excel/);
    await press(pane, "Kör provet", /steg går i den här Excel/);
  },
};

/** The templates that have come back in the picture of submissions. */
const ANSWERED = ["Mall BUN", "Mall SN"];

/** A template as it comes back: last year's values once more, the first with its decimal sign in the wrong place. */
function answered(sheet: Sheet): { name: string; mimeType: string; buffer: Buffer } {
  const copy = structuredClone(sheet);
  delete copy.tag;
  const header = copy.values.findIndex((cells) => cells?.includes("Nyckel"));
  const titles = copy.values[header] ?? [];
  const [latest, outcome] = ["Tidigare utfall", "Utfall 2024"].map((title) => titles.indexOf(title));
  if (latest === undefined || outcome === undefined) throw new Error(`${sheet.name} is no template`);
  let first = true;
  for (let row = header + 1; row < copy.values.length; row++) {
    const last = /(\d+)(,\d+)?(\s%)?\s\(2023\)$/u.exec(String(copy.values[row]?.[latest] ?? ""));
    if (!last) continue;
    const [, whole, decimals = "", percent = ""] = last;
    setCell(
      copy,
      row,
      outcome,
      first ? `${whole?.slice(0, 1)},${whole?.slice(1)}${percent}` : `${whole}${decimals}${percent}`,
    );
    first = false;
  }
  return fileOf(copy);
}

/** A workbook of one sheet, to be handed to a page. */
function fileOf(sheet: Sheet): { name: string; mimeType: string; buffer: Buffer } {
  const written = writeBook(null, { sheets: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return { name: `${sheet.name}.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from(written.bytes) };
}

/** The page's workbook, as it is saved from it. */
async function savedBook(page: Page): Promise<Book> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara som xlsx" }).click(),
  ]);
  const read = readBook(new Uint8Array(readFileSync(await download.path())));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

/** The states that are also taken dark. */
const DARK = ["last"];
const LAST_DARK = STATES.findLastIndex(({ name }) => DARK.includes(name));

/**
 * Takes a picture of each state of the pane, from the first run to the report, as `pane-last.png`, and one in dark; each is reported.
 * @param root the project's folder
 * @param to the folder of the pictures
 */
export const panePictures = (
  root: string,
  browser: Browser,
  to: string,
  reported: (file: string) => void,
): Promise<void> =>
  photographing(root, browser, async (chrome, url) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const states = colorScheme === "dark" ? STATES.filter((_, at) => at <= LAST_DARK) : [...STATES, TRIAL];
      const page = await chrome.newPage({
        viewport: SEEN,
        deviceScaleFactor: 1.25,
        locale: "sv-SE",
        colorScheme,
        reducedMotion: "reduce",
      });
      await page.clock.setFixedTime(NOW);
      await seen(page);
      await page.goto(url);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: "Läs av arbetsboken" }).waitFor();
      for (const { name, height, act } of states) {
        await page.setViewportSize({ ...SEEN, height: height + ABOVE });
        await act(pane, page);
        if (colorScheme === "dark" && !DARK.includes(name)) continue;
        const file = `${to}/pane-${name}${colorScheme === "dark" ? "-mork" : ""}.png`;
        await page.mouse.move(0, 0);
        await page.locator("iframe").screenshot({ path: file, animations: "disabled" });
        reported(file);
      }
    }
  });

async function press(pane: FrameLocator, name: string | RegExp, comes: RegExp): Promise<void> {
  await pane.getByRole("button", { name }).click();
  await pane.getByText(comes).first().waitFor();
}

/** Opens or closes what is folded under a title. */
const turn = (pane: FrameLocator, name: RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();

/** Rows of the table and the pane as pictures, and the status sheet as HTML. */
async function photographed(page: Page): Promise<{ head: Buffer; rows: Buffer; pane: Buffer; sheet: string }> {
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
  await pane.getByText(/celler i tabellerna/).waitFor();
  // The disagreement's cell is selected, as it is by a click in the pane.
  await pane.getByRole("button", { name: /^J13/ }).click();
  await page.locator("#cell-J13[aria-selected=true]").waitFor();
  const box = async (cell: string): Promise<{ x: number; y: number; width: number; height: number }> =>
    (await page.locator(`#cell-${cell}`).boundingBox())!;
  const [from, header, first, last] = [await box("C4"), await box("J4"), await box("C13"), await box("J17")];
  const strip = (top: number, bottom: number): Promise<Buffer> =>
    page.screenshot({ clip: { x: from.x, y: top, width: last.x + last.width - from.x + 3, height: bottom - top } });
  const head = await strip(header.y, header.y + header.height);
  const rows = await strip(first.y, last.y);
  const side = await page.screenshot({ clip: { x: SEEN.width - PANE, y: ABOVE, width: PANE, height: 396 } });
  const status = pane.getByRole("button", { name: /^Statusblad/ }).first();
  if ((await status.getAttribute("aria-expanded")) !== "true") await status.click();
  await press(pane, /^Granska .*statusblad/, /^Så blir bladen/);
  await pane.getByRole("button", { name: /^Skriv .*statusblad/ }).click();
  await pane
    .getByText(/är skrivna/)
    .first()
    .waitFor();
  const book = await savedBook(page);
  const sheet = book.sheets.find(({ name }) => name === SHEET);
  if (!sheet) throw new Error(`The saved workbook has no sheet ${SHEET}`);
  return { head, rows, pane: side, sheet: sheetHtml(sheet, book) };
}
