import type { FrameLocator, Page } from "playwright-core";
import { writeBook } from "../../src/files/xlsx";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { Journey } from "../../workbench/page/journey";
import { MISREAD } from "../../workbench/page/setRight";
import { broken, dropFile, faultsOf, frameOf, goTo, inBrowser, unfold, workbench, type Opened } from "./kit";

const { open } = workbench();

const fileOf = (sheet: Sheet): Uint8Array => {
  const written = writeBook(null, { sheets: [sheet] }, new Date("2026-01-01T00:00:00Z"));
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
};

function sheetOf(name: string, rows: readonly (readonly (string | number)[])[]): Sheet {
  const made = newSheet(name);
  rows.forEach((cells, row) => cells.forEach((value, column) => setCell(made, row, column, value)));
  return made;
}

/** Seconds on a busy machine from a selection to what it set; the figures of a quiet one are in docs/bench.md. */
const PATIENT = 30;

const narrow = (page: Page): Promise<void> =>
  page.locator("iframe").evaluate((frame) => frame.setAttribute("style", "width: 350px; min-width: 0"));

/** How much wider than the pane something in it is; px. */
const sideways = (page: Page): Promise<number> =>
  frameOf(page).evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** A desk with a workbook that is read, the pane 350 px wide, and the part where one points unfolded. */
async function opened(sheet: Sheet): Promise<Opened> {
  const at = await open("", { viewport: { width: 1000, height: 900 } });
  await dropFile(at.page, "egen.xlsx", fileOf(sheet));
  await at.page.waitForFunction(() => document.title.startsWith("egen.xlsx"));
  await at.pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
  await at.pane.getByRole("button", { name: "Läs av igen" }).waitFor();
  await unfold(at.pane, /^Peka och rätta/);
  return at;
}

/** Selects cells, and sets them: two presses after the selection. */
async function set({ page, pane }: Opened, range: string, as: string | RegExp): Promise<void> {
  await goTo(page, range);
  await pane.getByRole("button", { name: "Vad är det markerade?" }).click();
  const group = pane.getByRole("group", { name: "Det markerade" });
  await group
    .getByRole("button", { name: range.split(":")[0]! })
    .or(group.getByRole("link", { name: range }))
    .first()
    .waitFor();
  await group.getByRole("button", { name: as, exact: typeof as === "string" }).click();
  await pane
    .getByText(/^Rättat, i den här arbetsboken/)
    .first()
    .waitFor();
}

const came = (pane: FrameLocator, line: string) => pane.getByText(line, { exact: true }).first().waitFor();

/** A table with a column without a year, and a row of another plan. */
const UNDATED = [
  ["Mål", "Indikator", "Målvärde", "Utfall", "Bedömning"],
  ["Trygg skola", "Trygga elever, andel", "minst 90 %", "91 %", "Uppnås"],
  ["Ren stad", "Nöjda med städningen, andel", "minst 70 %", "75 %", "Uppnås inte"],
  ["Förra planen", "Klagomål, antal", "högst 10", 8, "Uppnås"],
];

describe("what is said of a column and a table", () => {
  inBrowser("350 px wide, by keyboard alone from the selection on, seen by axe", async () => {
    const at = await opened(sheetOf("Mål", UNDATED));
    const { page, pane } = at;
    await narrow(page);
    const point = pane.getByRole("button", { name: "Vad är det markerade?" });
    await goTo(page, "D2");
    await point.focus();
    await page.keyboard.press("Enter");
    const group = pane.getByRole("group", { name: "Det markerade" });
    await group.getByRole("button", { name: "Gäller 2023" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // Nothing is wider than the pane.
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const frame = frameOf(page);
    expect(await frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(350);
    // Each press is reached by Tab from the one before.
    const reached = async (): Promise<string> =>
      frame.evaluate(() => (document.activeElement as HTMLElement | null)?.textContent ?? "");
    for (let steps = 0; steps < 30 && (await reached()) !== "Gäller 2023"; steps++) await page.keyboard.press("Tab");
    expect(await reached()).toBe("Gäller 2023");
    await page.keyboard.press("Enter");
    await pane.getByText("”Utfall” gäller nu 2023, i den här arbetsboken.").first().waitFor();
    await came(pane, "värde i Mål!D2: utfall 2023 91 % för ”Trygga elever, andel”");
    // The keys go with what came, where the press was.
    expect(await reached()).toContain("värde i Mål!D2: utfall 2023 91 %");
    expect(at.trouble).toEqual([]);
  });

  inBrowser("where the table ends, the way to the order of the words, and no table", async () => {
    const at = await opened(sheetOf("Mål", UNDATED));
    await set(at, "B3", "Tabellen slutar här: rad 4 räknas inte");
    await came(at.pane, "mål i Mål!A4: Förra planen");
    await goTo(at.page, "E2");
    await at.pane.getByRole("button", { name: "Vad är det markerade?" }).click();
    await at.pane.getByRole("button", { name: "Ordningen på orden avgörs i Så bedömer vi" }).click();
    await at.pane.getByRole("list", { name: "Förslag ur arbetsboken" }).waitFor();
    await goTo(at.page, "B2");
    await at.pane.getByRole("button", { name: "Vad är det markerade?" }).click();
    await at.pane.getByText(/^Cellen B2/).waitFor();
    await at.pane
      .getByRole("group", { name: "Det markerade" })
      .getByRole("button", { name: "Ingen måltabell" })
      .click();
    await at.pane.getByText("Tabellen Mål A1:E4 läses inte längre som en måltabell.").first().waitFor();
    expect(await faultsOf(at.page)).toEqual([]);
    expect(at.trouble).toEqual([]);
  });
});

describe("set right by keyboard alone, 350 px wide, seen by axe", () => {
  inBrowser.each(MISREAD.map((one) => [one.name, one] as const))(
    "%s: two presses after each selection",
    async (_, { sheet, ways }) => {
      const at = await opened(sheet);
      const { page, pane } = at;
      await narrow(page);
      const journey = new Journey(at);
      for (const { range, as, comes } of ways) {
        await goTo(page, range);
        const [presses, tabs, began] = [journey.presses, journey.tabs, performance.now()];
        // From the grid to the tabs, and on into the pane.
        await page.keyboard.press("F6");
        await journey.enter("Vad är det markerade?");
        await journey.enter(as);
        await journey.comes(comes);
        expect(journey.presses - presses).toBe(2);
        expect(journey.tabs - tabs).toBeLessThan(60);
        expect(journey.scrolls).toEqual([]);
        expect((performance.now() - began) / 1000).toBeLessThan(PATIENT);
        expect(await faultsOf(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      }
      expect(await broken(page, "pane")).toEqual([]);
      await pane
        .getByRole("button", { name: /^Ångra/ })
        .first()
        .click();
      await pane
        .getByText(/^Ångrat/)
        .first()
        .waitFor();
      expect(at.trouble).toEqual([]);
    },
  );
});
