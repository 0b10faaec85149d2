import type { Locator } from "playwright-core";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import { dropFile, inBrowser, workbench, type Opened } from "./kit";

const { open } = workbench();

/**
 * A press is a click, a key or a choice; a scroll is what must be done before one whose button or list is out of view.
 * The seconds of each journey are in docs/bench.md.
 */
class Journey {
  presses = 0;
  scrolls = 0;
  constructor(readonly at: Opened) {}

  async click(name: string | RegExp): Promise<void> {
    this.presses++;
    const button = this.at.pane.getByRole("button", { name }).first();
    if (!(await isInView(button))) this.scrolls++;
    await button.click();
  }
  async choose(label: string, option: string): Promise<void> {
    this.presses++;
    const list = this.at.pane.getByLabel(label).first();
    if (!(await isInView(list))) this.scrolls++;
    await list.selectOption(option);
  }
  async key(key: string): Promise<void> {
    this.presses++;
    await this.at.page.keyboard.press(key);
  }
  comes(words: RegExp): Promise<void> {
    return this.at.pane.getByText(words).first().waitFor();
  }
  /** What comes is on screen when it has come. */
  async shows(words: RegExp): Promise<void> {
    await this.comes(words);
    expect(await isInView(this.at.pane.getByText(words).first())).toBe(true);
  }
  async read(): Promise<void> {
    await this.click("Läs av arbetsboken");
    await this.comes(/celler i tabellerna/);
  }
}

/** Whether a part of the pane is in view, the whole height of it. */
const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const flow = element.closest("[data-scrolls]")?.getBoundingClientRect();
    return flow === undefined || (top >= flow.top && bottom <= flow.bottom);
  });

const GOALS = 40;
const TOWNS = ["Alvik", "Berga", "Dalby", "Ekeby", "Fors", "Hult", "Kärr", "Lund"];
const WORK = ["förskolan", "hemtjänsten", "biblioteken", "vägarna", "badhusen"];
const goals = (): Sheet => {
  const sheet = newSheet("Mål 2024");
  const rows: (string | number | null)[][] = [
    ["Nr", "Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Nämndens bedömning"],
  ];
  for (let n = 0; n < GOALS; n++) {
    const where = `${WORK[n % WORK.length]} i ${TOWNS[Math.floor(n / WORK.length)]}`;
    rows.push([`${n + 1}`, `God service från ${where}`, null, "Kulturnämnden", null, null, null, null]);
    rows.push([null, null, `Nöjda besökare, ${where}, andel i procent`, "Kulturnämnden", "minst 80", 75, 82, null]);
  }
  rows.forEach((cells, r) => cells.forEach((value, c) => value !== null && setCell(sheet, r, c, value)));
  return sheet;
};

inBrowser("from opening to status sheets that can be printed: three presses", async () => {
  const journey = new Journey(await open());
  await journey.read();
  await journey.click(/^Granska .*statusblad/);
  // The proof before print: the pages, and the auditor's questions, each one press from its cell.
  await journey.shows(/^Så blir bladen/);
  await journey.shows(/^Att se över före utskrift/);
  await journey.click(/^Skriv .*statusblad/);
  await journey.comes(/är skrivna/);
  // Only the button below what was read is out of view.
  expect([journey.presses, journey.scrolls]).toEqual([3, 1]);
  // The header has the undo button, which names the last command.
  await journey.comes(/^statusbladen$/);
  await journey.click("Ångra");
  await journey.comes(/^Ångrat/);
});

inBrowser("a column is corrected: three presses", async () => {
  const journey = new Journey(await open());
  await journey.read();
  await journey.click(/^Tabeller/);
  await journey.choose("Ansvarig läses som", "comment");
  await journey.comes(/läses nu som kommentar/);
  expect(journey.presses).toBe(3);
});

inBrowser("forty goals are judged by the keys: two presses each, and four around them", async () => {
  const at = await open();
  await dropFile(at.page, "bok.xlsx", fileOf([goals()]));
  await at.page.waitForFunction(() => document.title.startsWith("bok.xlsx"));
  const journey = new Journey(at);
  await journey.read();
  await journey.click(/^Bedöm/);
  await journey.click(/^Bedöm .* mål i följd/);
  for (let goal = 1; goal <= GOALS; goal++) {
    await journey.comes(new RegExp(`^Mål ${goal} av`));
    await journey.key("1");
    await journey.key("Enter");
  }
  await journey.comes(/^Alla mål är genomgångna/);
  await journey.click("Avsluta");
  expect(journey.presses).toBe(2 * GOALS + 4);
  expect(at.trouble).toEqual([]);
});

inBrowser("a delår, from opening to its report's sheets: five presses", async () => {
  const journey = new Journey(await open());
  await journey.read();
  await journey.click(/^Årsredovisning/);
  await journey.choose("Rapport", "delar");
  await journey.click("Granska rapporten");
  await journey.shows(/^Så blir bladen/);
  await journey.click(/^Skriv rapport/);
  await journey.comes(/^Rapporten .* är skriven/);
  expect(journey.presses).toBe(5);
});
