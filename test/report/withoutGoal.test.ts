import { presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import { assess } from "../../src/assess/assess";
import { NO_AREA } from "../../src/assess/areas";

import { notJudged, nounsOf } from "../../src/assess/wording";
import { boardOf } from "../../src/report/board/board";
import { SAY } from "../../src/report/sentences";
import { statusSheets } from "../../src/report/status";
import type { Sheet } from "../../src/sheet/book";
import { book, read, sheet } from "../recognise/kit";
import { reportOf } from "./annual/kit";

/** Measures of an area that has no goals, beside another area's goals. */
const SCHOOL = sheet(
  "Skola",
  `
  Område | Mål                        | Indikator             | Målvärde   | Utfall 2024
  Skola  | Alla elever klarar skolan  | Behöriga elever, %    | minst 85 % | 88 %
  Skola  | Alla elever trivs          | Trygga elever, %      | minst 90 % | 84 %
`,
);
const LIBRARY = sheet(
  "Bibliotek",
  `
  Område    | Indikator             | Målvärde     | Utfall 2024
  Bibliotek | Utlån per invånare    | minst 6      | 6,3
  Bibliotek | Nöjda besökare, %     | minst 90 %   | 50 %
  Bibliotek | Öppettimmar per vecka | minst 40     |
`,
);
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
const plan = assess(read(SCHOOL, LIBRARY), standard);
const context = { now: "2025-02-11T14:05", version: "0.0.0", styrmodellSheet: "Styrmodell", taken: [] };
const sheets = statusSheets(plan, context);
const texts = ({ values }: Sheet): string[] =>
  values.flat().flatMap((value) => (typeof value === "string" ? [spaced(value)] : []));
const MEASURES = ["Utlån per invånare", "Nöjda besökare", "Öppettimmar per vecka"];

test("the plan has goals in one area and measures alone in the other", () => {
  expect(plan.areas.map(({ goals, indicators }) => [goals.length, indicators.length])).toEqual([
    [2, 0],
    [0, 3],
  ]);
});

test("the sheet of an area without goals counts its measures, each step of them, and draws the bar", () => {
  const library = sheets.find(({ name }) => name === "Bibliotek")!;
  expect(texts(library)).toContain("1 av 3 indikatorer uppnås och 1 uppnås inte; 1 är inte bedömd.");
  expect(library.charts.map(({ series }) => series.map(({ cached }) => cached[0]))).toEqual([[1, 0, 1, 1]]);
});

test("the måltavla says how the measures stand that no goal has, and where they are", () => {
  const board = boardOf({ assessed: plan, changes: null, entries: [] });
  const said = "Indikatorer utan mål redovisas under ”Bibliotek”: 1 av 3 uppnås och 1 uppnås inte; 1 är inte bedömd.";
  expect(board.rest).toBe(said);
  expect(sheets[0]!.values.flat()).toContain(said);
});

test("one alone is said as a sentence", () => {
  const levels = (level: string) => SAY.withoutGoal([level], ["”Bibliotek”"], [[], [[1, notJudged(nounsOf([level]))]]]);
  expect(levels("indikator")).toBe("En indikator utan mål redovisas under ”Bibliotek” och är inte bedömd.");
  expect(levels("mått")).toBe("Ett mått utan mål redovisas under ”Bibliotek” och är inte bedömt.");
});

test("a workbook without areas has no heading that they stand under", () => {
  expect(SAY.withoutGoal(["mått"], [], [[], [[1, notJudged(nounsOf(["mått"]))]]])).toBe(
    "Ett mått utan mål redovisas för sig och är inte bedömt.",
  );
  const [safety, library] = plan.areas;
  const only = { ...safety!, node: { ...NO_AREA, title: "Alla mål" }, indicators: library!.indicators };
  const { rest } = boardOf({ assessed: { ...plan, areas: [only] }, changes: null, entries: [] });
  expect(rest).toBe("Indikatorer utan mål redovisas för sig: 1 av 3 uppnås och 1 uppnås inte; 1 är inte bedömd.");
});

test("of more areas than two it says how many they are, on one line", () => {
  const [, library] = plan.areas;
  const others = ["a", "b"].map((id) => ({
    ...library!,
    node: { ...library!.node, id, title: `Område ${id}` },
    indicators: library!.indicators.map((one) => ({ ...one, node: { ...one.node, id: `${one.node.id} ${id}` } })),
  }));
  const { rest } = boardOf({ assessed: { ...plan, areas: [...plan.areas, ...others] }, changes: null, entries: [] });
  expect(rest).toBe("9 indikatorer utan mål redovisas under sina områden.");
});

test("a report lists each of them once, with its target and grade, under its area", async () => {
  const input = { kind: "arsredovisning", into: "document" } as const;
  const { document } = await reportOf(book(SCHOOL, LIBRARY), input);
  const rows = document.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const table = rows.find(({ name }) => name === "Bibliotek: mål, utfall och bedömning")!;
  const cells = table.rows.flatMap((row) =>
    row.kind === "row" ? [row.cells.map((cell) => (cell && "text" in cell ? spaced(cell.text) : ""))] : [],
  );
  expect(cells.map(([title]) => title)).toEqual(MEASURES.map((title) => expect.stringContaining(title)));
  expect(cells[1]).toEqual(expect.arrayContaining(["minst 90 %", "50 %", "○ Uppnås inte"]));
});

test("so does the report of a styrmodell with its own table of areas", async () => {
  const styrmodell = presetNamed("katrineholm")!;
  const input = { kind: "arsredovisning", into: "document", styrmodell } as const;
  const { document } = await reportOf(book(SCHOOL, LIBRARY), input);
  const shown = JSON.stringify(document.blocks);
  for (const title of MEASURES) expect(shown).toContain(title);
});
