import type { Level } from "../../domain/styrmodell";
import { type Candidate, NOTHING } from "./candidate";
import type { PrintedLevel } from "./printedLevel";
import { heldByShare, type ProposedRow, rowOf } from "./proposedRow";

const JUDGED_BY: Record<NonNullable<Level["judge"]>, string> = {
  printed: "den tryckta",
  committee: "nämnden",
  overall: "kommunen som helhet",
};

/** "den tryckta, annars regeln"; of several that are printed with the header that each stands under. */
const judgeWords = ({ by, header }: PrintedLevel["judges"][number], isAlone: boolean): string =>
  [
    isAlone || header === undefined ? JUDGED_BY[by] : `${JUDGED_BY[by]}: ”${header}”`,
    ...(by === "printed" ? ["annars regeln"] : []),
  ].join(", ");

/** Whose grade counts on a level; not ticked where nobody has set nine of ten of its grades. */
export function judgeRow({ judges, graded, judge, ...level }: PrintedLevel, hasRule: boolean): ProposedRow {
  const candidateOf = (one: (typeof judges)[number]): Candidate => ({
    wording: judgeWords(one, judges.length === 1),
    explained: one.count,
    computed: graded,
    unexplained: [],
    sets: { judge: one.by },
  });
  const computed: Candidate = { wording: "den beräknade", ...NOTHING, sets: { judge: undefined } };
  const chosen = judges.filter(({ by }) => by === judge).map(candidateOf)[0] ?? computed;
  return rowOf({ ...level, judges, graded, judge }, "bedömare", chosen, heldByShare(chosen), {
    printed: graded,
    others: [...judges.filter(({ by }) => by !== judge).map(candidateOf), ...(hasRule ? [computed] : [])],
  });
}
