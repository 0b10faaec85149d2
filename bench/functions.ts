import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { answerOf } from "../src/functions/runs";
import { findBrowser } from "../workbench/browser";
import { bundle } from "./bundle";

/**
 * The custom functions: one call over many rows against a call for each row, what their scripts weigh, and how soon a
 * page that Excel loads has answered.
 */
const ROWS = 100_000;
const ROUNDS = 3;
const LOADS = 7;
/** How many times slower than this machine. */
const CPU = 4;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const seconds = (run: () => void): number => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};

/** 100 000 rows of 1 000 distinct targets, every outcome its own. */
const outcomes = Array.from({ length: ROWS }, (_, i) => [40 + i / 1777]);
const targets = Array.from({ length: ROWS }, (_, i) => [
  `${i % 3 === 1 ? "högst" : "minst"} ${50 + (i % 1000) / 10} %`.replace(".", ","),
]);

function calls(): void {
  const array: number[] = [];
  const single: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const one = seconds(() => void answerOf("BEDOM", [outcomes, targets]));
    const many = seconds(() => {
      for (let i = 0; i < ROWS; i++) answerOf("BEDOM", [[outcomes[i]!], [targets[i]!]]);
    });
    if (round === 0) continue;
    array.push(one);
    single.push(many);
  }
  say(`BEDÖM over ${ROWS} rows, median of ${ROUNDS}`);
  say(
    `  one call             ${median(array).toFixed(2).padStart(6)} s  ${(ROWS / median(array) / 1e6).toFixed(2)} million rows/s`,
  );
  say(
    `  a call for each row  ${median(single).toFixed(2).padStart(6)} s  ${(median(single) / median(array)).toFixed(1)} × as long, before what Excel adds for each call`,
  );
}

const build = (folder: string): Promise<void> =>
  bundle(folder, { functions: "src/functions/boot.ts" }, { chunkFilename: "rest.js" });

/** What the loader of office.js does with functions, enough to call one. */
const LOADER =
  "window.functions = {}; window.CustomFunctions = { associate: (id, run) => { window.functions[id] = run; }, Error: class extends Error {}, ErrorCode: {} };";
const CALL = `Promise.resolve(window.functions.BEDOM([["76 %"]], [["minst 80 %"]], null, null, null, null)).then((rows) => { window.answered = { rows, at: performance.now() }; });`;
const PAGE = `<!doctype html><html lang="sv"><meta charset="utf-8"><script>${LOADER}</script><script src="functions.js"></script><script>${CALL}</script>`;

async function firstAnswer(folder: string): Promise<void> {
  const found = findBrowser();
  if (!found) return say("page load to first answer: not run, no browser of Chromium's kind here");
  const server = createServer((request, response) => {
    const file = join(folder, (request.url ?? "/").slice(1));
    if (request.url === "/page.html") return void response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
    if (!existsSync(file) || file.endsWith("/")) return void response.writeHead(404).end();
    response
      .writeHead(200, { "Content-Type": "text/javascript", "Content-Encoding": "gzip", "Cache-Control": "no-store" })
      .end(gzipSync(readFileSync(file), { level: 9 }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/page.html`;
  const browser = await chromium.launch({
    executablePath: found.path,
    env: found.env as Record<string, string>,
    args: ["--no-sandbox"],
  });
  const times: number[] = [];
  try {
    for (let i = 0; i <= LOADS; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: CPU });
      await page.goto(url);
      await page.waitForFunction("window.answered !== undefined");
      const { rows, at } = (await page.evaluate("window.answered")) as { rows: string[][]; at: number };
      if (rows[0]![0] !== "Uppnås delvis") throw new Error(`The page answered ${JSON.stringify(rows)}`);
      if (i > 0) times.push(at);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  say(
    `page load to first answer, median of ${LOADS} cold loads, CPU ${CPU} times slower: ${median(times).toFixed(0)} ms`,
  );
}

calls();
const folder = mkdtempSync(join(tmpdir(), "maltavlan-functions-"));
try {
  await build(folder);
  const size = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000;
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  for (const name of scripts) say(`${name.padEnd(14)} ${size(name).toFixed(1).padStart(6)} kB gz`);
  say(
    `functions, all ${scripts
      .reduce((sum, name) => sum + size(name), 0)
      .toFixed(1)
      .padStart(5)} kB gz (aim 25)`,
  );
  await firstAnswer(folder);
} finally {
  rmSync(folder, { recursive: true });
}
