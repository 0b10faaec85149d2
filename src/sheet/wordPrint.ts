import { oneLine } from "../domain/shapes";
import { hash } from "./hash";

/** The text of lines as it compares: one kind of space, without blank lines. */
export const plainText = (lines: string[]): string =>
  lines
    .map((line) => oneLine(line).trim())
    .filter(Boolean)
    .join("\n");

/** What is remembered of a text. */
export const printOf = (text: string): string => hash(plainText(text.split("\n")));
