import { standard } from "../../src/domain/presets/standard";
import { STANDARD_SCALE } from "../../src/domain/scales";
import { gradeColors, gradeSymbol, gradeText, labelOf, printedText, shownGrade } from "../../src/report/gradeText";
import { state, step } from "./plan";

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
