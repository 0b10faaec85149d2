import { TAG_PROPERTY } from "../../src/sheet/ownSheets";
import { newSheet, type Sheet } from "../../src/sheet/book";
import { isEntireColumn, isEntireRow, WHOLE_SHEET } from "./area";
import { ChartsKind } from "./chart";
import { colorOf } from "./color";
import { CommentsKind } from "./comment";
import { checkSheetName, freeName, idOf, recalculate, sheetNamed } from "./host";
import { collection, fail, flagOf, kind, textOf, thing, wholeOf, wordFor } from "./kind";
import { kept, keyedKind } from "./keyed";
import { NamesKind } from "./name";
import { PageLayoutKind, RowBreaksKind } from "./pageLayout";
import { rangeAreasOf, rangeOf, WORKSHEET } from "./places";
import { usedRange } from "./range";
import { areaOf, regionAt, type Region } from "./region";
import { ShapesKind } from "./shape";
import { TablesKind } from "./table";
import type { Host, Kind, Thing } from "./model";

export const VISIBILITY: Record<string, Sheet["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export const shown = (host: Host): Sheet[] => host.book.sheets.filter((sheet) => sheet.visibility === "visible");
const own = (sheet: Sheet): Sheet => sheet;
export const whole = (sheet: Sheet): Region => ({ sheet, areas: [WHOLE_SHEET] });

function remove(host: Host, sheet: Sheet): void {
  if (sheet.visibility === "veryHidden") fail("InvalidOperation", "A very hidden sheet cannot be deleted.");
  if (shown(host).every((one) => one === sheet))
    fail("InvalidOperation", "A workbook keeps at least one visible sheet.");
  host.book.sheets = host.book.sheets.filter((one) => one !== sheet);
  host.book.names = host.book.names.filter((name) => name.sheet !== sheet.name);
  if (host.active === sheet) host.active = shown(host)[0]!;
  recalculate(host);
}

const FreezeKind = kind<Sheet>({
  name: "WorksheetFreezePanes",
  sheet: own,
  free: true,
  call: { getLocationOrNullObject: frozen },
  act: {
    freezeAt: (sheet, host, range) => {
      const area = areaOf(regionAt(host, range, sheet));
      freeze(sheet, isEntireColumn(area) ? 0 : area.bottom + 1, isEntireRow(area) ? 0 : area.right + 1);
    },
    freezeRows: (sheet, _host, count) => freeze(sheet, wholeOf(count ?? 1), 0),
    freezeColumns: (sheet, _host, count) => freeze(sheet, 0, wholeOf(count ?? 1)),
    unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.freeze = rows + columns > 0 ? { rows, columns } : undefined;
}

function frozen(sheet: Sheet): Thing | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  return rangeOf(sheet, {
    top: 0,
    left: 0,
    bottom: rows > 0 ? rows - 1 : WHOLE_SHEET.bottom,
    right: columns > 0 ? columns - 1 : WHOLE_SHEET.right,
  });
}

export const ProtectionKind = kind<Sheet>({
  name: "WorksheetProtection",
  sheet: own,
  free: true,
  get: { protected: (sheet) => sheet.protected },
});

const isTag = (key: string): boolean => key.toLowerCase() === TAG_PROPERTY.toLowerCase();
const others = kept(own);

/** The custom properties of a sheet: the tag is kept in the vocabulary, the others beside it. */
const PropertiesKind = keyedKind<Sheet>(
  "WorksheetCustomProperty",
  {
    keys: (sheet, host) => [...(sheet.tag === undefined ? [] : [TAG_PROPERTY]), ...others.keys(sheet, host)],
    value: (sheet, host, key) => (isTag(key) ? sheet.tag : others.value(sheet, host, key)) ?? "",
    put: (sheet, host, key, value) =>
      isTag(key) ? (sheet.tag = value as string | undefined) : others.put(sheet, host, key, value),
  },
  textOf,
  own,
  {
    delete: ({ self, key }, host) =>
      void (isTag(key) ? (self.tag = undefined) : others.put(self, host, key, undefined)),
  },
);

const FilterKind = kind<Sheet>({
  name: "AutoFilter",
  call: { getRangeOrNullObject: (sheet) => (sheet.filter ? rangeOf(sheet, sheet.filter) : null) },
});

const rangeAt = (sheet: Sheet, host: Host, address: unknown): Thing => {
  const region =
    address === null || address === undefined || address === "" ? whole(sheet) : regionAt(host, address, sheet);
  return region.areas.length === 1
    ? rangeOf(region.sheet, areaOf(region))
    : fail("InvalidArgument", "One range is needed; getRanges takes several.");
};

export const WorksheetKind: Kind<Sheet> = kind<Sheet>({
  name: "Worksheet",
  sheet: own,
  free: true,
  identity: (sheet, host) => ({ Id: idOf(host, sheet) }),
  get: {
    name: ({ name }) => name,
    visibility: ({ visibility }) => wordFor(VISIBILITY, visibility),
    tabColor: ({ tabColor }) => tabColor ?? "",
    showGridlines: ({ gridlines }) => gridlines,
  },
  set: {
    tabColor: (sheet, value) => (sheet.tabColor = value === "" ? undefined : colorOf(value)),
    showGridlines: (sheet, value) => (sheet.gridlines = flagOf(value)),
  },
  to: {
    tables: (sheet) => thing(TablesKind, sheet),
    charts: (sheet) => thing(ChartsKind, sheet),
    names: (sheet) => thing(NamesKind, sheet),
    comments: (sheet) => thing(CommentsKind, sheet),
    customProperties: (sheet) => thing(PropertiesKind, sheet),
    freezePanes: (sheet) => thing(FreezeKind, sheet),
    protection: (sheet) => thing(ProtectionKind, sheet),
    pageLayout: (sheet) => thing(PageLayoutKind, sheet),
    horizontalPageBreaks: (sheet) => thing(RowBreaksKind, sheet),
    autoFilter: (sheet) => thing(FilterKind, sheet),
    shapes: (sheet) => thing(ShapesKind, sheet),
  },
  call: {
    getRange: rangeAt,
    getRanges: (sheet, host, address) => rangeAreasOf(sheet, regionAt(host, address, sheet).areas),
    getRangeByIndexes: (sheet, _host, row, column, rows, columns) =>
      rangeOf(sheet, {
        top: wholeOf(row),
        left: wholeOf(column),
        bottom: wholeOf(row) + wholeOf(rows, 1) - 1,
        right: wholeOf(column) + wholeOf(columns, 1) - 1,
      }),
    getUsedRangeOrNullObject: (sheet, _host, valuesOnly) => usedRange(whole(sheet), valuesOnly),
    activate: (sheet, host) => {
      if (sheet.visibility !== "visible") fail("InvalidOperation", "A hidden sheet cannot be shown.");
      host.active = sheet;
    },
  },
  act: { delete: (sheet, host) => remove(host, sheet) },
});

/** The worksheets, in the order of their tabs. */
export const WorksheetsKind: Kind<unknown> = collection<unknown, Sheet>({
  name: "WorksheetCollection",
  of: () => WorksheetKind,
  list: (_, host) => host.book.sheets,
  keys: (sheet, host) => [idOf(host, sheet), sheet.name],
  act: {
    add: (_, host, name) => {
      const wanted =
        name === null || name === undefined || name === ""
          ? freeName("Blad", (one) => sheetNamed(host, one) !== undefined, host.book.sheets.length + 1)
          : textOf(name);
      const sheet = newSheet(checkSheetName(host, wanted));
      host.book.sheets.push(sheet);
      recalculate(host);
      return thing(WorksheetKind, sheet);
    },
  },
});

WORKSHEET.kind = WorksheetKind;
