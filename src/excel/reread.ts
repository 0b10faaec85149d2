import type { Sheet } from "../sheet/book";
import { present } from "./undo";
import { extent } from "./writing";

/**
 * The contents of own sheets as they stand in Excel, without looks, as far as these reach; sheets that are gone are
 * left out. In one request below 4 MB.
 */
export const reread = (excel: typeof Excel, sheets: Sheet[]): Promise<Sheet[]> =>
  excel.run({ delayForCellEdit: true }, async (context) => {
    const corners = sheets.flatMap((sheet) => {
      const { bottom, right } = extent(sheet);
      const cell = (row: number, column: number) => ({ sheet: sheet.name, row, column });
      return [cell(0, 0), cell(Math.max(0, bottom), Math.max(0, right))];
    });
    return [...(await present(context, corners)).values()].map(({ sheet }) => sheet);
  });
