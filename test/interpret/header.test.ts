import { committeeIn, isCommittee, looksLikeHeader, readHeader } from "../../src/interpret/header/header";

test.each<[string, string | undefined]>([
  ["Styrkort Tekniska nämnden", "Tekniska nämnden"],
  ["SOCIALNÄMNDEN 2024", "SOCIALNÄMNDEN"],
  ["Mål för Barn- och utbildningsnämnden 2024", "Barn- och utbildningsnämnden"],
  ["Måluppföljning Barn- och utbildningsnämnden", "Barn- och utbildningsnämnden"],
  ["Nämnden är nära (Tekniska nämnden)", "Tekniska nämnden"],
  ["Nämndens mål", undefined],
  ["Beslutad av kommunstyrelsen", undefined],
])("the committee that a title names: %s", (title, name) => expect(committeeIn(title)).toBe(name));

test.each<[string, boolean]>([
  ["Kultur- och fritidsnämnden", true],
  ["Bostads AB Lyckan", false],
  ["Lyckans Bostäder AB", true],
  ["Nöjd-Kund-Index (NKI) för miljöförvaltningen", false],
  ["Nyckeltal teknisk förvaltning", false],
  ["nämnden", false],
  ["Beslutad av kommunstyrelsen", false],
])("a committee's name and nothing else: %s", (text, isName) => expect(isCommittee(text)).toBe(isName));

test.each(["Kvalitén uppnås", "Ökad trygghet", "Resultatet har förbättrats", "Målet uppnås delvis"])(
  "a cell says it, and no header: %s",
  (text) => expect(looksLikeHeader(text)).toBe(false),
);

test.each<[string, string]>([
  ["Utfall [%]", "%"],
  ["Kostnad (tkr)", "tkr"],
])("the unit in a header's brackets: %s", (text, unit) => expect(readHeader(text).unit).toBe(unit));

test.each<[string, string[]]>([
  ["Färdigt (%)", ["other"]],
  ["Andel klart", ["other"]],
  ["Klart procent", ["other"]],
  ["Färdigt", ["period"]],
  ["Klart senast", ["period"]],
])("how much is done is no time: %s", (text, roles) => expect(Object.keys(readHeader(text).scores)).toEqual(roles));

test.each(["Betyg mål (medel)", "Betyg (snitt)", "Betyg mål"])("the mean of grades is a grade: %s", (text) =>
  expect(Object.keys(readHeader(text).scores)).toEqual(["grade"]),
);

test.each<[string, string | undefined, string | undefined]>([
  ["Utfall 2023 kr", "2023", "kr"],
  ["Utfall 2023 %", "2023", "%"],
  ["Målvärde 2024 dagar", "2024", "dagar"],
  ["Utfall 2023 minst 5 kr", "2023", undefined],
  ["Bidrag 2000 kr", undefined, undefined],
])("a unit after a word for figures and their year: %s", (text, period, unit) => {
  const read = readHeader(text);
  expect([read.period, read.unit]).toEqual([period, unit]);
});

test.each(["1–6/2022", "30.6.2022", "31/12-2022"])("a day or a run of months and no word beside it: %s", (header) =>
  expect(readHeader(header)).toMatchObject({ words: "", period: expect.stringContaining("2022") }),
);

test.each(["Måltid", "Måltider", "Målare", "Målning", "Målsman", "Mållinje"])(
  "”%s” has nothing to do with goals",
  (header) => expect(readHeader(header).scores).toEqual({}),
);
