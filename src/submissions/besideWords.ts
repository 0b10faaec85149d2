import { areaText, parseRef, quotedSheet } from "../sheet/address";
import { plainText } from "../sheet/plain";
import type { Diff } from "./diff";

type Aside = Diff["beside"][number];

/** Cells that belong to no row, as they are told: one, or a column of a few words. */
export interface BesideWords {
  source: string;
  /** `Mall!H5`, or `Mall!H5:H12`. */
  cell: string;
  words: string;
}

/** From so many cells, a column in which a word comes again is told together. */
const MANY = 3;
/** How long such a word is at most. */
const LONGEST = 30;

const textOf = ({ value, comment }: Aside): string => `${comment ? "kommentar på cellen: " : ""}${plainText(value)}`;

/** The column of a cell with a short text; undefined for any other. */
function columnOf(one: Aside): string | undefined {
  const place = parseRef(one.cell);
  return place === null || one.comment || plainText(one.value).length > LONGEST
    ? undefined
    : [one.source, place.sheet, place.area.left].join("\n");
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

/**
 * Cells that belong to no row, in their order. A column of the same few words over again (Gul, Grön, Röd of a table that
 * was pasted) is one item, in the place of its first cell.
 */
export function besideInWords(beside: Diff["beside"]): BesideWords[] {
  const columns = new Map<string, Aside[]>();
  for (const one of beside) {
    const key = columnOf(one);
    const column = key === undefined ? undefined : columns.get(key);
    if (column) column.push(one);
    else if (key !== undefined) columns.set(key, [one]);
  }
  const isTogether = (column: readonly Aside[]): boolean =>
    column.length >= MANY && new Set(column.map(textOf)).size < column.length;
  return beside.flatMap((one) => {
    const key = columnOf(one);
    const column = key === undefined ? [] : (columns.get(key) ?? []);
    const { source, cell } = one;
    if (!isTogether(column)) return [{ source, cell, words: textOf(one) }];
    return column[0] === one ? [{ source, cell: spanOf(column), words: countedWords(column.map(textOf)) }] : [];
  });
}

/** From the first cell of a column to the last: `Mall!H5:H12`. */
function spanOf(column: readonly Aside[]): string {
  const places = column.flatMap(({ cell }) => parseRef(cell) ?? []);
  const rows = places.map(({ area }) => area.top);
  const { sheet, area } = places[0]!;
  return `${quotedSheet(sheet)}!${areaText({ ...area, top: Math.min(...rows), bottom: Math.max(...rows) })}`;
}
