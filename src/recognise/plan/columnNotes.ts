import type { Measurement, Plan, RecognisedTable, TableColumn } from "../../domain/plan";
import { unsigned } from "../../interpret/text/footnote";
import { columnLimit } from "../../interpret/text/columnLine";
import type { Remark } from "../../interpret/text/remark";
import { columnName, parseRef } from "../../sheet/address";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";
import { putMarks } from "./cellFigure";
import { commentAt, commentedIn, commentOf, isOver } from "./comments";
import { isOfSome, ofGroupsIn } from "./groupsNamed";
import { ofHeading } from "./headingMarks";
import { measuresIn } from "./numberedNotes";

/** What a line says of the figures of a column; the first that one says. */
interface ColumnNote extends Remark, Pick<TableColumn, "column" | "row"> {
  cell: string;
}

/** What the lines in, over or under a table say of its columns of outcomes by their headers. */
function notesOf({ columns }: RecognisedTable, region: Region, regions: readonly Region[]): ColumnNote[] {
  const outcomes = columns.filter(({ role, header }) => role === "outcome" && header !== "");
  const said = ({ header, period = "" }: TableColumn, text: string): Remark | undefined =>
    columnLimit(text, unsigned(header), period.slice(0, 4));
  return linesOf(region, regions).flatMap(({ cell, text }) =>
    outcomes.flatMap((one): ColumnNote[] => {
      const remark = said(one, text);
      return remark ? [{ ...remark, column: one.column, row: one.row, cell }] : [];
    }),
  );
}

/** Whether an outcome stands in a column of a region, or in a row of one on its side. */
function isUnder({ cell }: Measurement, { column, row }: ColumnNote, { grid }: Region): boolean {
  const at = parseRef(cell);
  if (at?.sheet !== grid.sheet.name) return false;
  return row === undefined ? columnName(at.area.left) === column : at.area.top + 1 === row;
}

/**
 * Puts what a line in, over or under a table says of one of its columns ("Helår = 2023 års utfall", "Helår är inte stängt") on the
 * outcomes of that column, with the year that it says, and what comments of its headers say of a group of measures on those.
 */
export function noteColumns(plan: Plan, tables: readonly RecognisedTable[], regions: readonly Region[]): void {
  for (const [i, region] of regions.entries()) {
    noteGroups(plan, region);
    const notes = tables[i] ? notesOf(tables[i], region, regions) : [];
    if (notes.length === 0) continue;
    for (const { outcomes } of measuresIn(plan, region))
      for (const one of outcomes)
        for (const { column: _, row: __, ...note } of notes.filter((of) => isUnder(one, of, region)).slice(0, 1))
          putMarks(one, [{ sign: "", note }], []);
  }
}

/** Puts what the comment of a header says of the measures of a group ("Måtten under Mål 3 är utan bolagen") on their figures in its column. */
function noteGroups(plan: Plan, region: Region): void {
  const { grid, headerRows } = region;
  for (const { row, column } of commentedIn(grid, headerRows)) {
    const text = commentOf(grid, row, column);
    if (!isOfSome(text)) continue;
    for (const { outcomes, forecasts } of ofGroupsIn(text, measuresIn(plan, region), plan))
      for (const one of [...outcomes, ...forecasts])
        if (isOver(grid, { row, column }, parseRef(one.cell)?.area.left ?? -1))
          putMarks(
            one,
            commentAt(grid, row, column, () => ofHeading(text, one.period.slice(0, 4))),
            [],
          );
  }
}
