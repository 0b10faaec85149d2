import { readHeader } from "../../interpret/header/header";
import { aloneIn, filled } from "../grid";
import type { Region } from "./tableRegion";

/** "Prestationsmål", "Löpande mål": words for goals without their subject, and for nothing else. */
function headsGoals(text: string): boolean {
  const { scores, period } = readHeader(text);
  const { goal = 0, ...others } = scores;
  return (
    goal >= 0.75 && period === undefined && Object.keys(others).length === 0 && text.split(" ").length <= MOST_WORDS
  );
}

const MOST_WORDS = 2;

/**
 * The part of a table that a line of its own names as goals: under headers of years only, from right below them to the
 * next such line ("Verksamhetens omfattning", "Personal"). The whole table without such lines.
 */
export function goalPart(region: Region): Region {
  const { grid, area, first, last, headerRows } = region;
  const line = aloneIn(grid, area, first);
  if (headerRows.length === 0 || !line || !headsGoals(line.text)) return region;
  let end = first + 1;
  while (end <= last && aloneIn(grid, area, end) === null) end++;
  while (end - 1 > first && filled(grid, end - 1, area.left, area.right).length === 0) end--;
  return {
    ...region,
    headerRows: [...headerRows, first],
    first: first + 1,
    last: end - 1,
    area: { ...area, bottom: end - 1 },
  };
}

/** Whether the lowest header row is such a line. */
export const isGoalPart = ({ grid, area, headerRows }: Region): boolean =>
  headerRows.length > 1 && headsGoals(aloneIn(grid, area, headerRows.at(-1) ?? area.top)?.text ?? "");
