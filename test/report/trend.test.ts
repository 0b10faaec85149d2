import type { AssessedIndicator } from "../../src/domain/assessment";
import { printsOtherTrend, trendText } from "../../src/report/trend";
import { measure } from "./plan";

/** A measure whose number went from the first value to the second, and what the source prints of its development. */
const developed = (
  values: [number, number],
  trend: AssessedIndicator["trend"],
  text: string | undefined,
): AssessedIndicator =>
  measure({
    title: "Besvarade ansökningar",
    values,
    grade: null,
    reason: "",
    trend,
    ...(text === undefined ? {} : { more: { trend: { text, cell: "Styrkort!G12" } } }),
  });

test.each<[what: string, one: AssessedIndicator, shown: string]>([
  ["a trend is one word, without an arrow", developed([70, 74], "better", "↗"), "Bättre"],
  ["the source's own sign does not stand beside it", developed([81, 80], "worse", "→"), "Sämre"],
  ["nor do its words", developed([81, 84], "better", "Positiv"), "Bättre"],
  ["where the better side is not known there is nothing", developed([612, 639], null, "→"), ""],
  ["no change is told", developed([81, 81], "same", undefined), "Oförändrat"],
])("%s", (_, one, shown) => expect(trendText(one)).toBe(shown));

test("whether the source says otherwise is known, for what is drafted", () => {
  expect(printsOtherTrend(developed([70, 74], "better", "↗"))).toBe(false);
  expect(printsOtherTrend(developed([70, 74], "better", "↘"))).toBe(true);
});
