import { a1 } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { formatAt, formulaAt } from "../../src/sheet/book";
import { displayText } from "../../src/sheet/display";

/** The sheet as text, a line per row with anything in it: cell, what it shows, and its formula when `formulas`. */
export function grid(sheet: Sheet, formulas = false): string {
  const lines: string[] = [];
  sheet.values.forEach((row, r) => {
    const cells = (row ?? []).flatMap((value, c) => {
      const text = displayText(value, formatAt(sheet, r, c)?.numberFormat);
      const formula = formulas ? formulaAt(sheet, r, c) : undefined;
      return text === "" && !formula
        ? []
        : [`${a1(r, c)} ${text.replaceAll("\n", " ¶ ")}${formula ? ` {${formula}}` : ""}`];
    });
    if (cells.length > 0) lines.push(cells.join(" | "));
  });
  return lines.join("\n");
}
