import { a1 } from "../../src/sheet/address";
import { cellKey, keyColumn, keyRow, type Sheet } from "../../src/sheet/book";
import { touch, unprotected, type Host } from "./host";
import { collection, fail, kind, textOf, thing, type Kind, type Thing } from "./kind";
import { rangeOf } from "./range";
import { areaOf, regionAt } from "./region";

interface Placed {
  sheet: Sheet;
  key: number;
}

const idOfComment = ({ sheet, key }: Placed, host: Host): string => `{${host.book.sheets.indexOf(sheet)}-${a1(keyRow(key), keyColumn(key))}}`;
const changed = (host: Host, { sheet, key }: Placed): void => touch(host, sheet, { top: keyRow(key), bottom: keyRow(key), left: keyColumn(key), right: keyColumn(key) });

const CommentKind: Kind<Placed> = kind<Placed>({
  name: "Comment",
  identity: (comment, host) => ({ Id: idOfComment(comment, host) }),
  get: { id: idOfComment, content: ({ sheet, key }) => sheet.notes.get(key) ?? "" },
  set: {
    content: (comment, value, host) => {
      comment.sheet.notes.set(comment.key, textOf(value));
      changed(host, comment);
    },
  },
  call: {
    getLocation: ({ sheet, key }) => rangeOf(sheet, { top: keyRow(key), bottom: keyRow(key), left: keyColumn(key), right: keyColumn(key) }),
    delete: (comment, host) => {
      comment.sheet.notes.delete(comment.key);
      changed(host, comment);
    },
  },
});

function cellOf(host: Host, cell: unknown, sheet: Sheet | null): Placed {
  const region = regionAt(host, cell, sheet ?? undefined);
  const area = areaOf(region);
  return area.top === area.bottom && area.left === area.right ? { sheet: region.sheet, key: cellKey(area.top, area.left) } : fail("InvalidArgument", "A comment belongs to one cell.");
}

/**
 * The comments of the workbook, or of one sheet. The vocabulary keeps notes and threaded comments as one, so the
 * notes of a file are among them; Excel would not list those here.
 */
export const CommentsKind: Kind<Sheet | null> = collection<Sheet | null, Placed>({
  name: "CommentCollection",
  of: () => CommentKind,
  list: (only, host) => host.book.sheets.filter((sheet) => only === null || sheet === only).flatMap((sheet) => [...sheet.notes.keys()].map((key) => ({ sheet, key }))),
  keys: (comment, host) => [idOfComment(comment, host)],
  call: {
    add: (only, host, cell, content): Thing => {
      const comment = cellOf(host, cell, only);
      unprotected(comment.sheet);
      if (comment.sheet.notes.has(comment.key)) fail("InvalidArgument", "The cell has a comment.");
      comment.sheet.notes.set(comment.key, textOf(content));
      changed(host, comment);
      return thing(CommentKind, comment);
    },
    getItemByCell: (only, host, cell): Thing => {
      const comment = cellOf(host, cell, only);
      return comment.sheet.notes.has(comment.key) ? thing(CommentKind, comment) : fail("ItemNotFound");
    },
  },
});
