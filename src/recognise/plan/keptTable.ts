import type { Column } from "../column";
import type { Region } from "../layout/tableRegion";
import { isKept } from "../grid/sheetCache";
import { copied, type Contribution } from "./contribution";
import type { Setting } from "./setting";
import { readTable, type TableResult } from "./table";
import type { Tree } from "./tree";

/** A table as it was read last, and what it was read by. */
interface Kept {
  columns: readonly Column[];
  scales: Setting["scales"];
  around: string;
  result: TableResult;
  contribution: Contribution;
}

/**
 * By region: the same cells, scales and legends of other sheets give the same region (`tablesOf`), for as long as the
 * sheet is kept.
 */
const tables = new WeakMap<Region, Kept>();

/**
 * Reads a table into the plan. One that was read before with the same columns and the same around it, and that finds in
 * the plan what it found then, puts there what it put there then.
 */
export function readKeptTable(region: Region, columns: Column[], setting: Setting, tree: Tree): TableResult {
  // The parts of a sheet that is read by its labels share the nodes that they have named so far.
  if (region.page || !isKept((region.grid.source ?? region.grid).sheet))
    return readTable(region, columns, setting, tree);
  const { scales } = setting;
  const around = aroundIn(setting);
  const known = tables.get(region);
  const isSame = known?.scales === scales && known.around === around && areSame(known.columns, columns);
  if (isSame && tree.take(known.contribution)) return copyOf(known.result);
  const { result, contribution } = tree.contributed(() => readTable(region, columns, setting, tree));
  tables.set(region, { columns, scales, around, result: copyOf(result), contribution });
  return result;
}

/** All of a setting but its scales, in one line. */
const aroundIn = ({ scales: _, directions, ...setting }: Setting): string => JSON.stringify([setting, [...directions]]);

const areSame = (some: readonly Column[], others: readonly Column[]): boolean =>
  some.length === others.length && some.every((one, i) => isSame(one, others[i]!));

/** A column is made anew where something is stated of it; what was seen in its cells is the same then. */
function isSame(one: Column, other: Column): boolean {
  const { reading, ...rest } = one;
  const names = Object.keys(one);
  return (
    one === other ||
    (names.length === Object.keys(other).length &&
      Object.entries(rest).every(([name, value]) => value === other[name as keyof Column]) &&
      JSON.stringify(reading) === JSON.stringify(other.reading))
  );
}

const copyOf = ({ table, problems, ...result }: TableResult): TableResult => ({
  ...result,
  table: copied(table),
  problems: copied(problems),
});
