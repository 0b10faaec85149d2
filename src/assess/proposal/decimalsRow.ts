import type { Scale } from "../../domain/scale";
import { nearestStep } from "../../interpret/choice/betweenSteps";
import { gradeBetween } from "../betweenSteps";
import { type Candidate, gradesIn, scoreOf } from "./candidate";
import { meanRules } from "./meanRule";
import type { PrintedLevel } from "./printedLevel";
import { heldRule, heldScale, plainLevel, type ProposedRow, rowOf, type Try } from "./proposedRow";

/** How grades with decimals may be taken: as they stand, unless the mean of those below explains more of them rounded. */
const BETWEEN_STEPS: NonNullable<Scale["between"]>[] = ["asPrinted", "nearest"];

/** How many of a level's grades the mean of those below explains, as its scale takes those between steps. */
function explainedByMean(one: PrintedLevel, attempt: Try): number {
  const scores = meanRules(one.scale).map((rule) =>
    scoreOf(one.nodes, gradesIn(attempt.areas([{ ...plainLevel(one), rollup: [rule] }]), one.judge), one.judge),
  );
  return Math.max(...scores.map((score) => (heldRule(score, one.notes.length) ? 0 : score.explained)));
}

/** How a level's grades with decimals are taken, all of which are its scale's; null: it has none. */
export function betweenRow(one: PrintedLevel, tryWith: (scale: Scale) => Try): ProposedRow | null {
  const decimals = one.notes.filter(({ text }) => nearestStep(text, one.scale) !== null);
  const [first] = decimals;
  if (!first) return null;
  const tried = BETWEEN_STEPS.map((between) => {
    const scale = { ...one.scale, between };
    const candidate: Candidate = {
      wording: `”${first.text}” ${between === "asPrinted" ? "skrivs som det står" : `avrundas till ${gradeBetween(first.text, scale)?.label ?? ""}`}`,
      explained: decimals.length,
      computed: decimals.length,
      unexplained: [],
      sets: {},
      between,
    };
    return { candidate, explained: one.measured ? 0 : explainedByMean({ ...one, scale }, tryWith(scale)) };
  });
  const [chosen, ...others] = [...tried].sort((a, b) => b.explained - a.explained).map(({ candidate }) => candidate);
  return chosen ? rowOf(one, "decimaler", chosen, heldScale(one), { printed: decimals.length, others }) : null;
}
