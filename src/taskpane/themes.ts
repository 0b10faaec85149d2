import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { GRADE_COLORS, type GradeColors } from "../domain/colors";
import type { StepClass } from "../domain/scale";

type Chip = Pick<GradeColors, "ink" | "fill">;
type Kind = StepClass | "state";

/** On dark ground the house's hues come from Fluent's palette, so that a grade does not glare. */
const DARK_GRADES: Record<Kind, Chip> = {
  reached: { ink: webDarkTheme.colorPaletteGreenForeground2, fill: webDarkTheme.colorPaletteGreenBackground2 },
  partly: { ink: webDarkTheme.colorPaletteMarigoldForeground2, fill: webDarkTheme.colorPaletteMarigoldBackground2 },
  notReached: { ink: webDarkTheme.colorPaletteRedForeground2, fill: webDarkTheme.colorPaletteRedBackground2 },
  state: { ink: webDarkTheme.colorNeutralForeground2, fill: webDarkTheme.colorNeutralBackground5 },
};

const variable = (kind: Kind, part: keyof Chip): string => `grade-${kind}-${part}`;

const withGrades = (theme: Theme, grades: Record<Kind, Chip>): Theme => ({
  ...theme,
  ...Object.fromEntries((Object.keys(grades) as Kind[]).flatMap((kind) => (["ink", "fill"] as const).map((part) => [variable(kind, part), grades[kind][part]]))),
});

/** Fluent's themes for Excel's light and dark, with the colours of grades as variables beside Fluent's own. */
export const LIGHT = withGrades(webLightTheme, GRADE_COLORS);
export const DARK = withGrades(webDarkTheme, DARK_GRADES);

/** Text and ground of a grade of this class in whichever theme is on, as CSS. */
export const chipColors = (kind: Kind): Chip => ({ ink: `var(--${variable(kind, "ink")})`, fill: `var(--${variable(kind, "fill")})` });
