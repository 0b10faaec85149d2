import { fail } from "./kind";

/** The colour names of HTML that Excel takes, as far as they are in use. */
const NAMED: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  aqua: "#00FFFF",
  maroon: "#800000",
  pink: "#FFC0CB",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightblue: "#ADD8E6",
  lightyellow: "#FFFFE0",
  darkgreen: "#006400",
  darkred: "#8B0000",
};

/** "#rrggbb" or a name → "#RRGGBB"; InvalidArgument for anything else. */
export function colorOf(value: unknown): string {
  const text = typeof value === "string" ? value : "";
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  return NAMED[text.toLowerCase()] ?? fail("InvalidArgument", `Not a colour: ${String(value)}`);
}
