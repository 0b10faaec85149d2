import { assessIn } from "../../src/commands/assessed";
import { presetNamed } from "../../src/domain/presets";
import { newBook } from "../../src/sheet/book";
import { standingLines } from "../../src/report/standing";
import { koladaSample } from "../../samples/kolada";

/**
 * Lindesberg's goals with indicators whose targets ask for other municipalities' values, beside an export with invented
 * values (`samples/kolada.ts`).
 */
const done = assessIn({ ...newBook(), sheets: koladaSample() }, { styrmodell: presetNamed("lindesberg")! });
if (!done.ok) throw new Error(done.reason);
const { recognition, assessed } = done.value;
const indicators = assessed.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
const reasons = new Map(
  indicators.map(({ node, verdict }) => [
    node.title.replace(/,? andel.*|,? NKI.*| \(.*/u, ""),
    [verdict.grade?.label, verdict.reason.replaceAll("\u00a0", " ")],
  ]),
);

test("the export gives no goals, and its indicators are below the printed goals", () => {
  expect(recognition.tables.map(({ sheet }) => sheet)).toEqual([
    "Utfall 2021",
    "Utfall 2021",
    "Utfall 2021",
    "Indikatorer",
    "Indikatorer",
  ]);
  expect(recognition.plan.goals).toHaveLength(13);
  expect(recognition.plan.indicators).toHaveLength(6);
});

test("“bättre än riket” and its like are decided by the export, and every figure of Kolada's says so", () => {
  expect(reasons.get("Brukare som är nöjda med sin hemtjänst som helhet")).toEqual([
    "Når inte målvärdet",
    "89 % (källa: Kolada) mot 89 % för riket (källa: Kolada): samma värde, bättre än 2020 (88 %). Når inte målvärdet.",
  ]);
  expect(reasons.get("Sjukfrånvaro bland kommunalt anställda")).toEqual([
    "Når inte målvärdet",
    "7,6 % (källa: Kolada) mot 7,4 % för riket (källa: Kolada): 0,2 procentenheter högre, bättre än 2020 (8,4 %). Når inte målvärdet.",
  ]);
  expect(reasons.get("Gymnasieelever med examen inom 4 år")).toEqual([
    "Målet är uppfyllt",
    "70,4 % mot 69,4 % för liknande kommuner (källa: Kolada): 1,0 procentenhet högre, bättre än 2020 (68 %). Målet är uppfyllt.",
  ]);
});

test("“bästa 25 %” and “bland de 10 bästa”: place, municipalities with and without a value, the value at the limit; no source beside a place", () => {
  // 40 municipalities, of which Hagfors and Ljusnarsberg have no value of 2021: 38, a quarter is nine.
  expect(reasons.get("Elever i åk 9 som är behöriga till yrkesprogram")![1]).toMatch(
    /^88,2 % mot \d\d,\d %, gränsen för bästa 25 % \(källa: Kolada\): .* plats \d+ av 38 kommuner med ett värde \(2 saknar värde\)/,
  );
  expect(reasons.get("Företagsklimat enligt Insikt")![1]).toMatch(
    /^Plats \d+ mot plats 10: \d+ plats(er)? från målet \(NKI 73, källa: Kolada; 38 kommuner har ett värde, 2 saknar/,
  );
});

test("a measure that is only alike is asked for", () => {
  expect(recognition.problems.filter(({ code }) => code === "kolada-koppling").map(({ cell }) => cell)).toEqual([
    "Indikatorer!C9",
  ]);
  expect(reasons.get("Avgångna av månadsavlönad personal")).toEqual([
    undefined,
    "Utfall saknas, så ingen bedömning görs.",
  ]);
});

test("beside the outcome stand the country, the county and alike municipalities with their source, and the place without one", () => {
  const lines = standingLines(indicators.find(({ node }) => node.title.includes("Företagsklimat"))!).map((line) =>
    line.replaceAll("\u00a0", " "),
  );
  expect(lines[0]).toBe("Riket 74, Länet 73, Liknande kommuner 71 (Källa: Kolada)");
  expect(lines[1]).toMatch(/^[▁▂▃▄▅▆[\]\u200a]+ plats \d+ av 38$/u);
  expect(lines[2]).toBe("Utfall 2019, 2020 och 2021 (Källa: Kolada)");
});
