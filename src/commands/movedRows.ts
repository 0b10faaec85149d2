import type { StatedMap, StatedRow, StatedTable } from "../domain/statedMap";
import { textKey } from "../interpret/text/text";
import { cellOf } from "../recognise/corrections/statedPlaces";
import { rowSpan } from "../recognise/corrections/statedRows";
import { withoutFigures, WORDS_KEYS, type WordsKey } from "../recognise/corrections/wordsAgain";
import { textOf } from "../recognise/grid/grid";
import { a1, areaText, cellRef, columnIndex, parseArea, parseRef } from "../sheet/address";
import { valueAt, type Book, type Sheet } from "../sheet/book";
import type { Outcome } from "./command";

/** Where a row stood when the map was made, and where it stands now, from 1. */
interface Anchor {
  from: number;
  to: number;
}

/** By sheet, from the top of where they stood. */
type Anchors = ReadonlyMap<string, readonly Anchor[]>;

/** Takes what is not to be found, a sentence each. */
type Miss = (sentence: string) => void;

/**
 * A map with its rows, ranges and cells where they stand in the workbook now: rows that carry their words are found by them,
 * and what stands between rows that have moved alike has moved with them. A row whose words are gone, or that nothing finds
 * among rows that have moved, refuses the map in a sentence. A map without words is as it was.
 */
export function withMovedRows(map: StatedMap, book: Book): Outcome<StatedMap> {
  const lost: string[] = [];
  const miss: Miss = (sentence) => lost.push(sentence);
  const anchors = anchorsOf(map.tables, book, miss);
  const isMoved = [...anchors.values()].some((some) => some.some(({ from, to }) => from !== to));
  const tables = isMoved ? map.tables.map((one, i) => moved(one, `tables[${i}]`, anchors, miss)) : map.tables;
  const [reason] = lost;
  return reason === undefined ? { ok: true, value: { ...map, tables } } : { ok: false, reason };
}

function anchorsOf(tables: readonly StatedTable[], book: Book, miss: Miss): Anchors {
  const found = new Map<string, Anchor[]>();
  for (const [i, table] of tables.entries()) {
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) continue;
    const rows = rowAnchors(table, sheet, `tables[${i}]`, miss);
    const known = found.get(table.sheet) ?? [];
    found.set(table.sheet, [...known, ...rows, ...headerAnchors(table, sheet, rows)]);
  }
  for (const some of found.values()) some.sort((a, b) => a.from - b.from);
  return found;
}

/** The stated rows that carry their words: those that stand once in the sheet, then others by how these have moved; numbers before them do not count. */
function rowAnchors({ rows = [], range }: StatedTable, sheet: Sheet, name: string, miss: Miss): Anchor[] {
  // With other figures it is one that has moved as the rows around it have, and no other.
  const foundAs = (words: string): { found: number[]; isSame: boolean } => {
    const some = WORDS_KEYS.map((keyOf) => ({
      found: rowsWith(sheet, words, range, keyOf),
      isSame: keyOf !== withoutFigures,
    }));
    return some.find(({ found }) => found.length > 0) ?? { found: [], isSame: true };
  };
  const stated = rows.flatMap(({ row, words }, i) =>
    row === undefined || words === undefined ? [] : [{ row, words, ...foundAs(words), place: `${name}.rows[${i}]` }],
  );
  const surely: Anchor[] = stated.flatMap(({ row, found: [to, ...others], isSame }) =>
    to === undefined || others.length > 0 || !isSame ? [] : [{ from: row, to }],
  );
  return stated.map(({ row, words, found, isSame, place }): Anchor => {
    const [near] = [...surely].sort((a, b) => Math.abs(a.from - row) - Math.abs(b.from - row));
    const to = found.length === 1 && isSame ? found[0]! : row + (near ? near.to - near.from : 0);
    if (found.length === 0)
      miss(
        `${place}: raden ”${words}”, som var rad ${row} på bladet ”${sheet.name}”, finns inte där. Ta bort den ur rows, eller skriv dess words som de står i bladet.`,
      );
    else if (!found.includes(to))
      miss(
        `${place}: raden ”${words}” är inte kvar på rad ${row} på bladet ”${sheet.name}” men står på rad ${found.join(", ")}. Ange vilken i row.`,
      );
    return { from: row, to };
  });
}

/** The rows of the sheet, from 1, with a cell that says the same in the columns of a range. */
function rowsWith(sheet: Sheet, words: string, range: string, keyOf: WordsKey): number[] {
  const { left, right } = parseArea(range)!;
  const key = keyOf(words);
  return sheet.values.flatMap((values, row) =>
    (values ?? []).slice(left, right + 1).some((value) => keyOf(textOf(value)) === key) ? [row + 1] : [],
  );
}

/** The last header row, where the stated headers stand as far from it as it or some row has moved. */
function headerAnchors({ headerRows, columns }: StatedTable, sheet: Sheet, rows: readonly Anchor[]): Anchor[] {
  const from = Math.max(0, ...headerRows);
  const headed = columns.filter(({ column, header = "" }) => column !== undefined && header !== "");
  if (from === 0 || headed.length === 0) return [];
  const isHere = (row: number): boolean => {
    const same = headed.filter(({ column, header }) => {
      const key = textKey(textOf(valueAt(sheet, row - 1, columnIndex(column!)!)));
      return key !== "" && textKey(header!).includes(key);
    });
    return 2 * same.length > headed.length;
  };
  const to = [from, ...rows.map((one) => from + one.to - one.from)].find(isHere);
  return to === undefined ? [] : [{ from, to }];
}

/** A table where it stands now. */
function moved(table: StatedTable, name: string, anchors: Anchors, miss: Miss): StatedTable {
  const { sheet, range, headerRows, rows, cells, of } = table;
  const here = anchors.get(sheet) ?? [];
  const area = parseArea(range);
  if (!area || here.length === 0) return table;
  const to = (row: number, place: string): number => rowNow(row, here, miss, { place, sheet });
  const cellNow = (cell: string, place: string): string => {
    const at = parseRef(cellOf(cell, sheet) ?? "");
    if (!at) return cell;
    const row = rowNow(at.area.top + 1, anchors.get(at.sheet) ?? [], miss, { place, sheet: at.sheet }) - 1;
    return at.sheet === sheet ? a1(row, at.area.left) : cellRef(at.sheet, row, at.area.left);
  };
  const underNow = <S extends { under?: string }>(stated: S, place: string): S =>
    stated.under === undefined ? stated : { ...stated, under: cellNow(stated.under, place) };
  const rowsNow = (text: string, place: string): string => {
    const { from, to: last } = rowSpan(text)!;
    return from === last ? String(to(from, place)) : `${to(from, place)}-${to(last, place)}`;
  };
  const rowStated = (stated: StatedRow, at: number): StatedRow => {
    const place = `${name}.rows[${at}]`;
    return {
      ...underNow(stated, place),
      ...(stated.row === undefined ? {} : { row: to(stated.row, place) }),
      ...(stated.rows === undefined ? {} : { rows: rowsNow(stated.rows, place) }),
    };
  };
  const first = here.find(({ from }) => from > area.top);
  const last = here.findLast(({ from }) => from <= area.bottom + 1);
  const by = (anchor: Anchor | undefined): number => (anchor ? anchor.to - anchor.from : 0);
  return {
    ...table,
    range: areaText({ ...area, top: Math.max(0, area.top + by(first)), bottom: area.bottom + by(last) }),
    headerRows: headerRows.map((row) => to(row, `${name}.headerRows`)),
    ...(rows ? { rows: rows.map(rowStated) } : {}),
    ...(cells
      ? {
          cells: cells.map((one, at) => {
            const place = `${name}.cells[${at}]`;
            const { top, bottom, ...sides } = parseArea(one.cells)!;
            const now = { ...sides, top: to(top + 1, place) - 1, bottom: to(bottom + 1, place) - 1 };
            return { ...underNow(one, place), cells: areaText(now) };
          }),
        }
      : {}),
    ...(of
      ? {
          of: of.map((one, at) => {
            const place = `${name}.of[${at}]`;
            return { cell: cellNow(one.cell, place), rows: rowsNow(one.rows, place) };
          }),
        }
      : {}),
  };
}

/** Where a row stands now: with the rows around it whose words are known, where these have moved alike. */
function rowNow(
  row: number,
  anchors: readonly Anchor[],
  miss: Miss,
  { place, sheet }: { place: string; sheet: string },
): number {
  const own = anchors.find(({ from }) => from === row);
  if (own) return own.to;
  const by = [anchors.findLast(({ from }) => from < row), anchors.find(({ from }) => from > row)].flatMap((one) =>
    one ? [one.to - one.from] : [],
  );
  const [move = 0, other = anchors.some(({ from }) => from < row) ? move : 0] = by;
  if (move !== other)
    miss(
      `${place}: rad ${row} på bladet ”${sheet}” går inte att hitta, eftersom rader omkring den har flyttats. Ange dess words, eller för en rubrikrad kolumnernas header, eller rätta numret.`,
    );
  return row + move;
}
