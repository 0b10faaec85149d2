import { capital } from "../../interpret/text/text";
import { figuresAsked, ROLE_MEANINGS, ROLE_WORDS } from "../../domain/roleWords";
import type { Scale } from "../../domain/scale";
import { strengthOf } from "../../interpret/header/header";
import { mayBeFurniture } from "../../interpret/targets/goalSentence";
import { isUndated } from "../../interpret/time/period";
import { columnName } from "../../sheet/address";
import type { Account } from "../account";
import type { Column } from "../column";
import { cellText, filled, isBlank, type Grid } from "../grid/grid";
import { legendOf } from "../legend/legend";
import { rowsOf, type Region } from "../layout/tableRegion";

/** Marks all cells of a row as known. */
export function mapRow({ grid, area }: Region, row: number, account: Account): void {
  for (const c of filled(grid, row, area.left, area.right)) account.map(row, c);
}

/** Titles and headers are known for what they are; a column that means nothing to us is reported once, in its header. */
export function furniture(region: Region, columns: Column[], scales: readonly Scale[], account: Account): void {
  const { titleRows, headerRows } = region;
  for (const row of headerRows) mapRow(region, row, account);
  for (const row of titleRows) mapFurniture(region, row, account, scales);
  reportUndated(region, columns, account);
  askOfColumns(region, columns, account);
}

/** Asks about the columns that could be read otherwise, and reports those that nothing is read of. */
function askOfColumns(region: Region, columns: readonly Column[], account: Account): void {
  const { grid, headerRows, first } = region;
  const nameOf = ({ header, column }: Column): string =>
    header || (grid.turned ? String(column + 1) : columnName(column));
  for (const one of columns) {
    const { column, role, hidden, holds, orElse } = one;
    if (!hidden && orElse !== undefined)
      account.problem(
        "osäker-kolumn",
        headerRows.at(-1) ?? first,
        column,
        `”${nameOf(one)}” ${ROLE_WORDS[role]} eller ${orElse === "other" ? "något annat" : ROLE_WORDS[orElse]}`,
        meaningOf(region, one),
      );
    if (!hidden && (role !== "other" || holds)) continue;
    if (reportBelow(region, column, account))
      account.problem(
        hidden ? "dold-kolumn" : "oläst-kolumn",
        headerRows.at(-1) ?? first,
        column,
        nameOf(one),
        figuresOf(region, one),
      );
  }
}

/**
 * " Där står ”Serviceindex” och ”Produktindex”: en indikator mäts mot ett målvärde, ett mål ska uppnås.": what a column that
 * may name what its rows are about has in its first rows, and what either reading means. "" for any other column.
 */
function meaningOf(region: Region, { column, role, orElse = "other" }: Column): string {
  const meanings = [role, orElse].flatMap((one) => ROLE_MEANINGS[one] ?? []);
  if (meanings.length === 0) return "";
  const texts = [...new Set(rowsOf(region, MOST_ROWS).map((row) => cellText(region.grid, row, column)))].filter(
    (text) => text !== "" && text.length <= LONGEST_EXAMPLE,
  );
  const examples = texts.slice(0, 2).map((text) => `”${text}”`);
  const said = capital(meanings.join(", "));
  return examples.length === 0 ? ` ${said}.` : ` Där står ${examples.join(" och ")}. ${said}.`;
}

/** What figures under a header for grades may be: " Är talen, som 0,67, …". "" for any other column. */
function figuresOf(region: Region, { column, reading }: Column): string {
  if (!(strengthOf(reading, "grade") > 0)) return "";
  const cells = rowsOf(region, MOST_ROWS).filter((row) => !isBlank(region.grid.sheet.values[row]?.[column]));
  const [first] = cells;
  const areFigures = cells.every((row) => typeof region.grid.sheet.values[row]?.[column] === "number");
  return first !== undefined && areFigures ? figuresAsked(cellText(region.grid, first, column)) : "";
}

/** Rows that are looked through for examples, and characters of one. */
const MOST_ROWS = 20;
const LONGEST_EXAMPLE = 40;

/** Parts of a year that nothing names: asked about once, in the first of their headers. */
function reportUndated({ headerRows, first }: Region, columns: readonly Column[], account: Account): void {
  const undated = columns.filter(({ header, reading }) => header !== "" && isUndated(reading.period ?? ""));
  const named = undated.map(({ header }) => `”${header}”`);
  if (undated[0]) account.problem("okänt-år", headerRows.at(-1) ?? first, undated[0].column, named.join(", "));
}

/**
 * A line that states a goal or judges one is no furniture: what does not become a heading, and what no goal gets, is
 * reported when the account closes.
 */
export function mapFurniture({ grid, area }: Region, row: number, account: Account, scales: readonly Scale[]): void {
  for (const c of filled(grid, row, area.left, area.right)) if (isFurniture(grid, row, c, scales)) account.map(row, c);
}

/** "● | Målet är uppnått" in a legend says what a mark means, and judges nothing. */
export const isFurniture = (grid: Grid, row: number, column: number, scales: readonly Scale[]): boolean =>
  mayBeFurniture(cellText(grid, row, column)) || legendOf(grid, scales).rows.has(row);

/** Reports a column's cells below the header; whether there are any. */
function reportBelow({ grid, first, last }: Region, column: number, account: Account): boolean {
  let any = false;
  for (let r = first; r <= last; r++) {
    if (isBlank(grid.sheet.values[r]?.[column])) continue;
    account.report(r, column);
    any = true;
  }
  return any;
}
