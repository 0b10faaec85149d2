export type Print = (line: string) => void;

export const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`;

/** A line of a table: the first text left-aligned in its width, the others right-aligned in theirs. */
export const columns = (first: string, width: number, others: (string | number)[], each: number): string =>
  first.padEnd(width) + others.map((other) => String(other).padStart(each)).join("");
