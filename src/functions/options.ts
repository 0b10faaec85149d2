import { textKey } from "../interpret/text/text";
import type { NamedGrid } from "./broadcast";
import { isErrorCell, quoted, wordsIn, type Cell, type Grid, type Result } from "./cell";

/** An entry of `tillval`: its name as it is written, and whether it may be given for each row. */
export interface Option {
  name: string;
  perRow: boolean;
  /** Takes several values for the whole call: those of the rows below it that have no name. */
  many?: true;
}

/** The contents of `tillval`: one or several values for the whole call, or one cell per row. */
export interface Options {
  one: Map<string, Cell>;
  many: Map<string, Cell[]>;
  perRow: NamedGrid[];
}

const wrong = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** One row of a pair of columns: the name as written, undefined for a blank cell, and its value. */
interface Row {
  text?: string;
  value: Cell;
}

/** A row whose name is known. */
interface NamedRow {
  option: Option;
  value: Cell;
  /** Its place among all rows of the pair. */
  at: number;
}

/**
 * Parses `tillval`: two columns with names and values, or several such pairs side by side. A pair with the same name in
 * all its rows is given row by row; values below a name that takes several belong to it as long as their name cell is
 * blank. A sentence when the range has an odd number of columns, a name is unknown or repeated, or an error value would
 * count for the whole call.
 */
export function readOptions(grid: Grid, known: Option[]): Result<Options> {
  const options: Options = { one: new Map(), many: new Map(), perRow: [] };
  const columns = (grid[0] ?? []).length;
  if (grid.every((row) => row.every((cell) => wordsIn(cell) === undefined && !isErrorCell(cell))))
    return { ok: true, value: options };
  if (columns % 2 === 1) return wrong("Tillval skrivs i två kolumner: namnet i den första och värdet i den andra.");
  for (let at = 0; at < columns; at += 2) {
    const names = grid.map((row) => row[at] ?? null);
    if (names.some(isErrorCell)) return wrong("Ett namn i tillval är ett felvärde. Rätta formeln i cellen.");
    const all = grid.map((row, place): Row => ({ text: wordsIn(names[place] ?? null), value: row[at + 1] ?? null }));
    const reason = readPair(all, known, options);
    if (reason !== undefined) return wrong(reason);
  }
  return { ok: true, value: options };
}

/** Reads one pair of columns into the options; a sentence for what is wrong with it. */
function readPair(all: Row[], known: Option[], options: Options): string | undefined {
  const rows: NamedRow[] = [];
  for (const [at, { text, value }] of all.entries()) {
    if (text === undefined) continue;
    const option = known.find(({ name }) => name === textKey(text));
    if (!option) return `Tillvalet ${quoted(text)} finns inte. Välj bland ${known.map(({ name }) => name).join(", ")}.`;
    rows.push({ option, value, at });
  }
  const [first] = rows;
  const isPerRow =
    rows.length > 1 && rows.length === all.length && rows.every(({ option }) => option === first?.option);
  if (!first || !isPerRow) return readEach(rows, all, options);
  const { name, perRow } = first.option;
  if (!perRow) return `Tillvalet ${name} gäller hela anropet och kan inte anges rad för rad.`;
  options.perRow.push({ name: `tillvalet ${name}`, grid: rows.map(({ value }) => [value]) });
  return undefined;
}

/** Reads names that count for the whole call, each with the values down to the next name. */
function readEach(rows: NamedRow[], all: Row[], { one, many }: Options): string | undefined {
  for (const [i, { option, value, at }] of rows.entries()) {
    const { name } = option;
    if (isErrorCell(value) && !option.perRow) return `Tillvalet ${name} är ett felvärde. Rätta formeln i cellen.`;
    if (one.has(name) || many.has(name)) return `Tillvalet ${name} står två gånger.`;
    const values = all
      .slice(at, rows[i + 1]?.at)
      .map((row) => row.value)
      .filter((cell) => isErrorCell(cell) || wordsIn(cell) !== undefined || typeof cell === "number");
    if (option.many && values.length > 1) many.set(name, values);
    else one.set(name, value);
  }
  return undefined;
}
