import { type AssessedPlan, indicatorsIn, isSameStep, type NodeGrades } from "../../domain/assessment";
import type { GoalNode, Indicator } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import type { Level, Settings } from "../../domain/styrmodell";
import type { JudgedBy } from "./printedLevel";

/** A printed grade that a rule would not have given. */
export interface Unexplained {
  title: string;
  cell: string;
  printed: string;
  computed: string;
}

/** A rule that may be chosen, and how it agrees with the printed grades. */
export interface Candidate {
  /** "Uppnås: uppnått; Uppnås delvis: måluppfyllnad ≥ 90 %; Uppnås inte: annars". */
  wording: string;
  /** How many of the level's printed grades it explains, of how many that could be computed. */
  explained: number;
  computed: number;
  unexplained: Unexplained[];
  /** What accepting it sets. */
  sets: Partial<Level>;
  /** What accepting it adds: the name of a scale whose words are then read, on no level of its own. */
  reads?: string;
  /** What accepting it sets of the level's scale. */
  between?: NonNullable<Scale["between"]>;
  settings?: Partial<Settings>;
}

export type Node = GoalNode | Indicator;

/** How many of a level's printed steps a styrmodell computes, of how many that it computes at all. */
export type Score = Pick<Candidate, "explained" | "computed" | "unexplained"> & { steps: Set<number> };

export type Explaining = Pick<Candidate, "explained" | "computed">;

/** The computed grade of each node of a plan, and that of the judge whose grade counts, by id; measures have printed ones. */
export function gradesIn(areas: AssessedPlan["areas"], judge: JudgedBy): Map<string, NodeGrades> {
  const grades = new Map<string, NodeGrades>();
  for (const area of areas) {
    for (const { node, verdict, printed } of indicatorsIn(area))
      grades.set(node.id, { computed: verdict.grade ?? undefined, printed: printed?.grade });
    for (const { node, computed, printed, committee, overall } of area.goals) {
      const by = { printed, committee: committee[0], overall };
      grades.set(node.id, { computed: computed?.grade, printed: by[judge]?.grade });
    }
  }
  return grades;
}

export function scoreOf(
  nodes: readonly Node[],
  grades: ReadonlyMap<string, NodeGrades>,
  judge: JudgedBy = "printed",
): Score {
  const score: Score = { explained: 0, computed: 0, unexplained: [], steps: new Set() };
  for (const { id, title, cell, grades: notes } of nodes) {
    const { computed, printed } = grades.get(id) ?? {};
    if (computed?.kind !== "step" || printed?.kind !== "step" || computed.scale !== printed.scale) continue;
    score.computed++;
    if (isSameStep(computed, printed)) {
      score.explained++;
      if (computed.index !== undefined) score.steps.add(computed.index);
    } else
      score.unexplained.push({
        title,
        cell: notes.find(({ by }) => by === judge)?.cell ?? cell,
        printed: printed.label,
        computed: computed.label,
      });
  }
  return score;
}

export const counted = ({ explained, computed, unexplained }: Score): Omit<Score, "steps"> => ({
  explained,
  computed,
  unexplained,
});

/** The candidates by how many they explain, the first of equals before the others. */
export function ranked<T>(candidates: readonly T[], score: (candidate: T) => Score): { one: T; score: Score }[] {
  return candidates
    .map((one) => ({ one, score: score(one) }))
    .filter((each) => each.score.explained > 0)
    .sort((a, b) => b.score.explained - a.score.explained || a.score.unexplained.length - b.score.unexplained.length);
}

export const NOTHING: Omit<Score, "steps"> = { explained: 0, computed: 0, unexplained: [] };
