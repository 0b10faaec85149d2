import { PRESETS, presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import { gradeLine } from "../../src/assess/line";
import type { GradingRule, RollupRule } from "../../src/domain/styrmodell";
import { ruleSentences } from "../../src/report/method";
import { conditionWords, gradingSentence, plainNumber, readCondition, swedish } from "../../src/model/ruleWords";
import { readRollup, rollupSentence, rollupWords } from "../../src/model/rollupWords";

const scale = standard.scales[0]!;

test.each([
  ["uppnått", { rule: "uppnått" }],
  ["Måluppfyllnad ≥ 90 %", { rule: "måluppfyllnad", atLeast: 90 }],
  ["måluppfyllnad>=90%", { rule: "måluppfyllnad", atLeast: 90 }],
  ["andel av vägen minst 75,5 %", { rule: "andel av vägen", atLeast: 75.5 }],
  ["måluppfyllnad 91–99 %", { rule: "måluppfyllnad", atLeast: 91, printedTo: 99 }],
  ["måluppfyllnad 91-99%", { rule: "måluppfyllnad", atLeast: 91, printedTo: 99 }],
  ["måluppfyllnad ≤ 90 %", { rule: "måluppfyllnad", atLeast: 0, printedTo: 90 }],
  ["måluppfyllnad lägre än 80 %", { rule: "måluppfyllnad", atLeast: 0 }],
  ["takt ≥ 0 %", { rule: "takt", atLeast: 0 }],
  ["årlig förändring ≥ −0,5 %", { rule: "årlig förändring", atLeast: -0.5 }],
  ["inom tolerans 2,5 %", { rule: "inom tolerans", within: 2.5 }],
  ["  prognos når\u00a0målet ", { rule: "prognos når målet" }],
  ["rätt riktning", { rule: "rätt riktning" }],
  ["annars", { rule: "annars" }],
])("”%s” is a rule", (words, rule) => expect(readCondition(words)).toEqual({ ok: true, rule }));

test.each([
  "",
  "90 %",
  "måluppfyllnad",
  "måluppfyllnad ≥ 90",
  "måluppfyllnad 99–91 %",
  "takt 60–90 %",
  "inom tolerans %",
  "uppnått 90 %",
  "takt ≥ 1.000,5 %",
])("”%s” is none", (words) => {
  expect(readCondition(words).ok).toBe(false);
});

/** As Helsingborgs stad printed them in 2016: 100 procent, 91–99 procent, 90 procent eller lägre. */
const HELSINGBORG: GradingRule[] = [
  { rule: "måluppfyllnad", atLeast: 100, step: 0 },
  { rule: "måluppfyllnad", atLeast: 91, printedTo: 99, step: 1 },
  { rule: "måluppfyllnad", atLeast: 0, printedTo: 90, step: 2 },
];

test("a value in a gap between two bands falls to the lower step, and the reason says so", () => {
  const line = (target: string, outcome: string) =>
    gradeLine({ target, outcome }, { ...standard, levels: [{ ...standard.levels[0]!, grading: HELSINGBORG }] });
  expect(line("minst 100 %", "99,5 %")).toMatchObject({
    label: "Uppnås delvis",
    why: expect.stringContaining(
      "ligger mellan två steg och räknas till det lägre, som enligt styrmodellen slutar vid 99",
    ),
  });
  expect(line("minst 100 %", "90,5 %")).toMatchObject({
    label: "Uppnås inte",
    why: expect.stringContaining("räknas till det lägre, som enligt styrmodellen slutar vid 90\u00a0%."),
  });
  expect(line("minst 100 %", "90 %").why).toBe(
    "90\u00a0% mot minst 100\u00a0%: 10\u00a0procentenheter under målet. Uppnås inte, eftersom mindre än 91\u00a0% av målvärdet är nått.",
  );
  expect(line("minst 100 %", "99 %").why).not.toContain("mellan två steg");
  expect(line("mellan 10 och 20", "15")).toMatchObject({ met: true, label: "Når målvärdet" });
});

test("what is written is read again", () => {
  for (const preset of PRESETS) {
    for (const level of [...preset.levels, { ...preset.levels[0]!, grading: HELSINGBORG, rollup: [] }]) {
      for (const { step: _, ...rule } of level.grading)
        expect(readCondition(conditionWords(rule))).toEqual({ ok: true, rule });
      const on = preset.scales.find((one) => one.name === level.scale);
      for (const rule of level.rollup) expect(readRollup(rollupWords(rule, on), on)).toEqual({ ok: true, rule });
    }
  }
});

test("numbers are Swedish both ways", () => {
  for (const value of [0, 1.5, -0.25, 1234.5, 90]) expect(plainNumber(swedish(value))).toBe(value);
  expect(plainNumber("1 234,5")).toBe(1234.5);
  expect(["", "1,2,3", "tio", "1e3", "5 %"].map(plainNumber)).toEqual([null, null, null, null, null]);
});

describe("the rules in a sentence", () => {
  test("of what is measured", () => {
    expect(gradingSentence(standard.levels[0]!.grading, scale)).toBe(
      "Uppnås när målvärdet är nått; Uppnås delvis när minst 90 % av målvärdet är nått; annars Uppnås inte",
    );
    expect(gradingSentence([], scale)).toBe("");
  });

  const rollups: [RollupRule[], string][] = [
    [
      [{ rule: "majoritet" }, { rule: "sämst" }],
      "samma bedömning som mer än hälften av det som vägs in, annars den sämsta bedömningen",
    ],
    [
      [{ rule: "andel", atLeast: 60, step: 0 }, { rule: "sämst" }],
      "Uppnås när minst 60 % av dem under har det steget, annars den sämsta bedömningen",
    ],
    [
      [{ rule: "indikatorer först" }, { rule: "median" }],
      "indikatorerna för sig, i andra hand målen under: den mittersta bedömningen avgör",
    ],
    [[{ rule: "person" }], "samlad bedömning"],
    [
      [{ rule: "majoritet" }, { rule: "person" }],
      "samlad bedömning, efter ett förslag: samma bedömning som mer än hälften av det som vägs in",
    ],
    [[], ""],
  ];
  test.each(rollups)("of roll-up: %j", (rules, sentence) => expect(rollupSentence(rules, scale)).toBe(sentence));

  test("levels with one rule share a sentence, meanings of steps stand after", () => {
    expect(
      ruleSentences(
        presetNamed("lindesberg")!,
        [],
        [{ level: "kvalitetsfaktor" }, { level: "utvecklingsmål" }, { level: "kvalitetsfaktor" }],
        "2021",
      ),
    ).toEqual(["Kvalitetsfaktor och utvecklingsmål: samlad bedömning."]);
    expect(ruleSentences(presetNamed("growth")!, [{ level: "indikator" }], [], "2021").at(-1)).toMatch(
      /^Takt mot målet: . I takt: minst 95 procent av den årliga takt som behövs; /,
    );
  });
});
