import type { StepClass } from "../../domain/scale";
import { isHex, withoutFirst } from "../../domain/shapes";

/**
 * The word for a colour as people state it of a traffic light: "grön", "gul", "röd", "grå", "blå".
 * White, black and tints too pale to be a signal give null; orange is "gul" (the middle light is printed as either).
 */
export function colourWord(hex: string): string | null {
  const digits = withoutFirst(hex, "#");
  if (!isHex(digits, 6)) return null;
  const [r, g, b] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].map(
    (part) => parseInt(part, 16) / 255,
  ) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const spread = max - min;
  const lightness = (max + min) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  if (lightness > 0.95 || lightness < 0.08) return null;
  if (saturation < 0.12) return lightness < 0.9 && lightness > 0.4 ? "grå" : null;
  const hue = (max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4) * 60;
  for (const [word, from, to] of HUES) if (hue >= from && hue < to) return word;
  return "röd";
}

/** What the lights say of a goal, best first, by their words. */
export const CLASS_OF_LIGHT: ReadonlyMap<string, StepClass> = new Map([
  ["grön", "reached"],
  ["gul", "partly"],
  ["röd", "notReached"],
]);

/** Degrees on the colour circle. */
const HUES: [string, number, number][] = [
  ["röd", 0, 22],
  ["gul", 22, 68],
  ["grön", 68, 170],
  ["blå", 170, 260],
  ["lila", 260, 320],
];
