import { yearsIn } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { columnLimit } from "../../interpret/text/columnLine";
import type { Mark } from "../../domain/proof";
import {
  isOf,
  isOfBothSides,
  notesIn,
  otherSignAfter,
  signBefore,
  signOf,
  subjectOf,
  unsigned,
} from "../../interpret/text/footnote";
import { besideSays, isAsLongAsSentence, namesSource, remarkOn } from "../../interpret/text/remark";
import { hardlyLimits, likelyLimits, mayLimit } from "../../interpret/text/remarkWords";
import { isEnoughAnswered, respondentsIn } from "../../interpret/text/respondents";
import { withoutStop } from "../../interpret/text/text";
import { cellRef } from "../../sheet/address";
import { cellText, placeOf, type Grid, type Place } from "../grid/grid";
import { commentAt, commentOf, noteIn, saidAt, type Said } from "./comments";
import { headingMarks, type HeadingMarks, type RowsOver } from "./headingMarks";
import { noteOf, type KeyedNote, type KeyedNotes } from "./keyedNotes";
import { besideTime, isMonth, rowTime } from "./rowTime";

/** Finds the notes of marks in a table's sheet. */
export interface Marks extends HeadingMarks {
  /** The mark that a cell's text ends with, with its note; `year`: of the figure that it is on. Null: it has none. */
  at(row: number, column: number, text: string, year: string): Mark | null;
  /** The key that a row's cell in a column of notes has, with the note that a row of two cells, or a line, begins with; `bare`: a plain one, `beside`: a sign that is no footnote's. */
  keyed(row: number, column: number, key: string, year: string, by?: "key" | "bare" | "beside"): Mark;
  /** A sign before a cell's text, or one after it that is no footnote's, which most of its column lack, with what is said of it. */
  apart(row: number, column: number, text: string): Mark | null;
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

/** Whether a note that names a source limits the figure in what else it says: "Enligt budget, bokslutet var inte klart". */
const isMoreThanSource = (text: string, year: string): boolean =>
  isAsLongAsSentence(text) && !namesSource(text) && !isOfBothSides(text) && likelyLimits(text, year);

/** What a note with a sign says of a figure: what is told of it in words of its own, else by what it is about. */
const noteSays = (text: string, year: string): ReturnType<typeof subjectOf> => {
  const told = remarkOn(text, year);
  if (told) return { about: told.about, ...(told.period === undefined ? {} : { period: told.period }) };
  const subject = subjectOf(text, year);
  return subject?.about === "source" && isMoreThanSource(text, year) ? { about: "unread" } : subject;
};

/** The same, of a value or of a target: when a target holds is no time of a figure. Undefined: not understood. */
function noteSubject(text: string, year: string): ReturnType<typeof subjectOf> {
  const said = noteSays(text, year);
  if (said) return said;
  if (factsOf(text).aimSaidBeside || isCause(text, year)) return { about: "source" };
  return likelyLimits(text, year) ? { about: "unread" } : undefined;
}

/** The same of a row's own note, which is as its comment would be: what does not limit its figure changes nothing. */
const keyedSubject = (text: string, year: string): ReturnType<typeof subjectOf> =>
  noteSubject(text, year) ?? { about: mayLimit(text, year) ? "unread" : "source" };

/** Whether at least half of a column's cells have a sign: a bullet, and no mark of one of them. */
function isOfColumn({ sheet }: Grid, column: number, sign: string): boolean {
  const texts = sheet.values.flatMap((cells) => (cells?.[column] === null ? [] : [String(cells?.[column] ?? "")]));
  const filled = texts.filter((text) => text.trim() !== "");
  const signed = filled.filter((text) => signBefore(text) === sign || otherSignAfter(text) === sign);
  return 2 * signed.length >= filled.length;
}

/** `elsewhere`: the notes of the other sheets. */
export function marksOf(grid: Grid, elsewhere: KeyedNotes, over: RowsOver = { headers: [], titles: [] }): Marks {
  const { sheet } = grid.source ?? grid;
  const own = { sheet, elsewhere };
  const bullets = new Map<string, boolean>();

  function isBullet(column: number, sign: string): boolean {
    const key = `${column} ${sign}`;
    const isKnown = bullets.get(key) ?? isOfColumn(grid, column, sign);
    bullets.set(key, isKnown);
    return isKnown;
  }

  /** The note of a sign: what the cell's own comment says of it, else the sheet's or another's. */
  function signed(sign: string, at: Place): Pick<KeyedNote, "cell" | "text"> | undefined {
    const comment = noteIn(sheet, at);
    if (comment === "") return noteOf("sign", sign, at, own);
    const inComment = notesIn(comment);
    const found = inComment.find((note) => isOf(note, sign));
    return found === undefined && inComment.length > 0
      ? undefined
      : { cell: cellRef(sheet.name, at.row, at.column), text: found?.text ?? comment };
  }

  /** The mark of a sign with what its note says, as `says` reads it. */
  function marked(
    sign: string,
    note: Pick<KeyedNote, "cell" | "text"> | undefined,
    says: (text: string) => Said | undefined,
  ): Mark {
    const said = note && says(note.text);
    return { sign, ...(note && said ? { note: { cell: note.cell, ...said, text: note.text } } : {}) };
  }

  return {
    ...headingMarks(grid, over),
    at(row, column, text, year) {
      const found = signOf(text);
      if (!found) return null;
      const note = signed(found.sign, placeOf(grid, row, column));
      return note || found.isSure
        ? marked(found.sign, note, (words) => columnLimit(words, unsigned(text), year) ?? noteSubject(words, year))
        : null;
    },
    keyed: (row, column, key, year, by = "key") =>
      marked(key, noteOf(by, key, placeOf(grid, row, column), own), (words) =>
        by === "beside" ? (noteSubject(words, year) ?? { about: "source" }) : keyedSubject(words, year),
      ),
    apart(row, column, text) {
      const sign = signBefore(text) || otherSignAfter(text);
      if (sign === "" || isBullet(column, sign)) return null;
      return marked(sign, noteOf("beside", sign, placeOf(grid, row, column), own), (words) => noteSubject(words, ""));
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
