import { hasDigit, runsOf } from "../../domain/shapes";
import { alternativesIn, areOtherwise } from "../text/alternatives";
import { looseGrammar } from "../text/grammar";
import { stem } from "../text/similarity";
import { clean, textKey } from "../text/text";
import { convert, isCount, isIndex, readUnit, unitAt } from "./unit";

/** What a cell of units says. */
interface UnitWords {
  /** The unit without what it is per; "count" of things, "scale" of marks and points, "" of a bare "antal". */
  kind: string;
  /** The stems of what it is of and per: "portion" of "g/portion". */
  words: readonly string[];
}

const COUNT = "count";
const SCALE = "scale";
const NONE = "";
const RATE = "per ";

/** Words that say how a unit is written, and not of what it is. */
const BARE = looseGrammar(
  `^ (av | i | på | per | de | den | det | som | är | har | alla | en | ett | antal | antalet | ant | st | styck | stycken | andel | andelen | enhet | totalt
     | skala | skalan | medel | medelvärde | medeltal | medelbetyg | snitt | genomsnitt | median | betyg | poäng | index) $`,
);
const OF_SCALE = looseGrammar(
  "skala | skalan | medel | medelvärde | medeltal | medelbetyg | snitt | genomsnitt | betyg",
);
const OF_SHARE = looseGrammar("andel | andelen | procentandel | %-andel");
/** "Kr inkl. transport" is of more than "kr". */
const LIMITED = looseGrammar(
  "inkl | inkl. | inklusive | exkl | exkl. | exklusive | utan | med | endast | bara | ej | inte | brutto | netto",
);

function kindOf(text: string, base: string | null, words: readonly string[]): string {
  if (base !== null) return isCount(base) ? COUNT : base;
  if (hasDigit(text) || OF_SCALE.test(text)) return SCALE;
  if (OF_SHARE.test(text)) return "%";
  return words.length === 0 ? NONE : COUNT;
}

function statedIn(text: string): UnitWords {
  const cleaned = clean(text);
  const unit = readUnit(text) ?? unitAt(cleaned, 0)?.unit ?? null;
  // "Per 1 000 invånare" says all that it is per.
  if (unit?.startsWith(RATE)) return { kind: unit, words: [] };
  const [base = null] = unit?.split("/") ?? [];
  const words = runsOf(textKey(text)).flatMap((word) => {
    const own = readUnit(word);
    if (BARE.test(word) || (own !== null && own === base && !isCount(own))) return [];
    return own ?? stem(word);
  });
  return { kind: kindOf(text, base, words), words };
}

/** No shorter word is another's beginning. */
const SHORTEST = 3;

/** Whether a word is another's, written out or short: "inv" of "invånare". */
const isShortOf = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SHORTEST && (a.startsWith(b) || b.startsWith(a)));

const areAmong = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) => others.some((other) => isShortOf(word, other)));

function areOfOneKind(a: string, b: string): boolean {
  if (a === b || (isIndex(a) && isIndex(b))) return true;
  if (a === NONE || b === NONE) return [a, b].every((one) => one !== "%" && one !== SCALE && !one.startsWith(RATE));
  return convert(1, a, b) !== null;
}

/**
 * Whether a target's and an outcome's cells of units may say the same: "g/portion" and "gram per portion", "%" and "% av de
 * svarande", "tkr" and "mnkr"; not "% av inköpt värde" and "% av inköpt vikt", nor "kr" and "kr inkl. transport".
 */
export function areUnitsAlike(one: string, other: string): boolean {
  const [a, b] = [statedIn(one), statedIn(other)];
  if (!areOfOneKind(a.kind, b.kind) || LIMITED.test(one) !== LIMITED.test(other)) return false;
  return (
    !areOtherwise(alternativesIn(one), alternativesIn(other)) &&
    (areAmong(a.words, b.words) || areAmong(b.words, a.words))
  );
}
