import { yearsIn } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import type { Mark } from "../../domain/proof";
import { isOf, notesIn, signOf, signsIn, subjectOf, type SignedNote } from "../../interpret/text/footnote";
import { besideSays, remarkOn } from "../../interpret/text/remark";
import { hardlyLimits, mayLimit } from "../../interpret/text/remarkWords";
import { isEnoughAnswered, respondentsIn } from "../../interpret/text/respondents";
import { withoutStop } from "../../interpret/text/text";
import { rowWords } from "../../lexicon/rowWords";
import { cellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { cellText, placeOf, writtenText, type Grid } from "../grid/grid";
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
}

/** The notes of the other sheets that are named as sheets of notes. */
export const notesApart = ({ others = [] }: Grid): NoteApart[] =>
  others
    .filter(({ sheet }) => rowWords.has(sheet.name, "note"))
    .flatMap(({ sheet }) =>
      notesOf(sheet, true).map(({ row, column, ...note }) => ({ ...note, cell: cellRef(sheet.name, row, column) })),
    );

/** Finds the notes of marks in a table's sheet. */
export interface Marks extends HeadingMarks {
  /** The mark that a cell's text ends with, with its note; `year`: of the figure that it is on. Null: it has none. */
  at(row: number, column: number, text: string, year: string): Mark | null;
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
    cells?.forEach((value, column) => {
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
  hardlyLimits(text) && yearsIn(text).every((named) => named >= year);

/** Whether a comment says a source, how a figure is made, when a target is to be reached, or a cause, and no more. */
const isPlainComment = (text: string, year: string): boolean =>
  isCause(text, year) ||
  ((subjectOf(text, year) !== undefined || factsOf(text).aimTimeBeside !== null) && !mayLimit(text));

/** What a comment says of its cell; undefined: nothing that limits it, and enough have answered where it tells how many. */
const ofComment = (text: string, year: string): Said | undefined =>
  remarkOn(text, year) ??
  besideSays(text, year) ??
  (isEnoughAnswered(withoutStop(text)) || (respondentsIn(text) !== "few" && isPlainComment(text, year))
    ? undefined
    : { about: "unread" });

/** What a note with a sign says of a figure: what is told of it in words of its own, else by what it is about. */
const noteSays = (text: string, year: string): ReturnType<typeof subjectOf> => {
  const told = remarkOn(text, year);
  return told
    ? { about: told.about, ...(told.period === undefined ? {} : { period: told.period }) }
    : subjectOf(text, year);
};

/** `apart`: the notes on sheets of notes, which hold where the table's own sheet has none of the sign. */
export function marksOf(grid: Grid, notes: readonly NoteApart[], over: RowsOver = { headers: [], titles: [] }): Marks {
  const { sheet } = grid.source ?? grid;
  let known: Note[] | undefined;

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
    const elsewhere = notes.filter((note) => isOf(note, sign));
    return elsewhere.length === 1 ? elsewhere[0] : undefined;
  }

  return {
    ...headingMarks(grid, over),
    at(row, column, text, year) {
      const found = signOf(text);
      if (!found) return null;
      const note = noteFor(found.sign, placeOf(grid, row, column));
      if (!note) return found.isSure ? { sign: found.sign } : null;
      // When a target is to be reached is no time of a figure.
      const subject =
        noteSays(note.text, year) ?? (factsOf(note.text).aimTimeBeside ? { about: "source" as const } : undefined);
      const { cell, text: words } = note;
      return { sign: found.sign, ...(subject ? { note: { cell, text: words, ...subject } } : {}) };
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
