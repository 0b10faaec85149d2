import { andMore } from "../domain/listed";
import { KNOWN_SCALES } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";
import { areaText, parseRef, quotedSheet } from "../sheet/address";
import { plainText } from "../sheet/plain";
import type { Diff } from "./diff";

/** Cells of a submission as they are told: one, or a column of a few words. */
export interface CellWords {
  source: string;
  /** `Mall!H5`, or `Mall!H5:H12`. */
  cell: string;
  words: string;
}

/** From so many cells, those of a column are told together. */
const MANY = 3;
/** How long the text of such a cell is at most. */
const LONGEST = 30;

/** A cell, its text, and what is said of it. */
interface ToldCell {
  source: string;
  cell: string;
  text: string;
  why?: string;
  comment?: true;
}

const wordsOf = (texts: string, { why }: ToldCell): string => (why === undefined ? texts : `${texts}: ${why}`);

/** The column of a cell with a short text, and what is said of it; undefined for any other. */
function columnOf({ source, cell, text, why, comment }: ToldCell): string | undefined {
  const place = parseRef(cell);
  return place === null || comment || text.length > LONGEST
    ? undefined
    : [source, place.sheet, place.area.left, why].join("\n");
}

/** "Gul (4), Röd (2), Grön", the most frequent first. */
function countedWords(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text, count]) => (count > 1 ? `${text} (${count})` : text))
    .join(", ");
}

/** Whether the texts of a column are a few words: one is repeated, or each is a grade. */
const areFewWords = (texts: readonly string[]): boolean =>
  new Set(texts).size < texts.length || texts.every((text) => readGrade(text, KNOWN_SCALES) !== null);

/** From so many rows under each other, they are of a table that was pasted, and are told together. */
const TABLE = 6;
/** So many rows of such a table are named. */
const NAMED = 3;

/** Whether cells of a column stand right under each other, as many as a table that was pasted has. */
const areOfTable = (column: readonly ToldCell[]): boolean => {
  const tops = column.flatMap(({ cell }) => parseRef(cell)?.area.top ?? []);
  return column.length >= TABLE && Math.max(...tops) - Math.min(...tops) === column.length - 1;
};

/** What is said of the cells of a column together; undefined where each is told by itself. */
function columnWords(column: readonly ToldCell[]): string | undefined {
  const texts = column.map(({ text }) => text);
  if (column.length >= MANY && (column[0]!.why !== undefined || areFewWords(texts))) return countedWords(texts);
  return areOfTable(column) ? `${column.length} celler under varandra: ${andMore(texts, NAMED)}` : undefined;
}

/**
 * The cells in their order. Of a column those of which the same is said, or the same few words over again, are one item,
 * in the place of the first (Gul, Grön, Röd of a table that was pasted); so is another column of such a table, by its
 * first cells.
 */
function together(cells: readonly ToldCell[]): CellWords[] {
  const columns = new Map<string, ToldCell[]>();
  for (const one of cells) {
    const key = columnOf(one);
    const column = key === undefined ? undefined : columns.get(key);
    if (column) column.push(one);
    else if (key !== undefined) columns.set(key, [one]);
  }
  const said = new Map([...columns].map(([key, column]) => [key, columnWords(column)]));
  return cells.flatMap((one) => {
    const key = columnOf(one);
    const column = key === undefined ? [] : (columns.get(key) ?? []);
    const { source, cell, text } = one;
    const words = key === undefined ? undefined : said.get(key);
    if (words === undefined) return [{ source, cell, words: wordsOf(text, one) }];
    return column[0] === one ? [{ source, cell: spanOf(column), words: wordsOf(words, one) }] : [];
  });
}

/** Cells that belong to no row. */
export const besideInWords = (beside: Diff["beside"]): CellWords[] =>
  together(
    beside.map(({ source, cell, value, comment }) => {
      const text = plainText(value);
      return comment ? { source, cell, text: `kommentar på cellen: ${text}`, comment } : { source, cell, text };
    }),
  );

/** Cells that cannot be taken over, with why. */
export const unreadInWords = (unread: Diff["unread"]): CellWords[] =>
  together(unread.map(({ source, cell, said, why }) => ({ source, cell, text: said, why })));

const rowWords = ({ title, said }: Diff["unknown"][number]): string => `”${title}”${said ? ` (${said})` : ""}`;

/** Whether a row stands right under another, and the same is said of both. */
function isUnder(one: Diff["unknown"][number], above: Diff["unknown"][number]): boolean {
  const [place, before] = [parseRef(one.cell), parseRef(above.cell)];
  return (
    place !== null &&
    before !== null &&
    one.source === above.source &&
    one.why === above.why &&
    place.sheet === before.sheet &&
    place.area.left === before.area.left &&
    place.area.top === before.area.top + 1
  );
}

/** Rows that the plan lacks, with why; those of a table that was pasted are one item, with the first of them. */
export function unknownInWords(unknown: Diff["unknown"]): CellWords[] {
  const stretches: Diff["unknown"][] = [];
  for (const one of unknown) {
    const last = stretches.at(-1);
    if (last && isUnder(one, last.at(-1)!)) last.push(one);
    else stretches.push([one]);
  }
  return stretches.flatMap((rows) => {
    const { source, why } = rows[0]!;
    if (rows.length < TABLE)
      return rows.map((one) => ({ source, cell: one.cell, words: `${rowWords(one)}. ${one.why}` }));
    const named = andMore(rows.map(rowWords), NAMED);
    const words = `${rows.length} rader under varandra: ${named}. För var och en: ${why}`;
    return [{ source, cell: spanOf(rows), words }];
  });
}

/** From the first cell of a column to the last: `Mall!H5:H12`. */
function spanOf(column: readonly { cell: string }[]): string {
  const places = column.flatMap(({ cell }) => parseRef(cell) ?? []);
  const rows = places.map(({ area }) => area.top);
  const { sheet, area } = places[0]!;
  return `${quotedSheet(sheet)}!${areaText({ ...area, top: Math.min(...rows), bottom: Math.max(...rows) })}`;
}
