import type { Area } from "../sheet/address";

/**
 * Cells that a sheet may reach over before blank stretches in it are looked for: more than any table, less than a sheet
 * with a forgotten cell at its end.
 */
const REACHES_FAR = 2_000_000;

/** Stretches of rows per request. */
const STRETCHES = 256;

export const cellsIn = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);

/**
 * The parts of an area that have values, by stretches of its rows: a few cells in the corners of an otherwise empty
 * sheet are a few small parts. Asked for in rounds, each with shorter stretches, until no part reaches far or its rows
 * cannot be parted.
 */
export async function stretchesOf(context: Excel.RequestContext, excel: Excel.Worksheet, area: Area): Promise<Area[]> {
  const rows = area.bottom - area.top + 1;
  if (cellsIn(area) <= REACHES_FAR || rows === 1) return [area];
  const height = Math.ceil(rows / STRETCHES);
  const asked = Array.from({ length: Math.ceil(rows / height) }, (_, i) => {
    const top = area.top + i * height;
    const used = excel
      .getRangeByIndexes(top, area.left, Math.min(height, area.bottom - top + 1), area.right - area.left + 1)
      .getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  await context.sync();
  const found: Area[] = [];
  for (const used of asked) {
    if (used.isNullObject) continue;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    found.push(
      ...(await stretchesOf(context, excel, { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 })),
    );
  }
  return joined(found);
}

/** Parts right below one another over the same columns are one. */
function joined(parts: readonly Area[]): Area[] {
  const whole: Area[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.bottom + 1 === part.top && last.left === part.left && last.right === part.right)
      last.bottom = part.bottom;
    else whole.push({ ...part });
  }
  return whole;
}
