import type { Step, StepClass } from "./scale";

/**
 * Colours other than those of grades, of sheets, Word and pages alike: text, what is said beside it, hairlines, headers
 * with the rules under them, what is to be filled in, and lines of a development.
 */
export const PALETTE = {
  ink: "#1C2733",
  muted: "#5A6570",
  hairline: "#C9D0D6",
  accent: "#1F4E79",
  tint: "#E8EEF5",
  line: "#8A939B",
} as const;

/** The house's colours for a grade, "#RRGGBB": text, fill of a published grade, segment of a bar. */
export interface GradeColors {
  ink: string;
  fill: string;
  bar: string;
}

/** One row per class; `state` for states, and for steps without a class. Contrast of ink on fill is above 5:1. */
export const GRADE_COLORS: Record<StepClass | "state", GradeColors> = {
  reached: { ink: "#1B5E20", fill: "#DDEFD9", bar: "#2E7D32" },
  partly: { ink: "#7A4A00", fill: "#FFF0CC", bar: "#E8A317" },
  notReached: { ink: "#8E1B16", fill: "#F9DEDC", bar: "#B3261E" },
  state: { ink: "#44494F", fill: "#ECEEF0", bar: PALETTE.line },
};

/** Of a missed target that nobody has judged: ink, with a bar that is told from green and grey also in greyscale. */
export const FACT_COLORS: GradeColors = { ink: PALETTE.ink, fill: PALETTE.tint, bar: "#2F3E4D" };

/** The step's own colours, else the house's for its class; without a step those of a state. */
export const colorsOf = (step?: Pick<Step, "class" | "colors">): GradeColors =>
  step?.colors ?? GRADE_COLORS[step?.class ?? "state"];

/** Precedes a grade that is a state rather than a step. */
export const STATE_SYMBOL = "–";
