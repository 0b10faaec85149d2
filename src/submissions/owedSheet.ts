import { keysOf } from "../domain/keys";
import { leftOfCell, leftRows, writeLeftovers, type Leftover } from "../report/continuity/leftover";
import { marked } from "../report/continuity/mark";
import { blockRow, textAt } from "../report/continuity/statusTable";
import { rowHeight } from "../sheet/height";
import { centred, headed, lined, LOOK, printSetup, SIZES } from "../report/look";
import { Page } from "../report/page";
import { periodText } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { cellRef } from "../sheet/address";
import { formulaAt, type Sheet, type Value } from "../sheet/book";
import { displayText } from "../sheet/display";
import { isMark } from "../sheet/ownSheets";
import type { Diff } from "./diff";
import { owedWords } from "./reminders";

/** Tag and name of the sheet that shows who has handed in and what each nämnd owes. */
export const OWED_TAG = "läge:inlämningar";
export const OWED_NAME = "Inlämningar, läget";

const COLUMNS = {
  committee: ["Nämnd", 24],
  handedIn: ["Inlämnat", 12],
  standing: ["Status", 16],
  open: ["Inte infört", 11],
  owed: ["Saknas", 9],
  what: ["Vad som saknas", 48],
  note: ["Anteckning", 30],
} as const satisfies Record<string, readonly [string, number]>;
type Column = keyof typeof COLUMNS;
const NAMES = keysOf(COLUMNS);
const HEADERS = NAMES.map((column) => COLUMNS[column][0]);
const NOTE = NAMES.indexOf("note");

/** The columns of the fields of "Kvarlämnat". */
const LEFT_PLACES = { what: 0, period: 1, who: 2, key: 4, text: 5, where: NOTE };

/** Most items named of what a committee owes. */
const NAMED = 10;
/** Points above and below the text of a row. */
const AIR = 6;

const TEXT = lined(centred({ ...LOOK.text, horizontal: "left" }));
const NUMBER = lined(centred({ ...LOOK.text, horizontal: "right" }));
const OPEN = { ...TEXT, locked: false };

/** The user's additions on the existing sheet. */
export interface Noted {
  /** Beside a nämnd of the plan, by the nämnd's key. */
  notes: Map<string, Value>;
  /** Everything else, with its former cell. */
  left: Leftover[];
}

/** The row with most of the headers, of several alike the first; null where no row has two of them. */
function headerOf(sheet: Sheet): { row: number; committee: number; note: number } | null {
  // Rows that nobody has written in are holes.
  const counts = Array.from(sheet.values, (cells) => HEADERS.filter((header) => cells?.includes(header)).length);
  const most = Math.max(0, ...counts);
  const row = counts.indexOf(most);
  const cells = sheet.values[row];
  return most < 2 || !cells
    ? null
    : { row, committee: cells.indexOf(COLUMNS.committee[0]), note: cells.indexOf(COLUMNS.note[0]) };
}

/**
 * The user's additions on an existing sheet: notes beside the plan's committees; anything else that was not written by
 * the add-in, anywhere on the sheet, and earlier rows of "Kvarlämnat". Nothing is dropped.
 */
export function notedOn(sheet: Sheet, { missing }: Diff, wasWritten: (value: Value) => boolean): Noted {
  const committees = new Set(missing.map(({ committee }) => textKey(committee)));
  const header = headerOf(sheet);
  const noted: Noted = { notes: new Map(), left: [] };
  const take = (value: Value, row: number, column: number): void => {
    const formula = formulaAt(sheet, row, column);
    const inNotes = header !== null && column === header.note && row > header.row;
    const key = inNotes ? textKey(textAt(sheet, row, header.committee)) : "";
    if (inNotes && formula === undefined && committees.has(key) && !noted.notes.has(key)) noted.notes.set(key, value);
    else if (inNotes || formula !== undefined || !wasWritten(value))
      noted.left.push(
        ...leftOfCell({
          cell: cellRef(sheet.name, row, column),
          value,
          replaced: false,
          ...(formula === undefined ? {} : { formula }),
          ...(inNotes ? { header: COLUMNS.note[0] } : {}),
        }),
      );
  };
  sheet.values.slice(0, blockRow(sheet)).forEach((cells, row) =>
    cells?.forEach((value, column) => {
      const blank = (value ?? "") === "" && formulaAt(sheet, row, column) === undefined;
      if (!blank && !isMark(value)) take(value, row, column);
    }),
  );
  noted.left.push(...leftRows(sheet));
  return noted;
}

type Row = Record<Exclude<Column, "note">, string | number>;

const NO_STANDING = "status saknas";
/** The status of what has only been handed in before, by what is missing of it. */
const STANDING_BEFORE = { beslutad: "beslutad", förslag: "förslag", okänt: NO_STANDING };

/** A nämnd's row. */
function rowOf({ committee, handedIn, owed, undecided }: Diff["missing"][number], diff: Diff): Row {
  const handings = diff.handings.filter((one) => one.committee === committee);
  const before = handedIn && handings.length === 0 ? [STANDING_BEFORE[undecided ?? "beslutad"]] : [];
  const standings = new Set([...handings.map(({ standing }) => standing ?? NO_STANDING), ...before]);
  const more = owed.length - NAMED;
  return {
    committee,
    handedIn: handedIn ? "ja" : handings.length > 0 ? "inte läst" : "nej",
    standing: [...standings].join(", "),
    open: diff.changes.filter((change) => change.committee === committee).length,
    owed: owed.length,
    what: [
      ...owed.slice(0, NAMED).map(owedWords),
      ...(more > 0 ? [`och ${more} till`] : []),
      ...(undecided ? ["nämndens beslut"] : []),
    ].join("\n"),
  };
}

/**
 * Who has handed in and what each nämnd owes, those that owe most first, with the notes beside their nämnd and
 * everything else that a person has written under "Kvarlämnat".
 * @param stamp "2024-09-12 14:05"
 */
export function owedSheet(diff: Diff, stamp: string, name: string, { notes, left }: Noted): Sheet {
  const rows = diff.missing
    .map((one) => rowOf(one, diff))
    .sort((a, b) => Number(b.owed) - Number(a.owed) || String(a.committee).localeCompare(String(b.committee), "sv"));
  const page = new Page(
    name,
    NAMES.map((column) => COLUMNS[column][1]),
  );
  page.line([{ value: `Inlämningar för ${periodText(diff.period)}`, look: LOOK.title }], { height: 27 });
  page.line([{ value: summary(rows, stamp), look: { ...LOOK.muted, wrap: false } }]);
  page.gap(8);
  const header = page.line(HEADERS.map((value) => ({ value, look: headed(LOOK.header) })));
  for (const row of rows) writeRow(page, row, notes.get(textKey(String(row.committee))) ?? null);
  writeLeftovers(page, left, LEFT_PLACES, NOTE);
  const { sheet } = page;
  sheet.tag = OWED_TAG;
  sheet.freeze = { rows: header + 1, columns: 1 };
  sheet.print = { ...printSetup(undefined, name, ""), titleRows: { top: header, bottom: header } };
  return marked(sheet);
}

function summary(rows: Row[], stamp: string): string {
  const done = rows.filter(({ owed, open, what }) => owed === 0 && open === 0 && what === "").length;
  const silent = rows.filter(({ handedIn }) => handedIn === "nej").length;
  return `${done} av ${rows.length} nämnder är klara, ${silent} har inte lämnat in. Läst ${stamp}. Anteckningarna står kvar när bladet skrivs igen.`;
}

/** A nämnd's row; its note stands whole in one cell. */
function writeRow(page: Page, row: Row, note: Value): void {
  const text = note === null ? "" : displayText(note);
  const at = page.line(
    NAMES.map((column) =>
      column === "note"
        ? undefined
        : { value: row[column], look: column === "open" || column === "owed" ? NUMBER : TEXT },
    ),
    {
      padding: AIR,
      least: rowHeight([{ text, look: { size: SIZES.text }, characters: COLUMNS.note[1] }], AIR),
    },
  );
  page.put(at, NOTE, { value: note, look: OPEN });
}
