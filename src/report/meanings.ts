import { areDigits, isLetterAlone } from "../domain/shapes";
import type { Assessment, AssessedPlan } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import { distinctGoals, distinctIndicators } from "./counted";

/** The scales of the styrmodell that some published grades stand on. */
export function scalesOfGrades(
  { styrmodell }: Pick<AssessedPlan, "styrmodell">,
  graded: readonly { published: Assessment["grade"] }[],
): Scale[] {
  const names = new Set(graded.flatMap(({ published }) => (published.kind === "step" ? [published.scale] : [])));
  return styrmodell.scales.filter(({ name }) => names.has(name));
}

/** What letters and figures mean that grades are given by, as the table's own legend has it: "G = på plan, Y = risk."; "" where words are. */
export function letterLegend(plan: AssessedPlan): string {
  const scales = scalesOfGrades(plan, [...distinctGoals(plan), ...distinctIndicators(plan)]);
  const lists = scales.map(({ steps }) =>
    steps.flatMap(({ label, meaning }) =>
      meaning && (isLetterAlone(label) || areDigits(label)) ? [`${label} = ${meaning}`] : [],
    ),
  );
  return [...new Set(lists.filter((one) => one.length > 0).map((one) => `${one.join(", ")}.`))].join(" ");
}
