import { factsOf } from "../../interpret/facts";
import { namesRole, readHeader } from "../../interpret/header/header";
import { filled, cellText } from "../grid/grid";
import type { Region } from "./tableRegion";

/**
 * The header rows that a region may have, the likeliest first: the lowest alone where each of its columns has a known
 * header there, and the rows above, unmerged and without a period, may as well be a line of something else ("SCB
 * undersökning | Verksamhetsresultat", a legend), and do not say of what figures are ("Hela kommunen" over "Mål"); then all that were found. The columns decide which of them it is.
 */
export function headerCandidates(region: Region): Region[] {
  const { grid, headerRows, headers, area, titleRows } = region;
  const lowest = headerRows.at(-1);
  const above = headerRows.slice(0, -1);
  if (lowest === undefined || above.length === 0 || grid.turned) return [region];
  const named = headers.filter(({ text }) => text !== "");
  // A bare year or a word of no role needs the row above to state what it is.
  const isWhole = named.every(({ column }) => {
    const own = cellText(grid, lowest, column);
    return own !== "" && (namesRole(readHeader(own)) || cellText(grid, above.at(-1)!, column) === "");
  });
  const divides = above.some((row) =>
    filled(grid, row, area.left, area.right).some(
      (column) =>
        grid.merged(row, column) !== undefined || readHeader(cellText(grid, row, column)).period !== undefined,
    ),
  );
  const saysOfWhat = headers.some(({ text, own }) => own !== undefined && factsOf(text).aimExtent !== null);
  if (!isWhole || divides || saysOfWhat) return [region];
  return [
    {
      ...region,
      titleRows: [...titleRows, ...above],
      headerRows: [lowest],
      headers: headers.map(({ column, text }) => ({
        column,
        text: text === "" ? "" : cellText(grid, lowest, column),
      })),
    },
    region,
  ];
}
