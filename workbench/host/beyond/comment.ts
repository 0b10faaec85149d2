import { cellKey, type Sheet } from "../../../src/sheet/book";
import { CommentKind, CommentsKind, commentsOf, RepliesKind, ReplyKind, type Placed } from "../comment";
import { fail, flagOf, more, notServed, textOf, thing } from "../kind";
import type { Host } from "../model";
import { areaOf, regionAt } from "../region";
import { WorkbookKind } from "../workbook";

/* Actions on comments by users and samples: the add-in itself only reads their places and texts. */

const madeHere = ({ sheet, key }: Placed, host: Host): string | undefined => commentsOf(host, sheet).get(key)?.created;
const writer = (comment: Placed, host: Host): string | undefined =>
  madeHere(comment, host) === undefined ? undefined : "";

more(CommentKind, {
  get: {
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
  act: { delete: ({ sheet, key }) => void sheet.notes.delete(key) },
});

function cellOf(host: Host, cell: unknown, sheet: Sheet | null): Placed {
  const region = regionAt(host, cell, sheet ?? undefined);
  const area = areaOf(region);
  return area.top === area.bottom && area.left === area.right
    ? { sheet: region.sheet, key: cellKey(area.top, area.left) }
    : fail("InvalidArgument", "A comment belongs to one cell.");
}

more(WorkbookKind, { to: { comments: () => thing(CommentsKind, null) } });

more(CommentsKind, {
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

more(RepliesKind, {
  act: {
    add: (comment, host, content, type) => {
      if (type === "Mention") notServed("CommentReplyCollection.add of a mention");
      const { sheet, key } = comment;
      if (sheet.protected) fail("AccessDenied");
      const kept = commentsOf(host, sheet).get(key);
      const replies = [...(kept?.replies ?? []), textOf(content)];
      commentsOf(host, sheet).set(key, { ...kept, replies });
      host.changed.add(sheet);
      return thing(ReplyKind, { ...comment, at: replies.length - 1 });
    },
  },
});
