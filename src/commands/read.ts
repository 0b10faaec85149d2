import { anchored } from "../report/continuity/anchors";
import { inPercent } from "../assess/asPercent";
import { assess } from "../assess/assess";
import { indicatorsIn } from "../domain/assessment";
import type { AssessedPlan, Disagreement, Grade } from "../domain/assessment";
import type { Coverage, GradeNote, Plan, RecognisedTable } from "../domain/plan";
import type { Problem } from "../domain/problem";
import type { Proof } from "../domain/proof";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import { asWritten } from "./asWritten";
import type { Command } from "./command";
import { recogniseIn } from "./map";
import { styrmodellFor } from "./styrmodell";

export interface ReadInput {
  /** Absent: the workbook's own, else none is decided. */
  styrmodell?: Styrmodell;
  /** Tables as an earlier read gave them, corrected by a person. */
  map?: StatedMap;
}

/** What `read` answers, but for the workbook's name. */
export interface ReadResult {
  tables: RecognisedTable[];
  plan: Plan;
  disagreements: Disagreement[];
  problems: Problem[];
  coverage: Coverage;
}

/** Läs av: the tables, the plan, where printed and computed grades differ, and every cell that could not be read. */
export const read: Command<ReadInput, ReadResult> = {
  id: "read",
  label: "Läs av",
  async perform({ styrmodell: asked, map }, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const styrmodell = styrmodellFor(book, asked);
    if (!styrmodell.ok) return styrmodell;
    progress("Tolkar tabellerna", 0.5);
    const recognised = recogniseIn(book, styrmodell.value, map);
    if (!recognised.ok) return recognised;
    const recognition = recognised.value;
    const assessed = assess(recognition, styrmodell.value);
    progress("Klart", 1);
    const { tables, coverage } = recognition;
    const { plan } = inPercent(recognition, assessed.period);
    return {
      ok: true,
      value: {
        tables,
        plan: withAssessment(asWritten(plan, book), assessed),
        disagreements: assessed.disagreements,
        problems: assessed.problems,
        coverage,
      },
    };
  },
};

/** The plan with the assessment's additions: computed grades, and the target that applies to the period. */
function withAssessment(plan: Plan, { areas, period }: AssessedPlan): Plan {
  const goals = new Map(areas.flatMap((area) => area.goals.map((goal) => [goal.node.id, goal])));
  const indicators = new Map(areas.flatMap(indicatorsIn).map((indicator) => [indicator.node.id, indicator]));
  const computed = (grade: Grade | null | undefined, proof?: Proof[]): GradeNote[] =>
    grade?.kind === "step"
      ? [
          {
            by: "computed",
            period,
            text: grade.label,
            scale: grade.scale,
            ...(grade.index === undefined ? {} : { step: grade.index }),
            ...(proof ? { proof } : {}),
          },
        ]
      : [];
  return {
    areas: plan.areas,
    goals: plan.goals.map((node) => ({
      ...node,
      grades: [...node.grades, ...computed(goals.get(node.id)?.computed?.grade)],
    })),
    // Other municipalities' values decide places; they are not this workbook's.
    indicators: plan.indicators.map(({ others: _, ...node }) => {
      const assessed = indicators.get(node.id);
      return {
        ...node,
        ...(assessed?.target ? { target: assessed.target } : {}),
        grades: [...node.grades, ...computed(assessed?.verdict.grade, assessed?.verdict.proof)],
      };
    }),
  };
}
