import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from "playwright-core";
import { newSheet, setCell } from "../../src/sheet/book";
import { findBrowser } from "../../workbench/browser";
import { plainServer } from "../../workbench/site/plainServer";
import { fileOf } from "../excel/kit";
import { readByOffice } from "../manifest/reader";
import { elements, urls } from "../manifest/links";
import { bookOf, sample } from "../page/kit";
import { inWhole, shareOf, whole } from "../whole";
import { madeSite } from "./folder";

const ADDRESS = "https://mal.example.se/tavla/";
const found = whole ? findBrowser() : undefined;
const inBrowser = found ? test : test.skip;
/** How long something may take on a busy machine before it is a fault; milliseconds. */
const PATIENCE = 120_000;

let folder = "";
const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());
const text = (name: string): string => readFileSync(join(folder, name), "utf8");

// The page costs five seconds of a processor, the add-in beside it forty-five: the whole run makes them once.
beforeAll(() => {
  if (whole) folder = madeSite(ADDRESS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each piece of so many characters of a text, from every place in it. */
function* pieces(of: string, length: number): Generator<string> {
  for (let at = 0; at + length <= of.length; at++) yield of.slice(at, at + length);
}

describe("the folder", () => {
  const own = () => files().filter((name) => !name.startsWith("tillagg"));

  inWhole("holds nothing of Microsoft's office.js", () => {
    const scripts = files().filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(50);
    expect(
      scripts.filter((name) => /Microsoft\.Office\.WebExtension|OSF\.OUtil|_richApiNativeBridge/.test(text(name))),
    ).toEqual([]);
    // Nor 150 characters in a row of it in the page's own. (The add-in's files and office.js share webpack's.)
    const SIZE = 75;
    const known = new Set<string>();
    for (const name of own().filter((one) => one.endsWith(".js")))
      for (let at = 0, script = text(name); at + SIZE <= script.length; at += SIZE)
        known.add(script.slice(at, at + SIZE));
    const office = join(
      createRequire(join(__dirname, "../../package.json")).resolve("@microsoft/office-js/package.json"),
      "../dist",
    );
    for (const name of ["office.js", "excel-web-16.00.js"]) {
      const shared = [...pieces(readFileSync(join(office, name), "utf8"), SIZE)].filter((piece) => known.has(piece));
      expect({ name, shared }).toEqual({ name, shared: [] });
    }
  });

  inWhole("asks for nothing outside itself, and for office.js at Microsoft's address only in the add-in", () => {
    const foreign = own()
      .filter((name) => /\.(html|css|svg)$/.test(name))
      .flatMap((name) =>
        [
          ...text(name).matchAll(
            /(?:src|href|url\(|@import|action|content)\s*[=(]?\s*["']?[^"'>]*(https?:)?\/\/[^"'>\s]+/g,
          ),
        ].map(([place]) => `${name}: ${place}`),
      );
    expect(foreign).toEqual([]);
    const fetched = own()
      .filter((name) => name.endsWith(".js"))
      .flatMap((name) =>
        [
          ...text(name).matchAll(
            /(?:import|fetch|importScripts|Worker|\.src\s*=|\.href\s*=)\s*\(?\s*["'`]https?:[^"'`]*/g,
          ),
        ].map(([place]) => `${name}: ${place}`),
      );
    expect(fetched).toEqual([]);
    expect(own().filter((name) => text(name).includes("appsforoffice"))).toEqual([]);
    expect(text("tillagg/taskpane.html")).toMatch(
      /<script defer(?:="defer")? src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?>/,
    );
  });

  inWhole("has a policy on each page of its own: no script from a text, none from elsewhere", () => {
    for (const name of own().filter((one) => /^(index|pane).*\.html$/.test(one))) {
      const policy = new Map(
        elements(text(name), "meta")
          .find(({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy")!
          .attribs.content!.split(";")
          .map((part) => part.trim().split(/\s+/))
          .map(([rule, ...sources]) => [rule, sources]),
      );
      expect({ name, scripts: policy.get("script-src"), rest: policy.get("default-src") }).toEqual({
        name,
        scripts: ["'self'"],
        rest: ["'none'"],
      });
      expect(policy.get("connect-src")).toEqual(["'self'"]);
      if (name === "index.html") expect(policy.get("style-src")).toEqual(["'self'"]);
      expect(elements(text(name), "script").filter(({ attribs }) => attribs.src === undefined)).toEqual([]);
      expect(elements(text(name), "style")).toEqual([]);
    }
  });

  inWhole("has the add-in beside the page, with a manifest for the address", () => {
    const base = `${ADDRESS}tillagg/`;
    const addresses = urls(text("tillagg/manifest.xml"));
    expect(addresses.filter((url) => !url.startsWith(base))).toEqual([]);
    const at = new Set(files().map((name) => name.replaceAll("\\", "/")));
    expect(addresses.map((url) => `tillagg/${url.slice(base.length)}`).filter((path) => !at.has(path))).toEqual([]);
    expect(readByOffice(join(folder, "tillagg/manifest.xml"))).toMatchObject({ displayName: "Måltavlan" });
    expect(text("index.html")).toContain('href="tillagg/manifest.xml"');
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof plainServer>>;
  beforeAll(async () => {
    if (!found) return;
    browser = await chromium.launch({
      executablePath: found.path,
      // In a locale without Swedish letters Chromium calls every such file "download".
      env: { ...found.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
      timeout: PATIENCE,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
    served = await plainServer(folder, "/tavla/");
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  /** Opens the page in a browser that has never seen it; `trouble`: errors, breaches of the policy, foreign requests. */
  async function open(look: BrowserContextOptions = {}, url = served.url): Promise<{ page: Page; trouble: string[] }> {
    const context = await browser.newContext({ locale: "sv-SE", reducedMotion: "reduce", ...look });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(`console: ${message.text()}`);
    });
    context.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) trouble.push(request.url());
    });
    await page.goto(url);
    return { page, trouble };
  }

  const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
  const board = async (page: Page): Promise<string> => {
    await tab(page, "Måltavla").waitFor();
    return page.locator("#paper .sheet").innerText();
  };

  async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
    const data = await page.evaluateHandle(
      ({ name: file, list }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(list)], file));
        return transfer;
      },
      { name, list: [...bytes] },
    );
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
  }

  async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  inBrowser("a workbook that is dropped gives its måltavla, the pane beside it, and files to keep", async () => {
    const { page, trouble } = await open();
    const pressed = page.evaluate(
      () =>
        new Promise((seen) =>
          new MutationObserver(() => seen(document.querySelectorAll("[data-save]:enabled").length)).observe(
            document.querySelector("#name")!,
            { childList: true },
          ),
        ),
    );
    await drop(page, "Mål 2024.xlsx", sample("exempelkommun"));
    // There is nothing to save before there is a måltavla.
    expect(await pressed).toBe(0);
    expect(await board(page)).toContain("2 av 8 mål uppnås, 3 uppnås delvis och 3 uppnås inte.");
    expect(await page.locator("#facts").innerText()).toContain("8 mål och 21 indikatorer i 1 tabell");
    const pane = page.frameLocator("iframe");
    await pane.getByText("Bedömningar som skiljer sig från talen (3)").waitFor();

    await pane.getByText("J13", { exact: true }).first().click();
    await page.locator("#cell-J13").waitFor();
    expect(await page.locator("#place").inputValue()).toBe("J13");

    const book = await saved(page, "Spara med statusblad");
    expect(book.name).toBe("Mål 2024 med statusblad.xlsx");
    expect(bookOf(book.bytes).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Måltavla",
        "1 Barn och unga",
        ...bookOf(sample("exempelkommun")).sheets.map(({ name }) => name),
      ]),
    );
    expect((await saved(page, "Rapport för Word")).name).toMatch(/^Måluppfyllelse.*\.docx$/);
    expect((await saved(page, "Rapport för webben")).name).toMatch(/^Måluppfyllelse.*\.html$/);

    await pane.getByRole("button", { name: "Ångra" }).click();
    await pane
      .getByText(/^Ångrat/)
      .first()
      .waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  inBrowser("an answer in the pane is on the måltavla when it has been given", async () => {
    const { page, trouble } = await open();
    await page.getByRole("button", { name: /^Exempelkommun/ }).click();
    await board(page);
    await page.locator("#paper .sheet").getByText("Ingen av de tre indikatorerna når sitt målvärde.").waitFor();
    const pane = page.frameLocator("iframe");
    await pane
      .getByRole("button", { name: /^Styrmodell/ })
      .first()
      .waitFor();
    await tab(page, "Er arbetsbok").click();
    await page.locator("#place").fill("H13");
    await page.locator("#place").press("Enter");
    await page.keyboard.type("minst 70 %");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Läs av igen" }).click();
    await tab(page, "Måltavla").click();
    // The one of three measures of the goal that is reached now.
    await page.locator("#paper .sheet").getByText("1 av 3 indikatorer når sitt målvärde.").nth(1).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  inBrowser("everything works when the network is gone after the first load", async () => {
    const own = await plainServer(folder, "/annan/plats/");
    const { page, trouble } = await open({}, own.url);
    await page.getByText("fungerar utan nät").waitFor();
    await own.stop();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: /^Motalas modell/ }).click();
    expect(await board(page)).toContain("1 av 14 mål uppnås");
    const shownFirst = page.evaluate(
      () =>
        new Promise((named) =>
          new MutationObserver(() => named(document.querySelector("[aria-selected=true]")?.textContent)).observe(
            document.querySelector("#name")!,
            { childList: true },
          ),
        ),
    );
    await drop(page, "Mål.xlsx", sample("exempelkommun"));
    // The workbook itself, until it is read: no other's måltavla under its name.
    expect(await shownFirst).toBe("Er arbetsbok");
    expect(await board(page)).toContain("2 av 8 mål uppnås");
    expect((await saved(page, "Rapport för Word")).bytes.length).toBeGreaterThan(5000);
    expect((await saved(page, "Spara med statusblad")).bytes.length).toBeGreaterThan(5000);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  inBrowser("what cannot be read is told in a sentence, and the page stays", async () => {
    const { page, trouble } = await open();
    await drop(page, "Budget.pdf", new TextEncoder().encode("%PDF-1.7"));
    await page.getByText(/^Budget\.pdf: Måltavlan läser Excelböcker/).waitFor();
    await drop(page, "trasig.xlsx", new TextEncoder().encode("PK nej"));
    await page.getByText(/^trasig\.xlsx: /).waitFor();
    await page.getByRole("heading", { name: "Se hur det går för era mål" }).waitFor();
    const sheet = newSheet("Adresser");
    setCell(sheet, 0, 0, "Namn");
    await drop(page, "adresser.xlsx", fileOf([sheet]));
    await page
      .getByRole("alert")
      .getByText(/^Ingen måltabell hittades/)
      .waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  const AXE = readFileSync(createRequire(join(__dirname, "../../package.json")).resolve("axe-core/axe.min.js"), "utf8");
  /** Of the page, or of its frame: one does not reach into the other. */
  const faults = async (shown: Page | Frame): Promise<string[]> => {
    // Its own text, since the policy of the page takes no script element.
    await shown.evaluate(AXE);
    return shown.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(document, { iframes: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  };

  const GROUNDS = (["light", "dark"] as const).flatMap((ground) =>
    [[1440, 900] as const, [320, 700] as const].map(([width, height]) => [ground, width, height] as const),
  );
  // In `.ci/run` the first and the last: each ground and each width once.
  inBrowser.each(shareOf(GROUNDS))(
    "on %s ground, %i pixels wide: no fault that axe knows, nothing outside the screen",
    async (colorScheme, width, height) => {
      const { page, trouble } = await open({ colorScheme, viewport: { width, height } });
      const outside = (shown: Page | Frame = page) =>
        shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await page.getByText("fungerar utan nät").waitFor();
      expect({ first: await faults(page), outside: await outside() }).toEqual({ first: [], outside: 0 });
      await page.getByRole("button", { name: /^Exempelkommun/ }).click();
      await board(page);
      // Its lines are read without scrolling sideways, however narrow the screen.
      const ends = (words: string): Promise<number> =>
        page
          .locator("#paper .sheet")
          .getByText(words)
          .evaluate((line) => {
            const words = document.createRange();
            words.selectNodeContents(line);
            return words.getBoundingClientRect().right - innerWidth;
          });
      expect(await ends("2 av 8 mål uppnås, 3 uppnås delvis")).toBeLessThan(0);
      expect(await ends("14 av 18 jämförbara indikatorer har förbättrats")).toBeLessThan(0);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: /^Tolka/ }).waitFor();
      expect({ board: await faults(page), outside: await outside() }).toEqual({ board: [], outside: 0 });
      const frame = page.frames().find((one) => one !== page.mainFrame())!;
      expect({ pane: await faults(frame), outside: await outside(frame) }).toEqual({ pane: [], outside: 0 });
      await pane.getByRole("button", { name: /^Granska .*statusblad/ }).click();
      await pane.getByText("Så blir bladen").waitFor();
      expect({ proof: await faults(frame), outside: await outside(frame) }).toEqual({ proof: [], outside: 0 });
      await tab(page, "Er arbetsbok").click();
      await page.locator("#cell-A1").waitFor();
      expect({ book: await faults(page), outside: await outside() }).toEqual({ book: [], outside: 0 });
      // Its rows scroll in it: below them are its sheets.
      expect(
        await page.locator("#book").evaluate((book) => book.getBoundingClientRect().height / innerHeight),
      ).toBeLessThan(1);
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );

  inBrowser("by keys alone: a sample is opened, and its sheets are gone through", async () => {
    const { page } = await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Exempelkommun");
    await page.keyboard.press("Enter");
    await board(page);
    // What was pressed is gone: the keys are at what it made, and go from there into the pane, where they can be seen.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("paper");
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: /^Tolka/ }).waitFor();
    await page.keyboard.press("Tab");
    expect(await pane.locator(":focus").evaluate((one) => [one.tagName, getComputedStyle(one).outlineStyle])).toEqual([
      "BUTTON",
      "solid",
    ]);
    // The måltavla is shown first, alone: the other sheets follow it.
    await tab(page, "Översikt").waitFor();
    await tab(page, "Måltavla").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Er arbetsbok");
    // In the cells Tab goes to the next one: how they are left is said while they have the keys.
    const keys = page.getByText("F6 lämnar rutnätet");
    expect(await keys.isVisible()).toBe(false);
    for (const at of ["place", "formula", "grid"]) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(at);
    }
    await keys.waitFor();
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Måluppföljning 2024");
    expect(await keys.isVisible()).toBe(false);
    await tab(page, "Er arbetsbok").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Översikt");
    expect(await page.locator("#paper .sheet").innerText()).toContain("Översikt");
    await page.context().close();
  });
});
