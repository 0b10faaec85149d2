import { explain, codeOf } from "../../src/excel/errors";
import { a1, type Area } from "../../src/sheet/address";
import { cellKey, formatAt, formulaAt, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import { reading, writeCells } from "../host/cells";
import { resultAt } from "../host/results";
import { recalculate } from "../host/host";
import { gridOf } from "../host/region";
import { notTaken } from "./choices";
import { editable, entered } from "./entry";
import type { Host } from "../host/model";

/** What stood in some cells before they were written in. */
interface Before {
  sheet: Sheet;
  area: Area;
  cells: { value: Value; formula: string | undefined; format: Format | undefined }[][];
}

/** The user's actions on the cells of a workbook. */
export interface Edits {
  /**
   * Types texts, a grid of the area's size, into its cells; null when done, else a sentence with the reason, and
   * nothing is typed.
   */
  type(sheet: Sheet, area: Area, texts: string[][]): string | null;
  /** Takes the last typing back and selects its cells; false without one. */
  undo(): boolean;
}

/** @param host the workbook that is edited */
export function editing(host: Host): Edits {
  const history: Before[] = [];
  return {
    type(sheet, area, texts) {
      for (const [r, line] of texts.entries())
        for (const [c, text] of line.entries()) {
          const why = notTaken(host, sheet, area.top + r, area.left + c, text);
          if (why !== null) return `${a1(area.top + r, area.left + c)}: ${why}`;
        }
      const cells = gridOf(area, (row, column) => ({
        value: valueAt(sheet, row, column),
        formula: formulaAt(sheet, row, column),
        format: formatAt(sheet, row, column),
      }));
      try {
        writeCells(
          host,
          { sheet, areas: [area] },
          texts.map((line) => line.map(entered)),
        );
      } catch (error) {
        if (codeOf(error) === "") throw error;
        const formula = texts.flat().find((text) => text.startsWith("="));
        return codeOf(error) === "InvalidArgument" && formula !== undefined
          ? `Formeln ${formula} kan inte läsas. Kontrollera parenteser, citattecken och semikolon.`
          : explain(error);
      }
      host.changed.add(sheet);
      history.push({ sheet, area, cells });
      return null;
    },
    undo() {
      const last = history.pop();
      if (!last || !host.book.sheets.includes(last.sheet)) return false;
      const { sheet, area, cells } = last;
      cells.forEach((line, r) =>
        line.forEach(({ value, formula, format }, c) => {
          const [row, column] = [area.top + r, area.left + c];
          (sheet.values[row] ??= [])[column] = value;
          if (formula === undefined) sheet.formulas.delete(cellKey(row, column));
          else sheet.formulas.set(cellKey(row, column), formula);
          (sheet.formats[row] ??= [])[column] = format;
        }),
      );
      recalculate(host, sheet, area);
      host.changed.add(sheet);
      host.active = sheet;
      host.selection.set(sheet, [area]);
      return true;
    },
  };
}

/** A cell's contents as they would be typed. */
export const editableAt = (host: Host, sheet: Sheet, row: number, column: number): string =>
  editable(
    resultAt(host, sheet, row, column),
    formulaAt(sheet, row, column),
    formatAt(sheet, row, column)?.numberFormat,
    host.now,
  );

/** An area as text with tabs and lines, as it is copied. */
export const copied = (host: Host, sheet: Sheet, area: Area): string =>
  (reading.text({ sheet, areas: [area] }, host) ?? []).map((line) => line.join("\t")).join("\n");
