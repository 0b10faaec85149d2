import { format } from "numfmt";
import type { Value } from "./book";
import { isError } from "./book";
import { plainText } from "./plain";

/**
 * The text that Excel shows for a value, in Swedish: decimal comma, spaced thousands, Swedish errors and months.
 * Blank gives "". A format that cannot be understood, or a date that Excel cannot show, falls back to General.
 */
export function displayText(value: Value | undefined, numberFormat = "General"): string {
  if (value === null || value === undefined || typeof value === "boolean" || isError(value)) return plainText(value);
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  try {
    const text = format(numberFormat, value, { locale: "sv" });
    return text !== "" && text.replaceAll("#", "") === "" ? format("General", value, { locale: "sv" }) : text;
  } catch {
    return typeof value === "string" ? value : format("General", value, { locale: "sv" });
  }
}
