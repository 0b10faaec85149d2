import type { RecognisedTable } from "../domain/plan";
import type { Book } from "../sheet/book";

/** Why a map of tables cannot be used in a workbook: it names a sheet that is not there; null when every sheet is. */
export function unknownSheet(book: Book, map: RecognisedTable[] | undefined): string | null {
  const table = map?.find(({ sheet }) => !book.sheets.some(({ name }) => name === sheet));
  return table ? `Kartan nämner bladet ”${table.sheet}”, som inte finns i arbetsboken. Läs av arbetsboken igen, eller rätta namnet i kartan.` : null;
}
