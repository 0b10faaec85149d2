import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type FrameLocator,
  type Page,
} from "playwright-core";
import { readBook } from "../../src/files/xlsx";
import type { Book } from "../../src/sheet/book";
import { findBrowser } from "../../workbench/browser";
import { pageServer } from "../../workbench/page/server";
import { inNightly, whole } from "../whole";
import { builtOnce } from "./builtOnce";

const root = join(__dirname, "../..");
const found = whole ? findBrowser() : undefined;
const TSX = join(root, "node_modules/tsx/dist/cli.mjs");

/** A test in a browser, of the whole run; where there is none, the test names itself as not run. */
export const inBrowser = found ? test : test.skip;

/** One of the page around the pane, which no user of Excel sees: of the nightly run. */
export const inBrowserNightly = found ? inNightly : test.skip;

/** A served page: its address, and how it is stopped. */
export interface Served {
  url: string;
  process: ChildProcess;
  stop(): Promise<number | null>;
}

/** How long something on the page may take on a busy machine before it is a fault; milliseconds. */
const PATIENCE = 120_000;

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

/** Starts the page as a person does, and waits for its address. */
export function serve(command = process.execPath, args = [TSX, "workbench/page/serve.ts"]): Promise<Served> {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = (): Promise<number | null> => {
    // Ctrl-C reaches every process of the terminal.
    if (child.exitCode === null) process.kill(-child.pid!, "SIGINT");
    return ended;
  };
  return new Promise((resolve, reject) => {
    let wording = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => {
        wording += text.toString();
        const url = ADDRESS.exec(wording)?.[0];
        if (url) resolve({ url, process: child, stop });
      });
    child.once("exit", (code) => reject(new Error(`The page did not start (${code}): ${wording}`)));
  });
}

/** A page of the workbench, and what went wrong in it: errors, warnings of its policy, requests to other origins. */
export interface Opened {
  page: Page;
  pane: FrameLocator;
  trouble: string[];
}

async function served(): Promise<Server> {
  const server = pageServer(root, builtOnce());
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

/**
 * How a page is looked at; one that is opened like an earlier one in all but its scale has office.js at hand, compiled.
 */
export type Look = Pick<
  BrowserContextOptions,
  "colorScheme" | "deviceScaleFactor" | "forcedColors" | "reducedMotion" | "viewport"
> & {
  /** With the introduction that the pane shows the first time. */
  introduction?: boolean;
};

/** Serves the page for the tests of a file, and opens it in one browser. */
export function workbench(): { open(path?: string, look?: Look): Promise<Opened> } {
  let [server, browser]: [Server | undefined, Browser | undefined] = [undefined, undefined];
  const started = async (): Promise<void> => {
    if (!found) return;
    // In a locale without Swedish letters Chromium calls every such file "download".
    const env = { ...found.env, LC_ALL: "C.UTF-8" } as Record<string, string>;
    server = await served();
    browser = await chromium.launch({
      executablePath: found.path,
      env,
      timeout: PATIENCE,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
  };
  const contexts = new Map<number, Promise<BrowserContext>>();
  const contextOf = (deviceScaleFactor = 1): Promise<BrowserContext> =>
    contexts.get(deviceScaleFactor) ??
    contexts
      .set(deviceScaleFactor, browser!.newContext({ deviceScaleFactor, locale: "sv-SE" }))
      .get(deviceScaleFactor)!;
  beforeAll(started);
  afterEach(
    async () =>
      void (await Promise.all(
        browser?.contexts().flatMap((context) => context.pages().map((page) => page.close())) ?? [],
      )),
  );
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return {
    open: async (path = "", look = {}) =>
      open(
        await contextOf(look.deviceScaleFactor),
        `http://127.0.0.1:${(server!.address() as AddressInfo).port}/`,
        path,
        look,
      ),
  };
}

/**
 * Opens the page and waits until both the grid and the pane are there. Nothing moves, unless the options ask for it: a
 * colour that is still changing is no fault.
 * @param path "?sample=lindesberg"
 */
async function open(
  context: BrowserContext,
  url: string,
  path: string,
  { viewport, colorScheme = "light", forcedColors = "none", reducedMotion = "reduce", introduction = false }: Look,
): Promise<Opened> {
  const page = await context.newPage();
  if (!introduction) await page.addInitScript(() => localStorage.setItem("maltavlan.introduced", '["yes"]'));
  await page.setViewportSize(viewport ?? { width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
  page.setDefaultTimeout(PATIENCE);
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin)
      trouble.push(`foreign: ${request.url()}`);
  });
  await page.goto(url + path);
  await page.getByRole("gridcell").first().waitFor();
  const pane = page.frameLocator("iframe");
  await pane
    .getByRole("button", { name: /Läs av/ })
    .first()
    .waitFor();
  return { page, pane, trouble };
}

/** Asks until the answer is the one expected, for as long as there is patience; then expects it. */
export async function until<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  for (const began = Date.now(); Date.now() - began < PATIENCE && (await ask()) !== expected;)
    await new Promise((done) => setTimeout(done, 50));
  expect(await ask()).toBe(expected);
}

/** What a cell shows, by its address; the cell must be seen. */
export const cell = (page: Page, address: string) => page.locator(`#cell-${address}`);

/** The address in the name box: what is selected. */
export const selected = (page: Page): Promise<string> => page.locator("#place").inputValue();

/** Selects a cell by its address, through the name box; the grid has the keys then. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.locator("#place").fill(address);
  await page.locator("#place").press("Enter");
}

/** Types into a cell, as a person does: selects it, writes, Enter. */
export async function typeIn(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Reads the workbook by the pane's first button, and waits for what was found. */
export async function read(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
  await pane.getByText(/^\d.* celler i tabellerna/).waitFor();
}

/** Unfolds a section of the pane, if it is folded. */
export async function unfold(pane: FrameLocator, name: RegExp | string): Promise<void> {
  const button = pane.getByRole("button", { name }).first();
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
}

/** Shows the status sheets as they will be, unfolded. */
export async function proof(pane: FrameLocator): Promise<void> {
  await unfold(pane, /^Statusblad/);
  await pane.getByRole("button", { name: /^Granska .*statusblad/ }).click();
  await pane.getByRole("heading", { name: "Så blir bladen" }).waitFor();
}

/** Writes the report that the section *Årsredovisning* shows, and waits for the pane to report it. */
export async function writeReport(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Granska rapporten" }).click();
  await pane.getByRole("button", { name: "Skriv rapport" }).click();
  await pane
    .getByText(/Rapporten .* är skriven/)
    .first()
    .waitFor();
}

/** Writes the status sheets, and waits for the pane to report it. */
export async function write(pane: FrameLocator): Promise<void> {
  await proof(pane);
  await pane.getByRole("button", { name: /^Skriv .*statusblad/ }).click();
  await pane
    .getByText(/är skrivna/)
    .first()
    .waitFor();
}

/** Saves by the button, and gives the file. */
export async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara som xlsx" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Lets go of a file above the page. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name: file, list }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(list)], file));
      return transfer;
    },
    { name, list: [...bytes] },
  );
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
}

export function bookOf(bytes: Uint8Array): Book {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, `samples/${name}.xlsx`)));

const AXE = readFileSync(createRequire(join(root, "package.json")).resolve("axe-core/axe.min.js"), "utf8");

/** The pane's frame. */
export const frameOf = (page: Page): Frame => page.frames().find((one) => one.url().includes("/pane/"))!;

/** Rules of axe-core that the page breaks, or the pane in its frame, on light ground and on dark. */
export async function broken(page: Page, of: "page" | "pane"): Promise<string[]> {
  const frame = of === "page" ? page.mainFrame() : frameOf(page);
  await frame.evaluate(AXE);
  const found: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await still(frame);
    for (const fault of await violations(frame)) found.push(`${colorScheme}: ${fault}`);
  }
  return found;
}

/** Rules of axe-core that the pane breaks as it stands. */
export async function faultsOf(page: Page): Promise<string[]> {
  const frame = frameOf(page);
  await frame.evaluate(AXE);
  await still(frame);
  return violations(frame);
}

/** Waits until no colour changes: what has come is drawn in the next frame, and then its colours change. */
const still = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.all(
      document
        .getAnimations()
        .flatMap((one) =>
          one.effect?.getComputedTiming().iterations === Infinity ? [] : [one.finished.catch(() => undefined)],
        ),
    );
  });

const violations = (frame: Frame): Promise<string[]> =>
  frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
