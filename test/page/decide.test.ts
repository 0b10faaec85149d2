import type { Page } from "playwright-core";
import { ownWords } from "../../samples/ownWords";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { newSheet, setCell, type Book } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import { bookOf, broken, dropFile, frameOf, inBrowser, read, saved, unfold, until, workbench, write } from "./kit";

const { open } = workbench();

/** An office's own workbook; with what it has decided, where it has. */
const office = (decided?: Styrmodell): Uint8Array =>
  fileOf(decided ? [ownWords(), styrmodellSheet(decided)] : [ownWords()]);

/** A sheet of goals with a measure each, graded in some columns, each with words of its own in turn. */
function gradedIn(columns: Record<string, readonly string[]>, rows: number): Uint8Array {
  const sheet = newSheet("Mål 2024");
  const heads = ["Område", "Mål", ...Object.keys(columns), "Indikator", "Målvärde 2024", "Utfall 2024"];
  heads.forEach((head, column) => setCell(sheet, 0, column, head));
  for (let n = 0; n < rows; n++) {
    const grades = Object.values(columns).map((words, column) => words[(n + column) % words.length]!);
    const cells = [
      "Hela kommunen",
      `Vi når löfte ${n + 1}`,
      ...grades,
      `Besök i verksamhet ${n + 1}`,
      "minst 100",
      95 + n,
    ];
    cells.forEach((value, column) => setCell(sheet, n + 1, column, value));
  }
  return fileOf([sheet]);
}

/** Sixty words in eight columns. */
const SIXTY = Object.fromEntries(
  [
    "Bedömning 2024",
    ..."Social Kultur Miljö Teknik Bygg Fritids Vård".split(" ").map((one) => `${one}nämndens bedömning 2024`),
  ].map(
    (head, column) =>
      [
        head,
        Array.from(
          { length: column < 4 ? 8 : 7 },
          (_, n) => `Läge ${"ABCDEFGH"[column]} ${"ett två tre fyra fem sex sju åtta".split(" ")[n]}`,
        ),
      ] as const,
  ),
);

const BOOKS: [string, Uint8Array][] = [
  ["sixty words in eight columns", gradedIn(SIXTY, 16)],
  ["no grade at all", gradedIn({}, 8)],
  ["words that nobody knows", gradedIn({ "Bedömning 2024": ["Brunt", "Kvickt", "Lurigt"] }, 9)],
];

/** Goes on with Tab until the focused element says some words. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  const said = (): Promise<string> =>
    frameOf(page).evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  for (let n = 0; n < 200 && !words.test(await said()); n++) await page.keyboard.press("Tab");
  expect(await said()).toMatch(words);
}

/** Elements of the pane that stand outside of it. */
const outside = (page: Page): Promise<string[]> =>
  frameOf(page).evaluate(() =>
    [...document.querySelectorAll("#root *")]
      .filter(
        (one) =>
          getComputedStyle(one).clipPath === "none" &&
          Math.floor(one.getBoundingClientRect().right) > window.innerWidth,
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

const textsOf = ({ sheets }: Book): string => sheets.flatMap(({ values }) => values.flat()).join("\n");

describe("journey 2: Så bedömer vi", () => {
  inBrowser("from opening to her own two words as the scale in three presses, by keyboard", async () => {
    const { page, pane, trouble } = await open("", { viewport: { width: 1200, height: 900 } });
    await dropFile(page, "kontorets.xlsx", office());
    await read(pane);
    const step = pane.getByRole("button", { name: /^Så bedömer vi/ });
    expect(await step.textContent()).toContain("inte valt");
    await step.focus();
    await page.keyboard.press("Enter");
    const words = pane.getByRole("list", { name: /orden, det bästa först/ }).getByRole("listitem");
    await words.first().waitFor();
    expect(await words.allInnerTexts()).toEqual([
      expect.stringMatching(/^På god väg 7/),
      expect.stringMatching(/^Ej på väg 3/),
    ]);
    expect(await broken(page, "pane")).toEqual([]);
    const use = pane.getByRole("button", { name: "Använd förslagen" });
    await use.focus();
    await page.keyboard.press("Enter");
    await pane
      .getByText(/Valen är skrivna, och bedömningarna följer dem/)
      .first()
      .waitFor();
    const text = textsOf(bookOf((await saved(page)).bytes));
    expect(text).toMatch(/På god väg/);
    expect(text).not.toMatch(/Pågående/);
    expect(await step.textContent()).toMatch(/Så bedömer vi, \d{4}-\d{2}-\d{2}/);
    expect(trouble).toEqual([]);
  });

  inBrowser.each(BOOKS)("by Tab and Enter alone, narrow, light and dark: %s", async (_, book) => {
    const { page, pane, trouble } = await open("", { viewport: { width: 1200, height: 900 } });
    await dropFile(page, "kontorets.xlsx", book);
    await page.waitForFunction(() => document.title.startsWith("kontorets"));
    await pane.getByRole("button", { name: "Läs av arbetsboken" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText(/celler i tabellerna/).waitFor();
    await tabTo(page, /^Så bedömer vi/);
    await page.keyboard.press("Enter");
    await pane.getByRole("list", { name: "Förslag ur arbetsboken" }).waitFor();
    if ((await pane.getByRole("button", { name: "Spara ordningen" }).count()) > 0) {
      const asked = await pane.getByRole("button", { name: "Spara ordningen" }).count();
      await tabTo(page, /^Flytta ned/);
      await page.keyboard.press("Enter");
      await tabTo(page, /^Spara ordningen/);
      await page.keyboard.press("Enter");
      await until(() => pane.getByRole("button", { name: "Spara ordningen" }).count(), asked - 1);
    }
    expect(await broken(page, "pane")).toEqual([]);
    for (const width of [350, 320, 195]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await outside(page)]).toEqual([width, []]);
    }
    await page.setViewportSize({ width: 1200, height: 900 });
    await tabTo(page, /^Så bedömer vi/);
    await tabTo(page, /^Använd /);
    await page.keyboard.press("Enter");
    await pane
      .getByText(/Valen är skrivna/)
      .first()
      .waitFor();
    expect(trouble).toEqual([]);
  });

  inBrowser("a final waits for the decision, and is written after it", async () => {
    const { page, pane } = await open();
    await dropFile(page, "kontorets.xlsx", office());
    await read(pane);
    await unfold(pane, /^Statusblad/);
    await pane.getByRole("checkbox", { name: "Till fullmäktige" }).first().click();
    await pane.getByText("Styrmodellen är inte vald. Välj i Så bedömer vi.").waitFor();
    const look = pane.getByRole("button", { name: /^Granska .*statusblad/ });
    expect(await look.getAttribute("aria-disabled")).toBe("true");
    await unfold(pane, /^Så bedömer vi/);
    await pane.getByRole("button", { name: "Använd förslagen" }).click();
    await until(async () => (await look.getAttribute("aria-disabled")) ?? "false", "false");
  });

  inBrowser("at a new period the decided words and rules are shown, and kept in one press, by keyboard", async () => {
    const { page, pane, trouble } = await open("", { viewport: { width: 1200, height: 900 } });
    await dropFile(page, "kontorets.xlsx", office({ ...standard, decision: "Så bedömer vi, 2024-02-11" }));
    await read(pane);
    await write(pane);
    await unfold(pane, "Ny period");
    await pane.getByRole("button", { name: "Visa nästa period" }).click();
    const keep = pane.getByRole("button", { name: "Behåll för 2025" });
    await keep.waitFor();
    expect(await broken(page, "pane")).toEqual([]);
    await keep.focus();
    await page.keyboard.press("Enter");
    await pane
      .getByText(/Så bedömer vi gäller också 2025/)
      .first()
      .waitFor();
    expect(await keep.count()).toBe(0);
    expect(textsOf(bookOf((await saved(page)).bytes))).toMatch(
      /Så bedömer vi, 2024-02-11; gäller 2025 efter genomgång \d{4}-\d{2}-\d{2}/,
    );
    expect(trouble).toEqual([]);
  });
});
