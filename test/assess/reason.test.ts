import { authorText } from "../../src/domain/reason";
import { PROBLEMS } from "../../src/domain/problem";
import { examplesOf } from "../../src/domain/template";
import { SENTENCES } from "../../src/assess/sentences";
import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { indicator, node, recognition } from "./plan";

/** Words that address the author, and what only they can act on. */
const TO_THE_AUTHOR =
  /→|![A-Z]+\d|(?<!\p{L})(?:skriv|ange|rätta|kontrollera|kommentera|lägg till|ta bort|visa|cellen)(?!\p{L})/iu;

test.each(examplesOf(SENTENCES))("the reader is not given instructions, cells or arrows: %s", (_, text) => {
  expect(text).not.toMatch(TO_THE_AUTHOR);
  expect(text).toMatch(/\S/);
});

test.each(Object.entries(PROBLEMS))(
  "what the reader is told of the problem %s completes “Kan inte bedömas: …”",
  (_, row) => {
    expect(row.reader).toMatch(/^\p{Ll}[^.!]*$/u);
    expect(row.reader).not.toMatch(TO_THE_AUTHOR);
  },
);

describe("a reason has two registers", () => {
  const verdictOf = (target: string, outcome: string) =>
    assess(recognition({ indicators: [indicator("i", "mål:1", target, { 2021: outcome })] }), standard).areas[0]!
      .indicators[0]!.verdict;

  test("where something is to be mended: the reader is told what is wrong, the author also where and what to do", () => {
    const verdict = verdictOf("25", "20");
    expect(verdict.reason).toBe("Kan inte bedömas: målvärdet anger ingen riktning.");
    expect(authorText(verdict)).toBe(
      "Det framgår inte om målet ”25” är ett lägsta eller ett högsta värde. Skriv ”minst” eller ”högst” före talet (Blad!Ti).",
    );
  });

  test("where the outcome is the trouble, its cell is named", () => {
    expect(authorText(verdictOf("minst 80 %", "4 dagar"))).toMatch(/samma enhet \(Blad!2021\)\.$/);
  });

  test("where there is nothing to mend, one text does for both", () => {
    const verdict = verdictOf("minst 80 %", "76 %");
    expect(verdict.author).toBeUndefined();
    expect(authorText(verdict)).toBe(verdict.reason);
  });

  test("the figures that decided stand apart from the sentence", () => {
    expect(verdictOf("högst 150", "159").figures).toBe("159 mot högst 150");
    expect(verdictOf("minst 80 %", "Ingen mätning").figures).toBeUndefined();
  });
});

test.each([
  ["Trygg skola", ["Fler vuxna i korridorerna."], "Utfallet är beskrivet i ord och bedöms av en person."],
  ["Minst 85 % av eleverna är trygga", [], "Utfall saknas, så ingen bedömning görs."],
  ["Trygg skola", [], "Det finns inga indikatorer eller mål att bedöma från."],
])("a goal with nothing below it, %s with comments %j, is told what it lacks", (title, texts, reason) => {
  const comments = texts.map((text) => ({ text, cell: "Blad!F2" }));
  const { areas } = assess(recognition({ goals: [node("mål:1", "mål", { title, comments })] }), standard);
  expect(areas[0]!.goals[0]!.reason).toBe(reason);
});
