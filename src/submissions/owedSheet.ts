import { textAt, LEFT_HEADING } from "../report/continuity/statusTable";
import { marked } from "../report/continuity/mark";
import { rowHeight } from "../report/height";
import { centred, headed, lined, LOOK, printSetup, SIZES } from "../report/look";
import { periodText } from "../interpret/period";
import { textKey } from "../interpret/text";
import { a1 } from "../sheet/address";
import { formulaAt, newSheet, setCell, type Sheet, type Value } from "../sheet/book";
import { displayText } from "../sheet/display";
import { isMark } from "../sheet/ours";
import type { Diff } from "./diff";
import { owedWords } from "./reminders";

/** Tag and name of the sheet that tells who has handed in and what each nämnd owes. */
export const OWED_TAG = "läge:inlämningar";
export const OWED_NAME = "Inlämningar, läget";

const COLUMNS = {
  committee: ["Nämnd", 28],
  handedIn: ["Inlämnat", 12],
  standing: ["Status", 16],
  open: ["Inte infört", 11],
  owed: ["Saknas", 9],
  what: ["Vad som saknas", 62],
  note: ["Anteckning", 36],
} as const satisfies Record<string, readonly [string, number]>;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

/** The header's row; rows of nämnder come below it. */
const HEADER = 3;
/** How much of what a nämnd owes is named. */
const NAMED = 10;
const AIR = 6;

const TEXT = lined(centred({ ...LOOK.text, horizontal: "left" }));
const NUMBER = lined(centred({ ...LOOK.text, horizontal: "right" }));
const OPEN = { ...TEXT, locked: false };
const lookOf = (column: Column) => (column === "note" ? OPEN : column === "open" || column === "owed" ? NUMBER : TEXT);

/** What a person has written on the sheet as it stands. */
interface Hers {
  /** By the nämnd's key. */
  notes: Map<string, Value>;
  /** Everything else, as sentences that say where it stood. */
  left: string[];
}

/**
 * What is hers on a standing sheet: notes beside the nämnder that are in the plan; anything else that we did not write,
 * wherever it stands, and what was left before. Nothing is dropped.
 */
function hersOn(sheet: Sheet, committees: ReadonlySet<string>, wasOurs: (value: Value) => boolean): Hers {
  const hers: Hers = { notes: new Map(), left: [] };
  const end = sheet.values.findIndex((cells) => cells?.[0] === LEFT_HEADING);
  const header = sheet.values.findIndex((cells) => cells?.includes(COLUMNS.note[0]));
  const noted = sheet.values[header]?.indexOf(COLUMNS.note[0]) ?? -1;
  const take = (value: Value, row: number, column: number): void => {
    const formula = formulaAt(sheet, row, column);
    const said = formula ?? displayText(value);
    if (end >= 0 && row >= end) return void (row > end && hers.left.push(said));
    const inNotes = column === noted && row > header;
    const key = textKey(textAt(sheet, row, 0));
    if (inNotes && formula === undefined && committees.has(key)) hers.notes.set(key, value);
    else if (inNotes || formula !== undefined || !wasOurs(value)) hers.left.push(`${a1(row, column)}: ${said}`);
  };
  sheet.values.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      const blank = (value ?? "") === "" && formulaAt(sheet, row, column) === undefined;
      if (!blank && !isMark(value)) take(value, row, column);
    }),
  );
  return hers;
}

type Row = Record<Exclude<Column, "note">, string | number>;

/** A nämnd's row. */
function rowOf({ committee, handedIn, owed, undecided }: Diff["missing"][number], diff: Diff): Row {
  const handings = diff.handings.filter((one) => one.committee === committee);
  const standings = new Set(handings.map(({ standing }) => standing ?? "status saknas"));
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
 * Who has handed in and what each nämnd owes, those that owe most first. What a person has written on the sheet that
 * stands is kept: her notes beside their nämnd, everything else under "Kvarlämnat".
 * @param stamp "2024-09-12 14:05"
 */
export function owedSheet(
  diff: Diff,
  stamp: string,
  name: string,
  standing: Sheet | undefined,
  wasOurs: (value: Value) => boolean,
): Sheet {
  const rows = diff.missing
    .map((one) => rowOf(one, diff))
    .sort((a, b) => Number(b.owed) - Number(a.owed) || String(a.committee).localeCompare(String(b.committee), "sv"));
  const keys = new Set(rows.map(({ committee }) => textKey(String(committee))));
  const { notes, left }: Hers = standing ? hersOn(standing, keys, wasOurs) : { notes: new Map(), left: [] };
  const sheet = newSheet(name);
  const done = rows.filter(({ owed, open, what }) => owed === 0 && open === 0 && what === "").length;
  const silent = rows.filter(({ handedIn }) => handedIn === "nej").length;
  setCell(sheet, 0, 0, `Inlämningar för ${periodText(diff.period)}`, LOOK.title);
  sheet.rows.set(0, { height: 27 });
  setCell(
    sheet,
    1,
    0,
    `${done} av ${rows.length} nämnder är klara, ${silent} har inte lämnat in. Läst ${stamp}. Anteckningarna står kvar när bladet skrivs igen.`,
    { ...LOOK.muted, wrap: false },
  );
  NAMES.forEach((column, at) => {
    setCell(sheet, HEADER, at, COLUMNS[column][0], headed(LOOK.header));
    sheet.columns.set(at, { width: COLUMNS[column][1] });
  });
  rows.forEach((row, i) => {
    const note = notes.get(textKey(String(row.committee))) ?? null;
    const values: Record<Column, Value> = { ...row, note };
    NAMES.forEach((column, at) => setCell(sheet, HEADER + 1 + i, at, values[column], lookOf(column)));
    sheet.rows.set(HEADER + 1 + i, { height: heightOf(values) });
  });
  writeLeft(sheet, HEADER + rows.length + 2, left);
  sheet.tag = OWED_TAG;
  sheet.gridlines = false;
  sheet.freeze = { rows: HEADER + 1, columns: 1 };
  sheet.print = { ...printSetup(undefined, name, ""), titleRows: { top: HEADER, bottom: HEADER } };
  return marked(sheet);
}

const heightOf = (values: Record<Column, Value>): number =>
  rowHeight(
    NAMES.map((column) => ({
      text: valueText(values[column]),
      look: { size: SIZES.text },
      characters: COLUMNS[column][1],
    })),
    AIR,
  );

const valueText = (value: Value): string => (value === null ? "" : displayText(value));

/** What was left, one a row, each once. */
function writeLeft(sheet: Sheet, first: number, left: string[]): void {
  const rows = [...new Set(left)];
  if (rows.length === 0) return;
  setCell(sheet, first, 0, LEFT_HEADING, headed(LOOK.header));
  rows.forEach((text, i) => setCell(sheet, first + 1 + i, 0, text, { ...LOOK.text, wrap: false, horizontal: "left" }));
}
