import type { Direction } from "../../domain/reading";
import { type Concept, hasWord, Lexicon, wordsIn } from "../../lexicon/lexicon";
import { REPORTED_CHANGES } from "../../lexicon/words/reportedChanges";
import { hasDigit, singleSpaced, trimmed, trimmedEnd, wordsOf } from "../../domain/shapes";
import { looseGrammar } from "../text/grammar";
import { readValue } from "../number/number";
import { readPeriod } from "../time/period";
import { stems } from "../text/similarity";
import { clean } from "../text/text";
import { isKnownUnit } from "../number/unit";
import type { NumberReading } from "../number/valueReading";

/** What an outcome in words states has happened: "ökat med 184", "7 % ökning", "oförändrat". */
export interface ReportedChange {
  moved: Direction | "better" | "worse" | "same";
  /** By how much, without a sign. */
  value?: number;
  unit?: string;
  /** The year that it is measured from, where it states one. */
  since?: string;
  /** The level that it has come to: "minskat till 5,9 %". */
  to?: NumberReading;
}

const MOVES: [ReportedChange["moved"], Concept[]][] = [
  ["same", ["same"]],
  ["worse", ["worse"]],
  ["higher", ["upVerb", "up", "upNoun", "upward"]],
  ["lower", ["downVerb", "down", "downNoun", "downward"]],
  ["better", ["betterVerb", "better", "betterNoun"]],
];

const LONGEST = 120;

const reports = new Lexicon(REPORTED_CHANGES);

/** "jämfört med 2019". */
const SINCE = looseGrammar("(jämfört med | sedan | än | mot | från) [år] since:(Y)");

/** "från … till …" at the end: the two values; undefined: the text has no such. */
function spanIn(text: string): [from: string, to: string] | undefined {
  const [from] = reports.hits(text, "from");
  const to = reports.hits(text, "to").find((hit) => from !== undefined && hit.from > from.to);
  return from && to && [text.slice(from.to, to.from).trim(), text.slice(to.to).trim()];
}

/** Where "till" and a level stand last: "minskat till 5,9 %". */
function levelAt(text: string): { from: number; level: string } | undefined {
  const last = reports.hits(text, "to").at(-1);
  return last && { from: last.from, level: text.slice(last.to).trim() };
}

/** "från 7,2 % till 6,8 %": how far; null: it goes the other way, or is no two numbers. */
function between(
  span: [from: string, to: string],
  moved: Direction,
): Pick<ReportedChange, "value" | "unit" | "to"> | null {
  const [from, to] = [readValue(span[0]), readValue(span[1])];
  if (from.kind !== "number" || to.kind !== "number") return null;
  const by = moved === "higher" ? to.value - from.value : from.value - to.value;
  // A difference of two shares is in percentage points.
  const unit = to.unit === "%" ? "procentenheter" : to.unit;
  return by > 0 ? { value: Number(by.toPrecision(12)), ...inUnit(unit), to } : null;
}

/** The one way in which the words of a text state that something has moved, with the concepts of those words. */
function moveIn(stated: string): (typeof MOVES)[number] | undefined {
  const hits = wordsIn(stated);
  if (hits.some(({ concept }) => concept === "negation")) return undefined;
  const [only, ...others] = MOVES.filter(([, concepts]) => hits.some(({ concept }) => concepts.includes(concept)));
  return others.length > 0 ? undefined : only;
}

const inUnit = (unit: string | undefined): { unit?: string } => (unit === undefined ? {} : { unit });

/** Compounds that begin alike are of one thing in one row: "energianvändning" of "energiförbrukning". */
const ALIKE = 6;

/** The words name the measure, and no part of it ("bland män"). */
function areOfMeasure(words: string, measure: string): boolean {
  const own = stems(measure);
  const isOwn = (stem: string): boolean =>
    own.some((one) => one === stem || (stem.length >= ALIKE && one.startsWith(stem.slice(0, ALIKE))));
  return wordsOf(words).every((word) => hasWord(word, "saysNoMore") || stems(word).every(isOwn));
}

/**
 * The sentence without its subject, where that is the measure: "sjukfrånvaron har minskat till 5,9 %". A number before
 * the change is how much, and no subject.
 */
function withoutSubject(stated: string, concepts: readonly Concept[], measure: string): string {
  const from = wordsIn(stated).find(({ concept }) => concepts.includes(concept))?.from ?? 0;
  const before = stated.slice(0, from);
  return !hasDigit(before) && areOfMeasure(before, measure) ? stated.slice(from) : stated;
}

/** A number that a measure has come to; a year is when, and no level. */
function levelIn(text: string): NumberReading | undefined {
  const read = readPeriod(text) ? null : readValue(text);
  return read?.kind === "number" ? read : undefined;
}

/** The number of a text whose other words name the measure: "energianvändningen 46 %". */
function amountIn(text: string, measure: string): ReturnType<typeof readValue> {
  const read = readValue(text);
  if (read.kind === "number") return read;
  const isOfFigure = (word: string): boolean => hasDigit(word) || isKnownUnit(word) || !areOfMeasure(word, measure);
  const own = readValue(text.split(" ").filter(isOfFigure).join(" "));
  return own.kind === "number" && own.year === undefined ? own : read;
}

/** The amounts of a sentence about a change: the level reached, and by how much. */
function amountsOf(stated: string, moved: ReportedChange["moved"], measure: string): Partial<ReportedChange> | null {
  const level = levelAt(stated);
  const to = levelIn(level?.level ?? "");
  const reached = to ? { to } : {};
  const rest = withoutAround(to ? stated.slice(0, level?.from) : stated);
  if (rest === "") return reached;
  const by = amountIn(rest, measure);
  const isAmount = by.kind === "number" && by.value >= 0 && by.note === undefined && moved !== "same";
  return isAmount ? { value: by.value, ...inUnit(by.unit), ...reached } : null;
}

/**
 * An outcome that states a change in words, with its size and level if given; null: it has none, or more than one, or
 * other words that are not understood. `measure`: the measure's name, which may be its subject.
 */
export function reportedChange(text: string, measure = ""): ReportedChange | null {
  const whole = clean(text).toLowerCase();
  const move = whole === "" || whole.length > LONGEST ? undefined : moveIn(whole);
  if (!move) return null;
  const [moved, concepts] = move;
  const stated = withoutSubject(trimmedEnd(whole, "."), concepts, measure);
  const span = spanIn(stated);
  if ((moved === "higher" || moved === "lower") && span) {
    const by = between(span, moved);
    return by && { moved, ...by };
  }
  const since = SINCE.exec(stated)?.group("since");
  const amounts = amountsOf(
    withoutWords(
      SINCE.replace(stated, () => ""),
      concepts,
    ),
    moved,
    measure,
  );
  return amounts && { moved, ...(since === undefined ? {} : { since }), ...amounts };
}

/** The rest of a text without the words of the change. */
function withoutWords(stated: string, concepts: readonly Concept[]): string {
  let rest = stated;
  for (const { concept, from, to } of [...wordsIn(stated)].sort((a, b) => b.from - a.from))
    if ([...concepts, "degree"].includes(concept) && rest.slice(from, to) === stated.slice(from, to))
      rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  return ` ${singleSpaced(rest).trim()}`;
}

/** The rest without words that carry no further meaning. */
function withoutAround(stated: string): string {
  let rest = stated.trim();
  for (let [first] = reports.hits(rest, "opening"); first?.from === 0; [first] = reports.hits(rest, "opening"))
    rest = trimmed(rest.slice(first.to), " ,");
  return trimmedEnd(singleSpaced(reports.without(rest, "around")).trim(), " ,.!");
}
