import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { newSheet, setCell, type Sheet } from "../src/sheet/book";
import { readBook, writeBook } from "../src/files/xlsx";
import { findBrowser } from "../workbench/browser";
import { build, built } from "../workbench/page/build";
import { Journey } from "../workbench/page/journey";
import { MISREAD } from "../workbench/page/setRight";
import { pageServer } from "../workbench/page/server";

/**
 * The journeys of an economist in a real browser, over the page without Excel: how many presses and scrolls each takes,
 * and how many seconds go by when nobody hesitates, beside what they took before. `tsx bench/journeys.ts [WORDS]`: only those with the words in their
 * names.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const NOW = new Date("2026-01-01T00:00:00Z");
/** Goals of the long table, each with one indicator. */
const GOALS = 40;
/** Nämnder that are sent templates, each with so many goals. */
const COMMITTEES = [1, 10, 60];
const GOALS_EACH = 4;
/** One in so many committees submits a value that needs a choice, and the last one submits nothing. */
const ASKED_OF = 5;
const OUTCOME = 81;
/** No step waits longer for what it leads to, in ms. */
const PATIENCE = 60_000;
const only = process.argv[2] ?? "";

/** What a journey, or a part of one, takes. */
interface Taken {
  presses: number;
  scrolls: number;
  seconds: number;
}

/** What the journeys took on 27 November, at the commit before what a press made came into view. */
const BEFORE: Readonly<Record<string, Taken>> = {
  "open → status sheets written": { presses: 3, scrolls: 2, seconds: 4.4 },
  "correct a column": { presses: 3, scrolls: 1, seconds: 3.0 },
  "judge 40 goals": { presses: 84, scrolls: 0, seconds: 11.8 },
  "a report, from opening to its sheets": { presses: 5, scrolls: 3, seconds: 4.3 },
  "Kontrollera, from opening to what it found": { presses: 3, scrolls: 3, seconds: 4.1 },
  "1 nämnder, in all": { presses: 10, scrolls: 7, seconds: 7.6 },
  "10 nämnder, in all": { presses: 11, scrolls: 8, seconds: 9.0 },
  "60 nämnder, in all": { presses: 21, scrolls: 8, seconds: 18.6 },
};

/** What was taken in this run, in order. */
const taken: { what: string; now: Taken }[] = [];

/** The table of docs/bench.md: what each took before, and takes now. */
function table(): string {
  const pair = (was: number | undefined, is: number): string => `${was ?? "–"} | ${is}`;
  const rows = taken.map(({ what, now }) => {
    const was = BEFORE[what];
    return `| ${what.replace(/^ +/, "… ")} | ${pair(was?.presses, now.presses)} | ${pair(was?.scrolls, now.scrolls)} | ${pair(was?.seconds, now.seconds)} |`;
  });
  const head = "| | presses before | now | scrolls before | now | seconds before | now |";
  return [head, "|---|---|---|---|---|---|---|", ...rows].join("\n");
}

/** Notes how many presses and scrolls a part of a journey takes, and how many seconds. */
async function part(at: Journey, what: string, run: () => Promise<void>): Promise<void> {
  const [presses, scrolls] = [at.presses, at.scrolls.length];
  const start = performance.now();
  // A journey stands before its parts.
  const place = taken.length;
  await run();
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  taken.splice(place, 0, {
    what,
    now: { presses: at.presses - presses, scrolls: at.scrolls.length - scrolls, seconds },
  });
}

const fileOf = (sheets: Sheet[]): Uint8Array => {
  const written = writeBook(null, { sheets }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
};

const WORK = ["förskolan", "grundskolan", "hemtjänsten", "biblioteken", "vägarna", "bygglov", "livsmedel", "badhusen"];
const TOWNS = ["Alvik", "Berga", "Dalby", "Ekeby", "Fors", "Hult", "Kärr", "Lund", "Näs", "Sand", "Torp", "Vik", "Åby"];
const WHO = ["Nöjda invånare", "Trygga besökare", "Svar inom två dagar", "Ärenden utan klagomål"];
const among = (words: readonly string[], n: number): string => words[n % words.length] ?? "";
const where = (n: number): string => `${among(WORK, n)} i ${among(TOWNS, Math.floor(n / WORK.length))}`;
const goalOf = (n: number): string => `God service från ${where(n)}`;
const measureOf = (n: number): string => `${among(WHO, n)}, ${where(n)}, andel i procent`;

/** Goals with an indicator each, shared out among so many nämnder. */
function goalTable(goals: number, committees: number): Sheet {
  const sheet = newSheet("Mål 2024");
  const rows: (string | number | null)[][] = [
    ["Nr", "Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Nämndens bedömning"],
  ];
  for (let n = 0; n < goals; n++) {
    const owner = `Nämnden för ${["skola", "vård", "miljö", "bygg", "kultur", "teknik"][(n % committees) % 6]} ${(n % committees) + 1}`;
    rows.push([`${n + 1}`, goalOf(n), null, owner, null, null, null, null]);
    rows.push([null, null, measureOf(n), owner, "minst 80", 70 + (n % 20), null, null]);
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

/**
 * A template as a committee returns it, with every outcome filled in; `slipped`: the first with its decimal point in
 * the wrong place.
 */
function filled(sheet: Sheet, slipped: boolean): Uint8Array {
  const copy = structuredClone(sheet);
  delete copy.tag;
  const header = copy.values.findIndex((cells) => cells?.includes("Nyckel"));
  const titles = copy.values[header] ?? [];
  const at = (title: string): number => {
    const column = titles.indexOf(title);
    if (column < 0) throw new Error(`No ${title} in the template ${sheet.name}`);
    return column;
  };
  const [outcome, before] = [at("Utfall 2024"), at("Tidigare utfall")];
  let value = slipped ? OUTCOME / 10 : OUTCOME;
  for (let row = header + 1; row < copy.values.length; row++) {
    if (!copy.values[row]?.[before]) continue;
    setCell(copy, row, outcome, value);
    value = OUTCOME;
  }
  return fileOf([copy]);
}

/** The sheets of the page's workbook, as saved from it. */
async function savedSheets(page: Page): Promise<Sheet[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara som xlsx" }).click(),
  ]);
  const saved = readBook(new Uint8Array(readFileSync(await download.path())));
  if (!saved.ok) throw new Error(saved.reason);
  return saved.book.sheets;
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
  if (!what.includes(only)) return;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "sv-SE" });
  await page.addInitScript(() => localStorage.setItem("maltavlan.introduced", '["yes"]'));
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", (error) => say(`in the page: ${error.message}`));
  try {
    const at = new Journey({ page, pane: await opened(page, url, "bok.xlsx", book) });
    await part(at, what, () => run(at));
  } catch (error) {
    say(`${what}: the pane said\n${await page.frameLocator("iframe").locator("body").innerText()}`);
    throw error;
  } finally {
    await page.close();
  }
}

try {
  await journey("open → status sheets written", async (at) => {
    await at.read();
    await at.click(/^Granska .*statusblad/);
    await at.comes(/^Så blir bladen/);
    await at.click(/^Skriv .*statusblad/);
    await at.comes(/är skrivna/);
  });
  await journey("correct a column", async (at) => {
    await at.read();
    await at.click(/^Tabeller/);
    await at.choose("Ansvarig läses som", "comment");
    await at.comes(/läses nu som kommentar/);
  });
  await journey(
    `judge ${GOALS} goals`,
    async (at) => {
      await at.read();
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
    await at.read();
    await at.click(/^Årsredovisning/);
    await at.choose("Rapport", "delar");
    await at.click("Granska rapporten");
    await at.comes(/^Så blir bladen/);
    await at.click(/^Skriv rapport/);
    await at.comes(/^Rapporten .* är skriven/);
  });
  await journey("Kontrollera, from opening to what it found", async (at) => {
    await at.read();
    await at.click(/^Kontrollera/);
    await at.comes(/^Jämför statusbladen med underlaget/);
    await at.click(/^Kontrollera( igen)?$/, "Kontrollera");
    await at.comes(/^Att se över/, "Kontrollera");
  });
  for (const { name, sheet, ways } of MISREAD)
    await journey(
      `set right: ${name}`,
      async (at) => {
        await at.click("Läs av arbetsboken");
        await at.comes(/^Läs av igen$/);
        await at.click(/^Peka och rätta/);
        for (const { range, as, comes } of ways)
          await part(at, `  ${range} as ${as.split(":")[0]!}`, async () => {
            await at.page.locator("#place").fill(range);
            await at.page.locator("#place").press("Enter");
            await at.click("Vad är det markerade?");
            await at.click(new RegExp(`^${as}$`));
            await at.comes(comes);
          });
      },
      fileOf([sheet]),
    );
  for (const committees of COMMITTEES) {
    const slipped = Math.ceil(committees / ASKED_OF);
    const book = fileOf([goalTable(committees * GOALS_EACH, committees)]);
    await journey(
      `${committees} nämnder, in all`,
      async (at) => {
        let sent: Sheet[] = [];
        await part(at, "  open, read, send", async () => {
          await at.read();
          await at.click(/^Inlämningar/);
          await at.click("Skapa mallar");
          await at.comes(/mall(ar)? är skriv/);
          sent = (await savedSheets(at.page)).filter(({ name }) => name.startsWith("Mall "));
        });
        await part(at, "  receive", async () => {
          await at.files(
            sent.slice(0, Math.max(1, committees - 1)).map((sheet, i) => ({
              name: `${sheet.name}.xlsx`,
              mimeType: "application/octet-stream",
              buffer: Buffer.from(filled(sheet, i < slipped)),
            })),
          );
          await at.click("Läs in inlämningar");
          await at.comes(/^Inlämnat för/);
        });
        const height = await at.pane.getByRole("region", { name: "Inlämningar" }).evaluate((one) => one.scrollHeight);
        await part(at, `  settle (${slipped} asked about)`, async () => {
          await at.click(/^Gå igenom .* i följd/);
          for (let value = 1; value <= slipped; value++) {
            await at.comes(new RegExp(`^Värde ${value} av`));
            await at.key("Enter");
          }
          await at.click(/^För in .* värde/);
          await at.comes(/^Infört nu/);
        });
        await part(at, "  remind", async () => {
          await at.click(/^Påminnelselista/);
          await at.click("Skriv läget som blad");
          await at.comes(/Läget är skrivet/);
        });
        say(`  the section is ${height} pixels high when all has come in`);
      },
      book,
    );
  }
  say(table());
} finally {
  await browser.close();
  server.close();
}
