import { committeeIn, isCommittee, looksLikeHeader, readHeader } from "../../src/interpret/header/header";
import type { Role, Geh } from "../../src/domain/plan";
import { isPast, phraseScores } from "../../src/interpret/header/headerPhrase";
import { compound } from "../../src/interpret/text/wordIndex";
import { titleParts } from "../../src/interpret/header/title";
import { gehOf, gehOfCell, gehUnder } from "../../src/interpret/choice/geh";

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

test.each(["130 kg/person (2030)", "35 % (2030)", "12,5 mnkr 2024"])("%s is a value with its year", (text) =>
  expect(looksLikeHeader(text)).toBe(false),
);
test.each(["2024", "2024 (%)", "T2 2024", "2024, mnkr", "Mål 2030", "Utfall 2024 (kr/inv)"])(
  "%s heads a column",
  (text) => expect(looksLikeHeader(text)).toBe(true),
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

test.each<[string, string | undefined]>([
  ["Målnivå (KF 2023-11-20)", undefined],
  ["Målvärde, antaget 11 december 2023", undefined],
  ["Mål beslutade i november 2023", undefined],
  ["Målnivå 2024 (KF 2023-11-20)", "2024"],
  ["Mål (KF 2024)", "2024"],
  ["Mål per 2024-12-31", "2024"],
  ["Utfall november 2023", "2023-11"],
  // How it stands when the year has ended is the year's.
  ["Läget 31 december 2024", "2024"],
  ["Läge per 31 dec 2024", "2024"],
  ["Läget 30 november 2024", "2024-11"],
  ["2024 Utfall dec", "2024-12"],
])("the day of a decision is no period of %s", (text, period) => expect(readHeader(text).period).toBe(period));

test.each(["1–6/2022", "30.6.2022", "31/12-2022"])("a day or a run of months and no word beside it: %s", (header) =>
  expect(readHeader(header)).toMatchObject({ words: "", period: expect.stringContaining("2022") }),
);

test.each(["Måltid", "Måltider", "Målare", "Målning", "Målsman", "Mållinje"])(
  "”%s” has nothing to do with goals",
  (header) => expect(readHeader(header).scores).toEqual({}),
);

test.each<[string, Partial<Record<Role, number>>, Role[]]>([
  ["önskad nivå", { target: 1.1 }, ["outcome", "grade", "goal", "baseline"]],
  ["förväntat utfall", {}, []],
  ["förväntat utfallet", {}, []],
  ["nämndmålsvärde", { target: 1.1 }, ["outcome", "goal"]],
  ["mål-nivå", { target: 1.1 }, ["outcome", "goal"]],
  ["tröskelvärden", { target: 1 }, ["outcome"]],
  ["målindex", { target: 0.6, goal: 0.6 }, []],
  ["målområde", {}, []],
  ["måloppnåelse", {}, []],
  ["hur ska det vara", { target: 0.6, goal: 0.6 }, ["owner", "period"]],
  ["när ska det vara", {}, []],
  ["hur ska det följas", {}, []],
  ["så gick det", { outcome: 0.6, grade: 0.6 }, []],
  ["mätbara mål", { goal: 0.75, indicator: 0.75 }, ["target"]],
  ["senast uppmätta värde", { outcome: 1.1 }, ["indicator", "grade", "target"]],
  ["startår", { baseline: 1.1 }, ["outcome", "target", "period", "indicator"]],
  ["procent av uppsatt mål", { other: 1.3 }, ["target", "comparison", "goal", "outcome", "grade"]],
  ["framgångskriterier", { indicator: 1 }, ["comment", "goal", "target", "area"]],
  ["ansvarig nämnd", { owner: 1 }, []],
  ["ansvarig: nämnden", {}, []],
  ["läget vid årets slut", { outcome: 0.8 }, ["period"]],
  ["utfall liknande kommuner", { comparison: 1.3 }, []],
  ["liknande kommuner, resultat", { comparison: 1.3 }, []],
])("what the words of a header state together: %s", (words, scores, not) => {
  const read = phraseScores(words);
  expect(read.scores).toEqual(scores);
  expect([...read.not].sort()).toEqual([...not].sort());
});

test.each(["utfall i fjol", "f.g.år", "föregående års utfall", "förra mätningen", "motsv. period"])(
  "of an earlier year: %s",
  (words) => expect(isPast(words)).toBe(true),
);
test.each(["utfall i år", "årets utfall"])("of its own year: %s", (words) => expect(isPast(words)).toBe(false));

test.each<[string, string[], string[]]>([
  ["bas/start+år/nivå", ["basår", "startnivå"], ["bas", "år", "basåret", "basstartår"]],
  ["/mät+frekvens", ["frekvens", "mätfrekvens"], ["smätfrekvens"]],
  ["värde/tal~", ["värde", "värdet", "talen"], ["värdera", "mätvärde"]],
  ["*perspektiv/fält~", ["perspektiv", "målperspektivet", "kraftfält"], ["perspektivlös"]],
])("a word of parts: %s", (form, words, others) => {
  const isOne = compound(form);
  expect(words.filter((word) => !isOne?.(word))).toEqual([]);
  expect(others.filter((word) => isOne?.(word))).toEqual([]);
});

test.each(["+", "/", "+/–", "mål*", "…4", "~"])("no parts in %s", (form) => expect(compound(form)).toBeNull());

test.each<[string, string | undefined, string]>([
  ["I. Hållbar tillväxt", "I", "Hållbar tillväxt"],
  ["II. En likvärdig barndom", "II", "En likvärdig barndom"],
  ["IV) Klimat och miljö", "IV", "Klimat och miljö"],
  ["XIX. Öppna data", "XIX", "Öppna data"],
  ["B. Utbildning", "B", "Utbildning"],
  // No number that Romans wrote, or no mark after it.
  ["IIII. Hållbar tillväxt", undefined, "IIII. Hållbar tillväxt"],
  ["VX. Hållbar tillväxt", undefined, "VX. Hållbar tillväxt"],
  ["IT. Driften är säker", undefined, "IT. Driften är säker"],
  ["II Hållbar tillväxt", undefined, "II Hållbar tillväxt"],
  ["II. a", undefined, "II. a"],
])("the number of %j", (text, number, title) =>
  expect(titleParts(text)).toEqual({ ...(number === undefined ? {} : { number }), title, owners: [] }),
);

test.each<[string, Geh | undefined]>([
  ["Finansiella mål", "financial"],
  ["långsiktigt finansiellt mål", "financial"],
  ["2. Finansiella mål för god ekonomisk hushållning", "financial"],
  ["Ekonomiska mål", "financial"],
  ["Verksamhetsmål", "operational"],
  ["Mål för verksamheten", "operational"],
  ["Riktlinjer för god ekonomisk hushållning", "guideline"],
  ["Finansiella riktlinjer", "guideline"],
  ["Finansiella mål och verksamhetsmål", undefined],
  ["Finansiella mål och riktlinjer", undefined],
  ["God ekonomisk hushållning", "belongs"],
  ["Mål (ej GEH)", "no"],
  ["En god utbildning för alla", undefined],
  ["Resultatmål", undefined],
  ["Finansieringen av vägar", undefined],
])("the heading ”%s”: %s", (heading, geh) => expect(gehOf(heading)).toBe(geh));

test.each<[string, Geh | undefined]>([
  ["Finansiellt", "financial"],
  [" verksamhet ", "operational"],
  ["Riktlinje", "guideline"],
  ["Nej", "no"],
  ["Ingår inte", "no"],
  ["Ja", "belongs"],
  ["GEH", "belongs"],
  ["", undefined],
])("a cell of a column for it that says ”%s”: %s", (text, geh) => expect(gehOfCell(text)).toBe(geh));

test.each<[string, string[], Geh | undefined]>([
  ["God ekonomisk hushållning", ["mål", "En sund ekonomi"], "belongs"],
  ["Resultatet ska vara minst 2 %", ["mål", "God ekonomisk hushållning", "Finansiella mål"], "financial"],
  ["Finansiella mål följs upp i skolan", ["mål"], undefined],
  ["Trygg skola", ["mål", "Mål för god ekonomisk hushållning"], "belongs"],
])("the goal ”%s” under %j: %s", (title, headings, geh) => expect(gehUnder(title, headings)).toBe(geh));
