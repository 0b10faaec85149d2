import type { AssessedIndicator } from "../../src/domain/assessment";
import { printedTrend, trendText } from "../../src/report/trend";
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
  ["the number's own arrow is shown once", developed([70, 74], "better", "↗"), "↗ bättre"],
  ["a source that sees no change stands beside it", developed([81, 80], "worse", "→"), "↘ sämre (→)"],
  ["a source that sees another side too", developed([81, 80], "worse", "↗"), "↘ sämre (↗)"],
  ["words are as they are written", developed([81, 84], "better", "Positiv"), "↗ bättre (Positiv)"],
  ["where the better side is not known the source's stands alone", developed([612, 639], null, "→"), "(→)"],
  ["without one there is the number's", developed([81, 80], "worse", undefined), "↘ sämre"],
  ["and neither, where nothing is known", developed([81, 80], null, undefined), ""],
])("%s", (_, one, shown) => expect(trendText(one)).toBe(shown));

test("only what differs from the number's arrow is told apart", () => {
  expect(printedTrend(developed([70, 74], "better", "↗"))).toBe("");
  expect(printedTrend(developed([70, 74], "better", "↘"))).toBe("(↘)");
});
