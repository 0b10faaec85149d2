import { textKey } from "../interpret/text";
import type { Named } from "./broadcast";
import { isErrorCell, wordsIn, type Cell, type Grid, type Said } from "./cell";

/** What can be said in `tillval`: a name as she writes it, and whether it may be given for each row. */
export interface Option {
  name: string;
  perRow: boolean;
  /** Takes several values for the whole call: those of the rows below it that have no name. */
  many?: true;
}

/** What stands in `tillval`: for the whole call, one value or several, or one cell for each row. */
export interface Options {
  one: Map<string, Cell>;
  many: Map<string, Cell[]>;
  perRow: Named[];
}

/**
 * Reads `tillval`: two columns with names and values, or several such pairs beside each other. Where a pair has one
 * name in all its rows, it is given row by row; values below a name that takes many belong to it as long as nothing
 * stands before them. A sentence when the range has an odd number of columns, a name is not known or said twice, or an
 * error stands where it would count for the whole call.
 */
export function readOptions(grid: Grid, known: Option[]): Said<Options> {
  const one = new Map<string, Cell>();
  const many = new Map<string, Cell[]>();
  const perRow: Named[] = [];
  const columns = grid[0]!.length;
  if (grid.every((row) => row.every((cell) => wordsIn(cell) === undefined && !isErrorCell(cell))))
    return { ok: true, value: { one, many, perRow } };
  if (columns % 2 === 1)
    return { ok: false, reason: "Tillval skrivs i två kolumner: namnet i den första och värdet i den andra." };
  for (let at = 0; at < columns; at += 2) {
    if (grid.some((row) => isErrorCell(row[at]!)))
      return { ok: false, reason: "Ett namn i tillval är ett felvärde. Rätta formeln i cellen." };
    const all = grid.map((row) => ({ said: wordsIn(row[at]), value: row[at + 1]! }));
    const rows = all.filter(({ said }) => said !== undefined);
    const names = rows.map(({ said }) => known.find(({ name }) => name === textKey(said!))?.name);
    const unknown = rows[names.indexOf(undefined)];
    if (unknown)
      return {
        ok: false,
        reason: `Tillvalet ”${unknown.said!.slice(0, 60)}” finns inte. Välj bland ${known.map(({ name }) => name).join(", ")}.`,
      };
    const [first] = names;
    if (
      first !== undefined &&
      rows.length > 1 &&
      rows.length === grid.length &&
      names.every((name) => name === first)
    ) {
      if (!known.find(({ name }) => name === first)!.perRow)
        return { ok: false, reason: `Tillvalet ${first} gäller hela anropet och kan inte anges rad för rad.` };
      perRow.push({ name: `tillvalet ${first}`, grid: rows.map(({ value }) => [value]) });
      continue;
    }
    for (const [i, name] of names.entries()) {
      const { value } = rows[i]!;
      if (isErrorCell(value) && !known.find((option) => option.name === name)!.perRow)
        return { ok: false, reason: `Tillvalet ${name} är ett felvärde. Rätta formeln i cellen.` };
      if (one.has(name!) || many.has(name!)) return { ok: false, reason: `Tillvalet ${name} står två gånger.` };
      const from = all.indexOf(rows[i]!);
      const next = all.findIndex(({ said }, row) => row > from && said !== undefined);
      const values = all
        .slice(from, next < 0 ? undefined : next)
        .map((row) => row.value)
        .filter((cell) => isErrorCell(cell) || wordsIn(cell) !== undefined || typeof cell === "number");
      if (known.find((option) => option.name === name)!.many && values.length > 1) many.set(name!, values);
      else one.set(name!, value);
    }
  }
  return { ok: true, value: { one, many, perRow } };
}
