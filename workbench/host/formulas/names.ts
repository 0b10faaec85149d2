import { a1 } from "../../../src/sheet/address";
import type { Book, DefinedName } from "../../../src/sheet/book";
import { functionName, parseFormula, placed, relative } from "./parse";
import type { Node } from "./parse";
import type { Scope } from "./reference";

/** The formula that a defined name stands for where it is used; undefined when there is no such name. `scoped`: the sheet before "!". */
export type Names = (name: string, scoped: string | null, place: Pick<Scope, "sheet" | "row" | "column">) => Node | undefined;

/**
 * The book's defined names as they are now: the sheet's own before the workbook's, without case. Relative references
 * in a name count from A1, and move with the cell that uses it.
 */
export function namesOf(book: Book): Names {
  const defined = new Map<string, DefinedName[]>();
  for (const name of book.names) {
    const key = functionName(name.name);
    defined.set(key, [...(defined.get(key) ?? []), name]);
  }
  const nodes = new Map<string, Node>();
  const moving = new Map<DefinedName, string>();
  return (name, scoped, { sheet, row, column }) => {
    const home = (scoped ?? sheet.name).toLowerCase();
    const alike = defined.get(name) ?? [];
    const found = alike.find((candidate) => candidate.sheet?.toLowerCase() === home) ?? alike.find((candidate) => candidate.sheet === undefined);
    if (!found) return undefined;
    const formula = `=${found.refersTo.replace(/^=/, "")}`;
    const offsets = moving.get(found) ?? relative(formula);
    moving.set(found, offsets);
    const key = offsets ? `${formula}@${a1(row, column)}` : formula;
    const node = nodes.get(key) ?? parseFormula(offsets ? placed(offsets, row, column) : formula);
    nodes.set(key, node);
    return node;
  };
}
