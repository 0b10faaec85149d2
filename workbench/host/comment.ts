import { a1 } from "../../src/sheet/address";
import { cellKey, keyColumn, keyRow, type Sheet } from "../../src/sheet/book";
import { cellArea } from "./area";
import { keptRows, type Host } from "./host";
import { collection, fail, kind, notServed, textOf, thing, type Kind } from "./kind";
import { rangeOf } from "./range";
import { areaOf, regionAt } from "./region";

interface Placed {
  sheet: Sheet;
  key: number;
}

const idOfComment = ({ sheet, key }: Placed, host: Host): string => `{${host.book.sheets.indexOf(sheet)}-${a1(keyRow(key), keyColumn(key))}}`;

const state = keptRows<Placed>(({ sheet }) => sheet.notes, { resolved: false }, ({ key }) => `${key}.`);

const CommentKind: Kind<Placed> = kind<Placed>({
  name: "Comment",
  sheet: ({ sheet }) => sheet,
  identity: (comment, host) => ({ Id: idOfComment(comment, host) }),
  // Who wrote it and when has no word in the vocabulary: whoever asks for it is the one who writes.
  get: { ...state.get, id: idOfComment, content: ({ sheet, key }) => sheet.notes.get(key) ?? "", authorName: () => "", authorEmail: () => "", creationDate: (_, { now }) => now.toISOString() },
  set: { ...state.set, content: ({ sheet, key }, value) => sheet.notes.set(key, textOf(value)) },
  call: { getLocation: ({ sheet, key }) => rangeOf(sheet, cellArea(keyRow(key), keyColumn(key))) },
  act: { delete: ({ sheet, key }) => void sheet.notes.delete(key) },
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
    getItemByCell: (only, host, cell) => {
      const comment = cellOf(host, cell, only);
      return comment.sheet.notes.has(comment.key) ? thing(CommentKind, comment) : fail("ItemNotFound");
    },
  },
  act: {
    add: (only, host, cell, content, type) => {
      if (type === "Mention") notServed("CommentCollection.add of a mention");
      const comment = cellOf(host, cell, only);
      if (comment.sheet.protected) fail("AccessDenied");
      if (comment.sheet.notes.has(comment.key)) fail("InvalidArgument", "The cell has a comment.");
      comment.sheet.notes.set(comment.key, textOf(content));
      host.changed.add(comment.sheet);
      return thing(CommentKind, comment);
    },
  },
});
