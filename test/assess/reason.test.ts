import { assess } from "../../src/assess/assess";
import { SENTENCES } from "../../src/assess/sentences";
import { type AssessedIndicator, indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { PROBLEMS } from "../../src/domain/problem";
import { authorText } from "../../src/domain/reason";
import { examplesOf } from "../../src/domain/template";
import { readGrade } from "../../src/interpret/choice/grade";
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
  ["Trygg skola", ["Fler vuxna i korridorerna."], "Utfallet är beskrivet i ord och bedöms inte mot ett värde."],
  ["Minst 85 % av eleverna är trygga", [], "Utfall saknas, så ingen bedömning görs."],
  ["Trygg skola", [], "Det finns inga indikatorer eller mål att grunda en bedömning på."],
])("a goal with nothing below it, %s with comments %j, is told what it lacks", (title, texts, reason) => {
  const comments = texts.map((text) => ({ text, cell: "Blad!F2" }));
  const { areas } = assess(recognition({ goals: [node("mål:1", "mål", { title, comments })] }), standard);
  expect(areas[0]!.goals[0]!.reason).toBe(reason);
});

describe("a text in place of an outcome", () => {
  /** The measure "x" beside others with outcomes of 2021, so that the year's column is in use. */
  function assessed(outcomes: Record<string, string>, printed?: string): AssessedIndicator {
    const grades = printed === undefined ? [] : [{ by: "printed" as const, text: printed, cell: "Blad!G9" }];
    const others = ["a", "b", "c"].map((id) => indicator(id, "g", "minst 80", { 2020: "81", 2021: "82" }));
    const plan = {
      goals: [node("g", "mål")],
      indicators: [...others, indicator("x", "g", "högst 6,5", outcomes, { grades })],
    };
    const { areas } = assess(recognition(plan), standard);
    return areas.flatMap(indicatorsIn).find((one) => one.node.id === "x")!;
  }

  const shown = ({ published, verdict }: AssessedIndicator): [label: string, reason: string] => [
    published.label,
    verdict.reason.replace(/\s/g, " "),
  ];

  test.each<[printed: string, outcomes: Record<string, string>, published: string, reason: string]>([
    ["Ej bedömd", { 2020: "7,1" }, "Ej bedömd", "Utfall för 2021 saknas, och den angivna bedömningen är ”Ej bedömd”."],
    [
      "Kan inte bedömas",
      { 2020: "7,1", 2021: "Mäts ej i år" },
      "Kan inte bedömas",
      "Utfall för 2021 saknas (”Mäts ej i år”), och den angivna bedömningen är ”Kan inte bedömas”.",
    ],
    ["Ej mätt", { 2020: "6,1" }, "Ej mätt", "Utfall för 2021 saknas, och den angivna bedömningen är ”Ej mätt”."],
    // Nothing older would have stood in.
    ["Ej bedömd", {}, "Ej bedömd", "Utfall saknas, så ingen bedömning görs."],
  ])("”%s” is what the table says in place of an outcome: %j", (printed, outcomes, ...wanted) => {
    const one = assessed(outcomes, printed);
    expect(shown(one)).toEqual(wanted);
    expect(one.verdict.met).toBeNull();
  });

  test.each<[what: string, printed: string | undefined, outcomes: Record<string, string>, published: string]>([
    ["no grade is printed", undefined, { 2020: "7,1" }, "Uppnås delvis"],
    ["a step is printed", "Uppnås delvis", { 2020: "7,1" }, "Uppnås delvis"],
    ["words of no known meaning are printed", "Följs av ledningen", { 2020: "7,1" }, "Uppnås delvis"],
    ["the year has an outcome", "Ej bedömd", { 2020: "7,1", 2021: "6,4" }, "Uppnås"],
  ])("an outcome is graded where %s", (_, printed, outcomes, published) =>
    expect(assessed(outcomes, printed).published.label).toBe(published),
  );

  test("a measure that is not measured is in a state of its own", () => {
    for (const words of ["Ej mätt", "ej mätt i år", "Har inte mätts"])
      expect(readGrade(words, standard.scales)).toMatchObject({ state: { label: "Mäts ej i år" } });
  });

  test("groups that all lack an outcome are told of together", () => {
    const one = assessed({ 2020: "7,1", "2021 kvinnor": "..", "2021 män": ".." }, "Helt egna ord");
    expect(one.verdict.reason).toBe("Utfall saknas (”..”), så ingen bedömning görs.");
  });
});
