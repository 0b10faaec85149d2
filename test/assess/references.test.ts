import { assess } from "../../src/assess/assess";
import type { Chosen, Measured } from "../../src/assess/measured";
import { othersOf, referenceOf } from "../../src/assess/references";
import { indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { read, sheet } from "../recognise/kit";
import type { Comparison, Measurement, Others } from "../../src/domain/plan";

const OF: Measured = { reading: { kind: "none" }, outcomes: [], period: "2024", level: "indikator" };
const graded = (period: string, group?: string): Chosen => {
  const measurement: Measurement = { period, text: "76", value: 76, cell: "Mål!E2", ...(group ? { group } : {}) };
  return { measurement, text: "76", value: 76, by: "outcome" };
};
const value = (
  reference: string,
  period: string,
  value: number | null,
  more: Partial<Comparison> = {},
): Comparison => ({
  reference,
  period,
  value,
  text: String(value),
  cell: "Mål!G2",
  ...more,
});

describe("somebody else's value that a target names", () => {
  const found = (reference: string, comparisons: Comparison[], at = graded("2024"), period = "2024"): number | null =>
    referenceOf({ ...OF, period, comparisons }, at, reference, 1)?.value ?? null;

  test("of a school year the year that it ends in, where nothing is of the school year itself", () => {
    const at = (comparisons: Comparison[]): number | null => found("riket", comparisons, graded("2024/25"), "2024/25");
    expect(at([value("riket", "2025", 58)])).toBe(58);
    expect(at([value("riket", "2025", 58), value("riket", "2024/25", 57)])).toBe(57);
    expect(at([value("riket", "2026", 58)])).toBeNull();
  });

  test.each<[what: string, reference: string, comparisons: Comparison[], found: number | null]>([
    ["of the period", "riket", [value("riket", "2023", 70), value("riket", "2024", 72)], 72],
    ["by another word for the same", "rikets snitt", [value("Sverige", "2024", 72)], 72],
    ["of somebody else", "riket", [value("länet", "2024", 72)], null],
    ["by its own name, whatever the case", "Solna", [value("SOLNA", "2024", 72)], 72],
    ["without a period", "riket", [value("riket", "", 72)], 72],
    ["the nearest earlier", "riket", [value("riket", "2022", 68), value("riket", "2023", 70)], 70],
    ["not one that is too old", "riket", [value("riket", "2022", 68)], null],
    ["not a later one", "riket", [value("riket", "2025", 75)], null],
    ["not a school year's for the year", "riket", [value("riket", "2024/25", 75)], null],
    ["not one in words", "riket", [value("riket", "2024", null)], null],
    ["not women's of the whole", "riket", [value("riket", "2024", 72, { group: "kvinnor" })], null],
    ["two that are the same", "riket", [value("riket", "2024", 72), value("Sverige", "2024", 72)], 72],
    [
      "two that differ: the one that is called so",
      "riket",
      [value("riket", "2024", 72), value("Sverige", "2024", 73)],
      72,
    ],
    [
      "two that differ, and neither is called so",
      "rikets snitt",
      [value("hela landet", "2024", 72), value("Sverige", "2024", 73)],
      null,
    ],
  ])("%s", (_, reference, comparisons, wanted) => expect(found(reference, comparisons)).toBe(wanted));

  test("women's beside women's", () =>
    expect(found("riket", [value("riket", "2024", 72, { group: "kvinnor" })], graded("2024", "kvinnor"))).toBe(72));
  test("the year's beside what has come by its last month, and not by an earlier one", () => {
    expect(found("riket", [value("riket", "2024", 72)], graded("2024-12"), "2024-12")).toBe(72);
    expect(found("riket", [value("riket", "2024", 72)], graded("2024-08"), "2024-08")).toBe(null);
  });
  test("the latest, where no period is known", () =>
    expect(found("riket", [value("riket", "2022", 68), value("riket", "2023", 70)], graded(""), "")).toBe(70));
});

describe("other municipalities' values", () => {
  const field = (period: string, values: number[], group?: string): Others =>
    ({ period, values, source: "Kolada", cell: "Kolada!C2", ...(group ? { group } : {}) }) as Others;
  const found = (others: Others[], at = graded("2024"), period = "2024"): string | undefined =>
    othersOf({ ...OF, period, others }, at, 1)?.period;
  test.each<[what: string, others: Others[], found: string | undefined]>([
    ["of the period", [field("2023", [1, 2]), field("2024", [1, 2])], "2024"],
    ["the nearest earlier", [field("2023", [1, 2])], "2023"],
    ["not too old", [field("2022", [1, 2])], undefined],
    ["not later", [field("2025", [1, 2])], undefined],
    ["not empty", [field("2024", [])], undefined],
    ["not women's of the whole", [field("2024", [1, 2], "kvinnor")], undefined],
  ])("%s", (_, others, wanted) => expect(found(others)).toBe(wanted));
  test("the latest, where no period is known", () =>
    expect(found([field("2020", [1]), field("2022", [1])], graded(""), "")).toBe("2022"));
});

describe("somebody else's value in a comment of the row", () => {
  const judged = (target: string, comment: string) => {
    const table = `
      Indikator    | Målvärde 2024 | Utfall 2024 | Kommentar
      Nöjda, andel | ${target}     | 80 %        | ${comment}`;
    return assess(read(sheet("Mål", table)), standard, { period: "2024" }).areas.flatMap(indicatorsIn)[0]!.verdict.met;
  };
  test.each<[what: string, comment: string, met: boolean | null]>([
    ["alone", "Riket 77 %.", true],
    ["after a colon", "Riket: 81 %", false],
    ["with its year", "Riket 2024: 81 %", false],
    ["of an earlier year", "Riket 2022: 70 %", null],
    ["in a sentence of its own", "Vi satsar på bemötande. Riket 77 %", true],
    ["in the midst of other words", "Vi närmar oss riket som ligger på 77 %", null],
    ["of somebody else", "Länet 77 %", null],
  ])("%s", (_, comment, met) => expect(judged("bättre än riket", comment)).toBe(met));
  test("is cited as it is written, with its cell, in what the grade rests on", () => {
    const table =
      "Indikator | Målvärde 2024 | Utfall 2024 | Kommentar\nNöjda, andel | bättre än riket | 80 % | Riket 2024: 77 %";
    const [one] = assess(read(sheet("Mål", table)), standard, { period: "2024" }).areas.flatMap(indicatorsIn);
    const proof = one!.verdict.proof!.find(({ id }) => id === "reference");
    expect(proof).toMatchObject({ by: "cell", cell: "Mål!D2", text: "Riket 2024: 77 %" });
  });
  test("of each of two", () => expect(judged("bättre än länet och riket", "Länet 77 %, riket 81 %")).toBe(false));
});

test.each([
  ["Nöjda elever, %", "bättre än rikssnittet 78", "80", true],
  ["Arbetslöshet, %", "lägre än rikssnittet 6,9 %", "7,1", false],
  ["Nöjda kunder, index", "bättre än branschsnittet (70)", "69", false],
  ["Nöjda hyresgäster, %", "bättre än rikssnittet 2023", "80", null],
])(
  "another's figure may be written in brackets or right after its name; a year is none: %s, %s",
  (name, aim, value, met) => {
    const plan = read(sheet("Mål", `Mått | Mål 2024 | Utfall 2024\n${name} | ${aim} | ${value}`));
    expect(assess(plan, standard, { period: "2024" }).areas.flatMap(indicatorsIn)[0]!.verdict.met).toBe(met);
  },
);
