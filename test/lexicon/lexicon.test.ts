import { hasWord, plainWords } from "../../src/lexicon/lexicon";
import { columnHeads, exportHeads } from "../../src/lexicon/columnHeads";
import type { COLUMN_HEADS, EXPORT_HEADS } from "../../src/lexicon/words/columnHeads";

test.each([
  "Befolkningsförändring",
  "Befolkningsökning",
  "Årets resultat",
  "Budgetavvikelse, %",
  "Soliditet",
  "Endring i folketall",
])("%s can be negative", (measure) => {
  expect(hasWord(measure, "canBeNegative")).toBe(true);
});

test.each(["Antal ansökningar", "Andel bygglovsansökningar", "Undersökning av trygghet", "Antal resultatenheter"])(
  "%s cannot be negative",
  (measure) => {
    expect(hasWord(measure, "canBeNegative")).toBe(false);
  },
);

test.each(["Kostnadstäckning avlopp", "Självfinansieringsgrad", "Måluppfyllelse"])("%s may pass 100 %%", (measure) => {
  expect(hasWord(measure, "mayPassAll")).toBe(true);
});

test("plain words are those without marks, longest first", () => {
  const words = plainWords("change", "over");
  expect(words[0]!.length).toBeGreaterThanOrEqual(words.at(-1)!.length);
  expect(words).toContain("mer än");
  expect(words).not.toContain("*tillväxt~");
});

test.each<[concept: keyof typeof COLUMN_HEADS, has: string[], hasNot: string[]]>([
  ["measures", ["Nyckeltal", "Effektmått", "INDIKATORER"], ["mått", "nyckeltal för miljö"]],
  ["kindOfRow", ["nivå i målkedjan", "typ av mål / uppdrag"], ["nivå 2024", "typer"]],
  ["focusArea", ["fokusområden", "tvärsektoriellt fokusområde"], ["vårt fokusområde"]],
  ["now", ["läget i dag", "nuläge 2024", "aktuellt värde"], ["nummer", "nulla"]],
  ["limit", ["gränsvärde", "nedre gräns", "högsta nivå", "gult"], ["tal"]],
  ["endOfRange", ["undre gräns", "Max"], ["max antal", "maximal"]],
  ["expected", ["förväntat resultat", "förväntade resultat"], ["förväntan"]],
  ["followUp", ["Uppföljningen", "årlig uppföljning"], ["måluppföljning"]],
  ["belowCouncil", ["nämndmål", "enhetsmål", "delmål"], ["kf-mål"]],
  ["fieldOrLike", ["målområde", "perspektivet", "huvudprocess"], ["processer"]],
  ["withoutMark", ["Tom cell", "ingen färgmarkering"], ["tom rad"]],
  ["meaning", ["Innebörd"], ["innebörden"]],
])("%s", (concept, has, hasNot) => {
  expect(has.filter((text) => !columnHeads.has(text, concept))).toEqual([]);
  expect(hasNot.filter((text) => columnHeads.has(text, concept))).toEqual([]);
});

test.each<[concept: keyof typeof EXPORT_HEADS, has: string[], hasNot: string[]]>([
  ["code", ["Kommunkod", "municipality_id", "kommun nr"], ["kodning", "kommun"]],
  [
    "similarMunicipalities",
    ["Liknande kommuner", "Liknande kommuner (ovägt medel)"],
    ["Liknande kommuner äldreomsorg"],
  ],
  ["country", ["Riket", "Hela riket"], ["Utanför riket"]],
  ["aCounty", ["Kalmar län", "Region Skåne"], ["Länna"]],
  ["together", ["Pendlingskommun nära storstad", "Alla kommuner (ovägt medel)"], ["Kalmar"]],
])("%s in an export", (concept, has, hasNot) => {
  expect(has.filter((text) => !exportHeads.has(text, concept))).toEqual([]);
  expect(hasNot.filter((text) => exportHeads.has(text, concept))).toEqual([]);
});
