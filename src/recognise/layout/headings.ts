import { readHeader } from "../lexicon";
import { filled, cellText } from "../grid";
import type { Region } from "./region";

/**
 * The header rows that a region may have: all that were found, and the lowest alone where each of its columns has a
 * header there and the rows above, unmerged and without a period, may as well be a line of something else ("SCB
 * undersökning | Verksamhetsresultat", a legend). The columns decide which of them it is.
 */
export function headerCandidates(region: Region): Region[] {
  const { grid, headerRows, headers, area, titleRows } = region;
  const lowest = headerRows.at(-1);
  const above = headerRows.slice(0, -1);
  if (lowest === undefined || above.length === 0 || grid.turned) return [region];
  const named = headers.filter(({ text }) => text !== "");
  const isWhole = named.every(({ column }) => cellText(grid, lowest, column) !== "");
  const divides = above.some((row) =>
    filled(grid, row, area.left, area.right).some(
      (column) =>
        grid.merged(row, column) !== undefined || readHeader(cellText(grid, row, column)).period !== undefined,
    ),
  );
  if (!isWhole || divides) return [region];
  return [
    region,
    {
      ...region,
      titleRows: [...titleRows, ...above],
      headerRows: [lowest],
      headers: headers.map(({ column, text }) => ({
        column,
        text: text === "" ? "" : cellText(grid, lowest, column),
      })),
    },
  ];
}
