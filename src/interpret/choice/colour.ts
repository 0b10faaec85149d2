import type { StepClass } from "../../domain/scale";
import { isHex, withoutFirst } from "../../domain/shapes";

/**
 * The word for a colour as people state it of a traffic light: "grön", "gul", "röd", "grå", "blå".
 * White, black and tints too pale to be a signal give null; orange is "gul" (the middle light is printed as either).
 */
export const colourWord = (hex: string): string | null => shadeOf(hex)?.word ?? null;

/** How light a colour is, 0–1; 0 of one that is no signal. */
export const lightnessOf = (hex: string): number => shadeOf(hex)?.lightness ?? 0;

/** The words that people may call a colour by, best first: a warm yellow is also "orange", a light red "rosa"; empty: none. */
export function colourWords(hex: string): readonly string[] {
  const { word, hue = 0, lightness = 0 } = shadeOf(hex) ?? {};
  if (word === undefined) return [];
  if (word === "grå") return [word];
  if (hue >= ORANGE.from && hue < ORANGE.to) return hue < ORANGE.yellow ? ["orange", word] : [word, "orange"];
  return hue >= PINK && (word === "lila" || lightness > PALE) ? [word, "rosa"] : [word];
}
/** Degrees on the colour circle; from `yellow` on it is rather called yellow. */
const ORANGE = { from: 12, yellow: 47, to: 52 };
const PINK = 290;
const PALE = 0.7;

/** A colour's word with its place on the circle, which grey has none of; null: no signal. */
function shadeOf(hex: string): { word: string; hue?: number; lightness?: number } | null {
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
  if (saturation < 0.12) return lightness < 0.9 && lightness > 0.4 ? { word: "grå" } : null;
  const hue = (max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4) * 60;
  const word = HUES.find(([, from, to]) => hue >= from && hue < to)?.[0] ?? "röd";
  return { word, hue, lightness };
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
