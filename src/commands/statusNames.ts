import type { AssessedPlan } from "../domain/assessment";
import { hasMatrix } from "../report/crossing";
import { areasWithSheets, distinctTitles, freeName, sheetName } from "../report/names";
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
  STYRMODELL_NAME,
  STYRMODELL_TAG,
} from "../report/tags";
import { usedArea, type Book } from "../sheet/book";
import { styrmodellSheetOf } from "./styrmodell";

/** A sheet that is written: whether it stands in the workbook, and is empty there; `ofDraft`: a final does not add it. */
interface StatusName {
  name: string;
  standing: boolean;
  emptied: boolean;
  ofDraft?: true;
}

/**
 * The own sheets that are written, in order (måltavla, overview, a status sheet per area, matrix if any, Att rätta, and
 * Styrmodell where none holds): by the name they have in the workbook, else by the name they will get. `emptied`: the
 * sheet exists, but *Ångra* or the user has emptied it.
 */
export function statusNames(book: Book, assessed: AssessedPlan): StatusName[] {
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
  const listed = (tag: string, nameOf: () => string): StatusName => {
    const known = standing.get(tag);
    return {
      name: known?.name ?? nameOf(),
      standing: known !== undefined,
      emptied: known !== undefined && usedArea(known) === null,
    };
  };
  const names = wanted.map(({ tag, number, title }) => {
    const one = listed(tag, () => sheetName(number, title, used));
    used.push(one.name);
    return tag === CORRECTIONS_TAG && !one.standing ? { ...one, ofDraft: true as const } : one;
  });
  if (styrmodellSheetOf(book)) return names;
  const own = book.sheets.map(({ name }) => name);
  return [...names, listed(STYRMODELL_TAG, () => freeName(STYRMODELL_NAME, own))];
}
