/** @jest-environment ./test/taskpane/page.js */
import { bookOf, broken, fakeHost, fold, press, section, show, statusText, textOf } from "./kit";
import { dear } from "../whole";

const BOOK = {
  Mål: [
    ["Mål", "Indikator", "Målvärde", "Utfall", "Bedömning"],
    ["Trygg skola", "Trygga elever, andel", "minst 90 %", "91 %", "Uppnås"],
    ["Ren stad", "Nöjda med städningen, andel", "minst 70 %", "75 %", "Uppnås inte"],
    ["Förra planen", "Klagomål, antal", "högst 10", 8, "Uppnås"],
  ],
};

const part = (): HTMLElement => section("Peka och rätta");

/** The pane over a workbook that is read, where cells have been pointed at. */
async function pointing(range: string) {
  const host = fakeHost(bookOf(BOOK));
  show(host);
  await press("Läs av arbetsboken");
  await fold("Peka och rätta");
  const point = async (at: string): Promise<void> => {
    host.marked = { sheet: "Mål", range: at };
    await press("Vad är det markerade?");
  };
  await point(range);
  return { host, point };
}

dear("a column's period is set by one press, what changed is shown at once, and it is taken back", async () => {
  const { host, point } = await pointing("D1:D1048576");
  expect(textOf(part())).toContain("Kolumn D ”Utfall”, 3 celler");
  expect(textOf(part())).toContain("Kolumn D ”Utfall” gäller ingen angiven period:");
  expect(await broken()).toEqual([]);
  await press("Gäller 2023", part());
  expect(statusText()).toBe("”Utfall” gäller nu 2023, i den här arbetsboken.");
  expect(textOf(part())).toContain("Kom till (3) värde i Mål!D2: utfall 2023 91 % för ”Trygga elever, andel”");
  await press("Ångra");
  await point("D2");
  expect(textOf(part())).toContain("Kolumn D ”Utfall” gäller ingen angiven period:");
  expect(host.book.sheets).toEqual(bookOf(BOOK).sheets);
});

test("a table ends where it is said to end, and is none where that is said", async () => {
  const { point } = await pointing("B3");
  await press("Tabellen slutar här: rad 4 räknas inte", part());
  expect(statusText()).toBe("Rättat, i den här arbetsboken: 0 uppgifter till och 5 bort.");
  expect(textOf(part())).toContain("mål i Mål!A4: Förra planen");
  await point("B2");
  await press("Ingen måltabell", part());
  expect(statusText()).toBe("Tabellen Mål A1:E4 läses inte längre som en måltabell.");
  expect(textOf(part())).toContain("Försvann (");
  expect(await broken()).toEqual([]);
});

dear("the order of grades' words is a press to Så bedömer vi, each time it is pressed", async () => {
  const { point } = await pointing("E2");
  for (let time = 0; time < 2; time++) {
    await point("E2");
    await press("Ordningen på orden avgörs i Så bedömer vi", part());
    const focused = document.activeElement as HTMLElement;
    expect(textOf(focused)).toContain("Så bedömer vi");
    expect(focused.getAttribute("aria-expanded")).toBe("true");
    await fold("Så bedömer vi");
  }
  // That step asks for its proposal by itself: what is pointed at stands beside it.
  await fold("Så bedömer vi");
  await point("B2");
  expect(textOf(part())).toContain("Tabellen A1:E4:");
  expect(textOf(section("Så bedömer vi"))).toContain("Använd förslagen");
  expect(await broken()).toEqual([]);
});

test("what gives nothing says why, and nothing is written", async () => {
  const { host } = await pointing("B2");
  await press("Mått", part());
  expect(statusText()).toBe("Mål B2:B4 läses redan så. Inget är ändrat.");
  expect(host.written).toEqual([]);
});
