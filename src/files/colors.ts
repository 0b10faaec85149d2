import { isHex } from "../domain/shapes";
import { childNamed, childrenNamed, flag, numberOf, type XmlElement } from "./xml";

/** What colours in a workbook may point to: the theme's twelve and the palette, as "RRGGBB". */
export interface Palette {
  theme: string[];
  indexed: string[];
}

/** The theme that Excel gives a workbook without one (Office 2013–2022), in the order that `theme="n"` counts. */
const officeTheme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/**
 * The order of the theme part against the order of `theme="n"`: light and dark change places (ECMA-376 18.8.3, as Excel
 * does).
 */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The palette of ECMA-376 part 1, 18.8.27; 64 and 65 are the system's own text and background. */
const standardPalette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/**
 * The colours of a workbook, from its theme part and the palette in its styles; what is missing is Excel's standard.
 */
export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = childNamed(childNamed(theme, "themeElements"), "clrScheme");
  const own = childrenNamed(childNamed(childNamed(styles, "colors"), "indexedColors"), "rgbColor");
  return {
    theme: themeOrder.map((name, i) => {
      const color = childNamed(scheme, name)?.children[0]?.attributes;
      return hex(color?.["lastClr"] ?? color?.["val"]) ?? officeTheme[i]!;
    }),
    indexed: standardPalette.map((color, i) => hex(own[i]?.attributes["rgb"]) ?? color),
  };
}

/** A colour element as "#RRGGBB"; undefined when there is none, or it is left to the system (automatic). */
export function readColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element) return undefined;
  const { attributes } = element;
  const theme = numberOf(attributes["theme"]);
  const indexed = numberOf(attributes["indexed"]);
  let color = hex(attributes["rgb"]);
  if (theme !== undefined) color = palette.theme[theme];
  else if (color === undefined && indexed !== undefined && indexed < 64) color = palette.indexed[indexed];
  if (color === undefined || flag(attributes["auto"])) return undefined;
  return `#${tinted(color, numberOf(attributes["tint"]) ?? 0)}`;
}

/** "FF1C2733" or "1C2733" → "1C2733"; the transparency of the first pair is not used by Excel. */
const hex = (text: string | undefined): string | undefined =>
  text && (isHex(text, 6) || isHex(text, 8)) ? text.slice(-6).toUpperCase() : undefined;

/** Lightens (0–1) or darkens (−1–0) by the lightness of the colour, as ECMA-376 part 1, 18.8.19 describes. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const part = (at: number): number => parseInt(color.slice(at, at + 2), 16) / 255;
  const [r, g, b] = [part(0), part(2), part(4)];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (spread > 0) {
    if (max === r) hue = ((g - b) / spread + 6) % 6;
    else if (max === g) hue = (b - r) / spread + 2;
    else hue = (r - g) / spread + 4;
  }
  const bounded = Math.max(-1, Math.min(1, tint));
  const l = bounded < 0 ? lightness * (1 + bounded) : lightness * (1 - bounded) + bounded;
  const chroma = (1 - Math.abs(2 * l - 1)) * saturation;
  const x = chroma * (1 - Math.abs((hue % 2) - 1));
  const rest = l - chroma / 2;
  const sectors = [
    [chroma, x, 0],
    [x, chroma, 0],
    [0, chroma, x],
    [0, x, chroma],
    [x, 0, chroma],
    [chroma, 0, x],
  ];
  const sector = sectors[Math.floor(hue) % sectors.length] ?? [];
  return sector
    .map((share) =>
      Math.round((share + rest) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
