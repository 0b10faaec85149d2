import { readdirSync, readFileSync } from "node:fs";
import { assessIn } from "../../../src/commands/assessed";
import { indicatorsIn, isReached } from "../../../src/domain/assessment";
import { readBook } from "../../../src/files/xlsx";
import { contains, parseArea, parseRef } from "../../../src/sheet/address";
import { newBook, type Book } from "../../../src/sheet/book";
import { namedTables } from "../../recognise/real/tables";
import { bookOf, verdictSets } from "../verdicts/books";
import { HARMFUL, negated, NEUTRAL, type Change, type Graded } from "./changes";

/*
 * Over every graded row of the samples, the labelled workbooks and the labelled tables: a change after which nobody can
 * say takes the grade away, and one that says nothing keeps it.
 */

/** A workbook that is graded here: read once, when it is asked for, and not to be changed. */
export interface NamedBook {
  name: string;
  isSample: boolean;
  read: () => Book;
}

function named(name: string, make: () => Book, isSample = false): NamedBook {
  let book: Book | undefined;
  return { name, isSample, read: () => (book ??= make()) };
}

function sampleBook(name: string): Book {
  const read = readBook(readFileSync(`samples/${name}`));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

const samples = (): NamedBook[] =>
  readdirSync("samples")
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => named(name, () => sampleBook(name), true));

let all: NamedBook[] | undefined;
/** The samples, the labelled workbooks and the labelled tables. */
export const books = (): NamedBook[] =>
  (all ??= [
    ...samples(),
    ...verdictSets().flatMap(({ books: labelled }) => labelled.map((one) => named(one.name, () => bookOf(one)))),
    ...namedTables().map(({ name, read }) => named(name, () => ({ ...newBook(), sheets: read().sheets }))),
  ]);

/** Every so manieth of the samples, from the first or a later one, and of the others, by their order. */
export const someBooks = (every: { sample: number; from: number; labelled: number }): NamedBook[] =>
  books().filter(({ isSample }, at) => (isSample ? at % every.sample === every.from : at % every.labelled === 0));

/** A sample by the name of its file. */
export const sampleNamed = (name: string): Book =>
  books()
    .find((one) => one.name === name)!
    .read();

function measuresIn(book: Book): Graded[] {
  const made = assessIn(structuredClone(book), {});
  if (!made.ok) return [];
  const { assessed, recognition } = made.value;
  return assessed.areas.flatMap(indicatorsIn).map((indicator) => {
    const at = parseRef(indicator.node.cell);
    const table = recognition.tables.find(
      ({ sheet, range }) => at?.sheet === sheet && contains(parseArea(range)!, at.area.top, at.area.left),
    );
    return { assessed: indicator, table, period: assessed.period };
  });
}

const known = new Map<string, Graded[]>();
function unchanged(title: string, book: Book): Graded[] {
  const found = known.get(title) ?? measuresIn(book);
  known.set(title, found);
  return found;
}

/** A number from 0 below 1, the same each time for the same words. */
function drawn(words: string): number {
  let hash = 2166136261;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 16777619) >>> 0;
  return hash / 2 ** 32;
}

/** The same measure in the workbook that was changed: by its id, else by its title. */
const sameIn = (found: Graded[], { assessed }: Graded): Graded | undefined =>
  found.find(({ assessed: { node } }) => node.id === assessed.node.id) ??
  found.find(({ assessed: { node } }) => node.title === assessed.node.title);

/** How many rows a change was tried on, and what is wrong with each that is not as it should be. */
export interface Tally {
  tried: number;
  faults: string[];
}

/** What a change is to do to a row. */
export interface Law {
  change: Change;
  /** Swedish: what it is to do. */
  says: "tar bort bedömningen" | "ändrar inget" | "är inte uppnått";
  /** The rows that it is tried on. */
  isTried: (of: Graded) => boolean;
  /** What is wrong with a row that was changed; undefined: nothing. */
  fault: (before: Graded, after: Graded | undefined) => string | undefined;
}

/** Of which every so many are taken, by a fixed seed; 1: all of them. */
export interface Share {
  books: number;
  rows: number;
}

/** Rows that are changed in the same copy of a workbook, and the copy. */
interface Round {
  book: Book;
  rows: Graded[];
}

/** Makes what is a row's own for the rows, where that is possible beside those made before; those it was made for. */
const madeApart = (copy: Book, { plan }: Change, rows: Graded[]): Graded[] =>
  rows.filter((row) => {
    const planned = plan(copy, row);
    planned?.make();
    return planned !== undefined;
  });

/** Makes the change of the first row, once for all that have the same. */
function madeTogether(copy: Book, { plan }: Change, rows: Graded[]): Graded[] {
  const plans = rows.map((row) => plan(copy, row));
  plans[0]?.make();
  return rows.filter((_, at) => plans[at]?.what === plans[0]?.what);
}

/**
 * Makes a change for rows of a workbook in few copies of it: what is a row's own on every second row at a time, what is
 * several rows' once for them.
 */
function roundsOf(book: Book, change: Change, rows: Graded[]): Round[] {
  const rounds: Round[] = [];
  let left = rows.filter((row) => change.plan(book, row) !== undefined);
  while (left.length > 0) {
    const copy = structuredClone(book);
    const apart = rounds.length === 0 ? left.filter((_, at) => at % 2 === 0) : left;
    const made = change.isOwn ? madeApart(copy, change, apart) : madeTogether(copy, change, left);
    rounds.push({ book: copy, rows: made });
    left = left.filter((row) => !made.includes(row));
  }
  return rounds;
}

/** Tries a change on a share of the rows. */
export function tally({ change, isTried, fault }: Law, share: Share): Tally {
  const found: Tally = { tried: 0, faults: [] };
  for (const { name: title, read } of books().filter(({ name }) => drawn(name) * share.books < 1)) {
    const book = read();
    const rows = unchanged(title, book)
      .filter(isTried)
      .filter(({ assessed: { node } }) => drawn(`${title} ${node.cell} ${change.name}`) * share.rows < 1);
    for (const round of roundsOf(book, change, rows)) {
      const after = measuresIn(round.book);
      found.tried += round.rows.length;
      for (const row of round.rows) {
        const wrong = fault(row, sameIn(after, row));
        if (wrong !== undefined) found.faults.push(`${title} ${row.assessed.node.cell}: ${wrong}`);
      }
    }
  }
  return found;
}

const isGraded = ({ assessed: { verdict } }: Graded): boolean => verdict.met !== null;
/** Lines of a written page are found by their words: a change of them may be one of what is found. */
const isInTable = ({ table }: Graded): boolean => table !== undefined && table.lines === undefined;
const said = ({ assessed: { verdict } }: Graded): string => `${verdict.met}: ${verdict.reason}`;

export const LAWS: Law[] = [
  ...HARMFUL.map((change): Law => ({
    change,
    says: "tar bort bedömningen",
    isTried: isGraded,
    fault: (before, after) => (after && isGraded(after) ? `${said(before)} → ${said(after)}` : undefined),
  })),
  {
    change: { name: "en nekad mening i stället för en tryckt bedömning", isOwn: true, plan: negated },
    says: "är inte uppnått",
    isTried: ({ assessed: { printed } }) => printed !== undefined && isReached(printed.grade),
    fault: (_, after) => {
      const printed = after?.assessed.printed;
      return printed && isReached(printed.grade) ? `${printed.text} → ${printed.grade.label}` : undefined;
    },
  },
  ...NEUTRAL.map((change): Law => ({
    change,
    says: "ändrar inget",
    isTried: (of) => isGraded(of) && isInTable(of),
    fault: (before, after) =>
      after?.assessed.verdict.met === before.assessed.verdict.met
        ? undefined
        : `${said(before)} → ${after ? said(after) : "hittades inte"}`,
  })),
];
