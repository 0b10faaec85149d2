import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import { book, sheet, tree } from "../recognise/kit";

/* A map of a workbook whose rows have moved since: rows that carry their words are found by them, with what is around. */

const LINES = [
  "Verksamhetsplan 2024",
  "|Riktvärde|Utfall T2 2024",
  "Medborgare",
  "Vi ger ett gott bemötande",
  "Andel som får svar direkt|60 %|55 %",
  "Andel nöjda|85 %|86 %",
  "Ekonomi",
  "Vi håller budget",
  "Andel nöjda|70 %|75 %",
];
const ROWS = [
  { row: 3, kind: "area" },
  { row: 4, kind: "goal", under: "A3" },
  { row: 6, kind: "indicator", under: "A4" },
  { row: 7, kind: "area" },
  { row: 8, kind: "goal", under: "A7" },
  { row: 9, kind: "indicator", under: "A8" },
];
const wordsOf = (row: number): string => LINES[row - 1]!.split("|")[0]!;
const withWords = ROWS.map((one) => ({ ...one, words: wordsOf(one.row) }));

/** What is read under the map when the lines stand so, in lines; its refusal alone. */
function planOf(lines: readonly string[], rows: object[] = withWords): string[] {
  const columns = [
    { column: "A", role: "indicator" },
    { column: "B", header: "Riktvärde", role: "target" },
    { column: "C", header: "Utfall T2 2024", role: "outcome" },
  ];
  const table = { sheet: "Plan", range: "A1:C9", headerRows: [2], columns, rows };
  const map = mapInText(JSON.stringify({ tables: [table] }));
  const read = map.ok ? recogniseIn(book(sheet("Plan", lines.join("\n"))), standard, map.value) : map;
  return read.ok ? tree(read.value.plan, "2024 T2") : [read.reason];
}

const PLAN = [
  "område: Medborgare",
  "  mål: Vi ger ett gott bemötande",
  "    indikator: Andel som får svar direkt → 60 % 2024 T2: 55",
  "    indikator: Andel nöjda → 85 % 2024 T2: 86",
  "område: Ekonomi",
  "  mål: Vi håller budget",
  "    indikator: Andel nöjda → 70 % 2024 T2: 75",
];

it("rows that stand where they stood are as they were, with words or without", () => {
  expect(planOf(LINES)).toEqual(PLAN);
  expect(planOf(LINES, ROWS)).toEqual(PLAN);
});

it.each([
  ["within the table", [...LINES.slice(0, 4), "Andel klagomål|10 %|9 %", ...LINES.slice(4)]],
  ["above it", ["Dnr 2024-17", ...LINES]],
])("a row that is inserted %s moves the others, also of two with the same words", (_, lines) => {
  expect(planOf(lines)).toEqual(expect.arrayContaining(PLAN));
});

it("rows are found with numbers before their words, and with other figures in them", () => {
  const numbered = LINES.map((line, i) => (i > 2 && i < 6 ? `1.${i} ${line}` : line));
  const rows = withWords.map((one) => (one.row === 4 ? { ...one, words: "3. Vi ger ett gott bemötande" } : one));
  expect(planOf(["Dnr 2024-17", ...numbered], rows)).toEqual([
    "område: Medborgare",
    "  mål 1.3: Vi ger ett gott bemötande",
    "    indikator 1.4: Andel som får svar direkt → 60 % 2024 T2: 55",
    "    indikator 1.5: Andel nöjda → 85 % 2024 T2: 86",
    ...PLAN.slice(4),
  ]);
  const lines = [...LINES.slice(0, 5), "Andel nöjda, minst 82 %|85 %|86 %", ...LINES.slice(6)];
  const dated = withWords.map((one) => (one.row === 6 ? { ...one, words: "Andel nöjda, minst 80 %" } : one));
  expect(planOf(["Dnr 2024-17", ...lines], dated)).toContain(
    "    indikator: Andel nöjda, minst 82 % → 85 % 2024 T2: 86",
  );
  const elsewhere = [...LINES.slice(0, 5), "Klagomål|1|2", ...LINES.slice(6), "Andel nöjda, minst 82 %|85 %|86 %"];
  expect(planOf(elsewhere, dated)[0]).toContain("raden ”Andel nöjda, minst 80 %” är inte kvar på rad 6");
});

it.each<[string, readonly string[], string]>([
  [
    "a row that is gone",
    LINES.filter((line) => line !== "Ekonomi"),
    "tables[0].rows[3]: raden ”Ekonomi”, som var rad 7 på bladet ”Plan”, finns inte där.",
  ],
  [
    "two of the same words, both somewhere else",
    [...LINES.slice(0, 5), "Andel nya|1|2", "Ekonomi", "Vi håller budget", "Mer", "Andel nöjda|1|2", "Andel nöjda|3|4"],
    "tables[0].rows[2]: raden ”Andel nöjda” är inte kvar på rad 6 på bladet ”Plan” men står på rad 10, 11.",
  ],
])("is refused with its place: %s", (_, lines, sentence) => {
  expect(planOf(lines)[0]).toContain(sentence);
});

it("a row without words between rows that have moved apart is refused, not bound to another", () => {
  const lines = [...LINES.slice(0, 4), "Andel klagomål|10 %|9 %", ...LINES.slice(4)];
  const rows = withWords.map((one) => (one.row === 6 ? { row: 5, kind: "indicator" } : one));
  expect(planOf(lines, rows)[0]).toContain("tables[0].rows[2]: rad 5 på bladet ”Plan” går inte att hitta");
});

it("words are of one row", () => {
  expect(planOf(LINES, [{ rows: "3-4", kind: "goal", words: "Medborgare" }])[0]).toContain(
    "tables[0].rows[0] har words ”Medborgare”. Skriv där vad radens titelcell säger, och radens nummer i row.",
  );
});
