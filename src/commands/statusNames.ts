import type { AssessedPlan } from "../domain/assessment";
import { hasMatrix } from "../report/crossing";
import { areasWithSheets, sheetName, distinctTitles } from "../report/names";
import {
  BOARD_NAME,
  BOARD_TAG,
  CORRECTIONS_NAME,
  CORRECTIONS_TAG,
  MATRIX_NAME,
  MATRIX_TAG,
  OVERVIEW_NAME,
  OVERVIEW_TAG,
  statusTag,
} from "../report/tags";
import { usedArea, type Book } from "../sheet/book";

/**
 * The own sheets in order (måltavla, overview, a status sheet per area, matrix if any, Att rätta): by the name they
 * have in the workbook, else by the name they will get. `emptied`: the sheet exists, but *Ångra* or the user has
 * emptied it.
 */
export function statusNames(
  book: Book,
  assessed: AssessedPlan,
): { name: string; standing: boolean; emptied: boolean }[] {
  const standing = new Map(
    book.sheets.flatMap((sheet) => (sheet.tag === undefined ? [] : [[sheet.tag, sheet] as const])),
  );
  const used = book.sheets.map(({ name }) => name);
  const wanted = [
    { tag: BOARD_TAG, title: BOARD_NAME, number: undefined },
    { tag: OVERVIEW_TAG, title: OVERVIEW_NAME, number: undefined },
    ...distinctTitles(areasWithSheets(assessed, standing).map(({ node }) => node)).map(({ id, title, number }) => ({
      tag: statusTag(id),
      title,
      number,
    })),
    ...(hasMatrix(assessed) ? [{ tag: MATRIX_TAG, title: MATRIX_NAME, number: undefined }] : []),
    { tag: CORRECTIONS_TAG, title: CORRECTIONS_NAME, number: undefined },
  ];
  return wanted.map(({ tag, number, title }) => {
    const known = standing.get(tag);
    const name = known?.name ?? sheetName(number, title, used);
    used.push(name);
    return { name, standing: known !== undefined, emptied: known !== undefined && usedArea(known) === null };
  });
}
