import type { Book } from "../../../src/sheet/book";
import { CommentsKind } from "../comment";
import { keptOf, keptRows, recalculate } from "../host";
import { kept, keyedKind } from "../keyed";
import { fail, kind, more, thing, wordOf } from "../kind";
import { cellArea } from "../area";
import { rangeAreasOf, rangeOf } from "../places";
import { ApplicationKind, selected, WorkbookKind } from "../workbook";

/* Actions on the workbook by users and samples, which the add-in does not perform. */

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
const DocumentKind = kind<Book>({
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
const settings = kept((book: Book) => book);
const SettingsKind = keyedKind<Book>("Setting", settings, (value) => value, undefined, {
  delete: ({ self, key }, host) => settings.put(self, host, key, undefined),
});

more(ApplicationKind, {
  get: { calculationMode: (book, host) => keptOf(host, book).calculationMode ?? "Automatic" },
  set: {
    // Results are calculated on reading, in every mode.
    calculationMode: (book, value, host) =>
      (keptOf(host, book).calculationMode = wordOf(
        { Automatic: "Automatic", AutomaticExceptTables: "AutomaticExceptTables", Manual: "Manual" },
        value,
      )),
  },
  call: { calculate: (_, host) => recalculate(host) },
});

more(WorkbookKind, {
  to: {
    comments: () => thing(CommentsKind, null),
    properties: (book) => thing(DocumentKind, book),
    settings: (book) => thing(SettingsKind, book),
  },
  call: {
    getSelectedRanges: (_, host) => rangeAreasOf(host.active, selected(host)),
    getActiveCell: (_, host) => rangeOf(host.active, cellArea(selected(host)[0]!.top, selected(host)[0]!.left)),
  },
});
