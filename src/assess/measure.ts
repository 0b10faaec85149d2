import type { Measure } from "../domain/plan";
import { isOfYear, measureIn } from "../interpret/choice/measure";
import { doneInTime } from "../interpret/side/direction";
import { countsThings } from "../interpret/number/unit";
import { hasWord, wordsIn } from "../lexicon/lexicon";
import { UNITS } from "../lexicon/words/units";
import { assessing } from "../lexicon/assessing";

/** Units of values at one point in time: shares, indexes, rates, places. */
const POINT_FAMILIES = new Set(["share", "points", "index", "rate", "rank", "density"]);
const family = new Map(UNITS.map((row) => [row.unit, row.family]));

/** Whether the measure is a share of actions or events of the year. */
function happens(words: string): boolean {
  const hits = wordsIn(words);
  const done = hits.find(({ concept }) => concept === "doneInYear");
  return (
    hasWord(words, "happensInYear") || hits.some(({ concept, from }) => concept === "share" && done && from >= done.to)
  );
}

/**
 * How the measure behaves over a year, and whether the table states it or the unit makes it evident. null: not known.
 */
export function measureOf(of: {
  measure?: Measure;
  unit?: string;
  indicator?: string;
  kind?: string;
}): { measure: Measure; evident: boolean } | null {
  if (of.measure) return { measure: of.measure, evident: false };
  const words = of.indicator ?? "";
  const named = measureIn(words);
  if (named) return { measure: named, evident: true };
  const isPace = hasWord(`${words} ${of.unit ?? ""}`, "perShortTime");
  const grows = hasWord(words, "growsOverYear") || isOfYear(words);
  if ((grows && !isPace) || (happens(words) && !doneInTime(words))) return null;
  if (of.kind === "rank") return { measure: "point", evident: true };
  const isCounted = of.unit !== undefined && countsThings(of.unit);
  return isPace || isPoint(words, familyOf(of.unit), isCounted) ? { measure: "point", evident: true } : null;
}

const familyOf = (unit: string | undefined): string | undefined =>
  unit ? (family.get(unit) ?? (unit.includes("/") ? "money" : undefined)) : undefined;

/** How many there are of something grows over the year, whatever it is that is counted: "antal ärenden med lång handläggningstid". */
const isNoCount = (words: string): boolean => !assessing.has(words, "counted") || hasWord(words, "mean");

/** Whether a unit of such a family, or the words where none is known, are of one point in time. `isCounted`: by the unit. */
function isPoint(words: string, of: string | undefined, isCounted: boolean): boolean {
  const isTime = of === "time" || of === "workTime";
  if ((isTime || (of === undefined && isNoCount(words))) && hasWord(words, "typicalTime")) return true;
  return of === undefined ? hasWord(words, "atOneTime") && isNoCount(words) && !isCounted : POINT_FAMILIES.has(of);
}
