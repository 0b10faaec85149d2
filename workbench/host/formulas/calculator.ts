import { contains, MAX_COLUMNS, MAX_ROWS, overlaps } from "../../../src/sheet/address";
import type { Area } from "../../../src/sheet/address";
import { cellKey, keyColumn, keyRow } from "../../../src/sheet/book";
import type { Book, Sheet, Value } from "../../../src/sheet/book";
import { ERRORS } from "./coerce";
import type { Matrix } from "./coerce";
import { evaluate } from "./evaluate";
import type { Answers } from "./evaluate";
import { mayFill } from "./fills";
import { asMatrix, call, values } from "./functions/definition";
import { FUNCTIONS, LAZY } from "./functions";
import { areaKey, cellsOf, extentOf, filledArea, forgetRead, keep, keysIn, newGrid, note, oneCell, takeReaders } from "./grid";
import type { Cell, Grid } from "./grid";
import { namesOf } from "./names";
import type { Names } from "./names";
import { functionName, parseFormula } from "./parse";
import type { Node } from "./parse";
import { height, isMatrix, sheetNamed, tableNamed, width } from "./reference";
import type { Place, Result, Scope } from "./reference";

/** A custom function: each argument as rows of values (one value as [[value]]); gives a value or rows to spill. */
export type CustomFunction = (...args: Matrix[]) => Matrix | Value;

export interface Calculator {
  /** What the cell shows: the formula's or spilled value, else the book's own. A formula that gives a blank gives 0. Throws for a sheet that is not there. */
  value(sheetName: string, row: number, column: number): Value;
  /** How much the formula in this cell fills, itself included; null when it fills only itself. */
  spill(sheetName: string, row: number, column: number): { rows: number; columns: number } | null;
  /**
   * Values or formulas of the area were written. Without an area: the sheet; without a sheet: anything may have changed,
   * names, tables and sheets too. Writing into spilled cells must be told with the area.
   */
  changed(sheetName?: string, area?: Area): void;
  /** Writes the value of each formula, and of the cells that it fills, into the book; `Sheet.spills` says which those are. */
  recalculate(): void;
}

/** Thrown where a formula needs cells that are not calculated yet: they go first, and it starts again. */
const waiting: { cells: Cell[] } = { cells: [] };

/** A spill that feeds itself through others is given up after so many rounds. */
const ROUNDS = 20;
/** Areas from this many cells on are kept once they are read. */
const KEPT = 64;
const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/**
 * Calculates the formulas of a book when they are asked for, each once until something that it read has changed.
 * A cell that waits for itself, and each cell on that circle, is {error: "#CIRC!"}. What only Excel can calculate
 * (another workbook, a function that is not here) keeps the value that it was saved with until something that it
 * reads changes; then, or without a saved value, it is #NAME? or #REF!. TODAY and NOW without `now` are #N/A.
 */
export function createCalculator(book: Book, options: { now?: Date; functions?: Record<string, CustomFunction> } = {}): Calculator {
  const grids = new Map<Sheet, Grid>();
  let names: Names = namesOf(book);
  const custom = new Map(Object.entries(options.functions ?? {}).map(([name, run]) => [functionName(name), run]));
  /** Formulas that may fill other cells are calculated before anything is answered. */
  const unsettled = new Set<Cell>();
  const open = new Set<string>();
  let read: Place[] = [];
  let beyond: Value = null;
  let current: Cell | null = null;
  let extent: { rows: number; columns: number } | null = null;

  const fills = (node: Node, sheet: Sheet, row: number, column: number): boolean =>
    mayFill(node, {
      custom: (name) => custom.has(name),
      name: (name, scoped) => names(name, scoped, { sheet, row, column }) ?? null,
    });

  function opened(sheet: Sheet): Grid {
    const known = grids.get(sheet);
    if (known) return known;
    const grid = newGrid(sheet);
    grids.set(sheet, grid);
    for (const [key, area] of sheet.spills ?? []) {
      for (const [row, column, at] of cellsOf(area)) {
        if (at === key || sheet.formulas.has(at)) continue;
        if (sheet.formulas.has(key)) grid.written.add(at);
        else put(sheet, row, column, null);
      }
      if (!sheet.formulas.has(key)) sheet.spills!.delete(key);
    }
    for (const [key, formula] of sheet.formulas) add(grid, key, formula);
    return grid;
  }

  function add(grid: Grid, key: number, formula: string): void {
    const node = parseFormula(formula);
    const cell: Cell = {
      grid,
      row: keyRow(key),
      column: keyColumn(key),
      node,
      fills: fills(node, grid.sheet, keyRow(key), keyColumn(key)),
      phase: "dirty",
      value: null,
      matrix: null,
      stale: false,
    };
    grid.cells.set(key, cell);
    grid.columns.add(cell.column);
    if (cell.fills) unsettled.add(cell);
  }

  const put = (sheet: Sheet, row: number, column: number, value: Value): void => {
    if (value !== null || sheet.values[row]?.[column] !== undefined) (sheet.values[row] ??= [])[column] = value;
  };

  function named(sheetName: string): Grid {
    const sheet = sheetNamed(book, sheetName);
    if (!sheet) throw new Error(`No sheet is called ${sheetName}`);
    return opened(sheet);
  }

  function settle(): void {
    for (const sheet of book.sheets) opened(sheet);
    if (unsettled.size === 0) return;
    const rounds = new Map<Cell, number>();
    for (const cell of unsettled) {
      unsettled.delete(cell);
      if (cell.grid.cells.get(cellKey(cell.row, cell.column)) !== cell) continue;
      const round = (rounds.get(cell) ?? 0) + 1;
      rounds.set(cell, round);
      if (round > ROUNDS) finish(cell, ERRORS.circle);
      else compute(cell);
    }
  }

  function compute(first: Cell): void {
    const stack = [first];
    while (stack.length > 0) {
      const cell = stack[stack.length - 1]!;
      if (cell.phase === "done") {
        stack.pop();
        continue;
      }
      cell.phase = "running";
      current = cell;
      read = [];
      beyond = null;
      open.clear();
      try {
        const scope = scopeOf(cell);
        const result = values(scope.evaluate(cell.node), scope);
        finish(cell, beyond === null ? result : kept(cell, result));
        stack.pop();
      } catch (thrown) {
        if (thrown !== waiting) throw thrown;
        const circle = waiting.cells.find((needed) => needed.phase === "running");
        if (circle) endCircle(stack, circle);
        else for (let index = waiting.cells.length - 1; index >= 0; index--) stack.push(waiting.cells[index]!);
      }
    }
  }

  function endCircle(stack: Cell[], circle: Cell): void {
    for (let index = stack.length - 1; index >= 0; index--) {
      const cell = stack[index]!;
      if (cell.phase === "running") finish(cell, ERRORS.circle);
      if (cell === circle) return;
    }
  }

  /** The value that the cell was saved with, where the formula has asked for what only Excel has. */
  function kept(cell: Cell, result: Value | Matrix): Value | Matrix {
    const saved = cell.grid.sheet.values[cell.row]?.[cell.column] ?? null;
    return cell.stale || saved === null ? result : saved;
  }

  function finish(cell: Cell, result: Value | Matrix): void {
    cell.matrix = null;
    cell.value = (isMatrix(result) ? spilled(cell, result) : result) ?? 0;
    cell.phase = "done";
  }

  /** Fills the cells beside with the rows, where they are free; gives the value of the cell itself. */
  function spilled(cell: Cell, rows: Matrix): Value {
    const first = rows[0]?.[0];
    if (first === undefined) return ERRORS.calc;
    if (rows.length === 1 && rows[0]!.length === 1) return first;
    const area = filledArea({ ...cell, matrix: rows });
    if (read.some((place) => place.sheet === cell.grid.sheet && overlaps(place.area, area))) return ERRORS.circle;
    if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return ERRORS.spill;
    const free = !blocked(cell, area);
    if (free) drop(cell.grid, area, false);
    note(cell.grid, area, cell);
    if (!free) return ERRORS.spill;
    cell.matrix = rows;
    for (const [, , key] of cellsOf(area)) cell.grid.filled.set(key, cell);
    return first;
  }

  function blocked({ grid, row, column }: Cell, area: Area): boolean {
    if (grid.sheet.merges.some((merge) => overlaps(merge, area))) return true;
    const own = cellKey(row, column);
    for (const [r, c, key] of cellsOf(area)) {
      if (key === own) continue;
      if (grid.cells.has(key) || grid.filled.has(key)) return true;
      if (!grid.written.has(key) && (grid.sheet.values[r]?.[c] ?? null) !== null) return true;
    }
    return false;
  }

  /** Forgets every value that was calculated from the area, and what those fill. `stale`: by a change from outside. */
  function drop(grid: Grid, area: Area, stale: boolean): void {
    extent = null;
    const queue: { grid: Grid; area: Area }[] = [{ grid, area }];
    for (const place of queue) {
      forgetRead(place.grid);
      for (const cell of takeReaders(place.grid, place.area)) {
        if (cell.phase !== "done") continue;
        queue.push({ grid: cell.grid, area: forget(cell, stale) });
      }
    }
  }

  /** Makes the cell dirty; gives the area whose values went with it. */
  function forget(cell: Cell, stale: boolean): Area {
    const area = filledArea(cell);
    if (cell.matrix) for (const [, , key] of cellsOf(area)) cell.grid.filled.delete(key);
    cell.matrix = null;
    cell.phase = "dirty";
    cell.stale ||= stale;
    if (cell.fills) unsettled.add(cell);
    return area;
  }

  function scopeOf(cell: Cell): Scope {
    const scope: Scope = {
      book,
      sheet: cell.grid.sheet,
      row: cell.row,
      column: cell.column,
      now: options.now,
      locals: new Map(),
      evaluate: (node) => evaluate(node, scope, answers),
      read: readPlace,
      spill: spillOf,
    };
    return scope;
  }

  function spillOf(sheet: Sheet, row: number, column: number): Area | null {
    readPlace({ sheet, area: oneCell(row, column) });
    const cell = opened(sheet).cells.get(cellKey(row, column));
    return cell?.matrix ? filledArea(cell) : null;
  }

  function readPlace({ sheet, area: asked }: Place): Matrix {
    const grid = opened(sheet);
    read.push({ sheet, area: asked });
    if (current) note(grid, asked, current);
    const area = clipped(asked);
    const large = height(area) * width(area) >= KEPT;
    const key = large ? areaKey(area) : "";
    const known = large ? grid.read.get(key) : undefined;
    if (known) return known;
    const needed: Cell[] = [];
    const matrix: Matrix = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: Value[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(valueIn(grid, row, column, needed));
      matrix.push(line);
    }
    if (needed.length > 0) {
      waiting.cells = needed;
      throw waiting;
    }
    if (large) keep(grid, key, matrix);
    return matrix;
  }

  function valueIn(grid: Grid, row: number, column: number, needed: Cell[]): Value {
    const own = grid.sheet.values[row]?.[column] ?? null;
    if (!grid.columns.has(column) && grid.filled.size === 0 && grid.written.size === 0) return own;
    const key = cellKey(row, column);
    const cell = grid.cells.get(key);
    if (cell) {
      if (cell.phase !== "done") needed.push(cell);
      return cell.value;
    }
    const source = grid.filled.get(key);
    if (source) return source.matrix![row - source.row]![column - source.column] ?? 0;
    return grid.written.has(key) ? null : own;
  }

  /** Whole columns and rows end with the last row and column of the book, so that two of them have one size. */
  function clipped(area: Area): Area {
    if (area.bottom < MAX_ROWS - 1 && area.right < MAX_COLUMNS - 1) return area;
    const { rows, columns } = (extent ??= extentOf(book.sheets.map(opened)));
    return {
      ...area,
      bottom: area.bottom < MAX_ROWS - 1 ? area.bottom : Math.max(area.top, rows - 1),
      right: area.right < MAX_COLUMNS - 1 ? area.right : Math.max(area.left, columns - 1),
    };
  }

  /** A name that leads to itself is followed once. */
  function guarded<T>(name: string, follow: () => T): T | undefined {
    if (open.has(name)) return undefined;
    open.add(name);
    const followed = follow();
    open.delete(name);
    return followed;
  }

  const answers: Answers = {
    name(name, sheet, scope) {
      const node = names(name, sheet, scope);
      if (node) return guarded(name, () => scope.evaluate(node)) ?? ERRORS.circle;
      const table = tableNamed(book, name);
      return table ? scope.evaluate({ type: "table", table: name, columns: [], sections: [] }) : ERRORS.name;
    },
    call(name, args, scope) {
      const own = custom.get(name);
      if (own) return ownResult(own, args.map((arg) => asMatrix(values(scope.evaluate(arg), scope)).map((row) => row.slice())));
      const lazy = LAZY[name];
      if (lazy) return args.length < 2 ? ERRORS.value : lazy(args, scope);
      const given = args.map((arg) => scope.evaluate(arg));
      const definition = FUNCTIONS[name];
      if (definition) return call(definition, given, scope);
      for (const arg of given) values(arg, scope);
      return answers.unknown(ERRORS.name);
    },
    unknown(error) {
      beyond = error;
      return error;
    },
  };

  function ownResult(run: CustomFunction, args: Matrix[]): Result {
    try {
      return run(...args);
    } catch {
      return ERRORS.value;
    }
  }

  return {
    value(sheetName, row, column) {
      const grid = named(sheetName);
      settle();
      const cell = grid.cells.get(cellKey(row, column));
      if (cell) compute(cell);
      return valueIn(grid, row, column, []);
    },
    spill(sheetName, row, column) {
      const grid = named(sheetName);
      settle();
      const matrix = grid.cells.get(cellKey(row, column))?.matrix;
      return matrix ? { rows: matrix.length, columns: matrix[0]!.length } : null;
    },
    changed(sheetName, area) {
      if (sheetName === undefined) {
        grids.clear();
        extent = null;
        names = namesOf(book);
        unsettled.clear();
        return;
      }
      const sheet = sheetNamed(book, sheetName);
      if (!sheet) return;
      if (area) {
        if (!grids.has(sheet)) settle();
        return rewritten(opened(sheet), area);
      }
      const grid = grids.get(sheet);
      if (!grid) return;
      for (const cell of grid.cells.values()) unsettled.delete(cell);
      drop(grid, WHOLE, true);
      grids.delete(sheet);
    },
    recalculate() {
      settle();
      for (const grid of grids.values()) {
        for (const cell of grid.cells.values()) {
          compute(cell);
          put(grid.sheet, cell.row, cell.column, cell.value);
        }
        writeSpills(grid);
      }
    },
  };

  function rewritten(grid: Grid, area: Area): void {
    const { sheet } = grid;
    for (const [key, spilled] of sheet.spills ?? []) {
      if (!overlaps(spilled, area)) continue;
      for (const [row, column, at] of cellsOf(spilled)) {
        if (at !== key && !contains(area, row, column) && grid.written.has(at)) put(sheet, row, column, null);
        grid.written.delete(at);
      }
      sheet.spills!.delete(key);
    }
    for (const key of [...keysIn(grid.cells, area)]) {
      const cell = grid.cells.get(key)!;
      drop(grid, forget(cell, true), true);
      grid.cells.delete(key);
      unsettled.delete(cell);
    }
    for (const key of [...keysIn(sheet.formulas, area)]) add(grid, key, sheet.formulas.get(key)!);
    drop(grid, area, true);
  }

  function writeSpills(grid: Grid): void {
    const { sheet } = grid;
    for (const key of grid.written) if (!grid.filled.has(key)) put(sheet, keyRow(key), keyColumn(key), null);
    grid.written.clear();
    sheet.spills?.clear();
    for (const [key, source] of grid.filled) {
      const own = cellKey(source.row, source.column);
      (sheet.spills ??= new Map()).set(own, filledArea(source));
      if (key === own) continue;
      grid.written.add(key);
      put(sheet, keyRow(key), keyColumn(key), source.matrix![keyRow(key) - source.row]![keyColumn(key) - source.column] ?? 0);
    }
  }
}
