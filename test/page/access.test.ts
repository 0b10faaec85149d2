import type { Frame, FrameLocator } from "playwright-core";
import { a1 } from "../../src/sheet/address";
import { newSheet, setCell } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import {
  bookOf,
  broken,
  dropFile,
  frameOf,
  inBrowser,
  proof,
  read,
  saved,
  typeIn,
  unfold,
  until,
  workbench,
  write,
} from "./kit";

const { open } = workbench();

const SECTIONS = [
  /^Tabeller/,
  /^Att se över/,
  /^Tolka/,
  /^Så bedömer vi/,
  /^Bedöm/,
  /^Statusblad/,
  /^Inlämningar/,
  /^Årsredovisning/,
  /^I ert eget Word-dokument/,
  /^Kontrollera/,
  /^Styrmodell/,
];

/** All that can be unfolded: every section, an area, a goal with its form. */
async function unfoldAll(pane: FrameLocator): Promise<void> {
  for (const name of SECTIONS) await unfold(pane, name);
  await unfold(pane, /Barn och unga/);
  await unfold(pane, /Alla elever ska klara skolan/);
  await pane.getByRole("button", { name: /^Samlad bedömning av .*Alla elever/ }).click();
}

/**
 * The tokens that the styles of a page name, and that have no value in it: not what Fluent's Button and webpack keep to
 * themselves.
 */
const untold = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const rules = (list: CSSRuleList): string =>
      [...list]
        .map((rule) =>
          "cssRules" in rule && !(rule instanceof CSSStyleRule)
            ? rules((rule as CSSGroupingRule).cssRules)
            : rule.cssText,
        )
        .join("\n");
    const css = [...document.styleSheets].map(({ cssRules }) => rules(cssRules)).join("\n");
    const named = new Set([...css.matchAll(/var\((--(?!fui-|webpack-)[\w-]+)/g)].map(([, name]) => name!));
    const ground = getComputedStyle(document.querySelector(".fui-FluentProvider")!);
    return [...named].filter((name) => ground.getPropertyValue(name) === "").sort();
  });

describe("no fault that axe knows, on light ground and on dark", () => {
  inBrowser("first run, read with everything unfolded, while it works, written, refused", async () => {
    const { page, pane } = await open();
    expect(["first", await broken(page, "pane")]).toEqual(["first", []]);
    await read(pane);
    await unfoldAll(pane);
    expect(["unfolded", await broken(page, "pane")]).toEqual(["unfolded", []]);
    const ids = await pane.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    await proof(pane);
    expect(["proof", await broken(page, "pane")]).toEqual(["proof", []]);
    // What writes is fetched when it is first asked for: until it comes, the pane works.
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    await page.route(/\/pane\/writing\./, (route) => held.then(() => route.continue()));
    await pane.getByRole("button", { name: /^Skriv .*statusblad/ }).click();
    await pane.getByRole("progressbar", { name: "Skriver bladen" }).waitFor();
    expect(["working", await broken(page, "pane")]).toEqual(["working", []]);
    come();
    await pane
      .getByText(/är skrivna/)
      .first()
      .waitFor();
    expect(["written", await broken(page, "pane")]).toEqual(["written", []]);
    expect(await untold(frameOf(page))).toEqual([]);
    await page.getByRole("tab", { name: "Styrmodell" }).click();
    const { values } = bookOf((await saved(page)).bytes).sheets.find(({ name }) => name === "Styrmodell")!;
    const [rule] = values.flatMap(
      (row, r) => row?.flatMap((value, c) => (/^måluppfyllnad ≥/.test(String(value)) ? [a1(r, c)] : [])) ?? [],
    );
    await typeIn(page, rule!, "ungefär");
    // The step is folded since the proof was shown.
    await pane.getByRole("button", { name: /^Läs av/ }).click();
    await pane.getByRole("button", { name: "Läs av igen" }).click();
    await pane
      .locator(".fui-MessageBar")
      .getByText(/Styrmodell!/)
      .waitFor();
    expect(["refused", await broken(page, "pane")]).toEqual(["refused", []]);
  });

  inBrowser("no goal table found, and an empty workbook", async () => {
    const { page, pane } = await open();
    const sheet = newSheet("Adresser");
    setCell(sheet, 0, 0, "Namn");
    await dropFile(page, "adresser.xlsx", fileOf([sheet]));
    await page.waitForFunction(() => document.title.startsWith("adresser.xlsx"));
    await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
    await pane.getByText("Ingen måltabell hittades").first().waitFor();
    expect(await broken(page, "pane")).toEqual([]);
    await dropFile(page, "tom.xlsx", fileOf([newSheet("Blad1")]));
    await page.waitForFunction(() => document.title.startsWith("tom.xlsx"));
    await pane.getByRole("button", { name: /^Läs av/ }).click();
    await pane.getByText("Arbetsboken är tom").first().waitFor();
    expect(await broken(page, "pane")).toEqual([]);
  });
});

describe("a narrow pane", () => {
  // A pane of 320 pixels, and one of 390 at 200 percent.
  inBrowser.each([
    [320, 1],
    [195, 2],
  ])("of %i pixels at a scale of %i shows everything without scrolling sideways", async (width, deviceScaleFactor) => {
    const { page, pane } = await open("", { viewport: { width, height: 900 }, deviceScaleFactor });
    await read(pane);
    await unfoldAll(pane);
    await write(pane);
    const outside = await frameOf(page).evaluate(() => {
      const unseen = (element: Element): boolean =>
        getComputedStyle(element).clipPath !== "none" || element.getBoundingClientRect().width === 0;
      const wide = [...document.querySelectorAll("#root *")].filter(
        (element) => !unseen(element) && Math.floor(element.getBoundingClientRect().right) > window.innerWidth,
      );
      return [
        ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120)),
        ...[...document.querySelectorAll("[data-scrolls]")]
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map(() => "scrolls sideways"),
      ];
    });
    expect(outside).toEqual([]);
  });

  inBrowser("keeps the sentence on what was done below what is read, never over it", async () => {
    const { page, pane } = await open();
    await read(pane);
    await write(pane);
    const [flow, foot] = await frameOf(page).evaluate(() =>
      [document.querySelector("[data-scrolls]")!, document.querySelector(".fui-MessageBar")!].map(
        (one) => one.getBoundingClientRect().toJSON() as DOMRect,
      ),
    );
    expect(flow!.bottom).toBeLessThanOrEqual(foot!.top);
  });
});

describe("by keys alone", () => {
  inBrowser("every part of the pane is reached in its order, is seen when it is, and shows that it is", async () => {
    const { page, pane } = await open();
    await read(pane);
    await unfoldAll(pane);
    const frame = frameOf(page);
    // The first focusable elements, in the order of the page.
    const wanted = await frame.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>(
          '#root :is(a[href], button, select, input, textarea, [tabindex="0"])',
        ),
      ].filter((one) => !one.hasAttribute("disabled") && one.tabIndex === 0 && one.getBoundingClientRect().height > 0);
      all.forEach((one, i) => (one.dataset["at"] = String(i)));
      all[0]!.focus();
      return all.length;
    });
    expect(wanted).toBeGreaterThan(40);
    const walked: string[] = [];
    for (let i = 0; i < wanted; i++) {
      if (i > 0) await page.keyboard.press("Tab");
      else {
        await page.keyboard.press("Tab");
        await page.keyboard.press("Shift+Tab");
      }
      walked.push(
        await frame.evaluate(() => {
          const at = document.activeElement as HTMLElement;
          const { top, bottom } = at.getBoundingClientRect();
          const flow = document.querySelector("[data-scrolls]")!.getBoundingClientRect();
          // Fluent marks a link by two lines below it, and a field by a line along the foot of the box around it.
          const shows = [
            getComputedStyle(at),
            getComputedStyle(at, "::after"),
            getComputedStyle(at.parentElement!, "::after"),
          ].some(
            ({ outlineStyle, outlineWidth, textDecorationStyle, borderTopWidth, borderBottomWidth, content }, of) =>
              textDecorationStyle === "double" ||
              (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
              (of > 0 && content !== "none" && parseFloat(of === 1 ? borderTopWidth : borderBottomWidth) > 0),
          );
          return `${at.dataset["at"]}${bottom > flow.top && top < flow.bottom ? "" : " unseen"}${shows || at.matches("input[type=checkbox], input[type=file]") ? "" : ` without a mark: ${at.outerHTML.slice(0, 90)}`}`;
        }),
      );
    }
    // A date is three fields to the keys: it is passed once for each.
    expect(walked.filter((one, i) => one !== walked[i - 1])).toEqual(
      Array.from({ length: new Set(walked).size }, (_, i) => String(i)),
    );
  });

  inBrowser("the focus stays near when the focused element is gone", async () => {
    const { page, pane } = await open();
    await read(pane);
    const at = (): Promise<string> =>
      frameOf(page).evaluate(
        () =>
          (document.activeElement as HTMLElement).getAttribute("aria-label") ??
          (document.activeElement as HTMLElement).innerText,
      );
    const enter = async (name: RegExp | string): Promise<void> => {
      await pane.getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
    };
    await unfold(pane, /^Tolka/);
    await enter(/^Högst 2,0 %/);
    await pane.getByText(/^Alla mål, enheter/).waitFor();
    await until(async () => (await at()).split("\n")[0]!, "Tolka");
    await enter("Stäng");
    await until(async () => (await at()).split("\n")[0]!, "Tolka");
    await unfold(pane, /^Bedöm/);
    await unfold(pane, /Barn och unga/);
    await unfold(pane, /Alla elever ska klara skolan/);
    await enter(/^Samlad bedömning av .*Alla elever/);
    await until(() => frameOf(page).evaluate(() => document.activeElement!.tagName), "SELECT");
    await enter("Stäng");
    await until(async () => (await at()).startsWith("Nämndens bedömning av"), true);
  });
});

describe("where colours are forced", () => {
  inBrowser("grades keep their shape and their words, and the focus is seen", async () => {
    const { page, pane } = await open("", { forcedColors: "active" });
    await read(pane);
    await unfold(pane, /^Bedöm/);
    const frame = frameOf(page);
    const chips = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("span")]
        .filter((one) => /^[●◐○–] /.test(one.textContent ?? "") && one.children.length > 0 && one.style.color !== "")
        .map((one) => getComputedStyle(one))
        .map(
          ({ borderTopStyle, borderTopColor, backgroundColor }) =>
            borderTopStyle === "solid" && borderTopColor !== backgroundColor,
        ),
    );
    expect(chips.length).toBeGreaterThan(3);
    expect(chips).not.toContain(false);
    expect(await broken(page, "pane")).toEqual([]);
  });
});
