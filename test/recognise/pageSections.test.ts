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

test("names with their figures under a sentence of what is to be are its measures", () => {
  const { goals, indicators } = lines(
    "Klimat",
    "Minska verksamhetens klimatpåverkan i linje med Parisavtalet",
    "1. Utsläpp i drift: 56 % lägre än 2023",
    "2. Utsläpp i byggskedet: 42 % lägre än 2023",
    "Resurser",
    "Öka återvinningen i alla led",
    "3. Hushållsavfall: 35 % materialåtervinning",
    "4. Byggavfall: 90 % materialåtervinning",
  );
  expect(titles(goals)).toEqual([
    "Minska verksamhetens klimatpåverkan i linje med Parisavtalet",
    "Öka återvinningen i alla led",
  ]);
  expect(indicators.map(({ title, parents, targets }) => [title, parents, targets.map(({ cell }) => cell)])).toEqual([
    ["Utsläpp i drift", [goals[0]!.id], ["Sida!A3"]],
    ["Utsläpp i byggskedet", [goals[0]!.id], ["Sida!A4"]],
    ["Hushållsavfall", [goals[1]!.id], ["Sida!A7"]],
    ["Byggavfall", [goals[1]!.id], ["Sida!A8"]],
  ]);
});

test("prices and counts with a colon, under nothing that is to be, are no measures", () => {
  expect(lines("Badhuset", "Inträde", "• Barn: 40 kr", "• Vuxen: 90 kr", "• Familj: 200 kr").indicators).toEqual([]);
  expect(
    lines("Om skolan", "Några siffror", "• Elever: 412 st", "• Lärare: 38 st", "• Klasser: 18").indicators,
  ).toEqual([]);
});

test("points that each say what is to be and with what figure are goals under an introduction that names nothing", () => {
  const { goals } = lines(
    "Bredband",
    "Kommunen har antagit en strategi för bredband. Enligt den ska tillgången 2027 vara så här:",
    "• 98 % av alla hushåll bör ha tillgång till 1 Gbit/s",
    "• 1,9 % av alla hushåll bör ha tillgång till 100 Mbit/s",
    "Strategin gäller i fyra år.",
  );
  expect(titles(goals)).toEqual([
    "98 % av alla hushåll bör ha tillgång till 1 Gbit/s",
    "1,9 % av alla hushåll bör ha tillgång till 100 Mbit/s",
  ]);
  const rules = lines(
    "Bygga altan",
    "Tänk på att göra så här innan du börjar:",
    "• Ritningen ska lämnas in till kommunen",
    "• Grannarna bör få se den",
    "• Avgiften ska vara betald",
  );
  expect(rules.goals).toEqual([]);
});

test("headings that begin with the same word head all lines between them, on a page of goals", () => {
  const { areas, goals } = lines(
    "Sammanfattning",
    "Nedan finns de mål som vi har hittat.",
    "Hållbarhetsmål",
    "Region Norr",
    "Minska utsläppen från resor med bil.",
    "Större andel resor sker med kollektivtrafik",
    "Ökad andel förnybara drivmedel",
    "Region Syd",
    "Utsläppen från transporter ska ha minskat med 20 % år 2027.",
    "Region Väst",
    "Alla fordon ska drivas med fossilfria drivmedel",
  );
  expect(titles(areas)).toEqual(["Region Norr", "Region Syd", "Region Väst"]);
  expect(goals.map(({ parents }) => areas.findIndex(({ id }) => id === parents[0]))).toEqual([0, 0, 0, 1, 2]);
});

test("a numbered heading that names goals above an introduction of them is no goal", () => {
  const { goals } = lines(
    "2.1 Kommunfullmäktiges mål",
    "Kommunfullmäktige har beslutat om följande övergripande mål.",
    "• En attraktiv kommun att bo och verka i",
    "• En hållbar utveckling och en god miljö",
    "2.2 Nämndens arbete",
    "Nämnden arbetar på det här sättet så att ovanstående mål uppfylls:",
    "• Vi kontrollerar att lagen följs.",
    "• Vi ordnar träffar med företag.",
  );
  expect(titles(goals)).toEqual(["En attraktiv kommun att bo och verka i", "En hållbar utveckling och en god miljö"]);
});
