import { committeeOver, isPlain, nameInFull, namesOver, periodAround, titlesApart } from "../headings";
import { areDigits, bySpaces, hasLetter, inBrackets, lettersIn } from "../../domain/shapes";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { refAt } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import type { Setting } from "../plan/setting";
import { titleParts } from "../../interpret/header/title";
import { textKey } from "../../interpret/text/text";
import { readPeriod } from "../../interpret/time/period";

/** What names the tables of a workbook beside each other: their sheets, and the lines above them. */
export interface Naming {
  bySheet: ReadonlySet<string>;
  apart: ReturnType<typeof titlesApart>;
}

/** What the lines around a table state of it. */
export type TableSetting = Pick<Setting, "period" | "area" | "owner" | "part">;

export function settingOf(region: Region, columns: Column[], naming: Naming): TableSetting {
  const owner = committeeOver(region);
  const area = areaAround(region, columns, naming, owner);
  return { period: periodAround(region), ...(area ? { area } : {}), ...(owner ? { owner: owner.name } : {}) };
}

/** The parent of a whole table: a title that names it, a committee, the sheet's name. */
function areaAround(
  region: Region,
  columns: Column[],
  { bySheet, apart }: Naming,
  owner: ReturnType<typeof committeeOver>,
): Setting["area"] {
  // Labels name a page's areas themselves.
  const labelled =
    region.page === undefined
      ? namesOver(region).find(({ text }) => AREA.some((last) => (titleParts(text).level ?? "").endsWith(last)))
      : undefined;
  if (labelled) return { title: titleParts(labelled.text).title, cell: labelled.cell, isStated: true };
  const ownTitle = columns.every(({ role }) => role !== "area") ? apart.get(region) : undefined;
  if (ownTitle) return { title: ownTitle.text, cell: ownTitle.cell, isStated: false };
  // A committee works for goals of a level above its own: they are not under it.
  if (owner && columns.filter(({ role }) => role === "goal").length > 1) return undefined;
  if (owner?.cell !== undefined) return { title: owner.name, cell: owner.cell, isStated: false };
  const sheet = region.grid.sheet.name;
  if (columns.some(({ role }) => role === "area") || !bySheet.has(sheet)) return undefined;
  const full = nameInFull(region);
  return full
    ? { title: owner && full.text.startsWith(owner.name) ? owner.name : full.text, cell: full.cell, isStated: false }
    : { title: sheet, cell: refAt(region.grid, region.area.top, region.area.left), isStated: false };
}

const AREA = ["område", "perspektiv"];

/** The names that the tables of a workbook have beside each other. */
export const namingOf = (regions: readonly FoundTable[]): Naming => ({
  bySheet: sheetsAsAreas(regions),
  apart: titlesApart(regions),
});

/** Excel's number of a copied sheet: "Uppföljning (2)" goes on where "Uppföljning" ends. */
export const withoutCopyNumber = (name: string): string => {
  const [number] = inBrackets(name).slice(-1);
  return number !== undefined && areDigits(number) && name.endsWith(` (${number})`)
    ? name.slice(0, -number.length - 3)
    : name;
};

/** What a title names, as a key without its level and its number. */
export const titleKey = (text: string): string => textKey(titleParts(text).title);

/** A sheet's name as a key without its numbers and signs, which sheets of two years share: "KF-mål 2024", "KF-mål 2025". */
export const lettersOf = (sheet: string): string => lettersIn(textKey(sheet)).join("");

/** Whether a sheet's name tells a time: "KF-mål 2024", "Granskolan 21-22". */
export const namesTime = (sheet: string): boolean =>
  readPeriod(sheet) !== null || readPeriod(`läsår ${bySpaces(sheet).at(-1)}`) !== null;

/**
 * Where several sheets hold goal tables and none states its area, the sheets' own names are the areas, unless they are
 * plain ones or numbers ("22-1"), or all of one sheet and its copies.
 */
function sheetsAsAreas(regions: readonly FoundTable[]): Set<string> {
  const names = new Set(
    regions
      .filter(({ columns }) => columns.every(({ role }) => role !== "area"))
      .map(({ region }) => region.grid.sheet.name),
  );
  for (const name of names) if (isPlain(name) || !hasLetter(name)) names.delete(name);
  return new Set([...names].map(withoutCopyNumber)).size > 1 ? names : new Set();
}
