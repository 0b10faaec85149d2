import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";
import { findBrowser } from "../workbench/browser";
import { bundle } from "./bundle";
import { ASKED, OPENED } from "./fetched";

/**
 * The built pane: its size, the time to its first button, and its longest task over 10 000 indicators. `tsx
 * bench/pane.ts [FOLDER]`: FOLDER is a production build of Microsoft's React task-pane template
 * (OfficeDev/Office-Addin-TaskPane-React), measured by the same script in the same run, load by load; without it that
 * part is reported as not run.
 */
const LOADS = 9;
/** How many times slower than this machine. */
const CPU = 4;
const root = fileURLToPath(new URL("..", import.meta.url));
const template = process.argv[2];
const dist = mkdtempSync(join(tmpdir(), "maltavlan-pane-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
};

/** Serves a folder, packed, on a free port. */
async function serve(folder: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0]!;
    const file = join(folder, path);
    if (!existsSync(file) || path.endsWith("/")) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
        "Content-Encoding": "gzip",
        "Cache-Control": "no-store",
      })
      .end(gzipSync(readFileSync(file), { level: 9 }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

/** Enough of office.js for a pane to start: neither pane is measured with Microsoft's own file. */
const OFFICE = `window.Office = { onReady: (then) => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }).then((info) => (then && then(info), info)), actions: { associate() {} }, addin: { onVisibilityModeChanged: async () => {} }, context: { requirements: { isSetSupported: () => true } } };
window.CustomFunctions = { associate() {}, Error: class extends Error {}, ErrorCode: {} }; window.Excel = { run: async () => {} };`;

interface Load {
  /** From navigation to the frame that shows the first button, ms. */
  button: number;
  /** To the pane itself in its place, where it comes later; else as `button`. */
  pane: number;
  /** The time of long tasks beyond 50 ms each, summed. */
  blocking: number;
}

/** Runs in the page before anything else: notes when elements are first seen, and long tasks. */
const PROBE = `window.seen = {}; window.long = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.long.push(duration))).observe({ type: "longtask", buffered: true });
const look = () => {
  for (const selector of ["button, .fui-Button", ".fui-Button"]) {
    const element = document.querySelector(selector);
    if (element && element.getBoundingClientRect().height > 0) window.seen[selector] ??= performance.now();
  }
  if (!window.seen[".fui-Button"]) requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    await page.route(/office(\.debug)?\.js/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: OFFICE }),
    );
    await page.addInitScript(PROBE);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU });
    await page.goto(address);
    await page.waitForFunction('window.seen[".fui-Button"] !== undefined', undefined, { timeout: 30_000 });
    await page.waitForTimeout(300);
    const { seen, long } = (await page.evaluate("({ seen: window.seen, long: window.long })")) as {
      seen: Record<string, number>;
      long: number[];
    };
    return {
      button: seen["button, .fui-Button"]!,
      pane: seen[".fui-Button"]!,
      blocking: long.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0),
    };
  } finally {
    await context.close();
  }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const middle = (loads: Load[]): Load => ({
  button: median(loads.map(({ button }) => button)),
  pane: median(loads.map(({ pane }) => pane)),
  blocking: median(loads.map(({ blocking }) => blocking)),
});

/** @param groups webpack's: what each name needs, files shared with others among them */
function sizes(groups: Record<string, { assets: { name: string }[] }>): void {
  const packed = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length, 0);
  const files = (names: string[]): Set<string> =>
    new Set(names.flatMap((name) => groups[name]!.assets.map((asset) => asset.name)));
  const line = (what: string, names: Iterable<string>, most = ""): void =>
    say(`${what.padEnd(52)} ${(packed(names) / 1000).toFixed(1).padStart(6)} kB gz${most}`);
  const unnamed = Object.keys(groups).filter((name) => !OPENED.includes(name) && !(name in ASKED));
  if (unnamed.length > 0) throw new Error(`Nobody says what asks for ${unnamed.join(", ")}`);
  line("before the first button", files(["first", "functions", "boot"]), " (at most 60)");
  line("the same, and the functions in cells", files(["first", "functions", "boot", "cells"]));
  const opened = files(OPENED);
  for (const name of [...opened].sort()) line(`  ${name}`, [name]);
  line("the pane, from opening to a reading judged", opened);
  const fetched = new Set(opened);
  for (const [name, what] of Object.entries(ASKED)) {
    const more = [...files([name])].filter((file) => !fetched.has(file));
    more.forEach((file) => fetched.add(file));
    line(`  then, when asked for: ${what}`, more);
  }
  line("all of it", fetched);
}

async function starts(browser: Browser): Promise<void> {
  const folders = { Måltavlan: dist, ...(template ? { template: resolve(template) } : {}) };
  const served = await Promise.all(
    Object.entries(folders).map(async ([name, folder]) => ({ name, ...(await serve(folder)), loads: [] as Load[] })),
  );
  try {
    for (let i = 0; i <= LOADS; i++)
      for (const { url, loads } of served) {
        const one = await load(browser, `${url}/taskpane.html`);
        if (i > 0) loads.push(one);
      }
  } finally {
    for (const { server } of served) server.close();
  }
  const [own, theirs] = served.map(({ loads }) => middle(loads));
  say(`\nmedian of ${LOADS} cold loads, CPU ${CPU} times slower    first button   pane in place   blocking`);
  for (const { name, loads } of served) {
    const { button, pane, blocking } = middle(loads);
    say(
      `${name.padEnd(46)} ${button.toFixed(0).padStart(9)} ms ${pane.toFixed(0).padStart(12)} ms ${blocking.toFixed(0).padStart(7)} ms`,
    );
  }
  if (theirs) {
    say(
      `first button, of the template's first button   ${(own!.button / theirs.button).toFixed(2).padStart(9)} (at most 0.60)`,
    );
    say(
      `pane in place, of the template's               ${(own!.pane / theirs.pane).toFixed(2).padStart(9)} (at most 1.30)`,
    );
  } else say("Microsoft's template: not run (give the folder of its production build)");
}

/** What the browser traces: a task has `dur` by the clock and `tdur` of the processor, in millionths of a second. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * The longest task of a page's own thread, in milliseconds: of the threads that draw a page, the one that had most to
 * do.
 */
function longestOf(events: Traced[]): { processor: number; clock: number } {
  const threads = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const tasks = threads.map((thread) =>
    events.filter(
      ({ name, pid, tid, tdur }) =>
        name.endsWith("RunTask") && pid === thread.pid && tid === thread.tid && tdur !== undefined,
    ),
  );
  const busiest = tasks.sort((a, b) => b.length - a.length)[0] ?? [];
  return {
    processor: Math.max(0, ...busiest.map(({ tdur }) => tdur! / 1000)),
    clock: Math.max(0, ...busiest.map(({ dur }) => dur! / 1000)),
  };
}

/** Reads, opens and scrolls a book of 10 000 indicators in the pane. */
async function longestTask(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-book-"));
  try {
    await bundle(folder, { main: "bench/paneBook.tsx" });
    const { url, server } = await serve(folder);
    const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    try {
      await page.route(`${url}/book.html`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: '<!doctype html><html lang="sv"><meta charset="utf-8"><main id="root"></main><script src="main.js"></script>',
        }),
      );
      page.on("pageerror", (error) => say(`in the page: ${error.message}`));
      await page.goto(`${url}/book.html`);
      await page.getByRole("button", { name: "Läs av arbetsboken" }).waitFor();
      const session = await page.context().newCDPSession(page);
      const task = async (what: string, act: () => Promise<void>): Promise<void> => {
        const events: Traced[] = [];
        const take = ({ value }: { value: unknown }): void => void events.push(...(value as Traced[]));
        session.on("Tracing.dataCollected", take);
        await session.send("Tracing.start", { traceConfig: { includedCategories: ["toplevel", "__metadata"] } });
        const start = performance.now();
        await act();
        await page.waitForTimeout(200);
        const seconds = (performance.now() - start - 200) / 1000;
        const whole = new Promise((done) => session.once("Tracing.tracingComplete", done));
        await session.send("Tracing.end");
        await whole;
        session.off("Tracing.dataCollected", take);
        const { processor, clock } = longestOf(events);
        say(
          `${what.padEnd(30)} ${seconds.toFixed(2).padStart(6)} s, longest task ${processor.toFixed(0).padStart(4)} ms of the processor, ${clock.toFixed(0).padStart(4)} ms by the clock`,
        );
      };
      say(
        "\n10 000 indicators in the pane, its worker beside it (a task at most 200 ms of the processor; by the clock others have their share)",
      );
      await task("Läs av", () => press(page, "Läs av arbetsboken", "h2"));
      const scroll = (): Promise<void> =>
        page.evaluate(
          'for (const flow of document.querySelectorAll("[data-scrolls]")) flow.scrollTo(0, flow.scrollHeight / 2), flow.scrollTo(0, flow.scrollHeight)',
        );
      await task("scroll to its end", scroll);
      await task("open Bedöm, an area and a goal", async () => {
        await press(page, /^Bedöm/, 'section[aria-label="Bedöm"] [role=listitem]');
        await press(page, /^Område 1$/, "h4");
        await page.getByRole("button", { name: /^Mål nummer 1 / }).click();
      });
      await task("set a grade, all read anew", async () => {
        await page.getByRole("button", { name: /^Nämndens bedömning av/ }).click();
        await page.getByLabel("Nämndens bedömning", { exact: true }).selectOption({ index: 1 });
        await press(page, "Spara bedömningen", "text=/^Bedömningen är sparad/");
      });
      await task("proof of the status sheets", () => press(page, /^Granska .*statusblad/, "text=/^Inget är skrivet/"));
      await task("write the status sheets", () => press(page, /^Skriv .*statusblad/, "text=/är skrivna/"));
    } finally {
      await page.close();
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function press(page: Page, name: string | RegExp, comes: string): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.locator(comes).first().waitFor({ timeout: 60_000 });
}

try {
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/webpack/bin/webpack.js"),
      "--mode",
      "production",
      "--output-path",
      dist,
      "--json",
      join(dist, "stats.json"),
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  sizes(
    (JSON.parse(readFileSync(join(dist, "stats.json"), "utf8")) as { namedChunkGroups: Parameters<typeof sizes>[0] })
      .namedChunkGroups,
  );
  const found = findBrowser();
  if (!found) say("\nstarts and tasks: not run (there is no browser)");
  else {
    const browser = await chromium.launch({
      executablePath: found.path,
      env: found.env as Record<string, string>,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      await starts(browser);
      await longestTask(browser);
    } finally {
      await browser.close();
    }
  }
} finally {
  rmSync(dist, { recursive: true });
}
