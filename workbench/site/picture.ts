import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import type { Browser } from "../browser";
import { makeSite } from "./make";
import { plainServer } from "./plainServer";

const SEEN = { width: 1280, height: 800 };
/** Of its pixels, so that a picture is no more than a hundred kilobytes or so. */
const SCALE = 0.72;
const NOW = new Date(2025, 1, 11, 14, 5);
/** The name of the workbook that is dropped, and the sample that it is. */
const BOOK = "Mål och indikatorer 2024.xlsx";
const SAMPLE = "samples/exempelkommun.xlsx";

/** A file over the page, and let go of there, as a person does. */
async function drag(page: Page, type: "dragenter" | "drop", bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, list }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(list)], name));
      return transfer;
    },
    { name: BOOK, list: [...bytes] },
  );
  await page.dispatchEvent("body", type, { dataTransfer: data });
}

/**
 * A stranger's first ten seconds in three pictures, of the folder as it is published, from a plain server that is
 * stopped when the page has loaded: the first page, a workbook dropped on it, its måltavla.
 * @param folder where the pictures go, PNG
 */
export async function sitePictures(
  root: string,
  browser: Browser,
  folder: string,
  announce: (file: string) => void,
): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), "maltavlan-site-"));
  await makeSite(root, site);
  const server = await plainServer(site, "/");
  const chrome = await chromium.launch({
    executablePath: browser.path,
    env: browser.env as Record<string, string>,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const page = await chrome.newPage({
      viewport: SEEN,
      deviceScaleFactor: SCALE,
      locale: "sv-SE",
      reducedMotion: "reduce",
    });
    await page.clock.setFixedTime(NOW);
    await page.addInitScript(() => localStorage.setItem("maltavlan.introduced", '["yes"]'));
    const take = async (name: string): Promise<void> => {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      announce(path);
    };
    await page.goto(server.url);
    await page.getByText("fungerar utan nät").waitFor();
    await page.locator("#picture .sheet").waitFor();
    await server.stop();
    await take("sida-1-oppnad");
    const bytes = new Uint8Array(readFileSync(join(root, SAMPLE)));
    await drag(page, "dragenter", bytes);
    await take("sida-2-slapps");
    await drag(page, "drop", bytes);
    await page.locator("#paper .sheet").waitFor();
    await page.frameLocator("iframe").getByText("Bedömningar som skiljer sig från talen (3)").waitFor();
    await take("sida-3-maltavla");
  } finally {
    await chrome.close();
    await server.stop();
    rmSync(site, { recursive: true, force: true });
  }
}
