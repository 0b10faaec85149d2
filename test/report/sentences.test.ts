import { readFileSync } from "node:fs";
import { goldenYear } from "../../samples/golden";
import { examplesOf } from "../../src/domain/template";
import { SAY } from "../../src/report/sentences";
import { sentencePage } from "../../workbench/sentencePage";
import { textsIn, TO_THE_AUTHOR } from "./printedTexts";
import { dear } from "../whole";

test("docs/meningar.md has every template with its example, as it is printed", () => {
  expect(readFileSync("docs/meningar.md", "utf8")).toBe(sentencePage());
});

test.each(examplesOf(SAY))("no instruction, cell or arrow is in %s", (_, text) => {
  expect(text).not.toMatch(TO_THE_AUTHOR);
  expect(text).toMatch(/\S/);
});

dear("nor anywhere in the two reports of a year", async () => {
  const { delår, helår } = await goldenYear();
  const texts = [delår, helår].flatMap(({ document }) => textsIn(document));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => TO_THE_AUTHOR.test(text))).toEqual([]);
});

test("a level whose name says whose it is keeps its name where levels are distinguished, and is counted by its noun", () => {
  expect(SAY.countedLevel("Nämndens mål", 4, 11, "uppnås")).toBe("Nämndens mål: 4 av 11 uppnås");
  expect(SAY.countedLevel("Fullmäktiges mål", 1, 1, "uppnås")).toBe("Fullmäktiges mål uppnås");
  expect(
    SAY.noneJudged([
      { level: "fullmäktiges mål", count: 6 },
      { level: "nämndens mål", count: 11 },
    ]),
  ).toBe("Fullmäktiges mål och nämndens mål är inte bedömda.");
  expect(SAY.awaitsJudgement({ names: ["”A”", "”B”", "”C”", "”D”"], levels: Array(4).fill("fullmäktiges mål") })).toBe(
    "Samlad bedömning av 4 mål.",
  );
});

test.each([
  [["nämndens mål"], "Ett mål till redovisas därefter.", "1 mål på lägre nivå redovisas under sitt område."],
  [
    ["aktivitet", "aktivitet"],
    "Ytterligare 2 aktiviteter redovisas därefter, område för område.",
    "2 aktiviteter på lägre nivå redovisas under sina områden.",
  ],
])("one and several that stand elsewhere: %j", (levels, later, below) => {
  expect(SAY.onNextPage(levels)).toBe(later);
  expect(SAY.elsewhere(levels)).toBe(below);
});

test("one month is no months", () => {
  expect(SAY.interimLength(1)).toMatch(/^Perioden omfattar 1 månad\. /);
  expect(SAY.interimLength(3)).toMatch(/^Perioden omfattar 3 månader\. /);
});
