import type { Scale } from "../../domain/scale";
import { isInCapitals } from "../../domain/shapes";
import { readGrade } from "../../interpret/choice/grade";
import type { Area } from "../../sheet/address";
import { cellText, filled, formatOf, type Grid } from "../grid/grid";
import { readsAsGoal } from "../rows/group";
import { freeRows } from "./freeRows";
import { titlesAbove } from "./titlesAbove";
import { regionWith, type Region } from "./tableRegion";
import { signalAt } from "../grades/signal";
import { titleParts } from "../../interpret/header/title";

interface Line {
  row: number;
  /** Where its words stand. */
  column: number;
  /** A cell before them with its number. */
  number?: number;
  /** Columns with a grade in words or as a signal's fill. */
  grades: number[];
}

/**
 * Goals below one another, each with a grade in the same column, and no header over them: at least three, most of which
 * are worded or numbered as goals are. They are read as if "Mål" and "Bedömning" stood over them.
 */
export function bareLists(grid: Grid, taken: readonly Area[], scales: readonly Scale[]): Region[] {
  const free = freeRows(grid, taken);
  if (!free) return [];
  const regions: Region[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const region = regionOf(grid, run);
    if (region) regions.push(region);
    run = [];
  };
  for (let row = free.top; row <= free.bottom; row++) {
    const here = free.columnsIn(row);
    if (run.length > 0 && row - run.at(-1)!.row <= 1 && (here.length === 0 || isBetween(grid, row, here))) continue;
    const line = lineAt(grid, row, here, scales);
    const last = run.at(-1);
    if (
      last &&
      (!line ||
        line.column !== last.column ||
        line.number !== last.number ||
        !line.grades.some((c) => last.grades.includes(c)))
    )
      close();
    if (line) run.push(line);
  }
  close();
  return regions;
}

/** "VÅRD OCH OMSORG": a heading between goals. */
const isBetween = (grid: Grid, row: number, [only, ...more]: readonly number[]): boolean =>
  only !== undefined && more.length === 0 && isInCapitals(cellText(grid, row, only));

function lineAt(grid: Grid, row: number, here: readonly number[], scales: readonly Scale[]): Line | null {
  const numbered = here.length > 1 && /^\d{1,2}(?:\.\d{1,2})*[.)]?$/u.test(cellText(grid, row, here[0]!));
  const column = here[numbered ? 1 : 0];
  if (column === undefined || here.length > 4) return null;
  const text = cellText(grid, row, column);
  if (text.length < 12 || text.length > 250 || readGrade(text, scales) !== null) return null;
  const own = formatOf(grid, row, column)?.fill;
  const graded = (c: number): boolean => {
    const shown = cellText(grid, row, c);
    if (shown !== "") return shown.length <= 60 && readGrade(shown, scales) !== null;
    const fill = signalAt(grid, row, c);
    return fill !== undefined && fill !== own;
  };
  const grades = Array.from({ length: grid.used!.right - column }, (_, i) => column + 1 + i).filter(graded);
  const after = beyond(grid, row, column);
  if (graded(after) && !grades.includes(after)) grades.push(after);
  return grades.length === 0 ? null : { row, column, ...(numbered ? { number: here[0]! } : {}), grades };
}

/**
 * The column right of the words, past the cells that are merged with them: a fill there may stand outside the used
 * range.
 */
const beyond = (grid: Grid, row: number, column: number): number => (grid.merged(row, column)?.right ?? column) + 1;

function regionOf(grid: Grid, run: Line[]): Region | null {
  const [one] = run;
  const goals = run.filter(
    ({ row, column, number }) =>
      number !== undefined ||
      titleParts(cellText(grid, row, column)).number !== undefined ||
      readsAsGoal(cellText(grid, row, column)),
  );
  const grade = one?.grades.find((c) => run.every(({ grades }) => grades.includes(c)));
  if (one === undefined || grade === undefined || run.length < 3 || goals.length * 10 < run.length * 6) return null;
  const left = one.number ?? one.column;
  const right = Math.max(grade, ...run.flatMap(({ row }) => filled(grid, row, left, grid.used!.right)));
  const titleRows = titlesAbove(grid, one.row, 0, left, right);
  const cells = [
    { column: one.column, text: "Mål" },
    { column: grade, text: "Bedömning" },
    ...(one.number === undefined ? [] : [{ column: one.number, text: "Nr" }]),
  ];
  return regionWith(grid, { left, right, cells, titleRows, headerRows: [], first: one.row, last: run.at(-1)!.row });
}
