import { MAX_COLUMNS, MAX_ROWS, columnIndex, overlaps, parseArea, parseCell, type Area } from "../../src/sheet/address";

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;
/** Whole columns or rows: Excel answers null for properties per cell. */
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** The area, or null when it is empty or leaves the sheet. */
export const areaWithin = (area: Area): Area | null =>
  area.top >= 0 &&
  area.left >= 0 &&
  area.top <= area.bottom &&
  area.left <= area.right &&
  area.bottom < MAX_ROWS &&
  area.right < MAX_COLUMNS
    ? area
    : null;

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const intersection = (a: Area, b: Area): Area | null =>
  overlaps(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;

export const covers = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** The parts of `area` outside `hole`: none to four areas. */
function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

export const withoutAll = (areas: Area[], holes: Area[]): Area[] =>
  holes.reduce((left, hole) => left.flatMap((area) => without(area, hole)), areas);

/** Parses "A1:B2", "$A:$C", "2:3"; null for anything else. */
export function readArea(address: string): Area | null {
  const plain = address.replaceAll("$", "").trim();
  const area = parseArea(plain);
  if (area) return area;
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [from, to] = [columnIndex(columns[1]!), columnIndex(columns[2]!)];
    return from === null || to === null
      ? null
      : { ...WHOLE_SHEET, left: Math.min(from, to), right: Math.max(from, to) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (!rows) return null;
  const ends = [parseCell(`A${rows[1]}`), parseCell(`A${rows[2]}`)];
  if (!ends[0] || !ends[1]) return null;
  return { ...WHOLE_SHEET, top: Math.min(ends[0].row, ends[1].row), bottom: Math.max(ends[0].row, ends[1].row) };
}

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
