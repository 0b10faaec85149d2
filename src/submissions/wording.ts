import { bySpaces, hasDigit, hasLetter, trimmedEnd, withBrackets } from "../domain/shapes";
import { readUnit } from "../interpret/number/unit";
import { textKey } from "../interpret/text/text";

/** Without the brackets around words or signs; those of a figure stay: "(1,2)" is below nothing. */
const unbracketed = (text: string): string =>
  withBrackets(text, (inside) => (hasLetter(inside) || !hasDigit(inside) ? ` ${inside} ` : `(${inside})`));

/** Without commas, semicolons and colons at the end of words. */
const withoutMarks = (text: string): string =>
  bySpaces(text)
    .map((word) => trimmedEnd(word, ",;:"))
    .join(" ");

/**
 * Two wordings of a plan with the same key are the same to a reader: `textKey`, with hyphens and dashes alike, whatever
 * space is around them ("16–65", "16 - 65"), and without brackets and commas ("Nettokostnad, mnkr").
 */
export const wordingKey = (text: string): string =>
  textKey(withoutMarks(unbracketed(textKey(text).replaceAll("–", "-").replaceAll(" -", "-").replaceAll("- ", "-"))));

/** The same without the unit after the last comma: "Sjukfrånvaro, %" names what "Sjukfrånvaro" does. */
export function wordingWithoutUnit(text: string): string {
  const comma = text.lastIndexOf(",");
  return wordingKey(comma > 0 && readUnit(text.slice(comma + 1)) !== null ? text.slice(0, comma) : text);
}
