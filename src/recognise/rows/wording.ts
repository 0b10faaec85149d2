import {
  depthOf,
  endsIn,
  hasDigit,
  hasOnlyCapitals,
  hasOtherThanYears,
  trimmedStart,
  withoutColon,
  withoutLast,
} from "../../domain/shapes";
import { tellsGoalInClause } from "../../interpret/targets/goalSentence";
import { beginsWithWord, hasWord } from "../../lexicon/lexicon";
import { rowWords } from "../../lexicon/rowWords";

/** A sentence has ended. */
export const endsSentence = (text: string): boolean => endsIn(withoutLast(text, '"”)'), ".!?");

/** "Målet är att …", "Our target is …". */
const statesGoal = (text: string): boolean =>
  hasWord(text, "statesGoal") &&
  (endsSentence(text) || hasOtherThanYears(text) || isAim(text) || hasWord(text, "cameTo"));

/** An aim: a verb of obligation, or one that an aim begins with. */
const isAim = (text: string): boolean =>
  hasWord(text, "isTo") || beginsWithWord(trimmedStart(text, "0123456789.) "), "aimVerb");

/** An aim with a figure. */
const setsAim = (text: string): boolean => hasWord(text, "isTo") && hasOtherThanYears(text);

/** It sets a figure to reach, or its own words are that it is a goal or has one in it. */
export const mayBeGoal = (text: string): boolean =>
  setsAim(text) || statesGoal(withoutColon(text)) || tellsGoalInClause(text);

/** Whether a line says before a colon that it is a note or a remark: "Definition av mått: …". */
export function saysItsKind(text: string): boolean {
  const [label = "", ...rest] = text.split(":");
  return rest.join("").trim() !== "" && rowWords.has(label.trim(), "note", "noteLabel", "remark", "source");
}

/** Words that a measure begins with or is known by: "Andel …", "… index". */
export const namesMeasure = (text: string): boolean =>
  hasWord(text, "measureIs") || beginsWithWord(text, "measureBegins");

/**
 * Whether a text heads a section of a paper: numbered in several parts, or several words in capitals and no figures,
 * which do not only say that goals, measures or fields come.
 */
export const headsSection = (text: string): boolean => depthOf(text) > 1 || isHeadInCapitals(text);

const isHeadInCapitals = (text: string): boolean =>
  hasOnlyCapitals(text) &&
  !hasDigit(text) &&
  text.split(" ").length >= FEWEST_IN_CAPITALS &&
  !hasWord(text, "goalNoun", "measureNoun", "fieldNoun");

const FEWEST_IN_CAPITALS = 4;
