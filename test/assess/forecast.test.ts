import { forecastOf } from "../../src/assess/forecast";
import { trendOf } from "../../src/assess/trend";

const series = (...values: number[]) => values.map((value, index) => ({ year: 2018 + index, value }));

describe("forecast by plain, stated methods with an interval", () => {
  test("a straight line goes on, without doubt where there was none", () => {
    expect(forecastOf(series(60, 62, 64, 66), 2023)).toMatchObject({ value: 70, low: 70, high: 70, method: "linear" });
  });
  test("what scatters has an interval, wider the further ahead", () => {
    const near = forecastOf(series(60, 63, 62, 66, 65), 2023)!;
    const far = forecastOf(series(60, 63, 62, 66, 65), 2027)!;
    // By hand: mean year 2020, mean 63.2, slope 1.3; residuals −0.6, 1.1, −1.2, 1.5, −0.8; squares 5.9; s = √(5.9/3) ≈ 1.402.
    expect(near.value).toBeCloseTo(67.1, 10);
    expect(near.high - near.value).toBeCloseTo(1.638 * Math.sqrt(5.9 / 3) * Math.sqrt(1 + 1 / 5 + 9 / 10), 10);
    expect(far.high - far.low).toBeGreaterThan(near.high - near.low);
  });
  test("the mean of the values", () => expect(forecastOf(series(60, 62, 64), 2021, "level")).toMatchObject({ value: 62, method: "level" }));
  test("a share stays within 0 and 100", () => expect(forecastOf(series(80, 90, 98), 2024, "linear", { unit: "%", within: [0, 100] })).toMatchObject({ value: 100, high: 100 }));
  test.each([
    ["two points", series(60, 62), 2021],
    ["three points of two years", [...series(60, 62), { year: 2019, value: 63 }], 2021],
    ["a year that has been", series(60, 62, 64), 2020],
  ])("never from %s", (_, points, year) => expect(forecastOf(points, year)).toBeNull());
  test("the reason names the method and the values", () => {
    expect(forecastOf(series(60, 62, 64, 66), 2022, "linear", { unit: "%" })!.reason.replace(/\s/g, " ")).toBe("Prognos 68 % för 2022, troligen mellan 68 % och 68 %: rak linje genom 4 värden från 2018–2021.");
  });
});

describe("trend with direction judged", () => {
  test.each<[value: number | undefined, earlier: number | undefined, direction: "higher" | "lower" | undefined, is: string | null]>([
    [5, 4, "higher", "better"],
    [5, 4, "lower", "worse"],
    [4, 4, undefined, "same"],
    [0.1 + 0.2, 0.3, "higher", "same"],
    [5, 4, undefined, null],
    [5, undefined, "higher", null],
    [undefined, 5, "higher", null],
  ])("%s after %s where %s is better: %s", (value, earlier, direction, is) => expect(trendOf(value, earlier, direction)).toBe(is));
});
