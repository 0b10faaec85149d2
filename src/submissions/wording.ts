import { textKey } from "../interpret/text/text";

/**
 * Two wordings of a plan with the same key are the same to a reader: `textKey`, with hyphens and dashes alike, whatever
 * space is around them ("16–65", "16 - 65").
 */
export const wordingKey = (text: string): string =>
  textKey(text).replaceAll("–", "-").replaceAll(" -", "-").replaceAll("- ", "-");
