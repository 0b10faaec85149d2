import { keysOf } from "../domain/keys";
import { areaText } from "../sheet/address";
import { cellKey, isError, valueAt, type Sheet, type Value } from "../sheet/book";
import { formatKey, type Format } from "../sheet/format";
import { rowWidths } from "./sheetWriter";

/** Properties of a sheet other than cells, as the sentence names them when they cannot be saved. */
const BESIDE: Partial<Record<keyof Sheet, string>> = {
  visibility: "bladets synlighet",
  tag: "tilläggets märke",
  notes: "en kommentar",
  merges: "sammanslagna celler",
  columns: "en kolumns synlighet",
  rows: "en rads höjd eller synlighet",
  tables: "en tabells plats eller rubriker",
  conditionalFormats: "villkorsstyrd formatering",
  validations: "dataverifiering",
  charts: "ett diagram",
  freeze: "låsta fönsterrutor",
  filter: "ett filter",
  protected: "bladets skydd",
  gridlines: "stödlinjerna",
  tabColor: "flikens färg",
  print: "utskriftsformatet",
};

const canonical = (piece: unknown): string =>
  formatKey({ stated: piece instanceof Map ? [...piece].sort(([a], [b]) => Number(a) - Number(b)) : piece } as Format);

/** What of a sheet's columns is not written anew: which are hidden, and widths that are no longer stated. */
const ofColumns = ({ columns }: Sheet, other: Sheet): unknown =>
  new Map(
    [...columns].flatMap(([column, { width, hidden = false }]): [number, unknown][] => {
      const isLost = width !== undefined && other.columns.get(column)?.width === undefined;
      return hidden || isLost ? [[column, { hidden, isLost }]] : [];
    }),
  );

/**
 * The first thing besides cells and the widths of columns that differs between two versions of a sheet, in Swedish; undefined when nothing does.
 */
export function changedBeside(before: Sheet, after: Sheet): string | undefined {
  const differs = (name: keyof Sheet): boolean =>
    name === "columns"
      ? canonical(ofColumns(before, after)) !== canonical(ofColumns(after, after))
      : canonical(before[name]) !== canonical(after[name]);
  const field = keysOf(BESIDE).find(differs);
  return field && BESIDE[field];
}

/** Whether two values are equal; errors by their text. */
export const sameValue = (a: Value, b: Value): boolean => a === b || (isError(a) && isError(b) && a.error === b.error);

/** Whether the formula of a cell, and what its array fills, is the same on both sheets. */
export function sameFormula(before: Sheet, after: Sheet, key: number): boolean {
  const filled = ({ spills }: Sheet): string | undefined => {
    const area = spills?.get(key);
    return area && areaText(area);
  };
  return before.formulas.get(key) === after.formulas.get(key) && filled(before) === filled(after);
}

export const sameFormat = (a: Format | undefined, b: Format | undefined): boolean =>
  a === b || formatKey(a ?? {}) === formatKey(b ?? {});

/** The cells, by `cellKey` and in order, whose value, formula or look differs on the second sheet. */
export function changedCells(before: Sheet, after: Sheet): number[] {
  const widths = rowWidths(before);
  for (const [row, width] of rowWidths(after)) widths.set(row, Math.max(width, widths.get(row) ?? 0));
  const changed: number[] = [];
  for (const [row, width] of [...widths].sort(([a], [b]) => a - b))
    for (let column = 0; column < width; column++) {
      const key = cellKey(row, column);
      const same =
        sameValue(valueAt(before, row, column), valueAt(after, row, column)) &&
        sameFormat(before.formats[row]?.[column], after.formats[row]?.[column]) &&
        sameFormula(before, after, key);
      if (!same) changed.push(key);
    }
  return changed;
}
