import { recogniseIn } from "../../../src/commands/map";
import { statedMap } from "../../../src/commands/statedMap";
import { standard } from "../../../src/domain/presets/standard";
import type { Recognition } from "../../../src/domain/plan";
import type { StatedCell, StatedMap, StatedTable } from "../../../src/domain/statedMap";
import { columnName, parseArea } from "../../../src/sheet/address";
import { newBook, type Book } from "../../../src/sheet/book";
import { scoreReading, type Fact, type TableScore } from "../real/score";
import type { RealTable } from "../real/table";
import { plainMap } from "./plainMap";
import { wholeMap } from "./wholeMap";

/*
 * What a person wins by setting a labelled table right, one correction at a time: of all that could be said of it truly,
 * the correction that wins most facts, then the next.
 */

/** One press, as the pane has it: a selection, and what it is. */
export interface Correction {
  sheet: string;
  says: string;
  cells?: StatedCell[];
  headerRows?: number[];
  scale?: string[][];
}

/** What was found of a table after so many corrections, from none on; and with the whole map. */
export interface Corrected {
  table: RealTable;
  after: TableScore[];
  whole: TableScore;
  /** Why the whole map is refused; absent: it holds. */
  refused?: string;
  made: string[];
}

/** So many corrections are tried one after another. */
export const MOST = 5;

/** A correction that is no more than one tried by one of so many is left out: the likeliest are. */
const MOST_TRIED = 24;

/** All true corrections of a table, each what one selection is. */
function correctionsOf({ tables, scale }: StatedMap): Correction[] {
  const made = tables.flatMap((table) => [
    ...headersOf(table),
    ...columnsOf(table),
    ...partsOf(table),
    ...headingsOf(table),
  ]);
  return [...(scale ? [{ sheet: tables[0]!.sheet, says: "ordningen på orden", scale }] : []), ...made];
}

const headersOf = ({ sheet, headerRows }: StatedTable): Correction[] =>
  headerRows.length > 0 ? [{ sheet, says: `rubrikrader ${headerRows.join(", ")}`, headerRows }] : [];

/** Like cells of a column: what they are. */
function columnsOf({ sheet, cells = [] }: StatedTable): Correction[] {
  const groups = new Map<string, StatedCell[]>();
  for (const { cells: at, is, text } of cells) {
    const key = `${columnName(parseArea(at)!.left)} är ${is}`;
    if (text === undefined) groups.set(key, [...(groups.get(key) ?? []), { cells: at, is }]);
  }
  return [...groups].map(([says, some]) => ({ sheet, says, cells: some }));
}

/** Cells whose parts are something of their own: those of a column that have the same parts are one. */
function partsOf({ sheet, cells = [] }: StatedTable): Correction[] {
  const parted = [...new Set(cells.flatMap((one) => (one.text === undefined ? [] : one.cells)))];
  const groups = new Map<string, StatedCell[]>();
  for (const at of parted) {
    const own = cells.filter((one) => one.cells === at).map(({ under: _, ...one }) => one);
    const key = `${columnName(parseArea(at)!.left)} delas i ${own.map(({ is }) => is).join(", ")}`;
    groups.set(key, [...(groups.get(key) ?? []), ...own]);
  }
  return [...groups].map(([says, some]) => ({ sheet, says, cells: some }));
}

/** What stands under a heading, or is of a title. */
function headingsOf({ sheet, cells = [] }: StatedTable): Correction[] {
  const groups = new Map<string, StatedCell[]>();
  for (const one of cells) if (one.under !== undefined) groups.set(one.under, [...(groups.get(one.under) ?? []), one]);
  return [...groups].map(([under, some]) => ({ sheet, says: `hör till ${under}`, cells: some }));
}

/** Tries the corrections of a table. */
export function correct(table: RealTable): Corrected {
  const book: Book = { ...newBook(), sheets: table.sheets };
  const map = wholeMap(table);
  const first = readWith(book, null);
  const score = (read: Recognition): TableScore => scoreReading(table, book, read);
  const { score: whole, refused } = wholly(table);
  const after = [score(first)];
  const made: Correction[] = [];
  for (let open = correctionsOf(map); made.length < MOST && !isWhole(after.at(-1)!);) {
    const [best] = open
      .slice(0, MOST_TRIED)
      .flatMap((one) => {
        const read = readWith(book, mapOf(map, first, [...made, one]));
        return read ? [{ one, score: score(read) }] : [];
      })
      .sort((a, b) => worth(b.score) - worth(a.score));
    if (!best || worth(best.score) <= worth(after.at(-1)!)) break;
    made.push(best.one);
    after.push(best.score);
    open = open.filter((one) => one !== best.one);
  }
  return { table, after, whole, made: made.map(({ says }) => says), ...(refused ? { refused } : {}) };
}

/** Facts found, less what is read that is not there. */
const worth = ({ found, false: extra }: TableScore): number => found - extra.length / 100;
const isWhole = ({ found, facts }: TableScore): boolean => found === facts;

/** A reading under a map; null: the map is refused. Without a map never null. */
function readWith(book: Book, map: null): Recognition;
function readWith(book: Book, map: StatedMap): Recognition | null;
function readWith(book: Book, map: StatedMap | null): Recognition | null {
  if (!map) return read(book);
  const stated = statedMap(JSON.parse(JSON.stringify(map)));
  const under = stated.ok ? recogniseIn(book, standard, stated.value) : stated;
  return under.ok ? under.value : null;
}

function read(book: Book): Recognition {
  const found = recogniseIn(book, standard);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

/** A table under its whole map. */
const wholly = (table: RealTable): Held => under(table, wholeMap(table));

/** A table under a true map of its columns and rows alone; null: it has none. */
export function plainly(table: RealTable): Held | null {
  const map = plainMap(table);
  return map && under(table, map);
}

/** A table as it is read under a map; where that is refused as it is read without, and why. */
interface Held {
  score: TableScore;
  refused?: string;
}

function under(table: RealTable, map: StatedMap): Held {
  const book: Book = { ...newBook(), sheets: table.sheets };
  const stated = map.tables.length === 0 ? null : statedMap(JSON.parse(JSON.stringify(map)));
  const held = stated?.ok ? recogniseIn(book, standard, stated.value) : stated;
  if (held?.ok) return { score: scoreReading(table, book, held.value) };
  return { score: scoreReading(table, book, read(book)), ...(held ? { refused: held.reason } : {}) };
}

/** The tables that are read, of each corrected sheet one with all that is said of it. */
function mapOf(whole: StatedMap, { tables }: Recognition, made: readonly Correction[]): StatedMap {
  const about = new Set(made.flatMap(({ sheet, scale }) => (scale ? [] : [sheet])));
  const own = whole.tables.flatMap((table): StatedTable[] => {
    if (!about.has(table.sheet)) return [];
    const here = made.filter(({ sheet }) => sheet === table.sheet);
    const heads = here.find(({ headerRows }) => headerRows)?.headerRows ?? [];
    const cells = joined(here.flatMap((one) => one.cells ?? [])).filter(
      (one) => !heads.includes(parseArea(one.cells)!.top + 1),
    );
    const { sheet, range } = table;
    return [{ sheet, range, headerRows: heads, orientation: "rows", columns: [], cells }];
  });
  const scale = made.flatMap((one) => one.scale ?? []);
  return {
    tables: [...own, ...tables.filter(({ sheet }) => !about.has(sheet))],
    ...(scale.length > 0 ? { scale } : {}),
  };
}

/** What is said of a cell twice is said once: the last with its place, and its parts before all of it. */
function joined(cells: readonly StatedCell[]): StatedCell[] {
  const by = new Map<string, StatedCell[]>();
  for (const one of cells) {
    const before = by.get(one.cells) ?? [];
    const same = before.find(({ is, text }) => is === one.is && text === one.text);
    const kept = before.filter((other) => other !== same && (other.text === undefined) === (one.text === undefined));
    const parts = before.filter(({ text }) => text !== undefined);
    by.set(one.cells, one.text === undefined && parts.length > 0 ? parts : [...kept, { ...same, ...one }]);
  }
  return [...by.values()].flat();
}

/** Facts of tables after so many corrections, or with the whole map (-1): of those that stop before, as they are then. */
export function factsAfter(all: readonly Corrected[], corrections: number, fact?: Fact): { found: number; n: number } {
  let [found, n] = [0, 0];
  for (const { after, whole } of all) {
    const score = corrections < 0 ? whole : after[Math.min(corrections, after.length - 1)]!;
    const share = fact ? (score.by[fact] ?? { found: 0, n: 0 }) : { found: score.found, n: score.facts };
    found += share.found;
    n += share.n;
  }
  return { found, n };
}

/** Each so many of the tables with facts, from the one that a seed says. */
export const sampleOf = (tables: readonly RealTable[], every: number, seed: number): RealTable[] =>
  tables.filter(({ decoy }) => !decoy).filter((_, i) => i % every === seed % every);
