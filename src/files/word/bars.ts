import { sumOf } from "../../domain/sum";

/** Columns that the bars are made of: each segment spans as many as its share of the longest bar. */
export const BAR_COLUMNS = 60;

/** Columns for each count, at least one where there is any, together never more than there are. */
export function barSpans(counts: number[], full: number): number[] {
  const spans = counts.map((count) => (count <= 0 ? 0 : Math.max(1, Math.round((BAR_COLUMNS * count) / full))));
  for (let over = sumOf(spans) - BAR_COLUMNS; over > 0; over--) {
    const most = Math.max(...spans);
    spans[spans.indexOf(most)] = most - 1;
  }
  return spans;
}
