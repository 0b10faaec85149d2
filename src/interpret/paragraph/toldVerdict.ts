import { bySpaces } from "../../domain/shapes";
import { judgementIn } from "../choice/judgement";
import { grammar } from "../text/grammar";
import { withoutStop } from "../text/text";

/**
 * The verdict on its goal that a sentence begins with, where nothing but when and why follows it: "Målet är uppfyllt
 * eftersom …"; null for any other text, such as "Målet är uppfyllt till viss del", and for one that goes on with what is
 * left out of what was reached: "…, men bara i två av fem skolor".
 */
export function verdictFirst(sentence: string): string | null {
  const found = THE_GOAL.test(sentence.toLowerCase()) ? judgementIn(sentence) : null;
  if (!found?.namesGoal || found.as === null || found.from > 0) return null;
  const verdict = withoutStop(sentence.slice(0, found.to));
  return WHEN_AND_WHY.test(sentence.slice(verdict.length).trim().toLowerCase()) ? verdict : null;
}

/** How many words may stand before the judging ones: "Vi har", "Nämnden har tyvärr". */
const WORDS_BEFORE = 3;

/** A sentence that tells from its beginning how it went with a goal, whatever follows: it has no title's words. */
export function tellsOfGoal(sentence: string): boolean {
  const found = judgementIn(sentence);
  return (
    found?.namesGoal === true && found.tells && bySpaces(sentence.slice(0, found.from).trim()).length <= WORDS_BEFORE
  );
}

const THE_GOAL = grammar("^ *målet");
const WHEN_AND_WHY = grammar(
  `^ [(vid | till | före | under | i | för) (året | årets | år | perioden | periodens) [slut | utgång]] [Y]
     ([.] $ | [,] (eftersom | då | därför | tack vare | på grund av | i och med | med anledning av | genom att))`,
);
