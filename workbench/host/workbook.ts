import { dateToSerial } from "numfmt";
import type { Area } from "../../src/sheet/address";
import type { Book } from "../../src/sheet/book";
import { cellArea } from "./area";
import { CommentsKind } from "./comment";
import { keptOf, recalculate, type Host } from "./host";
import { collection, kind, thing, wholeOf, wordOf, type Kind, type Thing } from "./kind";
import { NamesKind } from "./name";
import { rangeAreasOf, rangeOf } from "./range";
import { TablesKind } from "./table";
import { WorksheetsKind } from "./worksheet";
import { XmlPartsKind } from "./xmlPart";

const selected = (host: Host): Area[] => host.selection.get(host.active) ?? [cellArea(0, 0)];

const separators = ({ locale }: Host): { decimal: string; thousands: string } => (locale.startsWith("sv") ? { decimal: ",", thousands: "\u00a0" } : { decimal: ".", thousands: "," });

const CultureKind = kind<Book>({ name: "CultureInfo", get: { name: (_, { locale }) => locale } });

const ApplicationKind = kind<Book>({
  name: "Application",
  get: {
    calculationMode: (book, host) => keptOf(host, book).calculationMode ?? "Automatic",
    calculationState: () => "Done",
    decimalSeparator: (_, host) => separators(host).decimal,
    thousandsSeparator: (_, host) => separators(host).thousands,
    useSystemSeparators: () => true,
  },
  set: {
    // Results are worked out when they are asked for, whatever the mode.
    calculationMode: (book, value, host) => (keptOf(host, book).calculationMode = wordOf({ Automatic: "Automatic", AutomaticExceptTables: "AutomaticExceptTables", Manual: "Manual" }, value)),
  },
  to: { cultureInfo: (book) => thing(CultureKind, book) },
  call: {
    calculate: (_, host) => recalculate(host),
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** The workbook's only style is its body font. */
const StyleFontKind = kind<Book>({
  name: "RangeFont",
  get: {
    name: ({ font }) => font.name ?? "Calibri",
    size: ({ font }) => font.size ?? 11,
    color: ({ font }) => font.color ?? "#000000",
    bold: ({ font }) => font.bold ?? false,
    italic: ({ font }) => font.italic ?? false,
  },
});
const StyleKind = kind<Book>({ name: "Style", identity: () => ({ _Id: "Normal" }), get: { name: () => "Normal", builtIn: () => true }, to: { font: (book) => thing(StyleFontKind, book) } });
const StylesKind = collection<Book, Book>({ name: "StyleCollection", of: () => StyleKind, list: (book) => [book], keys: () => ["Normal"] });

/** A worksheet function that is called from the add-in: the date, by which it learns what its serial numbers count from. */
const FunctionResultKind = kind<number>({ name: "FunctionResult", get: { value: (value) => value } });
const DAYS_TO_1904 = 1462;
const FunctionsKind = kind<Book>({
  name: "Functions",
  call: {
    date: ({ date1904 }, _host, year, month, day) => thing(FunctionResultKind, (dateToSerial([wholeOf(year), wholeOf(month), wholeOf(day)]) ?? 0) - (date1904 ? DAYS_TO_1904 : 0)),
  },
});

/** The root of everything. */
export const WorkbookKind: Kind<Book> = kind<Book>({
  name: "Workbook",
  get: { name: () => "Bok1.xlsx", readOnly: () => false, isDirty: (_, host) => host.changed.size > 0 },
  to: {
    styles: (book) => thing(StylesKind, book),
    functions: (book) => thing(FunctionsKind, book),
    application: (book) => thing(ApplicationKind, book),
    worksheets: (book) => thing(WorksheetsKind, book),
    tables: () => thing(TablesKind, null),
    names: () => thing(NamesKind, null),
    comments: () => thing(CommentsKind, null),
    customXmlParts: (book) => thing(XmlPartsKind, book),
  },
  call: {
    getSelectedRange: (_, host): Thing => rangeOf(host.active, selected(host)[0]!),
    getSelectedRanges: (_, host): Thing | null => rangeAreasOf(host.active, selected(host)),
    getActiveCell: (_, host): Thing => rangeOf(host.active, cellArea(selected(host)[0]!.top, selected(host)[0]!.left)),
    _RemoveReference: (_, host, reference) => void host.references.delete(String(reference)),
  },
});
