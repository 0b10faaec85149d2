import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { formatMeasure } from "../src/interpret/number/number";
import type { assessIn } from "../src/commands/assessed";
import type { readBook } from "../src/files/xlsx";
import { parseRef } from "../src/sheet/address";
import { newBook, newSheet, setCell, valueAt, type Book, type Value } from "../src/sheet/book";
import { instrumentedCopy } from "./trace/instrument";

const FOLDER = resolve("out/trace/src");

/** A goal table of five rows, where nobody gives a workbook. */
const ROWS: Value[][] = [
  ["Mål", "Indikator", "Målvärde", "Utfall 2024"],
  ["Trygg skola", "Andel elever som är trygga", "minst 80 %", "76 %"],
  ["Trygg skola", "Andel behöriga lärare", "minst 90 %", "91 %"],
  ["Nöjda brukare", "Andel nöjda brukare", "minst 85 %", "88 %"],
  ["Nöjda brukare", "Sjukfrånvaro", "högst 6 %", "6,4 %"],
];
const OF_FIVE_ROWS = "Mål!C2";

function fiveRows(): Book {
  const sheet = newSheet("Mål");
  ROWS.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  return { ...newBook(), sheets: [sheet] };
}

/** A text without its capitals and its spaces, so that a cleaned or folded one is the same. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s\u00a0\u202f]/g, "");

/**
 * Whether a value is the cell's text or number, or an object or a list that holds one right in it. A text of which only a part
 * is left is another.
 */
function holds(value: unknown, cell: Value, isInside = false): boolean {
  if (typeof value === "string") return bare(value) === bare(String(cell));
  if (typeof value === "number") return typeof cell === "number" && value === cell;
  if (isInside || typeof value !== "object" || value === null) return false;
  return "text" in value && holds(value.text, cell, true);
}

type Look = (file: string, name: string, args: ArrayLike<unknown>) => void;

/** Puts the two functions where the instrumented code finds them. */
function listen(look: Look): void {
  const looking = (file: string, name: string, of: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      look(file, name, args);
      return of.apply(this, args);
    };
  Object.assign(globalThis, { lookedAt: look, looking });
}

/** A cell of the workbook, and how often each function was called with its text, by file and name. */
interface Traced {
  cell: string;
  value: Value;
  calls: [name: string, count: number][];
}

/** The functions that are called with the texts of some cells, while their workbook is read and graded for the first time. */
async function traced(bookOf: () => Promise<Book>, cells: readonly string[]): Promise<Traced[]> {
  instrumentedCopy(resolve("src"), FOLDER);
  let sought: { value: Value; calls: Map<string, number> }[] = [];
  listen((file, name, args) => {
    for (const { value, calls } of sought)
      for (let i = 0; i < args.length; i++)
        if (holds(args[i], value)) {
          const key = `${file} ${name}`;
          calls.set(key, (calls.get(key) ?? 0) + 1);
          break;
        }
  });
  const code = (await import(pathToFileURL(join(FOLDER, "commands/assessed.ts")).href)) as {
    assessIn: typeof assessIn;
  };
  const book = await bookOf();
  const all = cells.map((cell) => ({ cell, value: valueIn(book, cell), calls: new Map<string, number>() }));
  sought = all;
  const made = code.assessIn(book, {});
  sought = [];
  if (!made.ok) throw new Error(made.reason);
  return all.map(({ calls, ...of }) => ({
    ...of,
    calls: [...calls].sort(([one, a], [other, b]) => b - a || one.localeCompare(other)),
  }));
}

async function opened(path: string): Promise<Book> {
  const files = (await import(pathToFileURL(join(FOLDER, "files/xlsx.ts")).href)) as { readBook: typeof readBook };
  const read = files.readBook(readFileSync(path));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

function valueIn(book: Book, cell: string): Value {
  const ref = parseRef(cell);
  const sheet = book.sheets.find(({ name }) => name === ref?.sheet);
  if (!ref || !sheet) throw new Error(`${cell}: arbetsboken har ingen sådan cell. Skriv Blad!A1.`);
  const value = valueAt(sheet, ref.area.top, ref.area.left);
  if (value === null || value === "") throw new Error(`${cell} är tom.`);
  return value;
}

const print = (line: string): void => console.log(line);

/** "name      5 filer    12 funktioner      40 anrop". */
function printCount(name: string, calls: Traced["calls"]): void {
  const files = new Set(calls.map(([key]) => key.split(" ")[0])).size;
  const count = calls.reduce((sum, [, times]) => sum + times, 0);
  print(
    `${name.padEnd(28)}${String(files).padStart(6)} filer${String(calls.length).padStart(6)} funktioner${String(count).padStart(8)} anrop`,
  );
}

/**
 * `npm run trace -- BOOK CELL …` (`samples/exempelkommun.xlsx "Mål!D4"`): which functions are called with a cell's text, or its
 * number, while the workbook is read and graded for the first time, and how often: by room, then the files; with `--list`
 * each function. Cells with the same text count together. Without arguments: "minst 80 %" in a table of five rows.
 */
async function main(args: string[]): Promise<void> {
  const [path, ...cells] = args.filter((arg) => !arg.startsWith("--"));
  const bookOf = (): Promise<Book> => (path === undefined ? Promise.resolve(fiveRows()) : opened(path));
  for (const { cell, value, calls } of await traced(bookOf, cells.length > 0 ? cells : [OF_FIVE_ROWS])) {
    printCount(`”${typeof value === "number" ? formatMeasure(value) : String(value)}” (${cell})`, calls);
    for (const room of [...new Set(calls.map(([key]) => key.slice(0, key.indexOf("/"))))].sort())
      printCount(
        `  ${room}`,
        calls.filter(([key]) => key.startsWith(`${room}/`)),
      );
    if (args.includes("--list")) for (const [key, count] of calls) print(`${String(count).padStart(6)}  ${key}`);
  }
}

await main(process.argv.slice(2));
