import { readValue } from "../../src/interpret/number/number";
import { isBlank, printed, writtenValue } from "../../src/recognise/grid/grid";
import type { Label, LabelledCell, LabelledSheet } from "../../src/recognise/labels/classes";
import { cellRef, parseArea, parseRef } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { plainTitle, type Node, type RealTable, type RowLabel } from "../../test/recognise/real/table";

/*
 * What each cell of a labelled table is, in the classes that the labeller learns. Roles that hands call "other" or that
 * header words tell (owner, comment, unit, level, number, trend, baseline) are "none".
 */

/** The sheets of a table with the true label of each cell that has something in it. */
export function trueSheets(table: RealTable): LabelledSheet[] {
  const labels = trueLabels(table);
  return table.sheets.map((sheet) => ({
    name: sheet.name,
    cells: cellsOf(sheet, labels),
    headerRows: headsOf(table.rows, sheet.name),
    merges: sheet.merges,
    sideways: false,
  }));
}

/** The labels of a table's cells by "Sheet!C5", as Excel quotes it; a cell that is not there is "none". */
export function trueLabels(table: RealTable): ReadonlyMap<string, Label> {
  const roles = table.cells ? rolesOf(table) : matchedRoles(table);
  const labels = new Map<string, Label>();
  for (const [key, said] of roles) labels.set(key, labelOf(said));
  for (const { sheet, row } of table.rows.filter(({ kind }) => kind === "head"))
    table.sheets
      .find(({ name }) => name === sheet)!
      .values[row - 1]?.forEach((value, column) => {
        const key = cellRef(sheet, row - 1, column);
        if (!isBlank(value) && (labels.get(key) ?? "none") === "none") labels.set(key, "header");
      });
  return labels;
}

function cellsOf(sheet: Sheet, labels: ReadonlyMap<string, Label>): LabelledCell[] {
  const cells: LabelledCell[] = [];
  sheet.values.forEach((values, row) =>
    values?.forEach((value, column) => {
      if (isBlank(value)) return;
      const format = sheet.formats[row]?.[column]?.numberFormat;
      const read = readValue(writtenValue(value, format), format);
      const label = labels.get(cellRef(sheet.name, row, column)) ?? "none";
      const number = read.kind === "number" ? read.value : null;
      cells.push({ row, column, label, text: printed(value, format), number });
    }),
  );
  return cells;
}

const headsOf = (rows: readonly RowLabel[], name: string): number[] =>
  rows.filter(({ sheet, kind }) => sheet === name && kind === "head").map(({ row }) => row - 1);

type Roles = ReadonlySet<string>;

/** Levels that are goals to the labeller. */
const GOALS = ["goal", "subgoal", "activity"];

function labelOf(roles: Roles): Label {
  const [target, outcome] = [roles.has("target"), roles.has("outcome")];
  const isGoal = GOALS.some((role) => roles.has(role));
  if (roles.has("indicator")) {
    if (isGoal) return target || outcome ? "goalMeasureTarget" : "goalMeasure";
    return outcome ? "measureOutcome" : target ? "measureTarget" : "measure";
  }
  if (isGoal) return "goal";
  if (roles.has("area")) return "area";
  return valueOf(roles);
}

/** Of a cell that names nothing. */
function valueOf(roles: Roles): Label {
  const [target, outcome] = [roles.has("target"), roles.has("outcome")];
  const [ofGoal, grade] = [roles.has("goalGrade"), roles.has("grade") || roles.has("goalGrade")];
  if (Number(target) + Number(outcome) + Number(grade) > 1) return "targetOutcome";
  if (outcome) return "outcome";
  if (target) return "target";
  if (grade) return ofGoal ? "goalGrade" : "grade";
  return roles.has("forecast") ? "forecast" : "none";
}

/** The labels that a hand gave each cell, with whose a grade is. */
function rolesOf(table: RealTable): Map<string, Roles> {
  const ofGoals = goalGrades(table);
  const roles = new Map<string, Roles>();
  for (const [key, labels] of table.cells!)
    roles.set(
      key,
      new Set(labels.map(({ role }) => (role === "grade" && ofGoals.has(key) ? "goalGrade" : role)).filter(Boolean)),
    );
  return roles;
}

/** Cells whose grade is a goal's or an area's: by the facts, by the column's label, else by the row's. */
function goalGrades({ truth, columns, rows, sheets }: RealTable): Set<string> {
  const graded = (nodes: readonly Node[]): string[] =>
    nodes.flatMap(({ sheet, gradeCell }) => (sheet && gradeCell ? [keyOf(sheet, gradeCell)] : []));
  const found = new Set(graded([...truth.areas, ...truth.goals]));
  const heading = new Set(
    rows.filter(({ kind }) => kind === "goal" || kind === "area").map(({ sheet, row }) => `${sheet} ${row}`),
  );
  for (const { name, values } of sheets)
    values.forEach((row, r) =>
      row?.forEach((_, c) => {
        const column = columns.filter((one) => one.sheet === name && parseArea(`${one.column}1`)!.left === c);
        const said = column.findLast(({ fromRow }) => fromRow <= r + 1);
        if (said?.role !== "grade") return;
        if (said.period === "goal" || said.period === "area" || heading.has(`${name} ${r + 1}`))
          found.add(cellRef(name, r, c));
      }),
    );
  for (const key of graded(truth.indicators)) found.delete(key);
  return found;
}

const keyOf = (sheet: string, cell: string): string => {
  const { top, left } = parseArea(cell)!;
  return cellRef(sheet, top, left);
};

/**
 * Of a table whose single facts alone are labelled: the cells that have the titles, those that the facts name, and beside a
 * measure what its columns are.
 */
function matchedRoles({ truth, sheets, columns }: RealTable): Map<string, Roles> {
  const roles = new Map<string, Set<string>>();
  const put = (key: string | undefined, role: string): void => {
    if (key !== undefined) roles.set(key, (roles.get(key) ?? new Set()).add(role));
  };
  const named = (cell: string, sheet = sheets.find(({ values }) => hasCell(values, cell))?.name): string | undefined =>
    sheet === undefined ? undefined : keyOf(sheet, cell);
  const node = (one: Node, role: string, grade: string): void => {
    put(titleCell(sheets, one), role);
    if (one.gradeCell) put(named(one.gradeCell, one.sheet), grade);
  };
  for (const one of truth.areas) node(one, "area", "goalGrade");
  for (const one of truth.goals) node(one, "goal", "goalGrade");
  for (const one of truth.indicators) {
    node(one, "indicator", "grade");
    if (one.targetCell) put(named(one.targetCell, one.sheet), "target");
    for (const cell of Object.keys(one.outcomes)) put(named(cell, one.sheet), "outcome");
    const title = titleCell(sheets, one);
    const ref = title === undefined ? null : parseRef(title);
    const values = sheets.find(({ name }) => name === ref?.sheet)?.values[ref!.area.top];
    for (const { sheet, column, role } of columns) {
      const at = parseArea(`${column}1`)!.left;
      if (sheet !== ref?.sheet || !FIGURES.has(role) || isBlank(values?.[at])) continue;
      const key = cellRef(sheet, ref.area.top, at);
      if (!roles.has(key)) put(key, role);
    }
  }
  return roles;
}

/** Of a measure's row. */
const FIGURES: ReadonlySet<string> = new Set(["outcome", "target", "forecast"]);

const hasCell = (values: Sheet["values"], cell: string): boolean => {
  const { top, left } = parseArea(cell)!;
  return !isBlank(values[top]?.[left]);
};

/** The cell with a node's title, nearest the row where it is said to stand; undefined: none has it. */
function titleCell(sheets: readonly Sheet[], { title, row: said }: Node): string | undefined {
  const wanted = plainTitle(title);
  let best: { key: string; away: number } | undefined;
  for (const { name, values } of sheets)
    values.forEach((row, r) =>
      row?.forEach((value, c) => {
        const text = isBlank(value) ? "" : plainTitle(printed(value!, undefined));
        if (text !== wanted && !(wanted.length > 12 && text.includes(wanted))) return;
        const away = said === undefined ? 0 : Math.abs(r + 1 - said);
        if (!best || away < best.away) best = { key: cellRef(name, r, c), away };
      }),
    );
  return best?.key;
}
