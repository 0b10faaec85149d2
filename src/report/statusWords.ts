import { capital } from "../interpret/text/text";
import { hasWord } from "../lexicon/lexicon";

const GOALS_AND = "Mål och ";
/** The header of the goals' and the measures' names; `many`: what measures are called. */
export const titleWords = {
  goals: "Mål",
  both: (many: string): string => GOALS_AND + many,
  measures: (many: string): string => capital(many),
};
/** Whether a header of a status sheet is that of the names. */
export const isTitleHeader = (header: string): boolean =>
  header === titleWords.goals || header.startsWith(GOALS_AND) || hasWord(header, "measureNoun");

/** Separates a goal's id from the rest of a row's key. */
export const KEY_MARK = " ↳ ";
/** A row that goes on from the one above. */
export const CONTINUED = "forts.";
/** A line of why a goal or an indicator has its grade, under its row. */
export const WHY = "motivering";
/** The key of such a line, each its own: "mål:3 ↳ motivering", "mål:3 ↳ motivering 2". */
export const whyKey = (key: string, line: number): string => key + KEY_MARK + WHY + (line === 0 ? "" : ` ${line + 1}`);
/** Title of the row of a goal that the whole sheet is about. */
export const WHOLE = "Samlad bedömning";
/** The committee of a row that names none. */
export const UNNAMED = "nämnden";

/** Headers that a sheet is read back by; the key's header also holds the period (`keyHeader`). */
export const OPEN_HEADERS = { committee: "Nämndens", overall: "Samlad", comment: "Kommentar" } as const;
const KEY_HEADER = "Nyckel · ";
export const keyHeader = (period: string): string => KEY_HEADER + period;
/** The period in the key's header; null for any other text. */
export const keyPeriod = (header: string): string | null =>
  header.startsWith(KEY_HEADER.trimEnd()) ? header.slice(KEY_HEADER.trimEnd().length).trim() : null;
