import { stringifyA1Ref } from "@borgar/fx";
import type { Sheet } from "../../../src/sheet/book";
import { cellArea } from "../area";
import { checkSheetName, freeName, idOf, recalculate, sheetNamed } from "../host";
import { fail, isThing, more, pair, textOf, thing, wholeOf, wordOf } from "../kind";
import type { Host, Thing } from "../model";
import { rangeAreasOf, rangeOf } from "../places";
import { usedRange } from "../range";
import { ProtectionKind, shown, VISIBILITY, whole, WorksheetKind, WorksheetsKind } from "../worksheet";
import { findCells } from "./range";
import { mapReferences, rewriteFormulas } from "./reference";

/* Actions on sheets by users and samples, which the add-in does not perform. */

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

more(WorksheetKind, {
  get: {
    id: (sheet, host) => idOf(host, sheet),
    position: (sheet, host) => host.book.sheets.indexOf(sheet),
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
  },
  call: {
    getCell: (sheet, _host, row, column) => rangeOf(sheet, cellArea(wholeOf(row), wholeOf(column))),
    getUsedRange: (sheet, _host, valuesOnly) => usedRange(whole(sheet), valuesOnly) ?? rangeOf(sheet, cellArea(0, 0)),
    ...pair("findAll", (sheet, host, text, criteria) =>
      rangeAreasOf(sheet, findCells(host, whole(sheet), text, criteria)),
    ),
    ...pair("getNext", neighbour(1)),
    ...pair("getPrevious", neighbour(-1)),
    copy: (sheet, host, where, relative) => copy(host, sheet, where, relative),
  },
});

more(ProtectionKind, {
  act: {
    // What the options would allow is not allowed: the host is the harsher one.
    protect: (sheet) => {
      if (sheet.protected) fail("InvalidOperation", "The sheet is protected.");
      sheet.protected = true;
    },
  },
});

more(WorksheetsKind, {
  call: {
    getCount: (_, host, visibleOnly) => (visibleOnly === true ? shown(host) : host.book.sheets).length,
    getActiveWorksheet: (_, host) => thing(WorksheetKind, host.active),
    getFirst: (_, host, visibleOnly) =>
      thing(WorksheetKind, (visibleOnly === true ? shown(host) : host.book.sheets)[0]!),
  },
});
