import { hasWord, plainWords, wordOf } from "../../src/lexicon/lexicon";

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

test("a bound is reported as written", () => {
  expect(wordOf("Underutnyttjandegraden HÖGST %", "atMost")).toBe("HÖGST");
  expect(wordOf("Kötid (max)", "atMost")).toBe("max");
  expect(wordOf("Minstalön", "atLeast")).toBeUndefined();
});

test("plain words are those without marks, longest first", () => {
  const words = plainWords("change", "over");
  expect(words[0]!.length).toBeGreaterThanOrEqual(words.at(-1)!.length);
  expect(words).toContain("mer än");
  expect(words).not.toContain("*tillväxt~");
});
