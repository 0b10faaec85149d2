import { compare } from "../assess/compare";
import { directionNamed } from "../assess/line";
import { trendOf } from "../assess/trend";
import { scaling } from "../assess/unit";
import { problem } from "../domain/problem";
import type { Direction } from "../domain/reading";
import { readValue } from "../interpret/number/number";
import { shortened } from "../interpret/text/text";
import { broadcast } from "./broadcast";
import {
  errorIn,
  isErrorCell,
  notJudged,
  quoted,
  widthOf,
  wordsIn,
  type Answer,
  type Cell,
  type Arguments,
} from "./cell";

const TRENDS = { better: "bättre", worse: "sämre", same: "oförändrat" };

/**
 * How a series has moved to its last value from the one before; cells that state that a value is missing are skipped,
 * and earlier values are not looked at.
 */
function trendIn(series: Cell[], direction: Direction | undefined): string {
  const values: { value: number; unit?: string }[] = [];
  for (const cell of [...series].reverse()) {
    if (values.length === 2) break;
    if (isErrorCell(cell)) return errorIn("ett värde", cell);
    const read = readValue(cell);
    if (read.kind === "problem") return notJudged(problem(read.code, "", read.text).message);
    if (read.kind === "word") return notJudged(`”${shortened(read.text)}” är inget värde som går att jämföra.`);
    if (read.kind === "number") values.push({ value: read.value, unit: read.unit });
  }
  const [last, before] = values;
  if (!before || !last) return values.length === 0 ? "" : notJudged("det behövs minst två värden för en utveckling.");
  const scale = scaling(last.value, last.unit, before.value, before.unit);
  if ("problem" in scale) return notJudged("de två senaste värdena har inte samma enhet. Skriv dem med samma enhet.");
  const now = last.value * scale.factor;
  const trend = trendOf(now, before.value, direction);
  return trend ? TRENDS[trend] : compare(now, before.value) > 0 ? "ökar" : "minskar";
}

/**
 * UTVECKLING: for each row of values, oldest first, how the last has moved from the one before; a single column is one
 * series.
 */
export function developmentRows([values, direction]: Arguments): Answer {
  const series = widthOf(values) === 1 ? [values.flat()] : values;
  return broadcast(
    [
      { name: "värden", grid: series.map((_, i) => [i]) },
      { name: "riktning", grid: direction },
    ],
    ([row, stated]) => {
      if (isErrorCell(stated)) return errorIn("riktningen", stated);
      const words = wordsIn(stated);
      const side = words === undefined ? undefined : directionNamed(words);
      if (words !== undefined && !side)
        return notJudged(`riktningen ${quoted(words)} känns inte igen: skriv högre eller lägre.`);
      return trendIn(series[Number(row)] ?? [], side);
    },
  );
}
