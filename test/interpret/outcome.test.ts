import { answerIn, askedByGoal } from "../../src/interpret/outcome/answer";
import { aimWithin } from "../../src/interpret/outcome/aimWithin";
import { reportedChange } from "../../src/interpret/outcome/reportedChange";

const answered = (goal: string, ...texts: string[]) => answerIn(askedByGoal(goal), texts);

describe("the figure of the texts after a goal that answers it", () => {
  test.each<[goal: string, text: string, figure: number | [now: number, before: number]]>([
    [
      "Likviditeten ska vara minst 110 procent.",
      "Vid utgången av året var likviditeten 124 procent (118).",
      [124, 118],
    ],
    ["Minst 90 procent av resenärerna ska vara nöjda.", "87 procent av resenärerna var nöjda (85 %).", [87, 85]],
    ["Högst 4 procent av lokalerna ska stå outhyrda.", "Andelen outhyrda lokaler blev 3,1 procent.", 3.1],
    ["Bibliotekslånen ska uppgå till 9 000.", "Under året gjordes 9 412 bibliotekslån.", 9412],
    // The part of a compound tells what it is about.
    ["Resandet ska till 60 procent ske med fossilfria bränslen.", "Fossilfritt var 54 procent.", 54],
    // In another clause or sentence than other figures of the unit.
    ["Sjukfrånvaron ska vara under 5 procent.", "Omsättningen var 9 procent, och sjukfrånvaron 5,6 procent.", 5.6],
    ["Minst 30 procent av skogen ska skyddas.", "Hyggena ökade till 8 procent. 26 procent av skogen skyddas.", 26],
    // No part, no reason, no comparison and no change.
    ["Avgifterna ska ge minst 50 mnkr.", "Avgifterna gav 48 mnkr, varav 12 mnkr från sommaren.", 48],
    ["Sjukfrånvaron ska vara högst 6 %.", "Sjukfrånvaron var 7 %, till följd av att influensan tog 3 %.", 7],
    ["Nöjdheten ska vara minst 80 %.", "Nöjdheten var 76 %, jämfört med länets 79 %.", 76],
    [
      "Avfallet ska vara högst 200 ton.",
      "Avfallet minskade med 15 ton till följd av sorteringen. Avfallet var 190 ton.",
      190,
    ],
    ["Nöjda ska vara minst 80 %.", "Det blev 84 % i slutet av hela året, upp 3 % nöjda.", 84],
    // What it is to be is no outcome.
    ["Andelen ekologiskt ska vara 60 %.", "Målet var 60 %. Andelen blev 52 %.", 52],
    // A mean where the goal is of several years, and the year where it is not.
    ["Resultatet ska över mandatperioden vara minst 2 %.", "Enbart i år blev resultatet 0,5 %. Snittet är 2,4 %.", 2.4],
    ["Resultatet ska vara minst 2 %.", "Resultatet blev 0,5 %. Snittet är 2,4 %.", 0.5],
    // The minus of typesetters.
    ["Resultatet ska vara minst 0 tkr.", "Mål: 0 tkr. Resultatet blev −3 140 tkr.", -3140],
    // The latest year.
    ["Andelen nöjda ska vara minst 80 %.", "2021 var andelen nöjda 77 %. 2023 var andelen nöjda 81 %.", 81],
  ])("%s %s", (goal, text, figure) => {
    const [value, previous] = Array.isArray(figure) ? figure : [figure];
    const found = answered(goal, text);
    expect(found && "answer" in found ? found.answer.figure : found).toMatchObject({ value });
    expect(found).toHaveProperty("answer.at", 0);
    if (previous !== undefined) expect(found).toHaveProperty("answer.figure.previous", previous);
  });

  test("in the second of two texts", () =>
    expect(answered("Soliditeten ska vara minst 20 %.", "Året var bra.", "Soliditeten är 23 %.")).toMatchObject({
      answer: { at: 1, figure: { value: 23 } },
    }));

  test.each([
    ["another measure", "Soliditeten ska vara minst 25 procent.", "Skuldsättningsgraden var 40 procent."],
    ["another unit", "Soliditeten ska vara minst 25 procent.", "Soliditeten stärktes av 14 mnkr."],
    [
      "most words are of something else",
      "Andelen elever med godkänt ska öka till 85 %.",
      "Andelen elever som trivs i matsalen är 90 %.",
    ],
    ["no figure", "Soliditeten ska vara minst 25 procent.", "Soliditeten är god."],
  ])("none: %s", (_, goal, text) => expect(answered(goal, text)).toBeNull());

  test.each([
    ["two groups", "Nöjdheten ska vara minst 80 %.", "Nöjdheten var 76 % i norr och nöjdheten 84 % i söder."],
    ["two without a word of the goal's", "Vi ska nå 80 %.", "Det blev 76 % i maj. Det blev 84 % i maj."],
  ])("doubtful: %s", (_, goal, text) => expect(answered(goal, text)).toEqual({ doubtful: [0] }));
});

describe("the words of a target beside an outcome", () => {
  test.each([
    ["Andel nöjda elever: 88,1 % (mål 90 %)", "mål 90 %"],
    ["Elavgift, höjning: 3,2 % (mål högst 4,0 %)", "mål högst 4,0 %"],
    ["Antalet låntagare var vid årets slut 8 410, målet var 8 600.", "målet var 8 600."],
    ["Kön till förskola var 12 dagar; målet är högst 20 dagar.", "målet är högst 20 dagar."],
    ["Svarstiden blev 4 minuter, att jämföra med målet på 5 minuter.", "målet på 5 minuter."],
    ["Överskottet blev 2,1 procent av skatterna. Målet är 2 procent.", "Målet är 2 procent."],
    ["Halten var 12 µg/m3, gränsvärdet är 20.", "gränsvärdet är 20."],
    ["Cyklande (utgångsläge 2021: 14 %, mål 2025: minst 19 %, läge 2023: 16 %)", "mål 2025: minst 19 %"],
  ])("%s", (text, aim) => expect(aimWithin(text)).toBe(aim));

  test.each([
    "Andel nöjda elever: 88,1 %",
    "Av 14 mål har 9 nåtts.",
    "Målet nåddes inte: 61 procent.",
    "Nöjda elever 88 % (mål 90 %), nöjda föräldrar 79 % (mål 80 %)",
    "Tretton av målen är uppnådda.",
  ])("none that is sure: %s", (text) => expect(aimWithin(text)).toBeUndefined());
});

test.each([
  ["ökat med 184", { moved: "higher", value: 184 }],
  ["7 % ökning", { moved: "higher", value: 7, unit: "%" }],
  ["en minskning med 14 %", { moved: "lower", value: 14, unit: "%" }],
  ["3 % lägre", { moved: "lower", value: 3, unit: "%" }],
  ["12 fler", { moved: "higher", value: 12 }],
  ["upp 2 procentenheter", { moved: "higher", value: 2, unit: "procentenheter" }],
  [
    "minskat från 7,2 % till 6,8 %",
    { moved: "lower", value: 0.4, unit: "procentenheter", to: { kind: "number", value: 6.8, unit: "%", decimals: 1 } },
  ],
  ["ökat till 173", { moved: "higher", to: { kind: "number", value: 173, decimals: 0 } }],
  ["Ökat med 5 % jämfört med 2019", { moved: "higher", value: 5, unit: "%", since: "2019" }],
  ["Har minskat kraftigt", { moved: "lower" }],
  ["minskat med hela 46 %", { moved: "lower", value: 46, unit: "%" }],
  ["har ökat med bara 3 st", { moved: "higher", value: 3, unit: "st" }],
  ["oförändrat", { moved: "same" }],
  ["økt med 12 %", { moved: "higher", value: 12, unit: "%" }],
])("a change that an outcome tells: %s", (text, told) => expect(reportedChange(text)).toEqual(told));

test.each(["88 %", "inte ökat", "ökade mer än målet", "ökat från 5 till 4", "ökat för män, minskat för kvinnor", ""])(
  "no change is reported, or not one that is understood: %s",
  (text) => expect(reportedChange(text)).toBeNull(),
);

describe("a sentence whose subject is what is measured", () => {
  const sentence = "Sjukfrånvaron har minskat med 0,4 procentenheter till 5,9 %.";

  test("shows how much, and the level", () =>
    expect(reportedChange(sentence, "Sjukfrånvaro, andel (%)")).toEqual({
      moved: "lower",
      value: 0.4,
      unit: "procentenheter",
      to: { kind: "number", value: 5.9, unit: "%", decimals: 1 },
    }));

  test.each([
    ["of another measure", sentence, "Andel nöjda medarbetare"],
    ["of a part of it", "Sjukfrånvaron bland män har minskat till 5,9 %", "Sjukfrånvaro"],
    ["of nothing that is known", sentence, undefined],
    ["up to a year", "Sjukfrånvaron har minskat med 2 % till 2024", "Sjukfrånvaro"],
  ])("tells nothing %s", (_, text, measure) => expect(reportedChange(text, measure)).toBeNull());
});
