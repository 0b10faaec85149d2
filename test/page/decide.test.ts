import { ownWords } from "../../samples/ownWords";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { styrmodellSheet } from "../../src/report/styrmodell";
import type { Book } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import { bookOf, broken, dropFile, inBrowser, read, saved, unfold, until, workbench, write } from "./kit";

const { open } = workbench();

/** An office's own workbook; with what it has decided, where it has. */
const office = (decided?: Styrmodell): Uint8Array =>
  fileOf(decided ? [ownWords(), styrmodellSheet(decided)] : [ownWords()]);

const textsOf = ({ sheets }: Book): string => sheets.flatMap(({ values }) => values.flat()).join("\n");

describe("journey 2: Så bedömer vi", () => {
  inBrowser("from opening to her own two words as the scale in three presses, by keyboard", async () => {
    const { page, pane, trouble } = await open("", { viewport: { width: 1200, height: 900 } });
    await dropFile(page, "kontorets.xlsx", office());
    await read(pane);
    const step = pane.getByRole("button", { name: /^Så bedömer vi/ });
    expect(await step.textContent()).toContain("inte beslutat");
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
      .getByText(/Beslutet är skrivet, och bedömningarna följer det/)
      .first()
      .waitFor();
    const text = textsOf(bookOf((await saved(page)).bytes));
    expect(text).toMatch(/På god väg/);
    expect(text).not.toMatch(/Pågående/);
    expect(await step.textContent()).toMatch(/Så bedömer vi, \d{4}-\d{2}-\d{2}/);
    expect(trouble).toEqual([]);
  });

  inBrowser("a final waits for the decision, and is written after it", async () => {
    const { page, pane } = await open();
    await dropFile(page, "kontorets.xlsx", office());
    await read(pane);
    await unfold(pane, /^Statusblad/);
    await pane.getByRole("checkbox", { name: "Till fullmäktige" }).first().click();
    await pane.getByText("Styrmodellen är inte beslutad. Välj i Så bedömer vi.").waitFor();
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
