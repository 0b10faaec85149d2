import { newBook, newSheet, type Book } from "../../src/sheet/book";
import { bridgeTo } from "./bridge";
import { createCalculator, type CustomFunction } from "./formulas/index";
import { openFile, savedFile } from "./file";
import type { Fault } from "./faults";
import type { Host, Requests } from "./host";
import { loadOfficeJs, type OfficeJs } from "./loader";

export type { Fault } from "./faults";
export type { Requests } from "./host";

export interface HostOptions {
  /** A workbook file (xlsx, xlsm); absent: an empty workbook with one sheet, Blad1. */
  file?: Uint8Array;
  /** Highest ExcelApi that is claimed; "1.14" when absent. */
  cap?: string;
  /** Failures to come; more can be pushed onto the answer's `faults` later. */
  faults?: Fault[];
  /** The clock of formulas, of dates typed without a year, and of what is saved; fixed when absent. */
  now?: Date;
  /** Language of texts on screen; "sv-SE" when absent. */
  locale?: string;
  /** Custom functions for formulas, by their full name in upper case. */
  functions?: Record<string, CustomFunction>;
}

export interface OpenHost extends OfficeJs {
  /** The workbook itself, to look into; the add-in reaches it only through Excel. */
  book: Book;
  requests: Requests;
  /** Members of the API that requests have used, as "Range.values". */
  used: Set<string>;
  faults: Fault[];
  /** The workbook as a file; throws a sentence naming the sheet when a change cannot be kept. */
  save(): Uint8Array;
  close(): void;
}

const CLOCK = new Date("2026-01-01T12:00:00Z");

let opened = 0;

/**
 * Opens a workbook in an Excel that stands in memory, behind an office.js of its own.
 * Throws the reader's sentence when the file is no workbook.
 */
export async function openHost(options: HostOptions = {}): Promise<OpenHost> {
  const { cap = "1.14", now = CLOCK, locale = "sv-SE", faults = [] } = options;
  const file = options.file ? openFile(options.file) : null;
  const book = file?.book ?? newBook();
  const opening = ++opened;
  let ids = 0;
  let host: Host | null = null;
  const bridge = bridgeTo(() => host, setImmediate);
  const office = loadOfficeJs(bridge, cap, locale);
  const open: Host = {
    book,
    calculator: createCalculator(book, { now, functions: options.functions }),
    api: office.Excel as unknown as Record<string, unknown>,
    cap,
    locale,
    now,
    faults,
    requests: { count: 0, actions: 0, bytes: 0, responseBytes: 0 },
    used: new Set(),
    references: new Map(),
    active: undefined as never,
    selection: new Map(),
    properties: new Map(),
    xmlParts: [],
    changed: new Set(),
    recalculated: false,
    kept: new WeakMap(),
    ids: new WeakMap(),
    nextId: () => `{${opening.toString(16).padStart(8, "0")}-${(++ids).toString(16).padStart(4, "0")}}`,
  };
  if (book.sheets.length === 0) book.sheets.push(newSheet("Blad1"));
  open.active = book.sheets.find((sheet) => sheet.visibility === "visible") ?? book.sheets[0]!;
  host = open;
  return {
    ...office,
    book,
    requests: open.requests,
    used: open.used,
    faults,
    save: () => savedFile(open, file),
    close: () => {
      host = null;
    },
  };
}
