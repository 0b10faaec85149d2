import { KIND_WORDS } from "../domain/reportParts";
import type { Scale, StepClass } from "../domain/scale";
import { keysOf } from "../domain/keys";
import { beginsWithCapital, beginsWithDigit, trimmedEnd } from "../domain/shapes";
import { EVERY, type Settings } from "../domain/styrmodell";
import type { Level, LevelName } from "../domain/styrmodell";
import { textKey } from "../interpret/text/text";

/** The blocks of the sheet Styrmodell, by their headings; a scale's heading is followed by its name. */
export const BLOCKS = {
  about: "Om styrmodellen",
  levels: "Nivåer",
  grading: "Regler för det som mäts",
  rollup: "Regler för sammanvägning",
  conversions: "Omräkning mellan skalor",
  settings: "Inställningar",
  parts: "Rapporternas delar",
} as const;
export type BlockName = keyof typeof BLOCKS;
/** Blocks that a sheet written before they were added does not have. */
export const LATER_BLOCKS: readonly BlockName[] = ["parts"];
export const SCALE_HEADING = "Skala: ";

/** Column headers of each block, in order. The reader finds a column by these words. */
export const HEADERS = {
  levels: ["Nivå", "Gäller", "Skala", "Minst andel bedömda (%)", "Underliggande utan bedömning", "Bedöms av"],
  grading: ["Nivå", "Gäller", "Steg", "Regel"],
  rollup: ["Nivå", "Gäller", "Regel"],
  conversions: ["Från skala", "Från steg", "Till skala", "Till steg"],
  parts: ["Del", ...Object.values(KIND_WORDS), "Rubrik"],
  scale: [
    "Etikett",
    "Klass",
    "Visas som",
    "Symbol",
    "Betydelse",
    "Även skrivet",
    "Värde",
    "Vid helår",
    "Textfärg",
    "Fyllning",
    "Stapel",
  ],
} as const;

/** Columns that a sheet written before they were added does not have. */
export const LATER_HEADERS: readonly string[] = ["Bedöms av"];

/** Rows of a name and a value. */
export const FIELDS = {
  name: "Namn",
  title: "Titel",
  source: "Källa",
  decision: "Beslut",
  contact: "Kontakt",
  order: "Ordning",
  between: "Betyg med decimaler",
  rounding: "Avrundning",
  oldestOutcome: "Äldsta utfall (år)",
  tolerance: "Tolerans (%)",
  changesFrom: "En ändring räknas från",
} as const;

/** What a target that only says "öka" is counted from, as the sheet states it; a sheet without the row has the year before. */
export const CHANGES_FROM = { previous: "föregående år", asked: "frågas" } as const;

/** The class of a step, or the words of a row that is no step. */
export const CLASSES: Record<StepClass | "none" | "state", string> = {
  reached: "uppnått",
  partly: "delvis",
  notReached: "ej",
  none: "sägs inte",
  state: "inget steg",
};
export const ORDERS = { stated: "från bäst till sämst", asked: "behöver anges" } as const;
/** How a grade between two steps is taken, as the sheet states it; a scale without the row has none. */
export const BETWEEN: Record<NonNullable<Scale["between"]>, string> = {
  asPrinted: "skrivs som de står",
  nearest: "avrundas till närmaste steg",
};
/** How children without a grade are treated. */
export const MISSING: Record<Level["missing"], string> = {
  ignored: "räknas inte",
  worst: "räknas som sämst",
  block: "ger ingen bedömning",
};
/** Whose grade counts on a level, where it is stated. */
export const JUDGES: Record<NonNullable<Level["judge"]>, string> = {
  committee: "nämnden",
  overall: "centralt",
  printed: "tryckt",
};
const WHEN = { both: "alla perioder", helår: "helår", delår: "delår" } as const;
/** The levels of `EVERY`, by what they are in the domain. */
const EVERY_WORDS: Record<string, string> = { [EVERY.level]: "övriga nivåer", [EVERY.measure]: "övriga mått" };
export const BARRED = "får inte användas";
export const ROUNDINGS: Settings["rounding"][] = ["exakt", "målets decimaler"];
export const SYNONYM_MARK = "; ";

/** A level as it is named in a sentence or a list: "mål (Socialnämnden)". */
export const levelInWords = ({ level, body }: LevelName): string =>
  body === undefined ? levelWord(level) : `${levelWord(level)} (${body})`;

/** Between the nämnd that a row is for and the kind of period. */
const APART = ", ";

/** What a row of a level is for: "alla perioder", "delår", "Socialnämnden", "Socialnämnden, delår". */
export const heldWord = ({ body, when }: Pick<Level, "body" | "when">): string =>
  body === undefined ? WHEN[when ?? "both"] : [body, ...(when ? [WHEN[when]] : [])].join(APART);

/** What a cell says that a row is for; null: neither a period nor a name, which begins with a capital. */
export function heldNamed(text: string): Pick<Level, "body" | "when"> | null {
  const periods = keysOf(WHEN);
  const last = text.slice(text.lastIndexOf(APART) + 1).trim();
  const when = periods.find((one) => textKey(WHEN[one]) === textKey(last));
  const body = when === undefined ? text : trimmedEnd(text.slice(0, -last.length), APART);
  if (body !== "" && !beginsWithCapital(body) && !beginsWithDigit(body)) return null;
  return { ...(body === "" ? {} : { body }), ...(when === undefined || when === "both" ? {} : { when }) };
}

export const levelWord = (level: string): string => EVERY_WORDS[level] ?? level;
/** The level that a word on the sheet names. */
export const levelNamed = (word: string): string =>
  keysOf(EVERY_WORDS).find((level) => EVERY_WORDS[level] === textKey(word)) ?? word.toLowerCase();
