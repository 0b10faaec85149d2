import { newBook, type Book } from "../../src/sheet/book";
import "./beyond/index";
import { bridgeTo, type Bridge } from "./bridge";
import { createCalculator, type CalculatorOptions } from "./formulas/index";
import { openFile, savedFile } from "./file";
import { newHost } from "./host";
import type { OfficeJs } from "./office";
import { natureOf, type Personality } from "./personalities";
import type { Fault, Host, Requests } from "./model";

export interface HostOptions extends Pick<CalculatorOptions, "functions" | "blank"> {
  /** A workbook file (xlsx, xlsm); absent: an empty workbook with one sheet, Blad1. */
  file?: Uint8Array;
  /** Highest ExcelApi that is claimed; "1.14" when absent. */
  cap?: string;
  /** The kind of Excel; explicit options override it. */
  personality?: Personality;
  /** Failures to come; more can be pushed onto the answer's `faults` later. */
  faults?: Fault[];
  /**
   * Every change is answered and none is kept, in a workbook without a file: a test that still passes has tested
   * nothing.
   */
  forgets?: boolean;
  /** What a failed request has done is taken back; absent, it stays done. */
  rollsBack?: boolean;
  /** The clock of formulas, of dates typed without a year, and of what is saved; fixed when absent. */
  now?: Date;
  /** Language of texts on screen; "sv-SE" when absent. */
  locale?: string;
}

export interface OpenHost extends OfficeJs {
  /** The workbook itself, to look into; the add-in reaches it only through Excel. */
  book: Book;
  /** What only an open workbook has, for a page that shows it: the active sheet, the selection, results of formulas. */
  host: Host;
  requests: Requests;
  /** Members of the API that requests have used, as "Range.values", and "Range.values=" where it was set. */
  used: Set<string>;
  faults: Fault[];
  /** The workbook as a file; throws a sentence naming the sheet when a change cannot be kept. */
  save(): Uint8Array;
  /** Begins to edit a cell: until the answer is called, requests that may wait do so, and others are refused. */
  editCell(): () => void;
  close(): void;
}

const CLOCK = new Date("2026-01-01T12:00:00Z");

/** Loads an office.js that finds the bridge; how is up to where it runs. */
export type Load = (
  bridge: Bridge,
  cap: string,
  locale: string,
  platform?: Personality["platform"],
) => OfficeJs | Promise<OfficeJs>;

/**
 * Opens a workbook in an in-memory Excel, behind an office.js of its own. Uses neither Node nor page. Throws the
 * reader's sentence when the file is no workbook.
 * @param later runs a function in a later macrotask
 */
export async function openWorkbook(
  options: HostOptions,
  load: Load,
  later: (run: () => void) => void,
): Promise<OpenHost> {
  const { personality } = options;
  const {
    cap = personality?.cap ?? "1.14",
    now = CLOCK,
    locale = "sv-SE",
    faults = [],
    forgets = false,
    rollsBack = personality?.rollsBack,
    functions,
    blank = personality?.blank,
  } = options;
  const file = options.file ? openFile(options.file) : null;
  const book = file?.book ?? newBook();
  let host: Host | null = null;
  const bridge = bridgeTo(() => host, later);
  const office = await load(bridge, cap, locale, personality?.platform);
  const open = newHost(book, {
    api: office.Excel as unknown as Record<string, unknown>,
    cap,
    locale,
    now,
    faults,
    nature: natureOf(personality),
    plainErrors: personality?.plainErrors ?? false,
    renewsParts: personality?.renewsParts,
    forgets,
    rollsBack,
    calculate: (any) => createCalculator(any, { now, functions, blank }),
  });
  host = open;
  return {
    ...office,
    book,
    host: open,
    requests: open.requests,
    used: open.used,
    faults,
    save: () => savedFile(open, file),
    editCell: () => {
      const waiting: (() => void)[] = (open.waiting = []);
      return () => {
        open.waiting = undefined;
        for (const go of waiting) go();
      };
    },
    close: () => {
      host = null;
    },
  };
}
