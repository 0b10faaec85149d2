import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Grade } from "../domain/assessment";
import { FACT_COLORS, GRADE_COLORS, type GradeColors } from "../domain/colors";
import { keysOf } from "../domain/keys";
import type { StepClass } from "../domain/scale";

/** `fact`: a missed target that nobody has judged, in ink. */
type Kind = StepClass | "state" | "fact";

const ofPalette = (hue: "Green" | "Marigold" | "Red" | "Steel"): GradeColors => ({
  ink: webDarkTheme[`colorPalette${hue}Foreground2`],
  fill: webDarkTheme[`colorPalette${hue}Background2`],
  bar: hue === "Steel" ? webDarkTheme.colorPaletteSteelBorderActive : webDarkTheme[`colorPalette${hue}Foreground1`],
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
  fact: ofPalette("Steel"),
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
export const LIGHT = withGrades(webLightTheme, { ...GRADE_COLORS, fact: FACT_COLORS });
export const DARK = withGrades(webDarkTheme, DARK_GRADES);

/**
 * Text, ground and bar of a grade in whichever theme is on, as CSS: the styrmodell's own colours, else those of its
 * class.
 */
export function chipColors(grade: Grade): GradeColors {
  const step = grade.kind === "step" ? grade.step : undefined;
  const isFact = step?.colors?.fill === FACT_COLORS.fill && step.colors.ink === FACT_COLORS.ink;
  const kind = isFact ? "fact" : (step?.class ?? "state");
  const own = (part: keyof GradeColors): string => `var(--${variable(kind, part)})`;
  return (!isFact && step?.colors) || { ink: own("ink"), fill: own("fill"), bar: own("bar") };
}
