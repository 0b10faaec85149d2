import { MAX_ROWS } from "../../../src/sheet/address";
import { fittedNumber } from "../../../src/sheet/fit";
import { reading } from "../cells";
import { RangeFormatKind, rowSpans } from "../format";
import { more } from "../kind";
import type { Host } from "../model";
import { displayWidth } from "../measure";
import { setLines, usedIn, type Region } from "../region";

function autofitColumns(region: Region, host: Host): void {
  for (const area of region.areas) {
    const used = usedIn(region.sheet, true, { ...area, top: 0, bottom: MAX_ROWS - 1 });
    if (!used) continue;
    const texts = reading.text({ sheet: region.sheet, areas: [used] }, host) ?? [];
    for (let column = used.left; column <= used.right; column++) {
      const longest = Math.max(...texts.map((cells) => displayWidth(cells[column - used.left] ?? "")));
      if (longest > 0)
        setLines(region.sheet.columns, [[column, column]], { width: fittedNumber("Column.characters", longest) });
    }
  }
}

/** Rows without a height of their own are as high as their text. */
function autofitRows(region: Region): void {
  for (const [index, row] of region.sheet.rows)
    if (rowSpans(region).some(([first, last]) => index >= first && index <= last))
      region.sheet.rows.set(index, { ...row, height: undefined });
}

more(RangeFormatKind, { act: { autofitColumns, autofitRows } });
