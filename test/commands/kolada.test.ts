import { standard } from "../../src/domain/presets/standard";
import { read } from "../../src/commands/read";
import { status } from "../../src/commands/status";
import { kolada } from "../../src/commands/kolada";
import { newBook, type Book, type Sheet } from "../../src/sheet/book";
import type { Workbook } from "../../src/commands/command";
import { sheet } from "../recognise/kit";

/**
 * Values of Elever … behöriga (N15419), made up: twelve municipalities, of which Lindesberg is third; and sick leave
 * where lower is better.
 */
const EXPORT = `
Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%) (N15419)
 |  | 2022 | 2023
Lindesberg | Totalt | 79,4 | 88,0
Riket | Totalt | 85,0 | 84,7
${["Arboga", "Askersund", "Degerfors", "Hallsberg", "Hällefors", "Karlskoga", "Kumla", "Köping", "Laxå", "Lekeberg", "Nora"].map((name, i) => `${name} | Totalt | 80,0 | ${[91, 90, 85, 84, 83, 82, 81, 80, 79, 78, 77][i]},0`).join("\n")}

Sjukfrånvaro kommunalt anställda totalt, andel (%) (N00090)
 |  | 2023
Lindesberg | Totalt | 7,1
Riket | Totalt | 6,5`;

const GOALS = `
Lindesbergs kommun, mål 2023
Mål | Indikator | Målvärde 2023 | Utfall 2023
Behöriga elever | Behöriga till yrkesprogram (N15419) | bästa 25 % |
Behöriga elever | Behöriga i åk 9 (N15419) jämfört med riket | bättre än riket | 87,5 %
Friska medarbetare | Sjukfrånvaro kommunalt anställda, andel | bättre än riket |`;

function workbook(...sheets: Sheet[]): { book: Book; workbook: Workbook } {
  const book: Book = { ...newBook(), sheets };
  return {
    book,
    workbook: {
      read: () => Promise.resolve(book),
      write: (_, memory) => Promise.resolve(void (book.memory = memory)),
    },
  };
}
const around = (of: Workbook) => ({ workbook: of, now: new Date(2024, 1, 1), progress: () => undefined });

async function reasons(of: Workbook): Promise<[title: string, label: string | undefined, why: string][]> {
  const done = await status.perform({ styrmodell: standard }, around(of));
  if (!done.ok) throw new Error(done.reason);
  const indicators = done.value.assessed.areas.flatMap((area) => [
    ...area.indicators,
    ...area.goals.flatMap((goal) => goal.indicators),
  ]);
  return indicators.map(({ node, verdict }) => [node.title, verdict.grade?.label, verdict.reason.replace(/\s/g, " ")]);
}

test("an export in the workbook decides comparisons and places, and is named beside every figure of its own", async () => {
  const { workbook: of } = workbook(sheet("Mål", GOALS), sheet("Kolada", EXPORT));
  expect(await reasons(of)).toEqual([
    // Twelve values: a quarter is three; 91, 90, 88.
    [
      "Behöriga till yrkesprogram (N15419)",
      "Uppnås",
      "88 % (källa: Kolada) mot 88,0 %, gränsen för bästa 25 % (källa: Kolada): precis på gränsen, plats 3 av 12 kommuner med ett värde, bättre än 2022 (79,4 %). Uppnås.",
    ],
    [
      "Behöriga i åk 9 (N15419) jämfört med riket",
      "Uppnås",
      "87,5 % mot 84,7 % för riket (källa: Kolada): 2,8 procentenheter högre, bättre än 2022 (79,4 %). Uppnås.",
    ],
    ["Sjukfrånvaro kommunalt anställda, andel", undefined, "Utfall saknas, så ingen bedömning görs."],
  ]);
});

test("a measure that is only alike is asked for, and counts once it is confirmed", async () => {
  const { book, workbook: of } = workbook(sheet("Mål", GOALS), sheet("Kolada", EXPORT));
  const asked = await read.perform({ styrmodell: standard }, around(of));
  expect(
    asked.ok && asked.value.problems.filter(({ code }) => code === "kolada-koppling").map(({ cell }) => cell),
  ).toEqual(["Mål!B5"]);
  await kolada.perform(
    { indicator: "indikator:sjukfrånvaro kommunalt anställda, andel", measure: "N00090" },
    around(of),
  );
  expect(JSON.parse(book.memory!)).toMatchObject({
    kolada: { "indikator:sjukfrånvaro kommunalt anställda, andel": "N00090" },
  });
  expect((await reasons(of))[2]).toEqual([
    "Sjukfrånvaro kommunalt anställda, andel",
    "Uppnås inte",
    "7,1 % (källa: Kolada) mot 6,5 % för riket (källa: Kolada): 0,6 procentenheter högre. Uppnås inte.",
  ]);
});

test("what the table says is never replaced, and other municipalities' values are not in read's answer", async () => {
  const { workbook: of } = workbook(sheet("Mål", GOALS), sheet("Kolada", EXPORT));
  const done = await read.perform({ styrmodell: standard }, around(of));
  if (!done.ok) throw new Error(done.reason);
  const second = done.value.plan.indicators[1]!;
  expect(second.outcomes.filter(({ period }) => period === "2023").map(({ text, source }) => [text, source])).toEqual([
    ["87,5 %", undefined],
  ]);
  expect(done.value.plan.indicators.some((indicator) => "others" in indicator)).toBe(false);
  expect(done.value.tables.map(({ sheet: name }) => name)).toEqual(["Mål"]);
});
