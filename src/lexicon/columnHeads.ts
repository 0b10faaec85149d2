import { Lexicon } from "./lexicon";
import { COLUMN_HEADS, EXPORT_HEADS } from "./words/columnHeads";

/** Words of headers and of levels beside the roles of columns, by concept. */
export const columnHeads = new Lexicon(COLUMN_HEADS);

/** Words of the headers and rows of exports of Kolada, by concept. */
export const exportHeads = new Lexicon(EXPORT_HEADS);
