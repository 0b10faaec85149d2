import { type Sheet, type Table } from "../../src/sheet/book";
import { idOf } from "./host";
import { collection, kind, thing } from "./kind";
import type { Host, Kind } from "./model";
import { rangeOf } from "./places";

/** A table with its sheet. */
export interface Placed {
  sheet: Sheet;
  table: Table;
}

const allTables = (host: Host): Placed[] =>
  host.book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

const sheet = (placed: Placed): Sheet => placed.sheet;

const TableKind: Kind<Placed> = kind<Placed>({
  name: "Table",
  sheet,
  identity: ({ table }, host) => ({ Id: idOf(host, table) }),
  get: {
    name: ({ table }) => table.name,
    showHeaders: ({ table }) => table.headerRow,
    showTotals: ({ table }) => table.totalsRow,
  },
  to: {
    columns: (placed) => thing(ColumnsKind, placed),
  },
  call: {
    getRange: ({ sheet, table }) => rangeOf(sheet, table.area),
  },
});

/** One column, or one row, of a table's data. */
export interface Part extends Placed {
  index: number;
}

const ColumnKind: Kind<Part> = kind<Part>({
  name: "TableColumn",
  sheet,
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    name: ({ table, index }) => table.columns[index],
  },
});

const ColumnsKind: Kind<Placed> = collection<Placed, Part>({
  name: "TableColumnCollection",
  sheet,
  of: () => ColumnKind,
  list: ({ sheet, table }) => table.columns.map((_, index) => ({ sheet, table, index })),
  keys: ({ table, index }) => [String(index + 1), table.columns[index]!],
});

/** The tables of the workbook, or of one sheet. */
export const TablesKind: Kind<Sheet | null> = collection<Sheet | null, Placed>({
  name: "TableCollection",
  of: () => TableKind,
  list: (sheet, host) => allTables(host).filter((one) => sheet === null || one.sheet === sheet),
  keys: ({ table }, host) => [idOf(host, table), table.name],
});
