import { hasDigit, isDigit, yearFirst } from "../../domain/shapes";
import { formsOf } from "../../lexicon/notation";
import { fact } from "../../lexicon/textFact";
import { BOUNDS } from "../../lexicon/words/bounds";
import { type UnitRow, UNITS } from "../../lexicon/words/units";
import { clean } from "../text/text";
import { numeralAt } from "./numeral";
import { unitAt } from "./unit";

/** A number that a text is and nothing else, with a word or a sign for its bound before it and a unit after it at most. */
export interface Figure {
  bound?: "atLeast" | "atMost" | "over" | "under";
  value: number;
  decimals: number;
  unit?: string;
  /** Where its digits begin and end in the text. */
  from: number;
  to: number;
}

/** Forms of one word or sign; a point may end a sentence as well as a short form. */
const single = (forms: readonly string[]): string[] =>
  forms.filter((form) => !form.includes(" ") && !form.endsWith("."));

/** Verbs ("överträffar 80") tell how it went as well, and are none. */
const BOUND_WORDS: ReadonlyMap<string, NonNullable<Figure["bound"]>> = new Map([
  ...single(formsOf(BOUNDS.atLeast)).map((form) => [form, "atLeast"] as const),
  ...single(formsOf(BOUNDS.atMost)).map((form) => [form, "atMost"] as const),
  ...["över", ">"].map((form) => [form, "over"] as const),
  ...["under", "<"].map((form) => [form, "under"] as const),
]);

/** Units of quantities: what is counted, an index or a place may be what a text is about. */
const FAMILIES: ReadonlySet<UnitRow["family"]> = new Set([
  ...(["share", "points", "money", "euro", "time", "mass", "energy", "power", "length", "area", "volume"] as const),
]);
const OF_QUANTITIES = new Set(UNITS.flatMap(({ family, unit }) => (FAMILIES.has(family) ? unit : [])));
/** In units that say more than the quantity, or as another thing may be said: "vikt-%", "kalenderdagar", an age in "år", "1000 kr". */
const SAYS_MORE = /[.\d-]|per |vikt|kalender|år/;

/** The unit that a text from a place on is; undefined: nothing stands there; null: it is more or something else. */
function unitFrom(text: string, at: number): string | undefined | null {
  if (at === text.length) return undefined;
  const found = SAYS_MORE.test(text.slice(at).toLowerCase()) ? null : unitAt(text, at);
  const isWhole = found !== null && found.end === text.length && found.per === undefined;
  return isWhole && OF_QUANTITIES.has(found.unit) ? found.unit : null;
}

/** Digits that may as well be a year, a month of one, a day, a title's number or thousands. */
const isOtherwise = (digits: string): boolean =>
  yearFirst(digits) !== "" || digits.includes(".") || digits.endsWith(",000");

/** A longer text is more than a figure. */
const LONGEST = 30;

/** The figure that a text is; null for any other text. */
export const figureIn = fact((text): Figure | null => {
  if (text.length > LONGEST || !hasDigit(text) || clean(text) !== text) return null;
  const from = [...text].findIndex(isDigit);
  const before = text.slice(0, from).trimEnd();
  const bound = BOUND_WORDS.get(before.toLowerCase());
  const numeral = before === "" || bound ? numeralAt(text, from) : null;
  if (!numeral || isOtherwise(text.slice(from, numeral.end))) return null;
  const unit = unitFrom(text, numeral.end);
  if (unit === null) return null;
  const { value, decimals, end } = numeral;
  return { value, decimals, from, to: end, ...(unit ? { unit } : {}), ...(bound ? { bound } : {}) };
});

/** A reader of words, which a figure has none of: a text that is one is answered without being read. */
export const ofWords = <T>(none: (text: string) => T, read: (text: string) => T): ((text: string) => T) =>
  fact((text) => (figureIn(text) ? none(text) : read(text)));
