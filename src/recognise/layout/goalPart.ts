import { cellText, filled, type Grid } from "../grid";
import { readHeader } from "../lexicon";
import type { Region } from "./tableRegion";

/** The only text of a row, "" where it has none or several. */
const loneText = (grid: Grid, row: number, { left, right }: Region["area"]): string => {
  const [only, ...more] = filled(grid, row, left, right);
  return only === undefined || more.length > 0 ? "" : cellText(grid, row, only);
};

/** "Prestationsmål": a word for goals, and nothing of what they are. */
const saysGoals = (text: string): boolean => !text.includes(" ") && (readHeader(text).scores.goal ?? 0) >= 0.75;

/**
 * The part of a table that a line of its own says is of goals: under headers that name nothing but years, right below
 * them and as far as the next such line ("Verksamhetens omfattning", "Personal"). The table as it is where none does.
 */
export function goalPart(region: Region): Region {
  const { grid, area, first, last, headerRows } = region;
  if (headerRows.length === 0 || !saysGoals(loneText(grid, first, area))) return region;
  let end = first + 1;
  while (end <= last && loneText(grid, end, area) === "") end++;
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
  headerRows.length > 1 && saysGoals(loneText(grid, headerRows.at(-1) ?? area.top, area));
