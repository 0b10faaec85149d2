import { TABLES } from "../../../samples/lindesberg";
import { sampleReport, shapes, sheetTable, worded } from "./kit";

/**
 * Lindesbergs kommun prints "Uppfyllelse av grunduppdrag", "Grad av kvalitet" and "Måluppfyllnad" over the grades: the
 * names of its scales.
 */
const WANTED = TABLES.map(({ headers, rows }) => [
  headers,
  // Under the name stands what the grade rests on.
  ...rows.map(([, title, grade]) => [`${title}\nUtan underlag.`, grade]),
]);
const made = sampleReport("lindesberg", "arsredovisning").then(shapes);

test("the page's facts are three tables of 3, 5 and 5 rows", () => {
  expect(WANTED.map((rows) => rows.length - 1)).toEqual([3, 5, 5]);
});

test.each(["docx", "html"] as const)(
  "%s: the three tables row for row, word for word, first of all tables",
  async (shape) => {
    expect((await made)[shape].slice(0, 3).map((table) => table.map(worded))).toEqual(WANTED);
  },
);

test.each(WANTED)("sheet: %j row for row, word for word", async (...table) => {
  const { sheets } = await made;
  expect(sheetTable(sheets, table[0]!).map(worded)).toEqual(table);
});

test("nothing is claimed of god ekonomisk hushållning when no goal says of which kind it is", async () => {
  const { document } = await sampleReport("lindesberg", "arsredovisning");
  const texts = document.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  expect(texts).toContain("God ekonomisk hushållning kan inte bedömas.");
  expect(texts.join(" ")).toContain("Det är inte angivet om 12 av målen hör till god ekonomisk hushållning.");
});
