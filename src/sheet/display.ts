import { format } from "numfmt";
import type { Value } from "./book";
import { isError } from "./book";

/** Errors as Excel shows them in Swedish; one that is not here is shown by its en-US text. */
const ERRORS: Record<string, string> = {
  "#N/A": "#SAKNAS!",
  "#DIV/0!": "#DIVISION/0!",
  "#REF!": "#REFERENS!",
  "#NAME?": "#NAMN?",
  "#VALUE!": "#VÄRDEFEL!",
  "#NUM!": "#OGILTIGT!",
  "#NULL!": "#SKÄRNING!",
};

/**
 * The text that Excel shows for a value, in Swedish: decimal comma, spaced thousands, Swedish errors and months.
 * Blank gives "". A format that cannot be understood, or a date that Excel cannot show, falls back to General.
 */
export function displayText(value: Value | undefined, numberFormat = "General"): string {
  if (value === null || value === undefined) return "";
  if (isError(value)) return ERRORS[value.error] ?? value.error;
  if (typeof value === "boolean") return value ? "SANT" : "FALSKT";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  try {
    const text = format(numberFormat, value, { locale: "sv" });
    return /^#+$/.test(text) ? format("General", value, { locale: "sv" }) : text;
  } catch {
    return typeof value === "string" ? value : format("General", value, { locale: "sv" });
  }
}
