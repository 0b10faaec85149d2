import type { WordAxis } from "../sheet/wordText";

/** Most comparisons; beyond this only the equal beginnings and ends are paired. */
const MOST = 4_000_000;

/** As many pairs of two lists as can be in the order of both, by index: the longest common subsequence. */
export function inOrder<A, B>(a: A[], b: B[], same: (a: A, b: B) => boolean): Map<number, number> {
  const pairs = new Map<number, number>();
  const equal = (i: number, j: number): boolean => {
    const [one, other] = [a[i], b[j]];
    return one !== undefined && other !== undefined && same(one, other);
  };
  let [first, endA, endB] = [0, a.length, b.length];
  for (; first < Math.min(endA, endB) && equal(first, first); first++) pairs.set(first, first);
  while (endA > first && endB > first && equal(endA - 1, endB - 1)) pairs.set(--endA, --endB);
  const [rows, columns] = [endA - first, endB - first];
  if (rows * columns > MOST) return pairs;
  // longest[i][j]: length of the longest common subsequence from i and from j.
  const longest = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = equal(first + i, first + j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  for (let i = 0, j = 0; i < rows && j < columns;)
    if (equal(first + i, first + j)) pairs.set(first + i++, first + j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}

/** The matches of the last written rows (or columns) with those in the document, and with those to write. */
export interface Paired {
  toHere: Map<number, number>;
  toNow: Map<number, number>;
}

export const turned = (pairs: Map<number, number>): Map<number, number> => new Map([...pairs].map(([a, b]) => [b, a]));

/**
 * The final order of a table's rows or columns. The user's own rows stay behind their predecessor; the order of a table
 * that the user has sorted is kept, otherwise that of the new version applies.
 * @param counts how many the document and the new version have
 * @param stays whether one that the new version lacks stays in the document
 */
export function arranged(
  { toHere, toNow }: Paired,
  counts: { here: number; now: number },
  stays: (here: number) => boolean,
): WordAxis[] {
  const [fromHere, fromNow] = [turned(toHere), turned(toNow)];
  const nowOf = (here: number): number | undefined => toNow.get(fromHere.get(here) ?? -1);
  const hereOf = (now: number): number | undefined => toHere.get(fromNow.get(now) ?? -1);
  const all = Array.from({ length: counts.here }, (_, here) => here);
  const known = all.flatMap((here) => fromHere.get(here) ?? []);
  const sorted = known.some((base, at) => base < (known[at - 1] ?? 0));
  const own = (from: number): WordAxis[] => {
    const end = all.findIndex((here) => here >= from && nowOf(here) !== undefined);
    return all.slice(from, end < 0 ? undefined : end).flatMap((here) => (stays(here) ? [{ here }] : []));
  };
  const added = (from: number): WordAxis[] => {
    const found: WordAxis[] = [];
    for (let now = from; now < counts.now && hereOf(now) === undefined; now++)
      if (!fromNow.has(now)) found.push({ now });
    return found;
  };
  const paired = all.flatMap((here) => {
    const now = nowOf(here);
    return now === undefined ? [] : [{ here, now }];
  });
  const order = sorted ? paired : [...paired].sort((a, b) => a.now - b.now);
  return [...own(0), ...added(0), ...order.flatMap((one) => [one, ...own(one.here + 1), ...added(one.now + 1)])];
}
