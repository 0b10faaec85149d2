import { readHeader } from "../../interpret/header/header";
import type { Region } from "./tableRegion";

/**
 * Splits a page of labels with several measures into one region for each: the first with the lines above it, the others
 * under the same goal. A table with a row for each measure, or with one measure, is unchanged.
 */
export function blocksOf(region: Region): Region[] {
  const { headers, area, first, last, grid } = region;
  if (!grid.turned || first !== last) return [region];
  const scores = headers.map(({ text }) => readHeader(text).scores);
  const measures = scores.flatMap(({ indicator = 0 }, i) => (indicator >= 0.75 ? [i] : []));
  if (measures.length < 2) return [region];
  const goal = headers[scores.findIndex(({ goal: score = 0 }, i) => score >= 0.75 && i < measures[0]!)];
  return measures.map((at, i): Region => {
    const from = i === 0 ? 0 : at;
    const to = (measures[i + 1] ?? headers.length) - 1;
    const block = {
      ...region,
      headers: headers.slice(from, to + 1),
      area: { ...area, left: headers[from]!.column, right: headers[to]!.column },
    };
    return i === 0 || !goal ? block : { ...block, under: { row: first, column: goal.column, header: goal.text } };
  });
}
