import { readFileSync } from "node:fs";
import { goldenYear } from "../../samples/golden";
import { examplesOf } from "../../src/domain/template";
import { SAY } from "../../src/report/sentences";
import { sentencePage } from "../../workbench/sentencePage";
import { textsIn, TO_THE_AUTHOR } from "./printedTexts";

test("docs/meningar.md has every template with its example, as it is printed", () => {
  expect(readFileSync("docs/meningar.md", "utf8")).toBe(sentencePage());
});

test.each(examplesOf(SAY))("no instruction, cell or arrow stands in %s", (_, text) => {
  expect(text).not.toMatch(TO_THE_AUTHOR);
  expect(text).toMatch(/\S/);
});

test("nor anywhere in the two reports of a year", async () => {
  const { delår, helår } = await goldenYear();
  const texts = [delår, helår].flatMap(({ document }) => textsIn(document));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => TO_THE_AUTHOR.test(text))).toEqual([]);
});
