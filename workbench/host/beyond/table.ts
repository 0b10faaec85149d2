import { overlaps, type Area } from "../../../src/sheet/address";
import { setCell, setFormula, type Sheet, type Table } from "../../../src/sheet/book";
import { nameFault } from "../../excel/formulaRules";
import { columnsOf, isUnbounded, rowsOf } from "../area";
import { clearCells, perCellInput, reading, writeCells } from "../cells";
import { headings, nameColumns } from "../headings";
import { freeName, keptRows, recalculate } from "../host";
import { collection, fail, flagOf, kind, more, textOf, thing, wholeOf } from "../kind";
import type { Host, Kind, Thing } from "../model";
import { rangeOf } from "../places";
import { areaOf, regionAt, usedIn } from "../region";
import { resultAt } from "../results";
import { allTables, ColumnKind, ColumnsKind, sheet, TableKind, TablesKind, type Part, type Placed } from "../table";
import { insertion, shiftCells } from "./shift";

/* What a person and a sample do with tables: the add-in reads where they are and what their columns are called. */

/** The rows between header and totals. */
function bodyOf({ area, headerRow, totalsRow }: Table): Area {
  return { ...area, top: area.top + (headerRow ? 1 : 0), bottom: area.bottom - (totalsRow ? 1 : 0) };
}

function addTable(host: Host, where: unknown, hasHeaders: unknown, sheet: Sheet | undefined): Thing {
  const region = regionAt(host, where, sheet);
  const area = { ...areaOf(region) };
  if (region.sheet.protected) fail("AccessDenied", `The sheet ${region.sheet.name} is protected.`);
  if (isUnbounded(area)) fail("InvalidArgument", "A table does not take entire columns or rows.");
  if (region.sheet.tables.some((table) => overlaps(table.area, area)))
    fail("InvalidArgument", "A table stands there already.");
  if (region.sheet.merges.some((merge) => overlaps(merge, area)))
    fail("InvalidArgument", "The range holds merged cells.");
  if (flagOf(hasHeaders)) {
    if (area.top === area.bottom) area.bottom++;
  } else {
    shiftCells(host, region.sheet, insertion({ ...area, bottom: area.top }, "Down"));
    area.bottom++;
  }
  const names = headings(
    Array.from({ length: columnsOf(area) }, (_, i) =>
      flagOf(hasHeaders) ? resultAt(host, region.sheet, area.top, area.left + i) : null,
    ),
  );
  names.forEach((name, i) => setCell(region.sheet, area.top, area.left + i, name));
  const name = freeName("Table", (one) =>
    allTables(host).some(({ table }) => table.name.toLowerCase() === one.toLowerCase()),
  );
  const table: Table = { name, area, headerRow: true, totalsRow: false, columns: names };
  region.sheet.tables.push(table);
  host.changed.add(region.sheet);
  recalculate(host);
  return thing(TableKind, { sheet: region.sheet, table });
}

/** Gives or takes the totals row, on a row that is put in below the table. */
function setTotals({ sheet, table }: Placed, on: boolean, host: Host): void {
  if (on === table.totalsRow) return;
  const last = { ...table.area, top: table.area.bottom, bottom: table.area.bottom };
  if (on) {
    const row = table.area.bottom + 1;
    shiftCells(host, sheet, insertion({ ...last, top: row, bottom: row }, "Down"));
    table.area = { ...table.area, bottom: row };
    setCell(sheet, row, table.area.left, "Total");
    const [name, column] = [table.columns.at(-1)!, table.area.right];
    if (column > table.area.left) setFormula(sheet, row, column, `=SUBTOTAL(109,[${name}])`, null);
  } else {
    clearCells(host, { sheet, areas: [last] }, { contents: true, formats: true });
    table.area = { ...table.area, bottom: table.area.bottom - 1 };
  }
  table.totalsRow = on;
  recalculate(host);
}

/** A property of a table's look: remembered, not drawn, and not in the vocabulary. */
const kept = keptRows<Placed>(({ table }) => table, { showBandedRows: true });

const columnArea = ({ table, index }: Part, area: Area = table.area): Area => ({
  ...area,
  left: table.area.left + index,
  right: table.area.left + index,
});

const rowArea = ({ table, index }: Part): Area => ({
  ...table.area,
  top: bodyOf(table).top + index,
  bottom: bodyOf(table).top + index,
});

const RowKind: Kind<Part> = kind<Part>({
  name: "TableRow",
  sheet,
  get: {
    index: ({ index }) => index,
    values: (part, host) => reading.values({ sheet: part.sheet, areas: [rowArea(part)] }, host),
  },
  set: { values: (part, value, host) => writeCells(host, { sheet: part.sheet, areas: [rowArea(part)] }, value) },
  call: { getRange: (part) => rangeOf(part.sheet, rowArea(part)) },
});

const RowsKind: Kind<Placed> = collection<Placed, Part>({
  name: "TableRowCollection",
  sheet,
  of: () => RowKind,
  list: ({ sheet, table }) => Array.from({ length: rowsOf(bodyOf(table)) }, (_, index) => ({ sheet, table, index })),
  keys: ({ index }) => [String(index)],
  act: {
    add: ({ sheet: on, table }, host, index, values) => {
      const body = bodyOf(table);
      const rows = Array.isArray(values) ? (values as unknown[]) : [null];
      // A table whose only row is empty shows that row to be filled in.
      const taken = rowsOf(body) === 1 && usedIn(on, true, body) === null ? 1 : 0;
      const end = body.bottom + 1 - taken;
      const top = index === null || index === undefined || index === -1 ? end : body.top + wholeOf(index);
      if (top > end) fail("InvalidArgument", "The row is outside the table.");
      const fresh = { ...table.area, top, bottom: top + rows.length - 1 };
      if (values !== null && values !== undefined) perCellInput(fresh, rows);
      const grown = { ...table.area, bottom: table.area.bottom + rows.length - taken };
      if (rows.length > taken) shiftCells(host, on, insertion({ ...fresh, bottom: fresh.bottom - taken }, "Down"));
      table.area = grown;
      if (values !== null && values !== undefined) writeCells(host, { sheet: on, areas: [fresh] }, rows);
      return thing(RowKind, { sheet: on, table, index: top - body.top });
    },
  },
});

more(TableKind, {
  get: kept.get,
  set: {
    ...kept.set,
    name: (placed, value, host) => {
      const name = textOf(value);
      const fault = nameFault(name);
      if (fault) fail("InvalidArgument", `${fault}.`);
      const taken = [
        ...allTables(host)
          .filter(({ table }) => table !== placed.table)
          .map(({ table }) => table.name),
        ...host.book.names.map((one) => one.name),
      ];
      if (taken.some((one) => one.toLowerCase() === name.toLowerCase()))
        fail("InvalidArgument", `There is something called ${name}.`);
      placed.table.name = name;
      recalculate(host);
    },
    showTotals: (placed, value, host) => setTotals(placed, flagOf(value), host),
  },
  to: { rows: (placed) => thing(RowsKind, placed) },
  call: {
    getHeaderRowRange: ({ sheet, table }) =>
      table.headerRow ? rangeOf(sheet, { ...table.area, bottom: table.area.top }) : fail("ItemNotFound"),
    getDataBodyRange: ({ sheet, table }) => rangeOf(sheet, bodyOf(table)),
  },
  act: {
    resize: (placed, host, range) => {
      const area = areaOf(regionAt(host, range, placed.sheet));
      if (area.top !== placed.table.area.top || !overlaps(area, placed.table.area))
        fail("InvalidArgument", "The header row must stay in its row.");
      placed.table.area = area;
      placed.table.columns = headings(
        Array.from({ length: columnsOf(area) }, (_, i) => resultAt(host, placed.sheet, area.top, area.left + i)),
      );
      recalculate(host);
    },
  },
});

more(ColumnKind, {
  get: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    values: (part, host) => reading.values({ sheet: part.sheet, areas: [columnArea(part)] }, host),
  },
  set: {
    name: (part, value, host) => {
      const name = textOf(value);
      if (part.table.columns.some((one, i) => i !== part.index && one.toLowerCase() === name.toLowerCase()))
        fail("InvalidArgument", `There is a column called ${name}.`);
      part.table.columns[part.index] = name;
      if (part.table.headerRow) setCell(part.sheet, part.table.area.top, part.table.area.left + part.index, name);
      recalculate(host);
    },
    values: (part, value, host) => writeCells(host, { sheet: part.sheet, areas: [columnArea(part)] }, value),
  },
  call: { getDataBodyRange: (part) => rangeOf(part.sheet, columnArea(part, bodyOf(part.table))) },
});

more(ColumnsKind, {
  act: {
    add: ({ sheet: on, table }, host, index, values, name) => {
      const count = table.columns.length;
      const at = index === null || index === undefined || index === -1 ? count : wholeOf(index);
      if (at > count) fail("InvalidArgument", "The column is outside the table.");
      const fresh = { ...table.area, left: table.area.left + at, right: table.area.left + at };
      if (values !== null && values !== undefined) perCellInput(fresh, values);
      const grown = { ...table.area, right: table.area.right + 1 };
      shiftCells(host, on, insertion(fresh, "Right"));
      table.area = grown;
      if (values !== null && values !== undefined) writeCells(host, { sheet: on, areas: [fresh] }, values);
      if (typeof name === "string" && table.headerRow) setCell(on, fresh.top, fresh.left, name);
      nameColumns(host, on, fresh);
      return thing(ColumnKind, { sheet: on, table, index: at });
    },
  },
});

more(TablesKind, {
  act: { add: (on, host, where, hasHeaders) => addTable(host, where, hasHeaders, on ?? host.active) },
});
