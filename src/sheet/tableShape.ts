import { sumOf } from "../domain/sum";
import {
  askedPoints,
  type ColumnSet,
  type ColumnText,
  columnWidths,
  leastPoints,
  type SharedColumn,
} from "./columnWidths";
import { grouped } from "../domain/grouped";
import type { Block, Content, CountsBlock, TableBlock } from "./document";
import { DOCUMENT_CELL, DOCUMENT_PAGE, TEXTS } from "./documentLooks";
import { HISTORY_SIZE } from "./history";
import { CHARACTER_POINTS, pointCharacters } from "./height";
import { type Needs, sharedPaper } from "./sharedPaper";
import { textPoints } from "./textWidth";

/** Whether a cell shows anything; a small line of fewer than two values does not. */
const isShown = (content: Content | null): boolean =>
  content !== null &&
  (content.kind === "history" ? content.values.filter((value) => value !== null).length > 1 : content.text !== "");

/** Whether no row of a table says anything in a column that it may do without. */
const isSparse = ({ columns, rows }: TableBlock, at: number): boolean =>
  columns[at]?.sparse === true &&
  !rows.some(({ kind, cells }) => kind !== "group" && isShown(cells[at] ?? null) && !isStroke(cells[at] ?? null));

const isStroke = (content: Content | null): boolean => content?.text === "–";

/** Tables that stand in the same columns, each as a page shows it: without columns that are empty in every row of them all. */
function shownTables(together: readonly TableBlock[]): Map<TableBlock, TableBlock> {
  const rows = together.flatMap((one) => one.rows).filter(({ kind }) => kind !== "group");
  const isKept = (at: number): boolean =>
    at === 0 || (rows.some(({ cells }) => isShown(cells[at] ?? null)) && !together.every((one) => isSparse(one, at)));
  const kept = (together[0]?.columns ?? []).flatMap((_, at) => (isKept(at) ? [at] : []));
  return new Map(
    together.map((table) => [
      table,
      {
        ...table,
        columns: kept.flatMap((at) => table.columns[at] ?? []),
        rows: table.rows.map((row) => ({
          ...row,
          cells: row.kind === "group" ? row.cells : kept.map((at) => row.cells[at] ?? null),
        })),
      },
    ]),
  );
}

/** How the texts of a page's tables are set. */
export const TABLE_SET: ColumnSet = { size: TEXTS.Tabelltext.size, sides: DOCUMENT_CELL.sides };

/** The same of a table that is to fill one page. */
export const ONE_PAGE: ColumnSet = { ...TABLE_SET, onlyUsual: true };

/** Whether a content of a row is written in bold. */
export const isBold = (content: Content, isPlain: boolean): boolean =>
  content.kind === "grade" || !isPlain || (content.kind !== "history" && content.look === "bold");

/** The texts of a column, in a table and in those that stand in the same columns; and the room that its pictures need. */
function columnTexts(at: number, tables: readonly TableBlock[]): { texts: ColumnText[]; least: number } {
  const texts: ColumnText[] = [];
  let least = 0;
  for (const { rows } of tables)
    for (const { kind, cells } of rows) {
      const content = kind === "group" ? null : cells[at];
      if (content?.kind === "history") least = HISTORY_SIZE.points.width;
      else if (content) texts.push({ text: content.text, bold: isBold(content, kind === "row") });
    }
  return { texts, least };
}

/** The texts of each column in some tables, row by row. */
const runningTexts = (at: number, tables: readonly TableBlock[]): ColumnText[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap(({ kind, cells }): ColumnText[] => {
      if (kind === "group") return [];
      const content = cells[at] ?? null;
      return content === null || content.kind === "history"
        ? [{ text: "" }]
        : [{ text: content.text, bold: isBold(content, kind === "row") }];
    }),
  );

/** Points of texts that are kept on one line, and of the longest line that is easy to read. */
const SHORT = 115;
const READABLE = 350;
/** Parts of the width that long texts ask for, besides all of it and the least. */
const STEPS_BETWEEN = [0.25, 0.5, 0.75];

const inCharacters = (points: number): number => points / CHARACTER_POINTS;

/**
 * Points of a table's columns across a page of so many, by what they ask for: as many as give the lowest rows together.
 * The names, in the first column, share with the longest of the other texts what those between leave.
 */
function sharedPoints(
  tables: readonly TableBlock[],
  columns: SharedColumn[],
  asked: number[],
  set: ColumnSet,
  room: number,
): number[] {
  const [names = 0, ...others] = asked;
  const longest = others.length === 0 || names <= SHORT ? 0 : others.indexOf(Math.max(...others)) + 1;
  const share = longest > 0 && (asked[longest] ?? 0) > SHORT;
  const needs = columns.map((column, at): Needs => {
    const width = Math.min(asked[at] ?? 0, READABLE);
    const least = Math.min(width, leastPoints(column, set));
    const isBetween = width > SHORT && !(share && (at === 0 || at === longest));
    return {
      width: inCharacters(width),
      least: inCharacters(isBetween || (share && at === 0) || (share && at === longest) ? least : width),
      ...(isBetween ? { wider: STEPS_BETWEEN.map((part) => inCharacters(least + part * (width - least))) } : {}),
      ...(share && at === 0 ? { shares: "names" } : {}),
      ...(share && at === longest ? { shares: "texts" } : {}),
      texts: runningTexts(at, tables),
    };
  });
  const across = inCharacters(room);
  const inside = ({ width }: Needs): number => pointCharacters(width * CHARACTER_POINTS - set.sides);
  return sharedPaper(needs, { across, full: across, margin: 0, size: set.size, inside }).map(
    ({ width }) => width * CHARACTER_POINTS,
  );
}

/** Points that the columns of a table ask for. */
export const askedWidths = (table: TableBlock, set: ColumnSet, below: TableBlock[] = []): number[] =>
  table.columns.map(({ header }, at) => {
    const { texts, least } = columnTexts(at, [table, ...below]);
    return Math.max(least + set.sides, askedPoints(header, texts, set));
  });

/**
 * The columns of a table across a page of so many points, with their shares of it. `below`: tables that stand under it
 * in the same columns, as on a sheet.
 */
export function tableColumns(
  table: TableBlock,
  room: number,
  set: ColumnSet,
  below: TableBlock[] = [],
): SharedColumn[] {
  const all = [table, ...below];
  const columns = table.columns.map(({ width = 0 }, at): SharedColumn => {
    const { texts, least } = columnTexts(at, all);
    const headers = all.flatMap(({ columns }) => (columns[at] ? [{ text: columns[at].header, bold: true }] : []));
    return { share: width, texts: [...headers, ...texts], least };
  });
  if (table.columns.some(({ width }) => width !== undefined)) return columns;
  const shares = sharedPoints(all, columns, askedWidths(table, set, below), set, room);
  return columns.map((one, at) => ({ ...one, share: shares[at] ?? 0 }));
}

/** The part of a page that names have, at least, beside columns that go on in a next table. */
const NAMED = 0.24;

/**
 * A table of more columns than a page has room for, as several of about as many each, all with its first column and the
 * rows that say something in the others.
 */
export function inParts(table: TableBlock): TableBlock[] {
  const [, ...asked] = askedWidths(table, TABLE_SET);
  const all = sumOf(asked);
  const parts = Math.ceil(all / (DOCUMENT_PAGE.width * (1 - NAMED)));
  let before = 0;
  const partOf = asked.map((one) => {
    before += one;
    return Math.min(parts - 1, Math.floor((parts * (before - one / 2)) / all));
  });
  return Array.from({ length: parts }, (_, part): TableBlock => {
    const isIn = (at: number): boolean => at === 0 || partOf[at - 1] === part;
    return {
      ...table,
      name: `${table.name}${part > 0 ? ", fortsättning" : ""}`,
      columns: table.columns.filter((_, at) => isIn(at)),
      rows: table.rows
        .map((row) => ({ ...row, cells: row.cells.filter((_, at) => isIn(at)) }))
        .filter(({ cells: [, ...others] }) => others.some(isShown)),
    };
  });
}

/** How a document's tables are laid out on its pages. */
export interface PageShape {
  /** The table as it is shown. */
  shown: (table: TableBlock) => TableBlock;
  /** Points of the columns that it is shown in, across a page of so many points. */
  widths: (table: TableBlock, room: number) => number[];
}

/** Tables in the same columns: as they are shown, and the widths that have been found of them. */
interface Together {
  shown: Map<TableBlock, TableBlock>;
  widths: Map<string, number[]>;
}

const standingTogether = (tables: readonly TableBlock[]): Together => ({
  shown: shownTables(tables),
  widths: new Map(),
});

/** The tables of a document, each with those of its part that have the same headers, itself among them. */
function inSameColumns(blocks: readonly Block[]): Map<TableBlock, Together> {
  let part = 0;
  const keyed = blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 2) part++;
    return block.kind === "table"
      ? [{ block, key: JSON.stringify([part, block.columns.map(({ header }, at) => !isSparse(block, at) && header)]) }]
      : [];
  });
  return new Map(
    [...grouped(keyed, ({ key }) => key).values()].flatMap((some) => {
      const together = standingTogether(some.map(({ block }) => block));
      return some.map(({ block }): [TableBlock, Together] => [block, together]);
    }),
  );
}

/** Widths of a table among those that stand in the same columns: found once for all of them that are set alike. */
function widthsAmong({ shown, widths }: Together, table: TableBlock, room: number): number[] {
  const key = JSON.stringify([room, table.onePage === true, table.columns.map(({ width }) => width ?? null)]);
  const known = widths.get(key);
  if (known) return known;
  const others = [...shown].flatMap(([one, as]) => (one === table ? [] : as));
  // A page of the user's own is narrower, in whichever typeface: that no word is broken goes before filling one page.
  const set = table.onePage && room >= DOCUMENT_PAGE.width ? ONE_PAGE : TABLE_SET;
  const found = columnWidths(tableColumns(shown.get(table) ?? table, room, set, others), room, set);
  widths.set(key, found);
  return found;
}

/** The layout of a document's tables, decided once for all that draw it: those of a part with the same headers stand in the same columns. */
export function pageShape(blocks: readonly Block[]): PageShape {
  const tables = inSameColumns(blocks);
  const together = (table: TableBlock): Together => tables.get(table) ?? standingTogether([table]);
  return {
    shown: (table) => together(table).shown.get(table) ?? table,
    widths: (table, room) => widthsAmong(together(table), table, room),
  };
}

/** Hundredths of a page's width, at least and at most: the names of the rows, and the counts together. */
const NAMES = [24, 34] as const;
const STEPS = [34, 50] as const;

/**
 * The columns of counts across a page of so many points: names, a column for each step, and the bars, where there are
 * any. Several stand under each other in the same columns, as on a sheet.
 */
export function countColumns(blocks: CountsBlock[], room: number, set: ColumnSet, hasBars: boolean): SharedColumn[] {
  const names = blocks.flatMap(({ of, rows }): ColumnText[] => [
    { text: of, bold: true },
    ...rows.map(({ label, total = false }) => ({ text: label, bold: total })),
  ]);
  const steps = Array.from({ length: Math.max(...blocks.map(({ steps: { length } }) => length)) }, (_, at) =>
    blocks.flatMap((block): ColumnText[] => (block.steps[at] ? [{ text: block.steps[at].label, bold: true }] : [])),
  );
  const share = (texts: ColumnText[], [least, most]: readonly [number, number], columns = 1): number => {
    const widest = Math.max(0, ...texts.map(({ text, bold = false }) => textPoints(text, { ...set, bold }).usual));
    return Math.max(least / columns, Math.min(most / columns, (100 * (widest + set.sides)) / room));
  };
  const name = share(names, NAMES);
  const step = share(steps.flat(), STEPS, steps.length);
  const columns = [{ share: name, texts: names }, ...steps.map((texts) => ({ share: step, texts }))];
  const bars = { share: 100 - name - step * steps.length, texts: [] };
  return hasBars ? [...columns, bars] : columns;
}

/** Widths of counts in a document's page of so many points. */
export const countWidths = (block: CountsBlock, room: number, hasBars: boolean): number[] =>
  columnWidths(countColumns([block], room, TABLE_SET, hasBars), room, TABLE_SET);
