import { scaling } from "../../src/assess/unit";

/** The factor of an outcome with its target, 4 significant digits; else the problem. */
const brought = (outcome: [value: number, unit?: string], target: [value: number, unit?: string], column?: string) => {
  const scale = scaling(outcome[0], outcome[1], target[0], target[1], column);
  return "problem" in scale ? scale.problem : Number(scale.factor.toPrecision(4));
};
const UNSURE = "osäker-enhet";
const NEVER = "oförenliga-enheter";

type Row = [outcome: [number, string?], target: [number, string?], column: string | undefined, gives: number | string];

describe.each<[what: string, rows: Row[]]>([
  [
    "both have a unit",
    [
      [[76, "%"], [80, "%"], undefined, 1],
      [[2, "timmar"], [90, "minuter"], undefined, 60],
      [[76, "%"], [80, "kr"], undefined, NEVER],
      // Of the whole or per inhabitant: only where the numbers can be of the same.
      [[52_000, "kr/inv"], [50, "tkr"], undefined, 0.001],
      [[52_000, "kr/inv"], [400, "mnkr"], undefined, NEVER],
    ],
  ],
  [
    "a month is not so many days that a few of them decide",
    [
      [[1, "månader"], [30, "dagar"], undefined, NEVER],
      [[30, "dagar"], [1, "månader"], undefined, NEVER],
      [[3, "månader"], [30, "dagar"], undefined, 30.44],
      [[6, "månader"], [1, "år"], undefined, 0.08333],
      [[4, "veckor"], [28, "dagar"], undefined, 7],
    ],
  ],
  [
    "a part of a whole",
    [
      [[8, "av 10"], [80, "%"], undefined, 10],
      [[8.5, "av 10"], [80, "%"], undefined, NEVER],
      [[8, "av 10"], [10], undefined, 1],
      [[8, "av 10"], [11], undefined, NEVER],
      [[8, "av 10"], [7, "av 5"], undefined, NEVER],
      [[8, "av 10"], [7, "av 10"], undefined, 1],
      [[5], [4, "av 5"], undefined, 1],
      [[5.1], [4, "av 5"], undefined, NEVER],
      [[82, "%"], [4, "av 5"], undefined, NEVER],
      [[4, "dagar"], [4, "av 5"], undefined, NEVER],
    ],
  ],
  [
    "only the column has a unit",
    [
      [[90], [2, "timmar"], "minuter", 0.01667],
      [[76], [80, "%"], "kr", NEVER],
      [[76], [80, "kr"], "%", NEVER],
      [[76], [80, "%"], "index", 1],
    ],
  ],
  [
    "a score, and a share on another scale, are no share in percent",
    [
      [[3.8], [80, "%"], undefined, UNSURE],
      [[1.4], [80, "%"], undefined, 100],
      // Of more than the whole.
      [[1.8], [150, "%"], undefined, 100],
      [[82, "%"], [4, "index"], undefined, NEVER],
      [[72, "%"], [75, "index"], undefined, 1],
    ],
  ],
  [
    "about a thousand times as large or as small, and nothing says the unit",
    [
      [[108], [110_000, "kr"], undefined, UNSURE],
      [[4_800], [5, "ton"], undefined, UNSURE],
      [[4_800, "kg"], [5, "ton"], undefined, 0.001],
      [[98_000], [110_000, "kr"], undefined, 1],
      // Things are counted in ones.
      [[2], [2_000, "st"], undefined, 1],
    ],
  ],
  [
    "a day that lost its format",
    [
      [[45_296], [4], undefined, UNSURE],
      [[45_296], [4, "index"], undefined, UNSURE],
      [[45_296], [40_000], undefined, 1],
      [[45_296, "kr"], [4], undefined, 1],
    ],
  ],
  [
    "percent on one side: the only size that is plausible",
    [
      [[76], [80, "%"], undefined, 1],
      [[0.76], [80, "%"], undefined, 100],
      [[76, "%"], [0.8], undefined, 0.01],
      [[0.76], [80], "%", 100],
      [[76], [0.8], "%", 0.01],
      [[76], [80], undefined, 1],
      [[0.76], [80], undefined, 1],
    ],
  ],
  [
    "percent on one side: within ten times may be, beyond twenty is not",
    [
      [[8], [80, "%"], undefined, UNSURE],
      [[7.9], [80, "%"], undefined, UNSURE],
      [[4], [80, "%"], undefined, UNSURE],
      [[3.9], [80, "%"], undefined, UNSURE],
      // In a column of percent a value above 1 is taken as it is.
      [[8], [80, "%"], "%", 1],
      [[8], [1, "%"], "%", 1],
      [[1], [10, "%"], "%", UNSURE],
      // Two bare numbers are written alike, where that is plausible.
      [[0.4], [2], "%", 1],
      [[0.2], [2], "%", UNSURE],
      [[0.4], [2, "%"], "%", UNSURE],
    ],
  ],
  [
    "zero has no size",
    [
      [[0], [80, "%"], undefined, 1],
      [[0.5], [0, "%"], undefined, UNSURE],
      [[1], [0, "%"], undefined, UNSURE],
      [[-1], [0, "%"], undefined, UNSURE],
      [[2], [0, "%"], undefined, 1],
      [[-2], [0, "%"], undefined, 1],
      [[0.5], [0, "%"], "%", 1],
    ],
  ],
  [
    "a bare number against thousands may be in any of them",
    [
      [[1_200_000], [1.2, "mnkr"], undefined, UNSURE],
      [[24], [1.2, "mnkr"], undefined, 1],
      [[25], [1.2, "mnkr"], undefined, UNSURE],
      [[0], [1.2, "mnkr"], undefined, 1],
      [[25], [0, "mnkr"], undefined, 1],
      [[1_200_000], [1.2, "kr"], undefined, 1],
      [[1_200_000, "kr"], [1.2, "mnkr"], undefined, 0.000001],
    ],
  ],
  [
    "a multiple in words on one side",
    [
      [[1.1, "miljoner"], [1_000_000], undefined, 1_000_000],
      [[1_100_000], [1, "miljoner"], undefined, 0.000001],
      [[3, "miljoner"], [4], undefined, 1],
      [[5, "tusen"], [100], undefined, UNSURE],
      [[0, "miljoner"], [4], undefined, 1],
    ],
  ],
])("%s", (_, rows) => {
  test.each(rows)("%j beside %j, in a column of %j: %j", (outcome, target, column, gives) => {
    expect(brought(outcome, target, column)).toBe(gives);
  });
});
