import { standard } from "../../src/domain/presets/standard";
import { STANDARD_SCALE } from "../../src/domain/scales";
import { gradeColors, gradeSymbol, gradeText, labelOf, printedText, shownGrade } from "../../src/report/gradeText";
import { state, step, measure } from "./plan";
import { historyFormula, historyText, valueText } from "../../src/report/board/measure";
import type { Measurement } from "../../src/domain/plan";
import { answer } from "../formulas/story";
import type { AssessedIndicator } from "../../src/domain/assessment";
import { printsOtherTrend, trendText } from "../../src/report/trend";

test.each([
  ["● Uppnås", "●", step(standard, "mål", 0)],
  ["○ Uppnås inte", "○", step(standard, "mål", 2)],
  ["– Ej bedömd", "–", state("ej bedömd")],
  // Told from what nobody can judge, also where no rule gives a step.
  ["○ Når inte målvärdet", "○", state("Når inte målvärdet")],
  // A sign that the source has beside its grades would read as one of ours.
  ["– Ej bedömd", "–", state("○")],
])("a grade is shown as %s, in short %s", (text, symbol, grade) => {
  expect([gradeText(grade), gradeSymbol(grade)]).toEqual([text, symbol]);
  expect(labelOf(text)).toBe(text.slice(2));
});

test("a printed word with a sign of its own has one sign: ○ of another scale says nothing here", () =>
  expect(gradeText(state("○ Ej mätt"))).toBe("– Ej mätt"));

test("steps of different classes have colours of their own, and a state has none of theirs", () => {
  const colours = [step(standard, "mål", 0), step(standard, "mål", 2), state("ej bedömd")].map((grade) =>
    JSON.stringify(gradeColors(grade)),
  );
  expect(new Set(colours).size).toBe(3);
});

describe("the user's words in a cell of grades", () => {
  test.each([
    ["uppnås", "● Uppnås"],
    ["● Uppnås", "● Uppnås"],
    ["DELVIS", "◐ Uppnås delvis"],
    ["svårbedömt", "– Svårbedömt"],
    ["Bra jobbat", "Bra jobbat"],
  ])("%s are shown as %s", (words, shown) => expect(shownGrade(words, STANDARD_SCALE)).toBe(shown));
  test("without a scale they are as they were written", () => expect(shownGrade("uppnås", undefined)).toBe("uppnås"));
});

describe("a grade of the source table stands in its own words, beside the symbol of what they are read as", () => {
  test.each([
    ["Uppfylls ej", "○ Uppfylls ej"],
    ["R", "○ R"],
    ["3", "○ 3"],
    ["Försenat", "○ Försenat"],
    ["◐", "◐"],
    ["🔴", "🔴"],
    ["○ Ej klart", "○ Ej klart"],
    [undefined, "○ Uppnås inte"],
  ])("%s is shown as %s", (text, shown) =>
    expect(printedText({ grade: step(standard, "mål", 2), ...(text === undefined ? {} : { text }) })).toBe(shown),
  );
  test("a whole paragraph in the cell is cut", () => {
    const text = "Nämnden bedömer att målet är delvis uppfyllt, men att det återstår mycket arbete innan vi är i mål.";
    expect(printedText({ grade: step(standard, "mål", 1), text })).toBe(
      "◐ Nämnden bedömer att målet är delvis uppfyllt, men att det…",
    );
  });
});

test.each<[(number | null)[], string]>([
  [[1, 7], "▁▇"],
  [[1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇"],
  [[7, 1, 4], "▇▁▄"],
  [[5, 5], "▄▄"],
  [[0, null, 6], "▁ ▇"],
  [[-6, 0], "▁▇"],
  [[3, null], ""],
])("the bars of %j, as text and as a formula", (values, bars) => {
  const text = [...bars].map((bar) => (bar === " " ? "\u00a0" : bar)).join("\u200a");
  const columns = ["A", "B", "C", "D", "E", "F", "G"];
  const cells = values.map((_, at) => `${columns[at]}1`);
  expect(historyText(values)).toBe(text);
  expect(answer(historyFormula(cells), Object.fromEntries(cells.map((cell, at) => [cell, values[at] ?? null])))).toBe(
    text,
  );
});

test.each<[string, Partial<Measurement>, Partial<Measurement>[], string, string]>([
  ["the year's own", { period: "2024" }, [], "2024", "76 %"],
  ["an older one", { period: "2023" }, [], "2024", "76 % (2023)"],
  ["one without a year", { period: "" }, [], "2024", "76 %"],
  [
    "a forecast at delår",
    { period: "2023" },
    [{ period: "2024", text: "78 %", value: 78 }],
    "2024 T2",
    "78 % (prognos)",
  ],
  ["no forecast after the year", { period: "2024" }, [{ period: "2024", text: "78 %", value: 78 }], "2024", "76 %"],
])("the value that is judged, as it is written: %s", (_, outcome, forecasts, period, text) => {
  const made = measure({
    title: "Andel",
    target: "minst 80 %",
    values: [76],
    grade: step(standard, "mål", 1),
    reason: "",
  });
  const shown: Measurement = { ...made.outcome!, text: "76 %", value: 76, unit: "%", ...outcome };
  const node = { ...made.node, forecasts: forecasts.map((one): Measurement => ({ ...shown, ...one })) };
  expect(valueText({ ...made, node, outcome: shown }, period).replace(/\u00a0/g, " ")).toBe(text);
});

/** A measure whose number went from the first value to the second, and what the source prints of its development. */
const developed = (
  values: [number, number],
  trend: AssessedIndicator["trend"],
  text: string | undefined,
): AssessedIndicator =>
  measure({
    title: "Besvarade ansökningar",
    values,
    grade: null,
    reason: "",
    trend,
    ...(text === undefined ? {} : { more: { trend: { text, cell: "Styrkort!G12" } } }),
  });

test.each<[what: string, one: AssessedIndicator, shown: string]>([
  ["a trend is one word, without an arrow", developed([70, 74], "better", "↗"), "Bättre"],
  ["the source's own sign does not stand beside it", developed([81, 80], "worse", "→"), "Sämre"],
  ["nor do its words", developed([81, 84], "better", "Positiv"), "Bättre"],
  ["where the better side is not known there is nothing", developed([612, 639], null, "→"), ""],
  ["no change is told", developed([81, 81], "same", undefined), "Oförändrat"],
])("%s", (_, one, shown) => expect(trendText(one)).toBe(shown));

test("whether the source says otherwise is known, for what is drafted", () => {
  expect(printsOtherTrend(developed([70, 74], "better", "↗"))).toBe(false);
  expect(printsOtherTrend(developed([70, 74], "better", "↘"))).toBe(true);
});
