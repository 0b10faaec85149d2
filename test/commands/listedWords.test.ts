import { propose } from "../../src/commands/propose";
import { templates } from "../../src/commands/templates";
import { KNOWN_SCALES } from "../../src/domain/scales";
import { keptGrids } from "../../src/recognise/grid/sheetCache";
import { legendOf } from "../../src/recognise/legend/legend";
import { setCell, type Book } from "../../src/sheet/book";
import { around, bookOf } from "./workbook";

type Rows = (string | number | null)[][];

const WORDS = ["I hamn", "I gång, men släpar", "Missas"];

/** Measures of two nämnder, with the grades that are printed. */
const table = (grades: (string | null)[], heading = "Omdöme"): Rows => [
  ["Övergripande mål", "Nämnd", "Indikator", "Mål 2025", "Utfall 2025", heading],
  ...[
    ["Kunskap", "Barn- och utbildningsnämnden", "Behöriga till yrkesprogram, %", "minst 85", 83],
    ["Kunskap", "Barn- och utbildningsnämnden", "Legitimerade lärare, %", "minst 78", 79],
    ["Trygghet", "Socialnämnden", "Nöjda med hemtjänsten, %", "minst 90", 91],
    ["Trygghet", "Socialnämnden", "Väntetid särskilt boende, dagar", "högst 45", 47],
  ].map((cells, at) => [...cells, grades[at] ?? null]),
];
const printed = table([WORDS[1]!, WORDS[0]!, WORDS[0]!, WORDS[1]!]);
const under = (...rows: Rows): Book => bookOf({ Mål: [...printed, [], ...rows] });

function withLights(book: Book): Book {
  for (const [at, fill] of ["#92D050", "#FFFF00", "#FF0000"].entries())
    setCell(book.sheets[0]!, printed.length + 2 + at, 1, null, { fill });
  return book;
}

const wordsIn = (book: Book): string[][] =>
  keptGrids(book.sheets).map((grid) => legendOf(grid, KNOWN_SCALES).entries.map(({ mark }) => mark));

test.each<[form: string, book: () => Book]>([
  ["a row", () => under(["Omdöme", ...WORDS])],
  ["a row, the worst first", () => under(["Omdöme", ...WORDS.toReversed()])],
  ["a column", () => under(["Omdöme"], ...WORDS.map((word) => [word]))],
  ["one cell", () => under([`Betyg: ${WORDS.join(" / ")}`])],
  ["colours beside", () => withLights(under(["Omdöme"], ...WORDS.map((word) => [word])))],
  [
    "a column beside the table",
    () => bookOf({ Mål: printed.map((cells, at) => [...cells, null, ["Omdöme", ...WORDS][at] ?? null]) }),
  ],
])("words listed in %s are the office's scale, with the one that nothing is graded", async (_, book) => {
  const { surroundings } = around(book());
  const done = await propose.perform({}, surroundings);
  if (!done.ok) throw new Error(done.reason);
  const scale = done.value.proposal.rows.find(({ part }) => part === "skala");
  expect(scale?.steps?.map(({ label, class: own }) => [label, own])).toEqual([
    [WORDS[0], "reached"],
    [WORDS[1], "partly"],
    [WORDS[2], "notReached"],
  ]);
  expect(scale).toMatchObject({ isProposed: true, why: "ordningen ur teckenförklaringen" });
});

test.each<[heading: string, words: string[]]>([
  ["Omdöme", WORDS],
  ["Bedömning", ["Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"]],
])("before anything is graded, the templates offer the words listed under ”%s”", async (heading, words) => {
  const book = bookOf({ Mål: [...table([], heading), [], [heading, ...words]] });
  const { surroundings, book: written } = around(book);
  const done = await templates.perform({}, surroundings);
  if (!done.ok) throw new Error(done.reason);
  expect(done.value.templates.map(({ committee }) => committee).sort()).toEqual([
    "Barn- och utbildningsnämnden",
    "Socialnämnden",
  ]);
  const texts = written()
    .sheets.find(({ tag }) => tag?.startsWith("mall:"))!
    .values.flatMap((cells) => cells ?? []);
  const first = texts.findIndex((text) => String(text).startsWith("Att välja på: bedömning"));
  const offered = texts.slice(first + 1).filter((text) => typeof text === "string" && text !== "");
  expect(offered.slice(0, 3).map((text) => String(text).replace(/^\S /u, ""))).toEqual(words);
});

test.each<[what: string, rows: Rows]>([
  [
    "grades of a goal period by period",
    [
      ["Mål", "Tertial 1", "Tertial 2"],
      ["Omdöme", WORDS[0]!, WORDS[2]!],
    ],
  ],
  [
    "counts of words",
    [
      ["Omdöme", ...WORDS],
      ["Antal", 2, 2, 0],
    ],
  ],
  ["other columns' names", [["Omdöme", "Kommentar", "Ansvarig"]]],
])("%s are no list of a scale's words", (_, rows) => {
  expect(wordsIn(bookOf({ Mål: [...table([]), [], ...rows] }))).toEqual([[]]);
});
