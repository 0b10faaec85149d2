import { assess } from "../../src/assess/assess";
import { undecided } from "../../src/domain/presets/undecided";
import { KNOWN_SCALES } from "../../src/domain/scales";
import type { StepClass } from "../../src/domain/scale";
import { saysItsKind } from "../../src/recognise/rows/wording";
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

/** Whether a sentence in a sheet has come to a goal as its grade, is told with its cell, or has vanished. */
function whereIs(sentence: string, cell: string, drawing: string): "grade" | "told" | "vanished" | "title" {
  const { plan, problems } = read(sheet("Blad1", drawing));
  if (plan.goals.some(({ title }) => title === sentence)) return "title";
  if (plan.goals.some(({ grades }) => grades.some((one) => one.cell === cell))) return "grade";
  return problems.some((one) => one.cell === cell) ? "told" : "vanished";
}

const FIGURES = `Indikatorer | Utfall 2022 | Utfall 2023 | Utfall 2024
       Sjukfrånvaro | 7,6 % | 7,1 % | 5,9 %`;

describe("a judgement under its caption belongs to the goal above it", () =>
  test.each([
    ["Sjukfrånvaron ska 2024 vara högst 6 procent", "Nämndens bedömning", "Målet är uppnått"],
    ["Sjukfrånvaron ska 2024 vara högst 6 procent", "Måluppfyllelse", "Målet är inte uppnått"],
    ["Andelen sjuka ska minska till högst 6 procent", "Nämndens bedömning", "Målet har nåtts"],
    ["Friska medarbetare", "Nämndens bedömning", "Vi har nått målet"],
  ])("%s / %s / %s", (title, caption, sentence) => {
    const drawing = `${title}\n${caption}\n${sentence}\n${FIGURES}`;
    expect(read(sheet("Blad1", drawing)).plan.goals.map((goal) => goal.title)).toEqual([title]);
    expect(whereIs(sentence, "Blad1!A3", drawing)).toBe("grade");
  }));

/** Where the tree cannot say whose it is, nothing of it is counted as read. */
const LONG = [
  "Den samlade bedömningen är att vi inte nått målet 2024 men att vi är närmare jämfört med föregående år.",
  "Nämnden bedömer att målet inte har uppnåtts, trots att flera insatser har genomförts under året.",
  "Prognosen är att målet inte nås under 2024, eftersom arbetet har kommit i gång senare än planerat.",
  "Målen har uppnåtts i tre av fem förvaltningar under året, och i två återstår det en hel del arbete.",
];

test.each(LONG)("a judgement of several goals is told, however long: %s", (sentence) => {
  const drawing = `2.5.1 Mål: En attraktiv kommun att bo i
       Fokusområden | Trend
       I kommunen finns attraktiva bostäder för olika behov och livsstilar. |
       Kommunen har välkomnande och trygga miljöer. | –
       Prognos måluppfyllelse |
       ${sentence}
       Indikator | 2022 | 2023 | 2024 | Målsättning 2024
       Antal påbörjade bostäder | 848 | 165 | 213 | öka`;
  expect(["grade", "told"]).toContain(whereIs(sentence, "Blad1!A6", drawing));
});

test.each([
  ["Prognos måluppfyllelse", "Vår bedömning är att vi inte nått målet 2025 men att vi har kommit närmare."],
  ["Måluppfyllelse", "Målet är inte nått men utvecklingen går åt rätt håll."],
  ["Nämndens bedömning", "Vi har inte nått målet i år, även om det går åt rätt håll."],
])(
  "below goals in a table under their goal, a judgement is that goal's, and so is the measure: %s",
  (caption, sentence) => {
    const { plan } = read(
      sheet(
        "Delår 2025",
        `3.1 Mål: En trygg kommun för alla
       Fokusområden | Trend
       Barn och unga växer upp i trygghet. |
       Gator och torg är välkomnande. | →
       Äldre kan bo kvar hemma så länge de vill. |
       ${caption} |
       ${sentence} |
       Indikator | 2022 | 2023 | 2024 | 2025 | Målsättning 2025
       Antal anmälda våldsbrott | 412 | 398 | 381 | 187*** | minska`,
      ),
    );
    const [goal, ...focus] = plan.goals;
    expect([goal!.title, goal!.grades.map(({ text, step }) => [text, step])]).toEqual([
      "En trygg kommun för alla",
      [[sentence, undefined]],
    ]);
    expect(focus.map(({ level, parents }) => [level, parents])).toEqual(focus.map(() => ["fokusområde", [goal!.id]]));
    expect([focus.length, plan.indicators.map(({ parents }) => parents)]).toEqual([3, [[goal!.id]]]);
  },
);

test.each(LONG)("a judgement above a table that no goal heads is told: %s", (sentence) =>
  expect(
    whereIs(
      sentence,
      "Blad1!A2",
      `Uppföljning 2024\n${sentence}\n\nMål | Indikator | Målvärde 2024 | Utfall 2024
       Trygg skola | Andel nöjda elever | minst 80 % | 82 %
       Ren stad | Andel nöjda invånare | minst 60 % | 61 %`,
    ),
  ).toBe("told"),
);

test("a legend's words judge nothing", () => {
  const { problems } = read(
    sheet(
      "Mål",
      `Mål | Status
       Trygg skola | ●
       Ren stad | ○

       Teckenförklaring |
       ● | Målet är uppnått
       ○ | Målet är inte uppnått`,
    ),
  );
  expect(problems.filter(({ cell }) => /B[67]$/.test(cell))).toEqual([]);
});

test.each<[line: string, says: boolean]>([
  ["Definition av mått: Lagen anger att anläggningen ska drivas så att kraven är uppfyllda", true],
  ["Källa: Målet är uppnått enligt Kolada", true],
  ["Kommentar: Målet nås inte", true],
  ["Kommentar:", false],
  ["Mål: Vattnet ska vara rent", false],
  ["Definitionen ska vara klar 2025", false],
])("%s: says itself that it is a note or a remark, %p", (line, says) => expect(saysItsKind(line)).toBe(says));
