import type { PlanNode } from "../../domain/plan";
import { cellText, filled, writtenText } from "../grid/grid";
import type { Column } from "../column";
import { labelAt, toldVerdictAt, verdictAt, type Label } from "../layout/label";
import { rowsOf, type Region } from "../layout/tableRegion";
import { verdictFirst } from "../../interpret/choice/judgement";
import { readHeader } from "../../interpret/header/header";
import { splitOwners } from "../../interpret/header/title";
import type { Frame } from "./frame";
import { headingRow, serves } from "./headingRow";
import { addOwners } from "./entry";
import { wholeArea } from "./nodes";
import { headingGoal, type RowState } from "./rowState";

/** A sentence about the row above. */
export function aboutRow(frame: Frame, state: RowState, row: number): RowState {
  const { region, kinds, account } = frame;
  const { grid, area } = region;
  const [first, ...more] = filled(grid, row, area.left, area.right);
  const next = kinds.slice(row - region.first + 1).find((kind) => kind !== "blank");
  const node = next === "data" ? state.lastStated : (headingGoal(state) ?? state.lastStated);
  if (!node || first === undefined) return state;
  const here = [first, ...more];
  node.comments.push({
    text: here.map((c) => writtenText(grid.sheet.values[row]?.[c])).join(" "),
    cell: account.ref(row, first),
  });
  for (const c of here) account.map(row, c);
  return state;
}

/** How a label's value is put on the current goal, by the label's role. */
const SAID: Partial<Record<Label["role"], (frame: Frame, goal: PlanNode, line: LabelledLine) => void>> = {
  owner: (_, goal, { text }) => addOwners(goal, splitOwners(text)),
  comment: ({ region, account }, goal, { row, column }) =>
    goal.comments.push({
      text: writtenText(region.grid.sheet.values[row]?.[column]),
      cell: account.ref(row, column),
    }),
  grade: ({ remarks, account }, goal, { row, column, text, by }) => {
    const { problem: code, ...note } = remarks.gradeOf(verdictFirst(text) ?? text);
    goal.grades.push({ by, ...note, cell: account.ref(row, column) });
    if (code) account.problem(code, row, column, text);
  },
};

interface LabelledLine {
  row: number;
  column: number;
  text: string;
  by: ReturnType<typeof readHeader>["by"];
}

/** A label and its value, or a verdict on the rows above. */
export function labelRow(frame: Frame, state: RowState, row: number): RowState {
  if (serves(frame, state, row)) return state;
  const verdict = verdictIn(frame, row);
  if (!verdict) return valueRow(frame, state, row);
  return verdict.name === "" ? toldRow(frame, state, row, verdict) : verdictRow(frame, state, row, verdict);
}

/** Puts a label's value on the current goal; any other row is ignored, except a grade alone below its goal. */
function valueRow(frame: Frame, state: RowState, row: number): RowState {
  const { region, account } = frame;
  const { grid, area } = region;
  const label = labelAt(grid, row, area.left, area.right);
  if (label?.role === "goal" || label?.role === "area") return headingRow(frame, state, row);
  const goal = headingGoal(state);
  const here = filled(grid, row, area.left, area.right);
  const [first] = here;
  if (!goal || first === undefined) return state;
  if (!label && (here.length > 1 || !isGradeAlone(frame, cellText(grid, row, first)))) return state;
  for (const c of here) account.map(row, c);
  const { role, column, text } = label ?? { role: "grade", column: first, text: cellText(grid, row, first) };
  const by = label ? readHeader(cellText(grid, row, first)).by : "printed";
  SAID[role]?.(frame, goal, { row, column, text, by });
  return state;
}

const verdictIn = ({ region: { grid, area }, columns }: Frame, row: number): Label | null =>
  verdictAt(grid, row, area.left, area.right, (at) => columns.grades.some(({ column }) => column === at)) ??
  toldVerdictAt(grid, row, area.left, area.right);

/** A sentence that begins with its verdict judges the goal above, and says why. */
function toldRow(frame: Frame, state: RowState, row: number, verdict: Label): RowState {
  const column = frame.columns.goals.at(-1);
  const goal = (column ? state.above.get(column) : headingGoal(state)) ?? state.lastStated;
  if (goal?.kind !== "goal") frame.account.problem("bedömning-av-flera", row, verdict.column, verdict.text);
  else {
    frame.account.map(row, verdict.column);
    SAID.grade?.(frame, goal, { ...verdict, row, by: "printed" });
    SAID.comment?.(frame, goal, { ...verdict, row, by: "printed" });
  }
  return state;
}

/** A verdict on the rows above judges the goal or the area that all of them are of; where there is none, it is reported. */
function verdictRow(frame: Frame, state: RowState, row: number, { name, column, text }: Label): RowState {
  const { region, account } = frame;
  const [first] = filled(region.grid, row, region.area.left, region.area.right);
  if (first !== undefined) account.map(row, first);
  const node = judgedAbove(frame, state, row);
  if (!node) account.problem("bedömning-av-flera", row, column, text);
  else {
    account.map(row, column);
    SAID.grade?.(frame, node, { row, column, text, by: readHeader(name).by });
  }
  return state;
}

/** The goal, else the area, of all rows since the last such verdict; null: they are of several. */
function judgedAbove(frame: Frame, state: RowState, row: number): PlanNode | null {
  const { columns, region, kinds } = frame;
  let from = row;
  while (from > region.first && !verdictIn(frame, from - 1)) from--;
  const headings = kinds.slice(from - region.first, row - region.first).filter((kind) => kind === "group").length;
  const heading = state.groups.at(-1);
  if (heading && headings <= 1) return heading.node;
  const measured = columns.indicator ? columns.goals : columns.goals.slice(0, -1);
  const over = [...measured].reverse().concat(columns.area ?? []);
  const column = over.find((one) => state.above.has(one) && namesOne(region, one, from, row));
  return (column && headings === 0 ? state.above.get(column) : undefined) ?? wholeArea(frame);
}

/** Whether rows are all of the one node that a column of titles names, in them or above. */
function namesOne({ grid, area }: Region, { column }: Column, from: number, to: number): boolean {
  const rows = rowsOf({ first: from, last: to - 1 }).filter(
    (row) => filled(grid, row, area.left, area.right).length > 0,
  );
  const [first = "", ...more] = rows.map((row) => cellText(grid, row, column));
  return more.every((text) => text === "" || text === first);
}

const isGradeAlone = ({ remarks }: Frame, text: string): boolean =>
  text.length <= 40 && remarks.gradeOf(text).problem === undefined;
