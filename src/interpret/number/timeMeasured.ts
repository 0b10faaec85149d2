import { lettersIn } from "../../domain/shapes";
import { hasWord } from "../../lexicon/lexicon";
import { isTwoParts } from "./clock";
import { readUnit, unitOfIndicator } from "./unit";

/** In what parts a time is, by the unit of the larger. */
const PARTS: Readonly<Record<string, string>> = { minuter: "min:sek", sekunder: "min:sek", timmar: "tim:min" };

/** What a row says of its measure. */
interface Row {
  unit?: string;
  indicator?: string;
  header?: string;
}

/**
 * The parts of "7:45" where a row measures how long something takes: "min:sek", "tim:min", or "0:00" where it does not
 * say which; null: it measures something else.
 */
export function timeMeasured({ unit = "", indicator = "", header = "" }: Row): string | null {
  const stated = readUnit(unit) ?? (unit || readUnit(header) || unitOfIndicator(indicator) || undefined);
  if (stated !== undefined) return isTwoParts(stated) ? stated : (PARTS[stated] ?? null);
  return lettersIn(indicator).some((word) => hasWord(word, "timeTaken")) ? "0:00" : null;
}
