import { measureNoun } from "../assess/metCounts";
import { forecastFor } from "../assess/choice";
import type { AssessedIndicator } from "../domain/assessment";
import { measureName } from "./board/measure";
import { quotedTitle } from "./nodeName";
import { SAY, type Expected } from "./sentences";

/** How measures have developed since the measurement before, or are foreseen to at delår; "" where none is known. */
export function developed(measures: readonly AssessedIndicator[], period: string): string {
  const known = measures.filter(({ trend }) => trend !== null);
  if (known.length === 0) return "";
  const count = (trend: AssessedIndicator["trend"]): number => known.filter((one) => one.trend === trend).length;
  const foreseen = known.filter(({ node }) => forecastFor(node.forecasts, period) !== undefined).length;
  const some: Expected = foreseen === 0 ? null : "prognos eller senaste utfall";
  const expected: Expected = foreseen === known.length ? "prognos" : some;
  const [only] = known;
  if (only?.trend && known.length === 1 && measures.length > 1)
    return SAY.developedOne(quotedTitle(measureName(only.node.title)), only.trend, expected);
  const counts: [number, number, number] = [count("better"), count("worse"), count("same")];
  return SAY.developed(counts, known.length === measures.length ? "each" : "some", expected, measureNoun(measures));
}
