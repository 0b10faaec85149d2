import type { Indicator, PlanNode } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readValue } from "../interpret/number";
import { readUnit } from "../interpret/unit";
import { isError } from "../sheet/book";
import type { Account } from "./account";
import type { Column } from "./column";
import { belongsToGoal, gradesOf } from "./gradeCell";
import { groupLevels } from "./group";
import { cellText, filled, formatOf, isBlank, textOf, writtenText } from "./grid";
import { levelWord } from "./lexicon";
import { dated, measureReader, type Place } from "./measurement";
import type { Region } from "./region";
import type { RowKind } from "./row";
import { splitOwners, titleParts } from "./title";
import type { Tree } from "./tree";

/** What surrounds a table and holds for all its rows. */
export interface Setting {
  /** Canonical; from a title, else the sheet's name, else "". */
  period: string;
  /** The area that the whole table stands under: `said` by a title, or else only the sheet's name. */
  area?: { title: string; cell: string; said: boolean };
  scales: readonly Scale[];
}

interface Rows {
  /** A row with something of its own: the lowest node that it names, and what it says of it. */
  data(row: number): void;
  /** A heading over the rows below it. */
  group(row: number): void;
}

/** Reads the rows of a table, from the top, into the tree. */
export function rowReader(region: Region, all: Column[], kinds: RowKind[], setting: Setting, tree: Tree, account: Account): Rows {
  const { grid, area } = region;
  const columns = all.filter(({ hidden, role }) => !hidden && role !== "other");
  const first = (role: string): Column | undefined => columns.find((column) => column.role === role);
  const areaColumn = first("area");
  const goalColumns = columns.filter(({ role }) => role === "goal");
  const indicatorColumn = first("indicator");
  const activityColumn = first("activity");
  const numberColumn = first("number");
  const figures = columns.filter(({ role }) => role === "target" || role === "outcome" || role === "forecast");
  const gradeColumns = columns.filter(({ role }) => role === "grade");
  const goalGrades = new Set(gradeColumns.filter((column) => belongsToGoal(region, column, goalColumns.at(-1), indicatorColumn)));
  const titles = [areaColumn, ...goalColumns, activityColumn, indicatorColumn].filter((column) => column !== undefined).sort((a, b) => a.column - b.column);
  /** A number stands for the title column right after it, or else for the last one. */
  const numbered = numberColumn && (titles.find(({ column }) => column > numberColumn.column) ?? titles.at(-1));

  const place: Place = (column, row) => {
    const merge = grid.merged(row, column);
    if (!merge || merge.top < region.first) return row;
    return merge.left === column ? merge.top : null;
  };
  const levelWords = new Map(titles.map((column) => [column, levelWord(column.header, FALLBACK[column.role] ?? "mål")]));
  const gradeIn = gradesOf(region, gradeColumns, setting.scales);
  const measure = measureReader(grid, all.filter(({ hidden }) => !hidden), place, setting.period, account);
  const levels = groupLevels(region, kinds, { hasGoals: goalColumns.length > 0, hasArea: areaColumn !== undefined || setting.area?.said === true });

  /** Asked for only where a row needs it, so that a sheet's name is no area when the table has areas of its own. */
  const wholeArea = (): PlanNode | null => {
    if (!setting.area) return null;
    const { title, number } = titleParts(setting.area.title);
    return tree.area(title, { level: "område", owners: [], number, cell: setting.area.cell });
  };
  let groups: { node: PlanNode; isGoal: boolean }[] = [];
  const above = new Map<Column, PlanNode>();

  /** What a title column names in the row: its own text or the merged cell's; null while it is blank. */
  function named(column: Column, row: number): { fields: { level: string; number?: string; owners: string[]; cell: string }; title: string } | null {
    const at = place(column.column, row);
    const value = at === null ? null : grid.sheet.values[at]?.[column.column];
    if (at === null || isBlank(value)) return null;
    if (isError(value)) {
      account.problem("fel-i-cell", at, column.column);
      return null;
    }
    account.map(at, column.column);
    const { title, number, owners, level } = titleParts(writtenText(value));
    const beside = numbered === column ? cellText(grid, row, numberColumn!.column).replace(/[.:)]$/u, "") : "";
    return { title, fields: { level: level ?? levelWords.get(column)!, number: number ?? (beside || undefined), owners, cell: account.ref(at, column.column) } };
  }

  /** The node of a title column, carried down while the column is blank. */
  function titled(column: Column, row: number, parent: PlanNode | null): PlanNode | null {
    const found = named(column, row);
    if (!found) return above.get(column) ?? null;
    const node = column.role === "area" ? tree.area(found.title, found.fields) : tree.goal(found.title, parent, found.fields);
    if (above.get(column) !== node) for (const lower of above.keys()) if (lower.column > column.column) above.delete(lower);
    above.set(column, node);
    return node;
  }

  function data(row: number): void {
    const areaNode = areaColumn ? titled(areaColumn, row, null) : null;
    const group = groups.at(-1);
    let goal = group?.isGoal ? group.node : null;
    let parent = goal ?? areaNode ?? group?.node ?? wholeArea();
    let lowest: Column | null = null;
    for (const column of goalColumns) {
      const node = titled(column, row, parent);
      if (!node) continue;
      parent = goal = node;
      if (!isBlank(grid.sheet.values[row]?.[column.column])) lowest = column;
    }
    const activity = activityColumn && !isBlank(grid.sheet.values[row]?.[activityColumn.column]) ? titled(activityColumn, row, parent) : null;
    const found = indicatorColumn && named(indicatorColumn, row);
    const indicator = found ? tree.indicator(found.title, parent, found.fields) : activity || !lowest ? null : ownIndicator(row, goal!);
    const entity = indicator ?? activity ?? goal ?? areaNode;
    if (!entity) return;
    if (numberColumn) account.map(row, numberColumn.column);
    const judged = indicator && !indicatorColumn ? goal! : entity;
    for (const column of columns) said(column, row, judged, goal);
    if (indicator && figures.length > 0) measure(row, indicator, goal);
    if (indicator) unitOf(row, indicator);
  }

  /** A goal with figures of its own, in a table without indicators, is measured by itself. */
  function ownIndicator(row: number, goal: PlanNode): Indicator | null {
    if (indicatorColumn || !figures.some(({ column }) => !isBlank(grid.sheet.values[row]?.[column]))) return null;
    return tree.indicator(goal.title, goal, { level: "indikator", number: goal.number, owners: [], cell: goal.cell });
  }

  function unitOf(row: number, indicator: Indicator): void {
    const column = first("unit");
    const text = column ? cellText(grid, row, column.column) : "";
    if (text) indicator.unit = readUnit(text) ?? text;
  }

  /** What the row says of a node beside its figures: grade, owner, comment, global goals. */
  function said(column: Column, row: number, node: PlanNode, goal: PlanNode | null): void {
    const at = place(column.column, row);
    if (at === null) return;
    if (column.role === "grade") return grade(column, at, goalGrades.has(column) && goal ? goal : node);
    if (!KNOWN.has(column.role)) return;
    const value = grid.sheet.values[at]?.[column.column];
    if (isBlank(value)) return;
    if (isError(value)) return account.problem("fel-i-cell", at, column.column);
    account.map(at, column.column);
    if (column.role === "owner") {
      for (const owner of splitOwners(writtenText(value))) if (!node.owners.includes(owner)) node.owners.push(owner);
      if (goal && goal !== node && !activityColumn) for (const owner of node.owners) if (!goal.owners.includes(owner)) goal.owners.push(owner);
    } else if (column.role === "comment") {
      const cell = account.ref(at, column.column);
      if (!node.comments.some((comment) => comment.cell === cell)) node.comments.push({ ...dated(column), text: writtenText(value), cell });
    } else if (column.role === "weight") {
      const read = typeof value === "boolean" ? null : readValue(value as string | number, formatOf(grid, at, column.column)?.numberFormat);
      if (read?.kind === "number") node.weight = read.value;
    } else if (column.role === "sdg") node.sdg = textOf(value).match(/\d{1,2}/g) ?? [textOf(value)];
  }

  function grade(column: Column, at: number, node: PlanNode): void {
    const found = gradeIn(column, at);
    const cell = account.ref(at, column.column);
    if (!found || node.grades.some((one) => one.cell === cell)) return;
    const { problem: code, ...note } = found;
    node.grades.push({ by: column.owner ? "committee" : column.reading.by, ...dated(column), ...note, cell, ...(column.owner ? { who: column.owner } : {}) });
    if (code) account.problem(code, at, column.column, note.text);
    else account.map(at, column.column);
  }

  function group(row: number): void {
    const here = filled(grid, row, area.left, area.right);
    const beside = new Set(columns.filter(({ role }) => ABOUT.has(role)).map(({ column }) => column));
    const cells = here.filter((c, i) => i === 0 || !beside.has(c));
    const texts = cells.map((c) => writtenText(grid.sheet.values[row]![c]));
    const head = texts.length > 1 && texts[0]!.length <= 6 ? `${texts[0]!.replace(/[.:)]$/u, "")}. ${texts[1]!}` : texts[0]!;
    const { depth, isGoal, numbered } = levels(row, cells[0]!, titleParts(head).level);
    const { title, number, owners, level } = titleParts(numbered ? head.replace(/^(\d{1,2})\s+(?=\p{L})/u, "$1. ") : head);
    groups = groups.slice(0, depth);
    const parent = groups.at(-1)?.node ?? (areaColumn ? above.get(areaColumn) : null) ?? (isGoal ? wholeArea() : null);
    const fields = { level: level ?? (isGoal ? "mål" : "område"), number, owners, cell: account.ref(row, cells[0]!) };
    const node = isGoal ? tree.goal(title, parent, fields) : tree.area(title, fields);
    groups.push({ node, isGoal });
    above.clear();
    for (const c of cells) account.map(row, c);
    for (const column of columns) if (!cells.includes(column.column)) said(column, row, node, null);
  }

  return { data, group };
}

/** A level's word where the header has none. */
const FALLBACK: Partial<Record<Column["role"], string>> = { area: "område", indicator: "indikator", activity: "aktivitet" };

/** Roles of cells that `said` understands; figures have a reader of their own. */
const KNOWN = new Set(["owner", "comment", "sdg", "unit", "trend", "source", "weight", "period"]);

/** What may stand beside the words of a heading. */
const ABOUT = new Set(["grade", "owner", "trend", "comment"]);
