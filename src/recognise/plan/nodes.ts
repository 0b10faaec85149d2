import { factsOf } from "../../interpret/facts";
import { linesOf, withoutLast } from "../../domain/shapes";
import type { Indicator, PlanNode } from "../../domain/plan";
import { namedUnder } from "../../interpret/outcome/statedParts";
import { statedUnit } from "../../interpret/number/unit";
import { parseRef } from "../../sheet/address";
import { isError } from "../../sheet/book";
import type { Column } from "../column";
import { cellText, isBlank, writtenText } from "../grid/grid";
import { addGrade } from "../grades/gradeCell";
import { splitGrade } from "../grades/joinedGrade";
import { textKey } from "../../interpret/text/text";
import { titleParts } from "../../interpret/header/title";
import type { Frame } from "./frame";
import type { NodeFields } from "./entry";

/** What a title's cell states: the node's words and place, and the grade that is written in the same cell. */
export interface NamedTitle {
  title: string;
  fields: NodeFields;
  grade?: string;
}

/** "2 Trygghet" as "2. Trygghet", where a number is known to be one. */
export const pointed = (text: string): string => text.replace(/^(\d{1,2})\s+(?=\p{L})/u, "$1. ");

/** What a title column names in the row: its own text or the merged cell's; null while it is blank. */
export function named(frame: Frame, column: Column, row: number, numbered = false): NamedTitle | null {
  const { account, region } = frame;
  const at = frame.place(column.column, row);
  const value = at === null ? null : region.grid.sheet.values[at]?.[column.column];
  if (at === null || isBlank(value)) return null;
  if (isError(value)) {
    account.problem("fel-i-cell", at, column.column);
    return null;
  }
  account.map(at, column.column);
  const text = writtenText(value);
  const split = frame.joined ? splitGrade(text, frame.setting.scales) : null;
  const { title: said } = namedUnder(column.reading, split?.title ?? text);
  const title = column.numbersOf === undefined ? said : `${column.numbersOf} ${said}`;
  return { ...titleOf(frame, column, row, title, numbered), ...(split ? { grade: split.grade } : {}) };
}

function titleOf(frame: Frame, column: Column, row: number, text: string, numbered: boolean): NamedTitle {
  const { title, number, owners, level } = titleParts(numbered ? pointed(text) : text);
  const lines = column.role === "goal" ? linesOf(text).filter((line) => line.trim() !== "") : [];
  // A title that is merged over rows has the number of the first.
  const at = frame.place(column.column, row) ?? row;
  return {
    title,
    fields: {
      level: levelStated(frame, column, row) ?? level ?? frame.levelWords.get(column) ?? "mål",
      number: number ?? numberBeside(frame, column, at),
      owners,
      cell: frame.account.ref(at, column.column),
      ...(lines.length > 1 ? { lines } : {}),
    },
  };
}

/** What a title states of a goal, and whose it is where several committees have goals of its words. */
export const ofCommittee = (
  { setting }: Pick<Frame, "setting">,
  committee: string | undefined,
  { title, fields }: Pick<NamedTitle, "title" | "fields">,
): NodeFields =>
  committee !== undefined && setting.ownGoals.includes(textKey(title)) ? { ...fields, of: textKey(committee) } : fields;

/** The word of a column that names each row's level: it is about the lowest goals, or the measures where there are none. */
function levelStated({ columns, levelOfRow, account }: Frame, column: Column, row: number): string | undefined {
  const level = column === (columns.goals.at(-1) ?? columns.indicator) ? levelOfRow?.get(row)?.level : undefined;
  if (level !== undefined) for (const one of columns.levels) account.map(row, one.column);
  return level;
}

function numberBeside({ numbers, region }: Frame, column: Column, row: number): string | undefined {
  const numberColumn = numbers.get(column);
  const text = numberColumn ? withoutLast(cellText(region.grid, row, numberColumn.column), ".:)") : "";
  return text || undefined;
}

/** A grade in the title's own cell. */
export function joinedGrade({ remarks }: Frame, node: PlanNode, text: string | undefined): void {
  if (text === undefined) return;
  const { problem: _, ...note } = remarks.gradeOf(text);
  addGrade(node, { by: "printed", ...note, cell: node.cell });
}

/** The area that a title states, asked for only where a row needs it. */
export function wholeArea({ setting, tree }: Pick<Frame, "setting" | "tree">): PlanNode | null {
  if (!setting.area?.isStated) return null;
  const { title, number } = titleParts(setting.area.title);
  return tree.area(title, { level: "område", owners: [], number, cell: setting.area.cell });
}

/**
 * Under nothing so far: the sheet's name or the committee in the title will do when no other table knows better. A node
 * that another sheet names first is not of this one.
 */
export function orphan<N extends PlanNode>({ setting, tree, region }: Frame, node: N, parent: PlanNode | null): N {
  const isOfSheet = parseRef(node.cell)?.sheet === region.grid.sheet.name;
  if (parent === null && isOfSheet && setting.area && !setting.area.isStated)
    tree.orphan(node, ...orphanage(setting.area));
  return node;
}

/** The parent that a sheet's name gives its tables: "Mål 1 Trygghet" is a goal, "Trygghet" an area. */
function orphanage({ title: written, cell }: { title: string; cell: string }): [string, NodeFields] {
  const { level, number, title } = titleParts(written);
  return level?.endsWith("mål")
    ? [title, { level, number, owners: [], cell }]
    : [written, { level: "område", owners: [], cell }];
}

/** The measure of a goal with figures of its own. */
export const itself = ({ tree }: Frame, goal: PlanNode, part?: string): Indicator =>
  tree.indicator(goal.title, goal, {
    level: "indikator",
    number: goal.number,
    owners: [],
    cell: goal.cell,
    ...(part === undefined ? {} : { part }),
  });

/** Whether the row has a figure outside those columns. */
export const hasFigures = ({ columns, region }: Frame, row: number, apart: readonly number[] = []): boolean =>
  columns.figures.some(({ column, told }) =>
    told ? told.has(row) : !apart.includes(column) && !isBlank(region.grid.sheet.values[row]?.[column]),
  );

/** Whether a figure outside those columns is more than a dash or another word for none. */
export const hasFigure = ({ columns, region }: Frame, row: number, apart: readonly number[]): boolean =>
  columns.figures.some(
    ({ column }) => !apart.includes(column) && !factsOf(cellText(region.grid, row, column)).isMissing,
  );

export function unitOf({ columns, region }: Frame, row: number, indicator: Indicator): void {
  const { unit } = columns.units;
  const text = unit ? cellText(region.grid, row, unit.column) : "";
  if (text && !factsOf(text).isMissing) indicator.unit = statedUnit(text);
}

/** Numbers of the titles, and of the rows. */
export function mapNumbers({ numbers, rowNumbers, account }: Frame, row: number): void {
  for (const { column } of [...numbers.values(), ...rowNumbers]) account.map(row, column);
}
