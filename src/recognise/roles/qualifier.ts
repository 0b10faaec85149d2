import { columnHeads } from "../../lexicon/columnHeads";
import { keysOf } from "../../domain/keys";
import type { Role } from "../../domain/plan";
import { trimmedStart } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { cellText } from "../grid/grid";
import { groupWord, isGroup, readHeader } from "../../interpret/header/header";
import { looseGrammar } from "../../interpret/text/grammar";
import { fact } from "../../lexicon/textFact";
import { isPlace, municipalityName } from "../../interpret/header/place";
import type { ColumnFeatures } from "./columnFeatures";
import type { Region } from "../layout/tableRegion";

/** What a cell of a long table states of its row's figures: that they are targets, that they are women's. */
export interface Qualifier {
  role?: Role;
  /** "kvinnor", "män"; "totalt" is everybody, and leaves it out. */
  group?: string;
  /** The figures are another municipality's. */
  reference?: string;
}

const QUALIFYING: Role[] = ["target", "outcome", "forecast", "baseline", "comparison"];

/** Before the group that a row's figures are of. */
const OF_WHICH = looseGrammar("^ {ofWhich}");

/**
 * "varav flickor", "– Kvinnor", "Totalt": the row holds a group's figures of the measure above it. Null for any other
 * title.
 */
export const groupOfRow = fact((text): Qualifier | null => {
  const own = trimmedStart(text, " \n\t–•*-");
  const bare = trimmedStart(own.slice(OF_WHICH.exec(own)?.to ?? 0), " ");
  if (!isGroup(bare)) return null;
  const { group } = readHeader(bare);
  return group === undefined ? {} : { group };
});

/**
 * "Mål", "Utfall", "Riket" below a measure: which of its figures the row holds. Null for any other title: a sentence with
 * a word for targets in it is a goal.
 */
export function figuresOfRow(text: string): Qualifier | null {
  const isSentence = !isPlace(text) && readHeader(text).words.includes(" ");
  const found = isSentence ? null : readQualifier(text);
  if (found?.role === undefined) return null;
  return found.role === "comparison" ? { reference: text, ...found } : found;
}

/**
 * Null for a text that qualifies nothing. `municipality`: the one that the table is of, whose figures are outcomes.
 */
export function readQualifier(text: string, municipality = ""): Qualifier | null {
  if (text === "" || text.length > 40) return null;
  if (isPlace(text))
    return municipality !== "" && textKey(municipality).startsWith(municipalityName(text))
      ? {}
      : { role: "comparison", reference: text };
  if (text.length > 30) return null;
  const { scores, group, words } = readHeader(text);
  if (group !== undefined) return { group };
  // "Tot", "Kv", "M": cut short.
  const short = groupWord(textKey(text));
  if (short === "totalt" || columnHeads.has(words, "everybody")) return {};
  if (short !== undefined) return { group: short };
  const score = (role: Role): number => scores[role] ?? 0;
  const [role] = keysOf(scores)
    .filter((one) => QUALIFYING.includes(one) && score(one) >= 0.5)
    .sort((a, b) => score(b) - score(a));
  return role === undefined ? null : { role };
}

/** The place that a column is headed by, without its period: "Flen" of "Flen 2024". `alone`: as `isPlace` has it. */
export const placeOf = ({ header, reading: { period, words } }: ColumnFeatures, alone = false): string | undefined =>
  [header, ...(period === undefined ? [] : [words])].find((text) => isPlace(text, alone));

/**
 * Whether a column's texts are qualifiers of several kinds ("Utfall", "Mål" by turns; "Kvinnor", "Män"; "Flen",
 * "Riket"), and nothing else.
 */
export function qualifies({ grid, first, last }: Region, column: number): boolean {
  const kinds = new Set<string>();
  for (let r = first; r <= Math.min(last, first + 200); r++) {
    const text = cellText(grid, r, column);
    if (text === "") continue;
    const found = readQualifier(text);
    if (!found) return false;
    kinds.add(`${found.role ?? ""} ${found.group ?? ""} ${found.reference ?? ""}`);
  }
  return kinds.size > 1;
}
