import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Grade } from "../domain/assessment";
import { GRADE_COLORS, type GradeColors } from "../domain/colors";
import { keysOf } from "../domain/keys";
import type { StepClass } from "../domain/scale";

type Kind = StepClass | "state";

const ofPalette = (hue: "Green" | "Marigold" | "Red"): GradeColors => ({
  ink: webDarkTheme[`colorPalette${hue}Foreground2`],
  fill: webDarkTheme[`colorPalette${hue}Background2`],
  bar: webDarkTheme[`colorPalette${hue}Foreground1`],
});

/**
 * On dark ground the colours of grades come from the palette of Fluent's dark theme, so that a grade does not glare.
 */
export const DARK_GRADES: Record<Kind, GradeColors> = {
  reached: ofPalette("Green"),
  partly: ofPalette("Marigold"),
  notReached: ofPalette("Red"),
  state: {
    ink: webDarkTheme.colorNeutralForeground2,
    fill: webDarkTheme.colorNeutralBackground5,
    bar: webDarkTheme.colorNeutralForeground4,
  },
};

const variable = (kind: Kind, part: keyof GradeColors): string => `grade-${kind}-${part}`;

const withGrades = (theme: Theme, grades: Record<Kind, GradeColors>): Theme => ({
  ...theme,
  ...Object.fromEntries(
    keysOf(grades).flatMap((kind) =>
      (["ink", "fill", "bar"] as const).map((part) => [variable(kind, part), grades[kind][part]]),
    ),
  ),
});

/** Fluent's themes for Excel's light and dark, with the colours of grades as variables beside Fluent's own. */
export const LIGHT = withGrades(webLightTheme, GRADE_COLORS);
export const DARK = withGrades(webDarkTheme, DARK_GRADES);

/**
 * Text, ground and bar of a grade in whichever theme is on, as CSS: the styrmodell's own colours, else those of its
 * class.
 */
export function chipColors(grade: Grade): GradeColors {
  const step = grade.kind === "step" ? grade.step : undefined;
  const kind = step?.class ?? "state";
  const own = (part: keyof GradeColors): string => `var(--${variable(kind, part)})`;
  return step?.colors ?? { ink: own("ink"), fill: own("fill"), bar: own("bar") };
}
