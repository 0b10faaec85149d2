import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { Journey } from "../../workbench/page/journey";
import { fileOf } from "../excel/kit";
import { runs } from "../whole";
import { dropFile, inBrowser, workbench } from "./kit";

const { open } = workbench();

const GOALS = runs(8, 40);
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
  await journey.comes(/^Så blir bladen/);
  await journey.comes(/^Att se över före utskrift/);
  await journey.click(/^Skriv .*statusblad/);
  await journey.comes(/är skrivna/);
  expect(journey).toMatchObject({ presses: 3, scrolls: ["^Granska .*statusblad"] });
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
  expect(journey).toMatchObject({ presses: 3, scrolls: [] });
});

inBrowser("many goals are judged by the keys: two presses each, and four around them", async () => {
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
  expect(journey).toMatchObject({ presses: 2 * GOALS + 4, scrolls: [] });
  expect(at.trouble).toEqual([]);
});

inBrowser("a delår, from opening to its report's sheets: five presses", async () => {
  const journey = new Journey(await open());
  await journey.read();
  await journey.click(/^Årsredovisning/);
  await journey.choose("Rapport", "delar");
  await journey.click("Granska rapporten");
  await journey.comes(/^Så blir bladen/);
  await journey.click(/^Skriv rapport/);
  await journey.comes(/^Rapporten .* är skriven/);
  expect(journey).toMatchObject({ presses: 5, scrolls: ["^Årsredovisning"] });
});

inBrowser("what Kontrollera found, from opening: three presses", async () => {
  const journey = new Journey(await open());
  await journey.read();
  await journey.click(/^Kontrollera/);
  await journey.comes(/^Jämför statusbladen med underlaget/);
  await journey.click(/^Kontrollera$/, "Kontrollera");
  await journey.comes(/^Att se över/, "Kontrollera");
  expect(journey).toMatchObject({ presses: 3, scrolls: ["^Kontrollera"] });
});

inBrowser("what a nämnd has handed in is put in the table, and seen there: five presses", async () => {
  const at = await open();
  const returned = newSheet("Från kultur");
  [
    ["Kulturnämnden 2024"],
    [],
    ["Indikator", "Resultat 2024"],
    [`Nöjda besökare, ${WORK[0]} i ${TOWNS[0]}, andel i procent`, 84],
    [`Nöjda besökare, ${WORK[1]} i ${TOWNS[0]}, andel i procent`, 79],
  ].forEach((cells, r) => cells.forEach((value, c) => setCell(returned, r, c, value)));
  await dropFile(at.page, "bok.xlsx", fileOf([goals()]));
  await at.page.waitForFunction(() => document.title.startsWith("bok.xlsx"));
  const journey = new Journey(at);
  await journey.read();
  await journey.click(/^Inlämningar/);
  await journey.comes(/^Tillbaka från nämnderna/);
  await journey.files([
    { name: "kultur.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(fileOf([returned])) },
  ]);
  await journey.click("Läs in inlämningar");
  await journey.comes(/^Inlämnat för/);
  await journey.click("För in 2 värden");
  await journey.comes(/^Infört nu/);
  await journey.comes(/utfall: ”84/);
  expect(journey).toMatchObject({ presses: 5, scrolls: ["^Inlämningar"] });
});
