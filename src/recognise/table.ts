import type { RecognisedTable } from "../domain/plan";
import { problem, type Problem } from "../domain/problem";
import { areaText, columnName } from "../sheet/address";
import { openAccount, type Account } from "./account";
import type { Column } from "./column";
import { filled, isBlank, rowHidden } from "./grid";
import type { Region } from "./region";
import { rowKinds } from "./row";
import { rowReader, type Setting } from "./rowReader";
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
  const kinds = rowKinds(region, columns);
  const rows = rowReader(region, columns, kinds, setting, tree, account);
  const hidden: number[] = [];
  kinds.forEach((kind, i) => {
    const row = first + i;
    if (kind === "blank") return;
    if (rowHidden(grid, row)) hidden.push(row);
    if (kind === "data") rows.data(row);
    else if (kind === "group") rows.group(row);
    else for (const c of filled(grid, row, area.left, area.right)) account.map(row, c);
  });
  const { problems, ...counts } = account.close();
  if (hidden.length > 0) problems.push(problem("dolda-rader", account.ref(hidden[0]!, area.left), hidden.length === 1 ? "1 dold rad" : `${hidden.length} dolda rader`));
  return { table: described(region, columns), problems, ...counts };
}

/** Titles and headers are known for what they are; a column that means nothing to us is said once, in its header. */
function furniture(region: Region, columns: Column[], account: Account): void {
  const { grid, area, titleRows, headerRows, first, last } = region;
  for (const row of [...titleRows, ...headerRows]) for (const c of filled(grid, row, area.left, area.right)) account.map(row, c);
  for (const { column, role, header, hidden, qualifies } of columns) {
    if (role !== "other" && !hidden) continue;
    let any = header !== "";
    for (let r = first; r <= last; r++) {
      if (isBlank(grid.sheet.values[r]?.[column])) continue;
      account.report(r, column);
      any = true;
    }
    if (any && (hidden || !qualifies)) account.problem(hidden ? "dold-kolumn" : "oläst-kolumn", headerRows.at(-1) ?? first, column, header || (grid.turned ? String(column + 1) : columnName(column)));
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
