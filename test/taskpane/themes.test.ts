import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Grade } from "../../src/domain/assessment";
import { FACT_COLORS } from "../../src/domain/colors";
import type { StepClass } from "../../src/domain/scale";
import { chipColors, DARK, DARK_GRADES, LIGHT } from "../../src/taskpane/themes";

/** Relative luminance of "#RRGGBB" (WCAG 2.2). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The colour that a CSS variable has in a theme. */
const colorIn = (theme: Theme, css: string): string =>
  (theme as unknown as Record<string, string>)[css.slice("var(--".length, -1)]!;

/** `fact`: as the step of a missed target comes from the worker, a copy. */
const gradeOf = (kind: StepClass | "state" | "fact"): Grade =>
  kind === "state"
    ? { kind, label: "Ej bedömd" }
    : {
        kind: "step",
        scale: "Provskala",
        label: "Steg",
        step: {
          ...{ label: "Steg", symbol: "●", synonyms: [] },
          ...(kind === "fact" ? { class: "notReached", colors: { ...FACT_COLORS } } : { class: kind }),
        },
      };

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("a grade on %s ground", (_name, theme) => {
  it.each(["reached", "partly", "notReached", "state", "fact"] as const)(
    "%s can be read: at least 4.5 to 1 (WCAG 2.2, 1.4.3)",
    (kind) => {
      const { ink, fill } = chipColors(gradeOf(kind));
      expect(colorIn(theme, ink)).toMatch(/^#[\da-f]{6}$/i);
      expect(ink).toContain(kind);
      expect(contrast(colorIn(theme, ink), colorIn(theme, fill))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe.each([
  ["light", LIGHT, webLightTheme],
  ["dark", DARK, webDarkTheme],
] as const)("%s", (_name, own, fluents) => {
  it("is Fluent's own theme, whole, with the colours of grades beside", () =>
    expect(Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith("grade-")))).toEqual(fluents));
});

it("a missed target is in ink on a dark ground too, and a municipality's own colours stay", () => {
  const dark = (part: "fill" | "bar"): number => luminance(colorIn(DARK, chipColors(gradeOf("fact"))[part]));
  expect(dark("fill")).toBeLessThan(luminance(DARK.colorNeutralBackground1) + 0.05);
  expect(contrast(colorIn(DARK, chipColors(gradeOf("fact")).bar), DARK.colorNeutralBackground1)).toBeGreaterThan(3);
  const own = { ink: "#000000", fill: "#FFFFFF", bar: "#123456" };
  const step = { label: "Steg", class: "notReached" as const, symbol: "●", synonyms: [], colors: own };
  expect(chipColors({ kind: "step", scale: "Provskala", label: "Steg", step })).toEqual(own);
});

it("the grades on dark ground are of Fluent's palette, each hue its own", () => {
  const hues = { reached: "Green", partly: "Marigold", notReached: "Red" } as const;
  for (const [kind, hue] of Object.entries(hues) as [keyof typeof hues, (typeof hues)[keyof typeof hues]][])
    expect(DARK_GRADES[kind]).toEqual({
      ink: webDarkTheme[`colorPalette${hue}Foreground2`],
      fill: webDarkTheme[`colorPalette${hue}Background2`],
      bar: webDarkTheme[`colorPalette${hue}Foreground1`],
    });
  expect(DARK_GRADES.state).toEqual({
    ink: webDarkTheme.colorNeutralForeground2,
    fill: webDarkTheme.colorNeutralBackground5,
    bar: webDarkTheme.colorNeutralForeground4,
  });
});
