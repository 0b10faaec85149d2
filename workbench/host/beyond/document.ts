import type { Book } from "../../../src/sheet/book";
import { keptRows } from "../host";
import { kept, keyedKind } from "../keyed";
import { fail, kind, thing } from "../kind";

/*
 * What the host serves about the workbook for Microsoft's samples alone: its properties and settings, which the add-in
 * neither reads nor writes (test/host/beyond.test.ts).
 */

/** The title and its like, which a file that is saved does not get. */
const about = keptRows<Book>((book) => book, {
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  revisionNumber: 0,
});
export const DocumentKind = kind<Book>({
  name: "DocumentProperties",
  get: { ...about.get, lastAuthor: () => "", creationDate: (_, { now }) => now.toISOString() },
  set: about.set,
  to: { custom: (book) => thing(CustomKind, book) },
});
const plain = (value: unknown): unknown =>
  ["string", "number", "boolean"].includes(typeof value)
    ? value
    : fail("InvalidArgument", "A text, a number or true or false is needed.");
const DOCUMENT = {};
const CustomKind = keyedKind<Book>(
  "CustomProperty",
  kept(() => DOCUMENT),
  plain,
);
export const SettingsKind = keyedKind<Book>(
  "Setting",
  kept((book) => book),
  (value) => value,
);
