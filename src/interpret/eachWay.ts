import type { Direction } from "../domain/reading";
import { grammar, type Pattern } from "./grammar";
import { isDigit } from "./letters";
import { changeBy, rule, type Rule, first } from "./rule";

/** A bound or a change that its own words make strict: "med mer än 5 %". */
export const strictly = (match: RegExpMatchArray): boolean => match[1] !== undefined && !isDigit(match[1]);

const VERBS: Record<Direction, Pattern> = { higher: grammar("{UPV}"), lower: grammar("{DOWNV}") };

/**
 * Between the word for a change and its number stands a verb for the other way: "barn som växer upp … ska minska till 8
 * %".
 */
export const turnsBack = (match: RegExpMatchArray, direction: Direction): boolean =>
  VERBS[direction === "higher" ? "lower" : "higher"].test(match[0]);

export const by =
  (direction: Direction): Rule["read"] =>
  (match, sentence) =>
    turnsBack(match, direction) ? null : changeBy(direction, first(match, sentence), strictly(match));

/**
 * A rule for each way a measure can go; `{V}` is its verbs, `{ANY}` verbs, adjectives and nouns, `{N}` nouns, `{THAN}`
 * comparatives.
 */
export const eachWay = (source: string, read: (direction: Direction) => Rule["read"]): Rule[] =>
  (
    [
      ["higher", "{UPV}", "{UPW}", "{UPN}", "(?:högre|fler|mer|större)"],
      ["lower", "{DOWNV}", "{DOWNW}", "{DOWNN}", "(?:lägre|färre|mindre|kortare)"],
    ] as const
  ).map(([direction, verb, any, noun, than]) =>
    rule(
      source.replace("{V}", verb).replace("{ANY}", any).replace("{N}", noun).replace("{THAN}", than),
      read(direction),
    ),
  );
