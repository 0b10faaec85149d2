import type { Outcome } from "./command";
import { areaText, parseArea, type Area } from "../sheet/address";
import { usedArea, valueAt, type Book, type Sheet } from "../sheet/book";

const isBlank = (sheet: Sheet, { top, left, bottom, right }: Area): boolean => {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (valueAt(sheet, row, column) !== null) return false;
  return true;
};

/** What stands together around a cell, up to a blank row and a blank column on each side, as Excel has it. */
function blockAround(sheet: Sheet, { top, left }: Area, used: Area): Area {
  let block: Area = { top, left, bottom: top, right: left };
  for (let before: Area | null = null; block !== before;) {
    before = block;
    const wider: Area = {
      top: Math.max(used.top, block.top - 1),
      left: Math.max(used.left, block.left - 1),
      bottom: Math.min(used.bottom, block.bottom + 1),
      right: Math.min(used.right, block.right + 1),
    };
    const sides: [keyof Area, Area][] = [
      ["top", { ...wider, bottom: wider.top }],
      ["bottom", { ...wider, top: wider.bottom }],
      ["left", { ...wider, right: wider.left }],
      ["right", { ...wider, left: wider.right }],
    ];
    for (const [side, edge] of sides)
      if (block[side] !== wider[side] && !isBlank(sheet, edge)) block = { ...block, [side]: wider[side] };
  }
  return block;
}

/**
 * The area that the user has marked as a table, within the sheet's used range; for a single cell, the contiguous area
 * around it.
 */
export function markedArea(book: Book, { sheet: name, range }: { sheet: string; range: string }): Outcome<string> {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  const used = sheet && usedArea(sheet);
  if (!sheet || !area || !used)
    return { ok: false, reason: `Bladet ”${name}” är tomt. Markera måltabellen med sina rubriker och försök igen.` };
  if (sheet.tag !== undefined)
    return {
      ok: false,
      reason: `Bladet ”${name}” är skrivet av Måltavlan. Markera måltabellen på ett av dina egna blad och försök igen.`,
    };
  const single = area.top === area.bottom && area.left === area.right;
  const meant = single
    ? blockAround(sheet, area, used)
    : {
        top: Math.max(area.top, used.top),
        left: Math.max(area.left, used.left),
        bottom: Math.min(area.bottom, used.bottom),
        right: Math.min(area.right, used.right),
      };
  return meant.top > meant.bottom || meant.left > meant.right
    ? {
        ok: false,
        reason: `Området ${range} på bladet ”${name}” är tomt. Markera måltabellen med sina rubriker och försök igen.`,
      }
    : { ok: true, value: areaText(meant) };
}
