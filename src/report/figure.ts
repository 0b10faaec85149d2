import { formatMeasure, formatNumber } from "../interpret/number";
import { plainNumber } from "../interpret/ruleWords";
import { readUnit } from "../interpret/unit";

/**
 * Whether a unit is said in a text, in a word of its own: "Väntetid i dagar", "Resultat, mnkr"; "Antal bostäder" says
 * that they are so many "st".
 */
export function saysUnit(text: string, unit: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}%‰/]+/gu, " ")} `;
  return (
    readUnit(text.slice(text.lastIndexOf(",") + 1)) === unit ||
    words.includes(` ${unit.toLowerCase()} `) ||
    (unit === "st" && words.startsWith(" antal "))
  );
}

export const isShare = (unit: string): boolean => unit === "%" || unit === "‰";

/** An error of a source ("#DIV/0!") leaves the house as a dash; any other text as it stands. */
export const printable = (text: string): string => (/^#[\p{Lu}\d/]+[!?]?$/u.test(text.trim()) ? "–" : text);

/**
 * A figure as it was printed; one of nothing but digits, of a measure whose unit stands elsewhere, with its thousands
 * apart and with the unit, which is left out where `title` says it: "12088" → "12 088 st".
 */
export function figureText(text: string, unit: string | undefined, title: string): string {
  const value = unit === undefined ? null : plainNumber(text);
  if (value === null || unit === undefined) return text;
  const decimals = /[.,](\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
  return !isShare(unit) && saysUnit(title, unit) ? formatNumber(value, decimals) : formatMeasure(value, unit, decimals);
}
