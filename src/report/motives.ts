import { hasLetter } from "../domain/shapes";
import type { Plan, PlanNode, Recognition } from "../domain/plan";
import { SHALL } from "../interpret/text/grammar";
import { tokensOf } from "../interpret/text/tokens";
import { cellRef, parseRef } from "../sheet/address";
import type { Sheet } from "../sheet/book";

/** As many words say what something rests on. */
export const REASONING = 5;

const nodesOf = ({ areas, goals, indicators }: Plan): PlanNode[] => [...areas, ...goals, ...indicators];

/** Every cell that a plan has something from. */
export function cellsOf(node: PlanNode): string[] {
  const own = [node.cell, ...[...node.grades, ...node.comments].flatMap(({ cell }) => cell ?? [])];
  if (node.kind !== "indicator") return own;
  const { targets, outcomes, forecasts, comparisons, baseline, trend } = node;
  const values = [...targets, ...outcomes, ...forecasts, ...comparisons, ...(baseline ? [baseline] : [])];
  return [...own, ...values.map(({ cell }) => cell), ...(trend ? [trend.cell] : [])];
}

interface Place {
  sheet: string;
  row: number;
}

function placeOf(cell: string | undefined): Place | null {
  const ref = parseRef(cell ?? "");
  return ref && { sheet: ref.sheet, row: ref.area.top };
}

const BULLETS = ["-", "–", "•", "*", "·"];

/** A sentence, and no heading, point of a list or label. */
function isProse(text: string): boolean {
  const words = text.trim();
  return (
    !BULLETS.includes(words.charAt(0)) &&
    [".", "!"].includes(words.slice(-1)) &&
    tokensOf(words).filter((one) => hasLetter(one.text)).length >= REASONING
  );
}

/** The one text of a row; undefined: it is blank, or has more than one cell. */
function lineOf(sheet: Sheet, row: number): { text: string; column: number } | undefined {
  const filled = (sheet.values[row] ?? []).flatMap((value, column) =>
    value === null || value === undefined || value === "" ? [] : [{ value, column }],
  );
  const [only, ...others] = filled;
  return only && others.length === 0 && typeof only.value === "string"
    ? { text: only.value, column: only.column }
    : undefined;
}

const isBlank = (sheet: Sheet, row: number): boolean =>
  (sheet.values[row] ?? []).every((value) => value === null || value === undefined || value === "");

/** What a page of text has from a node's title on: to the next node, and to the blank row after its grade. */
function blockOf(sheet: Sheet, title: number, graded: number, next: number): number[] {
  const rows: number[] = [];
  for (let row = title + 1; row < Math.min(next, sheet.values.length); row++) {
    if (row > graded && isBlank(sheet, row)) break;
    if (row !== graded) rows.push(row);
  }
  return rows;
}

/**
 * The cells of the sentences that stand by the grades of a page of text, by the id of the goal or the measure: between
 * its title and its grade, unless they say what shall be, and after the grade. In a table, where the grade stands in the
 * title's row, a column's header says what a text is; a node with comments has its reasons there.
 */
export function motivesIn(sheets: readonly Sheet[], { plan }: Pick<Recognition, "plan">): Record<string, string[]> {
  const nodes = nodesOf(plan);
  const used = new Set(nodes.flatMap(cellsOf));
  const titles = nodes.flatMap(({ cell }) => placeOf(cell) ?? []);
  const motives = nodes.flatMap((node): [string, string[]][] => {
    const title = placeOf(node.cell);
    const sheet = sheets.find(({ name }) => name === title?.sheet);
    const grade = node.grades.map(({ cell }) => placeOf(cell)).find((one) => one?.sheet === title?.sheet);
    if (!title || !sheet || !grade || grade.row <= title.row || node.comments.length > 0) return [];
    const below = titles.flatMap(({ sheet: name, row }) => (name === title.sheet && row > grade.row ? [row] : []));
    const cells = blockOf(sheet, title.row, grade.row, Math.min(...below)).flatMap((row) => {
      const line = lineOf(sheet, row);
      if (!line || !isProse(line.text) || (row < grade.row && SHALL.test(line.text))) return [];
      const cell = cellRef(sheet.name, row, line.column);
      return used.has(cell) ? [] : [cell];
    });
    return cells.length > 0 ? [[node.id, cells]] : [];
  });
  return Object.fromEntries(motives);
}
