import { byLetters, withoutLast } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { rowWords } from "../../lexicon/rowWords";
import { parseRef } from "../../sheet/address";
import type { PlanNode } from "../../domain/plan";
import { clean } from "../../interpret/text/text";
import { cellText, filled, isBlank, writtenText } from "../grid/grid";
import { splitGrade } from "../grades/joinedGrade";
import { labelAt, type Label } from "../layout/label";
import type { Region } from "../layout/tableRegion";
import { isCommittee, levelWord } from "../../interpret/header/header";
import { readsAsGoal } from "../rows/group";
import { kindOf } from "../rows/outline";
import { titleParts } from "../../interpret/header/title";
import type { Frame } from "./frame";
import { joinedGrade, ofCommittee, orphan, pointed, wholeArea, type NamedTitle } from "./nodes";
import { outlineRow } from "./outlineRow";
import { placeUnder } from "./placing";
import { headingGoal, type RowState } from "./rowState";

/** Options for reading a heading: `only` one header of its row; `asGoal`: a goal, whatever its words; `place`: known. */
export interface HeadingHint {
  only?: number;
  asGoal?: boolean;
  place?: HeadingPlace;
}

/** What a heading's row states. */
interface HeadingWords {
  cells: readonly number[];
  label: Label | null;
  text: string;
  level: string | undefined;
}

interface HeadingPlace {
  depth: number;
  isGoal: boolean;
  numbered: boolean;
}

/**
 * A heading over the rows below it; also a title over the table that names a level of its own, or one header of the
 * table.
 */
export function headingRow(frame: Frame, before: RowState, row: number, hint: HeadingHint = {}): RowState {
  if (serves(frame, before, row)) return before;
  const { region, columns, outline } = frame;
  const [title] = columns.titles;
  if (outline && title && row >= region.first && !isBlank(region.grid.sheet.values[row]?.[title.column]))
    return outlineRow(frame, before, row, outline(row));
  const words = headingWords(frame, row, hint.only);
  const state = headed(frame, before, row, words, placeOf(frame, row, words, hint));
  noteBeside(frame, state, row, words, hint);
  return state;
}

function headingWords({ region, columns }: Frame, row: number, only: number | undefined): HeadingWords {
  const { grid, area } = region;
  const here = only === undefined ? filled(grid, row, area.left, area.right) : [only];
  const label = only === undefined ? labelAt(grid, row, area.left, area.right) : null;
  const remarkColumns = new Set(columns.withRole.filter(({ role }) => ABOUT.has(role)).map(({ column }) => column));
  const cells = here.filter((c, i) => i === 0 || !remarkColumns.has(c) || label !== null);
  const [first = "", second] = cells.map((c) => writtenText(grid.sheet.values[row]?.[c]));
  const joined = second !== undefined && first.length <= 6 ? `${withoutLast(first, ".:)")}. ${second}` : first;
  const text = label?.text ?? joined;
  const labelled = label ? levelWord(label.name, label.role === "area" ? "område" : "mål") : undefined;
  return { cells, label, text, level: titleParts(text).level ?? labelled };
}

/** Roles of cells that may accompany a heading. */
const ABOUT = new Set(["grade", "owner", "trend", "comment"]);

/** The first line that holds states how deep a heading stands, and whether it is a goal. */
function placeOf(
  { outline, region, groupLevel }: Frame,
  row: number,
  words: HeadingWords,
  hint: HeadingHint,
): HeadingPlace {
  const { text, level, cells } = words;
  const top = (isGoal: boolean): HeadingPlace => ({ depth: 0, isGoal, numbered: false });
  if (hint.place) return hint.place;
  if (region.stated?.has(row)) return groupLevel(row, cells[0] ?? region.area.left, level);
  if (hint.asGoal) return top(true);
  // In a table whose numbers separate goals from measures, a heading without a number is an area.
  if (outline !== null && row >= region.first && level === undefined) return top(false);
  if (hint.only !== undefined && level === undefined) return top(readsAsGoal(text));
  const place = groupLevel(row, cells[0] ?? region.area.left, level);
  // "Under året följs särskilt:" states what comes, and is nothing to reach.
  return level === undefined && text.endsWith(":") ? { ...place, isGoal: false } : place;
}

/** The heading as a node, and as context for the rows below. */
function headed(frame: Frame, before: RowState, row: number, words: HeadingWords, place: HeadingPlace): RowState {
  const { isGoal } = place;
  const groups = before.groups.filter(({ depth }) => depth < place.depth);
  const { title, fields, grade } = headingAs(frame, row, words, place);
  const parent = parentOf(frame, before, groups.at(-1)?.node, isGoal);
  const node = isGoal
    ? headingNode(
        frame,
        row,
        frame.tree.goal(title, parent, ofCommittee(frame, before.committee, { title, fields })),
        parent,
      )
    : frame.tree.area(title, fields);
  const committee = isCommittee(clean(title)) ? title : undefined;
  const state: RowState = {
    ...before,
    groups: [...groups, { node, isGoal, depth: place.depth }],
    line: frame.outline ? [{ depth: -1, node }] : before.line,
    above: new Map(),
    latest: null,
    committee: committee ?? before.committee,
    lastStated: node,
  };
  if (isGoal && committee === undefined) placeUnder(frame, state, node, row, [parent]);
  joinedGrade(frame, node, grade);
  for (const c of words.cells) frame.account.map(row, c);
  return state;
}

/** The words of a heading taken apart. */
function headingAs(frame: Frame, row: number, words: HeadingWords, { isGoal, numbered }: HeadingPlace): NamedTitle {
  const { text } = words;
  const split = frame.joined ? splitGrade(text, frame.setting.scales) : null;
  const { title, number, owners, level = words.level } = titleParts(numbered ? pointed(text) : (split?.title ?? text));
  const cell = frame.account.ref(row, columnOf(words, frame.region));
  const fields = { level: level ?? (isGoal ? "mål" : "område"), number, owners, cell };
  return { title, fields, ...(split ? { grade: split.grade } : {}) };
}

const columnOf = ({ label, cells }: HeadingWords, { area }: Region): number => label?.column ?? cells[0] ?? area.left;

function parentOf(frame: Frame, { above }: RowState, over: PlanNode | undefined, isGoal: boolean): PlanNode | null {
  const { area } = frame.columns;
  return over ?? (area ? above.get(area) : undefined) ?? (isGoal ? wholeArea(frame) : null);
}

/**
 * A goal that heads a whole sheet gives it its name; the first of several, and one below a title that names the area, is
 * of the area as those to come.
 */
function headingNode<N extends PlanNode>(frame: Frame, row: number, goal: N, parent: PlanNode | null): N {
  const { region, setting, kinds } = frame;
  const { title, cell = "" } = setting.area ?? {};
  const isUnder = title === region.grid.sheet.name ? kinds.includes("group") : (parseRef(cell)?.area.top ?? row) < row;
  return row >= region.first || isUnder ? orphan(frame, goal, parent) : goal;
}

/** A verdict, an owner or a comment beside the heading's words. */
function noteBeside(frame: Frame, { lastStated }: RowState, row: number, words: HeadingWords, hint: HeadingHint): void {
  if (hint.only !== undefined || words.label || !lastStated) return;
  for (const column of frame.remarks.columns)
    if (!words.cells.includes(column.column)) frame.remarks.note(column, row, lastStated, null);
}

/**
 * "Koppling till KF-mål: En levande kommun" names a goal above the current one; false for another line, or without a
 * current goal.
 */
export function serves({ region, tree, account }: Frame, state: RowState, row: number): boolean {
  const { grid, area } = region;
  const [only, ...more] = filled(grid, row, area.left, area.right);
  const goal = headingGoal(state);
  if (!goal || only === undefined || more.length > 0) return false;
  const served = servedBy(cellText(grid, row, only));
  if (!served) return false;
  const { title, number, owners } = titleParts(served.goal);
  const upper = tree.goal(title, null, { level: served.level, number, owners, cell: account.ref(row, only) });
  if (upper !== goal)
    tree.goal(goal.title, upper, { level: goal.level, number: goal.number, owners: [], cell: goal.cell });
  account.map(row, only);
  return true;
}

/** The goal above that a line says its goal is for, and the word for its level; null for any other line. */
function servedBy(text: string): { level: string; goal: string } | null {
  const [serves] = rowWords.hits(text, "serves");
  if (!serves) return null;
  const after = text.slice(serves.to).trimStart();
  const [written = ""] = byLetters(after, ":–");
  const level = written.trim().toLowerCase();
  const goal = after.slice(written.length + 1).trim();
  const isGoal = !level.includes(" ") && columnHeads.has(level, "ofGoals") && kindOf(level) === "goal";
  return isGoal && goal !== "" ? { level, goal } : null;
}

/** The goal above the whole table, when its cell is outside the table. */
export function underGoal(frame: Frame, before: RowState, under: NonNullable<Region["under"]>): RowState {
  const { region, tree, account } = frame;
  const { row, column, header } = under;
  const { title, number, owners, level } = titleParts(cellText(region.grid, row, column));
  const fields = { level: level ?? levelWord(header, "mål"), number, owners, cell: account.ref(row, column) };
  return { ...before, groups: [{ node: tree.goal(title, wholeArea(frame), fields), isGoal: true, depth: -1 }] };
}
