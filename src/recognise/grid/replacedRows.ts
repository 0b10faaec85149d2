import type { Sheet, Value } from "../../sheet/book";

/** The sheet with other values in some rows; null: a row keeps its own. The sheet itself where every row does. */
export function withReplacedRows(sheet: Sheet, replaced: (row: Value[], r: number) => Value[] | null): Sheet {
  let values: Sheet["values"] | undefined;
  sheet.values.forEach((row, r) => {
    const other = row === undefined ? null : replaced(row, r);
    if (!other) return;
    values ??= [...sheet.values];
    values[r] = other;
  });
  return values ? { ...sheet, values } : sheet;
}
