import type { Problem, ProblemCode } from "../../domain/problem";
import type { StatedTable } from "../../domain/statedMap";
import { cellRef, contains, parseArea, parseRef } from "../../sheet/address";
import { rowsStated } from "./statedRows";
import type { ReadAround } from "./unsaid";

/** Problems that ask what a cell is. */
const ASKS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["oläst-rad", "oläst-värde", "oläst-text"]);

/**
 * Problems without those that ask what a cell is of which it is stated that it is nothing: of rows of a map that do not count,
 * and of cells that are none (`around`).
 */
export function withoutSaidNothing(
  problems: readonly Problem[],
  tables: readonly StatedTable[],
  around: readonly ReadAround[],
): Problem[] {
  const cells = new Set(
    around.flatMap(({ sheet, given }) =>
      given.flatMap(({ isStated, isByColumn, as, label, row, column }) =>
        isStated && !isByColumn && !as && label === "none" ? [cellRef(sheet.name, row, column)] : [],
      ),
    ),
  );
  const rows = tables.flatMap(({ sheet, range, rows: stated = [] }) => {
    const area = parseArea(range);
    const some = stated.filter(({ kind }) => kind === "skip" || kind === "total").flatMap(rowsStated);
    return area && some.length > 0 ? [{ sheet, area, rows: new Set(some) }] : [];
  });
  const isNothing = (cell: string): boolean => {
    const at = parseRef(cell);
    return (
      cells.has(cell) ||
      rows.some(
        (one) =>
          one.sheet === at?.sheet && contains(one.area, at.area.top, at.area.left) && one.rows.has(at.area.top + 1),
      )
    );
  };
  return problems.filter(({ code, cell }) => !ASKS.has(code) || !isNothing(cell));
}
