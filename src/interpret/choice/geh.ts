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
  ja: "belongs",
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
  if (found.length === 0 && words.has(key, "subject")) return "belongs";
  return found.length === 1 ? found[0] : undefined;
}

/**
 * How a goal counts by its own title and the headings over it, from the nearest: what says of which kind it is goes before
 * what only says that it belongs. Of the title only that it belongs, or does not, is taken: "En god ekonomisk hushållning".
 */
export function gehUnder(title: string, headings: readonly string[]): Geh | undefined {
  const own = gehOf(title);
  const found = [...headings.map(gehOf), ...(own === "belongs" || own === "no" ? [own] : [])];
  return found.find((one) => one !== undefined && one !== "belongs") ?? found.find((one) => one !== undefined);
}
