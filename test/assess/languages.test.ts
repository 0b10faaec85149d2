import { gradeLine, type GradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";
import rows from "./languages-rows.json";
import later from "./neighbours-later-rows.json";
import neighbours from "./neighbours-rows.json";

const standard = presetNamed("standard")!;

/** A person would answer; the words do not say enough for a rule that holds elsewhere. */
const ASKED = [
  "Elanvändning: minskat med 7 % mot besparing minst 6 %",
  "Lånekostnad: 1,8 % mot < 2-3 %",
  "Lånekostnad: 3,4 % mot < 2-3 %",
  "Soliditet: 41 % mot > 30-35 %",
  "Soliditet: 28 % mot > 30-35 %",
  "Planerade bostäder: 423 mot 400 per år",
  "Planerade bostäder: 380 mot 400 per år",
];

/** The same of offices in Norway, Denmark and Finland, and of English ones. */
const ASKED_OF_NEIGHBOURS = ["Fald på plejecentre pr. beboer: 1,1 mot halveres"];
const ASKED_LATER = [
  "Åpningsdager i publikumsbadet: 287 mot 300",
  "Sommerjobber til ungdom: 64 mot 60",
  "Utilsigtede hændelser med alvorlig følge: 2 mot ingen",
  "Plastaffald pr. husstand: 27 mot 10 % mindre end i 2023",
  "Omdømmemåling: 61 mot bedre end sidste år",
];

const verdict = (met: boolean | null): string => (met === null ? "N" : met ? "T" : "F");

interface LanguageRow extends Omit<GradeLine, "indicator" | "target" | "outcome"> {
  language: string;
  indicator: string;
  target: string;
  outcome: string;
  says: string;
}

/**
 * Rows in Swedish, Norwegian, Danish, Finland-Swedish and English, with verdicts written down before any was graded: T
 * met, F not met, N undecidable; two where either can be defended. The 120 of neighbours were 85 right and 35 asked
 * about when they were first graded, and 60 written with them, graded when the words of the first had come, 52 and 8.
 */
describe.each<[string, LanguageRow[], string[]]>([
  ["five languages", rows, ASKED],
  ["neighbours", neighbours, ASKED_OF_NEIGHBOURS],
  ["neighbours, graded later", later, ASKED_LATER],
])("%s", (_, written, asked) => {
  const answers = written.map(({ says: text, language: __, ...row }) => ({
    row: `${row.indicator}: ${row.outcome} mot ${row.target}`,
    says: text,
    given: verdict(gradeLine(row, standard).met),
  }));

  test("no row is judged otherwise than by a person", () =>
    expect(answers.filter(({ says: text, given }) => given !== "N" && !text.includes(given))).toEqual([]));

  test("rows that are asked about though a person could say", () =>
    expect(
      answers.filter(({ says: text, given }) => given === "N" && !text.includes("N")).map(({ row }) => row),
    ).toEqual(asked));
});

describe("a target without a side", () => {
  const of = (target: string, outcome: string) =>
    gradeLine({ indicator: "Handlingsplaner", target, outcome }, standard);

  test("is met by an outcome that equals it, whichever side is meant", () => {
    const { met, why } = of("3", "3");
    expect([met, why]).toEqual([
      true,
      "3 mot 3: precis på målet. Uppnås. Målvärdet anger ingen riktning, men utfallet är lika med det.",
    ]);
  });

  test.each([
    ["3", "2"],
    ["3", "4"],
    ["minst lika många", "3"],
  ])("%s | %s: is asked about", (target, outcome) => expect(of(target, outcome).met).toBeNull());
});

test("a later year's target is neither met nor missed before that year", () => {
  const of = (outcome: string) =>
    gradeLine({ indicator: "Andel elbilar", target: "60 % till 2030", outcome }, standard);
  expect(["41 % (2024)", "63 % (2024)", "41 % (2030)"].map((outcome) => of(outcome).met)).toEqual([null, null, false]);
});

test("of a growth that is asked for by the year, the outcome is the growth", () => {
  const of = (target: string) => gradeLine({ indicator: "Tillväxt i substansvärde", target, outcome: "8 %" }, standard);
  expect([of("öka med minst 7 % per år").met, of("öka med minst 9 % per år").met, of("öka med minst 7 %").met]).toEqual(
    [true, false, null],
  );
});
