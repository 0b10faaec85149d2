import { areDigits, bySpaces, withoutColon } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import type { Sheet } from "../../sheet/book";
import {
  cellsAlone,
  cellText,
  columnHidden,
  filled,
  formatOf,
  gridOf,
  isBlank,
  type Grid,
  type Place,
} from "../grid/grid";
import { regionWith, type Region } from "./tableRegion";

/** Larger sheets are lists. */
const MOST_ROWS = 1000;

/** A label is short; a name may be a sentence. */
const LONGEST = 60;
const LONGEST_NAME = 200;

/** So many different labels make a record, and so many records a run. */
const FEWEST_LABELS = 3;
const FEWEST_RECORDS = 2;

/** A label below itself is a kind of row in a list: at most one in so many. */
const SELDOM = 5;

/** A label with its position; its value is to its right. The name above a record has no label but itself. */
interface LabelLine extends Place {
  key: string;
}

/** The key of all names. */
const NAME = "";

/**
 * Consecutive records with the same labels down the side and values in the cell to the right, read as one table with a
 * column for each label and a row for each record, so that a label's role is seen from all its values. A label that
 * comes back within a record begins the next row of it ("Mått" twice under one "Mål").
 */
export function recordsOf(grid: Grid): Region[] {
  const { used } = grid;
  if (!used || used.bottom - used.top > MOST_ROWS) return [];
  const rows: Filled[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const columns = filled(grid, row, used.left, used.right);
    if (columns.length > 0) rows.push({ row, columns });
  }
  const columns = new Set(rows.flatMap((one) => (one.columns.length <= 2 ? one.columns.slice(0, 1) : [])));
  const regions: Region[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    if (column === used.right || columnHidden(grid, column) || columnHidden(grid, column + 1)) continue;
    for (const run of runsIn(grid, rows, column)) {
      const records = recordRows(run);
      if (records) regions.push(gathered(grid, run, records));
    }
  }
  return regions;
}

/** A row, and the columns with something in it. */
interface Filled {
  row: number;
  columns: readonly number[];
}

/**
 * Consecutive rows, blank ones between them, that have at most a label and one value; or a text right above a label,
 * which is the record's name.
 */
function runsIn(grid: Grid, rows: readonly Filled[], column: number): LabelLine[][] {
  const runs: LabelLine[][] = [[]];
  for (const { row, columns: here } of rows) {
    const text = labelText(grid, row, column);
    const isPair =
      here[0] === column &&
      here.every((one) => one <= column + 1) &&
      text.length <= (here.length === 1 ? LONGEST_NAME : LONGEST) &&
      typeof grid.sheet.values[row]?.[column] === "string";
    if (isPair) runs.at(-1)!.push({ row, column, key: textKey(here.length > 1 ? unnumbered(text) : text) });
    else runs.push([]);
  }
  return runs
    .flatMap((run) => withNames(grid, run))
    .map(withoutTitles)
    .filter((run) => run.length > 0);
}

const labelText = (grid: Grid, row: number, column: number): string => withoutColon(cellText(grid, row, column));

/** "Mål 2", "Nyckeltal 2.1" before a value: the same label in each record, with the record's number. */
function unnumbered(label: string): string {
  const words = bySpaces(label);
  const isNumber = words
    .at(-1)
    ?.split(".")
    .every((part) => areDigits(part) && part.length <= 2);
  return words.length > 1 && isNumber ? words.slice(0, -1).join(" ") : label;
}

/** The lines with the names of records marked as such, and split at a name on its own. */
function withNames(grid: Grid, lines: readonly LabelLine[]): LabelLine[][] {
  const counts = countsOf(lines);
  const runs: LabelLine[][] = [[]];
  const isAlone = ({ row, column, key }: LabelLine): boolean =>
    counts.get(key) === 1 && isBlank(grid.sheet.values[row]?.[column + 1]);
  lines.forEach((line, i) => {
    const below = lines[i + 1];
    if (!isAlone(line)) runs.at(-1)!.push(line);
    else if (below && below.row === line.row + 1 && !isAlone(below)) runs.at(-1)!.push({ ...line, key: NAME });
    else runs.push([]);
  });
  return runs;
}

/** A run from the first label that comes back to the last. */
function withoutTitles(run: LabelLine[]): LabelLine[] {
  const counts = countsOf(run);
  const comesBack = ({ key }: LabelLine): boolean => counts.get(key)! > 1;
  return run.slice(Math.max(0, run.findIndex(comesBack)), run.findLastIndex(comesBack) + 1);
}

function countsOf(run: readonly LabelLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of run) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The labels of each row of the table; null where they do not come back as those of records do. */
function recordRows(run: readonly LabelLine[]): LabelLine[][] | null {
  const counts = countsOf(run);
  const lead = run.find(({ key }) => key !== NAME)?.key;
  const rows: LabelLine[][] = [];
  let below = 0;
  run.forEach((line, i) => {
    if (run[i - 1]?.key === line.key) below++;
    const row = rows.at(-1);
    const leads = line.key === lead && row?.at(-1)?.key !== NAME;
    if (!row || line.key === NAME || leads || row.some(({ key }) => key === line.key)) rows.push([line]);
    else row.push(line);
  });
  const singles = [...counts.values()].filter((count) => count < 2).length;
  return counts.size >= FEWEST_LABELS &&
    rows.length >= FEWEST_RECORDS &&
    singles * SELDOM <= counts.size &&
    below * SELDOM <= run.length
    ? rows
    : null;
}

/** Labels in order of appearance; one that first appears later is inserted by its position in its record. */
function orderOf(rows: readonly (readonly LabelLine[])[]): string[] {
  const order: string[] = [];
  for (const row of rows)
    row.forEach(({ key }, i) => {
      if (!order.includes(key)) order.splice(i === 0 ? order.length : order.indexOf(row[i - 1]!.key) + 1, 0, key);
    });
  return order;
}

/**
 * The table: as many rows above its data as there are labels in a column, the first of each in the lowest, so that it
 * has every cell of the sheet.
 */
function gathered(grid: Grid, run: readonly LabelLine[], rows: readonly (readonly LabelLine[])[]): Region {
  const order = orderOf(rows);
  const first = rows.length;
  const places = new Map<string, Place>();
  const values: Sheet["values"] = [];
  const formats: Sheet["formats"] = [];
  const put = (row: number, column: number, from: Place): void => {
    const value = grid.sheet.values[from.row]?.[from.column];
    places.set(`${row} ${column}`, from);
    if (isBlank(value)) return;
    (values[row] ??= [])[column] = value!;
    const format = formatOf(grid, from.row, from.column);
    if (format) (formats[row] ??= [])[column] = format;
  };
  const known = new Set<string>();
  rows.forEach((labels, i) => {
    for (const { key, row, column } of labels) {
      const at = order.indexOf(key);
      if (key !== NAME) put(known.has(key) ? first - 1 - i : first - 1, at, { row, column });
      put(first + i, at, { row, column: key === NAME ? column : column + 1 });
      known.add(key);
    }
  });
  const [{ row: top, column: left }, { row: bottom }] = [run[0]!, run.at(-1)!];
  const inSheet = { top, left, bottom, right: left + 1 };
  const table: Grid = {
    ...gridOf(cellsAlone(grid.sheet, values, formats)),
    turned: true,
    source: grid,
    placing: {
      cell: (row, column) => places.get(`${row} ${column}`) ?? { row: top, column: left },
      area: () => inSheet,
    },
  };
  const cells = order.map((key, column) => ({
    column,
    text: key === NAME ? "" : labelText(grid, run.find((one) => one.key === key)!.row, left),
  }));
  const headerRows = rows.map((_, i) => i);
  const right = order.length - 1;
  return { ...regionWith(table, { left: 0, right, cells, headerRows, first, last: 2 * first - 1 }), records: true };
}
