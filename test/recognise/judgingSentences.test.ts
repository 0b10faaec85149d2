import { assess } from "../../src/assess/assess";
import { undecided } from "../../src/domain/presets/undecided";
import { KNOWN_SCALES } from "../../src/domain/scales";
import type { StepClass } from "../../src/domain/scale";
import { read, sheet } from "./kit";

/*
 * Judgements in running words, in a workbook: what their steps are, and that none of them is a goal's title.
 */

/** Whether a sentence is read as reached, as not reached, as something else, or as no step at all. */
function classIn(sentence: string): StepClass | null | "none" {
  const { plan } = read(
    sheet(
      "Mål",
      `Nämndmål | Bedömning 2024\nTrygg skola | ${sentence}\nRen stad | Målet är uppnått\nGod vård | Målet uppnås inte`,
    ),
  );
  const [note] = plan.goals[0]!.grades;
  const scale = KNOWN_SCALES.find(({ name }) => name === note?.scale);
  return note?.step === undefined ? "none" : (scale?.steps[note.step]?.class ?? null);
}

test.each(["Målet har uppnåtts under 2024", "Målet är uppnått", "Vi har nått målet"])("reached: %s", (sentence) =>
  expect(classIn(sentence)).toBe("reached"),
);

/** What is denied is never reached, not even in part; where no step is sure it has none. */
test.each([
  "Nämnden har ännu inte nått målet",
  "Inget av målen har uppnåtts",
  "Målet har ej uppfyllts",
  "Målet uppnåddes inte",
  "Målet har inte gått att nå",
  "Vi är inte i mål än",
  "Utfallet visar att målet inte är nått",
  "Målet kan inte anses vara uppnått",
  "Målet är långt ifrån uppnått",
  "Vi missade målet",
])("denied: %s", (sentence) => expect(["notReached", "none"]).toContain(classIn(sentence)));

test.each([
  "Målet nås för helheten men inte för gymnasiet",
  "Målet är uppfyllt, även om några åtgärder återstår",
  "Arbetet går bra men målet är ännu inte uppfyllt",
  "Målet är nått, dock inte för flickor",
])("turned: %s", (sentence) => expect(classIn(sentence)).toBe("none"));

const FORETOLD = ["Målet bedöms uppnås", "Prognosen är att målet nås", "Målet väntas nås vid årets slut"];

test.each(FORETOLD)("foretold, and never the year's: %s", (sentence) => {
  const table = sheet(
    "Mål",
    `Nämndmål | Bedömning 2024\nTrygg skola | ${sentence}\nRen stad | Målet är uppnått\nGod vård | Målet uppnås inte`,
  );
  const goals = assess(read(table), undecided, { period: "2024" }).areas.flatMap((area) => area.goals);
  expect(goals.map(({ node, printed }) => [node.title, printed?.grade.kind])).toEqual([
    ["Trygg skola", "state"],
    ["Ren stad", "step"],
    ["God vård", "step"],
  ]);
});

const under = (sentence: string): string[] =>
  read(
    sheet(
      "Mål",
      `Mål | Indikator | Målvärde 2024 | Utfall 2024
       Trygg skola | Andel nöjda elever | minst 80 % | 82 %
       ${sentence}
       Ren stad | Andel nöjda invånare | minst 60 % | 61 %`,
    ),
  ).plan.goals.map(({ title }) => title);

test.each([
  "Målet är uppnått under året",
  "Vi har inte nått målet men är på god väg",
  "Inget av målen har uppnåtts fullt ut",
  "Nämnden har ännu inte nått målet.",
  "Målet är nått, men bara för grundskolan",
  ...FORETOLD.slice(0, 1),
])("no goal's title: %s", (sentence) => expect(under(sentence)).toEqual(["Trygg skola", "Ren stad"]));

test.each(["Alla elever når målen", "Kommunen når klimatmålen", "Goda möjligheter att nå målen"])(
  "a goal's title: %s",
  (title) => expect(under(title)).toEqual(["Trygg skola", title, "Ren stad"]),
);
