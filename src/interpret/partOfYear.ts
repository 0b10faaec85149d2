import { readPeriod } from "./period";
import { textKey } from "./text";

const MONTH =
  "jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** A part of a year that a header names without its year. */
const PART = new RegExp(
  `(?<!\\p{L})(?:(?:kv|kvartal|q|t|tertial) ?[1-4]|[12][.:]?[ea]? halvår(?:et)?|halvår [12]|h[12]|(?:första|andra) halvåret|delår|halvår|helår|${MONTH})(?![\\p{L}\\d])`,
  "u",
);

/** Whether a text names a part of a year and nothing else: "Q2", "kv 3", "maj". */
export const isPartOfYear = (text: string): boolean => text.length <= 12 && textKey(text).replace(PART, "") === "";

/** Periods named by their last month: "jan–aug", "t.o.m. augusti", "ack aug". */
const UNTIL = new RegExp(
  `(?<!\\p{L})(?:(?:${MONTH})\\.? ?[–-] ?|(?:t\\.? ?o\\.? ?m\\.?|till och med|ack(?:\\.|umulera[dt])?) )(${MONTH})(?![\\p{L}\\d])`,
  "u",
);

/** Words of parts of a year, wherever they stand. */
export const PERIOD_WORDS = new RegExp(`(?<!\\p{L})(?:helår|halvår|delår|tertial|${MONTH})\\.?(?!\\p{L})`, "gu");

/** "Utfall kv 2" in a table of 2024: 2024 kv2; "Utfall jan–aug": 2024-08. */
export function partOfYear(key: string, year: string): string | undefined {
  const part = UNTIL.exec(key)?.[1] ?? PART.exec(key)?.[0];
  return part === undefined ? undefined : readPeriod(`${part} ${year}`)?.canonical;
}
