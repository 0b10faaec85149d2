import type { Statement } from "../plan/statement";
import type { Line } from "./line";
import { LINE_WORDS, type LineKind, type LineReading } from "./sequence";

/**
 * Lines whose other reading is as near as those that were read wrong. Of 92 labelled pages 87 lines are asked about and
 * 28 of them are wrong, of 83 in all; of ten pages that no weight was set on 18, 16 of them wrong, of 26. The nearest
 * first, a few of a page.
 */
export function unsureOf(
  lines: readonly Line[],
  readings: readonly LineReading[],
  empty: ReadonlySet<number>,
): Statement[] {
  return lines
    .flatMap(({ row, column, text }, i) => {
      const reading = readings[i];
      if (!reading) return [];
      const isEmpty = reading.kind === "area" && empty.has(row);
      const asked: LineReading = isEmpty ? { ...reading, orElse: "title", margin: 0 } : reading;
      return isEmpty || isUnsure(asked) ? [{ row, column, text, ...asked }] : [];
    })
    .sort((one, other) => one.margin - other.margin)
    .slice(0, MOST_ASKED)
    .map(({ row, column, text, kind, orElse }) => ({
      kind: "unsure",
      row,
      column,
      text,
      as: LINE_WORDS[kind],
      orElse: LINE_WORDS[orElse],
    }));
}

const isUnsure = ({ kind, orElse, margin }: LineReading): boolean =>
  margin < (NEAR[kind] ?? NEAR_OTHERWISE) &&
  kind !== "label" &&
  kind !== "value" &&
  orElse !== "label" &&
  orElse !== "value";

/** How near the other reading is, in log-odds of the page, where every third such line of a kind is wrong. */
const NEAR: Partial<Record<LineKind, number>> = { area: 2, indicator: 3, outcome: 3 };
const NEAR_OTHERWISE = 0.75;
const MOST_ASKED = 5;
