import { setCell, usedArea } from "../../sheet/book";
import type { Sheet } from "../../sheet/book";
import { isMark, markOf } from "../../sheet/ownSheets";
import { LOOK, unwrapped } from "../look";

/**
 * Writes on an own sheet which of them it is, to the right in its first row and outside the printed area: the sheet is
 * known by that mark when another program has dropped its tag. An existing mark stays in its cell. Also records that
 * the sheet has no other anchors than those given. Returns the sheet.
 */
export function marked(sheet: Sheet): Sheet {
  if (sheet.tag === undefined) return sheet;
  sheet.anchors ??= {};
  const standing = sheet.values[0]?.findIndex(isMark) ?? -1;
  const area = usedArea(sheet);
  const last = standing > 0 ? standing - 1 : (area?.right ?? 0);
  sheet.print.area ??= { top: 0, left: 0, bottom: area?.bottom ?? 0, right: last };
  setCell(
    sheet,
    0,
    standing > 0 ? standing : Math.max(last, sheet.print.area.right) + 1,
    markOf(sheet.tag),
    unwrapped(LOOK.key),
  );
  return sheet;
}
