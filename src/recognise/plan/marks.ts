import { hasDigit, hasLetter, trimmedStart, yearsIn } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { columnLimit } from "../../interpret/text/columnLine";
import type { Mark } from "../../domain/proof";
import {
  isOf,
  isOfBothSides,
  notesIn,
  otherSignAfter,
  saidOfSign,
  signBefore,
  signOf,
  signsIn,
  subjectOf,
  unsigned,
  type SignedNote,
} from "../../interpret/text/footnote";
import { besideSays, namesSource, remarkOn } from "../../interpret/text/remark";
import { hardlyLimits, likelyLimits, mayLimit } from "../../interpret/text/remarkWords";
import { isEnoughAnswered, respondentsIn } from "../../interpret/text/respondents";
import { withoutStop } from "../../interpret/text/text";
import { rowWords } from "../../lexicon/rowWords";
import { cellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { cellText, isBlank, placeOf, writtenText, type Grid } from "../grid/grid";
import { commentAt, commentOf, noteIn, saidAt, type Said } from "./comments";
import { headingMarks, type HeadingMarks, type RowsOver } from "./headingMarks";
import { besideTime, isMonth, rowTime } from "./rowTime";

/** A line of a sheet that begins with a footnote's sign. */
interface Note extends SignedNote {
  row: number;
  column: number;
}

/** A note on a sheet of notes, with its cell. */
export interface NoteApart extends SignedNote {
  cell: string;
  /** It stands on any other sheet, and is of a sign before a figure. */
  isOfSign?: true;
}

interface SignLine extends NoteApart {
  column: number;
}

/** What a cell of a row says, and where it stands. */
interface Written {
  text: string;
  cell: string;
}

/** The cells of a sheet's rows of one to three, which may be a key and its note. */
const shortRows = new WeakMap<Sheet, Written[][]>();

function shortRowsIn(sheet: Sheet): Written[][] {
  const known =
    shortRows.get(sheet) ??
    sheet.values
      .map((cells, row) =>
        Array.from(cells ?? []).flatMap((value, column): Written | [] =>
          isBlank(value) ? [] : { text: String(value).trim(), cell: cellRef(sheet.name, row, column) },
        ),
      )
      .filter(({ length }) => length > 0 && length <= MOST_BESIDE_KEY);
  shortRows.set(sheet, known);
  return known;
}
const MOST_BESIDE_KEY = 3;

/** What a row that begins with a key says: "n2 | Två skolor saknas", "12. Källa: SCB". */
function keyedRow([first, next]: Written[], key: string): Written | undefined {
  if (!first) return undefined;
  if (next) return first.text === key && hasLetter(next.text) ? next : undefined;
  const rest = first.text.startsWith(key) ? first.text.slice(key.length) : "";
  return rest !== "" && KEY_ENDS.includes(rest.charAt(0)) && hasLetter(rest)
    ? { ...first, text: trimmedStart(rest, KEY_ENDS) }
    : undefined;
}
const KEY_ENDS = " .):–-";

/** The only row of a sheet that begins with a key; undefined: none does, or several. */
function rowOfKey({ sheet }: Pick<Grid, "sheet">, key: string): Written | undefined {
  const [found, ...others] = shortRowsIn(sheet).flatMap((cells) => keyedRow(cells, key) ?? []);
  return others.length === 0 ? found : undefined;
}

const sheetsOfNotes = ({ others = [] }: Grid): readonly Grid[] =>
  others.filter(({ sheet }) => rowWords.has(sheet.name, "note"));

/** The notes of the other sheets that are named as sheets of notes, and what any of them says of signs before figures. */
export const notesApart = (grid: Grid): NoteApart[] => [
  ...sheetsOfNotes(grid).flatMap(({ sheet }) =>
    notesOf(sheet, true).map(({ row, column, ...note }) => ({ ...note, cell: cellRef(sheet.name, row, column) })),
  ),
  ...(grid.others ?? []).flatMap(signLines).map(({ column: _, ...line }): NoteApart => ({ ...line, isOfSign: true })),
];

/** Finds the notes of marks in a table's sheet. */
export interface Marks extends HeadingMarks {
  /** The mark that a cell's text ends with, with its note; `year`: of the figure that it is on. Null: it has none. */
  at(row: number, column: number, text: string, year: string): Mark | null;
  /** The key that a row's cell in a column of notes has, with the note that a row of two cells, or a line, begins with. */
  keyed(key: string, year: string): Mark;
  /** A sign before a cell's text, or one after it that is no footnote's, which most of its column lack, with what is said of it. */
  apart(column: number, text: string): Mark | null;
  /** The text of the cell's own comment, without who has signed it; "": it has none. */
  written(row: number, column: number): string;
  /** What the cell's own comment says that its figure is of, without a sign. Null: nothing. */
  comment(row: number, column: number, year: string): Mark | null;
  /**
   * What a cell's own words say of the figure of its row, under a header of the period `headed`; `isTime`: any period in it is the
   * figure's. Null: nothing that limits it.
   */
  told(row: number, column: number, headed: string, isTime: boolean): Mark | null;
  /** What stands after the period in a cell of a row's time says of its figure. Null: nothing that limits it. */
  besideTime(row: number, column: number, year: string): Mark | null;
}

/** The lines of a sheet that begin with a sign; a sign alone has its note in the next cell, a plain one on a sheet of notes. */
function notesOf(sheet: Sheet, isOfNotes = false): Note[] {
  const notes: Note[] = [];
  sheet.values.forEach((cells, row) =>
    cells?.forEach((given, column) => {
      const value = isOfNotes && typeof given === "number" ? String(given) : given;
      if (typeof value !== "string") return;
      const next = cells[column + 1];
      const own = notesIn(writtenText(value));
      const closed = isOfNotes && value.trim().length === 1 && signsIn(value).length === 1 ? ")" : "";
      const beside = own.length === 0 && typeof next === "string" ? notesIn(`${value.trim()}${closed} ${next}`) : [];
      for (const note of own.length > 0 ? own : signOf(`x ${value.trim()}${closed}`) ? beside : [])
        notes.push({ ...note, row, column });
    }),
  );
  return notes;
}

/** Whether a note begins otherwise than the sign is written: of "¹" and "(1)" in one sheet each has its own. */
const apart = (note: Note, sign: string): number => (note.sign === sign ? 0 : 1);

/** Whether a note is told below, else above, and how far away. */
const farFrom = (note: Note, row: number): number => (note.row > row ? note.row - row : 1e7 + row - note.row);

/** Whether a comment tells a cause, and names no earlier year than the figure's: "Senast vi mätte var hösten 2021". */
const isCause = (text: string, year: string): boolean =>
  hardlyLimits(text, year) && yearsIn(text).every((named) => named >= year);

/** Whether a comment says a source, how a figure is made, when a target is to be reached, or a cause, and no more. */
const isPlainComment = (text: string, year: string): boolean =>
  isCause(text, year) ||
  ((subjectOf(text, year) !== undefined || factsOf(text).aimSaidBeside !== null) && !mayLimit(text, year));

/** What a comment says; that it is of its figure's own year says nothing where the rest of it most likely limits the figure. */
const ofOtherThan = (year: string, text: string, said: Said | undefined): Said | undefined =>
  said?.about === "period" && said.period === year && likelyLimits(text, year) ? undefined : said;

/** What a comment says of its cell; undefined: nothing that limits it, and enough have answered where it tells how many. */
const ofComment = (text: string, year: string): Said | undefined =>
  remarkOn(text, year) ??
  ofOtherThan(year, text, besideSays(text, year)) ??
  (isEnoughAnswered(withoutStop(text)) || (respondentsIn(text) !== "few" && isPlainComment(text, year))
    ? undefined
    : { about: "unread" });

/** Before what a note says besides its source. */
const SECOND_CLAUSE = [", ", "; ", ". "];

/** Whether a note that names a source limits the figure in what else it says: "Enligt budget, bokslutet var inte klart". */
const isMoreThanSource = (text: string, year: string): boolean =>
  SECOND_CLAUSE.some((end) => text.includes(end)) &&
  !namesSource(text) &&
  !isOfBothSides(text) &&
  likelyLimits(text, year);

/** What a note with a sign says of a figure: what is told of it in words of its own, else by what it is about. */
const noteSays = (text: string, year: string): ReturnType<typeof subjectOf> => {
  const told = remarkOn(text, year);
  if (told) return { about: told.about, ...(told.period === undefined ? {} : { period: told.period }) };
  const subject = subjectOf(text, year);
  return subject?.about === "source" && isMoreThanSource(text, year) ? { about: "unread" } : subject;
};

/** The same, of a value or of a target: when a target holds is no time of a figure. */
const noteSubject = (text: string, year: string): ReturnType<typeof subjectOf> =>
  noteSays(text, year) ?? (factsOf(text).aimSaidBeside || isCause(text, year) ? { about: "source" } : undefined);

/** Whether at least half of a column's cells have a sign: a bullet, and no mark of one of them. */
function isOfColumn({ sheet }: Grid, column: number, sign: string): boolean {
  const texts = sheet.values.flatMap((cells) => (cells?.[column] === null ? [] : [String(cells?.[column] ?? "")]));
  const filled = texts.filter((text) => text.trim() !== "");
  const signed = filled.filter((text) => signBefore(text) === sign || otherSignAfter(text) === sign);
  return 2 * signed.length >= filled.length;
}

/** Rows of a sheet in which a legend stands. */
const LEGEND_ROWS = 60;

const linesOfSigns = new WeakMap<Pick<Grid, "sheet">, SignLine[]>();

/** What the first lines of a sheet that begin with a sign say of it: "► framför kravet = nytt direktiv". Each grid is searched once. */
function signLines(grid: Pick<Grid, "sheet">): SignLine[] {
  const known = linesOfSigns.get(grid) ?? signLinesIn(grid);
  linesOfSigns.set(grid, known);
  return known;
}

const signLinesIn = ({ sheet }: Pick<Grid, "sheet">): SignLine[] =>
  sheet.values.slice(0, LEGEND_ROWS).flatMap((cells, row) =>
    Array.from(cells ?? []).flatMap((value, column) => {
      const sign = typeof value === "string" ? signBefore(value) : "";
      const text = sign === "" ? "" : saidOfSign(String(value), sign);
      return hasLetter(text) ? { key: sign, sign, text, cell: cellRef(sheet.name, row, column), column } : [];
    }),
  );

/** What a line of the table's own sheet, else of another, says of a sign; undefined: none does, or several. */
function saidOf(sign: string, grid: Grid, column: number, apart: readonly NoteApart[]): NoteApart | undefined {
  const own = signLines(grid.source ?? grid).filter(
    (one) => one.sign === sign && !(one.column === column && hasDigit(one.text)),
  );
  const [found, ...more] = own.length > 0 ? own : apart.filter((one) => one.isOfSign && one.sign === sign);
  return more.length === 0 ? found : undefined;
}

/** The key of a note as a mark, with what its row in the table's own sheet, else on a sheet of notes, says. */
function keyedIn(own: Grid, key: string, year: string): Mark {
  const note = rowOfKey(own, key) ?? sheetsOfNotes(own).flatMap((other) => rowOfKey(other, key) ?? [])[0];
  const subject = note && noteSubject(note.text, year);
  return { sign: key, ...(note && subject ? { note: { ...note, ...subject } } : {}) };
}

/** `apart`: the notes on sheets of notes, which hold where the table's own sheet has none of the sign. */
export function marksOf(grid: Grid, notes: readonly NoteApart[], over: RowsOver = { headers: [], titles: [] }): Marks {
  const { sheet } = grid.source ?? grid;
  let known: Note[] | undefined;
  const bullets = new Map<string, boolean>();

  function isBullet(column: number, sign: string): boolean {
    const key = `${column} ${sign}`;
    const isKnown = bullets.get(key) ?? isOfColumn(grid, column, sign);
    bullets.set(key, isKnown);
    return isKnown;
  }

  function noteFor(sign: string, at: { row: number; column: number }): Pick<NoteApart, "cell" | "text"> | undefined {
    const comment = noteIn(sheet, at);
    if (comment !== "") {
      const signed = notesIn(comment);
      const own = signed.find((note) => isOf(note, sign));
      if (own === undefined && signed.length > 0) return undefined;
      return { cell: cellRef(sheet.name, at.row, at.column), text: own?.text ?? comment };
    }
    known ??= notesOf(sheet);
    const [nearest] = known
      .filter((note) => isOf(note, sign) && (note.row !== at.row || note.column !== at.column))
      .sort((a, b) => apart(a, sign) - apart(b, sign) || farFrom(a, at.row) - farFrom(b, at.row));
    if (nearest) return { cell: cellRef(sheet.name, nearest.row, nearest.column), text: nearest.text };
    const elsewhere = notes.filter((note) => !note.isOfSign && isOf(note, sign));
    return elsewhere.length === 1 ? elsewhere[0] : undefined;
  }

  return {
    ...headingMarks(grid, over),
    at(row, column, text, year) {
      const found = signOf(text);
      if (!found) return null;
      const note = noteFor(found.sign, placeOf(grid, row, column));
      if (!note) return found.isSure ? { sign: found.sign } : null;
      const { cell, text: words } = note;
      const subject = columnLimit(words, unsigned(text), year) ?? noteSubject(words, year);
      return { sign: found.sign, ...(subject ? { note: { cell, ...subject, text: words } } : {}) };
    },
    keyed: (key, year) => keyedIn(grid.source ?? grid, key, year),
    apart(column, text) {
      const sign = signBefore(text) || otherSignAfter(text);
      if (sign === "" || isBullet(column, sign)) return null;
      const found = saidOf(sign, grid, column, notes);
      const subject = found && noteSubject(found.text, "");
      return { sign, ...(found && subject ? { note: { cell: found.cell, text: found.text, ...subject } } : {}) };
    },
    written: (row, column) => commentOf(grid, row, column),
    comment: (row, column, year) => commentAt(grid, row, column, (text) => ofComment(text, year))[0] ?? null,
    told(row, column, headed, isTime) {
      const text = cellText(grid, row, column);
      const said = remarkOn(text, headed.slice(0, 4)) ?? (isTime || isMonth(text) ? rowTime(text, headed) : undefined);
      return saidAt(grid, row, column, said && { text, ...said });
    },
    besideTime(row, column, year) {
      const text = besideTime(cellText(grid, row, column));
      const said = text === "" ? undefined : ofComment(text, year);
      return saidAt(grid, row, column, said && { text, ...said });
    },
  };
}
