import { hasWordOf, runsOf } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { fact } from "../../lexicon/textFact";
import { stem } from "../text/similarity";
import { readHeader } from "./header";

/*
 * What a header says of the figures under it: that they are planned, that they are outcomes, or neither.
 */

const namesPlan = (words: string): boolean => columnHeads.has(words, "plannedFigure");

/** "Budget 2025", "Plan", "Tilldelad ram": what was decided before the period, and not what came of it ("Avvikelse mot budget"). */
export const isPlannedUnder = fact((text): boolean => {
  const { words } = readHeader(text);
  return namesPlan(words) && !columnHeads.has(words, "besidePlan");
});

/** Words of a role score at least so much. */
const LEAST = 0.5;

/** Fewer letters are no word: "U 24", "B18". */
const LETTERS = 3;

/** The words of a header that leave it open whether its figures are outcomes; []: it says so, or has no words of its own. */
export const openWords = fact((text): readonly string[] => {
  const { words, scores } = readHeader(text);
  if ((scores.outcome ?? 0) >= LEAST || columnHeads.has(words, "outcomeFigure") || namesPlan(words)) return [];
  return runsOf(columnHeads.without(words, "plainFigure"))
    .filter((word) => hasWordOf(LETTERS, word))
    .map(stem);
});
