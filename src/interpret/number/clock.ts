import { looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { lettersIn, twoDigits } from "../../domain/shapes";
import { hasWord } from "../../lexicon/lexicon";
import { readUnit, unitOfIndicator } from "./unit";

/** A time in two or three parts, in the largest of them: 7.75 for "7:45", 0.5 for "0:30:00". */
export interface TwoParts {
  value: number;
  /** "min:sek", "tim:min"; "0:00": the text does not say which. */
  unit: string;
  from: number;
  to: number;
}

const COLON = "<!(:) big:(N) ‿ : ‿ small:(D2) !(‿ :)";
const COLONS = "<!(:) big:(N) ‿ : ‿ small:(D2) ‿ : ‿ least:(D2) !(‿ :)";
const FORMS: readonly { unit: string; is: Phrase }[] = [
  {
    unit: "tim:min",
    is: looseGrammar("big:(N) (timmar | timme | tim | h | t) [.] [och] small:(D) (minuter | minut | min | m) [.]"),
  },
  {
    unit: "min:sek",
    is: looseGrammar("big:(N) (minuter | minut | min | m) [.] [och] small:(D) (sekunder | sekund | sek | s) [.]"),
  },
  { unit: "tim:min", is: looseGrammar(`${COLONS} [timmar | tim | h] [.]`) },
  { unit: "min:sek", is: looseGrammar(`${COLON} (minuter | min) [.]`) },
  { unit: "tim:min", is: looseGrammar(`${COLON} (timmar | tim | h) [.]`) },
  { unit: "0:00", is: looseGrammar(COLON) },
];
/** "Kl 7:45" is when, and not how long. */
const OF_DAY = looseGrammar("{oClock} =(N)");

/** Of the least of three parts there are so many in the largest. */
const SECONDS = 3600;

function partsOf(found: Match | null, unit: string): TwoParts | null {
  const [big, small, least] = ["big", "small", "least"].map((part) => Number(found?.group(part) ?? 0)) as [
    number,
    number,
    number,
  ];
  const isTime = small < 60 && least < 60;
  return found && isTime ? { value: big + small / 60 + least / SECONDS, unit, from: found.from, to: found.to } : null;
}

/** The time in two parts that begins at a place. */
export function twoPartsAt(text: string, at: number): TwoParts | null {
  for (const { unit, is } of FORMS) {
    const found = partsOf(is.at(text, at), unit);
    if (found) return found;
  }
  return null;
}

/** The first time in two parts of a text; null: none, or it is a time of day. */
export function twoPartsIn(text: string): TwoParts | null {
  if (OF_DAY.test(text)) return null;
  for (const { unit, is } of FORMS) {
    const found = partsOf(is.exec(text), unit);
    if (found) return found;
  }
  return null;
}

/** Whether a unit is of times in two parts. */
export const isTwoParts = (unit: string | undefined): boolean =>
  unit === "min:sek" || unit === "tim:min" || unit === "0:00";

/** "7:45", and "0:08:45" where there is a third part. */
export function twoPartsText(value: number): string {
  const thirds = Math.round(Math.abs(value) * SECONDS);
  const [big, small, rest] = [Math.floor(thirds / SECONDS), Math.floor(thirds / 60) % 60, thirds % 60];
  return `${value < 0 && thirds > 0 ? "−" : ""}${big}:${twoDigits(small)}${rest > 0 ? `:${twoDigits(rest)}` : ""}`;
}

/** What "7:45" was read as, kronor and öre (7.45), as a time in two parts (7.75); null: there is no such time. */
export function inTwoParts(crowns: number): number | null {
  const whole = Math.floor(crowns);
  const small = Math.round((crowns - whole) * 100);
  return small < 60 ? whole + small / 60 : null;
}

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
