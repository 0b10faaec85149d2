import { newSheet, type Book, type Sheet } from "../../src/sheet/book";
import { refusal } from "../../src/sheet/limits";
import type { Area } from "../../src/sheet/address";
import { colorOf } from "./color";
import { fail } from "./kind";
import { partsOfMemory } from "./xmlPart";
import type { Host, Kind } from "./model";

let opened = 0;

/** A workbook that has just been opened, with one sheet, Blad1, if it has none. */
export function newHost(
  book: Book,
  given: Pick<
    Host,
    | "api"
    | "cap"
    | "locale"
    | "now"
    | "faults"
    | "nature"
    | "plainErrors"
    | "renewsParts"
    | "forgets"
    | "rollsBack"
    | "calculate"
  >,
): Host {
  if (book.sheets.length === 0) book.sheets.push(newSheet("Blad1"));
  const opening = (++opened).toString(16).padStart(8, "0");
  let ids = 0;
  const nextId = (): string => `{${opening}-${(++ids).toString(16).padStart(4, "0")}}`;
  return {
    ...given,
    book,
    calculator: given.calculate(book),
    requests: { count: 0, actions: 0, bytes: 0, responseBytes: 0, log: [] },
    used: new Set(),
    references: new Map(),
    active: book.sheets.find((sheet) => sheet.visibility === "visible") ?? book.sheets[0]!,
    selection: new Map(),
    properties: new Map(),
    xmlParts: partsOfMemory(book, nextId),
    changed: new Set(),
    shifted: new Set(),
    recalculated: false,
    kept: new WeakMap(),
    ids: new WeakMap(),
    nextId,
  };
}

/**
 * Empties the workbook: one empty sheet remains, as in a new one.
 * @param on the changed sheet, which may be one that the workbook no longer has
 */
export function forget(host: Host, on: Sheet | null | undefined): void {
  const first = host.book.sheets[0]!;
  for (const sheet of new Set([first, on ?? first])) {
    const name = sheet === first ? "Blad1" : sheet.name;
    for (const key of Object.keys(sheet)) delete (sheet as Partial<Sheet>)[key as keyof Sheet];
    Object.assign(sheet, newSheet(name));
  }
  delete host.book.memory;
  Object.assign(host.book, { sheets: [first], names: [] });
  Object.assign(host, { active: first, xmlParts: [], kept: new WeakMap(), properties: new Map() });
  recalculate(host);
}

/** The id of a piece of the workbook: stable while the workbook is open, another one when it is opened again. */
export function idOf(host: Host, piece: object): string {
  let id = host.ids.get(piece);
  if (!id) host.ids.set(piece, (id = host.nextId()));
  return id;
}

/** Properties remembered of a piece besides the vocabulary. */
export function keptOf(host: Host, piece: object): Record<string, unknown> {
  let kept = host.kept.get(piece);
  if (!kept) host.kept.set(piece, (kept = {}));
  return kept;
}

/** The sheet of that name, ignoring case; undefined without one. */
export const sheetNamed = (host: Host, name: string): Sheet | undefined =>
  host.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/**
 * Drops the results of formulas: those that depend on an area of a sheet, or, without one, all of them – names,
 * references or anything else may have changed.
 */
export function recalculate(host: Host, sheet?: Sheet, area?: Area): void {
  if (sheet && area) host.calculator.changed(sheet.name, area);
  else host.calculator.changed();
  host.recalculated = true;
}

/**
 * Rows for properties that Excel remembers and the vocabulary has no word for: what is set is answered, and neither
 * drawn nor saved.
 * @param piece what they are remembered of
 * @param first the values they have before they are set, which tell their types; undefined: no answer
 * @param path tells pieces of the same owner apart
 */
export const keptRows = <T>(
  piece: (self: T) => object,
  first: Record<string, unknown>,
  path: (self: T) => string = () => "",
): Required<Pick<Kind<T>, "get" | "set">> => ({
  get: Object.fromEntries(
    Object.entries(first).map(([name, value]) => [
      name,
      (self: T, host: Host) => keptOf(host, piece(self))[path(self) + name] ?? value,
    ]),
  ),
  set: Object.fromEntries(
    Object.entries(first).map(([name, before]) => [
      name,
      (self: T, value: unknown, host: Host) => {
        if (before !== undefined && typeof value !== typeof before)
          fail("InvalidArgument", `${name} is a ${typeof before}.`);
        keptOf(host, piece(self))[path(self) + name] = /color$/i.test(name) ? colorOf(value) : value;
      },
    ]),
  ),
});

/** Excel keeps this name for itself, in English and in the language of its texts. */
const RESERVED = /^(?:history|historik)$/i;

/** A name that Excel accepts for a sheet and that no other sheet has; InvalidArgument when it is neither. */
export function checkSheetName(host: Host, name: string, own?: Sheet): string {
  const bad =
    refusal("Worksheet.name", name) !== null ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    RESERVED.test(name);
  if (bad) fail("InvalidArgument", `Not a name of a sheet: ${name}`);
  const other = sheetNamed(host, name);
  if (other && other !== own) fail("InvalidArgument", `There is a sheet called ${name}.`);
  return name;
}

/** The first free name made of `stem`, a number and `suffix`: Blad2, Mål (2). */
export function freeName(stem: string, taken: (name: string) => boolean, first = 1, suffix = ""): string {
  for (let n = first; ; n++) if (!taken(stem + n + suffix)) return stem + n + suffix;
}
