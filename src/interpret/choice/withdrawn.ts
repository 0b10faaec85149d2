import { grammar } from "../text/grammar";
import { textKey } from "../text/text";

/** A whole cell: "Utgår", "Målet utgår fr.o.m. 2024". */
const CELL = grammar("^ [målet | måttet | indikatorn | nyckeltalet] {withdrawn} [! | . | _ …$] $");
const LONGEST_CELL = 70;

/** Whether a cell states, instead of its value, that the row no longer counts. */
export const statesWithdrawn = (text: string): boolean => text.length <= LONGEST_CELL && CELL.test(textKey(text));
