import type { Geh } from "../domain/plan";
import { textKey } from "./text";

/** The words of a level, a heading or a cell that say how a goal counts in god ekonomisk hushållning. */
const WORDS: [geh: Geh, words: RegExp][] = [
  ["guideline", /(?<![A-Za-zµÀ-ω])riktlinje(n|r|rna)?(?![A-Za-zµÀ-ω])/],
  [
    "financial",
    /(?<![A-Za-zµÀ-ω])finansiell(t|a)?(?![A-Za-zµÀ-ω])|(?<![A-Za-zµÀ-ω])finansmål|(?<![A-Za-zµÀ-ω])(ekonomiskt|ekonomiska) mål(en)?(?![A-Za-zµÀ-ω])|(?<![A-Za-zµÀ-ω])mål för ekonomin(?![A-Za-zµÀ-ω])/,
  ],
  [
    "operational",
    /(?<![A-Za-zµÀ-ω])verksamhetsmål(et|en)?(?![A-Za-zµÀ-ω])|(?<![A-Za-zµÀ-ω])verksamhetsmässig(t|a) mål(en)?(?![A-Za-zµÀ-ω])|(?<![A-Za-zµÀ-ω])verksamhetsperspektiv|(?<![A-Za-zµÀ-ω])geh[ -]verksamhet|(?<![A-Za-zµÀ-ω])mål för verksamheten(?![A-Za-zµÀ-ω])/,
  ],
];

/** "Verksamhetsmål (ej GEH)". */
const OUTSIDE =
  /(?<![A-Za-zµÀ-ω])(?:ej|inte|icke|utanför)(?: [A-Za-zµÀ-ω]+){0,3} (?:geh|god ekonomisk hushållning)(?![A-Za-zµÀ-ω])/;

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
  const said = textKey(heading).replace(/(finansiella|ekonomiska) (?=riktlinje)/, "");
  const found = WORDS.filter(([, words]) => words.test(said)).map(([geh]) => geh);
  return found.length === 1 ? found[0] : undefined;
}
