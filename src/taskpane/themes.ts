import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Grade } from "../domain/assessment";
import { GRADE_COLORS, type GradeColors } from "../domain/colors";
import type { StepClass } from "../domain/scale";

type Kind = StepClass | "state";

/**
 * On dark ground the colours of grades come from the palette of Fluent's dark theme, so that a grade does not glare.
 */
export const DARK_GRADES: Record<Kind, GradeColors> = {
  reached: {
    ink: webDarkTheme.colorPaletteGreenForeground2,
    fill: webDarkTheme.colorPaletteGreenBackground2,
    bar: webDarkTheme.colorPaletteGreenForeground1,
  },
  partly: {
    ink: webDarkTheme.colorPaletteMarigoldForeground2,
    fill: webDarkTheme.colorPaletteMarigoldBackground2,
    bar: webDarkTheme.colorPaletteMarigoldForeground1,
  },
  notReached: {
    ink: webDarkTheme.colorPaletteRedForeground2,
    fill: webDarkTheme.colorPaletteRedBackground2,
    bar: webDarkTheme.colorPaletteRedForeground1,
  },
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
    (Object.keys(grades) as Kind[]).flatMap((kind) =>
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
