/** The largest whole number that a weight may be: what one printable character tells apart. */
export const MOST_WHOLE = 46;
