import { areaText, type Area } from "../sheet/address";
import { LIMITS } from "../sheet/limits";

/** Excel's limit, less room for the sheet's name and the protocol around an address. */
const LONGEST_ADDRESS = LIMITS["Range.address"].most - 192;

/**
 * The areas of the cells that share a value, per value: runs along each row, equal runs of rows below each other as one
 * area. `valueOf` gives undefined for a cell that belongs nowhere. Without `stacked` each row has areas of its own, as
 * a line along the edge of each row needs. Rows and columns from 0 to `bottom` and `right`.
 */
export function runs<V>(
  bottom: number,
  right: number,
  valueOf: (row: number, column: number) => V | undefined,
  stacked = true,
): Map<V, Area[]> {
  const found = new Map<V, Area[]>();
  let above = new Map<number, { value: V; area: Area }>();
  for (let row = 0; row <= bottom; row++) {
    const here: typeof above = new Map();
    for (let left = 0, end = 0; left <= right; left = end + 1) {
      const value = valueOf(row, left);
      for (end = left; end < right && valueOf(row, end + 1) === value;) end++;
      if (value === undefined) continue;
      const before = stacked ? above.get(left) : undefined;
      if (before?.value === value && before.area.right === end) {
        before.area.bottom = row;
        here.set(left, before);
        continue;
      }
      const area = { top: row, left, bottom: row, right: end };
      here.set(left, { value, area });
      const areas = found.get(value);
      if (areas) areas.push(area);
      else found.set(value, [area]);
    }
    above = here;
  }
  return found;
}

/** Numbers that follow each other as one span: 1, 2, 3, 7 → 1–3, 7–7. */
export function spans(numbers: Iterable<number>): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number <= last.last + 1) last.last = number;
    else found.push({ first: number, last: number });
  }
  return found;
}

/** Addresses of areas, parted by commas, each text short enough for Excel. */
export function addresses(areas: Area[]): string[] {
  const texts: string[] = [];
  for (const part of areas.map(areaText)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + part.length < LONGEST_ADDRESS) texts[texts.length - 1] = `${last},${part}`;
    else texts.push(part);
  }
  return texts;
}
