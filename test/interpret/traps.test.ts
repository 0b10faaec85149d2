import { printReading, readTarget } from "../../src/interpret/targets/target";

/** How a target is read, in its own words; "?" before what is assumed and asked for. */
function told(text: string, indicator?: string, goal?: string): string {
  const { reading } = readTarget({ text, indicator, goal });
  return `${reading.assumed ? "? " : ""}${printReading({ ...reading, assumed: undefined })}`.replace(/\s/g, " ");
}

describe("bounds in words that are easily turned round", () => {
  test.each([
    ["ska nå upp till 80 %", "minst 80 %"],
    ["kommer upp i 75 %", "minst 75 %"],
    ["upp till 5 dagar", "högst 5 dagar"],
    ["komma ner till 5 %", "högst 5 %"],
    ["nere på 5 %", "högst 5 %"],
    ["lika med eller mer än 80 %", "minst 80 %"],
    ["mindre än eller lika med 5", "högst 5"],
    ["överträffa 80", "över 80"],
    ["minst +/- 0", "minst 0"],
    ["95 (±2)", "mellan 93 och 97"],
    ["10 % av avfallet får deponeras", "högst 10 %"],
  ])("”%s” is %s", (text, expected) => expect(told(text)).toBe(expected));
});

describe("a change is no level", () => {
  test.each([
    ["energispara med minst 12 % i alla lokaler", "minska med minst 12 %"],
    ["Kapa effekttopparna med minst 15 %", "minska med minst 15 %"],
    ["ska ha minskat med motsvarande mer än 90 % sedan 1990", "minska med mer än 90 % jämfört med 1990"],
    ["Dra ner förbrukningen med en fjärdedel", "bedöms av en person"],
    ["Lyfta resultatet med minst 5 procentenheter", "bedöms av en person"],
    ["klättra minst 10 placeringar", "minska med minst 10"],
    ["får sjunka högst 2 enheter", "minska med högst 2 enheter"],
    ["inte tappa mer än 2 enheter", "bedöms av en person"],
    ["1,5 gånger fler", "bedöms av en person"],
    ["Hälften så många olyckor som 2019", "minska med minst 50 % jämfört med 2019"],
    ["dubbelt så många besök som 2019", "öka med minst 100 % jämfört med 2019"],
    ["50 % reduktion", "minska med minst 50 %"],
    ["45 % → 50 %", "från 45 till 50 %"],
    ["minst hälften av ökningen", "bedöms av en person"],
    ["inte mer än 10 % under målet", "bedöms av en person"],
    ["80 % av målet", "bedöms av en person"],
    ["öka (minst 5 %)", "? minst 5 %"],
    ["ökning (5 %)", "? ska öka från 5"],
  ])("”%s”: %s", (text, expected) => expect(told(text)).toBe(expected));

  test("a signed percent for each year, or a signed number of something counted", () => {
    expect(told("+2 %/år", "Antal besök")).toBe("öka med minst 2 % per år");
    expect(told("+10", "Antal praktikplatser")).toBe("? öka med minst 10");
  });
});

describe("two targets in one text", () => {
  test.each([
    ["Sjukfrånvaron ska vara högst 5 % 2025 och nöjdheten minst 80 % 2026", "? högst 5 % senast 2026"],
    ["Fossilfri organisation senast 2030 och klimatneutral organisation senast 2040", "? klart senast 2040"],
    ["Minst 40 % kvinnor och minst 40 % män", "? minst 40 %"],
    ["Andelen i egen regi är 30 % år 2030. Delmål för 2025 är 25 %", "? minst 30 % senast 2030"],
  ])("”%s” is asked about", (text, expected) => expect(told(text)).toBe(expected));

  test.each([
    ["En av fyra nyanställda ska vara under 30 år", "minst 25 %"],
    ["80 % ska svara 4 eller 5 på en femgradig skala", "minst 80 %"],
    ["Minst 85 % av alla verksamheter som deltar ska redovisa öppna data", "minst 85 %"],
    ["minst 3,5 på en skala från 1 till 5", "minst 3,5"],
  ])("the share counts, and the rest says of what: ”%s”", (text, expected) => expect(told(text)).toBe(expected));
});

describe("names, dates and parts of the year", () => {
  test.each([
    ["Halten av PM 2,5 ska vara högst 10", undefined, "högst 10"],
    ["30 sek", "Svarstid", "högst 30 sekunder"],
    ["högst 25 SEK", undefined, "högst 25 kr"],
    ["högst 24 h", undefined, "högst 24 timmar"],
    ["Klart dec -24", undefined, "klart senast 2024-12"],
    ["Antagen senast 30/6 2023", undefined, "klart senast 2023-06-30"],
    ["senast kv 3", undefined, "ja"],
    ["Oljepannorna ska fasas ut senast 2026", undefined, "klart senast 2026"],
    ["öka från 62 % (2021)", undefined, "ska öka från 62 %"],
    ["minska med 20 procent, jämfört med 2015*", undefined, "minska med minst 20 % jämfört med 2015"],
    ["Skattesatsen ska vara högst 22:50", undefined, "högst 22:50"],
  ])("”%s” beside ”%s”: %s", (text, indicator, expected) => expect(told(text, indicator)).toBe(expected));

  test.each(["Enhet 3", "Sjukfrånvaro enhet 3", "avdelning 4", "skola 12"])(
    "%j names a unit by its number, and no target",
    (text) => {
      expect(readTarget({ text }).reading.kind).toBe("text");
    },
  );

  test("a number of units is a target", () => {
    expect(readTarget({ text: "minst 3 enheter" }).reading).toMatchObject({ kind: "min", value: 3 });
  });

  test("a ratio is no price", () =>
    expect(told("1:10", "Personaltäthet, personal per barn")).toBe("bedöms av en person"));
});

describe("none", () => {
  test.each(["Inget mål satt", "Inget fastställt mål", "Ingen nivå satt", "Inget krav", "Ingen gräns"])(
    "”%s” is no target",
    (text) => expect(told(text)).toBe("inget mål"),
  );
  test.each([
    ["0 avvikelser", undefined, "högst 0"],
    ["0", "Antal anmälningar enligt lex Sarah", "högst 0"],
    ["0", "Antal besök som uteblivit", "högst 0"],
    ["Ingen förändring", "Avgifter", "oförändrat"],
    ["Inga klagomål", undefined, "högst 0"],
    ["ingen elev", "Andel nöjda", "bedöms av en person"],
  ])("”%s” beside ”%s”: %s", (text, indicator, expected) => expect(told(text, indicator)).toBe(expected));
});

describe("what is measured, before the words around it", () => {
  test.each([
    ["3 %", "Låg arbetslöshet", "högst 3 %"],
    ["6 %", "Låg sjukfrånvaro", "högst 6 %"],
    ["20", "Andel med låg närvaro", "högst 20"],
    ["15", "Ökad trygghet: andel som känner sig otrygga", "högst 15"],
    ["2", "Jämställda löner: skillnad %", "högst 2"],
    ["7", "Elevhälsans tillgänglighet, dagar till första kontakt", "högst 7"],
    ["2", "Klimatsmart mat, kg CO2e per kg", "högst 2"],
    ["5", "God tandhälsa: andel med karies", "högst 5"],
    ["3", "Antal allvarliga händelser", "högst 3"],
  ])("%s | %s: %s", (text, indicator, expected) =>
    expect(told(text, indicator, "Patientsäkerheten ska öka")).toBe(expected),
  );

  test("a goal about something else gives no side", () =>
    expect(told("40", "Antal genomgångna fall", "Patientsäkerheten ska öka")).toBe("? minst 40"));
});

describe("words that turn what they are beside", () => {
  test.each([
    ["15", "Andel olegitimerade lärare", "högst 15"],
    ["80", "Andel unga som avstår från alkohol", "minst 80"],
    ["95", "Narkotikafria, %", "minst 95"],
    ["20", "Minskning av utsläppen, ton", "minst 20"],
    ["0", "Ökning av sjukfrånvaron, procentenheter", "högst 0"],
    ["500", "Minskad elanvändning, MWh", "? högst 500"],
    ["98", "Rätt sorterat matavfall, %", "minst 98"],
    ["1", "Drogtester, positiva, %", "högst 1"],
    ["40", "Arbetslösa i utbildning, andel", "minst 40"],
    ["3", "Resenärer utan giltig biljett, %", "högst 3"],
    ["20", "Förorenade områden som sanerats", "? högst 20"],
    ["50", "Upptäckta bidragsbrott, antal", "? högst 50"],
    ["92 %", "Andel elever som anser att de vuxna i skolan reagerar när en elev kränks", "minst 92 %"],
  ])("%s | %s: %s", (text, indicator, expected) => expect(told(text, indicator)).toBe(expected));
});

describe("a share of what is done in time", () => {
  test.each([
    ["90", "Potthål lagade inom fem dagar, %", "minst 90"],
    ["75", "Andel väntande kortare än 60 dagar", "minst 75"],
    ["80", "Andel klagomål besvarade inom 10 dagar", "minst 80"],
    ["12", "Andel nyanställda som slutar inom ett år", "högst 12"],
    ["12", "Andel återfall inom ett år", "högst 12"],
    ["12", "Andel återinskrivna inom 30 dagar", "högst 12"],
  ])("%s | %s: %s", (text, indicator, expected) => expect(told(text, indicator)).toBe(expected));
});

describe("a word inside another word, and places that are no ranking", () => {
  test.each([
    ["85", "Ombordnöjdhet, %", "minst 85"],
    ["10", "Samverkan: antal gemensamma projekt", "? minst 10"],
    ["90", "Frånvarorutin följs, %", "minst 90"],
    ["9", "Konkurser, antal", "högst 9"],
    ["65", "Plats i förskola på önskat placeringsdatum, andel barn (%)", "minst 65"],
    ["50", "Plats i Svenskt Näringslivs ranking", "plats 50"],
    ["50", "Placering i familjehem", "? minst 50"],
    ["98", "Skulder till kommunen betalda, %", "? minst 98"],
    ["100 %", "Nämndens budgetföljsamhet", "? minst 100 %"],
  ])("%s | %s: %s", (text, indicator, expected) => expect(told(text, indicator)).toBe(expected));
});

test("the column's habit is no evidence where the measure starts beyond the target", () => {
  const of = { text: "11", indicator: "Värde enligt protokollet", columnDirection: "higher" as const };
  expect(readTarget(of).reading.assumed).toBeUndefined();
  expect(readTarget({ ...of, baseline: 12.5 }).reading.assumed).toBe(true);
});
