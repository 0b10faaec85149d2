import { projectionOf } from "../../src/assess/forecast";
import { trendOf } from "../../src/assess/trend";

const series = (...values: number[]) => values.map((value, index) => ({ year: 2018 + index, value }));

describe("where earlier values lead to, by plain, stated methods with an interval", () => {
  test("a straight line goes on, without doubt where there was none", () => {
    expect(projectionOf(series(60, 62, 64, 66), 2023)).toMatchObject({
      value: 70,
      low: 70,
      high: 70,
      method: "linear",
    });
  });
  test("what scatters has an interval, wider the further ahead", () => {
    const near = projectionOf(series(60, 63, 62, 66, 65), 2023)!;
    const far = projectionOf(series(60, 63, 62, 66, 65), 2027)!;
    // By hand: mean year 2020, mean 63.2, slope 1.3; residuals −0.6, 1.1, −1.2, 1.5, −0.8; squares 5.9; s = √(5.9/3) ≈
    // 1.402.
    expect(near.value).toBeCloseTo(67.1, 10);
    expect(near.high - near.value).toBeCloseTo(1.638 * Math.sqrt(5.9 / 3) * Math.sqrt(1 + 1 / 5 + 9 / 10), 10);
    expect(far.high - far.low).toBeGreaterThan(near.high - near.low);
  });
  test("the mean, where a line through them says nothing", () => {
    // By hand: slope 0.3 a year; squares 8.3; standard error of the slope √(8.3/3)/√10 ≈ 0.53, times 1.638 more than
    // the slope.
    const level = projectionOf(series(60, 63, 61, 60, 63), 2023)!;
    expect(level).toMatchObject({ method: "level", value: 61.4 });
    const flat = projectionOf(series(62, 62, 62), 2021)!;
    expect(flat).toMatchObject({ value: 62, low: 62, high: 62, method: "level" });
  });
  test("a share stays within 0 and 100", () =>
    expect(projectionOf(series(80, 90, 98), 2024, { unit: "%", within: [0, 100] })).toMatchObject({
      value: 100,
      high: 100,
    }));
  test.each([
    ["two points", series(60, 62), 2021],
    ["three points of two years", [...series(60, 62), { year: 2019, value: 63 }], 2021],
    ["a year that has been", series(60, 62, 64), 2020],
  ])("never from %s", (_, points, year) => expect(projectionOf(points, year)).toBeNull());
  test("the reason names the method and the values", () => {
    expect(projectionOf(series(60, 62, 64, 66), 2022, { unit: "%" })!.reason.replace(/\s/g, " ")).toBe(
      "Framskrivning till 2022: 68 % (rak linje genom 4 värden, 2018–2021).",
    );
    expect(projectionOf(series(60, 63, 62, 66, 65), 2023, { unit: "%" })!.reason.replace(/\s/g, " ")).toBe(
      "Framskrivning till 2023: 67,1 %, troligen mellan 63,8 % och 70,4 % (rak linje genom 5 värden, 2018–2022).",
    );
  });
});

describe("trend with direction judged", () => {
  test.each<
    [
      value: number | undefined,
      earlier: number | undefined,
      direction: "higher" | "lower" | undefined,
      is: string | null,
    ]
  >([
    [5, 4, "higher", "better"],
    [5, 4, "lower", "worse"],
    [4, 4, undefined, "same"],
    [0.1 + 0.2, 0.3, "higher", "same"],
    [5, 4, undefined, null],
    [5, undefined, "higher", null],
    [undefined, 5, "higher", null],
  ])("%s after %s where %s is better: %s", (value, earlier, direction, is) =>
    expect(trendOf(value, earlier, direction)).toBe(is),
  );
});
