import { historyFormula, historyText, valueText } from "../../src/report/board/measure";
import type { Measurement } from "../../src/domain/plan";
import { answer } from "../formulas/story";
import { measure, step } from "./plan";
import { standard } from "../../src/domain/presets/standard";

test.each<[(number | null)[], string]>([
  [[1, 7], "▁▇"],
  [[1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇"],
  [[7, 1, 4], "▇▁▄"],
  [[5, 5], "▄▄"],
  [[0, null, 6], "▁ ▇"],
  [[-6, 0], "▁▇"],
  [[3, null], ""],
])("the bars of %j, as text and as a formula", (values, bars) => {
  const text = [...bars].map((bar) => (bar === " " ? "\u00a0" : bar)).join("\u200a");
  const columns = ["A", "B", "C", "D", "E", "F", "G"];
  const cells = values.map((_, at) => `${columns[at]}1`);
  expect(historyText(values)).toBe(text);
  expect(answer(historyFormula(cells), Object.fromEntries(cells.map((cell, at) => [cell, values[at] ?? null])))).toBe(
    text,
  );
});

test.each<[string, Partial<Measurement>, Partial<Measurement>[], string, string]>([
  ["the year's own", { period: "2024" }, [], "2024", "76 %"],
  ["an older one", { period: "2023" }, [], "2024", "76 % (2023)"],
  ["one without a year", { period: "" }, [], "2024", "76 %"],
  [
    "a forecast at delår",
    { period: "2023" },
    [{ period: "2024", text: "78 %", value: 78 }],
    "2024 T2",
    "78 % (prognos)",
  ],
  ["no forecast after the year", { period: "2024" }, [{ period: "2024", text: "78 %", value: 78 }], "2024", "76 %"],
])("the value that is judged, as it is written: %s", (_, outcome, forecasts, period, text) => {
  const made = measure({
    title: "Andel",
    target: "minst 80 %",
    values: [76],
    grade: step(standard, "mål", 1),
    reason: "",
  });
  const shown: Measurement = { ...made.outcome!, text: "76 %", value: 76, unit: "%", ...outcome };
  const node = { ...made.node, forecasts: forecasts.map((one): Measurement => ({ ...shown, ...one })) };
  expect(valueText({ ...made, node, outcome: shown }, period).replace(/\u00a0/g, " ")).toBe(text);
});
