import { dateToSerial } from "numfmt";
import type { Area } from "../../src/sheet/address";
import type { Book } from "../../src/sheet/book";
import { cellArea } from "./area";
import { LOOKS } from "./format";
import { collection, kind, thing, wholeOf } from "./kind";
import { NamesKind } from "./name";
import { TablesKind } from "./table";
import { WorksheetsKind } from "./worksheet";
import { XmlPartsKind } from "./xmlPart";
import type { Host, Kind, Thing } from "./model";
import { rangeOf } from "./places";

const selected = (host: Host): Area[] => host.selection.get(host.active) ?? [cellArea(0, 0)];

const ApplicationKind = kind<Book>({
  name: "Application",
  call: {
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** The workbook's only style is its body font. */
const StyleFontKind = kind<Book>({
  name: "RangeFont",
  get: Object.fromEntries(
    Object.entries(LOOKS.FONT).map(([name, row]) => [name, (book: Book) => row.get({ font: book.font }, book)]),
  ),
});
const StyleKind = kind<Book>({
  name: "Style",
  identity: () => ({ _Id: "Normal" }),
  to: { font: (book) => thing(StyleFontKind, book) },
});
const StylesKind = collection<Book, Book>({
  name: "StyleCollection",
  of: () => StyleKind,
  list: (book) => [book],
  keys: () => ["Normal"],
});

/**
 * A worksheet function that is called from the add-in: the date, by which it learns what its serial numbers count from.
 */
const FunctionResultKind = kind<number>({ name: "FunctionResult", get: { value: (value) => value } });
const DAYS_TO_1904 = 1462;
const FunctionsKind = kind<Book>({
  name: "Functions",
  call: {
    date: ({ date1904 }, _host, year, month, day) =>
      thing(
        FunctionResultKind,
        (dateToSerial([wholeOf(year), wholeOf(month), wholeOf(day)]) ?? 0) - (date1904 ? DAYS_TO_1904 : 0),
      ),
  },
});

/** The root of everything. */
export const WorkbookKind: Kind<Book> = kind<Book>({
  name: "Workbook",
  get: { readOnly: (_, { readOnly }) => readOnly === true },
  to: {
    styles: (book) => thing(StylesKind, book),
    functions: (book) => thing(FunctionsKind, book),
    application: (book) => thing(ApplicationKind, book),
    worksheets: (book) => thing(WorksheetsKind, book),
    tables: () => thing(TablesKind, null),
    names: () => thing(NamesKind, null),
    customXmlParts: (book) => thing(XmlPartsKind, book),
  },
  call: {
    getSelectedRange: (_, host): Thing => rangeOf(host.active, selected(host)[0]!),
    _RemoveReference: (_, host, reference) => void host.references.delete(String(reference)),
  },
});
