import { textKey } from "../interpret/text/text";

/** A hyphen or a dash, with the spaces around it; `textKey` has one kind of dash. */
const DASH = / ?[-–] ?/g;

/**
 * Two wordings of a plan with the same key are the same to a reader: `textKey`, with hyphens and dashes alike
 * ("16–65", "16 - 65").
 */
export const wordingKey = (text: string): string => textKey(text).replace(DASH, "-");
