import { isOneOf, isRecord } from "../../domain/keys";
import { oneLine, yearsIn } from "../../domain/shapes";
import { CELL_KINDS, type CellKind, type StatedCell, type StatedTable } from "../../domain/statedMap";
import { clean, textKey } from "../../interpret/text/text";
import { a1, areaText, contains, parseArea, parseCell, parseRef, type Area } from "../../sheet/address";
import { usedArea, valueAt, type Sheet } from "../../sheet/book";
import { isBlank, textOf } from "../grid/grid";
import { yearlessKey } from "./headerKey";
import { CellFinder, knownIn, type KnownCell } from "./knownCell";
import { partAgain } from "./wordsAgain";
import { cellOf } from "./statedPlaces";

/** What a person has said that one cell is. */
export interface CellCorrection extends KnownCell {
  sheet: string;
  is: CellKind;
  text?: string;
  level?: string;
  under?: KnownCell;
  underText?: string;
  period?: string;
  /** It was said of what is like it in its column as well: of a value, also of those that come later. */
  alike?: true;
}

/**
 * What is stated of cells of a sheet, cell by cell, as it is kept; empty cells are left out. `isOfAlike`: of what is like
 * them as well.
 */
export function cellCorrections(sheet: Sheet, cells: readonly StatedCell[], isOfAlike = false): CellCorrection[] {
  const finder = new CellFinder(sheet);
  return cells.flatMap((stated) => {
    const { cells: range, is, under } = stated;
    const { top, left, bottom, right } = parseArea(range)!;
    const made: CellCorrection[] = [];
    const over = under === undefined ? null : parseRef(cellOf(under, sheet.name) ?? "");
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        if (isBlank(valueAt(sheet, row, column))) continue;
        made.push({
          ...{ sheet: sheet.name, is, ...finder.known(a1(row, column), is), ...wordsOf(stated) },
          ...(over ? { under: finder.known(a1(over.area.top, over.area.left)) } : {}),
          ...(isOfAlike ? { alike: true } : {}),
        });
      }
    return made;
  });
}

/** Least share of what is said of a sheet's cells that a sheet by another name must have. */
const ALIKE = 0.6;

/**
 * What is said of cells, of the sheet where it stands now: where no sheet has the name any more, the one that has most of
 * the words, and of which nothing is said itself. `names`: of all sheets of the workbook. What no sheet has keeps its name.
 */
export function inSheets(
  corrections: readonly CellCorrection[],
  sheets: readonly Sheet[],
  names: readonly string[],
): CellCorrection[] {
  const moved = new Map<string, string>();
  const said = new Set(corrections.map(({ sheet }) => sheet));
  const free = sheets.filter(({ name }) => !said.has(name));
  for (const name of said) {
    if (names.includes(name)) continue;
    const own = corrections.filter(({ sheet }) => sheet === name);
    const shares = free.map((sheet) => {
      const finder = new CellFinder(sheet);
      return own.filter((one) => finder.placeOf(one) !== null).length / own.length;
    });
    const most = Math.max(0, ...shares);
    if (most >= ALIKE) moved.set(name, free[shares.indexOf(most)]!.name);
  }
  return corrections.map((one) => (moved.has(one.sheet) ? { ...one, sheet: moved.get(one.sheet)! } : one));
}

/**
 * What is said of the cells of a sheet, as a table of a map; and what is not to be found any more, of which nothing is
 * lost where it was said to be nothing. `alike`: by column, what values in it are that nothing else is said of.
 */
export function statedBy(
  sheet: Sheet,
  corrections: readonly CellCorrection[],
): { table: StatedTable | null; lost: CellCorrection[]; alike: ReadonlyMap<number, CellKind> } {
  const own = corrections.filter((one) => one.sheet === sheet.name);
  const used = usedArea(sheet);
  const lost: CellCorrection[] = [];
  const alike = new Map<number, CellKind>();
  const finder = new CellFinder(sheet);
  const stands = own.map((one) => ({ one, now: statedNow(sheet, finder, one, own) }));
  // What a title went on in is read anew where the title is not to be found.
  const free = new Set(stands.flatMap(({ one, now }) => (now === null ? goingOnIn(one, own) : [])));
  const cells = stands.flatMap(({ one, now }): StatedCell[] => {
    if (now === null && one.is !== "none") lost.push(one);
    if (free.has(one)) return [];
    if (now !== null && one.alike)
      for (const column of ofEachYear(sheet, parseCell(now.cells)!)) if (!alike.has(column)) alike.set(column, one.is);
    return now === null ? [] : [now];
  });
  if (!used || cells.length === 0) return { table: null, lost, alike };
  const table: StatedTable = {
    ...{ sheet: sheet.name, range: areaText(used), headerRows: [], orientation: "rows", columns: [], cells },
  };
  return { table, lost, alike };
}

/** What is said of a cell, where it stands now and in its words of now; null: it is not to be found. */
function statedNow(
  sheet: Sheet,
  finder: CellFinder,
  one: CellCorrection,
  own: readonly CellCorrection[],
): StatedCell | null {
  const at = finder.placeOf(one);
  const over = one.under && finder.placeOf(one.under);
  const goesOn = goingOnIn(one, own).map((other) => finder.placeOf(other));
  const [whole = null, ...rest] = [at, ...goesOn].map((cell) => (cell === null ? null : oneLine(textIn(sheet, cell))));
  const part = whole === null ? null : partNow(whole, rest, one);
  if (at === null || part === null) return null;
  const { text: _, underText, ...others } = wordsOf(one);
  const ofUnder =
    over && underText !== undefined
      ? (partAgain(textIn(sheet, over), underText, one.under?.words ?? "") ?? underText)
      : underText;
  return {
    ...{ cells: at, is: one.is, ...others, ...part },
    ...(ofUnder === undefined ? {} : { underText: ofUnder }),
    ...(over ? { under: over } : {}),
  };
}

/** Where the cells of a sheet stand now of which something is said. */
export function saidOf(sheet: Sheet, corrections: readonly CellCorrection[]): ReadonlySet<string> {
  const finder = new CellFinder(sheet);
  return new Set(corrections.flatMap((one) => (one.sheet === sheet.name ? (finder.placeOf(one) ?? []) : [])));
}

/** Those of which it is said what each is by itself, not as one of those that are alike. */
export const saidAlone = (sheet: Sheet, corrections: readonly CellCorrection[]): ReadonlySet<string> =>
  saidOf(
    sheet,
    corrections.filter(({ alike }) => !alike),
  );

const textIn = (sheet: Sheet, at: string): string => {
  const { row, column } = parseCell(at)!;
  return textOf(valueAt(sheet, row, column));
};

/**
 * The part that was said to be something, as a text has it now; of a title that goes on below, its text and what it goes on
 * in (`rest`). Null: it is gone.
 */
function partNow(
  whole: string,
  rest: readonly (string | null)[],
  one: CellCorrection,
): Pick<StatedCell, "text"> | null {
  const { text, words } = one;
  if (text === undefined) return {};
  const part = partAgain(whole, text, words);
  if (part !== null) return { text: part };
  const begun = restOf(one);
  if (begun === "" || rest.includes(null)) return null;
  return { text: [whole, ...(rest.length > 0 ? rest : [begun])].join(" ") };
}

/** What a text that was said to be something goes on with after its cell; "": nothing. */
const restOf = ({ text = "", words }: CellCorrection): string =>
  beginsWith(text, words) ? clean(text).slice(clean(words).length).trim() : "";

const beginsWith = (text: string, words: string): boolean =>
  `${clean(text).toLowerCase()} `.startsWith(`${clean(words).toLowerCase()} `);

/** The cells below that a title goes on in, which are nothing by themselves; none where they are not all said. */
function goingOnIn(title: CellCorrection, own: readonly CellCorrection[]): CellCorrection[] {
  let rest = restOf(title);
  if (rest === "") return [];
  const { row, column } = parseCell(title.at)!;
  const below = own
    .map((one) => ({ one, at: parseCell(one.at)! }))
    .filter(({ one, at }) => one.is === "none" && one.text === undefined && at.column === column && at.row > row)
    .sort((a, b) => a.at.row - b.at.row);
  const parts = below.flatMap(({ one }) => {
    if (rest === "" || !beginsWith(rest, one.words)) return [];
    rest = rest.slice(clean(one.words).length).trim();
    return [one];
  });
  return rest === "" ? parts : [];
}

/** The column of a cell, and those whose header is that of it but for the year, as the next period gives them. */
function ofEachYear(sheet: Sheet, { row, column }: { row: number; column: number }): number[] {
  const textIn = (cells: Sheet["values"][number], at: number): string => textOf(cells?.[at] ?? null);
  const others = sheet.values.slice(0, row).flatMap((cells) => {
    const head = textIn(cells, column);
    const years = yearsIn(head).join();
    return (cells ?? []).flatMap((_, at) => {
      const other = textIn(cells, at);
      return head !== "" && yearlessKey(other) === yearlessKey(head) && yearsIn(other).join() !== years ? [at] : [];
    });
  });
  return [column, ...others];
}

const WORDS = ["text", "level", "underText", "period"] as const;
type Words = Pick<StatedCell, (typeof WORDS)[number]>;

const wordsOf = (stated: Words): Words =>
  Object.fromEntries(WORDS.flatMap((field) => (stated[field] === undefined ? [] : [[field, stated[field]]])));

const sameCell = (one: CellCorrection, other: CellCorrection): boolean =>
  one.sheet === other.sheet && one.at === other.at && textKey(one.words) === textKey(other.words);

/** The corrections of cells with more of them, in place of what was said of the same cells before. */
export const withCells = (
  known: readonly CellCorrection[] = [],
  given: readonly CellCorrection[],
): CellCorrection[] => [...known.filter((one) => !given.some((other) => sameCell(one, other))), ...given];

/** The corrections of cells without those of cells that stand in an area of the sheet now. */
export function withoutCells(known: readonly CellCorrection[], sheet: Sheet, area: Area): CellCorrection[] {
  const finder = new CellFinder(sheet);
  return known.filter((one) => {
    const at = one.sheet === sheet.name ? finder.placeOf(one) : null;
    const place = at === null ? null : parseCell(at);
    return !place || !contains(area, place.row, place.column);
  });
}

/** A correction of a cell from the memory; none where it cannot be read. */
export function cellIn(value: unknown): CellCorrection[] {
  const known = knownIn(value);
  if (!known || !isRecord(value)) return [];
  const { sheet, is } = value;
  if (typeof sheet !== "string" || !isOneOf(CELL_KINDS, is)) return [];
  const under = knownIn(value["under"]);
  return [
    {
      ...{ sheet, is, ...known },
      ...Object.fromEntries(
        WORDS.flatMap((field) => (typeof value[field] === "string" ? [[field, value[field]]] : [])),
      ),
      ...(under ? { under } : {}),
      ...(value["alike"] === true ? { alike: true } : {}),
    },
  ];
}
