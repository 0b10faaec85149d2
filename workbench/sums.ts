type Figures = readonly (number | null)[];

/** A sum is looked for over this many rows, with the parts of sums among them. */
const REACH = 120;

/**
 * How far a printed sum may be from its parts, which are rounded each for itself: a share of it, or this much of the
 * last decimal for each part.
 */
const SHARE = 0.002;
const OF_LAST = 0.6;

/**
 * Which rows of figures are sums of the rows right below or above them in nearly all columns: totals, and totals of
 * totals. null stands for a cell without a figure. Two columns must agree, or one with three parts; zeros prove
 * nothing.
 */
export function sumRows(rows: readonly Figures[]): Set<number> {
  const heads = sumsOver(rows, new Set());
  const turned = rows.length - 1;
  const feet = sumsOver([...rows].reverse(), new Set([...heads].map((row) => turned - row)));
  return new Set([...heads, ...[...feet].map((row) => turned - row)]);
}

/** Rows that are the sum of rows after them; `other` are sums of rows before, and no parts. */
function sumsOver(rows: readonly Figures[], other: ReadonlySet<number>): Set<number> {
  /** For a row that is a sum, the first row after its parts. */
  const after = new Map<number, number>();
  for (let at = rows.length - 2; at >= 0; at--) {
    if (other.has(at)) continue;
    const total = rows[at]!;
    const sum = total.map(() => 0);
    const parts = total.map(() => 0);
    for (let row = at + 1; row < rows.length && row <= at + REACH; row = after.get(row) ?? row + 1) {
      if (other.has(row)) continue;
      rows[row]!.forEach((value, c) => {
        if (!value || c >= sum.length) return;
        sum[c] = sum[c]! + value;
        parts[c] = parts[c]! + 1;
      });
      if (!agree(total, sum, parts)) continue;
      after.set(at, after.get(row) ?? row + 1);
      break;
    }
  }
  return new Set(after.keys());
}

function agree(total: Figures, sum: readonly number[], parts: readonly number[]): boolean {
  let right = 0;
  let wrong = 0;
  let most = 0;
  for (const [c, value] of total.entries()) {
    if (!value || (parts[c]! < 2 && sum[c] === value)) continue;
    const last = 10 ** -decimals(value);
    if (
      Math.abs(value - sum[c]!) <=
      Math.max(
        Math.abs(value) * SHARE,
        parts[c]! * OF_LAST * last * (last < 1 ? 1 : Math.min(1, Math.abs(value) / 1000)),
      )
    ) {
      right++;
      most = Math.max(most, parts[c]!);
    } else if (++wrong * 9 > total.length) return false;
  }
  return wrong * 9 <= right && (right > 1 || (right === 1 && most > 2));
}

/** Decimals that a figure is printed with, at most three. */
function decimals(value: number): number {
  for (let n = 0; n < 3; n++) if (Number.isInteger(Math.round(value * 10 ** (n + 6)) / 1e6)) return n;
  return 3;
}
