import { assessIn } from "../../src/commands/assessed";
import { barNoun, barsWords } from "../../src/report/board/bar";
import { countBlocks } from "../../src/report/annual/counts";
import { boardOf } from "../../src/report/board/board";
import { statusSheets } from "../../src/report/status";
import { BOARD_TAG, OVERVIEW_TAG } from "../../src/report/tags";
import { book, sheet } from "../recognise/kit";
import { reportInput } from "./plan";

/** A workbook without a decided styrmodell. */
function read(text: string) {
  const made = assessIn(book(sheet("Mål", text)), {});
  if (!made.ok) throw new Error(made.reason);
  return made.value.assessed;
}

/** What the bar shows, in words: its parts, what they are parts of, and the sentence under it. */
function barIn(text: string) {
  const board = boardOf({ assessed: read(text), changes: null, entries: [] });
  const parts = board.bar.filter(({ count }) => count > 0).map(({ tally, count }) => `${count} ${tally.label}`);
  return { parts, of: barNoun(board).many, words: barsWords(board) };
}

const UNJUDGED = `
  Mål   | Indikator     | Utfall 2024 | Målvärde 2024
  Skola | Behöriga      | 82 %        | minst 90 %
        | Trygga        | 91 %        | minst 90 %
  Vård  | Nöjda         | 88 %        | minst 85 %
        | Avfall, kg    | 340         | minska med minst 10 %
`;

test("where no goal is judged the bar shows the measures, as the sentence above it does, and says so", () => {
  expect(barIn(UNJUDGED)).toEqual({
    parts: ["2 Når målvärdet", "1 Når inte målvärdet", "1 Ej bedömda"],
    of: "indikatorer",
    words: "Stapeln visar indikatorerna.",
  });
});

test("where goals are judged and no measure is, the bar shows the goals", () => {
  expect(
    barIn(`
      Mål    | Bedömning 2024 | Kommentar
      Skola  | Uppnås         | Fler är behöriga.
      Vård   | Uppnås inte    | Kön växer.
      Klimat | Uppnås         | Utsläppen minskar.
    `),
  ).toMatchObject({ parts: ["2 Uppnås", "1 Uppnås inte"], of: "mål", words: "" });
});

test("on the sheet the bar is drawn of the measures, under a sentence on the same", () => {
  const board = statusSheets(read(UNJUDGED), {
    now: "2025-02-11T14:05",
    version: "1",
    styrmodellSheet: "Styrmodell",
    taken: [],
  }).find(({ tag }) => tag === BOARD_TAG)!;
  const [chart] = board.charts;
  expect(chart!.series.map(({ name, cached }) => [name, cached])).toEqual(
    expect.arrayContaining([
      ["Når målvärdet", [2]],
      ["Når inte målvärdet", [1]],
      ["Ej bedömda", [1]],
    ]),
  );
  const texts = board.values.flat().filter((value) => typeof value === "string");
  expect(texts).toContain("2 av 4 indikatorer når sina målvärden, 1 kan inte bedömas.");
  expect(texts.some((text) => text.includes("Stapeln visar indikatorerna."))).toBe(true);
});

test("a report's counts by area are of what the bar shows", () => {
  const areas = `
  Område | Mål   | Indikator | Utfall 2024 | Målvärde 2024
  Skola  | Lära  | Behöriga  | 82 %        | minst 90 %
         |       | Trygga    | 91 %        | minst 90 %
  Vård   | Vårda | Nöjda     | 88 %        | minst 85 %
         |       | Snabba    | 80 %        | minst 85 %`;
  const counts = countBlocks(reportInput(read(areas))).flatMap((block) => (block.kind === "counts" ? [block] : []));
  expect(counts.map(({ name, rows }) => [name, ...rows.map((row) => `${row.label} ${row.counts.join(" ")}`)])).toEqual([
    ["Indikatorer: antal per bedömning", "Skola 1 1 0", "Vård 1 1 0", "Alla 2 2 0"],
  ]);
});

test("the overview counts what the bar shows, says why a measure is not judged, and in a final has no goals all without a grade", () => {
  const plan = read(`
  Område | Mål   | Indikator | Utfall 2024    | Målvärde 2024
  Skola  | Lära  | Behöriga  | 82 %           | minst 90 %
         |       | Trygga    | 91 %           | minst 90 %
  Vård   | Vårda | Nöjda     | 88 %           | minst 85 %
         |       | Snabba    | mäts ej i år   | minst 85 %`);
  const overview = (isFinal: boolean) =>
    statusSheets(plan, {
      now: "2025-02-11T14:05",
      version: "1",
      styrmodellSheet: "Styrmodell",
      taken: [],
      isFinal,
    }).find(({ tag }) => tag === OVERVIEW_TAG)!;
  const rowsOf = (isFinal: boolean): string[] =>
    Array.from(overview(isFinal).values, (row) =>
      (row ?? []).filter((value) => value !== null && value !== "").join(" | "),
    );
  const final = rowsOf(true);
  expect(final.filter((row) => row.includes("antal per bedömning") || row.includes("per område"))).toEqual([
    "Indikatorer: antal per bedömning",
  ]);
  expect(final).toContain("Skola | 1 | 1 | 0");
  expect(final).toContain("Vård | 1 | 0 | 1");
  expect(final.find((row) => row.startsWith("Snabba | "))).toMatch(/mäts ej i år/);
  expect(
    [...overview(true).formulas.values()].filter(
      (formula) => !formula.startsWith("=HYPERLINK(") && /[A-Z]\d/.test(formula),
    ),
  ).toEqual([]);
  // A draft has the goals as well: their cells count what is yet to be typed.
  expect(rowsOf(false)).toContain("Mål per område och bedömning");
});
