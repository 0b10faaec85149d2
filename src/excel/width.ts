/**
 * Pixels of a zero in a body font of common size, and points per pixel: a column's width in Excel's API is in points.
 */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** The width of a column of so many characters as Excel's API takes it: in points, of whole pixels. */
export const pointsOf = (characters: number): number =>
  Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
