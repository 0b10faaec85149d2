import { assess } from "../../src/assess/assess";
import { presetNamed } from "../../src/domain/presets";
import { read, sheet } from "../recognise/kit";

/** The indicator of a row with a target and three years' outcomes, as it is assessed for 2024. */
const assessed = (target: string, ...outcomes: string[]) => {
  const recognition = read(
    sheet(
      "Mål",
      `Indikator | Mål 2024 | Utfall 2022 | Utfall 2023 | Utfall 2024\nAndel nöjda | ${[target, ...outcomes].join(" | ")}`,
    ),
  );
  return assess(recognition, presetNamed("standard")!, { period: "2024" }).areas.flatMap(
    ({ indicators }) => indicators,
  )[0]!;
};
const shown = (target: string, ...outcomes: string[]) =>
  assessed(target, ...outcomes).node.outcomes.map(({ value, unit }) => [value, unit]);

test("a share that is written as a part of one is shown in percent, as it is graded", () => {
  const one = assessed("45 %", "41 %", "42 %", "0,43");
  expect(one.node.outcomes.map(({ value, unit, decimals }) => [value, unit, decimals])).toEqual([
    [41, "%", 0],
    [42, "%", 0],
    [43, "%", 0],
  ]);
  expect(one.node.outcomes.at(-1)!.text).toBe("0,43");
  expect(one).toMatchObject({ outcome: { value: 43 }, trend: "better", moved: "up" });
  expect(one.verdict.reason).toContain("bättre än 2023 (42\u00a0%)");
});

test("without a target in percent the row's other values tell it", () => {
  expect(shown("ska öka", "41 %", "0,42", "43 %")).toEqual([
    [41, "%"],
    [42, "%"],
    [43, "%"],
  ]);
});

test("a target of a later year tells it too", () => {
  expect(shown("100 % år 2030", "0,41", "0,48", "0,55")).toEqual([
    [41, "%"],
    [48, "%"],
    [55, "%"],
  ]);
});

test("what can be something else stands as it is written", () => {
  // 6,5 against 95 % may be a score as well as a share of 6,5 %; nothing in the last row says percent.
  expect(shown("95 %", "6,5", "6,4", "6,6").map(([value]) => value)).toEqual([6.5, 6.4, 6.6]);
  expect(shown("0,5", "0,41", "0,42", "0,43").map(([value]) => value)).toEqual([0.41, 0.42, 0.43]);
});
