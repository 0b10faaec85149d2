import { isRule } from "../../domain/reading";
import { readHeader } from "../../interpret/header/header";
import { readTarget } from "../../interpret/targets/target";
import { aloneIn, filled } from "../grid/grid";
import { statesAim } from "../rows/group";
import { columnTexts, type HeaderCell, type Region } from "./tableRegion";

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
 * next such line ("Verksamhetens omfattning", "Personal"). Where most of its names say what is to be reached the line
 * is the header above them. The whole table without such lines.
 */
export function goalPart(region: Region): Region {
  const { grid, area, first, last, headerRows, headers } = region;
  const line = aloneIn(grid, area, first);
  if (headerRows.length === 0 || !line || !headsGoals(line.text)) return region;
  let end = first + 1;
  while (end <= last && aloneIn(grid, area, end) === null) end++;
  while (end - 1 > first && filled(grid, end - 1, area.left, area.right).length === 0) end--;
  const part = {
    ...region,
    headerRows: [...headerRows, first],
    first: first + 1,
    last: end - 1,
    area: { ...area, bottom: end - 1 },
  };
  return namesAims(part, line.column) ? { ...part, headers: withHeader(headers, line) } : part;
}

/** Whether the lowest header row is such a line. */
export const isGoalPart = ({ grid, area, headerRows }: Region): boolean =>
  headerRows.length > 1 && headsGoals(aloneIn(grid, area, headerRows.at(-1) ?? area.top)?.text ?? "");

/** Most of the column's texts set a figure to reach, or state an aim. */
function namesAims(region: Region, column: number): boolean {
  const texts = columnTexts(region, column);
  return texts.filter((text) => statesAim(text) || isRule(readTarget({ text }).reading)).length * 2 > texts.length;
}

/** The headers with a line's text above its column, which had none. */
const withHeader = (headers: readonly HeaderCell[], { column, text }: { column: number; text: string }): HeaderCell[] =>
  headers.some((one) => one.column === column && one.text !== "")
    ? [...headers]
    : [...headers.filter((one) => one.column !== column), { column, text }].sort((a, b) => a.column - b.column);
