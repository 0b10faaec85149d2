import { stringifyA1Ref } from "@borgar/fx";
import { TAG_PROPERTY } from "../../src/sheet/ours";
import { newSheet, type Sheet } from "../../src/sheet/book";
import { cellArea, isEntireColumn, isEntireRow, WHOLE_SHEET } from "./area";
import { ChartsKind } from "./chart";
import { colorOf } from "./color";
import { CommentsKind } from "./comment";
import { checkSheetName, freeName, idOf, keptOf, recalculate, sheetNamed } from "./host";
import { collection, fail, flagOf, isThing, kind, pair, textOf, thing, wholeOf, wordFor, wordOf } from "./kind";
import { kept, keyedKind } from "./keyed";
import { NamesKind } from "./name";
import { PageLayoutKind, RowBreaksKind } from "./pageLayout";
import { rangeAreasOf, rangeOf, WORKSHEET } from "./places";
import { findCells, usedRange } from "./range";
import { mapReferences, rewriteFormulas } from "./reference";
import { areaOf, regionAt, type Region } from "./region";
import { ShapesKind } from "./shape";
import { TablesKind } from "./table";
import type { Host, Kind, Thing } from "./model";

const VISIBILITY: Record<string, Sheet["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

const shown = (host: Host): Sheet[] => host.book.sheets.filter((sheet) => sheet.visibility === "visible");
const own = (sheet: Sheet): Sheet => sheet;
const whole = (sheet: Sheet): Region => ({ sheet, areas: [WHOLE_SHEET] });

/** Another name: formulas, names and charts that point at the sheet follow it. */
function rename(host: Host, sheet: Sheet, to: string): void {
  checkSheetName(host, to, sheet);
  const before = sheet.name;
  if (before === to) return;
  sheet.name = to;
  for (const name of host.book.names) if (name.sheet === before) name.sheet = to;
  rewriteFormulas(host, (formula) =>
    mapReferences(formula, (reference) => {
      const at = reference.context?.at(-1);
      return at?.toLowerCase() === before.toLowerCase()
        ? stringifyA1Ref({ ...reference, context: [...reference.context!.slice(0, -1), to] })
        : null;
    }),
  );
  recalculate(host);
}

function moveTo(host: Host, sheet: Sheet, position: number): void {
  const sheets = host.book.sheets;
  if (position >= sheets.length) fail("InvalidArgument", "There are not that many sheets.");
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

/** The next or the previous sheet; null at the end. */
const neighbour =
  (step: 1 | -1) =>
  (sheet: Sheet, host: Host, visibleOnly: unknown): Thing | null => {
    const sheets = host.book.sheets.filter(
      (one) => one === sheet || visibleOnly !== true || one.visibility === "visible",
    );
    const found = sheets[sheets.indexOf(sheet) + step];
    return found ? thing(WorksheetKind, found) : null;
  };

/** A copy as Excel makes it: everything on the sheet, and no custom property of it. */
function copy(host: Host, sheet: Sheet, where: unknown, relative: unknown): Thing {
  const place = wordOf(
    { None: "End", Before: "Before", After: "After", Beginning: "Beginning", End: "End" },
    where ?? "None",
  );
  const other = relative === null || relative === undefined ? sheet : sheetOfThing(relative);
  const made = structuredClone(sheet);
  delete made.tag;
  made.name = freeName(`${sheet.name.slice(0, 27)} (`, (name) => sheetNamed(host, name) !== undefined, 2, ")");
  for (const table of made.tables) {
    const stem = table.name.replace(/\d+$/, "");
    table.name = freeName(stem, (name) =>
      [...host.book.sheets, made].some((one) =>
        one.tables.some((has) => has !== table && has.name.toLowerCase() === name.toLowerCase()),
      ),
    );
  }
  for (const list of ["charts", "conditionalFormats"] as const)
    made[list].forEach((one, i) => {
      const kept = host.kept.get(sheet[list][i]!);
      if (kept) host.kept.set(one, { ...kept });
    });
  const sheets = host.book.sheets;
  const at = { Beginning: 0, End: sheets.length, Before: sheets.indexOf(other), After: sheets.indexOf(other) + 1 }[
    place
  ]!;
  sheets.splice(at, 0, made);
  for (const name of host.book.names.filter((one) => one.sheet === sheet.name))
    host.book.names.push({ ...name, sheet: made.name });
  host.changed.add(made);
  recalculate(host);
  return thing(WorksheetKind, made);
}

const sheetOfThing = (value: unknown): Sheet =>
  isThing(value) && value.kind.name === "Worksheet"
    ? (value.self as Sheet)
    : fail("InvalidArgument", "A worksheet is needed.");

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
  call: pair("getLocation", frozen),
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

const ProtectionKind = kind<Sheet>({
  name: "WorksheetProtection",
  sheet: own,
  free: true,
  get: { protected: (sheet) => sheet.protected },
  act: {
    // What the options would allow is not allowed: the host is the harsher one.
    protect: (sheet, host, _options, password) => {
      if (sheet.protected) fail("InvalidOperation", "The sheet is protected.");
      keptOf(host, sheet).password = password;
      sheet.protected = true;
    },
    unprotect: (sheet, host, password) => {
      const needed = keptOf(host, sheet).password;
      if (sheet.protected && needed !== null && needed !== undefined && needed !== password)
        fail("InvalidArgument", "The password is another one.");
      sheet.protected = false;
    },
  },
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
);

const FilterKind = kind<Sheet>({
  name: "AutoFilter",
  get: {
    enabled: (sheet) => sheet.filter !== undefined,
    isDataFiltered: ({ filter, rows }) =>
      filter !== undefined && [...rows].some(([row, { hidden }]) => hidden && row > filter.top && row <= filter.bottom),
  },
  call: pair("getRange", (sheet) => (sheet.filter ? rangeOf(sheet, sheet.filter) : null)),
});

const rangeAt = (sheet: Sheet, host: Host, address: unknown): Thing => {
  const region =
    address === null || address === undefined || address === "" ? whole(sheet) : regionAt(host, address, sheet);
  return region.areas.length === 1
    ? rangeOf(region.sheet, areaOf(region))
    : fail("InvalidArgument", "One range is needed; getRanges takes several.");
};

const WorksheetKind: Kind<Sheet> = kind<Sheet>({
  name: "Worksheet",
  sheet: own,
  free: true,
  identity: (sheet, host) => ({ Id: idOf(host, sheet) }),
  get: {
    id: (sheet, host) => idOf(host, sheet),
    name: ({ name }) => name,
    position: (sheet, host) => host.book.sheets.indexOf(sheet),
    visibility: ({ visibility }) => wordFor(VISIBILITY, visibility),
    tabColor: ({ tabColor }) => tabColor ?? "",
    showGridlines: ({ gridlines }) => gridlines,
  },
  set: {
    name: (sheet, value, host) => rename(host, sheet, textOf(value)),
    position: (sheet, value, host) => moveTo(host, sheet, wholeOf(value)),
    visibility: (sheet, value, host) => {
      const visibility = wordOf(VISIBILITY, value);
      if (visibility !== "visible" && shown(host).every((one) => one === sheet))
        fail("InvalidOperation", "A workbook keeps at least one visible sheet.");
      sheet.visibility = visibility;
    },
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
    getCell: (sheet, _host, row, column) => rangeOf(sheet, cellArea(wholeOf(row), wholeOf(column))),
    getRangeByIndexes: (sheet, _host, row, column, rows, columns) =>
      rangeOf(sheet, {
        top: wholeOf(row),
        left: wholeOf(column),
        bottom: wholeOf(row) + wholeOf(rows, 1) - 1,
        right: wholeOf(column) + wholeOf(columns, 1) - 1,
      }),
    getUsedRange: (sheet, _host, valuesOnly) => usedRange(whole(sheet), valuesOnly) ?? rangeOf(sheet, cellArea(0, 0)),
    getUsedRangeOrNullObject: (sheet, _host, valuesOnly) => usedRange(whole(sheet), valuesOnly),
    ...pair("findAll", (sheet, host, text, criteria) =>
      rangeAreasOf(sheet, findCells(host, whole(sheet), text, criteria)),
    ),
    ...pair("getNext", neighbour(1)),
    ...pair("getPrevious", neighbour(-1)),
    activate: (sheet, host) => {
      if (sheet.visibility !== "visible") fail("InvalidOperation", "A hidden sheet cannot be shown.");
      host.active = sheet;
    },
    calculate: (_sheet, host) => recalculate(host),
    copy: (sheet, host, where, relative) => copy(host, sheet, where, relative),
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
  call: {
    getCount: (_, host, visibleOnly) => (visibleOnly === true ? shown(host) : host.book.sheets).length,
    getActiveWorksheet: (_, host) => thing(WorksheetKind, host.active),
    getFirst: (_, host, visibleOnly) =>
      thing(WorksheetKind, (visibleOnly === true ? shown(host) : host.book.sheets)[0]!),
    getLast: (_, host, visibleOnly) =>
      thing(WorksheetKind, (visibleOnly === true ? shown(host) : host.book.sheets).at(-1)!),
  },
});

WORKSHEET.kind = WorksheetKind;
