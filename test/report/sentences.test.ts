import { readFileSync } from "node:fs";
import { goldenYear } from "../../samples/golden";
import { examplesOf } from "../../src/domain/template";
import { SAY } from "../../src/report/sentences";
import type { Block } from "../../src/sheet/document";
import { sentencePage } from "../../workbench/sentencePage";

/** Words that address the author, and what only they can act on. */
const TO_THE_AUTHOR =
  /→|![A-Z]+\d|(?<!\p{L})(?:skriv|ange|rätta|kontrollera|kommentera|lägg till|ta bort|cellen)(?!\p{L})/iu;

test("docs/meningar.md has every template with its example, as it is printed", () => {
  expect(readFileSync("docs/meningar.md", "utf8")).toBe(sentencePage());
});

test.each(examplesOf(SAY))("no instruction, cell or arrow stands in %s", (_, text) => {
  expect(text).not.toMatch(TO_THE_AUTHOR);
  expect(text).toMatch(/\S/);
});

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case "heading":
    case "text":
      return [block.text];
    case "list":
      return block.items;
    case "bar":
    case "counts":
      return [block.name];
    case "table":
      return [block.name, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))];
  }
};

test("nor anywhere in the two reports of a year", async () => {
  const { delår, helår } = await goldenYear();
  const texts = [delår, helår].flatMap(({ document }) => document.blocks.flatMap(textsOf));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => TO_THE_AUTHOR.test(text))).toEqual([]);
});
