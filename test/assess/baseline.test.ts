import { baselineOf, broughtTo, previousOf } from "../../src/assess/baseline";
import type { Base, Chosen, Measured } from "../../src/assess/measured";
import type { Measurement } from "../../src/domain/plan";
import type { Reading } from "../../src/domain/reading";
import { measured } from "./plan";

const graded = (measurement: Measurement, by: Chosen["by"] = "outcome"): Chosen => ({
  measurement,
  text: measurement.text,
  by,
  ...(measurement.value === null ? {} : { value: measurement.value }),
});
const INCREASE: Reading = { kind: "change", direction: "up", amount: 5, unit: "%" } as unknown as Reading;
const of = (outcomes: Record<string, string>, more: Partial<Measured> = {}): Measured => ({
  reading: INCREASE,
  outcomes: measured(outcomes),
  period: "2024",
  level: "indikator",
  ...more,
});
/** Period and value of the baseline of a change, for the graded outcome of a period. */
const before = (
  outcomes: Record<string, string>,
  { at = "2024", by = "outcome" as Chosen["by"], ...more }: Partial<Measured> & { at?: string; by?: Chosen["by"] } = {},
): [string, number] | null => {
  const all = of(outcomes, more);
  const base = previousOf(
    all,
    graded(
      all.outcomes.find(({ period, group }) => period === at && !group)!,
      by,
    ),
  );
  return base && [base.period, base.value];
};

describe("the value before", () => {
  test.each<[what: string, outcomes: Record<string, string>, base: [string, number] | null]>([
    ["the nearest earlier year", { 2021: "70", 2022: "72", 2024: "76" }, ["2022", 72]],
    ["not a later one", { 2024: "76", 2025: "80" }, null],
    ["not one of words", { 2022: "72", 2023: "mäts ej", 2024: "76" }, ["2022", 72]],
    ["not a group's", { "2023 kvinnor": "90", 2022: "72", 2024: "76" }, ["2022", 72]],
    ["not a part of a year", { "2023 T2": "60", 2022: "72", 2024: "76" }, ["2022", 72]],
    ["the one printed beside it where no other is known", { 2024: "76 % (74 %)" }, ["", 74]],
    ["an outcome of another year goes before the one printed beside", { 2023: "75", 2024: "76 (74)" }, ["2023", 75]],
  ])("%s: %j", (_, outcomes, base) => expect(before(outcomes)).toEqual(base));

  test("at delår the same part of an earlier year; of a forecast, which is of the whole year, an earlier year", () => {
    const outcomes = { 2023: "75", "2023 T1": "20", "2023 T2": "50", "2024 T2": "55" };
    const at = { at: "2024 T2", period: "2024 T2" };
    expect(before(outcomes, at)).toEqual(["2023 T2", 50]);
    expect(before({ "2023 T1": "20", "2024 T2": "55" }, at)).toBeNull();
    expect(before(outcomes, { ...at, by: "forecast" })).toEqual(["2023", 75]);
  });
});

describe("what a change is measured from", () => {
  const START = { period: "2020", text: "60", value: 60, cell: "Mål!C2" };
  const from = (reading: object, more: Partial<Measured> = {}): [string, number] | null => {
    const all = of({ 2021: "70", 2023: "75", 2024: "76" }, more);
    const base = baselineOf(all, graded(all.outcomes.at(-1)!), { ...INCREASE, ...reading } as Reading);
    return base && [base.period, base.value];
  };
  test.each<[what: string, reading: object, more: Partial<Measured>, base: [string, number] | null]>([
    ["named in the target", { baseline: 58, reference: "2019" }, { baseline: START }, ["2019", 58]],
    ["the stated start", {}, { baseline: START }, ["2020", 60]],
    ["else the value before", {}, {}, ["2023", 75]],
    ["a start in words is none", {}, { baseline: { ...START, value: null } }, ["2023", 75]],
    ["a year that the target names", { reference: "2021" }, { baseline: START }, ["2021", 70]],
    ["the start, where it is of that year", { reference: "2020" }, { baseline: START }, ["2020", 60]],
    [
      "a start without a year is of the year named",
      { reference: "2019" },
      { baseline: { ...START, period: "" } },
      ["2019", 60],
    ],
    ["a year that nothing is known of", { reference: "2022" }, { baseline: START }, null],
    ["the year before", { reference: "föregående år" }, { baseline: START }, ["2023", 75]],
    ["years together, which no year's value is", { reference: "perioden 2019–2021" }, { baseline: START }, null],
    ["a mean of years that the start is of", { reference: "snittet" }, { baseline: START }, ["2020", 60]],
    ["a mean without a start", { reference: "genomsnittet 2019–2022" }, {}, null],
    [
      "years together, with a start of no year",
      { reference: "perioden 2019–2021" },
      { baseline: { ...START, period: "" } },
      ["", 60],
    ],
    ["something else than itself", { reference: "riket" }, {}, null],
  ])("%s", (_, reading, more, base) => expect(from(reading, more)).toEqual(base));

  test("the year before is not two years before; the start is in where it is of that year or of none", () => {
    const years = { 2022: "72", 2024: "76" };
    const yearly = (more: Partial<Measured> = {}) => {
      const all = of(years, more);
      const base = baselineOf(all, graded(all.outcomes.at(-1)!), {
        ...INCREASE,
        reference: "föregående år",
      } as Reading);
      return base && [base.period, base.value];
    };
    expect(yearly()).toBeNull();
    expect(yearly({ baseline: START })).toBeNull();
    expect(yearly({ baseline: { ...START, period: "2023" } })).toEqual(["2023", 60]);
    expect(yearly({ baseline: { ...START, period: "" } })).toEqual(["", 60]);
  });
});

describe("a value before in another unit is brought to the graded one's", () => {
  const base = (value: number, unit?: string, source: Base["source"] = "previous"): Base => ({
    value,
    period: "2023",
    source,
    ...(unit === undefined ? {} : { unit }),
  });
  const brought = (from: Base, own: [value: number, unit?: string], on: [value: number, unit?: string]) => {
    const measurement = { period: "2024", text: "", value: own[0], unit: own[1], cell: "Mål!D2" };
    const found = broughtTo(from, graded(measurement), on[0], on[1]);
    return "problem" in found ? found.problem : Number(found.value.toPrecision(6));
  };
  test.each<[what: string, from: Base, own: [number, string?], on: [number, string?], gives: number | string]>([
    ["the same", base(70, "%"), [76, "%"], [76, "%"], 70],
    ["written as a ratio, as the graded one", base(0.7), [0.76], [76, "%"], 70],
    ["without a unit of its own", base(70), [76, "%"], [76, "%"], 70],
    ["without a unit, of days or the target's weeks", base(4), [25, "dagar"], [3.571429, "veckor"], "osäker-enhet"],
    ["without a unit, of the target's kronor alone", base(21000), [19, "tkr"], [19000, "kr"], 21000],
    ["beside one without", base(0.7, "%"), [0.76], [76, "%"], 70],
    ["not as a part of this year's whole", base(58), [42, "av 55"], [76.363636, "%"], 58],
    ["as a part of the same whole", base(40, "av 55"), [42, "av 55"], [76.363636, "%"], 72.7273],
    ["zero is graded: as it stands", base(3), [0], [0, "%"], 3],
    ["hours beside minutes", base(2, "timmar"), [90, "minuter"], [90, "minuter"], 120],
    ["a start as a ratio beside percent", base(0.7, undefined, "baseline"), [76, "%"], [76, "%"], 70],
    ["what cannot be the same", base(70, "kr"), [76, "%"], [76, "%"], "oförenliga-enheter"],
  ])("%s", (_, from, own, on, gives) => expect(brought(from, own, on)).toBe(gives));
});
