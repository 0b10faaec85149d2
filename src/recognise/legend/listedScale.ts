import { bySpaces, hasDigit, hasLetter, splitLabel } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { looksLikeHeader, readHeader, roleNamed } from "../../interpret/header/header";
import { textKey } from "../../interpret/text/text";
import { cellText, filled, type Grid } from "../grid/grid";
import { signal, type Entry } from "./entry";

/** A cell with its text. */
interface Word {
  text: string;
  row: number;
  column: number;
}

/** The words of a scale that a sheet lists under their heading, in its order. */
export interface ListedScale {
  entries: Entry[];
  /** Rows that hold nothing else. */
  rows: number[];
}

/** A scale of two to six steps may have an answer or two that are none. */
const WORDS = { least: 2, most: 8 };
/** Characters and words of a step. */
const LONGEST = 40;
const MOST_WORDS = 6;
/** Characters of a cell that lists all of them. */
const LONGEST_LIST = 200;
/** What may stand between them in one cell; the first that parts it does. */
const BETWEEN = ["/", ";", "|", "·", ","];

/**
 * "Omdöme | I hamn | I gång, men släpar | Missas", the same below one another, "Betyg: A / B / C": a scale's words listed
 * under the heading of the grades, or listed with a heading where they stand as grades too. Null: none is.
 */
export function listedScale(grid: Grid, rows: Iterable<number>): ListedScale | null {
  const { left, right } = grid.used!;
  for (const row of rows)
    for (const column of filled(grid, row, left, right)) {
      const found = listsAt(grid, row, column).find((list) => isScaleHere(grid, list));
      if (found) return made(grid, found);
    }
  return null;
}

/** The heading's cell, and the words in its own or in others. */
interface List {
  head: string;
  at: Word;
  words: Word[];
}

/** What a cell may head, or list itself. */
function listsAt(grid: Grid, row: number, column: number): List[] {
  const text = cellText(grid, row, column);
  if (text.length > LONGEST_LIST) return [];
  const at = { text, row, column };
  const within = listWithin(at);
  if (within) return [within];
  if (!headsGrades(text) || cellText(grid, row, column - 1) !== "") return [];
  const [beside, below] = [runFrom(grid, at, [0, 1]), runFrom(grid, at, [1, 0])];
  const isUnder = (word: Word, rows: number): boolean => cellText(grid, word.row + rows, word.column) !== "";
  const isBeside = (word: Word): boolean =>
    [-1, 1].some((columns) => cellText(grid, word.row, word.column + columns) !== "");
  return [
    ...(beside.some((word) => isUnder(word, 1)) ? [] : [{ head: text, at, words: beside }]),
    ...([at, ...below].some(isBeside) ? [] : [{ head: text, at, words: below }]),
  ];
}

/** "Betyg: A / B / C". */
function listWithin(at: Word): List | null {
  const [head, list] = splitLabel(at.text, 3, LONGEST) ?? ["", ""];
  const between = BETWEEN.find((one) => list.includes(one));
  if (between === undefined || !headsGrades(head)) return null;
  return { head, at, words: list.split(between).map((text) => ({ ...at, text: text.trim() })) };
}

/** The texts from a cell on, up to the first blank one. */
function runFrom(grid: Grid, at: Word, [rows, columns]: readonly [number, number]): Word[] {
  const run: Word[] = [];
  for (let i = 1; i <= WORDS.most + 1; i++) {
    const [row, column] = [at.row + i * rows, at.column + i * columns];
    const text = cellText(grid, row, column);
    if (text === "") break;
    run.push({ text, row, column });
  }
  return run;
}

/** Whether a text is a word for grades, or for an explanation of them. */
const headsGrades = (text: string): boolean =>
  text.length <= LONGEST && (roleOf(text) === "grade" || columnHeads.has(text, "legend")) && !hasDigit(text);

const roleOf = (text: string): string | undefined =>
  looksLikeHeader(text) ? roleNamed(readHeader(text), 0.75) : undefined;

/** Whether a text may be a step: a few words that head nothing else. */
const isStep = ({ text }: Word): boolean =>
  text.length <= LONGEST &&
  bySpaces(text).length <= MOST_WORDS &&
  hasLetter(text) &&
  !hasDigit(text) &&
  [undefined, "grade"].includes(roleOf(text));

/**
 * Whether a list is of the sheet's grades: it has the heading that their column has, or two of its words stand as grades. A
 * row right below others, as a table's rows are, must have words that do.
 */
function isScaleHere(grid: Grid, { head, at, words }: List): boolean {
  const keys = new Set(words.map(({ text }) => textKey(text)));
  const isList = words.length >= WORDS.least && words.length <= WORDS.most && keys.size === words.length;
  if (!isList || !words.every(isStep) || keys.has(textKey(head))) return false;
  const isListed = (row: number, column: number): boolean =>
    [at, ...words].some((one) => one.row === row && one.column === column);
  const apart = [textsIn(grid, isListed), ...(grid.others ?? []).map(textsOf)];
  const stands = (key: string): boolean => apart.some(({ texts }) => texts.has(key));
  const isHeader = apart.some(({ headers }) => headers.has(textKey(head)));
  // A heading that comes back without a table's headers beside it is a card's label.
  if (stands(textKey(head)) && !isHeader) return false;
  const isPrinted = [...keys].filter(stands).length >= WORDS.least;
  const isInRow = words.some(({ row, column }) => row === at.row && column > at.column);
  const isBelow = isInRow && words.some(({ row, column }) => cellText(grid, row - 1, column) !== "");
  return isPrinted || (!isBelow && (isHeader || columnHeads.has(head, "legend")));
}

/** Cells of a row that may be a table's headers: a label of a card stands alone, or before its value. */
const HEADERS = 3;

/** The texts of a sheet's cells; of rows that may be headers apart. */
type Texts = Record<"texts" | "headers", ReadonlySet<string>>;

function textsIn(grid: Grid, isLeftOut: (row: number, column: number) => boolean): Texts {
  const [texts, headers] = [new Set<string>(), new Set<string>()];
  if (!grid.used) return { texts, headers };
  const { top, bottom, left, right } = grid.used;
  for (let row = top; row <= bottom; row++) {
    const columns = filled(grid, row, left, right).filter((column) => !isLeftOut(row, column));
    const keys = columns.map((column) => textKey(cellText(grid, row, column)));
    for (const key of keys) texts.add(key);
    if (keys.length >= HEADERS) for (const key of keys) headers.add(key);
  }
  return { texts, headers };
}

const known = new WeakMap<Grid, Texts>();

/** Those of a whole sheet, which every list of the other sheets asks for. */
function textsOf(grid: Grid): Texts {
  const texts = known.get(grid) ?? textsIn(grid, () => false);
  known.set(grid, texts);
  return texts;
}

/** The entries of a list, each with the colour of its cell or of an empty one beside it. */
function made(grid: Grid, { at, words }: List): ListedScale {
  const { left, right } = grid.used!;
  const places = [at, ...words];
  const colourOf = ({ row, column }: Word): string | undefined =>
    words.filter((one) => one.row === row && one.column === column).length > 1
      ? undefined
      : [column, column + 1, column - 1]
          .filter((one) => one >= 0 && (one === column || cellText(grid, row, one) === ""))
          .flatMap((one) => signal(grid, row, one) ?? [])[0];
  const isWhole = (row: number): boolean =>
    filled(grid, row, left, right).every((column) => places.some((one) => one.row === row && one.column === column));
  return {
    entries: words.map((word) => ({
      mark: word.text,
      fill: colourOf(word),
      meaning: word.text,
      row: word.row,
      column: word.column,
      listed: true,
    })),
    rows: [...new Set(places.map(({ row }) => row))].filter(isWhole),
  };
}
