import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import type { Sheet } from "../src/sheet/book";
import { sampleBytes } from "../samples/samples";
import { findBrowser } from "../workbench/browser";
import { makeSite } from "../workbench/site/make";
import { plainServer } from "../workbench/site/plainServer";
import { goalTable } from "./book";
import { municipality } from "./municipality";

/**
 * The published page, as `npm run site` makes it: from a workbook that is dropped to its måltavla, by the clock and in
 * processor time of the page's process, worker included. Each in a browser that has never seen the page, after as long
 * as a person needs to find the file.
 */
const FINDING = 5000;
const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const BOOKS: Record<string, () => Uint8Array> = {
  "40 sheets of 15 indicators": () => sampleBytes(municipality()),
  "one sheet of 40 rows and 15 columns": () => sampleBytes([lastYears(goalTable(40))]),
  "one sheet of 40 rows and 30 columns": () => sampleBytes([goalTable(40)]),
  "one sheet of 15 indicators": () => sampleBytes(municipality().slice(0, 1)),
};

/** The table with its last seven years of outcomes, which leaves fifteen columns. */
function lastYears(sheet: Sheet): Sheet {
  const kept = <T>(row: T[] | undefined): T[] | undefined => row && [...row.slice(0, 4), ...row.slice(-11)];
  return { ...sheet, values: sheet.values.map((row) => kept(row)), formats: sheet.formats.map((row) => kept(row)) };
}

/** Seconds of processor that the pages of a browser have used. */
async function used(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function measured(url: string, bytes: Uint8Array): Promise<{ clock: number; processor: number }> {
  const found = findBrowser()!;
  const browser = await chromium.launch({
    executablePath: found.path,
    env: found.env as Record<string, string>,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForTimeout(FINDING);
    const before = await used(browser);
    const clock = await page.evaluate(
      async (list) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(list)], "bok.xlsx"));
        const paper = document.querySelector("#paper")!;
        const began = performance.now();
        window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        while (!paper.shadowRoot?.querySelector("table"))
          await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
        return performance.now() - began;
      },
      [...bytes],
    );
    return { clock: clock / 1000, processor: (await used(browser)) - before };
  } finally {
    await browser.close();
  }
}

if (findBrowser()) {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-site-"));
  await makeSite(root, folder);
  const server = await plainServer(folder, "/mal/");
  try {
    for (const [name, bytes] of Object.entries(BOOKS)) {
      const { clock, processor } = await measured(server.url, bytes());
      say(
        `${name.padEnd(36)} dropped → måltavla ${clock.toFixed(2).padStart(6)} s, processor ${processor.toFixed(2)} s`,
      );
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
} else say("The published page: not run, there is no browser.");
