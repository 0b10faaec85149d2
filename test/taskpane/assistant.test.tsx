/** @jest-environment ./test/taskpane/page.js */
import { screen } from "@testing-library/react";
import { bookOf, broken, fakeHost, fold, press, section, show, statusText, textOf, write } from "./kit";
import { dear } from "../whole";

const BOOK = {
  Mål: [
    ["Punkt", "Nivå två", "Nivå tre", "Ansvarig"],
    ["Elever", "90", "91", "Anna Berg"],
    ["Lärare", "80", "70", "Bo Ek"],
  ],
  Fler: [
    ["Indikator", "Målvärde", "Utfall 2024"],
    ["Klagomål, antal", "högst 10", 8],
  ],
};

const ANSWER = {
  tables: [
    {
      sheet: "Mål",
      range: "A1:D3",
      headerRows: [1],
      columns: [
        { column: "A", role: "indicator" },
        { column: "B", role: "target" },
        { column: "C", role: "outcome" },
        { column: "D", role: "owner" },
      ],
    },
  ],
  unsure: [{ cell: "B1", why: "Nivå två kan vara målvärdet." }],
};

const question = (): string => (screen.getByRole("textbox", { name: "Frågan" }) as HTMLTextAreaElement).value;
const part = (): HTMLElement => section(/^Fråga en assistent/);

dear("the question is copied, the answer is shown as a difference, kept by table and taken back", async () => {
  const host = fakeHost(bookOf(BOOK));
  show(host);
  await press("Läs av arbetsboken");
  await fold("Fråga en assistent");
  expect(textOf(part())).toContain("Måltavlan skickar inget: det som lämnar arbetsboken är det du själv klistrar in.");
  await press("Kopiera frågan");
  expect(statusText()).toBe("Frågan är klar. Inget är skickat. Utelämnat: 2 celler om ansvariga.");
  expect(question()).toContain("\nA2: Elever\n");
  expect(question()).not.toContain("Anna Berg");
  expect(textOf(part())).toContain("Markera texten och kopiera den med Ctrl+C.");
  expect(await broken()).toEqual([]);

  await write("Klistra in svaret", `Här:\n${JSON.stringify(ANSWER)}`);
  await press("Visa skillnaden");
  expect(statusText()).toBe("Svaret har 1 tabell. Inget är sparat.");
  expect(textOf(part())).toContain("Mål A1:D3 Läses nu: 0 mål, 0 mått, 0 värden. Med svaret: 0 mål, 2 mått, 4 värden.");
  expect(textOf(part())).toContain("Assistenten är osäker B1 · Nivå två kan vara målvärdet.");
  await fold("Kommer till (6)");
  expect(textOf(part())).toContain("värde i Mål!B2: målvärde 90 för ”Elever”");
  expect(host.written).toEqual([]);
  expect(await broken()).toEqual([]);

  await press("Läs Mål A1:D3 så");
  expect(statusText()).toContain("1 tabell läses nu som svaret säger, i den här arbetsboken.");
  expect(textOf(part())).toContain("Läses nu: 0 mål, 2 mått, 4 värden. Med svaret: samma.");
  await fold("Tabeller (2)");
  expect(textOf(section(/^Tabeller \(2\)/))).toContain("Mål A1:D3");
  await press("Ångra");
  expect(screen.queryByRole("region", { name: /^Tabeller \(2\)/ })).toBeNull();
});

test("the question goes to the clipboard where that can be, and an answer that is not the workbook's is refused with its place", async () => {
  const host = fakeHost(bookOf(BOOK));
  show(host);
  await press("Läs av arbetsboken");
  await fold("Fråga en assistent");
  const copied: string[] = [];
  host.copy = (text) => Promise.resolve(copied.push(text) > 0);
  await press("Läs av igen");
  await press("Kopiera frågan");
  expect(copied).toEqual([question()]);
  expect(textOf(part())).toContain("Kopierad.");
  const [table] = ANSWER.tables;
  await write("Klistra in svaret", JSON.stringify({ tables: [{ ...table, range: "A1:D30" }] }));
  await press("Visa skillnaden");
  expect(statusText()).toContain("tables[0]: området A1:D30 går utanför bladet ”Mål”, som har något i A1:D3.");
  expect(host.written).toEqual([]);
});
