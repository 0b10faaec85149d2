import { a1 } from "../../src/sheet/address";
import { cellKey, keyColumn, keyRow, type Sheet } from "../../src/sheet/book";
import { cellArea } from "./area";
import { keptOf } from "./host";
import { collection, fail, flagOf, kind, notServed, textOf, thing } from "./kind";
import { areaOf, regionAt } from "./region";
import type { Host, Kind } from "./model";
import { rangeOf } from "./places";

interface Placed {
  sheet: Sheet;
  key: number;
}

const idOfComment = ({ sheet, key }: Placed, host: Host): string =>
  `{${host.book.sheets.indexOf(sheet)}-${a1(keyRow(key), keyColumn(key))}}`;

/**
 * What Excel knows of a comment and the vocabulary has no word for, by `cellKey`. Those of a file have none: who wrote
 * them, and when, is not answered.
 */
export const commentsOf = (host: Host, sheet: Sheet): Map<number, { created?: string; resolved?: boolean }> =>
  (keptOf(host, sheet).comments ??= new Map()) as Map<number, { created?: string; resolved?: boolean }>;
const madeHere = ({ sheet, key }: Placed, host: Host): string | undefined => commentsOf(host, sheet).get(key)?.created;
const writer = (comment: Placed, host: Host): string | undefined =>
  madeHere(comment, host) === undefined ? undefined : "";

const CommentKind: Kind<Placed> = kind<Placed>({
  name: "Comment",
  sheet: ({ sheet }) => sheet,
  identity: (comment, host) => ({ Id: idOfComment(comment, host) }),
  get: {
    id: idOfComment,
    content: ({ sheet, key }) => sheet.notes.get(key) ?? "",
    authorName: writer,
    authorEmail: writer,
    creationDate: madeHere,
    resolved: ({ sheet, key }, host) => commentsOf(host, sheet).get(key)?.resolved ?? false,
  },
  set: {
    content: ({ sheet, key }, value) => sheet.notes.set(key, textOf(value)),
    resolved: ({ sheet, key }, value, host) =>
      commentsOf(host, sheet).set(key, { ...commentsOf(host, sheet).get(key), resolved: flagOf(value) }),
  },
  call: { getLocation: ({ sheet, key }) => rangeOf(sheet, cellArea(keyRow(key), keyColumn(key))) },
  act: { delete: ({ sheet, key }) => void sheet.notes.delete(key) },
});

function cellOf(host: Host, cell: unknown, sheet: Sheet | null): Placed {
  const region = regionAt(host, cell, sheet ?? undefined);
  const area = areaOf(region);
  return area.top === area.bottom && area.left === area.right
    ? { sheet: region.sheet, key: cellKey(area.top, area.left) }
    : fail("InvalidArgument", "A comment belongs to one cell.");
}

/**
 * The comments of the workbook, or of one sheet. The vocabulary keeps notes and threaded comments as one, so the
 * notes of a file are among them; Excel would not list those here.
 */
export const CommentsKind: Kind<Sheet | null> = collection<Sheet | null, Placed>({
  name: "CommentCollection",
  of: () => CommentKind,
  list: (only, host) =>
    host.book.sheets
      .filter((sheet) => only === null || sheet === only)
      .flatMap((sheet) => [...sheet.notes.keys()].map((key) => ({ sheet, key }))),
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
      commentsOf(host, comment.sheet).set(comment.key, { created: host.now.toISOString() });
      host.changed.add(comment.sheet);
      return thing(CommentKind, comment);
    },
  },
});
