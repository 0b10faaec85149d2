import { openForFinal } from "../../src/commands/final";
import { questionsOf } from "../../src/commands/questions";
import { indicatorsIn } from "../../src/domain/assessment";
import learnt from "../../src/interpret/text/remarkWords.json";
import { isLimiting, mayLimit } from "../../src/interpret/text/remarkWords";
import { labelledRemarks, learnRemarks } from "../../workbench/train/remarks";
import { book } from "../recognise/kit";
import { inWhole } from "../whole";
import { given, read, table } from "./proof/sheets";

/**
 * Remarks beside figures in words that no phrase of the lexicon is known for. Thirteen were written before any was tried; of
 * the seven that limit two are not told ("Räknaren var trasig hela sommaren", "Ingen har kontrollerat inmatningen").
 */

const LIMITING = [
  "Två av förskolorna har inte räknat in sina vikarier",
  "Siffran är en uppskattning av rektorerna",
  "Bara halva personalen är med, resten ligger i ett annat system",
  "Dubbletter kan förekomma i listan",
  "Svaren från de tre största skolorna kom inte med",
];
const NEUTRAL = [
  "Flera vakanser under våren har påverkat resultatet",
  "Ökningen beror på att fler har fått hjälp i tid",
  "Enheterna har arbetat med gemensamma rutiner",
  "Bättre än rikssnittet",
  "Förvaltningen fortsätter arbetet enligt plan under nästa år",
  "Mäts med Skolinspektionens enkät varje höst",
];

const HEADER = "Mått | Mål 2024 | Utfall 2024 | Kommentar";
const withRemark = (remark: string): ReturnType<typeof table> =>
  table(HEADER, "Mål", `\n  Nöjda elever, % | minst 80 | 85 | ${remark}\n  Trygga elever, % | minst 80 | 85 |`);
const gradesBeside = (remark: string): string[] =>
  given([withRemark(remark)]).measures.map((measure) => String(measure.split(": ").at(-1)));

test.each(LIMITING)("%s: asked about before the figure is judged by, and the other measures are judged", (remark) =>
  expect(gradesBeside(remark)).toEqual(["whole", "true"]),
);

test.each(NEUTRAL)("%s: the figure stands", (remark) => expect(gradesBeside(remark)).toEqual(["true", "true"]));

test("the question has the remark, and one press settles it", () => {
  const { recognition, assessed } = read([withRemark(LIMITING[0]!)]);
  const [question] = questionsOf(recognition, assessed);
  expect(question!.asks).toBe(`”${LIMITING[0]}” står vid värdet. Gäller det ändå?`);
});

describe("a year in a remark is earlier than the figure's, the same or later", () => {
  test.each<[remark: string, whole: boolean]>([
    ["trygghetsmätning med utskick maj 2021", true],
    ["summa sedan projektstart 2021", true],
    ["Enkäten AktivBo besvarades hösten 2022", true],
    ["trygghetsmätning med utskick maj 2024", false],
    ["Enkäten AktivBo besvarades hösten 2024", false],
    ["Ny organisation i kommunen sedan 2019", false],
    ["Nästa mätning görs hösten 2026", false],
  ])("%s: asked about is %s", (remark, isAsked) =>
    expect(gradesBeside(remark)).toEqual([isAsked ? expect.stringMatching(/^(whole|period)$/u) : "true", "true"]),
  );

  test.each([
    ["läsåret 16/17", "2018", true],
    ["läsåret 17/18", "2018", false],
    ["AktivBo 2022", "2024", true],
    ["AktivBo 2022", "2022", false],
    ["utskick oktober -21", "2023", true],
  ])("%s beside a figure of %s", (remark, year, limits) => expect(mayLimit(remark, year)).toBe(limits));
});

const YEARS = "Mått | Utfall 2023 | Utfall 2024 | Mål 2025 | Utfall 2025 | Kommentar";
const moved = (year2024: string, remark: string, name = "Utsläpp per invånare, ton") =>
  [table(YEARS, "Mål", `\n  ${name} | 3,9 | ${year2024} | högst 3,4 | 3,4 | ${remark}`)] as const;

describe("a remark that moves a figure to a year that has another", () => {
  test.each(["Uppgiften avser 2024.", "Avser december 2024"])("%s: two values of it, whatever its age", (remark) => {
    const { measures } = given([...moved("3,6", remark)]);
    expect(measures).toEqual(["Utsläpp per invånare, ton: one"]);
    const made = read([...moved("3,6", remark)]);
    const { assessed } = made;
    expect(assessed.problems.map(({ code, cell }) => `${code} ${cell}`)).toContain("dubbelt-värde Mål!C2");
    const [measure] = indicatorsIn(assessed.areas[0]!);
    expect([measure!.outcome?.cell, measure!.outcome?.rival]).toEqual(["Mål!E2", "Mål!C2"]);
    expect(openForFinal(book(...moved("3,6", remark)), made)).toMatchObject([
      { cell: "Mål!E2", sentence: expect.stringMatching(/: Är det här utfallet, eller det i Mål!C2\? Båda gäller /u) },
    ]);
  });

  test("one that states the same is no other", () =>
    expect(given([...moved("3,4", "Uppgiften avser 2024.")]).measures).not.toContain("Utsläpp per invånare, ton: one"));

  test("of a measure that lags, the one in the reported period's place is the latest", () =>
    expect(given([...moved("3,6", "Uppgiften avser 2024, statistiken släpar ett år.")]).measures).toEqual([
      "Utsläpp per invånare, ton: true",
    ]));
});

inWhole("the weights are what the labelled remarks teach", () =>
  expect(learnRemarks(labelledRemarks())).toEqual(learnt),
);

inWhole("of a hand left out, many remarks that limit are told, and few that do not", () => {
  const all = labelledRemarks();
  const [out] = all.map(({ hand }) => hand);
  const weights = learnRemarks(all.filter(({ hand }) => hand !== out));
  const askedOf = (limits: boolean): number => {
    const own = all.filter((one) => one.hand === out && one.limits === limits);
    return own.filter(({ text, years }) => isLimiting(text, years, weights)).length / own.length;
  };
  expect(askedOf(true)).toBeGreaterThan(0.6);
  expect(askedOf(false)).toBeLessThan(0.2);
});
