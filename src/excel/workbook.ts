import { CANCELLED } from "../domain/cancelled";
import { NOT_FETCHED } from "../domain/fetched";
import type { Area } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";
import type { Lacking, LookName } from "../sheet/looks";
import type { Edit, Filling, Look, BookCell } from "./edit";
import { Stopped } from "./errors";
import { readWorkbook, type Loaded } from "./reader";
import type { Restored } from "./restore";
import type { Undo } from "./undo";
import type { Written } from "./writer";

/** The code that writes, fetched with the first writing. */
const writing = () =>
  import(/* webpackChunkName: "writing" */ "./changing").catch(() => {
    throw new Stopped(NOT_FETCHED);
  });

export interface ExcelOptions {
  /** How far a reading or a writing has come, 0–1. */
  progress?(share: number): void;
  /** Asked between requests; true stops the reading, or the writing before its first cell. */
  cancelled?(): boolean;
  /** Groups of looks that this Excel has been found not to make: made last and apart. */
  weak?: readonly LookName[];
}

/** The workbook that is open in Excel. */
export interface ExcelWorkbook {
  /** The whole of it, in at most three requests below 4 MB each, and one more where it has notes; see `readWorkbook`. */
  read(): Promise<Book>;
  /**
   * Adds or refreshes own sheets and keeps the memory; see `writeSheets`. Rejects with `Stopped` or
   * `WritingFailed`; `explain` puts either in Swedish.
   */
  write(sheets: Sheet[], memory: string): Promise<void>;
  /** The contents of own sheets as they stand now, without looks; those that are gone are left out. */
  reread(sheets: Sheet[]): Promise<Sheet[]>;
  /** How far the arrays of these formulas reach; see `spillsOf`. */
  spills(places: BookCell[]): Promise<Area[]>;
  /** The arrays that fill these cells; see `fillingsOf`. */
  fillings(places: BookCell[]): Promise<(Filling | null)[]>;
  /**
   * Changes cells of source sheets; see `editCells`. `without`: the memory just written without what goes with the cells,
   * which *Ångra* gives back together with them. Rejects as `write` does.
   */
  edit(edits: Edit[], looks?: Look[], without?: string): Promise<void>;
  /**
   * What *Ångra* needs to take the last writing back, by `restore`; undefined before it, after it has been taken back,
   * and when it failed and left nothing to take back.
   */
  undo(): Undo | undefined;
  /** What Excel refused of the sheets' looks in the last writing. */
  lacking(): Lacking[];
  /** Applies again the looks that were refused, and nothing else. */
  makeLooks(): Promise<void>;
  /** Takes a writing back; see `restore`. Until that has ended, `undo` answers the same. */
  restore(undo: Undo): Promise<Restored>;
}

/** The workbook open in Excel, for one command: writing checks against what was read last. */
export function excelWorkbook(
  excel: typeof Excel,
  { progress = () => undefined, cancelled = () => false, weak = [] }: ExcelOptions = {},
): ExcelWorkbook {
  let last: Loaded | undefined;
  let undo: Undo | undefined;
  let lacking: Lacking[] = [];
  let again: Written["again"] | undefined;
  const report = (share: number): void => {
    if (cancelled()) throw new Stopped(CANCELLED);
    progress(share);
  };
  const read = async (): Promise<Loaded> =>
    (last = await excel.run({ delayForCellEdit: true }, (context) => readWorkbook(context, report)));
  return {
    read: async () => (await read()).book,
    write: async (sheets, memory) => {
      const reading = last ?? (await read());
      last = undo = undefined;
      if (cancelled()) throw new Stopped(CANCELLED);
      const { writeSheets } = await writing();
      lacking = [];
      ({ undo, lacking, again } = await excel.run({ delayForCellEdit: true }, (context) =>
        writeSheets(context, reading, sheets, memory, progress, weak),
      ));
    },
    makeLooks: async () => {
      if (again && lacking.length > 0) ({ undo, lacking, again } = await excel.run({ delayForCellEdit: true }, again));
    },
    reread: async (sheets) => (await writing()).reread(excel, sheets),
    spills: async (places) => (await writing()).spillsOf(excel, places),
    fillings: async (places) => (await writing()).fillingsOf(excel, places),
    edit: async (edits, looks = [], without) => {
      const kept = undo?.memory?.after;
      last = undo = undefined;
      if (cancelled()) throw new Stopped("Avbrutet. Inget är ändrat.");
      const { editCells, memoryChange } = await writing();
      await editCells(excel, edits, looks, memoryChange(kept, without), (begun) => (undo = begun));
    },
    undo: () => undo,
    lacking: () => lacking,
    restore: async (taken) => {
      last = undefined;
      const restored = await (await writing()).restore(excel, taken);
      undo = undefined;
      return restored;
    },
  };
}
