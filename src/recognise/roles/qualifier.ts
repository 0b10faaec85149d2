import { columnHeads } from "../../lexicon/columnHeads";
import { keysOf } from "../../domain/keys";
import type { Role } from "../../domain/plan";
import { textKey } from "../../interpret/text/text";
import { cellText } from "../grid";
import { isGroup, readHeader } from "../../interpret/header/header";
import { isPlace } from "../../interpret/header/place";
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

const GROUP_WORD = /kv|män|man|fli|poj|tje|kil|tot|all|sam|båd|men|gir|boy/iu;

/**
 * "varav flickor", "– Kvinnor", "Totalt": the row holds a group's figures of the measure above it. Null for any other
 * title.
 */
export function groupOfRow(text: string): Qualifier | null {
  if (!GROUP_WORD.test(text)) return null;
  const bare = text.replace(/^(?:[\s–•*-]|varav|därav|av vilka)+/iu, "");
  if (!isGroup(bare)) return null;
  const { group } = readHeader(bare);
  return group === undefined ? {} : { group };
}

/**
 * Null for a text that qualifies nothing. `municipality`: the one that the table is of, whose figures are outcomes.
 */
export function readQualifier(text: string, municipality = ""): Qualifier | null {
  if (text === "" || text.length > 40) return null;
  if (isPlace(text))
    return municipality !== "" && textKey(municipality).startsWith(textKey(text).replace(/s? (?:kommun|stad)$/u, ""))
      ? {}
      : { role: "comparison", reference: text };
  if (text.length > 30) return null;
  const { scores, group, words } = readHeader(text);
  if (group !== undefined) return { group };
  if (columnHeads.has(words, "everybody")) return {};
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
