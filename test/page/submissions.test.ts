import type { FrameLocator, Page } from "playwright-core";
import { newSheet, setCell, valueAt, type Sheet } from "../../src/sheet/book";
import { readSubmissionLog, SUBMISSION_LOG_NAME } from "../../src/submissions/log";
import { fileOf } from "../excel/kit";
import { cellFor, headerOf } from "../submissions/mess";
import { town } from "../submissions/town";
import { a1 } from "../../src/sheet/address";
import { bookOf, broken, dropFile, goTo, inBrowser, saved, typeIn, until, workbench } from "./kit";

const { open } = workbench();
const TALL = { viewport: { width: 2600, height: 1600 } };

/** The collecting table of six nämnder is open, read, and the section unfolded. */
async function collecting(...more: Sheet[]): Promise<{ page: Page; pane: FrameLocator; trouble: string[] }> {
  const opened = await open("", TALL);
  const { page, pane } = opened;
  await dropFile(page, "kommunen.xlsx", fileOf([town().sheet, ...more]));
  await page.waitForFunction(() => document.title.startsWith("kommunen.xlsx"));
  await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
  await pane.getByText(/^\d.* celler i tabellerna/).waitFor();
  await pane.getByRole("button", { name: /^Inlämningar/ }).click();
  return opened;
}

/** Pastes rows of cells at a cell of the sheet that is shown. */
async function paste(page: Page, at: string, rows: string[][]): Promise<void> {
  await goTo(page, at);
  await page.locator("#grid").evaluate(
    (grid, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    rows.map((row) => row.join("\t")).join("\n"),
  );
}

inBrowser(
  "templates are made, one is filled in and one pasted over, read, one row is refused, the rest written, and taken back",
  async () => {
    const { page, pane, trouble } = await collecting();
    await pane.getByRole("button", { name: "Skapa mallar" }).click();
    await pane.getByText("6 mallar är skrivna").first().waitFor();
    const made = bookOf((await saved(page)).bytes).sheets;
    const social = made.find(({ name }) => name === "Mall Socialnämnden")!;
    await page.getByRole("tab", { name: "Mall Socialnämnden" }).click();
    const place = (title: string, field: "outcome" | "grade" | "comment"): string =>
      a1(...cellFor(social, title, field));
    await typeIn(page, place("Väntetid till särskilt boende (dagar)", "outcome"), "33");
    await typeIn(page, place("Äldre får hjälp i tid", "grade"), "Uppnås delvis");
    await typeIn(page, place("Äldre får hjälp i tid", "comment"), '=HYPERLINK("http://example.invalid";"läs mer")');

    await page.getByRole("tab", { name: "Mall Kulturnämnden" }).click();
    await paste(page, "A1", [
      ["Kulturnämnden 2024", "", "", ""],
      ["Mål", "Indikator", "Resultat 2024", "Nämndens bedömning"],
      ["Biblioteken används av fler", "", "", "Uppnås"],
      ["", "Besök per invånare", "6,3", ""],
      ["", "Andel unga som lånar böcker (%)", "41 %", ""],
    ]);

    await pane.getByRole("button", { name: "Läs in inlämningar" }).click();
    await pane.getByRole("heading", { name: "Valda värden (6)" }).waitFor();
    expect(await broken(page, "pane")).toEqual([]);
    await pane.getByRole("checkbox", { name: "Andel unga som lånar böcker (%), utfall" }).click();
    await pane.getByRole("button", { name: "För in 5 värden" }).click();
    await pane
      .getByText(/^5 värden är införda i tabellen/)
      .first()
      .waitFor();

    const after = bookOf((await saved(page)).bytes);
    const table = after.sheets[0]!;
    const row = (title: string): number => town().rows.find((one) => one.title === title)!.row;
    const stated = [
      valueAt(table, row("Väntetid till särskilt boende (dagar)"), 6),
      valueAt(table, row("Äldre får hjälp i tid"), 7),
      valueAt(table, row("Äldre får hjälp i tid"), 8),
      valueAt(table, row("Biblioteken används av fler"), 7),
      valueAt(table, row("Besök per invånare"), 6),
      valueAt(table, row("Andel unga som lånar böcker (%)"), 6),
    ];
    expect(stated).toEqual([33, "Uppnås delvis", "läs mer", "Uppnås", 6.3, null]);
    expect(table.formulas.size).toBe(0);
    expect(
      readSubmissionLog(after.sheets.find(({ name }) => name === SUBMISSION_LOG_NAME))!.rows.map(
        ({ done }) => done !== "",
      ),
    ).toEqual([true, true, true, true, true]);

    await pane.getByRole("button", { name: "Ångra" }).click();
    await pane
      .getByText(/^Ångrat: 10 celler/)
      .first()
      .waitFor();
    const back = bookOf((await saved(page)).bytes).sheets[0]!;
    expect(
      back.values.map((cells) => cells?.slice(6, 9).filter((value) => value !== null && value !== undefined)),
    ).toEqual(town().sheet.values.map((cells, i) => (i === 0 ? cells!.slice(6, 9) : [])));
    expect(trouble).toEqual([]);
  },
);

inBrowser(
  "a file that a nämnd has sent is read beside the workbook, and its template comes back after a paste",
  async () => {
    const { page, pane, trouble } = await collecting();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "Ladda ner mallar" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Mallar 2024.zip");
    await pane
      .getByText(/^6 mallar är hämtade/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Skapa mallar" }).click();
    await pane.getByText("6 mallar är skrivna").first().waitFor();
    const sheet = bookOf((await saved(page)).bytes).sheets.find(({ name }) => name === "Mall Tekniska nämnden")!;
    delete sheet.tag;
    setCell(sheet, ...cellFor(sheet, "Antal akuta avbrott", "outcome"), 19);
    await pane.locator('input[type="file"][multiple]').setInputFiles({
      name: "teknik.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(fileOf([sheet])),
    });
    await pane.getByRole("button", { name: "Läs in inlämningar" }).click();
    await pane.getByRole("checkbox", { name: "Antal akuta avbrott, utfall" }).waitFor();

    await page.getByRole("tab", { name: "Mall Tekniska nämnden" }).click();
    await paste(page, "A1", [
      ["Indikator", "Utfall 2024"],
      ["Antal akuta avbrott", "18"],
    ]);
    await pane.getByLabel("Mall i arbetsboken").selectOption("Mall Tekniska nämnden");
    await pane.getByRole("button", { name: "Återställ mallen" }).click();
    await pane
      .getByText(/Mallen är återställd med det ifyllda på plats/)
      .first()
      .waitFor();
    const place = a1(...cellFor(sheet, "Antal akuta avbrott", "outcome"));
    await goTo(page, place);
    await until(async () => page.locator(`#cell-${place}`).textContent(), "18");
    await goTo(page, a1(headerOf(sheet), 0));
    await until(async () => page.locator(`#cell-${a1(headerOf(sheet), 0)}`).textContent(), "Nyckel");
    expect(trouble).toEqual([]);
  },
);

inBrowser(
  "a nämnd's own table on a sheet of the workbook is ticked, read, and all of another period chosen at once",
  async () => {
    const own = newSheet("Från miljö");
    [
      ["Miljönämnden, 2023"],
      [],
      ["Indikator", "Resultat 2023"],
      ["Dygn med höga halter av partiklar", 12],
      ["Andel resor med cykel (%)", "18 %"],
    ].forEach((cells, r) => cells.forEach((value, c) => setCell(own, r, c, value)));
    const { page, pane, trouble } = await collecting(own);
    await pane.getByRole("button", { name: "Blad med nämndernas egna tabeller" }).click();
    await pane.getByRole("checkbox", { name: "Från miljö" }).click();
    await pane.getByRole("button", { name: "Läs in inlämningar" }).click();
    await pane.getByRole("button", { name: "Miljönämnden 2 val · 6 saknas" }).waitFor();
    await pane.getByRole("button", { name: "Markera alla från Miljönämnden, bladet ”Från miljö”" }).click();
    expect(await broken(page, "pane")).toEqual([]);
    await pane.getByRole("button", { name: "För in 2 värden" }).click();
    await pane
      .getByText(/^2 värden är införda i tabellen/)
      .first()
      .waitFor();
    const [table] = bookOf((await saved(page)).bytes).sheets;
    const row = (title: string): number => town().rows.find((one) => one.title === title)!.row;
    expect([
      valueAt(table!, row("Dygn med höga halter av partiklar"), 6),
      valueAt(table!, row("Andel resor med cykel (%)"), 6),
    ]).toEqual([12, 0.18]);
    expect(trouble).toEqual([]);
  },
);
