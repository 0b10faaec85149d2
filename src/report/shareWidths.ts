import { bound } from "../interpret/number/unit";
import { wrapped } from "./height";
import { SIZES } from "./look";

/** A column whose width is to be found. Characters. */
interface Width {
  name?: string;
  width: number;
  /** No narrower, where its words state how narrow it may be. */
  least?: number;
}

/** A row's running text: its title, and the text next to it; "" without one. */
export interface RunningText {
  title: string;
  bold: boolean;
  beside: string;
}

/** Characters across an A4 page in landscape whose text is nine points on paper. */
export const PAGE_CHARACTERS = 160;

/** Free space of a column in Excel, in characters, and the width of an indent. */
export const MARGIN = 0.7;
const INDENT = 1.3;
/** How narrow the columns of running text may become, and how wide: a longer line is hard to read. */
const TITLE = { least: 28, most: 40 };
const REASON = { least: 30, most: 62 };
/** So many rows show how the others are. */
const ROWS = 80;

const widthOf = (columns: Width[]): number => columns.reduce((sum, { width }) => sum + width + MARGIN, 0);

/** Narrows columns that have a least width, each by its share, until all fit. */
function narrowed<T extends Width>(columns: T[], room: number): T[] {
  const over = widthOf(columns) - room;
  const spare = ({ width, least = width }: Width): number => Math.max(0, width - least);
  const all = columns.reduce((sum, one) => sum + spare(one), 0);
  if (over <= 0 || all === 0) return columns;
  return columns.map((one) => ({ ...one, width: one.width - Math.round(spare(one) * Math.min(1, over / all)) }));
}

/** Lines that a row takes with columns so wide. */
const linesOf = ({ title, bold, beside }: RunningText, width: number, left: number): number =>
  Math.max(
    wrapped(title, { size: SIZES.text, bold }, width - INDENT).length,
    wrapped(beside, { size: SIZES.text }, left - INDENT).length,
  );

/** The column whose texts share the page with the titles: reasons, else owners. How narrow and wide it may be. */
function besideTitles<T extends Width>(columns: T[]): { column: T; least: number; most: number } | undefined {
  const reason = columns.find(({ name }) => name === "reason");
  if (reason) return { column: reason, ...REASON };
  const owner = columns.find(({ name }) => name === "owner");
  return owner && { column: owner, least: owner.least ?? owner.width, most: owner.width };
}

/**
 * Fits columns into `widest`: titles and texts share the width that the others leave, so that the rows have as few
 * lines as possible in all. `title`'s least is its longest word.
 */
export function sharedWidths<T extends Width>(columns: T[], widest: number, rows: RunningText[]): T[] {
  const title = columns.find(({ name }) => name === "title");
  const beside = besideTitles(columns);
  if (!title || !beside) return narrowed(columns, widest);
  const least = Math.max(TITLE.least, title.least ?? 0);
  const most = Math.max(TITLE.most, title.width);
  const others = columns.filter((one) => one !== title && one !== beside.column);
  const room = widest - 2 * MARGIN - widthOf(narrowed(others, widest - 2 * MARGIN - least - beside.least));
  const texts = rows.slice(0, ROWS).map((row) => ({ ...row, beside: bound(row.beside) }));
  const shares = Array.from({ length: Math.max(1, most - least + 1) }, (_, more) => {
    const width = least + more;
    const left = Math.min(beside.most, Math.max(beside.least, Math.floor(room - width)));
    const lines = texts.reduce((sum, row) => sum + linesOf(row, width, left), 0);
    return { width, left, lines };
  }).filter(({ width }, at) => at === 0 || width + beside.least <= room);
  const fewest = Math.min(...shares.map(({ lines }) => lines));
  const best = shares.filter(({ lines }) => lines === fewest);
  // Of several, the one that gives both some air.
  const { width, left } = best[Math.floor(best.length / 2)]!;
  const narrow = narrowed(others, widest - 2 * MARGIN - width - left);
  return columns.map((one) => {
    if (one === title) return { ...one, width };
    return one === beside.column ? { ...one, width: left } : (narrow[others.indexOf(one)] ?? one);
  });
}
