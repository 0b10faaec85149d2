import type { Direction } from "../domain/reading";
import { type Concept, wordsIn } from "../lexicon/lexicon";
import { readValue } from "./number";
import { clean } from "./text";

/** What an outcome in words says has happened: "ökat med 184", "7 % ökning", "oförändrat". */
export interface ToldChange {
  moved: Direction | "better" | "worse" | "same";
  /** By how much, without a sign. */
  value?: number;
  unit?: string;
  /** The year that it is measured from, where it says one. */
  since?: string;
}

const MOVES: [ToldChange["moved"], Concept[]][] = [
  ["same", ["same"]],
  ["worse", ["worse"]],
  ["higher", ["upVerb", "up", "upNoun", "upward"]],
  ["lower", ["downVerb", "down", "downNoun", "downward"]],
  ["better", ["betterVerb", "better", "betterNoun"]],
];

const LONGEST = 80;

/** Words around the change that say no more. */
const AROUND =
  /^(?:(?:ja|har|det|är|var|en|ett|i stort sett|resultatet|värdet|utfallet|antalet|andelen|totalt)(?=[ ,]|$)[ ,]*)+|(?<![^ ])(?:med|på|än|procentuell|jämfört med|mot|sedan|från)(?![^ ])|(?:föregående|förra|förr) (?:år|året|mätningen)|i fjol|fjolåret/gu;
const SINCE = /(?:jämfört med|sedan|än|mot|från) (?:år )?((?:19|20)\d\d)(?!\d)/u;
const FROM_TO = /från (.{1,20}?) till (.{1,20})$/u;

/** "från 7,2 % till 6,8 %": how far; null: it goes the other way, or is no two numbers. */
function between(text: string, moved: Direction): Pick<ToldChange, "value" | "unit"> | null {
  const [from, to] = FROM_TO.exec(text)!
    .slice(1)
    .map((part) => readValue(part!));
  if (from?.kind !== "number" || to?.kind !== "number") return null;
  const by = moved === "higher" ? to.value - from.value : from.value - to.value;
  // A difference of two shares is in percentage points.
  const unit = to.unit === "%" ? "procentenheter" : to.unit;
  return by > 0 ? { value: Number(by.toPrecision(12)), ...inUnit(unit) } : null;
}

/** The one way in which the words of a text say that something has moved, with the concepts of those words. */
function moveIn(said: string): (typeof MOVES)[number] | undefined {
  const hits = wordsIn(said);
  if (hits.some(({ concept }) => concept === "negation")) return undefined;
  const [only, ...others] = MOVES.filter(([, concepts]) => hits.some(({ concept }) => concepts.includes(concept)));
  return others.length > 0 ? undefined : only;
}

const inUnit = (unit: string | undefined): { unit?: string } => (unit === undefined ? {} : { unit });

/**
 * An outcome that tells a change in words, with how much where it says so; null: it tells none, or more than one, or
 * something beside that is not understood.
 */
export function toldChange(text: string): ToldChange | null {
  const said = clean(text).toLowerCase();
  const move = said === "" || said.length > LONGEST ? undefined : moveIn(said);
  if (!move) return null;
  const [moved, concepts] = move;
  if ((moved === "higher" || moved === "lower") && FROM_TO.test(said)) {
    const by = between(said, moved);
    return by && { moved, ...by };
  }
  const since = SINCE.exec(said)?.[1];
  const told: ToldChange = { moved, ...(since === undefined ? {} : { since }) };
  const rest = withoutWords(said.replace(SINCE, ""), concepts);
  if (rest === "") return told;
  const by = readValue(rest);
  const isAmount = by.kind === "number" && by.value >= 0 && by.note === undefined && moved !== "same";
  return isAmount ? { ...told, value: by.value, ...inUnit(by.unit) } : null;
}

/** What is left of a text without the words that tell the change and those that say no more. */
function withoutWords(said: string, concepts: readonly Concept[]): string {
  let rest = said;
  for (const { concept, from, to } of [...wordsIn(said)].sort((a, b) => b.from - a.from))
    if ([...concepts, "degree"].includes(concept) && rest.slice(from, to) === said.slice(from, to))
      rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  return rest
    .replace(/ {2,}/g, " ")
    .trim()
    .replace(AROUND, "")
    .replace(/ {2,}/g, " ")
    .replace(/[ ,.!]+$/u, "")
    .trim();
}
