import { newSheet, type Book, type Sheet } from "../../src/sheet/book";
import { refusal } from "../../src/sheet/limits";
import type { Area } from "../../src/sheet/address";
import { colorOf } from "./color";
import type { Calculator } from "./formulas/index";
import type { Fault } from "./faults";
import { fail, type Kind, type Thing } from "./kind";
import { partsOfMemory } from "./xmlPart";

/** What went over the wire since the host was opened. */
export interface Requests {
  /** Requests that ask for something: not the clean-up that Excel.run sends of its own accord. */
  count: number;
  /** Actions in them; the first uses of objects count. */
  actions: number;
  /** Bytes of the requests, and of the answers, as they travel. */
  bytes: number;
  responseBytes: number;
  /** What each action was, in their order: its member, and the sheet that it was asked of. */
  log: { member: string; sheet: string }[];
}

/** A custom XML part; `namespace` is that of its root. */
export interface XmlPart {
  id: string;
  xml: string;
  namespace: string;
}

/**
 * An Excel in memory: the workbook in the words of sheet/, and what only an open workbook has – ids, references held
 * by the add-in, the selection, and the few properties that the vocabulary has no word for.
 */
export interface Host {
  book: Book;
  calculator: Calculator;
  /** A calculator of another book, with the same clock and the same custom functions. */
  calculate(book: Book): Calculator;
  /** The classes of the genuine office.js, asked for the requirement set of each member. */
  api: Record<string, unknown>;
  /** Highest ExcelApi that this Excel claims: "1.14". */
  cap: string;
  /** BCP 47; decides texts and separators on screen, never values or formulas. */
  locale: string;
  now: Date;
  faults: Fault[];
  /** Faults of the kind of Excel that this is, for as long as it is open. */
  nature: Fault[];
  /** Whether every refusal says GeneralException. */
  plainErrors: boolean;
  /** Whether every change is undone as soon as it is made. */
  forgets?: boolean;
  /** Whether the workbook is open for reading alone. */
  readOnly?: boolean;
  /** Whether what a failed request has done is taken back. */
  rollsBack?: boolean;
  requests: Requests;
  /** Members that requests have used, as "Range.values". */
  used: Set<string>;
  /** What the add-in holds on to, by reference id; insertions and deletions move the ranges among them. */
  references: Map<string, Thing>;
  active: Sheet;
  selection: Map<Sheet, Area[]>;
  /** Custom properties beside the sheet tag, and settings, by the sheet or the part of the workbook that has them. */
  properties: Map<object, Map<string, unknown>>;
  xmlParts: XmlPart[];
  /**
   * Sheets that a request has changed, and those whose cells were moved by rows, columns or cells put in or taken out.
   */
  changed: Set<Sheet>;
  shifted: Set<Sheet>;
  /** Whether anything has changed since the file was read: until then its cached results stand. */
  recalculated: boolean;
  /** Properties that Excel remembers and the vocabulary has no word for, by the piece they belong to. */
  kept: WeakMap<object, Record<string, unknown>>;
  ids: WeakMap<object, string>;
  /** Makes ids that no other opening of the workbook has. */
  nextId(): string;
}

let opened = 0;

/** A workbook that has just been opened, with one sheet, Blad1, if it has none. */
export function newHost(
  book: Book,
  given: Pick<
    Host,
    "api" | "cap" | "locale" | "now" | "faults" | "nature" | "plainErrors" | "forgets" | "rollsBack" | "calculate"
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
 * Undoes whatever has been changed: what is left is the one empty sheet that a new workbook has.
 * @param on the sheet that was changed, which may be one that the workbook does not have any more
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

/** What is remembered of a piece beside the vocabulary. */
export function keptOf(host: Host, piece: object): Record<string, unknown> {
  let kept = host.kept.get(piece);
  if (!kept) host.kept.set(piece, (kept = {}));
  return kept;
}

/** The sheet called so, whatever the case; undefined when there is none. */
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
