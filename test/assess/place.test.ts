import { gradeLine, type GradeLine } from "../../src/assess/line";
import { limitOfBest, placeOf } from "../../src/assess/place";
import { standard } from "../../src/domain/presets/standard";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe("a place among the municipalities", () => {
  test.each<[string, number, number[], "higher" | "lower", { place: number; of: number; tied: number }]>([
    ["the best, where higher is better", 90, [80, 70, 60], "higher", { place: 1, of: 4, tied: 0 }],
    ["the worst, where lower is better", 90, [80, 70, 60], "lower", { place: 4, of: 4, tied: 0 }],
    ["equal values share the better place", 80, [90, 80, 80, 70], "higher", { place: 2, of: 5, tied: 2 }],
    ["equal at 15 digits is equal", 0.1 + 0.2, [0.3, 0.2], "higher", { place: 1, of: 3, tied: 1 }],
    ["alone", 5, [], "higher", { place: 1, of: 1, tied: 0 }],
  ])("%s", (_, own, others, direction, place) => expect(placeOf(own, others, direction)).toEqual(place));
});

describe("the worst value among the best so many percent", () => {
  test.each<[string, number, number[], number, "higher" | "lower", number | null]>([
    // 20 values, 1–20: a quarter is five, 20 to 16.
    ["25 % of twenty is five", 20, upTo(19), 25, "higher", 16],
    ["lower is better", 1, upTo(20).slice(1), 25, "lower", 5],
    // 290 × 25 % = 72.5: the 72nd best, 290 − 71.
    ["the share is rounded down", 290, upTo(289), 25, "higher", 219],
    ["10 % of ten is one", 3, [1, 2, 4, 5, 6, 7, 8, 9, 10], 10, "higher", 10],
    ["5 % of ten is still one", 3, [1, 2, 4, 5, 6, 7, 8, 9, 10], 5, "higher", 10],
    ["ties at the limit", 7, [9, 8, 7, 7, 7, 6, 5, 4, 3, 2, 1], 25, "higher", 7],
    ["nine values say nothing", 5, upTo(8), 25, "higher", null],
  ])("%s", (_, own, others, percent, direction, limit) =>
    expect(limitOfBest(own, others, percent, direction)).toBe(limit),
  );
});

describe("targets that ask for a place among the municipalities", () => {
  const upTo290 = upTo(290).filter((n) => n !== 250);
  const answer = (line: GradeLine) => {
    const { met, why } = gradeLine({ period: "2024", ...line }, standard);
    return [met, why.replace(/\s/g, " ")];
  };

  test.each<[string, GradeLine, boolean | null, string]>([
    [
      "among the best quarter",
      { target: "bästa 25 %", outcome: 250, reference: upTo290, direction: "higher" },
      true,
      "250 mot 219, gränsen för bästa 25 %: 31 högre, plats 41 av 290 kommuner med ett värde.",
    ],
    [
      "not among them",
      { target: "bästa 25 %", outcome: 250, reference: upTo290, direction: "lower" },
      false,
      "250 mot 72, gränsen för bästa 25 %: 178 högre, plats 250 av 290 kommuner med ett värde.",
    ],
    [
      "better than three quarters",
      { target: "bättre än 75 % av kommunerna", outcome: 250, reference: upTo290, indicator: "Andel nöjda brukare" },
      true,
      "plats 41 av 290",
    ],
    [
      "an outcome that is a place among so many",
      { target: "bästa 25 %", outcome: "plats 34 av 290" },
      true,
      "Plats 34 mot plats 72: 38 platser bättre än målet (av 290).",
    ],
    [
      "a place that is not among them",
      { target: "bland de 25 procent bästa", outcome: "plats 73 av 290" },
      false,
      "Plats 73 mot plats 72: 1 plats från målet (av 290).",
    ],
    [
      "a tie at the limit is met",
      { target: "bästa 25 %", outcome: 7, reference: [9, 8, 7, 7, 6, 5, 4, 3, 2, 1, 1], direction: "higher" },
      true,
      "7 mot 7, gränsen för bästa 25 %: precis på gränsen, delad plats 3 av 12 kommuner med ett värde.",
    ],
    [
      "too few",
      { target: "bästa 25 %", outcome: 5, reference: [1, 2, 3], direction: "higher" },
      null,
      "Bara 4 kommuner har ett värde. En plats bland färre än 10 är inte rättvisande, så ingen bedömning görs.",
    ],
    [
      "the side is not known",
      { target: "bästa 25 %", outcome: 250, reference: upTo290 },
      null,
      "Det framgår inte om högre eller lägre är bättre",
    ],
    [
      "one of the fifty best, by the value",
      { target: "bland de 50 bästa", outcome: 250, reference: upTo290, indicator: "Andel nöjda brukare" },
      true,
      "Plats 41 mot plats 50: 9 platser bättre än målet (250; 290 kommuner har ett värde).",
    ],
    [
      "a printed limit, where lower is better",
      { target: "bästa 25 %", outcome: "4,5 %", reference: "5,0 %", indicator: "Sjukfrånvaro" },
      true,
      "4,5 % mot 5,0 %, gränsen för bästa 25 %: 0,5 procentenheter lägre.",
    ],
    [
      "a place that is printed stands as it is",
      { target: "bland de 50 bästa", outcome: "plats 60", reference: upTo290, indicator: "Andel nöjda brukare" },
      false,
      "Plats 60 mot plats 50: 10 platser från målet.",
    ],
  ])("%s", (_, line, met, why) => expect(answer(line)).toEqual([met, expect.stringContaining(why)]));
});
