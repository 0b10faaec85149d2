import type { AssessedPlan } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import { hasLetter } from "../domain/shapes";
import { cellsOfNode, nodesOf, type PlanNode, type Recognition } from "../domain/plan";
import { SHALL } from "../interpret/text/grammar";
import { tokensOf } from "../interpret/text/tokens";
import { cellRef, parseRef } from "../sheet/address";
import type { Sheet } from "../sheet/book";

/** As many words say what something rests on. */
export const REASONING = 5;

interface SheetRow {
  sheet: string;
  row: number;
}

function placeOf(cell: string | undefined): SheetRow | null {
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

/** What the cells of a row hold that are not blank. */
const filledIn = (sheet: Sheet, row: number) =>
  (sheet.values[row] ?? []).flatMap((value, column) =>
    value === null || value === undefined || value === "" ? [] : [{ value, column }],
  );

/** The one text of a row; undefined: it is blank, or has more than one cell. */
function lineOf(sheet: Sheet, row: number): { text: string; column: number } | undefined {
  const [only, ...others] = filledIn(sheet, row);
  return only && others.length === 0 && typeof only.value === "string"
    ? { text: only.value, column: only.column }
    : undefined;
}

/** What a page of text has from a node's title on: to the next node, and to the blank row after its grade. */
function blockOf(sheet: Sheet, title: number, graded: number, next: number): number[] {
  const rows: number[] = [];
  for (let row = title + 1; row < Math.min(next, sheet.values.length); row++) {
    if (row > graded && filledIn(sheet, row).length === 0) break;
    if (row !== graded) rows.push(row);
  }
  return rows;
}

/** A node whose grade stands in a row below its title, and that has no comments; the rows of both. */
interface GradedBelow {
  node: PlanNode;
  sheet: Sheet;
  title: number;
  grade: number;
}

function gradedBelow(node: PlanNode, sheets: readonly Sheet[]): GradedBelow | null {
  if (node.grades.length === 0 || node.comments.length > 0) return null;
  const title = placeOf(node.cell);
  const sheet = sheets.find(({ name }) => name === title?.sheet);
  const grade = node.grades.map(({ cell }) => placeOf(cell)).find((one) => one?.sheet === title?.sheet);
  return title && sheet && grade && grade.row > title.row ? { node, sheet, title: title.row, grade: grade.row } : null;
}

/**
 * The cells of the sentences that stand by the grades of a page of text, by the id of the goal or the measure: between
 * its title and its grade, unless they say what shall be, and after the grade. In a table, where the grade stands in the
 * title's row, a column's header says what a text is; a node with comments has its reasons there.
 */
export function motivesIn(sheets: readonly Sheet[], { plan }: Pick<Recognition, "plan">): Record<string, string[]> {
  const nodes = nodesOf(plan);
  const graded = nodes.flatMap((node) => gradedBelow(node, sheets) ?? []);
  // Most of a workbook is tables: what its nodes have, outcomes above all, is not read for them.
  if (graded.length === 0) return {};
  const used = new Set(nodes.flatMap(cellsOfNode));
  const titles = nodes.flatMap(({ cell }) => placeOf(cell) ?? []);
  const motives = graded.flatMap(({ node, sheet, title, grade }): [string, string[]][] => {
    const below = titles.flatMap(({ sheet: name, row }) => (name === sheet.name && row > grade ? [row] : []));
    const cells = blockOf(sheet, title, grade, Math.min(...below)).flatMap((row) => {
      const line = lineOf(sheet, row);
      if (!line || !isProse(line.text) || (row < grade && SHALL.test(line.text))) return [];
      const cell = cellRef(sheet.name, row, line.column);
      return used.has(cell) ? [] : [cell];
    });
    return cells.length > 0 ? [[node.id, cells]] : [];
  });
  return Object.fromEntries(motives);
}

/** As many words directly under a goal may say why it has its grade, whatever line of the page they are read as. */
const POSSIBLE = 8;

/**
 * Ids of the goals and measures by which a text stands that says, or may say, what their grade rests on: the sentences by
 * grades of a page of text, and longer lines of text under a title that no node has.
 */
export function possibleMotives(
  sheets: readonly Sheet[],
  { areas, motives = {} }: Pick<AssessedPlan, "areas" | "motives">,
): Set<string> {
  const nodes = areas.flatMap(({ node, goals, indicators }) => [
    node,
    ...[...goals, ...goals.flatMap((goal) => goal.indicators), ...indicators].map((one) => one.node),
  ]);
  const used = new Set(nodes.flatMap(cellsOfNode));
  const titles = grouped(
    nodes.flatMap(({ cell }) => placeOf(cell) ?? []),
    ({ sheet }) => sheet,
  );
  const hasText = (node: PlanNode): boolean => {
    const title = placeOf(node.cell);
    const sheet = sheets.find(({ name }) => name === title?.sheet);
    if (!title || !sheet) return false;
    const graded = node.grades.flatMap(({ cell }) => placeOf(cell) ?? []).filter((one) => one.sheet === title.sheet);
    const last = Math.max(title.row, ...graded.map(({ row }) => row));
    const below = (titles.get(title.sheet) ?? []).flatMap(({ row }) => (row > title.row ? [row] : []));
    return blockOf(sheet, title.row, last, Math.min(...below)).some((row) => {
      const line = lineOf(sheet, row);
      const words = tokensOf(line?.text ?? "").filter((one) => hasLetter(one.text)).length;
      return line !== undefined && words >= POSSIBLE && !used.has(cellRef(sheet.name, row, line.column));
    });
  };
  return new Set([...Object.keys(motives), ...nodes.filter(hasText).map(({ id }) => id)]);
}
