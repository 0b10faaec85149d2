import { bySpaces, hasDigit, trimmedEnd } from "../../domain/shapes";
import type { Reading } from "../../domain/reading";
import { asShown } from "../text/text";
import { printReading } from "./readingText";
import { readTarget } from "./target";

/** Of a target inside a sentence, and of one after a colon. Words; characters. */
const [MOST_WORDS, LONGEST] = [7, 40];

/**
 * The words of a measure's own sentence that state its target, as written: "lägre än 6 %" in "Sjukfrånvaro Mål: lägre än
 * 6 %", "överstiga 25 %" in "Soliditeten ska överstiga 25 %"; null where no few words of it state the same.
 */
export function targetAsWritten(sentence: string, reading: Reading): string | null {
  const shown = asShown(sentence);
  const colon = shown.lastIndexOf(": ");
  const last = colon < 0 ? "" : shown.slice(colon + 2).trim();
  if (hasDigit(last) && last.length <= LONGEST) return withoutStop(last);
  const stated = printReading(reading);
  const words = bySpaces(shown);
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length); count++)
    for (let from = 0; from + count <= words.length; from++) {
      const part = withoutStop(words.slice(from, from + count).join(" "));
      if (states(part, stated)) return part;
    }
  return null;
}

const withoutStop = (text: string): string => trimmedEnd(text, " .,;");

function states(part: string, stated: string): boolean {
  const { reading } = readTarget({ text: part });
  return !reading.assumed && printReading(reading) === stated;
}
