import type { Geh } from "../../domain/plan";
import { Lexicon } from "../../lexicon/lexicon";
import { GEH } from "../../lexicon/words/geh";
import { textKey } from "../text/text";

/** The words of a level, a heading or a cell that state how a goal counts in god ekonomisk hushållning. */
const words = new Lexicon(GEH);

const KINDS = ["guideline", "financial", "operational"] as const;

/** Contents of a column's cells besides those words. */
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
 * "Finansiellt", "nej". undefined: it states nothing of it.
 */
export const gehOfCell = (text: string): Geh | undefined => CELLS[textKey(text)] ?? gehOf(text);

/**
 * The same by the printed level ("finansiellt mål") or by a heading above ("Finansiella mål", "Riktlinjer för god
 * ekonomisk hushållning"). undefined where the words say nothing, or say two things ("Finansiella mål och
 * verksamhetsmål").
 */
export function gehOf(heading: string): Geh | undefined {
  const key = textKey(heading);
  if (words.has(key, "outside")) return "no";
  const found = KINDS.filter((kind) => words.has(key, kind));
  return found.length === 1 ? found[0] : undefined;
}
