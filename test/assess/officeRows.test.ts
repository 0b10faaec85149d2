import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";
import { readTarget } from "../../src/interpret/targets/target";

const standard = presetNamed("standard")!;

/** Rows of office workbooks as they are graded beside what the year before was; null: the user is asked. */
describe("a figure with a sign, of what has none, is a change", () => {
  test.each<[indicator: string, target: string, unit: string, before: number, outcome: string, met: boolean | null]>([
    // 118 − 91 = 27.
    ["Publika laddpunkter", "+30", "st", 91, "118", false],
    ["Publika laddpunkter", "+30", "st", 88, "118", true],
    ["Olyckor i trafiken", "-5", "st", 40, "36", false],
    ["Olyckor i trafiken", "-5", "st", 40, "35", true],
    ["NKI företag", "+2", "index", 72, "73", false],
    // Without a unit it may be either.
    ["Publika laddpunkter", "+30", "", 91, "118", null],
    // What may be below nought is written with its sign.
    ["eNPS", "+20", "", 18, "27", true],
    ["Årets resultat", "+5", "mnkr", 9, "6", true],
  ])("%s %s %s, %d before: %s", (indicator, target, unit, baseline, outcome, met) =>
    expect(gradeLine({ indicator, target, outcome, baseline, ...(unit ? { unit } : {}) }, standard).met).toBe(met),
  );

  test("the reading says so", () =>
    expect(readTarget({ text: "+30", indicator: "Publika laddpunkter", unit: "st" }).reading).toMatchObject({
      kind: "increaseBy",
      value: 30,
    }));
});
