import { quantitiesIn, readSentence } from "../../interpret/sentence";

/** A sentence about goals with a figure in it. */
export const speaksOfGoals = (text: string): boolean =>
  /(?<!\p{L})(?:(?:\p{L}*krav|ägardirektiv|direktiv)(?:et|en)?|mål(?:et|en|sättning(?:en)?)?|delmål(?:et|en)?|resultatmål(?:et|en)?|måluppfyllelsen?|targets?|goals?)(?!\p{L})/iu.test(
    text,
  ) && quantitiesIn(readSentence(text)).length > 0;

/** A text that may pass as a title or a line of the page: it tells no goal with a figure. */
export const mayBeFurniture = (text: string): boolean => text.length <= LONGEST_HEADING || !speaksOfGoals(text);

/** A shorter text names what stands below it. */
const LONGEST_HEADING = 60;
