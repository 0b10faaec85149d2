import { answerIn, askedByGoal } from "../../src/interpret/outcome/answer";

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
