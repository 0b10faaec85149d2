import { keysOf } from "../../domain/keys";
import { Lexicon } from "../../lexicon/lexicon";
import { ENDS } from "../../lexicon/words/grades";
import { isDashAlone } from "../../domain/shapes";
import { STATES, stepsOf, type Scale, type StepClass } from "../../domain/scale";
import { initialsOf, matchesIn, readGrade } from "../../interpret/choice/grade";
import { textKey } from "../../interpret/text/text";
import { colourWord } from "../../interpret/choice/colour";
import { type Grid } from "../grid/grid";
import { colourOf, type Entry } from "./entry";

/** A scale of the meanings in the sheet; its order is "asked" when the marks do not give one. */
export function proposedScale(grid: Grid, entries: Entry[], scales: readonly Scale[]): Scale | null {
  const distinct = entries.filter(
    ({ meaning }, i) => entries.findIndex((other) => textKey(other.meaning) === textKey(meaning)) === i,
  );
  if (distinct.length < 2 || distinct.length > 6 || distinct.some(({ meaning }) => meaning.length > 80)) return null;
  const letters = initialsOf(new Set(distinct.map(({ mark }) => mark)));
  const marks = distinct.map(
    ({ mark, fill }) =>
      letters?.(mark) ?? (fill ? colourWord(fill)! : colourOf(mark) || (isDashAlone(mark) ? "–" : mark)),
  );
  const order = ORDERS.find(
    (known) => marks.every((mark) => known.includes(mark)) && new Set(marks).size === marks.length,
  );
  const asListed = distinct.map((entry, i) => ({ entry, mark: marks[i]! }));
  const ends = order ? null : ranked(asListed, scales);
  const listed = order ? asListed.sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark)) : asListed;
  return {
    name: `Teckenförklaring ${grid.sheet.name}`,
    steps: stepsOf(
      (ends?.steps ?? listed).map(({ entry: { meaning }, mark }, i) => [
        meaning,
        order ? (CLASSES[mark] ?? null) : (ends?.classes[i] ?? null),
      ]),
    ),
    states: [...(ends?.states ?? []).map(({ entry }) => ({ label: entry.meaning, synonyms: [] })), ...STATES],
    order: order || ends ? "stated" : "asked",
    source: "Teckenförklaringen i arbetsboken",
  };
}

/** Marks whose order everybody knows, best first. */
const ORDERS: string[][] = [
  ["grön", "gul", "orange", "röd"],
  ["●", "◕", "◑", "◐", "◔", "○"],
  ["🟢", "🟡", "🟠", "🔴"],
  ["😊", "😐", "☹"],
  ["++", "+", "0", "–", "––"],
  ["+", "±", "–"],
];
const CLASSES: Record<string, StepClass> = {
  grön: "reached",
  "🟢": "reached",
  "●": "reached",
  gul: "partly",
  "🟡": "partly",
  "◐": "partly",
  orange: "partly",
  röd: "notReached",
  "🔴": "notReached",
  "○": "notReached",
};

/**
 * The classes of the marks of a list, where one end states that the goal is reached and the other that it is not: "J =
 * uppnått, K = nära, L = ej uppnått, M = ej mätt". Between them the goal is partly reached; what is listed after them is no
 * step. Null where they do not, or where a step between them states either.
 */
function ranked<T extends { entry: Entry }>(
  listed: readonly T[],
  scales: readonly Scale[],
): { steps: T[]; classes: StepClass[]; states: T[] } | null {
  const meanings = listed.map(({ entry }) => textKey(entry.meaning));
  const said = meanings.map((meaning) => {
    const own = classBeside(meaning, meanings) ?? classOf(meaning, scales);
    return own ?? (isDeniedBeside(meaning, meanings) ? "reached" : null);
  });
  const classes = listed.map(({ entry: { mark } }, i) => said[i] ?? classOf(mark, scales));
  const [first] = classes;
  const last = classes.indexOf(first === "reached" ? "notReached" : "reached");
  const isBetween = classes.slice(1, last).some((one) => one === "reached" || one === "notReached");
  if (last < 1 || (first !== "reached" && first !== "notReached") || isBetween) return null;
  if (said.slice(last + 1).some((one) => one !== null)) return null;
  const steps = listed.slice(0, last + 1);
  return {
    steps: first === "reached" ? steps : steps.toReversed(),
    classes: steps.map((_, i) => (i === 0 ? "reached" : i < last ? "partly" : "notReached")),
    states: listed.slice(last + 1),
  };
}

/** "i linje med målet" beside "inte i linje med målet" is what is to be, and the other what is not. */
function classBeside(meaning: string, meanings: readonly string[]): StepClass | null {
  const denied = without(meaning, NOT);
  if (denied !== undefined) return meanings.includes(denied) ? "notReached" : null;
  const part = without(meaning, PARTLY);
  const whole = part ?? meaning;
  const isDenied = meanings.some((other) => without(other, NOT) === whole);
  return isDenied ? (part === undefined ? "reached" : "partly") : null;
}

/** "målet nås vid årets slut" beside "målet nås inte". */
const isDeniedBeside = (meaning: string, meanings: readonly string[]): boolean =>
  meanings.some((other) =>
    NOT.some((no) => other.endsWith(` ${no}`) && meaning.startsWith(other.slice(0, -no.length))),
  );

/** What is left of a text that begins with one of the words. */
function without(text: string, words: readonly string[]): string | undefined {
  const word = words.find((one) => text.startsWith(`${one} `));
  return word && text.slice(word.length + 1);
}

const NOT = ["inte", "ej", "icke", "ikke"];
const PARTLY = ["delvis", "delvist"];

const ends = new Lexicon(ENDS);

/** What a meaning states on every scale that has it, else in words for an end of a scale. */
const classOf = (meaning: string, scales: readonly Scale[]): StepClass | null =>
  classOnScales(meaning, scales) ?? keysOf(ENDS).find((end) => ends.has(meaning, end)) ?? null;

function classOnScales(meaning: string, scales: readonly Scale[]): StepClass | null {
  const matches = matchesIn(readGrade(meaning, [...scales]));
  const found = new Set(matches.map((one) => ("step" in one ? one.step.class : null)));
  return found.size === 1 ? [...found][0]! : null;
}
