import { hasDigit, hasLetter, isDigit, trimmedStart } from "../../domain/shapes";
import { isOf, notesIn, saidOfSign, signBefore, signOf, signsIn, type SignedNote } from "../../interpret/text/footnote";
import { rowWords } from "../../lexicon/rowWords";
import { cellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { isBlank, writtenText, type Grid } from "../grid/grid";

/** A note of a sheet, with the key that it is found by and its cell. */
export interface KeyedNote extends SignedNote {
  cell: string;
  row: number;
  column: number;
}

/** A filled cell of a row. */
type Filled = Pick<KeyedNote, "text" | "row" | "column">;

/** How a cell refers to its note: by a footnote's sign, by a sign beside a figure, by a key of letters and figures, or by a plain one alone. */
export type Referring = "sign" | "beside" | "key" | "bare";

/** A way of referring: the notes of a row, and which of a sheet's is meant. */
interface Way {
  /** The notes that a row is. `isOfNotes`: on a sheet of notes. */
  notes: (row: readonly Filled[], isOfNotes: boolean) => (SignedNote & Filled)[];
  isOf: (note: KeyedNote, sign: string) => boolean;
  /** Whether a note is the cell that refers, or a value as that is. */
  isReferring: (note: KeyedNote, at: { row: number; column: number }) => boolean;
  /** Of several in a sheet the nearest is meant; else none is. */
  isNearest?: true;
  /** A note may stand on any other sheet; else on a sheet of notes. */
  isAnywhere?: true;
  /** The first rows of a sheet, in which they stand; else in any. */
  rows?: number;
}

/** Rows of a sheet in which a legend stands. */
const LEGEND_ROWS = 60;
/** Cells of a row that may be a key and its note. */
const MOST_BESIDE_KEY = 3;
const KEY_ENDS = " .):–-";

/** The notes of a cell that begin with a sign; a sign alone has its note in the next cell, a plain one on a sheet of notes. */
function signedIn({ text }: Filled, next: Filled | undefined, isOfNotes: boolean): SignedNote[] {
  const own = notesIn(text);
  if (own.length > 0) return own;
  const closed = isOfNotes && text.length === 1 && signsIn(text).length === 1 ? ")" : "";
  return next && hasLetter(next.text) && signOf(`x ${text}${closed}`) ? notesIn(`${text}${closed} ${next.text}`) : [];
}

/** Of a row of one cell the key is what stands before its first space, or stop that no figure follows: "2.1 Källa: SCB". */
function keyedIn([first, next]: readonly Filled[]): (SignedNote & Filled)[] {
  if (!first) return [];
  if (next) return hasLetter(next.text) ? [{ ...next, key: first.text, sign: first.text }] : [];
  const end = [...first.text].findIndex((one, i, all) => KEY_ENDS.includes(one) && !isDigit(all[i + 1] ?? ""));
  const [key, text] = [first.text.slice(0, end), trimmedStart(first.text.slice(end), KEY_ENDS)];
  return end > 0 && hasLetter(text) ? [{ ...first, text, key, sign: key }] : [];
}

const isSame = (note: KeyedNote, sign: string): boolean => note.key === sign;

const WAYS: Readonly<Record<Referring, Way>> = {
  // "85*" and "* halvårssiffror", "(1)" and "1) Källa: SCB".
  sign: {
    notes: (row, isOfNotes) =>
      row.flatMap((one, i) => {
        const next = row[i + 1]?.column === one.column + 1 ? row[i + 1] : undefined;
        return signedIn(one, next, isOfNotes).map((note) => ({ ...one, ...note }));
      }),
    isOf,
    isReferring: (note, at) => note.row === at.row && note.column === at.column,
    isNearest: true,
  },
  // "► minst 5" and "► framför kravet = nytt direktiv".
  beside: {
    notes: (row) =>
      row.flatMap((one) => {
        const sign = signBefore(one.text);
        const text = sign === "" ? "" : saidOfSign(one.text, sign);
        return hasLetter(text) ? [{ ...one, text, key: sign, sign }] : [];
      }),
    isOf: isSame,
    isReferring: ({ column, text }, at) => column === at.column && hasDigit(text),
    isAnywhere: true,
    rows: LEGEND_ROWS,
  },
  // "n2" and "n2 | Två skolor saknas", "12. Källa: SCB".
  key: {
    notes: (row) => (row.length <= MOST_BESIDE_KEY ? keyedIn(row) : []),
    isOf: isSame,
    isReferring: () => false,
  },
  // "2" in a column of notes and "2  Föreningarna bokar …" alone in a row below.
  bare: {
    notes: ([first, next]) =>
      first && !next ? notesIn(first.text).flatMap((note) => (note.isBare ? { ...first, ...note } : [])) : [],
    isOf: isSame,
    isReferring: ({ row }, at) => row <= at.row,
    isNearest: true,
  },
};

/** Notes by how they are referred to. */
export type KeyedNotes = Readonly<Record<Referring, readonly KeyedNote[]>>;

const tables: Readonly<Record<Referring, WeakMap<Sheet, readonly KeyedNote[]>>> = {
  sign: new WeakMap(),
  beside: new WeakMap(),
  key: new WeakMap(),
  bare: new WeakMap(),
};

/** Whether a sheet is named as one of notes. */
const isSheetOfNotes = ({ name }: Sheet): boolean => rowWords.has(name, "note");

/** The notes of a sheet that are referred to in a way; each sheet is read once for each, when somebody asks. */
function notesOf(sheet: Sheet, way: Referring): readonly KeyedNote[] {
  const known = tables[way].get(sheet) ?? readNotes(sheet, WAYS[way]);
  tables[way].set(sheet, known);
  return known;
}

function readNotes(sheet: Sheet, { notes, rows }: Way): KeyedNote[] {
  const isOfNotes = isSheetOfNotes(sheet);
  return sheet.values.slice(0, rows).flatMap((cells, row) => {
    const filled = Array.from(cells ?? []).flatMap((value, column): Filled | [] =>
      isBlank(value) ? [] : { text: writtenText(String(value)).trim(), row, column },
    );
    return notes(filled, isOfNotes).map((note) => ({ ...note, cell: cellRef(sheet.name, note.row, note.column) }));
  });
}

/** The notes of the other sheets of the workbook that a table may refer to. */
export function notesElsewhere({ others = [] }: Pick<Grid, "others">): KeyedNotes {
  const found = (way: Referring): KeyedNote[] =>
    others.flatMap(({ sheet }) => (WAYS[way].isAnywhere || isSheetOfNotes(sheet) ? notesOf(sheet, way) : []));
  return { sign: found("sign"), beside: found("beside"), key: found("key"), bare: [] };
}

/** How far a note is: of "¹" and "(1)" each has its own, one below is nearer than one above. */
const distance = (note: KeyedNote, sign: string, row: number): number =>
  (note.sign === sign ? 0 : 1e9) + (note.row > row ? note.row - row : 1e7 + row - note.row);

const onlyOne = (notes: readonly KeyedNote[]): KeyedNote | undefined => (notes.length === 1 ? notes[0] : undefined);

/**
 * The note that a cell of a sheet refers to by a sign or a key, on that sheet, else on another. Undefined: there is none, or several of
 * which nobody knows which is meant.
 */
export function noteOf(
  way: Referring,
  sign: string,
  at: { row: number; column: number },
  { sheet, elsewhere }: { sheet: Sheet; elsewhere: KeyedNotes },
): KeyedNote | undefined {
  const { isOf, isReferring, isNearest } = WAYS[way];
  const own = notesOf(sheet, way).filter((note) => isOf(note, sign) && !isReferring(note, at));
  if (own.length === 0) return onlyOne(elsewhere[way].filter((note) => isOf(note, sign)));
  if (!isNearest) return onlyOne(own);
  return own.sort((a, b) => distance(a, sign, at.row) - distance(b, sign, at.row))[0];
}
