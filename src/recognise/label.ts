import type { Role } from "../domain/plan";
import { cellText, filled, type Grid } from "./grid";
import { looksLikeHeader, readHeader } from "./lexicon";

/** What a line beside a table says of the goal that it stands at: "Bedömning: | Målet är uppnått", "Ansvarig nämnd: | Socialnämnden". */
export interface Label {
  role: Role;
  /** Where what it says stands. */
  column: number;
  text: string;
}

const SAID: Role[] = ["goal", "area", "owner", "grade", "comment"];

/** A name of a goal or an area is asked to end with a colon, or to stand among other labels: else it may be the header of a table. */
const HEADED = new Set<Role>(["goal", "area"]);

const LONGEST = 40;

/** Symbols before a grade's word. */
const MARKS = /^[\p{Extended_Pictographic}●◐○\ufe0f\s]+/u;

/** The label that a row of one or two texts is; null for any other row. */
export function labelAt(grid: Grid, row: number, left: number, right: number): Label | null {
  const here = filled(grid, row, left, right);
  const [first, second] = here;
  if (first === undefined || here.length > 2) return null;
  const text = cellText(grid, row, first);
  if (second === undefined) {
    const [, name = "", said = ""] = /^([^:]{3,40}):\s+(\S.*)$/su.exec(text) ?? [];
    const role = said === "" ? undefined : roleOf(name);
    return role === undefined || HEADED.has(role) || role === "comment" ? null : { role, column: first, text: said };
  }
  const name = text.replace(/\s*:$/u, "");
  const said = cellText(grid, row, second);
  const role = typeof grid.sheet.values[row]?.[second] === "string" ? roleOf(name) : undefined;
  if (role === undefined) return null;
  if (name !== text) return { role, column: second, text: said };
  if (HEADED.has(role) && !besideLabel(grid, row, first, second)) return null;
  return name.split(" ").length > 2 || looksLikeHeader(said.replace(MARKS, "")) ? null : { role, column: second, text: said };
}

/** Right above or below in the same two columns stands the label of an owner, a grade or a comment. */
const besideLabel = (grid: Grid, row: number, first: number, second: number): boolean =>
  [row - 1, row + 1].some((other) => {
    const here = filled(grid, other, first, second);
    const role = here.length === 2 && here[0] === first && here[1] === second ? roleOf(cellText(grid, other, first).replace(/\s*:$/u, "")) : undefined;
    return role !== undefined && !HEADED.has(role) && !looksLikeHeader(cellText(grid, other, second).replace(MARKS, ""));
  });

function roleOf(name: string): Role | undefined {
  if (name.length > LONGEST || !looksLikeHeader(name)) return undefined;
  const [role, score = 0] = Object.entries(readHeader(name).scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  return score >= 0.75 && SAID.includes(role as Role) ? (role as Role) : undefined;
}
