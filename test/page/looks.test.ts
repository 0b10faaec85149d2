import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { newSheet, setCell } from "../../src/sheet/book";
import { STATES } from "../../workbench/page/picture";
import { fileOf } from "../excel/kit";
import { step } from "../whole";
import { dropFile, faultsOf, frameOf, inBrowser, unfold, workbench } from "./kit";

const { open } = workbench();

/** Folder of the pictures: `320-dark-bedom.png`. */
const TO = join(__dirname, "../../out/pane");

/** Pixels of the pane; 195 of them at two hundred per cent are a pane of 390. */
const WIDTHS = [320, 350, 450, 195];
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;
/** Each width in each look. */
const VIEWS = Object.entries(LOOKS).flatMap(([look, media]) => WIDTHS.map((width) => ({ look, media, width })));
/** In `.ci/run` a state is drawn in every fifth of them, the next state from the one after: all are used, and all states. */
const EVERY = step(5, 1);
const [LOWEST, HIGHEST] = [500, 2600];

/** What cannot be read or pressed in the pane as it is drawn: too small, cut off, or outside. */
const illDrawn = (page: Page): Promise<string[]> =>
  frameOf(page).evaluate(() => {
    const shown = (one: Element): boolean => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(one).visibility !== "hidden";
    };
    const stated = (one: Element): string =>
      `${one.tagName.toLowerCase()} ”${(one.getAttribute("aria-label") ?? one.textContent ?? "").slice(0, 40)}”`;
    const all = [...document.querySelectorAll("#root *")].filter(shown);
    // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8, inline); a field is pressed by its label or box too.
    const small = all.filter((one) => {
      if (!one.matches("button, select, summary, [role=button]:not(span), input[type=file], input[type=date]"))
        return false;
      const { width, height } = one.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    const cut = all.filter((one) => {
      const { overflowX, textOverflow } = getComputedStyle(one);
      const hides = overflowX === "hidden" || overflowX === "clip" || textOverflow === "ellipsis";
      return hides && one.scrollWidth > one.clientWidth + 1 && (one.textContent ?? "").trim() !== "";
    });
    const outside = all.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return Math.floor(right) > window.innerWidth || Math.ceil(left) < 0;
    });
    return [
      ...small.map((one) => `small: ${stated(one)}`),
      ...cut.map((one) => `cut: ${stated(one)}`),
      ...outside.map((one) => `outside: ${stated(one)}`),
    ];
  });

let states = 0;

/** Draws the pane in the widths and looks, at the height of its contents, and returns the faults. */
async function drawn(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  const first = states++ % EVERY;
  for (const { look, media, width } of VIEWS.filter((_, at) => at % EVERY === first)) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: LOWEST });
    const high = await frameOf(page).evaluate(
      () =>
        (document.querySelector("[data-scrolls]")?.scrollHeight ?? 0) -
        (document.querySelector("[data-scrolls]")?.clientHeight ?? 0),
    );
    await page.setViewportSize({ width, height: Math.min(HIGHEST, LOWEST + high) });
    await frameOf(page).evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const faults = [...(await illDrawn(page)), ...(width === 350 ? await faultsOf(page) : [])];
    found.push(...faults.map((one) => `${state}, ${width}, ${look}: ${one}`));
    await page.locator("iframe").screenshot({ path: join(TO, `${state}-${look}-${width}.png`) });
  }
  await page.emulateMedia({ ...LOOKS.light, reducedMotion: "reduce" });
  return found;
}

describe("every state of the pane at 320, 350 and 450 pixels and at 200 per cent, light, dark and in forced colours", () => {
  beforeAll(() => {
    rmSync(TO, { recursive: true, force: true });
    mkdirSync(TO, { recursive: true });
  });

  inBrowser("through a year's work: nothing is cut, outside or too small to press, and axe finds nothing", async () => {
    const { page, pane } = await open("", { viewport: { width: 350, height: 900 } });
    const found: string[] = [];
    for (const { name, act } of STATES) {
      await page.setViewportSize({ width: 350, height: 900 });
      await act(pane, page);
      found.push(...(await drawn(page, name)));
    }
    expect(found).toEqual([]);
  });

  inBrowser(
    "with an introduction, without a table, in an empty workbook, and with a proposed styrmodell: the same",
    async () => {
      const { page, pane } = await open("", {
        viewport: { width: 350, height: 900 },
        introduction: true,
        // A separate browser, in which the introduction has not been seen.
        deviceScaleFactor: 1.5,
      });
      await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
      await pane.getByRole("region", { name: "Introduktion" }).waitFor();
      const found = await drawn(page, "introduktion");
      const addresses = newSheet("Adresser");
      setCell(addresses, 0, 0, "Namn");
      for (const [name, sheet, text] of [
        ["utan-tabell", addresses, "Ingen måltabell hittades"],
        ["tom", newSheet("Blad1"), "Arbetsboken är tom"],
      ] as const) {
        await dropFile(page, `${name}.xlsx`, fileOf([sheet]));
        await page.waitForFunction((title) => document.title.startsWith(title), name);
        await pane
          .getByRole("button", { name: /^Läs av/ })
          .first()
          .click();
        await pane.getByText(text).first().waitFor();
        found.push(...(await drawn(page, name)));
      }
      await dropFile(page, "förslag.xlsx", readFileSync("samples/stratsys.xlsx"));
      await page.waitForFunction(() => document.title.startsWith("förslag"));
      await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
      await pane
        .getByText(/celler i tabellerna/)
        .first()
        .waitFor();
      await unfold(pane, /^Så bedömer vi/);
      await pane.getByRole("button", { name: "Använd förslagen" }).waitFor();
      found.push(...(await drawn(page, "förslag")));
      expect(found).toEqual([]);
    },
  );
});
