import { setCell, usedArea } from "../sheet/book";
import type { Sheet } from "../sheet/book";
import { isMark, markOf } from "../sheet/ours";
import { LOOK } from "./look";

/**
 * Writes on a sheet of ours which of them it is, to the right in its first row and outside what is printed: it is known by that when another
 * program has dropped its tag. A sheet that says it already is left as it is. Answers with the sheet.
 */
export function marked(sheet: Sheet): Sheet {
  if (sheet.tag === undefined || sheet.values[0]?.some(isMark)) return sheet;
  const area = usedArea(sheet);
  sheet.print.area ??= { top: 0, left: 0, bottom: area?.bottom ?? 0, right: area?.right ?? 0 };
  const right = Math.max(area?.right ?? 0, sheet.print.area.right);
  setCell(sheet, 0, right + 1, markOf(sheet.tag), { ...LOOK.key, wrap: false });
  return sheet;
}
