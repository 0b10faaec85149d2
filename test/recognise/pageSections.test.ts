import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet } from "../../src/sheet/book";

/** What is read of a page with one line in each cell; an empty text is a blank row. */
const recognised = (...texts: string[]) =>
  recognise(
    { ...newBook(), sheets: [{ ...newSheet("Sida"), values: texts.map((text) => [text === "" ? null : text]) }] },
    { scales: KNOWN_SCALES },
  );
const lines = (...texts: string[]) => recognised(...texts).plan;
const titles = (nodes: readonly { title: string }[]): string[] => nodes.map(({ title }) => title);

test("lines without marks right under a word for measures or goals are a list that has lost its points", () => {
  const { goals, indicators } = lines(
    "Mål 1: Fler ska ha någonstans att bo",
    "Nyckeltal",
    "Antal färdigställda bostäder",
    "Andel hushåll i kö",
    "Planberedskap per ort",
    "Aktiviteter",
    "Kartlägga tomma lokaler",
    "Mål 2: Bostäderna ska vara bra",
    "Nyckeltal",
    "Antal bostäder inom 300 meter från ett grönområde.",
    "Andel nöjda hyresgäster",
  );
  expect(titles(goals)).toEqual(["Fler ska ha någonstans att bo", "Bostäderna ska vara bra"]);
  expect(titles(indicators)).toEqual([
    "Antal färdigställda bostäder",
    "Andel hushåll i kö",
    "Planberedskap per ort",
    "Antal bostäder inom 300 meter från ett grönområde",
    "Andel nöjda hyresgäster",
  ]);
});

test("a change that is told by its size alone is an aim in a list of them", () => {
  const { goals } = lines(
    "Klimat",
    "Kommunen arbetar för att minska sin klimatpåverkan.",
    "Delmål:",
    "20 % minskad klimatpåverkan till 2027",
    "40 % minskad klimatpåverkan till 2030",
    "",
    "Kontakta miljökontoret om du har frågor.",
  );
  expect(titles(goals)).toEqual(["20 % minskad klimatpåverkan till 2027", "40 % minskad klimatpåverkan till 2030"]);
});

test("names under a word for measures that are no measures are no list of them", () => {
  const { indicators } = lines(
    "Nyckeltal",
    "Ekonomi och verksamhet",
    "Personal och ledning",
    "Fastigheter",
    "Läs mer om våra nyckeltal",
  );
  expect(indicators).toEqual([]);
});

test("a sentence that the page has cut into rows is one line, and no cell of it is lost", () => {
  const { plan, coverage } = recognised(
    "Mål och nyckeltal",
    "Mål 1: Fler i kommunen ska ha en bra bostad och kunna bo kvar i den förbätt-",
    "rade miljön",
    "Nyckeltal",
    "Antal färdigställda bostäder inom 400 meter från en",
    "hållplats för kollektivtrafik",
    "Andel hushåll i kö",
  );
  expect(titles(plan.goals)).toEqual([
    "Fler i kommunen ska ha en bra bostad och kunna bo kvar i den förbättrade miljön",
  ]);
  expect(titles(plan.indicators)).toEqual([
    "Antal färdigställda bostäder inom 400 meter från en hållplats för kollektivtrafik",
    "Andel hushåll i kö",
  ]);
  expect(coverage.outside.suspicious).toEqual([]);
});

test("words before a colon that come back are a label, whatever they mean", () => {
  const { goals } = lines(
    "Nationella mål för kontrollen",
    "De gemensamma målen är:",
    "• Konsumenterna får säker mat.",
    "Effekt: Ingen ska bli sjuk av maten.",
    "• Djuren är friska.",
    "Effekt: Djuren ska skötas väl.",
    "• Myndigheterna tar ett gemensamt ansvar.",
    "Effekt: Samverkan ska vara god.",
  );
  expect(titles(goals)).toEqual([
    "Konsumenterna får säker mat.",
    "Djuren är friska.",
    "Myndigheterna tar ett gemensamt ansvar.",
  ]);
});
