/** A rectangle of cells; rows and columns count from 0 and both ends belong to it. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Excel's own limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const letters: string[] = [];

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  letters[column] = name;
  return name;
}

/** "A" → 0, "xfd" → 16383; null when it is not a column of a sheet. */
export function columnIndex(name: string): number | null {
  let index = 0;
  for (const letter of name) {
    const number = ALPHABET.indexOf(letter.toUpperCase()) + 1;
    if (number === 0 || index > MAX_COLUMNS) return null;
    index = index * 26 + number;
  }
  return index > 0 && index <= MAX_COLUMNS ? index - 1 : null;
}

/** (0, 0) → "A1". */
export const a1 = (row: number, column: number): string => columnName(column) + (row + 1);

/** (2, 1) → "$B$3". */
const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** The area with fixed rows and columns: "$B$3:$C$9", one cell as "$B$3". */
export function fixedArea({ top, left, bottom, right }: Area): string {
  const [from, to] = [fixed(top, left), fixed(bottom, right)];
  return from === to ? from : `${from}:${to}`;
}

/** "B3" or "$B$3" → {row: 2, column: 1}; null when it is not one cell. */
export function parseCell(text: string): { row: number; column: number } | null {
  const [, letters = "", digits = "0"] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text) ?? [];
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  return column === null || row < 0 || row >= MAX_ROWS ? null : { row, column };
}

/** "B3:C9" or "B3" → the area, corners in either order; null when it is neither. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, ...more] = text.split(":");
  if (more.length > 0) return null;
  const from = parseCell(first);
  const to = parseCell(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** The area as Excel writes it: "B3:C9", one cell as "B3". */
export function areaText(area: Area): string {
  const from = a1(area.top, area.left);
  const to = a1(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The part of an area that lies in another; null where none does. */
export const within = (a: Area, b: Area): Area | null =>
  overlaps(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;

/** The least area that holds all of them. */
export const areaAround = (areas: readonly Area[]): Area => ({
  top: Math.min(...areas.map(({ top }) => top)),
  left: Math.min(...areas.map(({ left }) => left)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  right: Math.max(...areas.map(({ right }) => right)),
});

/** A sheet's name as a formula needs it: quoted unless it is a plain word that cannot be taken for a cell. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const cellLike = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*|TRUE|FALSE)$/i.test(name);
  return plain && !cellLike ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cell as the contracts write it: `Mål!F5`, `'Mål 2021'!F5`. */
export const cellRef = (sheet: string, row: number, column: number): string =>
  `${quotedSheet(sheet)}!${a1(row, column)}`;

/** `'Mål 2021'!F5` or `Mål!F5:G9` → sheet and area; null when it is not a reference with a sheet. */
export function parseRef(text: string): { sheet: string; area: Area } | null {
  const [, quoted, plain = "", place = ""] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text) ?? [];
  const area = parseArea(place);
  return area && { sheet: quoted?.replaceAll("''", "'") ?? plain, area };
}

/** The name of the sheet of a reference: "Mål 2021" of `'Mål 2021'!F5`; "" where it names none. */
export const sheetOf = (cell: string): string => parseRef(cell)?.sheet ?? "";
