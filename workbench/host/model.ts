import type { Area } from "../../src/sheet/address";
import type { Book, Sheet } from "../../src/sheet/book";
import type { Calculator } from "./formulas/index";

/** One object of the workbook as a request sees it: its class, and its piece of the model. */
export interface Thing {
  kind: Kind<unknown>;
  self: unknown;
}

export type Rows<Row> = Record<string, Row>;

/**
 * What the host can do with one class of Excel's API, in the API's own names (camelCase).
 * A member that has no row here is refused by name. Adding a member is adding a row.
 */
export interface Kind<T> {
  /** The class as office.js names it: "Range". */
  name: string;
  /** What the answer to the first use of an object carries: its Id or its _ReferenceId. */
  identity?(self: T, host: Host): Record<string, unknown>;
  /** The sheet that a setter or an act changes: it must not be protected, and is noted as changed. */
  sheet?(self: T): Sheet | null;
  /** Whether the object is still there; absent, for as long as its sheet is. */
  stands?(self: T, host: Host): boolean;
  /** Protection does not hold setters and acts back; where it does in part, they ask themselves. */
  free?: boolean;
  /** Properties that can be loaded; undefined is a property without an answer (PropertyNotLoaded on reading). */
  get?: Rows<(self: T, host: Host) => unknown>;
  set?: Rows<(self: T, value: unknown, host: Host) => unknown>;
  /** Properties that lead to another object; null makes a null object. */
  to?: Rows<(self: T, host: Host) => Thing | null>;
  /** Methods that change nothing: they give an object (null for a null object) or a plain value. */
  call?: Rows<(self: T, host: Host, ...args: unknown[]) => unknown>;
  /** Methods that change the workbook; they give the same, or nothing. */
  act?: Rows<(self: T, host: Host, ...args: unknown[]) => unknown>;
  /** The members of a collection, in order. */
  items?(self: T, host: Host): Thing[];
  /** The indexer of a collection: by id or by name. */
  item?(self: T, host: Host, key: unknown): Thing;
}

/**
 * A failure ordered in advance. `request` and `action` count from 1 over the life of the host; requests that ask for
 * nothing (Excel.run lets go of its references) are not counted. The request, or the action, fails before it takes any
 * effect. `member`: each action of that name ("merge", "formulas") fails, as long as the fault is ordered; by its class
 * ("PageLayout.zoom", "PageLayout.zoom=" when it is set) each use of it.
 */
export interface Fault {
  request?: number;
  action?: number;
  member?: string;
  /** Which use of a member by its class is the first that fails, counted from 1; the first when absent. */
  from?: number;
  /** Any of Excel's error codes: "AccessDenied" …; absent, with a member by its class: it does nothing, silently. */
  code?: string;
  message?: string;
}

/** What went over the wire since the host was opened. */
export interface Requests {
  /** Requests that ask for something: not the clean-up that Excel.run sends of its own accord. */
  count: number;
  /** Actions in them; the first uses of objects count. */
  actions: number;
  /** Bytes of the requests, and of the answers, as they travel. */
  bytes: number;
  responseBytes: number;
  /** The actions in order: member, and the addressed sheet. */
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
  /** Whether the code of every refusal is GeneralException. */
  plainErrors: boolean;
  /** Whether setXml makes a new part, with another id, and deletes the old. */
  renewsParts?: boolean;
  /** Whether every change is undone as soon as it is made. */
  forgets?: boolean;
  /** Whether the workbook is open for reading alone. */
  readOnly?: boolean;
  /** Whether what a failed request has done is taken back. */
  rollsBack?: boolean;
  /** While a cell is being edited: the requests that wait for its end. */
  waiting?: (() => void)[] | undefined;
  requests: Requests;
  /** Members that requests have used, as "Range.values", and "Range.values=" where it was set. */
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
