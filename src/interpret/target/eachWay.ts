import type { Direction } from "../../domain/reading";
import { grammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { changeBy, OPPOSITE, rule, type Rule, first } from "./rule";

/** A bound or a change that its own words make strict: "med mer än 5 %". */
export const strictly = (match: Match): boolean => match.group("strict") !== undefined;

const VERBS: Record<Direction, Phrase> = { higher: grammar("{upVerb}"), lower: grammar("{downVerb}") };

/**
 * Between the word for a change and its number stands a verb for the other way: "barn som växer upp … ska minska till 8
 * %".
 */
export const turnsBack = (match: Match, direction: Direction): boolean => VERBS[OPPOSITE[direction]].test(match.text);

export const by =
  (direction: Direction): Rule["read"] =>
  (match, sentence) =>
    turnsBack(match, direction) ? null : changeBy(direction, first(match, sentence), strictly(match));

/** Words for each direction in a phrase: verbs, any word for the change, nouns, comparatives. */
const WAYS: Readonly<Record<Direction, Readonly<Record<string, string>>>> = {
  higher: { "{verb}": "{upVerb}", "{any}": "{upWord}", "{noun}": "{rise}", "{more}": "{up}" },
  lower: {
    "{verb}": "{downVerb}",
    "{any}": "{downWord}",
    "{noun}": "{fall}",
    "{more}": "{down}",
  },
};

/** A rule for each way a measure can go. */
export const eachWay = (source: string, read: (direction: Direction) => Rule["read"]): Rule[] =>
  (["higher", "lower"] as const).map((direction) =>
    rule(
      Object.entries(WAYS[direction]).reduce((rest, [name, words]) => rest.replaceAll(name, words), source),
      read(direction),
    ),
  );
