import type { Geh } from "../domain/plan";
import { textKey } from "./text";

/** The words of a level, a heading or a cell that say how a goal counts in god ekonomisk hushållning. */
const WORDS: [geh: Geh, words: RegExp][] = [
  ["guideline", /(?<!\p{L})riktlinje(n|r|rna)?(?!\p{L})/u],
  [
    "financial",
    /(?<!\p{L})finansiell(t|a)?(?!\p{L})|(?<!\p{L})finansmål|(?<!\p{L})(ekonomiskt|ekonomiska) mål(en)?(?!\p{L})|(?<!\p{L})mål för ekonomin(?!\p{L})/u,
  ],
  [
    "operational",
    /(?<!\p{L})verksamhetsmål(et|en)?(?!\p{L})|(?<!\p{L})verksamhetsmässig(t|a) mål(en)?(?!\p{L})|(?<!\p{L})verksamhetsperspektiv|(?<!\p{L})geh[ -]verksamhet|(?<!\p{L})mål för verksamheten(?!\p{L})/u,
  ],
];

/** "Verksamhetsmål (ej GEH)". */
const OUTSIDE = /(?<!\p{L})(?:ej|inte|icke|utanför)(?: \p{L}+){0,3} (?:geh|god ekonomisk hushållning)(?!\p{L})/u;

/** What a cell of a column of its own may say beside those words. */
const CELLS: Record<string, Geh> = {
  finansiellt: "financial",
  finansiell: "financial",
  ekonomi: "financial",
  verksamhet: "operational",
  verksamhetsmål: "operational",
  riktlinje: "guideline",
  nej: "no",
  "ingår ej": "no",
  "ingår inte": "no",
};

/**
 * How a goal counts in the test of god ekonomisk hushållning (docs/regler.md §10), by a text of a column for it:
 * "Finansiellt", "nej". undefined: it says nothing of it.
 */
export const gehOfCell = (text: string): Geh | undefined => CELLS[textKey(text)] ?? gehOf(text);

/**
 * The same by the printed level ("finansiellt mål") or by a heading above ("Finansiella mål", "Riktlinjer för god
 * ekonomisk hushållning"). undefined where the words say nothing, or say two things ("Finansiella mål och
 * verksamhetsmål").
 */
export function gehOf(heading: string): Geh | undefined {
  if (OUTSIDE.test(textKey(heading))) return "no";
  const said = textKey(heading).replace(/(finansiella|ekonomiska) (?=riktlinje)/u, "");
  const found = WORDS.filter(([, words]) => words.test(said)).map(([geh]) => geh);
  return found.length === 1 ? found[0] : undefined;
}
