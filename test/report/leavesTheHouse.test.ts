import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { boardOf } from "../../src/report/board/board";
import { laidColumns } from "../../src/report/board/boardWidths";
import { surfaceOf } from "../../src/report/board/boardSheet";
import { longestBar } from "../../src/sheet/chart";
import type { Sheet } from "../../src/sheet/book";
import { draftOnSheet } from "../../src/report/annual/draft";
import { missingSentence } from "../../src/report/missing";
import { nameOf } from "../../src/report/nodeName";
import { SAY } from "../../src/report/sentences";
import { labelFor, tallies } from "../../src/report/tally";
import { statusSheets } from "../../src/report/status";
import { notJudged, nounsOf } from "../../src/assess/wording";
import type { Noun } from "../../src/assess/wording";
import { stopped, withoutStop } from "../../src/interpret/text/text";
import { book, sheet } from "../recognise/kit";
import { grid } from "./grid";
import { assessed, goal, measure, node, step, welfare } from "./plan";

/* What an economist would not send to the kommunstyrelse, found on the pages of real tables. */

const read = (text: string) =>
  assess(recognise(book(sheet("Mål", text)), { scales: standard.scales }), standard, { period: "2024" });
const CONTEXT = { now: "2025-02-11T14:05", version: "1", styrmodellSheet: "Styrmodell", taken: [] };
const textsOf = (one: Sheet | undefined): string =>
  (one?.values ?? [])
    .flat()
    .filter((value) => typeof value === "string" || typeof value === "number")
    .join(" | ")
    .replaceAll("\u00a0", " ");
const s = (index: number) => step(standard, "mål", index);

const MEASURES = `
  Område | Indikator            | Målvärde   | Utfall 2023 | Utfall 2024
  Miljö  | Återvunnet avfall, % | minst 60 % | 64 %        | 66 %
  Miljö  | Fossilfria bilar, %  | minst 80 % | 79 %        |
  Skola  | Sjukfrånvaro, %      | högst 6 %  | 6 %         | 9 %
`;

test("where there are no goals the overview and the sheets count the measures, and show the grade of each", () => {
  const [, overview, nature, school] = statusSheets(read(MEASURES), CONTEXT);
  expect(textsOf(overview)).toContain("Alla | 1 | 1 | 1 | 0");
  expect(textsOf(overview)).not.toContain("Inga mål");
  expect(overview!.charts).toHaveLength(1);
  const row = grid(nature!)
    .split("\n")
    .find((line) => line.includes("Återvunnet avfall, %"));
  expect(row).toMatch(/Återvunnet avfall, % \| [A-Z]+\d+ ● Uppnås/);
  expect(textsOf(nature)).toContain("1 av 2 indikatorer uppnås och 1 uppnås delvis.");
  expect(textsOf(school)).toContain("Indikatorn uppnås inte.");
});

test("an area that holds nothing has no sheet, unless it stands in the workbook already; the overview names it", () => {
  const bare = { ...welfare, node: node("område", "Från avfall till resurs"), goals: [], indicators: [] };
  const plan = { ...assessed, areas: [...assessed.areas, bare] };
  const names = (more: object = {}) => statusSheets(plan, { ...CONTEXT, ...more }).map(({ name }) => name);
  expect(names()).not.toContain("Från avfall till resurs");
  expect(textsOf(statusSheets(plan, CONTEXT)[1])).toContain("Utan mål: Från avfall till resurs.");
  const standing = new Map([[`status:${bare.node.id}`, "Avfall"]]);
  expect(names({ names: standing })).toContain("Avfall");
});

test("a number that stands in the title is not said twice", () => {
  expect(nameOf({ number: "6.1", title: "Delmål 6.1; 80 % lägre utsläpp" })).toBe("Delmål 6.1; 80 % lägre utsläpp");
  expect(nameOf({ number: "2", title: "Målområde 2 Från avfall till resurs" })).toBe(
    "Målområde 2 Från avfall till resurs",
  );
  expect(nameOf({ number: "2", title: "Minst 2 av 3 ska trivas" })).toBe("Minst 2 av 3 ska trivas");
  expect(nameOf({ number: "3", title: "Fler ska välja kollektivtrafik 3" })).toBe("3 Fler ska välja kollektivtrafik 3");
});

test("a sentence has one stop, and a title within it none", () => {
  expect(["Avfall per invånare.", "Avfall…", "Avfall", "Avfall fördelat så:", "Avfall,", ""].map(stopped)).toEqual([
    "Avfall per invånare.",
    "Avfall…",
    "Avfall.",
    "Avfall fördelat så.",
    "Avfall.",
    "",
  ]);
  expect(withoutStop("Avfallskostnad per invånare.")).toBe("Avfallskostnad per invånare");
  const [cut] = read(`
    Område | Mål                                                            | Indikator              | Målvärde   | Utfall 2024
    Avfall | Minska den totala mängden avfall från hushåll och verksamheter | Nöjda med hämtningen.  | minst 80 % | 74 %
    Avfall | Minska den totala mängden avfall från hushåll och verksamheter | Kostnad per invånare.  | högst 90   | 99
  `).areas[0]!.goals;
  expect(cut!.reason).toContain("Kostnad per invånare (");
  expect(cut!.reason).not.toMatch(/\.\.|…\.|\.:/);
});

test("one is not several: the label of a segment, and what an indicator is", () => {
  const rest = tallies(assessed).at(-1)!;
  const [goals, measures] = [nounsOf(["mål"]), nounsOf(["indikator"])];
  expect([labelFor(rest, 1, goals), labelFor(rest, 1, measures), labelFor(rest, 2, measures)]).toEqual([
    "Ej bedömt",
    "Ej bedömd",
    "Ej bedömda",
  ]);
  const none = (noun: Noun): string => SAY.counted([[0, "uppnås"]], [[5, notJudged(noun)]], noun);
  expect(none(measures)).toBe("Ingen av de fem indikatorerna är bedömd.");
  expect(none(goals)).toBe("Inget av de fem målen är bedömt.");
});

test("levels whose names end alike are counted together where nothing is judged", () => {
  const stated = SAY.noneJudged([
    { level: "övergripande mål", count: 1 },
    { level: "strategiskt mål", count: 2 },
  ]);
  expect(stated).toBe("Inget av de tre målen är bedömt.");
});

const LONG =
  "Samtliga medarbetare ska ha genomgått utbildning i koncernens uppförandekod och alla lokaler med egna elavtal ska ha förnybar el senast vid årets slut";

test("a target in whole sentences shares the page: no row is higher than its text needs in half of it", () => {
  const goals = Array.from({ length: 6 }, (_, at) =>
    goal(node("mål", `Mål nummer ${at}`), s(2), "", {
      indicators: [
        measure({ title: `Mått ${at}`, target: LONG, values: [70, 75, 60], grade: s(2), reason: "Nås inte." }),
      ],
    }),
  );
  const plan = { ...assessed, areas: [{ ...welfare, indicators: [], goals }] };
  const [, , area] = statusSheets(plan, CONTEXT);
  const row = area!.values.findIndex((cells) => cells?.includes(LONG));
  expect(row).toBeGreaterThan(0);
  // 150 characters on at most three lines of 10 points.
  expect(area!.rows.get(row)!.height).toBeLessThanOrEqual(3 * 12.75 + 3);
  const board = boardOf({ assessed: plan, changes: null, entries: [] });
  expect(laidColumns(board, surfaceOf()).find(({ name }) => name === "target")!.width).toBeGreaterThanOrEqual(40);
});

test("a title wider than the page goes on on a second line", () => {
  const title =
    "Kommunen ska vara klimatneutral senast år 2035, så att utsläppen är högst lika stora som upptaget. ".repeat(2);
  const plan = { ...assessed, areas: [{ ...welfare, node: node("område", title.trim()) }] };
  const [, , area] = statusSheets(plan, CONTEXT);
  expect(area!.merges.some(({ top }) => top === 1)).toBe(true);
  expect(area!.rows.get(1)!.height).toBeGreaterThan(2 * 16);
});

test("the bar of a status sheet is as wide as its table, and its longest bar fills it", () => {
  const [, , area] = statusSheets(assessed, CONTEXT);
  const [bar] = area!.charts;
  expect(bar!.place.from.column).toBe(0);
  expect(bar!.place.to.column).toBe(area!.print.area!.right + 1);
  const count = bar!.series.reduce((sum, { cached }) => sum + (cached[0] ?? 0), 0);
  expect(longestBar(bar!)).toBe(count);
  expect(count).toBeGreaterThan(0);
});

test("no measure that misses its target is called the highest where another is met, nor one that is met the lowest", () => {
  const textOf = (rows: string): string => {
    const plan = read(`Område | Mål | Indikator | Målvärde 2024 | Utfall 2023 | Utfall 2024\n${rows}`);
    return draftOnSheet(plan.areas[0]!, plan).replaceAll("\u00a0", " ");
  };
  const [close, far] = [
    "Vård | Trygg | Nöjda, andel | minst 90 % | 88 % | 88 %",
    "Vård | Trygg | Svar, andel | minst 80 % | 50 % | 50 %",
  ];
  expect(textOf(`${close}\n${far}`)).toContain(
    "Högst måluppfyllelse har ”Nöjda”, 88 % mot minst 90 %, och lägst ”Svar”",
  );
  // A change has no attainment, and is met.
  const met = textOf(`${close}\n${far}\nVård | Trygg | Kön, antal | ska minska | 40 | 20`);
  expect(met).toContain("Lägst måluppfyllelse har ”Svar”, 50 % mot minst 80 %.");
  expect(met).not.toContain("Högst");
});

test("a target stands after ”mot” as a bound, else as the cell's own words in quotation marks", () => {
  const plan = read(`
    Område | Mål         | Indikator       | Målvärde 2024   | Utfall 2024
    Vård   | Kort väntan | Väntan, dagar   | inom 90 dagar   | 293
    Vård   | Ren luft    | Nöjda, andel    | minst 90 %      | 20 %
  `);
  const text = draftOnSheet(plan.areas[0]!, plan).replaceAll("\u00a0", " ");
  expect(text).toContain("293 dagar mot målet ”inom 90 dagar”");
  expect(text).toContain("20 % mot minst 90 %");
});

test("an outcome in words that is judged is an outcome, one that says it is missing is none", () => {
  const plan = read(`
    Område | Mål     | Indikator            | Målvärde 2024 | Utfall 2024
    Plan   | Ordning | En plan är antagen   | Ja            | Ja
    Plan   | Ordning | Nöjda, andel         | minst 80 %    | 82 %
    Plan   | Ordning | Trygga, andel        | minst 80 %    | uppgift saknas
  `);
  expect(boardOf({ assessed: plan, changes: null, entries: [] }).coverage).toBe("Utfall finns för 2 av 3 indikatorer.");
  expect(missingSentence(plan.areas[0]!, plan)).toContain("utfall för 1 indikator");
});
