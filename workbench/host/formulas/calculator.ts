import { contains, overlaps, type Area } from "../../../src/sheet/address";
import { cellKey, keyColumn, keyRow, valueAt, type Book, type Sheet, type Value } from "../../../src/sheet/book";
import { areaWithin, cellArea, cellsOf, columnsOf, isEntireColumn, isEntireRow, rowsOf, WHOLE_SHEET } from "../area";
import { ERRORS } from "./coerce";
import { compile, nameKey } from "./compile";
import { heldIn, keysIn, note, placesIn, takeReaders, type Cell, type Grid } from "./grid";
import { isMatrix, type Matrix } from "./matrix";
import { sheetNamed, values, type Part, type Reference, type Scope } from "./reference";

/**
 * A custom function: each argument as rows of values (one value as [[value]], one that is left out as [[null]]); gives
 * a value or rows to spill. What it throws is an error in the cell: its `code` when it has one ("#VALUE!", "#N/A"),
 * else #VALUE!.
 */
export type CustomFunction = (...args: Matrix[]) => Matrix | Value;

export interface CalculatorOptions {
  now?: Date;
  functions?: Record<string, CustomFunction>;
  /** What a blank cell is to a custom function: builds of Excel give 0, null or "". Null when absent. */
  blank?: 0 | null | "";
}

export interface Calculator {
  /**
   * The displayed value: the formula's or a spilled one, else the book's own. A formula with a blank result gives 0.
   * Throws for an unknown sheet.
   */
  value(sheetName: string, row: number, column: number): Value;
  /** How much the formula in this cell fills, itself included; null when it fills only itself. */
  spill(sheetName: string, row: number, column: number): { rows: number; columns: number } | null;
  /**
   * Values or formulas were written in the area (spilled cells: always reported so), in the sheet, or anything changed:
   * names, tables and sheets too.
   */
  changed(sheetName?: string, area?: Area): void;
  /** Calculates every formula, so that the book holds what each gives, and `Sheet.spills` what each fills. */
  recalculate(): void;
}

/** A formula that spills feed again and again, itself among them, is given up after so many rounds. */
const ROUNDS = 100;

/** Defined names by "sheet!NAME", those of the whole workbook by "!NAME". */
const namesOf = (book: Book): Map<string, Part> =>
  new Map(
    book.names.map(({ name, sheet = "", refersTo }) => [
      `${sheet.toLowerCase()}!${nameKey(name)}`,
      compile(`=${refersTo.replace(/^=/, "")}`),
    ]),
  );

const put = (sheet: Sheet, row: number, column: number, value: Value): Value =>
  ((sheet.values[row] ??= [])[column] = value);

/**
 * Calculates the formulas of a book when they are asked for, each once until something that it read has changed, and
 * writes what they give into the book. A cell that waits for itself, and each cell on that circle, is {error:
 * "#CIRC!"}. What only Excel can calculate (another workbook, a function that is not here) keeps the value that it was
 * saved with until something that it reads changes; then, or without a saved value, it is #NAME? or #REF!. TODAY
 * without `now` is #N/A.
 */
export function createCalculator(book: Book, options: CalculatorOptions = {}): Calculator {
  const custom = new Map(Object.entries(options.functions ?? {}).map(([name, run]) => [nameKey(name), run]));
  const grids = new Map<Sheet, Grid>();
  let names = namesOf(book);
  /** Formulas to calculate before any value is returned: each may spill into other cells. */
  const unsettled = new Set<Cell>();
  /** The formula at work, what it has read, and whether it has asked for what only Excel has. */
  let current: Cell;
  let reads: Reference[] = [];
  let beyond = false;

  /** The sheet's grid. The book's spilled values are dropped; values in `spared` are constants. */
  function opened(sheet: Sheet, spared?: Area): Grid {
    const known = grids.get(sheet);
    if (known) return known;
    const grid: Grid = { cells: new Map(), filled: new Set(), readers: new Map(), wide: new Map() };
    grids.set(sheet, grid);
    for (const [key, area] of sheet.spills ?? []) {
      for (const [row, column, at] of [...heldIn(sheet, area)])
        if (at !== key && !(spared && contains(spared, row, column))) put(sheet, row, column, null);
    }
    sheet.spills?.clear();
    for (const key of sheet.formulas.keys()) add(grid.cells, sheet, key);
    return grid;
  }

  function add(cells: Map<number, Cell>, sheet: Sheet, key: number): void {
    const [row, column, formula] = [keyRow(key), keyColumn(key), compile(sheet.formulas.get(key)!)];
    put(sheet, row, column, valueAt(sheet, row, column));
    const cell: Cell = { sheet, row, column, formula, phase: "dirty", stale: false };
    cells.set(key, cell);
    unsettled.add(cell);
  }

  function settle(): void {
    for (const sheet of book.sheets) opened(sheet);
    const rounds = new Map<Cell, number>();
    for (const cell of unsettled) {
      unsettled.delete(cell);
      rounds.set(cell, (rounds.get(cell) ?? 0) + 1);
      if (rounds.get(cell)! > ROUNDS) finish(cell, ERRORS.circle);
      else compute(cell);
    }
  }

  function settled(sheetName: string): Sheet {
    const sheet = sheetNamed(book, sheetName);
    if (!sheet) throw new Error(`No sheet is called ${sheetName}`);
    settle();
    return sheet;
  }

  function compute(first: Cell): void {
    const stack = [first];
    while (stack.length > 0) {
      const cell = stack[stack.length - 1]!;
      const needed = new Set(cell.phase === "done" ? [] : attempt(cell));
      const dirty = [...needed].filter(({ phase }) => phase === "dirty");
      for (const other of dirty) stack.push(other);
      if (needed.size === 0) stack.pop();
      for (let at = stack.length - 1; dirty.length === 0 && needed.size > 0; at--) {
        needed.delete(stack[at]!);
        if (stack[at]!.phase === "running") finish(stack[at]!, ERRORS.circle);
      }
    }
  }

  /** Calculates the cell, or gives those that are to be calculated before it. */
  function attempt(cell: Cell): Cell[] {
    [current, reads, beyond] = [cell, [], false];
    cell.phase = "running";
    const { sheet, row, column, formula, stale } = cell;
    const scope: Scope = { ...shared, sheet, row, column };
    try {
      const result = values(formula(scope), scope);
      finish(cell, beyond && !stale ? (valueAt(sheet, row, column) ?? result) : result);
      return [];
    } catch (thrown) {
      if (!Array.isArray(thrown)) throw thrown;
      return thrown;
    }
  }

  function finish(cell: Cell, result: Value | Matrix): void {
    const { sheet, row, column } = cell;
    put(sheet, row, column, (isMatrix(result) ? spilled(cell, result) : result) ?? 0);
    cell.phase = "done";
  }

  /** Fills the cells beside with the rows, where they are free; gives the value of the cell itself. */
  function spilled(cell: Cell, rows: Matrix): Value {
    const { sheet, row, column } = cell;
    const [first] = rows[0]!;
    if (rows.length === 1 && rows[0]!.length === 1) return first!;
    const area = { top: row, left: column, bottom: row + rows.length - 1, right: column + rows[0]!.length - 1 };
    if (reads.some((read) => read.sheet === sheet && overlaps(read.area, area))) return ERRORS.circle;
    if (!areaWithin(area)) return ERRORS.spill;
    const grid = opened(sheet);
    const own = cellKey(row, column);
    const others = [...placesIn(area)].filter(([, , key]) => key !== own);
    const taken = others.some(([r, c, key]) => grid.cells.has(key) || valueAt(sheet, r, c) !== null);
    const free = !taken && !sheet.merges.some((merge) => overlaps(merge, area));
    if (free) drop([{ sheet, area }], false);
    note(grid, area, cell);
    if (!free) return ERRORS.spill;
    (sheet.spills ??= new Map()).set(own, area);
    for (const [r, c, key] of others) {
      grid.filled.add(key);
      put(sheet, r, c, rows[r - row]![c - column] ?? 0);
    }
    return first!;
  }

  /** Forgets every value that was calculated from the areas, and what those fill. `stale`: by a change from outside. */
  function drop(areas: Reference[], stale: boolean): void {
    for (const { sheet, area } of areas) {
      for (const cell of takeReaders(opened(sheet), area)) if (cell.phase === "done") areas.push(forget(cell, stale));
    }
  }

  /** Makes the cell dirty; gives the area whose values went with it. */
  function forget(cell: Cell, stale: boolean): Reference {
    const { sheet, row, column } = cell;
    const key = cellKey(row, column);
    const area = sheet.spills?.get(key) ?? cellArea(row, column);
    if (sheet.spills?.delete(key))
      for (const [r, c, at] of placesIn(area)) if (opened(sheet).filled.delete(at)) put(sheet, r, c, null);
    Object.assign(cell, { phase: "dirty", stale: cell.stale || stale });
    unsettled.add(cell);
    return { sheet, area };
  }

  /**
   * The values of the area. Throws the cells in it that are not calculated yet: they are calculated first, and the
   * formula starts again.
   */
  function read({ sheet, area }: Reference): Matrix {
    const grid = opened(sheet);
    reads.push({ sheet, area });
    note(grid, area, current);
    const { top, left, bottom, right } = clipped(area);
    const needed: Cell[] = [];
    const matrix: Matrix = [];
    for (let row = top; row <= bottom; row++) {
      const line: Value[] = [];
      for (let column = left; column <= right; column++) {
        const cell = grid.cells.get(cellKey(row, column));
        if (cell && cell.phase !== "done") needed.push(cell);
        line.push(valueAt(sheet, row, column));
      }
      matrix.push(line);
    }
    if (needed.length > 0) throw needed;
    return matrix;
  }

  /** Whole columns and rows end with the last row and column of the book, so that two of them have one size. */
  function clipped(area: Area): Area {
    const longest = (lists: ({ length: number } | undefined)[], least: number): number =>
      lists.reduce((last, list) => Math.max(last, (list?.length ?? 0) - 1), least);
    const bottom = isEntireColumn(area)
      ? longest(
          book.sheets.map((sheet) => sheet.values),
          area.top,
        )
      : area.bottom;
    const right = isEntireRow(area)
      ? book.sheets.reduce((last, sheet) => longest(sheet.values, last), area.left)
      : area.right;
    return { ...area, bottom, right };
  }

  const shared: Omit<Scope, "sheet" | "row" | "column"> = {
    book,
    now: options.now,
    locals: new Map(),
    read,
    named: (name, home) => names.get(`${(home ?? current.sheet.name).toLowerCase()}!${name}`) ?? names.get(`!${name}`),
    call(name, args) {
      const run = custom.get(name);
      try {
        return run
          ? run(
              ...args.map((rows) => rows?.map((row) => row.map((value) => value ?? options.blank ?? null)) ?? [[null]]),
            )
          : shared.unknown(ERRORS.name);
      } catch (thrown) {
        const { code } = Object(thrown) as { code?: unknown };
        return typeof code === "string" ? { error: code } : ERRORS.value;
      }
    },
    unknown(error) {
      beyond = true;
      return error;
    },
  };

  return {
    value: (sheetName, row, column) => valueAt(settled(sheetName), row, column),
    spill(sheetName, row, column) {
      const area = settled(sheetName).spills?.get(cellKey(row, column));
      return area ? { rows: rowsOf(area), columns: columnsOf(area) } : null;
    },
    changed(sheetName, area) {
      const sheet = sheetName === undefined ? undefined : sheetNamed(book, sheetName);
      if (!sheet) {
        for (const known of [grids, unsettled]) known.clear();
        names = namesOf(book);
        return;
      }
      const fresh = !grids.has(sheet);
      const { cells, filled } = opened(sheet, area);
      if (fresh) settle();
      for (const key of area ? keysIn(filled, area) : []) filled.delete(key);
      const written = keysIn(cells, area ?? WHOLE_SHEET).map((key) => cells.get(key)!);
      const spills = written.map((cell) => forget(cell, true)).filter((place) => cellsOf(place.area) > 1);
      for (const cell of written) if (unsettled.delete(cell)) cells.delete(cellKey(cell.row, cell.column));
      for (const key of keysIn(sheet.formulas, area ?? WHOLE_SHEET)) add(cells, sheet, key);
      drop([{ sheet, area: area ?? WHOLE_SHEET }, ...spills], true);
    },
    recalculate: settle,
  };
}
