import { andMore } from "../../domain/listed";
import { oneLine, unspaced } from "../../domain/shapes";
import type { Entry } from "../../domain/assessment";
import { cellRef } from "../../sheet/address";
import type { Sheet, Value } from "../../sheet/book";
import { formulaAt, isError, valueAt } from "../../sheet/book";
import { isMark } from "../../sheet/ownSheets";
import { labelOf } from "../gradeText";
import { CONTINUED } from "../statusWords";
import { isOpen, knownTo, printOf, readPrint } from "./fingerprint";
import { leftOfCell, type Leftover } from "./leftover";
import type { LogRow } from "./logReader";
import { repeatedNotes, type NoteMemory } from "./note";
import { blockOf, LEFT_HEADERS, rowKey, statusTable, textAt } from "./statusTable";

/** A cell of the user's in an own sheet, before the sheet is written again. */
export interface OwnCell {
  /** The tag of its sheet. */
  tag: string;
  /** `Sheet!A1`. */
  cell: string;
  row: number;
  column: number;
  value: Value;
  formula?: string;
  /** The goal or indicator of its row, where the row has a key. */
  goal?: string;
  /** It is a part of a text that goes on in other rows. */
  piece: boolean;
}

/** Where a cell of the user's is found after the writing. */
export type Whereabouts = "place" | "left" | "log" | "replaced";

/** What becomes of the user's cells in own sheets: each is found, or missing. */
export interface Account {
  /** Cells of the user's before the writing. */
  before: number;
  /**
   * How many of them stand in a cell of the user's, under "Kvarlämnat", in the log, or have been replaced by a command
   * of the user's.
   */
  found: Record<Whereabouts, number>;
  missing: OwnCell[];
}

interface Before {
  /** Own sheets as they stand, those that are to be written. */
  standing: Sheet[];
  /** The fingerprint of a sheet's last writing, by its tag. */
  remembered: (tag: string) => string | undefined;
  /** What is remembered of the comments and notes in a sheet, by its tag. */
  notes: (tag: string) => Record<string, NoteMemory> | undefined;
  /** The sheet as it would have been written, where no fingerprint is remembered; undefined where that is not known. */
  likely: (tag: string) => Sheet | undefined;
}

/**
 * The user's cells in own sheets: contents of open cells, texts under "Kvarlämnat", and every cell whose contents were
 * not in the last writing of its sheet. Every row, column and word is included, except the sheet's mark.
 */
export function ownCells({ standing, remembered, notes, likely }: Before): OwnCell[] {
  return standing.flatMap((sheet) => {
    const { tag } = sheet;
    if (tag === undefined) return [];
    const plain = likely(tag);
    const print = readPrint(remembered(tag)) ?? (plain && printOf(plain));
    if (!print) return [];
    const repeats = repeatedNotes(sheet, notes(tag));
    return cellsOf(sheet, tag, knownTo(print)).filter(
      ({ row, value }) => !repeats(textAt(sheet, row, blockOf(sheet)?.columns[0] ?? -1), value),
    );
  });
}

function cellsOf(sheet: Sheet, tag: string, known: ReturnType<typeof knownTo>): OwnCell[] {
  const table = statusTable(sheet);
  const block = blockOf(sheet);
  const text = block?.columns[LEFT_HEADERS.indexOf("Text")];
  const keyAt = (row: number): string =>
    block && row > block.header
      ? textAt(sheet, row, block.columns[LEFT_HEADERS.indexOf("Gäller")] ?? -1).trim()
      : table && row > table.row && row < table.end
        ? textAt(sheet, row, table.key).trim()
        : "";
  const isPiece = (row: number): boolean =>
    block && row > block.header
      ? [row, row + 1].some((at) => textAt(sheet, at, block.columns[0] ?? -1) === CONTINUED)
      : [row, row + 1].some((at) => rowKey(keyAt(at)).continued);
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column): OwnCell[] => {
      const formula = formulaAt(sheet, row, column);
      if (formula === undefined && (value === null || value === "" || isMark(value))) return [];
      const left = block !== null && row > block.header && column === text;
      if (!left && !isOpen(sheet, row, column) && known(sheet, row, column)) return [];
      const goal = rowKey(keyAt(row)).id;
      return [
        {
          tag,
          cell: cellRef(sheet.name, row, column),
          row,
          column,
          value: value ?? null,
          ...(formula === undefined ? {} : { formula }),
          ...(goal === "" ? {} : { goal }),
          piece: isPiece(row),
        },
      ];
    }),
  );
}

/**
 * A cell's content in a form that is the same wherever it is: a grade without its symbol, a number in 15 digits, one
 * kind of space.
 */
function textOf(value: Value | string): string {
  if (isError(value)) return value.error;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  const text = oneLine(String(value ?? ""))
    .trim()
    .toLowerCase();
  return labelOf(text) || text;
}

/** A place that holds something of the user's after the writing, with its contents. */
interface Holder {
  kind: Whereabouts;
  text: string;
  goal?: string;
}

interface After {
  /** Own sheets to be written, or as read back. */
  sheets: Sheet[];
  /** Rows that were handed to the log for sheets that go on to another period, and what the log had of them. */
  log: LogRow[];
  /** What a command of the user's has replaced: the entries that judgements set in the pane were set over. */
  replaced: Pick<Entry, "goal" | "grade" | "comment">[];
  /** How the own sheets show the user's words for a grade of a goal: "ja" as "● Uppnås". */
  shown?: (goal: string, words: string) => string;
}

/** The account of a writing: the place of each of the user's cells in the sheets after it. */
export function accountOf(before: OwnCell[], after: After): Account {
  const { sheets, log, replaced } = after;
  const places = [...sheets.flatMap(placesIn), ...log.flatMap(placesInLog), ...replaced.flatMap(placesReplaced)];
  const byText = new Map<string, Holder[]>();
  for (const place of places) byText.set(place.text, [...(byText.get(place.text) ?? []), place]);
  const whole = squeezed(sheets);
  const account: Account = { before: before.length, found: { place: 0, left: 0, log: 0, replaced: 0 }, missing: [] };
  for (const cell of before) {
    const found = placeOf(cell, byText, after) ?? (isWithin(cell, whole) ? "place" : undefined);
    if (found) account.found[found]++;
    else account.missing.push(cell);
  }
  return account;
}

function placeOf(cell: OwnCell, places: Map<string, Holder[]>, { sheets, shown }: After): Whereabouts | undefined {
  const { goal, value, formula } = cell;
  const words = formula ?? value;
  const asGrade = goal !== undefined && typeof words === "string" && shown ? [textOf(shown(goal, words))] : [];
  const fitting = [textOf(words), ...asGrade]
    .flatMap((text) => places.get(text) ?? [])
    .filter((place) => goal === undefined || place.goal === undefined || place.goal === goal);
  const best = ORDER.find((kind) => fitting.some((place) => place.kind === kind));
  return best ?? (sheets.some((sheet) => stays(cell, sheet)) ? "place" : undefined);
}

/** Whether a cell still has its contents. */
const stays = ({ tag, row, column, value, formula }: OwnCell, sheet: Sheet): boolean =>
  sheet.tag === tag &&
  textOf(valueAt(sheet, row, column)) === textOf(value) &&
  formulaAt(sheet, row, column) === formula;

const ORDER: Whereabouts[] = ["place", "left", "log", "replaced"];

/** The user's places in an own sheet: its open cells, and the texts under "Kvarlämnat". */
function placesIn(sheet: Sheet): Holder[] {
  const table = statusTable(sheet);
  const block = blockOf(sheet);
  const text = block?.columns[LEFT_HEADERS.indexOf("Text")];
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column): Holder[] => {
      if (value === null || value === "") return [];
      const shown = textOf(value);
      if (block && row > block.header) {
        const goal = textAt(sheet, row, block.columns[LEFT_HEADERS.indexOf("Gäller")] ?? -1);
        return [{ kind: "left", text: shown, ...(goal === "" || column !== text ? {} : { goal: rowKey(goal).id }) }];
      }
      if (!isOpen(sheet, row, column)) return [];
      const key = table && row > table.row ? textAt(sheet, row, table.key).trim() : "";
      return [{ kind: "place", text: shown, ...(key === "" ? {} : { goal: rowKey(key).id }) }];
    }),
  );
}

const placesInLog = (row: LogRow): Holder[] =>
  [row.committee, row.overall, row.comment].flatMap((text) =>
    text === "" ? [] : [{ kind: "log" as const, text: textOf(text), goal: rowKey(row.key).id }],
  );

const placesReplaced = ({ goal, grade, comment }: After["replaced"][number]): Holder[] =>
  [grade, comment].flatMap((text) =>
    text === undefined ? [] : [{ kind: "replaced" as const, text: textOf(text), goal }],
  );

/**
 * The texts of each column of the sheets without spaces, rows joined: what a text that goes on over rows is looked for
 * in.
 */
const squeezed = (sheets: Sheet[]): string[] =>
  sheets.flatMap((sheet) => {
    const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    return Array.from({ length: width }, (_, column) =>
      unspaced(sheet.values.map((row) => (typeof row?.[column] === "string" ? row[column] : "")).join("")),
    );
  });

/** A text so long may be parted over rows. Characters. */
const LONG = 300;

/** Whether a text that is part of a longer one, or long enough to be split, continues over several rows of a column. */
const isWithin = ({ value, piece }: OwnCell, columns: string[]): boolean => {
  if (typeof value !== "string" || (!piece && value.length < LONG)) return false;
  const text = unspaced(value);
  return columns.some((column) => column.includes(text));
};

/** Sheets as written, with the contents that were read back; a sheet that is gone has none. */
export const asRead = (sheets: Sheet[], stands: Sheet[]): Sheet[] =>
  sheets.map((sheet) => {
    const read = stands.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    return { ...sheet, values: read?.values ?? [], formulas: read?.formulas ?? new Map() };
  });

/** The missing cells of an account as rows of "Kvarlämnat", by the tag of their sheet. */
export function leftOfMissing({ missing }: Account): Map<string, Leftover[]> {
  const rows = new Map<string, Leftover[]>();
  for (const { tag, cell, value, formula, goal } of missing)
    rows.set(tag, [
      ...(rows.get(tag) ?? []),
      ...leftOfCell({
        cell,
        value,
        replaced: false,
        ...(formula === undefined ? {} : { formula }),
        ...(goal === undefined ? {} : { key: goal }),
      }),
    ]);
  return rows;
}

const KINDS: Record<Whereabouts, string> = {
  place: "på sin plats",
  left: "under Kvarlämnat",
  log: "i loggen",
  replaced: "ersatta av en bedömning i panelen",
};

/** "41 av 41 egna celler finns kvar: 38 på sin plats, 3 under Kvarlämnat."; undefined where there were none. */
function accountText({ before, found }: Account): string | undefined {
  if (before === 0) return undefined;
  const kinds = ORDER.filter((kind) => found[kind] > 0);
  const all = kinds.reduce((sum, kind) => sum + found[kind], 0);
  const parts = kinds.map((kind) => `${found[kind]} ${KINDS[kind]}`).join(", ");
  return `${all} av ${before} ${before === 1 ? "egen cell" : "egna celler"} finns kvar${parts === "" ? "" : `: ${parts}`}.`;
}

const NAMED = 3;

/** The account as one line for the user, with the cells that are missing. */
export const accountLine = (account: Account): string | undefined =>
  account.missing.length === 0
    ? accountText(account)
    : `${accountText(account)} Saknas: ${account.missing.map(({ cell }) => cell).join(", ")}. Ångra skrivningen och skriv bladen igen.`;

/** Why nothing is written when an account does not close, with the cells; null when it does. */
export function refusal({ missing }: Account): string | null {
  if (missing.length === 0) return null;
  const cells = missing.map(({ cell }) => cell);
  return `Inget är skrivet, eftersom ${andMore(cells, NAMED)} inte skulle finnas kvar. Flytta det du har skrivit där till ett eget blad och skriv bladen igen.`;
}
