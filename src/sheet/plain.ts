import type { Value } from "./book";
import { isError } from "./book";

/** Errors as Excel shows them in Swedish; one that is missing here is shown by its en-US text. */
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
 * The text that Excel shows, in Swedish, for a value without a number format; numbers with at most eleven digits and no
 * spaces. Blank gives "". Without the parts that know number formats.
 */
export function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (isError(value)) return ERRORS[value.error] ?? value.error;
  if (typeof value === "boolean") return value ? "SANT" : "FALSKT";
  return typeof value === "string" ? value : String(Number(value.toPrecision(11))).replace(".", ",");
}
