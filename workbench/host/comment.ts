import { a1 } from "../../src/sheet/address";
import { keyColumn, keyRow, type Sheet } from "../../src/sheet/book";
import { cellArea } from "./area";
import { keptOf } from "./host";
import { collection, kind, thing } from "./kind";
import type { Host, Kind } from "./model";
import { rangeOf } from "./places";

export interface Placed {
  sheet: Sheet;
  key: number;
}

const idOfComment = ({ sheet, key }: Placed, host: Host): string =>
  `{${host.book.sheets.indexOf(sheet)}-${a1(keyRow(key), keyColumn(key))}}`;

/** What a comment has that the vocabulary lacks. */
interface CommentMore {
  created?: string;
  resolved?: boolean;
  replies?: string[];
}

/**
 * Properties of comments that the vocabulary lacks, by `cellKey`. Comments from a file have none: their author and time
 * are not answered, and their replies stand in their content.
 */
export const commentsOf = (host: Host, sheet: Sheet): Map<number, CommentMore> =>
  (keptOf(host, sheet).comments ??= new Map()) as Map<number, CommentMore>;

interface Reply extends Placed {
  at: number;
}

const repliesTo = ({ sheet, key }: Placed, host: Host): string[] => commentsOf(host, sheet).get(key)?.replies ?? [];
const idOfReply = (reply: Reply, host: Host): string => `${idOfComment(reply, host)}-${reply.at}`;

export const ReplyKind: Kind<Reply> = kind<Reply>({
  name: "CommentReply",
  sheet: ({ sheet }) => sheet,
  identity: (reply, host) => ({ Id: idOfReply(reply, host) }),
  get: { content: (reply, host) => repliesTo(reply, host)[reply.at] ?? "" },
});

export const RepliesKind: Kind<Placed> = collection<Placed, Reply>({
  name: "CommentReplyCollection",
  of: () => ReplyKind,
  list: (comment, host) => repliesTo(comment, host).map((_, at) => ({ ...comment, at })),
  keys: (reply, host) => [idOfReply(reply, host)],
});

export const CommentKind: Kind<Placed> = kind<Placed>({
  name: "Comment",
  sheet: ({ sheet }) => sheet,
  identity: (comment, host) => ({ Id: idOfComment(comment, host) }),
  get: {
    content: ({ sheet, key }) => sheet.notes.get(key) ?? "",
  },
  to: { replies: (comment) => thing(RepliesKind, comment) },
  call: { getLocation: ({ sheet, key }) => rangeOf(sheet, cellArea(keyRow(key), keyColumn(key))) },
});

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
});
