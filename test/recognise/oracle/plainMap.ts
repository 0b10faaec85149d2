import type { StatedColumn, StatedMap, StatedRow, StatedTable } from "../../../src/domain/statedMap";
import type { Role } from "../../../src/domain/plan";
import { isBlank } from "../../../src/recognise/grid/grid";
import { a1, areaText, cellRef, columnIndex } from "../../../src/sheet/address";
import { usedArea, type Sheet } from "../../../src/sheet/book";
import type { ColumnLabel, RealTable, RowLabel } from "../real/table";
import { namedIn, parentOf, scalesOf, type Named } from "./wholeMap";
import { trueSheets } from "../../../workbench/learn/truth";

/*
 * What an assistant that follows the instruction would answer of a labelled table with columns: what its columns are, and,
 * of each row that is no line of these columns, what it is; for each row what it stands under, and whose a grade is.
 */

/** The role of a column by its label; absent: it is left out. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  ...{ area: "area", goal: "goal", subgoal: "goal", both: "goal", activity: "activity", indicator: "indicator" },
  ...{ target: "target", outcome: "outcome", forecast: "forecast", grade: "grade", owner: "owner", unit: "unit" },
  ...{ comment: "comment", number: "number", level: "level", baseline: "baseline", trend: "trend", period: "period" },
  ...{ source: "source", comparison: "comparison", ind: "indicator" },
};

/** The kind of a row that names something; absent: its columns tell. */
const KIND_OF_ROW: Readonly<Record<string, StatedRow["kind"]>> = { area: "area", goal: "goal", ind: "indicator" };

/** The map; null where the columns of a sheet with facts have no labels, or the rows have none. */
export function plainMap(table: RealTable): StatedMap | null {
  if (table.rows.length === 0) return null;
  const named = namedIn(table, trueSheets(table));
  const tables = table.sheets.flatMap((sheet) => tablesOf(sheet, table, named));
  const isAll = named.every((one) => tables.some(({ sheet }) => sheet === one.sheet));
  const scale = scalesOf(table);
  return tables.length === 0 || !isAll ? null : { tables, ...(scale.length > 0 ? { scale } : {}) };
}

/** From each row where the columns' labels begin to the next. */
function tablesOf(sheet: Sheet, table: RealTable, named: readonly Named[]): StatedTable[] {
  const used = usedArea(sheet);
  const labels = table.columns.filter((one) => one.sheet === sheet.name);
  if (!used || !labels.some(({ role }) => ["goal", "indicator", "both", "ind", "subgoal"].includes(role))) return [];
  const begins = [...new Set(labels.map(({ fromRow }) => fromRow))].sort((a, b) => a - b);
  return begins.flatMap((from, i) => {
    const to = (begins[i + 1] ?? used.bottom + 2) - 1;
    const top = i === 0 ? used.top + 1 : from;
    const range = areaText({ ...used, top: top - 1, bottom: to - 1 });
    const rows = table.rows.filter((one) => one.sheet === sheet.name && one.row >= top && one.row <= to);
    const headerRows = rows.filter(({ kind }) => kind === "head").map(({ row }) => row);
    const here = labels.filter(({ fromRow }) => fromRow === from);
    const columns = columnsOf(sheet, here, top, to);
    const isNamed = named.some((one) => one.sheet === sheet.name && rows.some(({ row }) => row === one.cell.row + 1));
    if (!isNamed) return [];
    const stated = rows.flatMap((one) => rowOf(sheet, one, named, table));
    return [{ sheet: sheet.name, range, headerRows, orientation: "rows" as const, columns, rows: stated, of: [] }];
  });
}

function columnsOf(sheet: Sheet, labels: readonly ColumnLabel[], top: number, to: number): StatedColumn[] {
  return labels.flatMap(({ column, role, period = "" }): StatedColumn[] => {
    const at = columnIndex(column)!;
    const has = sheet.values.some((row, i) => i >= top - 1 && i <= to - 1 && !isBlank(row?.[at]));
    const as = ROLE_OF[role];
    return has && as ? [{ column, role: as, ...(/^\d{4}$/.test(period) ? { period } : {}) }] : [];
  });
}

function rowOf(sheet: Sheet, { row, kind: label }: RowLabel, named: readonly Named[], table: RealTable): StatedRow[] {
  const filled = (sheet.values[row - 1] ?? []).flatMap((value, column) => (isBlank(value) ? [] : [column]));
  if (filled.length === 0 || label === "head") return [];
  const first = named.find((one) => one.sheet === sheet.name && one.cell.row === row - 1);
  const roles = rolesIn(table, sheet, row, filled);
  const isBoth = first !== undefined && named.some((one) => one.cell === first.cell && one.kind !== first.kind);
  const kind = isBoth ? "both" : first ? KIND_OF_ROW[label] : kindWithout(label, roles);
  const parent = first && parentOf(first.node, named, first.cell, first.kind);
  if (!parent || parent.cell.row === row - 1) return kind ? [{ row, kind }] : [];
  const under = a1(parent.cell.row, parent.cell.column);
  return [{ row, ...(kind ? { kind } : {}), under: parent.sheet === sheet.name ? under : `${parent.sheet}!${under}` }];
}

const rolesIn = (table: RealTable, { name }: Sheet, row: number, columns: readonly number[]): Set<string> =>
  new Set(columns.flatMap((column) => table.cells?.get(cellRef(name, row - 1, column))?.map(({ role }) => role) ?? []));

/** Of a row that names nothing: by its label, but for values and grades that stand in it. */
function kindWithout(label: string, roles: ReadonlySet<string>): StatedRow["kind"] {
  if (["target", "outcome", "forecast"].some((role) => roles.has(role))) return "value";
  if (roles.has("grade")) return "grade";
  return label === "sum" ? "total" : "skip";
}
