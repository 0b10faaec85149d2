import type { RecognisedTable } from "../domain/plan";
import { problem, type Problem } from "../domain/problem";
import { areaText, columnName } from "../sheet/address";
import { openAccount, type Account } from "./account";
import type { Column } from "./column";
import { cellText, filled, isBlank, rowHidden } from "./grid";
import type { Region } from "./region";
import { rowKinds, type RowKind } from "./row";
import { rowReader, type Setting } from "./rowReader";
import { namesLevel, titleParts } from "./title";
import type { Tree } from "./tree";
import { turnedArea } from "./turned";

export interface TableResult {
  table: RecognisedTable;
  problems: Problem[];
  nonEmpty: number;
  mapped: number;
  reported: number;
}

/** Reads a region row by row into the tree, and keeps the account of its cells. */
export function readTable(region: Region, columns: Column[], setting: Setting, tree: Tree): TableResult {
  const { grid, first, area } = region;
  const account = openAccount(grid, area);
  furniture(region, columns, account);
  const kinds = rowKinds(region, columns, setting.scales);
  const rows = rowReader(region, columns, kinds, setting, tree, account);
  const hidden: number[] = [];
  const heading = headingOver(region, kinds);
  if (heading !== null) rows.group(heading);
  const named = columns.find(({ header }) => namesLevel(header));
  if (named && region.headerRows.length > 0) rows.group(region.headerRows.at(-1)!, named.column);
  kinds.forEach((kind, i) => {
    const row = first + i;
    if (kind === "blank") return;
    if (rowHidden(grid, row)) {
      if (grid.turned) return hiddenMeasure(region, row, account);
      hidden.push(row);
    }
    if (kind === "data") rows.data(row);
    else if (kind === "group") rows.group(row);
    else if (kind === "about") rows.about(row);
    else for (const c of filled(grid, row, area.left, area.right)) account.map(row, c);
  });
  rows.close();
  const { problems, ...counts } = account.close();
  if (hidden.length > 0) problems.push(problem("dolda-rader", account.ref(hidden[0]!, area.left), hidden.length === 1 ? "1 dold rad" : `${hidden.length} dolda rader`));
  return { table: described(region, columns), problems, ...counts };
}

/**
 * The title right above the header, when it heads the first rows as the headings below head theirs: it names a goal ("Mål 1: …"), or the header
 * comes back under each heading. Else null.
 */
function headingOver({ grid, titleRows, area }: Region, kinds: readonly RowKind[]): number | null {
  const row = titleRows.at(-1);
  const here = row === undefined ? [] : filled(grid, row, area.left, area.right);
  const labelled = here.length === 2 && cellText(grid, row!, here[0]!).endsWith(":");
  if (row === undefined || (here.length !== 1 && !labelled)) return null;
  const { level } = titleParts(here.map((c) => cellText(grid, row, c)).join(" "));
  const said = kinds.filter((kind) => kind !== "blank");
  const under = said.some((kind, i) => kind === "header" && said[i - 1] === "group");
  return under || (level !== undefined && /mål$|uppdrag$/u.test(level)) ? row : null;
}

/** A hidden column of a transposed table: nothing of it is read. */
function hiddenMeasure({ grid, area }: Region, row: number, account: Account): void {
  const here = filled(grid, row, area.left, area.right);
  for (const c of here) account.report(row, c);
  account.problem("dold-kolumn", row, here[0]!, columnName(row));
}

/** Titles and headers are known for what they are; a column that means nothing to us is said once, in its header. */
function furniture(region: Region, columns: Column[], account: Account): void {
  const { grid, area, titleRows, headerRows, first, last } = region;
  for (const row of [...titleRows, ...headerRows]) for (const c of filled(grid, row, area.left, area.right)) account.map(row, c);
  for (const { column, role, header, hidden, tells } of columns) {
    if (!hidden && (role !== "other" || tells)) continue;
    let any = false;
    for (let r = first; r <= last; r++) {
      if (isBlank(grid.sheet.values[r]?.[column])) continue;
      account.report(r, column);
      any = true;
    }
    if (any) account.problem(hidden ? "dold-kolumn" : "oläst-kolumn", headerRows.at(-1) ?? first, column, header || (grid.turned ? String(column + 1) : columnName(column)));
  }
}

function described(region: Region, columns: Column[]): RecognisedTable {
  const { grid, area } = region;
  return {
    sheet: grid.sheet.name,
    range: areaText(grid.turned ? turnedArea(area) : area),
    headerRows: region.headerRows.map((row) => row + 1),
    orientation: grid.turned ? "columns" : "rows",
    columns: columns
      .filter(({ header, evidence }) => header !== "" || evidence.seen > 0)
      .map(({ column, header, role, reading, owner, confidence }) => ({
        ...(grid.turned ? { row: column + 1 } : { column: columnName(column) }),
        header,
        role,
        ...(reading.period ? { period: reading.period } : {}),
        ...(owner ? { owner } : {}),
        confidence,
      })),
  };
}
