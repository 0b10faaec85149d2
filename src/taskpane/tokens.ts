/**
 * The tokens of Fluent that the pane's styles, Button and FluentProvider name, with Fluent's own values (@fluentui/tokens, webLightTheme and webDarkTheme) on
 * light ground and on dark: of Fluent's whole themes they are a sixth. test/taskpane compares each with Fluent's, and test/page looks for a style that names another.
 */
export const BY_GROUND = {
  colorBrandBackground: ["#0f6cbd", "#115ea3"],
  colorBrandBackgroundHover: ["#115ea3", "#0f6cbd"],
  colorBrandForegroundLink: ["#115ea3", "#479ef5"],
  colorBrandForegroundLinkHover: ["#0f548c", "#62abf5"],
  colorBrandForegroundLinkPressed: ["#0c3b5e", "#2886de"],
  colorCompoundBrandBackground: ["#0f6cbd", "#479ef5"],
  colorCompoundBrandStroke: ["#0f6cbd", "#479ef5"],
  colorNeutralBackground1: ["#ffffff", "#292929"],
  colorNeutralBackground1Hover: ["#f5f5f5", "#3d3d3d"],
  colorNeutralBackground1Pressed: ["#e0e0e0", "#1f1f1f"],
  colorNeutralBackground6: ["#e6e6e6", "#333333"],
  colorNeutralBackgroundDisabled: ["#f0f0f0", "#141414"],
  colorNeutralForeground1: ["#242424", "#ffffff"],
  colorNeutralForeground1Hover: ["#242424", "#ffffff"],
  colorNeutralForeground1Pressed: ["#242424", "#ffffff"],
  colorNeutralForeground2: ["#424242", "#d6d6d6"],
  colorNeutralForeground2BrandHover: ["#0f6cbd", "#479ef5"],
  colorNeutralForeground2BrandPressed: ["#115ea3", "#2886de"],
  colorNeutralForeground2Hover: ["#242424", "#ffffff"],
  colorNeutralForeground2Pressed: ["#242424", "#ffffff"],
  colorNeutralForeground3: ["#616161", "#adadad"],
  colorNeutralForegroundDisabled: ["#bdbdbd", "#5c5c5c"],
  colorNeutralStroke1: ["#d1d1d1", "#666666"],
  colorNeutralStroke1Hover: ["#c7c7c7", "#757575"],
  colorNeutralStroke1Pressed: ["#b3b3b3", "#6b6b6b"],
  colorNeutralStroke2: ["#e0e0e0", "#525252"],
  colorNeutralStrokeAccessible: ["#616161", "#adadad"],
  colorNeutralStrokeDisabled: ["#e0e0e0", "#424242"],
  colorPaletteMarigoldBorder2: ["#eaa300", "#efb839"],
  colorStatusDangerBackground1: ["#fdf3f4", "#3b0509"],
  colorStatusDangerForeground1: ["#b10e1c", "#dc626d"],
  colorStatusSuccessBackground1: ["#f1faf1", "#052505"],
  colorStatusSuccessForeground1: ["#0e700e", "#54b054"],
  colorStrokeFocus2: ["#000000", "#ffffff"],
  colorSubtleBackgroundHover: ["#f5f5f5", "#383838"],
  colorSubtleBackgroundPressed: ["#e0e0e0", "#2e2e2e"],
  shadow2: [
    "0 0 2px rgba(0,0,0,0.12), 0 1px 2px rgba(0,0,0,0.14)",
    "0 0 2px rgba(0,0,0,0.24), 0 1px 2px rgba(0,0,0,0.28)",
  ],
  shadow8: [
    "0 0 2px rgba(0,0,0,0.12), 0 4px 8px rgba(0,0,0,0.14)",
    "0 0 2px rgba(0,0,0,0.24), 0 4px 8px rgba(0,0,0,0.28)",
  ],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** The same on both. */
export const ON_BOTH = {
  borderRadiusCircular: "10000px",
  borderRadiusLarge: "6px",
  borderRadiusMedium: "4px",
  borderRadiusNone: "0",
  borderRadiusSmall: "2px",
  colorBrandBackgroundPressed: "#0c3b5e",
  colorNeutralForegroundOnBrand: "#ffffff",
  colorSubtleBackground: "transparent",
  colorTransparentBackground: "transparent",
  colorTransparentBackgroundHover: "transparent",
  colorTransparentBackgroundPressed: "transparent",
  colorTransparentStroke: "transparent",
  curveEasyEase: "cubic-bezier(0.33,0,0.67,1)",
  durationFast: "150ms",
  durationFaster: "100ms",
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
  fontSizeBase200: "12px",
  fontSizeBase300: "14px",
  fontSizeBase400: "16px",
  fontSizeBase500: "20px",
  fontWeightRegular: 400,
  fontWeightSemibold: 600,
  lineHeightBase200: "16px",
  lineHeightBase300: "20px",
  lineHeightBase400: "22px",
  lineHeightBase500: "28px",
  spacingHorizontalL: "16px",
  spacingHorizontalM: "12px",
  spacingHorizontalS: "8px",
  spacingHorizontalSNudge: "6px",
  spacingHorizontalXL: "20px",
  spacingHorizontalXS: "4px",
  spacingHorizontalXXL: "24px",
  spacingVerticalL: "16px",
  spacingVerticalM: "12px",
  spacingVerticalS: "8px",
  spacingVerticalXS: "4px",
  spacingVerticalXXS: "2px",
  strokeWidthThick: "2px",
  strokeWidthThicker: "3px",
  strokeWidthThin: "1px",
} as const satisfies Record<string, string | number>;

type Token = keyof typeof BY_GROUND | keyof typeof ON_BOTH;

/** Each token as a style names it: "var(--colorNeutralForeground1)". */
export const tokens = Object.fromEntries(
  Object.keys({ ...BY_GROUND, ...ON_BOTH }).map((name) => [name, `var(--${name})`]),
) as Record<Token, string>;

const set = (
  size: "200" | "300" | "400" | "500",
  weight: "Regular" | "Semibold",
): Record<"fontFamily" | "fontSize" | "fontWeight" | "lineHeight", string> => ({
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens[`fontSizeBase${size}`],
  fontWeight: tokens[`fontWeight${weight}`],
  lineHeight: tokens[`lineHeightBase${size}`],
});

/** Fluent's ways to set a text, those that the pane has a use for. */
export const typographyStyles = {
  caption1: set("200", "Regular"),
  caption1Strong: set("200", "Semibold"),
  body1: set("300", "Regular"),
  body1Strong: set("300", "Semibold"),
  subtitle2: set("400", "Semibold"),
  subtitle1: set("500", "Semibold"),
};
