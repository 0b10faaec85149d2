/**
 * Advance widths of Carlito Regular, which has the measures of Calibri, in thousandths of the font's size
 * (the font's own hmtx table). A character that is not here counts as wide as an "M", so that a row is rather too high.
 */
const WIDTHS: [number, string][] = [
  [221, "'"],
  [226, " \u00a0"],
  [229, "il"],
  [239, "j"],
  [250, ",’"],
  [252, ".I·"],
  [268, ":;"],
  [303, "()"],
  [306, "-f[]"],
  [320, "J!{}"],
  [335, "t"],
  [340, "²°"],
  [349, "r"],
  [388, "/\\sz"],
  [410, '"”'],
  [421, "Lc"],
  [433, "x"],
  [454, "vyk"],
  [460, "FS|?"],
  [470, "Zg"],
  [479, "aåä"],
  [488, "TYEÉ"],
  [498, "#*+<=>^_~eé§±–≥≤−×"],
  [507, "$0123456789€"],
  [519, "PXK"],
  [526, "bdhnpquüoö"],
  [533, "C"],
  [544, "BR○"],
  [567, "V"],
  [579, "AÅÄ"],
  [604, "●"],
  [620, "DH"],
  [631, "G"],
  [644, "UÜN"],
  [665, "OÖ½Q"],
  [690, "&…"],
  [715, "%w"],
  [799, "m"],
  [855, "M"],
  [900, "W@→—↗↘"],
];
const advance = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const WIDEST = 855;
/** Carlito Bold against Regular in running Swedish text. */
const BOLD = 1.03;

export interface TextLook {
  /** Points. */
  size: number;
  bold?: boolean;
}

/** Width of a text on one line, in pixels at 96 dpi. */
export function textWidth(text: string, look: TextLook): number {
  let units = 0;
  for (const character of text) units += advance.get(character) ?? WIDEST;
  return (units / 1000) * look.size * (96 / 72) * (look.bold ? BOLD : 1);
}

/** DejaVu Sans against Carlito Regular in running Swedish text: it stands in where a typeface is missing. */
const STAND_IN = { regular: 1.26, bold: 1.43 };

/** Points of a text on one line: in Calibri, and in a wide typeface that stands in for the document's own. */
export function textPoints(text: string, { size, bold = false }: TextLook): { usual: number; wide: number } {
  const regular = textWidth(text, { size }) * (72 / 96);
  return { usual: bold ? regular * BOLD : regular, wide: regular * (bold ? STAND_IN.bold : STAND_IN.regular) };
}
