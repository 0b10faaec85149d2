import { hasOtherThanYears, withoutLast } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { verdictFirst, verdictTold } from "../../interpret/paragraph/proseGoal";
import { writtenSentences } from "../../interpret/text/text";
import { rowWords } from "../../lexicon/rowWords";

/** A longer text says more than its verdict. */
const LONGEST = 60;

/** Whether a whole text is a judgement: a step of a known scale, or a short sentence that the goal was reached or not. */
export function isVerdict(text: string, scales: readonly Scale[]): boolean {
  const bare = withoutLast(text.trim(), ".");
  if (bare.length > LONGEST || hasOtherThanYears(bare)) return false;
  return readGrade(bare, [...scales]) !== null || verdictTold(bare) !== null;
}

/**
 * The words of a judgement that a text is, or that one of its sentences is or begins with: "Målet har uppfyllts, 82
 * procent av …"; null where it has none.
 */
export function gradeClause(text: string, scales: readonly Scale[]): string | null {
  for (const sentence of [text, ...writtenSentences(text)]) {
    const clauses = [
      sentence,
      ...(/^([^:,.;–]{3,60})[:,.;–]/u.exec(sentence)?.slice(1) ?? []),
      verdictFirst(sentence) ?? sentence,
    ];
    const found = clauses
      .map((one) => withoutLast(one, "."))
      .find((one) => one.length <= 80 && rowWords.has(one, "goalWord") && readGrade(one, [...scales]) !== null);
    if (found !== undefined) return found;
  }
  return null;
}
