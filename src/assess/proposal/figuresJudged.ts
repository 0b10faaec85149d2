import { sumOf } from "../../domain/sum";
import type { GradeWord } from "./gradeWord";
import type { PrintedSteps } from "./wordedScale";

/** The share of the measures that a word judges which reach their targets, 0–1; null: too few can be compared. */
export const shareMet = ({ met, missed }: GradeWord): number | null =>
  met + missed < FEWEST_FIGURES ? null : met / (met + missed);

/** Measures of a word that must be compared with their targets before they tell what it means. */
const FEWEST_FIGURES = 3;

/** Where so many of the targets are reached that it is what the word means. */
export const MOSTLY = 0.9;

/** Shares of targets reached that are this far apart tell an order. */
export const FAR_APART = 0.5;

/** Whether a later step is given where targets are reached, and an earlier where they are missed. */
export function againstFigures(placed: PrintedSteps): boolean {
  const shares = placed.map(({ words }) => (words[0] ? shareMet(words[0]) : null));
  return shares.some((share, i) =>
    shares.slice(i + 1).some((later) => share !== null && later !== null && later - share >= FAR_APART),
  );
}

/** So many figures of each of three words or more, and of all of them, are in no order by chance. */
const FEWEST_IN_ORDER = { each: 2, all: 9 };

/** Words by how near their measures come to the targets, where each word's are all nearer than the next one's; else null. */
export function inOrderOfFigures(words: readonly GradeWord[]): GradeWord[] | null {
  const all = sumOf(words.map(({ attained }) => attained.length));
  if (all < FEWEST_IN_ORDER.all || words.some(({ attained }) => attained.length < FEWEST_IN_ORDER.each)) return null;
  const ordered = [...words].sort((a, b) => Math.max(...b.attained) - Math.max(...a.attained));
  const areApart = ordered.every(
    ({ attained }, i) => i === 0 || Math.max(...attained) < Math.min(...(ordered[i - 1]?.attained ?? [])),
  );
  return areApart ? ordered : null;
}
