import type { PartialTheme } from "@fluentui/react-components";
import type { Grade } from "../domain/assessment";
import { GRADE_COLORS, type GradeColors } from "../domain/colors";
import type { StepClass } from "../domain/scale";
import { BY_GROUND, ON_BOTH } from "./tokens";

type Kind = StepClass | "state";

/** On dark ground the house's hues come from the palette of Fluent's dark theme, so that a grade does not glare. */
export const DARK_GRADES: Record<Kind, GradeColors> = {
  reached: { ink: "#9fd89f", fill: "#094509", bar: "#54b054" },
  partly: { ink: "#f9e2ae", fill: "#835b00", bar: "#f2c661" },
  notReached: { ink: "#f1bbbc", fill: "#751d1f", bar: "#e37d80" },
  state: { ink: "#d6d6d6", fill: "#000000", bar: "#999999" },
};

const variable = (kind: Kind, part: keyof GradeColors): string => `grade-${kind}-${part}`;

const theme = (ground: 0 | 1, grades: Record<Kind, GradeColors>): PartialTheme => ({
  ...ON_BOTH,
  ...Object.fromEntries(Object.entries(BY_GROUND).map(([token, values]) => [token, values[ground]])),
  ...Object.fromEntries(
    (Object.keys(grades) as Kind[]).flatMap((kind) =>
      (["ink", "fill", "bar"] as const).map((part) => [variable(kind, part), grades[kind][part]]),
    ),
  ),
});

/** Fluent's themes for Excel's light and dark, as far as the pane has a use for them, with the colours of grades as variables beside Fluent's own. */
export const LIGHT = theme(0, GRADE_COLORS);
export const DARK = theme(1, DARK_GRADES);

/** Text, ground and bar of a grade in whichever theme is on, as CSS: the styrmodell's own colours, else those of its class. */
export function chipColors(grade: Grade): GradeColors {
  const step = grade.kind === "step" ? grade.step : undefined;
  const kind = step?.class ?? "state";
  const own = (part: keyof GradeColors): string => `var(--${variable(kind, part)})`;
  return step?.colors ?? { ink: own("ink"), fill: own("fill"), bar: own("bar") };
}
