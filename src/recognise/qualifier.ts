import type { Role } from "../domain/plan";
import { cellText, type Grid } from "./grid";
import { readHeader } from "./lexicon";

/** What a cell of a long table says of its row's figures: that they are targets, that they are women's. */
export interface Qualifier {
  role?: Role;
  /** "kvinnor", "män"; "totalt" is everybody, and leaves it out. */
  group?: string;
}

const QUALIFYING: Role[] = ["target", "outcome", "forecast", "baseline", "comparison"];

/** Null for a text that qualifies nothing. */
export function readQualifier(text: string): Qualifier | null {
  if (text === "" || text.length > 30) return null;
  const { scores, group, words } = readHeader(text);
  if (group !== undefined) return { group };
  if (/^(?:totalt?|alla|samtliga|båda könen|kvinnor och män)$/u.test(words)) return {};
  const [role] = Object.entries(scores)
    .filter(([role, score]) => QUALIFYING.includes(role as Role) && score >= 0.5)
    .sort((a, b) => b[1] - a[1])[0] ?? [];
  return role === undefined ? null : { role: role as Role };
}

/** Whether a column's texts are qualifiers of several kinds ("Utfall", "Mål" by turns; "Kvinnor", "Män"), and nothing else. */
export function qualifies(grid: Grid, column: number, first: number, last: number): boolean {
  const kinds = new Set<string>();
  for (let r = first; r <= Math.min(last, first + 200); r++) {
    const text = cellText(grid, r, column);
    if (text === "") continue;
    const found = readQualifier(text);
    if (!found) return false;
    kinds.add(`${found.role ?? ""} ${found.group ?? ""}`);
  }
  return kinds.size > 1;
}
