import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { newSheet, setCell, type Sheet } from "../src/sheet/book";
import { writeBook } from "../src/files/xlsx";
import { findBrowser } from "../workbench/browser";
import { build, built } from "../workbench/page/build";
import { pageServer } from "../workbench/page/server";

/**
 * The journeys of an economist in a real browser, over the page without Excel: how many presses each takes, and how
 * many seconds go by when nobody hesitates. A press is a click, a key or a choice in a list; text that is typed is one.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const NOW = new Date("2026-01-01T00:00:00Z");
/** Goals of the long table, each with one indicator. */
const GOALS = 40;

class Journey {
  presses = 0;
  constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
  ) {}

  async click(name: string | RegExp): Promise<void> {
    this.presses++;
    await this.pane.getByRole("button", { name }).first().click();
  }
  async choose(label: string | RegExp, option: string): Promise<void> {
    this.presses++;
    await this.pane.getByLabel(label).first().selectOption(option);
  }
  async key(key: string): Promise<void> {
    this.presses++;
    await this.page.keyboard.press(key);
  }
  comes(words: RegExp): Promise<void> {
    return this.pane.getByText(words).first().waitFor({ timeout: 300_000 });
  }
}

const fileOf = (sheets: Sheet[]): Uint8Array => {
  const written = writeBook(null, { sheets }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
};

/** Goals with an indicator each, shared out among so many nämnder. */
function goalTable(goals: number, committees: number): Sheet {
  const sheet = newSheet("Mål 2024");
  const rows: (string | number | null)[][] = [
    ["Nr", "Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Nämndens bedömning"],
  ];
  for (let n = 0; n < goals; n++) {
    const owner = `Nämnden för ${["skola", "vård", "miljö", "bygg", "kultur", "teknik"][(n % committees) % 6]} ${(n % committees) + 1}`;
    rows.push([`${n + 1}`, `Verksamhet ${n + 1} ska ge god service`, null, owner, null, null, null, null]);
    rows.push([null, null, `Nöjda invånare i verksamhet ${n + 1} (%)`, owner, "minst 80", 70 + (n % 20), null, null]);
  }
  rows.forEach((cells, r) => cells.forEach((value, c) => value !== null && setCell(sheet, r, c, value)));
  return sheet;
}

async function opened(page: Page, url: string, name: string, bytes?: Uint8Array): Promise<FrameLocator> {
  await page.goto(url);
  await page.getByRole("gridcell").first().waitFor();
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Läs av arbetsboken" }).waitFor();
  if (!bytes) return pane;
  const data = await page.evaluateHandle(
    ({ file, list }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(list)], file));
      return transfer;
    },
    { file: name, list: [...bytes] },
  );
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
  await page.waitForFunction((title) => document.title.startsWith(title), name);
  return pane;
}

const found = findBrowser();
if (!found) {
  say("not run (there is no browser)");
  process.exit(0);
}
const server = pageServer(root, built(root) ?? (await build(root)));
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...found.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
  args: ["--no-sandbox", "--disable-background-networking"],
});

async function journey(what: string, run: (at: Journey) => Promise<void>, book?: Uint8Array): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "sv-SE" });
  await page.addInitScript(() => localStorage.setItem("maltavlan.introduced", '["yes"]'));
  page.setDefaultTimeout(300_000);
  const at = new Journey(page, await opened(page, url, "bok.xlsx", book));
  const start = performance.now();
  try {
    await run(at);
    say(
      `${what.padEnd(46)} ${String(at.presses).padStart(4)} presses ${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s`,
    );
  } finally {
    await page.close();
  }
}

async function read(at: Journey): Promise<void> {
  await at.click("Läs av arbetsboken");
  await at.comes(/celler i tabellerna/);
}

try {
  await journey("open → status sheets written", async (at) => {
    await read(at);
    await at.click(/^Granska .*statusblad/);
    await at.comes(/^Så blir bladen/);
    await at.click(/^Skriv .*statusblad/);
    await at.comes(/är skrivna/);
  });
  await journey("correct a column", async (at) => {
    await read(at);
    await at.click(/^Tabeller/);
    await at.choose("Ansvarig läses som", "comment");
    await at.comes(/läses nu som kommentar/);
  });
  await journey(
    `judge ${GOALS} goals`,
    async (at) => {
      await read(at);
      await at.click(/^Bedöm/);
      await at.click(/^Bedöm .* mål i följd/);
      for (let goal = 1; goal <= GOALS; goal++) {
        await at.comes(new RegExp(`^Mål ${goal} av`));
        await at.key("1");
        await at.key("Enter");
      }
      await at.comes(/^Alla mål är genomgångna/);
      await at.click("Avsluta");
    },
    fileOf([goalTable(GOALS, 6)]),
  );
  await journey("a report, from opening to its sheets", async (at) => {
    await read(at);
    await at.click(/^Årsredovisning/);
    await at.choose("Rapport", "delar");
    await at.click("Granska rapporten");
    await at.comes(/^Så blir bladen/);
    await at.click(/^Skriv rapport/);
    await at.comes(/^Rapporten .* är skriven/);
  });
} finally {
  await browser.close();
  server.close();
}
