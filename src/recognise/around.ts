import { readPeriod } from "../interpret/period";
import { cellText, filled } from "./grid";
import { committeeIn } from "./lexicon";
import type { Region } from "./region";

interface Title {
  text: string;
  row: number;
  column: number;
}

/** The texts above a table that belong to it, from the top. */
export const titlesOf = ({ grid, titleRows, area }: Region): Title[] =>
  titleRows.flatMap((row) => filled(grid, row, area.left, area.right).map((column) => ({ text: cellText(grid, row, column), row, column })));

/** The table's titles from the nearest, then the sheet's own heading when it stands too far above to be one of them. */
export function headingsOf(region: Region): string[] {
  const { grid, area, titleRows } = region;
  const texts = titlesOf(region).map(({ text }) => text).reverse();
  for (let r = grid.used!.top; r < Math.min(area.top, grid.used!.top + 3); r++) {
    if (!titleRows.includes(r)) texts.push(...filled(grid, r, grid.used!.left, grid.used!.right).map((c) => cellText(grid, r, c)));
  }
  return texts.filter((text) => text.length <= 120);
}

/** The period that the nearest title names, else the sheet's name; "" where none does. Canonical. */
export function periodAround(region: Region): string {
  const said = headingsOf(region).map((text) => readPeriod(text)).find((period) => period !== null);
  return said?.canonical ?? readPeriod(region.grid.sheet.name)?.canonical ?? "";
}

/** The year of the titles or the sheet's name, for headers that name a part of a year only; "" where none is said. */
export const yearAround = (region: Region): string => /^\d{4}/.exec(periodAround(region))?.[0] ?? "";

/** The committee that a whole table is of: the nearest title that is the name of one, else the sheet's name. */
export function committeeOver(region: Region): string | undefined {
  return [...titlesOf(region).map(({ text }) => text).reverse(), region.grid.sheet.name].map(committeeIn).find((name) => name !== undefined);
}

/** "Lindesbergs kommun", "Malmö stad", "Region Skåne" in a title; nothing where the tables name several. */
export function organisationOf(regions: Region[]): string | undefined {
  const names = new Set(regions.flatMap((region) => headingsOf(region).flatMap((text) => ORGANISATION.exec(text)?.[0] ?? [])));
  return names.size === 1 ? [...names][0] : undefined;
}

const ORGANISATION = /(?:\p{Lu}[\p{L}-]+ (?:kommun|stad)|\p{Lu}\p{L}+kommun|Region \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?!\p{L})/u;

