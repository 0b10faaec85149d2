import { trimmed } from "../../domain/shapes";
import { grammar } from "../text/grammar";
import { textKey } from "../text/text";
import { ofWords } from "../number/figure";

/** A whole cell: "Utgår", "Målet utgår fr.o.m. 2024". */
const CELL = grammar("^ [målet | måttet | indikatorn | nyckeltalet] {withdrawn} [! | . | _ …$] $");
const LONGEST_CELL = 70;

/** Whether a cell states, instead of its value, that the row no longer counts. */
export const statesWithdrawn = ofWords(
  () => false,
  (text) => text.length <= LONGEST_CELL && CELL.test(textKey(text)),
);

/** A title marked as withdrawn: "Andel nöjda (utgår)", "UTGÅTT: Andel nöjda", "Andel nöjda – utgår 2024". */
const TITLE = grammar(
  `⟨ …⟩ {withdrawn} …⟩ ⟩ | ^ {withdrawn} (: | – | -) | (: | , | – | -) _ {withdrawn} [(fr | från | ur | Y) …$] [.] $`,
);

/** "[utgår]" counts as "(utgår)". */
const withRoundBrackets = (text: string): string => text.replaceAll("[", "(").replaceAll("]", ")");

/** The mark of a withdrawn title; undefined: it has none. */
export const markedWithdrawn = (title: string): string | undefined =>
  trimmed(TITLE.exec(withRoundBrackets(textKey(title)))?.text ?? "", " .,:;–-()") || undefined;

/** A comment that begins so: "Utgår 2024", "Måttet utgår fr.o.m. 2025. Ersätts av …"; "utgår från enkäten" is a source. */
const COMMENT = grammar(
  `^ [målet | måttet | indikatorn | nyckeltalet] {withdrawn} [(fr.o.m. | fr.o.m | from | från och med | från | under | i | inför | år) [år] =(Y)]
     [y:(Y)] ($ | . | ! | , | ; | ⟩)`,
);

/** The words of a comment on a row that no longer counts, and the year from which, where it names one; null: it counts. */
export function withdrawnFrom(comment: string): { text: string; year?: number } | null {
  const found = COMMENT.exec(textKey(comment));
  const year = found?.group("y");
  return found && { text: trimmed(found.text, " .,;!"), ...(year === undefined ? {} : { year: Number(year) }) };
}
