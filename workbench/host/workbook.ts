import type { Book } from "../../src/sheet/book";
import { CommentsKind } from "./comment";
import { keptOf, recalculate, type Host } from "./host";
import { kind, thing, wordOf, type Kind, type Thing } from "./kind";
import { NamesKind } from "./name";
import { rangeAreasOf, rangeOf } from "./range";
import { TablesKind } from "./table";
import { WorksheetsKind } from "./worksheet";
import { XmlPartsKind } from "./xmlPart";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
const selected = (host: Host) => host.selection.get(host.active) ?? [A1];

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
    calculationMode: (book, value, host) => {
      keptOf(host, book).calculationMode = wordOf({ Automatic: "Automatic", AutomaticExceptTables: "AutomaticExceptTables", Manual: "Manual" }, value);
    },
  },
  to: { cultureInfo: (book) => thing(CultureKind, book) },
  call: {
    calculate: (_, host) => recalculate(host),
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** The root of everything. */
export const WorkbookKind: Kind<Book> = kind<Book>({
  name: "Workbook",
  get: { name: () => "Bok1.xlsx", readOnly: () => false, isDirty: (_, host) => host.changed.size > 0 },
  to: {
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
    getActiveCell: (_, host): Thing => rangeOf(host.active, { ...selected(host)[0]!, bottom: selected(host)[0]!.top, right: selected(host)[0]!.left }),
    _RemoveReference: (_, host, reference) => {
      host.references.delete(String(reference));
    },
  },
});
