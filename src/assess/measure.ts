import type { Measure } from "../domain/plan";
import { doneInTime } from "../interpret/side/direction";
import { hasWord, wordsIn } from "../lexicon/lexicon";
import { UNITS } from "../lexicon/words/units";

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
  const isPace = hasWord(`${words} ${of.unit ?? ""}`, "perShortTime");
  if ((hasWord(words, "growsOverYear") && !isPace) || (happens(words) && !doneInTime(words))) return null;
  if (of.kind === "rank") return { measure: "point", evident: true };
  return isPace || isPoint(words, familyOf(of.unit)) ? { measure: "point", evident: true } : null;
}

const familyOf = (unit: string | undefined): string | undefined =>
  unit ? (family.get(unit) ?? (unit.includes("/") ? "money" : undefined)) : undefined;

/** Whether a unit of such a family, or the words where none is known, are of one point in time. */
function isPoint(words: string, of: string | undefined): boolean {
  const isTime = of === "time" || of === "workTime";
  if ((isTime || of === undefined) && hasWord(words, "typicalTime")) return true;
  return of === undefined ? hasWord(words, "atOneTime") : POINT_FAMILIES.has(of);
}
