/** Pixels of a zero in the body font at 96 dpi: Calibri 11. */
const ZERO = 7;

/** A column without a width of its own, in characters with the padding that the file format counts in: 64 pixels. */
const DEFAULT_WIDTH = 64 / ZERO;

/** Height of a row without its own: points, for Calibri 11. */
const DEFAULT_HEIGHT = 15;

/** Characters, padding included, → points as `columnWidth` counts them: 9,14 → 48. Whole pixels. */
const toPoints = (characters: number): number => Math.round(characters * ZERO) * 0.75;

/**
 * Points of a column, and of a row; one without a size of its own has the default. Hidden ones are as wide or high as
 * they are when shown.
 */
export const columnPoints = (column: { width?: number | undefined } | undefined): number =>
  toPoints(column?.width ?? DEFAULT_WIDTH);
export const rowPoints = (row: { height?: number | undefined } | undefined): number => row?.height ?? DEFAULT_HEIGHT;

/** Points → characters, padding included, to two decimals: 48 → 9,14. */
export const fromPoints = (points: number): number => Math.round((points / 0.75 / ZERO) * 100) / 100;
